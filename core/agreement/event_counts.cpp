// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/event_counts.h"

#include "core/statistics/resample.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace rozet::agreement {
namespace {

/// Counts the events of one recording.
class Counter
{
public:
    Counter(const TimedRecording& recording, const CodedTime& first, const CodedTime& second,
            const EventColumns& columns, RowTable& table)
        : m_recording(recording)
        , m_first(first)
        , m_second(second)
        , m_columns(columns)
        , m_table(table)
    {
    }

    bool count(const EventSettings& settings, const std::vector<std::int64_t>& ranks,
               EventDetails* details)
    {
        const std::size_t firstCount = m_first.fragments.size();
        const std::size_t secondCount = m_second.fragments.size();
        const auto pairs = overlappingPairs(m_first, m_second, settings.moments, ranks);
        if (!pairs) {
            return false;
        }
        const auto events = matchedEvents(*pairs, firstCount, secondCount, settings.overlap);
        const auto found = matchByUnion(*pairs, firstCount, secondCount, settings.overlap, true);
        const auto foundAny =
            matchByUnion(*pairs, firstCount, secondCount, settings.overlap, false);
        if (!events || !found || !foundAny) {
            return false;
        }
        for (const TimedFragment& fragment : m_first.fragments) {
            add(fragment.start, m_columns.first(codeOf(fragment)));
        }
        for (const TimedFragment& fragment : m_second.fragments) {
            add(fragment.start, m_columns.second(codeOf(fragment)));
        }
        for (const std::size_t place : events->matched) {
            const EventPair& pair = (*pairs)[place];
            const std::size_t code = codeOf(firstOf(pair));
            add(startOf(pair), m_columns.matchedFirst(code));
            add(startOf(pair), m_columns.matchedSecond(codeOf(secondOf(pair))));
            if (pair.sameCode) {
                add(startOf(pair), m_columns.same(code));
            }
        }
        for (const std::size_t place : matchGreedily(*pairs, m_first, m_second)) {
            const EventPair& pair = (*pairs)[place];
            if (pair.ofLonger < settings.overlap) {
                continue;
            }
            const std::size_t code = codeOf(firstOf(pair));
            add(startOf(pair), m_columns.greedyFirst(code));
            add(startOf(pair), m_columns.greedySecond(codeOf(secondOf(pair))));
            if (pair.sameCode) {
                add(startOf(pair), m_columns.greedySame(code));
            }
        }
        for (const std::size_t place : *found) {
            const EventPair& pair = (*pairs)[place];
            add(startOf(pair), m_columns.found(codeOf(firstOf(pair))));
        }
        for (const std::size_t place : *foundAny) {
            add(startOf((*pairs)[place]), m_columns.foundAny());
        }
        if (details != nullptr) {
            list(*pairs, *events, *details);
        }
        return true;
    }

private:
    static std::size_t codeOf(const TimedFragment& fragment)
    {
        return static_cast<std::size_t>(fragment.code);
    }

    const TimedFragment& firstOf(const EventPair& pair) const
    {
        return m_first.fragments[pair.first];
    }

    const TimedFragment& secondOf(const EventPair& pair) const
    {
        return m_second.fragments[pair.second];
    }

    std::int64_t startOf(const EventPair& pair) const
    {
        return std::min(firstOf(pair).start, secondOf(pair).start);
    }

    void add(std::int64_t start, std::size_t column)
    {
        m_table.row(m_recording.blocks.rowAt(start))[column] += 1;
    }

    void list(const std::vector<EventPair>& pairs, const MatchedEvents& events,
              EventDetails& details) const
    {
        std::vector<EventMatch> matches;
        const auto addPair = [&](std::size_t place, bool enough) {
            const EventPair& pair = pairs[place];
            const Verdict verdict = !enough         ? Verdict::Boundary
                                    : pair.sameCode ? Verdict::Same
                                                    : Verdict::DifferentCode;
            matches.push_back({m_recording.recording, firstOf(pair), secondOf(pair),
                               m_first.places[pair.first], m_second.places[pair.second],
                               pair.ofLonger, pair.ofUnion, verdict});
        };
        for (const std::size_t place : events.matched) {
            addPair(place, true);
        }
        for (const std::size_t place : events.boundary) {
            addPair(place, false);
        }
        for (const std::size_t place : events.firstAlone) {
            matches.push_back({m_recording.recording, m_first.fragments[place], std::nullopt,
                               m_first.places[place], 0, 0, 0, Verdict::Unmatched});
        }
        for (const std::size_t place : events.secondAlone) {
            matches.push_back({m_recording.recording, std::nullopt, m_second.fragments[place], 0,
                               m_second.places[place], 0, 0, Verdict::Unmatched});
        }
        const auto key = [](const EventMatch& match) {
            const TimedFragment& one = match.first ? *match.first : *match.second;
            const TimedFragment& two = match.second ? *match.second : *match.first;
            return std::tuple(std::min(one.start, two.start), std::min(one.end, two.end), one.code,
                              two.code, match.firstPlace, match.secondPlace);
        };
        std::sort(matches.begin(), matches.end(),
                  [&key](const EventMatch& a, const EventMatch& b) { return key(a) < key(b); });
        details.matches.insert(details.matches.end(), matches.begin(), matches.end());
    }

    const TimedRecording& m_recording;
    const CodedTime& m_first;
    const CodedTime& m_second;
    const EventColumns& m_columns;
    RowTable& m_table;
};

double sumOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

BorderDifferences differencesOf(std::vector<double> values)
{
    BorderDifferences differences;
    differences.n = values.size();
    std::sort(values.begin(), values.end());
    differences.median = statistics::quantileOfSorted(values, 0.5);
    differences.q25 = statistics::quantileOfSorted(values, 0.25);
    differences.q75 = statistics::quantileOfSorted(values, 0.75);
    for (double& value : values) {
        value = std::abs(value);
    }
    std::sort(values.begin(), values.end());
    differences.medianAbsolute = statistics::quantileOfSorted(values, 0.5);
    differences.meanAbsolute = sumOf(values) / static_cast<double>(values.size());
    return differences;
}

} // namespace

bool addEvents(const TimedData& data, std::size_t pair, const EventSettings& settings,
               const EventColumns& columns, RowTable& table, EventDetails* details)
{
    const std::vector<std::int64_t> ranks = codeRanks(data, pair);
    for (const TimedRecording& recording : data.recordings) {
        const CodedTime& first = recording.coders[data.pairs[pair].first];
        const CodedTime& second = recording.coders[data.pairs[pair].second];
        if (!first.coded || !second.coded) {
            continue;
        }
        if (!Counter(recording, first, second, columns, table).count(settings, ranks, details)) {
            return false;
        }
    }
    return true;
}

NilTable nilTable(const EventTotals& totals, double weight)
{
    const double first = sumOf(totals.first);
    const double second = sumOf(totals.second);
    const double matched = sumOf(totals.matchedFirst);
    NilTable table;
    table.matched = weight * matched;
    table.total = table.matched + (first - matched) + (second - matched);
    table.reachable = std::min(first - matched, second - matched);
    double products = 0;
    for (std::size_t code = 0; code < totals.same.size(); ++code) {
        const double alone = totals.first[code] - totals.matchedFirst[code];
        const double row = weight * totals.matchedFirst[code] + alone;
        const double column =
            weight * totals.matchedSecond[code] + totals.second[code] - totals.matchedSecond[code];
        table.agreed += weight * totals.same[code];
        products += row * column;
        table.reachable += std::min(row, column);
    }
    if (products > 0) {
        const double rows = table.matched + first - matched;
        const double columns = table.matched + second - matched;
        table.expected = table.matched * products / (rows * columns);
    }
    return table;
}

EventTotals bestMatchTotals(std::span<const double> row, const EventColumns& columns)
{
    EventTotals totals;
    for (std::size_t code = 0; code < columns.codes; ++code) {
        totals.same.push_back(row[columns.same(code)]);
        totals.first.push_back(row[columns.first(code)]);
        totals.second.push_back(row[columns.second(code)]);
        totals.matchedFirst.push_back(row[columns.matchedFirst(code)]);
        totals.matchedSecond.push_back(row[columns.matchedSecond(code)]);
    }
    return totals;
}

EventTotals greedyTotals(std::span<const double> row, const EventColumns& columns)
{
    EventTotals totals;
    for (std::size_t code = 0; code < columns.codes; ++code) {
        totals.same.push_back(row[columns.greedySame(code)]);
        totals.first.push_back(row[columns.first(code)]);
        totals.second.push_back(row[columns.second(code)]);
        totals.matchedFirst.push_back(row[columns.greedyFirst(code)]);
        totals.matchedSecond.push_back(row[columns.greedySecond(code)]);
    }
    return totals;
}

std::optional<Borders> bordersOf(const std::vector<EventMatch>& matches)
{
    std::vector<double> starts;
    std::vector<double> ends;
    for (const EventMatch& match : matches) {
        if (match.verdict == Verdict::Same || match.verdict == Verdict::DifferentCode) {
            starts.push_back(static_cast<double>(match.second->start - match.first->start));
            ends.push_back(static_cast<double>(match.second->end - match.first->end));
        }
    }
    if (starts.empty()) {
        return std::nullopt;
    }
    return Borders{differencesOf(std::move(starts)), differencesOf(std::move(ends))};
}

} // namespace rozet::agreement
