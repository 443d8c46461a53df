// SPDX-License-Identifier: GPL-3.0-or-later
// Where each item lies: overlapping items of a lane come into rows below each other. As few rows as
// possible are used, and an item that did not change keeps its row as long as that is possible, so
// that an edit in one place does not shuffle what the coder sees beside it.
#pragma once

#include "app/widgets/timeline/timeline_item.h"

#include <set>
#include <unordered_map>
#include <vector>

namespace rozet::timeline {

class LaneStack
{
public:
    /// Cost: n log n, apart from groups of items that overlap (at most 256: squared).
    void build(const std::vector<Item>& items, int laneCount);

    /// After a few items changed: those of removed (indices before, rising) are gone, which moved
    /// the ones behind them up; those of replaced (indices now) differ; what is behind the items
    /// that were known is new. Only the lanes concerned are stacked again, but for an order that is
    /// counted anew.
    void change(const std::vector<Item>& items, const std::vector<int>& removed,
                const std::vector<int>& replaced);

    /// At least one, so that an empty lane can be seen.
    [[nodiscard]] int rowCount(int lane) const;
    /// Items of a row by start; no two overlap, so they are in order of end too.
    [[nodiscard]] const std::vector<int>& row(int lane, int row) const;
    /// Items of a lane by start, then longest first.
    [[nodiscard]] const std::vector<int>& lane(int lane) const;

    [[nodiscard]] int laneCount() const { return static_cast<int>(m_lanes.size()); }

    /// -1 for items in no known lane.
    [[nodiscard]] int rowOf(int item) const;
    /// The end used for stacking: beyond all time for a running item, just after a point.
    [[nodiscard]] MediaTime endOf(int item) const;
    [[nodiscard]] MediaTime startOf(int item) const;
    /// Index in a row of the first item that ends after this time.
    [[nodiscard]] std::size_t firstEndingAfter(const std::vector<int>& row, MediaTime time) const;

    /// All shown items, lane by lane, each lane by start.
    [[nodiscard]] const std::vector<int>& order() const { return m_order; }

    /// Place of an item in order(); -1 when it is not shown.
    [[nodiscard]] int orderOf(int item) const;

private:
    struct Place
    {
        MediaTime start, end;
        TimeSpan span; ///< of the item itself
        int lane = -1;
        int row = -1;
        int order = -1;
    };

    struct Key
    {
        study::FragmentId fragment;
        int lane = 0;
        int occurrence = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };

    struct KeyHash
    {
        std::size_t operator()(const Key& key) const noexcept;
    };

    /// Where an item lay before.
    struct Kept
    {
        int row = -1;          ///< none: it was not there
        bool sameSpan = false; ///< it did not change, and should stay
    };

    struct LaneRows
    {
        std::vector<int> items;
        std::vector<std::vector<int>> rows;
    };

    [[nodiscard]] static Place placeOf(const Item& item, int laneCount);
    /// The items of a lane, and of each row, are set down anew from m_lanes[lane].items.
    void stackLane(int lane);
    void stackGroup(const std::vector<int>& group);
    void countOrder();
    void leaveOut(const std::vector<int>& removed);

    std::vector<Place> m_places;
    std::vector<Key> m_keys;  ///< by item, as m_places
    std::vector<Kept> m_kept; ///< by item; only while stacking
    std::vector<LaneRows> m_lanes;
    std::vector<int> m_order;
};

} // namespace rozet::timeline
