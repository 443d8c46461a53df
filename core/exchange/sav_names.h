// SPDX-License-Identifier: GPL-3.0-or-later
// Variable names that SPSS and PSPP accept.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace rozet::exchange {

/// Starts with a letter; letters, digits and _ only; at most 64 bytes; not a reserved word (ALL,
/// AND, BY ...); different from the names taken, whatever their case. Stable: the same wish and the
/// same names taken give the same name.
[[nodiscard]] QString savName(const QString& wanted, const QStringList& taken);

/// UTF-8 of at most this many bytes, never cut inside a letter.
[[nodiscard]] QByteArray cutUtf8(const QString& text, qsizetype mostBytes);

} // namespace rozet::exchange
