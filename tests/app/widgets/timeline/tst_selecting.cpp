// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_fixture.h"

#include <QHelpEvent>
#include <QToolTip>

using namespace rozet;
using namespace rozet::timeline;

class SelectingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void clickSelectsAndTellsOnce()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        f.add("b", 30, 40);
        QSignalSpy changed(&f.view, &TimelineView::selectionChanged);
        QSignalSpy seek(&f.view, &TimelineView::seekRequested);
        f.click(f.centre("a"));
        QCOMPARE(f.view.selection(), Fragments{a});
        QCOMPARE(f.view.currentFragment(), a);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<Fragments>(), Fragments{a});
        f.click(f.centre("a"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(seek.size(), 0);
    }

    void controlTogglesAndAPlainClickReduces()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        const auto b = f.add("b", 30, 40);
        f.click(f.centre("b"));
        f.click(f.centre("a"), Qt::ControlModifier);
        QCOMPARE(f.view.selection(), (Fragments{a, b})); // by time
        f.click(f.centre("b"), Qt::ControlModifier);
        QCOMPARE(f.view.selection(), Fragments{a});
        f.click(f.centre("b"), Qt::ControlModifier);
        f.click(f.centre("b"));
        QCOMPARE(f.view.selection(), Fragments{b});
    }

    void shiftExtendsWithinTheLane()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        const auto b = f.add("b", 30, 40);
        f.add("other", 32, 38, 1);
        const auto c = f.add("c", 50, 60);
        f.click(f.centre("a"));
        f.click(f.centre("c"), Qt::ShiftModifier);
        QCOMPARE(f.view.selection(), (Fragments{a, b, c}));
    }

    void aFragmentInTwoLanesIsOne()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20, 0);
        f.add("a", 10, 20, 2);
        f.click(f.centre("a", 1));
        QCOMPARE(f.view.selection(), Fragments{a});
        int selected = 0;
        for (int i = 0; i < 2; ++i) {
            selected += f.list()->child(i)->state().selected;
        }
        QCOMPARE(selected, 2);
    }

    void anEmptyPlaceSeeksAndClears()
    {
        Fixture f;
        f.add("a", 10, 20);
        f.click(f.centre("a"));
        QSignalSpy changed(&f.view, &TimelineView::selectionChanged);
        QSignalSpy seek(&f.view, &TimelineView::seekRequested);
        f.click(f.empty(70));
        QCOMPARE(changed.size(), 1);
        QVERIFY(f.view.selection().empty());
        QCOMPARE(seek.size(), 1);
        QCOMPARE(seek[0][0].value<MediaTime>(), sec(70));
        QCOMPARE(seek[0][1].toBool(), false);
        QCOMPARE(f.view.position(), sec(70));
    }

    void boxes()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        const auto b = f.add("b", 30, 40, 1);
        f.add("c", 60, 70, 1);
        const auto d = f.add("d", 80, 90, 2);
        QSignalSpy marked(&f.view, &TimelineView::spanMarked);
        const QPoint from(f.empty(5, f.rectOf("a").top() + 2));
        const QPoint to(f.empty(35, f.rectOf("b").center().y()));
        f.drag(from, to, Qt::ShiftModifier);
        QCOMPARE(f.view.selection(), (Fragments{a, b}));
        const QPoint second(f.empty(95, f.rectOf("d").bottom() + 10));
        f.drag(second, f.empty(85, f.rectOf("d").top() + 2), Qt::ControlModifier);
        QCOMPARE(f.view.selection(), (Fragments{a, b, d}));
        f.drag(second, f.empty(85, f.rectOf("d").top() + 2), Qt::ShiftModifier);
        QCOMPARE(f.view.selection(), Fragments{d});
        QCOMPARE(marked.size(), 0);
    }

    void escapeTakesABoxBack()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        f.add("b", 30, 40);
        f.click(f.centre("a"));
        const QPoint from(f.empty(45, f.rectOf("b").bottom() + 20));
        f.press(from, Qt::ShiftModifier);
        f.move(f.empty(35, f.rectOf("b").top()), Qt::ShiftModifier);
        QVERIFY(f.view.selection() != Fragments{a});
        QTest::keyClick(&f.view, Qt::Key_Escape);
        QCOMPARE(f.view.selection(), Fragments{a});
        f.release(f.empty(35, f.rectOf("b").top()), Qt::ShiftModifier);
        QCOMPARE(f.view.selection(), Fragments{a});
    }

    void arrowsGoFromItemToItem()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        const auto b = f.add("b", 30, 40);
        const auto c = f.add("c", 28, 50, 2);
        f.add("far", 90, 95, 2);
        f.view.setPosition(sec(12));
        QTest::keyClick(&f.view, Qt::Key_Right);
        QCOMPARE(f.view.selection(), Fragments{a}); // nothing current: nearest to the playhead
        QTest::keyClick(&f.view, Qt::Key_Right);
        QCOMPARE(f.view.selection(), Fragments{b});
        QTest::keyClick(&f.view, Qt::Key_Right);
        QCOMPARE(f.view.selection(), Fragments{b}); // the last of the lane
        QTest::keyClick(&f.view, Qt::Key_Down);
        QCOMPARE(f.view.selection(), Fragments{c}); // lane 1 is empty
        QTest::keyClick(&f.view, Qt::Key_Up);
        QCOMPARE(f.view.selection(), Fragments{b});
        QTest::keyClick(&f.view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(f.view.selection(), (Fragments{a, b}));
        QTest::keyClick(&f.view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f.view.selection().size(), std::size_t{4});
    }

    void arrowsBringTheItemIntoView()
    {
        Fixture f;
        f.add("a", 10, 12);
        f.add("b", 80, 82);
        f.view.setVisibleSpan({sec(5), sec(25)});
        f.click(f.centre("a"));
        QTest::keyClick(&f.view, Qt::Key_Right);
        QVERIFY(f.view.visibleSpan().start <= sec(80));
        QVERIFY(f.view.visibleSpan().end >= sec(82));
        QCOMPARE(f.view.visibleSpan().duration(), MediaDuration::fromSeconds(20));
    }

    void activating()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        const auto b = f.add("b", 30, 40);
        QSignalSpy activated(&f.view, &TimelineView::fragmentActivated);
        QTest::keyClick(&f.view, Qt::Key_Return);
        QCOMPARE(activated.size(), 0);
        f.click(f.centre("a"));
        QTest::keyClick(&f.view, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<study::FragmentId>(), a);
        QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, f.centre("b"));
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated[1][0].value<study::FragmentId>(), b);
    }

    void contextMenus()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        QSignalSpy asked(&f.view, &TimelineView::contextMenuRequested);
        const auto ask = [&](QPoint place, QContextMenuEvent::Reason reason) {
            QContextMenuEvent event(reason, place, f.view.viewport()->mapToGlobal(place));
            QApplication::sendEvent(f.view.viewport(), &event);
        };
        ask(f.centre("a"), QContextMenuEvent::Mouse);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<study::FragmentId>(), a);
        QCOMPARE(f.view.selection(), Fragments{a});
        ask(f.empty(50), QContextMenuEvent::Mouse);
        QVERIFY(asked[1][0].value<study::FragmentId>().isNull());
        QCOMPARE(asked[1][1].value<MediaTime>(), sec(50));
        ask(QPoint(), QContextMenuEvent::Keyboard);
        QCOMPARE(asked[2][0].value<study::FragmentId>(), a);
        QCOMPARE(asked[2][1].value<MediaTime>(), sec(10));
    }

    void settersAreSilentAndForgetWhatIsGone()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        const auto b = f.add("b", 30, 40);
        QSignalSpy changed(&f.view, &TimelineView::selectionChanged);
        f.view.setSelection({a, b, study::FragmentId::create()});
        QCOMPARE(f.view.selection(), (Fragments{a, b}));
        QCOMPARE(f.view.currentFragment(), a);
        f.items.erase(f.items.begin());
        f.view.setItems(f.items);
        QCOMPARE(f.view.selection(), Fragments{b});
        QVERIFY(f.view.currentFragment().isNull());
        QCOMPARE(changed.size(), 0);
    }

    void tooltips()
    {
        Fixture f;
        f.add("a", 10, 20);
        f.items[0].label = QStringLiteral("Hobby <b>");
        f.items[0].description = QStringLiteral("praat over & voetbal");
        f.view.setItems(f.items);
        const QPoint place(qRound(f.view.xOf(sec(15))),
                           f.list()->child(0)->rect().center().y() -
                               f.view.viewport()->mapToGlobal(QPoint()).y());
        QHelpEvent event(QEvent::ToolTip, place, f.view.viewport()->mapToGlobal(place));
        QApplication::sendEvent(f.view.viewport(), &event);
        const QString text = QToolTip::text();
        QVERIFY2(text.contains(QStringLiteral("Hobby &lt;b&gt;")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("0:10.00")));
        QVERIFY(text.contains(QStringLiteral("0:20.00")));
        QVERIFY(text.contains(QStringLiteral("praat over &amp; voetbal")));
        QToolTip::hideText();
    }

    void tenThousandItemsAreHitWhereTheyAre()
    {
        Fixture f;
        std::vector<Item> items;
        for (int i = 0; i < 10'000; ++i) {
            Item item;
            item.fragment = study::FragmentId::create();
            item.span = {MediaTime::fromMilliseconds(i * 10),
                         MediaTime::fromMilliseconds(i * 10 + 8)};
            item.lane = i % 3;
            item.label = QStringLiteral("i%1").arg(i);
            items.push_back(item);
        }
        f.view.setItems(items);
        for (const int i : {0, 1, 2, 777, 4999, 5000, 9998, 9999}) {
            const auto& item = items[static_cast<std::size_t>(i)];
            f.view.setVisibleSpan({item.span.start - MediaDuration::fromMilliseconds(200),
                                   item.span.end + MediaDuration::fromMilliseconds(200)});
            f.click(f.centre(qPrintable(item.label)));
            QCOMPARE(f.view.selection(), Fragments{item.fragment});
        }
        // Zoomed out, a click takes an item within a few pixels of the pointer.
        f.view.zoomAll();
        for (int x = 110; x < 1090; x += 49) {
            const double y = f.centre("i0").y();
            f.click(QPointF(x, y));
            QCOMPARE(f.view.selection().size(), std::size_t{1});
            const auto chosen = f.view.selection().front();
            const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) {
                return item.fragment == chosen;
            });
            QCOMPARE(found->lane, 0);
            QVERIFY(std::abs(f.view.xOf(found->span.start) - x) <= 4);
        }
    }
};

QTEST_MAIN(SelectingTest)
#include "tst_selecting.moc"
