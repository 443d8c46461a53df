// SPDX-License-Identifier: GPL-3.0-or-later
// Ruler, titles, overview and everything that moves; paint_items.cpp has the items.
#include "app/widgets/timeline/timeline_painter.h"

#include "app/colour/contrast.h"

#include <algorithm>
#include <cmath>

namespace rozet::timeline {

namespace {

constexpr double kLabelGap = 84;    ///< pixels between labelled times
constexpr double kFrameTickGap = 5; ///< frames are ticked from this width on
constexpr double kFrameLabelGap = 56;

QFont lighter(QFont font, double factor)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(std::max(6.5, font.pointSizeF() * factor));
    } else {
        font.setPixelSize(std::max(9, static_cast<int>(font.pixelSize() * factor)));
    }
    return font;
}

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

TimelinePainter::TimelinePainter(const ViewState& state, const QFont& font)
    : m_state(state), m_font(font), m_bold(font), m_small(lighter(font, 0.85)), m_metrics(font)
{
    m_bold.setWeight(QFont::DemiBold);
}

void TimelinePainter::paintStanding(QPainter& painter, const FragmentNames& ghosts)
{
    const TimelineColours& colours = m_state.colours;
    const QRect area = m_state.lanesArea;
    painter.setFont(m_font);
    painter.fillRect(area, colours.lane);

    painter.save();
    painter.setClipRect(area);
    for (const Tick& tick : rulerTicks(m_state.axis, kLabelGap)) {
        if (!tick.label.isEmpty()) {
            const double x = std::floor(m_state.axis.xOf(tick.time));
            painter.fillRect(QRectF(x, area.top(), 1, area.height()), colours.grid);
        }
    }
    for (int lane = 0; lane < static_cast<int>(m_state.boxes.size()); ++lane) {
        const QRect rect = m_state.laneRect(lane);
        if (rect.bottom() < area.top() || rect.top() > area.bottom()) {
            continue;
        }
        paintLane(painter, lane, ghosts);
        painter.fillRect(QRect(area.left(), rect.bottom() + 1, area.width(), 1), colours.line);
    }
    if (m_state.items.empty() && !m_state.emptyText.isEmpty()) {
        painter.setPen(colours.muted);
        painter.drawText(area.adjusted(12, 8, -12, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         m_state.emptyText);
    }
    painter.restore();

    paintHeaders(painter);
    paintRuler(painter);
}

void TimelinePainter::paintRuler(QPainter& painter)
{
    const TimelineColours& colours = m_state.colours;
    const QRect ruler = m_state.ruler;
    painter.fillRect(QRect(0, ruler.top(), ruler.right() + 1, ruler.height()), colours.panel);
    painter.save();
    painter.setClipRect(ruler);
    const bool frames = m_state.pixelsPerFrame() >= kFrameTickGap;
    const int half = ruler.top() + m_metrics.height() + 3;
    const int bottom = frames ? half : ruler.bottom();
    for (const Tick& tick : rulerTicks(m_state.axis, kLabelGap)) {
        const double x = std::floor(m_state.axis.xOf(tick.time));
        const bool labelled = !tick.label.isEmpty();
        const double length = labelled ? bottom - ruler.top() - (frames ? 2 : 3) : frames ? 4 : 6;
        painter.fillRect(QRectF(x, bottom - length, 1, length),
                         colour::mix(colours.panel, colours.text, labelled ? 0.38 : 0.25));
        // A label cut off on the left would read as another time.
        if (labelled && x + 5 >= ruler.left()) {
            painter.setFont(m_font);
            painter.setPen(colours.text);
            painter.drawText(QPointF(x + 5, ruler.top() + 2 + m_metrics.ascent()), tick.label);
        }
    }
    if (frames) {
        paintFrames(painter);
    }
    painter.restore();
    painter.fillRect(QRect(0, ruler.bottom(), ruler.right() + 1, 1), colours.line);
}

void TimelinePainter::paintFrames(QPainter& painter)
{
    const TimelineColours& colours = m_state.colours;
    const QRect ruler = m_state.ruler;
    const auto& times = m_state.frameTimes;
    const double perFrame = m_state.pixelsPerFrame();
    const QColor tickColour = colour::mix(colours.panel, colours.text, 0.30);
    int every = 1;
    for (const int candidate : {1, 2, 5, 10, 20, 50}) {
        every = candidate;
        if (candidate * perFrame >= kFrameLabelGap) {
            break;
        }
    }
    painter.setFont(m_small);
    painter.setPen(colours.muted);
    auto frame = std::lower_bound(times.begin(), times.end(),
                                  m_state.axis.timeAt(m_state.axis.left - kFrameLabelGap));
    for (; frame != times.end() && *frame <= m_state.visible.end; ++frame) {
        const auto number = frame - times.begin();
        const double x = std::floor(m_state.axis.xOf(*frame));
        const bool labelled = number % every == 0;
        const double length = labelled ? 9 : 4;
        painter.fillRect(QRectF(x, ruler.bottom() - length, 1, length), tickColour);
        if (labelled) {
            painter.drawText(QPointF(x + 4, ruler.bottom() - 4), QStringLiteral("#%1").arg(number));
        }
    }
}

void TimelinePainter::paintHeaders(QPainter& painter)
{
    const TimelineColours& colours = m_state.colours;
    const QRect headers = m_state.headers;
    painter.fillRect(headers, colours.panel);
    painter.save();
    painter.setClipRect(headers);
    for (int lane = 0; lane < static_cast<int>(m_state.boxes.size()); ++lane) {
        const Lane& shown = m_state.lanes[at(lane)];
        QRect rect = m_state.laneRect(lane);
        rect.setLeft(headers.left());
        rect.setRight(headers.right());
        if (rect.bottom() < headers.top() || rect.top() > headers.bottom()) {
            continue;
        }
        painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()),
                         colours.tone(shown.colour).strong);
        painter.fillRect(QRect(rect.left(), rect.bottom() + 1, rect.width(), 1), colours.line);

        // Text stands beside the first row, also where a lane has many.
        const int line = shown.collapsed
                             ? rect.height()
                             : static_cast<int>(std::max(20.0, m_state.boxes[at(lane)].rowHeight)) +
                                   2 * ViewState::kLanePadding - ViewState::kRowGap;
        const QRect first(rect.left(), rect.top(), rect.width(), std::min(line, rect.height()));
        const QPointF middle(first.left() + 16, first.center().y() + 0.5);
        QPolygonF chevron;
        if (shown.collapsed) {
            chevron << middle + QPointF(-2, -4) << middle + QPointF(3, 0)
                    << middle + QPointF(-2, 4);
        } else {
            chevron << middle + QPointF(-4, -2) << middle + QPointF(4, -2)
                    << middle + QPointF(0, 3);
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.muted);
        painter.drawPolygon(chevron);
        painter.setRenderHint(QPainter::Antialiasing, false);

        const QString count = QString::number(m_state.stack.lane(lane).size());
        const int countWidth = QFontMetrics(m_small).horizontalAdvance(count);
        painter.setFont(m_small);
        painter.setPen(colours.muted);
        painter.drawText(first.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, count);
        const QRect titleRect = first.adjusted(26, 0, -14 - countWidth, 0);
        painter.setFont(m_font);
        painter.setPen(colours.text);
        painter.drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter,
                         m_metrics.elidedText(shown.title, Qt::ElideRight, titleRect.width()));
    }
    painter.restore();
    painter.fillRect(QRect(headers.right(), 0, 1, m_state.overview.bottom() + 1), colours.line);
}

void TimelinePainter::paintOverview(QPainter& painter)
{
    const TimelineColours& colours = m_state.colours;
    const QRect area = m_state.overview;
    painter.fillRect(QRect(0, area.top(), area.right() + 1, area.height()), colours.panel);
    const QRectF well(m_state.overviewAxis.left, area.top() + 5, m_state.overviewAxis.width,
                      area.height() - 10);
    painter.fillRect(well, colours.lane);
    const int lanes = m_state.stack.laneCount();
    if (lanes > 0 && m_state.duration > MediaDuration()) {
        const double step = (well.height() - 2) / lanes;
        for (int lane = 0; lane < lanes; ++lane) {
            const double top = well.top() + 1 + lane * step;
            const double height = std::max(1.0, step - (step > 3 ? 1 : 0));
            int painted = -1;
            for (const int index : m_state.stack.lane(lane)) {
                const Item& item = m_state.item(index);
                const double left = m_state.overviewAxis.xOf(item.span.start);
                const double right =
                    std::max(left + 1, m_state.overviewAxis.xOf(m_state.shownSpan(index).end));
                if (static_cast<int>(right) <= painted) {
                    continue;
                }
                painted = static_cast<int>(right);
                QColor colour = colours.tone(item.colour).strong;
                colour.setAlphaF(item.dimmed ? 0.35F : 0.85F);
                painter.fillRect(QRectF(left, top, right - left, height), colour);
            }
        }
    }
    painter.setFont(m_small);
    painter.setPen(colours.muted);
    painter.drawText(QRect(0, area.top(), area.left() - 8, area.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     clockText(MediaTime() + m_state.duration, 0));
    painter.fillRect(QRect(0, area.top(), area.right() + 1, 1), colours.line);
}

void TimelinePainter::paintOverviewWindow(QPainter& painter)
{
    if (m_state.duration <= MediaDuration()) {
        return;
    }
    const TimelineColours& colours = m_state.colours;
    const TimeAxis& axis = m_state.overviewAxis;
    const QRectF area = QRectF(m_state.overview).adjusted(0, 3, 0, -3);
    double left = axis.xOf(m_state.visible.start);
    double right = axis.xOf(m_state.visible.end);
    if (right - left < 6) {
        const double middle = (left + right) / 2;
        left = middle - 3;
        right = middle + 3;
    }
    painter.fillRect(QRectF(axis.left, area.top() + 2, left - axis.left, area.height() - 4),
                     colours.shade);
    painter.fillRect(QRectF(right, area.top() + 2, axis.right() - right, area.height() - 4),
                     colours.shade);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour::mix(colours.panel, colours.text, 0.55), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(left, area.top() + 0.5, right - left, area.height() - 1), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double x = axis.xOf(m_state.position);
    painter.fillRect(QRectF(x - 0.75, area.top() + 1, 1.5, area.height() - 2), colours.playhead);
}

void TimelinePainter::paintPlayhead(QPainter& painter)
{
    const double x = m_state.axis.xOf(m_state.position);
    if (x < m_state.axis.left - 8 || x > m_state.axis.right() + 8) {
        return;
    }
    painter.save();
    const QRect column(m_state.ruler.left(), 0, m_state.ruler.width(), m_state.overview.top());
    painter.setClipRect(column, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_state.colours.playhead);
    painter.drawRect(QRectF(x - 0.75, m_state.ruler.bottom() - 8, 1.5,
                            m_state.overview.top() - m_state.ruler.bottom() + 8));
    const double tip = m_state.ruler.bottom() + 1;
    painter.drawPolygon(QPolygonF() << QPointF(x - 5.5, tip - 13) << QPointF(x + 5.5, tip - 13)
                                    << QPointF(x + 5.5, tip - 6) << QPointF(x, tip)
                                    << QPointF(x - 5.5, tip - 6));
    painter.restore();
}

void TimelinePainter::paintRunningStart(QPainter& painter)
{
    if (!m_state.runningStart) {
        return;
    }
    const double x = m_state.axis.xOf(*m_state.runningStart);
    const double now = m_state.axis.xOf(m_state.position);
    const QRect area = m_state.lanesArea;
    painter.save();
    painter.setClipRect(QRect(area.left(), 0, area.width(), m_state.overview.top()),
                        Qt::IntersectClip);
    if (now > x) {
        painter.fillRect(QRectF(x, area.top(), now - x, area.height()),
                         colour::withAlpha(m_state.colours.playhead, 0.08));
        painter.fillRect(QRectF(x, area.top() - 4, now - x, 3), m_state.colours.playhead);
    }
    painter.setPen(QPen(m_state.colours.playhead, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + 1));
    // A bracket that opens to the right, as on an editing deck.
    painter.setPen(QPen(m_state.colours.playhead, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF()
                         << QPointF(x + 5, area.top() - 12) << QPointF(x, area.top() - 12)
                         << QPointF(x, area.top() - 2) << QPointF(x + 5, area.top() - 2));
    painter.restore();
}

void TimelinePainter::paintMarked(QPainter& painter, TimeSpan span)
{
    const QRect area = m_state.lanesArea;
    const double left = m_state.axis.xOf(span.start);
    const double right = m_state.axis.xOf(span.end);
    painter.save();
    painter.setClipRect(QRect(area.left(), 0, area.width(), m_state.overview.top()),
                        Qt::IntersectClip);
    painter.fillRect(QRectF(left, area.top(), right - left, area.height()),
                     colour::withAlpha(m_state.colours.accent, 0.14));
    painter.fillRect(QRectF(left, area.top() - 4, right - left, 3), m_state.colours.accent);
    for (const double x : {left, right}) {
        painter.fillRect(QRectF(x - 0.5, area.top() - 4, 1, area.height() + 4),
                         m_state.colours.accent);
    }
    painter.restore();
}

void TimelinePainter::paintSnapLine(QPainter& painter, MediaTime time)
{
    const double x = m_state.axis.xOf(time);
    painter.save();
    painter.setClipRect(
        QRect(m_state.ruler.left(), 0, m_state.ruler.width(), m_state.overview.top()),
        Qt::IntersectClip);
    painter.setPen(QPen(m_state.colours.snap, 2, Qt::DashLine));
    painter.drawLine(QPointF(x, m_state.ruler.top() + 4), QPointF(x, m_state.overview.top()));
    painter.restore();
}

void TimelinePainter::paintBox(QPainter& painter, const QRectF& box)
{
    painter.save();
    painter.setClipRect(m_state.lanesArea, Qt::IntersectClip);
    painter.setPen(QPen(m_state.colours.accent, 1, Qt::DashLine));
    painter.setBrush(colour::withAlpha(m_state.colours.accent, 0.10));
    painter.drawRect(box);
    painter.restore();
}

void TimelinePainter::paintLaneTarget(QPainter& painter, int lane, bool below)
{
    const QRect rect = m_state.laneRect(lane);
    const int y = below ? rect.bottom() : rect.top();
    painter.save();
    painter.setPen(QPen(m_state.colours.accent, 3));
    painter.drawLine(QPoint(m_state.headers.left(), y), QPoint(m_state.lanesArea.right(), y));
    painter.restore();
}

void TimelinePainter::paintCopyTarget(QPainter& painter, int lane, TimeSpan span)
{
    const QRect rect = m_state.laneRect(lane);
    const double left = m_state.axis.xOf(span.start);
    const double right = std::max(left + 3, m_state.axis.xOf(span.end));
    paintBox(painter, QRectF(left, rect.top() + 2, right - left, rect.height() - 4));
}

void TimelinePainter::paintNote(QPainter& painter, const QPointF& place, const QString& text)
{
    painter.setFont(m_font);
    QRectF rect(QPointF(), QSizeF(m_metrics.horizontalAdvance(text) + 14, m_metrics.height() + 6));
    const QRectF area = m_state.lanesArea;
    rect.moveTopLeft(QPointF(place.x() - rect.width() / 2, place.y() - rect.height() - 8));
    if (rect.top() < area.top() + 2) {
        rect.moveTop(place.y() + 26);
    }
    rect.moveLeft(std::clamp(rect.left(), area.left() + 4,
                             std::max(area.left() + 4, area.right() - rect.width() - 4)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour::mix(m_state.colours.lane, m_state.colours.text, 0.88));
    painter.drawRoundedRect(rect, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(m_state.colours.lane);
    painter.drawText(rect, Qt::AlignCenter, text);
}

void TimelinePainter::paintFocus(QPainter& painter)
{
    const QRect area(0, 0, m_state.ruler.right() + 1, m_state.overview.bottom() + 1);
    painter.setPen(QPen(m_state.colours.accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

} // namespace rozet::timeline
