// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace rozet {

namespace {

// A recording longer than this is a mistake in the file, not a recording.
constexpr double kLongestSeconds = 1e9;

} // namespace

QString numberText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

std::optional<double> readNumber(QStringView text, QChar decimalSign)
{
    QString plain = text.trimmed().toString();
    if (decimalSign != u'.') {
        if (plain.contains(u'.')) {
            return std::nullopt;
        }
        plain.replace(decimalSign, u'.');
    }
    bool ok = false;
    const double value = QLocale::c().toDouble(plain, &ok);
    if (!ok || !std::isfinite(value) || plain.contains(u',')) {
        return std::nullopt;
    }
    return value;
}

std::optional<qint64> readInteger(QStringView text)
{
    bool ok = false;
    const QString plain = text.trimmed().toString();
    const qint64 value = plain.toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString secondsText(MediaTime time)
{
    const qint64 us = time.microseconds();
    const qint64 whole = us / 1000000;
    const qint64 rest = std::abs(us % 1000000);
    QString text = (us < 0 && whole == 0 ? QStringLiteral("-0") : QString::number(whole));
    if (rest != 0) {
        QString decimals = QStringLiteral("%1").arg(rest, 6, 10, QLatin1Char('0'));
        while (decimals.endsWith(u'0')) {
            decimals.chop(1);
        }
        text += u'.' + decimals;
    }
    return text;
}

QString clockText(MediaTime time)
{
    const qint64 ms = std::abs(time.microseconds()) / 1000;
    return QStringLiteral("%1%2:%3:%4.%5")
        .arg(time.microseconds() < 0 ? QStringLiteral("-") : QString())
        .arg(ms / 3600000)
        .arg(ms / 60000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

QString shortClockText(MediaTime time)
{
    const qint64 seconds = std::abs(time.microseconds()) / 1000000;
    const QString sign = time.microseconds() < 0 ? QStringLiteral("-") : QString();
    const QLatin1Char zero('0');
    if (seconds < 3600) {
        return QStringLiteral("%1%2:%3").arg(sign).arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    }
    return QStringLiteral("%1%2:%3:%4")
        .arg(sign)
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

std::optional<MediaTime> readTime(QStringView text)
{
    QString plain = text.trimmed().toString();
    plain.replace(u',', u'.');
    bool negative = false;
    if (plain.startsWith(u'-')) {
        negative = true;
        plain.remove(0, 1);
    }
    const QStringList parts = plain.split(u':');
    if (plain.isEmpty() || parts.size() > 3) {
        return std::nullopt;
    }
    double seconds = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        if (parts[i].isEmpty() || !parts[i].front().isDigit()) {
            return std::nullopt;
        }
        if (!last && !readInteger(parts[i])) {
            return std::nullopt;
        }
        const std::optional<double> value = readNumber(parts[i]);
        if (!value || (i > 0 && *value >= 60)) {
            return std::nullopt;
        }
        seconds = seconds * 60 + *value;
    }
    if (seconds > kLongestSeconds) {
        return std::nullopt;
    }
    return MediaTime::fromSeconds(negative ? -seconds : seconds);
}

} // namespace rozet
