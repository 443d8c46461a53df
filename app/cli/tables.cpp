// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tables.h"

#include "app/cli/context.h"

namespace rozet::cli {

report::Table factsTable(const QString& title,
                         const std::vector<std::pair<QString, QString>>& facts)
{
    report::Table table;
    table.title = title;
    table.columns = {column(QStringLiteral("what"), Cli::tr("what")),
                     column(QStringLiteral("value"), Cli::tr("value"))};
    for (const auto& [what, value] : facts) {
        table.rows.push_back({what, value});
    }
    return table;
}

report::Column column(const QString& key, const QString& heading, report::ColumnKind kind)
{
    report::Column made;
    made.key = key;
    made.heading = heading;
    made.kind = kind;
    return made;
}

QJsonArray jsonArray(const QStringList& texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace rozet::cli
