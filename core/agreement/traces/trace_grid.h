// SPDX-License-Identifier: GPL-3.0-or-later
// Traces on a common grid: the mean of each coder's samples in every bin. A bin without samples has
// no value; nothing is interpolated.
#pragma once

#include "core/agreement/planar.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rozet::agreement {

/// Times are whole numbers of one unit throughout a call: microseconds in Rozet.
struct TracePoint
{
    std::int64_t time = 0;
    double x = 0;
    double y = 0;
};

/// coders[coder]: samples in any order; those with NaN or infinite values are left out.
struct TraceRecording
{
    std::vector<std::vector<TracePoint>> coders;
};

struct BinnedPlace
{
    std::int64_t bin = 0; ///< from bin * length up to (bin + 1) * length
    Place place;
};

/// By rising bin, none twice. length > 0.
[[nodiscard]] std::vector<BinnedPlace> binned(std::span<const TracePoint> samples,
                                              std::int64_t length);

/// Two coders' places in the same bins, or in bins that lie a lag apart.
struct PairedPlaces
{
    std::vector<std::int64_t> bins; ///< of the first coder
    std::vector<Place> first;
    std::vector<Place> second;
    std::vector<std::size_t> recordingEnds; ///< where in the lists each recording ends

    [[nodiscard]] std::size_t size() const { return bins.size(); }
};

/// What two coders did with several recordings, binned: [recording].
using BinnedTraces = std::vector<std::vector<BinnedPlace>>;

/// The first coder at bin b beside the second at bin b + lag.
[[nodiscard]] PairedPlaces paired(const BinnedTraces& first, const BinnedTraces& second,
                                  std::int64_t lag = 0);

} // namespace rozet::agreement
