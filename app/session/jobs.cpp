// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/jobs.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <atomic>
#include <deque>
#include <thread>

namespace rozet::session {

namespace {

constexpr qint64 kReportEveryMs = 100;

class JobProgress final : public Progress
{
public:
    explicit JobProgress(std::function<void(qint64, qint64)> tell) : m_tell(std::move(tell))
    {
        m_sinceReport.start();
    }

    void report(std::int64_t done, std::int64_t total) override
    {
        if (m_reported && done != total && m_sinceReport.elapsed() < kReportEveryMs) {
            return;
        }
        m_reported = true;
        m_sinceReport.restart();
        m_tell(done, total);
    }

    bool cancelled() const override { return m_cancelled.load(); }

    void cancel() { m_cancelled.store(true); }

private:
    std::function<void(qint64, qint64)> m_tell;
    QElapsedTimer m_sinceReport;
    std::atomic<bool> m_cancelled = false;
    bool m_reported = false;
};

struct Waiting
{
    QString title;
    JobRunner::Work work;
};

} // namespace

class JobRunner::Private
{
public:
    explicit Private(JobRunner* owner) : m_owner(owner) {}

    void start(Waiting next)
    {
        m_title = next.title;
        m_running = true;
        m_done = 0;
        m_total = 0;
        m_since.start();
        m_progress = std::make_shared<JobProgress>([this](qint64 done, qint64 total) {
            QMetaObject::invokeMethod(
                m_owner,
                [this, done, total] {
                    m_done = done;
                    m_total = total;
                    Q_EMIT m_owner->progressed(done, total);
                },
                Qt::QueuedConnection);
        });
        Q_EMIT m_owner->started(m_title);
        m_thread = std::thread([this, progress = m_progress, work = std::move(next.work)] {
            std::function<void()> afterwards = work(*progress);
            QMetaObject::invokeMethod(
                m_owner, [this, afterwards = std::move(afterwards)] { end(afterwards); },
                Qt::QueuedConnection);
        });
    }

    void end(const std::function<void()>& afterwards)
    {
        m_thread.join();
        m_running = false;
        const bool cancelled = m_progress->cancelled();
        if (!cancelled && afterwards) {
            afterwards();
        }
        Q_EMIT m_owner->finished(cancelled);
        if (!m_running && !m_waiting.empty()) {
            Waiting next = std::move(m_waiting.front());
            m_waiting.pop_front();
            start(std::move(next));
        }
    }

    JobRunner* m_owner;
    std::deque<Waiting> m_waiting;
    std::shared_ptr<JobProgress> m_progress;
    std::thread m_thread;
    QElapsedTimer m_since;
    QString m_title;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_running = false;
};

JobRunner::JobRunner(QObject* parent) : QObject(parent), m_d(std::make_unique<Private>(this)) {}

JobRunner::~JobRunner()
{
    m_d->m_waiting.clear();
    cancel();
    if (m_d->m_thread.joinable()) {
        m_d->m_thread.join();
    }
}

void JobRunner::start(const QString& title, Work work)
{
    if (m_d->m_running) {
        m_d->m_waiting.push_back({title, std::move(work)});
        return;
    }
    m_d->start({title, std::move(work)});
}

void JobRunner::cancel()
{
    if (m_d->m_running) {
        m_d->m_progress->cancel();
    }
}

void JobRunner::waitForAll()
{
    while (isBusy()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents |
                                        QEventLoop::ExcludeUserInputEvents);
    }
}

bool JobRunner::isBusy() const
{
    return m_d->m_running || !m_d->m_waiting.empty();
}

QString JobRunner::title() const
{
    return m_d->m_title;
}

std::optional<qint64> JobRunner::millisecondsLeft() const
{
    if (!m_d->m_running || m_d->m_done <= 0 || m_d->m_total <= m_d->m_done) {
        return std::nullopt;
    }
    const double share = static_cast<double>(m_d->m_done) / static_cast<double>(m_d->m_total);
    return static_cast<qint64>(static_cast<double>(m_d->m_since.elapsed()) * (1 - share) / share);
}

} // namespace rozet::session
