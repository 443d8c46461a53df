// SPDX-License-Identifier: GPL-3.0-or-later
// Where study files lie, and how a finished one gets there.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace rozet::store {

/// A file beside its destination that is gone again unless it was moved into place.
class PendingFile
{
public:
    explicit PendingFile(const QString& destination);
    PendingFile(const PendingFile&) = delete;
    PendingFile& operator=(const PendingFile&) = delete;
    ~PendingFile();

    [[nodiscard]] const QString& path() const { return m_path; }

    /// Brings it to the disk and gives it its name. Fails with FileExists when something is there.
    [[nodiscard]] Done moveIntoPlace();

private:
    QString m_destination;
    QString m_path;
};

/// Whether files can be made beside this one.
[[nodiscard]] bool folderIsWritable(const QString& path);

/// Reasons not to keep a study here: "network:" with the kind of file system, or "synchronised:"
/// with the name of the folder that a program copies to the internet.
[[nodiscard]] QStringList placeWarnings(const QString& path);
/// The same for a known kind of file system.
[[nodiscard]] QStringList placeWarnings(const QString& path, const QByteArray& fileSystem);

} // namespace rozet::store
