// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of the codebook workspace do.
#include "app/widgets/codebook/book_page.h"
#include "app/widgets/codebook/code_page.h"
#include "app/widgets/codebook/codebook_workspace.h"
#include "app/widgets/codebook/import_dialog.h"
#include "app/widgets/codebook/print_codebook.h"
#include "app/widgets/codebook/publish_dialog.h"
#include "core/workflow/codebooks.h"
#include "core/workflow/error_text.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QTreeView>

namespace rozet::widgets {

using codebook::Code;
using codebook::CodeId;
using codebook::CodePlace;

void CodebookWorkspace::connectActions()
{
    ActionSet& actions = m_bench.actions;
    actions.on("codebook.addCategory", this, [this] { addCategory(); });
    actions.on("codebook.addCode", this, [this] { addCode(false); });
    actions.on("codebook.addSubcode", this, [this] { addCode(true); });
    actions.on("codebook.up", this, [this] { moveChosen(-1); });
    actions.on("codebook.down", this, [this] { moveChosen(1); });
    actions.on("codebook.in", this, [this] { indentChosen(); });
    actions.on("codebook.out", this, [this] { outdentChosen(); });
    actions.on("codebook.remove", this, [this] { removeChosen(); });
    actions.on("codebook.bringBack", this, [this] { m_draft.bringBack(m_chosen.code); });
    actions.on("codebook.publish", this,
               [this] { (new PublishDialog(m_bench, m_draft, this))->open(); });
    actions.on("codebook.discard", this, [this] {
        m_draft.discard();
        m_bench.say(tr("The draft is thrown away; Ctrl+Z brings it back."), Saying::Note);
    });
    actions.on("codebook.nextFinding", this, [this] { nextFinding(); });
    actions.on("codebook.import", this, [this] { chooseImport(); });
    actions.on("codebook.export", this, [this] { chooseExport(); });
    actions.on("codebook.print", this, [this] {
        showPrintPreview(workflow::codebookDocument(m_bench.study(),
                                                    session::newestRevision(m_bench.study()),
                                                    m_bench.language),
                         this);
    });
}

void CodebookWorkspace::updateActions()
{
    ActionSet& actions = m_bench.actions;
    const codebook::Codebook& book = m_draft.book();
    const Code* code = m_chosen.isCode() ? book.code(m_chosen.code) : nullptr;
    const bool live = code != nullptr && !code->isRetired();
    actions.setPossible("codebook.addCode", !book.categories.empty());
    actions.setPossible("codebook.addSubcode", live);
    actions.setPossible("codebook.up", code != nullptr || m_chosen.isCategory());
    actions.setPossible("codebook.down", code != nullptr || m_chosen.isCategory());
    actions.setPossible("codebook.in", placeUnderSibling().has_value());
    actions.setPossible("codebook.out", code != nullptr && code->parent.has_value());
    actions.setPossible("codebook.remove", live || m_chosen.isCategory());
    actions.setPossible("codebook.bringBack", code != nullptr && code->isRetired());
    actions.setPossible("codebook.publish", m_draft.isChanged() && m_draft.errorCount() == 0);
    actions.setPossible("codebook.discard", m_draft.isChanged());
    actions.setPossible("codebook.nextFinding", !m_draft.findings().empty());
}

void CodebookWorkspace::addCategory()
{
    const codebook::CategoryId added = m_draft.addCategory(tr("New category"));
    choose({added, CodeId()});
    m_categoryPage->focusName();
}

void CodebookWorkspace::addCode(bool below)
{
    const codebook::Codebook& book = m_draft.book();
    if (book.categories.empty()) {
        return;
    }
    CodePlace place{m_chosen.category, std::nullopt, 0};
    if (m_chosen.isCode() && below) {
        place.parent = m_chosen.code;
        place.index = static_cast<int>(codebook::codesAt(book, place).size());
    } else if (m_chosen.isCode()) {
        place = codebook::placeOf(book, m_chosen.code);
        ++place.index;
    } else {
        if (!m_chosen.isCategory()) {
            place.category = book.categories.back().id;
        }
        place.index = static_cast<int>(codebook::codesAt(book, place).size());
    }
    const CodeId added = m_draft.addCode(tr("New code"), place);
    choose({place.category, added});
    m_codePage->focusName();
}

void CodebookWorkspace::moveChosen(int step)
{
    const codebook::Codebook& book = m_draft.book();
    if (m_chosen.isCategory()) {
        const auto at =
            std::ranges::find(book.categories, m_chosen.category, &codebook::Category::id);
        const auto row = static_cast<int>(at - book.categories.begin()) + step;
        if (row >= 0 && row < static_cast<int>(book.categories.size())) {
            m_draft.move(m_chosen.category, row);
        }
        return;
    }
    CodePlace place = codebook::placeOf(book, m_chosen.code);
    const int last = static_cast<int>(codebook::codesAt(book, place).size()) - 1;
    place.index += step;
    if ((place.index < 0 || place.index > last) && !place.parent) {
        // Over the edge of its category lies the next one.
        const auto at = std::ranges::find(book.categories, place.category, &codebook::Category::id);
        const auto row = (at - book.categories.begin()) + step;
        if (row < 0 || row >= std::ssize(book.categories)) {
            return;
        }
        place.category = book.categories[static_cast<std::size_t>(row)].id;
        place.index = step > 0 ? 0 : static_cast<int>(codebook::codesAt(book, place).size());
    } else if (place.index < 0 || place.index > last) {
        return;
    }
    m_draft.move(m_chosen.code, place);
}

std::optional<CodePlace> CodebookWorkspace::placeUnderSibling() const
{
    const codebook::Codebook& book = m_draft.book();
    if (!m_chosen.isCode() || book.code(m_chosen.code) == nullptr) {
        return std::nullopt;
    }
    const CodePlace here = codebook::placeOf(book, m_chosen.code);
    const std::vector<const Code*> siblings = codebook::codesAt(book, here);
    for (int i = here.index - 1; i >= 0; --i) {
        const Code* above = siblings[static_cast<std::size_t>(i)];
        if (!above->isRetired()) {
            CodePlace place{above->category, above->id, 0};
            place.index = static_cast<int>(codebook::codesAt(book, place).size());
            return codebook::canStandAt(book, m_chosen.code, place) ? std::optional(place)
                                                                    : std::nullopt;
        }
    }
    return std::nullopt;
}

void CodebookWorkspace::indentChosen()
{
    if (const auto place = placeUnderSibling()) {
        m_draft.move(m_chosen.code, *place);
    }
}

void CodebookWorkspace::outdentChosen()
{
    const codebook::Codebook& book = m_draft.book();
    const Code* code = book.code(m_chosen.code);
    if (code == nullptr || !code->parent) {
        return;
    }
    CodePlace place = codebook::placeOf(book, *code->parent);
    ++place.index;
    m_draft.move(m_chosen.code, place);
}

void CodebookWorkspace::removeChosen()
{
    if (m_chosen.isCategory()) {
        if (!m_draft.remove(m_chosen.category)) {
            m_bench.say(tr("There are codes in this category. Move them elsewhere first; codes "
                           "that are out of use stay readable in theirs."),
                        Saying::Problem);
        }
        return;
    }
    const Code* code = m_draft.book().code(m_chosen.code);
    if (code == nullptr || code->isRetired()) {
        return;
    }
    const QString name = code->label.in(m_bench.language);
    const bool isNew = m_draft.isNew(m_chosen.code);
    m_draft.remove(CodeId(m_chosen.code));
    m_bench.say(isNew
                    ? tr("“%1” is removed; nobody coded with it. Ctrl+Z brings it back.").arg(name)
                    : tr("“%1” goes out of use when the draft is published. Say below what to "
                         "look at instead.")
                          .arg(name),
                Saying::Note);
}

void CodebookWorkspace::nextFinding()
{
    const std::vector<codebook::CodebookFinding>& findings = m_draft.findings();
    if (findings.empty()) {
        return;
    }
    m_finding = m_finding >= findings.size() ? 0 : m_finding;
    // Errors come round before warnings.
    std::vector<codebook::CodebookFinding> ordered = findings;
    std::ranges::stable_sort(ordered, {}, &codebook::CodebookFinding::severity);
    const codebook::CodebookFinding finding = ordered[m_finding++];
    choose({finding.code.isEmpty() ? finding.category : finding.category, finding.code});
    if (!finding.code.isEmpty()) {
        m_codePage->focusField(finding.kind);
    }
    m_bench.say(codebook::findingText(finding, m_bench.language),
                finding.severity == codebook::Severity::Error ? Saying::Problem : Saying::Note);
}

Done CodebookWorkspace::exportTo(const QString& path)
{
    // The draft is not a revision yet; what is exported is what coders code with.
    const auto loss =
        workflow::exportCodebook(m_bench.study(), session::newestRevision(m_bench.study()), path,
                                 m_bench.language, m_bench.session.clock());
    if (!loss) {
        return failure(loss.error());
    }
    QStringList lost;
    for (const exchange::LossEntry& entry : *loss) {
        lost << QStringLiteral("%1 (%2)").arg(entry.what).arg(entry.count);
    }
    QString sentence = tr("Revision %1 of the codebook is in %2.")
                           .arg(session::newestRevision(m_bench.study()).number)
                           .arg(QDir::toNativeSeparators(path));
    if (!lost.isEmpty()) {
        sentence +=
            u' ' + tr("This kind of file cannot hold: %1.").arg(lost.join(QStringLiteral(", ")));
    }
    m_bench.say(sentence, Saying::Note);
    return {};
}

void CodebookWorkspace::chooseExport()
{
    const std::pair<QString, QString> kinds[] = {
        {tr("Web page to read and print (*.html)"), QStringLiteral(".html")},
        {tr("Word document (*.docx)"), QStringLiteral(".docx")},
        {tr("Rozet codebook, complete (*.json)"), QStringLiteral(".json")},
        {tr("Table for Excel (*.csv)"), QStringLiteral(".csv")},
        {tr("REFI-QDA codebook for other programs (*.qdc)"), QStringLiteral(".qdc")}};
    QStringList filters;
    for (const auto& [name, ending] : kinds) {
        filters << name;
    }
    QString chosen = filters.front();
    const QString title =
        session::newestRevision(m_bench.study()).codebook.title.in(m_bench.language);
    QString path = QFileDialog::getSaveFileName(
        this, tr("Export the codebook"),
        QDir(m_bench.settings.text("folders/export"))
            .filePath(codebook::idFromText(title.isEmpty() ? tr("Codebook") : title) +
                      QStringLiteral(".html")),
        filters.join(QStringLiteral(";;")), &chosen);
    if (path.isEmpty()) {
        return;
    }
    for (const auto& [name, ending] : kinds) {
        if (name == chosen && !path.endsWith(ending, Qt::CaseInsensitive)) {
            path = QFileInfo(path).dir().filePath(QFileInfo(path).completeBaseName() + ending);
        }
    }
    m_bench.settings.set("folders/export", QFileInfo(path).path());
    if (const Done done = exportTo(path); !done) {
        m_bench.say(workflow::errorText(done.error()), Saying::Problem);
    }
}

bool CodebookWorkspace::importFrom(const QString& path)
{
    auto loaded =
        workflow::readCodebookFile(path, &session::newestRevision(m_bench.study()).codebook);
    if (!loaded) {
        m_bench.say(workflow::errorText(loaded.error()), Saying::Problem);
        return false;
    }
    (new ImportDialog(m_bench, m_draft, path, std::move(*loaded), this))->open();
    return true;
}

void CodebookWorkspace::chooseImport()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a codebook"),
                                                      m_bench.settings.text("folders/export"),
                                                      tr("Codebooks (*.json *.csv *.qdc)"));
    if (!path.isEmpty()) {
        static_cast<void>(importFrom(path));
    }
}

} // namespace rozet::widgets
