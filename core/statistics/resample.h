// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals by resampling units (Efron and Tibshirani 1993): the same result for the same seed on
// every machine and with any number of threads, as replicate r draws from stream r.
#pragma once

#include "core/statistics/estimate.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace rozet::statistics {

struct BootstrapSettings
{
    std::size_t replicates = 2000;
    std::uint64_t seed = 1;
    double confidence = 0.95;
    unsigned threads = 1;
    std::stop_token stop = {}; ///< ends the drawing early; what came out is then of no use
};

/// The statistic of a sample of units, given as indices below the number of units, with repeats;
/// nothing where it is not defined. Called from several threads at once when threads > 1.
using ResampledStatistic = std::function<std::optional<double>(std::span<const std::size_t>)>;

/// What came out of the replicates in which the statistic was defined, in the order of the
/// replicates.
struct BootstrapDistribution
{
    std::vector<double> values;
    std::size_t undefined = 0; ///< replicates without a value
};

[[nodiscard]] BootstrapDistribution bootstrap(std::size_t units, const BootstrapSettings& settings,
                                              const ResampledStatistic& statistic);

/// Nothing when fewer than two replicates had a value.
[[nodiscard]] std::optional<Interval> percentileInterval(const BootstrapDistribution& distribution,
                                                         double confidence);
/// leftOut: the statistic without each unit in turn. Falls back to the percentile interval (and
/// says so in the method) when all left-out values are equal or the value lies outside all
/// replicates.
[[nodiscard]] std::optional<Interval> bcaInterval(const BootstrapDistribution& distribution,
                                                  double value, std::span<const double> leftOut,
                                                  double confidence);
[[nodiscard]] std::optional<double> standardDeviation(std::span<const double> values);

/// The statistic without each unit in turn; units without a value are left out of the result.
[[nodiscard]] std::vector<double> leaveOneOut(std::size_t units,
                                              const ResampledStatistic& statistic);
/// Fills standard error and interval of the estimate from left-out values: sqrt((n-1)/n sum of
/// squares), t with n-1 degrees of freedom. Does nothing with fewer than two values.
void addJackknife(Estimate& estimate, std::span<const double> leftOut, double confidence);

/// Runs work(0) ... work(count - 1), over so many threads; no more of them once a stop is asked
/// for.
void forEachIndex(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work,
                  const std::stop_token& stop = {});

/// Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the default of
/// R); sorted ascending, not empty.
[[nodiscard]] double quantileOfSorted(std::span<const double> sorted, double probability);

} // namespace rozet::statistics
