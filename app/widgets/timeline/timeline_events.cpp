// SPDX-License-Identifier: GPL-3.0-or-later
// What the user does with mouse, wheel and keys.
#include "app/widgets/timeline/timeline_accessible.h"
#include "app/widgets/timeline/view_parts.h"

#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rozet::timeline {

namespace {

constexpr int kBorderInterval = 30;  ///< milliseconds between two steps of scrolling at the border
constexpr double kWheelZoom = 1.25;  ///< for one notch
constexpr double kWheelShare = 0.10; ///< of the window on time, for one notch

} // namespace

void TimelineView::chooseByUser(FragmentNames next, int current)
{
    ViewState& s = state();
    const bool changed = next != s.selected;
    if (!changed && current == s.current) {
        return;
    }
    const int before = s.current;
    s.selected = std::move(next);
    s.current = current;
    invalidate();
    if (current != before) {
        announceCurrent(*this);
    }
    if (changed) {
        Q_EMIT selectionChanged(s.selection());
    }
}

void TimelineView::moveCurrentTo(int item, bool extend)
{
    if (item < 0) {
        return;
    }
    FragmentNames next = extend ? state().selected : FragmentNames();
    next.insert(state().item(item).fragment);
    // Whoever listens may replace the items.
    const int generation = state().generation;
    chooseByUser(std::move(next), item);
    if (generation == state().generation) {
        revealItem(item);
    }
}

void TimelineView::revealItem(int item)
{
    const int generation = state().generation;
    ensureVisible(state().shownSpan(item));
    if (generation != state().generation) {
        return;
    }
    const QRectF rect = state().rectOf(item);
    const QRectF area = state().lanesArea;
    if (rect.top() < area.top()) {
        scrollLanesTo(state().scroll - static_cast<int>(area.top() - rect.top()) - 6);
    } else if (rect.bottom() > area.bottom()) {
        scrollLanesTo(state().scroll + static_cast<int>(rect.bottom() - area.bottom()) + 6);
    }
}

int TimelineView::firstItemFromPlayhead() const
{
    const ViewState& s = state();
    int best = -1;
    for (const int item : s.stack.order()) {
        if (s.lanes[static_cast<std::size_t>(s.item(item).lane)].collapsed) {
            continue;
        }
        const auto distance = [&](int index) {
            return std::abs((s.item(index).span.start - s.position).microseconds());
        };
        if (best < 0 || distance(item) < distance(best)) {
            best = item;
        }
    }
    return best;
}

int TimelineView::itemBeside(int direction) const
{
    const ViewState& s = state();
    if (s.current < 0) {
        return firstItemFromPlayhead();
    }
    const auto& lane = s.stack.lane(s.item(s.current).lane);
    const auto place = std::find(lane.begin(), lane.end(), s.current) - lane.begin() + direction;
    return place < 0 || place >= static_cast<std::ptrdiff_t>(lane.size())
               ? -1
               : lane[static_cast<std::size_t>(place)];
}

int TimelineView::itemInLaneBeside(int direction) const
{
    const ViewState& s = state();
    if (s.current < 0) {
        return firstItemFromPlayhead();
    }
    const MediaTime from = s.item(s.current).span.start;
    for (int lane = s.item(s.current).lane + direction; lane >= 0 && lane < s.stack.laneCount();
         lane += direction) {
        const auto& items = s.stack.lane(lane);
        if (items.empty() || s.lanes[static_cast<std::size_t>(lane)].collapsed) {
            continue;
        }
        return *std::min_element(items.begin(), items.end(), [&](int a, int b) {
            return std::abs((s.item(a).span.start - from).microseconds()) <
                   std::abs((s.item(b).span.start - from).microseconds());
        });
    }
    return -1;
}

void TimelineView::selectNextItem()
{
    moveCurrentTo(itemBeside(1), false);
}

void TimelineView::selectPreviousItem()
{
    moveCurrentTo(itemBeside(-1), false);
}

void TimelineView::selectItemAbove()
{
    moveCurrentTo(itemInLaneBeside(-1), false);
}

void TimelineView::selectItemBelow()
{
    moveCurrentTo(itemInLaneBeside(1), false);
}

void TimelineView::selectAll()
{
    FragmentNames all;
    for (const int item : state().stack.order()) {
        all.insert(state().item(item).fragment);
    }
    chooseByUser(std::move(all), state().current);
}

void TimelineView::toggleLane(int lane)
{
    Lane& shown = state().lanes[static_cast<std::size_t>(lane)];
    shown.collapsed = !shown.collapsed;
    layOut();
    const codebook::CategoryId id = shown.id;
    Q_EMIT laneCollapsedChanged(id, shown.collapsed);
}

void TimelineView::moveLane(int from, int to)
{
    std::vector<codebook::CategoryId> order;
    for (const Lane& lane : state().lanes) {
        order.push_back(lane.id);
    }
    const int last = static_cast<int>(order.size()) - 1;
    if (from < 0 || to < 0 || from > last || to > last || from == to) {
        return;
    }
    const codebook::CategoryId moved = order[static_cast<std::size_t>(from)];
    order.erase(order.begin() + from);
    order.insert(order.begin() + to, moved);
    Q_EMIT lanesReordered(order);
}

void TimelineView::moveLaneUp()
{
    const int lane = state().current < 0 ? 0 : state().item(state().current).lane;
    moveLane(lane, lane - 1);
}

void TimelineView::moveLaneDown()
{
    const int lane = state().current < 0 ? 0 : state().item(state().current).lane;
    moveLane(lane, lane + 1);
}

void TimelineView::scrollLanesTo(int pixels)
{
    verticalScrollBar()->setValue(pixels);
}

void TimelineView::scrollContentsBy(int, int)
{
    if (state().scroll != verticalScrollBar()->value()) {
        state().scroll = verticalScrollBar()->value();
        invalidate();
    }
}

void TimelineView::watchBorder()
{
    if (!m_parts->borderTimer.isActive()) {
        m_parts->borderTimer.start(kBorderInterval, this);
    }
}

void TimelineView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_parts->borderTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    if (!m_parts->gestures.autoScroll()) {
        m_parts->borderTimer.stop();
    }
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::RightButton && !m_parts->gestures.isActive()) {
        event->accept(); // the context menu event follows
        return;
    }
    m_parts->gestures.press(*event);
    viewport()->setCursor(m_parts->gestures.cursorAt(event->position()));
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    m_parts->gestures.move(*event);
    viewport()->setCursor(m_parts->gestures.cursorAt(event->position()));
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    m_parts->gestures.release(*event);
    viewport()->setCursor(m_parts->gestures.cursorAt(event->position()));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_parts->gestures.doubleClick(*event);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const QPointF place = event->position();
    const QPoint degrees = event->angleDelta();
    const QPoint pixels = event->pixelDelta();
    event->accept();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double x = std::max(place.x(), state().axis.left);
        zoomBy(std::pow(kWheelZoom, degrees.y() / 120.0), x);
        return;
    }
    const bool everything = state().visible.duration() >= state().duration;
    const bool lanes =
        event->modifiers().testFlag(Qt::ShiftModifier) || QRectF(state().headers).contains(place) ||
        (everything && degrees.x() == 0 && !QRectF(state().overview).contains(place));
    if (lanes) {
        const int by =
            !pixels.isNull() ? pixels.y() : (degrees.y() != 0 ? degrees.y() : degrees.x()) / 2;
        scrollLanesTo(state().scroll - by);
        return;
    }
    // Sideways means time, and so does up and down: down goes on.
    double by = 0;
    if (!pixels.isNull()) {
        by = std::abs(pixels.x()) > std::abs(pixels.y()) ? pixels.x() : pixels.y();
    } else {
        const int turned =
            std::abs(degrees.x()) > std::abs(degrees.y()) ? degrees.x() : degrees.y();
        by = turned / 120.0 * kWheelShare * state().axis.width;
    }
    const MediaDuration length = state().axis.lengthOf(-by);
    setVisibleSpan({state().visible.start + length, state().visible.end + length});
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = toolTipAt(help->pos());
        if (text.isEmpty() || m_parts->gestures.isActive()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), text, viewport());
        }
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(1 + gesture->value(), gesture->position().x());
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString TimelineView::laneTitleAt(const QPointF& place) const
{
    const ViewState& s = state();
    const int lane = QRectF(s.headers).contains(place) ? s.laneAt(place.y()) : -1;
    return lane < 0 ? QString() : s.lanes[static_cast<std::size_t>(lane)].title;
}

QString TimelineView::toolTipAt(const QPointF& place) const
{
    const ViewState& s = state();
    if (QRectF(s.headers).contains(place)) {
        const int lane = s.laneAt(place.y());
        return lane < 0
                   ? QString()
                   : tr("%1: %n fragment(s)", nullptr, static_cast<int>(s.stack.lane(lane).size()))
                             .arg(s.lanes[static_cast<std::size_t>(lane)].title)
                             .toHtmlEscaped() +
                         QStringLiteral("<br>") +
                         tr("Click to fold or unfold, drag to give it another place.");
    }
    const int index = s.itemAt(place);
    if (index < 0) {
        return {};
    }
    const Item& item = s.item(index);
    QString times = clockText(item.span.start, 2);
    if (item.running) {
        times = tr("from %1, still running").arg(times);
    } else if (!item.span.isPoint()) {
        times = QStringLiteral("%1 \u2013 %2 (%3)")
                    .arg(times, clockText(item.span.end, 2), lengthText(item.span.duration()));
    }
    const QString name = item.label.isEmpty() ? item.shortText : item.label;
    QString text = QStringLiteral("<p style='margin:0'><b>%1</b><br>%2</p>")
                       .arg(name.toHtmlEscaped(), times.toHtmlEscaped());
    if (!item.description.isEmpty()) {
        text += QStringLiteral("<p style='margin-top:4px;margin-bottom:0'>%1</p>")
                    .arg(item.description.left(600).toHtmlEscaped());
    }
    return text;
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_parts->gestures.isActive() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!m_parts->gestures.cancel()) {
            event->ignore();
        }
        return;
    case Qt::Key_Alt:
        m_parts->gestures.modifiersChanged(event->modifiers() | Qt::AltModifier);
        event->ignore();
        return;
    case Qt::Key_Control:
        m_parts->gestures.modifiersChanged(event->modifiers() | Qt::ControlModifier);
        event->ignore();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
        zoomAll();
        return;
    case Qt::Key_Right:
        moveCurrentTo(itemBeside(1), extend);
        return;
    case Qt::Key_Left:
        moveCurrentTo(itemBeside(-1), extend);
        return;
    case Qt::Key_Down:
        moveCurrentTo(itemInLaneBeside(1), extend);
        return;
    case Qt::Key_Up:
        moveCurrentTo(itemInLaneBeside(-1), extend);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (state().current >= 0) {
            const study::FragmentId fragment = currentFragment();
            Q_EMIT fragmentActivated(fragment);
        } else {
            event->ignore();
        }
        return;
    case Qt::Key_A:
        if (event->modifiers() == Qt::ControlModifier) {
            selectAll();
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void TimelineView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Alt) {
        m_parts->gestures.modifiersChanged(event->modifiers() & ~Qt::AltModifier);
    } else if (event->key() == Qt::Key_Control) {
        m_parts->gestures.modifiersChanged(event->modifiers() & ~Qt::ControlModifier);
    }
    event->ignore();
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    const ViewState& s = state();
    study::FragmentId fragment = currentFragment();
    MediaTime time = s.position;
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (!fragment.isNull()) {
            revealItem(s.current);
            time = s.item(s.current).span.start;
            const QRect rect = s.rectOf(s.current).toAlignedRect().intersected(s.lanesArea);
            place = viewport()->mapToGlobal(rect.bottomLeft());
        }
    } else if (QRectF(s.lanesArea).contains(event->pos()) ||
               QRectF(s.ruler).contains(event->pos())) {
        const int item = s.itemAt(event->pos());
        fragment = item < 0 ? study::FragmentId() : s.item(item).fragment;
        time = timeAt(event->pos().x());
        if (item >= 0 && !s.isSelected(item)) {
            chooseByUser({fragment}, item);
        }
    } else {
        return;
    }
    Q_EMIT contextMenuRequested(fragment, time, place);
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announceCurrent(*this);
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace rozet::timeline
