// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through the units in order of time. A state is the set of later units that a chosen
// candidate already took; of all ways to the same state only the cheapest goes on. As candidates
// are local in time, few units are open at once: each has a bit of the state from the first
// candidate that could take it until its own turn.
#include "core/agreement/gamma_packing.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace rozet::agreement {
namespace {

constexpr std::uint32_t kNoSlot = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kAlone = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kTaken = kAlone - 1;

/// Candidates by their first unit, and the bit of each unit while it is open.
struct Frontier
{
    std::vector<std::size_t> begins;
    std::vector<std::uint32_t> byFirst;
    std::vector<std::uint32_t> slot;
    std::uint32_t slots = 0;
};

Frontier frontierOf(const PackingPart& part)
{
    Frontier frontier;
    frontier.begins.assign(part.units + 1, 0);
    std::vector<std::uint32_t> opened(part.units, kNoSlot);
    for (std::size_t index = 0; index < part.candidates.size(); ++index) {
        const std::span<const std::uint32_t> group = part.candidates.group(index);
        ++frontier.begins[group.front() + 1];
        for (const std::uint32_t unit : group.subspan(1)) {
            opened[unit] = std::min(opened[unit], group.front());
        }
    }
    for (std::size_t unit = 0; unit < part.units; ++unit) {
        frontier.begins[unit + 1] += frontier.begins[unit];
    }
    frontier.byFirst.resize(part.candidates.size());
    std::vector<std::size_t> place(frontier.begins.begin(), frontier.begins.end() - 1);
    for (std::size_t index = 0; index < part.candidates.size(); ++index) {
        frontier.byFirst[place[part.candidates.group(index).front()]++] =
            static_cast<std::uint32_t>(index);
    }

    frontier.slot.assign(part.units, kNoSlot);
    std::vector<std::vector<std::uint32_t>> opens(part.units);
    for (std::uint32_t unit = 0; unit < part.units; ++unit) {
        if (opened[unit] != kNoSlot) {
            opens[opened[unit]].push_back(unit);
        }
    }
    std::vector<std::uint32_t> freeSlots;
    for (std::uint32_t unit = 0; unit < part.units; ++unit) {
        if (frontier.slot[unit] != kNoSlot) {
            freeSlots.push_back(frontier.slot[unit]);
        }
        for (const std::uint32_t open : opens[unit]) {
            if (freeSlots.empty()) {
                freeSlots.push_back(frontier.slots++);
            }
            frontier.slot[open] = freeSlots.back();
            freeSlots.pop_back();
        }
    }
    return frontier;
}

template <std::size_t Words>
struct BitSet
{
    std::array<std::uint64_t, Words> words{};

    [[nodiscard]] bool test(std::uint32_t bit) const
    {
        return ((words[bit / 64U] >> (bit % 64U)) & 1U) != 0;
    }

    void set(std::uint32_t bit) { words[bit / 64U] |= std::uint64_t{1} << (bit % 64U); }

    void clear(std::uint32_t bit) { words[bit / 64U] &= ~(std::uint64_t{1} << (bit % 64U)); }

    [[nodiscard]] bool meets(const BitSet& other) const
    {
        std::uint64_t common = 0;
        for (std::size_t word = 0; word < Words; ++word) {
            common |= words[word] & other.words[word];
        }
        return common != 0;
    }

    [[nodiscard]] BitSet with(const BitSet& other) const
    {
        BitSet both = *this;
        for (std::size_t word = 0; word < Words; ++word) {
            both.words[word] |= other.words[word];
        }
        return both;
    }

    /// The upper bits are the well mixed ones.
    [[nodiscard]] std::uint64_t hash() const
    {
        std::uint64_t mixed = 0;
        for (const std::uint64_t word : words) {
            mixed = (mixed ^ (mixed >> 32U) ^ word) * 0x9e3779b97f4a7c15U;
        }
        return mixed;
    }

    // Comparing arrays would call memcmp for a single word.
    friend bool operator==(const BitSet& one, const BitSet& other)
    {
        std::uint64_t differences = 0;
        for (std::size_t word = 0; word < Words; ++word) {
            differences |= one.words[word] ^ other.words[word];
        }
        return differences == 0;
    }
};

template <std::size_t Words>
class Walk
{
public:
    Walk(const PackingPart& part, const Frontier& frontier, const FrontierSearch& search)
        : m_part(part)
        , m_frontier(frontier)
        , m_search(search)
        , m_table(std::size_t{1} << kFirstTableBits, 0)
    {
    }

    FrontierResult run()
    {
        FrontierResult result = walk();
        result.states = std::max(m_trace.size(), m_offers / kOffersPerState);
        return result;
    }

private:
    FrontierResult walk()
    {
        FrontierResult result;
        std::vector<std::size_t> layers;
        m_states.push_back({});
        m_trace.push_back({0, kTaken});
        std::size_t layer = 0;
        for (std::uint32_t unit = 0; unit < m_part.units; ++unit) {
            layers.push_back(layer);
            step(unit);
            if (m_next.empty()) {
                result.complete = !m_stopped;
                return result;
            }
            if (m_search.width != 0 && m_next.size() > m_search.width) {
                narrow();
                result.complete = false;
            }
            layer = m_trace.size();
            for (const State& state : m_next) {
                m_trace.push_back(state.trace);
            }
            m_states.swap(m_next);
            if (m_stopped || m_trace.size() > m_search.maxStates) {
                result.complete = false;
                return result;
            }
        }
        // Everything is behind us, so the one state left is the empty set.
        result.found = true;
        result.cost = m_states.front().cost;
        std::size_t at = layer;
        for (std::size_t unit = m_part.units; unit-- > 0;) {
            const Trace& trace = m_trace[at];
            if (trace.choice < kTaken) {
                result.chosen.push_back(trace.choice);
            }
            at = layers[unit] + trace.parent;
        }
        std::reverse(result.chosen.begin(), result.chosen.end());
        return result;
    }

    using Bits = BitSet<Words>;

    /// Looking at a choice is a fraction of the work of keeping a state.
    static constexpr std::size_t kOffersPerState = 16;
    static constexpr unsigned kFirstTableBits = 6;

    struct Trace
    {
        std::uint32_t parent = 0;
        std::uint32_t choice = kTaken;
    };

    struct State
    {
        Bits taken;
        Cost cost = 0;
        Trace trace;
    };

    void step(std::uint32_t unit)
    {
        m_next.clear();
        // Of the size the last unit suggests: clearing a large table for few states would cost
        // most.
        const auto bits =
            std::max(kFirstTableBits, static_cast<unsigned>(std::bit_width(2 * m_states.size())));
        m_shift = 64 - bits;
        m_table.assign(std::size_t{1} << bits, 0U);
        const std::uint32_t slot = m_frontier.slot[unit];
        m_options.clear();
        for (std::size_t at = m_frontier.begins[unit]; at < m_frontier.begins[unit + 1]; ++at) {
            const std::uint32_t candidate = m_frontier.byFirst[at];
            Option option{{}, m_search.surpluses[candidate], candidate};
            for (const std::uint32_t member : m_part.candidates.group(candidate).subspan(1)) {
                option.takes.set(m_frontier.slot[member]);
            }
            m_options.push_back(option);
        }
        for (std::uint32_t index = 0; index < m_states.size() && !m_stopped; ++index) {
            const State& state = m_states[index];
            m_offers += m_options.size() + 1;
            m_stopped = m_offers / kOffersPerState > m_search.maxStates ||
                        (index % 1024 == 0 && m_search.stop.stop_requested());
            if (slot != kNoSlot && state.taken.test(slot)) {
                Bits taken = state.taken;
                taken.clear(slot);
                offer(taken, state.cost, {index, kTaken});
                continue;
            }
            offer(state.taken, state.cost + m_search.prices[unit], {index, kAlone});
            for (const Option& option : m_options) {
                if (!option.takes.meets(state.taken)) {
                    offer(state.taken.with(option.takes), state.cost + option.cost,
                          {index, option.candidate});
                }
            }
        }
    }

    void offer(const Bits& taken, Cost cost, Trace trace)
    {
        if (m_search.bounded && cost >= m_search.below) {
            return;
        }
        const std::size_t mask = m_table.size() - 1;
        std::size_t place = static_cast<std::size_t>(taken.hash() >> m_shift);
        while (m_table[place] != 0) {
            State& known = m_next[m_table[place] - 1];
            if (known.taken == taken) {
                if (cost < known.cost) {
                    known.cost = cost;
                    known.trace = trace;
                }
                return;
            }
            place = (place + 1) & mask;
        }
        m_next.push_back({taken, cost, trace});
        m_table[place] = static_cast<std::uint32_t>(m_next.size());
        if (m_next.size() * 2 > m_table.size()) {
            rehash();
        }
    }

    void rehash()
    {
        m_table.assign(m_table.size() * 2, 0);
        --m_shift;
        const std::size_t mask = m_table.size() - 1;
        for (std::size_t index = 0; index < m_next.size(); ++index) {
            std::size_t place = static_cast<std::size_t>(m_next[index].taken.hash() >> m_shift);
            while (m_table[place] != 0) {
                place = (place + 1) & mask;
            }
            m_table[place] = static_cast<std::uint32_t>(index + 1);
        }
    }

    void narrow()
    {
        const auto middle = m_next.begin() + static_cast<std::ptrdiff_t>(m_search.width);
        std::nth_element(
            m_next.begin(), middle, m_next.end(),
            [](const State& one, const State& other) { return one.cost < other.cost; });
        m_next.erase(middle, m_next.end());
    }

    struct Option
    {
        Bits takes;
        Cost cost;
        std::uint32_t candidate;
    };

    const PackingPart& m_part;
    const Frontier& m_frontier;
    const FrontierSearch& m_search;
    std::vector<State> m_states;
    std::vector<State> m_next;
    std::vector<Option> m_options;
    std::vector<std::uint32_t> m_table; ///< place in m_next + 1, by hash; 0: free
    unsigned m_shift = 64 - kFirstTableBits;
    std::vector<Trace> m_trace;
    std::size_t m_offers = 0;
    bool m_stopped = false; ///< too much work, or asked to
};

} // namespace

FrontierResult searchFrontier(const PackingPart& part, const FrontierSearch& search)
{
    const Frontier frontier = frontierOf(part);
    if (frontier.slots <= 64) {
        return Walk<1>(part, frontier, search).run();
    }
    if (frontier.slots <= 256) {
        return Walk<4>(part, frontier, search).run();
    }
    if (frontier.slots <= 2048) {
        return Walk<32>(part, frontier, search).run();
    }
    FrontierResult result;
    result.complete = false;
    return result;
}

} // namespace rozet::agreement
