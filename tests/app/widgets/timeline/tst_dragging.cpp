// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline_fixture.h"

using namespace rozet;
using namespace rozet::timeline;

namespace {

TimeSpan span(double from, double to)
{
    return {sec(from), sec(to)};
}

QPointF rightEdge(Fixture& f, const char* name)
{
    const QRect rect = f.rectOf(name);
    return QPointF(rect.right() - 2, rect.center().y());
}

QPointF leftEdge(Fixture& f, const char* name)
{
    const QRect rect = f.rectOf(name);
    return QPointF(rect.left() + 2, rect.center().y());
}

} // namespace

class DraggingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QApplication::setStartDragDistance(4); }

    void anEndIsToldOnceOnRelease()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        const QPointF from = rightEdge(f, "a");
        f.press(from);
        f.move(from + QPointF(30, 0));
        f.move(from + QPointF(55, 3));
        QCOMPARE(edited.size(), 0);
        f.release(from + QPointF(55, 3));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited[0][0].value<study::FragmentId>(), a);
        QCOMPARE(edited[0][1].value<TimeSpan>(), span(10, 25.5));
        QCOMPARE(f.view.items()[0].span, span(10, 20)); // the view waits for the owner
    }

    void aStartStopsBeforeTheEnd()
    {
        Fixture f;
        f.add("a", 10, 20);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        f.drag(leftEdge(f, "a"), leftEdge(f, "a") + QPointF(300, 0));
        QCOMPARE(edited.size(), 1);
        const TimeSpan result = edited[0][1].value<TimeSpan>();
        QCOMPARE(result.end, sec(20));
        QVERIFY(result.start < result.end);
    }

    void aWholeFragmentMovesAndKeepsItsLength()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        QSignalSpy moved(&f.view, &TimelineView::spansMoved);
        f.drag(f.centre("a"), f.centre("a") + QPoint(333, 0));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(moved.size(), 0);
        QCOMPARE(edited[0][0].value<study::FragmentId>(), a);
        QCOMPARE(edited[0][1].value<TimeSpan>(), span(43.3, 53.3));
    }

    void itStaysWithinTheRecording()
    {
        Fixture f;
        f.add("a", 10, 20);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        f.press(f.centre("a"));
        f.move(f.centre("a") - QPoint(500, 0));
        f.release(f.centre("a") - QPoint(500, 0));
        QCOMPARE(edited[0][1].value<TimeSpan>(), span(0, 10));
    }

    void aSelectionMovesTogether()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        const auto b = f.add("b", 30, 40, 1);
        f.view.setSelection({a, b});
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        QSignalSpy moved(&f.view, &TimelineView::spansMoved);
        f.drag(f.centre("b"), f.centre("b") + QPoint(205, 0), Qt::AltModifier);
        QCOMPARE(edited.size(), 0);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved[0][0].value<Fragments>(), (Fragments{a, b}));
        QCOMPARE(moved[0][1].value<MediaDuration>(), MediaDuration::fromSeconds(20.5));
        // The first of them, not the grabbed one, decides where the beginning of the recording is.
        f.drag(f.centre("b"), f.centre("b") - QPoint(250, 0), Qt::AltModifier);
        QCOMPARE(moved[1][1].value<MediaDuration>(), MediaDuration::fromSeconds(-10));
    }

    void droppedWithCtrlOnAnotherLaneAsksForACopy()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20, 0);
        f.add("b", 30, 40, 1);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        QSignalSpy copied(&f.view, &TimelineView::copyToLaneRequested);
        const QPoint target(f.centre("a").x() + 60, f.centre("b").y());
        f.press(f.centre("a"));
        f.move(f.centre("a") + QPoint(10, 0));
        f.move(target, Qt::ControlModifier);
        f.release(target, Qt::ControlModifier);
        QCOMPARE(edited.size(), 0);
        QCOMPARE(copied.size(), 1);
        QCOMPARE(copied[0][0].value<codebook::CategoryId>().text(), QStringLiteral("lane1"));
        QCOMPARE(f.view.selection(), Fragments{a});
        // Without Ctrl it moves in time, whatever lane the pointer is over.
        f.press(f.centre("a"));
        f.move(f.centre("a") + QPoint(10, 0), Qt::AltModifier);
        f.move(target, Qt::AltModifier);
        f.release(target, Qt::AltModifier);
        QCOMPARE(copied.size(), 1);
        QCOMPARE(edited.size(), 1);
        // On its own lane with Ctrl too, and a read-only timeline asks for nothing.
        f.view.setReadOnly(true);
        f.press(f.centre("a"));
        f.move(target, Qt::ControlModifier);
        f.release(target, Qt::ControlModifier);
        QCOMPARE(copied.size(), 1);
    }

    void aLaneIsDraggedByItsTitle()
    {
        Fixture f;
        f.add("a", 10, 20, 0);
        f.add("b", 10, 20, 1);
        f.add("c", 10, 20, 2);
        QSignalSpy moved(&f.view, &TimelineView::lanesReordered);
        const auto title = [&](const char* item) { return QPoint(20, f.centre(item).y()); };
        f.press(title("a"));
        f.move(title("b"));
        f.move(title("c") + QPoint(0, 4));
        f.release(title("c") + QPoint(0, 4));
        QCOMPARE(moved.size(), 1);
        QStringList order;
        for (const auto& id : moved[0][0].value<std::vector<codebook::CategoryId>>()) {
            order.append(id.text());
        }
        QCOMPARE(order, (QStringList{QStringLiteral("lane1"), QStringLiteral("lane2"),
                                     QStringLiteral("lane0")}));
        QVERIFY(!f.view.lanes().front().collapsed); // a drag is no click
        f.press(title("a"));
        f.move(title("c"));
        QTest::keyClick(&f.view, Qt::Key_Escape);
        f.release(title("c"));
        QCOMPARE(moved.size(), 1);
    }

    void aFragmentInTwoLanesIsEditedOnce()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20, 0);
        f.add("a", 10, 20, 1);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        QSignalSpy moved(&f.view, &TimelineView::spansMoved);
        f.drag(f.centre("a", 1), f.centre("a", 1) + QPoint(100, 0), Qt::AltModifier);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(moved.size(), 0);
        QCOMPARE(edited[0][0].value<study::FragmentId>(), a);
        QCOMPARE(edited[0][1].value<TimeSpan>(), span(20, 30));
    }

    void edgesSnapToNeighboursUnlessAltIsHeld()
    {
        Fixture f;
        f.add("a", 10, 20);
        f.add("b", 30, 40, 1);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        // 6 pixels short of the start of b
        const QPointF by(94, 0);
        f.drag(rightEdge(f, "a"), rightEdge(f, "a") + by);
        QCOMPARE(edited[0][1].value<TimeSpan>(), span(10, 30));
        f.drag(rightEdge(f, "a"), rightEdge(f, "a") + by, Qt::AltModifier);
        QCOMPARE(edited[1][1].value<TimeSpan>(), span(10, 29.4));
        // 12 pixels is too far
        f.drag(rightEdge(f, "a"), rightEdge(f, "a") + QPointF(88, 0));
        QCOMPARE(edited[2][1].value<TimeSpan>(), span(10, 28.8));
    }

    void eitherEdgeOfAMovedFragmentSnaps()
    {
        Fixture f;
        f.add("a", 10, 20);
        f.add("b", 30, 40, 1);
        f.view.setPosition(sec(52));
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        f.drag(f.centre("a"), f.centre("a") + QPoint(96, 0)); // end near 30
        QCOMPARE(edited[0][1].value<TimeSpan>(), span(20, 30));
        f.drag(f.centre("a"), f.centre("a") + QPoint(303, 0)); // start near 40
        QCOMPARE(edited[1][1].value<TimeSpan>(), span(40, 50));
        f.drag(f.centre("a"), f.centre("a") + QPoint(424, 0)); // start near the playhead
        QCOMPARE(edited[2][1].value<TimeSpan>(), span(52, 62));
    }

    void pausesAndFramesSnapToo()
    {
        Fixture f;
        f.add("a", 10, 20);
        f.view.setSnapPoints({sec(33.3)});
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        f.drag(rightEdge(f, "a"), rightEdge(f, "a") + QPointF(130, 0));
        QCOMPARE(edited[0][1].value<TimeSpan>(), span(10, 33.3));
        std::vector<MediaTime> frames;
        for (int i = 0; i < 2500; ++i) {
            frames.push_back(MediaTime::fromMilliseconds(40 * i));
        }
        f.view.setFrameTimes(frames);
        f.view.setVisibleSpan(span(19, 21)); // 500 pixels a second, 20 a frame
        const QPointF edge(f.view.xOf(sec(20)) - 3, f.rectOf("a").center().y());
        f.drag(edge, edge + QPointF(127, 0));
        QCOMPARE(edited[1][1].value<TimeSpan>().end, sec(20.24));
    }

    void escapeCancels()
    {
        Fixture f;
        f.add("a", 10, 20);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        const QPointF from = rightEdge(f, "a");
        f.press(from);
        f.move(from + QPointF(100, 0));
        QTest::keyClick(&f.view, Qt::Key_Escape);
        f.move(from + QPointF(120, 0));
        f.release(from + QPointF(120, 0));
        QCOMPARE(edited.size(), 0);
        QCOMPARE(f.rectOf("a").width(), 100);
    }

    void aTrembleIsNoDrag()
    {
        Fixture f;
        f.add("a", 10, 20);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        f.drag(f.centre("a"), f.centre("a") + QPoint(3, 0));
        QCOMPARE(edited.size(), 0);
        // And a drag that ends where it began changes nothing.
        f.press(f.centre("a"));
        f.move(f.centre("a") + QPoint(50, 0));
        f.move(f.centre("a"));
        f.release(f.centre("a"));
        QCOMPARE(edited.size(), 0);
    }

    void readOnlyNeverEdits()
    {
        Fixture f;
        const auto a = f.add("a", 10, 20);
        f.view.setReadOnly(true);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        QSignalSpy marked(&f.view, &TimelineView::spanMarked);
        QSignalSpy seek(&f.view, &TimelineView::seekRequested);
        f.drag(rightEdge(f, "a"), rightEdge(f, "a") + QPointF(60, 0));
        f.drag(f.centre("a"), f.centre("a") + QPoint(60, 0));
        QCOMPARE(f.view.selection(), Fragments{a});
        f.drag(f.empty(50), f.empty(60));
        QCOMPARE(edited.size(), 0);
        QCOMPARE(marked.size(), 0);
        QVERIFY(!seek.isEmpty());
        QCOMPARE(seek.back()[1].toBool(), false);
    }

    void runningItemsAndPointsKeepTheirEdges()
    {
        Fixture f;
        f.add("a", 10, 20);
        const auto point = f.add("p", 50, 50, 1);
        f.items[0].running = true;
        f.view.setItems(f.items);
        f.view.setPosition(sec(30));
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        f.drag(f.centre("a"), f.centre("a") + QPoint(60, 0));
        QCOMPARE(edited.size(), 0);
        f.drag(f.centre("p"), f.centre("p") + QPoint(100, 0));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited[0][0].value<study::FragmentId>(), point);
        QCOMPARE(edited[0][1].value<TimeSpan>(), span(60, 60));
    }

    void draggingOverAnEmptyPlaceMarks()
    {
        Fixture f;
        f.add("a", 10, 20);
        QSignalSpy marked(&f.view, &TimelineView::spanMarked);
        QSignalSpy seek(&f.view, &TimelineView::seekRequested);
        f.drag(f.empty(60), f.empty(45.5)); // backwards
        QCOMPARE(marked.size(), 1);
        QCOMPARE(marked[0][0].value<TimeSpan>(), span(45.5, 60));
        QCOMPARE(seek.size(), 0);
        f.drag(f.empty(50), f.empty(19.5)); // snaps to the end of a
        QCOMPARE(marked[1][0].value<TimeSpan>(), span(20, 50));
    }

    void replacingItemsDuringADrag()
    {
        Fixture f;
        f.add("a", 10, 20);
        f.add("b", 50, 60);
        QSignalSpy edited(&f.view, &TimelineView::spanEdited);
        const QPoint from = f.centre("b");
        f.press(from);
        f.move(from + QPoint(50, 0));
        f.items.erase(f.items.begin()); // b is now item 0
        f.view.setItems(f.items);
        f.move(from + QPoint(100, 0));
        f.release(from + QPoint(100, 0));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited[0][0].value<study::FragmentId>(), f.ids["b"]);
        QCOMPARE(edited[0][1].value<TimeSpan>(), span(60, 70));

        f.press(from);
        f.move(from + QPoint(50, 0));
        f.view.setItems({}); // somebody deleted it
        f.move(from + QPoint(70, 0));
        f.release(from + QPoint(70, 0));
        QCOMPARE(edited.size(), 1);
    }

    void anOwnerThatAnswersAtOnce()
    {
        Fixture f;
        f.add("a", 10, 20);
        connect(&f.view, &TimelineView::spanEdited, &f.view,
                [&](const study::FragmentId&, TimeSpan edited) {
                    f.items[0].span = edited;
                    f.view.setItems(f.items);
                });
        f.drag(f.centre("a"), f.centre("a") + QPoint(100, 0), Qt::AltModifier);
        f.drag(f.centre("a"), f.centre("a") + QPoint(100, 0), Qt::AltModifier);
        QCOMPARE(f.view.items()[0].span, span(30, 40));
    }

    void atTheBorderTheViewScrolls()
    {
        Fixture f;
        f.add("a", 10, 20);
        f.view.setVisibleSpan(span(0, 40));
        const QPointF from = f.centre("a");
        f.press(from);
        f.move(QPointF(f.view.viewport()->width() - 2, from.y()));
        QTRY_VERIFY(f.view.visibleSpan().start > sec(5));
        f.release(QPointF(f.view.viewport()->width() - 2, from.y()));
        const TimeSpan after = f.view.visibleSpan();
        QTest::qWait(100);
        QCOMPARE(f.view.visibleSpan(), after);
    }
};

QTEST_MAIN(DraggingTest)
#include "tst_dragging.moc"
