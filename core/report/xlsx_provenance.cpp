// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"
#include "core/report/xlsx_sheet.h"

#include <algorithm>

namespace rozet::report {

void writeProvenanceSheet(XlsxBook& book, std::span<const Table> tables, const QStringList& names,
                          const Origin& origin)
{
    lxw_worksheet* sheet = book.addSheet(origin.pick("Herkomst", "Provenance"));
    if (sheet == nullptr) {
        return;
    }
    lxw_row_t row = 0;
    lxw_format* heading = book.format(XlsxBook::Bold | XlsxBook::LineBelow | XlsxBook::Shade);
    lxw_format* text = book.format(XlsxBook::Wrap | XlsxBook::Top);
    const auto addLine = [&](const QString& where, const QString& what, const QString& value) {
        book.writeText(sheet, row, 0, where, text);
        book.writeText(sheet, row, 1, what, text);
        book.writeText(sheet, row, 2, value, text);
        const auto lines = static_cast<double>(value.size() / 85 + 1);
        if (lines > 1) {
            worksheet_set_row(sheet, row, 15 * std::min(lines, 25.0), nullptr);
        }
        ++row;
    };
    book.writeText(sheet, row, 0, origin.pick("Blad", "Sheet"), heading);
    book.writeText(sheet, row, 1, origin.pick("Wat", "What"), heading);
    book.writeText(sheet, row, 2, origin.pick("Waarde", "Value"), heading);
    ++row;

    const QString all = origin.pick("(alle bladen)", "(all sheets)");
    for (const ProvenanceLine& line : provenanceLines(tables, origin)) {
        addLine(line.table < 0 ? all : names[line.table], line.name, line.value);
    }
    if (book.cutCells() > 0) {
        addLine(
            all, origin.pick("Afgekapt", "Cut"),
            origin
                .pick("%1 cellen waren langer dan Excel toelaat (32.767 tekens) en eindigen op …",
                      "%1 cells were longer than Excel allows (32,767 characters) and end in …")
                .arg(book.cutCells()));
    }
    worksheet_set_column(sheet, 0, 0, 30, nullptr);
    worksheet_set_column(sheet, 1, 1, 28, nullptr);
    worksheet_set_column(sheet, 2, 2, 90, nullptr);
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);
    worksheet_fit_to_pages(sheet, 1, 0);
}

} // namespace rozet::report
