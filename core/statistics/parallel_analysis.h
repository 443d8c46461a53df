// SPDX-License-Identifier: GPL-3.0-or-later
// How large eigenvalues become by chance: Horn's (1965) answer to how many components to keep.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rozet::statistics {

struct ParallelSettings
{
    std::size_t replicates = 500;
    double percentile = 95;
    std::uint64_t seed = 1;
    unsigned threads = 1;
    bool permuted = true; ///< also from the answers themselves, shuffled within each item
};

struct ParallelAnalysis
{
    std::size_t n = 0;
    std::vector<double> eigenvalues; ///< of the items
    std::vector<double> randomMean;  ///< of independent normal numbers, n rows
    std::vector<double> randomPercentile;
    std::vector<double> permutedMean; ///< of shuffled answers; empty when not asked
    std::vector<double> permutedPercentile;
    std::size_t countByMean = 0;       ///< leading eigenvalues above the random mean
    std::size_t countByPercentile = 0; ///< leading eigenvalues above the random percentile
    Undefined reason = Undefined::NotUndefined;
};

/// items: p columns, listwise. Correlations of random normal data are drawn without drawing the
/// data (Bartlett's decomposition of a Wishart matrix), so their cost does not depend on n;
/// shuffled answers cost n p^2 per replicate. The same seed gives the same numbers with any number
/// of threads. Undefined: as components().
[[nodiscard]] ParallelAnalysis parallelAnalysis(std::span<const Column> items,
                                                const ParallelSettings& settings = {});

} // namespace rozet::statistics
