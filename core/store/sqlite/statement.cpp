// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/statement.h"

#include <sqlite3.h>

namespace rozet::store {

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Result<Statement> Statement::prepare(Connection& connection, const QByteArray& sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(connection.handle(), sql.constData(), static_cast<int>(sql.size()) + 1,
                           SQLITE_PREPARE_PERSISTENT | SQLITE_PREPARE_NO_VTAB, &statement, nullptr);
    if (code != SQLITE_OK) {
        return failure(connection.error(code));
    }
    return Statement(connection, statement);
}

void Statement::bindInteger(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), parameter + 1, value);
}

void Statement::bindReal(int parameter, double value)
{
    sqlite3_bind_double(m_statement.get(), parameter + 1, value);
}

void Statement::bindText(int parameter, const QByteArray& utf8)
{
    sqlite3_bind_text64(m_statement.get(), parameter + 1, utf8.constData(),
                        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindBlob(int parameter, const QByteArray& bytes)
{
    sqlite3_bind_blob64(m_statement.get(), parameter + 1, bytes.constData(),
                        static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
}

void Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement.get(), parameter + 1);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return failure(m_connection->error(code));
}

Done Statement::run()
{
    Result<bool> row = true;
    do {
        row = step();
    } while (row && *row);
    Done done;
    if (!row) {
        done = failure(row.error());
    }
    reset();
    return done;
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

ColumnType Statement::columnType(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER:
        return ColumnType::Integer;
    case SQLITE_FLOAT:
        return ColumnType::Real;
    case SQLITE_TEXT:
        return ColumnType::Text;
    case SQLITE_BLOB:
        return ColumnType::Blob;
    default:
        return ColumnType::Null;
    }
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::bytes(int column) const
{
    // A text is asked for as text, so that SQLite converts nothing; the size is asked for last.
    const void* data = columnType(column) == ColumnType::Text
                           ? sqlite3_column_text(m_statement.get(), column)
                           : sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    if (data == nullptr || size <= 0) {
        return {};
    }
    return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

} // namespace rozet::store
