// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/resample_units.h"

#include "core/statistics/random.h"

#include <algorithm>

namespace rozet::agreement {

using statistics::BootstrapDistribution;
using statistics::BootstrapSettings;

std::vector<BootstrapDistribution> bootstrapUnits(const RatingTable& table,
                                                  const BootstrapSettings& settings,
                                                  std::size_t coefficients,
                                                  const RatingStatistics& statistics)
{
    std::vector<std::optional<double>> values(settings.replicates * coefficients);
    const std::span<const std::uint32_t> patternOf = table.patternOfUnit();
    statistics::forEachIndex(
        table.units() > 0 ? settings.replicates : 0, settings.threads,
        [&](std::size_t replicate) {
            statistics::Random random(settings.seed, replicate);
            std::vector<double> times(table.patterns(), 0.0);
            for (std::size_t draw = 0; draw < table.units(); ++draw) {
                times[patternOf[static_cast<std::size_t>(random.below(table.units()))]] += 1;
            }
            statistics(times, std::span(values).subspan(replicate * coefficients, coefficients));
        },
        settings.stop);
    std::vector<BootstrapDistribution> distributions(coefficients);
    for (std::size_t index = 0; index < values.size(); ++index) {
        BootstrapDistribution& distribution = distributions[index % coefficients];
        if (values[index]) {
            distribution.values.push_back(*values[index]);
        } else {
            ++distribution.undefined;
        }
    }
    return distributions;
}

std::vector<std::vector<double>> leaveOneUnitOut(const RatingTable& table, std::size_t coefficients,
                                                 const RatingStatistics& statistics)
{
    std::vector<std::vector<double>> leftOut(coefficients);
    std::vector<double> times(table.times().begin(), table.times().end());
    for (std::size_t pattern = 0; pattern < table.patterns(); ++pattern) {
        std::vector<std::optional<double>> values(coefficients);
        times[pattern] -= 1;
        statistics(times, values);
        times[pattern] += 1;
        for (std::size_t i = 0; i < coefficients; ++i) {
            if (values[i]) {
                leftOut[i].insert(leftOut[i].end(), static_cast<std::size_t>(times[pattern]),
                                  *values[i]);
            }
        }
    }
    return leftOut;
}

void addBootstrap(statistics::Estimate& estimate, const BootstrapDistribution& distribution,
                  std::span<const double> leftOut, double confidence)
{
    if (!estimate.value) {
        return;
    }
    estimate.standardError = statistics::standardDeviation(distribution.values);
    estimate.interval = leftOut.empty() ? statistics::percentileInterval(distribution, confidence)
                                        : statistics::bcaInterval(distribution, *estimate.value,
                                                                  leftOut, confidence);
}

} // namespace rozet::agreement
