// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timeline/view_state.h"

#include <algorithm>
#include <cmath>

namespace rozet::timeline {

namespace {

constexpr double kThinnest = 3;
constexpr int kFullRows = 10; ///< rows of full height; more than these share the room
constexpr double kSmallestRow = 6;
constexpr auto kShortestWindow = MediaDuration::fromMilliseconds(50);

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

void ViewState::layOut(QSize viewport, const QFontMetrics& metrics)
{
    const int text = metrics.height();
    const int rulerHeight = 2 * text + 6;
    const int overviewHeight = std::max(30, text + 14);
    const int left = std::min(headerWidth, viewport.width() / 2);
    const int width = std::max(1, viewport.width() - left);
    ruler = QRect(left, 0, width, rulerHeight);
    overview = QRect(left, std::max(rulerHeight, viewport.height() - overviewHeight), width,
                     overviewHeight);
    lanesArea = QRect(left, rulerHeight, width, std::max(0, overview.top() - rulerHeight));
    headers = QRect(0, rulerHeight, left, lanesArea.height());

    boxes.clear();
    int top = 0;
    const double fullRow = std::max(20, text + 6) + kRowGap;
    for (int lane = 0; lane < static_cast<int>(lanes.size()); ++lane) {
        LaneBox box;
        box.top = top;
        if (lanes[at(lane)].collapsed) {
            box.height = text + 6;
        } else {
            const int rows = stack.rowCount(lane);
            box.rowHeight =
                rows <= kFullRows ? fullRow : std::max(kSmallestRow, fullRow * kFullRows / rows);
            box.height =
                static_cast<int>(std::ceil(rows * box.rowHeight)) - kRowGap + 2 * kLanePadding;
        }
        top += box.height + 1; // the line below
        boxes.push_back(box);
    }
    contentHeight = top;
    scroll = std::clamp(scroll, 0, std::max(0, contentHeight - lanesArea.height()));

    axis = TimeAxis{visible, static_cast<double>(left), static_cast<double>(width)};
    overviewAxis = TimeAxis{TimeSpan{MediaTime(), MediaTime() + duration},
                            static_cast<double>(left) + 6, std::max(1.0, width - 12.0)};
}

void ViewState::setVisible(TimeSpan span)
{
    const MediaDuration length = std::clamp(span.duration(), std::min(kShortestWindow, duration),
                                            std::max(duration, MediaDuration()));
    const MediaTime last = MediaTime() + duration - length;
    visible.start = std::clamp(span.start, MediaTime(), std::max(MediaTime(), last));
    visible.end = visible.start + length;
    axis.visible = visible;
}

const Item& ViewState::item(int index) const
{
    return items[at(index)];
}

bool ViewState::isSelected(int index) const
{
    return !selected.empty() && selected.count(item(index).fragment) > 0;
}

TimeSpan ViewState::shownSpan(int index) const
{
    const Item& shown = item(index);
    if (shown.running) {
        return {shown.span.start, std::max(shown.span.start, position)};
    }
    return shown.span;
}

QRectF ViewState::rectOf(int index, TimeSpan span) const
{
    const Item& shown = item(index);
    const LaneBox& box = boxes[at(shown.lane)];
    const double gap = box.rowHeight > 12 ? kRowGap : 1;
    double top = lanesArea.top() - scroll + box.top;
    double height = 0;
    if (lanes[at(shown.lane)].collapsed) {
        height = box.height;
    } else {
        top += kLanePadding + stack.rowOf(index) * box.rowHeight;
        height = box.rowHeight - gap;
    }
    const double x = axis.xOf(span.start);
    if (span.isPoint() && !shown.running) {
        const double side = std::min(height, 15.0);
        return {x - side / 2, top + (height - side) / 2, side, side};
    }
    return {x, top, std::max(kThinnest, axis.xOf(span.end) - x), height};
}

QRect ViewState::laneRect(int lane) const
{
    const LaneBox& box = boxes[at(lane)];
    return {lanesArea.left(), lanesArea.top() - scroll + box.top, lanesArea.width(), box.height};
}

int ViewState::laneAt(double y) const
{
    const double inside = y - lanesArea.top() + scroll;
    const auto next = std::partition_point(boxes.begin(), boxes.end(), [&](const LaneBox& box) {
        return box.top + box.height + 1 <= inside;
    });
    return next == boxes.end() || inside < 0 ? -1 : static_cast<int>(next - boxes.begin());
}

int ViewState::itemAt(const QPointF& place) const
{
    if (!QRectF(lanesArea).contains(place)) {
        return -1;
    }
    const int lane = laneAt(place.y());
    if (lane < 0 || lanes[at(lane)].collapsed) {
        return -1;
    }
    const LaneBox& box = boxes[at(lane)];
    const double inside = place.y() - lanesArea.top() + scroll - box.top - kLanePadding;
    const int row = static_cast<int>(std::floor(inside / box.rowHeight));
    if (row < 0 || row >= stack.rowCount(lane)) {
        return -1;
    }
    // Thin items and points are drawn wider than their time, so look a little to both sides. What
    // lies over the place wins from what lies beside it, and of those the narrowest.
    const auto& candidates = stack.row(lane, row);
    const MediaTime from = axis.timeAt(place.x() - 16);
    const MediaTime to = axis.timeAt(place.x() + 16);
    int best = -1;
    double bestDistance = kGrabMargin;
    double bestWidth = 0;
    for (std::size_t i = stack.firstEndingAfter(candidates, from);
         i < candidates.size() && stack.startOf(candidates[i]) <= to; ++i) {
        const QRectF rect = rectOf(candidates[i]);
        if (place.y() < rect.top() || place.y() > rect.bottom()) {
            continue;
        }
        const double distance = std::max({rect.left() - place.x(), place.x() - rect.right(), 0.0});
        if (distance < bestDistance ||
            (distance == bestDistance && best >= 0 && rect.width() < bestWidth)) {
            best = candidates[i];
            bestDistance = distance;
            bestWidth = rect.width();
        }
    }
    return best;
}

Edge ViewState::edgeAt(const QPointF& place, int index) const
{
    if (index < 0 || readOnly || item(index).running || item(index).span.isPoint()) {
        return Edge::None;
    }
    const QRectF rect = rectOf(index);
    const double reach = std::min(kHandle, std::max(2.0, rect.width() / 4));
    if (place.x() <= rect.left() + reach) {
        return Edge::Start;
    }
    return place.x() >= rect.right() - reach ? Edge::End : Edge::None;
}

std::vector<int> ViewState::itemsIn(const QRectF& box) const
{
    std::vector<int> found;
    for (int lane = 0; lane < stack.laneCount(); ++lane) {
        if (lanes[at(lane)].collapsed || !QRectF(laneRect(lane)).intersects(box)) {
            continue;
        }
        for (int row = 0; row < stack.rowCount(lane); ++row) {
            const auto& candidates = stack.row(lane, row);
            const MediaTime to = axis.timeAt(box.right() + 16);
            for (std::size_t i = stack.firstEndingAfter(candidates, axis.timeAt(box.left() - 16));
                 i < candidates.size() && stack.startOf(candidates[i]) <= to; ++i) {
                if (rectOf(candidates[i]).intersects(box)) {
                    found.push_back(candidates[i]);
                }
            }
        }
    }
    return found;
}

std::vector<int> ViewState::itemsOf(const study::FragmentId& fragment) const
{
    std::vector<int> found;
    for (const int index : stack.order()) {
        if (item(index).fragment == fragment) {
            found.push_back(index);
        }
    }
    return found;
}

std::vector<study::FragmentId> ViewState::selection() const
{
    std::vector<std::pair<TimeSpan, study::FragmentId>> found;
    FragmentNames seen;
    for (const Item& candidate : items) {
        if (selected.count(candidate.fragment) > 0 && seen.insert(candidate.fragment).second) {
            found.emplace_back(candidate.span, candidate.fragment);
        }
    }
    std::sort(found.begin(), found.end());
    std::vector<study::FragmentId> result;
    result.reserve(found.size());
    for (const auto& [span, fragment] : found) {
        result.push_back(fragment);
    }
    return result;
}

MediaTime ViewState::clamped(MediaTime time) const
{
    return std::clamp(time, MediaTime(), MediaTime() + std::max(duration, MediaDuration()));
}

double ViewState::pixelsPerFrame() const
{
    if (frameTimes.size() < 2) {
        return 0;
    }
    const double seconds = (frameTimes.back() - frameTimes.front()).seconds();
    return axis.pixelsPerSecond() * seconds / static_cast<double>(frameTimes.size() - 1);
}

} // namespace rozet::timeline
