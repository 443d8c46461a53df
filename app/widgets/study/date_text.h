// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as people type them.
#pragma once

#include <QDate>
#include <QString>

namespace rozet::widgets {

/// 2-3-2026, 02-03-2026, 2/3/2026 or 2026-03-02; invalid for anything else.
[[nodiscard]] QDate readDate(const QString& text);
/// In the form of the computer's language; empty for an invalid date.
[[nodiscard]] QString dateText(const QDate& date);

} // namespace rozet::widgets
