// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_keys.h"
#include "core/exchange/codebook_csv.h"
#include "core/exchange/codebook_csv_columns.h"

#include <QStringList>

#include <algorithm>

namespace rozet::exchange {

namespace {

using codebook::Category;
using codebook::Code;
using codebook::Codebook;
using codebook::CodeId;
using codebook::CodeValue;

QString escaped(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"));
    return text.replace(u'|', QStringLiteral("\\|"));
}

class RowWriter
{
public:
    explicit RowWriter(CsvFlavour flavour)
        : m_delimiter(flavour == CsvFlavour::Plain ? u',' : u';')
        , m_lineEnd(flavour == CsvFlavour::Plain ? QStringLiteral("\n") : QStringLiteral("\r\n"))
    {
    }

    void cell(QString text)
    {
        if (looksLikeFormula(text)) {
            text.prepend(u'\'');
        }
        const bool quote = text.contains(m_delimiter) || text.contains(u'"') ||
                           text.contains(u'\n') || text.contains(u'\r') || text.startsWith(u' ') ||
                           text.endsWith(u' ');
        if (quote) {
            text.replace(u'"', QStringLiteral("\"\""));
            text = u'"' + text + u'"';
        }
        m_row.append(text);
    }

    void endRow()
    {
        m_text += m_row.join(m_delimiter) + m_lineEnd;
        m_row.clear();
    }

    [[nodiscard]] const QString& text() const { return m_text; }

private:
    QChar m_delimiter;
    QString m_lineEnd;
    QStringList m_row;
    QString m_text;
};

template <class Enum>
QString word(const std::vector<std::pair<const char*, Enum>>& words, Enum value)
{
    const auto found =
        std::ranges::find(words, value, [](const auto& pair) { return pair.second; });
    return found == words.end() ? QString() : QString::fromLatin1(found->first);
}

QString valuesCell(const Code& code, const QString& language)
{
    QStringList parts;
    for (const CodeValue& value : code.values) {
        parts.append(value.id + u'=' + escaped(value.label.exactly(language)));
    }
    return parts.join(u'|');
}

void writeHead(RowWriter& writer, const std::vector<QString>& languages)
{
    const auto each = [&](const char* column) {
        for (const QString& language : languages) {
            writer.cell(inLanguage(column, language));
        }
    };
    writer.cell(QStringLiteral("id"));
    writer.cell(QStringLiteral("category"));
    each("category_label");
    writer.cell(QStringLiteral("parent"));
    writer.cell(QStringLiteral("level"));
    for (const TextColumn& column : kTextColumns) {
        each(column.name);
    }
    for (const char* column :
         {"selectable", "exclusive_group", "key", "short_text", "colour", "value_kind"}) {
        writer.cell(QString::fromLatin1(column));
    }
    each("values");
    for (const char* column : {"introduced_in", "retired_in", "mapped_to"}) {
        writer.cell(QString::fromLatin1(column));
    }
    writer.endRow();
}

} // namespace

QByteArray writeCodebookCsv(const Codebook& codebook, CsvFlavour flavour)
{
    RowWriter writer(flavour);
    const std::vector<QString>& languages = codebook.languages;
    writeHead(writer, languages);
    for (const Code& code : codebook.codes) {
        writer.cell(code.id.text());
        writer.cell(code.category.text());
        const Category* category = codebook.category(code.category);
        for (const QString& language : languages) {
            writer.cell(category == nullptr ? QString() : category->label.exactly(language));
        }
        writer.cell(code.parent.value_or(CodeId()).text());
        writer.cell(word(codebook::levelWords(), code.level));
        for (const TextColumn& column : kTextColumns) {
            for (const QString& language : languages) {
                writer.cell((code.*column.field).exactly(language));
            }
        }
        writer.cell(code.selectable ? QStringLiteral("yes") : QStringLiteral("no"));
        writer.cell(code.exclusiveGroup);
        writer.cell(code.key);
        writer.cell(code.shortText);
        writer.cell(code.colour);
        writer.cell(word(codebook::valueKindWords(), code.valueKind));
        for (const QString& language : languages) {
            writer.cell(valuesCell(code, language));
        }
        writer.cell(QString::number(code.introducedIn));
        writer.cell(code.retiredIn ? QString::number(*code.retiredIn) : QString());
        QStringList targets;
        for (const CodeId& target : code.mappedTo) {
            targets.append(escaped(target.text()));
        }
        writer.cell(targets.join(u'|'));
        writer.endRow();
    }
    const QByteArray mark =
        flavour == CsvFlavour::DutchExcel ? QByteArray("\xef\xbb\xbf") : QByteArray();
    return mark + writer.text().toUtf8();
}

} // namespace rozet::exchange
