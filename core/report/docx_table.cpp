// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docx_xml.h"
#include "core/report/layout.h"

#include <algorithm>
#include <string>

namespace rozet::report::docx {

namespace {

void addBorder(pugi::xml_node borders, const char* side, const char* eighthsOfPoint,
               const char* colour = "1C2126")
{
    pugi::xml_node border = child(borders, side, "single");
    border.append_attribute("w:sz") = eighthsOfPoint;
    border.append_attribute("w:space") = "0";
    border.append_attribute("w:color") = colour;
}

class TableWriter
{
public:
    TableWriter(pugi::xml_node body, const Table& part, const Origin& origin)
        : m_part(part), m_origin(origin), m_upright(hasUprightHeadings(part))
    {
        for (std::size_t i = 0; i < part.columns.size(); ++i) {
            m_widths.push_back(twips(columnMillimetres(part, i)));
        }
        m_table = child(body, "w:tbl");
    }

    void write()
    {
        pugi::xml_node properties = child(m_table, "w:tblPr");
        child(properties, "w:tblStyle", "RozetTable");
        pugi::xml_node width = child(properties, "w:tblW");
        int sum = 0;
        for (const int each : m_widths) {
            sum += each;
        }
        width.append_attribute("w:w") = sum;
        width.append_attribute("w:type") = "dxa";
        child(properties, "w:tblLayout").append_attribute("w:type") = "fixed";
        pugi::xml_node grid = child(m_table, "w:tblGrid");
        for (const int each : m_widths) {
            child(grid, "w:gridCol").append_attribute("w:w") = each;
        }
        writeGroups();
        writeHeadings();
        for (const std::vector<Cell>& row : m_part.rows) {
            writeRow(row, RowKind::Data, false);
        }
        for (std::size_t i = 0; i < m_part.totals.size(); ++i) {
            writeRow(m_part.totals[i], RowKind::Total, i == 0);
        }
    }

private:
    pugi::xml_node addRow(bool heading, double millimetres = 0)
    {
        pugi::xml_node row = child(m_table, "w:tr");
        pugi::xml_node properties = child(row, "w:trPr");
        child(properties, "w:cantSplit");
        if (millimetres > 0) {
            pugi::xml_node height = child(properties, "w:trHeight");
            height.append_attribute("w:val") = twips(millimetres);
            height.append_attribute("w:hRule") = "atLeast";
        }
        if (heading) {
            child(properties, "w:tblHeader");
        }
        return row;
    }

    /// The cell's paragraph, ready for text.
    pugi::xml_node addCell(pugi::xml_node row, int width, std::size_t span, const char* top,
                           const char* bottom, const char* alignment, bool upright = false,
                           const char* vertical = nullptr)
    {
        pugi::xml_node cell = child(row, "w:tc");
        pugi::xml_node properties = child(cell, "w:tcPr");
        pugi::xml_node size = child(properties, "w:tcW");
        size.append_attribute("w:w") = width;
        size.append_attribute("w:type") = "dxa";
        if (span > 1) {
            child(properties, "w:gridSpan", std::to_string(span).c_str());
        }
        if (top != nullptr || bottom != nullptr) {
            pugi::xml_node borders = child(properties, "w:tcBorders");
            if (top != nullptr) {
                addBorder(borders, "w:top", top);
            }
            if (bottom != nullptr) {
                addBorder(borders, "w:bottom", bottom);
            }
        }
        if (upright) {
            child(properties, "w:textDirection", "btLr");
        }
        if (vertical != nullptr) {
            child(properties, "w:vAlign", vertical);
        }
        pugi::xml_node paragraph = addParagraph(cell, "TableText");
        if (*alignment != 'l') {
            child(paragraph.child("w:pPr"), "w:jc", alignment);
        }
        return paragraph;
    }

    void writeGroups()
    {
        const auto& columns = m_part.columns;
        if (std::ranges::all_of(columns, [](const Column& c) { return c.group.isEmpty(); })) {
            return;
        }
        pugi::xml_node row = addRow(true);
        for (std::size_t i = 0; i < columns.size();) {
            std::size_t end = i + 1;
            int width = m_widths[i];
            while (end < columns.size() && columns[end].group == columns[i].group) {
                width += m_widths[end++];
            }
            const QString& group = columns[i].group;
            addRun(addCell(row, width, end - i, nullptr, group.isEmpty() ? nullptr : "4", "center",
                           false, "bottom"),
                   group, Bold);
            i = end;
        }
    }

    void writeHeadings()
    {
        const bool any = std::ranges::any_of(
            m_part.columns, [](const Column& column) { return !column.heading.isEmpty(); });
        if (!any) {
            return;
        }
        pugi::xml_node row = addRow(true, m_upright ? uprightMillimetres(m_part) : 0);
        for (std::size_t i = 0; i < m_part.columns.size(); ++i) {
            const Column& column = m_part.columns[i];
            const bool upright = isUpright(m_part, i);
            const char* alignment = upright ? "left" : alignmentOf(column.kind);
            addRun(addCell(row, m_widths[i], 1, nullptr, "6", alignment, upright,
                           upright ? "center" : "bottom"),
                   column.heading, Bold);
        }
    }

    static const char* alignmentOf(ColumnKind kind)
    {
        switch (kind) {
        case ColumnKind::Text:
            return "left";
        case ColumnKind::YesNo:
            return "center";
        case ColumnKind::Count:
        case ColumnKind::Number:
        case ColumnKind::Duration:
        case ColumnKind::Percent:
            break;
        }
        return "right";
    }

    void writeRow(const std::vector<Cell>& cells, RowKind kind, bool lineAbove)
    {
        pugi::xml_node row = addRow(false);
        for (std::size_t i = 0; i < m_part.columns.size();) {
            const std::size_t span = kind == RowKind::Total && i == 0 ? labelSpan(cells) : 1;
            int width = 0;
            for (std::size_t k = i; k < i + span; ++k) {
                width += m_widths[k];
            }
            const Column& column = m_part.columns[i];
            const char* alignment = isUpright(m_part, i) ? "center" : alignmentOf(column.kind);
            const QString text = i < cells.size()
                                     ? cellText(cells[i], column, kind, m_origin.decimalSign)
                                     : QString();
            addRun(addCell(row, width, span, lineAbove ? "6" : nullptr, nullptr, alignment), text,
                   kind == RowKind::Total ? Bold : Plain);
            i += span;
        }
    }

    pugi::xml_node m_table;
    const Table& m_part;
    const Origin& m_origin;
    bool m_upright;
    std::vector<int> m_widths;
};

/// "Tabel 1" as a field that Word counts itself, and the title on the line below.
void addCaption(pugi::xml_node body, const Table& table, int number, bool continued,
                const Origin& origin)
{
    const QString word = origin.pick("Tabel", "Table");
    pugi::xml_node line = addParagraph(body, "Caption");
    if (continued) {
        addRun(line,
               QStringLiteral("%1 %2%3").arg(word).arg(number).arg(
                   origin.pick(" (vervolg)", " (continued)")),
               Bold);
    } else {
        const std::string id = std::to_string(number);
        pugi::xml_node start = child(line, "w:bookmarkStart");
        start.append_attribute("w:id") = number;
        start.append_attribute("w:name") = ("rozet_table_" + id).c_str();
        addRun(line, word + u' ', Bold);
        pugi::xml_node field = child(line, "w:fldSimple");
        field.append_attribute("w:instr") =
            QStringLiteral(" SEQ %1 \\* ARABIC ").arg(word).toUtf8().constData();
        addRun(field, QString::number(number), Bold);
        child(line, "w:bookmarkEnd").append_attribute("w:id") = number;
    }
    if (!table.title.isEmpty()) {
        addRun(addParagraph(body, "TableTitle"), table.title, Italic);
    }
}

} // namespace

void addTable(pugi::xml_node body, const Table& table, int number, double paperMillimetres,
              const Origin& origin)
{
    const std::vector<Table> parts = splitToWidth(table, paperMillimetres);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        addCaption(body, table, number, i > 0, origin);
        TableWriter(body, parts[i], origin).write();
        if (i + 1 < parts.size()) {
            addParagraph(body, "TableNote");
        }
    }
    for (const QString& note : table.notes) {
        addRun(addParagraph(body, "TableNote"), note);
    }
    if (const QStringList legend = markLegend(table, origin.language); !legend.isEmpty()) {
        addRun(addParagraph(body, "TableNote"), legend.join(QStringLiteral("; ")) + u'.');
    }
    // Two tables that touch become one in Word.
    addParagraph(body, "TableNote");
}

} // namespace rozet::report::docx
