// SPDX-License-Identifier: GPL-3.0-or-later
// The codebook that somebody is working on: the newest revision, with edits that nobody codes with
// until they are published. Edits stand in the same history as everything else in the study, so
// that undo always takes back the last thing that was done. A draft is kept on this computer until
// it is published or thrown away, and survives the program.
#pragma once

#include "app/session/study_session.h"
#include "codebook/arrange.h"
#include "codebook/check_codebook.h"
#include "codebook/codebook_diff.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <set>

namespace rozet::session {

/// The newest revision; an empty one, numbered 0, for a file that has none.
[[nodiscard]] const codebook::CodebookRevision& newestRevision(const study::Study& study);

class CodebookDraft : public QObject
{
    Q_OBJECT

public:
    /// The draft of this study: there is one, and it lives as long as the session. It is kept in
    /// the folder.
    static CodebookDraft& of(StudySession& session, const QString& folder);

    [[nodiscard]] const codebook::Codebook& book() const { return *m_state.book; }

    /// The number of the revision it started from.
    [[nodiscard]] int base() const { return m_state.base; }

    [[nodiscard]] bool isChanged() const { return m_changed; }

    /// Whether the study got another revision after the draft was begun.
    [[nodiscard]] bool isBehind() const;
    /// What publishing would change.
    [[nodiscard]] codebook::CodebookDiff diff() const;
    [[nodiscard]] const std::vector<codebook::CodebookFinding>& findings() const;
    [[nodiscard]] int errorCount() const;

    /// What was wrong with a draft that was kept from before; empty when nothing was.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Not in any revision yet: it has no history, and its id can still change.
    [[nodiscard]] bool isNew(const codebook::CodeId& code) const;
    [[nodiscard]] bool isNew(const codebook::CategoryId& category) const;

    /// One step of undo; steps with the same key that follow each other within a second become one.
    void edit(const QString& label, const QString& mergeKey,
              const std::function<void(codebook::Codebook&)>& change);
    /// The same for one code. Nothing happens when it is not there.
    void editCode(const codebook::CodeId& code, const QString& label, const QString& field,
                  const std::function<void(codebook::Code&)>& change);

    codebook::CategoryId addCategory(const QString& name);
    /// With this name in the codebook's first language, and an id made from it.
    codebook::CodeId addCode(const QString& name, const codebook::CodePlace& place);
    /// A new code goes with the new codes below it; one that was published is retired with all
    /// below it.
    void remove(const codebook::CodeId& code);
    void bringBack(const codebook::CodeId& code);
    /// False when there are codes in it that must stay readable.
    bool remove(const codebook::CategoryId& category);
    bool move(const codebook::CodeId& code, const codebook::CodePlace& place);
    void move(const codebook::CategoryId& category, int index);
    /// While the code or category is new, its id follows its name in the first language.
    void setLabel(const codebook::CodeId& code, const QString& language, const QString& text);
    void setLabel(const codebook::CategoryId& category, const QString& language,
                  const QString& text);
    /// Only for new codes. False when the id is taken or not allowed.
    bool setId(const codebook::CodeId& code, const QString& id);

    /// A codebook from a file becomes the draft. Fails with CodebookOther when it is another
    /// codebook and something was coded with this one.
    [[nodiscard]] Done take(const codebook::Codebook& imported);
    void discard();
    /// The draft becomes the newest revision. Fails with NameEmpty without a reason, and as
    /// reviseCodebook does. Open codings go on with it when asked.
    [[nodiscard]] Result<int> publish(const QString& reason, bool openCodingsFollow);

    /// Writes what waits to be written.
    void keep();

Q_SIGNALS:
    /// After every edit, undo and redo, and when the study got another revision.
    void changed();
    /// Just before the change that does it.
    void renamed(const rozet::codebook::CodeId& from, const rozet::codebook::CodeId& to);
    void categoryRenamed(const rozet::codebook::CategoryId& from,
                         const rozet::codebook::CategoryId& to);
    /// It could not be kept on the disk.
    void keepFailed(const rozet::Error& error);

private:
    friend class DraftCommand;

    struct State
    {
        std::shared_ptr<const codebook::Codebook> book;
        std::shared_ptr<const codebook::Codebook> baseBook; ///< what it started from
        int base = 1;                                       ///< and its number
    };

    CodebookDraft(StudySession& session, const QString& folder);
    void setState(State state);
    void push(std::shared_ptr<const codebook::Codebook> book, const QString& label,
              const QString& mergeKey);
    /// The same, starting from the newest revision from now on.
    void pushOnNewest(codebook::Codebook book, const QString& label);
    void startFresh();
    void load();
    void onStudyChanged();
    [[nodiscard]] const codebook::CodebookRevision& newest() const;
    [[nodiscard]] std::set<QString> takenIds(const codebook::CodeId& except) const;
    [[nodiscard]] bool wasUsed() const;

    StudySession& m_session;
    QString m_path;
    State m_state;
    bool m_changed = false;
    bool m_publishing = false;
    QString m_problem;
    QTimer m_later;
    mutable bool m_checked = false;
    mutable std::vector<codebook::CodebookFinding> m_findings;
};

} // namespace rozet::session
