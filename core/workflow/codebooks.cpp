// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/codebooks.h"

#include "codebook/check_codebook.h"
#include "codebook/codebook_html.h"
#include "codebook/codebook_json.h"
#include "codebook/revise.h"
#include "codebook/shipped_codebooks.h"
#include "core/base/text_file.h"
#include "core/exchange/codebook_csv.h"
#include "core/exchange/codebook_qdc.h"
#include "core/report/docx_writer.h"
#include "core/workflow/anchors.h"
#include "core/workflow/tally_workbook.h"

#include <QFileInfo>

#include <algorithm>

namespace rozet::workflow {

namespace {

bool isShipped(const QString& name)
{
    const std::vector<QString> names = codebook::shippedCodebookNames();
    return std::ranges::find(names, name) != names.end();
}

QString endingOf(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

Result<LoadedCodebook> readBytes(const QByteArray& bytes, const QString& path,
                                 const codebook::Codebook* base)
{
    const QString ending = endingOf(path);
    if (ending == QStringLiteral("json")) {
        auto read = codebook::readCodebook(bytes, path);
        if (!read) {
            return failure(read.error());
        }
        return LoadedCodebook{std::move(*read), {}};
    }
    if (ending == QStringLiteral("csv")) {
        codebook::Codebook fresh;
        fresh.id = codebook::CodebookId::create();
        const QString name = QFileInfo(path).completeBaseName();
        fresh.languages = {QStringLiteral("nl")};
        fresh.title.set(QStringLiteral("nl"), name);
        auto read = exchange::readCodebookCsv(bytes, path, base == nullptr ? fresh : *base);
        if (!read) {
            return failure(read.error());
        }
        return LoadedCodebook{std::move(read->codebook), std::move(read->loss)};
    }
    if (ending == QStringLiteral("qdc")) {
        const QString language = base == nullptr || base->languages.empty()
                                     ? QStringLiteral("nl")
                                     : base->languages.front();
        auto read = exchange::readCodebookQdc(bytes, path, language, base);
        if (!read) {
            return failure(read.error());
        }
        return LoadedCodebook{std::move(read->codebook), std::move(read->loss)};
    }
    return failure(ErrorCode::ImportFailed, path, QString(), QFileInfo(path).suffix(),
                   QStringLiteral("json, csv, qdc"));
}

codebook::CodebookRevision revisionOf(int number, const QDateTime& now, const QString& reason,
                                      codebook::Codebook book)
{
    return {number, now, reason, std::move(book)};
}

/// The next revision; the same codebook was asked for already.
Result<RevisionPlan> nextRevision(const codebook::CodebookRevision& current,
                                  const codebook::Codebook& edited, const QString& reason,
                                  const QDateTime& now)
{
    Result<codebook::Codebook> revised =
        codebook::reviseCodebook(current.codebook, current.number, edited);
    if (!revised) {
        return failure(revised.error());
    }
    RevisionPlan plan;
    plan.diff = codebook::compareCodebooks(current.codebook, *revised);
    plan.number = current.number;
    if (!plan.diff.isEmpty()) {
        plan.number = current.number + 1;
        plan.change = study::AddRevision{revisionOf(plan.number, now, reason, std::move(*revised))};
    }
    return plan;
}

Error otherCodebook(const codebook::Codebook& found, const codebook::Codebook& expected)
{
    const auto named = [](const codebook::Codebook& book) {
        return QStringLiteral("%1 (%2)").arg(book.title.in(QStringLiteral("en")), book.id.toText());
    };
    return makeError(ErrorCode::CodebookOther, QString(), QString(), named(found), named(expected));
}

} // namespace

Result<LoadedCodebook> readCodebookFile(const QString& path, const codebook::Codebook* base)
{
    if (!QFileInfo::exists(path) && isShipped(path)) {
        Result<codebook::Codebook> shipped = codebook::shippedCodebook(path);
        if (!shipped) {
            return failure(shipped.error());
        }
        return LoadedCodebook{std::move(*shipped), {}};
    }
    const Result<QByteArray> bytes = readWholeFile(path, codebook::kLargestCodebookBytes);
    if (!bytes) {
        return failure(bytes.error());
    }
    return readBytes(*bytes, path, base);
}

Result<LoadedCodebook> loadCodebook(const QString& path, const codebook::Codebook* base)
{
    Result<LoadedCodebook> loaded = readCodebookFile(path, base);
    if (loaded) {
        if (Done sound = codebook::requireSoundCodebook(loaded->codebook, path); !sound) {
            return failure(sound.error());
        }
    }
    return loaded;
}

Result<RevisionPlan> planCodebookImport(const study::Study& study,
                                        const codebook::Codebook& imported, const QString& reason,
                                        const QDateTime& now)
{
    const codebook::CodebookRevision* current = study.currentCodebook();
    const bool unused = study.codings.isEmpty() && study.codebooks.size() <= 1 &&
                        study.anchors.isEmpty() && study.codeNotes.isEmpty();
    if (current != nullptr && !unused) {
        if (!(imported.id == current->codebook.id)) {
            return failure(otherCodebook(imported, current->codebook));
        }
        return nextRevision(*current, imported, reason, now);
    }
    RevisionPlan plan;
    study::Composite steps;
    if (current != nullptr) {
        plan.diff = codebook::compareCodebooks(current->codebook, imported);
        if (plan.diff.isEmpty() && current->codebook == imported) {
            return plan;
        }
        plan.replacesUnused = true;
        steps.changes.emplace_back(study::RemoveRevision{current->number});
    }
    steps.changes.emplace_back(study::AddRevision{revisionOf(1, now, reason, imported)});
    plan.change = study::Change(std::move(steps));
    return plan;
}

Result<RevisionPlan> planCodebookRevision(const study::Study& study,
                                          const codebook::Codebook& edited, const QString& reason,
                                          const QDateTime& now)
{
    if (reason.trimmed().isEmpty()) {
        return failure(ErrorCode::NameEmpty, QStringLiteral("--reason"));
    }
    const codebook::CodebookRevision* current = study.currentCodebook();
    if (current == nullptr) {
        return planCodebookImport(study, edited, reason, now);
    }
    if (!(edited.id == current->codebook.id)) {
        return failure(otherCodebook(edited, current->codebook));
    }
    return nextRevision(*current, edited, reason, now);
}

Result<codebook::CodebookDiff> compareRevisions(const study::Study& study, int from, int to)
{
    for (const int number : {from, to}) {
        if (study.codebookRevision(number) == nullptr) {
            return failure(ErrorCode::CodebookUnknownRevision, study.info.title, QString(),
                           QString::number(number),
                           QStringLiteral("1 - %1").arg(study.codebooks.size()));
        }
    }
    return codebook::compareCodebooks(study.codebookRevision(from)->codebook,
                                      study.codebookRevision(to)->codebook);
}

Result<std::vector<exchange::LossEntry>> exportCodebook(const study::Study& study,
                                                        const codebook::CodebookRevision& revision,
                                                        const QString& path,
                                                        const QString& language, const Clock& clock,
                                                        const study::CoderId& viewer)
{
    const QString ending = endingOf(path);
    std::vector<exchange::LossEntry> loss;
    QByteArray bytes;
    if (ending == QStringLiteral("json")) {
        bytes = codebook::writeCodebook(revision.codebook);
    } else if (ending == QStringLiteral("csv")) {
        bytes = exchange::writeCodebookCsv(revision.codebook);
    } else if (ending == QStringLiteral("qdc")) {
        auto written = exchange::writeCodebookQdc(revision.codebook, language);
        if (!written) {
            return failure(written.error());
        }
        bytes = std::move(written->bytes);
        loss = std::move(written->loss);
    } else if (ending == QStringLiteral("html")) {
        std::map<codebook::CodeId, QStringList> clips;
        for (const codebook::Code& code : revision.codebook.codes) {
            for (const study::Anchor* anchor : anchorsOf(study, code.id, viewer)) {
                clips[code.id] << anchorText(study, *anchor);
            }
        }
        bytes = codebook::codebookHtml(revision, study.codebooks, language, clips).toUtf8();
    } else if (ending == QStringLiteral("docx")) {
        auto written = report::docxBytes(codebookDocument(study, revision, language, viewer),
                                         reportOrigin(study, language, clock));
        if (!written) {
            return failure(written.error());
        }
        bytes = std::move(*written);
    } else {
        return failure(ErrorCode::ExportUnknownFormat, path, QString(), QFileInfo(path).suffix(),
                       QStringLiteral("json, csv, qdc, html, docx"));
    }
    if (Done written = writeWholeFile(path, bytes); !written) {
        return failure(written.error());
    }
    return loss;
}

} // namespace rozet::workflow
