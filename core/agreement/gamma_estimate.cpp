// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma_estimate.h"

#include "core/statistics/resample.h"

#include <cmath>
#include <numeric>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

RatioTable::Value RatioTable::valueOf(std::span<const std::size_t> recordings) const
{
    const auto pooled = [recordings](const std::vector<Ratio>& each) {
        Ratio sum;
        for (const std::size_t recording : recordings) {
            sum += each[recording];
        }
        return sum;
    };
    Value value;
    const Ratio here = pooled(observed);
    value.pairs = here.pairs;
    if (here.below > 0) {
        value.observed = here.above / here.below;
    }
    value.sampled.reserve(sampled.size());
    for (const std::vector<Ratio>& sample : sampled) {
        const Ratio chance = pooled(sample);
        if (countEmptySamples && chance.pairs == 0) {
            value.sampled.push_back(chance.below > 0 ? 0.0 : 1.0);
        } else if (chance.below > 0) {
            value.sampled.push_back(chance.above / chance.below);
        }
    }
    if (!value.sampled.empty()) {
        value.expected = std::accumulate(value.sampled.begin(), value.sampled.end(), 0.0) /
                         static_cast<double>(value.sampled.size());
    }
    if (value.observed && value.expected && *value.expected > 0) {
        value.corrected = 1 - *value.observed / *value.expected;
    }
    return value;
}

RatioTable tableOf(std::span<const RecordingSums> observed, const SampledSums& sampled,
                   const std::function<Ratio(const RecordingSums&)>& pick)
{
    RatioTable table;
    for (const RecordingSums& recording : observed) {
        table.observed.push_back(pick(recording));
    }
    for (const std::vector<RecordingSums>& sample : sampled) {
        std::vector<Ratio>& row = table.sampled.emplace_back();
        for (const RecordingSums& recording : sample) {
            row.push_back(pick(recording));
        }
    }
    return table;
}

namespace {

void addInterval(const CorrectedFrom& from, const GammaSettings& settings, Estimate& estimate)
{
    const std::size_t recordings = from.table.observed.size();
    if (recordings < 2 || settings.replicates == 0) {
        return;
    }
    const statistics::ResampledStatistic statistic = [&from](std::span<const std::size_t> drawn) {
        return from.table.valueOf(drawn).corrected;
    };
    const std::vector<double> leftOut = statistics::leaveOneOut(recordings, statistic);
    if (!from.bootstrap) {
        statistics::addJackknife(estimate, leftOut, settings.confidence);
        return;
    }
    const statistics::BootstrapDistribution distribution = statistics::bootstrap(
        recordings,
        {settings.replicates, settings.seed, settings.confidence, settings.threads, settings.stop},
        statistic);
    estimate.standardError = statistics::standardDeviation(distribution.values);
    estimate.interval =
        statistics::bcaInterval(distribution, *estimate.value, leftOut, settings.confidence);
}

} // namespace

ChanceCorrected corrected(const CorrectedFrom& from, const GammaSettings& settings)
{
    std::vector<std::size_t> all(from.table.observed.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const RatioTable::Value value = from.table.valueOf(all);
    const double n = from.n.value_or(value.pairs);
    ChanceCorrected result;
    result.samples = value.sampled.size();
    if (value.observed) {
        result.observed = *value.observed * from.unit;
    }
    if (value.expected) {
        result.expected = *value.expected * from.unit;
        if (const auto deviation = statistics::standardDeviation(value.sampled)) {
            result.expectedError =
                *deviation * from.unit / std::sqrt(static_cast<double>(result.samples));
        }
    }
    if (!value.corrected) {
        const bool nothingAligned = !value.observed || !value.expected;
        result.estimate =
            Estimate::undefined(nothingAligned ? Undefined::NoOverlap : Undefined::NoVariation, n);
        return result;
    }
    result.estimate = Estimate::of(*value.corrected, n);
    result.monteCarloError =
        *result.observed * result.expectedError / (*result.expected * *result.expected);
    addInterval(from, settings, result.estimate);
    return result;
}

} // namespace rozet::agreement
