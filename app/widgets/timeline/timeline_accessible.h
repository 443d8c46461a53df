// SPDX-License-Identifier: GPL-3.0-or-later
// A timeline for screen readers: a list with one entry an item, lane by lane, each lane by time.
#pragma once

namespace rozet::timeline {

class TimelineView;

/// Once is enough; further calls do nothing.
void installTimelineAccessibility();
/// Tell screen readers what changed. Nothing happens when none is listening.
void announceItemsReplaced(TimelineView& view);
void announceCurrent(TimelineView& view);

} // namespace rozet::timeline
