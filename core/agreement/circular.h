// SPDX-License-Identifier: GPL-3.0-or-later
// Two coders' directions: as sectors on a ring, and as angles.
#pragma once

#include "core/agreement/contingency.h"

#include <span>

namespace rozet::agreement {

/// Of a table whose categories lie on a ring.
struct RingFigures
{
    statistics::Estimate meanDistance; ///< steps the shorter way round
    statistics::Estimate withinOne;    ///< share at most one step apart
    /// Mean signed steps from the first coder to the second, the shorter way round, in rising
    /// order; exactly opposite counts as 0. Changes its sign when the coders change places.
    statistics::Estimate meanTurn;
};

/// places: of each category on the ring, equal steps being 1; period: the way round.
[[nodiscard]] RingFigures ringFigures(const Contingency& table, std::span<const double> places,
                                      double period, const TableSettings& settings = {});

/// The difference b - a the shorter way round, in (-period / 2, period / 2].
[[nodiscard]] double wayRound(double a, double b, double period);

struct AngleFigures
{
    statistics::Estimate meanDifference; ///< of the absolute differences, in the unit of period
    statistics::Estimate meanTurn;       ///< of the signed differences, second coder minus first
    statistics::Estimate correlation;    ///< Jammalamadaka and Sengupta (2001)
};

/// Pairs with NaN are left out. independent: the pairs are units of their own, so that standard
/// errors have a meaning. Reasons: NoUnits; NoVariance (a coder always gave one direction).
[[nodiscard]] AngleFigures compareAngles(std::span<const double> first,
                                         std::span<const double> second, double period,
                                         bool independent = true, double confidence = 0.95);

} // namespace rozet::agreement
