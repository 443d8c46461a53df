// SPDX-License-Identifier: GPL-3.0-or-later
// Which fragments the user looks at: shared by timeline, list, rose and details. Selecting is never
// an edit.
#pragma once

#include "core/study/ids.h"

#include <QObject>

#include <vector>

namespace rozet::session {

class FragmentSelection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<study::FragmentId>& fragments() const { return m_fragments; }

    /// The one that details are shown of: the first; null when nothing is selected.
    [[nodiscard]] study::FragmentId current() const;

    [[nodiscard]] bool isEmpty() const { return m_fragments.empty(); }

    [[nodiscard]] bool contains(const study::FragmentId& id) const;

    void set(std::vector<study::FragmentId> fragments);
    void selectOnly(const study::FragmentId& id);

    void clear() { set({}); }

Q_SIGNALS:
    void changed();

private:
    std::vector<study::FragmentId> m_fragments;
};

} // namespace rozet::session
