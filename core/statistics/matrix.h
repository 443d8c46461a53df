// SPDX-License-Identifier: GPL-3.0-or-later
// A plain table of numbers for the public interfaces, so that they need no linear algebra headers,
// and the columns every procedure takes. A missing answer is NaN (any value that is not finite).
#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace rozet::statistics {

/// One variable, a value per row.
using Column = std::span<const double>;

[[nodiscard]] inline bool isMissing(double value)
{
    return !std::isfinite(value);
}

/// Row by row.
struct Matrix
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values;

    Matrix() = default;

    Matrix(std::size_t rowCount, std::size_t columnCount, double value = 0)
        : rows(rowCount), columns(columnCount), values(rowCount * columnCount, value)
    {
    }

    [[nodiscard]] double& operator()(std::size_t row, std::size_t column)
    {
        return values[row * columns + column];
    }

    [[nodiscard]] double operator()(std::size_t row, std::size_t column) const
    {
        return values[row * columns + column];
    }

    [[nodiscard]] bool empty() const { return values.empty(); }
};

/// The rows in which no column is missing; columns of different length count up to the shortest.
[[nodiscard]] std::vector<std::size_t> completeRows(std::span<const Column> columns);

/// The values of a column in these rows.
[[nodiscard]] std::vector<double> valuesAt(Column column, std::span<const std::size_t> rows);

} // namespace rozet::statistics
