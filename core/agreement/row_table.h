// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that add up over recordings, a row for each recording (or block of time). A coefficient
// is a function of the sum of the rows, so that resampling only adds rows again.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace rozet::agreement {

class RowTable
{
public:
    RowTable() = default;

    RowTable(std::size_t rows, std::size_t width)
        : m_rows(rows), m_width(width), m_values(rows * width, 0.0)
    {
    }

    [[nodiscard]] std::size_t rows() const { return m_rows; }

    [[nodiscard]] std::size_t width() const { return m_width; }

    [[nodiscard]] std::span<double> row(std::size_t index)
    {
        return std::span(m_values).subspan(index * m_width, m_width);
    }

    [[nodiscard]] std::span<const double> row(std::size_t index) const
    {
        return std::span(m_values).subspan(index * m_width, m_width);
    }

    /// Sum of the rows, each so many times as it has weight. sum must be as long as a row.
    void sumInto(std::span<const double> weights, std::span<double> sum) const
    {
        for (double& value : sum) {
            value = 0;
        }
        for (std::size_t index = 0; index < m_rows; ++index) {
            const double weight = weights[index];
            if (weight == 0) {
                continue;
            }
            const double* values = m_values.data() + index * m_width;
            for (std::size_t column = 0; column < m_width; ++column) {
                sum[column] += weight * values[column];
            }
        }
    }

private:
    std::size_t m_rows = 0;
    std::size_t m_width = 0;
    std::vector<double> m_values;
};

} // namespace rozet::agreement
