// SPDX-License-Identifier: GPL-3.0-or-later
// The Leary rose: how two people stand towards each other. The vertical axis runs from onder (-1)
// to boven (+1), the horizontal axis from tegen (-1) to samen (+1).
//
// Angle convention, the only one in Rozet: degrees, counter-clockwise, samen = 0, boven = 90.
//
// Which sectors there are, what they are called and where they lie is data of the codebook. The
// Dutch rose has its sector borders on the axes (centres at 22.5 + 45 k degrees), the international
// circumplex has sectors centred on them (45 k degrees).
#pragma once

#include "codebook/localized_text.h"

#include <optional>
#include <vector>

namespace rozet::codebook {

/// A point in the unit disc.
struct LearyPoint
{
    double together = 0; ///< tegen -1 to samen +1
    double above = 0;    ///< onder -1 to boven +1

    [[nodiscard]] bool isInDisc() const;
    [[nodiscard]] double radius() const;
    /// 0 up to 360; nothing at the centre, which has no direction.
    [[nodiscard]] std::optional<double> angleDegrees() const;

    friend bool operator==(const LearyPoint&, const LearyPoint&) = default;
};

/// The point at this angle and distance from the centre.
[[nodiscard]] LearyPoint learyPointAt(double angleDegrees, double radius);

struct LearySector
{
    QString id; ///< short and stable, such as "bs"
    LocalizedText label;
    double centreDegrees = 0;

    friend bool operator==(const LearySector&, const LearySector&) = default;
};

/// Where somebody was placed: in a sector as a whole, or at a point (whose sector is then named
/// too).
struct LearyPosition
{
    QString sector; ///< id; empty for a point at the very centre
    std::optional<LearyPoint> point;

    friend bool operator==(const LearyPosition&, const LearyPosition&) = default;
};

struct LearyRose
{
    LocalizedText above, below, together, opposed; ///< the words at the ends of the axes
    std::vector<LearySector> sectors;              ///< equally wide; any order

    [[nodiscard]] bool isEmpty() const { return sectors.empty(); }

    [[nodiscard]] const LearySector* sector(const QString& id) const;
    /// 360 divided by the number of sectors.
    [[nodiscard]] double sectorWidthDegrees() const;
    /// The sector a direction lies in: from half a width before its centre up to half a width
    /// after.
    [[nodiscard]] const LearySector* sectorAt(double angleDegrees) const;

    /// A position at this point, with the sector's name filled in. Nothing outside the disc.
    [[nodiscard]] std::optional<LearyPosition> positionAt(LearyPoint point) const;
    /// A position in a sector as a whole. Nothing when the sector is unknown.
    [[nodiscard]] std::optional<LearyPosition> positionIn(const QString& sectorId) const;
    /// The point to compute and draw with: the point itself, or for a sector its centre line at the
    /// distance sectorRadius.
    [[nodiscard]] std::optional<LearyPoint> pointOf(const LearyPosition& position) const;
    /// Whether the position is one this rose can hold.
    [[nodiscard]] bool accepts(const LearyPosition& position) const;

    /// The mean distance from the centre of a disc: where a sector without a point is drawn.
    static constexpr double sectorRadius = 2.0 / 3.0;

    friend bool operator==(const LearyRose&, const LearyRose&) = default;
};

} // namespace rozet::codebook
