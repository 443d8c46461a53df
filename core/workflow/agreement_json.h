// SPDX-License-Identifier: GPL-3.0-or-later
// Estimates as JSON, the same in every agreement command.
#pragma once

#include "core/statistics/estimate.h"

#include <QJsonObject>
#include <QJsonValue>

namespace rozet::workflow {

/// {"value", "se", "ci": [low, high], "ci_method": "analytic" | "bootstrap", "n"}. What is not
/// known is null; without a value also "reason" (a sentence) and "reason_code". A jackknife is
/// "analytic"; "ci_detail" says which of all methods it was, "confidence" how wide.
[[nodiscard]] QJsonObject estimateJson(const statistics::Estimate& estimate,
                                       const QString& language);

/// Null when there is none, or when it is infinite or not a number.
[[nodiscard]] QJsonValue numberJson(std::optional<double> value);

} // namespace rozet::workflow
