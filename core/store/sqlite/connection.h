// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to a database file, set up so that a hostile file can do no more than be refused,
// and so that a commit is on the disk when it returns.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>

#include <memory>

struct sqlite3;

namespace rozet::store {

enum class Access {
    ReadOnly,
    Exclusive, ///< reads and writes, and keeps everybody else out from the first transaction on
    Scratch,   ///< a new file that only becomes a study when it is complete: no journal, no waiting
};

class Connection
{
public:
    [[nodiscard]] static Result<Connection> open(const QString& path, Access access);
    /// A database without a file.
    [[nodiscard]] static Result<Connection> openInMemory();

    /// Runs statements that give no rows, or whose rows do not matter.
    [[nodiscard]] Done exec(const QByteArray& sql);
    [[nodiscard]] Done setUserVersion(int version);

    /// Whether the file could only be opened for reading.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] int changes() const;
    /// Whether a transaction is open.
    [[nodiscard]] bool inTransaction() const;

    [[nodiscard]] const QString& path() const { return m_path; }

    [[nodiscard]] sqlite3* handle() const { return m_db.get(); }

    /// What an error is called when SQLite's answer says nothing about the file itself.
    void setFallback(ErrorCode code) { m_fallback = code; }

    [[nodiscard]] Error error(int resultCode) const;

    /// VACUUM needs one attached database; nothing else may attach.
    void allowAttached(bool allowed);
    /// While this lives, long statements stop when the work is cancelled.
    class Watch;

private:
    struct Closer
    {
        void operator()(sqlite3* db) const;
    };

    Connection(sqlite3* db, QString path) : m_db(db), m_path(std::move(path)) {}

    [[nodiscard]] Done harden(Access access);

    std::unique_ptr<sqlite3, Closer> m_db;
    QString m_path;
    ErrorCode m_fallback = ErrorCode::StudyDamaged;
};

class Connection::Watch
{
public:
    Watch(Connection& connection, Progress& progress);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

private:
    sqlite3* m_db;
};

} // namespace rozet::store
