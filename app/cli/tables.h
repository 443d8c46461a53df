// SPDX-License-Identifier: GPL-3.0-or-later
// Small tables for people, and small values for JSON.
#pragma once

#include "core/report/table.h"

#include <QJsonArray>
#include <QJsonObject>

namespace rozet::cli {

[[nodiscard]] inline QString q(const std::string& text)
{
    return QString::fromStdString(text);
}

/// Two columns without headings to speak of: what it is, and its value.
[[nodiscard]] report::Table factsTable(const QString& title,
                                       const std::vector<std::pair<QString, QString>>& facts);

/// A column of text, or of another kind.
[[nodiscard]] report::Column column(const QString& key, const QString& heading,
                                    report::ColumnKind kind = report::ColumnKind::Text);

[[nodiscard]] QJsonArray jsonArray(const QStringList& texts);

/// Null for an empty text.
[[nodiscard]] QJsonValue textOrNull(const QString& text);

} // namespace rozet::cli
