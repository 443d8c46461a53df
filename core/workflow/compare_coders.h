// SPDX-License-Identifier: GPL-3.0-or-later
// What coders of a study did with the same recordings, laid beside each other: which codes two
// coders gave to the same events and to the same time.
#pragma once

#include "core/agreement/event_matching.h"
#include "core/workflow/agreement_study.h"

#include <array>

namespace rozet::workflow {

/// The codings of coders as one value that another thread may read while the study changes.
struct CoderComparison
{
    StudyAgreementSettings settings;
    TimelineInput input;                        ///< all codes together
    std::vector<StudyTimelinePart> categories;  ///< empty when there is only one
    std::vector<std::size_t> categoryOf;        ///< per code, its place in the categories
    std::vector<study::RecordingId> recordings; ///< as in the input
    /// Per recording and coder: which fragment each one of the track in the input came from.
    std::vector<std::vector<std::vector<study::FragmentId>>> sources;

    /// Recordings that both coders coded.
    [[nodiscard]] std::vector<std::size_t> codedByBoth(std::size_t first, std::size_t second) const;
};

/// Fails as studyTimeline does.
[[nodiscard]] Result<CoderComparison> compareCoders(const study::Study& study,
                                                    const StudyAgreementSettings& settings);

/// Which two coders are matched, and how.
struct MatchSettings
{
    std::size_t first = 0; ///< places in the coders
    std::size_t second = 1;
    double overlap = 0.6;             ///< of the longer fragment
    std::int64_t tolerance = 500'000; ///< microseconds; for moments without length
    /// Fragments belong together only within a category of the codebook: what a fragment is about
    /// is no other opinion than what is done in it.
    bool withinCategories = true;

    friend bool operator==(const MatchSettings&, const MatchSettings&) = default;
};

/// One code of one fragment.
struct ComparedFragment
{
    study::FragmentId fragment;
    std::size_t code = 0; ///< place in the codes of the input
    TimeSpan span;

    friend bool operator==(const ComparedFragment&, const ComparedFragment&) = default;
};

/// Two fragments that belong together, or one that stands alone, a code at a time: what is counted
/// in the coefficients of events. What there is to settle is in differences.h.
struct CodeMatch
{
    std::size_t recording = 0; ///< place in the recordings
    agreement::Verdict verdict = agreement::Verdict::Same;
    std::array<std::optional<ComparedFragment>, 2> sides; ///< of the first coder, of the second
    double overlap = 0;                                   ///< of the longer fragment

    /// From the earliest start to the latest end.
    [[nodiscard]] TimeSpan span() const;

    friend bool operator==(const CodeMatch&, const CodeMatch&) = default;
};

/// Agreements among them, in order of recording, start and end. Nothing when the fragments lie on
/// top of one another in numbers that take too long to match.
[[nodiscard]] std::optional<std::vector<CodeMatch>> listMatches(const CoderComparison& comparison,
                                                                const MatchSettings& settings);

/// Codes by codes; the last row and column are "no code". Rows the first coder.
struct Confusion
{
    std::size_t codes = 0;
    std::vector<double> cells;

    explicit Confusion(std::size_t codeCount = 0)
        : codes(codeCount), cells((codeCount + 1) * (codeCount + 1), 0.0)
    {
    }

    [[nodiscard]] double& at(std::size_t first, std::size_t second)
    {
        return cells[first * (codes + 1) + second];
    }

    [[nodiscard]] double at(std::size_t first, std::size_t second) const
    {
        return cells[first * (codes + 1) + second];
    }
};

/// How often a fragment with one code was matched to one with the other. Fragments alone, and those
/// that overlap too little, stand in the row or column of "no code", as in the coefficients of
/// events.
[[nodiscard]] Confusion confusionOfEvents(const std::vector<CodeMatch>& matches, std::size_t codes);

/// Microseconds. On the diagonal what both gave. Elsewhere the time in which the first coder gave
/// one code and the second did not, but gave the other instead, which the first did not; codes of
/// the same category only, if so asked. "No code" stands for nothing instead. For codes that
/// exclude one another this is the table behind the kappa over time.
[[nodiscard]] Confusion confusionOfTime(const CoderComparison& comparison,
                                        const MatchSettings& settings);

/// When that was, for one cell.
struct ConfusedStretch
{
    std::size_t recording = 0;
    TimeSpan span;

    friend bool operator==(const ConfusedStretch&, const ConfusedStretch&) = default;
};

[[nodiscard]] std::vector<ConfusedStretch> stretchesOf(const CoderComparison& comparison,
                                                       const MatchSettings& settings,
                                                       std::size_t first, std::size_t second);

} // namespace rozet::workflow
