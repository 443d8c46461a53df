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

struct RoseLook
{
    QString language = QStringLiteral("nl");
    QPalette palette;      ///< decides between light and dark
    QString hoveredSector; ///< id; lit up
    bool focused = false;  ///< a focus ring around the disc
    bool enabled = true;
    int rings = 4; ///< equal steps of intensity, the rim included
};

/// Where the disc lies in this area: the largest that leaves room for the names around it.
struct RoseDisc
{
    QPointF centre;
    double radius = 0; ///< of the rim, in the units of the painter

    [[nodiscard]] QPointF pixelOf(codebook::LearyPoint point) const;
    [[nodiscard]] codebook::LearyPoint pointAt(const QPointF& pixel) const; ///< may lie outside
};

[[nodiscard]] RoseDisc roseDisc(const QRectF& area, const codebook::LearyRose& rose,
                                const QFont& font, const RoseLook& look);

/// The font of the painter is used, and made smaller in small areas.
void paintRose(QPainter& painter, const QRectF& area, const codebook::LearyRose& rose,
               const std::vector<RoseMark>& marks, const RoseLook& look);

/// The colour of a person on a background of this palette.
[[nodiscard]] QColor partyColour(study::Party party, const QPalette& palette);

} // namespace rozet::rose
