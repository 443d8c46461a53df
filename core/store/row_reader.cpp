// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_reader.h"

#include <QUtf8StringView>
#include <QUuid>

#include <limits>

namespace rozet::store {

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

RowReader::RowReader(Connection& connection, const Table& table, Statement statement)
    : m_connection(&connection)
    , m_table(&table)
    , m_statement(std::move(statement))
    , m_checksum(view(table.name))
{
}

Result<RowReader> RowReader::start(Connection& connection, const Table& table)
{
    Result<Statement> statement = Statement::prepare(connection, table.selectSql());
    if (!statement) {
        return failure(statement.error());
    }
    return RowReader(connection, table, std::move(*statement));
}

bool RowReader::next()
{
    if (m_row > 0) {
        verifyChecksum();
    }
    if (!m_done) {
        return false;
    }
    const Result<bool> row = m_statement.step();
    if (!row) {
        m_done = failure(row.error());
        return false;
    }
    m_checksum = RowChecksum(view(m_table->name));
    m_column = 0;
    ++m_row;
    return *row;
}

void RowReader::verifyChecksum()
{
    if (!m_done) {
        return;
    }
    const auto checksumColumn = static_cast<int>(m_table->columns.size());
    if (m_column != checksumColumn || columnType() != ColumnType::Integer ||
        m_statement.integer(m_column) != m_checksum.value()) {
        reject(QStringLiteral("checksum"));
    }
}

void RowReader::reject(const QString& found)
{
    if (m_done) {
        m_done = failure(
            ErrorCode::StudyDamaged, m_connection->path(),
            QStringLiteral("%1, %2").arg(QString::fromLatin1(m_table->name)).arg(m_row), found);
    }
}

bool RowReader::take(ColumnType expected)
{
    if (columnType() != expected) {
        const auto column = static_cast<std::size_t>(m_column);
        reject(column < m_table->columns.size() ? QString::fromLatin1(m_table->columns[column])
                                                : QString());
        m_checksum.addNull();
        ++m_column;
        return false;
    }
    return true;
}

void RowReader::skipNull()
{
    m_checksum.addNull();
    ++m_column;
}

qint64 RowReader::integer()
{
    if (!take(ColumnType::Integer)) {
        return 0;
    }
    const qint64 value = m_statement.integer(m_column++);
    m_checksum.addInteger(value);
    return value;
}

int RowReader::smallInteger(int least)
{
    const qint64 value = integer();
    if (value < least || value > std::numeric_limits<int>::max()) {
        reject(QString::number(value));
        return least;
    }
    return static_cast<int>(value);
}

std::optional<int> RowReader::smallIntegerOrNull(int least)
{
    if (columnType() == ColumnType::Null) {
        skipNull();
        return std::nullopt;
    }
    return smallInteger(least);
}

std::optional<qint64> RowReader::integerOrNull()
{
    if (columnType() == ColumnType::Null) {
        skipNull();
        return std::nullopt;
    }
    return integer();
}

std::optional<double> RowReader::realOrNull()
{
    if (columnType() == ColumnType::Null) {
        skipNull();
        return std::nullopt;
    }
    if (!take(ColumnType::Real)) {
        return std::nullopt;
    }
    const double value = m_statement.real(m_column++);
    m_checksum.addReal(value);
    return value;
}

std::string_view RowReader::utf8()
{
    if (!take(ColumnType::Text)) {
        return {};
    }
    const std::string_view bytes = m_statement.bytes(m_column++);
    m_checksum.addText(bytes);
    if (!QUtf8StringView(bytes.data(), static_cast<qsizetype>(bytes.size())).isValidUtf8()) {
        reject(QStringLiteral("UTF-8"));
        return {};
    }
    return bytes;
}

std::optional<std::string_view> RowReader::utf8OrNull()
{
    if (columnType() == ColumnType::Null) {
        skipNull();
        return std::nullopt;
    }
    return utf8();
}

QString RowReader::text()
{
    const std::string_view bytes = utf8();
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string_view RowReader::blob()
{
    if (!take(ColumnType::Blob)) {
        return {};
    }
    const std::string_view bytes = m_statement.bytes(m_column++);
    m_checksum.addBlob(bytes);
    return bytes;
}

QDate RowReader::date()
{
    if (columnType() == ColumnType::Null) {
        skipNull();
        return {};
    }
    const QString iso = text();
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    if (!date.isValid()) {
        reject(iso);
    }
    return date;
}

QDateTime RowReader::moment()
{
    const std::optional<qint64> value = integerOrNull();
    return value ? QDateTime::fromMSecsSinceEpoch(*value, Qt::UTC) : QDateTime();
}

std::optional<QUuid> RowReader::uuid()
{
    const std::string_view bytes = blob();
    if (bytes.size() != 16) {
        reject(QStringLiteral("UUID"));
        return std::nullopt;
    }
    const QUuid uuid = QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
    if (uuid.isNull()) {
        reject(QStringLiteral("UUID"));
    }
    return uuid;
}

} // namespace rozet::store
