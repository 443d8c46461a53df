// SPDX-License-Identifier: GPL-3.0-or-later
// Coders of a study compared: their fragments, their answers about whole recordings, and their
// positions on the Leary rose.
#pragma once

#include "core/agreement/planar.h"
#include "core/agreement/ratings.h"
#include "core/agreement/traces/trace_grid.h"
#include "core/study/study.h"
#include "core/workflow/agreement_timeline.h"

#include <optional>
#include <vector>

namespace rozet::workflow {

struct StudyAgreementSettings
{
    std::vector<study::CoderId> coders; ///< two or more, none twice
    std::optional<study::RoundId> round;
    std::optional<study::RecordingId> recording; ///< nothing = all
    QString language;                            ///< of labels
};

/// The codes of one category of the codebook, or of all.
struct StudyTimelinePart
{
    QString id;
    QString label;
    TimelineInput input;
};

struct StudyTimeline
{
    /// All codes coders can give to fragments, and retired ones that occur. Codes that were retired
    /// count for their successor, as in a tally. A fragment with several codes is one fragment with
    /// each.
    TimelineInput input;
    std::vector<StudyTimelinePart> categories;
    std::vector<study::RecordingId> recordings; ///< as in the input
    /// Per recording and coder; null where the coder did not code it.
    std::vector<std::vector<const study::Coding*>> codings;
    /// Per recording and coder: which fragment each one of the track in the input came from.
    std::vector<std::vector<std::vector<study::FragmentId>>> sources;
};

/// The study must outlive the result. Fails with EntityMissing for what the study does not have,
/// and with CoderNotNamed for fewer than two coders.
[[nodiscard]] Result<StudyTimeline> studyTimeline(const study::Study& study,
                                                  const StudyAgreementSettings& settings);

/// One of the recordings alone.
[[nodiscard]] TimelineInput oneRecording(const TimelineInput& input, std::size_t recording);

/// One question about whole recordings.
struct AnswerAgreement
{
    QString id;
    QString label;
    codebook::ValueKind kind = codebook::ValueKind::YesNo;
    QStringList values;  ///< ids of the answers; none for free text, which is not compared
    double answered = 0; ///< recordings that two coders or more answered
    statistics::Estimate percentAgreement;
    statistics::Estimate cohenKappa; ///< of two coders
    statistics::Estimate congerKappa;
    statistics::Estimate gwetAc1;
    statistics::Estimate alpha;      ///< ordinal for ordinal answers, else nominal
    agreement::Contingency table{0}; ///< of two coders
};

[[nodiscard]] std::vector<AnswerAgreement> compareAnswers(const study::Study& study,
                                                          const StudyTimeline& timeline,
                                                          const StudyAgreementSettings& settings,
                                                          double confidence = 0.95);

/// Two coders' positions of one party: over whole recordings, or of fragments that were matched by
/// their place in time, whatever their codes.
struct PositionComparison
{
    study::Party party = study::Party::Mentor;
    bool ofRecordings = true;
    std::size_t first = 0; ///< coders
    std::size_t second = 0;
    agreement::PositionAgreement agreement;
};

/// Empty when the codebook has no rose. overlap: as for events.
[[nodiscard]] std::vector<PositionComparison> comparePositions(const study::Study& study,
                                                               const StudyTimeline& timeline,
                                                               double overlap,
                                                               double confidence = 0.95);

/// What two coders gave to the same thing.
struct PositionPair
{
    std::size_t recording = 0;
    study::FragmentId first; ///< null for positions over whole recordings
    study::FragmentId second;
    TimeSpan span; ///< of both fragments together
    agreement::Place firstPlace;
    agreement::Place secondPlace;
    double distance = 0;
    std::optional<double> turn; ///< degrees from first to second, counter-clockwise, -180 ... 180;
                                ///< nothing when a place is the centre
};

/// Those behind comparePositions, one by one; only where both gave a position. In order of
/// recording and time.
[[nodiscard]] std::vector<PositionPair>
positionPairs(const study::Study& study, const StudyTimeline& timeline, std::size_t first,
              std::size_t second, study::Party party, bool wholeRecordings, double overlap);

/// The traces of one party, by recording and coder; recordings that fewer than two of the coders
/// traced are there, but empty.
[[nodiscard]] std::vector<agreement::TraceRecording> studyTraces(const StudyTimeline& timeline,
                                                                 study::Party party);

/// The answer of rozet-cli agreement study. recordings: what is said of each recording apart.
[[nodiscard]] QJsonArray answersJson(const std::vector<AnswerAgreement>& answers,
                                     const QString& language);
[[nodiscard]] QJsonArray positionsJson(const std::vector<PositionComparison>& positions,
                                       const QStringList& coders, const QString& language);

} // namespace rozet::workflow
