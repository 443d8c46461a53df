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

    // A few items change at a time: what comes out is as good as stacking all of them anew, and
    // what did not change stays where it was.
    void changingAFewIsAsGoodAsStartingAnew()
    {
        std::mt19937 random(11);
        const auto number = [&](int below) { return static_cast<int>(random() % unsigned(below)); };
        const auto aSpan = [&] {
            const std::int64_t start = number(60'000);
            return TimeSpan{MediaTime::fromMilliseconds(start),
                            MediaTime::fromMilliseconds(start + number(4000))};
        };
        constexpr int kLanes = 3;
        std::vector<Item> items;
        LaneStack stack;
        stack.build(items, kLanes);
        LaneStack other;
        other.build(items, kLanes);
        for (int step = 0; step < 400; ++step) {
            std::vector<int> removed;
            std::vector<int> replaced;
            if (!items.empty() && number(3) == 0) {
                removed.push_back(number(static_cast<int>(items.size())));
                items.erase(items.begin() + removed.front());
            }
            if (!items.empty() && number(2) == 0) {
                const int at = number(static_cast<int>(items.size()));
                Item& changed = items[static_cast<std::size_t>(at)];
                changed.span = number(3) == 0 ? changed.span : aSpan();
                changed.lane = number(4) == 0 ? number(kLanes + 1) : changed.lane; // one too far
                changed.running = number(20) == 0;
                replaced.push_back(at);
            }
            for (int left = number(3); left > 0; --left) {
                Item fresh = item(0, 0, number(kLanes));
                fresh.span = aSpan();
                items.push_back(fresh);
            }
            stack.change(items, removed, replaced);
            other.build(items, kLanes); // keeps rows too, but stacks everything

            LaneStack anew;
            anew.build(items, kLanes);
            std::size_t shown = 0;
            for (int lane = 0; lane < kLanes; ++lane) {
                QCOMPARE(stack.rowCount(lane), anew.rowCount(lane));
                QCOMPARE(stack.lane(lane).size(), anew.lane(lane).size());
                shown += stack.lane(lane).size();
                for (int row = 0; row < stack.rowCount(lane); ++row) {
                    const std::vector<int>& there = stack.row(lane, row);
                    for (std::size_t i = 0; i < there.size(); ++i) {
                        QCOMPARE(stack.rowOf(there[i]), row);
                        QCOMPARE(items[static_cast<std::size_t>(there[i])].lane, lane);
                        if (i > 0) {
                            QVERIFY(stack.endOf(there[i - 1]) <= stack.startOf(there[i]));
                        }
                    }
                }
            }
            QCOMPARE(stack.order().size(), shown);
            for (std::size_t place = 0; place < stack.order().size(); ++place) {
                QCOMPARE(stack.orderOf(stack.order()[place]), static_cast<int>(place));
            }
            for (int i = 0; i < static_cast<int>(items.size()); ++i) {
                QCOMPARE(stack.endOf(i), anew.endOf(i));
                QCOMPARE(stack.rowOf(i), other.rowOf(i));
            }
        }
        QVERIFY(items.size() > 100);
    }
};

QTEST_GUILESS_MAIN(LaneStackTest)
#include "tst_lane_stack.moc"
