// SPDX-License-Identifier: GPL-3.0-or-later
// Units judged by coders, each with one category or none. Units with the same row of judgements
// are kept once with their number, so that most methods cost no more for a million units than for
// the few hundred rows that differ, and resampling only changes the numbers.
#pragma once

#include "core/agreement/contingency.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rozet::agreement {

/// This coder did not judge this unit, which is not the same as finding nothing in it.
inline constexpr std::int32_t kMissing = -1;

struct CategoryCount
{
    std::int32_t category = 0;
    std::int32_t count = 0;
};

class RatingTable
{
public:
    RatingTable(std::size_t coders, std::size_t categories);

    /// One category below the number of categories, or kMissing, for each coder; anything else
    /// counts as missing.
    void addUnit(std::span<const std::int32_t> row);

    [[nodiscard]] std::size_t coders() const { return m_coders; }

    [[nodiscard]] std::size_t categories() const { return m_categories; }

    [[nodiscard]] std::size_t units() const { return m_patternOfUnit.size(); }

    /// Different rows, in the order in which they were first seen.
    [[nodiscard]] std::size_t patterns() const { return m_times.size(); }

    /// How many units have each row.
    [[nodiscard]] std::span<const double> times() const { return m_times; }

    [[nodiscard]] std::span<const std::uint32_t> patternOfUnit() const { return m_patternOfUnit; }

    [[nodiscard]] std::span<const std::int32_t> row(std::size_t pattern) const
    {
        return std::span(m_rows).subspan(pattern * m_coders, m_coders);
    }

    /// The categories given in this row, each once, ascending.
    [[nodiscard]] std::span<const CategoryCount> counts(std::size_t pattern) const
    {
        return std::span(m_counts).subspan(m_countsFrom[pattern],
                                           m_countsFrom[pattern + 1] - m_countsFrom[pattern]);
    }

    /// Coders who judged the units with this row.
    [[nodiscard]] double rated(std::size_t pattern) const { return m_rated[pattern]; }

private:
    [[nodiscard]] std::size_t slotOf(std::span<const std::int32_t> row) const;
    void grow();

    std::size_t m_coders;
    std::size_t m_categories;
    std::vector<std::int32_t> m_rows;
    std::vector<double> m_times;
    std::vector<double> m_rated;
    std::vector<CategoryCount> m_counts;
    std::vector<std::size_t> m_countsFrom{0};
    std::vector<std::uint32_t> m_patternOfUnit;
    std::vector<std::uint32_t> m_slots; ///< open addressing; pattern + 1, 0 = free
    std::vector<std::int32_t> m_clean;  ///< room for one row
};

/// What two coders said about the units both judged; times: how often each row counts.
[[nodiscard]] Contingency contingencyOf(const RatingTable& table, std::span<const double> times,
                                        std::size_t first, std::size_t second);

} // namespace rozet::agreement
