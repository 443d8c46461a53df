// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/correlation_matrix.h"

namespace rozet::statistics {

namespace {

Correlation correlate(CorrelationKind kind, Column x, Column y, double confidence)
{
    switch (kind) {
    case CorrelationKind::Pearson:
        return pearson(x, y, {}, confidence);
    case CorrelationKind::Spearman:
        return spearman(x, y, {}, confidence);
    case CorrelationKind::Kendall:
        return kendallTauB(x, y, {}, confidence);
    }
    return {};
}

} // namespace

CorrelationTable correlationTable(std::span<const Column> variables,
                                  const CorrelationSettings& settings)
{
    CorrelationTable table;
    const std::vector<std::size_t> rows = completeRows(variables);
    table.listwise = rows.size();
    std::vector<std::vector<double>> complete;
    std::vector<Column> columns(variables.begin(), variables.end());
    if (settings.missing == MissingRule::Listwise) {
        for (const Column variable : variables) {
            complete.push_back(valuesAt(variable, rows));
        }
        columns.assign(complete.begin(), complete.end());
    }
    for (std::size_t a = 0; a < columns.size(); ++a) {
        for (std::size_t b = a + 1; b < columns.size(); ++b) {
            CorrelationPair pair;
            pair.a = a;
            pair.b = b;
            pair.correlation =
                correlate(settings.kind, columns[a], columns[b], settings.confidence);
            pair.exact.reason = Undefined::NotAsked;
            if (pair.correlation.r.value &&
                pair.correlation.r.n <= static_cast<double>(settings.exactBelow)) {
                pair.exact =
                    permutationP(settings.kind, columns[a], columns[b], 9999, settings.seed);
            }
            table.pairs.push_back(pair);
        }
    }
    return table;
}

std::string_view stars(std::optional<double> p)
{
    if (!p || *p > 0.05) {
        return {};
    }
    return *p <= 0.01 ? "**" : "*";
}

} // namespace rozet::statistics
