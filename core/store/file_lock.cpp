// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_lock.h"

#include <QDateTime>
#include <QFileInfo>

#include <map>
#include <mutex>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#endif

namespace rozet::store {

namespace {

constexpr int kAlone = -1;
constexpr qint64 kCopyBytes = 1 << 20;

// Which files this process has open, and how often; kAlone for a writer.
class OpenFiles
{
public:
    bool enter(const std::pair<quint64, quint64>& key, LockKind kind)
    {
        const std::lock_guard guard(m_mutex);
        int& users = m_users[key];
        if (users == kAlone || (kind == LockKind::Alone && users != 0)) {
            return false;
        }
        users = kind == LockKind::Alone ? kAlone : users + 1;
        return true;
    }

    void leave(const std::pair<quint64, quint64>& key, LockKind kind)
    {
        const std::lock_guard guard(m_mutex);
        int& users = m_users[key];
        users = kind == LockKind::Alone ? 0 : users - 1;
        if (users == 0) {
            m_users.erase(key);
        }
    }

private:
    std::mutex m_mutex;
    std::map<std::pair<quint64, quint64>, int> m_users;
};

OpenFiles& openFiles()
{
    static OpenFiles files;
    return files;
}

#ifdef Q_OS_UNIX
std::optional<std::pair<quint64, quint64>> keyOf(const QString& path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0) {
        return std::nullopt;
    }
    return std::pair<quint64, quint64>(info.st_dev, info.st_ino);
}
#endif

} // namespace

Error lockedError(const QString& path, [[maybe_unused]] QFile& file)
{
    QString found;
#ifdef Q_OS_UNIX
    struct flock query = {};
    query.l_type = F_WRLCK;
    query.l_whence = SEEK_SET;
    if (::fcntl(file.handle(), F_GETLK, &query) == 0 && query.l_type != F_UNLCK &&
        query.l_pid > 0) {
        const QString process = QStringLiteral("/proc/%1").arg(query.l_pid);
        QFile name(process + QStringLiteral("/comm"));
        found = name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed()
                                               : QStringLiteral("?");
        found += QStringLiteral(" (%1)").arg(query.l_pid);
        const QDateTime since = QFileInfo(process).lastModified();
        if (since.isValid()) {
            found += u' ' + since.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        }
    }
#endif
    return makeError(ErrorCode::StudyLocked, path, QString(), found);
}

Result<FileLock> FileLock::take(const QString& path, LockKind kind)
{
    FileLock lock;
    lock.m_kind = kind;
#ifdef Q_OS_UNIX
    const auto key = keyOf(path);
    if (!key) {
        return failure(ErrorCode::FileNotReadable, path, QString(), qt_error_string(errno));
    }
    // Asked before the file is opened, for closing it would drop the locks of the other one.
    if (!openFiles().enter(*key, kind)) {
        return failure(ErrorCode::StudyLocked, path);
    }
    lock.m_key = *key;
    lock.m_isRegistered = true;
#endif
    lock.m_file = std::make_unique<QFile>(path);
    if (!lock.m_file->open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(ErrorCode::FileNotReadable, path, QString(), lock.m_file->errorString());
    }
#ifdef Q_OS_UNIX
    const int wanted = kind == LockKind::Alone ? LOCK_EX : LOCK_SH;
    if (::flock(lock.m_file->handle(), wanted | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) {
            return failure(lockedError(path, *lock.m_file));
        }
        // A file system without such locks: SQLite's own has to do.
    } else if (kind == LockKind::Guest) {
        ::flock(lock.m_file->handle(), LOCK_UN);
    }
#endif
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_file(std::move(other.m_file))
    , m_key(other.m_key)
    , m_kind(other.m_kind)
    , m_isRegistered(std::exchange(other.m_isRegistered, false))
{
}

FileLock::~FileLock()
{
    m_file.reset();
    if (m_isRegistered) {
        openFiles().leave(m_key, m_kind);
    }
}

Done FileLock::copyTo(const QString& path)
{
    QFile copy(path);
    if (!copy.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        return failure(ErrorCode::FileNotWritable, path, QString(), copy.errorString());
    }
    copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!m_file->seek(0)) {
        return failure(ErrorCode::FileNotReadable, m_file->fileName());
    }
    while (true) {
        const QByteArray part = m_file->read(kCopyBytes);
        if (part.isEmpty()) {
            break;
        }
        if (copy.write(part) != part.size()) {
            const auto code = copy.error() == QFileDevice::ResourceError
                                  ? ErrorCode::DiskFull
                                  : ErrorCode::FileNotWritable;
            return failure(code, path, QString(), copy.errorString());
        }
    }
    if (m_file->error() != QFileDevice::NoError) {
        return failure(ErrorCode::FileNotReadable, m_file->fileName(), QString(),
                       m_file->errorString());
    }
    return {};
}

} // namespace rozet::store
