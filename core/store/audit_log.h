// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log: who did what and when, in a chain that shows when an entry was changed or taken
// away. It names things by id, so that it stays whole and says nothing once they are erased.
#pragma once

#include "core/base/result.h"
#include "core/store/sqlite/connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace rozet::store {

struct AuditEntry
{
    qint64 number = 0;
    qint64 timeMs = 0;
    QByteArray actor;   ///< one line of UTF-8
    QByteArray label;   ///< one line of UTF-8
    QByteArray actions; ///< lines of UTF-8
    QByteArray hash;    ///< 32 bytes

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// SHA-256 of: the previous hash (32 zero bytes before the first), then number, time, actor, label
/// and actions as UTF-8, with a line feed between them.
[[nodiscard]] QByteArray auditHash(const QByteArray& previousHash, const AuditEntry& entry);

/// The entry that comes after the last one, with its hash.
[[nodiscard]] AuditEntry nextAuditEntry(const AuditEntry& last, const QDateTime& time,
                                        const QString& actor, const QString& label,
                                        const QByteArray& actions);

/// Number 0 and a hash of zero bytes when there is no entry yet.
[[nodiscard]] Result<AuditEntry> lastAuditEntry(Connection& connection);
[[nodiscard]] Done writeAuditEntry(Connection& connection, const AuditEntry& entry);

struct AuditReport
{
    qint64 entries = 0;
    std::vector<Error> problems;
};

/// Follows the chain from its first entry. Fails only when the log cannot be read.
[[nodiscard]] Result<AuditReport> checkAudit(Connection& connection);

} // namespace rozet::store
