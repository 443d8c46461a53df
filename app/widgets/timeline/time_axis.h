// SPDX-License-Identifier: GPL-3.0-or-later
// A straight map between a stretch of time and a stretch of pixels, and the marks of a ruler on it.
#pragma once

#include "core/base/span.h"

#include <QString>

#include <vector>

namespace rozet::timeline {

struct TimeAxis
{
    TimeSpan visible;
    double left = 0;
    double width = 1; ///< pixels

    [[nodiscard]] double xOf(MediaTime time) const;
    [[nodiscard]] MediaTime timeAt(double x) const;
    /// How long this many pixels take.
    [[nodiscard]] MediaDuration lengthOf(double pixels) const;
    [[nodiscard]] double pixelsPerSecond() const;

    [[nodiscard]] double right() const { return left + width; }
};

struct Tick
{
    MediaTime time;
    QString label; ///< empty for a small tick
};

/// Round times, the labelled ones at least minimumGap pixels apart.
[[nodiscard]] std::vector<Tick> rulerTicks(const TimeAxis& axis, double minimumGap);

/// "0:05", "12:34.50", "1:02:03"; decimals 0 to 3, cut off rather than rounded, so that a clock
/// never shows a moment that is still to come.
[[nodiscard]] QString clockText(MediaTime time, int decimals);
/// "2.7 s", "1:02 min"
[[nodiscard]] QString lengthText(MediaDuration length);

} // namespace rozet::timeline
