// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx_sheet.h"

#include <algorithm>

namespace rozet::report {

namespace {

/// Whether every table says the same.
bool isCommon(std::span<const Table> tables, const std::pair<QString, QString>& line)
{
    return std::ranges::all_of(tables, [&line](const Table& table) {
        return std::ranges::find(table.provenance, line) != table.provenance.end();
    });
}

} // namespace

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
    addLine(all, origin.pick("Gemaakt met", "Made with"), origin.program);
    addLine(all, origin.pick("Gemaakt op", "Made on"),
            origin.written.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
                QStringLiteral(" UTC"));
    if (!tables.empty()) {
        for (const auto& line : tables.front().provenance) {
            if (isCommon(tables, line)) {
                addLine(all, line.first, line.second);
            }
        }
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const QString& name = names[static_cast<qsizetype>(i)];
        for (const auto& line : tables[i].provenance) {
            if (!isCommon(tables, line)) {
                addLine(name, line.first, line.second);
            }
        }
        if (tables[i].bare) {
            for (const QString& note : tables[i].notes) {
                addLine(name, origin.pick("Toelichting", "Note"), note);
            }
        }
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
