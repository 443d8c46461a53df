// SPDX-License-Identifier: GPL-3.0-or-later
// Brings edits to the disk in the background, in their order. One thread owns the sink. Edits that
// arrive within groupingMs of each other are written together, because a write costs about 20 ms
// however small it is.
//
// A write that fails loses nothing: the edits stay queued, failed() is sent, and the next edit, or
// retry(), tries again with all of them.
#pragma once

#include "app/session/change_sink.h"
#include "core/base/clock.h"

#include <QDateTime>
#include <QObject>

#include <memory>

namespace rozet::session {

class StoreQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr int groupingMs = 150; ///< with the write itself this stays below 250 ms

    StoreQueue(std::unique_ptr<ChangeSink> sink, std::shared_ptr<const Clock> clock,
               QObject* parent = nullptr);
    /// Writes what is left, once more if that failed before, and stops the thread.
    ~StoreQueue() override;

    void push(study::Change change, store::ActionInfo action);
    /// Waits until everything is written. False when it cannot be.
    bool flush();
    void retry();
    /// A whole copy at another place, with everything that could be written so far.
    [[nodiscard]] Done saveCopy(const QString& path);

    [[nodiscard]] bool hasUnsaved() const;
    [[nodiscard]] int unsavedCount() const;
    /// When everything so far was on the disk; invalid before the first write.
    [[nodiscard]] QDateTime savedAt() const;
    [[nodiscard]] QString path() const;

Q_SIGNALS:
    /// Everything that was pushed before is on the disk.
    void saved(const QDateTime& at);
    void failed(const rozet::Error& error);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace rozet::session
