// SPDX-License-Identifier: GPL-3.0-or-later
// A prepared statement. Parameters and columns count from 0 here.
#pragma once

#include "core/store/sqlite/connection.h"

#include <string_view>

struct sqlite3_stmt;

namespace rozet::store {

enum class ColumnType { Integer, Real, Text, Blob, Null };

class Statement
{
public:
    [[nodiscard]] static Result<Statement> prepare(Connection& connection, const QByteArray& sql);

    /// The bytes must stay alive until the statement is reset.
    void bindInteger(int parameter, qint64 value);
    void bindReal(int parameter, double value);
    void bindText(int parameter, const QByteArray& utf8);
    void bindBlob(int parameter, const QByteArray& bytes);
    void bindNull(int parameter);

    /// True when there is a row to read.
    [[nodiscard]] Result<bool> step();
    /// Runs to the end, and is ready to be used again, whether it succeeded or not.
    [[nodiscard]] Done run();
    void reset();

    [[nodiscard]] ColumnType columnType(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    /// Of a text or a blob; valid until the next step.
    [[nodiscard]] std::string_view bytes(int column) const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const;
    };

    Statement(Connection& connection, sqlite3_stmt* statement)
        : m_connection(&connection), m_statement(statement)
    {
    }

    Connection* m_connection;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

} // namespace rozet::store
