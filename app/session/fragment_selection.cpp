// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fragment_selection.h"

#include <algorithm>

namespace rozet::session {

study::FragmentId FragmentSelection::current() const
{
    return m_fragments.empty() ? study::FragmentId() : m_fragments.front();
}

bool FragmentSelection::contains(const study::FragmentId& id) const
{
    return std::ranges::find(m_fragments, id) != m_fragments.end();
}

void FragmentSelection::set(std::vector<study::FragmentId> fragments)
{
    if (fragments == m_fragments) {
        return;
    }
    m_fragments = std::move(fragments);
    Q_EMIT changed();
}

void FragmentSelection::selectOnly(const study::FragmentId& id)
{
    set(id.isNull() ? std::vector<study::FragmentId>() : std::vector<study::FragmentId>{id});
}

} // namespace rozet::session
