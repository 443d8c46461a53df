// SPDX-License-Identifier: GPL-3.0-or-later
// Things with an id, kept sorted by it, so that equal contents are equal values.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace rozet::study {

template <class T>
class EntityTable
{
public:
    using IdType = decltype(T::id);

    [[nodiscard]] auto begin() const { return m_items.begin(); }
    [[nodiscard]] auto end() const { return m_items.end(); }
    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }

    [[nodiscard]] const T* find(const IdType& id) const
    {
        const auto place = lowerBound(id);
        return place != m_items.end() && place->id == id ? &*place : nullptr;
    }

    [[nodiscard]] T* find(const IdType& id)
    {
        return const_cast<T*>(std::as_const(*this).find(id));
    }

    /// False, and nothing changes, when the id is there already.
    bool insert(T item)
    {
        const auto place = lowerBound(item.id);
        if (place != m_items.end() && place->id == item.id) {
            return false;
        }
        m_items.insert(place, std::move(item));
        return true;
    }

    std::optional<T> take(const IdType& id)
    {
        const auto place = lowerBound(id);
        if (place == m_items.end() || !(place->id == id)) {
            return std::nullopt;
        }
        const auto mutablePlace = m_items.begin() + (place - m_items.cbegin());
        T taken = std::move(*mutablePlace);
        m_items.erase(mutablePlace);
        return taken;
    }

    friend bool operator==(const EntityTable&, const EntityTable&) = default;

private:
    [[nodiscard]] auto lowerBound(const IdType& id) const
    {
        return std::ranges::lower_bound(m_items, id, {}, &T::id);
    }

    std::vector<T> m_items;
};

} // namespace rozet::study
