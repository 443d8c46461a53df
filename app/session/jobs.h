// SPDX-License-Identifier: GPL-3.0-or-later
// Long work beside the window: one job at a time, with progress, time left and a way to stop it.
// The work itself runs in another thread and must touch nothing but what it was given.
#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace rozet::session {

class JobRunner : public QObject
{
    Q_OBJECT

public:
    /// Runs in another thread; gives what is to be done afterwards in the main thread (which is
    /// dropped when the job was cancelled).
    using Work = std::function<std::function<void()>(Progress&)>;

    explicit JobRunner(QObject* parent = nullptr);
    /// Cancels what runs and waits for it.
    ~JobRunner() override;

    /// Starts it, or puts it behind what runs already.
    void start(const QString& title, Work work);
    void cancel();
    /// Waits until nothing runs or waits any more, delivering results. For tests and for closing.
    void waitForAll();

    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QString title() const;
    /// How long it will still take, judged from how it went so far.
    [[nodiscard]] std::optional<qint64> millisecondsLeft() const;

Q_SIGNALS:
    void started(const QString& title);
    /// total is 0 when it is not known. At most ten times a second.
    void progressed(qint64 done, qint64 total);
    void finished(bool cancelled);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace rozet::session
