// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/item_state.h"

#include <algorithm>

namespace rozet::study {

bool ItemState::Version::cameFrom(const Version& other) const
{
    if (stamp == other.stamp) {
        return false;
    }
    const bool afterUnchanged = other.stamp < kFirstStamp && stamp >= kFirstStamp;
    return afterUnchanged || std::ranges::binary_search(ancestors, other.stamp);
}

QByteArray ItemState::Version::bytes() const
{
    if (removed) {
        return {};
    }
    return value != nullptr ? itemBytes(*value) : aside;
}

ItemState::ItemState(const ItemValue* live, const ItemHistory* history)
{
    const VersionMark* mark = history != nullptr && history->current ? &*history->current : nullptr;
    if (live != nullptr) {
        if (mark != nullptr && !mark->removed) {
            add({mark->stamp, false, mark->ancestors, live, {}});
        } else {
            add({stampOfUnchanged(*live), false, {}, live, {}});
        }
    }
    if (mark != nullptr && mark->removed) {
        add({mark->stamp, true, mark->ancestors, nullptr, {}});
    }
    if (history != nullptr) {
        for (const SetAside& one : history->aside) {
            add({one.mark.stamp, one.mark.removed, one.mark.ancestors, nullptr, one.value});
        }
    }
}

void ItemState::add(Version version)
{
    for (Version& present : m_versions) {
        if (present.stamp == version.stamp) {
            // The same version. Should two values ever go by one stamp, all agree on this one.
            if (version.value != nullptr && version.bytes() > present.bytes()) {
                present = std::move(version);
            }
            return;
        }
        if (present.cameFrom(version)) {
            return;
        }
    }
    std::erase_if(m_versions, [&](const Version& present) { return version.cameFrom(present); });
    const auto place = std::ranges::upper_bound(m_versions, version.stamp, {}, &Version::stamp);
    m_versions.insert(place, std::move(version));
}

bool ItemState::knows(const ItemState& other) const
{
    return std::ranges::all_of(other.m_versions, [&](const Version& theirs) {
        return std::ranges::any_of(m_versions, [&](const Version& ours) {
            return ours.stamp == theirs.stamp || ours.cameFrom(theirs);
        });
    });
}

bool ItemState::disagreesWith(const ItemState& other) const
{
    for (const Version& ours : m_versions) {
        for (const Version& theirs : other.m_versions) {
            if (ours.stamp != theirs.stamp && !ours.cameFrom(theirs) && !theirs.cameFrom(ours) &&
                ours.bytes() != theirs.bytes()) {
                return true;
            }
        }
    }
    return false;
}

void ItemState::join(const ItemState& other)
{
    for (const Version& version : other.m_versions) {
        add(version);
    }
}

const ItemValue* ItemState::value() const
{
    return m_versions.empty() || newest().removed ? nullptr : newest().value;
}

bool ItemState::isRemoved() const
{
    return !m_versions.empty() && newest().removed;
}

qint64 ItemState::stamp() const
{
    return m_versions.empty() ? 0 : newest().stamp;
}

ItemHistory ItemState::history(const ItemValue* standing) const
{
    const auto stands = [&](const Version& version) {
        if (standing == nullptr) {
            return version.removed && version.stamp == newest().stamp;
        }
        return version.value != nullptr &&
               (version.value == standing || *version.value == *standing);
    };
    const auto last = std::find_if(m_versions.rbegin(), m_versions.rend(), stands);
    ItemHistory history;
    for (const Version& version : m_versions) {
        const VersionMark mark{version.stamp, version.removed, version.ancestors};
        if (last != m_versions.rend() && &version == &*last) {
            if (version.stamp >= kFirstStamp) {
                history.current = mark;
            }
        } else {
            history.aside.push_back({mark, version.bytes()});
        }
    }
    return history;
}

} // namespace rozet::study
