// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docx_writer.h"

#include "core/base/text_file.h"
#include "core/report/docx_package.h"
#include "core/report/docx_parts.h"
#include "core/report/docx_xml.h"
#include "core/report/layout.h"

#include <QRegularExpression>

#include <algorithm>

namespace rozet::report {

namespace docx {

void addRun(pugi::xml_node paragraph, const QString& text, unsigned style)
{
    if (text.isEmpty()) {
        return;
    }
    pugi::xml_node run = child(paragraph, "w:r");
    if (style != Plain) {
        pugi::xml_node properties = child(run, "w:rPr");
        if ((style & Bold) != 0) {
            child(properties, "w:b");
        }
        if ((style & Italic) != 0) {
            child(properties, "w:i");
        }
    }
    QString piece;
    const auto flush = [&] {
        if (!piece.isEmpty()) {
            pugi::xml_node node = child(run, "w:t");
            node.append_attribute("xml:space") = "preserve";
            node.text().set(piece.toUtf8().constData());
            piece.clear();
        }
    };
    for (const QChar c : xmlSafe(text)) {
        if (c == u'\n' || c == u'\t') {
            flush();
            child(run, c == u'\n' ? "w:br" : "w:tab");
        } else if (c != u'\r') {
            piece += c;
        }
    }
    flush();
}

pugi::xml_node addParagraph(pugi::xml_node parent, const char* style)
{
    pugi::xml_node paragraph = child(parent, "w:p");
    pugi::xml_node properties = child(paragraph, "w:pPr");
    if (*style != '\0') {
        child(properties, "w:pStyle", style);
    }
    return paragraph;
}

} // namespace docx

namespace {

using docx::addParagraph;
using docx::addRun;
using docx::child;
using docx::twips;

constexpr double kMargin = 20;
constexpr double kHanging = 7.5; // of a numbered line
constexpr double kShortSide = 210 - 2 * kMargin;
constexpr double kLongSide = 297 - 2 * kMargin;

/// Writes into a std::string; pugixml has no such writer of its own.
class StringWriter final : public pugi::xml_writer
{
public:
    void write(const void* data, size_t size) override
    {
        m_bytes.append(static_cast<const char*>(data), static_cast<qsizetype>(size));
    }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

class BodyWriter
{
public:
    BodyWriter(pugi::xml_node body, const Document& document, const Origin& origin)
        : m_body(body), m_document(document), m_origin(origin)
    {
        m_wide = std::ranges::any_of(document.blocks, [](const Block& block) {
            const auto* table = std::get_if<Table>(&block);
            return table != nullptr && tableMillimetres(*table) > kShortSide;
        });
    }

    void write()
    {
        addRun(addParagraph(m_body, "Title"), m_document.title);
        if (!m_document.subtitle.isEmpty()) {
            addRun(addParagraph(m_body, "Subtitle"), m_document.subtitle);
        }
        for (const Block& block : m_document.blocks) {
            std::visit([this](const auto& it) { writeBlock(it); }, block);
        }
        writeSection();
    }

private:
    void writeBlock(const Heading& heading)
    {
        static constexpr const char* kNames[] = {"Heading1", "Heading2", "Heading3"};
        addRun(addParagraph(m_body, kNames[std::clamp(heading.level, 1, 3) - 1]), heading.text);
    }

    void writeBlock(const Paragraph& paragraph)
    {
        const char* style = "";
        if (paragraph.kind == ParagraphKind::Lead) {
            style = "Lead";
        } else if (paragraph.kind == ParagraphKind::Note) {
            style = "Note";
        }
        addRun(addParagraph(m_body, style), paragraph.text);
    }

    void writeBlock(const BulletList& list)
    {
        for (const QString& item : list.items) {
            addRun(addParagraph(m_body, "ListBullet"), item);
        }
    }

    void writeBlock(const RichText& text)
    {
        int number = 0;
        for (const RichLine& line : text.lines) {
            number = line.kind == RichKind::Numbered ? number + 1 : 0;
            pugi::xml_node paragraph =
                addParagraph(m_body, line.kind == RichKind::Bullet ? "ListBullet" : "");
            if (number > 0) {
                // Numbers as text: Word would count on from one list to the next.
                pugi::xml_node properties = paragraph.child("w:pPr");
                child(child(properties, "w:tabs"), "w:tab", "left").append_attribute("w:pos") =
                    twips(kHanging);
                pugi::xml_node indent = child(properties, "w:ind");
                indent.append_attribute("w:left") = twips(kHanging);
                indent.append_attribute("w:hanging") = twips(kHanging);
                addRun(paragraph, QStringLiteral("%1.\t").arg(number));
            }
            for (const RichRun& run : line.runs) {
                addRun(paragraph, run.text,
                       (run.bold ? docx::Bold : docx::Plain) |
                           (run.italic ? docx::Italic : docx::Plain));
            }
        }
    }

    void writeBlock(const Definition& definition)
    {
        const int indent = twips(7.0 * std::clamp(definition.depth, 0, 8));
        const auto indented = [&](const char* style) {
            pugi::xml_node paragraph = addParagraph(m_body, style);
            if (indent > 0) {
                child(paragraph.child("w:pPr"), "w:ind").append_attribute("w:left") = indent;
            }
            return paragraph;
        };
        if (!definition.term.isEmpty()) {
            pugi::xml_node paragraph = indented("Heading3");
            addColourMark(paragraph, definition.colour);
            addRun(paragraph, definition.term);
        }
        if (!definition.facts.isEmpty()) {
            addRun(indented("Facts"), definition.facts);
        }
        for (const auto& [name, text] : definition.entries) {
            pugi::xml_node paragraph = indented("Definition");
            addRun(paragraph, name + QStringLiteral(": "), docx::Bold);
            addRun(paragraph, text);
        }
    }

    static void addColourMark(pugi::xml_node paragraph, const QString& colour)
    {
        static const QRegularExpression hex(QStringLiteral("^#[0-9A-Fa-f]{6}$"));
        if (!hex.match(colour).hasMatch()) {
            return;
        }
        pugi::xml_node run = child(paragraph, "w:r");
        child(child(run, "w:rPr"), "w:color", colour.mid(1).toUpper().toLatin1().constData());
        pugi::xml_node text = child(run, "w:t");
        text.append_attribute("xml:space") = "preserve";
        text.text().set(QStringLiteral("\u25A0 ").toUtf8().constData());
    }

    void writeBlock(const Table& table)
    {
        if (table.columns.empty()) {
            return;
        }
        docx::addTable(m_body, table, ++m_tableNumber, m_wide ? kLongSide : kShortSide, m_origin);
    }

    void writeSection()
    {
        pugi::xml_node section = child(m_body, "w:sectPr");
        pugi::xml_node footer = child(section, "w:footerReference");
        footer.append_attribute("w:type") = "default";
        footer.append_attribute("r:id") = "rId4";
        pugi::xml_node size = child(section, "w:pgSz");
        size.append_attribute("w:w") = m_wide ? 16838 : 11906;
        size.append_attribute("w:h") = m_wide ? 11906 : 16838;
        if (m_wide) {
            size.append_attribute("w:orient") = "landscape";
        }
        pugi::xml_node margins = child(section, "w:pgMar");
        for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) {
            margins.append_attribute(side) = twips(kMargin);
        }
        for (const char* side : {"w:header", "w:footer"}) {
            margins.append_attribute(side) = twips(kMargin / 2);
        }
        margins.append_attribute("w:gutter") = 0;
    }

    pugi::xml_node m_body;
    const Document& m_document;
    const Origin& m_origin;
    bool m_wide = false;
    int m_tableNumber = 0;
};

QByteArray documentXml(const Document& document, const Origin& origin)
{
    pugi::xml_document xml;
    pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    pugi::xml_node root = xml.append_child("w:document");
    root.append_attribute("xmlns:w") =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    root.append_attribute("xmlns:r") =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    BodyWriter(child(root, "w:body"), document, origin).write();
    StringWriter writer;
    xml.save(writer, "", pugi::format_raw, pugi::encoding_utf8);
    return writer.bytes();
}

} // namespace

Result<QByteArray> docxBytes(const Document& document, const Origin& origin)
{
    return zipBytes({
        {"[Content_Types].xml", docx::contentTypes()},
        {"_rels/.rels", docx::packageRelations()},
        {"docProps/core.xml", docx::coreProperties(origin, document.title)},
        {"docProps/app.xml", docx::appProperties(origin)},
        {"word/document.xml", documentXml(document, origin)},
        {"word/_rels/document.xml.rels", docx::documentRelations()},
        {"word/styles.xml", docx::styles(origin.language)},
        {"word/settings.xml", docx::settings()},
        {"word/numbering.xml", docx::numbering()},
        {"word/footer1.xml", docx::footer(origin)},
    });
}

Result<QByteArray> docxBytes(std::span<const Table> tables, const Origin& origin)
{
    return docxBytes(documentOf(tables, origin), origin);
}

Done writeDocx(const Document& document, const Origin& origin, const QString& path)
{
    return docxBytes(document, origin).and_then([&](const QByteArray& bytes) {
        return writeWholeFile(path, bytes);
    });
}

Done writeDocx(std::span<const Table> tables, const Origin& origin, const QString& path)
{
    return writeDocx(documentOf(tables, origin), origin, path);
}

} // namespace rozet::report
