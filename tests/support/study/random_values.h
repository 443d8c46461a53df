// SPDX-License-Identifier: GPL-3.0-or-later
// Values by chance, the same for the same seed.
#pragma once

#include "codebook/leary.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <random>
#include <vector>

namespace rozet::test {

class RandomValues
{
public:
    explicit RandomValues(quint32 seed) : m_engine(seed) {}

    /// From least to most, both possible.
    [[nodiscard]] qint64 number(qint64 least, qint64 most);
    [[nodiscard]] double real(double least, double most);
    [[nodiscard]] bool chance(double probability);
    [[nodiscard]] QUuid uuid();
    /// Anything a person may type or paste, the empty text and characters beyond the BMP included.
    [[nodiscard]] QString text(int longest = 30);
    [[nodiscard]] QDate dateOrNone();
    [[nodiscard]] codebook::LearyPoint point();
    /// On a rose with sectors s0 to s7 on the diagonals of the axes.
    [[nodiscard]] std::optional<codebook::LearyPosition> position(const codebook::LearyRose& rose);

    template <class AnyId>
    [[nodiscard]] AnyId id()
    {
        return AnyId::fromUuid(uuid());
    }

    template <class Items>
    [[nodiscard]] const auto& oneOf(const Items& items)
    {
        return *(items.begin() + number(0, static_cast<qint64>(items.size()) - 1));
    }

    [[nodiscard]] std::mt19937_64& engine() { return m_engine; }

private:
    std::mt19937_64 m_engine;
};

} // namespace rozet::test
