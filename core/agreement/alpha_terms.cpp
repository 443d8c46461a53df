// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/alpha_terms.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace rozet::agreement {

AlphaMetric AlphaMetric::nominal(std::size_t categories)
{
    AlphaMetric metric;
    metric.m_categories = categories;
    return metric;
}

AlphaMetric AlphaMetric::of(MetricKind kind, std::vector<double> values, double period)
{
    AlphaMetric metric;
    metric.m_kind = kind;
    metric.m_categories = values.size();
    metric.m_period = period;
    metric.m_values = std::move(values);
    return metric;
}

AlphaMetric AlphaMetric::ofMatrix(std::vector<double> disagreement)
{
    AlphaMetric metric;
    metric.m_kind = MetricKind::Matrix;
    metric.m_categories =
        static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(disagreement.size()))));
    metric.m_matrix = std::move(disagreement);
    return metric;
}

AlphaMetric AlphaMetric::ofWeights(const Weights& weights)
{
    if (weights.isIdentity()) {
        return nominal(weights.categories());
    }
    std::vector<double> matrix;
    matrix.reserve(weights.categories() * weights.categories());
    for (std::size_t a = 0; a < weights.categories(); ++a) {
        for (std::size_t b = 0; b < weights.categories(); ++b) {
            matrix.push_back(1 - (weights.at(a, b) + weights.at(b, a)) / 2);
        }
    }
    return ofMatrix(std::move(matrix));
}

double AlphaMetric::distance(std::size_t a, std::size_t b) const
{
    if (a == b) {
        return 0;
    }
    switch (m_kind) {
    case MetricKind::Nominal:
        return 1;
    case MetricKind::Matrix:
        return m_matrix[a * m_categories + b];
    case MetricKind::Circular: {
        const double sine = std::sin(std::numbers::pi * (m_values[a] - m_values[b]) / m_period);
        return sine * sine;
    }
    case MetricKind::Ratio: {
        const double sum = m_values[a] + m_values[b];
        const double share = sum != 0 ? (m_values[a] - m_values[b]) / sum : 0;
        return share * share;
    }
    case MetricKind::Polar:
    case MetricKind::Ordinal:
    case MetricKind::Interval:
        break;
    }
    return (m_values[a] - m_values[b]) * (m_values[a] - m_values[b]);
}

std::vector<double> pairableCounts(const RatingTable& table, std::span<const double> times)
{
    std::vector<double> counts(table.categories(), 0.0);
    for (std::size_t pattern = 0; pattern < table.patterns(); ++pattern) {
        if (table.rated(pattern) < 2) {
            continue;
        }
        for (const CategoryCount& given : table.counts(pattern)) {
            counts[static_cast<std::size_t>(given.category)] += times[pattern] * given.count;
        }
    }
    return counts;
}

namespace {

/// The number of judgements below each category and half of those in it. The distance of Ordinal is
/// the squared difference of two of these.
std::vector<double> midRanks(const std::vector<double>& values, const std::vector<double>& counts)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    double below = 0;
    for (const std::size_t category : order) {
        ranks[category] = below + counts[category] / 2;
        below += counts[category];
    }
    return ranks;
}

/// About their mean, so that large values lose no digits in the squares.
std::vector<double> centred(const std::vector<double>& values, const std::vector<double>& counts)
{
    double sum = 0;
    double total = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += values[i] * counts[i];
        total += counts[i];
    }
    std::vector<double> places = values;
    for (double& place : places) {
        place -= total > 0 ? sum / total : 0;
    }
    return places;
}

std::vector<double> squaredToAll(const std::vector<double>& places,
                                 const std::vector<double>& counts)
{
    double total = 0;
    double first = 0;
    double second = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        total += counts[i];
        first += counts[i] * places[i];
        second += counts[i] * places[i] * places[i];
    }
    std::vector<double> sums(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        sums[i] = total * places[i] * places[i] - 2 * places[i] * first + second;
    }
    return sums;
}

/// sin^2(d / 2) = (1 - cos d) / 2, and the cosine of a difference comes apart.
std::vector<double> circularToAll(const AlphaMetric& metric, const std::vector<double>& counts)
{
    const double turn = 2 * std::numbers::pi / metric.period();
    double total = 0;
    double cosines = 0;
    double sines = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        total += counts[i];
        cosines += counts[i] * std::cos(turn * metric.values()[i]);
        sines += counts[i] * std::sin(turn * metric.values()[i]);
    }
    std::vector<double> sums(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double angle = turn * metric.values()[i];
        sums[i] = (total - std::cos(angle) * cosines - std::sin(angle) * sines) / 2;
    }
    return sums;
}

} // namespace

AlphaDistances::AlphaDistances(const AlphaMetric& metric, const std::vector<double>& counts)
    : m_metric(metric), m_counts(counts)
{
    if (metric.kind() == MetricKind::Ordinal) {
        m_places = midRanks(metric.values(), counts);
    } else if (metric.kind() == MetricKind::Interval) {
        m_places = centred(metric.values(), counts);
    } else if (metric.kind() == MetricKind::Polar) {
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] > 0) {
                m_lowest = std::min(m_lowest, metric.values()[i]);
                m_highest = std::max(m_highest, metric.values()[i]);
            }
        }
    }
}

double AlphaDistances::between(std::size_t a, std::size_t b) const
{
    if (m_metric.kind() == MetricKind::Ordinal) {
        return (m_places[a] - m_places[b]) * (m_places[a] - m_places[b]);
    }
    if (m_metric.kind() == MetricKind::Polar) {
        const double sum = m_metric.values()[a] + m_metric.values()[b];
        const double difference = m_metric.values()[a] - m_metric.values()[b];
        const double room = (sum - 2 * m_lowest) * (2 * m_highest - sum);
        return difference == 0 || room <= 0 ? 0 : difference * difference / room;
    }
    return m_metric.distance(a, b);
}

std::vector<double> AlphaDistances::toAll() const
{
    switch (m_metric.kind()) {
    case MetricKind::Nominal: {
        const double total = std::accumulate(m_counts.begin(), m_counts.end(), 0.0);
        std::vector<double> sums = m_counts;
        for (double& sum : sums) {
            sum = total - sum;
        }
        return sums;
    }
    case MetricKind::Ordinal:
    case MetricKind::Interval:
        return squaredToAll(m_places, m_counts);
    case MetricKind::Circular:
        return circularToAll(m_metric, m_counts);
    case MetricKind::Ratio:
    case MetricKind::Polar:
    case MetricKind::Matrix:
        break;
    }
    std::vector<double> sums(m_counts.size(), 0.0);
    for (std::size_t a = 0; a < sums.size(); ++a) {
        for (std::size_t b = a + 1; m_counts[a] > 0 && b < sums.size(); ++b) {
            if (m_counts[b] <= 0) {
                continue; // outside the range of Polar, and without weight in all others
            }
            const double distance = between(a, b);
            sums[a] += m_counts[b] * distance;
            sums[b] += m_counts[a] * distance;
        }
    }
    return sums;
}

double AlphaDistances::within(std::span<const CategoryCount> counts) const
{
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        for (std::size_t j = i + 1; j < counts.size(); ++j) {
            sum += 2.0 * counts[i].count * counts[j].count *
                   between(static_cast<std::size_t>(counts[i].category),
                           static_cast<std::size_t>(counts[j].category));
        }
    }
    return sum;
}

} // namespace rozet::agreement
