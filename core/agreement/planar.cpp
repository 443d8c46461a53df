// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/planar.h"

#include "core/agreement/alpha.h"
#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Interval;
using statistics::IntervalMethod;
using statistics::Undefined;

namespace {

constexpr double kFullCircle = 360;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

bool isGiven(const Place& place)
{
    return std::isfinite(place.x) && std::isfinite(place.y);
}

std::vector<double> ringPlaces(std::size_t sectors)
{
    std::vector<double> places(sectors);
    std::iota(places.begin(), places.end(), 0.0);
    return places;
}

Estimate circularAlpha(const Contingency& sectors, std::span<const double> places,
                       double confidence)
{
    RatingTable table(2, sectors.categories());
    std::vector<double> times;
    for (std::size_t a = 0; a < sectors.categories(); ++a) {
        for (std::size_t b = 0; b < sectors.categories(); ++b) {
            if (sectors.at(a, b) > 0) {
                table.addUnit(
                    std::array{static_cast<std::int32_t>(a), static_cast<std::int32_t>(b)});
                times.push_back(sectors.at(a, b));
            }
        }
    }
    AlphaSettings settings;
    settings.confidence = confidence;
    const AlphaMetric metric = AlphaMetric::of(MetricKind::Circular, {places.begin(), places.end()},
                                               static_cast<double>(sectors.categories()));
    return krippendorffAlpha(table, times, metric, settings).alpha;
}

void addSectors(RoseAgreement& result, const RoseSettings& settings)
{
    const TableSettings counts{settings.confidence, settings.independent};
    const std::vector<double> places = ringPlaces(result.sectors.categories());
    const auto period = static_cast<double>(places.size());
    const Weights identity(places.size());
    const Weights linear(WeightFamily::CircularLinear, places, period);
    const Weights sine(WeightFamily::CircularSine, places, period);
    result.sectorPercent = percentAgreement(result.sectors, identity, counts);
    result.sectorKappa = cohenKappa(result.sectors, identity, counts);
    result.sectorKappaLinear = cohenKappa(result.sectors, linear, counts).kappa;
    result.sectorKappaSine = cohenKappa(result.sectors, sine, counts).kappa;
    result.ring = ringFigures(result.sectors, places, period, counts);
    result.sectorAlpha = settings.independent
                             ? circularAlpha(result.sectors, places, settings.confidence)
                             : Estimate::undefined(Undefined::NotAsked);
}

Estimate meanDistance(std::span<const Place> first, std::span<const Place> second,
                      const RoseSettings& settings)
{
    std::vector<double> distances;
    for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
        if (isGiven(first[i]) && isGiven(second[i])) {
            distances.push_back(std::hypot(first[i].x - second[i].x, first[i].y - second[i].y));
        }
    }
    if (distances.empty()) {
        return Estimate::undefined(Undefined::NoUnits);
    }
    const auto n = static_cast<double>(distances.size());
    const double mean = std::accumulate(distances.begin(), distances.end(), 0.0) / n;
    Estimate estimate = Estimate::of(mean, n);
    if (settings.independent && distances.size() > 1) {
        double squares = 0;
        for (const double distance : distances) {
            squares += (distance - mean) * (distance - mean);
        }
        const double error = std::sqrt(squares / (n - 1) / n);
        const double reach =
            error * statistics::studentQuantile((1 + settings.confidence) / 2, n - 1);
        estimate.standardError = error;
        estimate.interval =
            Interval{mean - reach, mean + reach, settings.confidence, IntervalMethod::Analytic};
    }
    return estimate;
}

} // namespace

double directionOf(const Place& place, double smallestRadius)
{
    const double radius = std::hypot(place.x, place.y);
    if (!isGiven(place) || radius <= 0 || radius < smallestRadius) {
        return kNone;
    }
    const double degrees = std::atan2(place.y, place.x) * 180 / std::numbers::pi;
    return degrees < 0 ? std::fmod(degrees + kFullCircle, kFullCircle) : degrees;
}

std::size_t sectorOf(double degrees, const RoseSettings& settings)
{
    const double width = kFullCircle / static_cast<double>(settings.sectors);
    const double from = settings.onAxes ? degrees + width / 2 : degrees;
    const double turned = std::fmod(from, kFullCircle);
    return std::min(static_cast<std::size_t>(turned / width), settings.sectors - 1);
}

RoseAgreement compareOnRose(std::span<const Place> first, std::span<const Place> second,
                            const RoseSettings& settings)
{
    RoseAgreement result;
    result.sectors = Contingency(settings.sectors);
    std::vector<double> firstAngles;
    std::vector<double> secondAngles;
    for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
        result.places += isGiven(first[i]) && isGiven(second[i]) ? 1 : 0;
        const double a = directionOf(first[i], settings.smallestRadius);
        const double b = directionOf(second[i], settings.smallestRadius);
        if (std::isnan(a) || std::isnan(b)) {
            continue;
        }
        firstAngles.push_back(a);
        secondAngles.push_back(b);
        result.sectors.at(sectorOf(a, settings), sectorOf(b, settings)) += 1;
    }
    result.directions = static_cast<double>(firstAngles.size());
    result.meanDistance = meanDistance(first, second, settings);
    result.angles = compareAngles(firstAngles, secondAngles, kFullCircle, settings.independent,
                                  settings.confidence);
    addSectors(result, settings);
    return result;
}

RoseAgreement compareSectors(const Contingency& sectors, const RoseSettings& settings)
{
    RoseAgreement result;
    result.sectors = sectors;
    result.directions = sectors.total();
    const Estimate none = Estimate::undefined(Undefined::NeedsNumbers);
    result.meanDistance = none;
    result.angles = {none, none, none};
    addSectors(result, settings);
    return result;
}

PositionAgreement comparePositions(std::span<const std::vector<Place>> places,
                                   const RoseSettings& settings)
{
    PositionAgreement result;
    const std::size_t coders = places.size();
    std::size_t units = coders > 0 ? places[0].size() : 0;
    for (const std::vector<Place>& own : places) {
        units = std::min(units, own.size());
    }
    std::vector<double> x;
    std::vector<double> y;
    for (std::size_t unit = 0; unit < units; ++unit) {
        for (const std::vector<Place>& own : places) {
            x.push_back(isGiven(own[unit]) ? own[unit].x : kNone);
            y.push_back(isGiven(own[unit]) ? own[unit].y : kNone);
        }
    }
    result.x = intraclass(x, coders, {}, settings.confidence);
    result.y = intraclass(y, coders, {}, settings.confidence);
    if (coders >= 2) {
        result.rose = compareOnRose(places[0], places[1], settings);
    } else {
        result.rose = compareOnRose({}, {}, settings);
    }
    return result;
}

} // namespace rozet::agreement
