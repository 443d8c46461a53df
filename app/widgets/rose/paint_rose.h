// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a Leary rose with any QPainter: on the screen, in an SVG or on a PDF page.
#pragma once

#include "codebook/leary.h"
#include "core/study/people.h"

#include <QPainter>
#include <QPalette>

#include <optional>
#include <vector>

namespace rozet::rose {

/// One person on the rose. The mark is a disc for the mentor and a triangle for the student.
struct RoseMark
{
    study::Party party = study::Party::Mentor;
    std::optional<codebook::LearyPosition> position;
    std::vector<codebook::LearyPoint> trail; ///< oldest first
    bool active = false;                     ///< drawn with a halo
};

/// Black on white, for figures that leave the program.
[[nodiscard]] QPalette paperPalette();

struct RoseLook
{
    QString language = QStringLiteral("nl");
    QPalette palette = paperPalette(); ///< decides between light and dark
    QString hoveredSector;             ///< id; lit up
    bool focused = false;              ///< a focus ring around the disc
    bool enabled = true;
    bool legend = true; ///< who is the disc and who the triangle, in the upper corners
    int rings = 4;      ///< equal steps of intensity, the rim included
};

/// Where everything lies in an area. From the centre outwards: the disc, a band with the names of
/// the sectors, the words at the ends of the axes.
struct RoseDisc
{
    QPointF centre;
    double radius = 0;    ///< of the rim, in the units of the painter
    double bandInner = 0; ///< the band of names
    double bandOuter = 0;
    QFont nameFont, axisFont;
    QRectF mentorLegend, studentLegend;

    [[nodiscard]] QPointF pixelOf(codebook::LearyPoint point) const;
    /// May lie outside the disc.
    [[nodiscard]] codebook::LearyPoint pointAt(const QPointF& pixel) const;
};

[[nodiscard]] RoseDisc roseDisc(const QRectF& area, const QFont& font);

/// Where the mark of a person is drawn. Two people in the same sector as a whole stand side by
/// side.
[[nodiscard]] std::optional<codebook::LearyPoint>
markPoint(const codebook::LearyRose& rose, const std::vector<RoseMark>& marks, study::Party party);

/// The font of the painter is the largest used; small areas make it smaller.
void paintRose(QPainter& painter, const QRectF& area, const codebook::LearyRose& rose,
               const std::vector<RoseMark>& marks, const RoseLook& look);

/// The colour of a person on a background of this palette.
[[nodiscard]] QColor partyColour(study::Party party, const QPalette& palette);
/// "Mentor", "Student"
[[nodiscard]] QString partyName(study::Party party);

} // namespace rozet::rose
