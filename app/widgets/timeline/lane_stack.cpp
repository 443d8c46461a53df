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

LaneStack::Place LaneStack::placeOf(const Item& item, int laneCount)
{
    Place place;
    place.span = item.span;
    if (item.lane < 0 || item.lane >= laneCount) {
        return place;
    }
    place.lane = item.lane;
    place.start = item.span.start;
    place.end = item.running
                    ? MediaTime::fromMicroseconds(std::numeric_limits<std::int64_t>::max())
                    : std::max(item.span.end, item.span.start + MediaDuration::fromMicroseconds(1));
    return place;
}

void LaneStack::build(const std::vector<Item>& items, int laneCount)
{
    struct Before
    {
        TimeSpan span;
        int row;
    };

    std::unordered_map<Key, Before, KeyHash> before;
    before.reserve(m_keys.size());
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        if (m_places[i].row >= 0) {
            before.emplace(m_keys[i], Before{m_places[i].span, m_places[i].row});
        }
    }
    m_places.assign(items.size(), Place());
    m_keys.assign(items.size(), Key());
    m_kept.assign(items.size(), Kept());
    m_lanes.assign(at(std::max(laneCount, 0)), LaneRows());
    std::unordered_map<Key, int, KeyHash> occurrences;
    occurrences.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        m_places[i] = placeOf(items[i], laneCount);
        if (m_places[i].lane < 0) {
            continue;
        }
        m_keys[i] = Key{items[i].fragment, items[i].lane, 0};
        m_keys[i].occurrence = occurrences[m_keys[i]]++;
        if (const auto found = before.find(m_keys[i]); found != before.end()) {
            m_kept[i] = {found->second.row, found->second.span == items[i].span};
        }
        m_lanes[at(items[i].lane)].items.push_back(static_cast<int>(i));
    }
    for (int lane = 0; lane < laneCount; ++lane) {
        stackLane(lane);
    }
    countOrder();
}

void LaneStack::leaveOut(const std::vector<int>& removed)
{
    if (removed.empty()) {
        return;
    }
    std::vector<int> now(m_places.size());
    auto next = removed.begin();
    int left = 0;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        if (next != removed.end() && *next == static_cast<int>(i)) {
            now[i] = -1;
            ++next;
            continue;
        }
        now[i] = left;
        m_places[at(left)] = m_places[i];
        m_keys[at(left)] = m_keys[i];
        ++left;
    }
    m_places.resize(at(left));
    m_keys.resize(at(left));
    const auto renumber = [&](std::vector<int>& list) {
        std::erase_if(list, [&](int& item) {
            item = now[at(item)];
            return item < 0;
        });
    };
    for (LaneRows& lane : m_lanes) {
        renumber(lane.items);
        for (std::vector<int>& row : lane.rows) {
            renumber(row);
        }
    }
}

void LaneStack::change(const std::vector<Item>& items, const std::vector<int>& removed,
                       const std::vector<int>& replaced)
{
    std::set<int> lanes;
    for (const int item : removed) {
        lanes.insert(m_places[at(item)].lane);
    }
    leaveOut(removed);
    m_kept.assign(items.size(), Kept());
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        m_kept[i] = {m_places[i].row, true};
    }
    const std::size_t known = m_places.size();
    m_places.resize(items.size());
    m_keys.resize(items.size());
    const auto put = [&](int item) {
        const Item& changed = items[at(item)];
        Place& place = m_places[at(item)];
        const Place before = place;
        place = placeOf(changed, laneCount());
        place.order = before.order;
        m_keys[at(item)] = Key{changed.fragment, changed.lane, m_keys[at(item)].occurrence};
        m_kept[at(item)] = before.lane == place.lane && before.lane >= 0
                               ? Kept{before.row, before.span == place.span}
                               : Kept();
        if (before.lane != place.lane) {
            if (before.lane >= 0) {
                std::erase(m_lanes[at(before.lane)].items, item);
            }
            if (place.lane >= 0) {
                m_lanes[at(place.lane)].items.push_back(item);
            }
        }
        lanes.insert(before.lane);
        lanes.insert(place.lane);
    };
    for (const int item : replaced) {
        put(item);
    }
    for (std::size_t item = known; item < items.size(); ++item) {
        put(static_cast<int>(item));
    }
    lanes.erase(-1);
    for (const int lane : lanes) {
        stackLane(lane);
    }
    countOrder();
}

void LaneStack::countOrder()
{
    m_order.clear();
    m_order.reserve(m_places.size());
    for (const LaneRows& lane : m_lanes) {
        for (const int item : lane.items) {
            m_places[at(item)].order = static_cast<int>(m_order.size());
            m_order.push_back(item);
        }
    }
}

void LaneStack::stackLane(int lane)
{
    LaneRows& rows = m_lanes[at(lane)];
    rows.rows.clear();
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
            stackGroup(group);
            group.clear();
        }
        groupEnd = group.empty() ? place.end : std::max(groupEnd, place.end);
        group.push_back(item);
    }
    if (!group.empty()) {
        stackGroup(group);
    }
    for (const int item : rows.items) {
        const std::size_t row = at(m_places[at(item)].row);
        if (row >= rows.rows.size()) {
            rows.rows.resize(row + 1);
        }
        rows.rows[row].push_back(item);
    }
}

void LaneStack::stackGroup(const std::vector<int>& group)
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
    const bool anew = std::none_of(group.begin(), group.end(),
                                   [&](int item) { return m_kept[at(item)].row >= 0; });
    if (depth == 1 || group.size() > kLargestCarefulGroup || anew) {
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
        const Kept& kept = m_kept[at(item)];
        if (kept.row >= 0 && kept.sameSpan && kept.row < depth && fits(item, kept.row)) {
            rows[at(kept.row)].push_back(item);
        } else {
            changed.push_back(item);
        }
    }
    for (const int item : changed) {
        const int before = m_kept[at(item)].row;
        int row = before >= 0 && before < depth && fits(item, before) ? before : 0;
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
