// SPDX-License-Identifier: GPL-3.0-or-later
// p of a correlation without a distribution: over all orders of one column when there are few rows,
// over random orders when there are more.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace rozet::statistics {

enum class CorrelationKind : std::uint8_t {
    Pearson,
    Spearman,
    Kendall,
};

struct PermutationP
{
    std::optional<double> p; ///< two-sided: orders at least as far from 0
    bool exact = true;       ///< false: from random orders, (1 + hits) / (1 + orders)
    std::size_t orders = 0;
    Undefined reason = Undefined::NotUndefined;
};

/// x, y: as long as each other; rows with a missing value are left out. All n! orders up to nine
/// rows; Kendall without ties: the exact distribution up to 200 rows, in n^3 steps; otherwise
/// random orders, the same for the same seed. Assumes exchangeable rows. Undefined: fewer than
/// three rows (TooFewUnits), a constant column (NoVariance). Sources: Pitman (1937); Kendall
/// (1938).
[[nodiscard]] PermutationP permutationP(CorrelationKind kind, Column x, Column y,
                                        std::size_t randomOrders = 9999, std::uint64_t seed = 1);

} // namespace rozet::statistics
