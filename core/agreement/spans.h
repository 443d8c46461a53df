// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of moments as sorted stretches: the arithmetic of everything that is counted in time. All
// of it takes one pass over the stretches.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace rozet::agreement {

/// Half-open [start, end).
struct Span
{
    std::int64_t start = 0;
    std::int64_t end = 0;

    [[nodiscard]] std::int64_t length() const { return end - start; }

    friend bool operator==(const Span&, const Span&) = default;
};

/// Sorted, not empty, and neither overlapping nor touching.
using Spans = std::vector<Span>;

/// From stretches in any order; empty ones are left out.
[[nodiscard]] Spans unionOf(std::vector<Span> stretches);
[[nodiscard]] Spans complementWithin(const Spans& spans, Span window);
/// Every stretch made longer at both ends, and cut off at the window.
[[nodiscard]] Spans widened(const Spans& spans, std::int64_t reach, Span window);
[[nodiscard]] Spans intersectionOf(const Spans& a, const Spans& b);
[[nodiscard]] std::int64_t lengthOf(const Spans& spans);

/// Calls use(Span) for every stretch that both have, in order.
template <class Use>
void forEachCommon(const Spans& a, const Spans& b, Use&& use)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        const Span common{std::max(a[i].start, b[j].start), std::min(a[i].end, b[j].end)};
        if (common.start < common.end) {
            use(common);
        }
        if (a[i].end < b[j].end) {
            ++i;
        } else {
            ++j;
        }
    }
}

} // namespace rozet::agreement
