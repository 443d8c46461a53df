// SPDX-License-Identifier: GPL-3.0-or-later
// A table as an SPSS file. Totals and notes stay out: an SPSS file holds cases only.
#pragma once

#include "core/base/result.h"
#include "core/exchange/sav_writer.h"
#include "core/report/origin.h"
#include "core/report/table.h"

namespace rozet::workflow {

/// Keys become variable names, groups and headings their labels. Durations are seconds.
[[nodiscard]] exchange::SavFile savOfTable(const report::Table& table,
                                           const report::Origin& origin);

/// Fails as exchange::writeSav.
[[nodiscard]] Result<exchange::SavWritten>
writeTableSav(const report::Table& table, const report::Origin& origin, const QString& path);

} // namespace rozet::workflow
