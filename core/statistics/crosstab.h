// SPDX-License-Identifier: GPL-3.0-or-later
// A table of two classifications: expected counts, percentages, residuals, tests and strength.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/fisher_exact.h"
#include "core/statistics/matrix.h"
#include "core/statistics/test_result.h"

#include <cstddef>
#include <span>

namespace rozet::statistics {

/// All matrices have the shape of the counts. NaN where a line is empty (a percentage of nothing).
struct Crosstab
{
    double n = 0;
    Matrix counts;
    Matrix expected; ///< row total times column total / n
    Matrix rowPercent;
    Matrix columnPercent;
    Matrix totalPercent;
    Matrix adjustedResiduals; ///< (o - e) / sqrt(e (1 - row share)(1 - column share)); about normal
    double smallestExpected = 0;
    std::size_t expectedBelowFive = 0; ///< cells; chi-square is doubtful when more than one in five

    TestResult pearson;
    TestResult likelihoodRatio;
    TestResult linearByLinear; ///< (n - 1) r^2 of the scores, one degree of freedom
    TestResult continuity;     ///< Yates; two by two only (NeedsTwoGroups)
    FisherExact fisher;
    Estimate cramersV;
    Estimate phi;         ///< sqrt(chi2 / n); two by two: with the sign of the association
    Estimate contingency; ///< sqrt(chi2 / (chi2 + n))
    Estimate oddsRatio;   ///< two by two only; undefined with a zero cell. Interval by Woolf
};

/// counts: r by c whole numbers. rowScores and columnScores (r and c long) are the numbers that
/// stand for the lines in the linear test; empty: 1, 2, 3 and so on. Degrees of freedom count the
/// lines with answers. Undefined: no counts (NoUnits), fewer than two lines with answers
/// (OneGroup). Assumes independent answers. Cost r c, and that of Fisher's test (fisher_exact.h).
/// Sources: Agresti (2013); Haberman (1973) for the residuals.
[[nodiscard]] Crosstab crosstab(const Matrix& counts, std::span<const double> rowScores = {},
                                std::span<const double> columnScores = {},
                                const FisherSettings& fisher = {}, double confidence = 0.95);

} // namespace rozet::statistics
