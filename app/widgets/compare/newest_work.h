// SPDX-License-Identifier: GPL-3.0-or-later
// Work in another thread of which only the newest counts: what a slider asks for. Starting again
// stops what runs; a result that came too late is dropped.
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace rozet::widgets {

class NewestWork : public QObject
{
    Q_OBJECT

public:
    /// Runs in another thread, and must touch nothing but what it was given; gives what is to be
    /// done afterwards in the thread of this object.
    using Work = std::function<std::function<void()>(const std::stop_token&)>;

    explicit NewestWork(QObject* parent = nullptr);
    /// Stops what runs, and waits for it.
    ~NewestWork() override;

    void start(Work work);
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_running; }

    /// Waits for the result and delivers it. For tests.
    void finish();

Q_SIGNALS:
    /// Began, ended or was cancelled.
    void busyChanged(bool busy);

private:
    void deliver(int number, const std::function<void()>& after);
    void setRunning(bool running);

    QThreadPool m_pool;
    std::stop_source m_stop;
    int m_number = 0; ///< of the newest work
    bool m_running = false;
};

} // namespace rozet::widgets
