// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma_packing.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace rozet::agreement {
namespace {

class Sets
{
public:
    explicit Sets(std::size_t size) : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0U);
    }

    std::uint32_t of(std::uint32_t item)
    {
        while (m_parent[item] != item) {
            m_parent[item] = m_parent[m_parent[item]];
            item = m_parent[item];
        }
        return item;
    }

    void join(std::uint32_t one, std::uint32_t other)
    {
        const std::uint32_t first = of(one);
        const std::uint32_t second = of(other);
        m_parent[std::max(first, second)] = std::min(first, second);
    }

private:
    std::vector<std::uint32_t> m_parent;
};

/// A part and where its candidates came from.
struct OwnedPart
{
    PackingPart part;
    std::vector<std::uint32_t> origins;
};

/// Parts without common candidates, each with its units numbered anew in the same order.
std::vector<OwnedPart> split(std::size_t units, const Candidates& candidates,
                             const std::vector<bool>& kept)
{
    Sets sets(units);
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        if (kept[index]) {
            const std::span<const std::uint32_t> group = candidates.group(index);
            for (const std::uint32_t unit : group.subspan(1)) {
                sets.join(group.front(), unit);
            }
        }
    }
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> partOf(units, kNone);
    std::vector<std::uint32_t> number(units);
    std::vector<OwnedPart> parts;
    std::vector<bool> inCandidate(units, false);
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        if (kept[index]) {
            for (const std::uint32_t unit : candidates.group(index)) {
                inCandidate[unit] = true;
            }
        }
    }
    for (std::uint32_t unit = 0; unit < units; ++unit) {
        if (!inCandidate[unit]) {
            continue;
        }
        const std::uint32_t root = sets.of(unit);
        if (partOf[root] == kNone) {
            partOf[root] = parts.size();
            parts.emplace_back();
        }
        partOf[unit] = partOf[root];
        number[unit] = static_cast<std::uint32_t>(parts[partOf[unit]].part.units++);
    }
    std::vector<std::uint32_t> renumbered;
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        if (!kept[index]) {
            continue;
        }
        const std::span<const std::uint32_t> group = candidates.group(index);
        renumbered.clear();
        for (const std::uint32_t unit : group) {
            renumbered.push_back(number[unit]);
        }
        OwnedPart& owner = parts[partOf[group.front()]];
        owner.part.candidates.add(renumbered, candidates.savings[index]);
        owner.origins.push_back(static_cast<std::uint32_t>(index));
    }
    return parts;
}

class Packer
{
public:
    Packer(const SearchLimits& limits, Cost unitSaving)
        : m_limits(limits), m_unitSaving(unitSaving), m_left(limits.states)
    {
    }

    /// Chosen candidates of the part, and how much better a packing could at most be.
    Packing pack(const PackingPart& part, int level)
    {
        Packing packing;
        if (part.candidates.size() == 1) {
            packing.chosen.push_back(0);
            return packing;
        }
        const std::vector<Cost> prices = findPrices(part, m_unitSaving, effortAt(level));
        std::vector<Cost> surpluses(part.candidates.size());
        for (std::size_t index = 0; index < surpluses.size(); ++index) {
            surpluses[index] = -part.candidates.savings[index];
            for (const std::uint32_t unit : part.candidates.group(index)) {
                surpluses[index] += prices[unit];
            }
        }
        FrontierSearch search;
        search.prices = prices;
        search.surpluses = surpluses;
        search.width = widthAt(level);
        search.maxStates = std::numeric_limits<std::size_t>::max(); // it is narrow
        search.stop = m_limits.stop;
        FrontierResult first = searchFrontier(part, search);
        if (!first.found) {
            first = greedy(part, prices, surpluses);
        }
        if (m_limits.stop.stop_requested()) {
            packing.stopped = true;
            return packing;
        }
        packing.chosen = first.chosen;
        packing.slack = first.complete ? 0 : first.cost;
        if (packing.slack > 0) {
            improve(part, level, prices, surpluses, packing);
        }
        return packing;
    }

private:
    static PriceEffort effortAt(int level)
    {
        return {8 << level, 0.3, 0.02 / static_cast<double>(1 << level), 0.5};
    }

    static std::size_t widthAt(int level)
    {
        return std::size_t{16} << static_cast<unsigned>(level);
    }

    /// Drops the candidates that cannot be in a better packing; what is left falls apart, and each
    /// piece is settled by itself.
    void improve(const PackingPart& part, int level, std::span<const Cost> prices,
                 std::span<const Cost> surpluses, Packing& packing)
    {
        std::vector<bool> kept(part.candidates.size());
        std::vector<bool> chosen(part.candidates.size(), false);
        for (const std::uint32_t candidate : packing.chosen) {
            chosen[candidate] = true;
        }
        for (std::size_t index = 0; index < kept.size(); ++index) {
            kept[index] = chosen[index] || surpluses[index] < packing.slack;
        }
        Packing whole;
        for (const OwnedPart& piece : split(part.units, part.candidates, kept)) {
            Packing settled = settle(piece, level, part, prices, surpluses, chosen);
            for (const std::uint32_t candidate : settled.chosen) {
                whole.chosen.push_back(piece.origins[candidate]);
            }
            whole.slack += settled.slack;
            whole.stopped = whole.stopped || settled.stopped;
        }
        packing = std::move(whole);
    }

    Packing settle(const OwnedPart& piece, int level, const PackingPart& from,
                   std::span<const Cost> prices, std::span<const Cost> surpluses,
                   const std::vector<bool>& chosen)
    {
        Packing settled;
        std::vector<Cost> ownPrices(piece.part.units);
        std::vector<Cost> ownSurpluses;
        for (std::size_t index = 0; index < piece.origins.size(); ++index) {
            const std::uint32_t origin = piece.origins[index];
            ownSurpluses.push_back(surpluses[origin]);
            const std::span<const std::uint32_t> there = from.candidates.group(origin);
            const std::span<const std::uint32_t> here = piece.part.candidates.group(index);
            for (std::size_t member = 0; member < here.size(); ++member) {
                ownPrices[here[member]] = prices[there[member]];
            }
            if (chosen[origin]) {
                settled.chosen.push_back(static_cast<std::uint32_t>(index));
            }
        }
        // What the known packing pays here: the most that a better one can gain.
        std::vector<bool> covered(piece.part.units, false);
        for (const std::uint32_t candidate : settled.chosen) {
            settled.slack += ownSurpluses[candidate];
            for (const std::uint32_t unit : piece.part.candidates.group(candidate)) {
                covered[unit] = true;
            }
        }
        for (std::size_t unit = 0; unit < covered.size(); ++unit) {
            settled.slack += covered[unit] ? Cost{0} : ownPrices[unit];
        }
        if (settled.slack == 0) {
            return settled;
        }
        FrontierSearch search;
        search.prices = ownPrices;
        search.surpluses = ownSurpluses;
        search.bounded = true;
        search.below = settled.slack;
        search.maxStates = level < kLastLevel ? std::min(m_left, statesAt(level)) : m_left;
        search.stop = m_limits.stop;
        FrontierResult better = searchFrontier(piece.part, search);
        m_left -= std::min(m_left, better.states);
        if (better.complete) {
            if (better.found) {
                settled.chosen = std::move(better.chosen);
            }
            settled.slack = 0;
            return settled;
        }
        settled.stopped = m_limits.stop.stop_requested();
        if (settled.stopped || level == kLastLevel || m_left == 0) {
            return settled;
        }
        return best(pack(piece.part, level + 1), std::move(settled), piece.part);
    }

    /// Of two packings of one part the better; each carries its own certainty.
    static Packing best(Packing one, Packing other, const PackingPart& part)
    {
        const auto saved = [&part](const Packing& packing) {
            Cost sum = 0;
            for (const std::uint32_t candidate : packing.chosen) {
                sum += part.candidates.savings[candidate];
            }
            return sum;
        };
        const Cost first = saved(one);
        const Cost second = saved(other);
        const Cost bound = std::min(first + one.slack, second + other.slack);
        Packing& better = second > first ? other : one;
        better.slack = bound - std::max(first, second);
        better.stopped = one.stopped || other.stopped;
        return std::move(better);
    }

    /// For more units open at once than the walk can hold.
    static FrontierResult greedy(const PackingPart& part, std::span<const Cost> prices,
                                 std::span<const Cost> surpluses)
    {
        std::vector<std::uint32_t> order(part.candidates.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t one, std::uint32_t other) {
            return surpluses[one] < surpluses[other];
        });
        FrontierResult result;
        result.found = true;
        result.complete = false;
        std::vector<bool> covered(part.units, false);
        for (const std::uint32_t candidate : order) {
            const std::span<const std::uint32_t> group = part.candidates.group(candidate);
            if (std::none_of(group.begin(), group.end(),
                             [&covered](std::uint32_t unit) { return covered[unit]; })) {
                for (const std::uint32_t unit : group) {
                    covered[unit] = true;
                }
                result.chosen.push_back(candidate);
                result.cost += surpluses[candidate];
            }
        }
        for (std::size_t unit = 0; unit < part.units; ++unit) {
            result.cost += covered[unit] ? Cost{0} : prices[unit];
        }
        return result;
    }

    static std::size_t statesAt(int level)
    {
        return std::size_t{20000} << (3U * static_cast<unsigned>(level));
    }

    static constexpr int kLastLevel = 3;

    const SearchLimits& m_limits;
    Cost m_unitSaving;
    std::size_t m_left; ///< states, for all parts together
};

} // namespace

Packing bestPacking(const Candidates& candidates, std::size_t units, Cost unitSaving,
                    const SearchLimits& limits)
{
    Packing whole;
    Packer packer(limits, unitSaving);
    for (const OwnedPart& owned :
         split(units, candidates, std::vector<bool>(candidates.size(), true))) {
        const Packing packing = packer.pack(owned.part, 0);
        for (const std::uint32_t candidate : packing.chosen) {
            whole.chosen.push_back(owned.origins[candidate]);
        }
        whole.slack += packing.slack;
        whole.stopped = whole.stopped || packing.stopped;
    }
    return whole;
}

} // namespace rozet::agreement
