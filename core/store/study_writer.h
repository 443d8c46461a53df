// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the things of a study into the tables. Opens no transaction: the caller decides what belongs
// together.
#pragma once

#include "core/base/progress.h"
#include "core/store/row_writer.h"
#include "core/study/change.h"

namespace rozet::store {

enum class Mode { Insert, Update };

class StudyWriter
{
public:
    /// The connection outlives the writer and stays where it is.
    explicit StudyWriter(Connection& connection);
    StudyWriter(const StudyWriter&) = delete;
    StudyWriter& operator=(const StudyWriter&) = delete;

    /// Into empty tables.
    [[nodiscard]] Done writeAll(const study::Study& study, Progress& progress);

    [[nodiscard]] Done put(const study::StudyInfo& info, Mode mode);
    [[nodiscard]] Done put(const codebook::CodebookRevision& revision);
    [[nodiscard]] Done put(const study::School& school, Mode mode);
    [[nodiscard]] Done put(const study::Mentor& mentor, Mode mode);
    [[nodiscard]] Done put(const study::Student& student, Mode mode);
    [[nodiscard]] Done put(const study::Recording& recording, Mode mode);
    [[nodiscard]] Done put(const study::Consent& consent, Mode mode);
    [[nodiscard]] Done put(const study::Coder& coder, Mode mode);
    [[nodiscard]] Done put(const study::Round& round, Mode mode);
    [[nodiscard]] Done put(const study::Dataset& dataset, Mode mode);
    [[nodiscard]] Done put(const study::Anchor& anchor, Mode mode);
    [[nodiscard]] Done put(const study::CodeNote& note, Mode mode);
    [[nodiscard]] Done put(const study::CodingHeader& header, Mode mode);
    [[nodiscard]] Done put(const study::CodingId& coding, const study::Fragment& fragment,
                           Mode mode);
    [[nodiscard]] Done put(const study::CodingEvent& event, Mode mode);
    [[nodiscard]] Done put(const study::CodingId& coding, const study::Trace& trace, Mode mode);
    [[nodiscard]] Done put(const study::CodingId& coding, const study::Settlement& settlement,
                           Mode mode);

    [[nodiscard]] Done removeRevision(int number);
    [[nodiscard]] Done remove(const study::SchoolId& id);
    [[nodiscard]] Done remove(const study::MentorId& id);
    [[nodiscard]] Done remove(const study::StudentId& id);
    [[nodiscard]] Done remove(const study::RecordingId& id);
    [[nodiscard]] Done remove(const study::ConsentId& id);
    [[nodiscard]] Done remove(const study::CoderId& id);
    [[nodiscard]] Done remove(const study::RoundId& id);
    [[nodiscard]] Done remove(const study::DatasetId& id);
    [[nodiscard]] Done remove(const study::AnchorId& id);
    [[nodiscard]] Done remove(const study::CodeNoteId& id);
    [[nodiscard]] Done remove(const study::CodingEventId& id);
    [[nodiscard]] Done remove(const study::CodingId& id);
    [[nodiscard]] Done remove(const study::CodingId& coding, const study::FragmentId& id);
    [[nodiscard]] Done remove(const study::CodingId& coding, const study::TraceId& id);
    [[nodiscard]] Done remove(const study::CodingId& coding, const study::SettlementId& id);

    [[nodiscard]] Done set(const study::SetRecordingCode& change);
    [[nodiscard]] Done set(const study::SetRecordingPosition& change);
    [[nodiscard]] Done set(const study::SetSummary& change);
    [[nodiscard]] Done set(const study::SetActiveTime& change);

private:
    [[nodiscard]] static Done write(RowWriter& row, Mode mode);
    /// Removes the rows of a list that belong to the first key column.
    template <class AnyId>
    [[nodiscard]] static Done clear(RowWriter& rows, const AnyId& owner);
    template <class AnyId>
    [[nodiscard]] static Done removeOne(RowWriter& row, const AnyId& id);
    [[nodiscard]] Done writeLists(const study::Recording& recording);
    [[nodiscard]] Done writeLists(const study::Round& round);
    [[nodiscard]] Done writeContents(const study::Coding& coding);

    RowWriter m_study;
    RowWriter m_revision;
    RowWriter m_school;
    RowWriter m_mentor;
    RowWriter m_student;
    RowWriter m_recording;
    RowWriter m_recordingStudent;
    RowWriter m_mediaFile;
    RowWriter m_consent;
    RowWriter m_coder;
    RowWriter m_round;
    RowWriter m_roundRecording;
    RowWriter m_roundCoder;
    RowWriter m_dataset;
    RowWriter m_datasetRow;
    RowWriter m_coding;
    RowWriter m_fragment;
    RowWriter m_recordingCode;
    RowWriter m_recordingPosition;
    RowWriter m_summary;
    RowWriter m_trace;
    RowWriter m_anchor;
    RowWriter m_codeNote;
    RowWriter m_activeTime;
    RowWriter m_settlement;
    RowWriter m_codingEvent;
};

} // namespace rozet::store
