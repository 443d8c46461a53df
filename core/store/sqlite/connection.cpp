// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/connection.h"

#include "core/store/row_checksum.h"
#include "core/store/sqlite/sqlite_error.h"

#include <sqlite3.h>

namespace rozet::store {

namespace {

constexpr int kLargestValue = 256 << 20;
constexpr int kStepsBetweenLooks = 20000;

// For every connection. Foreign keys and the like are off by default in SQLite.
constexpr const char* kCareful = "PRAGMA trusted_schema = OFF;"
                                 "PRAGMA cell_size_check = ON;"
                                 "PRAGMA mmap_size = 0;"
                                 "PRAGMA foreign_keys = ON;"
                                 "PRAGMA recursive_triggers = OFF;"
                                 "PRAGMA temp_store = MEMORY;" // nothing of a study in /tmp
                                 "PRAGMA cache_size = -16000;";

// The exclusive lock keeps the journal open between transactions; the size limit empties it, so
// that no page of before a removal stays behind in it.
constexpr const char* kDurable = "PRAGMA locking_mode = EXCLUSIVE;"
                                 "PRAGMA synchronous = EXTRA;"
                                 "PRAGMA secure_delete = ON;"
                                 "PRAGMA journal_size_limit = 0;";

constexpr const char* kScratch = "PRAGMA journal_mode = OFF;"
                                 "PRAGMA locking_mode = EXCLUSIVE;"
                                 "PRAGMA synchronous = OFF;";

int stopWhenCancelled(void* progress)
{
    return static_cast<Progress*>(progress)->cancelled() ? 1 : 0;
}

void setLimits(sqlite3* db)
{
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, kLargestValue);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    sqlite3_limit(db, SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(db, SQLITE_LIMIT_COMPOUND_SELECT, 10);
    sqlite3_limit(db, SQLITE_LIMIT_VARIABLE_NUMBER, 100);
    sqlite3_limit(db, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100);
    sqlite3_limit(db, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(db, SQLITE_LIMIT_WORKER_THREADS, 0);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
}

} // namespace

void Connection::Closer::operator()(sqlite3* db) const
{
    sqlite3_close_v2(db);
}

Result<Connection> Connection::open(const QString& path, Access access)
{
    int flags = SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    case Access::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case Access::Exclusive:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Access::Scratch:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    }
    sqlite3* db = nullptr;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &db, flags, nullptr);
    Connection connection(db, path);
    if (opened != SQLITE_OK) {
        Error error = connection.error(opened);
        error.code = ErrorCode::FileNotReadable;
        return failure(std::move(error));
    }
    if (Done ok = connection.harden(access); !ok) {
        return failure(ok.error());
    }
    return connection;
}

Result<Connection> Connection::openInMemory()
{
    return open(QStringLiteral(":memory:"), Access::Scratch);
}

Done Connection::harden(Access access)
{
    sqlite3* db = handle();
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_busy_timeout(db, 0);
    setLimits(db);
    if (const int code = registerRowChecksum(db); code != SQLITE_OK) {
        return failure(error(code));
    }
    if (Done ok = exec(kCareful); !ok) {
        return ok;
    }
    switch (access) {
    case Access::Exclusive:
        return exec(kDurable);
    case Access::Scratch:
        return exec(kScratch);
    case Access::ReadOnly:
        break;
    }
    return {};
}

Done Connection::exec(const QByteArray& sql)
{
    if (const int code = sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, nullptr);
        code != SQLITE_OK) {
        return failure(error(code));
    }
    return {};
}

Done Connection::setUserVersion(int version)
{
    return exec("PRAGMA user_version = " + QByteArray::number(version));
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(handle(), "main") == 1;
}

int Connection::changes() const
{
    return sqlite3_changes(handle());
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

Error Connection::error(int resultCode) const
{
    return sqliteError(handle(), resultCode, m_path, m_fallback);
}

void Connection::allowAttached(bool allowed)
{
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, allowed ? 1 : 0);
}

Connection::Watch::Watch(Connection& connection, Progress& progress) : m_db(connection.handle())
{
    sqlite3_progress_handler(m_db, kStepsBetweenLooks, &stopWhenCancelled, &progress);
}

Connection::Watch::~Watch()
{
    sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
}

} // namespace rozet::store
