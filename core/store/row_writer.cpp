// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_writer.h"

#include <utility>

namespace rozet::store {

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

RowWriter::RowWriter(Connection& connection, const Table& table)
    : m_connection(connection), m_table(table), m_remove(static_cast<std::size_t>(table.keys) + 1)
{
    m_cells.reserve(table.columns.size());
}

RowWriter& RowWriter::integer(qint64 value)
{
    return add({ColumnType::Integer, value, 0, {}});
}

RowWriter& RowWriter::real(double value)
{
    return add({ColumnType::Real, 0, value, {}});
}

RowWriter& RowWriter::text(const QString& value)
{
    return add({ColumnType::Text, 0, 0, value.toUtf8()});
}

RowWriter& RowWriter::blob(const QByteArray& value)
{
    return add({ColumnType::Blob, 0, 0, value});
}

RowWriter& RowWriter::null()
{
    return add({});
}

RowWriter& RowWriter::date(const QDate& value)
{
    return value.isValid() ? text(value.toString(Qt::ISODate)) : null();
}

RowWriter& RowWriter::moment(const QDateTime& value)
{
    return value.isValid() ? integer(value.toMSecsSinceEpoch()) : null();
}

RowWriter& RowWriter::add(Cell cell)
{
    m_cells.push_back(std::move(cell));
    return *this;
}

Done RowWriter::insert()
{
    return exactlyOne(run(m_insert, m_table.insertSql(), true));
}

Done RowWriter::update()
{
    return exactlyOne(run(m_update, m_table.updateSql(), true));
}

Result<int> RowWriter::remove()
{
    const auto given = static_cast<int>(m_cells.size());
    return run(m_remove.at(m_cells.size()), m_table.deleteSql(given), false);
}

Done RowWriter::removeOne()
{
    return exactlyOne(remove());
}

Result<int> RowWriter::run(std::optional<Statement>& statement, const QByteArray& sql, bool whole)
{
    const std::vector<Cell> cells = std::exchange(m_cells, {});
    m_cells.reserve(m_table.columns.size());
    if (!statement) {
        Result<Statement> prepared = Statement::prepare(m_connection, sql);
        if (!prepared) {
            return failure(prepared.error());
        }
        statement.emplace(std::move(*prepared));
    }
    RowChecksum checksum(view(m_table.name));
    int parameter = 0;
    for (const Cell& cell : cells) {
        switch (cell.type) {
        case ColumnType::Integer:
            statement->bindInteger(parameter, cell.number);
            checksum.addInteger(cell.number);
            break;
        case ColumnType::Real:
            statement->bindReal(parameter, cell.real);
            checksum.addReal(cell.real);
            break;
        case ColumnType::Text:
            statement->bindText(parameter, cell.bytes);
            checksum.addText(view(cell.bytes));
            break;
        case ColumnType::Blob:
            statement->bindBlob(parameter, cell.bytes);
            checksum.addBlob(view(cell.bytes));
            break;
        case ColumnType::Null:
            statement->bindNull(parameter);
            checksum.addNull();
            break;
        }
        ++parameter;
    }
    if (whole) {
        statement->bindInteger(parameter, checksum.value());
    }
    if (Done ok = statement->run(); !ok) {
        return failure(ok.error());
    }
    return m_connection.changes();
}

Done RowWriter::exactlyOne(const Result<int>& rows) const
{
    if (!rows) {
        return failure(rows.error());
    }
    if (*rows != 1) {
        // The file and the study in memory have grown apart: writing on would make it worse.
        return failure(ErrorCode::StudyWriteFailed, m_connection.path(),
                       QString::fromLatin1(m_table.name), QString::number(*rows),
                       QStringLiteral("1"));
    }
    return {};
}

} // namespace rozet::store
