// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does on a timeline, from press to release.
#pragma once

#include "app/widgets/timeline/view_state.h"

#include <QMouseEvent>

namespace rozet::timeline {

class TimelinePainter;
class TimelineView;

enum class GestureKind {
    None,
    Scrub,      ///< ruler, or an empty place of a read-only timeline
    PressItem,  ///< button down on an item, not moved yet
    PressEmpty, ///< button down on an empty place, not moved yet
    MoveItems,
    ResizeStart,
    ResizeEnd,
    MarkSpan,
    SelectBox,
    Pan,
    PressHeader,
    MoveLane,
    OverviewMove,
    OverviewStart,
    OverviewEnd
};

struct Gesture
{
    GestureKind kind = GestureKind::None;
    QPointF pressed, now; ///< pressed stays with its time while the view scrolls
    MediaTime anchor;     ///< time under the press
    Qt::KeyboardModifiers modifiers;
    int item = -1;
    int lane = -1;
    int toLane = -1; ///< where a lane goes, or the lane a copy goes to; -1 = none
    study::FragmentId fragment;
    TimeSpan origin;       ///< of the grabbed item, before
    TimeSpan span;         ///< of the grabbed item, or of the mark, now
    MediaDuration by;      ///< of a move
    FragmentNames dragged; ///< fragments that move or change
    FragmentNames before;  ///< selection before a box, for taking it back
    FragmentNames base;    ///< what a box adds to
    std::vector<MediaTime> snapTimes;
    std::optional<MediaTime> snappedTo;
    TimeSpan visibleBefore;
    int scrollBefore = 0;
};

class Gestures
{
public:
    Gestures(TimelineView& view, ViewState& state);

    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    /// Whether there was something to cancel.
    bool cancel();
    /// Alt went down or up: snapping changes at once.
    void modifiersChanged(Qt::KeyboardModifiers modifiers);
    /// Items were replaced: find the grabbed one again, or give up.
    void itemsReplaced();
    /// Scrolls when the pointer is at the border; true while it has to be called again.
    bool autoScroll();

    [[nodiscard]] bool isActive() const { return m_gesture.kind != GestureKind::None; }

    [[nodiscard]] bool isScrubbing() const { return m_gesture.kind == GestureKind::Scrub; }

    /// Whether items are being dragged, so that they are drawn where they go.
    [[nodiscard]] bool isDraggingItems() const;
    /// Fragments drawn faintly at their old place.
    [[nodiscard]] const FragmentNames& ghosts() const;
    void paint(QPainter& painter, TimelinePainter& timeline) const;
    [[nodiscard]] Qt::CursorShape cursorAt(const QPointF& place) const;

private:
    void pressItem(int item, const QMouseEvent& event);
    void pressOverview(const QPointF& place);
    void startDrag();
    void update();
    void updateMove();
    void updateResize();
    void updateMark();
    void updateBox();
    void updateOverview();
    void updateLane();
    void seek(bool dragging);
    void finish(const Gesture& done);
    [[nodiscard]] MediaTime snapped(MediaTime time, std::optional<MediaTime>* to) const;
    [[nodiscard]] QRectF box() const;
    [[nodiscard]] MediaDuration shortest() const;

    TimelineView& m_view;
    ViewState& m_state;
    Gesture m_gesture;
};

} // namespace rozet::timeline
