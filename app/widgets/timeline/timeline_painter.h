// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what a timeline shows. What stands still is drawn into pictures that are kept; what moves
// (playhead, running items, drags) is drawn over them each time.
#pragma once

#include "app/widgets/timeline/view_state.h"

#include <QFont>
#include <QPainter>
#include <QStaticText>

namespace rozet::timeline {

class TimelinePainter
{
public:
    TimelinePainter(const ViewState& state, const QFont& font);

    /// Titles, ruler, lanes and items, but not the running items nor the overview. Fragments named
    /// in ghosts are drawn faintly: they are being dragged.
    void paintStanding(QPainter& painter, const FragmentNames& ghosts);
    void paintOverview(QPainter& painter);
    /// An item at another span than its own, as during a drag.
    void paintItem(QPainter& painter, int item, TimeSpan span, double opacity = 1);
    void paintRunningItems(QPainter& painter);
    void paintRunningStart(QPainter& painter);
    void paintMarked(QPainter& painter, TimeSpan span);
    void paintPlayhead(QPainter& painter);
    void paintOverviewWindow(QPainter& painter);
    void paintSnapLine(QPainter& painter, MediaTime time);
    void paintBox(QPainter& painter, const QRectF& box);
    /// Where a dragged lane would come: above this lane, or below it.
    void paintLaneTarget(QPainter& painter, int lane, bool below);
    /// Where a copy would come.
    void paintCopyTarget(QPainter& painter, int lane, TimeSpan span);
    /// A small label with times near a place, kept inside the lanes.
    void paintNote(QPainter& painter, const QPointF& place, const QString& text);
    void paintFocus(QPainter& painter);

private:
    void paintRuler(QPainter& painter);
    void paintFrames(QPainter& painter);
    void paintHeaders(QPainter& painter);
    void paintLane(QPainter& painter, int lane, const FragmentNames& ghosts);
    void paintRow(QPainter& painter, int lane, int row, const FragmentNames& ghosts);
    void paintDensity(QPainter& painter, int lane);
    void paintBody(QPainter& painter, const Item& item, const QRectF& rect, bool open);
    void paintPoint(QPainter& painter, const Item& item, const QRectF& rect);
    void paintText(QPainter& painter, const Item& item, const QRectF& rect);
    void paintOutline(QPainter& painter, int item, const QRectF& rect);
    const QStaticText& shortText(const QString& text);

    const ViewState& m_state;
    QFont m_font;
    QFont m_bold;
    QFont m_small;
    QFontMetrics m_metrics;
    QHash<QString, QStaticText> m_texts;
};

} // namespace rozet::timeline
