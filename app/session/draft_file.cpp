// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/draft_file.h"

#include "codebook/codebook_json.h"
#include "core/base/text_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace rozet::session {

namespace {

const QString kFormat = QStringLiteral("rozet-codebook-draft");

} // namespace

Result<KeptDraft> readDraft(const QString& path)
{
    const Result<QByteArray> bytes = readWholeFile(path, codebook::kLargestCodebookBytes);
    if (!bytes) {
        return failure(bytes.error());
    }
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(*bytes, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        return failure(ErrorCode::JsonSyntax, path, QString::number(problem.offset));
    }
    if (object.value(QStringLiteral("format")).toString() != kFormat) {
        return failure(ErrorCode::JsonStructure, path, QStringLiteral("format"));
    }
    Result<codebook::Codebook> book =
        codebook::readCodebook(object.value(QStringLiteral("codebook")).toString().toUtf8(), path);
    if (!book) {
        return failure(book.error());
    }
    return KeptDraft{object.value(QStringLiteral("base")).toInt(), std::move(*book)};
}

Done writeDraft(const QString& path, const KeptDraft& draft)
{
    QDir().mkpath(QFileInfo(path).path());
    const QJsonObject object{
        {QStringLiteral("format"), kFormat},
        {QStringLiteral("base"), draft.base},
        {QStringLiteral("codebook"), QString::fromUtf8(codebook::writeCodebook(draft.codebook))}};
    return writeWholeFile(path, QJsonDocument(object).toJson());
}

} // namespace rozet::session
