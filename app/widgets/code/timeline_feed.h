// SPDX-License-Identifier: GPL-3.0-or-later
// What a coding looks like on the timeline: a lane for each category, and one for what has no code
// yet.
#pragma once

#include "app/session/coding_controller.h"
#include "app/widgets/timeline/timeline_item.h"

namespace rozet::widgets {

struct TimelineContents
{
    std::vector<timeline::Lane> lanes;
    std::vector<timeline::Item> items;
};

/// How somebody likes the lanes, on this computer.
struct LaneArrangement
{
    QStringList order;  ///< ids; lanes that are not in it come after, as in the codebook
    QStringList folded; ///< ids
};

[[nodiscard]] TimelineContents timelineContents(const session::CodingController& controller,
                                                const LaneArrangement& arrangement,
                                                const QString& language);

} // namespace rozet::widgets
