// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/difference_groups.h"

#include "core/agreement/event_matching.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <tuple>

namespace rozet::workflow {

namespace {

using agreement::CodedTime;
using agreement::EventPair;

/// Of what is asked: below this, fragments with other codes are not about the same thing.
constexpr double kNeighbourShare = 0.5;

/// Two fragments that are taken to belong together.
struct Link
{
    int stage = 0; ///< 0 enough overlap, 1 too little but a code in common, 2 the others
    std::size_t firstCoder = 0;
    std::size_t secondCoder = 0;
    std::size_t first = 0; ///< place in the coder's list
    std::size_t second = 0;
    std::int64_t overlap = 0;
    std::int64_t distance = 0;
};

bool share(const std::vector<int>& a, const std::vector<int>& b)
{
    return (a.empty() && b.empty()) ||
           std::ranges::any_of(a, [&b](int code) { return std::ranges::binary_search(b, code); });
}

/// What is talked about is no other opinion than how it is done.
bool mayBeAlternatives(const GroupedFragment& a, const GroupedFragment& b)
{
    return a.categories.empty() || b.categories.empty() || share(a.categories, b.categories);
}

class Grouper
{
public:
    Grouper(const std::vector<std::vector<GroupedFragment>>& coders, const GroupSettings& settings)
        : m_coders(coders), m_settings(settings)
    {
        std::map<std::vector<int>, std::int32_t> sets;
        for (const auto& fragments : coders) {
            CodedTime track;
            track.coded = true;
            for (const GroupedFragment& one : fragments) {
                const auto set =
                    sets.emplace(one.codes, static_cast<std::int32_t>(sets.size())).first;
                track.fragments.push_back({one.fragment->span.start.microseconds(),
                                           one.fragment->span.end.microseconds(), set->second});
            }
            m_tracks.push_back(std::move(track));
        }
        m_sets = sets.size();
    }

    std::vector<FragmentGroup> group()
    {
        for (std::size_t a = 0; a < m_coders.size(); ++a) {
            for (std::size_t b = a + 1; b < m_coders.size(); ++b) {
                link(a, b);
            }
        }
        std::ranges::sort(m_links, {}, [this](const Link& link) {
            const agreement::TimedFragment& from = m_tracks[link.firstCoder].fragments[link.first];
            return std::tuple(link.stage, -link.overlap, link.distance, from.start, from.end,
                              link.firstCoder, link.secondCoder, link.first, link.second);
        });
        return join();
    }

private:
    /// Codes by how long both gave them, so that which of several fragments on top of one another
    /// is matched does not hang on the order of the coders.
    [[nodiscard]] std::vector<std::int64_t> ranks(std::size_t a, std::size_t b) const
    {
        std::vector<std::pair<std::int64_t, std::int64_t>> uses(m_sets);
        for (const std::size_t coder : {a, b}) {
            for (const agreement::TimedFragment& fragment : m_tracks[coder].fragments) {
                auto& [length, number] = uses[static_cast<std::size_t>(fragment.code)];
                length += fragment.end - fragment.start;
                ++number;
            }
        }
        auto sorted = uses;
        std::ranges::sort(sorted);
        std::vector<std::int64_t> ranks;
        for (const auto& use : uses) {
            ranks.push_back(std::ranges::lower_bound(sorted, use) - sorted.begin());
        }
        return ranks;
    }

    void link(std::size_t a, std::size_t b)
    {
        const auto all = agreement::overlappingPairs(
            m_tracks[a], m_tracks[b], m_settings.moments.microseconds(), ranks(a, b));
        if (!all) {
            return; // too many on top of one another: they stay alone
        }
        std::vector<EventPair> strict;
        std::vector<EventPair> loose;
        for (EventPair pair : *all) {
            const GroupedFragment& one = m_coders[a][pair.first];
            const GroupedFragment& two = m_coders[b][pair.second];
            const bool common = share(one.codes, two.codes);
            if (!common && !mayBeAlternatives(one, two)) {
                continue;
            }
            // Of pairs that are alike in all else, those with one code in common go before those
            // with none.
            pair.rank += common ? std::int64_t(1) << 32 : 0;
            if (pair.ofLonger >= m_settings.overlap || common) {
                strict.push_back(pair);
            } else if (pair.ofLonger >= kNeighbourShare * m_settings.overlap) {
                loose.push_back(pair);
            }
        }
        const std::size_t firstCount = m_coders[a].size();
        const std::size_t secondCount = m_coders[b].size();
        const auto events =
            agreement::matchedEvents(strict, firstCount, secondCount, m_settings.overlap);
        if (!events) {
            return;
        }
        add(strict, events->matched, 0, a, b);
        add(strict, events->boundary, 1, a, b);
        const std::vector<bool> freeFirst = freeOf(events->firstAlone, firstCount);
        const std::vector<bool> freeSecond = freeOf(events->secondAlone, secondCount);
        std::erase_if(loose, [&](const EventPair& pair) {
            return !freeFirst[pair.first] || !freeSecond[pair.second];
        });
        if (const auto rest = agreement::matchEvents(loose, firstCount, secondCount)) {
            add(loose, *rest, 2, a, b);
        }
    }

    static std::vector<bool> freeOf(const std::vector<std::size_t>& places, std::size_t count)
    {
        std::vector<bool> free(count, false);
        for (const std::size_t place : places) {
            free[place] = true;
        }
        return free;
    }

    void add(const std::vector<EventPair>& pairs, const std::vector<std::size_t>& chosen, int stage,
             std::size_t a, std::size_t b)
    {
        for (const std::size_t place : chosen) {
            const EventPair& pair = pairs[place];
            m_links.push_back({stage, a, b, pair.first, pair.second, pair.overlap, pair.distance});
        }
    }

    /// Along the links in their order, as long as no group gets two fragments of one coder.
    [[nodiscard]] std::vector<FragmentGroup> join() const
    {
        std::vector<FragmentGroup> groups;
        std::vector<std::vector<std::size_t>> groupOf(m_coders.size());
        for (std::size_t coder = 0; coder < m_coders.size(); ++coder) {
            for (std::size_t place = 0; place < m_coders[coder].size(); ++place) {
                groupOf[coder].push_back(groups.size());
                groups.emplace_back(m_coders.size()).at(coder) = place;
            }
        }
        for (const Link& link : m_links) {
            const std::size_t to = groupOf[link.firstCoder][link.first];
            const std::size_t from = groupOf[link.secondCoder][link.second];
            if (to == from || clash(groups[to], groups[from])) {
                continue;
            }
            for (std::size_t coder = 0; coder < m_coders.size(); ++coder) {
                if (groups[from][coder]) {
                    groups[to][coder] = groups[from][coder];
                    groupOf[coder][*groups[from][coder]] = to;
                }
            }
            groups[from].assign(m_coders.size(), std::nullopt);
        }
        std::erase_if(groups, [](const FragmentGroup& group) {
            return std::ranges::none_of(group, [](const auto& place) { return place.has_value(); });
        });
        return groups;
    }

    static bool clash(const FragmentGroup& a, const FragmentGroup& b)
    {
        for (std::size_t coder = 0; coder < a.size(); ++coder) {
            if (a[coder] && b[coder]) {
                return true;
            }
        }
        return false;
    }

    const std::vector<std::vector<GroupedFragment>>& m_coders;
    const GroupSettings& m_settings;
    std::vector<CodedTime> m_tracks;
    std::size_t m_sets = 0;
    std::vector<Link> m_links;
};

} // namespace

std::vector<FragmentGroup> groupFragments(const std::vector<std::vector<GroupedFragment>>& coders,
                                          const GroupSettings& settings)
{
    return Grouper(coders, settings).group();
}

double overlapOfLonger(const TimeSpan& a, const TimeSpan& b, MediaDuration moments)
{
    const std::int64_t longer = std::max(a.duration().microseconds(), b.duration().microseconds());
    if (longer == 0) {
        const std::int64_t apart = std::abs((a.start - b.start).microseconds());
        return apart <= moments.microseconds() ? 1 : 0;
    }
    return static_cast<double>(a.overlapWith(b).microseconds()) / static_cast<double>(longer);
}

} // namespace rozet::workflow
