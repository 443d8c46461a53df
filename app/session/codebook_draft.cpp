// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/codebook_draft.h"

#include "app/session/draft_file.h"
#include "codebook/revise.h"
#include "core/workflow/codebooks.h"
#include "core/workflow/error_text.h"
#include "core/workflow/recoding_list.h"

#include <QDir>
#include <QFile>
#include <QUndoCommand>

namespace rozet::session {

namespace {

constexpr int kKeepAfterMs = 300;
constexpr qint64 kMergeWindowMs = 1000;
constexpr int kDraftCommandId = 2;

using codebook::CategoryId;
using codebook::Code;
using codebook::Codebook;
using codebook::CodeId;
using codebook::CodePlace;

QString firstLanguage(const Codebook& book)
{
    return book.languages.empty() ? QStringLiteral("nl") : book.languages.front();
}

/// Whether the id is what would have been made from this name, perhaps with a number behind it.
bool followsName(const QString& id, const QString& name)
{
    const QString base = codebook::idFromText(name);
    if (!id.startsWith(base)) {
        return false;
    }
    const QStringView rest = QStringView(id).mid(base.size());
    bool isNumber = false;
    static_cast<void>(rest.mid(1).toInt(&isNumber));
    return rest.isEmpty() || (rest.startsWith(u'_') && isNumber);
}

} // namespace

const codebook::CodebookRevision& newestRevision(const study::Study& study)
{
    static const codebook::CodebookRevision none{0, {}, {}, {}};
    const codebook::CodebookRevision* newest = study.currentCodebook();
    return newest == nullptr ? none : *newest;
}

class DraftCommand final : public QUndoCommand
{
public:
    DraftCommand(CodebookDraft& draft, CodebookDraft::State before, CodebookDraft::State after,
                 const QString& label, QString mergeKey)
        : QUndoCommand(label)
        , m_draft(draft)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_mergeKey(std::move(mergeKey))
        , m_at(draft.m_session.clock().now())
    {
    }

    void undo() override { m_draft.setState(m_before); }

    void redo() override { m_draft.setState(m_after); }

    [[nodiscard]] int id() const override { return m_mergeKey.isEmpty() ? -1 : kDraftCommandId; }

    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* later = dynamic_cast<const DraftCommand*>(next);
        if (later == nullptr || later->m_mergeKey != m_mergeKey ||
            m_at.msecsTo(later->m_at) > kMergeWindowMs) {
            return false;
        }
        m_after = later->m_after;
        m_at = later->m_at;
        return true;
    }

private:
    CodebookDraft& m_draft;
    CodebookDraft::State m_before;
    CodebookDraft::State m_after;
    QString m_mergeKey;
    QDateTime m_at;
};

CodebookDraft& CodebookDraft::of(StudySession& session, const QString& folder)
{
    if (auto* present = session.findChild<CodebookDraft*>(QString(), Qt::FindDirectChildrenOnly)) {
        return *present;
    }
    return *new CodebookDraft(session, folder);
}

CodebookDraft::CodebookDraft(StudySession& session, const QString& folder)
    : QObject(&session)
    , m_session(session)
    , m_path(QDir(folder).filePath(
          QStringLiteral("drafts/%1.json").arg(session.study().info.id.toText())))
{
    m_later.setSingleShot(true);
    m_later.setInterval(kKeepAfterMs);
    connect(&m_later, &QTimer::timeout, this, &CodebookDraft::keep);
    startFresh();
    load();
    connect(&session, &StudySession::studyChanged, this, &CodebookDraft::onStudyChanged);
}

const codebook::CodebookRevision& CodebookDraft::newest() const
{
    return newestRevision(m_session.study());
}

void CodebookDraft::startFresh()
{
    const auto book = std::make_shared<const Codebook>(newest().codebook);
    m_state = {book, book, newest().number};
    m_changed = false;
    m_checked = false;
}

void CodebookDraft::load()
{
    if (!QFile::exists(m_path)) {
        return;
    }
    Result<KeptDraft> kept = readDraft(m_path);
    const codebook::CodebookRevision* base =
        kept ? m_session.study().codebookRevision(kept->base) : nullptr;
    const bool other = kept && !(kept->codebook.id == newest().codebook.id) && wasUsed();
    if (!kept || base == nullptr || other) {
        // Put aside rather than thrown away: somebody may want to see what was in it.
        const QString aside = m_path + QStringLiteral(".unreadable");
        QFile::remove(aside);
        QFile::rename(m_path, aside);
        m_problem = kept ? tr("A draft of the codebook that was kept on this computer belongs to "
                              "another codebook. It is in %1.")
                               .arg(QDir::toNativeSeparators(aside))
                         : workflow::errorText(kept.error());
        return;
    }
    m_state = {std::make_shared<const Codebook>(std::move(kept->codebook)),
               std::make_shared<const Codebook>(base->codebook), kept->base};
    m_changed = !(*m_state.book == *m_state.baseBook);
    if (!m_changed) {
        startFresh();
    }
}

void CodebookDraft::keep()
{
    m_later.stop();
    if (!m_changed) {
        QFile::remove(m_path);
        return;
    }
    if (const Done written = writeDraft(m_path, {m_state.base, *m_state.book}); !written) {
        Q_EMIT keepFailed(written.error());
    }
}

void CodebookDraft::setState(State state)
{
    m_state = std::move(state);
    m_changed = !(*m_state.book == *m_state.baseBook);
    m_checked = false;
    m_later.start();
    Q_EMIT changed();
}

void CodebookDraft::push(std::shared_ptr<const Codebook> book, const QString& label,
                         const QString& mergeKey)
{
    State next{std::move(book), m_state.baseBook, m_state.base};
    m_session.history()->push(new DraftCommand(*this, m_state, std::move(next), label, mergeKey));
}

void CodebookDraft::pushOnNewest(Codebook book, const QString& label)
{
    State next{std::make_shared<const Codebook>(std::move(book)),
               std::make_shared<const Codebook>(newest().codebook), newest().number};
    m_session.history()->push(new DraftCommand(*this, m_state, std::move(next), label, QString()));
}

bool CodebookDraft::isBehind() const
{
    return m_changed && m_state.base != newest().number;
}

void CodebookDraft::onStudyChanged()
{
    const bool same =
        m_state.base == newest().number && m_state.baseBook->id == newest().codebook.id;
    if (same || m_publishing) {
        return;
    }
    if (!m_changed) {
        startFresh();
    }
    Q_EMIT changed();
}

codebook::CodebookDiff CodebookDraft::diff() const
{
    return codebook::compareCodebooks(*m_state.baseBook, *m_state.book);
}

const std::vector<codebook::CodebookFinding>& CodebookDraft::findings() const
{
    if (!m_checked) {
        m_findings = codebook::checkCodebook(*m_state.book);
        m_checked = true;
    }
    return m_findings;
}

int CodebookDraft::errorCount() const
{
    return static_cast<int>(std::ranges::count(findings(), codebook::Severity::Error,
                                               &codebook::CodebookFinding::severity));
}

bool CodebookDraft::isNew(const CodeId& code) const
{
    return std::ranges::none_of(m_session.study().codebooks, [&](const auto& revision) {
        return revision.codebook.code(code) != nullptr;
    });
}

bool CodebookDraft::isNew(const CategoryId& category) const
{
    return std::ranges::none_of(m_session.study().codebooks, [&](const auto& revision) {
        return revision.codebook.category(category) != nullptr;
    });
}

void CodebookDraft::edit(const QString& label, const QString& mergeKey,
                         const std::function<void(Codebook&)>& change)
{
    auto next = std::make_shared<Codebook>(*m_state.book);
    change(*next);
    if (*next == *m_state.book) {
        return;
    }
    push(std::move(next), label, mergeKey);
}

void CodebookDraft::editCode(const CodeId& code, const QString& label, const QString& field,
                             const std::function<void(Code&)>& change)
{
    const QString key =
        field.isEmpty() ? QString() : QStringLiteral("draft:%1:%2").arg(code.text(), field);
    edit(label, key, [&](Codebook& book) {
        const auto found = std::ranges::find(book.codes, code, &Code::id);
        if (found != book.codes.end()) {
            change(*found);
        }
    });
}

std::set<QString> CodebookDraft::takenIds(const CodeId& except) const
{
    std::set<QString> taken;
    for (const auto& revision : m_session.study().codebooks) {
        for (const Code& code : revision.codebook.codes) {
            taken.insert(code.id.text());
        }
    }
    for (const Code& code : m_state.book->codes) {
        if (!(code.id == except)) {
            taken.insert(code.id.text());
        }
    }
    return taken;
}

CategoryId CodebookDraft::addCategory(const QString& name)
{
    std::set<QString> taken;
    for (const codebook::Category& category : m_state.book->categories) {
        taken.insert(category.id.text());
    }
    // Colours that are told apart by people who see fewer of them.
    static constexpr std::array kColours{"#0072B2", "#D55E00", "#009E73", "#CC79A7",
                                         "#56B4E9", "#E69F00", "#6A3D9A", "#7F7F7F"};
    codebook::Category category;
    category.id = CategoryId(codebook::freeId(name, taken));
    category.label.set(firstLanguage(*m_state.book), name);
    category.colour =
        QString::fromLatin1(kColours[m_state.book->categories.size() % kColours.size()]);
    edit(tr("Add a category"), QString(),
         [&](Codebook& book) { book.categories.push_back(category); });
    return category.id;
}

CodeId CodebookDraft::addCode(const QString& name, const CodePlace& place)
{
    Code code;
    code.id = CodeId(codebook::freeId(name, takenIds(CodeId())));
    code.label.set(firstLanguage(*m_state.book), name);
    code.introducedIn = m_state.base + 1;
    edit(tr("Add a code"), QString(),
         [&](Codebook& book) { codebook::insertCode(book, code, place); });
    return code.id;
}

void CodebookDraft::remove(const CodeId& code)
{
    const std::vector<CodeId> branch = codebook::branchOf(*m_state.book, code);
    const bool gone = isNew(code);
    edit(gone ? tr("Remove a new code") : tr("Retire a code"), QString(), [&](Codebook& book) {
        for (const CodeId& id : branch) {
            if (isNew(id)) {
                std::erase_if(book.codes, [&](const Code& one) { return one.id == id; });
                for (Code& other : book.codes) {
                    std::erase(other.mappedTo, id);
                }
                continue;
            }
            Code& one = *std::ranges::find(book.codes, id, &Code::id);
            if (!one.isRetired()) {
                one.retiredIn = m_state.base + 1;
            }
            if (gone) {
                // A published code under a new one that goes: it stays, on top of its category.
                one.retiredIn = m_state.baseBook->code(id) == nullptr
                                    ? one.retiredIn
                                    : m_state.baseBook->code(id)->retiredIn;
                if (one.parent && book.code(*one.parent) == nullptr) {
                    one.parent.reset();
                }
            }
        }
    });
}

void CodebookDraft::bringBack(const CodeId& code)
{
    editCode(code, tr("Bring a code back into use"), QString(), [](Code& one) {
        one.retiredIn.reset();
        one.mappedTo.clear();
    });
}

bool CodebookDraft::remove(const CategoryId& category)
{
    const bool used = std::ranges::any_of(
        m_state.book->codes, [&](const Code& code) { return code.category == category; });
    if (used) {
        return false;
    }
    edit(tr("Remove a category"), QString(), [&](Codebook& book) {
        std::erase_if(book.categories,
                      [&](const codebook::Category& one) { return one.id == category; });
    });
    return true;
}

bool CodebookDraft::move(const CodeId& code, const CodePlace& place)
{
    if (!codebook::canStandAt(*m_state.book, code, place)) {
        return false;
    }
    edit(tr("Move a code"), QString(),
         [&](Codebook& book) { codebook::moveCode(book, code, place); });
    return true;
}

void CodebookDraft::move(const CategoryId& category, int index)
{
    edit(tr("Move a category"), QString(),
         [&](Codebook& book) { codebook::moveCategory(book, category, index); });
}

void CodebookDraft::setLabel(const CodeId& named, const QString& language, const QString& text)
{
    // A copy: who hears of the new id may change what was handed over.
    const CodeId code = named;
    const Code* present = m_state.book->code(code);
    if (present == nullptr) {
        return;
    }
    const bool follows = language == firstLanguage(*m_state.book) && isNew(code) &&
                         followsName(code.text(), present->label.exactly(language));
    const CodeId id = follows ? CodeId(codebook::freeId(text, takenIds(code))) : code;
    if (!(id == code)) {
        Q_EMIT renamed(code, id);
    }
    // The key names the place, not the id, which changes while the name is typed.
    edit(tr("Name a code"),
         QStringLiteral("draft:label:%1:%2")
             .arg(language)
             .arg(codebook::placeOf(*m_state.book, code).index),
         [&](Codebook& book) {
             std::ranges::find(book.codes, code, &Code::id)->label.set(language, text);
             codebook::renameCode(book, code, id);
         });
}

void CodebookDraft::setLabel(const CategoryId& named, const QString& language, const QString& text)
{
    const CategoryId category = named;
    const codebook::Category* present = m_state.book->category(category);
    if (present == nullptr) {
        return;
    }
    CategoryId id = category;
    if (language == firstLanguage(*m_state.book) && isNew(category) &&
        followsName(category.text(), present->label.exactly(language))) {
        std::set<QString> taken;
        for (const codebook::Category& other : m_state.book->categories) {
            if (!(other.id == category)) {
                taken.insert(other.id.text());
            }
        }
        id = CategoryId(codebook::freeId(text, taken));
    }
    if (!(id == category)) {
        Q_EMIT categoryRenamed(category, id);
    }
    edit(tr("Name a category"), QStringLiteral("draft:category:%1").arg(language),
         [&](Codebook& book) {
             std::ranges::find(book.categories, category, &codebook::Category::id)
                 ->label.set(language, text);
             codebook::renameCategory(book, category, id);
         });
}

bool CodebookDraft::setId(const CodeId& named, const QString& id)
{
    const CodeId code = named;
    if (!isNew(code) || id != codebook::idFromText(id) || takenIds(code).contains(id)) {
        return false;
    }
    const CodeId next(id);
    Q_EMIT renamed(code, next);
    edit(tr("Change the id of a code"), QString(),
         [&](Codebook& book) { codebook::renameCode(book, code, next); });
    return true;
}

bool CodebookDraft::wasUsed() const
{
    const study::Study& study = m_session.wholeStudy();
    return !study.codings.isEmpty() || study.codebooks.size() > 1 || !study.anchors.isEmpty() ||
           !study.codeNotes.isEmpty();
}

Done CodebookDraft::take(const Codebook& imported)
{
    if (!(imported.id == newest().codebook.id) && wasUsed()) {
        const auto plan = workflow::planCodebookImport(m_session.wholeStudy(), imported, QString(),
                                                       m_session.clock().now());
        return failure(plan ? makeError(ErrorCode::CodebookOther) : plan.error());
    }
    // What was left out is retired rather than gone, and shown as such.
    pushOnNewest(codebook::mergedRevision(newest().codebook, newest().number, imported),
                 tr("Import a codebook"));
    return {};
}

void CodebookDraft::discard()
{
    if (m_changed) {
        pushOnNewest(newest().codebook, tr("Throw the draft of the codebook away"));
    }
}

Result<int> CodebookDraft::publish(const QString& reason, bool openCodingsFollow)
{
    if (reason.trimmed().isEmpty()) {
        return failure(ErrorCode::NameEmpty, tr("reason"));
    }
    const bool other = !(m_state.book->id == newest().codebook.id);
    const QDateTime now = m_session.clock().now();
    const auto plan = other ? workflow::planCodebookImport(m_session.wholeStudy(), *m_state.book,
                                                           reason.trimmed(), now)
                            : workflow::planCodebookRevision(m_session.wholeStudy(), *m_state.book,
                                                             reason.trimmed(), now);
    if (!plan) {
        return failure(plan.error());
    }
    if (!plan->change) {
        return newest().number;
    }
    m_publishing = true;
    const QString label = tr("Publish revision %1 of the codebook").arg(plan->number);
    m_session.history()->beginMacro(label);
    const bool done = m_session.edit(*plan->change, label);
    if (done && openCodingsFollow) {
        std::vector<study::Change> follow = workflow::codingsToNewest(m_session.wholeStudy());
        if (!follow.empty()) {
            m_session.edit(study::Composite{std::move(follow)}, label);
        }
    }
    if (done) {
        pushOnNewest(newest().codebook, label);
    }
    m_session.history()->endMacro();
    m_publishing = false;
    if (!done) {
        m_session.history()->undo();
        return failure(ErrorCode::Internal);
    }
    keep();
    return plan->number;
}

} // namespace rozet::session
