// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/study_writer.h"

#include "codebook/codebook_json.h"
#include "core/store/cells.h"
#include "core/store/names.h"
#include "core/store/schema.h"

namespace rozet::store {

namespace {

using study::CodingId;

void addPosition(RowWriter& row, const std::optional<codebook::LearyPosition>& position)
{
    if (!position) {
        row.null().null().null();
        return;
    }
    row.text(position->sector);
    if (position->point) {
        row.real(position->point->together).real(position->point->above);
    } else {
        row.null().null();
    }
}

template <class E>
void addName(RowWriter& row, const std::optional<E>& value)
{
    if (value) {
        row.text(nameOf(*value));
    } else {
        row.null();
    }
}

QString idsCell(const std::vector<study::FragmentId>& ids)
{
    QStringList texts;
    for (const study::FragmentId& id : ids) {
        texts.append(id.toText());
    }
    return listCell(texts);
}

template <class Time>
std::optional<qint64> microseconds(const std::optional<Time>& time)
{
    return time ? std::optional(time->microseconds()) : std::nullopt;
}

template <class Items, class Write>
Done forEach(const Items& items, const Write& write)
{
    for (const auto& item : items) {
        if (Done ok = write(item); !ok) {
            return ok;
        }
    }
    return {};
}

} // namespace

StudyWriter::StudyWriter(Connection& connection)
    : m_study(connection, tables::study)
    , m_revision(connection, tables::codebookRevision)
    , m_school(connection, tables::school)
    , m_mentor(connection, tables::mentor)
    , m_student(connection, tables::student)
    , m_recording(connection, tables::recording)
    , m_recordingStudent(connection, tables::recordingStudent)
    , m_mediaFile(connection, tables::mediaFile)
    , m_consent(connection, tables::consent)
    , m_coder(connection, tables::coder)
    , m_round(connection, tables::round)
    , m_roundRecording(connection, tables::roundRecording)
    , m_roundCoder(connection, tables::roundCoder)
    , m_dataset(connection, tables::dataset)
    , m_datasetRow(connection, tables::datasetRow)
    , m_coding(connection, tables::coding)
    , m_fragment(connection, tables::fragment)
    , m_recordingCode(connection, tables::recordingCode)
    , m_recordingPosition(connection, tables::recordingPosition)
    , m_summary(connection, tables::summary)
    , m_trace(connection, tables::trace)
    , m_anchor(connection, tables::anchor)
    , m_codeNote(connection, tables::codeNote)
    , m_activeTime(connection, tables::activeTime)
    , m_settlement(connection, tables::settlement)
    , m_codingEvent(connection, tables::codingEvent)
{
}

Done StudyWriter::write(RowWriter& row, Mode mode)
{
    return mode == Mode::Insert ? row.insert() : row.update();
}

template <class AnyId>
Done StudyWriter::clear(RowWriter& rows, const AnyId& owner)
{
    const Result<int> removed = rows.id(owner).remove();
    return removed ? Done() : failure(removed.error());
}

template <class AnyId>
Done StudyWriter::removeOne(RowWriter& row, const AnyId& id)
{
    return row.id(id).removeOne();
}

Done StudyWriter::writeAll(const study::Study& study, Progress& progress)
{
    const auto insert = [this](const auto& item) { return put(item, Mode::Insert); };
    const auto total = static_cast<std::int64_t>(study.codings.size());
    std::int64_t done = 0;
    const auto insertCoding = [&](const study::Coding& coding) -> Done {
        if (progress.cancelled()) {
            return failure(ErrorCode::Cancelled);
        }
        progress.report(done++, total);
        return put(coding.header, Mode::Insert).and_then([&] { return writeContents(coding); });
    };
    return put(study.info, Mode::Insert)
        .and_then([&] {
            return forEach(study.codebooks, [this](const auto& revision) { return put(revision); });
        })
        .and_then([&] { return forEach(study.schools, insert); })
        .and_then([&] { return forEach(study.mentors, insert); })
        .and_then([&] { return forEach(study.students, insert); })
        .and_then([&] { return forEach(study.recordings, insert); })
        .and_then([&] { return forEach(study.consents, insert); })
        .and_then([&] { return forEach(study.coders, insert); })
        .and_then([&] { return forEach(study.rounds, insert); })
        .and_then([&] { return forEach(study.datasets, insert); })
        .and_then([&] { return forEach(study.anchors, insert); })
        .and_then([&] { return forEach(study.codeNotes, insert); })
        .and_then([&] { return forEach(study.codings, insertCoding); })
        .and_then([&] { return forEach(study.events, insert); });
}

Done StudyWriter::writeContents(const study::Coding& coding)
{
    const CodingId& id = coding.id;
    const auto insert = [&](const auto& item) { return put(id, item, Mode::Insert); };
    const auto setCode = [&](const auto& entry) {
        return set(study::SetRecordingCode{id, entry.first, entry.second});
    };
    const auto setText = [&](const auto& entry) {
        return set(study::SetSummary{id, entry.first, entry.second});
    };
    const auto setTime = [&](const auto& entry) {
        return set(study::SetActiveTime{id, entry.first, entry.second});
    };
    return forEach(coding.fragments, insert)
        .and_then([&] { return forEach(coding.traces, insert); })
        .and_then([&] { return forEach(coding.settlements, insert); })
        .and_then([&] { return forEach(coding.recordingCodes, setCode); })
        .and_then([&] { return forEach(coding.summary, setText); })
        .and_then([&] { return forEach(coding.activeTime, setTime); })
        .and_then([&] {
            return set(study::SetRecordingPosition{id, study::Party::Mentor, coding.mentor});
        })
        .and_then([&] {
            return set(study::SetRecordingPosition{id, study::Party::Student, coding.student});
        });
}

Done StudyWriter::put(const study::StudyInfo& info, Mode mode)
{
    m_study.id(info.id)
        .text(info.title)
        .text(info.language)
        .moment(info.created)
        .integer(info.reactionTime.microseconds())
        .integer(kMinReader);
    return write(m_study, mode);
}

Done StudyWriter::put(const codebook::CodebookRevision& revision)
{
    const QByteArray json = codebook::writeCodebook(revision.codebook);
    // What cannot be read back is better refused now than found when the study is opened again.
    const auto again = codebook::readCodebook(json, QString());
    if (!again) {
        return failure(again.error());
    }
    if (!(*again == revision.codebook)) {
        return failure(ErrorCode::CodebookInvalid, revision.codebook.title.in(QString()));
    }
    m_revision.integer(revision.number)
        .moment(revision.date)
        .text(revision.reason)
        .text(QString::fromUtf8(json));
    return m_revision.insert();
}

Done StudyWriter::put(const study::School& school, Mode mode)
{
    m_school.id(school.id).text(school.name).text(school.note);
    return write(m_school, mode);
}

Done StudyWriter::put(const study::Mentor& mentor, Mode mode)
{
    m_mentor.id(mentor.id).text(mentor.pseudonym).id(mentor.school).text(mentor.note);
    return write(m_mentor, mode);
}

Done StudyWriter::put(const study::Student& student, Mode mode)
{
    m_student.id(student.id)
        .text(student.pseudonym)
        .id(student.school)
        .text(student.grade)
        .text(student.note);
    return write(m_student, mode);
}

Done StudyWriter::put(const study::Recording& recording, Mode mode)
{
    m_recording.id(recording.id)
        .text(recording.name)
        .id(recording.school)
        .id(recording.mentor)
        .date(recording.date)
        .integer(recording.duration.microseconds())
        .text(recording.note);
    return write(m_recording, mode).and_then([&] { return writeLists(recording); });
}

Done StudyWriter::writeLists(const study::Recording& recording)
{
    qint64 position = 0;
    const auto addStudent = [&](const study::StudentId& student) {
        return m_recordingStudent.id(recording.id).integer(position++).id(student).insert();
    };
    const auto addFile = [&](const study::MediaFile& file) {
        return m_mediaFile.id(recording.id)
            .integer(position++)
            .text(file.path)
            .text(file.fingerprint)
            .integer(file.sizeBytes)
            .integer(file.offset.microseconds())
            .text(file.label)
            .insert();
    };
    return clear(m_recordingStudent, recording.id)
        .and_then([&] { return clear(m_mediaFile, recording.id); })
        .and_then([&] { return forEach(recording.students, addStudent); })
        .and_then([&] {
            position = 0;
            return forEach(recording.media, addFile);
        });
}

Done StudyWriter::put(const study::Consent& consent, Mode mode)
{
    m_consent.id(consent.id)
        .id(consent.recording)
        .text(nameOf(consent.giver))
        .text(nameOf(consent.state))
        .date(consent.date)
        .date(consent.keepUntil)
        .text(consent.formVersion)
        .text(listCell(consent.purposes))
        .text(consent.note);
    return write(m_consent, mode);
}

Done StudyWriter::put(const study::Coder& coder, Mode mode)
{
    m_coder.id(coder.id)
        .text(coder.name)
        .text(nameOf(coder.role))
        .integer(microseconds(coder.reactionTime));
    return write(m_coder, mode);
}

Done StudyWriter::put(const study::Round& round, Mode mode)
{
    m_round.id(round.id)
        .text(round.name)
        .text(nameOf(round.kind))
        .text(round.note)
        .text(round.decisions)
        .date(round.date)
        .integer(round.triedRevision)
        .integer(round.ledToRevision);
    return write(m_round, mode).and_then([&] { return writeLists(round); });
}

Done StudyWriter::writeLists(const study::Round& round)
{
    qint64 position = 0;
    const auto addRecording = [&](const study::RecordingId& recording) {
        return m_roundRecording.id(round.id).integer(position++).id(recording).insert();
    };
    const auto addCoder = [&](const study::CoderId& coder) {
        return m_roundCoder.id(round.id).integer(position++).id(coder).insert();
    };
    return clear(m_roundRecording, round.id)
        .and_then([&] { return clear(m_roundCoder, round.id); })
        .and_then([&] { return forEach(round.recordings, addRecording); })
        .and_then([&] {
            position = 0;
            return forEach(round.coders, addCoder);
        });
}

Done StudyWriter::put(const study::Dataset& dataset, Mode mode)
{
    m_dataset.id(dataset.id)
        .text(dataset.name)
        .text(dataset.instrumentJson)
        .text(listCell(dataset.columns));
    qint64 position = 0;
    const auto addRow = [&](const QStringList& cells) {
        return m_datasetRow.id(dataset.id).integer(position++).text(listCell(cells)).insert();
    };
    return write(m_dataset, mode)
        .and_then([&] { return clear(m_datasetRow, dataset.id); })
        .and_then([&] { return forEach(dataset.rows, addRow); });
}

Done StudyWriter::put(const study::Anchor& anchor, Mode mode)
{
    m_anchor.id(anchor.id)
        .text(anchor.code.text())
        .id(anchor.recording)
        .integer(anchor.span.start.microseconds())
        .integer(anchor.span.end.microseconds())
        .id(anchor.fragment)
        .text(anchor.note);
    return write(m_anchor, mode);
}

Done StudyWriter::put(const study::CodeNote& note, Mode mode)
{
    m_codeNote.id(note.id)
        .text(note.code.text())
        .id(note.round)
        .id(note.coder)
        .text(note.text)
        .integer(note.codebookRevision)
        .integer(note.writtenMs);
    return write(m_codeNote, mode);
}

Done StudyWriter::put(const study::CodingHeader& header, Mode mode)
{
    m_coding.id(header.id)
        .id(header.recording)
        .id(header.coder)
        .id(header.round)
        .text(nameOf(header.state))
        .integer(header.codebookRevision);
    return write(m_coding, mode);
}

Done StudyWriter::put(const CodingId& coding, const study::Fragment& fragment, Mode mode)
{
    const Result<QString> codes = codesCell(fragment.codes);
    if (!codes) {
        return failure(codes.error());
    }
    m_fragment.id(coding)
        .id(fragment.id)
        .integer(fragment.span.start.microseconds())
        .integer(fragment.span.end.microseconds())
        .text(*codes);
    addPosition(m_fragment, fragment.mentor);
    addPosition(m_fragment, fragment.student);
    m_fragment.text(fragment.description)
        .text(fragment.memo)
        .integer(fragment.codebookRevision)
        .integer(fragment.createdMs)
        .integer(fragment.modifiedMs);
    if (fragment.keyed) {
        m_fragment.integer(fragment.keyed->pressed.microseconds())
            .integer(fragment.keyed->taken.microseconds())
            .real(fragment.keyed->rate);
    } else {
        m_fragment.null().null().null();
    }
    return write(m_fragment, mode);
}

Done StudyWriter::put(const CodingId& coding, const study::Trace& trace, Mode mode)
{
    m_trace.id(coding).id(trace.id).text(nameOf(trace.party)).blob(samplesCell(trace.samples));
    return write(m_trace, mode);
}

Done StudyWriter::put(const CodingId& coding, const study::Settlement& settlement, Mode mode)
{
    m_settlement.id(coding).id(settlement.id).text(idsCell(settlement.sources));
    if (settlement.answer) {
        m_settlement.text(settlement.answer->text());
    } else {
        m_settlement.null();
    }
    addName(m_settlement, settlement.position);
    m_settlement.text(nameOf(settlement.choice))
        .id(settlement.taken)
        .text(idsCell(settlement.results));
    addName(m_settlement, settlement.reason);
    m_settlement.text(settlement.note).id(settlement.settledBy).integer(settlement.settledMs);
    return write(m_settlement, mode);
}

Done StudyWriter::put(const study::CodingEvent& event, Mode mode)
{
    m_codingEvent.id(event.id)
        .id(event.coding)
        .text(nameOf(event.kind))
        .id(event.by)
        .text(event.reason)
        .integer(event.atMs);
    return write(m_codingEvent, mode);
}

Done StudyWriter::removeRevision(int number)
{
    return m_revision.integer(number).removeOne();
}

Done StudyWriter::remove(const study::SchoolId& id)
{
    return removeOne(m_school, id);
}

Done StudyWriter::remove(const study::MentorId& id)
{
    return removeOne(m_mentor, id);
}

Done StudyWriter::remove(const study::StudentId& id)
{
    return removeOne(m_student, id);
}

Done StudyWriter::remove(const study::RecordingId& id)
{
    return clear(m_recordingStudent, id)
        .and_then([&] { return clear(m_mediaFile, id); })
        .and_then([&] { return removeOne(m_recording, id); });
}

Done StudyWriter::remove(const study::ConsentId& id)
{
    return removeOne(m_consent, id);
}

Done StudyWriter::remove(const study::CoderId& id)
{
    return removeOne(m_coder, id);
}

Done StudyWriter::remove(const study::RoundId& id)
{
    return clear(m_roundRecording, id)
        .and_then([&] { return clear(m_roundCoder, id); })
        .and_then([&] { return removeOne(m_round, id); });
}

Done StudyWriter::remove(const study::DatasetId& id)
{
    return clear(m_datasetRow, id).and_then([&] { return removeOne(m_dataset, id); });
}

Done StudyWriter::remove(const study::AnchorId& id)
{
    return removeOne(m_anchor, id);
}

Done StudyWriter::remove(const study::CodeNoteId& id)
{
    return removeOne(m_codeNote, id);
}

Done StudyWriter::remove(const study::CodingEventId& id)
{
    return removeOne(m_codingEvent, id);
}

Done StudyWriter::remove(const CodingId& id)
{
    return clear(m_activeTime, id).and_then([&] { return removeOne(m_coding, id); });
}

Done StudyWriter::remove(const CodingId& coding, const study::FragmentId& id)
{
    return m_fragment.id(coding).id(id).removeOne();
}

Done StudyWriter::remove(const CodingId& coding, const study::TraceId& id)
{
    return m_trace.id(coding).id(id).removeOne();
}

Done StudyWriter::remove(const CodingId& coding, const study::SettlementId& id)
{
    return m_settlement.id(coding).id(id).removeOne();
}

Done StudyWriter::set(const study::SetRecordingCode& change)
{
    const Result<int> removed = m_recordingCode.id(change.coding).text(change.code.text()).remove();
    if (!removed) {
        return failure(removed.error());
    }
    if (!change.value) {
        return {};
    }
    return m_recordingCode.id(change.coding)
        .text(change.code.text())
        .text(change.value->value)
        .text(change.value->note)
        .integer(change.value->codebookRevision)
        .insert();
}

Done StudyWriter::set(const study::SetRecordingPosition& change)
{
    const Result<int> removed =
        m_recordingPosition.id(change.coding).text(nameOf(change.party)).remove();
    if (!removed) {
        return failure(removed.error());
    }
    if (!change.position) {
        return {};
    }
    m_recordingPosition.id(change.coding).text(nameOf(change.party));
    addPosition(m_recordingPosition, change.position);
    return m_recordingPosition.insert();
}

Done StudyWriter::set(const study::SetSummary& change)
{
    const Result<int> removed = m_summary.id(change.coding).text(change.category.text()).remove();
    if (!removed) {
        return failure(removed.error());
    }
    if (change.text.isEmpty()) {
        return {};
    }
    return m_summary.id(change.coding).text(change.category.text()).text(change.text).insert();
}

Done StudyWriter::set(const study::SetActiveTime& change)
{
    const Result<int> removed = m_activeTime.id(change.coding).date(change.day).remove();
    if (!removed) {
        return failure(removed.error());
    }
    if (change.milliseconds == 0) {
        return {};
    }
    return m_activeTime.id(change.coding).date(change.day).integer(change.milliseconds).insert();
}

} // namespace rozet::store
