// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as CSV, in two forms: for R, SPSS and archives, and for a double click in Dutch Excel.
// Text cells that a spreadsheet would run as a formula get an apostrophe before them (see
// core/base/csv_text.h). An undefined number is an empty cell.
#pragma once

#include "core/base/result.h"
#include "core/report/table.h"

#include <QByteArray>
#include <QString>

namespace rozet::report {

struct CsvForm
{
    bool byteOrderMark = false;
    QChar delimiter = u',';
    QChar decimalSign = u'.';
    QString lineEnd = QStringLiteral("\n");
    bool forPeople = false; ///< headings with their group instead of keys, totals under the rows,
                            ///< durations as h:mm:ss instead of seconds
};

/// UTF-8, comma, decimal point, line feed; keys in the first row and nothing but data below.
[[nodiscard]] CsvForm csvPlain();
/// UTF-8 with a byte order mark, semicolon, decimal comma, CR LF; headings and totals.
[[nodiscard]] CsvForm csvExcelDutch();

[[nodiscard]] QByteArray csvBytes(const Table& table, const CsvForm& form = csvPlain());

/// Fails with FileNotWritable or DiskFull.
[[nodiscard]] Done writeCsv(const Table& table, const CsvForm& form, const QString& path);

} // namespace rozet::report
