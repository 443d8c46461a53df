// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mixed_data.h"

#include <algorithm>
#include <numeric>

namespace rozet::statistics {

namespace {

/// Where each inner group lies; false when one lies in two outer groups.
bool arrange(GroupSums& sums, const RandomLevel& inner, const RandomLevel* outer, std::size_t rows)
{
    std::vector<int> parent(inner.groups, outer != nullptr ? -1 : 0);
    if (outer != nullptr) {
        for (std::size_t row = 0; row < rows; ++row) {
            int& known = parent[static_cast<std::size_t>(inner.codes[row])];
            if (known >= 0 && known != outer->codes[row]) {
                return false;
            }
            known = outer->codes[row];
        }
    }
    const std::size_t outerGroups = outer != nullptr ? outer->groups : 1;
    sums.first.assign(outerGroups + 1, 0);
    for (const int group : parent) {
        ++sums.first[static_cast<std::size_t>(group) + 1];
    }
    std::partial_sum(sums.first.begin(), sums.first.end(), sums.first.begin());
    std::vector<std::size_t> next(sums.first.begin(), sums.first.end() - 1);
    sums.place.resize(inner.groups);
    for (std::size_t group = 0; group < inner.groups; ++group) {
        sums.place[group] = next[static_cast<std::size_t>(parent[group])]++;
    }
    return true;
}

} // namespace

GroupSums groupSums(const ScaledDesign& design, const RandomLevel& inner, const RandomLevel* outer)
{
    GroupSums sums;
    sums.n = static_cast<double>(design.n);
    sums.p = design.p;
    sums.q2 = inner.q();
    sums.q3 = outer != nullptr ? outer->q() : 0;
    sums.products = design.products;
    sums.nested = arrange(sums, inner, outer, design.n);
    if (!sums.nested) {
        return sums;
    }
    const auto width = static_cast<std::size_t>(sums.width());
    const auto q2 = static_cast<std::size_t>(sums.q2);
    const auto q3 = static_cast<std::size_t>(sums.q3);
    sums.inner.assign(inner.groups * q2 * q2, 0.0);
    sums.innerRows.assign(inner.groups * q2 * width, 0.0);
    sums.outerRows.assign((outer != nullptr ? outer->groups : 1) * q3 * width, 0.0);
    sums.sizes.assign(inner.groups, 0.0);
    std::vector<double> row(width);
    std::vector<double> z(q2);
    for (std::size_t i = 0; i < design.n; ++i) {
        for (std::size_t k = 0; k < q3; ++k) {
            row[k] = outer->effects[k] != nullptr ? outer->effects[k][i] : 1.0;
        }
        design.row(i, row.data() + q3);
        const std::size_t place = sums.place[static_cast<std::size_t>(inner.codes[i])];
        sums.sizes[place] += 1;
        for (std::size_t k = 0; k < q2; ++k) {
            z[k] = inner.effects[k] != nullptr ? inner.effects[k][i] : 1.0;
            double* to = sums.innerRows.data() + (place * q2 + k) * width;
            for (std::size_t j = 0; j < width; ++j) {
                to[j] += z[k] * row[j];
            }
        }
        double* squares = sums.inner.data() + place * q2 * q2;
        for (std::size_t a = 0; a < q2; ++a) {
            for (std::size_t b = 0; b < q2; ++b) {
                squares[a * q2 + b] += z[a] * z[b];
            }
        }
        for (std::size_t k = 0; k < q3; ++k) {
            double* to = sums.outerRows.data() +
                         (static_cast<std::size_t>(outer->codes[i]) * q3 + k) * width;
            for (std::size_t j = 0; j < width; ++j) {
                to[j] += row[k] * row[j];
            }
        }
    }
    return sums;
}

} // namespace rozet::statistics
