// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_writer.h"

#include "core/base/text_file.h"
#include "core/report/cell_text.h"
#include "core/report/layout.h"

#include <QRegularExpression>

namespace rozet::report {

namespace {

constexpr double kPageMillimetres = 262; // A4 on its side, between its margins

QString escaped(const QString& text)
{
    return xmlSafe(text).toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;"));
}

/// Line feeds become line breaks.
QString escapedLines(const QString& text)
{
    return escaped(text).replace(u'\n', QStringLiteral("<br>"));
}

QString styleSheet()
{
    return QStringLiteral(R"(
@page { size: A4 landscape; margin: 15mm; }
html { background: #fff; }
body { font: 15px/1.5 "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #1c2126; margin: 2.5em auto; padding: 0 2em; max-width: 1500px; }
h1 { font-size: 1.75em; margin: 0 0 .2em; line-height: 1.25; }
h2 { font-size: 1.3em; margin: 2.2em 0 .5em; }
h3 { font-size: 1.1em; margin: 1.8em 0 .3em; }
h4 { font-size: 1em; margin: 1.4em 0 .3em; }
p { max-width: 46em; margin: .4em 0 .8em; }
li { max-width: 44em; margin: .15em 0; }
.subtitle, .lead { color: #4a545e; font-size: 1.1em; }
.note { color: #4a545e; font-size: .87em; margin: .15em 0; max-width: 70em; }
.scroll { overflow-x: auto; margin: .4em 0 .5em; }
table { border-collapse: collapse; font-size: .88em; line-height: 1.3; border-top: 1.5px solid #1c2126; border-bottom: 1.5px solid #1c2126; }
figure { margin: 2.2em 0 2.6em; }
figcaption { margin-bottom: .5em; }
figcaption b, figcaption i { display: block; }
th { font-weight: 600; text-align: left; vertical-align: bottom; padding: .35em .6em; }
td { padding: .28em .6em; vertical-align: top; }
thead tr:last-child th { border-bottom: 1px solid #1c2126; }
thead tr.groups th { text-align: center; border-bottom: none; }
thead tr.groups th span { display: block; border-bottom: 1px solid #8b949e; padding-bottom: .2em; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
td.m, th.m { text-align: center; }
th.u { padding: .5em .2em .4em; }
th.u span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 14em; display: inline-block; text-align: left; }
td.none { color: #8b949e; }
td.text { white-space: pre-line; overflow-wrap: anywhere; min-width: 4em; max-width: 34em; }
tbody tr:nth-child(even) { background: #f5f7f9; }
tbody.totals tr { background: none; font-weight: 600; }
tbody.totals tr:first-child td { border-top: 1px solid #1c2126; }
dl { margin: .4em 0 1em; max-width: 62em; display: grid; grid-template-columns: minmax(9em, max-content) 1fr; gap: .15em 1.2em; }
dt { color: #4a545e; }
dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.facts { color: #4a545e; font-size: .9em; margin: 0 0 .3em; }
.mark { display: inline-block; width: .75em; height: .75em; border-radius: 2px; margin-right: .5em; border: 1px solid rgba(0,0,0,.25); }
footer { margin-top: 3em; padding-top: .8em; border-top: 1px solid #c9d0d7; color: #4a545e; font-size: .85em; }
@media print {
  body { font-size: 10pt; margin: 0; padding: 0; max-width: none; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr, dl, .definition { break-inside: avoid; }
  h1, h2, h3, h4, figcaption { break-after: avoid; }
  table { font-size: 8.5pt; }
  td { padding: .2em .4em; }
  th { padding: .3em .4em; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)");
}

class PageWriter
{
public:
    explicit PageWriter(const Origin& origin) : m_origin(origin) {}

    QString write(const Document& document)
    {
        m_html += QStringLiteral(
                      "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n")
                      .arg(escaped(m_origin.language));
        // Even if a text got through unescaped, nothing would run and nothing would be fetched.
        m_html += QStringLiteral(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'; img-src data:\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        m_html += QStringLiteral("<title>%1</title>\n<style>").arg(escaped(document.title));
        m_html += styleSheet();
        m_html += QStringLiteral("</style>\n</head>\n<body>\n");
        m_html += QStringLiteral("<h1>%1</h1>\n").arg(escaped(document.title));
        if (!document.subtitle.isEmpty()) {
            m_html += QStringLiteral("<p class=\"subtitle\">%1</p>\n")
                          .arg(escapedLines(document.subtitle));
        }
        for (const Block& block : document.blocks) {
            std::visit([this](const auto& it) { writeBlock(it); }, block);
        }
        m_html += QStringLiteral("<footer>%1 · %2 UTC</footer>\n</body>\n</html>\n")
                      .arg(escaped(m_origin.program),
                           m_origin.written.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        return std::move(m_html);
    }

private:
    void writeBlock(const Heading& heading)
    {
        // The title of the page is the only h1.
        const int level = std::clamp(heading.level, 1, 3) + 1;
        m_html += QStringLiteral("<h%1>%2</h%1>\n").arg(level).arg(escaped(heading.text));
    }

    void writeBlock(const Paragraph& paragraph)
    {
        QString attribute;
        if (paragraph.kind == ParagraphKind::Lead) {
            attribute = QStringLiteral(" class=\"lead\"");
        } else if (paragraph.kind == ParagraphKind::Note) {
            attribute = QStringLiteral(" class=\"note\"");
        }
        m_html += QStringLiteral("<p%1>%2</p>\n").arg(attribute, escapedLines(paragraph.text));
    }

    void writeBlock(const BulletList& list)
    {
        m_html += QStringLiteral("<ul>\n");
        for (const QString& item : list.items) {
            m_html += QStringLiteral("<li>%1</li>\n").arg(escapedLines(item));
        }
        m_html += QStringLiteral("</ul>\n");
    }

    void writeBlock(const RichText& text)
    {
        const auto tagOf = [](RichKind kind) {
            return kind == RichKind::Bullet     ? QStringLiteral("ul")
                   : kind == RichKind::Numbered ? QStringLiteral("ol")
                                                : QString();
        };
        QString list;
        for (const RichLine& line : text.lines) {
            const QString wanted = tagOf(line.kind);
            if (wanted != list) {
                m_html += list.isEmpty() ? QString() : QStringLiteral("</%1>\n").arg(list);
                m_html += wanted.isEmpty() ? QString() : QStringLiteral("<%1>\n").arg(wanted);
                list = wanted;
            }
            const QString tag = wanted.isEmpty() ? QStringLiteral("p") : QStringLiteral("li");
            m_html += QStringLiteral("<%1>").arg(tag);
            for (const RichRun& run : line.runs) {
                QString part = escapedLines(run.text);
                part = run.italic ? QStringLiteral("<i>%1</i>").arg(part) : part;
                m_html += run.bold ? QStringLiteral("<b>%1</b>").arg(part) : part;
            }
            m_html += QStringLiteral("</%1>\n").arg(tag);
        }
        m_html += list.isEmpty() ? QString() : QStringLiteral("</%1>\n").arg(list);
    }

    void writeBlock(const Definition& definition)
    {
        m_html += QStringLiteral("<div class=\"definition\" style=\"margin-left:%1em\">\n")
                      .arg(2 * std::clamp(definition.depth, 0, 8));
        if (!definition.term.isEmpty()) {
            m_html += QStringLiteral("<h4>%1%2</h4>\n")
                          .arg(colourMark(definition.colour), escaped(definition.term));
        }
        if (!definition.facts.isEmpty()) {
            m_html +=
                QStringLiteral("<p class=\"facts\">%1</p>\n").arg(escapedLines(definition.facts));
        }
        if (!definition.entries.empty()) {
            m_html += QStringLiteral("<dl>\n");
            for (const auto& [name, text] : definition.entries) {
                m_html +=
                    QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(escaped(name), escaped(text));
            }
            m_html += QStringLiteral("</dl>\n");
        }
        m_html += QStringLiteral("</div>\n");
    }

    static QString colourMark(const QString& colour)
    {
        static const QRegularExpression hex(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
        return hex.match(colour).hasMatch()
                   ? QStringLiteral("<span class=\"mark\" style=\"background:%1\"></span>")
                         .arg(colour)
                   : QString();
    }

    void writeBlock(const Table& table)
    {
        ++m_tableNumber;
        const std::vector<Table> parts = splitToWidth(table, kPageMillimetres);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            m_html += QStringLiteral("<figure>\n<figcaption><b>%1 %2%3</b><i>%4</i></figcaption>\n")
                          .arg(m_origin.pick("Tabel", "Table"))
                          .arg(m_tableNumber)
                          .arg(i == 0 ? QString() : m_origin.pick(" (vervolg)", " (continued)"))
                          .arg(escaped(table.title));
            m_html += QStringLiteral("<div class=\"scroll\"><table>\n");
            writeHead(parts[i]);
            writeRows(parts[i], parts[i].rows, RowKind::Data);
            writeRows(parts[i], parts[i].totals, RowKind::Total);
            m_html += QStringLiteral("</table></div>\n");
            if (i + 1 == parts.size()) {
                writeNotes(table);
            }
            m_html += QStringLiteral("</figure>\n");
        }
    }

    void writeHead(const Table& table)
    {
        m_html += QStringLiteral("<thead>\n");
        const auto& columns = table.columns;
        if (std::ranges::any_of(columns, [](const Column& c) { return !c.group.isEmpty(); })) {
            m_html += QStringLiteral("<tr class=\"groups\">");
            for (std::size_t i = 0; i < columns.size();) {
                std::size_t end = i + 1;
                while (end < columns.size() && columns[end].group == columns[i].group) {
                    ++end;
                }
                const QString group = escaped(columns[i].group);
                m_html +=
                    QStringLiteral("<th colspan=\"%1\"%2>%3</th>")
                        .arg(end - i)
                        .arg(group.isEmpty() ? QString() : QStringLiteral(" scope=\"colgroup\""))
                        .arg(group.isEmpty() ? QString()
                                             : QStringLiteral("<span>%1</span>").arg(group));
                i = end;
            }
            m_html += QStringLiteral("</tr>\n");
        }
        m_html += QStringLiteral("<tr>");
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool upright = isUpright(table, i);
            const QString title =
                columns[i].note.isEmpty()
                    ? QString()
                    : QStringLiteral(" title=\"%1\"").arg(escaped(columns[i].note));
            const QString heading = escaped(columns[i].heading);
            m_html +=
                QStringLiteral("<th scope=\"col\" class=\"%1%2\"%3>%4</th>")
                    .arg(alignment(columns[i]), upright ? QStringLiteral(" u") : QString(), title,
                         upright ? QStringLiteral("<span>%1</span>").arg(heading) : heading);
        }
        m_html += QStringLiteral("</tr>\n</thead>\n");
    }

    static QString alignment(const Column& column)
    {
        if (column.kind == ColumnKind::Text) {
            return QStringLiteral("text");
        }
        return column.kind == ColumnKind::YesNo ? QStringLiteral("m") : QStringLiteral("n");
    }

    void writeRows(const Table& table, const std::vector<std::vector<Cell>>& rows, RowKind kind)
    {
        if (rows.empty()) {
            return;
        }
        m_html += kind == RowKind::Total ? QStringLiteral("<tbody class=\"totals\">\n")
                                         : QStringLiteral("<tbody>\n");
        for (const std::vector<Cell>& row : rows) {
            m_html += QStringLiteral("<tr>");
            for (std::size_t i = 0; i < table.columns.size();) {
                const std::size_t span = kind == RowKind::Total && i == 0 ? labelSpan(row) : 1;
                writeCell(i < row.size() ? row[i] : Cell(), table.columns[i], kind, span);
                i += span;
            }
            m_html += QStringLiteral("</tr>\n");
        }
        m_html += QStringLiteral("</tbody>\n");
    }

    void writeCell(const Cell& cell, const Column& column, RowKind kind, std::size_t span)
    {
        QString classes = alignment(column);
        QString title;
        if (span > 1) {
            title = QStringLiteral(" colspan=\"%1\"").arg(span);
        }
        if (const auto* undefined = std::get_if<Undefined>(&cell)) {
            classes += QStringLiteral(" none");
            title = QStringLiteral(" title=\"%1\"").arg(escaped(undefined->reason));
        }
        m_html +=
            QStringLiteral("<td class=\"%1\"%2>%3</td>")
                .arg(classes, title, escaped(cellText(cell, column, kind, m_origin.decimalSign)));
    }

    void writeNotes(const Table& table)
    {
        for (const QString& note : table.notes) {
            m_html += QStringLiteral("<p class=\"note\">%1</p>\n").arg(escapedLines(note));
        }
        const QStringList legend = markLegend(table, m_origin.language);
        if (!legend.isEmpty()) {
            m_html += QStringLiteral("<p class=\"note\">%1</p>\n")
                          .arg(escaped(legend.join(QStringLiteral("; ")) + u'.'));
        }
    }

    const Origin& m_origin;
    QString m_html;
    int m_tableNumber = 0;
};

} // namespace

QByteArray htmlBytes(const Document& document, const Origin& origin)
{
    return PageWriter(origin).write(document).toUtf8();
}

QByteArray htmlBytes(std::span<const Table> tables, const Origin& origin)
{
    return htmlBytes(documentOf(tables, origin), origin);
}

Done writeHtml(const Document& document, const Origin& origin, const QString& path)
{
    return writeWholeFile(path, htmlBytes(document, origin));
}

Done writeHtml(std::span<const Table> tables, const Origin& origin, const QString& path)
{
    return writeWholeFile(path, htmlBytes(tables, origin));
}

} // namespace rozet::report
