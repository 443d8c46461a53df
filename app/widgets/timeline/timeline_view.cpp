// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into the view and how it is painted; timeline_events.cpp has what the user does.
#include "app/widgets/timeline/timeline_view.h"

#include "app/widgets/timeline/timeline_accessible.h"
#include "app/widgets/timeline/view_parts.h"

#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace rozet::timeline {

namespace {

constexpr int kHeaderWidth = 148;
constexpr double kZoomStep = 1.5;

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QAbstractScrollArea(parent), m_parts(std::make_unique<Parts>(*this))
{
    installTimelineAccessibility();
    state().headerWidth = kHeaderWidth;
    state().emptyText = tr("No fragments yet. Drag over a lane to mark a stretch of time.");
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    state().colours = TimelineColours(palette());
    m_parts->painter = std::make_unique<TimelinePainter>(state(), font());
    layOut();
}

TimelineView::~TimelineView() = default;

ViewState& TimelineView::state()
{
    return m_parts->state;
}

const ViewState& TimelineView::state() const
{
    return m_parts->state;
}

void TimelineView::setLanes(std::vector<Lane> lanes)
{
    const bool same = std::ranges::equal(lanes, state().lanes, [](const Lane& a, const Lane& b) {
        return a.id == b.id && a.title == b.title && a.colour == b.colour &&
               a.collapsed == b.collapsed;
    });
    if (same) {
        return; // stacking thousands of items again would be for nothing
    }
    state().lanes = std::move(lanes);
    state().stack.build(state().items, static_cast<int>(state().lanes.size()));
    m_parts->overviewValid = false;
    layOut();
    updateGeometry();
}

const std::vector<Lane>& TimelineView::lanes() const
{
    return state().lanes;
}

void TimelineView::setItems(std::vector<Item> items)
{
    ViewState& s = state();
    study::FragmentId current;
    int currentLane = -1;
    if (s.current >= 0) {
        current = s.item(s.current).fragment;
        currentLane = s.item(s.current).lane;
    }
    s.items = std::move(items);
    ++s.generation;
    s.stack.build(s.items, static_cast<int>(s.lanes.size()));
    afterItems(current, currentLane);
}

void TimelineView::afterItems(const study::FragmentId& current, int currentLane)
{
    ViewState& s = state();
    s.running.clear();
    s.current = -1;
    FragmentNames left;
    const bool anySelected = !s.selected.empty();
    for (int index = 0; index < static_cast<int>(s.items.size()); ++index) {
        const Item& item = s.item(index);
        if (anySelected && s.selected.contains(item.fragment)) {
            left.insert(item.fragment);
        }
        if (s.stack.rowOf(index) < 0) {
            continue;
        }
        if (item.running) {
            s.running.push_back(index);
        }
        if (!current.isNull() && item.fragment == current &&
            (s.current < 0 || item.lane == currentLane)) {
            s.current = index;
        }
    }
    s.selected = std::move(left);
    m_parts->overviewValid = false;
    m_parts->gestures.itemsReplaced();
    layOut();
    announceItemsReplaced(*this);
}

void TimelineView::changeItems(const std::vector<study::FragmentId>& fragments,
                               std::vector<Item> items)
{
    ViewState& s = state();
    const FragmentNames touched(fragments.begin(), fragments.end());
    const study::FragmentId current =
        s.current < 0 ? study::FragmentId() : s.item(s.current).fragment;
    const int currentLane = s.current < 0 ? -1 : s.item(s.current).lane;
    // Each takes the place of one of the same fragment and lane while there are any.
    std::vector<int> places;
    for (int index = 0; index < static_cast<int>(s.items.size()); ++index) {
        if (touched.contains(s.item(index).fragment)) {
            places.push_back(index);
        }
    }
    std::vector<int> replaced;
    std::vector<Item> added;
    for (Item& item : items) {
        const auto free = std::ranges::find_if(places, [&](int index) {
            return s.item(index).fragment == item.fragment && s.item(index).lane == item.lane;
        });
        if (free == places.end()) {
            added.push_back(std::move(item));
        } else {
            replaced.push_back(*free);
            s.items[static_cast<std::size_t>(*free)] = std::move(item);
            places.erase(free);
        }
    }
    for (auto gone = places.rbegin(); gone != places.rend(); ++gone) {
        s.items.erase(s.items.begin() + *gone);
    }
    for (int& index : replaced) {
        index -= static_cast<int>(std::ranges::lower_bound(places, index) - places.begin());
    }
    std::ranges::move(added, std::back_inserter(s.items));
    ++s.generation;
    s.stack.change(s.items, places, replaced);
    afterItems(current, currentLane);
}

const std::vector<Item>& TimelineView::items() const
{
    return state().items;
}

void TimelineView::setDuration(MediaDuration duration)
{
    duration = std::max(duration, MediaDuration());
    if (duration == state().duration) {
        return;
    }
    const bool showAll = state().duration.isZero();
    state().duration = duration;
    m_parts->overviewValid = false;
    setVisibleSpan(showAll ? TimeSpan{MediaTime(), MediaTime() + duration} : state().visible);
    layOut();
}

MediaDuration TimelineView::duration() const
{
    return state().duration;
}

void TimelineView::setFrameTimes(std::vector<MediaTime> times)
{
    state().frameTimes = std::move(times);
    invalidate();
}

void TimelineView::setSnapPoints(std::vector<MediaTime> times)
{
    state().snapPoints = std::move(times);
}

void TimelineView::setRunningStart(std::optional<MediaTime> start)
{
    if (state().runningStart != start) {
        state().runningStart = start;
        viewport()->update();
    }
}

void TimelineView::setMarkedSpan(std::optional<TimeSpan> span)
{
    if (state().marked != span) {
        state().marked = span;
        viewport()->update();
    }
}

void TimelineView::setEmptyText(const QString& text)
{
    state().emptyText = text;
    invalidate();
}

void TimelineView::setReadOnly(bool readOnly)
{
    if (state().readOnly != readOnly) {
        m_parts->gestures.cancel();
        state().readOnly = readOnly;
    }
}

bool TimelineView::isReadOnly() const
{
    return state().readOnly;
}

void TimelineView::setPosition(MediaTime position)
{
    if (!m_parts->gestures.isScrubbing()) {
        movePlayhead(state().clamped(position));
    }
}

MediaTime TimelineView::position() const
{
    return state().position;
}

void TimelineView::movePlayhead(MediaTime time)
{
    if (time == state().position) {
        return;
    }
    const MediaTime before = state().position;
    state().position = time;
    const TimeSpan visible = state().visible;
    const bool outside = time < visible.start || time > visible.end;
    if (state().follow && outside && !m_parts->gestures.isActive()) {
        // A page at a time: a picture that stands still between turns is restful and cheap.
        const MediaDuration length = visible.duration();
        const MediaTime start = time - MediaDuration::fromMicroseconds(length.microseconds() / 20);
        setVisibleSpan({start, start + length});
    }
    repaintPlayhead(before);
}

void TimelineView::repaintPlayhead(MediaTime before)
{
    const ViewState& s = state();
    const double from = s.axis.xOf(before);
    const double to = s.axis.xOf(s.position);
    const double far = s.axis.right() + 1000;
    const auto strip = [&](double x) {
        if (x > -1000 && x < far) {
            viewport()->update(QRect(static_cast<int>(std::floor(x)) - 8, 0, 17, s.overview.top()));
        }
    };
    strip(from);
    strip(to);
    if (!s.running.empty() || s.runningStart) {
        // What grows with the playhead changes as far back as its text reaches.
        double left = std::min(from, to);
        for (const int item : s.running) {
            left = std::min(left, s.axis.xOf(s.item(item).span.start));
        }
        left = std::max(left, s.axis.left);
        const double right = std::min(std::max(from, to), s.axis.right());
        if (right > left) {
            viewport()->update(
                QRectF(left - 2, s.lanesArea.top() - 5, right - left + 4, s.lanesArea.height() + 5)
                    .toAlignedRect());
        }
    }
    for (const MediaTime time : {before, s.position}) {
        const int x = static_cast<int>(std::floor(s.overviewAxis.xOf(time)));
        viewport()->update(QRect(x - 2, s.overview.top(), 5, s.overview.height()));
    }
}

void TimelineView::setFollowPlayhead(bool follow)
{
    state().follow = follow;
}

bool TimelineView::followsPlayhead() const
{
    return state().follow;
}

void TimelineView::setSelection(const std::vector<study::FragmentId>& fragments)
{
    ViewState& s = state();
    FragmentNames wanted(fragments.begin(), fragments.end());
    FragmentNames next;
    int current = -1;
    for (const int index : s.stack.order()) {
        const Item& item = s.item(index);
        if (wanted.count(item.fragment) == 0) {
            continue;
        }
        next.insert(item.fragment);
        if (current < 0 || item.span.start < s.item(current).span.start) {
            current = index;
        }
    }
    if (next == s.selected) {
        return;
    }
    s.selected = std::move(next);
    if (s.current < 0 || !s.isSelected(s.current)) {
        s.current = current;
    }
    invalidate();
}

std::vector<study::FragmentId> TimelineView::selection() const
{
    return state().selection();
}

study::FragmentId TimelineView::currentFragment() const
{
    return state().current < 0 ? study::FragmentId() : state().item(state().current).fragment;
}

TimeSpan TimelineView::visibleSpan() const
{
    return state().visible;
}

void TimelineView::setVisibleSpan(TimeSpan span)
{
    const TimeSpan before = state().visible;
    state().setVisible(span);
    if (state().visible != before) {
        invalidate();
        Q_EMIT visibleSpanChanged(state().visible);
    }
}

void TimelineView::ensureVisible(TimeSpan span)
{
    const TimeSpan shown = state().visible;
    const MediaDuration length = shown.duration();
    const MediaDuration margin = MediaDuration::fromMicroseconds(length.microseconds() / 20);
    if (span.duration() + margin + margin > length) {
        setVisibleSpan({span.start - margin, span.end + margin});
    } else if (span.start < shown.start) {
        setVisibleSpan({span.start - margin, span.start - margin + length});
    } else if (span.end > shown.end) {
        setVisibleSpan({span.end + margin - length, span.end + margin});
    }
}

double TimelineView::xOf(MediaTime time) const
{
    return state().axis.xOf(time);
}

MediaTime TimelineView::timeAt(double x) const
{
    return state().clamped(state().axis.timeAt(x));
}

int TimelineView::headerWidth() const
{
    return static_cast<int>(state().axis.left);
}

void TimelineView::setHeaderWidth(int pixels)
{
    state().headerWidth = std::max(0, pixels);
    m_parts->overviewValid = false;
    layOut();
}

QSize TimelineView::sizeHint() const
{
    const int chrome = viewport()->height() - state().lanesArea.height();
    return {900, std::clamp(chrome + state().contentHeight, 180, 420)};
}

QSize TimelineView::minimumSizeHint() const
{
    return {320, 4 * fontMetrics().height() + 80};
}

int TimelineView::fullPaintCount() const
{
    return m_parts->fullPaints;
}

double TimelineView::zoomCentre() const
{
    const double x = state().axis.xOf(state().position);
    const bool shown = x >= state().axis.left && x <= state().axis.right();
    return shown ? x : state().axis.left + state().axis.width / 2;
}

void TimelineView::zoomBy(double factor, double aboutX)
{
    const TimeAxis& axis = state().axis;
    const double share = std::clamp((aboutX - axis.left) / axis.width, 0.0, 1.0);
    const MediaTime fixed = axis.timeAt(axis.left + share * axis.width);
    const double length = static_cast<double>(state().visible.duration().microseconds()) / factor;
    const MediaTime start = fixed - MediaDuration::fromMicroseconds(std::llround(length * share));
    setVisibleSpan({start, start + MediaDuration::fromMicroseconds(std::llround(length))});
}

void TimelineView::zoomIn()
{
    zoomBy(kZoomStep, zoomCentre());
}

void TimelineView::zoomOut()
{
    zoomBy(1 / kZoomStep, zoomCentre());
}

void TimelineView::zoomAll()
{
    setVisibleSpan({MediaTime(), MediaTime() + state().duration});
}

void TimelineView::zoomToSelection()
{
    std::optional<TimeSpan> all;
    for (const int index : state().stack.order()) {
        if (!state().isSelected(index)) {
            continue;
        }
        const TimeSpan span = state().shownSpan(index);
        all = all ? TimeSpan{std::min(all->start, span.start), std::max(all->end, span.end)} : span;
    }
    if (!all) {
        return;
    }
    // Air around it, and for a point a second on either side.
    const MediaDuration margin =
        std::max(MediaDuration::fromMicroseconds(all->duration().microseconds() / 8),
                 MediaDuration::fromMilliseconds(all->isPoint() ? 1000 : 100));
    setVisibleSpan({all->start - margin, all->end + margin});
}

void TimelineView::layOut()
{
    ViewState& s = state();
    s.layOut(viewport()->size(), fontMetrics());
    verticalScrollBar()->setRange(0, std::max(0, s.contentHeight - s.lanesArea.height()));
    verticalScrollBar()->setPageStep(std::max(1, s.lanesArea.height()));
    verticalScrollBar()->setSingleStep(fontMetrics().height() + 8);
    verticalScrollBar()->setValue(s.scroll);
    invalidate();
}

void TimelineView::invalidate()
{
    m_parts->standingValid = false;
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    Parts& parts = *m_parts;
    const ViewState& s = parts.state;
    const double ratio = viewport()->devicePixelRatioF();
    const auto prepare = [&](QPixmap& pixmap, QSize size) {
        const QSize wanted = (QSizeF(size) * ratio).toSize().expandedTo({1, 1});
        if (pixmap.size() != wanted || pixmap.devicePixelRatio() != ratio) {
            pixmap = QPixmap(wanted);
            pixmap.setDevicePixelRatio(ratio);
            return false;
        }
        return true;
    };
    const QSize standing(viewport()->width(), std::max(1, s.overview.top()));
    if (!prepare(parts.standing, standing) || !parts.standingValid) {
        QPainter painter(&parts.standing);
        parts.painter->paintStanding(painter, parts.gestures.ghosts());
        parts.standingValid = true;
        ++parts.fullPaints;
    }
    const QSize overview(viewport()->width(), std::max(1, s.overview.height()));
    if (!prepare(parts.overview, overview) || !parts.overviewValid) {
        QPainter painter(&parts.overview);
        painter.translate(0, -s.overview.top());
        parts.painter->paintOverview(painter);
        parts.overviewValid = true;
    }

    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    painter.drawPixmap(0, 0, parts.standing);
    painter.drawPixmap(0, s.overview.top(), parts.overview);
    if (s.marked) {
        parts.painter->paintMarked(painter, *s.marked);
    }
    parts.painter->paintRunningStart(painter);
    parts.painter->paintRunningItems(painter);
    parts.painter->paintOverviewWindow(painter);
    parts.painter->paintPlayhead(painter);
    parts.gestures.paint(painter, *parts.painter);
    if (hasFocus()) {
        parts.painter->paintFocus(painter);
    }
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_parts->overviewValid = false;
    layOut();
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::EnabledChange:
        state().colours = TimelineColours(palette());
        m_parts->painter = std::make_unique<TimelinePainter>(state(), font());
        m_parts->overviewValid = false;
        layOut();
        break;
    default:
        break;
    }
}

} // namespace rozet::timeline
