// SPDX-License-Identifier: GPL-3.0-or-later
// Which groups differ, when several do.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/groups.h"
#include "core/statistics/test_result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rozet::statistics {

enum class PostHoc : std::uint8_t {
    None,        ///< each pair by t with the pooled variance, uncorrected (LSD)
    Tukey,       ///< studentised range, pooled variance; unequal n by Kramer
    Bonferroni,  ///< p times the number of pairs
    Sidak,       ///< 1 - (1 - p)^pairs
    Scheffe,     ///< all contrasts at once
    GamesHowell, ///< studentised range, each its own variance, df of Welch
};

struct GroupPair
{
    std::size_t a = 0; ///< places in the groups
    std::size_t b = 0;
    Estimate difference; ///< a minus b, with se and simultaneous interval
    std::optional<double> df;
    std::optional<double> p;                    ///< corrected
    Estimate cohenD;                            ///< difference / pooled sd of all groups
    Undefined reason = Undefined::NotUndefined; ///< why there is no p
};

/// All pairs of groups with an answer. Games and Howell needs spread and two answers in both groups
/// (GroupTooSmall); the others need spread within any group (NoVariance) and more answers than
/// groups (TooFewUnits). Source: Hochberg and Tamhane (1987); Games and Howell (1976). Cost k^2.
[[nodiscard]] std::vector<GroupPair> postHoc(std::span<const GroupSummary> groups, PostHoc method,
                                             double confidence = 0.95);
/// The same from answers.
[[nodiscard]] std::vector<GroupPair> postHoc(std::span<const std::vector<double>> groups,
                                             PostHoc method, double confidence = 0.95);

} // namespace rozet::statistics
