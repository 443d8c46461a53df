// SPDX-License-Identifier: GPL-3.0-or-later
// One outcome in several groups: the analysis of variance and the tests that do without its
// assumptions.
#pragma once

#include "core/statistics/effect_size.h"
#include "core/statistics/estimate.h"
#include "core/statistics/groups.h"
#include "core/statistics/test_result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rozet::statistics {

struct AnovaTable
{
    double n = 0;
    double k = 0; ///< groups with an answer
    double mean = 0;
    double ssBetween = 0;
    double ssWithin = 0;
    TestResult f; ///< with df1 = k - 1 and df2 = n - k
    VarianceExplained effect;
    TestResult welch;         ///< df2 by Welch (1951); a group without spread: GroupTooSmall
    TestResult brownForsythe; ///< (1974) of the means, not of the variances
};

/// From n, mean and sd of each group. Groups without an answer are left out. Assumes independent
/// answers, normal in each group or many; f: equal variances too. Undefined: one group (OneGroup),
/// every group of one (TooFewUnits), no spread within (NoVariance).
[[nodiscard]] AnovaTable anovaFromSummaries(std::span<const GroupSummary> groups,
                                            double confidence = 0.90);

enum class LeveneCentre : std::uint8_t {
    Mean,   ///< Levene (1960), as SPSS
    Median, ///< Brown and Forsythe (1974)
};

/// Equal variances? F of the absolute deviations from each group's centre.
[[nodiscard]] TestResult leveneTest(std::span<const std::vector<double>> groups,
                                    LeveneCentre centre);

/// Kruskal and Wallis (1952): chi-square of mid-ranks, corrected for ties. Cost n log n.
[[nodiscard]] TestResult kruskalWallis(std::span<const std::vector<double>> groups);

struct Anova
{
    std::vector<GroupDescription> groups;
    GroupDescription total;
    AnovaTable table;
    TestResult levene;
    TestResult leveneMedian;
    TestResult kruskal;
};

/// All of the above. confidence: of the means; etaConfidence: of eta squared.
[[nodiscard]] Anova anova(std::span<const std::vector<double>> groups, double confidence = 0.95,
                          double etaConfidence = 0.90);

} // namespace rozet::statistics
