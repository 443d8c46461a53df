// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/traces/trace_lag.h"

#include "core/statistics/correlation.h"

#include <algorithm>
#include <cstdlib>

namespace rozet::agreement {

std::vector<double> axisOf(std::span<const Place> places, Axis axis)
{
    std::vector<double> values;
    values.reserve(places.size());
    for (const Place& place : places) {
        values.push_back(axis == Axis::X ? place.x : place.y);
    }
    return values;
}

LagSearch searchLag(const BinnedTraces& first, const BinnedTraces& second, Axis axis,
                    std::int64_t most)
{
    constexpr std::size_t kFewest = 3;
    const std::size_t withoutLag = paired(first, second).size();
    LagSearch search;
    const auto isBetter = [&](const LagPoint& point) {
        if (!search.best) {
            return true;
        }
        const double gain = *point.correlation - *search.best->correlation;
        const bool nearer = std::llabs(point.lag) < std::llabs(search.best->lag);
        return gain > 1e-12 || (gain > -1e-12 && nearer);
    };
    for (std::int64_t lag = -most; lag <= most; ++lag) {
        const PairedPlaces pairs = paired(first, second, lag);
        LagPoint point{lag, std::nullopt};
        if (pairs.size() >= kFewest && pairs.size() * 2 >= withoutLag) {
            point.correlation =
                statistics::pearson(axisOf(pairs.first, axis), axisOf(pairs.second, axis)).r.value;
        }
        if (point.correlation && isBetter(point)) {
            search.best = point;
        }
        search.points.push_back(point);
    }
    return search;
}

std::optional<double> lagOneAutocorrelation(const PairedPlaces& pairs,
                                            std::span<const double> values)
{
    std::vector<double> now;
    std::vector<double> next;
    std::size_t from = 0;
    for (const std::size_t end : pairs.recordingEnds) {
        for (std::size_t i = from; i + 1 < end; ++i) {
            if (pairs.bins[i + 1] == pairs.bins[i] + 1) {
                now.push_back(values[i]);
                next.push_back(values[i + 1]);
            }
        }
        from = end;
    }
    return statistics::pearson(now, next).r.value;
}

double effectivePairs(double n, double autocorrelationA, double autocorrelationB)
{
    const double product = autocorrelationA * autocorrelationB;
    return std::min(n, n * (1 - product) / (1 + product));
}

} // namespace rozet::agreement
