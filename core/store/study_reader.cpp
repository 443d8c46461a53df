// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/study_reader.h"

#include "codebook/codebook_json.h"
#include "core/store/cells.h"
#include "core/store/coding_reader.h"
#include "core/store/names.h"
#include "core/store/row_reader.h"

#include <functional>

namespace rozet::store {

namespace {

using study::Study;

Done readRows(Connection& connection, const Table& table,
              const std::function<void(RowReader&)>& read)
{
    Result<RowReader> rows = RowReader::start(connection, table);
    if (!rows) {
        return failure(rows.error());
    }
    while (rows->next()) {
        read(*rows);
    }
    return rows->finish();
}

template <class E>
E readName(RowReader& row)
{
    const std::optional<E> value = valueNamed<E>(row.utf8());
    if (!value) {
        row.reject(QStringLiteral("unknown word"));
        return E{};
    }
    return *value;
}

template <class T>
void keep(RowReader& row, study::EntityTable<T>& table, T item)
{
    if (!table.insert(std::move(item))) {
        row.reject(QStringLiteral("id"));
    }
}

// One entry of a list that belongs to something else: those come in order, without gaps.
template <class T, class Entry>
void keepInList(RowReader& row, T* owner, std::vector<Entry> T::*list, Entry entry, qint64 position)
{
    if (owner == nullptr) {
        row.reject(QStringLiteral("owner"));
    } else if (position != static_cast<qint64>((owner->*list).size())) {
        row.reject(QStringLiteral("position"));
    } else {
        (owner->*list).push_back(std::move(entry));
    }
}

QStringList readList(RowReader& row)
{
    std::optional<QStringList> list = readListCell(row.utf8());
    if (!list) {
        row.reject(QStringLiteral("list"));
        return {};
    }
    return std::move(*list);
}

Done readInfo(Connection& connection, Study& study)
{
    int count = 0;
    Done done = readRows(connection, tables::study, [&](RowReader& row) {
        study.info.id = row.id<study::StudyId>();
        study.info.title = row.text();
        study.info.language = row.text();
        study.info.created = row.moment();
        study.info.reactionTime = MediaDuration::fromMicroseconds(row.integer());
        static_cast<void>(row.smallInteger(1)); // min_reader: for older versions than this one
        ++count;
    });
    if (done && count != 1) {
        return failure(ErrorCode::StudyDamaged, connection.path(), QStringLiteral("study"),
                       QString::number(count), QStringLiteral("1"));
    }
    return done;
}

Done readRevisions(Connection& connection, Study& study)
{
    return readRows(connection, tables::codebookRevision, [&](RowReader& row) {
        codebook::CodebookRevision revision;
        revision.number = row.smallInteger(1);
        revision.date = row.moment();
        revision.reason = row.text();
        const std::string_view json = row.utf8();
        auto book = codebook::readCodebook(
            QByteArray(json.data(), static_cast<qsizetype>(json.size())), QString());
        if (!book || revision.number != static_cast<int>(study.codebooks.size()) + 1) {
            row.reject(book ? QStringLiteral("number") : book.error().where);
            return;
        }
        revision.codebook = std::move(*book);
        study.codebooks.push_back(std::move(revision));
    });
}

Done readPeople(Connection& connection, Study& study)
{
    const auto readSchool = [&](RowReader& row) {
        study::School school;
        school.id = row.id<study::SchoolId>();
        school.name = row.text();
        school.note = row.text();
        keep(row, study.schools, std::move(school));
    };
    const auto readMentor = [&](RowReader& row) {
        study::Mentor mentor;
        mentor.id = row.id<study::MentorId>();
        mentor.pseudonym = row.text();
        mentor.school = row.idOrNull<study::SchoolId>();
        mentor.note = row.text();
        keep(row, study.mentors, std::move(mentor));
    };
    const auto readStudent = [&](RowReader& row) {
        study::Student student;
        student.id = row.id<study::StudentId>();
        student.pseudonym = row.text();
        student.school = row.idOrNull<study::SchoolId>();
        student.grade = row.text();
        student.note = row.text();
        keep(row, study.students, std::move(student));
    };
    const auto readCoder = [&](RowReader& row) {
        study::Coder coder;
        coder.id = row.id<study::CoderId>();
        coder.name = row.text();
        coder.role = readName<study::CoderRole>(row);
        if (const auto reaction = row.integerOrNull()) {
            coder.reactionTime = MediaDuration::fromMicroseconds(*reaction);
        }
        keep(row, study.coders, std::move(coder));
    };
    return readRows(connection, tables::school, readSchool)
        .and_then([&] { return readRows(connection, tables::mentor, readMentor); })
        .and_then([&] { return readRows(connection, tables::student, readStudent); })
        .and_then([&] { return readRows(connection, tables::coder, readCoder); });
}

Done readRecordings(Connection& connection, Study& study)
{
    const auto readRecording = [&](RowReader& row) {
        study::Recording recording;
        recording.id = row.id<study::RecordingId>();
        recording.name = row.text();
        recording.school = row.idOrNull<study::SchoolId>();
        recording.mentor = row.idOrNull<study::MentorId>();
        recording.date = row.date();
        recording.duration = MediaDuration::fromMicroseconds(row.integer());
        recording.note = row.text();
        keep(row, study.recordings, std::move(recording));
    };
    const auto readStudent = [&](RowReader& row) {
        study::Recording* recording = study.recordings.find(row.id<study::RecordingId>());
        const qint64 position = row.integer();
        keepInList(row, recording, &study::Recording::students, row.id<study::StudentId>(),
                   position);
    };
    const auto readFile = [&](RowReader& row) {
        study::Recording* recording = study.recordings.find(row.id<study::RecordingId>());
        const qint64 position = row.integer();
        study::MediaFile file;
        file.path = row.text();
        file.fingerprint = row.text();
        file.sizeBytes = row.integer();
        file.offset = MediaDuration::fromMicroseconds(row.integer());
        file.label = row.text();
        keepInList(row, recording, &study::Recording::media, std::move(file), position);
    };
    const auto readConsent = [&](RowReader& row) {
        study::Consent consent;
        consent.id = row.id<study::ConsentId>();
        consent.recording = row.id<study::RecordingId>();
        consent.giver = readName<study::ConsentGiver>(row);
        consent.state = readName<study::ConsentState>(row);
        consent.date = row.date();
        consent.keepUntil = row.date();
        consent.formVersion = row.text();
        consent.purposes = readList(row);
        consent.note = row.text();
        keep(row, study.consents, std::move(consent));
    };
    return readRows(connection, tables::recording, readRecording)
        .and_then([&] { return readRows(connection, tables::recordingStudent, readStudent); })
        .and_then([&] { return readRows(connection, tables::mediaFile, readFile); })
        .and_then([&] { return readRows(connection, tables::consent, readConsent); });
}

Done readRounds(Connection& connection, Study& study)
{
    const auto readRound = [&](RowReader& row) {
        study::Round round;
        round.id = row.id<study::RoundId>();
        round.name = row.text();
        round.kind = readName<study::RoundKind>(row);
        round.note = row.text();
        round.decisions = row.text();
        round.date = row.date();
        round.triedRevision = row.smallIntegerOrNull(1);
        round.ledToRevision = row.smallIntegerOrNull(1);
        keep(row, study.rounds, std::move(round));
    };
    const auto readRecording = [&](RowReader& row) {
        study::Round* round = study.rounds.find(row.id<study::RoundId>());
        const qint64 position = row.integer();
        keepInList(row, round, &study::Round::recordings, row.id<study::RecordingId>(), position);
    };
    const auto readCoder = [&](RowReader& row) {
        study::Round* round = study.rounds.find(row.id<study::RoundId>());
        const qint64 position = row.integer();
        keepInList(row, round, &study::Round::coders, row.id<study::CoderId>(), position);
    };
    return readRows(connection, tables::round, readRound)
        .and_then([&] { return readRows(connection, tables::roundRecording, readRecording); })
        .and_then([&] { return readRows(connection, tables::roundCoder, readCoder); });
}

Done readDatasets(Connection& connection, Study& study)
{
    const auto readDataset = [&](RowReader& row) {
        study::Dataset dataset;
        dataset.id = row.id<study::DatasetId>();
        dataset.name = row.text();
        dataset.instrumentJson = row.text();
        dataset.columns = readList(row);
        keep(row, study.datasets, std::move(dataset));
    };
    const auto readRow = [&](RowReader& row) {
        study::Dataset* dataset = study.datasets.find(row.id<study::DatasetId>());
        const qint64 position = row.integer();
        keepInList(row, dataset, &study::Dataset::rows, readList(row), position);
    };
    return readRows(connection, tables::dataset, readDataset).and_then([&] {
        return readRows(connection, tables::datasetRow, readRow);
    });
}

Done readCodeNotes(Connection& connection, Study& study)
{
    const auto readAnchor = [&](RowReader& row) {
        study::Anchor anchor;
        anchor.id = row.id<study::AnchorId>();
        anchor.code = codebook::CodeId(row.text());
        anchor.recording = row.id<study::RecordingId>();
        anchor.span.start = MediaTime::fromMicroseconds(row.integer());
        anchor.span.end = MediaTime::fromMicroseconds(row.integer());
        anchor.fragment = row.idOrNull<study::FragmentId>();
        anchor.note = row.text();
        keep(row, study.anchors, std::move(anchor));
    };
    const auto readNote = [&](RowReader& row) {
        study::CodeNote note;
        note.id = row.id<study::CodeNoteId>();
        note.code = codebook::CodeId(row.text());
        note.round = row.idOrNull<study::RoundId>();
        note.coder = row.idOrNull<study::CoderId>();
        note.text = row.text();
        note.codebookRevision = row.smallInteger(1);
        note.writtenMs = row.integer();
        keep(row, study.codeNotes, std::move(note));
    };
    return readRows(connection, tables::anchor, readAnchor).and_then([&] {
        return readRows(connection, tables::codeNote, readNote);
    });
}

} // namespace

Result<study::Study> readStudy(Connection& connection, Progress& progress)
{
    Study study;
    const Done done = readInfo(connection, study)
                          .and_then([&] { return readRevisions(connection, study); })
                          .and_then([&] { return readPeople(connection, study); })
                          .and_then([&] { return readRecordings(connection, study); })
                          .and_then([&] { return readRounds(connection, study); })
                          .and_then([&] { return readDatasets(connection, study); })
                          .and_then([&] { return readCodeNotes(connection, study); })
                          .and_then([&] { return readCodings(connection, study, progress); });
    if (!done) {
        return failure(done.error());
    }
    return study;
}

} // namespace rozet::store
