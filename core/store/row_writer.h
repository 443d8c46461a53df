// SPDX-License-Identifier: GPL-3.0-or-later
// Writes whole rows of one table, with their checksum.
#pragma once

#include "core/base/id.h"
#include "core/store/row_checksum.h"
#include "core/store/sqlite/statement.h"
#include "core/store/tables.h"

#include <QDate>
#include <QDateTime>

#include <optional>

namespace rozet::store {

class RowWriter
{
public:
    /// The connection and the table outlive the writer.
    RowWriter(Connection& connection, const Table& table);

    // The values of the next row, in the order of the columns.
    RowWriter& integer(qint64 value);
    RowWriter& real(double value);
    RowWriter& text(const QString& value);
    RowWriter& blob(const QByteArray& value);
    RowWriter& null();

    RowWriter& integer(const std::optional<qint64>& value)
    {
        return value ? integer(*value) : null();
    }

    RowWriter& date(const QDate& value);       ///< an invalid date is null
    RowWriter& moment(const QDateTime& value); ///< an invalid time is null

    template <class Tag>
    RowWriter& id(const Id<Tag>& value)
    {
        return blob(value.uuid().toRfc4122());
    }

    template <class Tag>
    RowWriter& id(const std::optional<Id<Tag>>& value)
    {
        return value ? id(*value) : null();
    }

    /// A row with the same key must not be there.
    [[nodiscard]] Done insert();
    /// A row with the same key must be there.
    [[nodiscard]] Done update();
    /// Of the row only the first columns were given: removes all rows that agree in these.
    [[nodiscard]] Result<int> remove();
    /// Removes one row, which must be there; its whole key was given.
    [[nodiscard]] Done removeOne();

private:
    struct Cell
    {
        ColumnType type = ColumnType::Null;
        qint64 number = 0;
        double real = 0;
        QByteArray bytes;
    };

    RowWriter& add(Cell cell);
    [[nodiscard]] Result<int> run(std::optional<Statement>& statement, const QByteArray& sql,
                                  bool whole);
    [[nodiscard]] Done exactlyOne(const Result<int>& rows) const;

    Connection& m_connection;
    const Table& m_table;
    std::optional<Statement> m_insert;
    std::optional<Statement> m_update;
    std::vector<std::optional<Statement>> m_remove; ///< by number of key columns
    std::vector<Cell> m_cells;
};

} // namespace rozet::store
