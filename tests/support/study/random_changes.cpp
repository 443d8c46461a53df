// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/study/random_changes.h"

#include "core/study/apply_change.h"
#include "core/study/cascade.h"
#include "tests/support/study/sample_codebook.h"

#include <array>

namespace rozet::test {

using namespace study;

namespace {

// Now and then a mistake, so that refusals happen between all the rest.
constexpr double kMistake = 0.04;

const std::array kFragmentCodes{"talents", "work",   "work_visit", "work_story",
                                "open",    "closed", "new_2",      "new_3"};
const std::array kWrongCodes{"group", "old", "plan", "nowhere"};

} // namespace

Study richStudy(quint32 seed)
{
    Study study = newStudy(QStringLiteral("Rich study \u00e9"), sampleCodebook(),
                           QDateTime(QDate(2026, 3, 1), QTime(10, 0, 0, 123), Qt::UTC));
    // The same in every process.
    RandomValues values(seed);
    study.info.id = values.id<StudyId>();
    Coder consensus = *study.coders.begin();
    static_cast<void>(study.coders.take(consensus.id));
    consensus.id = values.id<CoderId>();
    study.coders.insert(consensus);
    RandomChanges changes(seed);
    // Until there is something to see in every part of it.
    for (int i = 0; i < 400; ++i) {
        static_cast<void>(applyChange(study, changes.next(study)));
    }
    return study;
}

Change RandomChanges::next(const Study& study)
{
    return m_values.chance(0.08) ? composite(study) : single(study);
}

Change RandomChanges::nextValid(const Study& study)
{
    while (true) {
        Change change = next(study);
        Study copy = study;
        if (applyChange(copy, change)) {
            return change;
        }
    }
}

Change RandomChanges::single(const Study& study)
{
    const qint64 dice = m_values.number(0, 99);
    if (dice < 12) {
        return people(study);
    }
    if (dice < 22) {
        return recordings(study);
    }
    if (dice < 25) {
        return rounds(study);
    }
    if (dice < 28) {
        return notes(study);
    }
    if (dice < 37) {
        return headers(study);
    }
    if (dice < 71) {
        return fragments(study);
    }
    if (dice < 75) {
        return settlements(study);
    }
    if (dice < 81) {
        return traces(study);
    }
    if (dice < 95) {
        return wholeRecording(study);
    }
    return codebooks(study);
}

template <class T>
decltype(T::id) RandomChanges::anId(const EntityTable<T>& table)
{
    if (table.isEmpty() || m_values.chance(kMistake)) {
        return m_values.id<decltype(T::id)>();
    }
    return m_values.oneOf(table).id;
}

template <class T>
std::optional<decltype(T::id)> RandomChanges::maybe(const EntityTable<T>& table)
{
    return m_values.chance(0.4) || table.isEmpty() ? std::nullopt : std::optional(anId(table));
}

template <class T>
std::vector<decltype(T::id)> RandomChanges::some(const EntityTable<T>& table)
{
    std::vector<decltype(T::id)> ids;
    for (const T& item : table) {
        if (m_values.chance(0.4)) {
            ids.push_back(item.id);
        }
    }
    std::ranges::shuffle(ids, m_values.engine());
    return ids;
}

template <class T>
Change RandomChanges::edit(const EntityTable<T>& table, T value)
{
    const qint64 dice = m_values.number(0, 9);
    if (dice < 5 || table.isEmpty()) {
        value.id = m_values.chance(kMistake) && !table.isEmpty() ? m_values.oneOf(table).id
                                                                 : m_values.id<decltype(T::id)>();
        return Add<T>{std::move(value)};
    }
    value.id = anId(table);
    if (dice < 8) {
        return Replace<T>{std::move(value)};
    }
    return Remove<T>{value.id};
}

QString RandomChanges::name()
{
    if (m_values.chance(kMistake)) {
        return m_values.chance(0.5) ? QStringLiteral("  ") : QStringLiteral("consensus");
    }
    return QStringLiteral("n%1 ").arg(m_values.number(0, 400)) + m_values.text(5);
}

int RandomChanges::revision(const Study& study)
{
    const auto newest = static_cast<qint64>(study.codebooks.size());
    return static_cast<int>(m_values.chance(kMistake) ? newest + 1 : m_values.number(1, newest));
}

Change RandomChanges::people(const Study& study)
{
    switch (m_values.number(0, 3)) {
    case 0:
        return edit(study.schools, School{{}, name(), m_values.text()});
    case 1:
        return edit(study.mentors, Mentor{{}, name(), maybe(study.schools), m_values.text()});
    case 2:
        return edit(study.students,
                    Student{{}, name(), maybe(study.schools), m_values.text(8), m_values.text()});
    default: {
        Coder coder{{}, name(), static_cast<CoderRole>(m_values.number(0, 2)), std::nullopt};
        if (m_values.chance(0.5)) {
            coder.reactionTime = MediaDuration::fromMilliseconds(
                m_values.chance(kMistake) ? 60'000 : m_values.number(0, 2000));
        }
        return edit(study.coders, coder);
    }
    }
}

Change RandomChanges::recordings(const Study& study)
{
    if (m_values.chance(0.3)) {
        Consent consent;
        consent.recording = anId(study.recordings);
        consent.giver = static_cast<ConsentGiver>(m_values.number(0, 2));
        consent.state = static_cast<ConsentState>(m_values.number(0, 3));
        consent.date = m_values.dateOrNone();
        consent.keepUntil = m_values.dateOrNone();
        consent.formVersion = m_values.text(4);
        for (qint64 left = m_values.number(0, 3); left > 0; --left) {
            consent.purposes.push_back(m_values.text(9));
        }
        consent.note = m_values.text();
        return edit(study.consents, consent);
    }
    if (m_values.chance(0.08) && !study.recordings.isEmpty()) {
        return removalOfRecording(study, m_values.oneOf(study.recordings).id);
    }
    Recording recording;
    recording.name = name();
    recording.school = maybe(study.schools);
    recording.mentor = maybe(study.mentors);
    recording.students = some(study.students);
    recording.date = m_values.dateOrNone();
    recording.duration = m_values.chance(0.3)
                             ? MediaDuration()
                             : MediaDuration::fromMicroseconds(m_values.number(1, 3'000'000'000));
    for (qint64 left = m_values.number(0, 3); left > 0; --left) {
        recording.media.push_back(
            {m_values.text(), m_values.text(), m_values.number(0, qint64(1) << 40),
             MediaDuration::fromMicroseconds(m_values.number(-9'000'000, 9'000'000)),
             m_values.text(6)});
    }
    recording.note = m_values.text();
    return edit(study.recordings, recording);
}

Change RandomChanges::rounds(const Study& study)
{
    if (m_values.chance(0.4)) {
        Dataset dataset;
        dataset.name = name();
        dataset.instrumentJson = m_values.text();
        const qint64 width = m_values.number(0, 4);
        for (qint64 i = 0; i < width; ++i) {
            dataset.columns.push_back(m_values.text(6));
        }
        for (qint64 left = m_values.number(0, 5); left > 0; --left) {
            QStringList row;
            for (qint64 i = 0; i < width; ++i) {
                row.push_back(m_values.text(6));
            }
            dataset.rows.push_back(row);
        }
        if (m_values.chance(kMistake)) {
            dataset.columns.push_back(QStringLiteral("too many"));
        }
        return edit(study.datasets, dataset);
    }
    Round round;
    round.name = name();
    round.kind = static_cast<RoundKind>(m_values.number(0, 1));
    round.recordings = some(study.recordings);
    round.coders = some(study.coders);
    round.note = m_values.text();
    round.decisions = m_values.text();
    round.date = m_values.dateOrNone();
    if (m_values.chance(0.5)) {
        round.triedRevision = revision(study);
    }
    if (m_values.chance(0.3)) {
        round.ledToRevision = revision(study);
    }
    return edit(study.rounds, round);
}

Change RandomChanges::notes(const Study& study)
{
    const auto aCode = [&] {
        return codebook::CodeId(QString::fromLatin1(
            m_values.chance(kMistake) ? "nowhere" : m_values.oneOf(kFragmentCodes)));
    };
    if (m_values.chance(0.5)) {
        Anchor anchor;
        anchor.code = aCode();
        anchor.recording = anId(study.recordings);
        anchor.span.start = MediaTime::fromMicroseconds(m_values.number(0, 1'000'000));
        anchor.span.end = anchor.span.start + MediaDuration::fromMilliseconds(m_values.number(
                                                  m_values.chance(kMistake) ? -5 : 0, 60'000));
        if (m_values.chance(0.5)) {
            anchor.fragment = m_values.id<FragmentId>();
        }
        anchor.note = m_values.text();
        return edit(study.anchors, anchor);
    }
    CodeNote note;
    note.code = aCode();
    note.round = maybe(study.rounds);
    note.coder = maybe(study.coders);
    note.text = m_values.text();
    note.codebookRevision = revision(study);
    note.writtenMs = m_values.number(0, 4'000'000'000'000);
    return edit(study.codeNotes, note);
}

Change RandomChanges::headers(const Study& study)
{
    const bool another = study.codings.isEmpty() || m_values.chance(0.55);
    if (!another && m_values.chance(0.15)) {
        return removalOfCoding(study, m_values.oneOf(study.codings).id);
    }
    if (!another && m_values.chance(0.7)) {
        // Mostly a step of its state, as opening and closing are.
        CodingHeader header = m_values.oneOf(study.codings).header;
        header.state = m_values.chance(0.25) ? CodingState::Closed : CodingState::Busy;
        header.codebookRevision = revision(study);
        return Replace<CodingHeader>{header};
    }
    CodingHeader header;
    header.recording = anId(study.recordings);
    header.coder = anId(study.coders);
    header.round = maybe(study.rounds);
    header.state = static_cast<CodingState>(m_values.number(0, 1));
    header.codebookRevision = revision(study);
    if (another) {
        header.id = m_values.id<CodingId>();
        return Add<CodingHeader>{header};
    }
    header.id = m_values.oneOf(study.codings).id;
    return m_values.chance(0.5) ? Change(Remove<CodingHeader>{header.id})
                                : Change(Replace<CodingHeader>{header});
}

Fragment RandomChanges::fragment(const Study& study, const Coding& coding)
{
    Fragment fragment;
    const Recording* recording = study.recordings.find(coding.header.recording);
    const qint64 last =
        recording->duration.isZero() ? 3'600'000'000 : recording->duration.microseconds();
    qint64 start = m_values.number(0, last);
    qint64 end = m_values.chance(0.1) ? start : m_values.number(0, last);
    if (start > end && !m_values.chance(kMistake)) {
        std::swap(start, end);
    }
    fragment.span = {MediaTime::fromMicroseconds(start), MediaTime::fromMicroseconds(end)};
    fragment.codebookRevision = revision(study);
    for (const char* code : kFragmentCodes) {
        if (m_values.chance(0.15)) {
            fragment.codes.emplace_back(QString::fromLatin1(code));
        }
    }
    if (m_values.chance(kMistake)) {
        fragment.codes.emplace_back(QString::fromLatin1(m_values.oneOf(kWrongCodes)));
    }
    std::ranges::shuffle(fragment.codes, m_values.engine());
    fragment.mentor = m_values.position(study.codebooks.front().codebook.rose);
    fragment.student = m_values.position(study.codebooks.front().codebook.rose);
    if (m_values.chance(kMistake)) {
        fragment.mentor = codebook::LearyPosition{QStringLiteral("s9"), std::nullopt};
    }
    fragment.description = m_values.text();
    fragment.memo = m_values.text();
    fragment.createdMs = m_values.number(0, 4'000'000'000'000);
    fragment.modifiedMs = fragment.createdMs + m_values.number(0, 1'000'000);
    if (m_values.chance(0.5)) {
        fragment.keyed = KeyedStart{fragment.span.start +
                                        MediaDuration::fromMilliseconds(m_values.number(0, 900)),
                                    MediaDuration::fromMilliseconds(
                                        m_values.number(m_values.chance(kMistake) ? -9 : 0, 900)),
                                    m_values.chance(0.5) ? 1.0 : 1.5};
    }
    return fragment;
}

Change RandomChanges::settlements(const Study& study)
{
    if (study.codings.isEmpty()) {
        return headers(study);
    }
    const Coding& coding = m_values.oneOf(study.codings);
    if (m_values.chance(0.3)) {
        CodingEvent event;
        event.coding = anId(study.codings);
        event.kind = static_cast<CodingEventKind>(m_values.number(0, 2));
        event.by = maybe(study.coders);
        event.reason = m_values.text();
        event.atMs = m_values.number(0, 4'000'000'000'000);
        return edit(study.events, event);
    }
    Settlement settlement;
    switch (m_values.number(0, 2)) {
    case 0:
        settlement.answer = codebook::CodeId(QStringLiteral("plan"));
        break;
    case 1:
        settlement.position = static_cast<Party>(m_values.number(0, 1));
        break;
    default:
        for (qint64 left = m_values.number(m_values.chance(kMistake) ? 0 : 1, 3); left > 0;
             --left) {
            settlement.sources.push_back(m_values.id<FragmentId>());
        }
    }
    settlement.choice = static_cast<SettlementChoice>(m_values.number(0, 4));
    if ((settlement.choice == SettlementChoice::TookOne) != m_values.chance(kMistake)) {
        settlement.taken = anId(study.coders);
    }
    for (qint64 left = m_values.number(0, 2); left > 0; --left) {
        settlement.results.push_back(m_values.id<FragmentId>());
    }
    if (settlement.choice != SettlementChoice::Agreed) {
        settlement.reason = static_cast<SettlementReason>(m_values.number(0, 4));
    }
    settlement.note = m_values.text();
    settlement.settledBy = anId(study.coders);
    settlement.settledMs = m_values.number(0, 4'000'000'000'000);
    if (coding.settlements.isEmpty() || m_values.chance(0.5)) {
        settlement.id = m_values.id<SettlementId>();
        return AddTo<Settlement>{coding.id, settlement};
    }
    settlement.id = anId(coding.settlements);
    return m_values.chance(0.5) ? Change(ReplaceIn<Settlement>{coding.id, settlement})
                                : Change(RemoveFrom<Settlement>{coding.id, settlement.id});
}

Change RandomChanges::fragments(const Study& study)
{
    if (study.codings.isEmpty()) {
        return headers(study);
    }
    const Coding& coding = m_values.oneOf(study.codings);
    Fragment value = fragment(study, coding);
    const qint64 dice = m_values.number(0, 9);
    if (dice < 6 || coding.fragments.isEmpty()) {
        value.id = m_values.chance(kMistake) && !coding.fragments.isEmpty()
                       ? m_values.oneOf(coding.fragments).id
                       : m_values.id<FragmentId>();
        return AddTo<Fragment>{coding.id, value};
    }
    value.id =
        m_values.chance(kMistake) ? m_values.id<FragmentId>() : m_values.oneOf(coding.fragments).id;
    if (dice < 8) {
        return ReplaceIn<Fragment>{coding.id, value};
    }
    return RemoveFrom<Fragment>{coding.id, value.id};
}

Change RandomChanges::traces(const Study& study)
{
    if (study.codings.isEmpty()) {
        return headers(study);
    }
    const Coding& coding = m_values.oneOf(study.codings);
    Trace trace;
    trace.party = static_cast<Party>(m_values.number(0, 1));
    qint64 time = 0;
    for (qint64 left = m_values.number(0, 20); left > 0; --left) {
        trace.samples.push_back({MediaTime::fromMicroseconds(time), m_values.point()});
        time += m_values.number(m_values.chance(kMistake) ? 0 : 1, 100'000);
    }
    if (coding.traces.isEmpty() || m_values.chance(0.5)) {
        trace.id = m_values.id<TraceId>();
        return AddTo<Trace>{coding.id, trace};
    }
    trace.id = anId(coding.traces);
    return m_values.chance(0.5) ? Change(ReplaceIn<Trace>{coding.id, trace})
                                : Change(RemoveFrom<Trace>{coding.id, trace.id});
}

VersionStep RandomChanges::mark(const CodingId& coding)
{
    const auto history = [&] {
        ItemHistory known;
        if (m_values.chance(0.8)) {
            const qint64 stamp = kFirstStamp + m_values.number(5, 1'000'000);
            known.current = VersionMark{stamp, m_values.chance(0.3), {stamp - 4, stamp - 1}};
            known.owner = m_values.id<CoderId>();
        }
        if (m_values.chance(0.3)) {
            known.aside.push_back({{m_values.number(1, 1000), false, {}}, QByteArray("{}")});
            known.aside.push_back({{kFirstStamp, true, {7}}, {}});
        }
        return known;
    };
    return {{coding, ItemKind::Summary, m_values.text(4)}, history(), history()};
}

Change RandomChanges::wholeRecording(const Study& study)
{
    const CodingId coding = anId(study.codings);
    const bool clear = m_values.chance(0.2);
    switch (m_values.number(0, 6)) {
    case 6:
        return Composite{{MarkVersions{m_values.uuid(), {mark(coding)}}}};
    case 0:
        return SetRecordingPosition{coding, static_cast<Party>(m_values.number(0, 1)),
                                    m_values.position(study.codebooks.front().codebook.rose)};
    case 5:
        return SetActiveTime{
            coding, QDate(2026, 3, 1).addDays(m_values.number(0, 3)),
            clear ? 0 : m_values.number(m_values.chance(kMistake) ? -9 : 1, 1'000'000)};
    case 1:
        return SetSummary{coding,
                          codebook::CategoryId(m_values.chance(0.5) ? QStringLiteral("content")
                                                                    : QStringLiteral("form")),
                          clear ? QString() : m_values.text()};
    default:
        break;
    }

    struct Answer
    {
        const char* code;
        const char* value;
    };

    static constexpr std::array<Answer, 7> answers{{{"plan", "yes"},
                                                    {"plan", "no"},
                                                    {"mood", "low"},
                                                    {"mood", "high"},
                                                    {"remark", "some words"},
                                                    {"mood", "nothing"},
                                                    {"talents", "yes"}}};
    const Answer& answer = m_values.oneOf(answers);
    SetRecordingCode change{coding, codebook::CodeId(QString::fromLatin1(answer.code)),
                            std::nullopt};
    if (!clear) {
        change.value =
            RecordingCodeValue{QString::fromLatin1(answer.value), m_values.text(), revision(study)};
    }
    return change;
}

Change RandomChanges::codebooks(const Study& study)
{
    switch (m_values.number(0, 2)) {
    case 0: {
        StudyInfo info = study.info;
        info.title = m_values.text();
        info.language = m_values.chance(0.5) ? QStringLiteral("nl") : QStringLiteral("en");
        info.reactionTime = MediaDuration::fromMilliseconds(m_values.number(0, 2000));
        return SetInfo{info};
    }
    case 1:
        return AddRevision{nextRevision(study.codebooks.back())};
    default:
        // A study without any codebook is no use to the changes that follow.
        return RemoveRevision{study.codebooks.size() > 1 ? revision(study) : 2};
    }
}

Change RandomChanges::composite(const Study& study)
{
    // Made against the study as it will be after the steps before, so that most of them succeed.
    Study ahead = study;
    Composite composite;
    for (qint64 left = m_values.number(0, 6); left > 0; --left) {
        Change step = single(ahead);
        const bool accepted = applyChange(ahead, step).has_value();
        if (accepted || m_values.chance(kMistake)) {
            composite.changes.push_back(std::move(step));
        }
    }
    return composite;
}

} // namespace rozet::test
