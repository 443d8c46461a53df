// SPDX-License-Identifier: GPL-3.0-or-later
// A transaction that is taken back unless it was committed.
#pragma once

#include "core/store/sqlite/connection.h"

namespace rozet::store {

class Transaction
{
public:
    enum class Kind { Deferred, Immediate, Exclusive };

    [[nodiscard]] static Result<Transaction> begin(Connection& connection, Kind kind);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// When this fails the transaction has been taken back.
    [[nodiscard]] Done commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}

    void rollBack();

    Connection* m_connection;
};

} // namespace rozet::store
