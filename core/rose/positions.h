// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody stood on the Leary rose: the middle of a set of places, how far they lie apart,
// and their common direction. x runs from opposed (-1) to together (+1), y from below (-1) to above
// (+1); directions are degrees, counter-clockwise from together.
#pragma once

#include "core/agreement/planar.h"

#include <span>

namespace rozet::rose {

struct PositionFigures
{
    double n = 0;          ///< places, those with NaN left out
    double directions = 0; ///< of these, away from the centre
    double weight = 0;     ///< sum of the weights; n when all count alike
    statistics::Estimate meanX;
    statistics::Estimate meanY;
    /// Root of the mean squared distance from the mean position, in radii; from two places on.
    statistics::Estimate spread;
    /// Circular mean, 0 <= d < 360. Of directions alone: how far from the centre plays no part.
    statistics::Estimate direction;
    /// Length of the mean of the unit vectors: 1 = always the same direction, 0 = they cancel.
    statistics::Estimate vectorLength;
};

/// weights: how much each place counts, such as its seconds; empty = alike. Places without weight
/// count only when nothing has any, and then alike. Reasons: NoUnits (no place), TooFewUnits (one
/// place has no spread), NoDirection.
[[nodiscard]] PositionFigures describePositions(std::span<const agreement::Place> places,
                                                std::span<const double> weights = {});

} // namespace rozet::rose
