// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/coding_controller.h"
#include "core/study/check_study.h"
#include "tests/app/support/memory_sink.h"
#include "tests/app/support/test_study.h"

#include <QSignalSpy>
#include <QTest>

using namespace rozet;
using session::CodingController;
using session::StudySession;
using test::code;
using test::seconds;

namespace {

struct Bench
{
    test::TestStudy made = test::makeTestStudy();
    std::shared_ptr<FixedClock> clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC));
    StudySession session{made.study,
                         std::make_unique<test::MemorySink>(std::make_shared<test::Kept>()), clock};
    CodingController controller{session};
    session::Playhead head;

    explicit Bench(std::size_t recording = 0)
    {
        session.setCoder(made.anna);
        controller.setPlayhead([this] { return head; });
        controller.setRecording(made.recordings[recording]);
    }

    void at(double position, bool playing = true, double rate = 1)
    {
        head = {MediaTime::fromSeconds(position), playing, rate};
    }

    const study::Fragment& fragment(std::size_t i) const
    {
        return *controller.fragment(made.fragments[i]);
    }

    /// The newest fragment that was not in the study at first.
    const study::Fragment* added() const
    {
        for (const study::Fragment& one : controller.coding()->fragments) {
            if (std::ranges::find(made.fragments, one.id) == made.fragments.end()) {
                return &one;
            }
        }
        return nullptr;
    }

    std::size_t count() const { return controller.coding()->fragments.size(); }
};

} // namespace

class TestCodingController : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aKeyStartsAndEndsAFragmentWithTheReactionTimeTakenOff()
    {
        Bench bench;
        bench.at(80);
        bench.controller.toggleCode(code("emoties"));
        QVERIFY(bench.controller.isRunning(code("emoties")));
        QCOMPARE(bench.added()->span, seconds(79.5, 79.5)); // kept at once, as a point
        bench.at(90);
        bench.controller.toggleCode(code("emoties"));
        QVERIFY(bench.controller.running().empty());
        QCOMPARE(bench.added()->span, seconds(79.5, 90));
        QCOMPARE(bench.controller.selection().current(), bench.added()->id);
        QCOMPARE(bench.session.history()->count(), 1);
        bench.session.history()->undo();
        QCOMPARE(bench.count(), bench.made.fragments.size());
        bench.session.history()->redo();
        QCOMPARE(bench.added()->span, seconds(79.5, 90));
    }

    void theReactionTimeFollowsTheSpeedAndIsNotTakenOffWhenPaused()
    {
        Bench fast;
        fast.at(80, true, 2);
        fast.controller.toggleCode(code("emoties"));
        QCOMPARE(fast.added()->span.start, MediaTime::fromSeconds(79));
        Bench paused;
        paused.at(80, false);
        paused.controller.toggleCode(code("emoties"));
        QCOMPARE(paused.added()->span.start, MediaTime::fromSeconds(80));
        Bench early;
        early.at(0.2);
        early.controller.toggleCode(code("emoties"));
        QCOMPARE(early.added()->span.start, MediaTime());
    }

    void theFirstEditMakesTheCodingBusy()
    {
        Bench bench(1);
        QVERIFY(bench.controller.coding() == nullptr);
        QCOMPARE(bench.controller.state(), study::CodingState::NotStarted);
        bench.at(10);
        bench.controller.toggleCode(code("emoties"));
        QCOMPARE(bench.controller.state(), study::CodingState::Busy);
        bench.at(12);
        bench.controller.endAll();
        QCOMPARE(bench.session.history()->count(), 1);
        bench.session.history()->undo();
        QVERIFY(bench.controller.coding() == nullptr);
        bench.session.history()->redo();
        QCOMPARE(bench.count(), std::size_t(1));
    }

    void exclusiveCodesReplaceEachOther()
    {
        Bench bench(1);
        bench.at(10, false);
        bench.controller.toggleCode(code("open_vraag"));
        bench.at(20, false);
        bench.controller.toggleCode(code("emoties"));
        bench.at(30, false);
        bench.controller.toggleCode(code("gesloten_vraag"));
        QVERIFY(!bench.controller.isRunning(code("open_vraag")));
        QVERIFY(bench.controller.isRunning(code("gesloten_vraag")));
        QVERIFY(bench.controller.isRunning(code("emoties")));
        QCOMPARE(bench.controller.coding()->fragments[0].span, seconds(10, 30));

        bench.controller.endAll();
        bench.controller.selection().selectOnly(bench.controller.coding()->fragments[0].id);
        bench.controller.tagSelected(code("gesloten_vraag"));
        const study::Fragment& first = bench.controller.coding()->fragments[0];
        QVERIFY(first.has(code("gesloten_vraag")) && !first.has(code("open_vraag")));
        QVERIFY(study::checkStudy(bench.session.study()).empty());
    }

    void taggingTogglesForAllSelected()
    {
        Bench bench;
        bench.controller.selection().set({bench.made.fragments[0], bench.made.fragments[1]});
        bench.controller.tagSelected(code("emoties"));
        QVERIFY(bench.fragment(0).has(code("emoties")) && bench.fragment(1).has(code("emoties")));
        QCOMPARE(bench.session.history()->count(), 1);
        bench.controller.tagSelected(code("emoties"));
        QVERIFY(!bench.fragment(0).has(code("emoties")) && !bench.fragment(1).has(code("emoties")));
        bench.controller.tagSelected(code("ervaring_hobby")); // one has it: the other gets it
        QVERIFY(bench.fragment(0).has(code("ervaring_hobby")) &&
                bench.fragment(1).has(code("ervaring_hobby")));
    }

    void inAndOutMarkAFragmentWithoutCodes()
    {
        Bench bench;
        bench.at(80, false);
        bench.controller.setIn();
        bench.at(82, false);
        bench.controller.setIn(); // starts here instead
        QCOMPARE(bench.count(), bench.made.fragments.size() + 1);
        bench.at(85, false);
        bench.controller.setOut();
        QCOMPARE(bench.added()->span, seconds(82, 85));
        QVERIFY(bench.added()->codes.empty());
        QCOMPARE(bench.session.history()->count(), 1);
        const QSignalSpy hint(&bench.controller, &CodingController::hint);
        bench.controller.setOut();
        QCOMPARE(hint.count(), 1);
    }

    void splitJoinAndDelete()
    {
        Bench bench;
        const study::Study before = bench.session.study();
        bench.at(50, false);
        bench.controller.selection().selectOnly(bench.made.fragments[2]);
        bench.controller.splitHere();
        QCOMPARE(bench.count(), std::size_t(4));
        QCOMPARE(bench.fragment(2).span, seconds(40, 50));
        QCOMPARE(bench.controller.coding()->fragments[3].span, seconds(50, 70));
        QVERIFY(bench.controller.coding()->fragments[3].has(code("talenten_kwaliteiten")));
        bench.controller.joinSelected(); // with the one that follows
        QCOMPARE(bench.count(), std::size_t(3));
        QCOMPARE(bench.fragment(2).span, seconds(40, 70));
        QCOMPARE(bench.fragment(2).description, QStringLiteral("Kan goed luisteren"));
        bench.controller.selection().set({bench.made.fragments[0], bench.made.fragments[2]});
        bench.controller.removeSelected();
        QCOMPARE(bench.count(), std::size_t(1));
        QVERIFY(bench.controller.selection().isEmpty());
        bench.session.history()->setIndex(0);
        QVERIFY(bench.session.study() == before);
    }

    void joiningKeepsTheEarliestOfExclusiveCodes()
    {
        Bench bench(1);
        for (const auto& [start, id] :
             {std::pair(10.0, "open_vraag"), std::pair(20.0, "gesloten_vraag")}) {
            const auto made = bench.controller.addFragment(seconds(start, start + 5));
            QVERIFY(made && bench.controller.setCodes(*made, {code(id)}));
            bench.controller.setDescription(*made, QString::fromLatin1(id));
        }
        bench.controller.selection().set({bench.controller.coding()->fragments[1].id,
                                          bench.controller.coding()->fragments[0].id});
        bench.controller.joinSelected();
        const study::Fragment& joined = bench.controller.coding()->fragments[0];
        QCOMPARE(joined.span, seconds(10, 25));
        QCOMPARE(joined.codes, std::vector{code("open_vraag")});
        QCOMPARE(joined.description, QStringLiteral("open_vraag gesloten_vraag"));
    }

    void bordersStayWithinTheRecording()
    {
        Bench bench;
        QVERIFY(bench.controller.setSpan(bench.made.fragments[0], seconds(-5, 500)));
        QCOMPARE(bench.fragment(0).span, seconds(0, 120));
        QVERIFY(bench.controller.setSpan(bench.made.fragments[0], seconds(30, 10)));
        QCOMPARE(bench.fragment(0).span, seconds(10, 30));
    }

    void theRecordingAsAWhole()
    {
        Bench bench(1);
        QVERIFY(bench.controller.setRecordingCode(code("oogcontact"), QStringLiteral("4")));
        QVERIFY(
            bench.controller.setRecordingNote(code("oogcontact"), QStringLiteral("goed te zien")));
        QCOMPARE(bench.controller.coding()->recordingCodes.at(code("oogcontact")).value,
                 QStringLiteral("4"));
        QVERIFY(bench.controller.setRecordingCode(code("oogcontact"), QStringLiteral("2")));
        QCOMPARE(bench.controller.coding()->recordingCodes.at(code("oogcontact")).note,
                 QStringLiteral("goed te zien"));
        QVERIFY(bench.controller.setRecordingCode(code("oogcontact"), std::nullopt));
        QVERIFY(bench.controller.coding()->recordingCodes.empty());
        const auto position = bench.controller.book()->rose.positionAt({0.4, 0.3});
        QVERIFY(bench.controller.setRecordingPosition(study::Party::Mentor, position));
        QVERIFY(bench.controller.coding()->mentor == position);
        QVERIFY(bench.controller.setSummary(codebook::CategoryId(QStringLiteral("inhoud")),
                                            QStringLiteral("kort")));
        QCOMPARE(bench.controller.coding()->summary.size(), std::size_t(1));
    }

    void positionsOfAFragment()
    {
        Bench bench;
        const auto position = bench.controller.book()->rose.positionAt({0.4, 0.3});
        QVERIFY(
            bench.controller.setPosition(bench.made.fragments[0], study::Party::Student, position));
        QVERIFY(bench.fragment(0).student == position && !bench.fragment(0).mentor);
        QVERIFY(bench.controller.setPosition(bench.made.fragments[0], study::Party::Student,
                                             std::nullopt));
        QVERIFY(!bench.fragment(0).student);
    }

    void aClosedCodingCannotBeChangedUntilItIsOpenedAgain()
    {
        Bench bench;
        bench.at(80, false);
        bench.controller.setIn();
        bench.at(90, false);
        bench.controller.closeCoding();
        QVERIFY(bench.controller.running().empty());
        QCOMPARE(bench.controller.state(), study::CodingState::Closed);
        const study::Study closed = bench.session.study();
        const QSignalSpy hint(&bench.controller, &CodingController::hint);
        bench.controller.toggleCode(code("emoties"));
        bench.controller.selection().selectOnly(bench.made.fragments[0]);
        bench.controller.removeSelected();
        QVERIFY(!bench.controller.setSpan(bench.made.fragments[0], seconds(1, 2)));
        QCOMPARE(hint.count(), 3);
        QVERIFY(bench.session.study() == closed);
        bench.controller.reopenCoding();
        QVERIFY(bench.controller.canEdit());
    }

    void nothingHappensWithoutACoder()
    {
        Bench bench;
        bench.session.setCoder(study::CoderId());
        const study::Study before = bench.session.study();
        const QSignalSpy hint(&bench.controller, &CodingController::hint);
        bench.controller.toggleCode(code("emoties"));
        bench.controller.setIn();
        QCOMPARE(hint.count(), 2);
        QVERIFY(bench.session.study() == before);
    }

    void goingToAnotherRecordingEndsWhatRuns()
    {
        Bench bench;
        bench.at(80, false);
        bench.controller.toggleCode(code("emoties"));
        bench.at(84, false);
        bench.controller.setRecording(bench.made.recordings[1]);
        QVERIFY(bench.controller.running().empty());
        bench.controller.setRecording(bench.made.recordings[0]);
        QCOMPARE(bench.added()->span, seconds(80, 84));
    }

    void undoingTheStartOfARunningFragmentStopsIt()
    {
        Bench bench;
        bench.at(80);
        bench.controller.toggleCode(code("emoties"));
        const QSignalSpy running(&bench.controller, &CodingController::runningChanged);
        bench.session.history()->undo();
        QVERIFY(bench.controller.running().empty());
        QCOMPARE(running.count(), 1);
    }

    void aCodeOfANewerCodebookTakesTheFragmentAlong()
    {
        Bench bench;
        codebook::CodebookRevision next = bench.session.study().codebooks.back();
        next.number = 2;
        codebook::Code fresh = *next.codebook.code(code("open_vraag"));
        fresh.id = code("vers");
        fresh.key.clear();
        fresh.exclusiveGroup.clear();
        next.codebook.codes.push_back(fresh);
        QVERIFY(bench.session.edit(study::AddRevision{next}, QStringLiteral("revise")));
        study::CodingHeader header = bench.controller.coding()->header;
        header.codebookRevision = 2;
        QVERIFY(bench.session.edit(study::Replace<study::CodingHeader>{header},
                                   QStringLiteral("go on")));
        bench.controller.selection().selectOnly(bench.made.fragments[0]);
        // A code that was there already leaves the fragment with its own revision.
        bench.controller.tagSelected(code("emoties"));
        QCOMPARE(bench.fragment(0).codebookRevision, 1);
        bench.controller.tagSelected(code("vers"));
        QVERIFY(bench.fragment(0).has(code("vers")));
        QCOMPARE(bench.fragment(0).codebookRevision, 2);
    }
};

QTEST_GUILESS_MAIN(TestCodingController)
#include "tst_coding_controller.moc"
