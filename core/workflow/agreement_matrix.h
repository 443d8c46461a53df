// SPDX-License-Identifier: GPL-3.0-or-later
// Units by coders from a CSV file: the first column names the unit, every other column is one
// coder. An empty cell, and each value said to mean so, is missing.
#pragma once

#include "core/agreement/matrix_agreement.h"
#include "core/agreement/sets.h"
#include "core/base/result.h"
#include "core/exchange/csv_reader.h"

#include <QStringList>

namespace rozet::workflow {

struct MatrixReadSettings
{
    agreement::MetricKind metric = agreement::MetricKind::Nominal;
    double period = 0;         ///< of Circular; 0 = the number of categories given
    QStringList categories;    ///< all there are, in their order; empty = those found
    QStringList missing;       ///< cells that mean missing, besides the empty one
    bool emptyIsNoCode = true; ///< sets only: an empty cell is an empty set
    exchange::CsvReadSettings csv;
};

/// What a reader should be told, besides the numbers.
struct MatrixRemarks
{
    qint64 missingCells = 0;
    qint64 shortRows = 0;     ///< with fewer cells than the header; the rest counts as missing
    qint64 repeatedUnits = 0; ///< rows whose unit was named before
    qint64 emptySets = 0;     ///< empty cells read as "no code"
};

struct MatrixFile
{
    QStringList coders;
    QStringList categories; ///< as written, or as numbers
    agreement::MatrixData data;
    MatrixRemarks remarks;
};

/// Fails as readCsv; RowInvalid (more cells than columns), ColumnMissing (no coder),
/// ValueInvalid (no number where the metric needs one, a negative number for ratio, a category that
/// is not in the list), ValueNotAllowed (ordinal or circular words without a list of categories,
/// circular numbers without a period).
[[nodiscard]] Result<MatrixFile> readMatrix(const QString& path,
                                            const MatrixReadSettings& settings);

struct SetFile
{
    QStringList coders;
    QStringList codes;
    agreement::SetTable table{0, 0};
    MatrixRemarks remarks;
};

/// Cells hold codes joined by `|`; a lone `|` is the empty set.
[[nodiscard]] Result<SetFile> readSets(const QString& path, const MatrixReadSettings& settings);

} // namespace rozet::workflow
