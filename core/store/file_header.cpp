// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_header.h"

#include "core/store/schema.h"

#include <QFile>
#include <QtEndian>

#include <bit>

namespace rozet::store {

namespace {

// The layout is described at https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qsizetype kHeaderBytes = 100;
constexpr char kMagic[] = "SQLite format 3";
constexpr char kRollbackJournal = 1;

quint32 number(const QByteArray& header, qsizetype at)
{
    return qFromBigEndian<quint32>(header.constData() + at);
}

} // namespace

Result<FileHeader> readFileHeader(QIODevice& file, const QString& path, int newestRevision)
{
    if (!file.seek(0)) {
        return failure(ErrorCode::FileNotReadable, path, QString(), file.errorString());
    }
    const QByteArray header = file.read(kHeaderBytes);
    if (header.size() < kHeaderBytes || !header.startsWith(QByteArray(kMagic, sizeof kMagic))) {
        return failure(ErrorCode::StudyNotAStudy, path);
    }
    if (number(header, 68) != kApplicationId) {
        return failure(ErrorCode::StudyNotAStudy, path, QStringLiteral("application_id"),
                       QString::number(number(header, 68), 16),
                       QString::number(kApplicationId, 16));
    }
    const quint32 revision = number(header, 60);
    if (revision > static_cast<quint32>(newestRevision)) {
        return failure(ErrorCode::StudyNewer, path, QString(), QString::number(revision),
                       QString::number(newestRevision));
    }
    if (revision == 0) {
        return failure(ErrorCode::StudyDamaged, path, QStringLiteral("user_version"),
                       QStringLiteral("0"));
    }
    if (header[18] != kRollbackJournal || header[19] != kRollbackJournal) {
        return failure(ErrorCode::StudyForeignSchema, path, QStringLiteral("journal_mode"),
                       QStringLiteral("wal"), QStringLiteral("delete"));
    }
    const quint16 shortSize = qFromBigEndian<quint16>(header.constData() + 16);
    const int pageSize = shortSize == 1 ? 65536 : shortSize;
    if (pageSize < 512 || !std::has_single_bit(static_cast<unsigned>(pageSize))) {
        return failure(ErrorCode::StudyDamaged, path, QStringLiteral("page_size"),
                       QString::number(pageSize));
    }
    FileHeader result;
    result.revision = static_cast<int>(revision);
    result.pageSize = pageSize;
    // The page count holds only when it was written by the last change of the file.
    const bool countHolds = number(header, 24) == number(header, 92);
    result.expectedSize = countHolds ? qint64(number(header, 28)) * pageSize : pageSize;
    result.isCutOff = file.size() < result.expectedSize || file.size() % pageSize != 0;
    return result;
}

QString journalOf(const QString& path)
{
    return path + QStringLiteral("-journal");
}

bool hasHotJournal(const QString& path)
{
    QFile journal(journalOf(path));
    char first = 0;
    return journal.open(QIODevice::ReadOnly) && journal.read(&first, 1) == 1 && first != 0;
}

} // namespace rozet::store
