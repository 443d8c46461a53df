// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/codebook_csv.h"

#include "codebook/codebook_keys.h"
#include "core/base/number_text.h"
#include "core/exchange/codebook_csv_columns.h"

#include <QStringDecoder>

#include <algorithm>
#include <map>

namespace rozet::exchange {

namespace {

using codebook::Category;
using codebook::CategoryId;
using codebook::Code;
using codebook::Codebook;
using codebook::CodeId;
using codebook::CodeValue;
using codebook::LocalizedText;

constexpr qsizetype kLargestBytes = qsizetype(16) << 20;
constexpr std::size_t kMostRows = 5000;

std::vector<QString> splitList(const QString& text)
{
    std::vector<QString> parts;
    if (text.trimmed().isEmpty()) {
        return parts;
    }
    QString part;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size()) {
            part += text[++i];
        } else if (text[i] == u'|') {
            parts.push_back(part.trimmed());
            part.clear();
        } else {
            part += text[i];
        }
    }
    parts.push_back(part.trimmed());
    return parts;
}

using Rows = std::vector<std::vector<QString>>;

Result<Rows> splitRows(const QString& text, QChar delimiter, const QString& fileName)
{
    Rows rows;
    std::vector<QString> row;
    QString cell;
    bool quoted = false;
    bool wasQuoted = false;
    const auto endCell = [&] {
        row.push_back(cell);
        cell.clear();
        wasQuoted = false;
    };
    const auto endRow = [&] {
        endCell();
        rows.push_back(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"') {
                cell += c;
            } else if (i + 1 < text.size() && text[i + 1] == u'"') {
                cell += c;
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && cell.isEmpty() && !wasQuoted) {
            quoted = wasQuoted = true;
        } else if (c == delimiter) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r' || (i + 1 < text.size() && text[i + 1] != u'\n')) {
            cell += c;
        }
        if (rows.size() > kMostRows) {
            return failure(ErrorCode::RowInvalid, fileName, QString::number(rows.size()),
                           QStringLiteral("> %1").arg(kMostRows));
        }
    }
    if (quoted) {
        return failure(ErrorCode::RowInvalid, fileName, QString::number(rows.size() + 1),
                       QStringLiteral("\""));
    }
    if (!cell.isEmpty() || !row.empty()) {
        endRow();
    }
    return rows;
}

bool isBlank(const std::vector<QString>& row)
{
    return std::ranges::all_of(row, [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

QChar delimiterOf(const QString& text)
{
    const QString head = text.left(text.indexOf(u'\n'));
    QChar best = u',';
    for (const QChar candidate : {QChar(u';'), QChar(u'\t')}) {
        if (head.count(candidate) > head.count(best)) {
            best = candidate;
        }
    }
    return best;
}

class TableReader
{
public:
    TableReader(QString fileName, const std::vector<QString>& head)
        : m_fileName(std::move(fileName))
    {
        for (std::size_t i = 0; i < head.size(); ++i) {
            const QString name = head[i].trimmed().toLower();
            if (name.isEmpty()) {
                continue;
            }
            if (!m_columns.emplace(name, i).second) {
                fail(ErrorCode::ColumnDuplicate, name, name);
            }
        }
    }

    void fail(ErrorCode code, const QString& where, const QString& found,
              const QString& expected = {})
    {
        if (!m_error) {
            m_error = makeError(code, m_fileName, where, found, expected);
        }
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    [[nodiscard]] bool has(const QString& column) const { return m_columns.contains(column); }

    [[nodiscard]] const std::map<QString, std::size_t>& columns() const { return m_columns; }

    void startRow(const std::vector<QString>& row, std::size_t number)
    {
        m_row = &row;
        m_number = number;
        if (row.size() > m_columns.size() &&
            std::any_of(row.begin() + static_cast<std::ptrdiff_t>(m_columns.size()), row.end(),
                        [](const QString& cell) { return !cell.isEmpty(); })) {
            fail(ErrorCode::RowInvalid, QString::number(number), QString::number(row.size()),
                 QString::number(m_columns.size()));
        }
    }

    [[nodiscard]] QString cell(const QString& column) const
    {
        const auto found = m_columns.find(column);
        if (found == m_columns.end() || found->second >= m_row->size()) {
            return {};
        }
        QString text = (*m_row)[found->second];
        if (text.startsWith(u'\'') && looksLikeFormula(text)) {
            text.remove(0, 1);
        }
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        return text;
    }

    [[nodiscard]] QString word(const char* column) const
    {
        return cell(QString::fromLatin1(column)).trimmed();
    }

    void bad(const char* column, const QString& expected)
    {
        fail(ErrorCode::ValueInvalid,
             QStringLiteral("%1, %2").arg(m_number).arg(QString::fromLatin1(column)), word(column),
             expected);
    }

    template <class Enum>
    void choice(const char* column, const std::vector<std::pair<const char*, Enum>>& words,
                Enum& into)
    {
        const QString text = word(column);
        QStringList all;
        for (const auto& [name, value] : words) {
            if (text.compare(QLatin1String(name), Qt::CaseInsensitive) == 0) {
                into = value;
                return;
            }
            all.append(QString::fromLatin1(name));
        }
        bad(column, all.join(u", "));
    }

    std::optional<int> number(const char* column)
    {
        if (word(column).isEmpty()) {
            return std::nullopt;
        }
        const std::optional<qint64> value = readInteger(word(column));
        if (!value || *value < 1 || *value > 1000000) {
            bad(column, QStringLiteral("1 ... 1000000"));
            return std::nullopt;
        }
        return static_cast<int>(*value);
    }

private:
    QString m_fileName;
    std::map<QString, std::size_t> m_columns;
    const std::vector<QString>* m_row = nullptr;
    std::size_t m_number = 0;
    std::optional<Error> m_error;
};

void readValues(const TableReader& table, const std::vector<QString>& languages, Code& code)
{
    for (const QString& language : languages) {
        for (const QString& part : splitList(table.cell(inLanguage("values", language)))) {
            const qsizetype equals = part.indexOf(u'=');
            const QString id = part.left(equals < 0 ? part.size() : equals).trimmed();
            auto found = std::ranges::find(code.values, id, &CodeValue::id);
            if (found == code.values.end()) {
                code.values.push_back({id, LocalizedText()});
                found = std::prev(code.values.end());
            }
            found->label.set(language, equals < 0 ? QString() : part.mid(equals + 1));
        }
    }
}

Code readCode(TableReader& table, const std::vector<QString>& languages)
{
    Code code;
    code.id = CodeId(table.word("id"));
    code.category = CategoryId(table.word("category"));
    if (const QString parent = table.word("parent"); !parent.isEmpty()) {
        code.parent = CodeId(parent);
    }
    table.choice("level", codebook::levelWords(), code.level);
    for (const TextColumn& column : kTextColumns) {
        for (const QString& language : languages) {
            (code.*column.field).set(language, table.cell(inLanguage(column.name, language)));
        }
    }
    if (!table.word("selectable").isEmpty()) {
        const std::vector<std::pair<const char*, bool>> words{{"yes", true},  {"no", false},
                                                              {"true", true}, {"false", false},
                                                              {"ja", true},   {"nee", false}};
        table.choice("selectable", words, code.selectable);
    }
    code.exclusiveGroup = table.word("exclusive_group");
    code.key = table.word("key");
    code.shortText = table.word("short_text");
    code.colour = table.word("colour");
    if (!table.word("value_kind").isEmpty()) {
        table.choice("value_kind", codebook::valueKindWords(), code.valueKind);
    }
    readValues(table, languages, code);
    code.introducedIn = table.number("introduced_in").value_or(1);
    code.retiredIn = table.number("retired_in");
    for (const QString& target : splitList(table.word("mapped_to"))) {
        code.mappedTo.emplace_back(target);
    }
    return code;
}

/// The languages for which there is a label column: those of the base first, in its order.
std::vector<QString> languagesOf(const TableReader& table, const Codebook& base)
{
    std::vector<QString> languages;
    for (const QString& language : base.languages) {
        if (table.has(inLanguage("label", language))) {
            languages.push_back(language);
        }
    }
    const QString label = QStringLiteral("label_");
    for (const auto& [name, unused] : table.columns()) {
        const QString language = name.mid(label.size());
        if (name.startsWith(label) && std::ranges::find(languages, language) == languages.end()) {
            languages.push_back(language);
        }
    }
    return languages;
}

void reportUnknownColumns(const TableReader& table, const std::vector<QString>& languages,
                          std::vector<LossEntry>& loss)
{
    QStringList known{QStringLiteral("id"),
                      QStringLiteral("category"),
                      QStringLiteral("parent"),
                      QStringLiteral("level"),
                      QStringLiteral("selectable"),
                      QStringLiteral("exclusive_group"),
                      QStringLiteral("key"),
                      QStringLiteral("short_text"),
                      QStringLiteral("colour"),
                      QStringLiteral("value_kind"),
                      QStringLiteral("introduced_in"),
                      QStringLiteral("retired_in"),
                      QStringLiteral("mapped_to")};
    for (const QString& language : languages) {
        for (const TextColumn& column : kTextColumns) {
            known.append(inLanguage(column.name, language));
        }
        known.append(inLanguage("category_label", language));
        known.append(inLanguage("values", language));
    }
    for (const auto& [name, unused] : table.columns()) {
        if (!known.contains(name)) {
            addLoss(loss, QStringLiteral("column ") + name, 1,
                    QStringLiteral("A codebook has no such column."));
        }
    }
}

} // namespace

Result<CodebookCsv> readCodebookCsv(const QByteArray& csv, const QString& fileName,
                                    const Codebook& base)
{
    if (csv.size() > kLargestBytes) {
        return failure(ErrorCode::FileTooLarge, fileName, QString(), QString::number(csv.size()),
                       QString::number(kLargestBytes));
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(csv);
    if (decoder.hasError() || text.contains(QChar(u'\0'))) {
        return failure(ErrorCode::TextEncoding, fileName, QString(), QString(),
                       QStringLiteral("UTF-8"));
    }
    if (text.startsWith(QChar(0xfeff))) {
        text.remove(0, 1);
    }
    const Result<Rows> rows = splitRows(text, delimiterOf(text), fileName);
    if (!rows) {
        return failure(rows.error());
    }
    TableReader table(fileName, rows->empty() ? std::vector<QString>() : rows->front());
    for (const char* column : {"id", "category", "level"}) {
        if (!table.has(QString::fromLatin1(column))) {
            table.fail(ErrorCode::ColumnMissing, QString::fromLatin1(column), QString(),
                       QString::fromLatin1(column));
        }
    }
    const std::vector<QString> languages = languagesOf(table, base);
    if (languages.empty()) {
        table.fail(ErrorCode::ColumnMissing, QStringLiteral("label_nl"), QString(),
                   QStringLiteral("label_nl"));
    }
    CodebookCsv read;
    read.codebook = base;
    read.codebook.languages = languages;
    read.codebook.codes.clear();
    for (std::size_t i = 1; i < rows->size() && !table.error(); ++i) {
        if (isBlank((*rows)[i])) {
            continue; // spreadsheets leave such rows at the end; counting them keeps row numbers
                      // right
        }
        table.startRow((*rows)[i], i + 1);
        const Code code = readCode(table, languages);
        if (code.id.isEmpty()) {
            table.bad("id", QStringLiteral("id"));
            break;
        }
        if (read.codebook.category(code.category) == nullptr) {
            Category category;
            category.id = code.category;
            for (const QString& language : languages) {
                const QString label = table.cell(inLanguage("category_label", language));
                category.label.set(language, label.isEmpty() ? code.category.text() : label);
            }
            read.codebook.categories.push_back(category);
        }
        read.codebook.codes.push_back(code);
    }
    if (table.error()) {
        return failure(*table.error());
    }
    reportUnknownColumns(table, languages, read.loss);
    return read;
}

} // namespace rozet::exchange
