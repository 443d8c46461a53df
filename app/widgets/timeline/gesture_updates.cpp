// SPDX-License-Identifier: GPL-3.0-or-later
// What a drag comes to while the pointer moves, and how it is shown.
#include "app/widgets/timeline/gestures.h"
#include "app/widgets/timeline/snapping.h"
#include "app/widgets/timeline/timeline_painter.h"
#include "app/widgets/timeline/timeline_view.h"

#include <algorithm>

namespace rozet::timeline {

MediaTime Gestures::snapped(MediaTime time, std::optional<MediaTime>* to) const
{
    if (m_gesture.modifiers.testFlag(Qt::AltModifier)) {
        return time;
    }
    const Snapped result = snap(m_state, m_gesture.snapTimes, time);
    if (result.snapped) {
        *to = result.time;
    }
    return result.time;
}

void Gestures::updateMove()
{
    // Dropped with Ctrl on another lane it is copied there, at the same time.
    const bool onLanes = QRectF(m_state.lanesArea).contains(m_gesture.now);
    const int lane = onLanes ? m_state.laneAt(m_gesture.now.y()) : -1;
    const bool copies = m_gesture.modifiers.testFlag(Qt::ControlModifier);
    m_gesture.toLane = copies && lane != m_gesture.lane ? lane : -1;
    if (m_gesture.toLane >= 0) {
        m_gesture.by = MediaDuration();
        m_gesture.span = m_gesture.origin;
        m_gesture.snappedTo.reset();
        return;
    }
    const MediaDuration wanted = m_state.axis.timeAt(m_gesture.now.x()) - m_gesture.anchor;
    // Either edge may snap; the one that needs the smaller push wins.
    const auto push = [&](MediaTime edge, std::optional<MediaTime>* to) {
        return snapped(edge + wanted, to) - (edge + wanted);
    };
    std::optional<MediaTime> startTo;
    std::optional<MediaTime> endTo;
    const MediaDuration startPush = push(m_gesture.origin.start, &startTo);
    const MediaDuration endPush = push(m_gesture.origin.end, &endTo);
    const auto size = [](MediaDuration d) { return std::abs(d.microseconds()); };
    const bool byEnd = endTo && (!startTo || size(endPush) < size(startPush));
    m_gesture.by = wanted + (byEnd ? endPush : startPush);
    m_gesture.snappedTo = byEnd ? endTo : startTo;

    MediaTime first = m_gesture.origin.start;
    MediaTime last = m_gesture.origin.end;
    for (const Item& item : m_state.items) {
        if (m_gesture.dragged.count(item.fragment) > 0) {
            first = std::min(first, item.span.start);
            last = std::max(last, item.span.end);
        }
    }
    const MediaDuration lowest = MediaTime() - first;
    const MediaDuration highest = std::max(lowest, MediaTime() + m_state.duration - last);
    const MediaDuration kept = std::clamp(m_gesture.by, lowest, highest);
    if (kept != m_gesture.by) {
        m_gesture.by = kept;
        m_gesture.snappedTo.reset();
    }
    m_gesture.span = {m_gesture.origin.start + m_gesture.by, m_gesture.origin.end + m_gesture.by};
}

MediaDuration Gestures::shortest() const
{
    if (m_state.frameTimes.size() > 1) {
        const MediaDuration all = m_state.frameTimes.back() - m_state.frameTimes.front();
        return MediaDuration::fromMicroseconds(
            all.microseconds() / static_cast<std::int64_t>(m_state.frameTimes.size() - 1));
    }
    return MediaDuration::fromMilliseconds(20);
}

void Gestures::updateResize()
{
    const MediaDuration moved = m_state.axis.timeAt(m_gesture.now.x()) - m_gesture.anchor;
    const bool start = m_gesture.kind == GestureKind::ResizeStart;
    m_gesture.snappedTo.reset();
    const MediaTime edge = (start ? m_gesture.origin.start : m_gesture.origin.end) + moved;
    MediaTime wanted = snapped(edge, &m_gesture.snappedTo);
    const MediaDuration least = std::min(shortest(), m_gesture.origin.duration());
    const MediaTime kept =
        m_state.clamped(start ? std::min(wanted, m_gesture.origin.end - least)
                              : std::max(wanted, m_gesture.origin.start + least));
    if (kept != wanted) {
        m_gesture.snappedTo.reset();
    }
    m_gesture.span =
        start ? TimeSpan{kept, m_gesture.origin.end} : TimeSpan{m_gesture.origin.start, kept};
}

void Gestures::updateMark()
{
    std::optional<MediaTime> ignored;
    m_gesture.snappedTo.reset();
    const MediaTime from = snapped(m_gesture.anchor, &ignored);
    const MediaTime to = m_state.clamped(
        snapped(m_state.clamped(m_state.axis.timeAt(m_gesture.now.x())), &m_gesture.snappedTo));
    m_gesture.span = {std::min(from, to), std::max(from, to)};
}

QRectF Gestures::box() const
{
    const double x = m_state.axis.xOf(m_gesture.anchor);
    const double y = m_gesture.pressed.y() + m_gesture.scrollBefore - m_state.scroll;
    return QRectF(QPointF(x, y), m_gesture.now).normalized();
}

void Gestures::updateBox()
{
    FragmentNames next = m_gesture.base;
    int current = m_state.current;
    for (const int item : m_state.itemsIn(box())) {
        next.insert(m_state.item(item).fragment);
        current = item;
    }
    m_view.chooseByUser(std::move(next), current);
}

void Gestures::updateLane()
{
    // To the lane whose middle the pointer has passed; beyond the ends: to the first or the last.
    const int last = m_state.stack.laneCount() - 1;
    int to = m_gesture.lane;
    while (to > 0 && m_gesture.now.y() < m_state.laneRect(to - 1).center().y()) {
        --to;
    }
    while (to < last && m_gesture.now.y() > m_state.laneRect(to + 1).center().y()) {
        ++to;
    }
    m_gesture.toLane = to;
}

void Gestures::updateOverview()
{
    const TimeSpan before = m_gesture.visibleBefore;
    const MediaDuration by =
        m_state.overviewAxis.lengthOf(m_gesture.now.x() - m_gesture.pressed.x());
    const auto least = MediaDuration::fromMilliseconds(200);
    if (m_gesture.kind == GestureKind::OverviewMove) {
        m_view.setVisibleSpan({before.start + by, before.end + by});
    } else if (m_gesture.kind == GestureKind::OverviewStart) {
        m_view.setVisibleSpan(
            {std::clamp(before.start + by, MediaTime(), std::max(MediaTime(), before.end - least)),
             before.end});
    } else {
        const MediaTime last = MediaTime() + m_state.duration;
        m_view.setVisibleSpan(
            {before.start,
             std::clamp(before.end + by, std::min(last, before.start + least), last)});
    }
}

bool Gestures::isDraggingItems() const
{
    return m_gesture.kind == GestureKind::MoveItems || m_gesture.kind == GestureKind::ResizeStart ||
           m_gesture.kind == GestureKind::ResizeEnd;
}

const FragmentNames& Gestures::ghosts() const
{
    return m_gesture.dragged;
}

void Gestures::paint(QPainter& painter, TimelinePainter& timeline) const
{
    const auto note = [&](TimeSpan span) {
        return QStringLiteral("%1 \u2013 %2   %3")
            .arg(clockText(span.start, 2), clockText(span.end, 2), lengthText(span.duration()));
    };
    if (isDraggingItems() && m_gesture.toLane < 0) {
        for (const Item& item : m_state.items) {
            if (m_gesture.dragged.count(item.fragment) == 0) {
                continue;
            }
            const int index = static_cast<int>(&item - m_state.items.data());
            if (m_state.stack.rowOf(index) < 0) {
                continue;
            }
            const TimeSpan span =
                m_gesture.kind == GestureKind::MoveItems
                    ? TimeSpan{item.span.start + m_gesture.by, item.span.end + m_gesture.by}
                    : m_gesture.span;
            if (span.end >= m_state.visible.start && span.start <= m_state.visible.end) {
                timeline.paintItem(painter, index, span);
            }
        }
    } else if (m_gesture.kind == GestureKind::MarkSpan) {
        timeline.paintMarked(painter, m_gesture.span);
    } else if (m_gesture.kind == GestureKind::SelectBox) {
        timeline.paintBox(painter, box());
    } else if (m_gesture.kind == GestureKind::MoveLane && m_gesture.toLane >= 0) {
        timeline.paintLaneTarget(painter, m_gesture.toLane, m_gesture.toLane > m_gesture.lane);
    }
    if (m_gesture.kind == GestureKind::MoveItems && m_gesture.toLane >= 0) {
        timeline.paintCopyTarget(painter, m_gesture.toLane, m_gesture.origin);
        return;
    }
    if (m_gesture.snappedTo) {
        timeline.paintSnapLine(painter, *m_gesture.snappedTo);
    }
    if (isDraggingItems()) {
        const QRectF rect = m_state.rectOf(m_gesture.item, m_gesture.span);
        timeline.paintNote(painter, QPointF(m_gesture.now.x(), rect.top()), note(m_gesture.span));
    } else if (m_gesture.kind == GestureKind::MarkSpan) {
        timeline.paintNote(painter, m_gesture.now, note(m_gesture.span));
    }
}

} // namespace rozet::timeline
