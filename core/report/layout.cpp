// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/layout.h"

#include "core/report/cell_text.h"

#include <algorithm>

namespace rozet::report {

namespace {

constexpr double kLetter = 1.75;
constexpr double kPadding = 3.5;
constexpr double kUpright = 7.5;
constexpr double kLine = 4.4;
constexpr qsizetype kLettersPerUprightLine = 28;
constexpr std::ptrdiff_t kManyColumns = 8;

qsizetype longestWord(const QString& text)
{
    qsizetype longest = 0;
    for (const QString& word : text.split(u' ')) {
        longest = std::max(longest, word.size());
    }
    return longest;
}

qsizetype longestCell(const Table& table, std::size_t column)
{
    qsizetype longest = 0;
    const auto look = [&](const std::vector<std::vector<Cell>>& rows, RowKind kind) {
        for (const std::vector<Cell>& row : rows) {
            if (column < row.size()) {
                longest =
                    std::max(longest, cellText(row[column], table.columns[column], kind).size());
            }
        }
    };
    look(table.rows, RowKind::Data);
    if (isNumeric(table.columns[column].kind)) {
        look(table.totals, RowKind::Total);
    }
    return longest;
}

Table partOf(const Table& table, const std::vector<std::size_t>& columns)
{
    Table part;
    part.id = table.id;
    part.title = table.title;
    part.bare = table.bare;
    for (const std::size_t column : columns) {
        part.columns.push_back(table.columns[column]);
    }
    const auto pickCells = [&columns](const std::vector<std::vector<Cell>>& rows) {
        std::vector<std::vector<Cell>> picked;
        for (const std::vector<Cell>& row : rows) {
            std::vector<Cell> cells;
            for (const std::size_t column : columns) {
                cells.push_back(column < row.size() ? row[column] : Cell());
            }
            picked.push_back(std::move(cells));
        }
        return picked;
    };
    part.rows = pickCells(table.rows);
    part.totals = pickCells(table.totals);
    return part;
}

} // namespace

bool hasUprightHeadings(const Table& table)
{
    return std::ranges::count_if(table.columns, [](const Column& column) {
               return column.kind == ColumnKind::YesNo || column.kind == ColumnKind::Count;
           }) > kManyColumns;
}

bool isUpright(const Table& table, std::size_t column)
{
    const ColumnKind kind = table.columns[column].kind;
    return (kind == ColumnKind::YesNo || kind == ColumnKind::Count) && hasUprightHeadings(table);
}

double uprightMillimetres(const Table& table)
{
    qsizetype longest = 8;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (isUpright(table, i)) {
            longest = std::max(longest,
                               std::min(table.columns[i].heading.size(), kLettersPerUprightLine));
        }
    }
    return 1.15 * kLetter * static_cast<double>(longest) + kPadding;
}

std::size_t labelSpan(const std::vector<Cell>& row)
{
    std::size_t span = 1;
    if (!row.empty() && std::holds_alternative<QString>(row.front())) {
        while (span < row.size() && std::holds_alternative<std::monostate>(row[span])) {
            ++span;
        }
    }
    return span;
}

double columnMillimetres(const Table& table, std::size_t column)
{
    const Column& it = table.columns[column];
    const double cells = kLetter * static_cast<double>(longestCell(table, column)) + kPadding;
    if (isUpright(table, column)) {
        const auto lines = static_cast<double>((it.heading.size() + kLettersPerUprightLine - 1) /
                                               kLettersPerUprightLine);
        return std::max({kUpright, cells, kLine * lines + kPadding});
    }
    const double heading = 1.1 * kLetter * static_cast<double>(longestWord(it.heading)) + kPadding;
    return it.kind == ColumnKind::Text ? std::clamp(std::max(cells, heading), 16.0, 60.0)
                                       : std::clamp(std::max(cells, heading), 12.0, 34.0);
}

double tableMillimetres(const Table& table)
{
    double sum = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        sum += columnMillimetres(table, i);
    }
    return sum;
}

std::vector<Table> splitToWidth(const Table& table, double millimetres)
{
    const std::size_t count = table.columns.size();
    if (count < 3 || tableMillimetres(table) <= millimetres) {
        return {table};
    }
    std::vector<double> widths;
    for (std::size_t i = 0; i < count; ++i) {
        widths.push_back(columnMillimetres(table, i));
    }
    const double room = millimetres - widths.front();
    std::vector<std::vector<std::size_t>> parts{{0}};
    double used = 0;
    const auto startPart = [&] {
        parts.push_back({0});
        used = 0;
    };
    for (std::size_t i = 1; i < count;) {
        std::size_t end = i + 1;
        double groupWidth = widths[i];
        while (end < count && !table.columns[i].group.isEmpty() &&
               table.columns[end].group == table.columns[i].group) {
            groupWidth += widths[end++];
        }
        if (used > 0 && used + groupWidth > room && groupWidth <= room) {
            startPart();
        }
        for (; i < end; ++i) {
            if (used > 0 && used + widths[i] > room) {
                startPart();
            }
            parts.back().push_back(i);
            used += widths[i];
        }
    }
    std::vector<Table> tables;
    for (const std::vector<std::size_t>& part : parts) {
        tables.push_back(partOf(table, part));
    }
    tables.back().notes = table.notes;
    tables.back().provenance = table.provenance;
    return tables;
}

} // namespace rozet::report
