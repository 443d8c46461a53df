// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/codebook_qdc.h"
#include "core/exchange/codebook_qdc_words.h"

#include <QStringList>

#include <pugixml.hpp>

#include <algorithm>
#include <cstring>
#include <map>
#include <set>

namespace rozet::exchange {

namespace {

using codebook::Category;
using codebook::CategoryId;
using codebook::Code;
using codebook::Codebook;
using codebook::CodeId;

constexpr qsizetype kLargestBytes = qsizetype(16) << 20;
constexpr int kDeepest = 32;
constexpr std::size_t kMostCodes = 5000;
constexpr qsizetype kLongestText = 20000;

QString textOf(const char* utf8)
{
    QString text;
    for (const QChar c : QString::fromUtf8(utf8)) {
        if (c.category() != QChar::Other_Control || c == u'\n' || c == u'\t') {
            text += c;
        }
    }
    return text.left(kLongestText);
}

/// A file may write any prefix before the names of the namespace.
const char* localName(const pugi::xml_node& node)
{
    const char* colon = std::strchr(node.name(), ':');
    return colon == nullptr ? node.name() : colon + 1;
}

bool isNamed(const pugi::xml_node& node, const char* name)
{
    return node.type() == pugi::node_element && std::strcmp(localName(node), name) == 0;
}

QString slug(const QString& name)
{
    QString id;
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) {
            id += c;
        } else if (!c.isMark() && !id.endsWith(u'_') && !id.isEmpty()) {
            id += u'_';
        }
    }
    constexpr qsizetype kRoomForNumber = 56;
    id.truncate(kRoomForNumber);
    while (id.endsWith(u'_')) {
        id.chop(1);
    }
    if (id.isEmpty() || id.front().isDigit()) {
        id.prepend(QStringLiteral("code_"));
    }
    return id;
}

class QdcReader
{
public:
    QdcReader(QString fileName, QString language, const Codebook* base)
        : m_fileName(std::move(fileName)), m_language(std::move(language))
    {
        Codebook& book = m_read.codebook;
        if (base != nullptr) {
            book.id = base->id;
            book.title = base->title;
            book.description = base->description;
            book.rose = base->rose;
            for (const Code& code : base->codes) {
                m_knownCodes.emplace(qdcGuid(base->id, code.id), code.id);
                m_taken.insert(code.id.text());
            }
            for (const Category& category : base->categories) {
                m_knownCategories.emplace(qdcGuid(base->id, category.id), category.id);
                m_taken.insert(category.id.text());
            }
        } else {
            book.id = codebook::CodebookId::create();
            book.title.set(m_language, m_fileName);
        }
        book.languages = {m_language};
    }

    Result<QdcRead> read(const pugi::xml_document& document)
    {
        const pugi::xml_node root = document.document_element();
        if (!isNamed(root, "CodeBook") || !hasNamespace(root)) {
            return fail(QString::fromUtf8(root.name()).left(60),
                        QString::fromUtf8(root.attribute("xmlns").value()).left(80),
                        QStringLiteral("CodeBook, ") + QString::fromLatin1(kQdcNamespace));
        }
        pugi::xml_node codes;
        pugi::xml_node sets;
        for (const pugi::xml_node& child : root.children()) {
            if (isNamed(child, "Codes")) {
                codes = child;
            } else if (isNamed(child, "Sets")) {
                sets = child;
            } else {
                unknown(child);
            }
        }
        for (const pugi::xml_node& child : codes.children()) {
            readTop(child);
        }
        if (m_error) {
            return failure(*m_error);
        }
        if (m_read.codebook.codes.empty()) {
            return fail(QStringLiteral("Codes"), QStringLiteral("0"), QStringLiteral(">= 1"));
        }
        for (const pugi::xml_node& child : sets.children()) {
            readSet(child);
        }
        if (m_error) {
            return failure(*m_error);
        }
        return std::move(m_read);
    }

    tl::unexpected<Error> fail(const QString& where, const QString& found, const QString& expected)
    {
        return failure(ErrorCode::ImportFailed, m_fileName, where, found, expected);
    }

private:
    static bool hasNamespace(const pugi::xml_node& root)
    {
        const auto attributes = root.attributes();
        return std::any_of(attributes.begin(), attributes.end(), [](const pugi::xml_attribute& a) {
            return std::strncmp(a.name(), "xmlns", 5) == 0 &&
                   std::strcmp(a.value(), kQdcNamespace) == 0;
        });
    }

    void setError(const QString& where, const QString& found, const QString& expected)
    {
        if (!m_error) {
            m_error = makeError(ErrorCode::ImportFailed, m_fileName, where, found, expected);
        }
    }

    void unknown(const pugi::xml_node& node)
    {
        if (node.type() == pugi::node_element) {
            addLoss(m_read.loss, QString::fromUtf8(localName(node)).left(60), 1,
                    QStringLiteral("A codebook in this format has no such element."));
        }
    }

    /// A code at the top that cannot be given and has codes below it is what a category is; others
    /// go together in one.
    void readTop(const pugi::xml_node& node)
    {
        if (!isNamed(node, "Code")) {
            unknown(node);
            return;
        }
        const QUuid guid = guidOf(node);
        const bool group = !codable(node);
        const bool hasCodes =
            std::any_of(node.begin(), node.end(),
                        [](const pugi::xml_node& child) { return isNamed(child, "Code"); });
        if (!m_knownCategories.contains(guid) && !(group && hasCodes)) {
            readCode(node, commonCategory(), std::nullopt, 1);
            return;
        }
        Category category;
        const QString name = nameOf(node);
        const auto known = m_knownCategories.find(guid);
        category.id = known != m_knownCategories.end() ? known->second : CategoryId(freeId(name));
        category.label.set(m_language, name);
        category.colour = colourOf(node);
        const CategoryId id = category.id;
        m_read.codebook.categories.push_back(category);
        const std::size_t place = m_read.codebook.categories.size() - 1;
        for (const pugi::xml_node& child : node.children()) {
            if (isNamed(child, "Description")) {
                m_read.codebook.categories[place].definition.set(m_language,
                                                                 textOf(child.child_value()));
            } else if (isNamed(child, "Code")) {
                readCode(child, id, std::nullopt, 2);
            } else {
                unknown(child);
            }
        }
    }

    void readCode(const pugi::xml_node& node, const CategoryId& category,
                  const std::optional<CodeId>& parent, int depth)
    {
        if (m_error) {
            return;
        }
        if (depth > kDeepest || m_read.codebook.codes.size() >= kMostCodes) {
            setError(nameOf(node),
                     depth > kDeepest ? QStringLiteral("depth %1").arg(depth)
                                      : QString::number(m_read.codebook.codes.size() + 1),
                     depth > kDeepest ? QStringLiteral("depth %1").arg(kDeepest)
                                      : QString::number(kMostCodes));
            return;
        }
        Code code;
        const QUuid guid = guidOf(node);
        const QString name = nameOf(node);
        const auto known = m_knownCodes.find(guid);
        code.id = known != m_knownCodes.end() ? known->second : CodeId(freeId(name));
        if (!m_byGuid.emplace(guid, code.id).second) {
            setError(name, guid.toString(QUuid::WithoutBraces), QStringLiteral("guid once"));
            return;
        }
        code.category = category;
        code.parent = parent;
        code.label.set(m_language, name);
        code.selectable = codable(node);
        code.colour = colourOf(node);
        for (const pugi::xml_node& child : node.children()) {
            if (isNamed(child, "Description")) {
                readDescription(textOf(child.child_value()), code);
            } else if (!isNamed(child, "Code")) {
                unknown(child);
            }
        }
        const CodeId id = code.id;
        m_read.codebook.codes.push_back(std::move(code));
        for (const pugi::xml_node& child : node.children()) {
            if (isNamed(child, "Code")) {
                readCode(child, category, id, depth + 1);
            }
        }
    }

    void readDescription(const QString& text, Code& code)
    {
        QStringList definition;
        for (const QString& part : text.split(QStringLiteral("\n\n"))) {
            bool taken = false;
            for (const QdcParagraph& paragraph : kQdcParagraphs) {
                for (const char* mark : {paragraph.nl, paragraph.en}) {
                    if (!taken && part.startsWith(QLatin1String(mark))) {
                        (code.*paragraph.field)
                            .set(m_language, part.mid(QLatin1String(mark).size()));
                        taken = true;
                    }
                }
            }
            if (!taken) {
                definition.append(part);
            }
        }
        code.definition.set(m_language, definition.join(QStringLiteral("\n\n")));
    }

    void readSet(const pugi::xml_node& node)
    {
        if (!isNamed(node, "Set")) {
            unknown(node);
            return;
        }
        const QString name = nameOf(node);
        const QString prefix = QString::fromLatin1(kExclusiveSetPrefix);
        const bool recording = name == QLatin1String(kRecordingLevelSet);
        const bool exclusive = name.startsWith(prefix);
        if (!recording && !exclusive) {
            addLoss(m_read.loss, QStringLiteral("Set"), 1,
                    QStringLiteral("Sets of codes are not kept."));
            return;
        }
        for (const pugi::xml_node& member : node.children()) {
            const auto id = m_byGuid.find(guidOf(member));
            if (!isNamed(member, "MemberCode") || id == m_byGuid.end()) {
                continue;
            }
            Code& code = *std::ranges::find(m_read.codebook.codes, id->second, &Code::id);
            if (recording) {
                code.level = codebook::CodeLevel::Recording;
            } else {
                code.exclusiveGroup = name.mid(prefix.size());
            }
        }
    }

    CategoryId commonCategory()
    {
        if (m_common.isEmpty()) {
            Category category;
            category.id = CategoryId(freeId(QStringLiteral("codes")));
            category.label.set(m_language, QStringLiteral("Codes"));
            m_read.codebook.categories.push_back(category);
            m_common = category.id;
        }
        return m_common;
    }

    QString freeId(const QString& name)
    {
        const QString wanted = slug(name);
        QString id = wanted;
        // The number goes on from the last one, or a file of equal names would take for ever.
        while (!m_taken.insert(id).second) {
            int& number = m_numbers.emplace(wanted, 1).first->second;
            id = QStringLiteral("%1_%2").arg(wanted).arg(++number);
        }
        return id;
    }

    static QString nameOf(const pugi::xml_node& node)
    {
        return textOf(node.attribute("name").value()).simplified();
    }

    static bool codable(const pugi::xml_node& node)
    {
        const char* value = node.attribute("isCodable").as_string("true");
        return std::strcmp(value, "false") != 0 && std::strcmp(value, "0") != 0;
    }

    QUuid guidOf(const pugi::xml_node& node)
    {
        const QString text = QString::fromUtf8(node.attribute("guid").value()).trimmed();
        const QUuid guid = QUuid::fromString(text);
        if (guid.isNull()) {
            setError(QString::fromUtf8(localName(node)) + QStringLiteral(" ") + nameOf(node),
                     text.left(60), QStringLiteral("guid"));
        }
        return guid;
    }

    static QString colourOf(const pugi::xml_node& node)
    {
        QString colour = QString::fromUtf8(node.attribute("color").value()).trimmed();
        if (colour.size() == 4) {
            colour = QStringLiteral("#%1%1%2%2%3%3").arg(colour[1]).arg(colour[2]).arg(colour[3]);
        }
        const bool hex = colour.size() == 7 && colour.front() == u'#' &&
                         std::all_of(colour.cbegin() + 1, colour.cend(), [](QChar c) {
                             return QStringView(u"0123456789abcdefABCDEF").contains(c);
                         });
        return hex ? colour : QString();
    }

    QString m_fileName;
    QString m_language;
    QdcRead m_read;
    std::optional<Error> m_error;
    std::map<QUuid, CodeId> m_knownCodes;
    std::map<QUuid, CategoryId> m_knownCategories;
    std::map<QUuid, CodeId> m_byGuid;
    std::set<QString> m_taken;
    std::map<QString, int> m_numbers;
    CategoryId m_common;
};

} // namespace

Result<QdcRead> readCodebookQdc(const QByteArray& xml, const QString& fileName,
                                const QString& language, const Codebook* base)
{
    if (xml.size() > kLargestBytes) {
        return failure(ErrorCode::FileTooLarge, fileName, QString(), QString::number(xml.size()),
                       QString::number(kLargestBytes));
    }
    QdcReader reader(fileName, language, base);
    pugi::xml_document document;
    const pugi::xml_parse_result parsed =
        document.load_buffer(xml.constData(), static_cast<std::size_t>(xml.size()),
                             pugi::parse_default | pugi::parse_doctype);
    if (!parsed) {
        const auto line = xml.left(static_cast<qsizetype>(parsed.offset)).count('\n') + 1;
        return reader.fail(QString::number(line), QString::fromLatin1(parsed.description()),
                           QStringLiteral("XML"));
    }
    for (const pugi::xml_node& child : document.children()) {
        if (child.type() == pugi::node_doctype) {
            return reader.fail(QStringLiteral("1"), QStringLiteral("<!DOCTYPE"),
                               QStringLiteral("CodeBook"));
        }
    }
    return reader.read(document);
}

} // namespace rozet::exchange
