// SPDX-License-Identifier: GPL-3.0-or-later
// Which fragments of two coders are about the same event: pairs that overlap, and the best
// one-to-one matching of them.
#pragma once

#include "core/agreement/coded_time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace rozet::agreement {

/// Two fragments that overlap; places are those in CodedTime::fragments.
struct EventPair
{
    std::size_t first = 0;
    std::size_t second = 0;
    std::int64_t overlap = 0;  ///< 0 for two moments without length
    std::int64_t distance = 0; ///< of the starts plus of the ends
    double ofLonger = 0;       ///< overlap / length of the longer
    double ofUnion = 0;        ///< overlap / length of both together (IoU)
    bool sameCode = false;
    std::int64_t rank = 0; ///< of both codes together, see codeRanks
};

/// Settles what would otherwise be left to chance: which of several fragments on top of one another
/// is matched. Codes by how long both coders gave them; neither the order of the coders nor that of
/// the codes plays a part. Codes that last equally long have the same rank.
[[nodiscard]] std::vector<std::int64_t> codeRanks(const TimedData& data, std::size_t pair);

/// All pairs that overlap, by first, then second. Two fragments without length overlap wholly when
/// they are no further apart than `moments`; one with length and one without never do. Nothing when
/// there would be more than `most`. Sorting apart, linear in fragments and pairs.
[[nodiscard]] std::optional<std::vector<EventPair>>
overlappingPairs(const CodedTime& first, const CodedTime& second, std::int64_t moments,
                 const std::vector<std::int64_t>& ranks, std::size_t most = 20'000'000);

/// The matching with the largest total overlap; of several the one with the smallest total
/// distance; of several the one with the most equal codes; of several the one with the codes of
/// higher rank. Places in `pairs`; nothing when it would take too long (very many fragments on top
/// of one another).
[[nodiscard]] std::optional<std::vector<std::size_t>>
matchEvents(const std::vector<EventPair>& pairs, std::size_t firstCount, std::size_t secondCount);

enum class Verdict : std::uint8_t {
    Same,
    DifferentCode,
    Boundary,  ///< they overlap, but less than asked for
    Unmatched, ///< one coder only
};

struct MatchedEvents
{
    std::vector<std::size_t> matched;  ///< places in the pairs; the overlap is as asked for
    std::vector<std::size_t> boundary; ///< of what is left: pairs that overlap less
    std::vector<std::size_t> firstAlone;
    std::vector<std::size_t> secondAlone;
};

/// First the best matching of the pairs whose overlap is at least `overlap` of the longer; then,
/// of the fragments that are left, that of all other pairs.
[[nodiscard]] std::optional<MatchedEvents> matchedEvents(const std::vector<EventPair>& pairs,
                                                         std::size_t firstCount,
                                                         std::size_t secondCount, double overlap);

/// The first of these two matchings alone.
[[nodiscard]] std::optional<std::vector<std::size_t>>
matchByLonger(const std::vector<EventPair>& pairs, std::size_t firstCount, std::size_t secondCount,
              double overlap);

/// The greatest number of pairs with an overlap of at least `overlap` of both together; of several
/// such matchings the one with the largest sum of overlaps.
[[nodiscard]] std::optional<std::vector<std::size_t>>
matchByUnion(const std::vector<EventPair>& pairs, std::size_t firstCount, std::size_t secondCount,
             double overlap, bool sameCode);

/// As EasyDIAg does: the pair with the largest overlap of the longer, then the next of what is
/// left. Of equal ones the earlier. In that order.
[[nodiscard]] std::vector<std::size_t>
matchGreedily(const std::vector<EventPair>& pairs, const CodedTime& first, const CodedTime& second);

} // namespace rozet::agreement
