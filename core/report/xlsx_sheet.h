// SPDX-License-Identifier: GPL-3.0-or-later
// One sheet of a workbook. Private to this folder.
#pragma once

#include "core/report/origin.h"
#include "core/report/table.h"

#include <xlsxwriter.h>

#include <map>
#include <span>
#include <string>

namespace rozet::report {

/// A workbook under construction, with its formats made once each. Remembers the first error.
class XlsxBook
{
public:
    explicit XlsxBook(lxw_workbook* book) : m_book(book) {}

    enum Style : unsigned {
        Plain = 0,
        Bold = 1,
        Title = 2,
        Grey = 4,
        Wrap = 8,
        Centre = 16,
        LineBelow = 32,
        LineAbove = 64,
        Shade = 128,
        Top = 256,
    };

    /// The same style and number format give the same pointer.
    lxw_format* format(unsigned style, const std::string& numberFormat = {});
    /// Null when Excel would refuse the name.
    lxw_worksheet* addSheet(const QString& wantedName);

    [[nodiscard]] const QStringList& sheetNames() const { return m_names; }

    void writeText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& text,
                   lxw_format* format);
    void check(lxw_error error);

    [[nodiscard]] lxw_error error() const { return m_error; }

    /// Cells longer than Excel allows, which were cut.
    [[nodiscard]] int cutCells() const { return m_cutCells; }

private:
    lxw_workbook* m_book;
    QStringList m_names;
    std::map<std::pair<unsigned, std::string>, lxw_format*> m_formats;
    lxw_error m_error = LXW_NO_ERROR;
    int m_cutCells = 0;
};

void writeTableSheet(XlsxBook& book, const Table& table, const Origin& origin);
/// After the others: names holds the sheet of each table.
void writeProvenanceSheet(XlsxBook& book, std::span<const Table> tables, const QStringList& names,
                          const Origin& origin);

} // namespace rozet::report
