// SPDX-License-Identifier: GPL-3.0-or-later
// One open study: the value, its history of edits, and the queue that brings every edit to the
// disk. Lives in the main thread.
#pragma once

#include "core/base/clock.h"
#include "core/store/study_store.h"
#include "core/study/change.h"
#include "core/study/visibility.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace rozet::session {

class ChangeSink;
class StoreQueue;

/// How edits with the same key become one step of undo.
enum class Merging {
    WithinASecond, ///< when they follow each other within a second: typing, dragging
    Always,        ///< however long it takes: the start and the end of one fragment
};

class StudySession : public QObject
{
    Q_OBJECT

public:
    StudySession(store::OpenedStudy opened, std::shared_ptr<const Clock> clock,
                 QObject* parent = nullptr);
    /// With another place to keep the edits than a study file.
    StudySession(study::Study study, std::unique_ptr<ChangeSink> sink,
                 std::shared_ptr<const Clock> clock, QObject* parent = nullptr);
    /// Brings everything to the disk.
    ~StudySession() override;

    /// What whoever is coding may see: the codings of others that are still secret are not in it.
    [[nodiscard]] const study::Study& study() const { return m_visible ? *m_visible : m_study; }

    /// With what is hidden. Only for what must weigh everything and shows none of it: how far
    /// everybody is, handing out work, removing a recording.
    [[nodiscard]] const study::Study& wholeStudy() const { return m_study; }

    [[nodiscard]] study::Viewer viewer() const;

    /// How many codings are hidden from whoever is coding.
    [[nodiscard]] int hiddenCount() const { return static_cast<int>(m_hidden.size()); }

    /// Whether whoever is coding may assign, unlock and collect.
    [[nodiscard]] bool mayLead() const { return study::mayLead(m_study, viewer()); }

    [[nodiscard]] QString path() const;

    [[nodiscard]] const Clock& clock() const { return *m_clock; }

    /// Who is coding; a null id until one is chosen.
    [[nodiscard]] study::CoderId coder() const { return m_coder; }

    /// Edits of somebody else cannot be undone by a coder who may not see them: when anything is
    /// hidden from the new coder, the history begins anew.
    void setCoder(const study::CoderId& coder);

    /// The name that goes into the audit log: that of the coder, or "system".
    [[nodiscard]] QString actor() const;

    /// Applies the change, remembers how to undo it, and sends it to the disk. On an error nothing
    /// changes, and editRefused() tells why. Edits that follow each other with the same non-empty
    /// mergeKey become one step of undo.
    bool edit(const study::Change& change, const QString& label, const QString& mergeKey = {},
              Merging merging = Merging::WithinASecond);

    /// Applies the change and sends it to the disk without a place in the history: for what happens
    /// by itself and nobody would undo. Nothing happens when it is refused.
    bool record(const study::Change& change, const QString& label);

    [[nodiscard]] QUndoStack* history() { return &m_history; }

    /// When everything so far was on the disk; invalid before the first time.
    [[nodiscard]] QDateTime savedAt() const;
    [[nodiscard]] bool hasUnsaved() const;
    /// How many edits are not on the disk yet.
    [[nodiscard]] int unsavedCount() const;
    /// Waits until everything is on the disk. False when it cannot be written.
    bool flush();
    /// Tries a failed write again.
    void retrySaving();
    /// Everything, also what could not be written to the study's own file. The copy is complete or
    /// absent.
    [[nodiscard]] Done saveCopy(const QString& path);

Q_SIGNALS:
    /// After every edit, undo and redo. The change is what was applied.
    void studyChanged(const rozet::study::Change& change);
    void editRefused(const rozet::Error& error);
    void coderChanged();
    void saved(const QDateTime& at);
    void saveFailed(const rozet::Error& error);

private:
    friend class EditCommand;
    /// Applies and sends to the disk, without a place in the history. The inverse, or nothing when
    /// it was refused.
    std::optional<study::Change> applyNow(const study::Change& change, const QString& label);

    /// After the study or the coder changed. With a change that was applied the part that may be
    /// seen follows by it; without, it is made anew.
    void hide(const study::Change* applied);

    study::Study m_study;
    std::set<study::CodingId> m_hidden;
    std::optional<study::Study> m_visible; ///< nothing when nothing is hidden
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<StoreQueue> m_queue;
    QUndoStack m_history;
    study::CoderId m_coder;
};

} // namespace rozet::session
