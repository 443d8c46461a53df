// SPDX-License-Identifier: GPL-3.0-or-later
// A place for edits that keeps them in memory, and fails when it is told to.
#pragma once

#include "app/session/change_sink.h"

#include <memory>
#include <mutex>
#include <vector>

namespace rozet::test {

/// What a sink was given; shared with the test, because the queue owns the sink.
struct Kept
{
    std::mutex mutex;
    std::vector<study::Change> changes;
    std::vector<std::size_t> batches; ///< number of changes per write
    std::vector<store::ActionInfo> actions;
    bool failing = false;
    int failures = 0;
    QString copiedTo;

    void fail(bool now)
    {
        const std::lock_guard lock(mutex);
        failing = now;
    }

    std::size_t count()
    {
        const std::lock_guard lock(mutex);
        return changes.size();
    }
};

class MemorySink final : public session::ChangeSink
{
public:
    explicit MemorySink(std::shared_ptr<Kept> kept) : m_kept(std::move(kept)) {}

    Done append(std::span<const study::Change> changes, const store::ActionInfo& action) override
    {
        const std::lock_guard lock(m_kept->mutex);
        if (m_kept->failing) {
            ++m_kept->failures;
            return failure(ErrorCode::DiskFull, path());
        }
        m_kept->changes.insert(m_kept->changes.end(), changes.begin(), changes.end());
        m_kept->batches.push_back(changes.size());
        m_kept->actions.push_back(action);
        return {};
    }

    Done saveCopy(const QString& target) override
    {
        const std::lock_guard lock(m_kept->mutex);
        m_kept->copiedTo = target;
        return {};
    }

    QString path() const override { return QStringLiteral("/nowhere/test.rozet"); }

private:
    std::shared_ptr<Kept> m_kept;
};

} // namespace rozet::test
