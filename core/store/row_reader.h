// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the rows of one table, trusting nothing: types, UTF-8, lengths and the checksum of each row
// are verified. The first thing that is wrong is remembered and makes next() stop.
#pragma once

#include "core/base/id.h"
#include "core/store/row_checksum.h"
#include "core/store/sqlite/statement.h"
#include "core/store/tables.h"

#include <QDate>
#include <QDateTime>

#include <optional>

namespace rozet::store {

class RowReader
{
public:
    [[nodiscard]] static Result<RowReader> start(Connection& connection, const Table& table);

    /// Goes to the next row. False at the end, and when something is wrong with the row before it.
    [[nodiscard]] bool next();

    /// After next() was false: whether all rows were whole.
    [[nodiscard]] const Done& finish() const { return m_done; }

    // The values of this row, each asked for once, in the order of the columns.
    [[nodiscard]] qint64 integer();
    /// The value must fit, and be at least 'least'.
    [[nodiscard]] int smallInteger(int least);
    [[nodiscard]] std::optional<int> smallIntegerOrNull(int least);
    [[nodiscard]] std::optional<qint64> integerOrNull();
    [[nodiscard]] std::optional<double> realOrNull();
    [[nodiscard]] QString text();
    /// UTF-8 that is valid; stays until the next row.
    [[nodiscard]] std::string_view utf8();
    [[nodiscard]] std::optional<std::string_view> utf8OrNull();
    [[nodiscard]] std::string_view blob();
    [[nodiscard]] QDate date();
    [[nodiscard]] QDateTime moment();

    template <class AnyId>
    [[nodiscard]] AnyId id()
    {
        return AnyId::fromUuid(uuid().value_or(QUuid()));
    }

    template <class AnyId>
    [[nodiscard]] std::optional<AnyId> idOrNull()
    {
        if (columnType() == ColumnType::Null) {
            skipNull();
            return std::nullopt;
        }
        return id<AnyId>();
    }

    /// For what the caller finds wrong in this row.
    void reject(const QString& found);

private:
    RowReader(Connection& connection, const Table& table, Statement statement);

    [[nodiscard]] ColumnType columnType() const { return m_statement.columnType(m_column); }

    [[nodiscard]] bool take(ColumnType expected);
    void skipNull();
    [[nodiscard]] std::optional<QUuid> uuid();
    void verifyChecksum();

    const Connection* m_connection;
    const Table* m_table;
    Statement m_statement;
    RowChecksum m_checksum;
    Done m_done;
    int m_column = 0;
    qint64 m_row = 0;
};

} // namespace rozet::store
