// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_place.h"

#include "core/store/file_header.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStorageInfo>

#include <array>
#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace rozet::store {

namespace {

#ifdef Q_OS_UNIX
bool syncPath(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}
#endif

Done syncFile(const QString& path)
{
#ifdef Q_OS_UNIX
    if (!syncPath(path, O_RDONLY)) {
        const auto code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileNotWritable;
        return failure(code, path, QString(), qt_error_string(errno));
    }
#endif
    return {};
}

void syncFolder([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_UNIX
    // Not every file system can; the file itself is safe by then.
    syncPath(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
#endif
}

// As it stands there is no way in Qt to rename without replacing, short of asking first.
Done renameWithoutReplacing(const QString& from, const QString& to)
{
#ifdef Q_OS_UNIX
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0) {
        ::unlink(QFile::encodeName(from).constData());
        return {};
    }
    if (errno == EEXIST) {
        return failure(ErrorCode::FileExists, to);
    }
    // FAT and the like have no links.
#endif
    if (QFileInfo::exists(to)) {
        return failure(ErrorCode::FileExists, to);
    }
    QFile file(from);
    if (!file.rename(to)) {
        return failure(ErrorCode::FileNotWritable, to, QString(), file.errorString());
    }
    return {};
}

constexpr std::array kNetworkFileSystems{"nfs",
                                         "nfs4",
                                         "cifs",
                                         "smb",
                                         "smb2",
                                         "smb3",
                                         "smbfs",
                                         "afpfs",
                                         "davfs",
                                         "webdav",
                                         "ceph",
                                         "glusterfs",
                                         "9p",
                                         "ncpfs",
                                         "afs",
                                         "fuse.sshfs",
                                         "fuse.rclone",
                                         "fuse.davfs2",
                                         "fuse.gvfsd-fuse",
                                         "fuse.onedriver",
                                         "fuse.glusterfs",
                                         "fuse.s3fs"};

// As they begin, because many clients add the name of the account.
constexpr std::array kSynchronisedFolders{
    "onedrive",    "dropbox",   "surfdrive", "icloud",           "google drive",
    "googledrive", "nextcloud", "owncloud",  "mobile documents", "seafile",
    "pcloud",      "box sync",  "syncthing", "research drive"};

} // namespace

PendingFile::PendingFile(const QString& destination)
    : m_destination(QFileInfo(destination).absoluteFilePath())
    , m_path(QStringLiteral("%1.unfinished-%2")
                 .arg(m_destination)
                 .arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0')))
{
}

PendingFile::~PendingFile()
{
    QFile::remove(m_path);
    QFile::remove(journalOf(m_path));
}

Done PendingFile::moveIntoPlace()
{
    Done done =
        syncFile(m_path).and_then([&] { return renameWithoutReplacing(m_path, m_destination); });
    if (done) {
        syncFolder(m_destination);
    }
    return done;
}

bool folderIsWritable(const QString& path)
{
    return QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

QStringList placeWarnings(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    return placeWarnings(path, QStorageInfo(folder).fileSystemType());
}

QStringList placeWarnings(const QString& path, const QByteArray& fileSystem)
{
    QStringList warnings;
    for (const char* known : kNetworkFileSystems) {
        if (fileSystem.toLower() == known) {
            warnings.push_back(QStringLiteral("network:") + QString::fromLatin1(fileSystem));
        }
    }
    const QStringList folders = QFileInfo(path).absolutePath().split(u'/', Qt::SkipEmptyParts);
    for (const QString& folder : folders) {
        for (const char* known : kSynchronisedFolders) {
            if (folder.startsWith(QLatin1String(known), Qt::CaseInsensitive)) {
                warnings.push_back(QStringLiteral("synchronised:") + folder);
                break;
            }
        }
    }
    return warnings;
}

} // namespace rozet::store
