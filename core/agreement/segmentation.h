// SPDX-License-Identifier: GPL-3.0-or-later
// Where one thing ends and the next begins: agreement about the borders of segments that follow
// each other without a gap, such as the phases of a conversation, on a grid of equal steps.
#pragma once

#include "core/statistics/estimate.h"

#include <cstdint>
#include <span>

namespace rozet::agreement {

struct SegmentationSettings
{
    /// Borders so many places wide or less apart count as one border that was moved; 2 = next to
    /// each other.
    std::int64_t nearMissSpan = 2;
    /// Steps of the window of WindowDiff and Pk; 0 = half the mean segment of the reference,
    /// rounded (halves to even), at least 2.
    std::int64_t window = 0;
};

/// What turns the borders of one coder into those of the other.
struct BorderEdits
{
    double matches = 0;
    double additions = 0; ///< in one only, on either side
    double moved = 0;     ///< near misses
    double movedWeight = 0;
    double places = 0; ///< where a border could be
};

/// lengths: of the segments in steps, in their order; positive, with the same sum. Undefined
/// otherwise: EmptyWindow (nothing, or sums that differ), TooFewUnits.
[[nodiscard]] BorderEdits borderEdits(std::span<const std::int64_t> first,
                                      std::span<const std::int64_t> second,
                                      const SegmentationSettings& settings = {});

/// B of Fournier (2013): 1 - (additions + weight of moved) / (additions + moved + matches). Without
/// any border: NoFragments.
[[nodiscard]] statistics::Estimate boundarySimilarity(std::span<const std::int64_t> first,
                                                      std::span<const std::int64_t> second,
                                                      const SegmentationSettings& settings = {});
/// S of Fournier and Inkpen (2012): the same over all places.
[[nodiscard]] statistics::Estimate
segmentationSimilarity(std::span<const std::int64_t> first, std::span<const std::int64_t> second,
                       const SegmentationSettings& settings = {});
/// Share of windows with another number of borders (Pevzner and Hearst 2002). An error: 0 is best.
[[nodiscard]] statistics::Estimate windowDiff(std::span<const std::int64_t> hypothesis,
                                              std::span<const std::int64_t> reference,
                                              const SegmentationSettings& settings = {});
/// Share of windows whose ends lie in one segment for one coder and not for the other (Beeferman,
/// Berger and Lafferty 1999). An error: 0 is best.
[[nodiscard]] statistics::Estimate segmentationPk(std::span<const std::int64_t> hypothesis,
                                                  std::span<const std::int64_t> reference,
                                                  const SegmentationSettings& settings = {});

} // namespace rozet::agreement
