// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/icc.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Interval;
using statistics::IntervalMethod;
using statistics::Undefined;

namespace {

struct MeanSquares
{
    double n = 0;
    double k = 0;
    double rows = 0;
    double columns = 0;
    double error = 0;
    double within = 0;
};

struct CompleteRows
{
    std::vector<double> values;
    std::vector<double> times;
    double n = 0;
    double leftOut = 0;
};

CompleteRows completeRows(std::span<const double> values, std::size_t coders,
                          std::span<const double> times)
{
    CompleteRows complete;
    for (std::size_t unit = 0; (unit + 1) * coders <= values.size(); ++unit) {
        const double count = times.empty() ? 1 : times[unit];
        const std::span<const double> row = values.subspan(unit * coders, coders);
        if (count <= 0) {
            continue;
        }
        if (std::ranges::any_of(row, [](double value) { return std::isnan(value); })) {
            const bool any = std::ranges::any_of(row, [](double v) { return !std::isnan(v); });
            complete.leftOut += any ? count : 0;
            continue;
        }
        complete.values.insert(complete.values.end(), row.begin(), row.end());
        complete.times.push_back(count);
        complete.n += count;
    }
    return complete;
}

MeanSquares meanSquares(const CompleteRows& rows, std::size_t coders)
{
    MeanSquares result;
    result.n = rows.n;
    result.k = static_cast<double>(coders);
    std::vector<double> columnMeans(coders, 0.0);
    for (std::size_t unit = 0; unit < rows.times.size(); ++unit) {
        for (std::size_t coder = 0; coder < coders; ++coder) {
            columnMeans[coder] += rows.times[unit] * rows.values[unit * coders + coder] / rows.n;
        }
    }
    double mean = 0;
    for (const double column : columnMeans) {
        mean += column / result.k;
    }
    for (const double column : columnMeans) {
        result.columns += rows.n * (column - mean) * (column - mean);
    }
    for (std::size_t unit = 0; unit < rows.times.size(); ++unit) {
        const std::span<const double> row = std::span(rows.values).subspan(unit * coders, coders);
        double rowMean = 0;
        for (const double value : row) {
            rowMean += value / result.k;
        }
        result.rows += rows.times[unit] * result.k * (rowMean - mean) * (rowMean - mean);
        for (std::size_t coder = 0; coder < coders; ++coder) {
            const double inRow = row[coder] - rowMean;
            const double left = inRow - columnMeans[coder] + mean;
            result.within += rows.times[unit] * inRow * inRow;
            result.error += rows.times[unit] * left * left;
        }
    }
    result.rows /= result.n - 1;
    result.columns /= result.k - 1;
    result.error /= (result.n - 1) * (result.k - 1);
    result.within /= result.n * (result.k - 1);
    return result;
}

double averaged(double single, double k)
{
    return k * single / (1 + (k - 1) * single);
}

/// One-way and consistency: from the limits of one F ratio.
Interval fromRatio(double ratio, double df1, double df2, double k, bool average, double confidence)
{
    const double tail = (1 + confidence) / 2;
    const double low = ratio / statistics::fQuantile(tail, df1, df2);
    const double high = ratio * statistics::fQuantile(tail, df2, df1);
    const auto limit = [&](double f) { return average ? 1 - 1 / f : (f - 1) / (f + k - 1); };
    return {limit(low), limit(high), confidence, IntervalMethod::Analytic};
}

/// Agreement: the degrees of freedom of the mixture by Satterthwaite (McGraw and Wong 1996); the
/// limits of the average by Spearman and Brown's formula.
Interval ofAgreement(const MeanSquares& m, double icc, bool average, double confidence)
{
    const double a = m.k * icc / (m.n * (1 - icc));
    const double b = 1 + m.k * icc * (m.n - 1) / (m.n * (1 - icc));
    const double mixture = a * m.columns + b * m.error;
    const double degrees = mixture * mixture /
                           (a * a * m.columns * m.columns / (m.k - 1) +
                            b * b * m.error * m.error / ((m.n - 1) * (m.k - 1)));
    const double tail = (1 + confidence) / 2;
    const double lowF = statistics::fQuantile(tail, m.n - 1, degrees);
    const double highF = statistics::fQuantile(tail, degrees, m.n - 1);
    const double between = m.k * m.columns + (m.k * m.n - m.k - m.n) * m.error;
    double low = m.n * (m.rows - lowF * m.error) / (lowF * between + m.n * m.rows);
    double high = m.n * (highF * m.rows - m.error) / (between + m.n * highF * m.rows);
    if (average) {
        low = averaged(low, m.k);
        high = averaged(high, m.k);
    }
    return {low, high, confidence, IntervalMethod::Analytic};
}

/// share: the part that is agreement; whole: what it is a part of.
Icc iccOf(double share, double whole, double n)
{
    Icc icc;
    icc.estimate =
        whole > 0 ? Estimate::of(share / whole, n) : Estimate::undefined(Undefined::NoVariance, n);
    return icc;
}

void addTest(Icc& icc, double rows, double rest, double df1, double df2)
{
    if (!icc.estimate.value) {
        return;
    }
    icc.df1 = df1;
    icc.df2 = df2;
    if (rest > 0) {
        icc.f = rows / rest;
        icc.p = statistics::fUpper(*icc.f, df1, df2);
    } else {
        icc.p = 0;
    }
}

void addInterval(Icc& icc, const Interval& interval, double confidence)
{
    if (!icc.estimate.value) {
        return;
    }
    if (*icc.estimate.value >= 1) {
        icc.estimate.interval = Interval{1, 1, confidence, IntervalMethod::Analytic};
    } else if (std::isfinite(interval.low) && std::isfinite(interval.high)) {
        icc.estimate.interval = interval;
    }
}

/// Of the rows that count.
template <typename Times>
bool isConstant(std::span<const double> values, const Times& timesOf)
{
    std::optional<double> seen;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (timesOf(i) <= 0) {
            continue;
        }
        if (seen && values[i] != *seen) {
            return false;
        }
        seen = values[i];
    }
    return true;
}

IccResult undefinedIcc(Undefined reason, double n, double leftOut)
{
    IccResult result;
    result.units = n;
    result.leftOut = leftOut;
    for (Icc& icc : result.forms) {
        icc.estimate = Estimate::undefined(reason, n);
    }
    return result;
}

} // namespace

IccResult intraclass(std::span<const double> values, std::size_t coders,
                     std::span<const double> times, double confidence)
{
    if (coders < 2) {
        return undefinedIcc(Undefined::OneCoder, 0, 0);
    }
    const CompleteRows complete = completeRows(values, coders, times);
    if (complete.n < 2) {
        const Undefined reason = complete.n > 0         ? Undefined::TooFewUnits
                                 : complete.leftOut > 0 ? Undefined::NeedsCompleteRows
                                                        : Undefined::NoUnits;
        return undefinedIcc(reason, complete.n, complete.leftOut);
    }
    const bool constant = std::ranges::all_of(
        complete.values, [&](double value) { return value == complete.values.front(); });
    if (constant) {
        return undefinedIcc(Undefined::NoVariance, complete.n, complete.leftOut);
    }
    const MeanSquares m = meanSquares(complete, coders);
    const double n = m.n;
    const double k = m.k;
    IccResult result;
    result.units = n;
    result.leftOut = complete.leftOut;
    result.meanSquareRows = m.rows;
    result.meanSquareColumns = m.columns;
    result.meanSquareError = m.error;
    result.meanSquareWithin = m.within;
    result.errorAgreement = std::sqrt(m.within);
    result.errorConsistency = std::sqrt(m.error);

    const double spread = (m.columns - m.error) / n;
    const auto form = [&result](IccForm which) -> Icc& {
        return result.forms[static_cast<std::size_t>(which)];
    };
    form(IccForm::Single) = iccOf(m.rows - m.within, m.rows + (k - 1) * m.within, n);
    form(IccForm::Average) = iccOf(m.rows - m.within, m.rows, n);
    form(IccForm::AgreementSingle) =
        iccOf(m.rows - m.error, m.rows + (k - 1) * m.error + k * spread, n);
    form(IccForm::AgreementAverage) = iccOf(m.rows - m.error, m.rows + spread, n);
    form(IccForm::ConsistencySingle) = iccOf(m.rows - m.error, m.rows + (k - 1) * m.error, n);
    form(IccForm::ConsistencyAverage) = iccOf(m.rows - m.error, m.rows, n);

    const double dfRows = n - 1;
    const double dfWithin = n * (k - 1);
    const double dfError = (n - 1) * (k - 1);
    for (const IccForm which : {IccForm::Single, IccForm::Average}) {
        addTest(form(which), m.rows, m.within, dfRows, dfWithin);
        addInterval(form(which),
                    fromRatio(m.rows / m.within, dfRows, dfWithin, k, which == IccForm::Average,
                              confidence),
                    confidence);
    }
    for (const IccForm which : {IccForm::ConsistencySingle, IccForm::ConsistencyAverage}) {
        addTest(form(which), m.rows, m.error, dfRows, dfError);
        addInterval(form(which),
                    fromRatio(m.rows / m.error, dfRows, dfError, k,
                              which == IccForm::ConsistencyAverage, confidence),
                    confidence);
    }
    const double single = form(IccForm::AgreementSingle).estimate.value.value_or(1);
    for (const IccForm which : {IccForm::AgreementSingle, IccForm::AgreementAverage}) {
        addTest(form(which), m.rows, m.error, dfRows, dfError);
        addInterval(form(which),
                    ofAgreement(m, single, which == IccForm::AgreementAverage, confidence),
                    confidence);
    }
    return result;
}

Estimate concordanceCorrelation(std::span<const double> x, std::span<const double> y,
                                std::span<const double> times, double confidence)
{
    double n = 0;
    double meanX = 0;
    double meanY = 0;
    const auto rows = std::min(x.size(), y.size());
    const auto timesOf = [&](std::size_t i) {
        const bool missing = i >= rows || std::isnan(x[i]) || std::isnan(y[i]);
        return missing ? 0 : times.empty() ? 1 : times[i];
    };
    for (std::size_t i = 0; i < rows; ++i) {
        const double count = timesOf(i);
        if (count > 0) {
            n += count;
            meanX += count * x[i];
            meanY += count * y[i];
        }
    }
    if (n < 3) {
        return Estimate::undefined(n > 0 ? Undefined::TooFewUnits : Undefined::NoUnits, n);
    }
    meanX /= n;
    meanY /= n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        const double count = timesOf(i);
        if (count > 0) {
            xx += count * (x[i] - meanX) * (x[i] - meanX) / n;
            yy += count * (y[i] - meanY) * (y[i] - meanY) / n;
            xy += count * (x[i] - meanX) * (y[i] - meanY) / n;
        }
    }
    // Rounding of a mean must not pass for variation.
    const bool stillX = isConstant(x, timesOf);
    const bool stillY = isConstant(y, timesOf);
    if (stillX && stillY) {
        return Estimate::undefined(Undefined::NoVariance, n);
    }
    if (stillX || stillY) {
        return Estimate::of(0, n);
    }
    const double whole = xx + yy + (meanX - meanY) * (meanX - meanY);
    const double c = 2 * xy / whole;
    Estimate estimate = Estimate::of(c, n);
    const double r = xy / std::sqrt(xx * yy);
    if (c >= 1) {
        estimate.interval = Interval{1, 1, confidence, IntervalMethod::Analytic};
    } else if (std::isfinite(r) && r != 0 && std::fabs(c) < 1) {
        const double u2 = (meanX - meanY) * (meanX - meanY) / std::sqrt(xx * yy);
        const double left = 1 - c * c;
        const double variance =
            std::max(0.0, ((1 - r * r) * c * c * left / (r * r) + 2 * c * c * c * (1 - c) * u2 / r -
                           c * c * c * c * u2 * u2 / (2 * r * r)) /
                              (n - 2));
        estimate.standardError = std::sqrt(variance);
        const double reach =
            std::sqrt(variance) / left * statistics::normalQuantile((1 + confidence) / 2);
        estimate.interval =
            Interval{std::tanh(std::atanh(c) - reach), std::tanh(std::atanh(c) + reach), confidence,
                     IntervalMethod::Analytic};
    }
    return estimate;
}

} // namespace rozet::agreement
