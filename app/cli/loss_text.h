// SPDX-License-Identifier: GPL-3.0-or-later
// What a conversion could not carry over, told.
#pragma once

#include "core/exchange/loss.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace rozet::cli {

[[nodiscard]] QStringList lossLines(const std::vector<exchange::LossEntry>& loss);
/// [{"what", "count", "why"}]
[[nodiscard]] QJsonArray lossJson(const std::vector<exchange::LossEntry>& loss);

} // namespace rozet::cli
