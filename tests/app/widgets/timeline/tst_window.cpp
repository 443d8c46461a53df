// SPDX-License-Identifier: GPL-3.0-or-later
// The window on time: scrubbing, scrolling, zooming, lanes that fold.
#include "timeline_fixture.h"

#include <QScrollBar>

using namespace rozet;
using namespace rozet::timeline;

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theRulerScrubs()
    {
        Fixture f;
        f.add("a", 10, 20);
        QSignalSpy seek(&f.view, &TimelineView::seekRequested);
        f.press(f.empty(20, 5));
        f.move(f.empty(30, 200));
        f.view.setPosition(sec(1)); // the player lags behind
        QCOMPARE(f.view.position(), sec(30));
        f.release(f.empty(40, 200));
        QCOMPARE(seek.size(), 3);
        QCOMPARE(seek[0][0].value<MediaTime>(), sec(20));
        QCOMPARE(seek[0][1].toBool(), true);
        QCOMPARE(seek[1][1].toBool(), true);
        QCOMPARE(seek[2][0].value<MediaTime>(), sec(40));
        QCOMPARE(seek[2][1].toBool(), false);
        f.view.setPosition(sec(41));
        QCOMPARE(f.view.position(), sec(41));
    }

    void theWheelZoomsAboutThePointer()
    {
        Fixture f;
        f.add("a", 10, 20);
        const QPointF place = f.empty(30, 100);
        for (int notch = 0; notch < 12; ++notch) {
            f.wheel(place, QPoint(0, 120), Qt::ControlModifier);
            QVERIFY(std::abs(f.view.xOf(sec(30)) - place.x()) < 0.5);
        }
        QVERIFY(f.view.visibleSpan().duration() < MediaDuration::fromSeconds(8));
        for (int notch = 0; notch < 12; ++notch) {
            f.wheel(place, QPoint(0, -120), Qt::ControlModifier);
        }
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(0), sec(100)}));
    }

    void zoomHasLimits()
    {
        Fixture f;
        for (int i = 0; i < 60; ++i) {
            f.view.zoomIn();
        }
        QCOMPARE(f.view.visibleSpan().duration(), MediaDuration::fromMilliseconds(50));
        for (int i = 0; i < 60; ++i) {
            f.view.zoomOut();
        }
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(0), sec(100)}));
    }

    void keysZoomAboutThePlayhead()
    {
        Fixture f;
        f.view.setPosition(sec(80));
        const double x = f.view.xOf(sec(80));
        QTest::keyClick(&f.view, Qt::Key_Plus);
        QVERIFY(f.view.visibleSpan().duration() < MediaDuration::fromSeconds(90));
        QVERIFY(std::abs(f.view.xOf(sec(80)) - x) < 0.5);
        QTest::keyClick(&f.view, Qt::Key_Minus);
        QCOMPARE(f.view.visibleSpan().duration(), MediaDuration::fromSeconds(100));
        QTest::keyClick(&f.view, Qt::Key_Plus);
        QTest::keyClick(&f.view, Qt::Key_0);
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(0), sec(100)}));
    }

    void zoomToTheSelection()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        const auto b = f.add("b", 30, 34, 1);
        f.view.zoomToSelection();
        QCOMPARE(f.view.visibleSpan().duration(), MediaDuration::fromSeconds(100));
        f.view.setSelection({a, b});
        f.view.zoomToSelection();
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(7), sec(37)}));
    }

    void theWheelScrollsThroughTime()
    {
        Fixture f;
        f.view.setVisibleSpan({sec(40), sec(60)});
        QSignalSpy changed(&f.view, &TimelineView::visibleSpanChanged);
        f.wheel(f.empty(50, 100), QPoint(0, -120));
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(42), sec(62)}));
        f.wheel(f.empty(50, 100), QPoint(120, 0));
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(40), sec(60)}));
        QCOMPARE(changed.size(), 2);
        for (int i = 0; i < 60; ++i) {
            f.wheel(QPointF(500, 100), QPoint(0, -120));
        }
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(80), sec(100)}));
    }

    void shiftAndTheWheelScrollThroughLanes()
    {
        Fixture f(20);
        f.view.setVisibleSpan({sec(40), sec(60)});
        QVERIFY(f.view.verticalScrollBar()->maximum() > 0);
        f.wheel(QPointF(500, 100), QPoint(0, -120), Qt::ShiftModifier);
        QCOMPARE(f.view.verticalScrollBar()->value(), 60);
        QCOMPARE(f.view.visibleSpan().start, sec(40));
        f.wheel(QPointF(40, 100), QPoint(0, 120)); // over the titles
        QCOMPARE(f.view.verticalScrollBar()->value(), 0);
    }

    void theMiddleButtonPans()
    {
        Fixture f(20);
        f.view.setVisibleSpan({sec(40), sec(60)});
        const double perSecond = f.view.xOf(sec(41)) - f.view.xOf(sec(40));
        const QPointF from(500, 200);
        f.drag(from, from + QPointF(-5 * perSecond, -30), {}, Qt::MiddleButton);
        QVERIFY(std::abs((f.view.visibleSpan().start - sec(45)).seconds()) < 0.01);
        QCOMPARE(f.view.verticalScrollBar()->value(), 30);
    }

    void theOverviewMovesAndResizesTheWindow()
    {
        Fixture f;
        f.view.setVisibleSpan({sec(40), sec(60)});
        const int y = f.view.viewport()->height() - 8;
        // The overview keeps six pixels at either side of its 100 seconds.
        const double left = f.view.xOf(sec(40)) + 6;
        const double perSecond = (f.view.viewport()->width() - left - 6) / 100.0;
        const auto x = [&](double seconds) { return left + seconds * perSecond; };
        f.drag(QPointF(x(50), y), QPointF(x(70), y));
        QVERIFY(std::abs((f.view.visibleSpan().start - sec(60)).seconds()) < 0.1);
        QVERIFY(std::abs(f.view.visibleSpan().duration().seconds() - 20) < 0.001);
        f.drag(QPointF(x(60), y), QPointF(x(30), y)); // its left edge
        QVERIFY(std::abs((f.view.visibleSpan().start - sec(30)).seconds()) < 0.3);
        QVERIFY(std::abs((f.view.visibleSpan().end - sec(80)).seconds()) < 0.3);
        f.press(QPointF(x(90), y)); // beside it: centres there, as far as there is room
        f.release(QPointF(x(90), y));
        QCOMPARE(f.view.visibleSpan().end, sec(100));
        QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, QPoint(int(x(50)), y));
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(0), sec(100)}));
    }

    void titlesFoldLanes()
    {
        Fixture f;
        f.add("a", 10, 20, 0);
        f.add("b", 12, 22, 0);
        f.add("c", 10, 20, 1);
        QSignalSpy folded(&f.view, &TimelineView::laneCollapsedChanged);
        const int before = f.rectOf("c").top();
        const QPoint title(30, f.rectOf("a").center().y());
        f.click(title);
        QCOMPARE(folded.size(), 1);
        QCOMPARE(folded[0][0].value<codebook::CategoryId>().text(), QStringLiteral("lane0"));
        QCOMPARE(folded[0][1].toBool(), true);
        QVERIFY(f.view.lanes()[0].collapsed);
        QVERIFY(f.rectOf("c").top() < before);
        // What is folded cannot be hit by accident.
        f.click(QPoint(qRound(f.view.xOf(sec(15))), title.y()));
        QVERIFY(f.view.selection().empty());
        f.click(title);
        QCOMPARE(f.rectOf("c").top(), before);
    }

    void followingTurnsPages()
    {
        Fixture f;
        f.view.setVisibleSpan({sec(0), sec(20)});
        f.view.setPosition(sec(25));
        QCOMPARE(f.view.visibleSpan().start, sec(0));
        f.view.setFollowPlayhead(true);
        f.view.setPosition(sec(26));
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(25), sec(45)}));
        f.view.setPosition(sec(40));
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(25), sec(45)}));
        f.view.setPosition(sec(3));
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(2), sec(22)}));
    }

    void ensureVisibleScrollsAsLittleAsNeeded()
    {
        Fixture f;
        f.view.setVisibleSpan({sec(40), sec(60)});
        f.view.ensureVisible({sec(45), sec(50)});
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(40), sec(60)}));
        f.view.ensureVisible({sec(65), sec(70)});
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(51), sec(71)}));
        f.view.ensureVisible({sec(10), sec(90)});
        QVERIFY(f.view.visibleSpan().start <= sec(10));
        QVERIFY(f.view.visibleSpan().end >= sec(90));
    }

    void aShorterRecordingKeepsTheWindowInside()
    {
        Fixture f;
        f.view.setVisibleSpan({sec(70), sec(90)});
        f.view.setDuration(MediaDuration::fromSeconds(50));
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(30), sec(50)}));
        f.view.setDuration(MediaDuration());
        QCOMPARE(f.view.visibleSpan(), (TimeSpan{sec(0), sec(0)}));
        f.click(f.empty(0, 100));
        f.wheel(QPointF(500, 100), QPoint(0, 120), Qt::ControlModifier);
        f.view.grab(); // nothing divides by the length of nothing
    }
};

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
