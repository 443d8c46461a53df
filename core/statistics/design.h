// SPDX-License-Identifier: GPL-3.0-or-later
// The columns a formula's terms stand for.
#pragma once

#include "core/statistics/formula.h"
#include "core/statistics/frame.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace rozet::statistics {

struct Design
{
    std::vector<std::string> names;           ///< "(Intercept)", "x", "schoolB", "x:schoolB"
    std::vector<std::vector<double>> columns; ///< as long as the rows asked for
    bool intercept = false;
};

/// Numbers as they are; categories as 0/1 against their first level that occurs in the rows
/// (without an intercept the first categorical term has a column for each level); products for a:b.
/// A numeric variable as factor(x): its values in order. Every variable must be in the frame.
[[nodiscard]] Design designOf(const Frame& frame, std::span<const std::size_t> rows, bool intercept,
                              std::span<const FormulaTerm> terms);

/// Groups of the rows: every combination of the variables that occurs, in order.
struct Grouping
{
    std::vector<int> codes;          ///< of each row
    std::vector<std::string> levels; ///< names; combinations joined by a colon
};

[[nodiscard]] Grouping groupingOf(const Frame& frame, std::span<const std::size_t> rows,
                                  std::span<const std::string> variables);

/// The rows in which none of these variables is missing; a name that is not in the frame is
/// skipped.
[[nodiscard]] std::vector<std::size_t> completeRows(const Frame& frame,
                                                    std::span<const std::string> variables);

} // namespace rozet::statistics
