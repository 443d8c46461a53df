// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/study_store.h"

#include "core/store/audit_log.h"
#include "core/store/change_actions.h"
#include "core/store/change_writer.h"
#include "core/store/file_place.h"
#include "core/store/open_database.h"
#include "core/store/sqlite/transaction.h"
#include "core/store/study_reader.h"
#include "core/store/version_table.h"
#include "core/study/check_study.h"

#include <QDir>
#include <QFileInfo>

namespace rozet::store {

namespace {

const QString& system()
{
    static const QString name = QStringLiteral("system");
    return name;
}

// A finding in the contents, as the reason why the file is refused.
Error damagedBy(const Error& finding, const QString& path)
{
    QStringList facts{finding.subject, finding.where, finding.found, finding.expected};
    facts.removeAll(QString());
    return makeError(ErrorCode::StudyDamaged, path,
                     QStringLiteral("rule %1").arg(static_cast<int>(finding.code)),
                     facts.join(QStringLiteral(", ")));
}

Result<study::Study> readValidStudy(Connection& connection, Progress& progress)
{
    Result<study::Study> study = readStudy(connection, progress);
    if (study) {
        const std::vector<Error> findings = study::checkStudy(*study);
        if (!findings.empty()) {
            return failure(damagedBy(findings.front(), connection.path()));
        }
    }
    return study;
}

Done writeNewDatabase(const QString& path, const study::Study& study,
                      const study::Versions& versions, const Clock& clock, Progress& progress)
{
    Result<Connection> connection = Connection::open(path, Access::Scratch);
    if (!connection) {
        Error error = connection.error();
        error.code = ErrorCode::FileNotWritable;
        return failure(std::move(error));
    }
    connection->setFallback(ErrorCode::StudyWriteFailed);
    Result<Transaction> transaction = Transaction::begin(*connection, Transaction::Kind::Exclusive);
    if (!transaction) {
        return failure(transaction.error());
    }
    StudyWriter writer(*connection);
    const auto addAuditEntry = [&]() -> Done {
        const Result<AuditEntry> none = lastAuditEntry(*connection);
        if (!none) {
            return failure(none.error());
        }
        const QByteArray action = "study.create " + study.info.id.toText().toUtf8();
        return writeAuditEntry(*connection, nextAuditEntry(*none, clock.now(), system(),
                                                           QStringLiteral("create study"), action));
    };
    return applyRevisions(*connection, shippedSchema(), 0)
        .and_then([&] { return writer.writeAll(study, progress); })
        .and_then([&] { return VersionTable(*connection).writeAll(versions); })
        .and_then(addAuditEntry)
        .and_then([&] { return transaction->commit(); });
}

} // namespace

class StudyStore::Private
{
public:
    Private(QString filePath, OpenMode openMode, OpenDatabase opened, const Clock& time)
        : path(std::move(filePath))
        , mode(openMode)
        , database(std::move(opened))
        , clock(time)
        , writer(*database.connection)
        , versionTable(*database.connection)
    {
        database.connection->setFallback(ErrorCode::StudyWriteFailed);
    }

    // A transaction of which SQLite said that it failed at the very end. It may have reached the
    // disk all the same; the audit log tells.
    struct Doubtful
    {
        AuditEntry entry;
        std::vector<study::Change> changes;
    };

    [[nodiscard]] Done write(std::span<const study::Change> changes, const ActionInfo& action);
    /// Those that are not in the file yet. In an open transaction.
    [[nodiscard]] std::span<const study::Change>
    notYetWritten(std::span<const study::Change> changes, const AuditEntry& last) const;

    QString path;
    OpenMode mode;
    OpenDatabase database;
    const Clock& clock;
    StudyWriter writer;
    VersionTable versionTable;
    std::optional<Doubtful> doubtful;
};

std::span<const study::Change>
StudyStore::Private::notYetWritten(std::span<const study::Change> changes,
                                   const AuditEntry& last) const
{
    if (!doubtful || !(last == doubtful->entry) || changes.size() < doubtful->changes.size()) {
        return changes;
    }
    const auto known = doubtful->changes.size();
    const bool same = std::ranges::equal(changes.first(known), doubtful->changes);
    return same ? changes.subspan(known) : changes;
}

Done StudyStore::Private::write(std::span<const study::Change> changes, const ActionInfo& action)
{
    Connection& connection = *database.connection;
    Result<Transaction> transaction = Transaction::begin(connection, Transaction::Kind::Immediate);
    if (!transaction) {
        return failure(transaction.error());
    }
    const Result<AuditEntry> last = lastAuditEntry(connection);
    if (!last) {
        return failure(last.error());
    }
    changes = notYetWritten(changes, *last);
    doubtful.reset();
    if (changes.empty()) {
        return transaction->commit();
    }
    const QDateTime now = clock.now();
    if (Done ok = versionTable.record(changes, now.toMSecsSinceEpoch()); !ok) {
        return ok;
    }
    for (const study::Change& change : changes) {
        if (Done ok = writeChange(writer, change); !ok) {
            return ok;
        }
    }
    const AuditEntry entry =
        nextAuditEntry(*last, now, action.actor, action.label, actionLines(changes));
    if (Done ok = writeAuditEntry(connection, entry); !ok) {
        return ok;
    }
    Done committed = transaction->commit();
    if (!committed) {
        doubtful = Doubtful{entry, {changes.begin(), changes.end()}};
    }
    return committed;
}

StudyStore::StudyStore(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

StudyStore::~StudyStore() = default;

const QString& StudyStore::path() const
{
    return m_d->path;
}

Result<std::unique_ptr<StudyStore>> StudyStore::create(const QString& path,
                                                       const study::Study& study,
                                                       const Clock& clock, Progress& progress)
{
    return create(path, study, {}, clock, progress);
}

Result<std::unique_ptr<StudyStore>> StudyStore::create(const QString& path,
                                                       const study::Study& study,
                                                       const study::Versions& versions,
                                                       const Clock& clock, Progress& progress)
{
    if (QFileInfo::exists(path)) {
        return failure(ErrorCode::FileExists, path);
    }
    if (!folderIsWritable(path)) {
        return failure(ErrorCode::FileNotWritable, path);
    }
    if (const std::vector<Error> findings = study::checkStudy(study); !findings.empty()) {
        return failure(findings.front());
    }
    {
        PendingFile pending(path);
        Done done =
            writeNewDatabase(pending.path(), study, versions, clock, progress).and_then([&] {
                return pending.moveIntoPlace();
            });
        if (!done) {
            Error error = done.error();
            error.subject = path;
            return failure(std::move(error));
        }
    }
    Result<OpenDatabase> database =
        openDatabase(path, OpenMode::ReadWrite, shippedSchema(), clock, progress);
    if (!database) {
        QFile::remove(path);
        return failure(database.error());
    }
    return std::unique_ptr<StudyStore>(new StudyStore(
        std::make_unique<Private>(path, OpenMode::ReadWrite, std::move(*database), clock)));
}

Result<OpenedStudy> StudyStore::open(const QString& path, OpenMode mode, const Clock& clock,
                                     Progress& progress)
{
    Result<OpenDatabase> database = openDatabase(path, mode, shippedSchema(), clock, progress);
    if (!database) {
        return failure(database.error());
    }
    Result<study::Study> study = readValidStudy(*database->connection, progress);
    if (!study) {
        Error error = study.error();
        error.subject = path;
        return failure(std::move(error));
    }
    OpenedStudy opened;
    opened.study = std::move(*study);
    opened.migratedFromCopy = database->migratedFromCopy;
    opened.warnings = placeWarnings(QFileInfo(path).canonicalFilePath());
    opened.store.reset(
        new StudyStore(std::make_unique<Private>(path, mode, std::move(*database), clock)));
    return opened;
}

Done StudyStore::append(std::span<const study::Change> changes, const ActionInfo& action)
{
    if (m_d->mode == OpenMode::ReadOnly) {
        return failure(ErrorCode::StudyReadOnly, m_d->path);
    }
    if (changes.empty()) {
        return {};
    }
    return m_d->write(changes, action);
}

Result<study::Versions> StudyStore::versions()
{
    return readVersions(*m_d->database.connection);
}

Result<std::set<study::RecordingId>> StudyStore::removedRecordings()
{
    return readRemovedRecordings(*m_d->database.connection);
}

Result<CheckReport> StudyStore::check(Progress& progress)
{
    Connection& connection = *m_d->database.connection;
    const Connection::Watch watch(connection, progress);
    CheckReport report;
    report.schemaRevision = static_cast<int>(shippedSchema().size());
    const Result<QStringList> damage = damageOf(connection, Thoroughness::Complete);
    if (!damage && damage.error().code == ErrorCode::Cancelled) {
        return failure(damage.error());
    }
    const QStringList messages = damage ? *damage : QStringList{damage.error().found};
    for (const QString& message : messages) {
        report.problems.push_back(
            makeError(ErrorCode::StudyDamaged, m_d->path, QString(), message));
    }
    const Result<study::Study> study = readStudy(connection, progress);
    if (!study) {
        if (study.error().code == ErrorCode::Cancelled) {
            return failure(study.error());
        }
        report.problems.push_back(study.error());
    } else {
        const std::vector<Error> findings = study::checkStudy(*study);
        report.problems.insert(report.problems.end(), findings.begin(), findings.end());
    }
    if (const auto versions = readVersions(connection); !versions) {
        report.problems.push_back(versions.error());
    }
    const Result<AuditReport> audit = checkAudit(connection);
    if (!audit) {
        report.problems.push_back(audit.error());
    } else {
        report.auditEntries = audit->entries;
        report.problems.insert(report.problems.end(), audit->problems.begin(),
                               audit->problems.end());
    }
    return report;
}

Done StudyStore::compact(Progress& progress)
{
    if (m_d->mode == OpenMode::ReadOnly) {
        return failure(ErrorCode::StudyReadOnly, m_d->path);
    }
    Connection& connection = *m_d->database.connection;
    const Connection::Watch watch(connection, progress);
    connection.allowAttached(true);
    Done done = connection.exec("VACUUM");
    connection.allowAttached(false);
    return done;
}

Done StudyStore::saveCopy(const QString& path)
{
    if (QFileInfo::exists(path)) {
        return failure(ErrorCode::FileExists, path);
    }
    // A reader has to keep writers out while it copies.
    Result<Transaction> transaction =
        Transaction::begin(*m_d->database.connection, Transaction::Kind::Deferred);
    if (!transaction) {
        return failure(transaction.error());
    }
    if (const Result<AuditEntry> last = lastAuditEntry(*m_d->database.connection); !last) {
        return failure(last.error());
    }
    PendingFile pending(path);
    Done copied;
    if (m_d->database.privateFolder) {
        // Read through a copy of its own: closing that file again disturbs nobody's lock.
        Result<FileLock> source = FileLock::take(m_d->database.connection->path(), LockKind::Guest);
        copied = source ? source->copyTo(pending.path()) : failure(source.error());
    } else {
        copied = m_d->database.lock.copyTo(pending.path());
    }
    return copied.and_then([&] { return pending.moveIntoPlace(); }).and_then([&] {
        return transaction->commit();
    });
}

} // namespace rozet::store
