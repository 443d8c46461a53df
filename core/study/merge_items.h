// SPDX-License-Identifier: GPL-3.0-or-later
// The things of one coding on one side of a merge, under the same keys on both sides.
#pragma once

#include "core/study/item_value.h"
#include "core/study/versions.h"

namespace rozet::study {

using Items = std::map<ItemKey, ItemValue>;
using Histories = std::map<ItemKey, const ItemHistory*>;

/// The key with another id of the coding.
[[nodiscard]] ItemKey inCoding(const CodingId& coding, ItemKey key);

/// Everything in the coding (null: nothing), as if it had this id.
[[nodiscard]] Items itemsOf(const Coding* coding, const CodingId& as);

/// What is known of the versions of these things. The versions must outlive the histories.
void addHistories(const Versions& versions, const CodingId& coding, const CodingId& as,
                  Histories& histories);

/// Null when there is none.
[[nodiscard]] const ItemValue* find(const Items& items, const ItemKey& key);
[[nodiscard]] const ItemHistory* find(const Histories& histories, const ItemKey& key);

/// Puts a thing in its place, or takes it out (null). A header stays, and notes have no place here.
void put(Coding& coding, const ItemKey& key, const ItemValue* value);

} // namespace rozet::study
