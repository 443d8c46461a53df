// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/active_time.h"
#include "tests/app/support/memory_sink.h"
#include "tests/app/support/test_study.h"

#include <QTest>

using namespace rozet;
using session::ActiveTime;
using session::StudySession;

namespace {

struct Bench
{
    test::TestStudy made = test::makeTestStudy();
    std::shared_ptr<FixedClock> clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC));
    StudySession session{made.study,
                         std::make_unique<test::MemorySink>(std::make_shared<test::Kept>()), clock};
    session::CodingController controller{session};
    qint64 now = 1'000'000;
    ActiveTime time{session, controller, [this] { return now; }};

    Bench()
    {
        session.setCoder(made.anna);
        controller.setRecording(made.recordings[0]);
    }

    void after(qint64 seconds)
    {
        now += seconds * 1000;
        time.noteLife();
    }

    [[nodiscard]] qint64 seconds(const study::CodingId& id) const
    {
        qint64 sum = 0;
        for (const auto& [day, ms] : session.wholeStudy().codings.find(id)->activeTime) {
            sum += ms;
        }
        return sum / 1000;
    }
};

} // namespace

class TestActiveTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void countsBetweenSignsOfLife()
    {
        Bench bench;
        bench.after(10); // not in front yet
        bench.time.setInFront(true);
        bench.after(20);
        bench.after(60); // just not a pause
        bench.after(61); // a pause
        bench.after(5);
        bench.time.setInFront(false);
        QCOMPARE(bench.seconds(bench.made.coding), 85);
        bench.now += 30'000;
        bench.time.noteLife();
        bench.time.setInFront(true);
        bench.after(7);
        bench.time.flush();
        QCOMPARE(bench.seconds(bench.made.coding), 92);
    }

    void isNoStepOfUndoAndGoesByDay()
    {
        Bench bench;
        bench.time.setInFront(true);
        bench.after(40);
        QCOMPARE(bench.seconds(bench.made.coding), 40); // written without being asked
        QVERIFY(!bench.session.history()->canUndo());
        bench.clock->set(QDateTime(QDate(2026, 3, 3), QTime(12, 0), Qt::UTC));
        bench.after(50);
        const auto& days = bench.session.study().codings.find(bench.made.coding)->activeTime;
        QCOMPARE(days.size(), std::size_t(2));
        QCOMPARE(days.at(QDate(2026, 3, 3)), qint64(50'000));
    }

    void belongsToTheCodingThatWasWorkedOn()
    {
        Bench bench;
        bench.time.setInFront(true);
        bench.after(10);
        // A recording that Anna has no coding of yet: its time waits for the first edit.
        bench.controller.setRecording(bench.made.recordings[1]);
        QCOMPARE(bench.seconds(bench.made.coding), 10);
        bench.after(20);
        QVERIFY(bench.controller.coding() == nullptr);
        QVERIFY(bench.controller.addFragment(test::seconds(1, 2)).has_value());
        bench.after(15);
        bench.time.setInFront(false);
        QCOMPARE(bench.seconds(bench.controller.coding()->id), 35);
        QCOMPARE(bench.seconds(bench.made.coding), 10);
    }

    void lookingAtAClosedCodingIsNoWork()
    {
        Bench bench;
        bench.time.setInFront(true);
        bench.after(10);
        bench.controller.closeCoding();
        bench.after(20);
        bench.time.setInFront(false);
        QCOMPARE(bench.seconds(bench.made.coding), 10);
    }

    void anotherCoderStartsAtNothing()
    {
        Bench bench;
        bench.time.setInFront(true);
        bench.after(10);
        bench.session.setCoder(bench.made.bram);
        bench.after(20);
        bench.time.setInFront(false);
        QCOMPARE(bench.seconds(bench.made.coding), 10);
    }
};

QTEST_GUILESS_MAIN(TestActiveTime)
#include "tst_active_time.moc"
