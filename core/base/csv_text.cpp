// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv_text.h"

namespace rozet {

namespace {

bool startsFormula(QStringView text)
{
    qsizetype first = 0;
    while (first < text.size() && text[first] == u'\'') {
        ++first;
    }
    if (first == text.size()) {
        return false;
    }
    static constexpr QStringView kDangerous = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    return kDangerous.contains(text[first]);
}

} // namespace

QString guardFormula(const QString& text)
{
    return startsFormula(text) ? u'\'' + text : text;
}

QString unguardFormula(const QString& text)
{
    return text.startsWith(u'\'') && startsFormula(text) ? text.mid(1) : text;
}

void appendCsvCell(QString& line, QStringView text, QChar delimiter)
{
    bool quoted = !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
    for (const QChar c : text) {
        quoted = quoted || c == delimiter || c == u'"' || c == u'\n' || c == u'\r';
    }
    if (quoted) {
        line += u'"';
    }
    for (const QChar c : text) {
        if (c == u'"') {
            line += u'"';
        }
        if (!c.isNull()) {
            line += c;
        }
    }
    if (quoted) {
        line += u'"';
    }
}

} // namespace rozet
