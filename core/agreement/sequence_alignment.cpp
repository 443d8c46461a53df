// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/sequence_alignment.h"

#include "core/agreement/chance.h"
#include "core/agreement/event_counts.h"

#include <algorithm>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

namespace {

enum class Step : std::uint8_t { Both, FirstOnly, SecondOnly };

} // namespace

std::optional<SequenceAlignment> alignSequences(std::span<const std::int32_t> first,
                                                std::span<const std::int32_t> second,
                                                const AlignmentCosts& costs, std::uint64_t most)
{
    const std::size_t rows = first.size() + 1;
    const std::size_t columns = second.size() + 1;
    if (columns > most / rows) {
        return std::nullopt;
    }
    // Costs of one row at a time; what is kept of every place is only the step that led there.
    std::vector<Step> steps(rows * columns);
    std::vector<double> above(columns);
    std::vector<double> current(columns);
    for (std::size_t column = 1; column < columns; ++column) {
        above[column] = static_cast<double>(column) * costs.gap;
        steps[column] = Step::SecondOnly;
    }
    for (std::size_t row = 1; row < rows; ++row) {
        current[0] = static_cast<double>(row) * costs.gap;
        steps[row * columns] = Step::FirstOnly;
        for (std::size_t column = 1; column < columns; ++column) {
            const bool same = first[row - 1] == second[column - 1];
            const double both = above[column - 1] + (same ? costs.match : costs.substitution);
            const double firstOnly = above[column] + costs.gap;
            const double secondOnly = current[column - 1] + costs.gap;
            const double lowest = std::min({both, firstOnly, secondOnly});
            current[column] = lowest;
            steps[row * columns + column] = both <= lowest        ? Step::Both
                                            : firstOnly <= lowest ? Step::FirstOnly
                                                                  : Step::SecondOnly;
        }
        std::swap(above, current);
    }
    SequenceAlignment alignment;
    alignment.cost = above.back();
    std::size_t row = first.size();
    std::size_t column = second.size();
    while (row > 0 || column > 0) {
        const Step step = steps[row * columns + column];
        AlignedPair pair;
        if (step != Step::SecondOnly) {
            pair.first = first[--row];
        }
        if (step != Step::FirstOnly) {
            pair.second = second[--column];
        }
        alignment.pairs.push_back(pair);
    }
    std::reverse(alignment.pairs.begin(), alignment.pairs.end());
    return alignment;
}

SequenceAgreement sequenceAgreement(const std::vector<AlignedPair>& pairs, std::size_t codes)
{
    SequenceAgreement agreement;
    const std::size_t categories = codes + 1;
    agreement.table.assign(categories * categories, 0.0);
    EventTotals totals;
    for (std::vector<double>* values : {&totals.same, &totals.first, &totals.second,
                                        &totals.matchedFirst, &totals.matchedSecond}) {
        values->assign(codes, 0.0);
    }
    for (const AlignedPair& pair : pairs) {
        const std::size_t row = pair.first ? static_cast<std::size_t>(*pair.first) : codes;
        const std::size_t column = pair.second ? static_cast<std::size_t>(*pair.second) : codes;
        agreement.table[row * categories + column] += 1;
        if (pair.first) {
            totals.first[row] += 1;
        }
        if (pair.second) {
            totals.second[column] += 1;
        }
        if (pair.first && pair.second) {
            totals.matchedFirst[row] += 1;
            totals.matchedSecond[column] += 1;
            totals.same[row] += row == column ? 1 : 0;
        }
    }
    const NilTable table = nilTable(totals, 1);
    PooledKappa kappa;
    kappa.addExpected(table.agreed, table.expected, table.total);
    agreement.kappa = kappa.kappa(Undefined::NoFragments);
    return agreement;
}

Estimate levenshteinSimilarity(std::span<const std::int32_t> first,
                               std::span<const std::int32_t> second)
{
    const std::size_t longest = std::max(first.size(), second.size());
    if (longest == 0) {
        return Estimate::undefined(Undefined::NoFragments);
    }
    const auto n = static_cast<double>(longest);
    const auto alignment = alignSequences(first, second);
    return alignment ? Estimate::of(1 - alignment->cost / n, n)
                     : Estimate::undefined(Undefined::NotReached, n);
}

Estimate alignmentIdentity(std::span<const std::int32_t> first,
                           std::span<const std::int32_t> second)
{
    if (first.empty() && second.empty()) {
        return Estimate::undefined(Undefined::NoFragments);
    }
    const auto alignment = alignSequences(first, second, {-1, 1, 1});
    if (!alignment) {
        return Estimate::undefined(Undefined::NotReached);
    }
    double identical = 0;
    for (const AlignedPair& pair : alignment->pairs) {
        identical += pair.first && pair.first == pair.second ? 1 : 0;
    }
    const auto columns = static_cast<double>(alignment->pairs.size());
    return Estimate::of(100 * identical / columns, columns);
}

} // namespace rozet::agreement
