// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/paint_rose.h"

#include "app/colour/contrast.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace rozet::rose {

using codebook::LearyPoint;
using codebook::LearyPosition;
using codebook::LearyRose;
using codebook::LearySector;
using study::Party;

namespace {

constexpr double kDegreesPerRadian = 57.29577951308232;
constexpr double kSideBySide = 9; ///< degrees that two marks in one sector are moved apart

struct RoseColours
{
    explicit RoseColours(const QPalette& palette)
        : base(palette.color(QPalette::Base))
        , text(palette.color(QPalette::Text))
        , outside(palette.color(QPalette::Window))
        , outsideText(palette.color(QPalette::WindowText))
    {
        const bool dark = colour::isDark(palette);
        ring = colour::mix(base, text, dark ? 0.15 : 0.11);
        border = colour::mix(base, text, dark ? 0.30 : 0.24);
        rim = colour::mix(base, text, 0.55);
        name = colour::withContrast(colour::mix(outside, outsideText, 0.82), outside, 4.5);
        accent = colour::withContrast(palette.color(QPalette::Highlight), outside, 3.0);
    }

    QColor base, text, outside, outsideText;
    QColor ring, border, rim, name, accent;
};

QFont sized(const QFont& font, double pixels)
{
    QFont result = font;
    result.setPixelSize(std::max(6, static_cast<int>(std::lround(pixels))));
    return result;
}

QPainterPath wedge(const RoseDisc& disc, const LearyRose& rose, const LearySector& sector,
                   double inner, double outer)
{
    const double width = rose.sectorWidthDegrees();
    const double from = sector.centreDegrees - width / 2;
    const auto box = [&](double radius) {
        return QRectF(disc.centre.x() - radius, disc.centre.y() - radius, 2 * radius, 2 * radius);
    };
    QPainterPath path;
    path.arcMoveTo(box(outer), from);
    path.arcTo(box(outer), from, width);
    if (inner > 0) {
        path.arcTo(box(inner), from + width, -width);
    } else {
        path.lineTo(disc.centre);
    }
    path.closeSubpath();
    return path;
}

/// Text along a circle, centred on an angle; read from outside above, from inside below.
void paintAlongCircle(QPainter& painter, const RoseDisc& disc, QFont font, const QString& whole,
                      double centreDegrees, double roomDegrees)
{
    const double middle = (disc.bandInner + disc.bandOuter) / 2;
    const double room = roomDegrees / kDegreesPerRadian * middle;
    QString text = whole;
    double width = QFontMetricsF(font).horizontalAdvance(text);
    while (width > room && font.pixelSize() > 7) {
        font.setPixelSize(font.pixelSize() - 1);
        width = QFontMetricsF(font).horizontalAdvance(text);
    }
    const QFontMetricsF metrics(font);
    if (width > room) {
        text = metrics.elidedText(text, Qt::ElideRight, room);
        width = metrics.horizontalAdvance(text);
    }
    const bool below = std::sin(centreDegrees / kDegreesPerRadian) < -1e-9;
    // The middle of small letters lies on the middle of the band.
    const double half = metrics.xHeight() / 2 + metrics.descent() * 0.12;
    const double baseline = below ? middle + half : middle - half;
    painter.setFont(font);
    for (int i = 0; i < text.size(); ++i) {
        const double before = metrics.horizontalAdvance(text.left(i));
        const double own = metrics.horizontalAdvance(text.left(i + 1)) - before;
        const double along = before + own / 2 - width / 2;
        const double turn = along / middle * kDegreesPerRadian;
        const double angle = below ? centreDegrees + turn : centreDegrees - turn;
        painter.save();
        painter.translate(disc.centre);
        painter.rotate((below ? 270 : 90) - angle);
        painter.drawText(QPointF(-own / 2, below ? baseline : -baseline), text.mid(i, 1));
        painter.restore();
    }
}

void paintAxisWord(QPainter& painter, const RoseDisc& disc, const QString& word, double degrees)
{
    const QFontMetricsF metrics(disc.axisFont);
    const double height = metrics.height();
    const double radius = disc.bandOuter + height / 2;
    const double width = metrics.horizontalAdvance(word) + 4;
    painter.save();
    painter.setFont(disc.axisFont);
    painter.translate(disc.centre);
    if (degrees == 90) {
        painter.translate(0, -radius);
    } else if (degrees == 270) {
        painter.translate(0, radius);
    } else {
        // Written upwards at the left and downwards at the right, to leave room for the disc.
        painter.translate(degrees == 0 ? radius : -radius, 0);
        painter.rotate(degrees == 0 ? 90 : -90);
    }
    painter.drawText(QRectF(-width / 2, -height / 2, width, height), Qt::AlignCenter, word);
    painter.restore();
}

QPolygonF triangle(const QPointF& middle, double reach)
{
    return QPolygonF() << middle + QPointF(0, -reach * 1.15)
                       << middle + QPointF(reach * 1.05, reach * 0.75)
                       << middle + QPointF(-reach * 1.05, reach * 0.75);
}

void paintShape(QPainter& painter, Party party, const QPointF& middle, double reach)
{
    if (party == Party::Mentor) {
        painter.drawEllipse(middle, reach, reach);
    } else {
        painter.drawPolygon(triangle(middle, reach));
    }
}

void paintTrail(QPainter& painter, const RoseDisc& disc, const RoseMark& mark, const QColor& colour)
{
    const auto& trail = mark.trail;
    for (std::size_t i = 1; i < trail.size(); ++i) {
        const double age = static_cast<double>(i) / static_cast<double>(trail.size());
        painter.setPen(QPen(colour::withAlpha(colour, 0.08 + 0.72 * age * age),
                            std::max(1.0, disc.radius * 0.014), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(disc.pixelOf(trail[i - 1]), disc.pixelOf(trail[i]));
    }
}

void paintMark(QPainter& painter, const RoseDisc& disc, const RoseColours& colours,
               const RoseMark& mark, LearyPoint point, const QColor& colour)
{
    const QPointF middle = disc.pixelOf(point);
    const double reach = std::clamp(disc.radius * 0.062, 5.0, 11.0);
    if (mark.active) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour::withAlpha(colour, 0.22));
        painter.drawEllipse(middle, reach * 1.9, reach * 1.9);
    }
    // A sector as a whole is not a measured point: its mark is hollow.
    const bool hollow = !mark.position->point.has_value();
    painter.setPen(QPen(colours.base, reach * 0.55));
    painter.setBrush(colours.base);
    paintShape(painter, mark.party, middle, reach);
    painter.setPen(QPen(colour, reach * 0.32, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(hollow ? colours.base : colour);
    paintShape(painter, mark.party, middle, hollow ? reach * 0.9 : reach * 0.85);
}

void paintLegend(QPainter& painter, const RoseDisc& disc, const RoseColours& colours,
                 const RoseMark& mark, const QColor& colour)
{
    const bool mentor = mark.party == Party::Mentor;
    const QRectF box = mentor ? disc.mentorLegend : disc.studentLegend;
    QFont font = disc.nameFont;
    font.setWeight(mark.active ? QFont::DemiBold : QFont::Normal);
    const double reach = box.height() * 0.24;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double side = reach + 3;
    paintShape(painter, mark.party,
               QPointF(mentor ? box.left() + side : box.right() - side, box.center().y()), reach);
    painter.setFont(font);
    painter.setPen(mark.active ? colours.outsideText : colours.name);
    const QRectF text =
        mentor ? box.adjusted(2 * side + 1, 0, 0, 0) : box.adjusted(0, 0, -2 * side - 1, 0);
    const QString name = partyName(mark.party);
    painter.drawText(text, (mentor ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, name);
    if (mark.active) {
        const double width = QFontMetricsF(font).horizontalAdvance(name) + 2 * side + 1;
        const double left = mentor ? box.left() + 2 : box.right() - 2 - width;
        painter.fillRect(QRectF(left, box.bottom() - 1, width, 2), colour);
    }
}

void paintGrid(QPainter& painter, const RoseDisc& disc, const RoseColours& colours,
               const LearyRose& rose, int rings)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.ring, 1));
    for (int ring = 1; ring < rings; ++ring) {
        const double radius = disc.radius * ring / rings;
        painter.drawEllipse(disc.centre, radius, radius);
    }
    painter.setPen(QPen(colours.border, 1, Qt::DashLine));
    for (const LearySector& sector : rose.sectors) {
        const double angle = sector.centreDegrees - rose.sectorWidthDegrees() / 2;
        // The axes are drawn over them.
        if (std::abs(std::remainder(angle, 90.0)) > 0.01) {
            painter.drawLine(disc.centre, disc.pixelOf(codebook::learyPointAt(angle, 1)));
        }
        painter.setPen(QPen(colours.border, 1));
        const double edge = angle / kDegreesPerRadian;
        const QPointF out(std::cos(edge), -std::sin(edge));
        painter.drawLine(disc.centre + out * disc.radius, disc.centre + out * disc.bandOuter);
        painter.setPen(QPen(colours.border, 1, Qt::DashLine));
    }
    painter.setPen(QPen(colours.border, 1.2));
    painter.drawLine(disc.pixelOf({-1, 0}), disc.pixelOf({1, 0}));
    painter.drawLine(disc.pixelOf({0, -1}), disc.pixelOf({0, 1}));
    painter.setPen(QPen(colours.rim, 1.4));
    painter.drawEllipse(disc.centre, disc.radius, disc.radius);
}

} // namespace

QPointF RoseDisc::pixelOf(LearyPoint point) const
{
    return centre + QPointF(point.together * radius, -point.above * radius);
}

LearyPoint RoseDisc::pointAt(const QPointF& pixel) const
{
    if (radius <= 0) {
        return {};
    }
    return {(pixel.x() - centre.x()) / radius, (centre.y() - pixel.y()) / radius};
}

RoseDisc roseDisc(const QRectF& area, const QFont& font)
{
    RoseDisc disc;
    disc.centre = area.center();
    const double half = std::max(20.0, std::min(area.width(), area.height()) / 2 - 2);
    const double largest = QFontInfo(font).pixelSize() * 1.08;
    const double names = std::clamp(half * 0.088, 8.0, std::max(8.0, largest));
    disc.nameFont = sized(font, names);
    disc.axisFont = disc.nameFont;
    disc.axisFont.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(disc.nameFont);
    disc.bandOuter = half - QFontMetricsF(disc.axisFont).height();
    disc.bandInner = disc.bandOuter - metrics.height() - 2;
    disc.radius = std::max(5.0, disc.bandInner - 1);
    const double height = metrics.height() + 4;
    const double width = std::max(20.0, area.width() / 2 - 0.44 * half);
    disc.mentorLegend = QRectF(area.left() + 2, area.top() + 1, width, height);
    disc.studentLegend = QRectF(area.right() - 2 - width, area.top() + 1, width, height);
    return disc;
}

std::optional<LearyPoint> markPoint(const LearyRose& rose, const std::vector<RoseMark>& marks,
                                    Party party)
{
    const RoseMark* own = nullptr;
    const RoseMark* other = nullptr;
    for (const RoseMark& mark : marks) {
        (mark.party == party ? own : other) = &mark;
    }
    if (own == nullptr || !own->position) {
        return std::nullopt;
    }
    const auto point = rose.pointOf(*own->position);
    const bool together = point && other != nullptr && other->position && !own->position->point &&
                          other->position == own->position;
    if (!together) {
        return point;
    }
    const double aside = party == Party::Mentor ? kSideBySide : -kSideBySide;
    return codebook::learyPointAt(point->angleDegrees().value_or(0) + aside, point->radius());
}

QColor partyColour(Party party, const QPalette& palette)
{
    const QColor colour =
        party == Party::Mentor ? QColor(0x00, 0x72, 0xb2) : QColor(0xd5, 0x5e, 0x00);
    return colour::withContrast(colour, palette.color(QPalette::Base), 3.6);
}

QPalette paperPalette()
{
    QPalette palette(Qt::white);
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

QString partyName(Party party)
{
    return party == Party::Mentor ? QCoreApplication::translate("Rose", "Mentor")
                                  : QCoreApplication::translate("Rose", "Student");
}

void paintRose(QPainter& painter, const QRectF& area, const LearyRose& rose,
               const std::vector<RoseMark>& marks, const RoseLook& look)
{
    const RoseColours colours(look.palette);
    const RoseDisc disc = roseDisc(area, painter.font());
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (!look.enabled) {
        painter.setOpacity(0.5);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.base);
    painter.drawEllipse(disc.centre, disc.radius, disc.radius);

    for (const RoseMark& mark : marks) {
        if (mark.position && !mark.position->point) {
            if (const LearySector* sector = rose.sector(mark.position->sector)) {
                painter.setBrush(colour::withAlpha(partyColour(mark.party, look.palette), 0.16));
                painter.drawPath(wedge(disc, rose, *sector, 0, disc.radius));
            }
        }
    }
    if (const LearySector* hovered = rose.sector(look.hoveredSector)) {
        painter.setBrush(colour::withAlpha(colours.accent, 0.13));
        painter.drawPath(wedge(disc, rose, *hovered, 0, disc.bandOuter));
    }
    paintGrid(painter, disc, colours, rose, std::max(1, look.rings));
    if (look.focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 2.5));
        painter.drawEllipse(disc.centre, disc.radius, disc.radius);
    }

    const double room = rose.sectorWidthDegrees() - 3;
    for (const LearySector& sector : rose.sectors) {
        const bool lit = sector.id == look.hoveredSector;
        painter.setPen(lit ? colours.outsideText : colours.name);
        paintAlongCircle(painter, disc, disc.nameFont, sector.label.in(look.language),
                         sector.centreDegrees, room);
    }
    painter.setPen(colours.outsideText);
    paintAxisWord(painter, disc, rose.together.in(look.language), 0);
    paintAxisWord(painter, disc, rose.above.in(look.language), 90);
    paintAxisWord(painter, disc, rose.opposed.in(look.language), 180);
    paintAxisWord(painter, disc, rose.below.in(look.language), 270);

    for (const RoseMark& mark : marks) {
        paintTrail(painter, disc, mark, partyColour(mark.party, look.palette));
    }
    // The active one lies on top.
    for (const bool active : {false, true}) {
        for (const RoseMark& mark : marks) {
            if (mark.active != active) {
                continue;
            }
            if (const auto point = markPoint(rose, marks, mark.party)) {
                paintMark(painter, disc, colours, mark, *point,
                          partyColour(mark.party, look.palette));
            }
        }
    }
    if (look.legend) {
        for (const RoseMark& mark : marks) {
            paintLegend(painter, disc, colours, mark, partyColour(mark.party, look.palette));
        }
    }
    painter.restore();
}

} // namespace rozet::rose
