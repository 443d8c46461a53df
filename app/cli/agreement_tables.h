// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement coefficients as a table for people.
#pragma once

#include "app/cli/context.h"
#include "core/agreement/matrix_agreement.h"

namespace rozet::cli {

/// "Cohen's kappa" for "cohen_kappa"; the name itself when there is no other.
[[nodiscard]] QString coefficientLabel(const QString& name);

/// Columns: coefficient, value, low, high, n. Those that do not belong to this kind of data are
/// left out; what is undefined for another reason is there, with the reason under the table.
[[nodiscard]] report::Table
coefficientTable(const QString& title, const std::vector<agreement::NamedEstimate>& coefficients,
                 const QString& language);

/// A cell with the value, or with the reason.
[[nodiscard]] report::Cell estimateCell(const statistics::Estimate& estimate,
                                        const QString& language);
/// A column of numbers with three decimals.
[[nodiscard]] report::Column figureColumn(const QString& key, const QString& heading);

} // namespace rozet::cli
