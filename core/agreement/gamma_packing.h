// SPDX-License-Identifier: GPL-3.0-or-later
// Inside gamma: the best alignment of three coders or more as a packing problem: of all groups of
// units that may share a unitary alignment, choose groups without common units that save most.
#pragma once

#include "core/agreement/gamma_grouping.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rozet::agreement {

/// Groups of units, the units of each ascending.
struct Candidates
{
    std::vector<std::uint32_t> members;
    std::vector<std::size_t> begins{0};
    std::vector<Cost> savings; ///< against leaving all units of the group alone; > 0
    bool complete = true;
    bool stopped = false;

    [[nodiscard]] std::size_t size() const { return savings.size(); }

    [[nodiscard]] std::span<const std::uint32_t> group(std::size_t index) const
    {
        return std::span(members).subspan(begins[index], begins[index + 1] - begins[index]);
    }

    void add(std::span<const std::uint32_t> units, Cost saving)
    {
        members.insert(members.end(), units.begin(), units.end());
        begins.push_back(members.size());
        savings.push_back(saving);
    }
};

/// All groups that a best alignment may contain: those that cost no more than their parts.
[[nodiscard]] Candidates findCandidates(const Continuum& continuum, const NearPairs& near,
                                        const SearchLimits& limits);

struct Packing
{
    std::vector<std::uint32_t> chosen; ///< candidates
    Cost slack = 0;                    ///< no packing saves more than this above the chosen one
    bool stopped = false;
};

[[nodiscard]] Packing bestPacking(const Candidates& candidates, std::size_t units, Cost unitSaving,
                                  const SearchLimits& limits);

/// A part of the problem with its own numbering of units, in order of time.
struct PackingPart
{
    std::size_t units = 0;
    Candidates candidates;
};

/// Upper bounds from linear programming duality: prices >= 0 such that the prices of the units of
/// each candidate sum to its saving or more. No packing saves more than the sum of all prices.
struct PriceEffort
{
    int sweeps = 8;
    double from = 0.3; ///< temperature at the start, in savings of one unitary alignment
    double to = 0.01;
    double cooling = 0.5;
};

[[nodiscard]] std::vector<Cost> findPrices(const PackingPart& part, Cost unitSaving,
                                           const PriceEffort& effort);

/// What a path through the units costs: a candidate its surplus (prices of its units - its saving),
/// a unit left alone its price. The cheapest path is the packing that saves most.
struct FrontierSearch
{
    std::span<const Cost> prices;
    std::span<const Cost> surpluses; ///< per candidate
    std::size_t width = 0;           ///< keep so many states at each unit; 0: all
    std::size_t maxStates = 0;       ///< gives up when more are needed
    Cost below = 0;                  ///< only paths cheaper than this are of interest
    bool bounded = false;            ///< by `below`
    std::stop_token stop;
};

struct FrontierResult
{
    bool found = false;
    bool complete = true;   ///< every path of interest was looked at
    std::size_t states = 0; ///< work done
    Cost cost = 0;
    std::vector<std::uint32_t> chosen;
};

[[nodiscard]] FrontierResult searchFrontier(const PackingPart& part, const FrontierSearch& search);

} // namespace rozet::agreement
