// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timeline/lane_stack.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <limits>

namespace rozet::timeline {

namespace {

constexpr std::size_t kLargestCarefulGroup = 256;

const std::vector<int>& noItems()
{
    static const std::vector<int> none;
    return none;
}

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

std::size_t LaneStack::KeyHash::operator()(const Key& key) const noexcept
{
    return std::hash<study::FragmentId>()(key.fragment) * 31 + at(key.lane) * 7 +
           at(key.occurrence);
}

void LaneStack::build(const std::vector<Item>& items, int laneCount)
{
    m_places.assign(items.size(), Place());
    m_lanes.assign(at(std::max(laneCount, 0)), LaneRows());
    m_order.clear();

    std::vector<Key> keys(items.size());
    std::unordered_map<Key, int, KeyHash> occurrences;
    occurrences.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        if (item.lane < 0 || item.lane >= laneCount) {
            continue;
        }
        keys[i] = Key{item.fragment, item.lane, 0};
        keys[i].occurrence = occurrences[keys[i]]++;
        Place& place = m_places[i];
        place.start = item.span.start;
        if (item.running) {
            place.end = MediaTime::fromMicroseconds(std::numeric_limits<std::int64_t>::max());
        } else {
            place.end =
                std::max(item.span.end, item.span.start + MediaDuration::fromMicroseconds(1));
        }
        m_lanes[at(item.lane)].items.push_back(static_cast<int>(i));
    }

    m_order.reserve(items.size());
    for (int lane = 0; lane < laneCount; ++lane) {
        stackLane(lane, items, keys);
        for (const int item : m_lanes[at(lane)].items) {
            m_places[at(item)].order = static_cast<int>(m_order.size());
            m_order.push_back(item);
        }
    }

    m_kept.clear();
    m_kept.reserve(items.size());
    for (const int item : m_order) {
        m_kept[keys[at(item)]] = Kept{items[at(item)].span, m_places[at(item)].row};
    }
}

void LaneStack::stackLane(int lane, const std::vector<Item>& items, const std::vector<Key>& keys)
{
    LaneRows& rows = m_lanes[at(lane)];
    std::sort(rows.items.begin(), rows.items.end(), [this](int a, int b) {
        const Place& pa = m_places[at(a)];
        const Place& pb = m_places[at(b)];
        if (pa.start != pb.start) {
            return pa.start < pb.start;
        }
        return pa.end != pb.end ? pa.end > pb.end : a < b;
    });
    // A group is a chain of items of which each overlaps one of the others.
    std::vector<int> group;
    MediaTime groupEnd;
    for (const int item : rows.items) {
        const Place& place = m_places[at(item)];
        if (!group.empty() && place.start >= groupEnd) {
            stackGroup(group, items, keys);
            group.clear();
        }
        groupEnd = group.empty() ? place.end : std::max(groupEnd, place.end);
        group.push_back(item);
    }
    if (!group.empty()) {
        stackGroup(group, items, keys);
    }
    for (const int item : rows.items) {
        const std::size_t row = at(m_places[at(item)].row);
        if (row >= rows.rows.size()) {
            rows.rows.resize(row + 1);
        }
        rows.rows[row].push_back(item);
    }
}

void LaneStack::stackGroup(const std::vector<int>& group, const std::vector<Item>& items,
                           const std::vector<Key>& keys)
{
    // Colouring intervals in order of start, lowest free row first, needs the fewest rows there
    // are.
    using Busy = std::pair<MediaTime, int>;
    std::priority_queue<Busy, std::vector<Busy>, std::greater<>> busy;
    std::priority_queue<int, std::vector<int>, std::greater<>> free;
    int depth = 0;
    for (const int item : group) {
        Place& place = m_places[at(item)];
        while (!busy.empty() && busy.top().first <= place.start) {
            free.push(busy.top().second);
            busy.pop();
        }
        if (free.empty()) {
            free.push(depth++);
        }
        place.row = free.top();
        free.pop();
        busy.emplace(place.end, place.row);
    }
    if (depth == 1 || group.size() > kLargestCarefulGroup || m_kept.empty()) {
        return;
    }

    std::vector<std::vector<int>> rows(at(depth));
    const auto fits = [&](int item, int row) {
        const Place& place = m_places[at(item)];
        return std::none_of(rows[at(row)].begin(), rows[at(row)].end(), [&](int other) {
            const Place& taken = m_places[at(other)];
            return place.start < taken.end && taken.start < place.end;
        });
    };
    std::vector<int> changed;
    for (const int item : group) {
        const auto kept = m_kept.find(keys[at(item)]);
        if (kept != m_kept.end() && kept->second.span == items[at(item)].span &&
            kept->second.row < depth && fits(item, kept->second.row)) {
            rows[at(kept->second.row)].push_back(item);
        } else {
            changed.push_back(item);
        }
    }
    for (const int item : changed) {
        const auto kept = m_kept.find(keys[at(item)]);
        int row = kept != m_kept.end() && kept->second.row < depth && fits(item, kept->second.row)
                      ? kept->second.row
                      : 0;
        while (row < depth && !fits(item, row)) {
            ++row;
        }
        if (row == depth) {
            return; // keeping the old rows would cost an extra one
        }
        rows[at(row)].push_back(item);
    }
    for (int row = 0; row < depth; ++row) {
        for (const int item : rows[at(row)]) {
            m_places[at(item)].row = row;
        }
    }
}

int LaneStack::rowCount(int lane) const
{
    return std::max(1, static_cast<int>(m_lanes[at(lane)].rows.size()));
}

const std::vector<int>& LaneStack::row(int lane, int row) const
{
    const auto& rows = m_lanes[at(lane)].rows;
    return at(row) < rows.size() ? rows[at(row)] : noItems();
}

const std::vector<int>& LaneStack::lane(int lane) const
{
    return m_lanes[at(lane)].items;
}

int LaneStack::rowOf(int item) const
{
    return m_places[at(item)].row;
}

MediaTime LaneStack::endOf(int item) const
{
    return m_places[at(item)].end;
}

MediaTime LaneStack::startOf(int item) const
{
    return m_places[at(item)].start;
}

std::size_t LaneStack::firstEndingAfter(const std::vector<int>& row, MediaTime time) const
{
    const auto found = std::partition_point(
        row.begin(), row.end(), [&](int item) { return m_places[at(item)].end <= time; });
    return static_cast<std::size_t>(found - row.begin());
}

int LaneStack::orderOf(int item) const
{
    return item < 0 ? -1 : m_places[at(item)].order;
}

} // namespace rozet::timeline
