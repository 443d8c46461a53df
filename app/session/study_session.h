// SPDX-License-Identifier: GPL-3.0-or-later
// One open study: the value, its history of edits, and the queue that brings every edit to the
// disk. Lives in the main thread.
#pragma once

#include "core/base/clock.h"
#include "core/store/study_store.h"
#include "core/study/change.h"

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

    [[nodiscard]] const study::Study& study() const { return m_study; }

    [[nodiscard]] QString path() const;

    [[nodiscard]] const Clock& clock() const { return *m_clock; }

    /// Who is coding; a null id until one is chosen.
    [[nodiscard]] study::CoderId coder() const { return m_coder; }

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

    study::Study m_study;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<StoreQueue> m_queue;
    QUndoStack m_history;
    study::CoderId m_coder;
};

} // namespace rozet::session
