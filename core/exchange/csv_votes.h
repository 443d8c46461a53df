// SPDX-License-Identifier: GPL-3.0-or-later
// Guessing how a CSV file was written, from its first rows. Private to this folder.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace rozet::exchange {

/// The one of , ; and tab that cuts the first rows into the same number of cells, more than one.
[[nodiscard]] QChar guessDelimiter(QStringView text);

struct DecimalVote
{
    QChar sign = u'.';
    bool certain = false;
};

/// A point or a comma, by the numbers in these rows.
[[nodiscard]] DecimalVote guessDecimalSign(const std::vector<QStringList>& rows, QChar delimiter);

} // namespace rozet::exchange
