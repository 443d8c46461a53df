// SPDX-License-Identifier: GPL-3.0-or-later
// How two people answer each other on the Leary rose. Together invites together (correspondence),
// above invites below (reciprocity). Both are turned so that +1 is fully complementary.
//
// Chance: what would be found if their courses had nothing to do with each other within this very
// conversation. Places of separate fragments are permuted; a trace resembles its own past, so its
// second course is shifted in a circle instead, by no less than Settings::leastShift.
#pragma once

#include "core/agreement/traces/trace_lag.h"
#include "core/statistics/estimate.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rozet::rose {

struct ComplementaritySettings
{
    std::int64_t bin = 50'000;            ///< of traces, in the unit of their times
    std::int64_t mostLag = 5'000'000;     ///< of traces; either way
    std::int64_t leastShift = 10'000'000; ///< of traces; at most a quarter of the common bins
    std::size_t replicates = 1000; ///< permutations or shifts; 0 = no p and no range of chance
    std::uint64_t seed = 1;
    double confidence = 0.95;
};

/// How one axis of the mentor and the student go together.
struct AxisFigures
{
    /// +1 = fully complementary. Of traces the interval takes the effective number of pairs.
    statistics::Estimate correlation;
    std::optional<double> p;         ///< two-sided, against permutations or shifts
    statistics::Estimate effectiveN; ///< independent pairs the course is worth; traces only
    statistics::Estimate bestLag;    ///< in the unit of the times; positive: the student follows
    statistics::Estimate bestCorrelation;  ///< at that lag
    std::vector<agreement::LagPoint> lags; ///< in bins; traces only
};

struct Complementarity
{
    double n = 0;          ///< common bins, or fragments in which both were placed
    double directions = 0; ///< of these, both away from the centre
    AxisFigures together;  ///< correspondence: r of x and x
    AxisFigures above;     ///< reciprocity: r of y and minus y
    /// Mean of cos(direction of the mentor + direction of the student): +1 when each stands where
    /// the other invites, -1 opposite to it.
    statistics::Estimate index;
    /// The index over all pairings within the conversation; the interval is where the middle 95 %
    /// (the confidence) of the permutations or shifts lie.
    statistics::Estimate chance;
    std::optional<double> p; ///< one-sided: share of permutations or shifts with so high an index
};

/// Courses of one conversation, times in one unit. Reasons: NoPairs (no common bin), TooFewUnits,
/// NoVariance (one of them stood still), NoDirection.
[[nodiscard]] Complementarity
complementarityOfTraces(std::span<const agreement::TracePoint> mentor,
                        std::span<const agreement::TracePoint> student,
                        const ComplementaritySettings& settings = {});

/// Places given to the same fragments of one conversation; NaN = not placed. Best lags and
/// effective n are NotAsked: fragments have no common clock.
[[nodiscard]] Complementarity complementarityOfPlaces(std::span<const agreement::Place> mentor,
                                                      std::span<const agreement::Place> student,
                                                      const ComplementaritySettings& settings = {});

} // namespace rozet::rose
