// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timeline/gestures.h"

#include "app/widgets/timeline/snapping.h"
#include "app/widgets/timeline/timeline_painter.h"
#include "app/widgets/timeline/timeline_view.h"

#include <QApplication>

#include <algorithm>
#include <utility>

namespace rozet::timeline {

namespace {

constexpr double kOverviewHandle = 6;
constexpr double kScrollBorder = 14;

} // namespace

Gestures::Gestures(TimelineView& view, ViewState& state) : m_view(view), m_state(state) {}

void Gestures::press(const QMouseEvent& event)
{
    if (isActive()) {
        cancel(); // a second button
        return;
    }
    if (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton) {
        return;
    }
    const QPointF place = event.position();
    m_gesture = Gesture();
    m_gesture.pressed = m_gesture.now = place;
    m_gesture.modifiers = event.modifiers();
    m_gesture.anchor = m_state.clamped(m_state.axis.timeAt(place.x()));
    m_gesture.visibleBefore = m_state.visible;
    m_gesture.scrollBefore = m_state.scroll;

    if (event.button() == Qt::MiddleButton) {
        m_gesture.kind = GestureKind::Pan;
    } else if (QRectF(m_state.overview).contains(place)) {
        pressOverview(place);
    } else if (QRectF(m_state.headers).contains(place)) {
        m_gesture.lane = m_state.laneAt(place.y());
        m_gesture.kind = m_gesture.lane < 0 ? GestureKind::None : GestureKind::PressHeader;
    } else if (QRectF(m_state.ruler).contains(place)) {
        m_gesture.kind = GestureKind::Scrub;
        seek(true);
    } else if (QRectF(m_state.lanesArea).contains(place)) {
        const int item = m_state.itemAt(place);
        if (item >= 0) {
            pressItem(item, event);
        } else {
            m_gesture.kind = GestureKind::PressEmpty;
        }
    }
}

void Gestures::pressItem(int index, const QMouseEvent& event)
{
    const Item& item = m_state.item(index);
    m_gesture.kind = GestureKind::PressItem;
    m_gesture.item = index;
    m_gesture.lane = item.lane;
    m_gesture.fragment = item.fragment;
    m_gesture.origin = m_gesture.span = item.span;
    FragmentNames next = m_state.selected;
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        if (next.erase(item.fragment) == 0) {
            next.insert(item.fragment);
        }
    } else if (event.modifiers().testFlag(Qt::ShiftModifier) && m_state.current >= 0 &&
               m_state.item(m_state.current).lane == item.lane) {
        const auto [from, to] =
            std::minmax(m_state.stack.orderOf(m_state.current), m_state.stack.orderOf(index));
        for (int place = from; place <= to; ++place) {
            next.insert(
                m_state.item(m_state.stack.order()[static_cast<std::size_t>(place)]).fragment);
        }
    } else if (next.count(item.fragment) == 0) {
        next = {item.fragment};
    }
    m_view.chooseByUser(std::move(next), index);
}

void Gestures::pressOverview(const QPointF& place)
{
    const double left = m_state.overviewAxis.xOf(m_state.visible.start);
    const double right = m_state.overviewAxis.xOf(m_state.visible.end);
    const double reach = std::min(kOverviewHandle, std::max(1.0, (right - left) / 4));
    if (std::abs(place.x() - left) <= reach) {
        m_gesture.kind = GestureKind::OverviewStart;
    } else if (std::abs(place.x() - right) <= reach) {
        m_gesture.kind = GestureKind::OverviewEnd;
    } else {
        m_gesture.kind = GestureKind::OverviewMove;
        if (place.x() < left || place.x() > right) {
            const MediaDuration length = m_state.visible.duration();
            const MediaTime middle = m_state.overviewAxis.timeAt(place.x());
            const MediaTime start =
                middle - MediaDuration::fromMicroseconds(length.microseconds() / 2);
            m_view.setVisibleSpan({start, start + length});
            m_gesture.visibleBefore = m_state.visible;
        }
    }
}

void Gestures::move(const QMouseEvent& event)
{
    if (!isActive()) {
        return;
    }
    m_gesture.now = event.position();
    m_gesture.modifiers = event.modifiers();
    const bool waiting = m_gesture.kind == GestureKind::PressItem ||
                         m_gesture.kind == GestureKind::PressEmpty ||
                         m_gesture.kind == GestureKind::PressHeader;
    if (waiting) {
        if ((m_gesture.now - m_gesture.pressed).manhattanLength() <
            QApplication::startDragDistance()) {
            return;
        }
        startDrag();
    }
    update();
}

void Gestures::startDrag()
{
    if (m_gesture.kind == GestureKind::PressHeader) {
        m_gesture.kind = GestureKind::MoveLane;
        return;
    }
    if (m_gesture.kind == GestureKind::PressEmpty) {
        if (m_gesture.modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
            m_gesture.kind = GestureKind::SelectBox;
            m_gesture.before = m_state.selected;
            if (m_gesture.modifiers.testFlag(Qt::ControlModifier)) {
                m_gesture.base = m_state.selected;
            }
        } else if (m_state.readOnly) {
            m_gesture.kind = GestureKind::Scrub;
        } else {
            m_gesture.kind = GestureKind::MarkSpan;
            m_gesture.snapTimes = snapTimes(m_state, {});
        }
        return;
    }
    const bool chosen = m_state.selected.count(m_gesture.fragment) > 0;
    if (m_state.readOnly || !chosen || m_state.item(m_gesture.item).running) {
        m_gesture.kind = GestureKind::None;
        return;
    }
    const Edge edge = m_state.edgeAt(m_gesture.pressed, m_gesture.item);
    if (edge == Edge::None) {
        m_gesture.kind = GestureKind::MoveItems;
        m_gesture.dragged = m_state.selected;
        for (const Item& item : m_state.items) {
            if (item.running) {
                m_gesture.dragged.erase(item.fragment);
            }
        }
    } else {
        m_gesture.kind = edge == Edge::Start ? GestureKind::ResizeStart : GestureKind::ResizeEnd;
        m_gesture.dragged = {m_gesture.fragment};
    }
    m_gesture.snapTimes = snapTimes(m_state, m_gesture.dragged);
    m_view.invalidate(); // the dragged ones become ghosts
}

void Gestures::update()
{
    switch (m_gesture.kind) {
    case GestureKind::Scrub:
        seek(true);
        break;
    case GestureKind::MoveItems:
        updateMove();
        break;
    case GestureKind::ResizeStart:
    case GestureKind::ResizeEnd:
        updateResize();
        break;
    case GestureKind::MarkSpan:
        updateMark();
        break;
    case GestureKind::SelectBox:
        updateBox();
        break;
    case GestureKind::Pan: {
        const QPointF by = m_gesture.now - m_gesture.pressed;
        const MediaDuration length = m_state.axis.lengthOf(by.x());
        m_view.setVisibleSpan(
            {m_gesture.visibleBefore.start - length, m_gesture.visibleBefore.end - length});
        m_view.scrollLanesTo(m_gesture.scrollBefore - static_cast<int>(by.y()));
        break;
    }
    case GestureKind::MoveLane:
        updateLane();
        break;
    case GestureKind::OverviewMove:
    case GestureKind::OverviewStart:
    case GestureKind::OverviewEnd:
        updateOverview();
        break;
    case GestureKind::None:
    case GestureKind::PressItem:
    case GestureKind::PressEmpty:
    case GestureKind::PressHeader:
        return;
    }
    m_view.viewport()->update();
    m_view.watchBorder();
}

void Gestures::seek(bool dragging)
{
    const MediaTime time = m_state.clamped(m_state.axis.timeAt(m_gesture.now.x()));
    m_view.movePlayhead(time);
    Q_EMIT m_view.seekRequested(time, dragging);
}

void Gestures::release(const QMouseEvent& event)
{
    if (!isActive()) {
        return;
    }
    const bool right = m_gesture.kind == GestureKind::Pan ? event.button() == Qt::MiddleButton
                                                          : event.button() == Qt::LeftButton;
    if (!right) {
        return;
    }
    m_gesture.now = event.position();
    m_gesture.modifiers = event.modifiers();
    if (m_gesture.kind == GestureKind::Scrub) {
        seek(false);
    } else {
        update();
    }
    // Whoever listens may change everything, so the gesture is over before anything is said.
    const Gesture done = std::exchange(m_gesture, Gesture());
    if (!done.dragged.empty()) {
        m_view.invalidate();
    }
    m_view.viewport()->update();
    finish(done);
}

void Gestures::finish(const Gesture& done)
{
    switch (done.kind) {
    case GestureKind::PressItem:
        if (!(done.modifiers & (Qt::ControlModifier | Qt::ShiftModifier))) {
            m_view.chooseByUser({done.fragment}, done.item);
        }
        break;
    case GestureKind::PressEmpty:
        if (!(done.modifiers & (Qt::ControlModifier | Qt::ShiftModifier))) {
            m_view.chooseByUser({}, -1);
            const MediaTime time = m_state.clamped(m_state.axis.timeAt(done.now.x()));
            m_view.movePlayhead(time);
            Q_EMIT m_view.seekRequested(time, false);
        }
        break;
    case GestureKind::PressHeader:
        if (QRectF(m_state.headers).contains(done.now) &&
            m_state.laneAt(done.now.y()) == done.lane) {
            m_view.toggleLane(done.lane);
        }
        break;
    case GestureKind::MoveLane:
        if (done.toLane >= 0 && done.toLane != done.lane) {
            m_view.moveLane(done.lane, done.toLane);
        }
        break;
    case GestureKind::MoveItems:
        if (done.toLane >= 0) {
            const codebook::CategoryId lane =
                m_state.lanes[static_cast<std::size_t>(done.toLane)].id;
            m_view.chooseByUser(done.dragged, done.item);
            Q_EMIT m_view.copyToLaneRequested(lane,
                                              m_view.viewport()->mapToGlobal(done.now.toPoint()));
            break;
        }
        if (done.by.isZero()) {
            break;
        }
        if (done.dragged.size() == 1) {
            Q_EMIT m_view.spanEdited(done.fragment, done.span);
        } else {
            std::vector<study::FragmentId> moved = m_state.selection();
            moved.erase(std::remove_if(moved.begin(), moved.end(),
                                       [&](const study::FragmentId& id) {
                                           return done.dragged.count(id) == 0;
                                       }),
                        moved.end());
            Q_EMIT m_view.spansMoved(moved, done.by);
        }
        break;
    case GestureKind::ResizeStart:
    case GestureKind::ResizeEnd:
        if (done.span != done.origin) {
            Q_EMIT m_view.spanEdited(done.fragment, done.span);
        }
        break;
    case GestureKind::MarkSpan:
        if (!done.span.isPoint()) {
            Q_EMIT m_view.spanMarked(done.span);
        }
        break;
    default:
        break;
    }
}

void Gestures::doubleClick(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton) {
        return;
    }
    const QPointF place = event.position();
    if (QRectF(m_state.overview).contains(place)) {
        m_view.zoomAll();
        return;
    }
    const int item = m_state.itemAt(place);
    if (item >= 0) {
        const study::FragmentId fragment = m_state.item(item).fragment;
        Q_EMIT m_view.fragmentActivated(fragment);
        return;
    }
    press(event);
}

bool Gestures::cancel()
{
    if (!isActive()) {
        return false;
    }
    const Gesture given = std::exchange(m_gesture, Gesture());
    if (given.kind == GestureKind::Pan || given.kind == GestureKind::OverviewMove ||
        given.kind == GestureKind::OverviewStart || given.kind == GestureKind::OverviewEnd) {
        m_view.setVisibleSpan(given.visibleBefore);
        m_view.scrollLanesTo(given.scrollBefore);
    } else if (given.kind == GestureKind::SelectBox) {
        m_view.chooseByUser(given.before, m_state.current);
    } else if (given.kind == GestureKind::Scrub) {
        Q_EMIT m_view.seekRequested(m_state.position, false);
    }
    m_view.invalidate();
    return true;
}

void Gestures::modifiersChanged(Qt::KeyboardModifiers modifiers)
{
    if (isActive() && modifiers != m_gesture.modifiers) {
        m_gesture.modifiers = modifiers;
        update();
    }
}

void Gestures::itemsReplaced()
{
    if (m_gesture.item < 0) {
        return;
    }
    int found = -1;
    for (const int item : m_state.itemsOf(m_gesture.fragment)) {
        if (found < 0 || m_state.item(item).lane == m_gesture.lane) {
            found = item;
        }
    }
    if (found < 0 || m_state.item(found).span != m_gesture.origin) {
        cancel();
        return;
    }
    m_gesture.item = found;
}

bool Gestures::autoScroll()
{
    switch (m_gesture.kind) {
    case GestureKind::Scrub:
    case GestureKind::MoveItems:
    case GestureKind::ResizeStart:
    case GestureKind::ResizeEnd:
    case GestureKind::MarkSpan:
    case GestureKind::SelectBox:
        break;
    default:
        return false;
    }
    const double x = m_gesture.now.x();
    double over = 0;
    if (x < m_state.axis.left + kScrollBorder) {
        over = x - (m_state.axis.left + kScrollBorder);
    } else if (x > m_state.axis.right() - kScrollBorder) {
        over = x - (m_state.axis.right() - kScrollBorder);
    }
    if (over == 0) {
        return false;
    }
    const MediaDuration by = m_state.axis.lengthOf(std::clamp(over, -40.0, 40.0) / 2);
    const TimeSpan before = m_state.visible;
    m_view.setVisibleSpan({before.start + by, before.end + by});
    if (m_state.visible == before) {
        return false;
    }
    update();
    return true;
}

Qt::CursorShape Gestures::cursorAt(const QPointF& place) const
{
    switch (m_gesture.kind) {
    case GestureKind::MoveItems:
    case GestureKind::Pan:
    case GestureKind::OverviewMove:
        return Qt::ClosedHandCursor;
    case GestureKind::ResizeStart:
    case GestureKind::ResizeEnd:
    case GestureKind::OverviewStart:
    case GestureKind::OverviewEnd:
        return Qt::SizeHorCursor;
    case GestureKind::SelectBox:
        return Qt::CrossCursor;
    default:
        break;
    }
    if (QRectF(m_state.overview).contains(place)) {
        const double left = m_state.overviewAxis.xOf(m_state.visible.start);
        const double right = m_state.overviewAxis.xOf(m_state.visible.end);
        const double nearestEdge =
            std::min(std::abs(place.x() - left), std::abs(place.x() - right));
        return nearestEdge <= kOverviewHandle ? Qt::SizeHorCursor : Qt::OpenHandCursor;
    }
    if (QRectF(m_state.headers).contains(place)) {
        return m_state.laneAt(place.y()) < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor;
    }
    const int item = m_state.itemAt(place);
    return m_state.edgeAt(place, item) == Edge::None ? Qt::ArrowCursor : Qt::SizeHorCursor;
}

} // namespace rozet::timeline
