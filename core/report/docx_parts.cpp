// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docx_parts.h"

#include "core/report/cell_text.h"

namespace rozet::report::docx {

namespace {

constexpr char kHead[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr char kMain[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

QByteArray escaped(const QString& text)
{
    return xmlSafe(text).toHtmlEscaped().toUtf8();
}

struct StyleText
{
    const char* id;
    const char* name;
    const char* basedOn;
    const char* next;
    const char* paragraph; ///< contents of w:pPr
    const char* run;       ///< contents of w:rPr
    bool quick;
};

// Sizes are in half points, spacing in twentieths of a point.
constexpr StyleText kStyles[] = {
    {"Title", "Title", "Normal", "Normal",
     "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"80\"/>",
     "<w:b/><w:sz w:val=\"40\"/><w:szCs w:val=\"40\"/>", true},
    {"Subtitle", "Subtitle", "Normal", "Normal", "<w:spacing w:after=\"240\"/>",
     "<w:color w:val=\"4A545E\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>", true},
    {"Heading1", "heading 1", "Normal", "Normal",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl "
     "w:val=\"0\"/>",
     "<w:b/><w:sz w:val=\"30\"/><w:szCs w:val=\"30\"/>", true},
    {"Heading2", "heading 2", "Normal", "Normal",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"80\"/><w:outlineLvl "
     "w:val=\"1\"/>",
     "<w:b/><w:sz w:val=\"25\"/><w:szCs w:val=\"25\"/>", true},
    {"Heading3", "heading 3", "Normal", "Normal",
     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"220\" w:after=\"40\"/><w:outlineLvl "
     "w:val=\"2\"/>",
     "<w:b/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>", true},
    {"Lead", "Lead", "Normal", "Normal", "<w:spacing w:after=\"200\"/>",
     "<w:color w:val=\"4A545E\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>", true},
    {"Note", "Note", "Normal", "Note", "<w:spacing w:after=\"60\"/>",
     "<w:color w:val=\"4A545E\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>", true},
    {"ListBullet", "List Bullet", "Normal", "ListBullet",
     "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/>", "", true},
    {"Facts", "Facts", "Note", "Normal", "<w:keepNext/><w:spacing w:after=\"60\"/>", "", true},
    {"Definition", "Definition", "Normal", "Definition",
     "<w:keepLines/><w:spacing w:after=\"60\"/>", "", true},
    {"Caption", "caption", "Normal", "TableTitle",
     "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"0\"/>", "<w:b/>", true},
    {"TableTitle", "Table Title", "Normal", "Normal",
     "<w:keepNext/><w:spacing w:before=\"40\" w:after=\"100\"/>", "<w:i/>", true},
    {"TableText", "Table Text", "Normal", "TableText",
     "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
     "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>", true},
    {"TableNote", "Table Note", "Note", "TableNote", "<w:spacing w:before=\"40\" w:after=\"20\"/>",
     "", true},
    {"Footer", "footer", "Normal", "Footer",
     "<w:tabs><w:tab w:val=\"right\" w:pos=\"9070\"/></w:tabs><w:spacing w:after=\"0\"/>",
     "<w:color w:val=\"4A545E\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>", false},
};

} // namespace

QByteArray contentTypes()
{
    return QByteArray(kHead) +
           "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
           "<Override PartName=\"/word/document.xml\" "
           "ContentType=\"application/"
           "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
           "<Override PartName=\"/word/styles.xml\" "
           "ContentType=\"application/"
           "vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
           "<Override PartName=\"/word/settings.xml\" "
           "ContentType=\"application/"
           "vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>"
           "<Override PartName=\"/word/numbering.xml\" "
           "ContentType=\"application/"
           "vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>"
           "<Override PartName=\"/word/footer1.xml\" "
           "ContentType=\"application/"
           "vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
           "<Override PartName=\"/docProps/core.xml\" "
           "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
           "<Override PartName=\"/docProps/app.xml\" "
           "ContentType=\"application/"
           "vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
           "</Types>";
}

QByteArray packageRelations()
{
    return QByteArray(kHead) +
           "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
           "<Relationship Id=\"rId1\" "
           "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
           "officeDocument\" Target=\"word/document.xml\"/>"
           "<Relationship Id=\"rId2\" "
           "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
           "core-properties\" Target=\"docProps/core.xml\"/>"
           "<Relationship Id=\"rId3\" "
           "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
           "extended-properties\" Target=\"docProps/app.xml\"/>"
           "</Relationships>";
}

QByteArray documentRelations()
{
    QByteArray xml = QByteArray(kHead) +
                     "<Relationships "
                     "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    int number = 0;
    for (const char* part : {"styles", "settings", "numbering"}) {
        xml += "<Relationship Id=\"rId" + QByteArray::number(++number) +
               "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
               part + "\" Target=\"" + part + ".xml\"/>";
    }
    return xml +
           "<Relationship Id=\"rId4\" "
           "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" "
           "Target=\"footer1.xml\"/></Relationships>";
}

QByteArray coreProperties(const Origin& origin, const QString& title)
{
    const QByteArray moment =
        origin.written.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")).toUtf8();
    QByteArray xml =
        QByteArray(kHead) +
        "<cp:coreProperties "
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        "<dc:title>" +
        escaped(title) + "</dc:title><dc:creator></dc:creator><dc:language>" +
        escaped(origin.language) + "</dc:language>";
    if (!moment.isEmpty()) {
        xml += "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + moment + "</dcterms:created>";
        xml += "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + moment + "</dcterms:modified>";
    }
    return xml + "</cp:coreProperties>";
}

QByteArray appProperties(const Origin& origin)
{
    return QByteArray(kHead) +
           "<Properties "
           "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
           "<Application>" +
           escaped(origin.program) + "</Application></Properties>";
}

QByteArray styles(const QString& language)
{
    const QByteArray region = language == QLatin1String("nl") ? "nl-NL" : "en-GB";
    QByteArray xml =
        QByteArray(kHead) + "<w:styles xmlns:w=\"" + kMain +
        "\"><w:docDefaults><w:rPrDefault><w:rPr>"
        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/>"
        "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"" +
        region +
        "\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"269\" "
        "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
        "w:val=\"Normal\"/><w:qFormat/></w:style>"
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name "
        "w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd "
        "w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left "
        "w:w=\"85\" "
        "w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" "
        "w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
    for (const StyleText& style : kStyles) {
        xml += QByteArray("<w:style w:type=\"paragraph\" w:styleId=\"") + style.id +
               "\"><w:name w:val=\"" + style.name + "\"/><w:basedOn w:val=\"" + style.basedOn +
               "\"/><w:next w:val=\"" + style.next + "\"/>" + (style.quick ? "<w:qFormat/>" : "");
        if (*style.paragraph != '\0') {
            xml += QByteArray("<w:pPr>") + style.paragraph + "</w:pPr>";
        }
        if (*style.run != '\0') {
            xml += QByteArray("<w:rPr>") + style.run + "</w:rPr>";
        }
        xml += "</w:style>";
    }
    // Horizontal rules only: above, below, and (in the cells) under the headings.
    return xml +
           "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"RozetTable\"><w:name "
           "w:val=\"Rozet Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top "
           "w:val=\"single\" w:sz=\"12\" w:space=\"0\" w:color=\"1C2126\"/><w:bottom "
           "w:val=\"single\" "
           "w:sz=\"12\" w:space=\"0\" "
           "w:color=\"1C2126\"/></w:tblBorders></w:tblPr></w:style></w:styles>";
}

QByteArray settings()
{
    return QByteArray(kHead) + "<w:settings xmlns:w=\"" + kMain +
           "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/>"
           "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting "
           "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
           "w:val=\"15\"/></w:compat></w:settings>";
}

QByteArray numbering()
{
    return QByteArray(kHead) + "<w:numbering xmlns:w=\"" + kMain +
           "\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType "
           "w:val=\"singleLevel\"/><w:lvl "
           "w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText "
           "w:val=\"\xE2\x80\xA2\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" "
           "w:hanging=\"283\"/></w:pPr></w:lvl></w:abstractNum><w:num "
           "w:numId=\"1\"><w:abstractNumId "
           "w:val=\"0\"/></w:num></w:numbering>";
}

QByteArray footer(const Origin& origin)
{
    return QByteArray(kHead) + "<w:ftr xmlns:w=\"" + kMain +
           "\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">" +
           escaped(origin.program) + "   " +
           origin.written.toUTC().toString(QStringLiteral("yyyy-MM-dd")).toUtf8() +
           "   </w:t></w:r><w:fldSimple w:instr=\" PAGE "
           "\"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t> / "
           "</w:t></w:r><w:fldSimple w:instr=\" NUMPAGES "
           "\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>";
}

} // namespace rozet::report::docx
