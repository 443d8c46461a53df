// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/event_matching.h"

#include "core/agreement/best_matching.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

namespace rozet::agreement {
namespace {

/// Worth more than all ranks that can come together.
constexpr std::int64_t kSameCode = std::int64_t(1) << 40;

std::int64_t worthOfCodes(const EventPair& pair)
{
    return (pair.sameCode ? kSameCode : 0) + pair.rank;
}

EventPair pairOf(const TimedFragment& a, const TimedFragment& b, std::size_t first,
                 std::size_t second)
{
    EventPair pair;
    pair.first = first;
    pair.second = second;
    pair.sameCode = a.code == b.code;
    pair.distance = std::abs(a.start - b.start) + std::abs(a.end - b.end);
    const std::int64_t lengthA = a.end - a.start;
    const std::int64_t lengthB = b.end - b.start;
    if (lengthA == 0 && lengthB == 0) {
        pair.ofLonger = 1;
        pair.ofUnion = 1;
        return pair;
    }
    pair.overlap = std::min(a.end, b.end) - std::max(a.start, b.start);
    const auto shared = static_cast<double>(pair.overlap);
    pair.ofLonger = shared / static_cast<double>(std::max(lengthA, lengthB));
    pair.ofUnion = shared / static_cast<double>(lengthA + lengthB - pair.overlap);
    return pair;
}

bool withLength(const TimedFragment& fragment)
{
    return fragment.end > fragment.start;
}

/// Both are sorted by start, so those still open at a start are what it overlaps with.
bool addPairsWithLength(const CodedTime& first, const CodedTime& second, std::size_t most,
                        std::vector<EventPair>& pairs)
{
    std::vector<std::size_t> openFirst;
    std::vector<std::size_t> openSecond;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto addAll = [&](const TimedFragment& added, std::vector<std::size_t>& open,
                            const std::vector<TimedFragment>& others, auto&& pairWith) {
        std::erase_if(open, [&](std::size_t place) { return others[place].end <= added.start; });
        for (const std::size_t place : open) {
            pairs.push_back(pairWith(place));
        }
        return pairs.size() <= most;
    };
    while (i < first.fragments.size() || j < second.fragments.size()) {
        const bool takeFirst =
            j == second.fragments.size() ||
            (i < first.fragments.size() && first.fragments[i].start <= second.fragments[j].start);
        const std::size_t place = takeFirst ? i++ : j++;
        const CodedTime& from = takeFirst ? first : second;
        const TimedFragment& fragment = from.fragments[place];
        if (!withLength(fragment)) {
            continue;
        }
        bool room = true;
        if (takeFirst) {
            room = addAll(fragment, openSecond, second.fragments, [&](std::size_t other) {
                return pairOf(fragment, second.fragments[other], place, other);
            });
            openFirst.push_back(place);
        } else {
            room = addAll(fragment, openFirst, first.fragments, [&](std::size_t other) {
                return pairOf(first.fragments[other], fragment, other, place);
            });
            openSecond.push_back(place);
        }
        if (!room) {
            return false;
        }
    }
    return true;
}

bool addPairsOfMoments(const CodedTime& first, const CodedTime& second, std::int64_t moments,
                       std::size_t most, std::vector<EventPair>& pairs)
{
    std::vector<std::size_t> others;
    for (std::size_t place = 0; place < second.fragments.size(); ++place) {
        if (!withLength(second.fragments[place])) {
            others.push_back(place);
        }
    }
    std::size_t from = 0;
    for (std::size_t place = 0; place < first.fragments.size(); ++place) {
        const TimedFragment& fragment = first.fragments[place];
        if (withLength(fragment)) {
            continue;
        }
        while (from < others.size() &&
               second.fragments[others[from]].start < fragment.start - moments) {
            ++from;
        }
        for (std::size_t next = from;
             next < others.size() &&
             second.fragments[others[next]].start <= fragment.start + moments;
             ++next) {
            pairs.push_back(pairOf(fragment, second.fragments[others[next]], place, others[next]));
            if (pairs.size() > most) {
                return false;
            }
        }
    }
    return true;
}

/// Overlap in time first; a moment without length counts as the shortest time there is.
Worth worthOf(const EventPair& pair)
{
    return {std::max<std::int64_t>(pair.overlap, 1), -pair.distance, worthOfCodes(pair)};
}

/// Matches the pairs for which worth gives something; places in `pairs`.
template <class WorthOf>
std::optional<std::vector<std::size_t>> matchSome(const std::vector<EventPair>& pairs,
                                                  std::size_t firstCount, std::size_t secondCount,
                                                  WorthOf&& worth)
{
    std::vector<PossibleMatch> possible;
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < pairs.size(); ++place) {
        if (const std::optional<Worth> value = worth(pairs[place])) {
            possible.push_back({pairs[place].first, pairs[place].second, *value});
            places.push_back(place);
        }
    }
    auto chosen = bestMatching(firstCount, secondCount, possible);
    if (chosen) {
        for (std::size_t& place : *chosen) {
            place = places[place];
        }
    }
    return chosen;
}

} // namespace

std::vector<std::int64_t> codeRanks(const TimedData& data, std::size_t pair)
{
    // Length first, then number, for codes of moments without length.
    std::vector<std::pair<std::int64_t, std::int64_t>> uses(data.codes);
    for (const TimedRecording& recording : data.recordings) {
        for (const std::size_t coder : {data.pairs[pair].first, data.pairs[pair].second}) {
            for (const TimedFragment& fragment : recording.coders[coder].fragments) {
                auto& [length, number] = uses[static_cast<std::size_t>(fragment.code)];
                length += fragment.end - fragment.start;
                ++number;
            }
        }
    }
    auto sorted = uses;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    std::vector<std::int64_t> ranks;
    ranks.reserve(uses.size());
    for (const auto& use : uses) {
        ranks.push_back(std::lower_bound(sorted.begin(), sorted.end(), use) - sorted.begin());
    }
    return ranks;
}

std::optional<std::vector<EventPair>>
overlappingPairs(const CodedTime& first, const CodedTime& second, std::int64_t moments,
                 const std::vector<std::int64_t>& ranks, std::size_t most)
{
    std::vector<EventPair> pairs;
    if (!addPairsWithLength(first, second, most, pairs) ||
        !addPairsOfMoments(first, second, moments, most, pairs)) {
        return std::nullopt;
    }
    for (EventPair& pair : pairs) {
        pair.rank = ranks[static_cast<std::size_t>(first.fragments[pair.first].code)] +
                    ranks[static_cast<std::size_t>(second.fragments[pair.second].code)];
    }
    std::sort(pairs.begin(), pairs.end(), [](const EventPair& a, const EventPair& b) {
        return std::tie(a.first, a.second) < std::tie(b.first, b.second);
    });
    return pairs;
}

std::optional<std::vector<std::size_t>> matchEvents(const std::vector<EventPair>& pairs,
                                                    std::size_t firstCount, std::size_t secondCount)
{
    return matchSome(pairs, firstCount, secondCount,
                     [](const EventPair& pair) { return std::optional(worthOf(pair)); });
}

std::optional<std::vector<std::size_t>> matchByLonger(const std::vector<EventPair>& pairs,
                                                      std::size_t firstCount,
                                                      std::size_t secondCount, double overlap)
{
    return matchSome(pairs, firstCount, secondCount, [overlap](const EventPair& pair) {
        return pair.ofLonger >= overlap ? std::optional(worthOf(pair)) : std::nullopt;
    });
}

std::optional<MatchedEvents> matchedEvents(const std::vector<EventPair>& pairs,
                                           std::size_t firstCount, std::size_t secondCount,
                                           double overlap)
{
    MatchedEvents events;
    auto matched = matchByLonger(pairs, firstCount, secondCount, overlap);
    if (!matched) {
        return std::nullopt;
    }
    std::vector<bool> firstTaken(firstCount, false);
    std::vector<bool> secondTaken(secondCount, false);
    const auto take = [&](const std::vector<std::size_t>& places) {
        for (const std::size_t place : places) {
            firstTaken[pairs[place].first] = true;
            secondTaken[pairs[place].second] = true;
        }
    };
    take(*matched);
    auto boundary = matchSome(pairs, firstCount, secondCount, [&](const EventPair& pair) {
        const bool free = !firstTaken[pair.first] && !secondTaken[pair.second];
        return free ? std::optional(worthOf(pair)) : std::nullopt;
    });
    if (!boundary) {
        return std::nullopt;
    }
    take(*boundary);
    events.matched = std::move(*matched);
    events.boundary = std::move(*boundary);
    for (std::size_t place = 0; place < firstCount; ++place) {
        if (!firstTaken[place]) {
            events.firstAlone.push_back(place);
        }
    }
    for (std::size_t place = 0; place < secondCount; ++place) {
        if (!secondTaken[place]) {
            events.secondAlone.push_back(place);
        }
    }
    return events;
}

std::optional<std::vector<std::size_t>> matchByUnion(const std::vector<EventPair>& pairs,
                                                     std::size_t firstCount,
                                                     std::size_t secondCount, double overlap,
                                                     bool sameCode)
{
    return matchSome(pairs, firstCount, secondCount, [=](const EventPair& pair) {
        if (pair.ofUnion < overlap || (sameCode && !pair.sameCode)) {
            return std::optional<Worth>();
        }
        // Whole numbers, so that sums do not depend on the order of adding.
        const auto share = static_cast<std::int64_t>(std::ldexp(pair.ofUnion, 40));
        return std::optional(Worth{1, share, worthOfCodes(pair)});
    });
}

std::vector<std::size_t> matchGreedily(const std::vector<EventPair>& pairs, const CodedTime& first,
                                       const CodedTime& second)
{
    std::vector<std::size_t> order;
    for (std::size_t place = 0; place < pairs.size(); ++place) {
        if (pairs[place].overlap > 0) {
            order.push_back(place);
        }
    }
    // Of equal overlaps the earlier pair: among fragments that do not overlap within a coder this
    // is the order of either coder's fragments, so that swapping the coders changes nothing.
    const auto key = [&](std::size_t place) {
        const EventPair& pair = pairs[place];
        const TimedFragment& a = first.fragments[pair.first];
        const TimedFragment& b = second.fragments[pair.second];
        return std::tuple(-pair.ofLonger, a.start + b.start, a.end + b.end, -worthOfCodes(pair),
                          pair.first + pair.second, pair.second);
    };
    std::sort(order.begin(), order.end(),
              [&key](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::vector<bool> firstTaken(first.fragments.size(), false);
    std::vector<bool> secondTaken(second.fragments.size(), false);
    std::vector<std::size_t> matched;
    for (const std::size_t place : order) {
        const EventPair& pair = pairs[place];
        if (!firstTaken[pair.first] && !secondTaken[pair.second]) {
            firstTaken[pair.first] = true;
            secondTaken[pair.second] = true;
            matched.push_back(place);
        }
    }
    return matched;
}

} // namespace rozet::agreement
