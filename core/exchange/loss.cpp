// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/loss.h"

namespace rozet::exchange {

void addLoss(std::vector<LossEntry>& losses, const QString& what, int count, const QString& why)
{
    if (count <= 0) {
        return;
    }
    for (LossEntry& entry : losses) {
        if (entry.what == what && entry.why == why) {
            entry.count += count;
            return;
        }
    }
    losses.push_back({what, count, why});
}

} // namespace rozet::exchange
