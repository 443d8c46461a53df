// SPDX-License-Identifier: GPL-3.0-or-later
// The best alignment of two coders: a matching of greatest saving, by shortest augmenting paths
// (Jonker and Volgenant 1987) on the pairs near enough to matter. Every unit may stay alone, at no
// saving. Prices are kept so that price + price >= saving, with equality on matched pairs and a
// price of 0 for a unit that is alone: then no matching saves more than the sum of the prices.
#include "core/agreement/gamma_grouping.h"

#include <queue>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <utility>

namespace rozet::agreement {
namespace {

constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

struct Edge
{
    std::uint32_t to;
    Cost saving;
};

class Matcher
{
public:
    Matcher(const Continuum& continuum, const NearPairs& near)
        : m_begins(continuum.units.size() + 1)
        , m_edges(near.pairs.size())
        , m_price(continuum.units.size())
        , m_partner(continuum.units.size(), kNobody)
        , m_distance(continuum.units.size())
        , m_from(continuum.units.size())
        , m_seen(continuum.units.size(), 0)
    {
        const auto ofFirst = [&continuum](std::uint32_t unit) {
            return continuum.units[unit].coder == 0;
        };
        for (std::uint32_t unit = 0; unit < continuum.units.size(); ++unit) {
            for (std::size_t at = near.begins[unit]; at < near.begins[unit + 1]; ++at) {
                ++m_begins[(ofFirst(unit) ? unit : near.pairs[at].unit) + 1];
            }
        }
        for (std::size_t unit = 0; unit + 1 < m_begins.size(); ++unit) {
            m_begins[unit + 1] += m_begins[unit];
        }
        std::vector<std::size_t> place(m_begins.begin(), m_begins.end() - 1);
        const Cost together = alignmentSaving(1);
        for (std::uint32_t unit = 0; unit < continuum.units.size(); ++unit) {
            for (std::size_t at = near.begins[unit]; at < near.begins[unit + 1]; ++at) {
                const NearUnit& other = near.pairs[at];
                const Cost saving = together + pairSaving(continuum.units[unit],
                                                          continuum.units[other.unit], other.steps);
                const std::uint32_t row = ofFirst(unit) ? unit : other.unit;
                m_edges[place[row]++] = {row == unit ? other.unit : unit, saving};
            }
        }
    }

    void place(std::uint32_t row)
    {
        Cost best = 0;
        for (const Edge& edge : edgesOf(row)) {
            best = std::max(best, edge.saving - m_price[edge.to]);
        }
        m_price[row] = best;
        if (best > 0) {
            augment(row);
        }
    }

    [[nodiscard]] std::uint32_t partner(std::uint32_t unit) const { return m_partner[unit]; }

private:
    [[nodiscard]] std::span<const Edge> edgesOf(std::uint32_t row) const
    {
        return std::span(m_edges).subspan(m_begins[row], m_begins[row + 1] - m_begins[row]);
    }

    /// Dijkstra from a row over reduced costs. The path ends at a column that is alone, or at a row
    /// that had better be alone.
    void augment(std::uint32_t start)
    {
        ++m_round;
        m_scannedRows.assign(1, {start, Cost{0}});
        m_scannedColumns.clear();
        m_queue.clear();
        Cost end = m_price[start];
        std::uint32_t endRow = start;
        std::uint32_t endColumn = kNobody;
        std::uint32_t row = start;
        Cost soFar = 0;
        while (true) {
            for (const Edge& edge : edgesOf(row)) {
                const Cost distance = soFar + m_price[row] + m_price[edge.to] - edge.saving;
                if (distance >= end ||
                    (m_seen[edge.to] == m_round && m_distance[edge.to] <= distance)) {
                    continue;
                }
                m_seen[edge.to] = m_round;
                m_distance[edge.to] = distance;
                m_from[edge.to] = row;
                if (m_partner[edge.to] == kNobody) {
                    end = distance;
                    endColumn = edge.to;
                    endRow = kNobody;
                } else {
                    m_queue.emplace_back(distance, edge.to);
                    std::push_heap(m_queue.begin(), m_queue.end(), std::greater<>());
                }
            }
            while (!m_queue.empty() && m_distance[m_queue.front().second] < m_queue.front().first) {
                pop();
            }
            if (m_queue.empty() || m_queue.front().first >= end) {
                break;
            }
            const std::uint32_t column = m_queue.front().second;
            soFar = m_queue.front().first;
            pop();
            m_scannedColumns.push_back(column);
            row = m_partner[column];
            m_scannedRows.emplace_back(row, soFar);
            if (soFar + m_price[row] < end) {
                end = soFar + m_price[row];
                endRow = row;
                endColumn = kNobody;
            }
        }
        for (const auto& [scanned, distance] : m_scannedRows) {
            m_price[scanned] -= end - distance;
        }
        for (const std::uint32_t column : m_scannedColumns) {
            m_price[column] += end - m_distance[column];
        }
        flip(start, endRow, endColumn);
    }

    /// Exchanges matched and unmatched pairs along the path.
    void flip(std::uint32_t start, std::uint32_t endRow, std::uint32_t endColumn)
    {
        std::uint32_t column = endColumn;
        if (endRow != kNobody) {
            if (endRow == start) {
                return;
            }
            column = m_partner[endRow];
            m_partner[endRow] = kNobody;
        }
        while (true) {
            const std::uint32_t row = m_from[column];
            const std::uint32_t before = m_partner[row];
            m_partner[column] = row;
            m_partner[row] = column;
            if (row == start) {
                return;
            }
            column = before;
        }
    }

    void pop()
    {
        std::pop_heap(m_queue.begin(), m_queue.end(), std::greater<>());
        m_queue.pop_back();
    }

    std::vector<std::size_t> m_begins;
    std::vector<Edge> m_edges;
    std::vector<Cost> m_price;
    std::vector<std::uint32_t> m_partner;
    std::vector<Cost> m_distance;
    std::vector<std::uint32_t> m_from;
    std::vector<std::uint32_t> m_seen;
    std::uint32_t m_round = 0;
    std::vector<std::pair<std::uint32_t, Cost>> m_scannedRows;
    std::vector<std::uint32_t> m_scannedColumns;
    std::vector<std::pair<Cost, std::uint32_t>> m_queue;
};

} // namespace

Grouping bestMatching(const Continuum& continuum, const NearPairs& near, const SearchLimits& limits)
{
    Grouping grouping;
    Matcher matcher(continuum, near);
    constexpr std::uint32_t kUnitsBetweenLooks = 256;
    for (std::uint32_t unit = 0; unit < continuum.units.size(); ++unit) {
        if (unit % kUnitsBetweenLooks == 0 && limits.stop.stop_requested()) {
            grouping.stopped = true;
            return grouping;
        }
        if (continuum.units[unit].coder == 0) {
            matcher.place(unit);
        }
    }
    for (std::uint32_t unit = 0; unit < continuum.units.size(); ++unit) {
        const std::uint32_t other = matcher.partner(unit);
        if (other != kNobody && unit < other) {
            grouping.add(std::array{unit, other});
        }
    }
    return grouping;
}

} // namespace rozet::agreement
