// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/timeline_feed.h"

#include "app/widgets/timeline/timeline_view.h"
#include "core/study/fragment_diff.h"

#include <QCoreApplication>

#include <algorithm>

namespace rozet::widgets {

namespace {

/// More than this is quicker shown from the start.
constexpr std::size_t kMostTouched = 200;

bool hasFragmentCodes(const codebook::Codebook& book, const codebook::Category& category)
{
    return std::ranges::any_of(book.codes, [&](const codebook::Code& code) {
        return code.category == category.id && code.level == codebook::CodeLevel::Fragment;
    });
}

// Those that fragments can be in.
std::vector<const codebook::Category*> inOrder(const codebook::Codebook& book,
                                               const QStringList& order)
{
    std::vector<const codebook::Category*> categories;
    for (const codebook::Category& category : book.categories) {
        if (hasFragmentCodes(book, category)) {
            categories.push_back(&category);
        }
    }
    const auto place = [&](const codebook::Category* category) {
        const qsizetype at = order.indexOf(category->id.text());
        return at < 0 ? order.size() : at;
    };
    std::ranges::stable_sort(categories, {}, place);
    return categories;
}

QString noCodeYet()
{
    return QCoreApplication::translate("Timeline", "No code yet");
}

std::set<study::FragmentId> runningIn(const session::CodingController& controller)
{
    std::set<study::FragmentId> running;
    for (const auto& one : controller.running()) {
        running.insert(one.fragment);
    }
    return running;
}

} // namespace

TimelineFeed::TimelineFeed(const session::CodingController& controller, QString language)
    : m_controller(controller), m_language(std::move(language))
{
}

int TimelineFeed::laneOf(const codebook::Code* code) const
{
    const auto known = code == nullptr ? m_laneOf.end() : m_laneOf.find(code->category);
    return known == m_laneOf.end() ? static_cast<int>(m_laneOf.size()) : known->second;
}

bool TimelineFeed::hasUncoded(std::span<const study::Fragment> fragments) const
{
    return std::ranges::any_of(fragments, [&](const study::Fragment& fragment) {
        return fragment.codes.empty() ||
               std::ranges::any_of(fragment.codes, [&](const codebook::CodeId& id) {
                   return laneOf(m_book->code(id)) == static_cast<int>(m_laneOf.size());
               });
    });
}

void TimelineFeed::addItems(const study::Fragment& fragment, std::vector<timeline::Item>& items)
{
    const std::size_t first = items.size();
    const auto itemIn = [&](int lane) -> std::pair<timeline::Item&, bool> {
        for (std::size_t i = first; i < items.size(); ++i) {
            if (items[i].lane == lane) {
                return {items[i], false};
            }
        }
        timeline::Item& item = items.emplace_back();
        item.fragment = fragment.id;
        item.span = fragment.span;
        item.lane = lane;
        item.description = fragment.description;
        item.running = m_running.contains(fragment.id);
        return {item, true};
    };
    for (const codebook::CodeId& id : fragment.codes) {
        const auto [place, isFirst] = m_looks.try_emplace(id);
        if (isFirst) {
            place->second = codeLook(*m_book, id, m_language);
        }
        const CodeLook& look = place->second;
        const auto [item, isNew] = itemIn(laneOf(m_book->code(id)));
        if (isNew) {
            item.colour = look.colour;
            item.pattern = look.pattern;
            item.shortText = look.shortText;
            item.label = look.label;
        } else {
            item.shortText += QLatin1Char('+');
            item.label += QStringLiteral(" + ") + look.label;
        }
    }
    if (fragment.codes.empty()) {
        timeline::Item& item = itemIn(static_cast<int>(m_laneOf.size())).first;
        item.colour = QColor(0x80, 0x80, 0x80);
        item.shortText = QStringLiteral("?");
        item.label = noCodeYet();
    }
}

void TimelineFeed::putLanes(timeline::TimelineView& view) const
{
    std::vector<timeline::Lane> lanes = m_lanes;
    if (m_uncodedLane) {
        lanes.push_back({codebook::CategoryId(QStringLiteral("?")), noCodeYet(),
                         QColor(0x80, 0x80, 0x80), false});
    }
    view.setLanes(std::move(lanes));
}

std::vector<study::FragmentId> TimelineFeed::touched(std::span<const study::Fragment> now) const
{
    std::set<study::FragmentId> ids;
    const study::FragmentDiff diff = study::differenceOf(m_shown, now);
    for (std::size_t i = 0; i < diff.before; ++i) {
        ids.insert(m_shown[diff.first + i].id);
    }
    for (std::size_t i = 0; i < diff.after; ++i) {
        ids.insert(now[diff.first + i].id);
    }
    const std::set<study::FragmentId> running = runningIn(m_controller);
    std::ranges::set_symmetric_difference(running, m_running, std::inserter(ids, ids.end()));
    return {ids.begin(), ids.end()};
}

void TimelineFeed::remember(std::span<const study::Fragment> now)
{
    const study::FragmentDiff diff = study::differenceOf(m_shown, now);
    study::applyDifference(m_shown, now, diff);
}

void TimelineFeed::showAll(timeline::TimelineView& view)
{
    m_lanes.clear();
    m_laneOf.clear();
    m_looks.clear();
    m_shown.clear();
    std::vector<timeline::Item> items;
    m_uncodedLane = false;
    m_running = runningIn(m_controller);
    if (m_book != nullptr) {
        for (const codebook::Category* category : inOrder(*m_book, m_arrangement.order)) {
            m_laneOf[category->id] = static_cast<int>(m_lanes.size());
            m_lanes.push_back({category->id, category->label.in(m_language),
                               QColor(category->colour),
                               m_arrangement.folded.contains(category->id.text())});
        }
        if (const study::Coding* coding = m_controller.coding()) {
            const std::span<const study::Fragment> now = coding->fragments.all();
            m_shown.assign(now.begin(), now.end());
            items.reserve(now.size());
            for (const study::Fragment& fragment : now) {
                addItems(fragment, items);
            }
            m_uncodedLane = hasUncoded(now);
        }
    }
    putLanes(view);
    view.setItems(std::move(items));
    m_known = true;
}

void TimelineFeed::show(const LaneArrangement& arrangement, timeline::TimelineView& view)
{
    const study::Coding* coding = m_controller.coding();
    const study::CodingId id = coding == nullptr ? study::CodingId() : coding->id;
    const bool same =
        m_known && m_book == m_controller.book() && m_coding == id && m_arrangement == arrangement;
    if (!same || m_book == nullptr || coding == nullptr) {
        m_book = m_controller.book();
        m_coding = id;
        m_arrangement = arrangement;
        showAll(view);
        return;
    }
    const std::span<const study::Fragment> now = coding->fragments.all();
    const std::vector<study::FragmentId> changed = touched(now);
    if (changed.empty()) {
        return;
    }
    if (changed.size() > kMostTouched) {
        showAll(view);
        return;
    }
    m_running = runningIn(m_controller);
    remember(now);
    std::vector<timeline::Item> items;
    const std::set<study::FragmentId> ids(changed.begin(), changed.end());
    for (const study::Fragment& fragment : now) {
        if (ids.contains(fragment.id)) {
            addItems(fragment, items);
        }
    }
    // The lane for what has no code is there only as long as something is in it.
    const auto inUncoded = [&](const timeline::Item& item) {
        return item.lane == static_cast<int>(m_laneOf.size());
    };
    const bool comes = !m_uncodedLane && std::ranges::any_of(items, inUncoded);
    const bool wasIn = std::ranges::any_of(view.items(), [&](const timeline::Item& item) {
        return inUncoded(item) && ids.contains(item.fragment);
    });
    if (comes || (wasIn && std::ranges::none_of(items, inUncoded) && !hasUncoded(now))) {
        showAll(view);
        return;
    }
    view.changeItems(changed, std::move(items));
}

} // namespace rozet::widgets
