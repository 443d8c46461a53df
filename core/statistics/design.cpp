// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/design.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace rozet::statistics {

namespace {

std::string numberText(double value)
{
    std::string text(32, '\0');
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value);
    text.resize(static_cast<std::size_t>(result.ptr - text.data()));
    return text;
}

std::string levelName(const Variable& variable, double value)
{
    return variable.levels.empty() ? numberText(value)
                                   : variable.levels[static_cast<std::size_t>(value)];
}

std::vector<double> levelsIn(const Variable& variable, std::span<const std::size_t> rows)
{
    std::vector<double> levels;
    levels.reserve(rows.size());
    for (const std::size_t row : rows) {
        levels.push_back(variable.values[row]);
    }
    std::ranges::sort(levels);
    const auto rest = std::ranges::unique(levels);
    levels.erase(rest.begin(), rest.end());
    return levels;
}

struct Columns
{
    std::vector<std::string> names;
    std::vector<std::vector<double>> columns;
};

Columns columnsOf(const Variable& variable, bool asFactor, bool everyLevel,
                  std::span<const std::size_t> rows)
{
    Columns result;
    if (variable.levels.empty() && !asFactor) {
        result.names.push_back(variable.name);
        result.columns.push_back(valuesAt(variable.values, rows));
        return result;
    }
    const std::string base =
        asFactor && variable.levels.empty() ? "factor(" + variable.name + ")" : variable.name;
    const std::vector<double> levels = levelsIn(variable, rows);
    for (std::size_t level = everyLevel ? 0 : 1; level < levels.size(); ++level) {
        result.names.push_back(base + levelName(variable, levels[level]));
        std::vector<double> column;
        column.reserve(rows.size());
        for (const std::size_t row : rows) {
            column.push_back(variable.values[row] == levels[level] ? 1.0 : 0.0);
        }
        result.columns.push_back(std::move(column));
    }
    return result;
}

} // namespace

const Variable* Frame::find(std::string_view name) const
{
    const auto found = std::ranges::find(variables, name, &Variable::name);
    return found == variables.end() ? nullptr : &*found;
}

Design designOf(const Frame& frame, std::span<const std::size_t> rows, bool intercept,
                std::span<const FormulaTerm> terms)
{
    Design design;
    design.intercept = intercept;
    if (intercept) {
        design.names.emplace_back("(Intercept)");
        design.columns.emplace_back(rows.size(), 1.0);
    }
    bool everyLevel = !intercept;
    for (const FormulaTerm& term : terms) {
        Columns product{{""}, {std::vector<double>(rows.size(), 1.0)}};
        for (const FormulaVariable& factor : term) {
            const Variable& variable = *frame.find(factor.name);
            const bool category = factor.asFactor || !variable.levels.empty();
            const Columns next = columnsOf(variable, factor.asFactor, everyLevel && category, rows);
            everyLevel = everyLevel && !category;
            Columns joined;
            for (std::size_t b = 0; b < next.columns.size(); ++b) {
                for (std::size_t a = 0; a < product.columns.size(); ++a) {
                    joined.names.push_back(product.names[a].empty()
                                               ? next.names[b]
                                               : product.names[a] + ":" + next.names[b]);
                    std::vector<double> column = product.columns[a];
                    for (std::size_t row = 0; row < column.size(); ++row) {
                        column[row] *= next.columns[b][row];
                    }
                    joined.columns.push_back(std::move(column));
                }
            }
            product = std::move(joined);
        }
        for (std::size_t i = 0; i < product.columns.size(); ++i) {
            design.names.push_back(product.names[i]);
            design.columns.push_back(std::move(product.columns[i]));
        }
    }
    return design;
}

Grouping groupingOf(const Frame& frame, std::span<const std::size_t> rows,
                    std::span<const std::string> variables)
{
    // Each row's combination as one whole number, the first variable counting most.
    std::vector<std::uint64_t> keys(rows.size(), 0);
    std::vector<std::vector<double>> levels;
    for (const std::string& name : variables) {
        const Variable& variable = *frame.find(name);
        levels.push_back(levelsIn(variable, rows));
        const std::vector<double>& known = levels.back();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto place =
                std::lower_bound(known.begin(), known.end(), variable.values[rows[i]]);
            keys[i] = keys[i] * known.size() + static_cast<std::uint64_t>(place - known.begin());
        }
    }
    std::vector<std::uint64_t> used = keys;
    std::ranges::sort(used);
    const auto rest = std::ranges::unique(used);
    used.erase(rest.begin(), rest.end());
    Grouping grouping;
    grouping.codes.reserve(rows.size());
    for (const std::uint64_t key : keys) {
        grouping.codes.push_back(
            static_cast<int>(std::lower_bound(used.begin(), used.end(), key) - used.begin()));
    }
    for (std::uint64_t key : used) {
        std::string text;
        for (std::size_t i = variables.size(); i-- > 0;) {
            const double value = levels[i][key % levels[i].size()];
            key /= levels[i].size();
            const std::string name = levelName(*frame.find(variables[i]), value);
            text = text.empty() ? name : name + ":" + text;
        }
        grouping.levels.push_back(std::move(text));
    }
    return grouping;
}

std::vector<std::size_t> completeRows(const Frame& frame, std::span<const std::string> variables)
{
    std::vector<Column> columns;
    for (const std::string& name : variables) {
        if (const Variable* variable = frame.find(name)) {
            columns.emplace_back(variable->values);
        }
    }
    return completeRows(columns);
}

} // namespace rozet::statistics
