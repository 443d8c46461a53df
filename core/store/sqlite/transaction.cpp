// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/transaction.h"

#include <sqlite3.h>

#include <utility>

namespace rozet::store {

Result<Transaction> Transaction::begin(Connection& connection, Kind kind)
{
    QByteArray sql = "BEGIN";
    if (kind == Kind::Immediate) {
        sql = "BEGIN IMMEDIATE";
    } else if (kind == Kind::Exclusive) {
        sql = "BEGIN EXCLUSIVE";
    }
    if (Done ok = connection.exec(sql); !ok) {
        return failure(ok.error());
    }
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    rollBack();
}

Done Transaction::commit()
{
    Done done = m_connection->exec("COMMIT");
    if (done) {
        m_connection = nullptr;
    } else {
        rollBack();
    }
    return done;
}

void Transaction::rollBack()
{
    // Some errors make SQLite take the transaction back by itself.
    if (m_connection != nullptr && m_connection->inTransaction()) {
        sqlite3_exec(m_connection->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    m_connection = nullptr;
}

} // namespace rozet::store
