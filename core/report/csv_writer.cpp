// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv_writer.h"

#include "core/base/csv_text.h"
#include "core/base/number_text.h"
#include "core/base/text_file.h"

#include <cmath>

namespace rozet::report {

namespace {

/// Excel reads h:mm:ss,mmm as a time; whole seconds go without decimals.
QString clockForExcel(double seconds, QChar decimalSign)
{
    const QString text = clockText(MediaTime::fromSeconds(seconds));
    return text.endsWith(QLatin1String(".000")) ? text.chopped(4)
                                                : QString(text).replace(u'.', decimalSign);
}

struct CellWriter
{
    const CsvForm& form;
    const Column& column;

    QString operator()(std::monostate) const { return {}; }

    QString operator()(const Undefined&) const { return {}; }

    QString operator()(const QString& text) const { return guardFormula(text); }

    QString operator()(qint64 value) const { return QString::number(value); }

    QString operator()(double value) const
    {
        if (!std::isfinite(value)) {
            return {};
        }
        if (form.forPeople && column.kind == ColumnKind::Duration && std::abs(value) < 1e9) {
            return clockForExcel(value, form.decimalSign);
        }
        return numberText(value).replace(u'.', form.decimalSign);
    }
};

QString headingOf(const Column& column, const CsvForm& form)
{
    if (!form.forPeople) {
        return column.key;
    }
    return column.group.isEmpty() ? column.heading
                                  : QStringLiteral("%1: %2").arg(column.group, column.heading);
}

void appendRow(QString& text, const std::vector<Cell>& row, const Table& table, const CsvForm& form)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) {
            text += form.delimiter;
        }
        if (i < row.size()) {
            appendCsvCell(text, std::visit(CellWriter{form, table.columns[i]}, row[i]),
                          form.delimiter);
        }
    }
    text += form.lineEnd;
}

} // namespace

CsvForm csvPlain()
{
    return {};
}

CsvForm csvExcelDutch()
{
    return {true, u';', u',', QStringLiteral("\r\n"), true};
}

QByteArray csvBytes(const Table& table, const CsvForm& form)
{
    QString text;
    if (form.byteOrderMark) {
        text += QChar(QChar::ByteOrderMark);
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) {
            text += form.delimiter;
        }
        appendCsvCell(text, guardFormula(headingOf(table.columns[i], form)), form.delimiter);
    }
    text += form.lineEnd;
    for (const std::vector<Cell>& row : table.rows) {
        appendRow(text, row, table, form);
    }
    if (form.forPeople) {
        for (const std::vector<Cell>& row : table.totals) {
            appendRow(text, row, table, form);
        }
    }
    return text.toUtf8();
}

Done writeCsv(const Table& table, const CsvForm& form, const QString& path)
{
    return writeWholeFile(path, csvBytes(table, form));
}

} // namespace rozet::report
