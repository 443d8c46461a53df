// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/fisher_exact.h"

#include "core/statistics/random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace rozet::statistics {

namespace {

using Counts = std::vector<int>;
constexpr double kTie = 1e-7;

class LogFactorials
{
public:
    explicit LogFactorials(int largest) : m_values(static_cast<std::size_t>(largest) + 1, 0.0)
    {
        for (std::size_t i = 2; i < m_values.size(); ++i) {
            m_values[i] = m_values[i - 1] + std::log(static_cast<double>(i));
        }
    }

    double operator()(int n) const { return m_values[static_cast<std::size_t>(n)]; }

    [[nodiscard]] double sum(const Counts& counts) const
    {
        return std::accumulate(counts.begin(), counts.end(), 0.0,
                               [this](double sum, int count) { return sum + (*this)(count); });
    }

private:
    std::vector<double> m_values;
};

int total(const Counts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

/// The table without empty lines, the longer side first.
struct Lines
{
    std::vector<Counts> cells;
    Counts sizes;   ///< of the lines
    Counts margins; ///< of the cells within a line
};

Lines linesOf(const Matrix& counts)
{
    Lines lines;
    std::vector<Counts> rows;
    for (std::size_t i = 0; i < counts.rows; ++i) {
        Counts row;
        for (std::size_t j = 0; j < counts.columns; ++j) {
            row.push_back(static_cast<int>(std::lround(counts(i, j))));
        }
        if (total(row) > 0) {
            rows.push_back(row);
        }
    }
    std::vector<Counts> columns;
    for (std::size_t j = 0; !rows.empty() && j < counts.columns; ++j) {
        Counts column;
        for (const Counts& row : rows) {
            column.push_back(row[j]);
        }
        if (total(column) > 0) {
            columns.push_back(column);
        }
    }
    const std::vector<Counts>& shorter = columns.size() >= rows.size() ? rows : columns;
    const std::size_t length = shorter.empty() ? 0 : columns.size() + rows.size() - shorter.size();
    // Columns hold one cell per row and rows (after leaving out) one per column.
    if (columns.size() >= rows.size()) {
        lines.cells = columns;
    } else {
        for (std::size_t i = 0; i < length; ++i) {
            Counts line;
            for (const Counts& column : columns) {
                line.push_back(column[i]);
            }
            lines.cells.push_back(line);
        }
    }
    std::ranges::sort(lines.cells,
                      [](const Counts& a, const Counts& b) { return total(a) > total(b); });
    for (const Counts& line : lines.cells) {
        lines.sizes.push_back(total(line));
        lines.margins.resize(line.size());
        for (std::size_t k = 0; k < line.size(); ++k) {
            lines.margins[k] += line[k];
        }
    }
    return lines;
}

/// Sums the probabilities of the tables that are likelier than the one seen.
class LikelierTables
{
public:
    LikelierTables(Lines lines, std::size_t budget)
        : m_lines(std::move(lines)), m_log(total(m_lines.sizes)), m_budget(budget)
    {
        const double constant =
            m_log.sum(m_lines.sizes) + m_log.sum(m_lines.margins) - m_log(total(m_lines.sizes));
        double cells = 0;
        for (const Counts& line : m_lines.cells) {
            cells += m_log.sum(line);
        }
        m_observed = constant - cells;
        // m_rest[k]: lines k and later.
        m_rest.assign(m_lines.sizes.size() + 1, 0);
        for (std::size_t k = m_lines.sizes.size(); k-- > 0;) {
            m_rest[k] = m_rest[k + 1] + m_lines.sizes[k];
        }
        m_logSizes.assign(m_lines.sizes.size() + 1, 0.0);
        for (std::size_t k = m_lines.sizes.size(); k-- > 0;) {
            m_logSizes[k] = m_logSizes[k + 1] + m_log(m_lines.sizes[k]);
        }
        m_constant = constant;
    }

    /// Nothing when the budget is used up.
    std::optional<double> sum()
    {
        const double result = below(0, m_lines.margins, 0.0);
        return m_spent > m_budget ? std::nullopt : std::optional<double>(result);
    }

    [[nodiscard]] double observed() const { return m_observed; }

private:
    /// Ascending log probabilities (without what all share) of the last two lines, and sums of the
    /// probabilities from the end, as parts of the likeliest.
    struct Endings
    {
        std::vector<double> logs;
        std::vector<double> sums;
    };

    /// used: the log factorials of the cells so far.
    double below(std::size_t line, const Counts& margins, double used)
    {
        if (m_spent > m_budget) {
            return 0;
        }
        ++m_spent;
        if (line + 2 == m_lines.sizes.size()) {
            const Endings& endings = endingsOf(margins);
            if (endings.logs.empty()) {
                return 0;
            }
            const double threshold = m_observed + kTie - (m_constant - used);
            const auto first =
                std::upper_bound(endings.logs.begin(), endings.logs.end(), threshold);
            if (first == endings.logs.end()) {
                return 0;
            }
            return std::exp(m_constant - used + endings.logs.back()) *
                   endings.sums[static_cast<std::size_t>(first - endings.logs.begin())];
        }
        // Everything from here on together: the probability of the beginning.
        const double whole =
            m_constant - used + m_log(m_rest[line]) - m_logSizes[line] - m_log.sum(margins);
        if (line > 0 && whole <= m_observed + kTie) {
            return 0;
        }
        double sum = 0;
        Counts rest = margins;
        fill(line, 0, m_lines.sizes[line], rest, used, sum);
        return sum;
    }

    void fill(std::size_t line, std::size_t cell, int left, Counts& rest, double used, double& sum)
    {
        if (cell + 1 == rest.size()) {
            if (left <= rest[cell]) {
                rest[cell] -= left;
                sum += below(line + 1, rest, used + m_log(left));
                rest[cell] += left;
            }
            return;
        }
        int beyond = 0;
        for (std::size_t k = cell + 1; k < rest.size(); ++k) {
            beyond += rest[k];
        }
        const int most = std::min(left, rest[cell]);
        for (int x = std::max(0, left - beyond); x <= most; ++x) {
            rest[cell] -= x;
            fill(line, cell + 1, left - x, rest, used + m_log(x), sum);
            rest[cell] += x;
        }
    }

    const Endings& endingsOf(const Counts& margins)
    {
        const auto known = m_endings.find(margins);
        if (known != m_endings.end()) {
            return known->second;
        }
        Endings endings;
        Counts rest = margins;
        list(0, m_lines.sizes[m_lines.sizes.size() - 2], rest, 0.0, endings.logs);
        std::ranges::sort(endings.logs);
        endings.sums.assign(endings.logs.size() + 1, 0.0);
        for (std::size_t i = endings.logs.size(); i-- > 0;) {
            endings.sums[i] = endings.sums[i + 1] + std::exp(endings.logs[i] - endings.logs.back());
        }
        return m_endings.emplace(margins, std::move(endings)).first->second;
    }

    void list(std::size_t cell, int left, Counts& rest, double used, std::vector<double>& logs)
    {
        if (m_spent > m_budget) {
            return;
        }
        if (cell + 1 == rest.size()) {
            ++m_spent;
            if (left <= rest[cell]) {
                rest[cell] -= left;
                logs.push_back(-used - m_log(left) - m_log.sum(rest));
                rest[cell] += left;
            }
            return;
        }
        int beyond = 0;
        for (std::size_t k = cell + 1; k < rest.size(); ++k) {
            beyond += rest[k];
        }
        const int most = std::min(left, rest[cell]);
        for (int x = std::max(0, left - beyond); x <= most; ++x) {
            rest[cell] -= x;
            list(cell + 1, left - x, rest, used + m_log(x), logs);
            rest[cell] += x;
        }
    }

    Lines m_lines;
    LogFactorials m_log;
    std::size_t m_budget = 0;
    std::size_t m_spent = 0;
    double m_observed = 0;
    double m_constant = 0;
    Counts m_rest;
    std::vector<double> m_logSizes;
    std::map<Counts, Endings> m_endings;
};

void addTwoByTwo(const Matrix& counts, FisherExact& result)
{
    const auto at = [&](std::size_t i, std::size_t j) {
        return static_cast<int>(std::lround(counts(i, j)));
    };
    const int row = at(0, 0) + at(0, 1);
    const int column = at(0, 0) + at(1, 0);
    const int n = row + at(1, 0) + at(1, 1);
    const LogFactorials log(n);
    const double constant = log(row) + log(n - row) + log(column) + log(n - column) - log(n);
    const auto probability = [&](int x) {
        return constant - log(x) - log(row - x) - log(column - x) - log(n - row - column + x);
    };
    const double observed = probability(at(0, 0));
    double less = 0;
    double greater = 0;
    double both = 0;
    for (int x = std::max(0, row + column - n); x <= std::min(row, column); ++x) {
        const double logP = probability(x);
        const double p = std::exp(logP);
        less += x <= at(0, 0) ? p : 0;
        greater += x >= at(0, 0) ? p : 0;
        both += logP <= observed + kTie ? p : 0;
    }
    result.p = std::min(1.0, both);
    result.pLess = std::min(1.0, less);
    result.pGreater = std::min(1.0, greater);
}

void estimate(const Lines& lines, const FisherSettings& settings, double observed,
              FisherExact& result)
{
    const int n = total(lines.sizes);
    const LogFactorials log(n);
    const double constant = log.sum(lines.sizes) + log.sum(lines.margins) - log(n);
    std::vector<std::size_t> labels;
    for (std::size_t k = 0; k < lines.margins.size(); ++k) {
        labels.insert(labels.end(), static_cast<std::size_t>(lines.margins[k]), k);
    }
    std::size_t hits = 0;
    Counts cells(lines.margins.size());
    for (std::size_t replicate = 0; replicate < settings.replicates; ++replicate) {
        Random random(settings.seed, replicate);
        for (std::size_t i = labels.size(); i > 1; --i) {
            std::swap(labels[i - 1], labels[random.below(i)]);
        }
        double used = 0;
        std::size_t next = 0;
        for (const int size : lines.sizes) {
            std::ranges::fill(cells, 0);
            for (int i = 0; i < size; ++i) {
                ++cells[labels[next++]];
            }
            used += log.sum(cells);
        }
        hits += constant - used <= observed + kTie ? 1 : 0;
    }
    result.exact = false;
    result.tables = settings.replicates;
    const auto draws = static_cast<double>(settings.replicates);
    result.p = (static_cast<double>(hits) + 1) / (draws + 1);
    result.standardError = std::sqrt(*result.p * (1 - *result.p) / draws);
}

} // namespace

FisherExact fisherExact(const Matrix& counts, const FisherSettings& settings)
{
    FisherExact result;
    Lines lines = linesOf(counts);
    if (lines.sizes.empty()) {
        result.reason = Undefined::NoUnits;
        return result;
    }
    if (lines.sizes.size() < 2 || lines.margins.size() < 2) {
        result.reason = Undefined::OneGroup;
        return result;
    }
    if (counts.rows == 2 && counts.columns == 2) {
        addTwoByTwo(counts, result);
        return result;
    }
    LikelierTables tables(lines, settings.budget);
    const std::optional<double> likelier = tables.sum();
    if (likelier) {
        result.p = std::clamp(1 - *likelier, std::min(1.0, std::exp(tables.observed())), 1.0);
    } else {
        estimate(lines, settings, tables.observed(), result);
    }
    return result;
}

} // namespace rozet::statistics
