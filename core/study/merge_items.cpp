// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/merge_items.h"

namespace rozet::study {

ItemKey inCoding(const CodingId& coding, ItemKey key)
{
    key.coding = coding;
    return key;
}

Items itemsOf(const Coding* coding, const CodingId& as)
{
    Items items;
    if (coding != nullptr) {
        for (auto& [key, value] : study::itemsOf(*coding)) {
            ItemValue& item = items[inCoding(as, key)];
            item = std::move(value);
            if (auto* header = std::get_if<CodingHeader>(&item)) {
                header->id = as;
            }
        }
    }
    return items;
}

void addHistories(const Versions& versions, const CodingId& coding, const CodingId& as,
                  Histories& histories)
{
    for (auto it = versions.lower_bound(ItemKey{coding, ItemKind::Coding, {}});
         it != versions.end() && it->first.coding == coding; ++it) {
        histories.emplace(inCoding(as, it->first), &it->second);
    }
}

const ItemValue* find(const Items& items, const ItemKey& key)
{
    const auto place = items.find(key);
    return place == items.end() ? nullptr : &place->second;
}

const ItemHistory* find(const Histories& histories, const ItemKey& key)
{
    const auto place = histories.find(key);
    return place == histories.end() ? nullptr : place->second;
}

void put(Coding& coding, const ItemKey& key, const ItemValue* value)
{
    switch (key.kind) {
    case ItemKind::Coding:
        if (value != nullptr) {
            coding.header = std::get<CodingHeader>(*value);
        }
        break;
    case ItemKind::Fragment: {
        const auto id = FragmentId::fromText(key.item);
        if (coding.fragments.find(id) != nullptr) {
            static_cast<void>(coding.fragments.take(id));
        }
        if (value != nullptr) {
            coding.fragments.insert(std::get<Fragment>(*value));
        }
        break;
    }
    case ItemKind::Trace:
        static_cast<void>(coding.traces.take(TraceId::fromText(key.item)));
        if (value != nullptr) {
            coding.traces.insert(std::get<Trace>(*value));
        }
        break;
    case ItemKind::Answer: {
        const codebook::CodeId code(key.item);
        coding.recordingCodes.erase(code);
        if (value != nullptr) {
            coding.recordingCodes.emplace(code, std::get<RecordingCodeValue>(*value));
        }
        break;
    }
    case ItemKind::Position: {
        auto& place = key.item == partyKey(Party::Mentor) ? coding.mentor : coding.student;
        place = value == nullptr ? std::nullopt
                                 : std::optional(std::get<codebook::LearyPosition>(*value));
        break;
    }
    case ItemKind::Summary: {
        const codebook::CategoryId category(key.item);
        coding.summary.erase(category);
        if (value != nullptr) {
            coding.summary.emplace(category, std::get<QString>(*value));
        }
        break;
    }
    case ItemKind::CodeNote:
        break;
    }
}

} // namespace rozet::study
