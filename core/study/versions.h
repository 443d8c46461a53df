// SPDX-License-Identifier: GPL-3.0-or-later
// When the things a coder makes were last changed, and from which versions. This is what lets the
// same coding be worked on in two places and come together again: a study as a value says what
// stands, the versions say what is newer than what, and what was taken away.
//
// Explained in docs/decisions/0010-coder-packages.md.
#pragma once

#include "core/study/ids.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <compare>
#include <map>
#include <optional>
#include <vector>

namespace rozet::study {

/// Things that change by themselves. A note about a code belongs to no coding.
enum class ItemKind { Coding, Fragment, Answer, Position, Summary, Trace, CodeNote };

struct ItemKey
{
    CodingId coding; ///< null for a note
    ItemKind kind = ItemKind::Coding;
    QString item; ///< the id of a fragment, trace or note, a code, a party, a category; of the
                  ///< coding's own header it is empty

    friend bool operator==(const ItemKey&, const ItemKey&) = default;

    friend std::strong_ordering operator<=>(const ItemKey& a, const ItemKey& b)
    {
        if (const auto order = a.coding <=> b.coding; order != 0) {
            return order;
        }
        if (const auto order = a.kind <=> b.kind; order != 0) {
            return order;
        }
        return a.item.compare(b.item) <=> 0;
    }
};

/// Stamps are unique: the time of the change in milliseconds since 1970, 20 bits to the left, and
/// chance in those bits; always above those of the versions it came from, whatever the clock says.
/// Lower ones belong to values that were never changed since they were made, and follow from the
/// value; every real stamp comes after those.
inline constexpr qint64 kFirstStamp = qint64(1) << 60;

/// The stamp of a change now, after one that had the latest stamp.
[[nodiscard]] qint64 nextStamp(qint64 nowMs, qint64 latest);

struct VersionMark
{
    qint64 stamp = 0; ///< at least kFirstStamp
    bool removed = false;
    std::vector<qint64> ancestors; ///< stamps, rising: every version this one came from

    friend bool operator==(const VersionMark&, const VersionMark&) = default;
};

/// A version that lost against a newer one made elsewhere without knowing it.
struct SetAside
{
    VersionMark mark; ///< the stamp may be below kFirstStamp
    QByteArray value; ///< JSON (core/study/item_value.h); empty when removed

    friend bool operator==(const SetAside&, const SetAside&) = default;
};

struct ItemHistory
{
    /// Of what stands in the study, or that it was taken away. Nothing: never changed since it was
    /// made, or never there.
    std::optional<VersionMark> current;
    std::optional<CoderId> owner; ///< whose it was, of a coding or note that was taken away
    std::vector<SetAside> aside;  ///< by rising stamp

    [[nodiscard]] bool isEmpty() const { return !current && aside.empty(); }

    friend bool operator==(const ItemHistory&, const ItemHistory&) = default;
};

using Versions = std::map<ItemKey, ItemHistory>;

} // namespace rozet::study
