// SPDX-License-Identifier: GPL-3.0-or-later
// Bootstrap of many coefficients at once over the units of a table. Replicate r draws from stream
// r of the seed exactly as statistics::bootstrap does.
#pragma once

#include "core/agreement/ratings.h"
#include "core/statistics/resample.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace rozet::agreement {

/// times: how often each row of the table counts. Fills one value for each coefficient; called from
/// several threads at once when the settings say so.
using RatingStatistics =
    std::function<void(std::span<const double> times, std::span<std::optional<double>> values)>;

/// One distribution for each coefficient.
[[nodiscard]] std::vector<statistics::BootstrapDistribution>
bootstrapUnits(const RatingTable& table, const statistics::BootstrapSettings& settings,
               std::size_t coefficients, const RatingStatistics& statistics);

/// For each coefficient its values without each unit in turn.
[[nodiscard]] std::vector<std::vector<double>> leaveOneUnitOut(const RatingTable& table,
                                                               std::size_t coefficients,
                                                               const RatingStatistics& statistics);

/// Standard error and interval of the estimate from its distribution; leftOut empty = percentile
/// interval, otherwise BCa. Nothing is changed when there is no value.
void addBootstrap(statistics::Estimate& estimate,
                  const statistics::BootstrapDistribution& distribution,
                  std::span<const double> leftOut, double confidence);

} // namespace rozet::agreement
