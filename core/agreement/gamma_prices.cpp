// SPDX-License-Identifier: GPL-3.0-or-later
// Prices for the packing problem. The linear relaxation with an entropy term is solved by scaling
// in turn the weights of the candidates of each unit until they sum to one, at a falling
// temperature (the scheme of Sinkhorn, for groups instead of pairs); then the prices are made
// feasible in whole numbers, so that the bound is certain whatever the rounding before.
#include "core/agreement/gamma_packing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rozet::agreement {
namespace {

/// Per unit the candidates it is in.
struct Incidence
{
    std::vector<std::size_t> begins;
    std::vector<std::uint32_t> candidates;

    explicit Incidence(const PackingPart& part)
        : begins(part.units + 1), candidates(part.candidates.members.size())
    {
        for (const std::uint32_t unit : part.candidates.members) {
            ++begins[unit + 1];
        }
        for (std::size_t unit = 0; unit < part.units; ++unit) {
            begins[unit + 1] += begins[unit];
        }
        std::vector<std::size_t> place(begins.begin(), begins.end() - 1);
        for (std::size_t index = 0; index < part.candidates.size(); ++index) {
            for (const std::uint32_t unit : part.candidates.group(index)) {
                candidates[place[unit]++] = static_cast<std::uint32_t>(index);
            }
        }
    }

    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t unit) const
    {
        return std::span(candidates).subspan(begins[unit], begins[unit + 1] - begins[unit]);
    }
};

class Smoothing
{
public:
    Smoothing(const PackingPart& part, const Incidence& incidence, double unitSaving)
        : m_part(part)
        , m_incidence(incidence)
        , m_savings(part.candidates.size())
        , m_weights(part.candidates.size())
        , m_prices(part.units, 0.0)
        , m_alone(part.units)
        , m_begins(part.units + 1)
    {
        for (std::size_t index = 0; index < m_savings.size(); ++index) {
            m_savings[index] = static_cast<double>(part.candidates.savings[index]) / unitSaving;
            const std::span<const std::uint32_t> group = part.candidates.group(index);
            const double share = m_savings[index] / static_cast<double>(group.size());
            for (const std::uint32_t unit : group) {
                m_prices[unit] = std::max(m_prices[unit], share);
            }
        }
    }

    const std::vector<double>& run(const PriceEffort& effort)
    {
        double temperature = effort.from;
        while (true) {
            weigh(temperature);
            for (int sweep = 0; sweep < effort.sweeps; ++sweep) {
                for (std::size_t step = 0; step < m_part.units; ++step) {
                    scale(sweep % 2 == 0 ? step : m_part.units - 1 - step);
                }
            }
            for (std::size_t unit = 0; unit < m_part.units; ++unit) {
                // The weight left to staying alone tells the price.
                m_prices[unit] = -temperature * std::log(std::max(m_alone[unit], 1e-300));
            }
            if (temperature <= effort.to) {
                return m_prices;
            }
            temperature = std::max(effort.to, temperature * effort.cooling);
        }
    }

private:
    void weigh(double temperature)
    {
        for (std::size_t index = 0; index < m_savings.size(); ++index) {
            double surplus = -m_savings[index];
            for (const std::uint32_t unit : m_part.candidates.group(index)) {
                surplus += m_prices[unit];
            }
            constexpr double kNoWeight = 12; // e^-12: left out until the next temperature
            const double exponent = -surplus / temperature;
            m_weights[index] = exponent < -kNoWeight ? 0.0 : std::exp(std::min(exponent, 600.0));
        }
        m_weighty.clear();
        for (std::size_t unit = 0; unit < m_part.units; ++unit) {
            m_alone[unit] = std::exp(-m_prices[unit] / temperature);
            m_begins[unit] = m_weighty.size();
            for (const std::uint32_t candidate : m_incidence.of(unit)) {
                if (m_weights[candidate] > 0) {
                    m_weighty.push_back(candidate);
                }
            }
        }
        m_begins[m_part.units] = m_weighty.size();
    }

    /// Makes the weights of one unit's choices sum to one.
    void scale(std::size_t unit)
    {
        double sum = m_alone[unit];
        for (std::size_t at = m_begins[unit]; at < m_begins[unit + 1]; ++at) {
            sum += m_weights[m_weighty[at]];
        }
        const double factor = 1 / sum;
        m_alone[unit] *= factor;
        for (std::size_t at = m_begins[unit]; at < m_begins[unit + 1]; ++at) {
            m_weights[m_weighty[at]] *= factor;
        }
    }

    const PackingPart& m_part;
    const Incidence& m_incidence;
    std::vector<double> m_savings;
    std::vector<double> m_weights;
    std::vector<double> m_prices;
    std::vector<double> m_alone;
    std::vector<std::size_t> m_begins;    ///< per unit in m_weighty
    std::vector<std::uint32_t> m_weighty; ///< candidates with a weight at this temperature
};

/// The surplus of a candidate: prices of its units - its saving.
std::vector<Cost> surplusesOf(const PackingPart& part, std::span<const Cost> prices)
{
    std::vector<Cost> surpluses(part.candidates.size());
    for (std::size_t index = 0; index < surpluses.size(); ++index) {
        surpluses[index] = -part.candidates.savings[index];
        for (const std::uint32_t unit : part.candidates.group(index)) {
            surpluses[index] += prices[unit];
        }
    }
    return surpluses;
}

void makeFeasible(const PackingPart& part, const Incidence& incidence, std::vector<Cost>& prices)
{
    for (std::size_t index = 0; index < part.candidates.size(); ++index) {
        const std::span<const std::uint32_t> group = part.candidates.group(index);
        Cost surplus = -part.candidates.savings[index];
        for (const std::uint32_t unit : group) {
            surplus += prices[unit];
        }
        if (surplus < 0) {
            const Cost share = -surplus / static_cast<Cost>(group.size()) + 1;
            for (const std::uint32_t unit : group) {
                prices[unit] += share;
            }
        }
    }
    std::vector<Cost> surpluses = surplusesOf(part, prices);
    for (std::size_t unit = 0; unit < part.units; ++unit) {
        Cost room = prices[unit];
        for (const std::uint32_t candidate : incidence.of(unit)) {
            room = std::min(room, surpluses[candidate]);
        }
        prices[unit] -= room;
        for (const std::uint32_t candidate : incidence.of(unit)) {
            surpluses[candidate] -= room;
        }
    }
}

} // namespace

std::vector<Cost> findPrices(const PackingPart& part, Cost unitSaving, const PriceEffort& effort)
{
    const Incidence incidence(part);
    const auto scale = static_cast<double>(unitSaving);
    Smoothing smoothing(part, incidence, scale);
    const std::vector<double>& smooth = smoothing.run(effort);
    std::vector<Cost> prices(part.units);
    for (std::size_t unit = 0; unit < part.units; ++unit) {
        prices[unit] = std::max(Cost{0}, static_cast<Cost>(smooth[unit] * scale));
    }
    makeFeasible(part, incidence, prices);
    return prices;
}

} // namespace rozet::agreement
