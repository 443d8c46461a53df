// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/sqlite_error.h"

#include <sqlite3.h>

#include <cerrno>

namespace rozet::store {

namespace {

bool isNoSpace(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT) {
        return true;
    }
#endif
    return systemError == ENOSPC || systemError == EFBIG;
}

ErrorCode codeOf(sqlite3* db, int resultCode, ErrorCode fallback)
{
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_IOERR:
        return db != nullptr && isNoSpace(sqlite3_system_errno(db)) ? ErrorCode::DiskFull
                                                                    : fallback;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StudyLocked;
    case SQLITE_READONLY:
        return ErrorCode::StudyReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_TOOBIG:
        return ErrorCode::StudyDamaged;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    default:
        return fallback;
    }
}

} // namespace

Error sqliteError(sqlite3* db, int resultCode, const QString& path, ErrorCode fallback)
{
    QString found =
        QString::fromUtf8(db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(resultCode));
    const int extended = db != nullptr ? sqlite3_extended_errcode(db) : resultCode;
    found += QStringLiteral(" (%1)").arg(extended);
    return makeError(codeOf(db, resultCode, fallback), path, QString(), found);
}

} // namespace rozet::store
