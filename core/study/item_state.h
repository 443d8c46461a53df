// SPDX-License-Identifier: GPL-3.0-or-later
// All versions of one thing that nothing newer came from: usually one. Joining two of these is the
// whole of merging, and gives the same in whatever order and however often it is done.
#pragma once

#include "core/study/item_value.h"
#include "core/study/versions.h"

#include <optional>
#include <vector>

namespace rozet::study {

class ItemState
{
public:
    /// live: what stands in the study, if anything; it must outlive the state. history: what is
    /// known about its versions, if anything.
    ItemState(const ItemValue* live, const ItemHistory* history);

    [[nodiscard]] bool isEmpty() const { return m_versions.empty(); }

    /// Whether everything of the other is known here, so that joining it changes nothing.
    [[nodiscard]] bool knows(const ItemState& other) const;
    /// Whether some version here and some version there were made without knowing each other, and
    /// say different things.
    [[nodiscard]] bool disagreesWith(const ItemState& other) const;
    void join(const ItemState& other);

    /// The newest; nothing when it is the taking away.
    [[nodiscard]] const ItemValue* value() const;
    [[nodiscard]] bool isRemoved() const;

    /// As it is kept, when this stands in the study (null: nothing does).
    [[nodiscard]] ItemHistory history(const ItemValue* standing) const;

    [[nodiscard]] qint64 stamp() const;

private:
    struct Version
    {
        qint64 stamp = 0;
        bool removed = false;
        std::vector<qint64> ancestors;
        const ItemValue* value = nullptr; ///< null when removed or set aside
        QByteArray aside;                 ///< of what was set aside

        [[nodiscard]] bool cameFrom(const Version& other) const;
        [[nodiscard]] QByteArray bytes() const;
    };

    void add(Version version);

    [[nodiscard]] const Version& newest() const { return m_versions.back(); }

    std::vector<Version> m_versions; ///< by rising stamp; none came from another
};

} // namespace rozet::study
