// SPDX-License-Identifier: GPL-3.0-or-later
// A stream of edits of every kind, most of them such as a researcher makes and some that must be
// refused, the same for the same seed.
#pragma once

#include "core/study/change.h"
#include "tests/support/study/random_values.h"

namespace rozet::test {

/// A study with some of everything in it.
[[nodiscard]] study::Study richStudy(quint32 seed);

class RandomChanges
{
public:
    explicit RandomChanges(quint32 seed) : m_values(seed) {}

    [[nodiscard]] study::Change next(const study::Study& study);
    /// Only changes that applyChange will accept; the study is not changed.
    [[nodiscard]] study::Change nextValid(const study::Study& study);

private:
    [[nodiscard]] study::Change single(const study::Study& study);
    [[nodiscard]] study::Change people(const study::Study& study);
    [[nodiscard]] study::Change recordings(const study::Study& study);
    [[nodiscard]] study::Change rounds(const study::Study& study);
    [[nodiscard]] study::Change notes(const study::Study& study);
    [[nodiscard]] study::Change headers(const study::Study& study);
    [[nodiscard]] study::Change fragments(const study::Study& study);
    [[nodiscard]] study::Change traces(const study::Study& study);
    [[nodiscard]] study::Change settlements(const study::Study& study);
    [[nodiscard]] study::VersionStep mark(const study::CodingId& coding);
    [[nodiscard]] study::Change wholeRecording(const study::Study& study);
    [[nodiscard]] study::Change codebooks(const study::Study& study);
    [[nodiscard]] study::Change composite(const study::Study& study);

    /// Adds, replaces or removes: mostly what is possible, sometimes what is not.
    template <class T>
    [[nodiscard]] study::Change edit(const study::EntityTable<T>& table, T value);
    template <class T>
    [[nodiscard]] std::optional<decltype(T::id)> maybe(const study::EntityTable<T>& table);
    template <class T>
    [[nodiscard]] decltype(T::id) anId(const study::EntityTable<T>& table);
    template <class T>
    [[nodiscard]] std::vector<decltype(T::id)> some(const study::EntityTable<T>& table);
    [[nodiscard]] QString name();
    [[nodiscard]] int revision(const study::Study& study);
    [[nodiscard]] study::Fragment fragment(const study::Study& study, const study::Coding& coding);

    RandomValues m_values;
};

} // namespace rozet::test
