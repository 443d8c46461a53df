// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement on events: fragments of two coders matched one to one and counted, those that one coder
// alone has included.
#pragma once

#include "core/agreement/coded_time.h"
#include "core/agreement/event_matching.h"
#include "core/agreement/row_table.h"
#include "core/statistics/estimate.h"

#include <optional>
#include <span>
#include <vector>

namespace rozet::agreement {

/// Columns of one pair of coders, per code.
struct EventColumns
{
    std::size_t offset = 0;
    std::size_t codes = 0;

    /// Fragments of the first and the second coder.
    [[nodiscard]] std::size_t first(std::size_t code) const { return offset + 8 * code; }

    [[nodiscard]] std::size_t second(std::size_t code) const { return first(code) + 1; }

    /// In the best matching: matched pairs with this code twice, and matched fragments.
    [[nodiscard]] std::size_t same(std::size_t code) const { return first(code) + 2; }

    [[nodiscard]] std::size_t matchedFirst(std::size_t code) const { return first(code) + 3; }

    [[nodiscard]] std::size_t matchedSecond(std::size_t code) const { return first(code) + 4; }

    /// The same in EasyDIAg's matching.
    [[nodiscard]] std::size_t greedySame(std::size_t code) const { return first(code) + 5; }

    [[nodiscard]] std::size_t greedyFirst(std::size_t code) const { return first(code) + 6; }

    [[nodiscard]] std::size_t greedySecond(std::size_t code) const { return first(code) + 7; }

    /// Pairs of equal code whose overlap of both together (IoU) is large enough.
    [[nodiscard]] std::size_t found(std::size_t code) const { return offset + 8 * codes + code; }

    /// Pairs of any codes whose overlap of both together is large enough.
    [[nodiscard]] std::size_t foundAny() const { return found(codes); }

    [[nodiscard]] std::size_t end() const { return foundAny() + 1; }
};

struct EventSettings
{
    double overlap = 0.6;     ///< asked for, 0 ... 1
    std::int64_t moments = 0; ///< how far moments without length may be apart to be the same
};

struct EventMatch
{
    std::size_t recording = 0; ///< place in the original data
    std::optional<TimedFragment> first;
    std::optional<TimedFragment> second;
    std::size_t firstPlace = 0; ///< in the track it came from
    std::size_t secondPlace = 0;
    double ofLonger = 0; ///< overlap
    double ofUnion = 0;
    Verdict verdict = Verdict::Unmatched;
};

/// Differences second - first of the matched fragments, and the list of all fragments.
struct EventDetails
{
    std::vector<EventMatch> matches; ///< by recording, then by earliest start
};

/// False when the fragments lie on top of one another in numbers that take too long to match; the
/// columns are of no use then.
[[nodiscard]] bool addEvents(const TimedData& data, std::size_t pair, const EventSettings& settings,
                             const EventColumns& columns, RowTable& table, EventDetails* details);

/// Fragments of one pair of coders, added up. `matched` may count a code's fragments for more than
/// one (EasyDIAg counts a matched pair twice).
struct EventTotals
{
    std::vector<double> same; ///< per code
    std::vector<double> first;
    std::vector<double> second;
    std::vector<double> matchedFirst;
    std::vector<double> matchedSecond;
};

/// The table of codes and "no match", and chance: every combination but no match with no match is
/// possible, so expected counts are those of quasi-independence with one structural zero. They have
/// a closed form, which is where iterative proportional fitting ends.
struct NilTable
{
    double agreed = 0;   ///< matched with the same code
    double expected = 0; ///< of those, by chance
    double total = 0;
    double matched = 0;
    double reachable = 0; ///< sum of the smaller of both totals of each code, "no match" included
};

/// weight: how often a matched pair counts; a fragment alone counts once.
[[nodiscard]] NilTable nilTable(const EventTotals& totals, double weight);

/// Nothing found by anyone is NoFragments.
[[nodiscard]] EventTotals bestMatchTotals(std::span<const double> row, const EventColumns& columns);
[[nodiscard]] EventTotals greedyTotals(std::span<const double> row, const EventColumns& columns);

struct BorderDifferences
{
    std::size_t n = 0;
    double median = 0; ///< second - first
    double q25 = 0;
    double q75 = 0;
    double medianAbsolute = 0;
    double meanAbsolute = 0;
};

struct Borders
{
    BorderDifferences start;
    BorderDifferences end;
};

/// Of the fragments matched with enough overlap, whatever their codes. Nothing when there are none.
[[nodiscard]] std::optional<Borders> bordersOf(const std::vector<EventMatch>& matches);

} // namespace rozet::agreement
