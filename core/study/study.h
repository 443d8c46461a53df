// SPDX-License-Identifier: GPL-3.0-or-later
// A whole study as a plain value. It changes only through applyChange; everything that is computed
// is a function of it.
#pragma once

#include "codebook/codebook.h"
#include "core/study/code_notes.h"
#include "core/study/coding.h"
#include "core/study/coding_event.h"
#include "core/study/consent.h"
#include "core/study/entity_table.h"
#include "core/study/people.h"
#include "core/study/questionnaire_data.h"
#include "core/study/recording.h"

#include <QDateTime>

namespace rozet::study {

/// Settings that influence a number belong to the study, not to the computer it is opened on.
struct StudyInfo
{
    StudyId id;
    QString title;
    QString language = QStringLiteral("nl"); ///< of labels in tallies and reports
    QDateTime created;
    MediaDuration reactionTime = MediaDuration::fromMilliseconds(500); ///< taken off the start when
                                                                       ///< coding while playing
    friend bool operator==(const StudyInfo&, const StudyInfo&) = default;
};

struct Study
{
    StudyInfo info;
    std::vector<codebook::CodebookRevision> codebooks; ///< revision n stands at n - 1
    EntityTable<School> schools;
    EntityTable<Mentor> mentors;
    EntityTable<Student> students;
    EntityTable<Recording> recordings;
    EntityTable<Consent> consents;
    EntityTable<Coder> coders;
    EntityTable<Round> rounds;
    EntityTable<Coding> codings;
    EntityTable<Dataset> datasets;
    EntityTable<Anchor> anchors;
    EntityTable<CodeNote> codeNotes;
    EntityTable<CodingEvent> events;

    /// The newest revision; null only before the first is added.
    [[nodiscard]] const codebook::CodebookRevision* currentCodebook() const;
    [[nodiscard]] const codebook::CodebookRevision* codebookRevision(int number) const;

    /// The coding of this recording by this coder (in this round, when one is given; else the first
    /// found). Null when there is none. Linear in the number of codings.
    [[nodiscard]] const Coding* codingOf(const RecordingId& recording, const CoderId& coder,
                                         const std::optional<RoundId>& round = std::nullopt) const;

    friend bool operator==(const Study&, const Study&) = default;
};

/// A new study with this codebook as revision 1 and one coder with the role of consensus.
[[nodiscard]] Study newStudy(const QString& title, codebook::Codebook book, const QDateTime& now);

/// The study's recordings, sorted by name as people sort (a number in a name counts as a number).
[[nodiscard]] std::vector<const Recording*> recordingsByName(const Study& study);

/// What the school of a recording is: its own, else its mentor's.
[[nodiscard]] std::optional<SchoolId> schoolOf(const Study& study, const Recording& recording);

/// Where the last fragment or trace sample of any coder in this recording ends; the start of the
/// recording when nothing was coded. Linear in the number of codings and of its fragments.
[[nodiscard]] MediaTime lastCodedMoment(const Study& study, const RecordingId& recording);

} // namespace rozet::study
