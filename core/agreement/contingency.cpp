// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/contingency.h"

#include "core/agreement/linearised.h"
#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Interval;
using statistics::IntervalMethod;
using statistics::Undefined;

double Contingency::total() const
{
    return std::accumulate(m_cells.begin(), m_cells.end(), 0.0);
}

std::vector<double> Contingency::rowTotals() const
{
    std::vector<double> totals(m_categories, 0.0);
    for (std::size_t a = 0; a < m_categories; ++a) {
        for (std::size_t b = 0; b < m_categories; ++b) {
            totals[a] += at(a, b);
        }
    }
    return totals;
}

std::vector<double> Contingency::columnTotals() const
{
    return swapped().rowTotals();
}

Contingency Contingency::swapped() const
{
    Contingency other(m_categories);
    for (std::size_t a = 0; a < m_categories; ++a) {
        for (std::size_t b = 0; b < m_categories; ++b) {
            other.at(b, a) = at(a, b);
        }
    }
    return other;
}

Contingency Contingency::collapsed(std::size_t category) const
{
    Contingency two(2);
    for (std::size_t a = 0; a < m_categories; ++a) {
        for (std::size_t b = 0; b < m_categories; ++b) {
            two.at(a == category ? 0 : 1, b == category ? 0 : 1) += at(a, b);
        }
    }
    return two;
}

namespace {

/// The table as shares, with its marginal shares.
struct Shares
{
    Shares(const Contingency& counts, double sum) : table(counts), total(sum)
    {
        first = table.rowTotals();
        second = table.columnTotals();
        mean.resize(first.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            first[i] /= total;
            second[i] /= total;
            mean[i] = (first[i] + second[i]) / 2;
        }
    }

    [[nodiscard]] double at(std::size_t a, std::size_t b) const { return table.at(a, b) / total; }

    const Contingency& table;
    double total;
    std::vector<double> first;
    std::vector<double> second;
    std::vector<double> mean;
};

/// Sum over all pairs of categories of share(i, j) (1 - w_ij).
template <typename Share>
double disagreement(const Weights& weights, const Share& share)
{
    double sum = 0;
    for (std::size_t i = 0; i < weights.categories(); ++i) {
        for (std::size_t j = 0; j < weights.categories(); ++j) {
            sum += share(i, j) * (1 - weights.at(i, j));
        }
    }
    return sum;
}

double observedDisagreement(const Shares& shares, const Weights& weights)
{
    return disagreement(weights, [&](std::size_t i, std::size_t j) { return shares.at(i, j); });
}

/// For each unit of a cell its influence; the sum of squares over all units gives the variance.
template <typename Influence>
void addGwetInterval(Estimate& estimate, const Shares& shares, const TableSettings& settings,
                     const Influence& influence)
{
    if (!settings.counts || shares.total < 2) {
        return;
    }
    double squares = 0;
    const std::size_t categories = shares.table.categories();
    for (std::size_t i = 0; i < categories; ++i) {
        for (std::size_t j = 0; j < categories; ++j) {
            const double count = shares.table.at(i, j);
            if (count > 0) {
                const double deviation = influence(i, j) - *estimate.value;
                squares += count * deviation * deviation;
            }
        }
    }
    if (settings.largeSample) {
        squares *= (shares.total - 1) / shares.total;
    }
    addLinearisedInterval(estimate, squares, shares.total, settings.confidence);
}

double bothWays(const Weights& weights, std::size_t i, std::size_t j)
{
    return (weights.at(i, j) + weights.at(j, i)) / 2;
}

} // namespace

Estimate percentAgreement(const Contingency& table, const Weights& weights,
                          const TableSettings& settings)
{
    const double total = table.total();
    if (total <= 0) {
        return Estimate::undefined(Undefined::NoUnits);
    }
    const Shares shares(table, total);
    Estimate estimate = Estimate::of(1 - observedDisagreement(shares, weights), total);
    addGwetInterval(estimate, shares, settings,
                    [&](std::size_t i, std::size_t j) { return bothWays(weights, i, j); });
    return estimate;
}

CohenKappa cohenKappa(const Contingency& table, const Weights& weights,
                      const TableSettings& settings)
{
    CohenKappa result;
    const double total = table.total();
    if (total <= 0) {
        result.kappa = Estimate::undefined(Undefined::NoUnits);
        return result;
    }
    const Shares shares(table, total);
    const std::size_t categories = table.categories();
    const double observed = observedDisagreement(shares, weights);
    const double expected = disagreement(
        weights, [&](std::size_t i, std::size_t j) { return shares.first[i] * shares.second[j]; });
    result.observed = 1 - observed;
    result.expected = 1 - expected;
    if (expected <= 0) {
        result.kappa = Estimate::undefined(Undefined::NoVariation, total);
        return result;
    }
    const double kappa = 1 - observed / expected;
    result.kappa = Estimate::of(kappa, total);
    if (weights.isIdentity()) {
        double largest = 0;
        for (std::size_t i = 0; i < categories; ++i) {
            largest += std::min(shares.first[i], shares.second[i]);
        }
        result.max = 1 - (1 - largest) / expected;
    }
    if (!settings.counts) {
        return result;
    }
    // Fleiss, Cohen and Everitt (1969), their mean weights seen from either coder.
    std::vector<double> ofFirst(categories, 0.0);
    std::vector<double> ofSecond(categories, 0.0);
    for (std::size_t i = 0; i < categories; ++i) {
        for (std::size_t j = 0; j < categories; ++j) {
            ofFirst[i] += weights.at(i, j) * shares.second[j];
            ofSecond[j] += weights.at(i, j) * shares.first[i];
        }
    }
    double squares = 0;
    double squaresNull = 0;
    for (std::size_t i = 0; i < categories; ++i) {
        for (std::size_t j = 0; j < categories; ++j) {
            const double means = ofFirst[i] + ofSecond[j];
            const double deviation = weights.at(i, j) - means * (1 - kappa);
            const double deviationNull = weights.at(i, j) - means;
            squares += shares.at(i, j) * deviation * deviation;
            squaresNull += shares.first[i] * shares.second[j] * deviationNull * deviationNull;
        }
    }
    const double chance = 1 - expected;
    const double centre = kappa - chance * (1 - kappa);
    const double scale = total * expected * expected;
    const double error = std::sqrt(std::max(0.0, squares - centre * centre) / scale);
    result.standardErrorNull = std::sqrt(std::max(0.0, squaresNull - chance * chance) / scale);
    const double reach = error * statistics::normalQuantile((1 + settings.confidence) / 2);
    result.kappa.standardError = error;
    result.kappa.interval =
        Interval{kappa - reach, kappa + reach, settings.confidence, IntervalMethod::Analytic};
    return result;
}

Estimate scottPi(const Contingency& table, const Weights& weights, const TableSettings& settings)
{
    const double total = table.total();
    if (total <= 0) {
        return Estimate::undefined(Undefined::NoUnits);
    }
    const Shares shares(table, total);
    const double expected = disagreement(
        weights, [&](std::size_t i, std::size_t j) { return shares.mean[i] * shares.mean[j]; });
    if (expected <= 0) {
        return Estimate::undefined(Undefined::NoVariation, total);
    }
    const double pi = 1 - observedDisagreement(shares, weights) / expected;
    Estimate estimate = Estimate::of(pi, total);
    std::vector<double> near(table.categories(), 0.0);
    for (std::size_t i = 0; i < near.size(); ++i) {
        for (std::size_t j = 0; j < near.size(); ++j) {
            near[i] += bothWays(weights, i, j) * shares.mean[j];
        }
    }
    const double chance = 1 - expected;
    addGwetInterval(estimate, shares, settings, [&](std::size_t i, std::size_t j) {
        const double agreed = (bothWays(weights, i, j) - chance) / expected;
        return agreed - 2 * (1 - pi) * ((near[i] + near[j]) / 2 - chance) / expected;
    });
    return estimate;
}

Estimate gwetAc(const Contingency& table, const Weights& weights, const TableSettings& settings)
{
    const double total = table.total();
    if (total <= 0) {
        return Estimate::undefined(Undefined::NoUnits);
    }
    const auto categories = static_cast<double>(table.categories());
    if (categories < 2) {
        return Estimate::undefined(Undefined::NoVariation, total);
    }
    const Shares shares(table, total);
    const double scale = weights.sum() / (categories * (categories - 1));
    double chance = 0;
    for (const double share : shares.mean) {
        chance += scale * share * (1 - share);
    }
    const double expected = 1 - chance;
    if (expected <= 0) {
        return Estimate::undefined(Undefined::NoVariation, total);
    }
    const double ac = 1 - observedDisagreement(shares, weights) / expected;
    Estimate estimate = Estimate::of(ac, total);
    addGwetInterval(estimate, shares, settings, [&](std::size_t i, std::size_t j) {
        const double agreed = (bothWays(weights, i, j) - chance) / expected;
        const double unit = scale * (2 - shares.mean[i] - shares.mean[j]) / 2;
        return agreed - 2 * (1 - ac) * (unit - chance) / expected;
    });
    return estimate;
}

Estimate brennanPrediger(const Contingency& table, const Weights& weights,
                         const TableSettings& settings)
{
    const double total = table.total();
    if (total <= 0) {
        return Estimate::undefined(Undefined::NoUnits);
    }
    const auto categories = static_cast<double>(table.categories());
    const double expected = 1 - weights.sum() / (categories * categories);
    if (expected <= 0) {
        return Estimate::undefined(Undefined::NoVariation, total);
    }
    const Shares shares(table, total);
    Estimate estimate = Estimate::of(1 - observedDisagreement(shares, weights) / expected, total);
    addGwetInterval(estimate, shares, settings, [&](std::size_t i, std::size_t j) {
        return (bothWays(weights, i, j) - (1 - expected)) / expected;
    });
    return estimate;
}

CategoryAgreement categoryAgreement(const Contingency& table, std::size_t category,
                                    const TableSettings& settings)
{
    const Contingency two = table.collapsed(category);
    const Weights identity(2);
    CategoryAgreement result;
    result.both = two.at(0, 0);
    result.first = two.at(0, 0) + two.at(0, 1);
    result.second = two.at(0, 0) + two.at(1, 0);
    result.total = two.total();
    result.percentAgreement = percentAgreement(two, identity, settings);
    result.kappa = cohenKappa(two, identity, settings).kappa;
    result.ac1 = gwetAc(two, identity, settings);
    result.pabak = brennanPrediger(two, identity, settings);
    const double total = result.total;
    if (total <= 0) {
        const Estimate none = Estimate::undefined(Undefined::NoUnits);
        result.specificAgreement = none;
        result.prevalence = none;
        result.prevalenceIndex = none;
        result.biasIndex = none;
        return result;
    }
    const double said = result.first + result.second;
    result.specificAgreement = said > 0 ? Estimate::of(2 * result.both / said, total)
                                        : Estimate::undefined(Undefined::CategoryUnused, total);
    result.prevalence = Estimate::of(said / (2 * total), total);
    result.prevalenceIndex = Estimate::of((two.at(0, 0) - two.at(1, 1)) / total, total);
    result.biasIndex = Estimate::of((two.at(0, 1) - two.at(1, 0)) / total, total);
    return result;
}

} // namespace rozet::agreement
