// SPDX-License-Identifier: GPL-3.0-or-later
// The sums of which alpha is made. Used by alpha.cpp only.
#pragma once

#include "core/agreement/alpha.h"

#include <limits>

namespace rozet::agreement {

/// Distances of one metric, with those of Ordinal and Polar fixed by the judgements at hand.
class AlphaDistances
{
public:
    /// counts: how often each category occurs among the judgements that can be paired.
    AlphaDistances(const AlphaMetric& metric, const std::vector<double>& counts);

    [[nodiscard]] double between(std::size_t a, std::size_t b) const;
    /// For each category the sum of its distances to all judgements.
    [[nodiscard]] std::vector<double> toAll() const;
    /// The sum of the distances of all ordered pairs of judgements in one unit.
    [[nodiscard]] double within(std::span<const CategoryCount> counts) const;

private:
    const AlphaMetric& m_metric;
    const std::vector<double>& m_counts;
    double m_lowest = std::numeric_limits<double>::infinity(); ///< of Polar
    double m_highest = -std::numeric_limits<double>::infinity();
    std::vector<double> m_places; ///< mid-ranks of Ordinal, values about their mean of Interval
};

/// How often each category occurs in units judged at least twice.
[[nodiscard]] std::vector<double> pairableCounts(const RatingTable& table,
                                                 std::span<const double> times);

} // namespace rozet::agreement
