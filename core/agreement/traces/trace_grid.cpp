// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/traces/trace_grid.h"

#include <algorithm>
#include <cmath>

namespace rozet::agreement {

namespace {

std::int64_t binOf(std::int64_t time, std::int64_t length)
{
    const std::int64_t quotient = time / length;
    return time % length < 0 ? quotient - 1 : quotient;
}

} // namespace

std::vector<BinnedPlace> binned(std::span<const TracePoint> samples, std::int64_t length)
{
    std::vector<TracePoint> sorted;
    sorted.reserve(samples.size());
    for (const TracePoint& sample : samples) {
        if (std::isfinite(sample.x) && std::isfinite(sample.y)) {
            sorted.push_back(sample);
        }
    }
    // By value too, so that the sums of samples at one moment do not depend on their order.
    std::ranges::sort(sorted, [](const TracePoint& a, const TracePoint& b) {
        return a.time != b.time ? a.time < b.time : a.x != b.x ? a.x < b.x : a.y < b.y;
    });
    std::vector<BinnedPlace> places;
    double count = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const std::int64_t bin = binOf(sorted[i].time, length);
        if (places.empty() || places.back().bin != bin) {
            places.push_back({bin, {0, 0}});
            count = 0;
        }
        Place& place = places.back().place;
        ++count;
        place.x += (sorted[i].x - place.x) / count;
        place.y += (sorted[i].y - place.y) / count;
    }
    return places;
}

PairedPlaces paired(const BinnedTraces& first, const BinnedTraces& second, std::int64_t lag)
{
    PairedPlaces pairs;
    for (std::size_t recording = 0; recording < std::min(first.size(), second.size());
         ++recording) {
        const std::vector<BinnedPlace>& a = first[recording];
        const std::vector<BinnedPlace>& b = second[recording];
        std::size_t j = 0;
        for (const BinnedPlace& one : a) {
            while (j < b.size() && b[j].bin - lag < one.bin) {
                ++j;
            }
            if (j < b.size() && b[j].bin - lag == one.bin) {
                pairs.bins.push_back(one.bin);
                pairs.first.push_back(one.place);
                pairs.second.push_back(b[j].place);
            }
        }
        pairs.recordingEnds.push_back(pairs.size());
    }
    return pairs;
}

} // namespace rozet::agreement
