// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/correlation_exact.h"

#include "core/statistics/correlation.h"
#include "core/statistics/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace rozet::statistics {

namespace {

constexpr std::size_t kAllOrders = 9;
constexpr std::size_t kKendallRows = 200;

bool constant(const std::vector<double>& values)
{
    return std::ranges::all_of(values, [&](double value) { return value == values.front(); });
}

bool tied(std::vector<double> values)
{
    std::ranges::sort(values);
    return std::ranges::adjacent_find(values) != values.end();
}

std::vector<double> midRanks(const std::vector<double>& values)
{
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    std::vector<double> ranks;
    for (const double value : values) {
        const auto [from, to] = std::equal_range(sorted.begin(), sorted.end(), value);
        ranks.push_back(static_cast<double>(from - sorted.begin()) +
                        (static_cast<double>(to - from) + 1) / 2);
    }
    return ranks;
}

double centre(std::vector<double>& values)
{
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double size = 0;
    for (double& value : values) {
        value -= mean;
        size += std::fabs(value);
    }
    return size;
}

/// P(|S| >= |s|) of Kendall's S without ties, by the number of inversions.
double kendallExact(std::size_t n, double s)
{
    std::vector<double> shares{1.0};
    for (std::size_t k = 2; k <= n; ++k) {
        std::vector<double> next(shares.size() + k - 1, 0.0);
        double window = 0;
        for (std::size_t i = 0; i < next.size(); ++i) {
            window += i < shares.size() ? shares[i] : 0;
            window -= i >= k ? shares[i - k] : 0;
            next[i] = window / static_cast<double>(k);
        }
        shares = std::move(next);
    }
    const double most = static_cast<double>(n * (n - 1)) / 2;
    double p = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (std::fabs(most - 2 * static_cast<double>(i)) >= std::fabs(s) - 0.5) {
            p += shares[i];
        }
    }
    return std::min(1.0, p);
}

} // namespace

PermutationP permutationP(CorrelationKind kind, Column x, Column y, std::size_t randomOrders,
                          std::uint64_t seed)
{
    const std::array<Column, 2> both{x, y};
    const std::vector<std::size_t> rows = completeRows(both);
    std::vector<double> a = valuesAt(x, rows);
    std::vector<double> b = valuesAt(y, rows);
    PermutationP result;
    if (a.size() < 3) {
        result.reason = Undefined::TooFewUnits;
        return result;
    }
    if (constant(a) || constant(b)) {
        result.reason = Undefined::NoVariance;
        return result;
    }
    const std::size_t n = a.size();
    std::function<double(const std::vector<std::size_t>&)> size;
    double slack = 0;
    if (kind == CorrelationKind::Kendall) {
        const auto sign = [](double d) { return double(d > 0) - double(d < 0); };
        std::vector<double> signs(n * n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                signs[i * n + j] = sign(b[i] - b[j]);
            }
        }
        slack = 0.25;
        size = [a, signs, n, sign](const std::vector<std::size_t>& order) {
            double s = 0;
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    s += sign(a[i] - a[j]) * signs[order[i] * n + order[j]];
                }
            }
            return std::fabs(s);
        };
    } else {
        if (kind == CorrelationKind::Spearman) {
            a = midRanks(a);
            b = midRanks(b);
        }
        slack = 1e-12 * centre(a) * centre(b);
        size = [&a, &b](const std::vector<std::size_t>& order) {
            double sum = 0;
            for (std::size_t i = 0; i < order.size(); ++i) {
                sum += a[i] * b[order[i]];
            }
            return std::fabs(sum);
        };
    }
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t(0));
    const double seen = size(order);
    if (kind == CorrelationKind::Kendall && n <= kKendallRows && !tied(a) && !tied(b)) {
        result.p = kendallExact(n, seen);
        return result;
    }
    std::size_t hits = 0;
    if (n <= kAllOrders) {
        do {
            hits += size(order) >= seen - slack ? 1U : 0U;
            ++result.orders;
        } while (std::ranges::next_permutation(order).found);
        result.p = static_cast<double>(hits) / static_cast<double>(result.orders);
        return result;
    }
    result.exact = false;
    result.orders = randomOrders;
    for (std::size_t replicate = 0; replicate < randomOrders; ++replicate) {
        Random random(seed, replicate);
        for (std::size_t i = n; i > 1; --i) {
            std::swap(order[i - 1], order[random.below(i)]);
        }
        hits += size(order) >= seen - slack ? 1U : 0U;
    }
    result.p = static_cast<double>(hits + 1) / static_cast<double>(randomOrders + 1);
    return result;
}

} // namespace rozet::statistics
