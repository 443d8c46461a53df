// SPDX-License-Identifier: GPL-3.0-or-later
// Published tables: what can be true, given that every printed number was rounded.
#pragma once

#include "core/statistics/anova.h"
#include "core/statistics/estimate.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rozet::statistics {

/// A number as printed, and the half unit of its last digit by which it may be off.
struct Printed
{
    double value = 0;
    double half = 0;

    [[nodiscard]] double low() const { return value - half; }

    [[nodiscard]] double high() const { return value + half; }
};

/// "2.89", ".83", "2,89", "-158". Nothing for anything else.
[[nodiscard]] std::optional<Printed> parsePrinted(std::string_view text);

struct PrintedGroup
{
    std::string level;
    double n = 0;
    Printed mean;
    Printed sd;
};

struct PrintedAnova
{
    std::vector<PrintedGroup> groups;
    std::optional<Printed> f;
    std::string p; ///< as printed: "<.001", ".016", "n.s."
    std::optional<double> totalN;
    std::optional<Printed> totalMean;
    std::optional<Printed> totalSd;
};

/// Low and high within rounding.
struct Bounds
{
    double low = 0;
    double high = 0;
};

struct PrintedAudit
{
    AnovaTable table; ///< from the printed numbers as they stand
    Bounds f;
    Bounds p; ///< at the bounds of f
    Bounds mean;
    Bounds sd; ///< of all answers together
    double sdTotal = 0;
    std::optional<double> pOfPrintedF;
    // Nothing where the table does not print what is compared.
    std::optional<bool> fFits;       ///< the printed F can come from these groups
    std::optional<bool> pFitsF;      ///< the printed p can come from the printed F
    std::optional<bool> pFitsGroups; ///< the printed p can come from these groups
    std::optional<bool> nFits;       ///< group sizes add up to the printed total
    std::optional<bool> meanFits;
    std::optional<bool> sdFits;
    Undefined reason = Undefined::NotUndefined;
};

/// Recomputes a printed one-way analysis of variance. F lies between the least between-group sum of
/// squares over the most within and the other way round, all means and sds within their half unit:
/// the least is a convex problem in one number, the most is at a corner (all corners up to sixteen
/// groups, corners split at a threshold above). Sizes are taken as exact; sds have divisor n - 1.
/// Undefined: as anovaFromSummaries(). Cost 2^k up to sixteen groups.
[[nodiscard]] PrintedAudit auditAnova(const PrintedAnova& printed);

/// GRIM (Brown and Heathers 2017): can the mean of n people's answers to so many whole-numbered
/// items, averaged, be printed as this? Either direction of rounding a 5 is accepted. Tells
/// something only when n times items is below 10^decimals.
[[nodiscard]] bool grimConsistent(const Printed& mean, double n, double items = 1);

} // namespace rozet::statistics
