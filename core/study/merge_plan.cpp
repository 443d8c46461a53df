// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/merge.h"

namespace rozet::study {

void FateCounts::count(ItemFate fate, qsizetype times)
{
    switch (fate) {
    case ItemFate::Added:
        added += times;
        break;
    case ItemFate::Changed:
        changed += times;
        break;
    case ItemFate::Removed:
        removed += times;
        break;
    case ItemFate::Same:
        same += times;
        break;
    case ItemFate::Older:
        older += times;
        break;
    case ItemFate::Conflicting:
        conflicting += times;
        break;
    case ItemFate::Unknown:
        unknown += times;
        break;
    }
}

void FateCounts::add(const FateCounts& other)
{
    added += other.added;
    changed += other.changed;
    removed += other.removed;
    same += other.same;
    older += other.older;
    conflicting += other.conflicting;
    unknown += other.unknown;
}

bool MergePlan::changesNothing() const
{
    const auto* steps = std::get_if<Composite>(&change.what);
    return steps != nullptr && steps->changes.empty();
}

} // namespace rozet::study
