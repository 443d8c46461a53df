// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/correlation.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace rozet::statistics {

namespace {

struct Columns
{
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> times;
    double n = 0;
};

Columns completeRows(std::span<const double> x, std::span<const double> y,
                     std::span<const double> times)
{
    Columns columns;
    for (std::size_t i = 0; i < std::min(x.size(), y.size()); ++i) {
        const double count = times.empty() ? 1 : times[i];
        if (std::isnan(x[i]) || std::isnan(y[i]) || count <= 0) {
            continue;
        }
        columns.x.push_back(x[i]);
        columns.y.push_back(y[i]);
        columns.times.push_back(count);
        columns.n += count;
    }
    return columns;
}

bool isConstant(const std::vector<double>& values)
{
    return std::ranges::all_of(values, [&](double value) { return value == values.front(); });
}

std::optional<Undefined> obstacle(const Columns& columns)
{
    if (columns.n < 3) {
        return Undefined::TooFewUnits;
    }
    if (isConstant(columns.x) || isConstant(columns.y)) {
        return Undefined::NoVariance;
    }
    return std::nullopt;
}

/// The product-moment correlation of columns that both vary.
double productMoment(const Columns& columns)
{
    double meanX = 0;
    double meanY = 0;
    for (std::size_t i = 0; i < columns.x.size(); ++i) {
        meanX += columns.times[i] * columns.x[i];
        meanY += columns.times[i] * columns.y[i];
    }
    meanX /= columns.n;
    meanY /= columns.n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < columns.x.size(); ++i) {
        const double dx = columns.x[i] - meanX;
        const double dy = columns.y[i] - meanY;
        xx += columns.times[i] * dx * dx;
        yy += columns.times[i] * dy * dy;
        xy += columns.times[i] * dx * dy;
    }
    return std::clamp(xy / std::sqrt(xx) / std::sqrt(yy), -1.0, 1.0);
}

void addFisherInterval(Estimate& estimate, double variance, double confidence)
{
    const double r = *estimate.value;
    if (std::fabs(r) >= 1) {
        estimate.interval = Interval{r, r, confidence, IntervalMethod::Analytic};
        return;
    }
    const double reach = std::sqrt(variance) * normalQuantile((1 + confidence) / 2);
    estimate.interval = Interval{std::tanh(std::atanh(r) - reach), std::tanh(std::atanh(r) + reach),
                                 confidence, IntervalMethod::Analytic};
}

void addStudent(Correlation& correlation, double n)
{
    const double r = *correlation.r.value;
    const double left = 1 - r * r;
    correlation.r.standardError = std::sqrt(left / (n - 2));
    correlation.p = left > 0 ? studentTwoSided(r * std::sqrt((n - 2) / left), n - 2) : 0.0;
}

/// For each row the mean of the ranks its value shares.
std::vector<double> midRanks(const std::vector<double>& values, const std::vector<double>& times)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    double below = 0;
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        double tied = 0;
        while (to < order.size() && values[order[to]] == values[order[from]]) {
            tied += times[order[to]];
            ++to;
        }
        for (std::size_t i = from; i < to; ++i) {
            ranks[order[i]] = below + (tied + 1) / 2;
        }
        below += tied;
        from = to;
    }
    return ranks;
}

/// Sums over groups of equal values, t = how many share one.
struct Ties
{
    double pairs = 0;   ///< t (t - 1) / 2
    double cubic = 0;   ///< t (t - 1) (2 t + 5)
    double triples = 0; ///< t (t - 1) (t - 2)

    void add(double t)
    {
        pairs += t * (t - 1) / 2;
        cubic += t * (t - 1) * (2 * t + 5);
        triples += t * (t - 1) * (t - 2);
    }
};

Ties tiesOf(const std::vector<double>& values, const std::vector<double>& times)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    Ties ties;
    double tied = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        tied += times[order[i]];
        if (i + 1 == order.size() || values[order[i + 1]] != values[order[i]]) {
            ties.add(tied);
            tied = 0;
        }
    }
    return ties;
}

/// Cumulative sums that can be changed (Fenwick 1994).
class RunningSums
{
public:
    explicit RunningSums(std::size_t size) : m_sums(size + 1, 0.0) {}

    void add(std::size_t place, double amount)
    {
        for (++place; place < m_sums.size(); place += place & (~place + 1)) {
            m_sums[place] += amount;
        }
    }

    /// Sum of the places below this one.
    [[nodiscard]] double below(std::size_t place) const
    {
        double sum = 0;
        for (; place > 0; place -= place & (~place + 1)) {
            sum += m_sums[place];
        }
        return sum;
    }

private:
    std::vector<double> m_sums;
};

/// Pairs ordered alike minus pairs ordered the other way round.
double concordance(const Columns& columns)
{
    std::vector<double> levels = columns.y;
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    const auto levelOf = [&](double y) {
        return static_cast<std::size_t>(std::lower_bound(levels.begin(), levels.end(), y) -
                                        levels.begin());
    };
    std::vector<std::size_t> order(columns.x.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order,
                      [&](std::size_t a, std::size_t b) { return columns.x[a] < columns.x[b]; });
    RunningSums seen(levels.size());
    double before = 0;
    double balance = 0;
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        for (; to < order.size() && columns.x[order[to]] == columns.x[order[from]]; ++to) {
            const std::size_t level = levelOf(columns.y[order[to]]);
            const double lower = seen.below(level);
            const double higher = before - seen.below(level + 1);
            balance += columns.times[order[to]] * (lower - higher);
        }
        for (; from < to; ++from) {
            seen.add(levelOf(columns.y[order[from]]), columns.times[order[from]]);
            before += columns.times[order[from]];
        }
    }
    return balance;
}

} // namespace

Correlation pearson(std::span<const double> x, std::span<const double> y,
                    std::span<const double> times, double confidence)
{
    const Columns columns = completeRows(x, y, times);
    Correlation result;
    if (const auto reason = obstacle(columns)) {
        result.r = Estimate::undefined(*reason, columns.n);
        return result;
    }
    result.r = Estimate::of(productMoment(columns), columns.n);
    addStudent(result, columns.n);
    if (columns.n > 3) {
        addFisherInterval(result.r, 1 / (columns.n - 3), confidence);
    }
    return result;
}

Correlation spearman(std::span<const double> x, std::span<const double> y,
                     std::span<const double> times, double confidence)
{
    Columns columns = completeRows(x, y, times);
    Correlation result;
    if (const auto reason = obstacle(columns)) {
        result.r = Estimate::undefined(*reason, columns.n);
        return result;
    }
    columns.x = midRanks(columns.x, columns.times);
    columns.y = midRanks(columns.y, columns.times);
    const double r = productMoment(columns);
    result.r = Estimate::of(r, columns.n);
    addStudent(result, columns.n);
    if (columns.n > 3) {
        addFisherInterval(result.r, (1 + r * r / 2) / (columns.n - 3), confidence);
    }
    return result;
}

Correlation kendallTauB(std::span<const double> x, std::span<const double> y,
                        std::span<const double> times, double confidence)
{
    const Columns columns = completeRows(x, y, times);
    const double n = columns.n;
    Correlation result;
    if (const auto reason = obstacle(columns)) {
        result.r = Estimate::undefined(*reason, n);
        return result;
    }
    const Ties tiesX = tiesOf(columns.x, columns.times);
    const Ties tiesY = tiesOf(columns.y, columns.times);
    const double balance = concordance(columns);
    const double pairs = n * (n - 1) / 2;
    const double tau = balance / std::sqrt(pairs - tiesX.pairs) / std::sqrt(pairs - tiesY.pairs);
    result.r = Estimate::of(std::clamp(tau, -1.0, 1.0), n);
    const double variance = (n * (n - 1) * (2 * n + 5) - tiesX.cubic - tiesY.cubic) / 18 +
                            tiesX.triples * tiesY.triples / (9 * n * (n - 1) * (n - 2)) +
                            2 * tiesX.pairs * tiesY.pairs / (n * (n - 1));
    result.p = normalTwoSided(balance / std::sqrt(variance));
    if (n > 4) {
        addFisherInterval(result.r, 0.437 / (n - 4), confidence);
    }
    return result;
}

} // namespace rozet::statistics
