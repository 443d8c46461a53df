// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/multi_coder.h"

#include "core/agreement/linearised.h"

#include <cmath>
#include <utility>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

namespace {

std::size_t place(std::int32_t category)
{
    return static_cast<std::size_t>(category);
}

double bothWays(const Weights& weights, std::size_t i, std::size_t j)
{
    return (weights.at(i, j) + weights.at(j, i)) / 2;
}

/// For each category the weighted sum of shares near it.
std::vector<double> nearShares(const Weights& weights, std::span<const double> shares)
{
    if (weights.isIdentity()) {
        return {shares.begin(), shares.end()};
    }
    std::vector<double> near(shares.size(), 0.0);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        for (std::size_t j = 0; j < shares.size(); ++j) {
            near[i] += bothWays(weights, i, j) * shares[j];
        }
    }
    return near;
}

/// Among the pairs of judgements of one unit, the mean weight.
double agreementWithin(std::span<const CategoryCount> counts, double rated, const Weights& weights)
{
    double pairs = 0;
    for (const CategoryCount& one : counts) {
        pairs += one.count * (one.count - 1.0);
        if (weights.isIdentity()) {
            continue;
        }
        for (const CategoryCount& other : counts) {
            if (other.category != one.category) {
                pairs += static_cast<double>(one.count) * other.count *
                         weights.at(place(one.category), place(other.category));
            }
        }
    }
    return pairs / (rated * (rated - 1));
}

} // namespace

MultiCoder::MultiCoder(const RatingTable& table, std::span<const double> times, Weights weights)
    : m_table(table)
    , m_times(times)
    , m_weights(std::move(weights))
    , m_agreements(table.patterns(), -1.0)
    , m_shares(table.categories(), 0.0)
{
    double agreed = 0;
    for (std::size_t pattern = 0; pattern < table.patterns(); ++pattern) {
        const double rated = table.rated(pattern);
        const double count = times[pattern];
        if (rated < 1) {
            continue;
        }
        m_judged += count;
        for (const CategoryCount& given : table.counts(pattern)) {
            m_shares[place(given.category)] += count * given.count / rated;
        }
        if (rated < 2) {
            continue;
        }
        m_agreements[pattern] = agreementWithin(table.counts(pattern), rated, m_weights);
        m_paired += count;
        agreed += count * m_agreements[pattern];
    }
    if (m_judged > 0) {
        for (double& share : m_shares) {
            share /= m_judged;
        }
    }
    if (m_paired > 0) {
        m_agreement = agreed / m_paired;
    }
}

Undefined MultiCoder::obstacle() const
{
    if (m_table.coders() < 2) {
        return Undefined::OneCoder;
    }
    if (m_judged <= 0) {
        return Undefined::NoUnits;
    }
    return m_paired > 0 ? Undefined::NotUndefined : Undefined::NoPairs;
}

std::optional<double> MultiCoder::agreementOf(std::size_t pattern) const
{
    if (m_agreements[pattern] < 0) {
        return std::nullopt;
    }
    return m_agreements[pattern];
}

/// chance < 1. pull: how strongly the chance agreement follows the judgements of one unit (2 where
/// the same shares stand twice in it, 0 where it is fixed).
template <typename Chance>
Estimate MultiCoder::corrected(double chance, double confidence, double pull,
                               const Chance& chanceOf) const
{
    const double value = (m_agreement - chance) / (1 - chance);
    Estimate estimate = Estimate::of(value, m_judged);
    double squares = 0;
    for (std::size_t pattern = 0; pattern < m_table.patterns(); ++pattern) {
        if (m_table.rated(pattern) < 1 || m_times[pattern] <= 0) {
            continue;
        }
        double part = 0;
        if (m_agreements[pattern] >= 0) {
            part = m_judged / m_paired * (m_agreements[pattern] - chance) / (1 - chance);
        }
        part -= pull * (1 - value) * (chanceOf(pattern) - chance) / (1 - chance);
        squares += m_times[pattern] * (part - value) * (part - value);
    }
    addLinearisedInterval(estimate, squares, m_judged, confidence);
    return estimate;
}

Estimate MultiCoder::percentAgreement(double confidence) const
{
    if (const Undefined reason = obstacle(); reason != Undefined::NotUndefined) {
        return Estimate::undefined(reason, m_judged);
    }
    Estimate estimate = corrected(0, confidence, 0, [](std::size_t) { return 0.0; });
    keepAboveZero(estimate);
    return estimate;
}

double MultiCoder::fleissExpected() const
{
    const std::vector<double> near = nearShares(m_weights, m_shares);
    double chance = 0;
    for (std::size_t i = 0; i < near.size(); ++i) {
        chance += m_shares[i] * near[i];
    }
    return chance;
}

Estimate MultiCoder::fleissKappa(double confidence) const
{
    if (const Undefined reason = obstacle(); reason != Undefined::NotUndefined) {
        return Estimate::undefined(reason, m_judged);
    }
    const std::vector<double> near = nearShares(m_weights, m_shares);
    const double chance = fleissExpected();
    if (chance >= 1) {
        return Estimate::undefined(Undefined::NoVariation, m_judged);
    }
    return corrected(chance, confidence, 2, [&](std::size_t pattern) {
        double unit = 0;
        for (const CategoryCount& given : m_table.counts(pattern)) {
            unit += near[place(given.category)] * given.count;
        }
        return unit / m_table.rated(pattern);
    });
}

Estimate MultiCoder::gwetAc(double confidence) const
{
    if (const Undefined reason = obstacle(); reason != Undefined::NotUndefined) {
        return Estimate::undefined(reason, m_judged);
    }
    const auto categories = static_cast<double>(m_table.categories());
    if (categories < 2) {
        return Estimate::undefined(Undefined::NoVariation, m_judged);
    }
    const double scale = m_weights.sum() / (categories * (categories - 1));
    double chance = 0;
    for (const double share : m_shares) {
        chance += scale * share * (1 - share);
    }
    if (chance >= 1) {
        return Estimate::undefined(Undefined::NoVariation, m_judged);
    }
    return corrected(chance, confidence, 2, [&](std::size_t pattern) {
        double unit = 0;
        for (const CategoryCount& given : m_table.counts(pattern)) {
            unit += (1 - m_shares[place(given.category)]) * given.count;
        }
        return scale * unit / m_table.rated(pattern);
    });
}

Estimate MultiCoder::brennanPrediger(double confidence) const
{
    if (const Undefined reason = obstacle(); reason != Undefined::NotUndefined) {
        return Estimate::undefined(reason, m_judged);
    }
    const auto categories = static_cast<double>(m_table.categories());
    const double chance = m_weights.sum() / (categories * categories);
    if (chance >= 1) {
        return Estimate::undefined(Undefined::NoVariation, m_judged);
    }
    return corrected(chance, confidence, 0, [](std::size_t) { return 0.0; });
}

Estimate MultiCoder::congerKappa(double confidence) const
{
    if (const Undefined reason = obstacle(); reason != Undefined::NotUndefined) {
        return Estimate::undefined(reason, m_judged);
    }
    const std::size_t categories = m_table.categories();
    const std::size_t coders = m_table.coders();
    // Each coder's own shares; a coder who judged nothing has none and takes no part.
    std::vector<double> own(coders * categories, 0.0);
    std::vector<double> judged(coders, 0.0);
    for (std::size_t pattern = 0; pattern < m_table.patterns(); ++pattern) {
        for (std::size_t coder = 0; coder < coders; ++coder) {
            if (const std::int32_t given = m_table.row(pattern)[coder]; given != kMissing) {
                own[coder * categories + place(given)] += m_times[pattern];
                judged[coder] += m_times[pattern];
            }
        }
    }
    double active = 0;
    std::vector<double> together(categories, 0.0);
    for (std::size_t coder = 0; coder < coders; ++coder) {
        if (judged[coder] <= 0) {
            continue;
        }
        ++active;
        for (std::size_t k = 0; k < categories; ++k) {
            own[coder * categories + k] /= judged[coder];
            together[k] += own[coder * categories + k];
        }
    }
    // others[g][l]: the weighted shares of all other coders near category l.
    const std::vector<double> nearTogether = nearShares(m_weights, together);
    std::vector<double> others(coders * categories, 0.0);
    std::vector<double> expectedOf(coders, 0.0);
    const double pairs = active * (active - 1);
    double chance = 0;
    for (std::size_t coder = 0; coder < coders; ++coder) {
        const std::span<const double> shares =
            std::span(own).subspan(coder * categories, categories);
        const std::vector<double> nearOwn = nearShares(m_weights, shares);
        for (std::size_t l = 0; l < categories; ++l) {
            others[coder * categories + l] = nearTogether[l] - nearOwn[l];
            expectedOf[coder] += shares[l] * others[coder * categories + l];
        }
        chance += expectedOf[coder] / pairs;
    }
    if (chance >= 1) {
        return Estimate::undefined(Undefined::NoVariation, m_judged);
    }
    return corrected(chance, confidence, 2, [&](std::size_t pattern) {
        double unit = 0;
        for (std::size_t coder = 0; coder < coders; ++coder) {
            if (judged[coder] <= 0) {
                continue;
            }
            const std::int32_t given = m_table.row(pattern)[coder];
            const double raised = m_judged / judged[coder];
            unit += expectedOf[coder];
            if (given != kMissing) {
                unit += raised * (others[coder * categories + place(given)] - expectedOf[coder]);
            }
        }
        return unit / pairs;
    });
}

std::vector<CategoryFigures> categoryFigures(const RatingTable& table,
                                             std::span<const double> times)
{
    const std::size_t categories = table.categories();
    std::vector<double> share(categories, 0.0);
    std::vector<double> given(categories, 0.0);
    std::vector<double> givenPaired(categories, 0.0);
    std::vector<double> metAgain(categories, 0.0);
    std::vector<double> apart(categories, 0.0);
    double judged = 0;
    double paired = 0;
    for (std::size_t pattern = 0; pattern < table.patterns(); ++pattern) {
        const double rated = table.rated(pattern);
        if (rated < 1) {
            continue;
        }
        judged += times[pattern];
        paired += rated >= 2 ? times[pattern] : 0;
        for (const CategoryCount& one : table.counts(pattern)) {
            const std::size_t k = place(one.category);
            const double count = one.count;
            share[k] += times[pattern] * count / rated;
            given[k] += times[pattern] * count;
            if (rated >= 2) {
                givenPaired[k] += times[pattern] * count;
                metAgain[k] += times[pattern] * count * (count - 1) / (rated - 1);
                apart[k] += times[pattern] * 2 * count * (rated - count) / (rated * (rated - 1));
            }
        }
    }
    std::vector<CategoryFigures> figures(categories);
    const Undefined obstacle = table.coders() < 2 ? Undefined::OneCoder
                               : judged <= 0      ? Undefined::NoUnits
                               : paired <= 0      ? Undefined::NoPairs
                                                  : Undefined::NotUndefined;
    for (std::size_t k = 0; k < categories; ++k) {
        CategoryFigures& one = figures[k];
        one.given = given[k];
        one.prevalence = judged > 0 ? Estimate::of(share[k] / judged, judged)
                                    : Estimate::undefined(Undefined::NoUnits);
        if (obstacle != Undefined::NotUndefined) {
            one.specificAgreement = Estimate::undefined(obstacle, judged);
            one.fleissKappa = one.specificAgreement;
            one.gwetAc1 = one.specificAgreement;
            one.percentAgreement = one.specificAgreement;
            continue;
        }
        const double p = share[k] / judged;
        const double disagreed = apart[k] / paired;
        const double chance = 2 * p * (1 - p);
        // A share of 1 as a sum of rounded quotients may miss 1 by a last digit.
        const bool varied = given[k] > 0 && p < 1 - 1e-12;
        one.percentAgreement = Estimate::of(1 - disagreed, judged);
        one.specificAgreement = givenPaired[k] > 0
                                    ? Estimate::of(metAgain[k] / givenPaired[k], judged)
                                    : Estimate::undefined(Undefined::CategoryUnused, judged);
        one.fleissKappa = varied ? Estimate::of(1 - disagreed / chance, judged)
                                 : Estimate::undefined(Undefined::NoVariation, judged);
        one.gwetAc1 = Estimate::of(1 - disagreed / (1 - chance), judged);
    }
    return figures;
}

std::optional<double> fleissNullError(const RatingTable& table, std::span<const double> times)
{
    const Weights identity(table.categories());
    const MultiCoder all(table, times, identity);
    double rated = 0;
    for (std::size_t pattern = 0; pattern < table.patterns(); ++pattern) {
        if (times[pattern] <= 0 || table.rated(pattern) == 0) {
            continue;
        }
        if (rated != 0 && table.rated(pattern) != rated) {
            return std::nullopt;
        }
        rated = table.rated(pattern);
    }
    double products = 0;
    double skew = 0;
    for (const double p : all.shares()) {
        products += p * (1 - p);
        skew += p * (1 - p) * (1 - 2 * p);
    }
    if (rated < 2 || products <= 0) {
        return std::nullopt;
    }
    const double pairs = all.judgedUnits() * rated * (rated - 1);
    return std::sqrt(2 / pairs) * std::sqrt(products * products - skew) / products;
}

Estimate lightKappa(const RatingTable& table, std::span<const double> times, const Weights& weights)
{
    if (table.coders() < 2) {
        return Estimate::undefined(Undefined::OneCoder);
    }
    double sum = 0;
    double pairs = 0;
    for (std::size_t first = 0; first < table.coders(); ++first) {
        for (std::size_t second = first + 1; second < table.coders(); ++second) {
            const Estimate kappa =
                cohenKappa(contingencyOf(table, times, first, second), weights).kappa;
            if (!kappa.value) {
                return Estimate::undefined(kappa.reason);
            }
            sum += *kappa.value;
            ++pairs;
        }
    }
    return Estimate::of(sum / pairs, static_cast<double>(table.units()));
}

} // namespace rozet::agreement
