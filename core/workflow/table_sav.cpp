// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/table_sav.h"

namespace rozet::workflow {

namespace {

using report::ColumnKind;

struct ValueMaker
{
    bool text;

    exchange::SavValue operator()(std::monostate) const { return {}; }

    exchange::SavValue operator()(const report::Undefined&) const { return {}; }

    exchange::SavValue operator()(const QString& value) const
    {
        return text ? exchange::SavValue(value) : exchange::SavValue();
    }

    exchange::SavValue operator()(qint64 value) const
    {
        return text ? exchange::SavValue(QString::number(value))
                    : exchange::SavValue(static_cast<double>(value));
    }

    exchange::SavValue operator()(double value) const
    {
        return text ? exchange::SavValue(QString::number(value, 'g', 17))
                    : exchange::SavValue(value);
    }
};

int decimalsOf(const report::Column& column)
{
    switch (column.kind) {
    case ColumnKind::Duration:
        return 3;
    case ColumnKind::Number:
    case ColumnKind::Percent:
        return column.decimals;
    case ColumnKind::Text:
    case ColumnKind::Count:
    case ColumnKind::YesNo:
        break;
    }
    return 0;
}

} // namespace

exchange::SavFile savOfTable(const report::Table& table, const report::Origin& origin)
{
    exchange::SavFile file;
    file.label = table.title;
    file.written = origin.written;
    for (const report::Column& column : table.columns) {
        exchange::SavVariable variable;
        variable.name = column.key;
        variable.label = column.group.isEmpty()
                             ? column.heading
                             : QStringLiteral("%1: %2").arg(column.group, column.heading);
        variable.text = column.kind == ColumnKind::Text;
        variable.decimals = decimalsOf(column);
        variable.measure = column.kind == ColumnKind::YesNo ? exchange::SavMeasure::Nominal
                                                            : exchange::SavMeasure::Scale;
        if (column.kind == ColumnKind::YesNo) {
            variable.valueLabels = {{0, origin.pick("nee", "no")}, {1, origin.pick("ja", "yes")}};
        }
        file.variables.push_back(std::move(variable));
    }
    for (const std::vector<report::Cell>& row : table.rows) {
        std::vector<exchange::SavValue> values;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const bool text = table.columns[i].kind == ColumnKind::Text;
            values.push_back(i < row.size() ? std::visit(ValueMaker{text}, row[i])
                                            : exchange::SavValue());
        }
        file.rows.push_back(std::move(values));
    }
    return file;
}

Result<exchange::SavWritten> writeTableSav(const report::Table& table, const report::Origin& origin,
                                           const QString& path)
{
    return exchange::writeSav(savOfTable(table, origin), path);
}

} // namespace rozet::workflow
