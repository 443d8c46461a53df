// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/open_database.h"

#include "core/store/audit_log.h"
#include "core/store/file_header.h"
#include "core/store/file_place.h"
#include "core/store/sqlite/statement.h"
#include "core/store/sqlite/transaction.h"

#include <QDir>
#include <QFileInfo>

namespace rozet::store {

namespace {

Result<QStringList> answers(Connection& connection, const QByteArray& pragma)
{
    Result<Statement> statement = Statement::prepare(connection, pragma);
    if (!statement) {
        return failure(statement.error());
    }
    QStringList rows;
    while (true) {
        const Result<bool> row = statement->step();
        if (!row) {
            return failure(row.error());
        }
        if (!*row) {
            return rows;
        }
        const std::string_view bytes = statement->bytes(0);
        rows.push_back(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
}

Done mustBeWhole(Connection& connection, Thoroughness thoroughness)
{
    const Result<QStringList> damage = damageOf(connection, thoroughness);
    if (!damage) {
        return failure(damage.error());
    }
    if (!damage->isEmpty()) {
        return failure(ErrorCode::StudyDamaged, connection.path(), QString(),
                       damage->join(QStringLiteral("; ")));
    }
    return {};
}

Done refuseCutOff(const FileHeader& header, FileLock& lock, const QString& path)
{
    if (header.isCutOff) {
        return failure(ErrorCode::StudyDamaged, path, QStringLiteral("size"),
                       QString::number(lock.file().size()), QString::number(header.expectedSize));
    }
    return {};
}

// Everything that must hold before the contents are read. Takes the lock of an exclusive
// connection, and rolls back what a killed process left. Writes nothing itself.
Done checkDatabase(Connection& connection, const Schema& schema, int revision, bool exclusive)
{
    const auto kind = exclusive ? Transaction::Kind::Exclusive : Transaction::Kind::Deferred;
    Result<Transaction> transaction = Transaction::begin(connection, kind);
    if (!transaction) {
        return failure(transaction.error());
    }
    return checkStructure(connection, schema, revision)
        .and_then([&] { return mustBeWhole(connection, Thoroughness::Quick); })
        .and_then([&] { return transaction->commit(); });
}

Done migrate(Connection& connection, const Schema& schema, int revision, const Clock& clock)
{
    Result<Transaction> transaction = Transaction::begin(connection, Transaction::Kind::Immediate);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto newest = static_cast<int>(schema.size());
    const auto addAuditEntry = [&]() -> Done {
        const Result<AuditEntry> last = lastAuditEntry(connection);
        if (!last) {
            return failure(last.error());
        }
        const QByteArray action =
            "schema.update " + QByteArray::number(revision) + ' ' + QByteArray::number(newest);
        return writeAuditEntry(connection,
                               nextAuditEntry(*last, clock.now(), QStringLiteral("system"),
                                              QStringLiteral("update the file format"), action));
    };
    Done done = applyRevisions(connection, schema, revision)
                    .and_then([&] { return checkStructure(connection, schema, newest); })
                    .and_then(addAuditEntry)
                    .and_then([&] { return mustBeWhole(connection, Thoroughness::Complete); })
                    .and_then([&] { return transaction->commit(); });
    if (!done) {
        Error error = done.error();
        if (error.code != ErrorCode::DiskFull) {
            error.code = ErrorCode::StudyMigrationFailed;
        }
        return failure(std::move(error));
    }
    return done;
}

QString nameOfCopy(const QString& path, const QDateTime& time)
{
    const QFileInfo info(path);
    const QString moment = time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HHmmss"));
    return info.absoluteDir().filePath(QStringLiteral("%1 (before update %2).%3")
                                           .arg(info.completeBaseName(), moment, info.suffix()));
}

Done migrateBeside(OpenDatabase& database, const QString& path, const Schema& schema, int revision,
                   const Clock& clock)
{
    const QString copy = nameOfCopy(path, clock.now());
    PendingFile pending(copy);
    Done done =
        database.lock.copyTo(pending.path()).and_then([&] { return pending.moveIntoPlace(); });
    if (!done) {
        Error error = done.error();
        error.code =
            error.code == ErrorCode::DiskFull ? error.code : ErrorCode::StudyMigrationFailed;
        return failure(std::move(error));
    }
    done = migrate(*database.connection, schema, revision, clock);
    if (done) {
        database.migratedFromCopy = copy;
    } else {
        // The file itself is as it was.
        QFile::remove(copy);
    }
    return done;
}

Result<OpenDatabase> openForWriting(const QString& path, const Schema& schema, const Clock& clock,
                                    Progress& progress)
{
    Result<FileLock> lock = FileLock::take(path, LockKind::Alone);
    if (!lock) {
        return failure(lock.error());
    }
    OpenDatabase database{std::move(*lock), nullptr, nullptr, QString()};
    const auto newest = static_cast<int>(schema.size());
    Result<FileHeader> header = readFileHeader(database.lock.file(), path, newest);
    if (!header) {
        return failure(header.error());
    }
    const bool killed = hasHotJournal(path);
    if (!killed) {
        if (Done ok = refuseCutOff(*header, database.lock, path); !ok) {
            return failure(ok.error());
        }
    }
    if (!QFileInfo(path).isWritable() || !folderIsWritable(path)) {
        return failure(ErrorCode::StudyReadOnly, path);
    }
    Result<Connection> opened = Connection::open(path, Access::Exclusive);
    if (!opened) {
        return failure(opened.error());
    }
    database.connection = std::make_unique<Connection>(std::move(*opened));
    Connection& connection = *database.connection;
    if (connection.isReadOnly()) {
        return failure(ErrorCode::StudyReadOnly, path);
    }
    const Connection::Watch watch(connection, progress);
    Done done = checkDatabase(connection, schema, header->revision, true);
    if (done && killed) {
        // Only now, with the unfinished transaction rolled back, is the header what it should be.
        header = readFileHeader(database.lock.file(), path, newest);
        done = header ? refuseCutOff(*header, database.lock, path) : failure(header.error());
    }
    if (!done) {
        return failure(done.error().code == ErrorCode::StudyLocked
                           ? lockedError(path, database.lock.file())
                           : done.error());
    }
    if (header->revision < newest) {
        if (Done ok = migrateBeside(database, path, schema, header->revision, clock); !ok) {
            return failure(ok.error());
        }
    }
    return database;
}

// The file may not change, yet what is in it only appears after a change: so on a copy.
Done openPrivateCopy(OpenDatabase& database, const QString& path, const Schema& schema,
                     int revision, const Clock& clock)
{
    database.privateFolder = std::make_unique<QTemporaryDir>();
    const QString copy = database.privateFolder->filePath(QFileInfo(path).fileName());
    if (!database.privateFolder->isValid()) {
        return failure(ErrorCode::FileNotWritable, copy, QString(),
                       database.privateFolder->errorString());
    }
    if (Done ok = database.lock.copyTo(copy); !ok) {
        return ok;
    }
    if (hasHotJournal(path) && !QFile::copy(journalOf(path), journalOf(copy))) {
        return failure(ErrorCode::FileNotReadable, journalOf(path));
    }
    QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    Result<Connection> opened = Connection::open(copy, Access::Exclusive);
    if (!opened) {
        return failure(opened.error());
    }
    database.connection = std::make_unique<Connection>(std::move(*opened));
    Done done = checkDatabase(*database.connection, schema, revision, true);
    if (done && revision < static_cast<int>(schema.size())) {
        done = migrate(*database.connection, schema, revision, clock);
    }
    return done;
}

Result<OpenDatabase> openForReading(const QString& path, const Schema& schema, const Clock& clock,
                                    Progress& progress)
{
    Result<FileLock> lock = FileLock::take(path, LockKind::Guest);
    if (!lock) {
        return failure(lock.error());
    }
    OpenDatabase database{std::move(*lock), nullptr, nullptr, QString()};
    const auto newest = static_cast<int>(schema.size());
    const Result<FileHeader> header = readFileHeader(database.lock.file(), path, newest);
    if (!header) {
        return failure(header.error());
    }
    const bool killed = hasHotJournal(path);
    if (killed || header->revision < newest) {
        Done done = killed ? Done() : refuseCutOff(*header, database.lock, path);
        done = done.and_then(
            [&] { return openPrivateCopy(database, path, schema, header->revision, clock); });
        if (!done) {
            Error error = done.error();
            error.subject = path;
            return failure(std::move(error));
        }
        return database;
    }
    if (Done ok = refuseCutOff(*header, database.lock, path); !ok) {
        return failure(ok.error());
    }
    Result<Connection> opened = Connection::open(path, Access::ReadOnly);
    if (!opened) {
        return failure(opened.error());
    }
    database.connection = std::make_unique<Connection>(std::move(*opened));
    const Connection::Watch watch(*database.connection, progress);
    if (Done ok = checkDatabase(*database.connection, schema, header->revision, false); !ok) {
        return failure(ok.error().code == ErrorCode::StudyLocked
                           ? lockedError(path, database.lock.file())
                           : ok.error());
    }
    return database;
}

} // namespace

Result<QStringList> damageOf(Connection& connection, Thoroughness thoroughness)
{
    const bool quick = thoroughness == Thoroughness::Quick;
    Result<QStringList> found =
        answers(connection, quick ? "PRAGMA quick_check(10)" : "PRAGMA integrity_check(10)");
    if (!found) {
        return found;
    }
    if (*found == QStringList{QStringLiteral("ok")}) {
        found->clear();
    }
    if (!quick) {
        const Result<QStringList> dangling = answers(connection, "PRAGMA foreign_key_check");
        if (!dangling) {
            return dangling;
        }
        for (const QString& table : *dangling) {
            found->push_back(QStringLiteral("foreign key: ") + table);
        }
    }
    return found;
}

Result<OpenDatabase> openDatabase(const QString& path, OpenMode mode, const Schema& schema,
                                  const Clock& clock, Progress& progress)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::FileNotFound, path);
    }
    if (!info.isFile()) {
        return failure(ErrorCode::NotAFile, path);
    }
    if (!info.isReadable()) {
        return failure(ErrorCode::FileNotReadable, path);
    }
    // The journal lies beside the file itself, wherever a link to it may be.
    const QString real = info.canonicalFilePath();
    return mode == OpenMode::ReadWrite ? openForWriting(real, schema, clock, progress)
                                       : openForReading(real, schema, clock, progress);
}

} // namespace rozet::store
