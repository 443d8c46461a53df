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

std::vector<double> smoothPrices(const PackingPart& part, const Incidence& incidence,
                                 double unitSaving, const PriceEffort& effort)
{
    const Candidates& candidates = part.candidates;
    std::vector<double> savings(candidates.size());
    std::vector<double> prices(part.units, 0.0);
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        savings[index] = static_cast<double>(candidates.savings[index]) / unitSaving;
        const std::span<const std::uint32_t> group = candidates.group(index);
        for (const std::uint32_t unit : group) {
            prices[unit] =
                std::max(prices[unit], savings[index] / static_cast<double>(group.size()));
        }
    }
    std::vector<double> weights(candidates.size());
    std::vector<double> alone(part.units);
    double temperature = effort.from;
    while (true) {
        for (std::size_t index = 0; index < candidates.size(); ++index) {
            double surplus = -savings[index];
            for (const std::uint32_t unit : candidates.group(index)) {
                surplus += prices[unit];
            }
            weights[index] = std::exp(std::clamp(-surplus / temperature, -600.0, 600.0));
        }
        for (std::size_t unit = 0; unit < part.units; ++unit) {
            alone[unit] = std::exp(-prices[unit] / temperature);
        }
        std::vector<double> logs(part.units, 0.0);
        for (int sweep = 0; sweep < effort.sweeps; ++sweep) {
            const auto scale = [&](std::size_t unit) {
                double sum = alone[unit];
                for (const std::uint32_t candidate : incidence.of(unit)) {
                    sum += weights[candidate];
                }
                const double factor = 1 / sum;
                alone[unit] *= factor;
                for (const std::uint32_t candidate : incidence.of(unit)) {
                    weights[candidate] *= factor;
                }
            };
            if (sweep % 2 == 0) {
                for (std::size_t unit = 0; unit < part.units; ++unit) {
                    scale(unit);
                }
            } else {
                for (std::size_t unit = part.units; unit-- > 0;) {
                    scale(unit);
                }
            }
        }
        for (std::size_t unit = 0; unit < part.units; ++unit) {
            // What is left of the weight of staying alone tells the price.
            prices[unit] = -temperature * std::log(std::max(alone[unit], 1e-300));
        }
        if (temperature <= effort.to) {
            return prices;
        }
        temperature = std::max(effort.to, temperature * effort.cooling);
    }
}

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
    const std::vector<double> smooth = smoothPrices(part, incidence, scale, effort);
    std::vector<Cost> prices(part.units);
    for (std::size_t unit = 0; unit < part.units; ++unit) {
        prices[unit] = std::max(Cost{0}, static_cast<Cost>(smooth[unit] * scale));
    }
    makeFeasible(part, incidence, prices);
    return prices;
}

} // namespace rozet::agreement
