// SPDX-License-Identifier: GPL-3.0-or-later
// What the first bytes of a file say, read without SQLite, which would already act on them.
#pragma once

#include "core/base/result.h"

#include <QIODevice>

namespace rozet::store {

struct FileHeader
{
    int revision = 0; ///< of the schema
    int pageSize = 0;
    bool isCutOff = false; ///< shorter than the header says; so it is while a journal waits
    qint64 expectedSize = 0;
};

/// Fails with StudyNotAStudy, StudyNewer (newer than newestRevision), StudyForeignSchema (made into
/// something Rozet does not write) or StudyDamaged.
[[nodiscard]] Result<FileHeader> readFileHeader(QIODevice& file, const QString& path,
                                                int newestRevision);

/// Where SQLite keeps the pages of before an unfinished transaction.
[[nodiscard]] QString journalOf(const QString& path);
/// Whether a process was killed in the middle of a transaction, or is in one now.
[[nodiscard]] bool hasHotJournal(const QString& path);

} // namespace rozet::store
