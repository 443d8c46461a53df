// SPDX-License-Identifier: GPL-3.0-or-later
// How long pairs of coders gave each code, together and apart, from the exact boundaries of the
// fragments (or in whole units, from sampled data).
#pragma once

#include "core/agreement/coded_time.h"
#include "core/agreement/row_table.h"

namespace rozet::agreement {

/// Columns of one pair of coders. Category number `codes` is the gap: no code at all.
struct PairColumns
{
    std::size_t offset = 0;
    std::size_t codes = 0;

    [[nodiscard]] std::size_t total() const { return offset; }

    [[nodiscard]] std::size_t both(std::size_t category) const { return offset + 1 + 3 * category; }

    [[nodiscard]] std::size_t first(std::size_t category) const { return both(category) + 1; }

    [[nodiscard]] std::size_t second(std::size_t category) const { return both(category) + 2; }

    [[nodiscard]] std::size_t end() const { return both(codes + 1); }
};

/// Columns of pairs with a tolerance, once with each coder first: how long the first coder's
/// category is found with the second within the tolerance, and the marginal totals of a table in
/// which that time was moved to the diagonal.
struct ToleranceColumns
{
    std::size_t offset = 0;
    std::size_t codes = 0;

    /// All categories, gap included; filled only for exclusive codes.
    [[nodiscard]] std::size_t agreed() const { return offset; }

    [[nodiscard]] std::size_t row(std::size_t category) const { return offset + 1 + 2 * category; }

    [[nodiscard]] std::size_t column(std::size_t category) const { return row(category) + 1; }

    /// Yes or no, for each code.
    [[nodiscard]] std::size_t codeAgreed(std::size_t code) const
    {
        return row(codes + 1) + 3 * code;
    }

    [[nodiscard]] std::size_t codeRow(std::size_t code) const { return codeAgreed(code) + 1; }

    [[nodiscard]] std::size_t codeColumn(std::size_t code) const { return codeAgreed(code) + 2; }

    [[nodiscard]] std::size_t end() const { return codeAgreed(codes); }
};

/// Columns for alpha of each code as yes or no, with any number of coders.
struct AlphaColumns
{
    std::size_t offset = 0;
    std::size_t codes = 0;

    [[nodiscard]] std::size_t total() const { return offset; }

    [[nodiscard]] std::size_t disagreed(std::size_t code) const { return offset + 1 + 2 * code; }

    [[nodiscard]] std::size_t uses(std::size_t code) const { return disagreed(code) + 1; }

    [[nodiscard]] std::size_t end() const { return disagreed(codes); }
};

/// The data as they are at the middle of each unit, unit 0 beginning at the start of the window;
/// times become numbers of units. A unit whose middle lies beyond the window is left out.
[[nodiscard]] TimedData sampledTime(const TimedData& data, std::int64_t unit);

/// Rows of the table are the data's; `pair` counts from 0 in data.pairs.
void addPairTime(const TimedData& data, std::size_t pair, const PairColumns& columns,
                 RowTable& table);
void addToleranceTime(const TimedData& data, std::size_t pair, bool swapped, std::int64_t tolerance,
                      const ToleranceColumns& columns, RowTable& table);
void addAlphaTime(const TimedData& data, const AlphaColumns& columns, RowTable& table);

} // namespace rozet::agreement
