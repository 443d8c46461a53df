// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/traces/trace_bootstrap.h"

#include "core/agreement/resample_units.h"
#include "core/statistics/random.h"

#include <algorithm>
#include <cmath>

namespace rozet::agreement {

using statistics::BootstrapDistribution;
using statistics::Estimate;

namespace {

/// Everything that is resampled, always in the same order.
std::vector<Estimate*> resampledEstimates(TracePair& pair)
{
    std::vector<Estimate*> list;
    for (AxisAgreement* axis : {&pair.x, &pair.y}) {
        for (Estimate& icc : axis->icc) {
            list.push_back(&icc);
        }
        list.insert(list.end(), {&axis->ccc, &axis->pearson, &axis->rmse, &axis->bias});
    }
    RoseAgreement& rose = pair.rose;
    list.insert(list.end(), {&rose.meanDistance, &rose.angles.meanDifference, &rose.angles.meanTurn,
                             &rose.angles.correlation, &rose.sectorPercent, &rose.sectorKappa.kappa,
                             &rose.sectorKappaLinear, &rose.sectorKappaSine,
                             &rose.ring.meanDistance, &rose.ring.withinOne, &rose.ring.meanTurn});
    return list;
}

void fillPair(TracePair& pair, std::span<const Place> first, std::span<const Place> second,
              const TraceSettings& settings)
{
    fillAxis(pair.x, axisOf(first, Axis::X), axisOf(second, Axis::X));
    fillAxis(pair.y, axisOf(first, Axis::Y), axisOf(second, Axis::Y));
    RoseSettings rose = settings.rose;
    rose.independent = false;
    pair.rose = compareOnRose(first, second, rose);
}

/// Pairs of one block or recording: a stretch of the lists.
struct Stretch
{
    std::size_t from = 0;
    std::size_t size = 0;
};

std::vector<Stretch> recordingsOf(const PairedPlaces& pairs)
{
    std::vector<Stretch> stretches;
    std::size_t from = 0;
    for (const std::size_t end : pairs.recordingEnds) {
        if (end > from) {
            stretches.push_back({from, end - from});
        }
        from = end;
    }
    return stretches;
}

/// Bins in which the most sluggish trace falls to 1/e of what it was.
double decorrelation(const TracePair& pair)
{
    double longest = 0;
    for (const auto& value : {pair.x.autocorrelationFirst, pair.x.autocorrelationSecond,
                              pair.y.autocorrelationFirst, pair.y.autocorrelationSecond}) {
        if (value && *value > 0 && *value < 1) {
            longest = std::max(longest, -1 / std::log(*value));
        }
    }
    return longest;
}

std::size_t blockPairs(const TracePair& pair, const PairedPlaces& pairs,
                       const TraceSettings& settings)
{
    double bins = static_cast<double>(settings.block) / static_cast<double>(settings.bin);
    if (settings.block <= 0) {
        const double shortest =
            static_cast<double>(settings.shortestBlock) / static_cast<double>(settings.bin);
        bins = std::max(shortest, 2 * decorrelation(pair));
        bins = std::min(bins, static_cast<double>(pairs.size()) / 4);
    }
    const auto most = static_cast<double>(pairs.size());
    return static_cast<std::size_t>(std::clamp(std::ceil(bins), 1.0, most));
}

/// The pairs of one replicate: recordings drawn whole, or circular blocks of all pairs.
void draw(const PairedPlaces& pairs, const std::vector<Stretch>& recordings, std::size_t block,
          statistics::Random& random, std::vector<Place>& first, std::vector<Place>& second)
{
    const auto add = [&](std::size_t index) {
        first.push_back(pairs.first[index]);
        second.push_back(pairs.second[index]);
    };
    if (block == 0) {
        for (std::size_t i = 0; i < recordings.size(); ++i) {
            const Stretch& drawn =
                recordings[static_cast<std::size_t>(random.below(recordings.size()))];
            for (std::size_t index = 0; index < drawn.size; ++index) {
                add(drawn.from + index);
            }
        }
        return;
    }
    while (first.size() < pairs.size()) {
        const auto start = static_cast<std::size_t>(random.below(pairs.size()));
        for (std::size_t index = 0; index < block && first.size() < pairs.size(); ++index) {
            add((start + index) % pairs.size());
        }
    }
}

} // namespace

void addTraceBootstrap(TracePair& pair, const PairedPlaces& pairs, const TraceSettings& settings)
{
    const std::vector<Stretch> recordings = recordingsOf(pairs);
    const bool whole = recordings.size() >= settings.recordingsToResample;
    const std::size_t block = whole ? 0 : blockPairs(pair, pairs, settings);
    pair.block = static_cast<std::int64_t>(block) * settings.bin;
    const std::vector<Estimate*> estimates = resampledEstimates(pair);
    const std::size_t count = estimates.size();
    std::vector<std::optional<double>> values(settings.replicates * count);
    statistics::forEachIndex(
        settings.replicates, settings.threads,
        [&](std::size_t replicate) {
            statistics::Random random(settings.seed, replicate);
            std::vector<Place> first;
            std::vector<Place> second;
            draw(pairs, recordings, block, random, first, second);
            TracePair drawn;
            fillPair(drawn, first, second, settings);
            const std::vector<Estimate*> made = resampledEstimates(drawn);
            for (std::size_t i = 0; i < count; ++i) {
                values[replicate * count + i] = made[i]->value;
            }
        },
        settings.stop);
    for (std::size_t i = 0; i < count; ++i) {
        BootstrapDistribution distribution;
        for (std::size_t replicate = 0; replicate < settings.replicates; ++replicate) {
            if (const auto& value = values[replicate * count + i]) {
                distribution.values.push_back(*value);
            } else {
                ++distribution.undefined;
            }
        }
        addBootstrap(*estimates[i], distribution, {}, settings.confidence);
    }
}

} // namespace rozet::agreement
