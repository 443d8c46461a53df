// SPDX-License-Identifier: GPL-3.0-or-later
// The best one-to-one matching of two groups, of pairs that each have a worth: nobody need be
// matched, the sum of the worths is the largest possible. Exact; forests (fragments that do not
// overlap within a coder make nothing else) in linear time, other components by shortest
// augmenting paths.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rozet::agreement {

/// Compared by its first part, then its second, then its third.
struct Worth
{
    std::int64_t first = 0;
    std::int64_t second = 0;
    std::int64_t third = 0;

    friend auto operator<=>(const Worth&, const Worth&) = default;

    Worth& operator+=(const Worth& other)
    {
        first += other.first;
        second += other.second;
        third += other.third;
        return *this;
    }

    friend Worth operator+(Worth a, const Worth& b) { return a += b; }

    friend Worth operator-(const Worth& a, const Worth& b)
    {
        return {a.first - b.first, a.second - b.second, a.third - b.third};
    }

    friend Worth operator-(const Worth& a) { return Worth{} - a; }
};

struct PossibleMatch
{
    std::size_t first = 0;
    std::size_t second = 0;
    Worth worth; ///< greater than nothing
};

/// Places in `possible` of the chosen pairs, ascending. Nothing when a component that is no forest
/// would take more than maxWork steps.
[[nodiscard]] std::optional<std::vector<std::size_t>>
bestMatching(std::size_t firstCount, std::size_t secondCount,
             std::span<const PossibleMatch> possible, std::uint64_t maxWork = 2'000'000'000);

} // namespace rozet::agreement
