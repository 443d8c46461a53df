// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/regression.h"

#include "core/statistics/descriptives.h"
#include "core/statistics/distributions.h"
#include "core/statistics/linear_algebra.h"
#include "core/statistics/scaled_design.h"

#include <cmath>
#include <numbers>

namespace rozet::statistics {

Regression regress(const Frame& frame, const Formula& formula, double confidence)
{
    using Eigen::Index;
    Regression result;
    const auto stop = [&](Undefined reason) {
        result.reason = reason;
        const Estimate nothing = Estimate::undefined(reason, static_cast<double>(result.n));
        result.r2 = result.adjustedR2 = result.residualSd = nothing;
        result.minusTwoLogLikelihood = nothing;
        result.f = TestResult::undefined(reason);
    };
    const std::vector<std::string> names = formula.variables();
    for (const std::string& name : names) {
        if (frame.find(name) == nullptr) {
            result.problem = name;
            stop(Undefined::NotUsable);
            return result;
        }
    }
    const std::vector<std::size_t> rows = completeRows(frame, names);
    result.n = rows.size();
    result.missing = frame.rows() - rows.size();
    const auto n = static_cast<double>(result.n);
    if (rows.empty()) {
        stop(Undefined::NoUnits);
        return result;
    }
    const Design design = designOf(frame, rows, formula.intercept, formula.fixed);
    const std::vector<double> outcome = valuesAt(frame.find(formula.outcome)->values, rows);
    const ScaledDesign scaled = scaleDesign(design, outcome);
    result.dropped = scaled.dropped;
    const Index p = scaled.p;
    const double df = n - static_cast<double>(p);
    if (df < 1 || p == 0) {
        stop(Undefined::TooFewUnits);
        return result;
    }
    if (!scaled.products.allFinite()) {
        stop(Undefined::OutOfRange);
        return result;
    }
    const Eigen::MatrixXd xx = scaled.products.topLeftCorner(p, p);
    const Eigen::VectorXd xy = scaled.products.col(p).head(p);
    const Eigen::LLT<Eigen::MatrixXd> factor(xx);
    const Eigen::VectorXd b = factor.solve(xy);
    const Eigen::MatrixXd inverse = factor.solve(Eigen::MatrixXd::Identity(p, p));
    const double total = scaled.products(p, p);
    const double rss = std::max(0.0, total - xy.dot(b));
    const double variance = rss / df;
    const Eigen::MatrixXd turn = scaled.transform();
    Eigen::VectorXd estimates = turn * b;
    if (scaled.intercept) {
        estimates[0] += scaled.outcomeMean;
    }
    const Eigen::MatrixXd covariance = variance * (turn * inverse * turn.transpose());
    const double sdOutcome = std::sqrt(momentsOf(outcome).squares / (n - 1));
    const double quantile = studentQuantile((1 + confidence) / 2, df);
    for (Index j = 0; j < p; ++j) {
        RegressionTerm term;
        term.term = scaled.names[static_cast<std::size_t>(j)];
        term.estimate = checked(estimates[j], n);
        const double se = std::sqrt(covariance(j, j));
        if (se > 0 && std::isfinite(se)) {
            term.estimate.standardError = se;
            term.estimate.interval =
                Interval{estimates[j] - quantile * se, estimates[j] + quantile * se, confidence,
                         IntervalMethod::Analytic};
            term.t = finite(estimates[j] / se);
            term.p = finite(studentTwoSided(estimates[j] / se, df));
        }
        if (scaled.intercept && j == 0) {
            term.beta = term.vif = Estimate::undefined(Undefined::NotAsked, n);
        } else {
            const double sd =
                scaled.intercept
                    ? scaled.scales[j]
                    : std::sqrt(
                          momentsOf({scaled.kept[static_cast<std::size_t>(j)], result.n}).squares /
                          (n - 1));
            term.beta = checked(estimates[j] * sd / sdOutcome, n, Undefined::NoVariance);
            term.vif = checked(inverse(j, j) * xx(j, j), n);
        }
        result.terms.push_back(term);
    }
    result.residualSd = checked(std::sqrt(variance), n);
    result.minusTwoLogLikelihood =
        checked(n * std::log(2 * std::numbers::pi * rss / n) + n, n, Undefined::NoVariance);
    if (!(total > 0)) {
        result.r2 = result.adjustedR2 = Estimate::undefined(Undefined::NoVariance, n);
        result.f = TestResult::undefined(Undefined::NoVariance);
        return result;
    }
    const double df1 = static_cast<double>(p) - (scaled.intercept ? 1 : 0);
    const double r2 = 1 - rss / total;
    result.r2 = checked(r2, n);
    result.adjustedR2 = checked(1 - (1 - r2) * (df + df1) / df, n);
    result.f = df1 > 0 && rss > 0
                   ? fTest((total - rss) / df1 / variance, df1, df)
                   : TestResult::undefined(df1 > 0 ? Undefined::NoVariance : Undefined::NotAsked);
    return result;
}

} // namespace rozet::statistics
