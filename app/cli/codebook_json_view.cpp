// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/codebook_json_view.h"

#include "app/cli/tables.h"
#include "codebook/codebook_json.h"

#include <QJsonDocument>

namespace rozet::cli {

namespace {

template <class Tag>
QJsonArray idsJson(const std::vector<TextId<Tag>>& ids)
{
    QJsonArray list;
    for (const TextId<Tag>& id : ids) {
        list.append(id.text());
    }
    return list;
}

QJsonArray textsJson(const std::vector<QString>& texts)
{
    QJsonArray list;
    for (const QString& text : texts) {
        list.append(text);
    }
    return list;
}

QJsonArray fieldsJson(const std::vector<codebook::FieldChange>& fields)
{
    QJsonArray list;
    for (const codebook::FieldChange& field : fields) {
        list.append(QJsonObject{{QStringLiteral("field"), codebook::fieldName(field.field)},
                                {QStringLiteral("language"), textOrNull(field.language)},
                                {QStringLiteral("before"), field.before},
                                {QStringLiteral("after"), field.after}});
    }
    return list;
}

} // namespace

QJsonObject codebookObject(const codebook::Codebook& book)
{
    return QJsonDocument::fromJson(codebook::writeCodebook(book)).object();
}

QJsonObject diffObject(const codebook::CodebookDiff& diff, const QString& language)
{
    QJsonArray changed;
    for (const codebook::CodeChange& change : diff.changed) {
        changed.append(QJsonObject{{QStringLiteral("code"), change.code.text()},
                                   {QStringLiteral("fields"), fieldsJson(change.fields)}});
    }
    QJsonArray categories;
    for (const codebook::CategoryChange& change : diff.categoriesChanged) {
        categories.append(QJsonObject{{QStringLiteral("category"), change.category.text()},
                                      {QStringLiteral("fields"), fieldsJson(change.fields)}});
    }
    QJsonArray sectors;
    for (const codebook::SectorChange& change : diff.sectorsChanged) {
        sectors.append(QJsonObject{{QStringLiteral("sector"), change.sector},
                                   {QStringLiteral("fields"), fieldsJson(change.fields)}});
    }
    return {{QStringLiteral("general"), fieldsJson(diff.general)},
            {QStringLiteral("categories_added"), idsJson(diff.categoriesAdded)},
            {QStringLiteral("categories_removed"), idsJson(diff.categoriesRemoved)},
            {QStringLiteral("categories_reordered"), idsJson(diff.categoriesReordered)},
            {QStringLiteral("categories_changed"), categories},
            {QStringLiteral("added"), idsJson(diff.added)},
            {QStringLiteral("retired"), idsJson(diff.retired)},
            {QStringLiteral("brought_back"), idsJson(diff.broughtBack)},
            {QStringLiteral("removed"), idsJson(diff.removed)},
            {QStringLiteral("changed"), changed},
            {QStringLiteral("reordered"), idsJson(diff.reordered)},
            {QStringLiteral("rose"), fieldsJson(diff.rose)},
            {QStringLiteral("sectors_added"), textsJson(diff.sectorsAdded)},
            {QStringLiteral("sectors_removed"), textsJson(diff.sectorsRemoved)},
            {QStringLiteral("sectors_changed"), sectors},
            {QStringLiteral("text"), textsJson(codebook::diffText(diff, language))}};
}

QJsonObject findingObject(const codebook::CodebookFinding& finding, const QString& language)
{
    return {{QStringLiteral("severity"), finding.severity == codebook::Severity::Error
                                             ? QStringLiteral("error")
                                             : QStringLiteral("warning")},
            {QStringLiteral("finding"), codebook::findingName(finding.kind)},
            {QStringLiteral("code"), textOrNull(finding.code.text())},
            {QStringLiteral("category"), textOrNull(finding.category.text())},
            {QStringLiteral("text"), codebook::findingText(finding, language)}};
}

} // namespace rozet::cli
