// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/effect_size.h"

#include "core/statistics/distributions.h"
#include "core/statistics/test_result.h"

#include <cmath>
#include <functional>
#include <optional>

namespace rozet::statistics {

namespace {

/// Where a falling function takes a value, between two places around it.
double solveFalling(const std::function<double(double)>& function, double target, double low,
                    double high)
{
    double atLow = function(low) - target;
    double atHigh = function(high) - target;
    int side = 0;
    for (int step = 0; step < 300 && std::fabs(high - low) > 1e-13 * std::fabs(high + low);
         ++step) {
        double middle = (low * atHigh - high * atLow) / (atHigh - atLow);
        if (!(middle > low && middle < high)) {
            middle = (low + high) / 2;
        }
        const double value = function(middle) - target;
        if (std::fabs(value) < 1e-14 * target) {
            return middle;
        }
        if (value > 0) {
            low = middle;
            atLow = value;
            atHigh /= side == 1 ? 2 : 1;
            side = 1;
        } else {
            high = middle;
            atHigh = value;
            atLow /= side == -1 ? 2 : 1;
            side = -1;
        }
    }
    return (low + high) / 2;
}

/// The noncentrality at which P(F <= f) has this value; 0 when it is smaller already at 0.
std::optional<double> noncentralityAt(double f, double df1, double df2, double area)
{
    const auto cdf = [&](double noncentrality) { return noncentralF(f, df1, df2, noncentrality); };
    if (cdf(0) <= area) {
        return 0.0;
    }
    double high = std::fmax(10.0, 4 * df1 * f);
    while (cdf(high) > area) {
        high *= 2;
        if (high > 1e6) {
            return std::nullopt;
        }
    }
    return solveFalling(cdf, area, 0, high);
}

} // namespace

VarianceExplained varianceExplained(double ssBetween, double ssWithin, double df1, double df2,
                                    double confidence)
{
    VarianceExplained result;
    const double n = df1 + df2 + 1;
    const double total = ssBetween + ssWithin;
    Undefined reason = Undefined::NotUndefined;
    if (!(df1 > 0)) {
        reason = Undefined::OneGroup;
    } else if (!(df2 > 0)) {
        reason = Undefined::TooFewUnits;
    } else if (!std::isfinite(total)) {
        reason = Undefined::OutOfRange;
    } else if (!(total > 0)) {
        reason = Undefined::NoVariance;
    }
    if (reason != Undefined::NotUndefined) {
        result.eta = result.omega = result.epsilon = result.cohenF = Estimate::undefined(reason, n);
        return result;
    }
    const double within = ssWithin / df2;
    const double eta = ssBetween / total;
    result.eta = checked(eta, n);
    result.omega = checked((ssBetween - df1 * within) / (total + within), n);
    result.epsilon = checked((ssBetween - df1 * within) / total, n);
    result.cohenF = checked(std::sqrt(eta / (1 - eta)), n, Undefined::NoVariance);
    const double f = ssBetween / df1 / within;
    if (!std::isfinite(f)) {
        return result;
    }
    const std::optional<double> low = noncentralityAt(f, df1, df2, (1 + confidence) / 2);
    const std::optional<double> high = noncentralityAt(f, df1, df2, (1 - confidence) / 2);
    if (low && high) {
        result.eta.interval =
            Interval{*low / (*low + n), *high / (*high + n), confidence, IntervalMethod::Analytic};
    }
    return result;
}

Estimate standardisedDifference(double t, double factor, double df, double n, double confidence)
{
    Estimate result = checked(t / factor, n);
    if (!result.value || !(df > 0)) {
        return result;
    }
    const auto cdf = [&](double noncentrality) { return noncentralStudent(t, df, noncentrality); };
    const double reach = 10 + std::fabs(t);
    if (std::fabs(t) > 35) {
        // The noncentral t cannot be reckoned safely so far out.
        return result;
    }
    const double low = solveFalling(cdf, (1 + confidence) / 2, t - reach, t + reach);
    const double high = solveFalling(cdf, (1 - confidence) / 2, t - reach, t + reach);
    if (std::isfinite(low) && std::isfinite(high)) {
        result.interval =
            Interval{low / factor, high / factor, confidence, IntervalMethod::Analytic};
    }
    return result;
}

double hedgesCorrection(double df)
{
    return std::exp(std::lgamma(df / 2) - std::lgamma((df - 1) / 2)) / std::sqrt(df / 2);
}

} // namespace rozet::statistics
