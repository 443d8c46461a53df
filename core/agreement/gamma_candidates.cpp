// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma_packing.h"

#include <algorithm>
#include <limits>

namespace rozet::agreement {
namespace {

/// Grows groups of mutually near units, each group from its earliest unit on.
class CandidateFinder
{
public:
    CandidateFinder(const Continuum& continuum, const NearPairs& near, const SearchLimits& limits)
        : m_units(continuum.units)
        , m_near(near)
        , m_limits(limits)
        , m_coders(continuum.coders.size())
        , m_pairs(static_cast<std::int64_t>(continuum.coderPairs()))
        , m_alignmentSaving(alignmentSaving(continuum.coderPairs()))
        , m_sums(m_coders)
        , m_between(m_coders * m_coders)
        , m_levels(m_coders)
        , m_usedCoder(m_coders, false)
    {
        m_group.reserve(m_coders);
        m_candidates.complete = near.complete;
    }

    Candidates find()
    {
        constexpr std::uint32_t kUnitsBetweenLooks = 16;
        for (std::uint32_t unit = 0; unit < m_units.size() && m_candidates.complete; ++unit) {
            if (unit % kUnitsBetweenLooks == 0 && m_limits.stop.stop_requested()) {
                m_candidates.stopped = true;
                break;
            }
            Level& level = m_levels[0];
            level.units.clear();
            level.steps.clear();
            for (std::size_t at = m_near.begins[unit]; at < m_near.begins[unit + 1]; ++at) {
                level.units.push_back(m_near.pairs[at].unit);
                level.steps.push_back(m_near.pairs[at].steps);
            }
            m_group.assign(1, unit);
            m_sums[0] = 0;
            m_usedCoder[m_units[unit].coder] = true;
            grow(0);
            m_usedCoder[m_units[unit].coder] = false;
        }
        return std::move(m_candidates);
    }

private:
    /// Units that may still join a group of (index + 1) units, with their dissimilarity to each.
    struct Level
    {
        std::vector<std::uint32_t> units;
        std::vector<std::int64_t> steps;
    };

    /// A member may be no more unlike the others together than this, in a group of so many.
    [[nodiscard]] std::int64_t mostTogether(std::size_t size) const
    {
        return (m_pairs + static_cast<std::int64_t>(size) - 1) * kDisorderSteps + kTieStep;
    }

    void grow(std::size_t depth)
    {
        const std::size_t size = depth + 1;
        const Level& level = m_levels[depth];
        const std::int64_t mostEver = mostTogether(m_coders);
        for (std::size_t at = 0; at < level.units.size() && m_candidates.complete; ++at) {
            std::int64_t sum = 0;
            bool possible = true;
            for (std::size_t member = 0; member < size && possible; ++member) {
                const std::int64_t steps = level.steps[at * size + member];
                sum += steps;
                possible = m_sums[member] + steps <= mostEver;
            }
            if (!possible || sum > mostEver) {
                continue;
            }
            for (std::size_t member = 0; member < size; ++member) {
                const std::int64_t steps = level.steps[at * size + member];
                m_sums[member] += steps;
                m_between[member * m_coders + size] = steps;
                m_between[size * m_coders + member] = steps;
            }
            m_sums[size] = sum;
            m_group.push_back(level.units[at]);
            consider();
            if (size + 1 < m_coders) {
                descend(depth, at);
            }
            m_group.pop_back();
            for (std::size_t member = 0; member < size; ++member) {
                m_sums[member] -= level.steps[at * size + member];
            }
        }
    }

    void descend(std::size_t depth, std::size_t chosen)
    {
        const std::size_t size = depth + 1;
        const Level& level = m_levels[depth];
        Level& deeper = m_levels[depth + 1];
        deeper.units.clear();
        deeper.steps.clear();
        const std::uint32_t unit = level.units[chosen];
        m_usedCoder[m_units[unit].coder] = true;
        std::size_t near = m_near.begins[unit];
        const std::size_t nearEnd = m_near.begins[unit + 1];
        for (std::size_t at = chosen + 1; at < level.units.size(); ++at) {
            const std::uint32_t other = level.units[at];
            while (near < nearEnd && m_near.pairs[near].unit < other) {
                ++near;
            }
            if (near == nearEnd) {
                break;
            }
            if (m_near.pairs[near].unit != other || m_usedCoder[m_units[other].coder]) {
                continue;
            }
            deeper.units.push_back(other);
            const auto first = level.steps.begin() + static_cast<std::ptrdiff_t>(at * size);
            deeper.steps.insert(deeper.steps.end(), first,
                                first + static_cast<std::ptrdiff_t>(size));
            deeper.steps.push_back(m_near.pairs[near].steps);
        }
        if (!deeper.units.empty()) {
            grow(depth + 1);
        }
        m_usedCoder[m_units[unit].coder] = false;
    }

    void consider()
    {
        const std::size_t size = m_group.size();
        const std::int64_t most = mostTogether(size);
        for (std::size_t member = 0; member < size; ++member) {
            if (m_sums[member] > most) {
                return;
            }
        }
        if (size > 3 && size <= kMostSplit && betterInTwo()) {
            return;
        }
        Cost saving = m_alignmentSaving * static_cast<Cost>(size - 1);
        for (std::size_t one = 0; one < size; ++one) {
            for (std::size_t other = one + 1; other < size; ++other) {
                saving += pairSaving(m_units[m_group[one]], m_units[m_group[other]],
                                     m_between[one * m_coders + other]);
            }
        }
        if (saving <= 0) {
            return;
        }
        m_candidates.add(m_group, saving);
        m_candidates.complete = m_candidates.size() < m_limits.candidates;
    }

    /// Whether two groups of two units or more cost less than this one.
    [[nodiscard]] bool betterInTwo() const
    {
        const std::size_t size = m_group.size();
        for (std::uint32_t side = 1; side < (1U << (size - 1)); ++side) {
            std::int64_t across = 0;
            std::int64_t pairs = 0;
            for (std::size_t one = 0; one < size; ++one) {
                for (std::size_t other = one + 1; other < size; ++other) {
                    if (((side >> one) & 1U) != ((side >> other) & 1U)) {
                        across += m_between[one * m_coders + other];
                        ++pairs;
                    }
                }
            }
            if (across > (m_pairs + pairs) * kDisorderSteps + kTieStep) {
                return true;
            }
        }
        return false;
    }

    static constexpr std::size_t kMostSplit = 8;

    const std::vector<Unit>& m_units;
    const NearPairs& m_near;
    const SearchLimits& m_limits;
    std::size_t m_coders;
    std::int64_t m_pairs;
    Cost m_alignmentSaving;
    std::vector<std::uint32_t> m_group;
    std::vector<std::int64_t> m_sums; ///< per member: dissimilarity to all others
    std::vector<std::int64_t> m_between;
    std::vector<Level> m_levels;
    std::vector<bool> m_usedCoder;
    Candidates m_candidates;
};

} // namespace

Candidates findCandidates(const Continuum& continuum, const NearPairs& near,
                          const SearchLimits& limits)
{
    return CandidateFinder(continuum, near, limits).find();
}

} // namespace rozet::agreement
