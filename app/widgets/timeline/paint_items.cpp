// SPDX-License-Identifier: GPL-3.0-or-later
// How items look: a rounded bar with a strong left side, its short text, and a pattern; a diamond
// for a point; one rectangle a pixel column where many items share one.
#include "app/colour/contrast.h"
#include "app/widgets/timeline/timeline_painter.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace rozet::timeline {

namespace {

constexpr double kColumn = 3;      ///< narrower items are bare rectangles
constexpr double kRounded = 24;    ///< narrower items have square corners
constexpr double kTextHeight = 13; ///< lower rows carry no text
constexpr double kTextMargin = 9;
constexpr double kGhost = 0.30;
constexpr double kDimmed = 0.38;

} // namespace

void TimelinePainter::paintLane(QPainter& painter, int lane, const FragmentNames& ghosts)
{
    if (m_state.lanes[static_cast<std::size_t>(lane)].collapsed) {
        paintDensity(painter, lane);
        return;
    }
    for (int row = 0; row < m_state.stack.rowCount(lane); ++row) {
        paintRow(painter, lane, row, ghosts);
    }
}

void TimelinePainter::paintRow(QPainter& painter, int lane, int row, const FragmentNames& ghosts)
{
    const LaneStack& stack = m_state.stack;
    const auto& items = stack.row(lane, row);
    if (items.empty()) {
        return;
    }
    const QRectF first = m_state.rectOf(items.front());
    if (first.bottom() < m_state.lanesArea.top() || first.top() > m_state.lanesArea.bottom()) {
        return;
    }
    const TimeAxis& axis = m_state.axis;
    const MediaTime to = axis.timeAt(axis.right() + 10);
    double paintedTo = axis.left - 1000;
    std::vector<int> points;
    std::vector<int> outlined;
    std::size_t i = stack.firstEndingAfter(items, axis.timeAt(axis.left - 10));
    while (i < items.size() && stack.startOf(items[i]) <= to) {
        const int index = items[i];
        const Item& item = m_state.item(index);
        ++i;
        if (item.running) {
            continue;
        }
        const bool chosen = m_state.isSelected(index);
        if (chosen || index == m_state.current) {
            outlined.push_back(index);
        }
        const bool ghost = !ghosts.empty() && ghosts.count(item.fragment) > 0;
        if (item.span.isPoint()) {
            points.push_back(index);
            continue;
        }
        const double left = axis.xOf(item.span.start);
        const double right = axis.xOf(item.span.end);
        if (right - left < kColumn) {
            // One rectangle a column: what starts in a column already painted is not visible.
            const double column = std::floor(left);
            if (column < paintedTo) {
                if (outlined.empty()) {
                    i = std::max(i, stack.firstEndingAfter(items, axis.timeAt(paintedTo)));
                }
                continue;
            }
            const double width = std::max(1.0, std::round(right - column));
            QColor colour = m_state.colours.tone(item.colour).strong;
            if (ghost || item.dimmed) {
                colour.setAlphaF(static_cast<float>(ghost ? kGhost : kDimmed));
            }
            painter.fillRect(QRectF(column, first.top(), width, first.height()), colour);
            paintedTo = column + width;
            continue;
        }
        const QRectF rect = m_state.rectOf(index);
        paintedTo = std::floor(rect.right());
        const double opacity = ghost ? kGhost : item.dimmed ? kDimmed : 1.0;
        if (opacity < 1) {
            painter.setOpacity(opacity);
            paintBody(painter, item, rect, false);
            painter.setOpacity(1);
        } else {
            paintBody(painter, item, rect, false);
        }
    }
    // Points and outlines lie over their neighbours.
    double lastPoint = axis.left - 1000;
    for (const int index : points) {
        const QRectF rect = m_state.rectOf(index);
        if (rect.left() - lastPoint < 1) {
            continue;
        }
        lastPoint = rect.left();
        const Item& item = m_state.item(index);
        const bool ghost = !ghosts.empty() && ghosts.count(item.fragment) > 0;
        painter.setOpacity(ghost ? kGhost : item.dimmed ? kDimmed : 1.0);
        paintPoint(painter, item, rect);
        painter.setOpacity(1);
    }
    double lastOutline = axis.left - 1000;
    for (const int index : outlined) {
        const QRectF rect = m_state.rectOf(index);
        if (ghosts.count(m_state.item(index).fragment) > 0 || rect.left() - lastOutline < 1) {
            continue;
        }
        lastOutline = rect.left();
        paintOutline(painter, index, rect);
    }
}

void TimelinePainter::paintBody(QPainter& painter, const Item& item, const QRectF& whole, bool open)
{
    const Tone& tone = m_state.colours.tone(item.colour);
    // A pixel of air keeps two items that touch apart.
    QRectF rect = whole.adjusted(0, 0, whole.width() > 4 ? -1 : 0, 0);
    // Raster engines are slow with shapes far outside of the picture.
    rect.setLeft(std::max(rect.left(), m_state.axis.left - 40));
    rect.setRight(std::min(rect.right(), m_state.axis.right() + 40));
    if (rect.width() <= 0) {
        return;
    }
    const bool patterned = item.pattern != Qt::SolidPattern && item.pattern != Qt::NoBrush;
    if (rect.width() < kRounded) {
        painter.fillRect(rect, tone.fill);
        if (patterned && rect.width() >= 7) {
            painter.setBrushOrigin(whole.topLeft());
            painter.fillRect(rect, QBrush(tone.pattern, item.pattern));
        }
        painter.fillRect(
            QRectF(rect.left(), rect.top(), std::min(3.0, rect.width()), rect.height()),
            tone.strong);
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), tone.strong);
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), tone.strong);
        painter.fillRect(QRectF(rect.right() - 1, rect.top(), 1, rect.height()), tone.strong);
        paintText(painter, item, rect);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF line = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(line, 3, 3);
    if (patterned) {
        painter.setBrushOrigin(whole.topLeft());
        painter.setBrush(QBrush(tone.pattern, item.pattern));
        painter.drawRoundedRect(line, 3, 3);
    }
    painter.setPen(QPen(tone.strong, 1));
    painter.setBrush(Qt::NoBrush);
    if (open) {
        // No right side: it has not ended.
        QPainterPath path(line.topRight());
        path.lineTo(line.left() + 3, line.top());
        path.quadTo(line.topLeft(), QPointF(line.left(), line.top() + 3));
        path.lineTo(line.left(), line.bottom() - 3);
        path.quadTo(line.bottomLeft(), QPointF(line.left() + 3, line.bottom()));
        path.lineTo(line.bottomRight());
        painter.drawPath(path);
    } else {
        painter.drawRoundedRect(line, 3, 3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(rect.left() + 0.5, rect.top() + 1, 3, rect.height() - 2), tone.strong);
    paintText(painter, item, rect);
}

const QStaticText& TimelinePainter::shortText(const QString& text)
{
    auto found = m_texts.find(text);
    if (found == m_texts.end()) {
        QStaticText prepared(text);
        prepared.setTextFormat(Qt::PlainText);
        prepared.setPerformanceHint(QStaticText::AggressiveCaching);
        prepared.prepare(QTransform(), m_bold);
        found = m_texts.insert(text, prepared);
    }
    return *found;
}

void TimelinePainter::paintText(QPainter& painter, const Item& item, const QRectF& rect)
{
    if (rect.height() < kTextHeight || rect.width() < 14 ||
        (item.shortText.isEmpty() && item.mark.isEmpty())) {
        return;
    }
    // Text of an item that began before the window stands at the window's edge.
    double x = std::max(rect.left(), m_state.axis.left) + kTextMargin;
    const double room = std::min(rect.right(), m_state.axis.right()) - 4 - x;
    const QString marked = item.mark.isEmpty()        ? item.shortText
                           : item.shortText.isEmpty() ? item.mark
                                                      : item.mark + u' ' + item.shortText;
    bool whole = true;
    QStaticText text = shortText(marked);
    if (text.size().width() > room && !item.mark.isEmpty()) {
        text = shortText(item.mark);
        whole = false;
    }
    const QSizeF size = text.size();
    if (size.width() > room) {
        return;
    }
    const Tone& tone = m_state.colours.tone(item.colour);
    const bool patterned = item.pattern != Qt::SolidPattern && item.pattern != Qt::NoBrush;
    QString label;
    double labelWidth = 0;
    const double labelRoom = room - size.width() - 10;
    if (whole && labelRoom > 44 && item.label != item.shortText) {
        label = m_metrics.elidedText(item.label, Qt::ElideRight, static_cast<int>(labelRoom));
        labelWidth = m_metrics.horizontalAdvance(label) + 8;
    }
    if (patterned) {
        const double from = std::max(rect.left() + 4, m_state.axis.left);
        painter.fillRect(QRectF(from, rect.top() + 2, x + size.width() + labelWidth + 4 - from,
                                rect.height() - 4),
                         tone.fill);
    }
    const double top = rect.top() + (rect.height() - size.height()) / 2;
    painter.setFont(m_bold);
    painter.setPen(m_state.colours.text);
    painter.drawStaticText(QPointF(x, top), text);
    if (!label.isEmpty()) {
        x += size.width() + 8;
        painter.setFont(m_font);
        painter.setPen(colour::mix(m_state.colours.text, tone.fill, 0.14));
        painter.drawText(QPointF(x, top + m_metrics.ascent()), label);
    }
}

void TimelinePainter::paintPoint(QPainter& painter, const Item& item, const QRectF& rect)
{
    const Tone& tone = m_state.colours.tone(item.colour);
    const QPointF middle = rect.center();
    const double reach = rect.width() / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_state.colours.lane, 1));
    painter.setBrush(tone.strong);
    painter.drawPolygon(QPolygonF() << middle + QPointF(0, -reach) << middle + QPointF(reach, 0)
                                    << middle + QPointF(0, reach) << middle + QPointF(-reach, 0));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintOutline(QPainter& painter, int index, const QRectF& whole)
{
    QRectF rect = whole;
    rect.setLeft(std::max(rect.left(), m_state.axis.left - 40));
    rect.setRight(std::min(rect.right(), m_state.axis.right() + 40));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const bool chosen = m_state.isSelected(index);
    const QColor colour = chosen ? m_state.colours.text : m_state.colours.accent;
    const QPen pen(colour, chosen ? 2 : 1,
                   index == m_state.current && !chosen ? Qt::DotLine : Qt::SolidLine);
    painter.setPen(pen);
    const Item& item = m_state.item(index);
    if (item.span.isPoint() && !item.running) {
        const QPointF middle = rect.center();
        const double reach = rect.width() / 2 + 1.5;
        painter.drawPolygon(QPolygonF()
                            << middle + QPointF(0, -reach) << middle + QPointF(reach, 0)
                            << middle + QPointF(0, reach) << middle + QPointF(-reach, 0));
    } else {
        painter.drawRoundedRect(rect.adjusted(0, 0, -1, 0), 3, 3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintDensity(QPainter& painter, int lane)
{
    const TimeAxis& axis = m_state.axis;
    const auto columns = static_cast<std::size_t>(std::max(1.0, std::ceil(axis.width)));
    std::vector<int> change(columns + 1, 0);
    for (int row = 0; row < m_state.stack.rowCount(lane); ++row) {
        const auto& items = m_state.stack.row(lane, row);
        for (std::size_t i = m_state.stack.firstEndingAfter(items, axis.visible.start);
             i < items.size() && m_state.stack.startOf(items[i]) < axis.visible.end; ++i) {
            const TimeSpan span = m_state.shownSpan(items[i]);
            const double last = static_cast<double>(columns) - 1;
            const auto from = static_cast<std::size_t>(
                std::clamp(std::floor(axis.xOf(span.start) - axis.left), 0.0, last));
            const auto to = static_cast<std::size_t>(
                std::clamp(std::ceil(axis.xOf(span.end) - axis.left), 0.0, last + 1));
            ++change[from];
            --change[std::max(to, from + 1)];
        }
    }
    const QRectF rect = m_state.laneRect(lane);
    const QColor strong =
        m_state.colours.tone(m_state.lanes[static_cast<std::size_t>(lane)].colour).strong;
    int count = 0;
    std::size_t column = 0;
    while (column < columns) {
        count += change[column];
        std::size_t next = column + 1;
        while (next < columns && change[next] == 0) {
            ++next;
        }
        if (count > 0) {
            // Each further item adds half of what is left up to full strength.
            const double strength = 1 - std::pow(0.55, count);
            painter.fillRect(QRectF(axis.left + static_cast<double>(column), rect.top() + 5,
                                    static_cast<double>(next - column), rect.height() - 10),
                             colour::mix(m_state.colours.lane, strong, strength));
        }
        column = next;
    }
}

void TimelinePainter::paintItem(QPainter& painter, int index, TimeSpan span, double opacity)
{
    const Item& item = m_state.item(index);
    if (m_state.lanes[static_cast<std::size_t>(item.lane)].collapsed) {
        return;
    }
    const QRectF rect = m_state.rectOf(index, span);
    painter.save();
    painter.setClipRect(m_state.lanesArea, Qt::IntersectClip);
    painter.setOpacity(opacity);
    if (span.isPoint() && !item.running) {
        paintPoint(painter, item, rect);
    } else {
        paintBody(painter, item, rect, item.running);
    }
    if (m_state.isSelected(index)) {
        paintOutline(painter, index, rect);
    }
    painter.restore();
}

void TimelinePainter::paintRunningItems(QPainter& painter)
{
    for (const int index : m_state.running) {
        paintItem(painter, index, m_state.shownSpan(index));
    }
}

} // namespace rozet::timeline
