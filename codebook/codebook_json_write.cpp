// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_json.h"
#include "codebook/codebook_keys.h"
#include "core/base/number_text.h"

#include <algorithm>

namespace rozet::codebook {

namespace {

QString quoted(const QString& text)
{
    QString out = QStringLiteral("\"");
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            out += QLatin1String("\\\"");
            break;
        case u'\\':
            out += QLatin1String("\\\\");
            break;
        case u'\n':
            out += QLatin1String("\\n");
            break;
        case u'\t':
            out += QLatin1String("\\t");
            break;
        default:
            if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
                out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
            } else {
                out += c;
            }
        }
    }
    return out + u'"';
}

/// Puts commas, newlines and indents where they belong; Qt's own writer would sort the keys.
class Writer
{
public:
    void openObject(const char* key = nullptr) { open(key, u'{', u'}'); }

    void openList(const char* key = nullptr) { open(key, u'[', u']'); }

    void close()
    {
        const Level level = m_levels.back();
        m_levels.pop_back();
        if (level.filled) {
            newLine();
        }
        m_text += level.end;
    }

    /// A value that is JSON already.
    void raw(const char* key, const QString& json)
    {
        start(key);
        m_text += json;
    }

    void text(const char* key, const QString& value) { raw(key, quoted(value)); }

    void textUnlessEmpty(const char* key, const QString& value)
    {
        if (!value.isEmpty()) {
            text(key, value);
        }
    }

    void item(const QString& value)
    {
        start(nullptr);
        m_text += quoted(value);
    }

    void localized(const char* key, const LocalizedText& value,
                   const std::vector<QString>& languages)
    {
        std::vector<QString> order;
        for (const QString& language : languages) {
            if (!value.exactly(language).isEmpty() &&
                std::ranges::find(order, language) == order.end()) {
                order.push_back(language);
            }
        }
        for (const auto& [language, unused] : value.all()) {
            if (std::ranges::find(order, language) == order.end()) {
                order.push_back(language);
            }
        }
        openObject(key);
        for (const QString& language : order) {
            separate();
            m_text += quoted(language) + QLatin1String(": ") + quoted(value.exactly(language));
        }
        close();
    }

    void localizedUnlessEmpty(const char* key, const LocalizedText& value,
                              const std::vector<QString>& languages)
    {
        if (!value.isEmpty()) {
            localized(key, value, languages);
        }
    }

    [[nodiscard]] QByteArray bytes() const { return (m_text + u'\n').toUtf8(); }

private:
    struct Level
    {
        QChar end;
        bool filled = false;
    };

    void open(const char* key, QChar begin, QChar end)
    {
        start(key);
        m_text += begin;
        m_levels.push_back({end, false});
    }

    void start(const char* key)
    {
        if (!m_levels.empty()) {
            separate();
        }
        if (key != nullptr) {
            m_text += quoted(QString::fromLatin1(key)) + QLatin1String(": ");
        }
    }

    void separate()
    {
        if (m_levels.back().filled) {
            m_text += u',';
        }
        m_levels.back().filled = true;
        newLine();
    }

    void newLine() { m_text += u'\n' + QString(static_cast<qsizetype>(m_levels.size()) * 2, u' '); }

    QString m_text;
    std::vector<Level> m_levels;
};

template <class Enum>
QString word(const std::vector<std::pair<const char*, Enum>>& words, Enum value)
{
    const auto found =
        std::ranges::find(words, value, [](const auto& pair) { return pair.second; });
    return found == words.end() ? QString() : QString::fromLatin1(found->first);
}

void writeCode(Writer& writer, const Code& code, const std::vector<QString>& languages)
{
    writer.openObject();
    writer.text("id", code.id.text());
    writer.text("category", code.category.text());
    if (code.parent) {
        writer.text("parent", code.parent->text());
    }
    writer.text("level", word(levelWords(), code.level));
    writer.localized("label", code.label, languages);
    writer.localized("definition", code.definition, languages);
    writer.localizedUnlessEmpty("useWhen", code.useWhen, languages);
    writer.localizedUnlessEmpty("doNotUseWhen", code.doNotUseWhen, languages);
    writer.localizedUnlessEmpty("example", code.example, languages);
    if (!code.selectable) {
        writer.raw("selectable", QStringLiteral("false"));
    }
    writer.textUnlessEmpty("exclusiveGroup", code.exclusiveGroup);
    writer.textUnlessEmpty("key", code.key);
    writer.textUnlessEmpty("shortText", code.shortText);
    writer.textUnlessEmpty("colour", code.colour);
    if (code.valueKind != ValueKind::YesNo) {
        writer.text("valueKind", word(valueKindWords(), code.valueKind));
    }
    if (!code.values.empty()) {
        writer.openList("values");
        for (const CodeValue& value : code.values) {
            writer.openObject();
            writer.text("id", value.id);
            writer.localized("label", value.label, languages);
            writer.close();
        }
        writer.close();
    }
    if (code.introducedIn != 1) {
        writer.raw("introducedIn", QString::number(code.introducedIn));
    }
    if (code.retiredIn) {
        writer.raw("retiredIn", QString::number(*code.retiredIn));
    }
    if (!code.mappedTo.empty()) {
        writer.openList("mappedTo");
        for (const CodeId& target : code.mappedTo) {
            writer.item(target.text());
        }
        writer.close();
    }
    writer.close();
}

void writeRose(Writer& writer, const LearyRose& rose, const std::vector<QString>& languages)
{
    writer.openObject("rose");
    writer.localized("above", rose.above, languages);
    writer.localized("below", rose.below, languages);
    writer.localized("together", rose.together, languages);
    writer.localized("opposed", rose.opposed, languages);
    writer.openList("sectors");
    for (const LearySector& sector : rose.sectors) {
        writer.openObject();
        writer.text("id", sector.id);
        writer.localized("label", sector.label, languages);
        writer.raw("centreDegrees", numberText(sector.centreDegrees));
        writer.close();
    }
    writer.close();
    writer.close();
}

} // namespace

QByteArray writeCodebook(const Codebook& codebook)
{
    const std::vector<QString>& languages = codebook.languages;
    Writer writer;
    writer.openObject();
    writer.text("format", QString::fromLatin1(kCodebookFormatName));
    writer.raw("version", QString::number(kCodebookFormatVersion));
    writer.text("id", codebook.id.toText());
    writer.localized("title", codebook.title, languages);
    writer.localizedUnlessEmpty("description", codebook.description, languages);
    writer.openList("languages");
    for (const QString& language : languages) {
        writer.item(language);
    }
    writer.close();
    writer.openList("categories");
    for (const Category& category : codebook.categories) {
        writer.openObject();
        writer.text("id", category.id.text());
        writer.localized("label", category.label, languages);
        writer.localizedUnlessEmpty("definition", category.definition, languages);
        writer.textUnlessEmpty("colour", category.colour);
        writer.close();
    }
    writer.close();
    writer.openList("codes");
    for (const Code& code : codebook.codes) {
        writeCode(writer, code, languages);
    }
    writer.close();
    if (codebook.rose != LearyRose{}) {
        writeRose(writer, codebook.rose, languages);
    }
    writer.close();
    return writer.bytes();
}

} // namespace rozet::codebook
