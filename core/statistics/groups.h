// SPDX-License-Identifier: GPL-3.0-or-later
// Answers by group: what the tests between groups start from.
#pragma once

#include "core/statistics/descriptives.h"
#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rozet::statistics {

/// The answers of each group; a row without an answer or with code -1 is left out.
/// codes: as long as values, -1 or below count.
[[nodiscard]] std::vector<std::vector<double>>
splitByGroup(Column values, std::span<const int> codes, std::size_t count);

/// n, mean and sd of one group, however they were come by.
struct GroupSummary
{
    double n = 0;
    double mean = 0;
    double sd = 0; ///< divisor n - 1; 0 for a single answer
};

/// mean and sd with their interval by t with n - 1, from the group's own sd. An empty group:
/// NoUnits; one answer: sd TooFewUnits.
struct GroupDescription
{
    std::size_t group = 0; ///< place in the codes
    std::size_t n = 0;
    Estimate mean;
    Estimate sd;
    Estimate minimum;
    Estimate maximum;
};

[[nodiscard]] std::vector<GroupDescription>
describeGroups(std::span<const std::vector<double>> groups, double confidence = 0.95);

} // namespace rozet::statistics
