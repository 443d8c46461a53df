// SPDX-License-Identifier: GPL-3.0-or-later
// The codes of a codebook as a table, one row a code, to look at or edit in a spreadsheet.
//
// Columns: id, category, category_label_LANG, parent, level, label_LANG, definition_LANG,
// use_when_LANG, do_not_use_when_LANG, example_LANG, selectable, exclusive_group, key, short_text,
// colour, value_kind, values_LANG, introduced_in, retired_in, mapped_to; LANG for each language of
// the codebook. Lists are joined by |, values are written id=label, a backslash stands before a |
// or a backslash that belongs to the text. A text that a spreadsheet would take for a formula gets
// a ' in front.
#pragma once

#include "codebook/codebook.h"
#include "core/base/result.h"
#include "core/exchange/loss.h"

#include <QByteArray>

#include <vector>

namespace rozet::exchange {

enum class CsvFlavour {
    Plain,     ///< for R, SPSS and archives: UTF-8, comma, LF
    DutchExcel ///< for a double click in Dutch Excel: UTF-8 with byte order mark, semicolon, CRLF
};

[[nodiscard]] QByteArray writeCodebookCsv(const codebook::Codebook& codebook,
                                          CsvFlavour flavour = CsvFlavour::Plain);

struct CodebookCsv
{
    codebook::Codebook codebook;
    std::vector<LossEntry> loss; ///< columns that mean nothing here
};

/// The base with its codes replaced by those of the table. What a table cannot hold - identity,
/// title, description, rose, definitions and colours of categories - is the base's; a category the
/// base does not have is added. Only id, category, level and one label column must be there. The
/// delimiter (comma, semicolon or tab) is taken from the first line.
///
/// Fails with FileTooLarge, TextEncoding, ColumnMissing, ColumnDuplicate, RowInvalid (where: row)
/// or ValueInvalid (where: row, column).
[[nodiscard]] Result<CodebookCsv> readCodebookCsv(const QByteArray& csv, const QString& fileName,
                                                  const codebook::Codebook& base);

} // namespace rozet::exchange
