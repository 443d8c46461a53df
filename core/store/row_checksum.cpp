// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_checksum.h"

#include <QtEndian>

#include <sqlite3.h>
#include <zlib.h>

#include <array>
#include <bit>
#include <cstring>

namespace rozet::store {

namespace {

std::string_view bytesOf(sqlite3_value* value, const void* data)
{
    const int size = sqlite3_value_bytes(value);
    return data == nullptr
               ? std::string_view()
               : std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

void checksumFunction(sqlite3_context* context, int count, sqlite3_value** values)
{
    if (count < 1 || sqlite3_value_type(values[0]) != SQLITE_TEXT) {
        sqlite3_result_error(context, "row_checksum: the first argument is the name of the table",
                             -1);
        return;
    }
    RowChecksum checksum(bytesOf(values[0], sqlite3_value_text(values[0])));
    for (int i = 1; i < count; ++i) {
        sqlite3_value* value = values[i];
        switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            checksum.addInteger(sqlite3_value_int64(value));
            break;
        case SQLITE_FLOAT:
            checksum.addReal(sqlite3_value_double(value));
            break;
        case SQLITE_TEXT:
            checksum.addText(bytesOf(value, sqlite3_value_text(value)));
            break;
        case SQLITE_BLOB:
            checksum.addBlob(bytesOf(value, sqlite3_value_blob(value)));
            break;
        default:
            checksum.addNull();
        }
    }
    sqlite3_result_int64(context, checksum.value());
}

} // namespace

RowChecksum::RowChecksum(std::string_view table)
{
    add(table.data(), table.size());
}

void RowChecksum::addNull()
{
    add("N", 1);
}

void RowChecksum::addInteger(std::int64_t value)
{
    addNumber('I', static_cast<std::uint64_t>(value));
}

void RowChecksum::addReal(double value)
{
    addNumber('R', std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value));
}

void RowChecksum::addText(std::string_view utf8)
{
    addNumber('T', utf8.size());
    add(utf8.data(), utf8.size());
}

void RowChecksum::addBlob(std::string_view bytes)
{
    addNumber('B', bytes.size());
    add(bytes.data(), bytes.size());
}

void RowChecksum::add(const void* data, std::size_t size)
{
    if (size > 0) {
        m_crc = static_cast<std::uint32_t>(
            crc32_z(m_crc, static_cast<const unsigned char*>(data), size));
    }
}

void RowChecksum::addNumber(char kind, std::uint64_t bits)
{
    std::array<unsigned char, 9> bytes{};
    bytes[0] = static_cast<unsigned char>(kind);
    qToLittleEndian(bits, bytes.data() + 1);
    add(bytes.data(), bytes.size());
}

int registerRowChecksum(sqlite3* db)
{
    return sqlite3_create_function_v2(db, "row_checksum", -1,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                      nullptr, &checksumFunction, nullptr, nullptr, nullptr);
}

} // namespace rozet::store
