// SPDX-License-Identifier: GPL-3.0-or-later
// Questions with several answers: up to so many categories per person, each with a yes or no.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rozet::statistics {

struct ResponseCategory
{
    std::size_t count = 0; ///< answers
    std::size_t cases = 0; ///< people who gave it, counted once
    Estimate percentOfResponses;
    Estimate percentOfCases;   ///< cases / people who answered
    std::size_t flagAsked = 0; ///< answers with a known flag
    std::size_t flagged = 0;
    Estimate percentFlagged; ///< of flagAsked, with Wilson's interval
};

struct MultipleResponse
{
    std::size_t rows = 0;
    std::size_t cases = 0;   ///< people with at least one answer
    std::size_t missing = 0; ///< people without
    std::size_t responses = 0;
    std::vector<ResponseCategory> categories;
};

/// answers: for each variable the category of each row, -1 where none was given. flags: as many
/// variables or none; 0 is no, other numbers are yes, NaN unknown. keep: rows to use; empty = all.
/// A category named twice by one person counts as two responses and one case (SPSS MULT RESPONSE).
/// Percentages are times 100. Undefined: nobody answered (NoUnits). Cost rows times variables.
[[nodiscard]] MultipleResponse multipleResponse(std::span<const std::vector<int>> answers,
                                                std::span<const Column> flags,
                                                std::size_t categoryCount,
                                                std::span<const std::size_t> keep = {},
                                                double confidence = 0.95);

} // namespace rozet::statistics
