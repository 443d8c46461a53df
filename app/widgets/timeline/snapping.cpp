// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timeline/snapping.h"

#include <algorithm>

namespace rozet::timeline {

namespace {

constexpr double kFramesFrom = 6; ///< pixels a frame

MediaDuration distance(MediaTime a, MediaTime b)
{
    return a < b ? b - a : a - b;
}

} // namespace

std::vector<MediaTime> snapTimes(const ViewState& state, const FragmentNames& dragged)
{
    std::vector<MediaTime> times = state.snapPoints;
    times.reserve(times.size() + 2 * state.items.size() + 6);
    for (const Item& item : state.items) {
        if (dragged.count(item.fragment) > 0) {
            continue;
        }
        times.push_back(item.span.start);
        if (!item.running) {
            times.push_back(item.span.end);
        }
    }
    times.push_back(state.position);
    times.push_back(MediaTime());
    times.push_back(MediaTime() + state.duration);
    if (state.runningStart) {
        times.push_back(*state.runningStart);
    }
    if (state.marked) {
        times.push_back(state.marked->start);
        times.push_back(state.marked->end);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

std::optional<MediaTime> nearest(const std::vector<MediaTime>& sorted, MediaTime time,
                                 MediaDuration reach)
{
    const auto after = std::lower_bound(sorted.begin(), sorted.end(), time);
    std::optional<MediaTime> best;
    if (after != sorted.end() && distance(*after, time) <= reach) {
        best = *after;
    }
    if (after != sorted.begin()) {
        const MediaTime before = *std::prev(after);
        if (distance(before, time) <= reach &&
            (!best || distance(before, time) < distance(*best, time))) {
            best = before;
        }
    }
    return best;
}

Snapped snap(const ViewState& state, const std::vector<MediaTime>& times, MediaTime time)
{
    const MediaDuration reach = state.axis.lengthOf(ViewState::kSnapReach);
    if (const auto found = nearest(times, time, reach)) {
        return {*found, true};
    }
    if (state.pixelsPerFrame() >= kFramesFrom) {
        const MediaDuration frame = state.axis.lengthOf(state.pixelsPerFrame());
        if (const auto found = nearest(state.frameTimes, time, frame)) {
            return {*found, false};
        }
    }
    return {time, false};
}

} // namespace rozet::timeline
