// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/turned.h"

namespace rozet::report {

namespace {

/// A column of the turned matrix, holding what a row of the original held.
Column valueColumn(const Table& table, std::size_t labelColumns, const QString& heading)
{
    Column column;
    if (labelColumns < table.columns.size()) {
        column.kind = table.columns[labelColumns].kind;
        column.decimals = table.columns[labelColumns].decimals;
    }
    column.key = heading;
    column.heading = heading;
    return column;
}

Column totalColumn(const Table& table, std::size_t labelColumns, const std::vector<Cell>& total)
{
    const auto* label = total.empty() ? nullptr : std::get_if<QString>(&total.front());
    Column column = valueColumn(table, labelColumns, label != nullptr ? *label : QString());
    const Cell first = labelColumns < total.size() ? total[labelColumns] : Cell();
    if (std::holds_alternative<qint64>(first)) {
        column.kind = ColumnKind::Count;
    } else if (column.kind == ColumnKind::YesNo) {
        column.kind = ColumnKind::Number;
    }
    return column;
}

Table legendOf(const Table& table, std::size_t labelColumns, const QString& heading)
{
    Table legend;
    legend.columns.push_back({QStringLiteral("number"), heading, {}, {}, ColumnKind::Count, 0});
    legend.columns.insert(legend.columns.end(), table.columns.begin(),
                          table.columns.begin() + static_cast<std::ptrdiff_t>(labelColumns));
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        std::vector<Cell> row{static_cast<qint64>(r + 1)};
        row.insert(row.end(), table.rows[r].begin(),
                   table.rows[r].begin() + static_cast<std::ptrdiff_t>(labelColumns));
        legend.rows.push_back(std::move(row));
    }
    return legend;
}

} // namespace

Turned turned(const Table& table, std::size_t labelColumns, std::size_t mostRows,
              const TurnedWords& words)
{
    const bool withRows = table.rows.size() <= mostRows;
    Turned result;
    Table& matrix = result.matrix;
    matrix.id = table.id;
    matrix.title = table.title;
    matrix.notes = table.notes;
    matrix.provenance = table.provenance;
    Column what;
    what.key = QStringLiteral("what");
    what.heading = words.what;
    matrix.columns.push_back(std::move(what));
    for (const std::vector<Cell>& total : table.totals) {
        matrix.columns.push_back(totalColumn(table, labelColumns, total));
    }
    if (withRows) {
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            matrix.columns.push_back(valueColumn(table, labelColumns, QString::number(r + 1)));
        }
        result.legend = legendOf(table, labelColumns, words.number);
    }
    QString group;
    for (std::size_t c = labelColumns; c < table.columns.size(); ++c) {
        const Column& column = table.columns[c];
        if (column.group != group) {
            group = column.group;
            std::vector<Cell> line(matrix.columns.size());
            line.front() = group;
            matrix.rows.push_back(std::move(line));
        }
        std::vector<Cell> line{(group.isEmpty() ? QString() : QStringLiteral("  ")) +
                               column.heading};
        for (const std::vector<Cell>& total : table.totals) {
            line.push_back(total[c]);
        }
        if (withRows) {
            for (const std::vector<Cell>& row : table.rows) {
                line.push_back(row[c]);
            }
        }
        matrix.rows.push_back(std::move(line));
    }
    return result;
}

} // namespace rozet::report
