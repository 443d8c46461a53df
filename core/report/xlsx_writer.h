// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as an Excel workbook: one sheet per table and a last sheet that says where the numbers
// come from. Numbers are numbers, durations are times. The same tables and origin give the same
// bytes.
#pragma once

#include "core/base/result.h"
#include "core/report/origin.h"
#include "core/report/table.h"

#include <QByteArray>

#include <span>

namespace rozet::report {

/// Fails with ExportFailed, or FileNotWritable when there is no room for temporary files.
[[nodiscard]] Result<QByteArray> xlsxBytes(std::span<const Table> tables, const Origin& origin);

/// Fails as xlsxBytes, and with FileNotWritable or DiskFull.
[[nodiscard]] Done writeXlsx(std::span<const Table> tables, const Origin& origin,
                             const QString& path);

} // namespace rozet::report
