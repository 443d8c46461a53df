// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement of two coders from the table of what the one said against what the other said: how
// often (counts of units) or for how long (amounts, such as seconds).
#pragma once

#include "core/agreement/weights.h"
#include "core/statistics/estimate.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace rozet::agreement {

/// Rows: the first coder; columns: the second. Cells must be finite and >= 0.
class Contingency
{
public:
    explicit Contingency(std::size_t categories)
        : m_categories(categories), m_cells(categories * categories, 0.0)
    {
    }

    [[nodiscard]] std::size_t categories() const { return m_categories; }

    [[nodiscard]] double& at(std::size_t a, std::size_t b) { return m_cells[a * m_categories + b]; }

    [[nodiscard]] double at(std::size_t a, std::size_t b) const
    {
        return m_cells[a * m_categories + b];
    }

    [[nodiscard]] std::span<const double> cells() const { return m_cells; }

    [[nodiscard]] double total() const;
    [[nodiscard]] std::vector<double> rowTotals() const;
    [[nodiscard]] std::vector<double> columnTotals() const;
    /// The coders changed places.
    [[nodiscard]] Contingency swapped() const;
    /// One category against all others: 2 x 2, the category first.
    [[nodiscard]] Contingency collapsed(std::size_t category) const;

private:
    std::size_t m_categories;
    std::vector<double> m_cells;
};

struct TableSettings
{
    double confidence = 0.95;
    /// Independent units were counted: standard errors and intervals have a meaning. Not so for
    /// durations, whose moments depend on one another: those intervals come from resampling.
    bool counts = true;
    /// Divide the squares by n instead of n - 1, as Gwet's formulas for a table do; the same units
    /// as rows have n - 1.
    bool largeSample = false;
};

/// In every function: no content is NoUnits; a table without any chance of disagreement (everyone
/// used one category) is NoVariation. Estimate::n is the total of the table.

/// Sum of p_ij w_ij. Standard error: of a mean over units; t interval, cut off at 1.
[[nodiscard]] statistics::Estimate percentAgreement(const Contingency& table,
                                                    const Weights& weights,
                                                    const TableSettings& settings = {});

struct CohenKappa
{
    statistics::Estimate kappa; ///< standard error of Fleiss, Cohen and Everitt (1969), z interval
    std::optional<double> observed;
    std::optional<double> expected;
    /// The highest kappa these marginal totals allow; of identity weights only.
    std::optional<double> max;
    std::optional<double> standardErrorNull; ///< if the true kappa is 0
};

[[nodiscard]] CohenKappa cohenKappa(const Contingency& table, const Weights& weights,
                                    const TableSettings& settings = {});

/// Standard errors of the next three as Gwet (2014); t with n - 1, cut off at 1.
[[nodiscard]] statistics::Estimate scottPi(const Contingency& table, const Weights& weights,
                                           const TableSettings& settings = {});
/// AC1 with identity weights, else AC2. Every category of the table counts, also an unused one;
/// fewer than two categories are NoVariation.
[[nodiscard]] statistics::Estimate gwetAc(const Contingency& table, const Weights& weights,
                                          const TableSettings& settings = {});
/// Also called S, PABAK (two categories) or the free-marginal kappa. Every category counts.
[[nodiscard]] statistics::Estimate brennanPrediger(const Contingency& table, const Weights& weights,
                                                   const TableSettings& settings = {});

/// One category against all others.
struct CategoryAgreement
{
    double first = 0;  ///< total of the first coder
    double second = 0; ///< total of the second coder
    double both = 0;
    double total = 0;
    statistics::Estimate specificAgreement; ///< 2 both / (first + second)
    statistics::Estimate percentAgreement;
    statistics::Estimate kappa;
    statistics::Estimate ac1;
    statistics::Estimate pabak;
    statistics::Estimate prevalence;      ///< share, mean of the two coders
    statistics::Estimate prevalenceIndex; ///< (both have it - neither has it) / total
    statistics::Estimate biasIndex;       ///< (only the first - only the second) / total
};

[[nodiscard]] CategoryAgreement categoryAgreement(const Contingency& table, std::size_t category,
                                                  const TableSettings& settings = {});

} // namespace rozet::agreement
