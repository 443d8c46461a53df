// SPDX-License-Identifier: GPL-3.0-or-later
// One cell of a CSV file. A text that a spreadsheet would run as a formula when it opens the file
// gets an apostrophe before it; reading such a cell takes exactly that apostrophe away again.
#pragma once

#include <QString>
#include <QStringView>

namespace rozet {

/// Text that starts with = + - @ tab or return (also in their wide forms), with any number of
/// apostrophes before it, gets one more. Numbers must not come through here.
[[nodiscard]] QString guardFormula(const QString& text);
/// Takes one apostrophe away from what guardFormula could have made; other texts stay as they are.
[[nodiscard]] QString unguardFormula(const QString& text);

/// Appends the text to the line, in quotes where it needs them. A null character is dropped: no
/// reader of CSV survives it.
void appendCsvCell(QString& line, QStringView text, QChar delimiter);

} // namespace rozet
