// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/ratings.h"

#include <algorithm>

namespace rozet::agreement {

RatingTable::RatingTable(std::size_t coders, std::size_t categories)
    : m_coders(coders), m_categories(categories), m_slots(64, 0), m_clean(coders, kMissing)
{
}

std::size_t RatingTable::slotOf(std::span<const std::int32_t> row) const
{
    std::uint64_t hash = 0x9E3779B97F4A7C15U;
    for (const std::int32_t category : row) {
        hash ^= static_cast<std::uint32_t>(category);
        hash *= 0xFF51AFD7ED558CCDU;
        hash ^= hash >> 32U;
    }
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = static_cast<std::size_t>(hash) & mask;
    while (m_slots[slot] != 0 && !std::ranges::equal(this->row(m_slots[slot] - 1), row)) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void RatingTable::grow()
{
    m_slots.assign(m_slots.size() * 4, 0);
    for (std::size_t pattern = 0; pattern < patterns(); ++pattern) {
        m_slots[slotOf(row(pattern))] = static_cast<std::uint32_t>(pattern + 1);
    }
}

void RatingTable::addUnit(std::span<const std::int32_t> row)
{
    for (std::size_t coder = 0; coder < m_coders; ++coder) {
        const std::int32_t category = coder < row.size() ? row[coder] : kMissing;
        const bool known = category >= 0 && static_cast<std::size_t>(category) < m_categories;
        m_clean[coder] = known ? category : kMissing;
    }
    std::size_t slot = slotOf(m_clean);
    if (m_slots[slot] != 0) {
        const std::uint32_t pattern = m_slots[slot] - 1;
        m_times[pattern] += 1;
        m_patternOfUnit.push_back(pattern);
        return;
    }
    if ((patterns() + 1) * 2 > m_slots.size()) {
        grow();
        slot = slotOf(m_clean);
    }
    m_slots[slot] = static_cast<std::uint32_t>(patterns() + 1);
    m_patternOfUnit.push_back(static_cast<std::uint32_t>(patterns()));
    m_rows.insert(m_rows.end(), m_clean.begin(), m_clean.end());
    m_times.push_back(1);

    std::ranges::sort(m_clean);
    std::int32_t rated = 0;
    for (const std::int32_t category : m_clean) {
        if (category == kMissing) {
            continue;
        }
        ++rated;
        const bool same =
            m_counts.size() > m_countsFrom.back() && m_counts.back().category == category;
        if (same) {
            ++m_counts.back().count;
        } else {
            m_counts.push_back({category, 1});
        }
    }
    m_countsFrom.push_back(m_counts.size());
    m_rated.push_back(rated);
}

Contingency contingencyOf(const RatingTable& table, std::span<const double> times,
                          std::size_t first, std::size_t second)
{
    Contingency counts(table.categories());
    for (std::size_t pattern = 0; pattern < table.patterns(); ++pattern) {
        const std::int32_t a = table.row(pattern)[first];
        const std::int32_t b = table.row(pattern)[second];
        if (a != kMissing && b != kMissing) {
            counts.at(static_cast<std::size_t>(a), static_cast<std::size_t>(b)) += times[pattern];
        }
    }
    return counts;
}

} // namespace rozet::agreement
