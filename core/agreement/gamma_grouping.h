// SPDX-License-Identifier: GPL-3.0-or-later
// Inside gamma: the search for the best alignment of one continuum. Two coders: an assignment
// problem (gamma_matching.cpp). More: set packing (gamma_packing.h).
#pragma once

#include "core/agreement/gamma_continuum.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rozet::agreement {

/// Units that belong together, at least two in a group; all other units stand alone.
struct Grouping
{
    std::vector<std::uint32_t> members;
    std::vector<std::size_t> begins{0};
    /// At most so much less disorder is possible, in deltas summed over pairs of coders; infinite
    /// when not all candidates were looked at.
    double slack = 0;
    bool exact = true;
    bool stopped = false;

    [[nodiscard]] std::size_t size() const { return begins.size() - 1; }

    [[nodiscard]] std::span<const std::uint32_t> group(std::size_t index) const
    {
        return std::span(members).subspan(begins[index], begins[index + 1] - begins[index]);
    }

    void add(std::span<const std::uint32_t> units)
    {
        members.insert(members.end(), units.begin(), units.end());
        begins.push_back(members.size());
    }
};

struct SearchLimits
{
    std::size_t candidates = 0;
    std::size_t states = 0;
    std::stop_token stop;
};

[[nodiscard]] Grouping bestGrouping(const Continuum& continuum, const Dissimilarity& dissimilarity,
                                    const SearchLimits& limits);
/// For two coders.
[[nodiscard]] Grouping bestMatching(const Continuum& continuum, const NearPairs& near,
                                    const SearchLimits& limits);

} // namespace rozet::agreement
