// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timeline/lane_stack.h"

#include <QTest>

#include <random>

using namespace rozet;
using namespace rozet::timeline;

namespace {

Item item(std::int64_t fromMs, std::int64_t toMs, int lane = 0)
{
    Item made;
    made.fragment = study::FragmentId::create();
    made.span = {MediaTime::fromMilliseconds(fromMs), MediaTime::fromMilliseconds(toMs)};
    made.lane = lane;
    return made;
}

bool overlapOnScreen(const LaneStack& stack, int a, int b)
{
    return stack.startOf(a) < stack.endOf(b) && stack.startOf(b) < stack.endOf(a);
}

/// The largest number of items at one moment, counted the slow way.
int depthOf(const LaneStack& stack, const std::vector<int>& items)
{
    int deepest = 1;
    for (const int at : items) {
        int here = 0;
        for (const int other : items) {
            here +=
                stack.startOf(other) <= stack.startOf(at) && stack.startOf(at) < stack.endOf(other);
        }
        deepest = std::max(deepest, here);
    }
    return deepest;
}

} // namespace

class LaneStackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void itemsThatOnlyTouchShareARow()
    {
        LaneStack stack;
        stack.build({item(0, 100), item(100, 200), item(200, 300)}, 1);
        QCOMPARE(stack.rowCount(0), 1);
    }

    void overlapNeedsAnotherRow()
    {
        LaneStack stack;
        stack.build({item(0, 100), item(50, 150), item(100, 200)}, 1);
        QCOMPARE(stack.rowCount(0), 2);
        QCOMPARE(stack.rowOf(0), 0);
        QCOMPARE(stack.rowOf(1), 1);
        QCOMPARE(stack.rowOf(2), 0);
    }

    void pointsAreKeptApartFromWhatContainsThem()
    {
        LaneStack stack;
        stack.build({item(0, 100), item(50, 50), item(50, 50), item(100, 100)}, 1);
        QCOMPARE(stack.rowCount(0), 3);
        QCOMPARE(stack.rowOf(3), 0); // at the end, which is outside
    }

    void aRunningItemHasNoEnd()
    {
        std::vector<Item> items = {item(0, 0), item(500, 600)};
        items[0].running = true;
        LaneStack stack;
        stack.build(items, 1);
        QCOMPARE(stack.rowCount(0), 2);
    }

    void unknownLanesAreLeftOut()
    {
        LaneStack stack;
        stack.build({item(0, 1, -1), item(0, 1, 2), item(0, 1, 1)}, 2);
        QCOMPARE(stack.rowOf(0), -1);
        QCOMPARE(stack.rowOf(1), -1);
        QCOMPARE(stack.rowOf(2), 0);
        QCOMPARE(stack.order(), std::vector<int>{2});
        QCOMPARE(stack.rowCount(0), 1); // an empty lane is still one row high
    }

    void anEditLeavesTheOthersInTheirRows()
    {
        // b lies below a. When a is made to begin after b, plain colouring by start would swap
        // them.
        std::vector<Item> items = {item(0, 100), item(50, 150), item(140, 300)};
        LaneStack stack;
        stack.build(items, 1);
        QCOMPARE(stack.rowOf(1), 1);
        items[0].span.start = MediaTime::fromMilliseconds(60);
        stack.build(items, 1);
        QCOMPARE(stack.rowOf(1), 1);
        QCOMPARE(stack.rowOf(0), 0);

        LaneStack fresh;
        fresh.build(items, 1);
        QCOMPARE(fresh.rowOf(1), 0); // the swap that was avoided
    }

    void keepingRowsNeverCostsOne()
    {
        // c stood in row 2; without a and b it must come up.
        std::vector<Item> items = {item(0, 100), item(10, 100), item(20, 100)};
        LaneStack stack;
        stack.build(items, 1);
        QCOMPARE(stack.rowCount(0), 3);
        items.erase(items.begin(), items.begin() + 2);
        stack.build(items, 1);
        QCOMPARE(stack.rowCount(0), 1);
    }

    void oneFragmentTwiceInALane()
    {
        std::vector<Item> items = {item(0, 100), item(0, 100)};
        items[1].fragment = items[0].fragment;
        LaneStack stack;
        stack.build(items, 1);
        stack.build(items, 1);
        QCOMPARE(stack.rowCount(0), 2);
        QVERIFY(stack.rowOf(0) != stack.rowOf(1));
    }

    void manyRandomEdits()
    {
        std::mt19937 random(7);
        const auto number = [&](int below) { return static_cast<int>(random() % below); };
        std::vector<Item> items;
        LaneStack stack;
        for (int round = 0; round < 300; ++round) {
            const int what = number(4);
            if (what < 2 || items.size() < 5) {
                const int from = number(3000);
                items.push_back(item(from, from + number(5) * 40, number(2)));
            } else if (what == 2) {
                items.erase(items.begin() + number(static_cast<int>(items.size())));
            } else {
                Item& edited = items[static_cast<std::size_t>(number(int(items.size())))];
                edited.span.end = edited.span.start + MediaDuration::fromMilliseconds(number(300));
            }
            stack.build(items, 2);
            for (int lane = 0; lane < 2; ++lane) {
                const auto& members = stack.lane(lane);
                for (std::size_t i = 0; i < members.size(); ++i) {
                    for (std::size_t j = i + 1; j < members.size(); ++j) {
                        QVERIFY(stack.rowOf(members[i]) != stack.rowOf(members[j]) ||
                                !overlapOnScreen(stack, members[i], members[j]));
                    }
                }
                QCOMPARE(stack.rowCount(lane), depthOf(stack, members));
                for (int row = 0; row < stack.rowCount(lane); ++row) {
                    const auto& inRow = stack.row(lane, row);
                    QVERIFY(std::is_sorted(inRow.begin(), inRow.end(), [&](int a, int b) {
                        return stack.startOf(a) < stack.startOf(b);
                    }));
                }
            }
        }
    }

    void findingTheFirstInView()
    {
        std::vector<Item> items;
        for (int i = 0; i < 1000; ++i) {
            items.push_back(item(i * 10, i * 10 + 10));
        }
        LaneStack stack;
        stack.build(items, 1);
        const auto& row = stack.row(0, 0);
        QCOMPARE(stack.firstEndingAfter(row, MediaTime::fromMilliseconds(0)), std::size_t{0});
        QCOMPARE(stack.firstEndingAfter(row, MediaTime::fromMilliseconds(5005)), std::size_t{500});
        QCOMPARE(stack.firstEndingAfter(row, MediaTime::fromMilliseconds(5010)), std::size_t{501});
        QCOMPARE(stack.firstEndingAfter(row, MediaTime::fromMilliseconds(99999)),
                 std::size_t{1000});
    }
};

QTEST_GUILESS_MAIN(LaneStackTest)
#include "tst_lane_stack.moc"
