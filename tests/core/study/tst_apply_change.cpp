// SPDX-License-Identifier: GPL-3.0-or-later
// What applyChange refuses, and that refusing changes nothing.
#include "core/study/apply_change.h"
#include "core/study/check_study.h"
#include "tests/support/study/random_values.h"
#include "tests/support/study/sample_codebook.h"

#include <QTest>

#include <functional>

using namespace rozet;
using namespace rozet::study;
using codebook::CodeId;

namespace {

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

MediaTime at(double seconds)
{
    return MediaTime::fromSeconds(seconds);
}

/// One of everything, with names for what tests speak about.
struct Fixture
{
    Fixture()
    {
        test::RandomValues values(7);
        school.id = values.id<SchoolId>();
        school.name = text("School A");
        mentor.id = values.id<MentorId>();
        mentor.pseudonym = text("M1");
        mentor.school = school.id;
        student.id = values.id<StudentId>();
        student.pseudonym = text("S1");
        student.school = school.id;
        recording.id = values.id<RecordingId>();
        recording.name = text("Conversation 1");
        recording.mentor = mentor.id;
        recording.students = {student.id};
        recording.duration = MediaDuration::fromSeconds(600);
        consent.id = values.id<ConsentId>();
        consent.recording = recording.id;
        coder.id = values.id<CoderId>();
        coder.name = text("Anna");
        round.id = values.id<RoundId>();
        round.name = text("Main round");
        round.recordings = {recording.id};
        round.coders = {coder.id};
        dataset.id = values.id<DatasetId>();
        dataset.name = text("Questionnaire");
        dataset.columns = {text("a"), text("b")};
        dataset.rows = {{text("1"), text("2")}};
        header.id = values.id<CodingId>();
        header.recording = recording.id;
        header.coder = coder.id;
        header.round = round.id;
        header.state = CodingState::Busy;
        fragment.id = values.id<FragmentId>();
        fragment.span = {at(10), at(20)};
        fragment.codes = {CodeId(text("talents"))};
        trace.id = values.id<TraceId>();
        trace.samples = {{at(1), {0.5, 0.5}}, {at(2), {0, 0}}};
        study = newStudy(text("Study"), test::sampleCodebook(),
                         QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC));
        other = values.id<SchoolId>();
        for (const Change& change : std::vector<Change>{
                 Add<School>{school}, Add<Mentor>{mentor}, Add<Student>{student},
                 Add<Recording>{recording}, Add<Consent>{consent}, Add<Coder>{coder},
                 Add<Round>{round}, Add<Dataset>{dataset}, Add<CodingHeader>{header},
                 AddTo<Fragment>{header.id, fragment}, AddTo<Trace>{header.id, trace}}) {
            applyChange(study, change).value();
        }
    }

    School school;
    Mentor mentor;
    Student student;
    Recording recording;
    Consent consent;
    Coder coder;
    Round round;
    Dataset dataset;
    CodingHeader header;
    Fragment fragment;
    Trace trace;
    SchoolId other; ///< of no school
    Study study;
};

using Attempt = std::function<Change(Fixture&)>;

template <class T>
T with(T value, const std::function<void(T&)>& edit)
{
    edit(value);
    return value;
}

Attempt fragmentWith(const std::function<void(Fragment&)>& edit)
{
    return [edit](Fixture& f) { return ReplaceIn<Fragment>{f.header.id, with(f.fragment, edit)}; };
}

Attempt codes(const QStringList& ids)
{
    return fragmentWith([ids](Fragment& fragment) {
        fragment.codes.clear();
        for (const QString& id : ids) {
            fragment.codes.emplace_back(id);
        }
    });
}

Attempt answer(const char* code, const char* value, int revision = 1)
{
    return [=](Fixture& f) {
        return SetRecordingCode{f.header.id, CodeId(text(code)),
                                RecordingCodeValue{text(value), QString(), revision}};
    };
}

template <class T>
Attempt edited(T Fixture::*member, const std::function<void(T&, Fixture&)>& edit)
{
    return [=](Fixture& f) {
        T value = f.*member;
        edit(value, f);
        return Replace<T>{value};
    };
}

template <class T>
Attempt withNullId(T Fixture::*member)
{
    return [=](Fixture& f) {
        T value = f.*member;
        value.id = {};
        return Add<T>{value};
    };
}

template <class T>
Attempt unknown(T Fixture::*member)
{
    return [=](Fixture& f) {
        T value = f.*member;
        value.id = decltype(T::id)::fromUuid(f.other.uuid());
        return Replace<T>{value};
    };
}

template <class T>
Attempt removal(T Fixture::*member)
{
    return [=](Fixture& f) { return Remove<T>{(f.*member).id}; };
}

template <class T>
Attempt again(T Fixture::*member)
{
    return [=](Fixture& f) { return Add<T>{f.*member}; };
}

void close(Fixture& f)
{
    f.header.state = CodingState::Closed;
    applyChange(f.study, Replace<CodingHeader>{f.header}).value();
}

Attempt inClosed(const Attempt& attempt)
{
    return [attempt](Fixture& f) {
        close(f);
        return attempt(f);
    };
}

struct Case
{
    const char* name;
    ErrorCode expected;
    Attempt attempt;
};

Change inThisCoding(Fixture& f, Fragment fragment)
{
    return AddTo<Fragment>{f.header.id, std::move(fragment)};
}

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"info of another study", ErrorCode::EntityMissing,
         [](Fixture& f) {
             StudyInfo info = f.study.info;
             info.id = StudyId::create();
             return SetInfo{info};
         }},
        {"revision out of order", ErrorCode::CodebookUnknownRevision,
         [](Fixture& f) { return AddRevision{f.study.codebooks.front()}; }},
        {"not the newest revision", ErrorCode::CodebookUnknownRevision,
         [](Fixture&) { return RemoveRevision{2}; }},
        {"revision in use", ErrorCode::EntityInUse, [](Fixture&) { return RemoveRevision{1}; }},
        {"school twice", ErrorCode::EntityExists, again(&Fixture::school)},
        {"mentor twice", ErrorCode::EntityExists, again(&Fixture::mentor)},
        {"student twice", ErrorCode::EntityExists, again(&Fixture::student)},
        {"recording twice", ErrorCode::EntityExists, again(&Fixture::recording)},
        {"consent twice", ErrorCode::EntityExists, again(&Fixture::consent)},
        {"coder twice", ErrorCode::EntityExists, again(&Fixture::coder)},
        {"round twice", ErrorCode::EntityExists, again(&Fixture::round)},
        {"dataset twice", ErrorCode::EntityExists, again(&Fixture::dataset)},
        {"coding twice", ErrorCode::EntityExists, again(&Fixture::header)},
        {"fragment twice", ErrorCode::EntityExists,
         [](Fixture& f) {
             return AddTo<Fragment>{f.header.id, f.fragment};
         }},
        {"trace twice", ErrorCode::EntityExists,
         [](Fixture& f) {
             return AddTo<Trace>{f.header.id, f.trace};
         }},
        {"coding of the same by the same", ErrorCode::EntityExists,
         [](Fixture& f) {
             CodingHeader twin = f.header;
             twin.id = CodingId::create();
             return Add<CodingHeader>{twin};
         }},
        {"school without id", ErrorCode::EntityExists, withNullId(&Fixture::school)},
        {"coding without id", ErrorCode::EntityExists, withNullId(&Fixture::header)},
        {"fragment without id", ErrorCode::EntityExists,
         [](Fixture& f) {
             f.fragment.id = {};
             return inThisCoding(f, f.fragment);
         }},
        {"unknown school", ErrorCode::EntityMissing, unknown(&Fixture::school)},
        {"unknown mentor", ErrorCode::EntityMissing, unknown(&Fixture::mentor)},
        {"unknown student", ErrorCode::EntityMissing, unknown(&Fixture::student)},
        {"unknown recording", ErrorCode::EntityMissing, unknown(&Fixture::recording)},
        {"unknown consent", ErrorCode::EntityMissing, unknown(&Fixture::consent)},
        {"unknown coder", ErrorCode::EntityMissing, unknown(&Fixture::coder)},
        {"unknown round", ErrorCode::EntityMissing, unknown(&Fixture::round)},
        {"unknown dataset", ErrorCode::EntityMissing, unknown(&Fixture::dataset)},
        {"unknown coding", ErrorCode::EntityMissing, unknown(&Fixture::header)},
        {"remove unknown school", ErrorCode::EntityMissing,
         [](Fixture& f) { return Remove<School>{f.other}; }},
        {"remove unknown coding", ErrorCode::EntityMissing,
         [](Fixture&) { return Remove<CodingHeader>{CodingId::create()}; }},
        {"remove unknown fragment", ErrorCode::EntityMissing,
         [](Fixture& f) {
             return RemoveFrom<Fragment>{f.header.id, FragmentId::create()};
         }},
        {"remove unknown trace", ErrorCode::EntityMissing,
         [](Fixture& f) {
             return RemoveFrom<Trace>{f.header.id, TraceId::create()};
         }},
        {"fragment in unknown coding", ErrorCode::EntityMissing,
         [](Fixture& f) {
             return AddTo<Fragment>{CodingId::create(), f.fragment};
         }},
        {"mentor of unknown school", ErrorCode::EntityMissing,
         edited<Mentor>(&Fixture::mentor, [](Mentor& m, Fixture& f) { m.school = f.other; })},
        {"student of unknown school", ErrorCode::EntityMissing,
         edited<Student>(&Fixture::student, [](Student& s, Fixture& f) { s.school = f.other; })},
        {"recording of unknown mentor", ErrorCode::EntityMissing,
         edited<Recording>(&Fixture::recording,
                           [](Recording& r, Fixture&) { r.mentor = MentorId::create(); })},
        {"recording of unknown student", ErrorCode::EntityMissing,
         edited<Recording>(&Fixture::recording,
                           [](Recording& r, Fixture&) { r.students = {StudentId::create()}; })},
        {"same student twice", ErrorCode::EntityExists,
         edited<Recording>(&Fixture::recording,
                           [](Recording& r, Fixture& f) {
                               r.students = {f.student.id, f.student.id};
                           })},
        {"consent for unknown recording", ErrorCode::EntityMissing,
         edited<Consent>(&Fixture::consent,
                         [](Consent& c, Fixture&) { c.recording = RecordingId::create(); })},
        {"round of unknown coder", ErrorCode::EntityMissing,
         edited<Round>(&Fixture::round,
                       [](Round& r, Fixture&) { r.coders = {CoderId::create()}; })},
        {"coding by unknown coder", ErrorCode::EntityMissing,
         edited<CodingHeader>(&Fixture::header,
                              [](CodingHeader& h, Fixture&) { h.coder = CoderId::create(); })},
        {"coding with unknown revision", ErrorCode::CodebookUnknownRevision,
         edited<CodingHeader>(&Fixture::header,
                              [](CodingHeader& h, Fixture&) { h.codebookRevision = 2; })},
        {"empty name", ErrorCode::NameEmpty,
         edited<School>(&Fixture::school, [](School& s, Fixture&) { s.name = text(" \t"); })},
        {"name taken but for case", ErrorCode::NameTaken,
         [](Fixture& f) {
             return Add<School>{School{f.other, text("school a"), QString()}};
         }},
        {"pseudonym taken", ErrorCode::NameTaken,
         [](Fixture&) {
             return Add<Mentor>{Mentor{MentorId::create(), text("m1"), {}, {}}};
         }},
        {"coder called consensus", ErrorCode::NameTaken,
         edited<Coder>(&Fixture::coder, [](Coder& c, Fixture&) { c.name = text("Consensus"); })},
        {"school in use", ErrorCode::EntityInUse, removal(&Fixture::school)},
        {"mentor in use", ErrorCode::EntityInUse, removal(&Fixture::mentor)},
        {"student in use", ErrorCode::EntityInUse, removal(&Fixture::student)},
        {"recording in use", ErrorCode::EntityInUse, removal(&Fixture::recording)},
        {"coder in use", ErrorCode::EntityInUse, removal(&Fixture::coder)},
        {"round in use", ErrorCode::EntityInUse, removal(&Fixture::round)},
        {"coding with contents", ErrorCode::EntityInUse, removal(&Fixture::header)},
        {"coding with contents to another recording", ErrorCode::EntityInUse,
         [](Fixture& f) {
             Recording second = f.recording;
             second.id = RecordingId::create();
             second.name = text("Conversation 2");
             applyChange(f.study, Add<Recording>{second}).value();
             f.header.recording = second.id;
             return Replace<CodingHeader>{f.header};
         }},
        {"row of another width", ErrorCode::RowInvalid,
         edited<Dataset>(&Fixture::dataset,
                         [](Dataset& d, Fixture&) { d.rows.push_back({text("1")}); })},
        {"negative duration", ErrorCode::ValueNotAllowed,
         edited<Recording>(
             &Fixture::recording,
             [](Recording& r, Fixture&) { r.duration = MediaDuration::fromMicroseconds(-1); })},
        {"year ten thousand", ErrorCode::ValueNotAllowed,
         edited<Recording>(&Fixture::recording,
                           [](Recording& r, Fixture&) { r.date = QDate(10000, 1, 1); })},
        {"recording shorter than its fragments", ErrorCode::SpanOutsideRecording,
         edited<Recording>(
             &Fixture::recording,
             [](Recording& r, Fixture&) { r.duration = MediaDuration::fromSeconds(19); })},
        {"end before start", ErrorCode::SpanNotOrdered, fragmentWith([](Fragment& f) {
             f.span = {at(20), at(10)};
         })},
        {"before the recording", ErrorCode::SpanOutsideRecording, fragmentWith([](Fragment& f) {
             f.span = {at(-1), at(10)};
         })},
        {"after the recording", ErrorCode::SpanOutsideRecording, fragmentWith([](Fragment& f) {
             f.span = {at(599), at(600.000001)};
         })},
        {"unknown code", ErrorCode::CodeUnknown, codes({text("nowhere")})},
        {"code with a bar", ErrorCode::CodeUnknown, codes({text("talents|work")})},
        {"retired code", ErrorCode::CodeRetired, codes({text("old")})},
        {"grouping code", ErrorCode::CodeNotSelectable, codes({text("group")})},
        {"recording code on a fragment", ErrorCode::CodeWrongLevel, codes({text("plan")})},
        {"exclusive codes", ErrorCode::CodesExclusive, codes({text("open"), text("closed")})},
        {"code twice", ErrorCode::ValueNotAllowed, codes({text("work"), text("work")})},
        {"unknown revision", ErrorCode::CodebookUnknownRevision,
         fragmentWith([](Fragment& f) { f.codebookRevision = 2; })},
        {"revision zero", ErrorCode::CodebookUnknownRevision,
         fragmentWith([](Fragment& f) { f.codebookRevision = 0; })},
        {"unknown sector", ErrorCode::PositionInvalid, fragmentWith([](Fragment& f) {
             f.mentor = codebook::LearyPosition{text("s8"), {}};
         })},
        {"point outside the rose", ErrorCode::PositionInvalid, fragmentWith([](Fragment& f) {
             f.student = codebook::LearyPosition{text("s0"), codebook::LearyPoint{1, 1}};
         })},
        {"point in another sector", ErrorCode::PositionInvalid, fragmentWith([](Fragment& f) {
             f.student = codebook::LearyPosition{text("s4"), codebook::LearyPoint{0.5, 0.1}};
         })},
        {"position over the recording", ErrorCode::PositionInvalid,
         [](Fixture& f) {
             return SetRecordingPosition{f.header.id, Party::Mentor,
                                         codebook::LearyPosition{text("nowhere"), {}}};
         }},
        {"trace outside the rose", ErrorCode::PositionInvalid,
         [](Fixture& f) {
             f.trace.samples.back().point = {2, 0};
             return ReplaceIn<Trace>{f.header.id, f.trace};
         }},
        {"trace going back", ErrorCode::SpanNotOrdered,
         [](Fixture& f) {
             f.trace.samples.back().time = at(1);
             return ReplaceIn<Trace>{f.header.id, f.trace};
         }},
        {"not yes or no", ErrorCode::ValueNotAllowed, answer("plan", "maybe")},
        {"no such value", ErrorCode::ValueNotAllowed, answer("mood", "yes")},
        {"empty text", ErrorCode::ValueNotAllowed, answer("remark", "")},
        {"fragment code for a recording", ErrorCode::CodeWrongLevel, answer("talents", "yes")},
        {"unknown recording code", ErrorCode::CodeUnknown, answer("nowhere", "yes")},
        {"answer in unknown revision", ErrorCode::CodebookUnknownRevision,
         answer("plan", "yes", 3)},
        {"add to closed", ErrorCode::CodingClosed, inClosed([](Fixture& f) {
             f.fragment.id = FragmentId::create();
             return inThisCoding(f, f.fragment);
         })},
        {"replace in closed", ErrorCode::CodingClosed, inClosed(codes({}))},
        {"remove from closed", ErrorCode::CodingClosed, inClosed([](Fixture& f) {
             return RemoveFrom<Fragment>{f.header.id, f.fragment.id};
         })},
        {"trace from closed", ErrorCode::CodingClosed, inClosed([](Fixture& f) {
             return RemoveFrom<Trace>{f.header.id, f.trace.id};
         })},
        {"answer in closed", ErrorCode::CodingClosed, inClosed(answer("plan", "yes"))},
        {"summary of closed", ErrorCode::CodingClosed, inClosed([](Fixture& f) {
             return SetSummary{f.header.id, codebook::CategoryId(text("form")), text("x")};
         })},
        {"position in closed", ErrorCode::CodingClosed, inClosed([](Fixture& f) {
             return SetRecordingPosition{f.header.id, Party::Mentor, {}};
         })},
        {"another coder for closed", ErrorCode::CodingClosed, inClosed([](Fixture& f) {
             f.header.round.reset();
             return Replace<CodingHeader>{f.header};
         })},
        {"revision whose rose lacks a position", ErrorCode::PositionInvalid,
         [](Fixture& f) {
             auto next = test::nextRevision(f.study.codebooks.back());
             next.codebook.rose = {};
             applyChange(f.study, AddRevision{next}).value();
             applyChange(f.study, SetRecordingPosition{f.header.id, Party::Student,
                                                       codebook::LearyPosition{text("s1"), {}}})
                 .value();
             f.header.codebookRevision = 2;
             return Replace<CodingHeader>{f.header};
         }},
    };
    return all;
}

} // namespace

class TestApplyChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void refuses_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < cases().size(); ++i) {
            QTest::newRow(cases()[i].name) << static_cast<int>(i);
        }
    }

    void refuses()
    {
        QFETCH(int, index);
        const Case& refusal = cases()[static_cast<std::size_t>(index)];
        Fixture fixture;
        const Change change = refusal.attempt(fixture);
        const Study before = fixture.study;
        const Result<Change> result = applyChange(fixture.study, change);
        QVERIFY(!result);
        QCOMPARE(static_cast<int>(result.error().code), static_cast<int>(refusal.expected));
        QVERIFY(fixture.study == before);
        // The same as the last step of several: those before it are taken back.
        const Composite several{
            {SetSummary{CodingId(fixture.header.id), codebook::CategoryId(text("content")),
                        text("half done")},
             Replace<School>{School{fixture.school.id, fixture.school.name, text("x")}}, change}};
        const Result<Change> all = applyChange(fixture.study, several);
        QVERIFY(!all);
        QVERIFY(fixture.study == before);
    }

    void theFixtureIsValid()
    {
        Fixture fixture;
        QVERIFY(checkStudy(fixture.study).empty());
        QCOMPARE(fixture.study.codings.size(), std::size_t(1));
        QCOMPARE(fixture.study.codings.find(fixture.header.id)->fragments.size(), std::size_t(1));
    }

    void inverseRestores()
    {
        Fixture fixture;
        const Study before = fixture.study;
        Fragment moved = fixture.fragment;
        moved.span = {at(1), at(1)};
        moved.codes.clear();
        const Result<Change> inverse =
            applyChange(fixture.study, ReplaceIn<Fragment>{fixture.header.id, moved});
        QVERIFY(inverse);
        QVERIFY(!(fixture.study == before));
        const Result<Change> redo = applyChange(fixture.study, *inverse);
        QVERIFY(redo);
        QVERIFY(fixture.study == before);
        QVERIFY(applyChange(fixture.study, *redo));
        QVERIFY(fixture.study.codings.find(fixture.header.id)->fragments[0] == moved);
    }

    void closedCodingCanBeOpened()
    {
        Fixture fixture;
        close(fixture);
        const Study closed = fixture.study;
        // The same header again is no edit.
        QVERIFY(applyChange(fixture.study, Replace<CodingHeader>{fixture.header}));
        fixture.header.state = CodingState::Busy;
        const Result<Change> inverse =
            applyChange(fixture.study, Replace<CodingHeader>{fixture.header});
        QVERIFY(inverse);
        QVERIFY(applyChange(fixture.study,
                            RemoveFrom<Fragment>{fixture.header.id, fixture.fragment.id}));
        QVERIFY(!(fixture.study == closed));
    }

    void checkStudyFindsWhatWasForcedIn()
    {
        Fixture fixture;
        Study broken = fixture.study;
        broken.codings.find(fixture.header.id)->mentor = codebook::LearyPosition{text("s77"), {}};
        QCOMPARE(checkStudy(broken).size(), std::size_t(1));
        broken = fixture.study;
        broken.schools.take(fixture.school.id);
        QCOMPARE(checkStudy(broken).size(), std::size_t(2)); // the mentor's and the student's
    }
};

QTEST_GUILESS_MAIN(TestApplyChange)
#include "tst_apply_change.moc"
