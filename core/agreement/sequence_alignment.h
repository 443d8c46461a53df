// SPDX-License-Identifier: GPL-3.0-or-later
// Coders compared by the order of what they coded, without regard to when: the cheapest way to
// turn the one sequence of codes into the other (Needleman and Wunsch 1970), and kappa over the
// aligned events (Quera, Bakeman and Gnisci 2007).
#pragma once

#include "core/statistics/estimate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rozet::agreement {

struct AlignmentCosts
{
    double match = 0;
    double substitution = 1;
    double gap = 1;
};

/// Codes of an aligned pair; nothing where the other sequence has an event more.
struct AlignedPair
{
    std::optional<std::int32_t> first;
    std::optional<std::int32_t> second;
};

struct SequenceAlignment
{
    double cost = 0;
    std::vector<AlignedPair> pairs;
};

/// Of several cheapest alignments the one that, from the end of the sequences to their beginning,
/// rather pairs two events than leaves one of the first out, and that rather than one of the
/// second. Nothing when there are more than `most` combinations of events (time and memory).
[[nodiscard]] std::optional<SequenceAlignment> alignSequences(std::span<const std::int32_t> first,
                                                              std::span<const std::int32_t> second,
                                                              const AlignmentCosts& costs = {},
                                                              std::uint64_t most = 400'000'000);

struct SequenceAgreement
{
    /// codes + 1 squared: rows the first coder, last row and column without partner.
    std::vector<double> table;
    /// Chance: every combination but nothing with nothing (as event kappa). n: aligned pairs.
    statistics::Estimate kappa;
};

[[nodiscard]] SequenceAgreement sequenceAgreement(const std::vector<AlignedPair>& pairs,
                                                  std::size_t codes);

/// 1 - edits / length of the longer sequence, edits with costs of one. Undefined for two empty
/// sequences (NoFragments), or when they are too long (NotReached). n: events.
[[nodiscard]] statistics::Estimate levenshteinSimilarity(std::span<const std::int32_t> first,
                                                         std::span<const std::int32_t> second);

/// Percentage of identical columns in the alignment with award 1 for a match and penalty 1 for a
/// mismatch or a gap, as BORIS prints for time units. n: columns.
[[nodiscard]] statistics::Estimate alignmentIdentity(std::span<const std::int32_t> first,
                                                     std::span<const std::int32_t> second);

} // namespace rozet::agreement
