// SPDX-License-Identifier: GPL-3.0-or-later
// The correlations of several variables with n, p, stars and intervals.
#pragma once

#include "core/statistics/correlation.h"
#include "core/statistics/correlation_exact.h"
#include "core/statistics/matrix.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace rozet::statistics {

enum class MissingRule : std::uint8_t {
    Pairwise, ///< each pair on the rows in which both are answered
    Listwise, ///< all on the rows in which every variable is answered
};

struct CorrelationPair
{
    std::size_t a = 0;
    std::size_t b = 0;
    Correlation correlation;
    PermutationP exact; ///< NotAsked unless the settings ask
};

struct CorrelationTable
{
    std::size_t listwise = 0;           ///< rows in which every variable is answered
    std::vector<CorrelationPair> pairs; ///< a < b, by rows

    [[nodiscard]] const CorrelationPair& pair(std::size_t a, std::size_t b, std::size_t k) const
    {
        if (a > b) {
            std::swap(a, b);
        }
        return pairs[a * (2 * k - a - 1) / 2 + (b - a - 1)];
    }
};

struct CorrelationSettings
{
    CorrelationKind kind = CorrelationKind::Pearson;
    MissingRule missing = MissingRule::Pairwise;
    double confidence = 0.95;
    std::size_t exactBelow = 0; ///< also a permutation p where n is at most this
    std::uint64_t seed = 1;
};

/// k variables of n rows: k (k - 1) / 2 correlations as in correlation.h; the table's pair(a, b, k)
/// finds one. Assumes independent rows: where rows cluster, p is too small. Cost n k^2 (n log n for
/// ranks).
[[nodiscard]] CorrelationTable correlationTable(std::span<const Column> variables,
                                                const CorrelationSettings& settings = {});

/// "**" for p <= .01, "*" for p <= .05, else nothing. p unrounded.
[[nodiscard]] std::string_view stars(std::optional<double> p);

} // namespace rozet::statistics
