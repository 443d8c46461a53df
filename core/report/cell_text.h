// SPDX-License-Identifier: GPL-3.0-or-later
// A cell as people read it, shared by everything that shows a table: screen, terminal, page, Word.
#pragma once

#include "core/report/table.h"

#include <QChar>

namespace rozet::report {

enum class RowKind { Data, Total };

/// What stands for a measure that is not defined.
inline constexpr QChar kUndefinedMark = u'\u2013';

/// Numbers with the column's decimals and this decimal sign, durations as h:mm:ss, yes and no as
/// a filled and a small dot, undefined as a dash.
[[nodiscard]] QString cellText(const Cell& cell, const Column& column, RowKind row,
                               QChar decimalSign = u'.');

/// Seconds as h:mm:ss, rounded to the nearest second. Negative ones get a minus sign.
[[nodiscard]] QString durationText(double seconds);

/// Whether the column holds numbers, and so stands to the right.
[[nodiscard]] bool isNumeric(ColumnKind kind);

/// The reasons of all undefined cells, each once, in order of appearance.
[[nodiscard]] QStringList undefinedReasons(const Table& table);

/// What the marks in the table stand for, in the language: "– = not coded by Anna".
[[nodiscard]] QStringList markLegend(const Table& table, const QString& language);

/// Leaves out what XML cannot hold: control characters other than tab and line ends, halves of
/// surrogate pairs, and the two characters that are none.
[[nodiscard]] QString xmlSafe(const QString& text);

} // namespace rozet::report
