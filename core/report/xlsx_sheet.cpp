// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx_sheet.h"

#include "core/report/cell_text.h"
#include "core/report/sheet_name.h"

#include <algorithm>
#include <cmath>

namespace rozet::report {

namespace {

constexpr qsizetype kLongestText = 32767;
constexpr double kSecondsPerDay = 86400;
constexpr double kLineHeight = 15;
constexpr double kWidestOnePage = 240; // smaller than that nobody can read

lxw_col_t asColumn(std::size_t n)
{
    return static_cast<lxw_col_t>(n);
}

std::string decimalsFormat(int decimals)
{
    return decimals <= 0 ? std::string("0")
                         : "0." + std::string(static_cast<std::size_t>(decimals), '0');
}

std::string numberFormat(const Column& column, const Cell& cell, RowKind row)
{
    const bool whole = std::holds_alternative<qint64>(cell);
    if (row == RowKind::Total && whole) {
        return "0";
    }
    switch (column.kind) {
    case ColumnKind::Text:
        return whole ? "0" : "General";
    case ColumnKind::Count:
    case ColumnKind::YesNo:
        return whole || row == RowKind::Data ? "0" : decimalsFormat(column.decimals);
    case ColumnKind::Number:
        return decimalsFormat(column.decimals);
    case ColumnKind::Duration:
        return "[h]:mm:ss";
    case ColumnKind::Percent:
        return decimalsFormat(column.decimals) + "%";
    }
    return {};
}

class SheetWriter
{
public:
    SheetWriter(XlsxBook& book, lxw_worksheet* sheet, const Table& table, const Origin& origin)
        : m_book(book)
        , m_sheet(sheet)
        , m_table(table)
        , m_origin(origin)
        , m_last(asColumn(table.columns.size() - 1))
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            m_widths.push_back(fittingWidth(i));
        }
    }

    void write()
    {
        if (!m_table.bare) {
            m_book.writeText(m_sheet, m_row, 0, m_table.title, m_book.format(XlsxBook::Title));
            worksheet_set_row(m_sheet, m_row, 24, nullptr);
            m_row += 1;
            writeGroups();
        }
        writeHeadings();
        const lxw_row_t first = m_row;
        for (const std::vector<Cell>& row : m_table.rows) {
            writeRow(row, RowKind::Data, XlsxBook::Plain);
        }
        if (m_row > first) {
            worksheet_autofilter(m_sheet, first - 1, 0, m_row - 1, m_last);
        }
        worksheet_freeze_panes(m_sheet, first, m_table.bare ? 0 : 1);
        if (!m_table.bare) {
            unsigned style = XlsxBook::Bold | XlsxBook::LineAbove;
            for (const std::vector<Cell>& row : m_table.totals) {
                writeRow(row, RowKind::Total, style);
                style = XlsxBook::Bold;
            }
            writeNotes();
        }
        setWidths();
        setPage(first);
    }

private:
    void writeGroups()
    {
        const auto& columns = m_table.columns;
        if (std::ranges::all_of(columns, [](const Column& c) { return c.group.isEmpty(); })) {
            return;
        }
        lxw_format* format =
            m_book.format(XlsxBook::Bold | XlsxBook::Centre | XlsxBook::Shade | XlsxBook::Wrap);
        double height = kLineHeight;
        for (std::size_t i = 0; i < columns.size();) {
            std::size_t end = i + 1;
            while (end < columns.size() && columns[end].group == columns[i].group) {
                ++end;
            }
            const QString group = columns[i].group;
            if (!group.isEmpty() && end - i > 1) {
                m_book.check(worksheet_merge_range(m_sheet, m_row, asColumn(i), m_row,
                                                   asColumn(end - 1),
                                                   xmlSafe(group).toUtf8().constData(), format));
            } else if (!group.isEmpty()) {
                m_book.writeText(m_sheet, m_row, asColumn(i), group, format);
                height = std::max(height, kLineHeight * linesNeeded(group, m_widths[i]));
            }
            i = end;
        }
        worksheet_set_row(m_sheet, m_row, height, nullptr);
        ++m_row;
    }

    void writeHeadings()
    {
        double lines = 1;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const Column& column = m_table.columns[i];
            unsigned style = XlsxBook::Bold;
            if (!m_table.bare) {
                style |= XlsxBook::Wrap | XlsxBook::LineBelow | XlsxBook::Shade;
                style |= isNumeric(column.kind) ? unsigned(XlsxBook::Centre) : 0U;
                // The button of the filter takes some of the width.
                lines = std::max(lines, linesNeeded(column.heading, m_widths[i] - 2));
            }
            m_book.writeText(m_sheet, m_row, asColumn(i),
                             m_table.bare ? column.key : column.heading, m_book.format(style));
        }
        if (lines > 1) {
            worksheet_set_row(m_sheet, m_row, kLineHeight * lines, nullptr);
        }
        ++m_row;
    }

    void writeRow(const std::vector<Cell>& row, RowKind kind, unsigned style)
    {
        double lines = 1;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const Cell& cell = i < row.size() ? row[i] : m_empty;
            writeCell(cell, i, kind, style);
            if (const auto* text = std::get_if<QString>(&cell);
                text != nullptr && !m_table.bare && kind == RowKind::Data) {
                lines = std::max(lines, linesNeeded(*text, m_widths[i]));
            }
        }
        if (lines > 1) {
            worksheet_set_row(m_sheet, m_row, std::min(kLineHeight * lines, 400.0), nullptr);
        }
        ++m_row;
    }

    void writeCell(const Cell& cell, std::size_t i, RowKind kind, unsigned style)
    {
        const Column& column = m_table.columns[i];
        const lxw_col_t place = asColumn(i);
        if (const auto* text = std::get_if<QString>(&cell)) {
            const bool oneLine = m_table.bare || kind == RowKind::Total;
            const unsigned wrap = oneLine ? 0U : unsigned(XlsxBook::Wrap | XlsxBook::Top);
            m_book.writeText(m_sheet, m_row, place, *text, m_book.format(style | wrap));
            return;
        }
        double value = 0;
        if (const auto* whole = std::get_if<qint64>(&cell)) {
            value = static_cast<double>(*whole);
        } else if (const auto* number = std::get_if<double>(&cell);
                   number != nullptr && std::isfinite(*number)) {
            value = *number;
        } else {
            if (style != XlsxBook::Plain) {
                m_book.check(worksheet_write_blank(m_sheet, m_row, place, m_book.format(style)));
            }
            return;
        }
        const bool plain = kind == RowKind::Total && std::holds_alternative<qint64>(cell);
        std::string format = numberFormat(column, cell, kind);
        if (column.kind == ColumnKind::Duration && !plain) {
            if (m_table.bare || value < 0) { // Excel shows no negative times
                format = "General";
            } else {
                value /= kSecondsPerDay;
            }
        } else if (column.kind == ColumnKind::Percent && !plain) {
            if (m_table.bare) {
                format = "General";
            } else {
                value /= 100;
            }
        } else if (m_table.bare) {
            format = "General";
        }
        if (!m_table.bare) {
            const bool narrow =
                column.kind == ColumnKind::YesNo || column.kind == ColumnKind::Count;
            style |= XlsxBook::Top | (narrow ? unsigned(XlsxBook::Centre) : 0U);
        }
        m_book.check(
            worksheet_write_number(m_sheet, m_row, place, value, m_book.format(style, format)));
    }

    void writeNotes()
    {
        QStringList notes = m_table.notes;
        const QStringList reasons = undefinedReasons(m_table);
        if (!reasons.isEmpty()) {
            notes << m_origin.pick("Leeg = ", "Empty = ") + reasons.join(QStringLiteral("; ")) +
                         u'.';
        }
        ++m_row;
        for (const QString& note : notes) {
            m_book.writeText(m_sheet, m_row++, 0, note, m_book.format(XlsxBook::Grey));
        }
    }

    [[nodiscard]] double fittingWidth(std::size_t i) const
    {
        const Column& column = m_table.columns[i];
        qsizetype longest = 0;
        for (const auto* rows : {&m_table.rows, &m_table.totals}) {
            if (rows == &m_table.totals && (m_table.bare || i == 0)) {
                // The words before a total may run over the empty cells beside them.
                continue;
            }
            for (const std::vector<Cell>& row : *rows) {
                if (i < row.size()) {
                    longest = std::max(longest, cellText(row[i], column, RowKind::Data).size());
                }
            }
        }
        const QString& heading = m_table.bare ? column.key : column.heading;
        qsizetype word = 0;
        for (const QString& part : heading.split(u' ')) {
            word = std::max(word, part.size());
        }
        if (m_table.bare) {
            word = heading.size();
        }
        const double needed = 1.1 * static_cast<double>(std::max(longest, word)) + 3.5;
        return isNumeric(column.kind) ? std::clamp(needed, 11.0, 26.0)
                                      : std::clamp(needed, 11.0, 48.0);
    }

    [[nodiscard]] static double linesNeeded(const QString& text, double width)
    {
        // Words go to the next line whole; count as a reader would break them.
        double lines = 0;
        for (const QString& paragraph : text.split(u'\n')) {
            double used = 0;
            double here = 1;
            for (const QString& word : paragraph.split(u' ')) {
                const double length = 1.1 * static_cast<double>(word.size());
                if (used > 0 && used + 1.1 + length > width) {
                    here += 1;
                    used = 0;
                }
                used += (used > 0 ? 1.1 : 0) + length;
                here += std::floor(used / (width + 0.01));
                used = std::fmod(used, width + 0.01);
            }
            lines += here;
        }
        return lines;
    }

    void setWidths()
    {
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            worksheet_set_column(m_sheet, asColumn(i), asColumn(i), m_widths[i], nullptr);
        }
    }

    void setPage(lxw_row_t firstDataRow)
    {
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, 9); // A4
        double width = 0;
        for (const double each : m_widths) {
            width += each;
        }
        if (width < kWidestOnePage) {
            worksheet_fit_to_pages(m_sheet, 1, 0);
        } else {
            worksheet_set_print_scale(m_sheet, 65);
            worksheet_repeat_columns(m_sheet, 0, 0);
        }
        if (!m_table.bare) {
            worksheet_repeat_rows(m_sheet, firstDataRow - 1, firstDataRow - 1);
        }
        worksheet_set_footer(m_sheet, "&L&A&R&P / &N");
    }

    XlsxBook& m_book;
    lxw_worksheet* m_sheet;
    const Table& m_table;
    const Origin& m_origin;
    const Cell m_empty;
    std::vector<double> m_widths;
    lxw_row_t m_row = 0;
    lxw_col_t m_last;
};

} // namespace

lxw_format* XlsxBook::format(unsigned style, const std::string& numberFormat)
{
    lxw_format*& made = m_formats[{style, numberFormat}];
    if (made != nullptr) {
        return made;
    }
    made = workbook_add_format(m_book);
    if ((style & Bold) != 0 || (style & Title) != 0) {
        format_set_bold(made);
    }
    if ((style & Title) != 0) {
        format_set_font_size(made, 14);
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    }
    if ((style & Grey) != 0) {
        format_set_font_color(made, 0x555555);
    }
    if ((style & Wrap) != 0) {
        format_set_text_wrap(made);
    }
    if ((style & Top) != 0) {
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    }
    if ((style & Centre) != 0) {
        format_set_align(made, LXW_ALIGN_CENTER);
    }
    if ((style & LineBelow) != 0) {
        format_set_bottom(made, LXW_BORDER_THIN);
        format_set_align(made, LXW_ALIGN_VERTICAL_BOTTOM);
    }
    if ((style & LineAbove) != 0) {
        format_set_top(made, LXW_BORDER_THIN);
    }
    if ((style & Shade) != 0) {
        format_set_bg_color(made, 0xEDEFF2);
    }
    if (!numberFormat.empty()) {
        format_set_num_format(made, numberFormat.c_str());
    }
    return made;
}

lxw_worksheet* XlsxBook::addSheet(const QString& wantedName)
{
    const QString name = sheetName(wantedName, m_names);
    m_names << name;
    lxw_worksheet* sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
    if (sheet == nullptr) {
        check(LXW_ERROR_PARAMETER_VALIDATION);
    }
    return sheet;
}

void XlsxBook::writeText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& text,
                         lxw_format* format)
{
    QString safe = xmlSafe(text);
    if (safe.size() > kLongestText) {
        const bool splits = safe[kLongestText - 2].isHighSurrogate();
        safe = safe.left(splits ? kLongestText - 2 : kLongestText - 1) + u'\u2026';
        ++m_cutCells;
    }
    check(worksheet_write_string(sheet, row, column, safe.toUtf8().constData(), format));
}

void XlsxBook::check(lxw_error error)
{
    if (m_error == LXW_NO_ERROR) {
        m_error = error;
    }
}

void writeTableSheet(XlsxBook& book, const Table& table, const Origin& origin)
{
    lxw_worksheet* sheet = book.addSheet(table.title.isEmpty() ? table.id : table.title);
    if (sheet == nullptr || table.columns.empty()) {
        return;
    }
    SheetWriter(book, sheet, table, origin).write();
}

} // namespace rozet::report
