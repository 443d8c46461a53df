// SPDX-License-Identifier: GPL-3.0-or-later
// Fisher's exact test of a table with any number of rows and columns.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace rozet::statistics {

struct FisherExact
{
    std::optional<double> p;             ///< two-sided: all tables no likelier than the one seen
    std::optional<double> pLess;         ///< two by two only: the first cell this small
    std::optional<double> pGreater;      ///< two by two only: the first cell this large
    bool exact = true;                   ///< false: estimated from random tables
    std::optional<double> standardError; ///< of p, when estimated
    std::size_t tables = 0;              ///< random tables drawn, when estimated
    Undefined reason = Undefined::NotUndefined;
};

struct FisherSettings
{
    std::size_t budget = 2'000'000;  ///< partial tables looked at before drawing random ones
    std::size_t replicates = 20'000; ///< random tables
    std::uint64_t seed = 1;
};

/// Given both margins, the probability of all tables that are no likelier than the one seen, within
/// a relative 1e-7 (as R). Reckoned as one minus the tables that are likelier: those are found line
/// by line, leaving out every beginning that is itself too unlikely, and the last two lines are
/// looked up in sorted lists. When that takes too long, random tables with the same margins give
/// (1 + hits) / (1 + tables). counts: rows by columns, whole numbers. Empty lines are left out;
/// fewer than two lines each way is undefined (OneGroup); no counts: NoUnits.
[[nodiscard]] FisherExact fisherExact(const Matrix& counts, const FisherSettings& settings = {});

} // namespace rozet::statistics
