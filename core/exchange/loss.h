// SPDX-License-Identifier: GPL-3.0-or-later
// What a conversion could not carry over. Every reader and writer of a foreign format reports it;
// nothing is dropped in silence.
#pragma once

#include <QString>

#include <vector>

namespace rozet::exchange {

struct LossEntry
{
    QString what; ///< the kind of thing, such as "key" or an element name
    int count = 0;
    QString why; ///< one English sentence

    friend bool operator==(const LossEntry&, const LossEntry&) = default;
};

/// Adds to the entry with the same words, or makes one. A count of zero adds nothing.
void addLoss(std::vector<LossEntry>& losses, const QString& what, int count, const QString& why);

} // namespace rozet::exchange
