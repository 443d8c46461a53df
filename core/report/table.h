// SPDX-License-Identifier: GPL-3.0-or-later
// A table as a value: typed cells, units, notes and where it came from. The same table feeds the
// screen, Excel, CSV, HTML, Word and the command line, so that all of them show the same numbers.
#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <variant>
#include <vector>

namespace rozet::report {

/// A number that could not be computed, with the reason in the table's language.
struct Undefined
{
    QString reason;

    friend bool operator==(const Undefined&, const Undefined&) = default;
};

/// Empty, text, a count, a measure, or a measure that is not defined.
using Cell = std::variant<std::monostate, QString, qint64, double, Undefined>;

enum class ColumnKind {
    Text,
    Count,    ///< whole numbers
    Number,   ///< shown with the column's decimals, exported in full
    Duration, ///< seconds; shown as h:mm:ss, exported to Excel as time
    Percent,  ///< 0 to 100
    YesNo,    ///< 1 or 0; shown as a mark
};

struct Column
{
    QString key;     ///< stable, for CSV and JSON: "talenten_kwaliteiten"
    QString heading; ///< for people
    QString group;   ///< heading over neighbouring columns: "Inhoud"; may be empty
    QString note;    ///< definition, shown on hover
    ColumnKind kind = ColumnKind::Text;
    int decimals = 2;

    friend bool operator==(const Column&, const Column&) = default;
};

/// How the numbers came about: name and value, in the order to show them.
using Provenance = std::vector<std::pair<QString, QString>>;

struct Table
{
    QString id; ///< stable, for file and sheet names: "tally-presence"
    QString title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;   ///< each as long as columns
    std::vector<std::vector<Cell>> totals; ///< rows under the line, each as long as columns; a
                                           ///< whole number in them is a plain number in any column
    QStringList notes;
    Provenance provenance;
    bool bare = false; ///< for other programs: written with keys as headings in the first row, and
                       ///< without title, groups, totals or notes around it

    friend bool operator==(const Table&, const Table&) = default;
};

} // namespace rozet::report
