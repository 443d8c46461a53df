// SPDX-License-Identifier: GPL-3.0-or-later
// Reads CSV as people really have it: UTF-8 with or without byte order mark, UTF-16 with one, or
// Windows-1252; comma, semicolon or tab; decimal point or comma. What was recognised is told, and
// can be overruled.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace rozet::exchange {

enum class TextEncodingKind { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

struct CsvReadSettings
{
    std::optional<QChar> delimiter;   ///< nothing = by a vote over the first rows
    std::optional<QChar> decimalSign; ///< nothing = by a vote over the first rows
    qint64 largestBytes = qint64(512) << 20;
    qsizetype mostColumns = 20000;
};

/// A row whose number of cells differs from the header's. The row is kept: cells that lack are
/// empty, cells too many are cut off (unless they were empty, then it is not reported).
struct RaggedRow
{
    qint64 row = 0; ///< as in a spreadsheet: the header is row 1
    qsizetype cells = 0;
};

struct CsvFile
{
    QStringList header;             ///< trimmed, none empty and none twice
    std::vector<QStringList> rows;  ///< each as long as the header
    std::vector<qint64> rowNumbers; ///< of each row, as a spreadsheet counts (header = row 1)

    TextEncodingKind encoding = TextEncodingKind::Utf8;
    QChar delimiter = u',';
    QChar decimalSign = u'.';
    bool decimalSignIsCertain = true; ///< false when nothing in the file decides it, or votes tie
    std::vector<RaggedRow> ragged;

    /// Place of the column, whatever the case of its letters; -1 when absent.
    [[nodiscard]] qsizetype columnOf(const QString& name) const;
};

/// Fails with TextEncoding (a null character, or UTF-16 without byte order mark), ColumnMissing (no
/// header, or an empty name in it), ColumnDuplicate, RowInvalid (a quote that is never closed) and
/// FileTooLarge. Rows without any text are left out. Linear in the number of bytes.
[[nodiscard]] Result<CsvFile> parseCsv(const QByteArray& bytes, const QString& name,
                                       const CsvReadSettings& settings = {});

/// Fails as parseCsv, and as readWholeFile.
[[nodiscard]] Result<CsvFile> readCsv(const QString& path, const CsvReadSettings& settings = {});

/// A number in this file: with its decimal sign. Nothing when the cell is empty or no number.
[[nodiscard]] std::optional<double> csvNumber(const CsvFile& file, const QString& cell);

} // namespace rozet::exchange
