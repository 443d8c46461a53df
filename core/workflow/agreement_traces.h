// SPDX-License-Identifier: GPL-3.0-or-later
// Traces from a CSV file with the columns time (seconds), coder, x, y and, if there are several,
// recording.
#pragma once

#include "core/agreement/traces/compare_traces.h"
#include "core/base/result.h"
#include "core/exchange/csv_reader.h"

#include <QStringList>

#include <vector>

namespace rozet::workflow {

struct TraceReadSettings
{
    QStringList coders;  ///< whom to compare, in this order; empty = all, as they come
    QStringList missing; ///< cells that mean missing, besides the empty one
    exchange::CsvReadSettings csv;
};

struct TraceFile
{
    QStringList coders;
    QStringList recordings; ///< one without a name when the file has no such column
    std::vector<agreement::TraceRecording> traces;
    qint64 samples = 0;
    qint64 missingSamples = 0; ///< without x or y
};

/// Times become microseconds. Fails as readCsv; ColumnMissing; RowInvalid (more cells than
/// columns); ValueInvalid (no number, no time, no coder); NameEmpty; EntityMissing (a coder asked
/// for is not in the file).
[[nodiscard]] Result<TraceFile> readTraces(const QString& path, const TraceReadSettings& settings);

} // namespace rozet::workflow
