// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/stamping.h"

#include "core/study/item_value.h"

#include <algorithm>

namespace rozet::study {

namespace {

bool hasMarks(const Change& change)
{
    if (const auto* all = std::get_if<Composite>(&change.what)) {
        return std::ranges::any_of(all->changes, hasMarks);
    }
    return std::holds_alternative<MarkVersions>(change.what);
}

class Collector
{
public:
    template <class T>
    void operator()(const Add<T>& change)
    {
        touch(keyOf(change.value.id, static_cast<const T*>(nullptr)), false, true);
    }

    template <class T>
    void operator()(const Replace<T>& change)
    {
        touch(keyOf(change.value.id, static_cast<const T*>(nullptr)), false, false);
    }

    template <class T>
    void operator()(const Remove<T>& change)
    {
        touch(keyOf(change.id, static_cast<const T*>(nullptr)), true, false);
    }

    template <class T>
    void operator()(const AddTo<T>& change)
    {
        touch(partOf<T>(change.coding, change.value.id), false, true);
    }

    template <class T>
    void operator()(const ReplaceIn<T>& change)
    {
        touch(partOf<T>(change.coding, change.value.id), false, false);
    }

    template <class T>
    void operator()(const RemoveFrom<T>& change)
    {
        touch(partOf<T>(change.coding, change.id), true, false);
    }

    void operator()(const SetRecordingCode& change)
    {
        touch(ItemKey{change.coding, ItemKind::Answer, change.code.text()}, !change.value, false);
    }

    void operator()(const SetRecordingPosition& change)
    {
        touch(ItemKey{change.coding, ItemKind::Position, partyKey(change.party)}, !change.position,
              false);
    }

    void operator()(const SetSummary& change)
    {
        touch(ItemKey{change.coding, ItemKind::Summary, change.category.text()},
              change.text.isEmpty(), false);
    }

    void operator()(const Composite& change)
    {
        for (const Change& step : change.changes) {
            std::visit(*this, step.what);
        }
    }

    void operator()(const MarkVersions&) {}

    void operator()(const SetInfo&) {}

    void operator()(const AddRevision&) {}

    void operator()(const RemoveRevision&) {}

    void operator()(const SetActiveTime&) {}

    void takeMarks(const Change& change)
    {
        if (const auto* all = std::get_if<Composite>(&change.what)) {
            for (const Change& step : all->changes) {
                takeMarks(step);
            }
        } else if (const auto* marks = std::get_if<MarkVersions>(&change.what)) {
            for (const VersionStep& step : marks->steps) {
                m_items.erase(step.key);
                m_steps.insert_or_assign(step.key, step);
            }
        }
    }

    [[nodiscard]] Touched touched() &&
    {
        Touched all;
        for (auto& [key, item] : m_items) {
            all.items.push_back(std::move(item));
        }
        for (auto& [key, step] : m_steps) {
            all.steps.push_back(std::move(step));
        }
        return all;
    }

private:
    template <class T>
    static std::optional<ItemKey> keyOf(const decltype(T::id)&, const T*)
    {
        return std::nullopt; // not a thing a coder makes
    }

    static std::optional<ItemKey> keyOf(const CodingId& id, const CodingHeader*)
    {
        return ItemKey{id, ItemKind::Coding, {}};
    }

    static std::optional<ItemKey> keyOf(const CodeNoteId& id, const CodeNote*)
    {
        return ItemKey{{}, ItemKind::CodeNote, id.toText()};
    }

    template <class T>
    static std::optional<ItemKey> partOf(const CodingId& coding, const decltype(T::id)& id)
    {
        if constexpr (std::is_same_v<T, Fragment>) {
            return ItemKey{coding, ItemKind::Fragment, id.toText()};
        } else if constexpr (std::is_same_v<T, Trace>) {
            return ItemKey{coding, ItemKind::Trace, id.toText()};
        } else {
            return std::nullopt;
        }
    }

    void touch(const std::optional<ItemKey>& key, bool removed, bool onlyIfKnown)
    {
        if (!key) {
            return;
        }
        const auto [place, isNew] =
            m_items.try_emplace(*key, TouchedItem{*key, removed, onlyIfKnown});
        if (!isNew) {
            // Made and taken away again, or the other way round: a history begins.
            place->second.removed = removed;
            place->second.onlyIfKnown = place->second.onlyIfKnown && onlyIfKnown;
        }
    }

    std::map<ItemKey, TouchedItem> m_items;
    std::map<ItemKey, VersionStep> m_steps;
};

} // namespace

Touched touchedBy(std::span<const Change> changes)
{
    Collector collector;
    for (const Change& change : changes) {
        if (hasMarks(change)) {
            collector.takeMarks(change);
        } else {
            std::visit(collector, change.what);
        }
    }
    return std::move(collector).touched();
}

ItemHistory edited(const ItemHistory& before, bool removed, qint64 nowMs)
{
    ItemHistory after = before;
    VersionMark mark;
    qint64 latest = 0;
    if (before.current) {
        mark.ancestors = before.current->ancestors;
        mark.ancestors.insert(std::ranges::upper_bound(mark.ancestors, before.current->stamp),
                              before.current->stamp);
        latest = before.current->stamp;
    }
    for (const SetAside& one : before.aside) {
        latest = std::max(latest, one.mark.stamp);
    }
    mark.stamp = nextStamp(nowMs, latest);
    mark.removed = removed;
    after.current = std::move(mark);
    after.owner.reset();
    return after;
}

std::optional<CoderId> ownerOf(const Study& study, const ItemKey& key)
{
    if (key.kind == ItemKind::CodeNote) {
        const CodeNote* note = study.codeNotes.find(CodeNoteId::fromText(key.item));
        return note == nullptr ? std::nullopt : note->coder;
    }
    const Coding* coding = study.codings.find(key.coding);
    return coding == nullptr ? std::nullopt : std::optional(coding->header.coder);
}

void stamp(Versions& versions, const Study& before, std::span<const Change> changes, qint64 nowMs)
{
    Touched touched = touchedBy(changes);
    for (const TouchedItem& item : touched.items) {
        const auto known = versions.find(item.key);
        if (known == versions.end() && item.onlyIfKnown) {
            continue;
        }
        ItemHistory after =
            edited(known == versions.end() ? ItemHistory() : known->second, item.removed, nowMs);
        const bool whole = item.key.kind == ItemKind::Coding || item.key.kind == ItemKind::CodeNote;
        if (item.removed && whole) {
            after.owner = ownerOf(before, item.key);
        }
        versions.insert_or_assign(item.key, std::move(after));
    }
    for (VersionStep& step : touched.steps) {
        if (step.after.isEmpty()) {
            versions.erase(step.key);
        } else {
            versions.insert_or_assign(step.key, std::move(step.after));
        }
    }
}

} // namespace rozet::study
