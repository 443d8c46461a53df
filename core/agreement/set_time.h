// SPDX-License-Identifier: GPL-3.0-or-later
// Which sets of codes coders gave at the same moment, and for how long: one sweep over the
// boundaries of all coders. From it come percent agreement, the table of exclusive codes and alpha
// with a distance between sets, for any number of coders.
#pragma once

#include "core/agreement/coded_time.h"
#include "core/agreement/row_table.h"
#include "core/agreement/sets.h"
#include "core/statistics/estimate.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rozet::agreement {

struct SetUse
{
    std::size_t set = 0;
    double amount = 0;
};

struct PairOfSets
{
    std::size_t first = 0;
    std::size_t second = 0;
    double amount = 0;
};

struct SetTime
{
    std::vector<std::vector<std::int32_t>> sets; ///< each sorted; a moment without code is empty
    std::vector<std::vector<SetUse>> uses;       ///< per row, how long any coder used each set
    std::vector<double> disagreed; ///< per row: sum of distances over pairs / (coders - 1)
    std::vector<double> total;     ///< per row: time x coders
    std::vector<std::vector<PairOfSets>> pairs; ///< per pair of coders
    RowTable same;                              ///< per row and pair: time with the same set
};

[[nodiscard]] SetTime setTime(const TimedData& data, SetDistance distance);

/// Time x time per pair of exclusive codes, rows the first coder of the pair; category number
/// `codes` is the gap. (codes + 1) squared values.
[[nodiscard]] std::vector<double> exclusiveTable(const SetTime& sets, std::size_t pair,
                                                 std::size_t codes);

/// Sum of distances a row's, or two rows', uses expect, made once so that resampled rows need no
/// distances again: weights' G weights, G[r][s] = sum over sets of uses_r uses_s distance.
class ExpectedDistances
{
public:
    ExpectedDistances(const SetTime& sets, SetDistance distance);

    [[nodiscard]] double of(std::span<const double> weights) const;
    /// Every row once, but this one not.
    [[nodiscard]] double without(std::size_t row) const;

private:
    std::size_t m_rows = 0;
    std::vector<double> m_products;
    std::vector<double> m_rowSums;
    double m_total = 0;
};

/// 1 - observed / expected. smallSample: uses are units that were counted, each of which can be
/// drawn only once (n (n - 1) in the place of n squared).
[[nodiscard]] statistics::Estimate setAlpha(double disagreed, double expectedDistance, double total,
                                            bool smallSample);

} // namespace rozet::agreement
