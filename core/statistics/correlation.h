// SPDX-License-Identifier: GPL-3.0-or-later
// Correlations of two columns, with p and interval. times: how often each row counts; empty = once.
// Rows in which x or y is NaN are left out. Reasons: TooFewUnits (fewer than three rows),
// NoVariance (a column is constant). Estimate::n is the number of rows.
#pragma once

#include "core/statistics/estimate.h"

#include <optional>
#include <span>

namespace rozet::statistics {

struct Correlation
{
    Estimate r;
    std::optional<double> p; ///< two-sided
};

/// p by t with n - 2; interval by Fisher's z, from four rows on.
[[nodiscard]] Correlation pearson(std::span<const double> x, std::span<const double> y,
                                  std::span<const double> times = {}, double confidence = 0.95);

/// Of mid-ranks. p by t with n - 2; interval by Fisher's z with variance (1 + r^2 / 2) / (n - 3)
/// (Bonett and Wright 2000).
[[nodiscard]] Correlation spearman(std::span<const double> x, std::span<const double> y,
                                   std::span<const double> times = {}, double confidence = 0.95);

/// Kendall's tau-b in n log n. p by the normal approximation with the variance corrected for ties
/// (as SPSS and, with ties, R); interval by Fisher's z with variance 0.437 / (n - 4) (Bonett and
/// Wright 2000), from five rows on.
[[nodiscard]] Correlation kendallTauB(std::span<const double> x, std::span<const double> y,
                                      std::span<const double> times = {}, double confidence = 0.95);

} // namespace rozet::statistics
