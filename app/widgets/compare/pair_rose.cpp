// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/pair_rose.h"

#include "app/colour/contrast.h"
#include "app/widgets/common/figure_file.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace rozet::widgets {

using study::Party;

namespace {

constexpr QSize kFigure(700, 720);
constexpr double kReach = 14; ///< pixels from a mark that still hit it

codebook::LearyPoint pointOf(const agreement::Place& place)
{
    return {place.x, place.y};
}

void paintShape(QPainter& painter, bool first, const QPointF& middle, double reach)
{
    if (first) {
        painter.drawEllipse(middle, reach, reach);
    } else {
        painter.drawPolygon(QPolygonF() << middle + QPointF(0, -reach * 1.15)
                                        << middle + QPointF(reach * 1.05, reach * 0.75)
                                        << middle + QPointF(-reach * 1.05, reach * 0.75));
    }
}

QRectF discArea(const QRectF& area, double legend)
{
    const double side = std::min(area.width(), area.height() - legend);
    return {area.center().x() - side / 2, area.top() + legend, side, side};
}

double legendHeight(const QFont& font)
{
    return QFontMetricsF(font).height() + 6;
}

} // namespace

QString sectorName(const codebook::LearyRose& rose, const agreement::Place& place,
                   const QString& language)
{
    const auto angle = pointOf(place).angleDegrees();
    const codebook::LearySector* sector = angle ? rose.sectorAt(*angle) : nullptr;
    return sector == nullptr ? QCoreApplication::translate("Compare", "the centre")
                             : sector->label.in(language);
}

void paintPairs(QPainter& painter, const QRectF& area, const PairFigure& figure,
                const QPalette& palette, bool focused)
{
    const double legend = legendHeight(painter.font());
    const QRectF square = discArea(area, legend);
    rose::RoseLook look;
    look.language = figure.language;
    look.palette = palette;
    look.legend = false;
    look.focused = focused;
    rose::paintRose(painter, square, figure.rose, {}, look);
    const rose::RoseDisc disc = rose::roseDisc(square, painter.font());
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::WindowText);
    const std::array colours{rose::partyColour(Party::Mentor, palette),
                             rose::partyColour(Party::Student, palette)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double reach = std::clamp(disc.radius * 0.03, 3.5, 7.0);
    const auto paintPair = [&](const workflow::PositionPair& pair, bool current) {
        const QPointF first = disc.pixelOf(pointOf(pair.firstPlace));
        const QPointF second = disc.pixelOf(pointOf(pair.secondPlace));
        painter.setPen(QPen(current ? text : colour::mix(base, text, 0.38), current ? 2.2 : 1));
        painter.drawLine(first, second);
        for (const bool isFirst : {true, false}) {
            painter.setPen(QPen(base, 1));
            painter.setBrush(colours[isFirst ? 0 : 1]);
            paintShape(painter, isFirst, isFirst ? first : second, current ? reach * 1.6 : reach);
        }
    };
    for (std::size_t index = 0; index < figure.pairs.size(); ++index) {
        if (static_cast<int>(index) != figure.current) {
            paintPair(figure.pairs[index], false);
        }
    }
    if (figure.current >= 0 && figure.current < static_cast<int>(figure.pairs.size())) {
        paintPair(figure.pairs[static_cast<std::size_t>(figure.current)], true);
    }
    // The legend.
    const QFontMetricsF metrics(painter.font());
    double x = area.left() + 10;
    const double y = area.top() + legend / 2;
    for (const bool isFirst : {true, false}) {
        const QString& name = isFirst ? figure.firstName : figure.secondName;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours[isFirst ? 0 : 1]);
        paintShape(painter, isFirst, QPointF(x, y), 5);
        painter.setPen(text);
        painter.drawText(QRectF(x + 12, area.top(), area.width(), legend),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        x += 12 + metrics.horizontalAdvance(name) + 28;
    }
    painter.restore();
}

Done savePairs(const PairFigure& figure, const QString& path)
{
    return saveFigure(
        figure.title, kFigure,
        [&figure](QPainter& painter) {
            QFont font = painter.font();
            font.setPixelSize(13);
            painter.setFont(font);
            painter.fillRect(QRect(QPoint(), kFigure), Qt::white);
            painter.setPen(Qt::black);
            painter.drawText(QRectF(16, 10, kFigure.width() - 32, 22),
                             Qt::AlignLeft | Qt::AlignVCenter, figure.title);
            PairFigure plain = figure;
            plain.current = -1;
            paintPairs(painter, QRectF(16, 40, kFigure.width() - 32, kFigure.height() - 52), plain,
                       rose::paperPalette());
        },
        path);
}

PairRose::PairRose(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Positions of both coders"));
    setFocusPolicy(Qt::StrongFocus);
}

void PairRose::setFigure(PairFigure figure)
{
    m_figure = std::move(figure);
    setAccessibleDescription(
        tr("%n pair(s) of positions", nullptr, static_cast<int>(m_figure.pairs.size())));
    update();
}

void PairRose::setCurrent(int pair)
{
    if (m_figure.current != pair) {
        m_figure.current = pair;
        setAccessibleDescription(describe(pair));
        update();
    }
}

QString PairRose::describe(int pair) const
{
    if (pair < 0 || pair >= static_cast<int>(m_figure.pairs.size())) {
        return {};
    }
    const workflow::PositionPair& one = m_figure.pairs[static_cast<std::size_t>(pair)];
    const QString apart =
        one.turn ? QLocale().toString(std::fabs(*one.turn), 'f', 0) : QStringLiteral("–");
    return tr("%1: %2; %3: %4; %5° apart")
        .arg(m_figure.firstName, sectorName(m_figure.rose, one.firstPlace, m_figure.language),
             m_figure.secondName, sectorName(m_figure.rose, one.secondPlace, m_figure.language),
             apart);
}

int PairRose::pairAt(const QPointF& place) const
{
    const QRectF area = QRectF(rect()).adjusted(6, 4, -6, -4);
    const rose::RoseDisc disc = rose::roseDisc(discArea(area, legendHeight(font())), font());
    int found = -1;
    double nearest = kReach;
    for (std::size_t index = 0; index < m_figure.pairs.size(); ++index) {
        for (const agreement::Place& end :
             {m_figure.pairs[index].firstPlace, m_figure.pairs[index].secondPlace}) {
            const QPointF away = disc.pixelOf(pointOf(end)) - place;
            const double distance = std::hypot(away.x(), away.y());
            if (distance < nearest) {
                nearest = distance;
                found = static_cast<int>(index);
            }
        }
    }
    return found;
}

bool PairRose::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), describe(pairAt(help->pos())), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PairRose::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPairs(painter, QRectF(rect()).adjusted(6, 4, -6, -4), m_figure, palette(), hasFocus());
}

void PairRose::mousePressEvent(QMouseEvent* event)
{
    const int pair = pairAt(event->position());
    if (event->button() == Qt::LeftButton && pair >= 0) {
        setCurrent(pair);
        Q_EMIT chosen(pair);
    }
}

void PairRose::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int count = static_cast<int>(m_figure.pairs.size());
    if (step == 0 || count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    setCurrent(std::clamp(m_figure.current + step, 0, count - 1));
    Q_EMIT chosen(m_figure.current);
}

} // namespace rozet::widgets
