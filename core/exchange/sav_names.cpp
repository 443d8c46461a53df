// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sav_names.h"

namespace rozet::exchange {

namespace {

constexpr qsizetype kMostBytes = 64;

bool isReserved(const QString& name)
{
    static const QStringList words{
        QStringLiteral("ALL"), QStringLiteral("AND"), QStringLiteral("BY"), QStringLiteral("EQ"),
        QStringLiteral("GE"),  QStringLiteral("GT"),  QStringLiteral("LE"), QStringLiteral("LT"),
        QStringLiteral("NE"),  QStringLiteral("NOT"), QStringLiteral("OR"), QStringLiteral("TO"),
        QStringLiteral("WITH")};
    return words.contains(name, Qt::CaseInsensitive);
}

/// Plain letters for accented ones, an underscore for everything else that may not stand in a name.
QString plain(const QString& wanted)
{
    QString name;
    for (const QChar c : wanted.normalized(QString::NormalizationForm_D)) {
        const char16_t unit = c.unicode();
        const bool letter = (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
        const bool digit = unit >= u'0' && unit <= u'9';
        if (letter || digit) {
            name += c;
        } else if (c.category() != QChar::Mark_NonSpacing && !name.isEmpty() &&
                   !name.endsWith(u'_')) {
            name += u'_';
        }
    }
    while (name.endsWith(u'_')) {
        name.chop(1);
    }
    return name;
}

} // namespace

QString savName(const QString& wanted, const QStringList& taken)
{
    QString name = plain(wanted);
    if (name.isEmpty() || !name.front().isLetter() || isReserved(name)) {
        name.prepend(QStringLiteral("v_"));
    }
    name = name.left(kMostBytes);
    QString unique = name;
    for (int n = 2; taken.contains(unique, Qt::CaseInsensitive); ++n) {
        const QString suffix = QStringLiteral("_%1").arg(n);
        unique = name.left(kMostBytes - suffix.size()) + suffix;
    }
    return unique;
}

QByteArray cutUtf8(const QString& text, qsizetype mostBytes)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.size() <= mostBytes) {
        return bytes;
    }
    qsizetype end = mostBytes;
    while (end > 0 && (static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    bytes.truncate(end);
    return bytes;
}

} // namespace rozet::exchange
