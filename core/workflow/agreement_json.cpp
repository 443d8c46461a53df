// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_json.h"

#include "core/workflow/undefined_text.h"

#include <QJsonArray>

#include <cmath>

namespace rozet::workflow {

QJsonValue numberJson(std::optional<double> value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject estimateJson(const statistics::Estimate& estimate, const QString& language)
{
    QJsonObject json{{QStringLiteral("value"), numberJson(estimate.value)},
                     {QStringLiteral("se"), numberJson(estimate.standardError)},
                     {QStringLiteral("ci"), QJsonValue::Null},
                     {QStringLiteral("ci_method"), QJsonValue::Null},
                     {QStringLiteral("n"), numberJson(estimate.n)}};
    if (estimate.interval) {
        const statistics::Interval& interval = *estimate.interval;
        const bool resampled = interval.method == statistics::IntervalMethod::BootstrapPercentile ||
                               interval.method == statistics::IntervalMethod::BootstrapBca;
        json.insert(QStringLiteral("ci"),
                    QJsonArray{numberJson(interval.low), numberJson(interval.high)});
        json.insert(QStringLiteral("ci_method"),
                    resampled ? QStringLiteral("bootstrap") : QStringLiteral("analytic"));
        json.insert(QStringLiteral("ci_detail"), intervalMethodName(interval.method));
        json.insert(QStringLiteral("confidence"), interval.confidence);
    }
    if (!estimate.value) {
        json.insert(QStringLiteral("reason"), undefinedText(estimate.reason, language));
        json.insert(QStringLiteral("reason_code"), undefinedName(estimate.reason));
    }
    return json;
}

} // namespace rozet::workflow
