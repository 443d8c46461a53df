// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/matrix.h"

#include <algorithm>

namespace rozet::statistics {

std::vector<std::size_t> completeRows(std::span<const Column> columns)
{
    std::vector<std::size_t> rows;
    if (columns.empty()) {
        return rows;
    }
    std::size_t length = columns.front().size();
    for (const Column column : columns) {
        length = std::min(length, column.size());
    }
    for (std::size_t row = 0; row < length; ++row) {
        if (std::ranges::none_of(columns, [&](Column column) { return isMissing(column[row]); })) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::vector<double> valuesAt(Column column, std::span<const std::size_t> rows)
{
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::size_t row : rows) {
        values.push_back(column[row]);
    }
    return values;
}

} // namespace rozet::statistics
