// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a second Rozet away from a study. SQLite's own lock belongs to the process and vanishes
// when anything in it closes the same file (POSIX); this one does not, and it also sees the same
// process.
#pragma once

#include "core/base/result.h"

#include <QFile>

#include <memory>
#include <utility>

namespace rozet::store {

enum class LockKind {
    Alone, ///< until the lock is gone
    Guest, ///< while nobody has it alone; keeps nobody out of other processes
};

class FileLock
{
public:
    /// Fails with FileNotReadable or StudyLocked (who has it, when the system can tell).
    [[nodiscard]] static Result<FileLock> take(const QString& path, LockKind kind);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;
    ~FileLock();

    [[nodiscard]] QFile& file() { return *m_file; }

    /// All bytes of the file, as they are now, to a new file.
    [[nodiscard]] Done copyTo(const QString& path);

private:
    FileLock() = default;

    std::unique_ptr<QFile> m_file;
    std::pair<quint64, quint64> m_key;
    LockKind m_kind = LockKind::Guest;
    bool m_isRegistered = false;
};

/// The error of a study that another process has, with what the system tells about it.
[[nodiscard]] Error lockedError(const QString& path, QFile& file);

} // namespace rozet::store
