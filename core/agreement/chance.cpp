// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/chance.h"

#include <algorithm>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

void PooledKappa::add(double agreed, std::span<const double> first, std::span<const double> second,
                      double total)
{
    if (total <= 0) {
        return;
    }
    double products = 0;
    for (std::size_t category = 0; category < first.size(); ++category) {
        products += first[category] * second[category];
        m_reachable += std::min(first[category], second[category]);
    }
    m_agreed += agreed;
    m_expected += products / total;
    m_total += total;
}

void PooledKappa::addBinary(double both, double first, double second, double total)
{
    if (total <= 0) {
        return;
    }
    m_agreed += total - first - second + 2 * both;
    m_expected += (first * second + (total - first) * (total - second)) / total;
    m_total += total;
    m_reachable += std::min(first, second) + std::min(total - first, total - second);
}

void PooledKappa::addExpected(double agreed, double expected, double total)
{
    m_agreed += agreed;
    m_expected += expected;
    m_total += total;
}

Estimate PooledKappa::kappa(Undefined empty) const
{
    if (m_total <= 0) {
        return Estimate::undefined(empty);
    }
    if (m_total - m_expected <= 0) {
        return Estimate::undefined(Undefined::NoVariation, m_total);
    }
    return Estimate::of((m_agreed - m_expected) / (m_total - m_expected), m_total);
}

Estimate PooledKappa::highest() const
{
    if (m_total - m_expected <= 0) {
        return Estimate::undefined(m_total > 0 ? Undefined::NoVariation : Undefined::NoUnits,
                                   m_total);
    }
    return Estimate::of((m_reachable - m_expected) / (m_total - m_expected), m_total);
}

Estimate PooledKappa::observed(Undefined empty) const
{
    return m_total > 0 ? Estimate::of(m_agreed / m_total, m_total) : Estimate::undefined(empty);
}

Estimate PooledShares::scottPi(Undefined empty) const
{
    if (m_total <= 0) {
        return Estimate::undefined(empty);
    }
    double squares = 0;
    bool varied = true;
    for (const double uses : m_uses) {
        squares += (uses / (2 * m_total)) * (uses / (2 * m_total));
        varied = varied && uses < 2 * m_total;
    }
    if (!varied || squares >= 1) {
        return Estimate::undefined(Undefined::NoVariation, m_total);
    }
    return Estimate::of((m_agreed / m_total - squares) / (1 - squares), m_total);
}

Estimate PooledShares::ac1(Undefined empty) const
{
    if (m_total <= 0) {
        return Estimate::undefined(empty);
    }
    if (m_uses.size() < 2) {
        return Estimate::undefined(Undefined::NoVariation, m_total);
    }
    double spread = 0;
    for (const double uses : m_uses) {
        const double share = uses / (2 * m_total);
        spread += share * (1 - share);
    }
    const double expected = spread / static_cast<double>(m_uses.size() - 1);
    return Estimate::of((m_agreed / m_total - expected) / (1 - expected), m_total);
}

} // namespace rozet::agreement
