// SPDX-License-Identifier: GPL-3.0-or-later
// Where a dragged edge likes to lie: the playhead, other edges, pauses, frames.
#pragma once

#include "app/widgets/timeline/view_state.h"

#include <optional>
#include <vector>

namespace rozet::timeline {

/// Sorted, each time once. Edges of the fragments being dragged are left out.
[[nodiscard]] std::vector<MediaTime> snapTimes(const ViewState& state,
                                               const FragmentNames& dragged);

/// The nearest of the sorted times that is no further away than reach.
[[nodiscard]] std::optional<MediaTime> nearest(const std::vector<MediaTime>& sorted, MediaTime time,
                                               MediaDuration reach);

struct Snapped
{
    MediaTime time;
    bool snapped = false;
};

/// The time itself, or the place it snaps to. Frames, when they can be seen, count only where
/// nothing else is near.
[[nodiscard]] Snapped snap(const ViewState& state, const std::vector<MediaTime>& times,
                           MediaTime time);

} // namespace rozet::timeline
