// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/check_study.h"
#include "core/workflow/settle.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using rozet::test::codeId;
using rozet::test::SmallStudy;
using study::SettlementChoice;
using study::SettlementReason;

namespace {

/// Anna and Bert, who closed one recording of 100 s.
class Duo : public SmallStudy
{
public:
    study::RecordingId recordingId;
    study::CoderId bert;
    study::CodingId a;
    study::CodingId b;
    DifferenceSettings settings;

    Duo()
    {
        recordingId = recording("R", 100);
        bert = study::CoderId::create();
        apply(study::Add<study::Coder>{{bert, QStringLiteral("Bert"), study::CoderRole::Coder}});
        a = coding(recordingId, other);
        b = coding(recordingId, bert);
        settings.coders = {other, bert};
    }

    void close(const study::CodingId& id)
    {
        study::CodingHeader header = study.codings.find(id)->header;
        header.state = study::CodingState::Closed;
        apply(study::Replace<study::CodingHeader>{header});
    }

    void closeBoth()
    {
        close(a);
        close(b);
    }

    [[nodiscard]] RecordingDifferences differences() const
    {
        return recordingDifferences(study, recordingId, settings).value();
    }

    [[nodiscard]] Settler settler() const { return {bert, 5000}; }

    [[nodiscard]] Result<study::Change> decide(std::size_t item, const Decision& decision) const
    {
        const RecordingDifferences found = differences();
        return settle(study, settings, found, found.items.at(item).id, decision, settler());
    }

    void mustDecide(std::size_t item, const Decision& decision)
    {
        const auto change = decide(item, decision);
        if (!change) {
            qFatal("not settled: error %d %s", int(change.error().code),
                   qPrintable(change.error().found));
        }
        apply(*change);
        if (!study::checkStudy(study).empty()) {
            qFatal("the study broke a rule");
        }
    }

    [[nodiscard]] const study::Coding& consensus() const
    {
        return *study.codings.find(differences().consensus.value());
    }
};

Decision deciding(SettlementChoice choice, std::optional<SettlementReason> reason = {})
{
    Decision decision;
    decision.choice = choice;
    decision.reason = reason;
    return decision;
}

Decision taking(const study::CoderId& coder, SettlementReason reason)
{
    Decision decision = deciding(SettlementChoice::TookOne, reason);
    decision.taken = coder;
    return decision;
}

constexpr double seconds(MediaTime time)
{
    return time.seconds();
}

} // namespace

class TestSettle : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void takesOne()
    {
        Duo duo;
        duo.fragment(duo.a, 10, 20, {"hobby"});
        const study::Fragment theirs = duo.fragment(duo.b, 11, 22, {"job"});
        duo.closeBoth();
        const study::Coding beforeA = *duo.study.codings.find(duo.a);
        const study::Coding beforeB = *duo.study.codings.find(duo.b);
        Decision decision = taking(duo.bert, SettlementReason::NeighbouringCode);
        decision.note = QStringLiteral(" he was paid ");
        duo.mustDecide(0, decision);
        const study::Coding& consensus = duo.consensus();
        QCOMPARE(consensus.header.state, study::CodingState::Busy);
        QCOMPARE(duo.study.coders.find(consensus.header.coder)->role, study::CoderRole::Consensus);
        QCOMPARE(consensus.fragments.size(), std::size_t(1));
        QCOMPARE(consensus.fragments[0].span, theirs.span);
        QCOMPARE(consensus.fragments[0].codes, theirs.codes);
        QVERIFY(!(consensus.fragments[0].id == theirs.id));
        const study::Settlement& settlement = *consensus.settlements.begin();
        QCOMPARE(settlement.choice, SettlementChoice::TookOne);
        QVERIFY(settlement.taken == duo.bert);
        QVERIFY(settlement.reason == SettlementReason::NeighbouringCode);
        QCOMPARE(settlement.note, QStringLiteral("he was paid"));
        QVERIFY(settlement.settledBy == duo.bert);
        QCOMPARE(settlement.settledMs, 5000);
        QCOMPARE(settlement.sources.size(), std::size_t(2));
        QCOMPARE(settlement.results, std::vector{consensus.fragments[0].id});
        // Nothing of theirs is changed.
        QVERIFY(*duo.study.codings.find(duo.a) == beforeA);
        QVERIFY(*duo.study.codings.find(duo.b) == beforeB);
        const RecordingDifferences after = duo.differences();
        QCOMPARE(after.items.front().state, DifferenceState::Settled);
        QCOMPARE(progressOf(after).settled, 1);
        QCOMPARE(after.consensusOther, 0);
    }

    void undoBringsEverythingBack()
    {
        Duo duo;
        duo.fragment(duo.a, 10, 20, {"hobby"});
        duo.closeBoth();
        const study::Study before = duo.study;
        const auto change = duo.decide(0, taking(duo.other, SettlementReason::Missed));
        QVERIFY(change);
        const auto inverse = study::applyChange(duo.study, *change);
        QVERIFY(inverse);
        QVERIFY(!(duo.study == before));
        QVERIFY(study::applyChange(duo.study, *inverse));
        QVERIFY(duo.study == before);
    }

    void takingFromWhoHasNothingIsNothing()
    {
        Duo duo;
        duo.fragment(duo.a, 10, 20, {"hobby"});
        duo.closeBoth();
        duo.mustDecide(0, taking(duo.bert, SettlementReason::Other));
        QVERIFY(duo.consensus().fragments.isEmpty());
        QCOMPARE(duo.differences().items.front().state, DifferenceState::Settled);
    }

    void mergedBorders_data()
    {
        QTest::addColumn<int>("borders");
        QTest::addColumn<double>("start");
        QTest::addColumn<double>("end");
        QTest::newRow("mean") << int(MergedBorders::Mean) << 15.0 << 31.0;
        QTest::newRow("outer") << int(MergedBorders::Outer) << 10.0 << 40.0;
        QTest::newRow("inner") << int(MergedBorders::Inner) << 20.0 << 22.0;
    }

    void mergedBorders()
    {
        QFETCH(int, borders);
        QFETCH(double, start);
        QFETCH(double, end);
        Duo duo;
        duo.fragment(duo.a, 10, 22, {"hobby"});
        duo.fragment(duo.b, 20, 40, {"hobby"});
        duo.closeBoth();
        Decision decision = deciding(SettlementChoice::Merged, SettlementReason::Border);
        decision.borders = static_cast<MergedBorders>(borders);
        duo.mustDecide(0, decision);
        QCOMPARE(seconds(duo.consensus().fragments[0].span.start), start);
        QCOMPARE(seconds(duo.consensus().fragments[0].span.end), end);
    }

    void mergedHasTheCodesAndWordsOfBoth()
    {
        Duo duo;
        const codebook::LearyRose& rose = duo.study.currentCodebook()->codebook.rose;
        for (const study::CodingId& id : {duo.a, duo.b}) {
            const bool first = id == duo.a;
            study::Fragment fragment;
            fragment.id = study::FragmentId::create();
            fragment.span = {MediaTime::fromSeconds(1), MediaTime::fromSeconds(9)};
            fragment.codes = {codeId(first ? "hobby" : "talents"), codeId("repeat")};
            fragment.mentor = rose.positionAt({first ? 0.2 : 0.6, 0.4});
            fragment.description = first ? QStringLiteral("one") : QStringLiteral("two");
            fragment.memo = QStringLiteral("a thought of my own");
            duo.apply(study::AddTo<study::Fragment>{id, fragment});
        }
        duo.closeBoth();
        duo.mustDecide(0, deciding(SettlementChoice::Merged, SettlementReason::Other));
        const study::Fragment& made = duo.consensus().fragments[0];
        QCOMPARE(made.codes.size(), std::size_t(3));
        QVERIFY(made.has(codeId("hobby")) && made.has(codeId("talents")) &&
                made.has(codeId("repeat")));
        QCOMPARE(made.description, QStringLiteral("one / two"));
        QVERIFY(made.memo.isEmpty());
        QVERIFY(std::abs(made.mentor->point->together - 0.4) < 1e-12);
    }

    void codesThatRuleEachOtherOutCannotBeMerged()
    {
        codebook::Codebook book = rozet::test::smallCodebook();
        for (codebook::Code& code : book.codes) {
            if (code.id == codeId("hobby") || code.id == codeId("job")) {
                code.exclusiveGroup = QStringLiteral("where");
            }
        }
        Duo duo;
        codebook::CodebookRevision revision = duo.study.codebooks.back();
        revision.number = 2;
        revision.codebook = book;
        duo.apply(study::AddRevision{revision});
        duo.fragment(duo.a, 10, 20, {"hobby"}, 2);
        duo.fragment(duo.b, 10, 20, {"job"}, 2);
        duo.closeBoth();
        const auto change = duo.decide(0, deciding(SettlementChoice::Merged));
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::CodesExclusive);
    }

    void aNewFragmentOrNone()
    {
        Duo duo;
        duo.fragment(duo.a, 10, 20, {"hobby"});
        duo.fragment(duo.b, 10, 20, {"job"});
        duo.fragment(duo.b, 50, 60, {"talents"});
        duo.closeBoth();
        Decision decision = deciding(SettlementChoice::New, SettlementReason::DefinitionUnclear);
        QCOMPARE(duo.decide(0, decision).error().code, ErrorCode::ValueNotAllowed);
        study::Fragment made;
        made.span = {MediaTime::fromSeconds(12), MediaTime::fromSeconds(18)};
        made.codes = {codeId("talents")};
        decision.fragment = made;
        duo.mustDecide(0, decision);
        duo.mustDecide(1, deciding(SettlementChoice::Neither, SettlementReason::Other));
        QCOMPARE(duo.consensus().fragments.size(), std::size_t(1));
        QCOMPARE(duo.consensus().fragments[0].codes, made.codes);
        QCOMPARE(duo.consensus().settlements.size(), std::size_t(2));
        QCOMPARE(progressOf(duo.differences()).open(), 0);
    }

    void settlingAgainReplaces()
    {
        Duo duo;
        duo.fragment(duo.a, 10, 20, {"hobby"});
        duo.fragment(duo.b, 10, 20, {"job"});
        duo.closeBoth();
        duo.mustDecide(0, taking(duo.other, SettlementReason::NeighbouringCode));
        duo.mustDecide(0, taking(duo.bert, SettlementReason::DefinitionUnclear));
        QCOMPARE(duo.consensus().settlements.size(), std::size_t(1));
        QCOMPARE(duo.consensus().fragments.size(), std::size_t(1));
        QCOMPARE(duo.consensus().fragments[0].codes.front(), codeId("job"));
        const RecordingDifferences found = duo.differences();
        const auto back = takeBackSettlement(duo.study, found, found.items.front().id);
        QVERIFY(back);
        duo.apply(*back);
        QVERIFY(duo.consensus().settlements.isEmpty());
        QVERIFY(duo.consensus().fragments.isEmpty());
        const RecordingDifferences after = duo.differences();
        QCOMPARE(after.items.front().state, DifferenceState::Open);
        QCOMPARE(takeBackSettlement(duo.study, after, after.items.front().id).error().code,
                 ErrorCode::EntityMissing);
    }

    void allThatIsTheSameInOneStep()
    {
        Duo duo;
        duo.fragment(duo.a, 0, 10, {"hobby"});
        duo.fragment(duo.b, 2, 10, {"hobby"});
        duo.fragment(duo.a, 20, 30, {"talents"});
        duo.fragment(duo.b, 20, 30, {"talents"});
        duo.fragment(duo.b, 40, 50, {"job"});
        duo.answer(duo.a, "setting", "yes");
        duo.answer(duo.b, "setting", "yes");
        duo.answer(duo.b, "eye_contact", "2");
        duo.closeBoth();
        const SettledSame same = settleSame(duo.study, duo.settings, {duo.differences()},
                                            MergedBorders::Mean, duo.settler());
        QVERIFY(same.change.has_value());
        QCOMPARE(same.settled, 3);
        QCOMPARE(same.recordings, 1);
        QVERIFY(same.skipped.empty());
        duo.apply(*same.change);
        const study::Coding& consensus = duo.consensus();
        QCOMPARE(consensus.fragments.size(), std::size_t(2));
        QCOMPARE(seconds(consensus.fragments[0].span.start), 1.0);
        QCOMPARE(consensus.recordingCodes.at(codeId("setting")).value, QStringLiteral("yes"));
        QVERIFY(!consensus.recordingCodes.contains(codeId("eye_contact")));
        for (const study::Settlement& one : consensus.settlements) {
            QCOMPARE(one.choice, SettlementChoice::Agreed);
            QVERIFY(!one.reason);
        }
        const SettledSame again = settleSame(duo.study, duo.settings, {duo.differences()},
                                             MergedBorders::Mean, duo.settler());
        QVERIFY(!again.change);
        QCOMPARE(progressOf(duo.differences()).open(), 2);
    }

    void answersAndPositions()
    {
        Duo duo;
        const codebook::LearyRose& rose = duo.study.currentCodebook()->codebook.rose;
        duo.answer(duo.a, "eye_contact", "1");
        duo.answer(duo.b, "eye_contact", "3");
        duo.apply(study::SetRecordingPosition{duo.a, study::Party::Mentor,
                                              rose.positionIn(QStringLiteral("s1"))});
        duo.apply(study::SetRecordingPosition{duo.b, study::Party::Mentor,
                                              rose.positionIn(QStringLiteral("s2"))});
        duo.closeBoth();
        QCOMPARE(duo.decide(0, deciding(SettlementChoice::Merged)).error().code,
                 ErrorCode::ValueNotAllowed);
        QCOMPARE(duo.decide(0, deciding(SettlementChoice::Agreed)).error().code,
                 ErrorCode::ValueNotAllowed);
        Decision decision = deciding(SettlementChoice::New, SettlementReason::Other);
        decision.answer = study::RecordingCodeValue{QStringLiteral("2"), {}, 1};
        duo.mustDecide(0, decision);
        QCOMPARE(duo.consensus().recordingCodes.at(codeId("eye_contact")).value,
                 QStringLiteral("2"));
        duo.mustDecide(1, deciding(SettlementChoice::Merged, SettlementReason::Other));
        QVERIFY(duo.consensus().mentor.has_value());
        duo.mustDecide(1, taking(duo.bert, SettlementReason::Other));
        QCOMPARE(duo.consensus().mentor->sector, QStringLiteral("s2"));
        QCOMPARE(duo.consensus().settlements.size(), std::size_t(2));
        const RecordingDifferences found = duo.differences();
        duo.apply(takeBackSettlement(duo.study, found, found.items[1].id).value());
        QVERIFY(!duo.consensus().mentor);
        QCOMPARE(duo.differences().items[0].state, DifferenceState::Settled);
        QCOMPARE(duo.differences().items[1].state, DifferenceState::Open);
    }

    void onlyWhatIsClosedIsSettled()
    {
        Duo duo;
        duo.fragment(duo.a, 0, 10, {"hobby"});
        duo.fragment(duo.b, 0, 10, {"hobby"});
        duo.close(duo.a);
        const auto refused = duo.decide(0, deciding(SettlementChoice::Agreed));
        QCOMPARE(refused.error().code, ErrorCode::CodingsNotClosed);
        QCOMPARE(refused.error().subject, QStringLiteral("R"));
        QCOMPARE(refused.error().found, QStringLiteral("Bert"));
        const SettledSame same = settleSame(duo.study, duo.settings, {duo.differences()},
                                            MergedBorders::Mean, duo.settler());
        QVERIFY(!same.change);
        QCOMPARE(same.skipped, std::vector{duo.recordingId});
        duo.close(duo.b);
        duo.mustDecide(0, deciding(SettlementChoice::Agreed));
        duo.close(duo.differences().consensus.value());
        QCOMPARE(duo.decide(0, deciding(SettlementChoice::Neither)).error().code,
                 ErrorCode::CodingClosed);
        const RecordingDifferences found = duo.differences();
        QCOMPARE(takeBackSettlement(duo.study, found, found.items.front().id).error().code,
                 ErrorCode::CodingClosed);
    }

    void theConsensusIsMadeInTheRoundOfTheCodings()
    {
        Duo duo;
        study::Round round;
        round.id = study::RoundId::create();
        round.name = QStringLiteral("Trial");
        round.kind = study::RoundKind::Trial;
        duo.apply(study::Add<study::Round>{round});
        const study::CodingId a =
            duo.coding(duo.recordingId, duo.other, study::CodingState::Busy, round.id);
        const study::CodingId b =
            duo.coding(duo.recordingId, duo.bert, study::CodingState::Busy, round.id);
        duo.fragment(a, 0, 10, {"hobby"});
        duo.close(a);
        duo.close(b);
        duo.settings.round = round.id;
        duo.mustDecide(0, taking(duo.other, SettlementReason::Missed));
        QVERIFY(duo.consensus().header.round == round.id);
    }

    void whatWasSettledTogetherStaysTogether()
    {
        Duo duo;
        duo.fragment(duo.a, 0, 10, {"hobby"});
        duo.fragment(duo.b, 7, 17, {"hobby"});
        duo.closeBoth();
        duo.mustDecide(0, deciding(SettlementChoice::Merged, SettlementReason::Border));
        duo.settings.overlap = 0.95;
        const RecordingDifferences found = duo.differences();
        QCOMPARE(found.items.size(), std::size_t(1));
        QCOMPARE(found.items.front().state, DifferenceState::Settled);
    }

    void aSourceThatChangedOrWentMakesItOutdated()
    {
        Duo duo;
        study::Fragment mine = duo.fragment(duo.a, 0, 10, {"hobby"});
        const study::Fragment theirs = duo.fragment(duo.b, 0, 10, {"hobby"});
        duo.closeBoth();
        duo.mustDecide(0, deciding(SettlementChoice::Agreed));
        const auto open = [&](const study::CodingId& id) {
            study::CodingHeader header = duo.study.codings.find(id)->header;
            header.state = study::CodingState::Busy;
            duo.apply(study::Replace<study::CodingHeader>{header});
        };
        open(duo.a);
        mine.codes = {codeId("job")};
        mine.modifiedMs = 6000;
        duo.apply(study::ReplaceIn<study::Fragment>{duo.a, mine});
        QCOMPARE(duo.differences().items.front().state, DifferenceState::Outdated);
        duo.apply(study::RemoveFrom<study::Fragment>{duo.a, mine.id});
        QCOMPARE(duo.differences().items.front().state, DifferenceState::Outdated);
        open(duo.b);
        duo.apply(study::RemoveFrom<study::Fragment>{duo.b, theirs.id});
        duo.closeBoth();
        // Everything it was about has gone; what came of it can still be taken back.
        const RecordingDifferences found = duo.differences();
        QCOMPARE(found.items.size(), std::size_t(1));
        QCOMPARE(found.items.front().state, DifferenceState::Outdated);
        duo.apply(takeBackSettlement(duo.study, found, found.items.front().id).value());
        QVERIFY(duo.consensus().isEmpty());
    }

    void theUsualReason()
    {
        Difference difference;
        difference.verdict = agreement::Verdict::Unmatched;
        QVERIFY(usualReason(difference, SettlementChoice::TookOne) == SettlementReason::Missed);
        QVERIFY(usualReason(difference, SettlementChoice::Neither) == SettlementReason::Other);
        difference.verdict = agreement::Verdict::Boundary;
        QVERIFY(usualReason(difference, SettlementChoice::Merged) == SettlementReason::Border);
        difference.codesDiffer = true;
        QVERIFY(usualReason(difference, SettlementChoice::Merged) ==
                SettlementReason::NeighbouringCode);
        QVERIFY(!usualReason(difference, SettlementChoice::Agreed));
    }
};

QTEST_GUILESS_MAIN(TestSettle)
#include "tst_settle.moc"
