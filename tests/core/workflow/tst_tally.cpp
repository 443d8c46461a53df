// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tally.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using rozet::test::codeId;
using rozet::test::SmallStudy;

namespace {

Tally mustTally(const SmallStudy& small, TallyMeasure measure, TallyBy by = TallyBy::Recording)
{
    TallySettings settings;
    settings.measure = measure;
    settings.by = by;
    settings.coder = small.coder;
    const Result<Tally> result = tally(small.study, settings);
    if (!result) {
        qFatal("tally failed with error %d", int(result.error().code));
    }
    return *result;
}

std::size_t columnOf(const Tally& tally, const char* code)
{
    const auto found = std::ranges::find(tally.codes, codeId(code));
    if (found == tally.codes.end()) {
        qFatal("no column for %s", code);
    }
    return std::size_t(found - tally.codes.begin());
}

std::optional<double> at(const Tally& tally, std::size_t row, const char* code)
{
    return tally.rows[row].values[columnOf(tally, code)];
}

TallyTotal total(const Tally& tally, const char* code)
{
    return tally.totals[columnOf(tally, code)];
}

constexpr std::optional<double> kNothing = std::nullopt;

} // namespace

class TestTally : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void overlapsCountOnce();
    void subCodesCountForTheirParent();
    void pointEventsCountButLastNoTime();
    void recordingLevelCodes();
    void aRecordingWithoutCodingIsUndefined();
    void aCodingHandedOutButNotBegunIsMissing();
    void unknownLengthHasNoRate();
    void groupsByMentorAndSchool();
    void retiredCodesCountForTheirSuccessor();
    void aRetiredCodeWithSeveralSuccessorsStays();
    void aChainOfRetiredCodesIsFollowed();
    void theCodingProperGoesBeforeATrial();
    void otherCodersDoNotCount();
    void errors();
    void rowsAreSortedAsPeopleSort();
};

void TestTally::overlapsCountOnce()
{
    SmallStudy small;
    const auto recording = small.recording("A", 600);
    const auto coding = small.coding(recording, small.coder);
    small.fragment(coding, 10, 30, {"talents"});
    small.fragment(coding, 20, 40, {"talents"});   // overlaps the first: 10..40 together
    small.fragment(coding, 22, 25, {"talents"});   // lies inside
    small.fragment(coding, 100, 110, {"talents"}); // apart
    small.fragment(coding, 110, 115, {"talents"}); // touches

    const Tally duration = mustTally(small, TallyMeasure::Duration);
    QCOMPARE(at(duration, 0, "talents"), std::optional(45.0));
    QCOMPARE(at(duration, 0, "hobby"), std::optional(0.0));
    QCOMPARE(total(duration, "talents").sum, 45.0);
    QCOMPARE(total(duration, "talents").recordingsWith, 1);
    const Tally count = mustTally(small, TallyMeasure::Count);
    QCOMPARE(at(count, 0, "talents"), std::optional(5.0));
    const Tally presence = mustTally(small, TallyMeasure::Presence);
    QCOMPARE(at(presence, 0, "talents"), std::optional(1.0));
    QCOMPARE(at(presence, 0, "hobby"), std::optional(0.0));
    const Tally rate = mustTally(small, TallyMeasure::Rate);
    QCOMPARE(at(rate, 0, "talents"), std::optional(5.0)); // 600 s: 5 per 10 minutes
}

void TestTally::subCodesCountForTheirParent()
{
    SmallStudy small;
    const auto coding = small.coding(small.recording("A", 1200), small.coder);
    small.fragment(coding, 0, 10, {"hobby", "job"}); // one fragment for the group
    small.fragment(coding, 5, 20, {"job"});
    small.fragment(coding, 50, 60, {"summary", "repeat"});
    small.fragment(coding, 55, 70, {"repeat"});

    const Tally count = mustTally(small, TallyMeasure::Count);
    QCOMPARE(at(count, 0, "hobby"), std::optional(1.0));
    QCOMPARE(at(count, 0, "job"), std::optional(2.0));
    QCOMPARE(at(count, 0, "experience"), std::optional(2.0));
    QCOMPARE(at(count, 0, "repeat"), std::optional(2.0));
    QCOMPARE(at(count, 0, "summary"), std::optional(2.0));
    const Tally duration = mustTally(small, TallyMeasure::Duration);
    QCOMPARE(at(duration, 0, "hobby"), std::optional(10.0));
    QCOMPARE(at(duration, 0, "job"), std::optional(20.0));
    QCOMPARE(at(duration, 0, "experience"), std::optional(20.0));
    QCOMPARE(at(duration, 0, "summary"), std::optional(20.0));
    const Tally rate = mustTally(small, TallyMeasure::Rate);
    QCOMPARE(at(rate, 0, "experience"), std::optional(1.0));
    QCOMPARE(total(rate, "experience").sum, 1.0);
}

void TestTally::pointEventsCountButLastNoTime()
{
    SmallStudy small;
    const auto coding = small.coding(small.recording("A", 600), small.coder);
    small.fragment(coding, 30, 30, {"talents"});
    QCOMPARE(at(mustTally(small, TallyMeasure::Count), 0, "talents"), std::optional(1.0));
    QCOMPARE(at(mustTally(small, TallyMeasure::Duration), 0, "talents"), std::optional(0.0));
    QCOMPARE(at(mustTally(small, TallyMeasure::Presence), 0, "talents"), std::optional(1.0));
}

void TestTally::recordingLevelCodes()
{
    SmallStudy small;
    const auto yes = small.coding(small.recording("A", 600), small.coder);
    const auto no = small.coding(small.recording("B", 600), small.coder);
    small.coding(small.recording("C", 600), small.coder); // nothing answered
    small.answer(yes, "setting", "yes");
    small.answer(yes, "eye_contact", "2");
    small.answer(no, "setting", "no");

    for (const TallyMeasure measure : {TallyMeasure::Presence, TallyMeasure::Count}) {
        const Tally result = mustTally(small, measure);
        QCOMPARE(at(result, 0, "setting"), std::optional(1.0));
        QCOMPARE(at(result, 1, "setting"), std::optional(0.0));
        QCOMPARE(at(result, 2, "setting"), kNothing);
        QCOMPARE(at(result, 0, "eye_contact"), std::optional(1.0));
        QCOMPARE(at(result, 1, "eye_contact"), std::optional(0.0));
        QCOMPARE(at(result, 2, "eye_contact"), std::optional(0.0));
        QCOMPARE(total(result, "setting").recordingsWith, 1);
    }
    for (const TallyMeasure measure : {TallyMeasure::Duration, TallyMeasure::Rate}) {
        const Tally result = mustTally(small, measure);
        QCOMPARE(at(result, 0, "setting"), kNothing);
        QVERIFY(!total(result, "setting").sumDefined);
        QCOMPARE(total(result, "setting").recordingsWith, 1);
    }
}

void TestTally::aRecordingWithoutCodingIsUndefined()
{
    SmallStudy small;
    small.fragment(small.coding(small.recording("A", 600), small.coder), 0, 1, {"talents"});
    small.recording("B", 600);
    const Tally result = mustTally(small, TallyMeasure::Count);
    QCOMPARE(result.rows.size(), std::size_t(2));
    QVERIFY(result.rows[0].coded);
    QVERIFY(!result.rows[1].coded);
    QCOMPARE(result.rows[1].recordings, 0);
    QCOMPARE(result.rows[1].seconds, 600.0);
    QCOMPARE(at(result, 1, "talents"), kNothing);
    QCOMPARE(result.recordingsTotal, 1);
}

void TestTally::aCodingHandedOutButNotBegunIsMissing()
{
    SmallStudy small;
    const auto waiting =
        small.coding(small.recording("A", 600), small.coder, study::CodingState::NotStarted);
    const auto begun =
        small.coding(small.recording("B", 600), small.coder, study::CodingState::NotStarted);
    small.fragment(begun, 0, 1, {"talents"});
    small.coding(small.recording("C", 600), small.coder,
                 study::CodingState::Busy); // watched, nothing found
    Q_UNUSED(waiting)
    const Tally result = mustTally(small, TallyMeasure::Count);
    QVERIFY(!result.rows[0].coded);
    QVERIFY(result.rows[1].coded);
    QVERIFY(result.rows[2].coded);
    QCOMPARE(at(result, 2, "talents"), std::optional(0.0));
    QCOMPARE(result.recordingsTotal, 2);
    QCOMPARE(result.remarks.unfinished, 2);
}

void TestTally::unknownLengthHasNoRate()
{
    SmallStudy small;
    const auto mentor = small.mentor("M1");
    small.fragment(small.coding(small.recording("A", 0, mentor), small.coder), 0, 12, {"talents"});
    small.fragment(small.coding(small.recording("B", 300, mentor), small.coder), 0, 12,
                   {"talents"});
    const Tally rate = mustTally(small, TallyMeasure::Rate);
    QCOMPARE(at(rate, 0, "talents"), kNothing);
    QCOMPARE(rate.rows[0].seconds, 0.0);
    QCOMPARE(at(rate, 1, "talents"), std::optional(2.0));
    QVERIFY(!total(rate, "talents").sumDefined);
    QCOMPARE(total(rate, "talents").recordingsWith, 2);
    QCOMPARE(rate.remarks.unknownLength, std::vector<QString>{QStringLiteral("A")});
    QCOMPARE(at(mustTally(small, TallyMeasure::Duration), 0, "talents"), std::optional(12.0));
    // Half of the mentor's time is unknown, so a rate for the mentor would be about something else.
    QCOMPARE(at(mustTally(small, TallyMeasure::Rate, TallyBy::Mentor), 0, "talents"), kNothing);
}

void TestTally::groupsByMentorAndSchool()
{
    SmallStudy small;
    const auto north = small.school("Noord");
    const auto south = small.school("Zuid");
    const auto m1 = small.mentor("M1", north);
    const auto m2 = small.mentor("M2", north);
    const auto a = small.coding(small.recording("A", 600, m1), small.coder);
    const auto b = small.coding(small.recording("B", 900, m1), small.coder);
    const auto c = small.coding(small.recording("C", 600, m2), small.coder);
    const auto d = small.coding(small.recording("D", 600, std::nullopt, south), small.coder);
    small.recording("E", 5000, m1); // not coded: outside every sum, and outside the length
    small.fragment(a, 0, 10, {"talents"});
    small.fragment(a, 5, 15, {"talents"});
    small.fragment(b, 0, 20, {"talents"});
    small.fragment(c, 0, 5, {"hobby"});
    small.fragment(d, 0, 7, {"talents"});

    const Tally presence = mustTally(small, TallyMeasure::Presence, TallyBy::Mentor);
    QCOMPARE(presence.rows.size(), std::size_t(3));
    QCOMPARE(presence.rows[0].mentor, QStringLiteral("M1"));
    QCOMPARE(presence.rows[0].school, QStringLiteral("Noord"));
    QCOMPARE(presence.rows[0].recordings, 2);
    QCOMPARE(presence.rows[0].seconds, 1500.0);
    QCOMPARE(presence.rows[2].mentor, QString()); // D has no mentor: last, nothing is dropped
    QCOMPARE(at(presence, 0, "talents"), std::optional(2.0));
    QCOMPARE(at(presence, 1, "talents"), std::optional(0.0));
    QCOMPARE(at(presence, 1, "experience"), std::optional(1.0));
    QCOMPARE(at(presence, 2, "talents"), std::optional(1.0));
    QCOMPARE(total(presence, "talents").recordingsWith, 3);
    QCOMPARE(total(presence, "talents").sum, 3.0);
    QCOMPARE(presence.recordingsTotal, 4);

    const Tally count = mustTally(small, TallyMeasure::Count, TallyBy::School);
    QCOMPARE(count.rows.size(), std::size_t(2));
    QCOMPARE(count.rows[0].school, QStringLiteral("Noord"));
    QCOMPARE(count.rows[0].recordings, 3);
    QCOMPARE(count.rows[0].seconds, 2100.0);
    QCOMPARE(at(count, 0, "talents"), std::optional(3.0));
    QCOMPARE(at(count, 1, "talents"), std::optional(1.0));

    const Tally duration = mustTally(small, TallyMeasure::Duration, TallyBy::Mentor);
    QCOMPARE(at(duration, 0, "talents"), std::optional(35.0));
    const Tally rate = mustTally(small, TallyMeasure::Rate, TallyBy::Mentor);
    QCOMPARE(at(rate, 0, "talents"), std::optional(3 * 600.0 / 1500));
    QCOMPARE(total(rate, "talents").sum, 4 * 600.0 / 2700);
}

void TestTally::retiredCodesCountForTheirSuccessor()
{
    SmallStudy small;
    const auto coding = small.coding(small.recording("A", 600), small.coder);
    small.fragment(coding, 0, 10, {"job"});
    small.fragment(coding, 5, 20, {"hobby"});
    small.revise([](codebook::Codebook& book) {
        book.codes[2].retiredIn = 2;
        book.codes[2].mappedTo = {codeId("talents")};
    });
    small.fragment(coding, 15, 30, {"talents"}, 2);

    const Tally count = mustTally(small, TallyMeasure::Count);
    QVERIFY(std::ranges::find(count.codes, codeId("job")) == count.codes.end());
    QCOMPARE(at(count, 0, "talents"), std::optional(2.0));
    QCOMPARE(at(count, 0, "experience"), std::optional(1.0)); // no longer holds the side job
    QCOMPARE(count.remarks.mapped, qint64(1));
    QCOMPARE(count.codebookRevision, 2);
    QCOMPARE(at(mustTally(small, TallyMeasure::Duration), 0, "talents"), std::optional(25.0));
}

void TestTally::aRetiredCodeWithSeveralSuccessorsStays()
{
    SmallStudy small;
    const auto coding = small.coding(small.recording("A", 600), small.coder);
    small.fragment(coding, 0, 10, {"talents"});
    small.revise([](codebook::Codebook& book) {
        book.codes[3].retiredIn = 2;
        book.codes[3].mappedTo = {codeId("hobby"), codeId("job")};
        book.codes[5].retiredIn = 2; // nobody used it: no column
    });
    const Tally count = mustTally(small, TallyMeasure::Count);
    QCOMPARE(at(count, 0, "talents"), std::optional(1.0));
    QCOMPARE(at(count, 0, "hobby"), std::optional(0.0));
    QCOMPARE(at(count, 0, "job"), std::optional(0.0));
    QCOMPARE(count.remarks.retired, std::vector<codebook::CodeId>{codeId("talents")});
    QVERIFY(std::ranges::find(count.codes, codeId("repeat")) == count.codes.end());
}

void TestTally::aChainOfRetiredCodesIsFollowed()
{
    SmallStudy small;
    const auto coding = small.coding(small.recording("A", 600), small.coder);
    small.fragment(coding, 0, 10, {"job"});
    small.revise([](codebook::Codebook& book) {
        book.codes[2].retiredIn = 2;
        book.codes[2].mappedTo = {codeId("hobby")};
    });
    small.revise([](codebook::Codebook& book) {
        book.codes[1].retiredIn = 3;
        book.codes[1].mappedTo = {codeId("talents")};
    });
    QCOMPARE(at(mustTally(small, TallyMeasure::Count), 0, "talents"), std::optional(1.0));

    // A circle leads nowhere: the code keeps its own column.
    small.revise([](codebook::Codebook& book) {
        book.codes[3].retiredIn = 4;
        book.codes[3].mappedTo = {codeId("job")};
    });
    QCOMPARE(at(mustTally(small, TallyMeasure::Count), 0, "job"), std::optional(1.0));
}

void TestTally::theCodingProperGoesBeforeATrial()
{
    SmallStudy small;
    study::Round trial;
    trial.id = study::RoundId::create();
    trial.name = QStringLiteral("Proef");
    trial.kind = study::RoundKind::Trial;
    small.apply(study::Add<study::Round>{trial});
    const auto recording = small.recording("A", 600);
    const auto first = small.coding(recording, small.coder, study::CodingState::Busy, trial.id);
    const auto proper = small.coding(recording, small.coder);
    small.fragment(first, 0, 1, {"hobby"});
    small.fragment(first, 2, 3, {"hobby"});
    small.fragment(proper, 0, 1, {"hobby"});
    const Tally result = mustTally(small, TallyMeasure::Count);
    QCOMPARE(at(result, 0, "hobby"), std::optional(1.0));
    QCOMPARE(result.remarks.severalCodings, 1);

    TallySettings settings;
    settings.measure = TallyMeasure::Count;
    settings.coder = small.coder;
    settings.round = trial.id;
    const Result<Tally> asked = tally(small.study, settings);
    QVERIFY(asked.has_value());
    QCOMPARE(at(*asked, 0, "hobby"), std::optional(2.0));
    QCOMPARE(asked->remarks.severalCodings, 0);
}

void TestTally::otherCodersDoNotCount()
{
    SmallStudy small;
    const auto recording = small.recording("A", 600);
    small.fragment(small.coding(recording, small.other), 0, 1, {"hobby"});
    QVERIFY(!mustTally(small, TallyMeasure::Count).rows[0].coded);
}

void TestTally::errors()
{
    SmallStudy small;
    TallySettings settings;
    settings.coder = study::CoderId::create();
    QCOMPARE(tally(small.study, settings).error().code, ErrorCode::EntityMissing);
    settings.coder = small.coder;
    settings.round = study::RoundId::create();
    QCOMPARE(tally(small.study, settings).error().code, ErrorCode::EntityMissing);
    settings.round.reset();
    small.study.codebooks.clear();
    QCOMPARE(tally(small.study, settings).error().code, ErrorCode::EntityMissing);
}

void TestTally::rowsAreSortedAsPeopleSort()
{
    SmallStudy small;
    for (const char* name : {"Gesprek 10", "Gesprek 2", "gesprek 1"}) {
        small.recording(name, 60, small.mentor(name));
    }
    const Tally byRecording = mustTally(small, TallyMeasure::Count);
    QCOMPARE(byRecording.rows[0].recording, QStringLiteral("gesprek 1"));
    QCOMPARE(byRecording.rows[2].recording, QStringLiteral("Gesprek 10"));
    const Tally byMentor = mustTally(small, TallyMeasure::Count, TallyBy::Mentor);
    QCOMPARE(byMentor.rows[1].mentor, QStringLiteral("Gesprek 2"));
}

QTEST_GUILESS_MAIN(TestTally)
#include "tst_tally.moc"
