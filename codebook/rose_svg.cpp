// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_html.h"

#include <cmath>

namespace rozet::codebook {

namespace {

constexpr double kWidth = 560;
constexpr double kHeight = 470;
constexpr double kCentreX = kWidth / 2;
constexpr double kCentreY = kHeight / 2;
constexpr double kRadius = 190;

QString number(double value)
{
    return QString::number(value, 'f', 2);
}

QString at(double degrees, double radius)
{
    const LearyPoint point = learyPointAt(degrees, radius);
    return number(kCentreX + point.together) + u' ' + number(kCentreY - point.above);
}

// Sizes as attributes, so that the drawing can stand outside a page as well.
constexpr const char* kNameLook = "font-size=\"13\" font-weight=\"600\" fill=\"#1f2933\"";
constexpr const char* kIdLook = "font-size=\"11\" fill=\"#5b6570\"";
constexpr const char* kAxisLook = "font-size=\"16\" font-weight=\"700\" fill=\"#1f2933\"";

QString textAt(double x, double y, const char* look, const QString& text)
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" %3 text-anchor=\"middle\" "
                          "dominant-baseline=\"central\">%4</text>\n")
        .arg(number(x), number(y), QLatin1String(look), text.toHtmlEscaped());
}

/// Where a sector is steep a long name has room further out; where it is flat, further in.
double nameRadius(double degrees)
{
    return kRadius * (0.70 + 0.12 * std::abs(learyPointAt(degrees, 1).above));
}

QString wedge(double from, double to)
{
    return QStringLiteral("M %1 %2 L %3 A %4 %4 0 0 0 %5 Z")
        .arg(number(kCentreX), number(kCentreY), at(from, kRadius), number(kRadius),
             at(to, kRadius));
}

} // namespace

QString roseSvg(const LearyRose& rose, const QString& language)
{
    if (rose.isEmpty()) {
        return {};
    }
    QStringList names;
    for (const LearySector& sector : rose.sectors) {
        names.append(sector.label.in(language));
    }
    QString svg = QStringLiteral("<svg class=\"rose\" xmlns=\"http://www.w3.org/2000/svg\" "
                                 "viewBox=\"0 0 %1 %2\" width=\"%1\" height=\"%2\" role=\"img\" "
                                 "font-family=\"sans-serif\" aria-label=\"%3\">\n")
                      .arg(number(kWidth), number(kHeight), names.join(u", ").toHtmlEscaped());
    const double half = rose.sectorWidthDegrees() / 2;
    for (std::size_t i = 0; i < rose.sectors.size(); ++i) {
        const double centre = rose.sectors[i].centreDegrees;
        svg +=
            QStringLiteral("<path d=\"%1\" fill=\"%2\" stroke=\"#7d8590\" stroke-width=\"1\"/>\n")
                .arg(wedge(centre - half, centre + half),
                     i % 2 == 0 ? QStringLiteral("#f6f3ea") : QStringLiteral("#ffffff"));
    }
    for (const double ring : {1.0 / 3, 2.0 / 3}) {
        svg +=
            QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"%3\" fill=\"none\" stroke=\"#c3c8ce\" "
                           "stroke-dasharray=\"3 4\"/>\n")
                .arg(number(kCentreX), number(kCentreY), number(kRadius * ring));
    }
    svg += QStringLiteral(
               "<path d=\"M %1 %2 V %3 M %4 %5 H %6\" stroke=\"#1f2933\" stroke-width=\"2\"/>\n")
               .arg(number(kCentreX), number(kCentreY - kRadius), number(kCentreY + kRadius),
                    number(kCentreX - kRadius), number(kCentreY), number(kCentreX + kRadius));
    constexpr double kBetweenLines = 9;
    for (const LearySector& sector : rose.sectors) {
        const LearyPoint place =
            learyPointAt(sector.centreDegrees, nameRadius(sector.centreDegrees));
        const double x = kCentreX + place.together;
        const double y = kCentreY - place.above;
        svg += textAt(x, y - kBetweenLines, kNameLook, sector.label.in(language));
        svg += textAt(x, y + kBetweenLines, kIdLook, sector.id);
    }
    constexpr double kAbove = 22;
    constexpr double kBeside = 44;
    svg += textAt(kCentreX, kCentreY - kRadius - kAbove, kAxisLook, rose.above.in(language));
    svg += textAt(kCentreX, kCentreY + kRadius + kAbove, kAxisLook, rose.below.in(language));
    svg += textAt(kCentreX + kRadius + kBeside, kCentreY, kAxisLook, rose.together.in(language));
    svg += textAt(kCentreX - kRadius - kBeside, kCentreY, kAxisLook, rose.opposed.in(language));
    return svg + QStringLiteral("</svg>\n");
}

} // namespace rozet::codebook
