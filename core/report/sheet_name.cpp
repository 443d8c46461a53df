// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sheet_name.h"

#include "core/report/cell_text.h"

namespace rozet::report {

namespace {

constexpr qsizetype kLongest = 31;

/// At most this many UTF-16 units, never through the middle of a letter.
QString cut(const QString& text, qsizetype longest)
{
    if (text.size() <= longest) {
        return text;
    }
    const bool splits = longest > 0 && text[longest - 1].isHighSurrogate();
    return text.left(splits ? longest - 1 : longest);
}

QString trimmedEnds(QString name)
{
    name = name.trimmed();
    while (name.startsWith(u'\'') || name.endsWith(u'\'')) {
        name = name.startsWith(u'\'') ? name.mid(1) : name.chopped(1);
        name = name.trimmed();
    }
    return name;
}

} // namespace

QString sheetName(const QString& wanted, const QStringList& taken)
{
    QString name;
    for (const QChar c : xmlSafe(wanted)) {
        static constexpr QStringView kRefused = u"[]:*?/\\";
        name += kRefused.contains(c) || c.isSpace() || c.unicode() == 0x7F ? QChar(u' ') : c;
    }
    name = trimmedEnds(cut(trimmedEnds(name.simplified()), kLongest));
    if (name.isEmpty() || name.compare(QLatin1String("History"), Qt::CaseInsensitive) == 0) {
        name = name.isEmpty() ? QStringLiteral("Blad") : name + QStringLiteral(" 1");
    }
    QString unique = name;
    for (int n = 2; taken.contains(unique, Qt::CaseInsensitive); ++n) {
        const QString suffix = QStringLiteral(" (%1)").arg(n);
        unique = cut(name, kLongest - suffix.size()).trimmed() + suffix;
    }
    return unique;
}

} // namespace rozet::report
