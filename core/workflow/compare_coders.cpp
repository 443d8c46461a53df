// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/compare_coders.h"

#include "core/agreement/event_counts.h"

#include <algorithm>
#include <tuple>

namespace rozet::workflow {

namespace {

using agreement::CodedRecordings;
using agreement::CoderTrack;
using agreement::TimedFragment;
using agreement::Verdict;

/// Two coders and the codes of one category, and where each fragment stood in its track.
struct PairData
{
    CodedRecordings data;
    std::vector<std::array<std::vector<std::size_t>, 2>> places; ///< per recording
};

PairData pairData(const CoderComparison& comparison, const MatchSettings& settings,
                  std::optional<std::size_t> category)
{
    PairData pair;
    pair.data.coders = 2;
    pair.data.codes = comparison.input.data.codes;
    for (const agreement::CodedRecording& recording : comparison.input.data.recordings) {
        agreement::CodedRecording made{recording.from, recording.to, {}};
        auto& places = pair.places.emplace_back();
        std::size_t side = 0;
        for (const std::size_t coder : {settings.first, settings.second}) {
            const CoderTrack& track = recording.coders[coder];
            CoderTrack& kept = made.coders.emplace_back();
            kept.coded = track.coded;
            for (std::size_t place = 0; place < track.fragments.size(); ++place) {
                const auto code = static_cast<std::size_t>(track.fragments[place].code);
                if (!category || comparison.categoryOf[code] == *category) {
                    kept.fragments.push_back(track.fragments[place]);
                    places[side].push_back(place);
                }
            }
            ++side;
        }
        pair.data.recordings.push_back(std::move(made));
    }
    return pair;
}

/// Matches what is in one category, or everything.
class Matcher
{
public:
    Matcher(const CoderComparison& comparison, const MatchSettings& settings)
        : m_comparison(comparison), m_settings(settings)
    {
    }

    bool match(std::optional<std::size_t> category, std::vector<CodeMatch>& matches) const
    {
        const PairData pair = pairData(m_comparison, m_settings, category);
        const agreement::TimedData timed =
            agreement::timedData(pair.data, {agreement::Window::Declared, 1, 1, 1});
        const agreement::EventColumns columns{0, pair.data.codes};
        agreement::RowTable table(timed.rows, columns.end());
        agreement::EventDetails details;
        if (!agreement::addEvents(timed, 0, {m_settings.overlap, m_settings.tolerance}, columns,
                                  table, &details)) {
            return false;
        }
        for (const agreement::EventMatch& match : details.matches) {
            CodeMatch made;
            made.recording = match.recording;
            made.verdict = match.verdict;
            made.overlap = match.ofLonger;
            const auto& places = pair.places[match.recording];
            if (match.first) {
                made.sides[0] =
                    sideOf(match.recording, m_settings.first, places[0][match.firstPlace]);
            }
            if (match.second) {
                made.sides[1] =
                    sideOf(match.recording, m_settings.second, places[1][match.secondPlace]);
            }
            matches.push_back(std::move(made));
        }
        return true;
    }

private:
    /// With its own borders, also where it reaches beyond the recording.
    [[nodiscard]] ComparedFragment sideOf(std::size_t recording, std::size_t coder,
                                          std::size_t place) const
    {
        const TimedFragment& fragment =
            m_comparison.input.data.recordings[recording].coders[coder].fragments[place];
        return {m_comparison.sources[recording][coder][place],
                static_cast<std::size_t>(fragment.code),
                {MediaTime::fromMicroseconds(fragment.start),
                 MediaTime::fromMicroseconds(fragment.end)}};
    }

    const CoderComparison& m_comparison;
    const MatchSettings& m_settings;
};

/// Walks through time and tells which codes each of two coders gives.
class TimeWalk
{
public:
    TimeWalk(const CoderComparison& comparison, const MatchSettings& settings)
        : m_comparison(comparison), m_settings(settings), m_codes(comparison.input.data.codes)
    {
    }

    /// use(recording, from, to, codes of the first, codes of the second); codes sorted.
    template <class Use>
    void walk(Use&& use) const
    {
        for (const std::size_t index :
             m_comparison.codedByBoth(m_settings.first, m_settings.second)) {
            const agreement::CodedRecording& recording = m_comparison.input.data.recordings[index];
            std::vector<Border> borders;
            std::size_t side = 0;
            for (const std::size_t coder : {m_settings.first, m_settings.second}) {
                for (const TimedFragment& fragment : recording.coders[coder].fragments) {
                    const std::int64_t from = std::max(fragment.start, recording.from);
                    const std::int64_t to = std::min(fragment.end, recording.to);
                    if (from < to) {
                        const auto code = static_cast<std::size_t>(fragment.code);
                        borders.push_back({from, side, code, 1});
                        borders.push_back({to, side, code, -1});
                    }
                }
                ++side;
            }
            std::sort(borders.begin(), borders.end(),
                      [](const Border& a, const Border& b) { return a.time < b.time; });
            std::array<std::vector<int>, 2> open{std::vector<int>(m_codes, 0),
                                                 std::vector<int>(m_codes, 0)};
            std::array<std::vector<std::size_t>, 2> given;
            std::int64_t from = recording.from;
            for (std::size_t next = 0; next <= borders.size(); ++next) {
                const std::int64_t to = next < borders.size() ? borders[next].time : recording.to;
                if (to > from) {
                    use(index, from, to, given[0], given[1]);
                    from = to;
                }
                if (next < borders.size()) {
                    const Border& border = borders[next];
                    change(open[border.side], given[border.side], border);
                }
            }
        }
    }

private:
    struct Border
    {
        std::int64_t time = 0;
        std::size_t side = 0;
        std::size_t code = 0;
        int step = 0;
    };

    static void change(std::vector<int>& open, std::vector<std::size_t>& given,
                       const Border& border)
    {
        const bool before = open[border.code] > 0;
        open[border.code] += border.step;
        const bool after = open[border.code] > 0;
        const auto place = std::lower_bound(given.begin(), given.end(), border.code);
        if (after && !before) {
            given.insert(place, border.code);
        } else if (before && !after) {
            given.erase(place);
        }
    }

    const CoderComparison& m_comparison;
    const MatchSettings& m_settings;
    std::size_t m_codes;
};

/// Calls use(code of the first, code of the second) for every cell that a stretch of time counts
/// in.
class CellsOfMoment
{
public:
    CellsOfMoment(const CoderComparison& comparison, const MatchSettings& settings)
        : m_comparison(comparison)
        , m_none(comparison.input.data.codes)
        , m_within(settings.withinCategories && !comparison.categories.empty())
    {
    }

    template <class Use>
    void cells(const std::vector<std::size_t>& first, const std::vector<std::size_t>& second,
               Use&& use) const
    {
        if (first.empty() && second.empty()) {
            use(m_none, m_none);
            return;
        }
        std::vector<std::size_t> firstOnly;
        std::vector<std::size_t> secondOnly;
        std::set_difference(first.begin(), first.end(), second.begin(), second.end(),
                            std::back_inserter(firstOnly));
        std::set_difference(second.begin(), second.end(), first.begin(), first.end(),
                            std::back_inserter(secondOnly));
        for (const std::size_t code : first) {
            if (std::binary_search(second.begin(), second.end(), code)) {
                use(code, code);
            }
        }
        for (const std::size_t a : firstOnly) {
            bool instead = false;
            for (const std::size_t b : secondOnly) {
                if (comparable(a, b)) {
                    use(a, b);
                    instead = true;
                }
            }
            if (!instead) {
                use(a, m_none);
            }
        }
        for (const std::size_t b : secondOnly) {
            if (std::none_of(firstOnly.begin(), firstOnly.end(),
                             [&](std::size_t a) { return comparable(a, b); })) {
                use(m_none, b);
            }
        }
    }

private:
    [[nodiscard]] bool comparable(std::size_t a, std::size_t b) const
    {
        return !m_within || m_comparison.categoryOf[a] == m_comparison.categoryOf[b];
    }

    const CoderComparison& m_comparison;
    std::size_t m_none;
    bool m_within;
};

} // namespace

std::vector<std::size_t> CoderComparison::codedByBoth(std::size_t first, std::size_t second) const
{
    std::vector<std::size_t> both;
    for (std::size_t index = 0; index < input.data.recordings.size(); ++index) {
        const auto& coders = input.data.recordings[index].coders;
        if (coders[first].coded && coders[second].coded) {
            both.push_back(index);
        }
    }
    return both;
}

TimeSpan CodeMatch::span() const
{
    const ComparedFragment& one = sides[0] ? *sides[0] : *sides[1];
    const ComparedFragment& two = sides[1] ? *sides[1] : *sides[0];
    return {std::min(one.span.start, two.span.start), std::max(one.span.end, two.span.end)};
}

Result<CoderComparison> compareCoders(const study::Study& study,
                                      const StudyAgreementSettings& settings)
{
    Result<StudyTimeline> timeline = studyTimeline(study, settings);
    if (!timeline) {
        return failure(timeline.error());
    }
    CoderComparison comparison;
    comparison.settings = settings;
    comparison.input = std::move(timeline->input);
    comparison.categories = std::move(timeline->categories);
    comparison.recordings = std::move(timeline->recordings);
    comparison.sources = std::move(timeline->sources);
    comparison.categoryOf.assign(comparison.input.data.codes, 0);
    for (std::size_t category = 0; category < comparison.categories.size(); ++category) {
        for (const QString& code : comparison.categories[category].input.codes) {
            const qsizetype place = comparison.input.codes.indexOf(code);
            comparison.categoryOf[static_cast<std::size_t>(place)] = category;
        }
    }
    return comparison;
}

std::optional<std::vector<CodeMatch>> listMatches(const CoderComparison& comparison,
                                                  const MatchSettings& settings)
{
    std::vector<CodeMatch> matches;
    const Matcher matcher(comparison, settings);
    if (!settings.withinCategories || comparison.categories.empty()) {
        if (!matcher.match(std::nullopt, matches)) {
            return std::nullopt;
        }
    } else {
        for (std::size_t category = 0; category < comparison.categories.size(); ++category) {
            if (!matcher.match(category, matches)) {
                return std::nullopt;
            }
        }
    }
    std::stable_sort(matches.begin(), matches.end(), [](const CodeMatch& a, const CodeMatch& b) {
        return std::tuple(a.recording, a.span()) < std::tuple(b.recording, b.span());
    });
    return matches;
}

Confusion confusionOfEvents(const std::vector<CodeMatch>& matches, std::size_t codes)
{
    Confusion confusion(codes);
    for (const CodeMatch& match : matches) {
        const bool matched =
            match.verdict == Verdict::Same || match.verdict == Verdict::DifferentCode;
        const auto& [first, second] = match.sides;
        if (matched) {
            confusion.at(first->code, second->code) += 1;
            continue;
        }
        if (first) {
            confusion.at(first->code, codes) += 1;
        }
        if (second) {
            confusion.at(codes, second->code) += 1;
        }
    }
    return confusion;
}

Confusion confusionOfTime(const CoderComparison& comparison, const MatchSettings& settings)
{
    Confusion confusion(comparison.input.data.codes);
    const CellsOfMoment moment(comparison, settings);
    TimeWalk(comparison, settings)
        .walk([&](std::size_t, std::int64_t from, std::int64_t to,
                  const std::vector<std::size_t>& first, const std::vector<std::size_t>& second) {
            moment.cells(first, second, [&](std::size_t a, std::size_t b) {
                confusion.at(a, b) += static_cast<double>(to - from);
            });
        });
    return confusion;
}

std::vector<ConfusedStretch> stretchesOf(const CoderComparison& comparison,
                                         const MatchSettings& settings, std::size_t first,
                                         std::size_t second)
{
    std::vector<ConfusedStretch> stretches;
    const CellsOfMoment moment(comparison, settings);
    TimeWalk(comparison, settings)
        .walk([&](std::size_t recording, std::int64_t from, std::int64_t to,
                  const std::vector<std::size_t>& ofFirst,
                  const std::vector<std::size_t>& ofSecond) {
            moment.cells(ofFirst, ofSecond, [&](std::size_t a, std::size_t b) {
                if (a != first || b != second) {
                    return;
                }
                const TimeSpan span{MediaTime::fromMicroseconds(from),
                                    MediaTime::fromMicroseconds(to)};
                if (!stretches.empty() && stretches.back().recording == recording &&
                    stretches.back().span.end == span.start) {
                    stretches.back().span.end = span.end;
                } else {
                    stretches.push_back({recording, span});
                }
            });
        });
    return stretches;
}

} // namespace rozet::workflow
