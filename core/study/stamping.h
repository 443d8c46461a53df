// SPDX-License-Identifier: GPL-3.0-or-later
// Which things an edit made into a new version, and what their history is then. The store does this
// with everything it writes.
#pragma once

#include "core/study/change.h"

#include <span>

namespace rozet::study {

struct TouchedItem
{
    ItemKey key;
    bool removed = false;
    bool onlyIfKnown = false; ///< new things have no history; those that come back do
};

struct Touched
{
    std::vector<TouchedItem> items; ///< each key once, as it is in the end
    std::vector<VersionStep> steps; ///< as the changes say, whatever the clock says
};

/// In the order of the changes. A change with MarkVersions in it is taken at its word: nothing else
/// in it counts as made now.
[[nodiscard]] Touched touchedBy(std::span<const Change> changes);

/// The history after an edit at this time.
[[nodiscard]] ItemHistory edited(const ItemHistory& before, bool removed, qint64 nowMs);

/// Of the coder whose this coding or note is; nothing when it is not there.
[[nodiscard]] std::optional<CoderId> ownerOf(const Study& study, const ItemKey& key);

/// Brings the versions up to date with changes that are about to be applied to the study.
void stamp(Versions& versions, const Study& before, std::span<const Change> changes, qint64 nowMs);

} // namespace rozet::study
