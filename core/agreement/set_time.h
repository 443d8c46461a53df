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

/// The sum of the distances of all uses with all uses, for rows that are taken several times or not
/// at all. What resampling needs of it is made once: either the sum for each pair of rows, or the
/// distance for each pair of sets, whichever makes a sample cheaper.
class ExpectedDistances
{
public:
    /// once: only the sum of all rows will be asked for. sets must outlive this.
    ExpectedDistances(const SetTime& sets, SetDistance distance, bool once = false);

    [[nodiscard]] double of(std::span<const double> weights) const;
    /// Every row once, but this one not.
    [[nodiscard]] double without(std::size_t row) const;

private:
    void fillDistances(SetDistance distance);
    void fillProducts(SetDistance distance);
    [[nodiscard]] double ofUses(std::span<const double> uses) const;

    const SetTime& m_sets;
    std::size_t m_rows = 0;
    std::vector<double> m_distances; ///< sets x sets
    std::vector<double> m_products;  ///< rows x rows; empty when sets are cheaper
    std::vector<double> m_rowSums;
    double m_total = 0;
};

/// 1 - observed / expected. smallSample: uses are units that were counted, each of which can be
/// drawn only once (n (n - 1) in the place of n squared).
[[nodiscard]] statistics::Estimate setAlpha(double disagreed, double expectedDistance, double total,
                                            bool smallSample);

} // namespace rozet::agreement
