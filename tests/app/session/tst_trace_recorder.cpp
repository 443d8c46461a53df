// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/fake_player.h"
#include "app/session/trace_recorder.h"
#include "core/study/check_study.h"
#include "core/study/trace_pieces.h"
#include "tests/app/support/memory_sink.h"
#include "tests/app/support/test_study.h"

#include <QSignalSpy>
#include <QTest>

using namespace rozet;
using codebook::LearyPoint;
using session::CodingController;
using session::StudySession;
using session::TraceRecorder;
using study::Party;
using study::TraceSample;
using test::seconds;

namespace {

struct Bench
{
    test::TestStudy made = test::makeTestStudy();
    std::shared_ptr<FixedClock> clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC));
    std::shared_ptr<test::Kept> kept = std::make_shared<test::Kept>();
    StudySession session{made.study, std::make_unique<test::MemorySink>(kept), clock};
    CodingController controller{session};
    player::FakePlayer player;
    TraceRecorder recorder{controller};

    Bench()
    {
        session.setCoder(made.anna);
        player.setRecording({MediaDuration::fromMilliseconds(120'000),
                             MediaDuration::fromMilliseconds(40), 25, true, true});
        player.open(QStringLiteral("any"));
        controller.setPlayhead([this] {
            return session::Playhead{player.position(),
                                     player.state() == player::PlayerState::Playing, player.rate()};
        });
        controller.setRecording(made.recordings[0]);
        QObject::connect(&player, &player::Player::positionChanged, &recorder,
                         [this] { recorder.tick(); });
        QObject::connect(&player, &player::Player::stateChanged, &recorder,
                         [this] { recorder.tick(); });
    }

    void seek(double to)
    {
        recorder.interrupt();
        player.seek(MediaTime::fromSeconds(to));
    }

    /// Plays on so long (real time), the hand at one place.
    void play(double length, LearyPoint hand)
    {
        if (player.state() != player::PlayerState::Playing) {
            player.play();
        }
        recorder.setHand(hand);
        recorder.tick();
        for (double t = 0; t < length - 1e-9; t += .02) {
            player.advance(MediaDuration::fromSeconds(std::min(.02, length - t)));
        }
    }

    /// From here to there, and stop.
    void record(double from, double to, LearyPoint hand)
    {
        seek(from);
        play((to - from) / player.rate(), hand);
        player.pause();
    }

    std::vector<TraceSample> trace(Party party = Party::Mentor) const
    {
        const study::Coding* coding = controller.coding();
        return coding == nullptr ? std::vector<TraceSample>() : study::traceOf(*coding, party);
    }
};

bool isEveryTwentiethOfASecond(const std::vector<TraceSample>& samples, double from, double to)
{
    if (samples.size() != static_cast<std::size_t>(std::llround((to - from) * 20)) + 1) {
        return false;
    }
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (samples[i].time !=
            MediaTime::fromMilliseconds(std::llround(from * 1000) + 50 * static_cast<qint64>(i))) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestTraceRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void twentySamplesToASecondOfTheRecording()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        QVERIFY(!bench.recorder.isRecording());
        bench.record(10, 15, {.5, .25});
        QVERIFY(isEveryTwentiethOfASecond(bench.trace(), 10, 15));
        for (const TraceSample& sample : bench.trace()) {
            QCOMPARE(sample.point, (LearyPoint{.5, .25}));
        }
        QVERIFY(study::checkStudy(bench.session.study()).empty());
    }

    void theSpeedDoesNotChangeTheTimesOfTheSamples()
    {
        for (const double rate : {.5, 2.0, 4.0}) {
            Bench bench;
            bench.player.setRate(rate);
            bench.recorder.setArmed(true);
            bench.record(10, 14, {.5, .25});
            QVERIFY2(isEveryTwentiethOfASecond(bench.trace(), 10, 14),
                     qPrintable(QString::number(rate)));
        }
    }

    void betweenReadingsTheHandMovesInAStraightLine()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.seek(10);
        bench.play(.1, {0, 0});
        bench.recorder.setHand({.4, -.8});
        bench.player.advance(MediaDuration::fromMilliseconds(200));
        bench.player.pause();
        const std::vector<TraceSample> all = bench.trace();
        QCOMPARE(all.size(), std::size_t(7));
        QCOMPARE(all[3].point, (LearyPoint{.1, -.2}));
        QCOMPARE(all[6].point, (LearyPoint{.4, -.8}));
    }

    void nothingIsRecordedUnlessArmedAndPlaying()
    {
        Bench bench;
        bench.record(10, 12, {.5, 0});
        QVERIFY(bench.trace().empty());
        QVERIFY(!bench.session.history()->canUndo());
        bench.recorder.setArmed(true);
        bench.seek(20);
        bench.recorder.setHand({.1, .1});
        bench.recorder.tick();
        QVERIFY(bench.trace().empty());
        bench.play(1, {.2, 0});
        QVERIFY(bench.recorder.isRecording());
        bench.recorder.setArmed(false);
        QVERIFY(isEveryTwentiethOfASecond(bench.trace(), 20, 21));
        bench.play(1, {.9, 0});
        QVERIFY(isEveryTwentiethOfASecond(bench.trace(), 20, 21));
    }

    void itResumesWhereTheTraceIs()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.record(0, 5, {.5, .5});
        bench.recorder.setArmed(false);
        bench.seek(50);
        bench.recorder.setArmed(true);
        QCOMPARE(bench.recorder.hand(), LearyPoint());
        bench.seek(5);
        QCOMPARE(bench.recorder.hand(), (LearyPoint{.5, .5}));
        bench.player.play();
        for (int i = 0; i < 50; ++i) {
            bench.player.advance(MediaDuration::fromMilliseconds(40));
        }
        bench.player.pause();
        QVERIFY(isEveryTwentiethOfASecond(bench.trace(), 0, 7));
        QCOMPARE(bench.trace().back().point, (LearyPoint{.5, .5}));
    }

    void overwritingReplacesOnlyWhatWasPlayed()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.record(0, 70, {.2, 0});
        const std::vector<TraceSample> before = bench.trace();
        bench.record(58, 62, {-.6, 0});
        const std::vector<TraceSample> after = bench.trace();
        QVERIFY(isEveryTwentiethOfASecond(after, 0, 70));
        for (std::size_t i = 0; i < after.size(); ++i) {
            const bool within = after[i].time >= MediaTime::fromSeconds(58) &&
                                after[i].time <= MediaTime::fromSeconds(62);
            QCOMPARE(after[i].point.together, within ? -.6 : .2);
        }
        bench.session.history()->undo();
        QVERIFY(bench.trace() == before);
    }

    void aPassIsOneStepOfUndoHoweverLong()
    {
        Bench bench;
        const study::Study before = bench.session.study();
        bench.recorder.setArmed(true);
        bench.record(0, 100, {.3, .3});
        bench.clock->set(bench.clock->now().addSecs(60));
        bench.record(30, 40, {.8, 0});
        QCOMPARE(bench.session.history()->count(), 2);
        const study::Study after = bench.session.study();
        bench.session.history()->undo();
        bench.session.history()->undo();
        QVERIFY(bench.session.study() == before);
        bench.session.history()->redo();
        bench.session.history()->redo();
        QVERIFY(bench.session.study() == after);
    }

    void aPassIsKeptWhileItRunsAndInSmallParts()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.seek(0);
        bench.play(100, {.3, .3});
        QVERIFY(bench.recorder.isRecording());
        QVERIFY(bench.trace().back().time > MediaTime::fromSeconds(99));
        QVERIFY(bench.session.flush());
        QVERIFY(bench.kept->count() >= 90);
        for (const study::Change& change : bench.kept->changes) {
            std::size_t written = 0;
            const auto add = [&](const study::Change& one) {
                if (const auto* put = std::get_if<study::ReplaceIn<study::Trace>>(&one.what)) {
                    written += put->value.samples.size();
                } else if (const auto* added = std::get_if<study::AddTo<study::Trace>>(&one.what)) {
                    written += added->value.samples.size();
                }
            };
            add(change);
            if (const auto* all = std::get_if<study::Composite>(&change.what)) {
                std::ranges::for_each(all->changes, add);
            }
            QVERIFY2(written <= 1200 + 40, qPrintable(QString::number(written)));
        }
        bench.player.pause();
        QCOMPARE(bench.session.history()->count(), 1);
    }

    void aJumpEndsOneStretchAndBeginsAnother()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.record(0, 60, {.2, 0});
        bench.seek(10);
        bench.play(2, {.9, 0});
        bench.seek(40); // while it plays
        bench.play(2, {.9, 0});
        bench.player.pause();
        const std::vector<TraceSample> all = bench.trace();
        QVERIFY(isEveryTwentiethOfASecond(all, 0, 60));
        QCOMPARE(std::ranges::count(all, .9, [](const auto& s) { return s.point.together; }),
                 std::ptrdiff_t(82));
        QCOMPARE(bench.session.history()->count(), 2);
    }

    void aLongSilenceIsAGapAndNoGuess()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.seek(10);
        bench.play(1, {.2, 0});
        bench.player.advance(MediaDuration::fromSeconds(5));
        bench.play(1, {.4, 0});
        bench.player.pause();
        const std::vector<TraceSample> all = bench.trace();
        QVERIFY(std::ranges::none_of(all, [](const TraceSample& sample) {
            return sample.time > MediaTime::fromSeconds(11) &&
                   sample.time < MediaTime::fromSeconds(16);
        }));
        QCOMPARE(all.size(), std::size_t(42));
    }

    void theOtherPersonIsASecondPassWhileTheFirstPlaysAlong()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.seek(0);
        bench.play(2, {0, .5});
        bench.play(2, {.5, 0});
        bench.player.pause();
        const std::vector<TraceSample> mentor = bench.trace();
        bench.recorder.setParty(Party::Student);
        bench.seek(0);
        bench.play(1.5, {-.5, -.5});
        QCOMPARE(*bench.recorder.pointAt(Party::Mentor, bench.player.position()),
                 (LearyPoint{0, .5}));
        QCOMPARE(*bench.recorder.pointAt(Party::Student, bench.player.position()),
                 (LearyPoint{-.5, -.5}));
        bench.play(1, {-.5, -.5});
        QCOMPARE(*bench.recorder.pointAt(Party::Mentor, bench.player.position()),
                 (LearyPoint{.5, 0}));
        QCOMPARE(bench.recorder.trail(Party::Mentor, bench.player.position()).size(),
                 std::size_t(51));
        QCOMPARE(bench.recorder.trail(Party::Student, bench.player.position()).size(),
                 std::size_t(51));
        bench.player.pause();
        QVERIFY(bench.trace() == mentor);
        QVERIFY(isEveryTwentiethOfASecond(bench.trace(Party::Student), 0, 2.5));
        QCOMPARE(bench.session.history()->count(), 2);
    }

    void aTrailIsAMinuteLong()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.record(0, 100, {.2, 0});
        QCOMPARE(bench.recorder.trail(Party::Mentor, MediaTime::fromSeconds(90)).size(),
                 std::size_t(1201));
        QVERIFY(!bench.recorder.pointAt(Party::Mentor, MediaTime::fromSeconds(110)));
    }

    void aStepBackWhileRecordingBeginsAnotherPass()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.record(0, 20, {.2, 0});
        const std::vector<TraceSample> before = bench.trace();
        bench.seek(5);
        bench.play(3, {.9, 0});
        bench.session.history()->undo();
        QVERIFY(bench.trace() == before);
        bench.play(1, {.7, 0});
        bench.player.pause();
        QCOMPARE(bench.session.history()->count(), 2);
        bench.session.history()->undo();
        QVERIFY(bench.trace() == before);
    }

    void aClosedCodingRefuses()
    {
        Bench bench;
        bench.controller.closeCoding();
        const QSignalSpy hints(&bench.controller, &CodingController::hint);
        bench.recorder.setArmed(true);
        QVERIFY(!bench.recorder.isArmed());
        QCOMPARE(hints.count(), 1);
        bench.recorder.clear(Party::Mentor);
        QVERIFY(bench.trace().empty());
    }

    void closingTheCodingKeepsWhatWasRecordedAndStops()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.seek(0);
        bench.play(3.3, {.2, 0});
        bench.controller.closeCoding();
        QVERIFY(!bench.recorder.isArmed());
        QVERIFY(isEveryTwentiethOfASecond(bench.trace(), 0, 3.3));
        QCOMPARE(bench.controller.state(), study::CodingState::Closed);
        bench.play(2, {.4, 0});
        QVERIFY(isEveryTwentiethOfASecond(bench.trace(), 0, 3.3));
    }

    void goingToAnotherRecordingKeepsAndStops()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.seek(0);
        bench.play(1.3, {.2, 0});
        bench.controller.setRecording(bench.made.recordings[1]);
        QVERIFY(!bench.recorder.isArmed());
        QVERIFY(bench.controller.coding() == nullptr);
        bench.controller.setRecording(bench.made.recordings[0]);
        QVERIFY(isEveryTwentiethOfASecond(bench.trace(), 0, 1.3));
    }

    void theFirstTraceMakesTheCodingAndUndoTakesItAway()
    {
        Bench bench;
        bench.controller.setRecording(bench.made.recordings[1]);
        const study::Study before = bench.session.study();
        bench.recorder.setArmed(true);
        bench.record(0, 10, {.2, .2});
        QVERIFY(bench.controller.coding() != nullptr);
        QVERIFY(isEveryTwentiethOfASecond(bench.trace(), 0, 10));
        QCOMPARE(bench.session.history()->count(), 1);
        bench.session.history()->undo();
        QVERIFY(bench.session.study() == before);
    }

    void aTraceCanBeTakenAwayAsAWhole()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.record(0, 70, {.2, .2});
        const std::vector<TraceSample> before = bench.trace();
        bench.recorder.clear(Party::Mentor);
        QVERIFY(bench.trace().empty());
        bench.session.history()->undo();
        QVERIFY(bench.trace() == before);
    }

    void theHandStaysWithinTheRose()
    {
        Bench bench;
        bench.recorder.setArmed(true);
        bench.record(0, 1, {3, 4});
        QCOMPARE(bench.trace().front().point, (LearyPoint{.6, .8}));
        bench.record(2, 3, {std::nan(""), 1});
        QCOMPARE(bench.trace().back().point, LearyPoint());
    }
};

QTEST_GUILESS_MAIN(TestTraceRecorder)
#include "tst_trace_recorder.moc"
