// SPDX-License-Identifier: GPL-3.0-or-later
// Named variables, as formulas refer to them.
#pragma once

#include "core/statistics/matrix.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rozet::statistics {

/// Numbers, or places in a list of levels when there is one. NaN = missing.
struct Variable
{
    std::string name;
    std::vector<double> values;
    std::vector<std::string> levels; ///< not empty: a category; values are 0, 1, 2 ...
};

struct Frame
{
    std::vector<Variable> variables;

    [[nodiscard]] std::size_t rows() const
    {
        return variables.empty() ? 0 : variables.front().values.size();
    }

    /// Nothing when there is no such variable.
    [[nodiscard]] const Variable* find(std::string_view name) const;
};

} // namespace rozet::statistics
