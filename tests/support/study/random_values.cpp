// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/study/random_values.h"

#include <QUuid>

#include <array>
#include <cmath>

namespace rozet::test {

qint64 RandomValues::number(qint64 least, qint64 most)
{
    return std::uniform_int_distribution<qint64>(least, most)(m_engine);
}

double RandomValues::real(double least, double most)
{
    return std::uniform_real_distribution<double>(least, most)(m_engine);
}

bool RandomValues::chance(double probability)
{
    return real(0, 1) < probability;
}

QUuid RandomValues::uuid()
{
    QByteArray bytes(16, '\0');
    for (char& byte : bytes) {
        byte = static_cast<char>(number(-128, 127));
    }
    // The version and variant of a random UUID.
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

QString RandomValues::text(int longest)
{
    static const std::array<char32_t, 18> letters{
        U'a',      U'b',      U'e',      U' ', U'\'', U'"',  U'\n', U'|',          U'\u00e9',
        U'\u0133', U'\u4e2d', U'\u202e', U'%', U';',  U'\\', U'\t', U'\U0001F600', U'\0'};
    QString text;
    for (qint64 left = number(0, longest); left > 0; --left) {
        const char32_t letter = oneOf(letters);
        text += QString::fromUcs4(&letter, 1);
    }
    return text;
}

QDate RandomValues::dateOrNone()
{
    return chance(0.3) ? QDate() : QDate(2026, 1, 1).addDays(number(-40000, 40000));
}

codebook::LearyPoint RandomValues::point()
{
    if (chance(0.1)) {
        return {0, 0};
    }
    return codebook::learyPointAt(real(0, 360), std::sqrt(real(0, 1)));
}

std::optional<codebook::LearyPosition> RandomValues::position(const codebook::LearyRose& rose)
{
    if (chance(0.3)) {
        return std::nullopt;
    }
    if (chance(0.3)) {
        return rose.positionIn(QStringLiteral("s%1").arg(number(0, 7)));
    }
    return rose.positionAt(point());
}

} // namespace rozet::test
