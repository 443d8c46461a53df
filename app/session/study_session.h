// SPDX-License-Identifier: GPL-3.0-or-later
// One open study: the value, its history of edits, and the queue that brings every edit to the disk.
// Lives in the main thread.
#pragma once

#include "core/base/clock.h"
#include "core/store/study_store.h"
#include "core/study/change.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace rozet::session {

class StoreQueue;

class StudySession : public QObject
{
    Q_OBJECT

public:
    StudySession(store::OpenedStudy opened, std::shared_ptr<const Clock> clock, QObject* parent = nullptr);
    ~StudySession() override;

    [[nodiscard]] const study::Study& study() const { return m_study; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] const Clock& clock() const { return *m_clock; }

    /// Who is coding; a null id until one is chosen.
    [[nodiscard]] study::CoderId coder() const { return m_coder; }
    void setCoder(const study::CoderId& coder);

    /// Applies the change, remembers how to undo it, and sends it to the disk. On an error nothing
    /// changes, and editRefused() tells why. Edits with the same non-empty mergeKey that follow each
    /// other within a second become one step of undo.
    bool edit(const study::Change& change, const QString& label, const QString& mergeKey = {});

    [[nodiscard]] QUndoStack* history() { return &m_history; }

    /// When everything so far was on the disk; invalid before the first time.
    [[nodiscard]] QDateTime savedAt() const;
    [[nodiscard]] bool hasUnsaved() const;
    /// Waits until everything is on the disk. False when it cannot be written.
    bool flush();
    /// Tries a failed write again.
    void retrySaving();
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
    bool applyNow(const study::Change& change, study::Change* inverse);

    study::Study m_study;
    std::shared_ptr<const Clock> m_clock;
    QString m_path;
    std::unique_ptr<StoreQueue> m_queue;
    QUndoStack m_history;
    study::CoderId m_coder;
};

} // namespace rozet::session
