// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/rules.h"

#include "core/base/number_text.h"

#include <algorithm>

namespace rozet::study {

namespace {

/// The name must be there, and nobody else of the same kind may have it (case does not matter).
template <class T>
Done checkName(const EntityTable<T>& table, const T& item, QString T::*name)
{
    const QString& text = item.*name;
    if (text.trimmed().isEmpty()) {
        return failure(ErrorCode::NameEmpty);
    }
    const bool taken = std::ranges::any_of(table, [&](const T& other) {
        return !(other.id == item.id) && (other.*name).compare(text, Qt::CaseInsensitive) == 0;
    });
    if (taken) {
        return failure(ErrorCode::NameTaken, text);
    }
    return {};
}

template <class T>
Done mustExist(const EntityTable<T>& table, const decltype(T::id)& id)
{
    if (table.find(id) == nullptr) {
        return failure(ErrorCode::EntityMissing, id.toText());
    }
    return {};
}

template <class T>
Done mustExist(const EntityTable<T>& table, const std::optional<decltype(T::id)>& id)
{
    return id ? mustExist(table, *id) : Done();
}

template <class T>
Done allExist(const EntityTable<T>& table, const std::vector<decltype(T::id)>& ids)
{
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (Done known = mustExist(table, ids[i]); !known) {
            return known;
        }
        if (std::find(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]) !=
            ids.begin() + static_cast<std::ptrdiff_t>(i)) {
            return failure(ErrorCode::EntityExists, ids[i].toText());
        }
    }
    return {};
}

// Dates are written as yyyy-MM-dd everywhere; other years are mistakes.
Done checkDate(const QDate& date)
{
    if (date.isValid() && (date.year() < 1 || date.year() > 9999)) {
        return failure(ErrorCode::ValueNotAllowed, QString(), QString(),
                       QString::number(date.year()));
    }
    return {};
}

Done revisionExists(const Study& study, const std::optional<int>& number)
{
    if (number && study.codebookRevision(*number) == nullptr) {
        return failure(ErrorCode::CodebookUnknownRevision, QString(), QString(),
                       QString::number(*number));
    }
    return {};
}

Done codeExists(const codebook::CodebookRevision& revision, const codebook::CodeId& code)
{
    if (revision.codebook.code(code) == nullptr) {
        return failure(ErrorCode::CodeUnknown, code.text(), QString(),
                       QString::number(revision.number));
    }
    return {};
}

// Ordered, and inside the recording as far as its length is known.
Done checkSpan(const Recording* recording, const TimeSpan& span)
{
    if (!span.isOrdered()) {
        return failure(ErrorCode::SpanNotOrdered, QString(), QString(), secondsText(span.end),
                       secondsText(span.start));
    }
    const MediaTime last = recording == nullptr ? MediaTime() : MediaTime() + recording->duration;
    if (span.start < MediaTime() || (last > MediaTime() && span.end > last)) {
        return failure(ErrorCode::SpanOutsideRecording,
                       recording == nullptr ? QString() : recording->name, clockText(span.start),
                       clockText(span.end), clockText(last));
    }
    return {};
}

Done checkCodes(const codebook::CodebookRevision& revision,
                const std::vector<codebook::CodeId>& ids)
{
    std::vector<QString> groups;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const codebook::Code* code = revision.codebook.code(ids[i]);
        const QString& text = ids[i].text();
        if (code == nullptr) {
            return failure(ErrorCode::CodeUnknown, text, QString(),
                           QString::number(revision.number));
        }
        if (code->level != codebook::CodeLevel::Fragment) {
            return failure(ErrorCode::CodeWrongLevel, text);
        }
        if (code->isRetired()) {
            return failure(ErrorCode::CodeRetired, text, QString(),
                           QString::number(*code->retiredIn));
        }
        if (!code->selectable) {
            return failure(ErrorCode::CodeNotSelectable, text);
        }
        for (std::size_t k = 0; k < i; ++k) {
            if (ids[k] == ids[i]) {
                return failure(ErrorCode::ValueNotAllowed, text);
            }
        }
        if (!code->exclusiveGroup.isEmpty()) {
            if (std::ranges::find(groups, code->exclusiveGroup) != groups.end()) {
                return failure(ErrorCode::CodesExclusive, text, QString(), code->exclusiveGroup);
            }
            groups.push_back(code->exclusiveGroup);
        }
    }
    return {};
}

} // namespace

Done checkReferences(const Study& study, const School& school)
{
    return checkName(study.schools, school, &School::name);
}

Done checkReferences(const Study& study, const Mentor& mentor)
{
    return checkName(study.mentors, mentor, &Mentor::pseudonym).and_then([&] {
        return mustExist(study.schools, mentor.school);
    });
}

Done checkReferences(const Study& study, const Student& student)
{
    return checkName(study.students, student, &Student::pseudonym).and_then([&] {
        return mustExist(study.schools, student.school);
    });
}

Done checkReferences(const Study& study, const Recording& recording)
{
    if (recording.duration < MediaDuration()) {
        return failure(ErrorCode::ValueNotAllowed, recording.name);
    }
    return checkDate(recording.date)
        .and_then([&] { return checkName(study.recordings, recording, &Recording::name); })
        .and_then([&] { return mustExist(study.schools, recording.school); })
        .and_then([&] { return mustExist(study.mentors, recording.mentor); })
        .and_then([&] { return allExist(study.students, recording.students); });
}

Done checkReferences(const Study& study, const Consent& consent)
{
    return checkDate(consent.date)
        .and_then([&] { return checkDate(consent.keepUntil); })
        .and_then([&] { return mustExist(study.recordings, consent.recording); });
}

Done checkReferences(const Study& study, const Coder& coder)
{
    constexpr qint64 kLongestReactionMs = 10'000;
    if (coder.reactionTime &&
        (*coder.reactionTime < MediaDuration() ||
         *coder.reactionTime > MediaDuration::fromMilliseconds(kLongestReactionMs))) {
        return failure(ErrorCode::ValueNotAllowed, coder.name, QString(),
                       secondsText(MediaTime() + *coder.reactionTime));
    }
    return checkName(study.coders, coder, &Coder::name);
}

Done checkReferences(const Study& study, const Round& round)
{
    return checkName(study.rounds, round, &Round::name)
        .and_then([&] { return checkDate(round.date); })
        .and_then([&] { return allExist(study.recordings, round.recordings); })
        .and_then([&] { return allExist(study.coders, round.coders); })
        .and_then([&] { return revisionExists(study, round.triedRevision); })
        .and_then([&] { return revisionExists(study, round.ledToRevision); });
}

Done checkReferences(const Study& study, const Dataset& dataset)
{
    for (std::size_t row = 0; row < dataset.rows.size(); ++row) {
        if (dataset.rows[row].size() != dataset.columns.size()) {
            return failure(ErrorCode::RowInvalid, dataset.name, QString::number(row + 1),
                           QString::number(dataset.rows[row].size()),
                           QString::number(dataset.columns.size()));
        }
    }
    return checkName(study.datasets, dataset, &Dataset::name);
}

Done checkReferences(const Study& study, const Anchor& anchor)
{
    const codebook::CodebookRevision* newest = study.currentCodebook();
    if (newest == nullptr) {
        return failure(ErrorCode::CodeUnknown, anchor.code.text());
    }
    return codeExists(*newest, anchor.code)
        .and_then([&] { return mustExist(study.recordings, anchor.recording); })
        .and_then([&] { return checkSpan(study.recordings.find(anchor.recording), anchor.span); });
}

Done checkReferences(const Study& study, const CodeNote& note)
{
    return revisionExists(study, note.codebookRevision)
        .and_then(
            [&] { return codeExists(*study.codebookRevision(note.codebookRevision), note.code); })
        .and_then([&] { return mustExist(study.rounds, note.round); })
        .and_then([&] { return mustExist(study.coders, note.coder); });
}

Done checkReferences(const Study& study, const CodingEvent& event)
{
    if (event.kind == CodingEventKind::Unlocked && event.reason.trimmed().isEmpty()) {
        return failure(ErrorCode::ReasonMissing, event.id.toText());
    }
    return mustExist(study.codings, event.coding).and_then([&] {
        return mustExist(study.coders, event.by);
    });
}

Done checkSettlement(const Study& study, const Settlement& settlement)
{
    const int subjects = (settlement.sources.empty() ? 0 : 1) + (settlement.answer ? 1 : 0) +
                         (settlement.position ? 1 : 0);
    const bool agreed = settlement.choice == SettlementChoice::Agreed;
    const bool tookOne = settlement.choice == SettlementChoice::TookOne;
    if (subjects != 1 || tookOne != settlement.taken.has_value() || (agreed && settlement.reason)) {
        return failure(ErrorCode::ValueNotAllowed, settlement.id.toText());
    }
    return mustExist(study.coders, settlement.settledBy).and_then([&] {
        return mustExist(study.coders, settlement.taken);
    });
}

Done checkActiveTime(const QDate& day, qint64 milliseconds)
{
    constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;
    if (!day.isValid() || milliseconds < 0 || milliseconds > kDayMs) {
        return failure(ErrorCode::ValueNotAllowed, day.toString(Qt::ISODate), QString(),
                       QString::number(milliseconds));
    }
    return checkDate(day);
}

Done checkReferences(const Study& study, const CodingHeader& header)
{
    if (study.codebookRevision(header.codebookRevision) == nullptr) {
        return failure(ErrorCode::CodebookUnknownRevision, QString(), QString(),
                       QString::number(header.codebookRevision));
    }
    const bool twice = std::ranges::any_of(study.codings, [&](const Coding& other) {
        return !(other.id == header.id) && other.header.recording == header.recording &&
               other.header.coder == header.coder && other.header.round == header.round;
    });
    if (twice) {
        return failure(ErrorCode::EntityExists, header.id.toText());
    }
    return mustExist(study.recordings, header.recording)
        .and_then([&] { return mustExist(study.coders, header.coder); })
        .and_then([&] { return mustExist(study.rounds, header.round); });
}

Done checkFragment(const Study& study, const Coding& coding, const Fragment& fragment)
{
    const Recording* recording = study.recordings.find(coding.header.recording);
    if (Done ok = checkSpan(recording, fragment.span); !ok) {
        return ok;
    }
    if (fragment.keyed &&
        (fragment.keyed->pressed < MediaTime() || fragment.keyed->taken < MediaDuration() ||
         !(fragment.keyed->rate > 0 && fragment.keyed->rate <= 100))) {
        return failure(ErrorCode::ValueNotAllowed,
                       recording == nullptr ? QString() : recording->name,
                       clockText(fragment.span.start), clockText(fragment.keyed->pressed));
    }
    const codebook::CodebookRevision* revision = study.codebookRevision(fragment.codebookRevision);
    if (revision == nullptr) {
        return failure(ErrorCode::CodebookUnknownRevision, QString(), QString(),
                       QString::number(fragment.codebookRevision));
    }
    return checkCodes(*revision, fragment.codes)
        .and_then([&] { return checkPosition(*revision, fragment.mentor); })
        .and_then([&] { return checkPosition(*revision, fragment.student); });
}

Done checkTrace(const Study& study, const Coding& coding, const Trace& trace)
{
    const Recording* recording = study.recordings.find(coding.header.recording);
    const QString name = recording == nullptr ? QString() : recording->name;
    const MediaTime* previous = nullptr;
    for (const TraceSample& sample : trace.samples) {
        if (!sample.point.isInDisc()) {
            return failure(ErrorCode::PositionInvalid, name, clockText(sample.time));
        }
        if (sample.time < MediaTime() || (previous != nullptr && sample.time <= *previous)) {
            return failure(ErrorCode::SpanNotOrdered, name, clockText(sample.time));
        }
        previous = &sample.time;
    }
    return {};
}

Done checkRecordingCode(const Study& study, const codebook::CodeId& codeId,
                        const RecordingCodeValue& value)
{
    const codebook::CodebookRevision* revision = study.codebookRevision(value.codebookRevision);
    if (revision == nullptr) {
        return failure(ErrorCode::CodebookUnknownRevision, QString(), QString(),
                       QString::number(value.codebookRevision));
    }
    const codebook::Code* code = revision->codebook.code(codeId);
    if (code == nullptr) {
        return failure(ErrorCode::CodeUnknown, codeId.text(), QString(),
                       QString::number(revision->number));
    }
    if (code->level != codebook::CodeLevel::Recording) {
        return failure(ErrorCode::CodeWrongLevel, codeId.text());
    }
    if (code->isRetired()) {
        return failure(ErrorCode::CodeRetired, codeId.text(), QString(),
                       QString::number(*code->retiredIn));
    }
    bool allowed = false;
    switch (code->valueKind) {
    case codebook::ValueKind::YesNo:
        allowed = value.value == QStringLiteral("yes") || value.value == QStringLiteral("no");
        break;
    case codebook::ValueKind::Nominal:
    case codebook::ValueKind::Ordinal:
        allowed = std::ranges::find(code->values, value.value, &codebook::CodeValue::id) !=
                  code->values.end();
        break;
    case codebook::ValueKind::Text:
        allowed = !value.value.isEmpty();
        break;
    }
    if (!allowed) {
        return failure(ErrorCode::ValueNotAllowed, codeId.text(), QString(), value.value);
    }
    return {};
}

Done checkRecordingPositions(const Study& study, const CodingHeader& header, const Coding& coding)
{
    const codebook::CodebookRevision* revision = study.codebookRevision(header.codebookRevision);
    if (revision == nullptr) {
        return failure(ErrorCode::CodebookUnknownRevision, QString(), QString(),
                       QString::number(header.codebookRevision));
    }
    return checkPosition(*revision, coding.mentor).and_then([&] {
        return checkPosition(*revision, coding.student);
    });
}

Done checkPosition(const codebook::CodebookRevision& revision,
                   const std::optional<codebook::LearyPosition>& position)
{
    if (position && !revision.codebook.rose.accepts(*position)) {
        return failure(ErrorCode::PositionInvalid, QString(), QString(), position->sector);
    }
    return {};
}

} // namespace rozet::study
