// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cell_text.h"

#include <cmath>

namespace rozet::report {

namespace {

QString decimalText(double value, int decimals, QChar decimalSign)
{
    if (!std::isfinite(value)) {
        return QString(kUndefinedMark);
    }
    QString text = QString::number(value, 'f', decimals);
    // A small negative number that rounds to nothing is not shown as -0.00.
    bool zero = true;
    for (const QChar c : text) {
        zero = zero && (c == u'0' || c == u'.' || c == u'-');
    }
    if (zero && text.startsWith(u'-')) {
        text.remove(0, 1);
    }
    return text.replace(u'.', decimalSign);
}

struct Reader
{
    const Column& column;
    RowKind row;
    QChar decimalSign;

    QString operator()(std::monostate) const { return {}; }

    QString operator()(const QString& text) const { return text; }

    QString operator()(const Undefined&) const { return QString(kUndefinedMark); }

    QString operator()(qint64 value) const
    {
        if (row == RowKind::Data) {
            switch (column.kind) {
            case ColumnKind::YesNo:
                return value != 0 ? QStringLiteral("\u25CF") : QStringLiteral("\u00B7");
            case ColumnKind::Duration:
                return durationText(static_cast<double>(value));
            case ColumnKind::Percent:
                return QString::number(value) + u'%';
            case ColumnKind::Text:
            case ColumnKind::Count:
            case ColumnKind::Number:
                break;
            }
        }
        return QString::number(value);
    }

    QString operator()(double value) const
    {
        if (column.kind == ColumnKind::Duration) {
            return durationText(value);
        }
        if (column.kind == ColumnKind::YesNo && row == RowKind::Data) {
            return (*this)(static_cast<qint64>(value != 0.0 ? 1 : 0));
        }
        const QString text = decimalText(value, column.decimals, decimalSign);
        return column.kind == ColumnKind::Percent ? text + u'%' : text;
    }
};

} // namespace

QString cellText(const Cell& cell, const Column& column, RowKind row, QChar decimalSign)
{
    return std::visit(Reader{column, row, decimalSign}, cell);
}

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || std::abs(seconds) > 1e12) {
        return QString(kUndefinedMark);
    }
    const qint64 whole = std::llround(std::abs(seconds));
    const QLatin1Char zero('0');
    return QStringLiteral("%1%2:%3:%4")
        .arg(seconds < 0 && whole > 0 ? QStringLiteral("-") : QString())
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, zero)
        .arg(whole % 60, 2, 10, zero);
}

bool isNumeric(ColumnKind kind)
{
    return kind != ColumnKind::Text;
}

QStringList undefinedReasons(const Table& table)
{
    QStringList reasons;
    for (const auto* rows : {&table.rows, &table.totals}) {
        for (const std::vector<Cell>& row : *rows) {
            for (const Cell& cell : row) {
                const auto* undefined = std::get_if<Undefined>(&cell);
                if (undefined != nullptr && !undefined->reason.isEmpty() &&
                    !reasons.contains(undefined->reason)) {
                    reasons << undefined->reason;
                }
            }
        }
    }
    return reasons;
}

QStringList markLegend(const Table& table, const QString& language)
{
    QStringList legend;
    bool marks = false;
    for (const Column& column : table.columns) {
        marks = marks || column.kind == ColumnKind::YesNo;
    }
    if (marks && !table.rows.empty()) {
        legend << (language == QLatin1String("nl")
                       ? QStringLiteral("\u25CF = 1 (ja), \u00B7 = 0 (nee)")
                       : QStringLiteral("\u25CF = 1 (yes), \u00B7 = 0 (no)"));
    }
    const QStringList reasons = undefinedReasons(table);
    if (!reasons.isEmpty()) {
        legend << QStringLiteral("%1 = %2")
                      .arg(kUndefinedMark)
                      .arg(reasons.join(QStringLiteral(" / ")));
    }
    return legend;
}

QString xmlSafe(const QString& text)
{
    QString safe;
    safe.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate()) {
            if (i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                safe += c;
                safe += text[++i];
            }
            continue;
        }
        const char16_t unit = c.unicode();
        const bool control = unit < 0x20 && unit != u'\t' && unit != u'\n' && unit != u'\r';
        if (!control && !c.isLowSurrogate() && unit < 0xFFFE) {
            safe += c;
        }
    }
    return safe;
}

} // namespace rozet::report
