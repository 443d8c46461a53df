// SPDX-License-Identifier: GPL-3.0-or-later
// Fragments as rows of a CSV file: one fragment a row, with start and end side by side.
//
//   recording,coder,round,start,end,codes,description,memo,
//   mentor_x,mentor_y,mentor_sector,student_x,student_y,student_sector
//
// Codes are ids joined by "|". Times are seconds, or m:ss or h:mm:ss with decimals. Reading asks
// for start and end only; other columns that are absent are empty, and unknown ones are reported.
#pragma once

#include "codebook/leary.h"
#include "core/base/span.h"
#include "core/exchange/csv_reader.h"

namespace rozet::exchange {

struct FragmentRow
{
    qint64 row = 0; ///< in the file, as a spreadsheet counts
    QString recording;
    QString coder;
    QString round;
    TimeSpan span;
    QStringList codes;
    QString description;
    QString memo;
    std::optional<codebook::LearyPoint> mentor;
    QString mentorSector;
    std::optional<codebook::LearyPoint> student;
    QString studentSector;
};

struct FragmentRows
{
    std::vector<FragmentRow> rows;
    QStringList unknownColumns;
    std::vector<RaggedRow> ragged;
};

/// The columns in their order.
[[nodiscard]] const QStringList& fragmentColumns();

/// Fails as readCsv; with ColumnMissing when there is no start or end; and with ValueInvalid (the
/// row and column in Error::where) when a time or a position cannot be read, or only half of a
/// position is given.
[[nodiscard]] Result<FragmentRows> readFragments(const CsvFile& file, const QString& name);
[[nodiscard]] Result<FragmentRows> readFragmentsCsv(const QString& path,
                                                    const CsvReadSettings& settings = {});

/// UTF-8, comma, decimal point, times in seconds. Reading it gives the same rows.
[[nodiscard]] QByteArray fragmentsCsvBytes(const std::vector<FragmentRow>& rows);

/// Fails with FileNotWritable or DiskFull.
[[nodiscard]] Done writeFragmentsCsv(const std::vector<FragmentRow>& rows, const QString& path);

} // namespace rozet::exchange
