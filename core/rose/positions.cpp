// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rose/positions.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace rozet::rose {

using agreement::Place;
using statistics::Estimate;
using statistics::Undefined;

namespace {

/// Below this a mean of unit vectors is the rounding of zero.
constexpr double kNoLength = 1e-12;

struct Weighted
{
    Place place;
    double weight = 1;
};

std::vector<Weighted> usable(std::span<const Place> places, std::span<const double> weights)
{
    std::vector<Weighted> list;
    double sum = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double weight = i < weights.size() ? weights[i] : 1;
        if (!std::isnan(places[i].x) && !std::isnan(places[i].y) && weight >= 0) {
            list.push_back({places[i], weight});
            sum += weight;
        }
    }
    if (sum <= 0) {
        std::ranges::for_each(list, [](Weighted& one) { one.weight = 1; });
    }
    return list;
}

} // namespace

PositionFigures describePositions(std::span<const Place> places, std::span<const double> weights)
{
    PositionFigures figures;
    const std::vector<Weighted> list = usable(places, weights);
    figures.n = static_cast<double>(list.size());
    if (list.empty()) {
        for (Estimate* estimate : {&figures.meanX, &figures.meanY, &figures.spread,
                                   &figures.direction, &figures.vectorLength}) {
            *estimate = Estimate::undefined(Undefined::NoUnits);
        }
        return figures;
    }
    Place sum;
    Place directions;
    double ofDirections = 0;
    for (const Weighted& one : list) {
        figures.weight += one.weight;
        sum.x += one.weight * one.place.x;
        sum.y += one.weight * one.place.y;
        const double radius = std::hypot(one.place.x, one.place.y);
        if (radius > 0) {
            ++figures.directions;
            ofDirections += one.weight;
            directions.x += one.weight * one.place.x / radius;
            directions.y += one.weight * one.place.y / radius;
        }
    }
    const Place mean{sum.x / figures.weight, sum.y / figures.weight};
    figures.meanX = Estimate::of(mean.x, figures.n);
    figures.meanY = Estimate::of(mean.y, figures.n);
    double squares = 0;
    for (const Weighted& one : list) {
        const double x = one.place.x - mean.x;
        const double y = one.place.y - mean.y;
        squares += one.weight * (x * x + y * y);
    }
    figures.spread = list.size() < 2 ? Estimate::undefined(Undefined::TooFewUnits, figures.n)
                                     : Estimate::of(std::sqrt(squares / figures.weight), figures.n);
    if (ofDirections <= 0) {
        figures.direction = Estimate::undefined(Undefined::NoDirection, figures.directions);
        figures.vectorLength = figures.direction;
        return figures;
    }
    const double length = std::min(1.0, std::hypot(directions.x, directions.y) / ofDirections);
    figures.vectorLength = Estimate::of(length > kNoLength ? length : 0, figures.directions);
    if (length <= kNoLength) {
        figures.direction = Estimate::undefined(Undefined::NoDirection, figures.directions);
        return figures;
    }
    double degrees = std::atan2(directions.y, directions.x) * 180 / std::numbers::pi;
    degrees = degrees < 0 ? degrees + 360 : degrees;
    figures.direction = Estimate::of(degrees >= 360 ? 0 : degrees, figures.directions);
    return figures;
}

} // namespace rozet::rose
