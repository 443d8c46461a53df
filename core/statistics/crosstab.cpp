// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/crosstab.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace rozet::statistics {

namespace {

struct Margins
{
    std::vector<double> rows;
    std::vector<double> columns;
    double n = 0;
};

Margins marginsOf(const Matrix& counts)
{
    Margins margins{std::vector<double>(counts.rows, 0.0), std::vector<double>(counts.columns, 0.0),
                    0};
    for (std::size_t i = 0; i < counts.rows; ++i) {
        for (std::size_t j = 0; j < counts.columns; ++j) {
            margins.rows[i] += counts(i, j);
            margins.columns[j] += counts(i, j);
            margins.n += counts(i, j);
        }
    }
    return margins;
}

double scoreAt(std::span<const double> scores, std::size_t line)
{
    return scores.empty() ? static_cast<double>(line) + 1 : scores[line];
}

TestResult linearByLinear(const Matrix& counts, const Margins& margins,
                          std::span<const double> rowScores, std::span<const double> columnScores)
{
    double meanRow = 0;
    double meanColumn = 0;
    for (std::size_t i = 0; i < counts.rows; ++i) {
        meanRow += margins.rows[i] * scoreAt(rowScores, i) / margins.n;
    }
    for (std::size_t j = 0; j < counts.columns; ++j) {
        meanColumn += margins.columns[j] * scoreAt(columnScores, j) / margins.n;
    }
    double rr = 0;
    double cc = 0;
    double rc = 0;
    for (std::size_t i = 0; i < counts.rows; ++i) {
        const double r = scoreAt(rowScores, i) - meanRow;
        rr += margins.rows[i] * r * r;
        for (std::size_t j = 0; j < counts.columns; ++j) {
            rc += counts(i, j) * r * (scoreAt(columnScores, j) - meanColumn);
        }
    }
    for (std::size_t j = 0; j < counts.columns; ++j) {
        const double c = scoreAt(columnScores, j) - meanColumn;
        cc += margins.columns[j] * c * c;
    }
    if (!(rr > 0) || !(cc > 0)) {
        return TestResult::undefined(Undefined::NoVariance);
    }
    return chiSquareTest((margins.n - 1) * (rc / rr) * (rc / cc), 1);
}

void addTwoByTwo(Crosstab& result, const Margins& margins, double confidence)
{
    const Matrix& o = result.counts;
    const double difference = o(0, 0) * o(1, 1) - o(0, 1) * o(1, 0);
    const double product =
        margins.rows[0] * margins.rows[1] * margins.columns[0] * margins.columns[1];
    if (product > 0) {
        const double corrected = std::max(0.0, std::fabs(difference) - margins.n / 2);
        result.continuity = chiSquareTest(margins.n * corrected * corrected / product, 1);
        if (difference < 0 && result.phi.value) {
            result.phi.value = -*result.phi.value;
        }
    }
    if (o(0, 0) * o(0, 1) * o(1, 0) * o(1, 1) > 0) {
        const double odds = o(0, 0) * o(1, 1) / (o(0, 1) * o(1, 0));
        result.oddsRatio = checked(odds, margins.n);
        const double se = std::sqrt(1 / o(0, 0) + 1 / o(0, 1) + 1 / o(1, 0) + 1 / o(1, 1));
        const double reach = normalQuantile((1 + confidence) / 2) * se;
        result.oddsRatio.interval = Interval{odds * std::exp(-reach), odds * std::exp(reach),
                                             confidence, IntervalMethod::Analytic};
    } else {
        result.oddsRatio = Estimate::undefined(Undefined::CategoryUnused, margins.n);
    }
}

} // namespace

Crosstab crosstab(const Matrix& counts, std::span<const double> rowScores,
                  std::span<const double> columnScores, const FisherSettings& fisher,
                  double confidence)
{
    Crosstab result;
    result.counts = counts;
    const Margins margins = marginsOf(counts);
    const double n = margins.n;
    result.n = n;
    const Matrix empty(counts.rows, counts.columns, std::numeric_limits<double>::quiet_NaN());
    result.expected = result.rowPercent = result.columnPercent = empty;
    result.totalPercent = result.adjustedResiduals = empty;
    result.continuity = TestResult::undefined(Undefined::NeedsTwoGroups);
    result.oddsRatio = Estimate::undefined(Undefined::NeedsTwoGroups, n);
    result.fisher = fisherExact(counts, fisher);

    const auto used = [](const std::vector<double>& totals) {
        return static_cast<double>(
            std::ranges::count_if(totals, [](double sum) { return sum > 0; }));
    };
    const double rows = used(margins.rows);
    const double columns = used(margins.columns);
    double pearson = 0;
    double ratio = 0;
    result.smallestExpected = n;
    for (std::size_t i = 0; n > 0 && i < counts.rows; ++i) {
        for (std::size_t j = 0; j < counts.columns; ++j) {
            const double o = counts(i, j);
            const double e = margins.rows[i] * margins.columns[j] / n;
            result.expected(i, j) = e;
            result.totalPercent(i, j) = 100 * o / n;
            if (margins.rows[i] > 0) {
                result.rowPercent(i, j) = 100 * o / margins.rows[i];
            }
            if (margins.columns[j] > 0) {
                result.columnPercent(i, j) = 100 * o / margins.columns[j];
            }
            if (!(e > 0)) {
                continue;
            }
            result.smallestExpected = std::min(result.smallestExpected, e);
            result.expectedBelowFive += e < 5 ? 1 : 0;
            pearson += (o - e) * (o - e) / e;
            ratio += o > 0 ? 2 * o * std::log(o / e) : 0;
            const double spread = e * (1 - margins.rows[i] / n) * (1 - margins.columns[j] / n);
            if (spread > 0) {
                result.adjustedResiduals(i, j) = (o - e) / std::sqrt(spread);
            }
        }
    }
    if (n == 0 || rows < 2 || columns < 2) {
        const Undefined reason = n == 0 ? Undefined::NoUnits : Undefined::OneGroup;
        result.pearson = result.likelihoodRatio = TestResult::undefined(reason);
        result.linearByLinear = result.continuity = TestResult::undefined(reason);
        result.cramersV = result.phi = result.contingency = Estimate::undefined(reason, n);
        result.oddsRatio = Estimate::undefined(reason, n);
        return result;
    }
    const double df = (rows - 1) * (columns - 1);
    result.pearson = chiSquareTest(pearson, df);
    result.likelihoodRatio = chiSquareTest(std::max(0.0, ratio), df);
    result.linearByLinear = linearByLinear(counts, margins, rowScores, columnScores);
    result.cramersV = checked(std::sqrt(pearson / (n * (std::min(rows, columns) - 1))), n);
    result.phi = checked(std::sqrt(pearson / n), n);
    result.contingency = checked(std::sqrt(pearson / (pearson + n)), n);
    if (counts.rows == 2 && counts.columns == 2) {
        addTwoByTwo(result, margins, confidence);
    }
    return result;
}

} // namespace rozet::statistics
