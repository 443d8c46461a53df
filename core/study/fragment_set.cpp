// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/fragment_set.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace rozet::study {

namespace {

bool before(const Fragment& a, const Fragment& b)
{
    if (a.span != b.span) {
        return a.span < b.span;
    }
    return a.id < b.id;
}

} // namespace

bool Fragment::has(const codebook::CodeId& code) const
{
    return std::ranges::find(codes, code) != codes.end();
}

const Fragment* FragmentSet::find(const FragmentId& id) const
{
    const auto found = std::find_if(
        m_fragments.rbegin(), m_fragments.rend(), [&](const Fragment& f) { return f.id == id; });
    return found == m_fragments.rend() ? nullptr : &*found;
}

std::vector<const Fragment*> FragmentSet::overlapping(const TimeSpan& span) const
{
    std::vector<const Fragment*> found;
    for (const Fragment& fragment : m_fragments) {
        if (fragment.span.start > span.end) {
            break;
        }
        if (fragment.span.overlaps(span)) {
            found.push_back(&fragment);
        }
    }
    return found;
}

void FragmentSet::insert(Fragment fragment)
{
    if (m_fragments.empty() || before(m_fragments.back(), fragment)) {
        m_fragments.push_back(std::move(fragment));
        return;
    }
    const auto place = std::ranges::upper_bound(m_fragments, fragment, before);
    m_fragments.insert(place, std::move(fragment));
}

Fragment FragmentSet::take(const FragmentId& id)
{
    const Fragment* found = find(id);
    if (found == nullptr) {
        throw std::logic_error("FragmentSet::take: no such fragment");
    }
    const auto place = m_fragments.begin() + (found - m_fragments.data());
    Fragment taken = std::move(*place);
    m_fragments.erase(place);
    return taken;
}

} // namespace rozet::study
