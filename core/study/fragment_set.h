// SPDX-License-Identifier: GPL-3.0-or-later
// The fragments of one coding, always sorted by start, then end, then id.
#pragma once

#include "core/study/fragment.h"

#include <span>
#include <vector>

namespace rozet::study {

class FragmentSet
{
public:
    [[nodiscard]] auto begin() const { return m_fragments.begin(); }
    [[nodiscard]] auto end() const { return m_fragments.end(); }
    [[nodiscard]] std::size_t size() const { return m_fragments.size(); }
    [[nodiscard]] bool isEmpty() const { return m_fragments.empty(); }
    [[nodiscard]] const Fragment& operator[](std::size_t i) const { return m_fragments[i]; }
    [[nodiscard]] std::span<const Fragment> all() const { return m_fragments; }

    /// Linear, searched from the end; null when absent.
    [[nodiscard]] const Fragment* find(const FragmentId& id) const;
    /// Those that overlap the span, in order. Linear in the number that start before its end.
    [[nodiscard]] std::vector<const Fragment*> overlapping(const TimeSpan& span) const;

    /// The id must not be in the set yet. Constant when fragments arrive in order.
    void insert(Fragment fragment);
    /// The fragment must be in the set; gives it back.
    Fragment take(const FragmentId& id);
    void reserve(std::size_t count) { m_fragments.reserve(count); }

    friend bool operator==(const FragmentSet&, const FragmentSet&) = default;

private:
    std::vector<Fragment> m_fragments;
};

} // namespace rozet::study
