// SPDX-License-Identifier: GPL-3.0-or-later
// How a table fits on paper: widths, upright headings, and cutting one that is too wide into parts.
#pragma once

#include "core/report/table.h"

namespace rozet::report {

/// Whether the headings of columns of marks and counts stand upright: a matrix with many of them
/// is only readable with narrow columns.
[[nodiscard]] bool hasUprightHeadings(const Table& table);
[[nodiscard]] bool isUpright(const Table& table, std::size_t column);

/// Millimetres the row of upright headings is high; longer headings take a second line.
[[nodiscard]] double uprightMillimetres(const Table& table);

/// Cells of a row of totals that its first text may run over: itself and the empty ones behind it.
[[nodiscard]] std::size_t labelSpan(const std::vector<Cell>& row);

/// Millimetres a column needs in print at nine points.
[[nodiscard]] double columnMillimetres(const Table& table, std::size_t column);
[[nodiscard]] double tableMillimetres(const Table& table);

/// The table itself when it fits; else parts that each begin with its first column. Columns of one
/// group stay together where the paper is wide enough. Notes come under the last part only.
[[nodiscard]] std::vector<Table> splitToWidth(const Table& table, double millimetres);

} // namespace rozet::report
