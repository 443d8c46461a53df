// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/sets.h"

#include <algorithm>

namespace rozet::agreement {

namespace {

struct Shared
{
    double both = 0;
    double onlyA = 0;
    double onlyB = 0;
};

Shared sharedOf(std::span<const std::int32_t> a, std::span<const std::int32_t> b)
{
    Shared shared;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i] == b[j]) {
            ++shared.both;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++shared.onlyA;
            ++i;
        } else {
            ++shared.onlyB;
            ++j;
        }
    }
    shared.onlyA += static_cast<double>(a.size() - i);
    shared.onlyB += static_cast<double>(b.size() - j);
    return shared;
}

} // namespace

double setDistance(SetDistance kind, std::span<const std::int32_t> a,
                   std::span<const std::int32_t> b)
{
    const Shared shared = sharedOf(a, b);
    if (shared.onlyA + shared.onlyB <= 0) {
        return 0;
    }
    const double jaccard = shared.both / (shared.both + shared.onlyA + shared.onlyB);
    const bool holds = shared.onlyA <= 0 || shared.onlyB <= 0;
    const bool meets = shared.both > 0;
    const auto pick = [&](double ifHolds, double ifMeets, double otherwise) {
        return holds ? ifHolds : meets ? ifMeets : otherwise;
    };
    switch (kind) {
    case SetDistance::Exact:
        return 1;
    case SetDistance::Jaccard:
        return 1 - jaccard;
    case SetDistance::Masi:
        return 1 - jaccard * pick(2.0 / 3, 1.0 / 3, 0);
    case SetDistance::MasiNltk:
        return 1 - jaccard * pick(0.67, 0.33, 0);
    case SetDistance::MasiDkpro:
        return (1 - jaccard) * pick(1.0 / 3, 2.0 / 3, 1);
    case SetDistance::Partial:
        break;
    }
    return pick(1.0 / 3, 2.0 / 3, 1);
}

void SetTable::addUnit(std::span<const std::optional<CodeSet>> row)
{
    for (std::size_t coder = 0; coder < m_coders; ++coder) {
        if (coder >= row.size() || !row[coder]) {
            m_rows.push_back(kMissing);
            continue;
        }
        CodeSet set = *row[coder];
        std::erase_if(set, [this](std::int32_t code) {
            return code < 0 || static_cast<std::size_t>(code) >= m_codes;
        });
        std::ranges::sort(set);
        set.erase(std::unique(set.begin(), set.end()), set.end());
        const auto [found, isNew] =
            m_places.try_emplace(set, static_cast<std::int32_t>(m_sets.size()));
        if (isNew) {
            m_sets.push_back(std::move(set));
        }
        m_rows.push_back(found->second);
    }
}

RatingTable SetTable::ratings() const
{
    RatingTable table(m_coders, m_sets.size());
    for (std::size_t unit = 0; unit < units(); ++unit) {
        table.addUnit(std::span(m_rows).subspan(unit * m_coders, m_coders));
    }
    return table;
}

AlphaMetric SetTable::metric(SetDistance kind) const
{
    if (kind == SetDistance::Exact) {
        return AlphaMetric::nominal(m_sets.size());
    }
    std::vector<double> matrix;
    matrix.reserve(m_sets.size() * m_sets.size());
    for (const CodeSet& a : m_sets) {
        for (const CodeSet& b : m_sets) {
            matrix.push_back(setDistance(kind, a, b));
        }
    }
    return AlphaMetric::ofMatrix(std::move(matrix));
}

} // namespace rozet::agreement
