// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit_log.h"

#include "core/store/sqlite/statement.h"

#include <QCryptographicHash>

namespace rozet::store {

namespace {

constexpr std::size_t kMostProblems = 20;

QByteArray copy(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

AuditEntry entryIn(const Statement& row)
{
    AuditEntry entry;
    entry.number = row.integer(0);
    entry.timeMs = row.integer(1);
    entry.actor = copy(row.bytes(2));
    entry.label = copy(row.bytes(3));
    entry.actions = copy(row.bytes(4));
    entry.hash = copy(row.bytes(5));
    return entry;
}

AuditEntry beforeFirst()
{
    AuditEntry entry;
    entry.hash = QByteArray(32, '\0');
    return entry;
}

} // namespace

QByteArray auditHash(const QByteArray& previousHash, const AuditEntry& entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previousHash);
    hash.addData(QByteArray::number(entry.number) + '\n' + QByteArray::number(entry.timeMs) + '\n' +
                 entry.actor + '\n' + entry.label + '\n');
    hash.addData(entry.actions);
    return hash.result();
}

AuditEntry nextAuditEntry(const AuditEntry& last, const QDateTime& time, const QString& actor,
                          const QString& label, const QByteArray& actions)
{
    AuditEntry entry;
    entry.number = last.number + 1;
    entry.timeMs = time.toMSecsSinceEpoch();
    entry.actor = actor.simplified().toUtf8();
    entry.label = label.simplified().toUtf8();
    entry.actions = actions;
    entry.hash = auditHash(last.hash, entry);
    return entry;
}

Result<AuditEntry> lastAuditEntry(Connection& connection)
{
    Result<Statement> statement =
        Statement::prepare(connection, "SELECT number, time_ms, actor, label, actions, hash FROM "
                                       "audit ORDER BY number DESC LIMIT 1");
    if (!statement) {
        return failure(statement.error());
    }
    const Result<bool> row = statement->step();
    if (!row) {
        return failure(row.error());
    }
    return *row ? entryIn(*statement) : beforeFirst();
}

Done writeAuditEntry(Connection& connection, const AuditEntry& entry)
{
    Result<Statement> statement = Statement::prepare(
        connection, "INSERT INTO audit (number, time_ms, actor, label, actions, hash) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!statement) {
        return failure(statement.error());
    }
    statement->bindInteger(0, entry.number);
    statement->bindInteger(1, entry.timeMs);
    statement->bindText(2, entry.actor);
    statement->bindText(3, entry.label);
    statement->bindText(4, entry.actions);
    statement->bindBlob(5, entry.hash);
    return statement->run();
}

Result<AuditReport> checkAudit(Connection& connection)
{
    Result<Statement> statement = Statement::prepare(
        connection,
        "SELECT number, time_ms, actor, label, actions, hash FROM audit ORDER BY number");
    if (!statement) {
        return failure(statement.error());
    }
    AuditReport report;
    AuditEntry last = beforeFirst();
    while (true) {
        const Result<bool> row = statement->step();
        if (!row) {
            return failure(row.error());
        }
        if (!*row) {
            break;
        }
        AuditEntry entry = entryIn(*statement);
        ++report.entries;
        const bool whole =
            entry.number == last.number + 1 && entry.hash == auditHash(last.hash, entry);
        if (!whole && report.problems.size() < kMostProblems) {
            report.problems.push_back(makeError(ErrorCode::StudyDamaged, connection.path(),
                                                QStringLiteral("audit, %1").arg(entry.number),
                                                QString::fromLatin1(entry.hash.toHex())));
        }
        last = std::move(entry);
    }
    if (report.entries == 0) {
        report.problems.push_back(makeError(ErrorCode::StudyDamaged, connection.path(),
                                            QStringLiteral("audit"), QStringLiteral("0")));
    }
    return report;
}

} // namespace rozet::store
