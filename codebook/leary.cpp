// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/leary.h"

#include <cmath>

namespace rozet::codebook {

namespace {

constexpr double kDegreesPerRadian = 57.29577951308232;
// Room for rounding in files: a point on the rim stays inside.
constexpr double kRim = 1.0 + 1e-9;

double wrapped(double degrees)
{
    const double rest = std::fmod(degrees, 360.0);
    return rest < 0 ? rest + 360.0 : rest;
}

} // namespace

bool LearyPoint::isInDisc() const
{
    return std::isfinite(together) && std::isfinite(above) && radius() <= kRim;
}

double LearyPoint::radius() const
{
    return std::hypot(together, above);
}

std::optional<double> LearyPoint::angleDegrees() const
{
    if (together == 0 && above == 0) {
        return std::nullopt;
    }
    return wrapped(std::atan2(above, together) * kDegreesPerRadian);
}

LearyPoint learyPointAt(double angleDegrees, double radius)
{
    const double radians = angleDegrees / kDegreesPerRadian;
    return {radius * std::cos(radians), radius * std::sin(radians)};
}

const LearySector* LearyRose::sector(const QString& id) const
{
    for (const LearySector& candidate : sectors) {
        if (candidate.id == id) {
            return &candidate;
        }
    }
    return nullptr;
}

double LearyRose::sectorWidthDegrees() const
{
    return sectors.empty() ? 360.0 : 360.0 / static_cast<double>(sectors.size());
}

const LearySector* LearyRose::sectorAt(double angleDegrees) const
{
    const double half = sectorWidthDegrees() / 2;
    for (const LearySector& candidate : sectors) {
        if (wrapped(angleDegrees - candidate.centreDegrees + half) < 2 * half) {
            return &candidate;
        }
    }
    return nullptr;
}

std::optional<LearyPosition> LearyRose::positionAt(LearyPoint point) const
{
    if (!point.isInDisc()) {
        return std::nullopt;
    }
    LearyPosition position{QString(), point};
    if (const auto angle = point.angleDegrees()) {
        if (const LearySector* found = sectorAt(*angle)) {
            position.sector = found->id;
        }
    }
    return position;
}

std::optional<LearyPosition> LearyRose::positionIn(const QString& sectorId) const
{
    if (sector(sectorId) == nullptr) {
        return std::nullopt;
    }
    return LearyPosition{sectorId, std::nullopt};
}

std::optional<LearyPoint> LearyRose::pointOf(const LearyPosition& position) const
{
    if (position.point) {
        return position.point;
    }
    if (const LearySector* found = sector(position.sector)) {
        return learyPointAt(found->centreDegrees, sectorRadius);
    }
    return std::nullopt;
}

bool LearyRose::accepts(const LearyPosition& position) const
{
    if (position.point) {
        return positionAt(*position.point) == position;
    }
    return sector(position.sector) != nullptr;
}

} // namespace rozet::codebook
