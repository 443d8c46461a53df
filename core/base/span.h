// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of a recording: half-open, from start up to but not including end.
// A span without length is a point event: it contains nothing, and overlaps a span when that span
// contains its instant.
#pragma once

#include "core/base/time.h"

#include <algorithm>

namespace rozet {

struct TimeSpan
{
    MediaTime start;
    MediaTime end; ///< never before start in a valid study

    [[nodiscard]] constexpr MediaDuration duration() const { return end - start; }
    [[nodiscard]] constexpr bool isPoint() const { return start == end; }
    [[nodiscard]] constexpr bool isOrdered() const { return start <= end; }
    [[nodiscard]] constexpr bool contains(MediaTime t) const { return start <= t && t < end; }

    [[nodiscard]] constexpr bool overlaps(const TimeSpan& other) const
    {
        if (isPoint()) {
            return other.isPoint() ? start == other.start : other.contains(start);
        }
        if (other.isPoint()) {
            return contains(other.start);
        }
        return start < other.end && other.start < end;
    }

    /// Length shared by both; zero when they only touch.
    [[nodiscard]] constexpr MediaDuration overlapWith(const TimeSpan& other) const
    {
        const MediaTime from = std::max(start, other.start);
        const MediaTime to = std::min(end, other.end);
        return from < to ? to - from : MediaDuration();
    }

    friend constexpr auto operator<=>(const TimeSpan&, const TimeSpan&) = default;
};

} // namespace rozet
