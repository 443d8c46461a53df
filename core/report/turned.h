// SPDX-License-Identifier: GPL-3.0-or-later
// A wide table on its side, for a terminal: what were columns become lines, and the rows become
// narrow numbered columns with a list of what the numbers stand for.
#pragma once

#include "core/report/table.h"

#include <optional>

namespace rozet::report {

struct TurnedWords
{
    QString what;   ///< heading over the labels: "Code"
    QString number; ///< heading over the numbers in the list: "No."
};

struct Turned
{
    Table matrix; ///< a line per value column, under lines with the names of the groups; the totals
                  ///< first, then a column per row of the original
    std::optional<Table> legend; ///< number and label columns of each row; nothing where the rows
                                 ///< were too many to show
};

/// The first labelColumns columns tell what a row is; all others have one kind. Rows are left out,
/// and only totals stay, when there are more than mostRows of them.
[[nodiscard]] Turned turned(const Table& table, std::size_t labelColumns, std::size_t mostRows,
                            const TurnedWords& words);

} // namespace rozet::report
