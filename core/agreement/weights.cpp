// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace rozet::agreement {

namespace {

constexpr std::array<std::pair<std::string_view, WeightFamily>, 10> kNames{{
    {"identity", WeightFamily::Identity},
    {"linear", WeightFamily::Linear},
    {"quadratic", WeightFamily::Quadratic},
    {"ordinal", WeightFamily::Ordinal},
    {"radical", WeightFamily::Radical},
    {"ratio", WeightFamily::Ratio},
    {"bipolar", WeightFamily::Bipolar},
    {"circular", WeightFamily::CircularSine},
    {"circular_linear", WeightFamily::CircularLinear},
    {"circular_squared", WeightFamily::CircularSquared},
}};

/// The place of each value among the different values, from 0.
std::vector<double> ranksOf(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::vector<double> ranks;
    ranks.reserve(values.size());
    for (const double value : values) {
        ranks.push_back(static_cast<double>(std::lower_bound(sorted.begin(), sorted.end(), value) -
                                            sorted.begin()));
    }
    return ranks;
}

double shorterWay(double difference, double period)
{
    const double forward = std::fabs(std::remainder(difference, period));
    return std::min(forward, period - forward);
}

class Distance
{
public:
    Distance(WeightFamily family, double lowest, double highest, double period)
        : m_family(family)
        , m_lowest(lowest)
        , m_highest(highest)
        , m_period(period > 0 ? period : highest - lowest + 1)
    {
    }

    /// Not yet divided by the largest.
    [[nodiscard]] double operator()(double a, double b) const
    {
        const double difference = std::fabs(a - b);
        switch (m_family) {
        case WeightFamily::Identity:
            return difference == 0 ? 0 : 1;
        case WeightFamily::Linear:
            return difference;
        case WeightFamily::Quadratic:
            return difference * difference;
        case WeightFamily::Ordinal:
            return difference * (difference + 1) / 2;
        case WeightFamily::Radical:
            return std::sqrt(difference);
        case WeightFamily::Ratio: {
            const double share = a + b != 0 ? difference / (a + b) : 0;
            return share * share;
        }
        case WeightFamily::Bipolar: {
            const double place = (a + b - 2 * m_lowest) * (2 * m_highest - a - b);
            return difference == 0 ? 0 : difference * difference / place;
        }
        case WeightFamily::CircularSine: {
            const double sine = std::sin(std::numbers::pi * difference / m_period);
            return shorterWay(difference, m_period) == 0 ? 0 : sine * sine;
        }
        case WeightFamily::CircularLinear:
            return shorterWay(difference, m_period);
        case WeightFamily::CircularSquared: {
            const double way = shorterWay(difference, m_period);
            return way * way;
        }
        }
        return 0;
    }

private:
    WeightFamily m_family;
    double m_lowest;
    double m_highest;
    double m_period;
};

} // namespace

std::optional<WeightFamily> weightFamilyOf(std::string_view name)
{
    const auto* const found = std::find_if(
        kNames.begin(), kNames.end(), [name](const auto& known) { return known.first == name; });
    if (found == kNames.end()) {
        return std::nullopt;
    }
    return found->second;
}

std::string_view weightFamilyName(WeightFamily family)
{
    return kNames[static_cast<std::size_t>(family)].first;
}

Weights::Weights(std::size_t categories)
    : m_categories(categories), m_identity(true), m_values(categories * categories, 0.0)
{
    for (std::size_t i = 0; i < categories; ++i) {
        m_values[i * categories + i] = 1;
    }
}

Weights::Weights(WeightFamily family, std::span<const double> values, double period)
    : m_categories(values.size())
    , m_identity(family == WeightFamily::Identity)
    , m_values(values.size() * values.size(), 1.0)
{
    if (values.empty()) {
        return;
    }
    const std::vector<double> places = family == WeightFamily::Ordinal
                                           ? ranksOf(values)
                                           : std::vector<double>(values.begin(), values.end());
    const auto [lowest, highest] = std::minmax_element(places.begin(), places.end());
    const Distance distance(family, *lowest, *highest, period);
    double largest = 0;
    for (std::size_t i = 0; i < m_categories; ++i) {
        for (std::size_t j = 0; j < m_categories; ++j) {
            const double between = distance(places[i], places[j]);
            m_values[i * m_categories + j] = between;
            largest = std::max(largest, between);
        }
    }
    for (double& value : m_values) {
        value = largest > 0 ? 1 - value / largest : 1;
    }
}

Weights Weights::ofDisagreement(std::span<const double> disagreement)
{
    const auto categories =
        static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(disagreement.size()))));
    Weights weights(categories);
    weights.m_identity = false;
    const double largest =
        disagreement.empty() ? 0 : *std::max_element(disagreement.begin(), disagreement.end());
    for (std::size_t i = 0; i < weights.m_values.size() && i < disagreement.size(); ++i) {
        weights.m_values[i] = largest > 0 ? 1 - disagreement[i] / largest : 1;
    }
    return weights;
}

double Weights::sum() const
{
    double sum = 0;
    for (const double value : m_values) {
        sum += value;
    }
    return sum;
}

} // namespace rozet::agreement
