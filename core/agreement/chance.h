// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement corrected for chance from marginal totals alone, pooled over pairs of coders: what the
// pairs agree on, and what they would by chance, are added before they are divided (Conger 1980
// where the pairs share their units). One pair gives the coefficient of two coders. The order of
// the coders plays no part.
#pragma once

#include "core/statistics/estimate.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rozet::agreement {

/// (observed - expected) / (total - expected).
class PooledKappa
{
public:
    /// Chance as Cohen: the product of the shares.
    void add(double agreed, std::span<const double> first, std::span<const double> second,
             double total);
    /// One category against the rest.
    void addBinary(double both, double first, double second, double total);
    /// With a chance agreement that was worked out otherwise.
    void addExpected(double agreed, double expected, double total);

    [[nodiscard]] double total() const { return m_total; }

    [[nodiscard]] double expected() const { return m_expected; }

    /// Highest value the marginal totals allow; of pairs that were added with add or addBinary.
    [[nodiscard]] statistics::Estimate highest() const;
    /// Undefined with this reason when nothing was added.
    [[nodiscard]] statistics::Estimate kappa(statistics::Undefined empty) const;
    [[nodiscard]] statistics::Estimate observed(statistics::Undefined empty) const;

private:
    double m_agreed = 0;
    double m_expected = 0;
    double m_total = 0;
    double m_reachable = 0;
};

/// Scott's pi and Gwet's AC1, with the shares of the categories taken over all pairs together.
class PooledShares
{
public:
    explicit PooledShares(std::size_t categories) : m_uses(categories, 0.0) {}

    void add(std::size_t category, double first, double second)
    {
        m_uses[category] += first + second;
    }

    void addAgreement(double agreed, double total)
    {
        m_agreed += agreed;
        m_total += total;
    }

    [[nodiscard]] statistics::Estimate scottPi(statistics::Undefined empty) const;
    /// All categories count, also those nobody used.
    [[nodiscard]] statistics::Estimate ac1(statistics::Undefined empty) const;

private:
    std::vector<double> m_uses;
    double m_agreed = 0;
    double m_total = 0;
};

} // namespace rozet::agreement
