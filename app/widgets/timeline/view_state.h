// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a TimelineView knows, and where things lie. No events and no painting.
#pragma once

#include "app/widgets/timeline/lane_stack.h"
#include "app/widgets/timeline/time_axis.h"
#include "app/widgets/timeline/timeline_colours.h"
#include "app/widgets/timeline/timeline_item.h"

#include <QFontMetrics>
#include <QRectF>

#include <optional>
#include <unordered_set>
#include <vector>

namespace rozet::timeline {

enum class Edge { None, Start, End };

using FragmentNames = std::unordered_set<study::FragmentId>;

/// Where a lane lies, before scrolling.
struct LaneBox
{
    int top = 0;
    int height = 0;
    double rowHeight = 0; ///< the gap below a row included
};

struct ViewState
{
    static constexpr int kLanePadding = 4;
    static constexpr int kRowGap = 3;
    static constexpr double kHandle = 8;     ///< pixels of an edge that can be grabbed
    static constexpr double kSnapReach = 8;  ///< pixels
    static constexpr double kGrabMargin = 4; ///< pixels beside a thin item that still hit it

    // Values
    std::vector<Lane> lanes;
    std::vector<Item> items;
    MediaDuration duration;
    std::vector<MediaTime> frameTimes;
    std::vector<MediaTime> snapPoints;
    std::optional<MediaTime> runningStart;
    std::optional<TimeSpan> marked;
    QString emptyText;
    MediaTime position;
    bool readOnly = false;
    bool follow = false;

    // What the user made of it
    FragmentNames selected;
    int current = -1; ///< item
    TimeSpan visible;
    int scroll = 0; ///< pixels the lanes are scrolled up

    // Derived
    LaneStack stack;
    std::vector<int> running; ///< items
    std::vector<LaneBox> boxes;
    int contentHeight = 0;
    QRect ruler, headers, lanesArea, overview;
    int headerWidth = 0;
    TimeAxis axis;
    TimeAxis overviewAxis;
    TimelineColours colours;
    int generation = 0; ///< counts setItems, so that others see that indices lost their meaning

    void layOut(QSize viewport, const QFontMetrics& metrics);
    void setVisible(TimeSpan span);

    [[nodiscard]] bool isSelected(int item) const;
    [[nodiscard]] const Item& item(int index) const;
    /// The span as drawn: a running item ends at the playhead.
    [[nodiscard]] TimeSpan shownSpan(int item) const;

    [[nodiscard]] QRectF rectOf(int item) const { return rectOf(item, shownSpan(item)); }

    /// In viewport coordinates, possibly outside of it. At least three pixels wide; a square around
    /// the time for a point.
    [[nodiscard]] QRectF rectOf(int item, TimeSpan span) const;
    [[nodiscard]] QRect laneRect(int lane) const;
    [[nodiscard]] int laneAt(double y) const;
    /// The item under a place; thin ones within a few pixels. -1 for none.
    [[nodiscard]] int itemAt(const QPointF& place) const;
    /// Which edge of the item would be dragged from here.
    [[nodiscard]] Edge edgeAt(const QPointF& place, int item) const;
    [[nodiscard]] std::vector<int> itemsIn(const QRectF& box) const;
    /// Items of the fragment, in any lane.
    [[nodiscard]] std::vector<int> itemsOf(const study::FragmentId& fragment) const;
    /// Selected fragments in order of time.
    [[nodiscard]] std::vector<study::FragmentId> selection() const;
    [[nodiscard]] MediaTime clamped(MediaTime time) const;
    /// Pixels from one frame to the next; 0 without frame times.
    [[nodiscard]] double pixelsPerFrame() const;
};

} // namespace rozet::timeline
