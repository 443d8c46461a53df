// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/store_queue.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace rozet::session {

namespace {

class StoreSink final : public ChangeSink
{
public:
    explicit StoreSink(std::unique_ptr<store::StudyStore> studyStore)
        : m_store(std::move(studyStore))
    {
    }

    Done append(std::span<const study::Change> changes, const store::ActionInfo& action) override
    {
        return m_store->append(changes, action);
    }

    Done saveCopy(const QString& path) override { return m_store->saveCopy(path); }

    QString path() const override { return m_store->path(); }

private:
    std::unique_ptr<store::StudyStore> m_store;
};

struct Entry
{
    study::Change change;
    store::ActionInfo action;
};

struct Batch
{
    std::vector<study::Change> changes;
    store::ActionInfo action;
};

/// One transaction has one line in the audit log, which names every kind of edit in it.
Batch batchOf(const std::deque<Entry>& entries)
{
    Batch batch;
    QStringList labels;
    batch.changes.reserve(entries.size());
    for (const Entry& entry : entries) {
        batch.changes.push_back(entry.change);
        if (!labels.contains(entry.action.label)) {
            labels.append(entry.action.label);
        }
    }
    batch.action.actor = entries.front().action.actor;
    batch.action.label = labels.join(QStringLiteral("; "));
    return batch;
}

/// The entries at the front that one person made.
std::deque<Entry> takeOfOneActor(std::deque<Entry>& pending)
{
    std::deque<Entry> taken;
    while (!pending.empty() &&
           (taken.empty() || pending.front().action.actor == taken.front().action.actor)) {
        taken.push_back(std::move(pending.front()));
        pending.pop_front();
    }
    return taken;
}

} // namespace

std::unique_ptr<ChangeSink> makeStoreSink(std::unique_ptr<store::StudyStore> store)
{
    return std::make_unique<StoreSink>(std::move(store));
}

class StoreQueue::Worker
{
public:
    Worker(StoreQueue* owner, std::unique_ptr<ChangeSink> sink, std::shared_ptr<const Clock> clock)
        : m_owner(owner)
        , m_sink(std::move(sink))
        , m_clock(std::move(clock))
        , m_path(m_sink->path())
        , m_thread([this] { run(); })
    {
    }

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    ~Worker()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_failed = false;
        }
        m_wake.notify_all();
        m_thread.join();
    }

    void push(Entry entry)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_pending.empty()) {
                m_firstArrival = std::chrono::steady_clock::now();
            }
            m_pending.push_back(std::move(entry));
            m_failed = false;
        }
        m_wake.notify_all();
    }

    bool flush()
    {
        std::unique_lock lock(m_mutex);
        m_failed = false;
        m_hurry = true;
        m_wake.notify_all();
        m_rested.wait(lock, [this] { return (m_pending.empty() && !m_writing) || m_failed; });
        m_hurry = false;
        return m_pending.empty();
    }

    void retry()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_failed = false;
        }
        m_wake.notify_all();
    }

    Done saveCopy(const QString& path)
    {
        std::unique_lock lock(m_mutex);
        m_copyTo = path;
        m_copied.reset();
        m_wake.notify_all();
        m_rested.wait(lock, [this] { return m_copied.has_value(); });
        return *m_copied;
    }

    int unsavedCount() const
    {
        const std::lock_guard lock(m_mutex);
        return static_cast<int>(m_pending.size() + m_writingCount);
    }

    QDateTime savedAt() const
    {
        const std::lock_guard lock(m_mutex);
        return m_savedAt;
    }

    QString path() const { return m_path; }

private:
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            m_wake.wait(lock, [this] {
                return m_stopping || m_copyTo.has_value() || (!m_pending.empty() && !m_failed);
            });
            if (m_copyTo) {
                makeCopy(lock);
                continue;
            }
            if (m_pending.empty() || m_failed) {
                if (m_stopping) {
                    return;
                }
                continue;
            }
            const auto due = m_firstArrival + std::chrono::milliseconds(groupingMs);
            m_wake.wait_until(lock, due, [this] { return m_stopping || m_hurry || m_copyTo; });
            writePending(lock);
        }
    }

    void writePending(std::unique_lock<std::mutex>& lock)
    {
        std::deque<Entry> taken = takeOfOneActor(m_pending);
        m_writing = true;
        m_writingCount = taken.size();
        lock.unlock();
        const Batch batch = batchOf(taken);
        const Done done = m_sink->append(batch.changes, batch.action);
        const QDateTime now = m_clock->now();
        lock.lock();
        m_writing = false;
        m_writingCount = 0;
        if (done) {
            if (m_pending.empty()) {
                m_savedAt = now;
                QMetaObject::invokeMethod(
                    m_owner, [owner = m_owner, now] { Q_EMIT owner->saved(now); },
                    Qt::QueuedConnection);
            }
        } else {
            std::move(taken.rbegin(), taken.rend(), std::front_inserter(m_pending));
            m_failed = true;
            QMetaObject::invokeMethod(
                m_owner, [owner = m_owner, error = done.error()] { Q_EMIT owner->failed(error); },
                Qt::QueuedConnection);
        }
        m_rested.notify_all();
    }

    /// A copy of the file as it is, after one more try to write what waits.
    void makeCopy(std::unique_lock<std::mutex>& lock)
    {
        m_failed = false;
        while (!m_pending.empty() && !m_failed) {
            writePending(lock);
        }
        const QString target = *m_copyTo;
        m_copyTo.reset();
        lock.unlock();
        Done done = m_sink->saveCopy(target);
        lock.lock();
        m_copied = std::move(done);
        m_rested.notify_all();
    }

    StoreQueue* m_owner;
    std::unique_ptr<ChangeSink> m_sink;
    std::shared_ptr<const Clock> m_clock;
    const QString m_path;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_rested;
    std::deque<Entry> m_pending;
    std::chrono::steady_clock::time_point m_firstArrival;
    std::size_t m_writingCount = 0;
    bool m_writing = false;
    bool m_failed = false;
    bool m_hurry = false;
    bool m_stopping = false;
    std::optional<QString> m_copyTo;
    std::optional<Done> m_copied;
    QDateTime m_savedAt;

    std::thread m_thread; // last, so that everything above is there when it starts
};

StoreQueue::StoreQueue(std::unique_ptr<ChangeSink> sink, std::shared_ptr<const Clock> clock,
                       QObject* parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(this, std::move(sink), std::move(clock)))
{
}

StoreQueue::~StoreQueue() = default;

void StoreQueue::push(study::Change change, store::ActionInfo action)
{
    m_worker->push({std::move(change), std::move(action)});
}

bool StoreQueue::flush()
{
    return m_worker->flush();
}

void StoreQueue::retry()
{
    m_worker->retry();
}

Done StoreQueue::saveCopy(const QString& path)
{
    return m_worker->saveCopy(path);
}

bool StoreQueue::hasUnsaved() const
{
    return m_worker->unsavedCount() > 0;
}

int StoreQueue::unsavedCount() const
{
    return m_worker->unsavedCount();
}

QDateTime StoreQueue::savedAt() const
{
    return m_worker->savedAt();
}

QString StoreQueue::path() const
{
    return m_worker->path();
}

} // namespace rozet::session
