// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite notices a damaged page structure, but not a flipped bit inside a text or a number. Every
// row therefore ends with a CRC-32 of its other columns, in their order:
//   the table's name in UTF-8, then for each column one letter and its bytes:
//   N nothing | I 8 bytes | R 8 bytes IEEE 754 | T length in 8 bytes, UTF-8 | B length in 8 bytes,
//   bytes
// with all numbers low byte first.
#pragma once

#include <QByteArray>

#include <cstdint>
#include <string_view>

struct sqlite3;

namespace rozet::store {

class RowChecksum
{
public:
    explicit RowChecksum(std::string_view table);

    void addNull();
    void addInteger(std::int64_t value);
    /// Minus zero counts as zero, because SQLite does not keep the difference.
    void addReal(double value);
    void addText(std::string_view utf8);
    void addBlob(std::string_view bytes);

    [[nodiscard]] std::int64_t value() const { return m_crc; }

private:
    void add(const void* data, std::size_t size);
    void addNumber(char kind, std::uint64_t bits);

    std::uint32_t m_crc = 0;
};

/// The SQL function row_checksum('table', column, ...), for use in schema revisions.
int registerRowChecksum(sqlite3* db);

} // namespace rozet::store
