// SPDX-License-Identifier: GPL-3.0-or-later
// Student's and Welch's t: two groups, two answers of the same people, one mean against a number.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/groups.h"
#include "core/statistics/test_result.h"

#include <span>
#include <vector>

namespace rozet::statistics {

struct MeanDifference
{
    TestResult test;     ///< t, df1, two-sided p
    Estimate difference; ///< first minus second, with se and interval
};

struct TwoGroups
{
    std::vector<GroupDescription> groups; ///< the two
    MeanDifference equal;                 ///< one variance for both
    MeanDifference welch;                 ///< each its own; df of Welch and Satterthwaite
    TestResult levene;                    ///< about the means, as SPSS prints beside
    Estimate cohenD;                      ///< difference / pooled sd
    Estimate hedgesG;                     ///< d times the exact correction for few answers
    Estimate mannWhitneyU;                ///< of the first group: how often it is larger, ties half
    TestResult mannWhitney;               ///< z and two-sided p, corrected for ties, not continuity
    Undefined reason = Undefined::NotUndefined;
};

/// Assumes independent answers, and normal ones when there are few; equal: equal variances.
/// Undefined: not two groups with an answer (NeedsTwoGroups), fewer than three answers together or,
/// for Welch, a group of one (GroupTooSmall), no spread at all (NoVariance).
[[nodiscard]] TwoGroups tTest(std::span<const std::vector<double>> groups,
                              double confidence = 0.95);

struct PairedTest
{
    std::size_t n = 0; ///< pairs
    MeanDifference difference;
    Estimate sd;     ///< of the differences
    Estimate cohenD; ///< mean difference / its sd (d_z)
    Estimate r;      ///< of the two answers; one-sample: NeedsTwoGroups
};

/// Answers of the same rows; rows without both are left out. Undefined: fewer than two pairs
/// (TooFewUnits), all differences equal (NoVariance; the difference itself is given).
[[nodiscard]] PairedTest pairedTest(Column x, Column y, double confidence = 0.95);
/// A mean against a number.
[[nodiscard]] PairedTest oneSampleTest(Column x, double against, double confidence = 0.95);

} // namespace rozet::statistics
