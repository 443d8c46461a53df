// SPDX-License-Identifier: GPL-3.0-or-later
// How far one coder follows behind the other, and how much a long row of samples is really worth.
#pragma once

#include "core/agreement/traces/trace_grid.h"

#include <optional>
#include <vector>

namespace rozet::agreement {

enum class Axis : std::uint8_t { X, Y };

[[nodiscard]] std::vector<double> axisOf(std::span<const Place> places, Axis axis);

struct LagPoint
{
    std::int64_t lag = 0; ///< bins; positive: the second coder follows the first
    std::optional<double> correlation;
};

struct LagSearch
{
    std::vector<LagPoint> points; ///< from -most to +most
    /// Where the correlation is highest (of equals the lag nearest to 0); of lags that leave at
    /// least half of the pairs there are without a lag, and three.
    std::optional<LagPoint> best;
};

/// Correlation of the overlapping parts at every lag up to `most` bins either way.
[[nodiscard]] LagSearch searchLag(const BinnedTraces& first, const BinnedTraces& second, Axis axis,
                                  std::int64_t most);

/// Correlation of every value with the one in the next bin of the same recording. Nothing when the
/// values are constant or fewer than three have a neighbour.
[[nodiscard]] std::optional<double> lagOneAutocorrelation(const PairedPlaces& pairs,
                                                          std::span<const double> values);

/// Independent pairs that n pairs are worth: n (1 - a b) / (1 + a b), a and b the autocorrelations
/// at lag one (Bartlett 1935, first-order autoregressive). At most n.
[[nodiscard]] double effectivePairs(double n, double autocorrelationA, double autocorrelationB);

} // namespace rozet::agreement
