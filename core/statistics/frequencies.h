// SPDX-License-Identifier: GPL-3.0-or-later
// How often each answer was given.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"

#include <cstddef>
#include <vector>

namespace rozet::statistics {

struct Frequency
{
    double value = 0;
    std::size_t count = 0;
    double percent = 0;           ///< of all rows
    double validPercent = 0;      ///< of the rows with an answer
    double cumulativePercent = 0; ///< of the rows with an answer, up to and with this value
};

struct Frequencies
{
    std::vector<Frequency> values; ///< ascending; only values that occur
    std::size_t n = 0;             ///< rows with an answer
    std::size_t missing = 0;
    Undefined reason = Undefined::NotUndefined; ///< NoUnits when there is no answer at all
};

/// Counts the values of a variable. Cost n log n.
[[nodiscard]] Frequencies frequencies(Column values);

} // namespace rozet::statistics
