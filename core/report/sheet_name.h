// SPDX-License-Identifier: GPL-3.0-or-later
// Names that Excel accepts for a sheet.
#pragma once

#include <QString>
#include <QStringList>

namespace rozet::report {

/// At most 31 characters, without [ ] : * ? / \ and control characters, no apostrophe at either
/// end, not "History", and different from the names taken (whatever their case).
[[nodiscard]] QString sheetName(const QString& wanted, const QStringList& taken);

} // namespace rozet::report
