// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/rose_view.h"
#include "app/widgets/rose/trace_hand.h"
#include "tests/app/widgets/rose/rose_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace rozet;
using codebook::LearyPoint;
using rose::RoseView;
using rose::TraceHand;

namespace {

struct Bench
{
    RoseView view;
    TraceHand* hand = new TraceHand(&view);
    QSignalSpy moved{hand, &TraceHand::moved};

    Bench()
    {
        view.setRose(rose::dutchRose(), QStringLiteral("nl"));
        view.resize(400, 400);
        view.setReadOnly(true);
        view.show();
        hand->setOn(true);
    }

    LearyPoint point() const
    {
        return moved.isEmpty() ? LearyPoint{-9, -9} : moved.last().at(0).value<LearyPoint>();
    }

    void mouse(LearyPoint to) { QTest::mouseMove(&view, view.pixelOf(to).toPoint()); }
};

bool near(LearyPoint a, LearyPoint b, double within)
{
    return std::hypot(a.together - b.together, a.above - b.above) <= within;
}

} // namespace

class TestTraceHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theMouseMovesThePointWithoutAButton()
    {
        Bench bench;
        bench.mouse({.5, .25});
        QVERIFY(near(bench.point(), {.5, .25}, .02));
        bench.mouse({-.5, -.5});
        QVERIFY(near(bench.point(), {-.5, -.5}, .02));
    }

    void besideTheDiscItStaysOnTheRim()
    {
        Bench bench;
        bench.mouse({1.08, 0});
        QVERIFY(near(bench.point(), {1, 0}, .02));
        const auto count = bench.moved.count();
        QTest::mouseMove(&bench.view, QPoint(3, 3)); // a name in the corner
        QCOMPARE(bench.moved.count(), count);
    }

    void whenItIsOffTheRoseIsAsBefore()
    {
        Bench bench;
        bench.hand->setOn(false);
        bench.mouse({.5, .25});
        QTest::keyPress(&bench.view, Qt::Key_Right);
        bench.hand->advance(1);
        QCOMPARE(bench.moved.count(), 0);
    }

    void aHeldKeyMovesAtASteadySpeed()
    {
        Bench bench;
        QTest::keyPress(&bench.view, Qt::Key_Up);
        bench.hand->setPoint({0, 0});
        bench.hand->advance(.5);
        QVERIFY(near(bench.point(), {0, TraceHand::speed / 2}, 1e-9));
        QTest::keyPress(&bench.view, Qt::Key_Right); // both: slanting, no faster
        bench.hand->setPoint({0, 0});
        bench.hand->advance(.5);
        QVERIFY(std::fabs(bench.point().radius() - TraceHand::speed / 2) < 1e-9);
        QVERIFY(std::fabs(bench.point().together - bench.point().above) < 1e-9);
        QTest::keyRelease(&bench.view, Qt::Key_Up);
        QTest::keyRelease(&bench.view, Qt::Key_Right);
        const auto count = bench.moved.count();
        bench.hand->advance(1);
        QCOMPARE(bench.moved.count(), count);
    }

    void shiftIsSlow()
    {
        Bench bench;
        QTest::keyPress(&bench.view, Qt::Key_Left, Qt::ShiftModifier);
        bench.hand->setPoint({0, 0});
        bench.hand->advance(1);
        QVERIFY(near(bench.point(), {-TraceHand::slowSpeed, 0}, 1e-9));
        QTest::keyRelease(&bench.view, Qt::Key_Left, Qt::ShiftModifier);
    }

    void theNumericPadHasEightDirectionsAndACentre()
    {
        Bench bench;
        QTest::keyPress(&bench.view, Qt::Key_7, Qt::KeypadModifier);
        bench.hand->setPoint({0, 0});
        bench.hand->advance(.5);
        QVERIFY(near(bench.point(), codebook::learyPointAt(135, TraceHand::speed / 2), 1e-9));
        QTest::keyPress(&bench.view, Qt::Key_5, Qt::KeypadModifier);
        QCOMPARE(bench.point(), LearyPoint());
        const auto count = bench.moved.count();
        bench.hand->advance(1); // the centre ends the movement
        QCOMPARE(bench.moved.count(), count);
        // The same keys without the lock for digits.
        QTest::keyPress(&bench.view, Qt::Key_PageDown, Qt::KeypadModifier);
        bench.hand->setPoint({0, 0});
        bench.hand->advance(.5);
        QVERIFY(near(bench.point(), codebook::learyPointAt(315, TraceHand::speed / 2), 1e-9));
    }

    void itStopsAtTheRim()
    {
        Bench bench;
        QTest::keyPress(&bench.view, Qt::Key_Right);
        bench.hand->advance(60);
        QVERIFY(near(bench.point(), {1, 0}, 1e-9));
        QTest::keyRelease(&bench.view, Qt::Key_Right);
    }

    void keysAreLetGoWhenTheFocusGoes()
    {
        Bench bench;
        QTest::keyPress(&bench.view, Qt::Key_Right);
        QFocusEvent out(QEvent::FocusOut);
        QCoreApplication::sendEvent(&bench.view, &out);
        const auto count = bench.moved.count();
        bench.hand->advance(1);
        QCOMPARE(bench.moved.count(), count);
    }

    void mAndSStillChooseThePerson()
    {
        Bench bench;
        QTest::keyClick(&bench.view, Qt::Key_S);
        QCOMPARE(bench.view.activeParty(), study::Party::Student);
        QTest::keyClick(&bench.view, Qt::Key_M);
        QCOMPARE(bench.view.activeParty(), study::Party::Mentor);
    }
};

QTEST_MAIN(TestTraceHand)
#include "tst_trace_hand.moc"
