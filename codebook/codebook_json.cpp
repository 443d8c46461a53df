// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_json.h"

#include "codebook/codebook_keys.h"
#include "codebook/json_tree.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>

namespace rozet::codebook {

namespace {

constexpr qsizetype kLongestText = 20000;
constexpr int kLargestRevision = 1000000;
constexpr std::size_t kLongestList = 5000;

QString kindText(const JsonNode& node)
{
    switch (node.kind) {
    case JsonNode::Kind::Null:
        return QStringLiteral("null");
    case JsonNode::Kind::Boolean:
        return node.boolean ? QStringLiteral("true") : QStringLiteral("false");
    case JsonNode::Kind::Integer:
        return QString::number(node.integer);
    case JsonNode::Kind::Number:
        return QString::number(node.number);
    case JsonNode::Kind::Text:
        return u'"' + node.text.left(40) + u'"';
    case JsonNode::Kind::List:
        return QStringLiteral("[...]");
    case JsonNode::Kind::Object:
        break;
    }
    return QStringLiteral("{...}");
}

/// Walks the tree and remembers the first thing that is wrong. After that everything reads as
/// empty, so that the readers below stay a plain list of fields.
class Reader
{
public:
    explicit Reader(QString fileName) : m_fileName(std::move(fileName)) {}

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    void fail(ErrorCode code, const QString& path, const QString& found, const QString& expected)
    {
        if (!m_error) {
            m_error = makeError(code, m_fileName, path, found, expected);
        }
    }

    bool isObject(const JsonNode& node, const QString& path, const std::vector<CodebookKey>& keys)
    {
        if (node.kind != JsonNode::Kind::Object) {
            fail(ErrorCode::JsonStructure, path, kindText(node), QStringLiteral("{...}"));
            return false;
        }
        for (const auto& [name, value] : node.members) {
            const auto known = std::ranges::find(
                keys, name, [](const CodebookKey& key) { return QString::fromLatin1(key.name); });
            if (known == keys.end()) {
                QStringList names;
                for (const CodebookKey& key : keys) {
                    names.append(QString::fromLatin1(key.name));
                }
                fail(ErrorCode::JsonStructure, child(path, name), name, names.join(u", "));
                return false;
            }
        }
        for (const CodebookKey& key : keys) {
            const QString name = QString::fromLatin1(key.name);
            if (key.required && node.member(name) == nullptr) {
                fail(ErrorCode::JsonStructure, child(path, name), QString(), name);
                return false;
            }
        }
        return true;
    }

    void text(const JsonNode& object, const QString& path, const char* key, QString& into)
    {
        if (const JsonNode* node = object.member(QString::fromLatin1(key))) {
            into = textOf(*node, child(path, QString::fromLatin1(key)));
        }
    }

    QString textOf(const JsonNode& node, const QString& path)
    {
        if (node.kind != JsonNode::Kind::Text) {
            fail(ErrorCode::JsonStructure, path, kindText(node), QStringLiteral("\"...\""));
            return {};
        }
        if (node.text.size() > kLongestText) {
            fail(ErrorCode::ValueInvalid, path, QString::number(node.text.size()),
                 QStringLiteral("<= %1").arg(kLongestText));
            return {};
        }
        for (const QChar c : node.text) {
            if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') {
                fail(ErrorCode::ValueInvalid, path,
                     QStringLiteral("U+%1").arg(c.unicode(), 4, 16, QLatin1Char('0')), QString());
                return {};
            }
        }
        return node.text;
    }

    void localized(const JsonNode& object, const QString& path, const char* key,
                   LocalizedText& into)
    {
        const JsonNode* node = object.member(QString::fromLatin1(key));
        if (node == nullptr) {
            return;
        }
        const QString here = child(path, QString::fromLatin1(key));
        if (node->kind != JsonNode::Kind::Object) {
            fail(ErrorCode::JsonStructure, here, kindText(*node),
                 QStringLiteral("{\"nl\": \"...\", \"en\": \"...\"}"));
            return;
        }
        for (const auto& [language, value] : node->members) {
            checkLanguage(language, child(here, language));
            into.set(language, textOf(value, child(here, language)));
        }
    }

    void checkLanguage(const QString& language, const QString& path)
    {
        const bool letters = std::ranges::all_of(
            language, [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'-'; });
        if (!letters || language.size() < 2 || language.size() > 8 || language.startsWith(u'-')) {
            fail(ErrorCode::ValueInvalid, path, language, QStringLiteral("nl, en, ..."));
        }
    }

    void boolean(const JsonNode& object, const QString& path, const char* key, bool& into)
    {
        if (const JsonNode* node = object.member(QString::fromLatin1(key))) {
            if (node->kind != JsonNode::Kind::Boolean) {
                fail(ErrorCode::JsonStructure, child(path, QString::fromLatin1(key)),
                     kindText(*node), QStringLiteral("true / false"));
            }
            into = node->boolean;
        }
    }

    std::optional<int> revision(const JsonNode& object, const QString& path, const char* key)
    {
        const JsonNode* node = object.member(QString::fromLatin1(key));
        if (node == nullptr) {
            return std::nullopt;
        }
        const QString here = child(path, QString::fromLatin1(key));
        const QString expected = QStringLiteral("1 ... %1").arg(kLargestRevision);
        if (node->kind != JsonNode::Kind::Integer) {
            fail(ErrorCode::JsonStructure, here, kindText(*node), expected);
            return std::nullopt;
        }
        if (node->integer < 1 || node->integer > kLargestRevision) {
            fail(ErrorCode::ValueInvalid, here, kindText(*node), expected);
            return std::nullopt;
        }
        return static_cast<int>(node->integer);
    }

    void degrees(const JsonNode& object, const QString& path, const char* key, double& into)
    {
        const JsonNode* node = object.member(QString::fromLatin1(key));
        if (node == nullptr) {
            return;
        }
        const QString here = child(path, QString::fromLatin1(key));
        if (node->kind != JsonNode::Kind::Integer && node->kind != JsonNode::Kind::Number) {
            fail(ErrorCode::JsonStructure, here, kindText(*node), QStringLiteral("0 ... 360"));
            return;
        }
        into = node->number;
    }

    template <class Enum>
    void choice(const JsonNode& object, const QString& path, const char* key,
                const std::vector<std::pair<const char*, Enum>>& words, Enum& into)
    {
        const JsonNode* node = object.member(QString::fromLatin1(key));
        if (node == nullptr) {
            return;
        }
        const QString here = child(path, QString::fromLatin1(key));
        const QString word = textOf(*node, here);
        QStringList all;
        for (const auto& [name, value] : words) {
            if (word == QLatin1String(name)) {
                into = value;
                return;
            }
            all.append(QString::fromLatin1(name));
        }
        fail(ErrorCode::ValueInvalid, here, word, all.join(u", "));
    }

    /// Calls read(item, path) for each item of the list under the key, if there is one.
    template <class Read>
    void list(const JsonNode& object, const QString& path, const char* key, Read read)
    {
        const JsonNode* node = object.member(QString::fromLatin1(key));
        if (node == nullptr) {
            return;
        }
        const QString here = child(path, QString::fromLatin1(key));
        if (node->kind != JsonNode::Kind::List) {
            fail(ErrorCode::JsonStructure, here, kindText(*node), QStringLiteral("[...]"));
            return;
        }
        if (node->items.size() > kLongestList) {
            fail(ErrorCode::ValueInvalid, here, QString::number(node->items.size()),
                 QStringLiteral("<= %1").arg(kLongestList));
            return;
        }
        for (std::size_t i = 0; i < node->items.size() && !m_error; ++i) {
            read(node->items[i], QStringLiteral("%1[%2]").arg(here).arg(i));
        }
    }

    static QString child(const QString& path, const QString& key)
    {
        return path.isEmpty() ? key : path + u'.' + key;
    }

private:
    QString m_fileName;
    std::optional<Error> m_error;
};

Category readCategory(Reader& reader, const JsonNode& node, const QString& path)
{
    Category category;
    if (!reader.isObject(node, path, categoryKeys())) {
        return category;
    }
    QString id;
    reader.text(node, path, "id", id);
    category.id = CategoryId(id);
    reader.localized(node, path, "label", category.label);
    reader.localized(node, path, "definition", category.definition);
    reader.text(node, path, "colour", category.colour);
    return category;
}

CodeValue readValue(Reader& reader, const JsonNode& node, const QString& path)
{
    CodeValue value;
    if (reader.isObject(node, path, valueKeys())) {
        reader.text(node, path, "id", value.id);
        reader.localized(node, path, "label", value.label);
    }
    return value;
}

Code readCode(Reader& reader, const JsonNode& node, const QString& path)
{
    Code code;
    if (!reader.isObject(node, path, codeKeys())) {
        return code;
    }
    QString id;
    QString category;
    reader.text(node, path, "id", id);
    reader.text(node, path, "category", category);
    code.id = CodeId(id);
    code.category = CategoryId(category);
    if (node.member(QStringLiteral("parent")) != nullptr) {
        QString parent;
        reader.text(node, path, "parent", parent);
        code.parent = CodeId(parent);
    }
    reader.choice(node, path, "level", levelWords(), code.level);
    reader.localized(node, path, "label", code.label);
    reader.localized(node, path, "definition", code.definition);
    reader.localized(node, path, "useWhen", code.useWhen);
    reader.localized(node, path, "doNotUseWhen", code.doNotUseWhen);
    reader.localized(node, path, "example", code.example);
    reader.boolean(node, path, "selectable", code.selectable);
    reader.text(node, path, "exclusiveGroup", code.exclusiveGroup);
    reader.text(node, path, "key", code.key);
    reader.text(node, path, "shortText", code.shortText);
    reader.text(node, path, "colour", code.colour);
    reader.choice(node, path, "valueKind", valueKindWords(), code.valueKind);
    reader.list(node, path, "values", [&](const JsonNode& item, const QString& itemPath) {
        code.values.push_back(readValue(reader, item, itemPath));
    });
    code.introducedIn = reader.revision(node, path, "introducedIn").value_or(1);
    code.retiredIn = reader.revision(node, path, "retiredIn");
    reader.list(node, path, "mappedTo", [&](const JsonNode& item, const QString& itemPath) {
        code.mappedTo.emplace_back(reader.textOf(item, itemPath));
    });
    return code;
}

LearyRose readRose(Reader& reader, const JsonNode& node, const QString& path)
{
    LearyRose rose;
    if (!reader.isObject(node, path, roseKeys())) {
        return rose;
    }
    reader.localized(node, path, "above", rose.above);
    reader.localized(node, path, "below", rose.below);
    reader.localized(node, path, "together", rose.together);
    reader.localized(node, path, "opposed", rose.opposed);
    reader.list(node, path, "sectors", [&](const JsonNode& item, const QString& itemPath) {
        LearySector sector;
        if (reader.isObject(item, itemPath, sectorKeys())) {
            reader.text(item, itemPath, "id", sector.id);
            reader.localized(item, itemPath, "label", sector.label);
            reader.degrees(item, itemPath, "centreDegrees", sector.centreDegrees);
        }
        rose.sectors.push_back(sector);
    });
    return rose;
}

/// Before anything else: is this a codebook at all, and one this program knows?
void readFormat(Reader& reader, const JsonNode& root)
{
    const JsonNode* format = root.member(QStringLiteral("format"));
    const QString wanted = QString::fromLatin1(kCodebookFormatName);
    if (root.kind != JsonNode::Kind::Object || format == nullptr ||
        format->kind != JsonNode::Kind::Text || format->text != wanted) {
        const QString found = format == nullptr ? kindText(root) : kindText(*format);
        reader.fail(ErrorCode::JsonStructure, QStringLiteral("format"), found, wanted);
        return;
    }
    const JsonNode* version = root.member(QStringLiteral("version"));
    if (version == nullptr || version->kind != JsonNode::Kind::Integer || version->integer < 1) {
        const QString found = version == nullptr ? QString() : kindText(*version);
        reader.fail(ErrorCode::JsonStructure, QStringLiteral("version"), found,
                    QString::number(kCodebookFormatVersion));
    } else if (version->integer > kCodebookFormatVersion) {
        reader.fail(ErrorCode::CodebookFormatNewer, QStringLiteral("version"),
                    QString::number(version->integer), QString::number(kCodebookFormatVersion));
    }
}

} // namespace

Result<Codebook> readCodebook(const QByteArray& json, const QString& fileName)
{
    JsonLimits limits;
    limits.bytes = kLargestCodebookBytes;
    const Result<JsonNode> root = readJsonTree(json, fileName, limits);
    if (!root) {
        return failure(root.error());
    }
    Reader reader(fileName);
    Codebook codebook;
    readFormat(reader, *root);
    if (!reader.error() && reader.isObject(*root, QString(), codebookKeys())) {
        QString id;
        reader.text(*root, QString(), "id", id);
        const QUuid uuid = QUuid::fromString(id);
        if (uuid.toString(QUuid::WithoutBraces) != id.toLower()) {
            reader.fail(ErrorCode::ValueInvalid, QStringLiteral("id"), id,
                        QStringLiteral("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"));
        }
        codebook.id = CodebookId::fromUuid(uuid);
        reader.localized(*root, QString(), "title", codebook.title);
        reader.localized(*root, QString(), "description", codebook.description);
        reader.list(*root, QString(), "languages", [&](const JsonNode& item, const QString& path) {
            codebook.languages.push_back(reader.textOf(item, path));
            reader.checkLanguage(codebook.languages.back(), path);
        });
        reader.list(*root, QString(), "categories", [&](const JsonNode& item, const QString& path) {
            codebook.categories.push_back(readCategory(reader, item, path));
        });
        reader.list(*root, QString(), "codes", [&](const JsonNode& item, const QString& path) {
            codebook.codes.push_back(readCode(reader, item, path));
        });
        if (const JsonNode* rose = root->member(QStringLiteral("rose"))) {
            codebook.rose = readRose(reader, *rose, QStringLiteral("rose"));
        }
    }
    if (reader.error()) {
        return failure(*reader.error());
    }
    return codebook;
}

} // namespace rozet::codebook
