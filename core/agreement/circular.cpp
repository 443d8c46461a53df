// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/circular.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Interval;
using statistics::IntervalMethod;
using statistics::Undefined;

namespace {

/// A mean over n units, with a t interval when the units are independent.
Estimate meanOf(double sum, double squares, double n, bool independent, double confidence)
{
    const double mean = sum / n;
    Estimate estimate = Estimate::of(mean, n);
    if (independent && n >= 2) {
        const double variance = std::max(0.0, squares - n * mean * mean) / (n - 1);
        const double error = std::sqrt(variance / n);
        const double reach = error * statistics::studentQuantile((1 + confidence) / 2, n - 1);
        estimate.standardError = error;
        estimate.interval =
            Interval{mean - reach, mean + reach, confidence, IntervalMethod::Analytic};
    }
    return estimate;
}

} // namespace

double wayRound(double a, double b, double period)
{
    double difference = std::remainder(b - a, period);
    if (difference <= -period / 2) {
        difference += period;
    }
    return difference;
}

RingFigures ringFigures(const Contingency& table, std::span<const double> places, double period,
                        const TableSettings& settings)
{
    RingFigures figures;
    const double total = table.total();
    if (total <= 0) {
        figures.meanDistance = Estimate::undefined(Undefined::NoUnits);
        figures.withinOne = figures.meanDistance;
        figures.meanTurn = figures.meanDistance;
        return figures;
    }
    double distance = 0;
    double squares = 0;
    double near = 0;
    double turn = 0;
    for (std::size_t a = 0; a < table.categories(); ++a) {
        for (std::size_t b = 0; b < table.categories(); ++b) {
            const double way = wayRound(places[a], places[b], period);
            const double count = table.at(a, b);
            distance += count * std::fabs(way);
            squares += count * way * way;
            near += std::fabs(way) <= 1 ? count : 0;
            turn += std::fabs(way) < period / 2 ? count * way : 0;
        }
    }
    const bool counts = settings.counts;
    figures.meanDistance = meanOf(distance, squares, total, counts, settings.confidence);
    figures.withinOne = meanOf(near, near, total, counts, settings.confidence);
    figures.meanTurn = meanOf(turn, squares, total, counts, settings.confidence);
    return figures;
}

AngleFigures compareAngles(std::span<const double> first, std::span<const double> second,
                           double period, bool independent, double confidence)
{
    const double scale = 2 * std::numbers::pi / period;
    double n = 0;
    double away = 0;
    double turn = 0;
    double squares = 0;
    double sineA = 0;
    double cosineA = 0;
    double sineB = 0;
    double cosineB = 0;
    const std::size_t pairs = std::min(first.size(), second.size());
    const auto isMissing = [&](std::size_t i) {
        return std::isnan(first[i]) || std::isnan(second[i]);
    };
    for (std::size_t i = 0; i < pairs; ++i) {
        if (isMissing(i)) {
            continue;
        }
        const double way = wayRound(first[i], second[i], period);
        ++n;
        away += std::fabs(way);
        turn += way;
        squares += way * way;
        sineA += std::sin(first[i] * scale);
        cosineA += std::cos(first[i] * scale);
        sineB += std::sin(second[i] * scale);
        cosineB += std::cos(second[i] * scale);
    }
    AngleFigures figures;
    if (n <= 0) {
        figures.meanDifference = Estimate::undefined(Undefined::NoUnits);
        figures.meanTurn = figures.meanDifference;
        figures.correlation = figures.meanDifference;
        return figures;
    }
    figures.meanDifference = meanOf(away, squares, n, independent, confidence);
    figures.meanTurn = meanOf(turn, squares, n, independent, confidence);
    const double meanA = std::atan2(sineA, cosineA);
    const double meanB = std::atan2(sineB, cosineB);
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        if (isMissing(i)) {
            continue;
        }
        const double a = std::sin(first[i] * scale - meanA);
        const double b = std::sin(second[i] * scale - meanB);
        aa += a * a;
        bb += b * b;
        ab += a * b;
    }
    // One direction leaves only the rounding of its own mean.
    const bool varies = aa > 1e-20 * n && bb > 1e-20 * n;
    figures.correlation = varies ? Estimate::of(std::clamp(ab / std::sqrt(aa * bb), -1.0, 1.0), n)
                                 : Estimate::undefined(Undefined::NoVariance, n);
    return figures;
}

} // namespace rozet::agreement
