// SPDX-License-Identifier: GPL-3.0-or-later
// Two coders' places on the Leary rose: positions given to fragments or recordings, and the samples
// of traces. Angles run counter-clockwise from the positive x axis.
#pragma once

#include "core/agreement/circular.h"
#include "core/agreement/icc.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rozet::agreement {

/// NaN in x or y: not given.
struct Place
{
    double x = 0;
    double y = 0;
};

struct RoseSettings
{
    std::size_t sectors = 8;
    /// false: the borders of the sectors lie on the axes (Dutch rose); true: their centres do.
    bool onAxes = false;
    /// Places nearer to the centre than this have no direction; the centre itself never has.
    double smallestRadius = 0;
    double confidence = 0.95;
    /// The places are units of their own, so that standard errors have a meaning. Not so for the
    /// samples of a trace.
    bool independent = true;
};

struct RoseAgreement
{
    double places = 0;     ///< given by both coders
    double directions = 0; ///< of these, with a direction from both
    statistics::Estimate meanDistance;
    AngleFigures angles; ///< in degrees
    statistics::Estimate sectorPercent;
    CohenKappa sectorKappa;
    statistics::Estimate sectorKappaLinear; ///< steps round the ring
    statistics::Estimate sectorKappaSine;   ///< sin^2 of half the angle between sectors
    statistics::Estimate sectorAlpha;       ///< Krippendorff's, circular; only if independent
    RingFigures ring;
    Contingency sectors{0};
};

/// The direction in degrees, 0 <= d < 360; NaN when there is none.
[[nodiscard]] double directionOf(const Place& place, double smallestRadius = 0);
/// The sector of a direction, from 0 counter-clockwise; the first begins on the positive x axis, or
/// is centred on it (onAxes).
[[nodiscard]] std::size_t sectorOf(double degrees, const RoseSettings& settings);

/// The same number of places from both; those that one of them did not give are left out.
[[nodiscard]] RoseAgreement compareOnRose(std::span<const Place> first,
                                          std::span<const Place> second,
                                          const RoseSettings& settings = {});

/// Agreement about whole sectors where no points were given: categories in ring order.
[[nodiscard]] RoseAgreement compareSectors(const Contingency& sectors,
                                           const RoseSettings& settings = {});

/// Positions as study units: the rose of two coders, and the ICCs of each axis for all coders.
struct PositionAgreement
{
    RoseAgreement rose;
    IccResult x;
    IccResult y;
};

/// places[coder][unit]; at least two coders of the same length, the rose compares the first two.
[[nodiscard]] PositionAgreement comparePositions(std::span<const std::vector<Place>> places,
                                                 const RoseSettings& settings = {});

} // namespace rozet::agreement
