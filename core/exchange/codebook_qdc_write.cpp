// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/codebook_qdc.h"
#include "core/exchange/codebook_qdc_words.h"

#include <pugixml.hpp>

#include <map>
#include <set>
#include <sstream>

namespace rozet::exchange {

namespace {

using codebook::Category;
using codebook::Code;
using codebook::Codebook;

/// XML 1.0 cannot hold most control characters, not even escaped.
QString clean(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c.category() != QChar::Other_Control || c == u'\n' || c == u'\t') {
            out += c;
        }
    }
    return out;
}

QString guidText(const QUuid& guid)
{
    return guid.toString(QUuid::WithoutBraces);
}

void attribute(pugi::xml_node node, const char* name, const QString& value)
{
    node.append_attribute(name).set_value(clean(value).toUtf8().constData());
}

class QdcWriter
{
public:
    QdcWriter(const Codebook& codebook, const QString& language)
        : m_codebook(codebook), m_language(language)
    {
    }

    Result<QdcWritten> write()
    {
        pugi::xml_document document;
        pugi::xml_node declaration = document.append_child(pugi::node_declaration);
        declaration.append_attribute("version") = "1.0";
        declaration.append_attribute("encoding") = "utf-8";
        pugi::xml_node root = document.append_child("CodeBook");
        root.append_attribute("xmlns") = kQdcNamespace;
        root.append_attribute("origin") = "Rozet";
        pugi::xml_node codes = root.append_child("Codes");
        for (const Category& category : m_codebook.categories) {
            addCategory(codes, category);
        }
        if (!codes.first_child()) {
            return failure(ErrorCode::CodebookInvalid, m_codebook.title.in(m_language),
                           QStringLiteral("codes"), QStringLiteral("0"), QStringLiteral(">= 1"));
        }
        addSets(root);
        reportRest();
        std::ostringstream text;
        document.save(text, " ", pugi::format_indent, pugi::encoding_utf8);
        QdcWritten written;
        written.bytes = QByteArray::fromStdString(text.str());
        written.loss = std::move(m_loss);
        return written;
    }

private:
    void addCategory(pugi::xml_node codes, const Category& category)
    {
        pugi::xml_node node =
            addNode(codes, qdcGuid(m_codebook.id, category.id), category.label.in(m_language),
                    category.id.text(), false, category.colour);
        addDescription(node, category.definition.in(m_language));
        for (const Code& code : m_codebook.codes) {
            if (code.category == category.id && isTop(code)) {
                addCode(node, code);
            }
        }
    }

    /// At the top, or below a code that does not go along.
    [[nodiscard]] bool isTop(const Code& code) const
    {
        if (!code.parent) {
            return true;
        }
        const Code* parent = m_codebook.code(*code.parent);
        return parent == nullptr || parent->isRetired();
    }

    void addCode(pugi::xml_node above, const Code& code)
    {
        if (code.isRetired()) {
            return;
        }
        if (!m_written.insert(code.id).second) {
            return; // a circle of parents
        }
        pugi::xml_node node =
            addNode(above, qdcGuid(m_codebook.id, code.id), code.label.in(m_language),
                    code.id.text(), code.selectable, m_codebook.colourOf(code));
        QString description = code.definition.in(m_language);
        const bool dutch = m_language.startsWith(QLatin1String("nl"));
        for (const QdcParagraph& paragraph : kQdcParagraphs) {
            const QString text = (code.*paragraph.field).in(m_language);
            if (!text.isEmpty()) {
                description += QStringLiteral("\n\n") +
                               QString::fromLatin1(dutch ? paragraph.nl : paragraph.en) + text;
            }
        }
        addDescription(node, description);
        for (const Code* child : m_codebook.childrenOf(code.id)) {
            addCode(node, *child);
        }
        if (code.level == codebook::CodeLevel::Recording) {
            m_sets[QString::fromLatin1(kRecordingLevelSet)].push_back(&code);
        }
        if (!code.exclusiveGroup.isEmpty()) {
            m_sets[QString::fromLatin1(kExclusiveSetPrefix) + code.exclusiveGroup].push_back(&code);
        }
        addLoss(m_loss, QStringLiteral("key"), code.key.isEmpty() ? 0 : 1,
                QStringLiteral("The format has no place for keys on the keyboard."));
        addLoss(m_loss, QStringLiteral("short text"), code.shortText.isEmpty() ? 0 : 1,
                QStringLiteral("The format has no place for short texts."));
        addLoss(m_loss, QStringLiteral("values"), static_cast<int>(code.values.size()),
                QStringLiteral("The format knows codes that are there or not, no values."));
        addLoss(m_loss, QStringLiteral("text in another language"), otherLanguages(code),
                QStringLiteral("The format holds one language."));
    }

    static pugi::xml_node addNode(pugi::xml_node above, const QUuid& guid, const QString& name,
                                  const QString& fallbackName, bool codable, const QString& colour)
    {
        pugi::xml_node node = above.append_child("Code");
        attribute(node, "guid", guidText(guid));
        attribute(node, "name", name.isEmpty() ? fallbackName : name);
        attribute(node, "isCodable", codable ? QStringLiteral("true") : QStringLiteral("false"));
        if (colour.size() == 7) {
            attribute(node, "color", colour);
        }
        return node;
    }

    static void addDescription(pugi::xml_node node, const QString& text)
    {
        if (!text.isEmpty()) {
            node.prepend_child("Description").text().set(clean(text).toUtf8().constData());
        }
    }

    void addSets(pugi::xml_node root)
    {
        if (m_sets.empty()) {
            return;
        }
        pugi::xml_node sets = root.append_child("Sets");
        for (const auto& [name, members] : m_sets) {
            pugi::xml_node set = sets.append_child("Set");
            attribute(
                set, "guid",
                guidText(QUuid::createUuidV5(m_codebook.id.uuid(), QStringLiteral("set:") + name)));
            attribute(set, "name", name);
            for (const Code* code : members) {
                attribute(set.append_child("MemberCode"), "guid",
                          guidText(qdcGuid(m_codebook.id, code->id)));
            }
        }
    }

    [[nodiscard]] int otherLanguages(const Code& code) const
    {
        int count = 0;
        for (const auto* text :
             {&code.label, &code.definition, &code.useWhen, &code.doNotUseWhen, &code.example}) {
            for (const auto& [language, unused] : text->all()) {
                count += language == m_language ? 0 : 1;
            }
        }
        return count;
    }

    void reportRest()
    {
        int retired = 0;
        int homeless = 0;
        for (const Code& code : m_codebook.codes) {
            retired += code.isRetired() ? 1 : 0;
            homeless += !code.isRetired() && !m_written.contains(code.id) ? 1 : 0;
        }
        addLoss(m_loss, QStringLiteral("code"), homeless,
                QStringLiteral("Its category or the code above it is missing."));
        addLoss(m_loss, QStringLiteral("retired code"), retired,
                QStringLiteral("Only codes in use are written."));
        addLoss(m_loss, QStringLiteral("sector of the rose"),
                static_cast<int>(m_codebook.rose.sectors.size()),
                QStringLiteral("The format has no place for the Leary rose."));
        addLoss(m_loss, QStringLiteral("title or description of the codebook"),
                (m_codebook.title.isEmpty() ? 0 : 1) + (m_codebook.description.isEmpty() ? 0 : 1),
                QStringLiteral("The format has no place for them."));
    }

    const Codebook& m_codebook;
    QString m_language;
    std::set<codebook::CodeId> m_written;
    std::map<QString, std::vector<const Code*>> m_sets;
    std::vector<LossEntry> m_loss;
};

} // namespace

QUuid qdcGuid(const codebook::CodebookId& codebook, const codebook::CodeId& code)
{
    return QUuid::createUuidV5(codebook.uuid(), QStringLiteral("code:") + code.text());
}

QUuid qdcGuid(const codebook::CodebookId& codebook, const codebook::CategoryId& category)
{
    return QUuid::createUuidV5(codebook.uuid(), QStringLiteral("category:") + category.text());
}

Result<QdcWritten> writeCodebookQdc(const Codebook& codebook, const QString& language)
{
    return QdcWriter(codebook, language).write();
}

} // namespace rozet::exchange
