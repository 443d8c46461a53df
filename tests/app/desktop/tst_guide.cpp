// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/guide.h"
#include "tests/app/desktop/window_bench.h"

#include <QApplication>
#include <QTest>

using namespace rozet;
using test::WindowBench;

namespace {

void key(int which)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(which));
    QApplication::processEvents();
}

} // namespace

class TestGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void walksOverTheRealControlsByKeyboard()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        bench.window().actionSet().action("help.guide")->trigger();
        auto* guide = bench.window().findChild<desktop::Guide*>();
        QVERIFY(guide != nullptr);
        QCOMPARE(guide->steps(), 5);
        const char* places[] = {"study", "code", "code", "code", "tallies"};
        for (int step = 0; step < 5; ++step) {
            QCOMPARE(guide->step(), step);
            QCOMPARE(bench.window().workspace(), QString::fromLatin1(places[step]));
            QVERIFY(guide->target() != nullptr && guide->target()->isVisible());
            QVERIFY(bench.window().rect().contains(guide->geometry()));
            QVERIFY(guide->isAncestorOf(QApplication::focusWidget()));
            if (step == 1) {
                key(Qt::Key_Left);
                QCOMPARE(guide->step(), 0);
                key(Qt::Key_Right);
            }
            const QPointer<desktop::Guide> alive(guide);
            key(step % 2 == 0 ? Qt::Key_Right : Qt::Key_Space);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCOMPARE(alive.isNull(), step == 4);
        }
        QVERIFY(bench.settings->flag("guide/shown"));
    }

    void canBeSkippedAndGoesWithTheStudy()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.startCoding();
        QAction* action = bench.window().actionSet().action("help.guide");
        action->trigger();
        key(Qt::Key_Right); // the coding bench, where Escape means something else
        key(Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(bench.window().findChild<desktop::Guide*>() == nullptr);
        action->trigger();
        QVERIFY(bench.window().findChild<desktop::Guide*>() != nullptr);
        bench.desk->closeStudy();
        QVERIFY(bench.window().findChild<desktop::Guide*>() == nullptr);
        QVERIFY(!action->isEnabled());
    }
};

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
