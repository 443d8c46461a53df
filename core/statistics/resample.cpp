// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/resample.h"

#include "core/statistics/distributions.h"
#include "core/statistics/random.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <thread>

namespace rozet::statistics {

void forEachIndex(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work,
                  const std::stop_token& stop)
{
    const std::size_t workers = std::min<std::size_t>(std::max(threads, 1U), count);
    if (workers < 2) {
        for (std::size_t index = 0; index < count && !stop.stop_requested(); ++index) {
            work(index);
        }
        return;
    }
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> pool;
    pool.reserve(workers);
    for (std::size_t worker = 0; worker < workers; ++worker) {
        pool.emplace_back([&next, count, &work, &stop] {
            for (std::size_t index = next++; index < count && !stop.stop_requested();
                 index = next++) {
                work(index);
            }
        });
    }
}

BootstrapDistribution bootstrap(std::size_t units, const BootstrapSettings& settings,
                                const ResampledStatistic& statistic)
{
    BootstrapDistribution distribution;
    if (units == 0) {
        distribution.undefined = settings.replicates;
        return distribution;
    }
    std::vector<std::optional<double>> values(settings.replicates);
    forEachIndex(
        settings.replicates, settings.threads,
        [&](std::size_t replicate) {
            Random random(settings.seed, replicate);
            std::vector<std::size_t> sample(units);
            for (std::size_t& index : sample) {
                index = static_cast<std::size_t>(random.below(units));
            }
            values[replicate] = statistic(sample);
        },
        settings.stop);
    distribution.values.reserve(values.size());
    for (const std::optional<double>& value : values) {
        if (value) {
            distribution.values.push_back(*value);
        } else {
            ++distribution.undefined;
        }
    }
    return distribution;
}

double quantileOfSorted(std::span<const double> sorted, double probability)
{
    const double position = probability * static_cast<double>(sorted.size() - 1);
    const double below = std::floor(position);
    const auto index = static_cast<std::size_t>(below);
    if (index + 1 >= sorted.size()) {
        return sorted.back();
    }
    return sorted[index] + (position - below) * (sorted[index + 1] - sorted[index]);
}

namespace {

Interval intervalOf(std::span<const double> values, double lowProbability, double highProbability,
                    double confidence, IntervalMethod method)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    return {quantileOfSorted(sorted, lowProbability), quantileOfSorted(sorted, highProbability),
            confidence, method};
}

} // namespace

std::optional<Interval> percentileInterval(const BootstrapDistribution& distribution,
                                           double confidence)
{
    if (distribution.values.size() < 2) {
        return std::nullopt;
    }
    const double tail = (1.0 - confidence) / 2.0;
    return intervalOf(distribution.values, tail, 1.0 - tail, confidence,
                      IntervalMethod::BootstrapPercentile);
}

std::optional<Interval> bcaInterval(const BootstrapDistribution& distribution, double value,
                                    std::span<const double> leftOut, double confidence)
{
    if (distribution.values.size() < 2) {
        return std::nullopt;
    }
    double below = 0;
    for (const double replicate : distribution.values) {
        below += replicate < value ? 1.0 : (replicate == value ? 0.5 : 0.0);
    }
    const double share = below / static_cast<double>(distribution.values.size());
    double squares = 0;
    double cubes = 0;
    if (!leftOut.empty()) {
        const double mean = std::accumulate(leftOut.begin(), leftOut.end(), 0.0) /
                            static_cast<double>(leftOut.size());
        for (const double left : leftOut) {
            const double deviation = mean - left;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
    }
    if (share <= 0.0 || share >= 1.0 || squares <= 0.0) {
        return percentileInterval(distribution, confidence);
    }
    const double bias = normalQuantile(share);
    const double acceleration = cubes / (6.0 * std::pow(squares, 1.5));
    const auto adjusted = [&](double probability) {
        const double z = bias + normalQuantile(probability);
        return normalCdf(bias + z / (1.0 - acceleration * z));
    };
    const double tail = (1.0 - confidence) / 2.0;
    return intervalOf(distribution.values, adjusted(tail), adjusted(1.0 - tail), confidence,
                      IntervalMethod::BootstrapBca);
}

std::optional<double> standardDeviation(std::span<const double> values)
{
    if (values.size() < 2) {
        return std::nullopt;
    }
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values) {
        squares += (value - mean) * (value - mean);
    }
    return std::sqrt(squares / (n - 1.0));
}

std::vector<double> leaveOneOut(std::size_t units, const ResampledStatistic& statistic)
{
    std::vector<double> values;
    if (units < 2) {
        return values;
    }
    values.reserve(units);
    std::vector<std::size_t> sample(units - 1);
    for (std::size_t left = 0; left < units; ++left) {
        for (std::size_t index = 0; index + 1 < units; ++index) {
            sample[index] = index < left ? index : index + 1;
        }
        if (const std::optional<double> value = statistic(sample)) {
            values.push_back(*value);
        }
    }
    return values;
}

void addJackknife(Estimate& estimate, std::span<const double> leftOut, double confidence)
{
    const std::optional<double> deviation = standardDeviation(leftOut);
    if (!estimate.value || !deviation) {
        return;
    }
    const auto n = static_cast<double>(leftOut.size());
    const double error = *deviation * (n - 1.0) / std::sqrt(n);
    const double reach = error * studentQuantile((1.0 + confidence) / 2.0, n - 1.0);
    estimate.standardError = error;
    estimate.interval = Interval{*estimate.value - reach, *estimate.value + reach, confidence,
                                 IntervalMethod::Jackknife};
}

} // namespace rozet::statistics
