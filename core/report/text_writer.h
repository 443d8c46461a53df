// SPDX-License-Identifier: GPL-3.0-or-later
// Tables for a terminal: aligned, and cut into blocks when they are wider than it.
#pragma once

#include "core/report/table.h"

namespace rozet::report {

struct TextForm
{
    int width = 0; ///< columns of the terminal; 0 = as wide as the table is
    QString language = QStringLiteral("en"); ///< of the legend under the table: "nl" or "en"
    QChar decimalSign = u'.';
};

/// Ends with a line feed. Control characters in the cells are replaced, so that a text in a study
/// cannot steer the terminal it is shown on.
[[nodiscard]] QString textTable(const Table& table, const TextForm& form = {});

/// Columns a text takes on a terminal: two for East Asian wide letters and emoji, none for marks.
[[nodiscard]] int displayWidth(QStringView text);

} // namespace rozet::report
