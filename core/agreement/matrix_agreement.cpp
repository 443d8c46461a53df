// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/matrix_agreement.h"

#include "core/agreement/matrix_coefficients.h"
#include "core/agreement/resample_units.h"

#include <array>
#include <numeric>

namespace rozet::agreement {

using statistics::Estimate;

namespace {

/// Every unit left out once costs one pass over all rows; beyond this many rows the percentile
/// interval is given instead of the bias-corrected one.
constexpr std::size_t kMostRowsToLeaveOut = 2000;
constexpr std::size_t kMostPairedCoders = 30;

void addIntervals(std::vector<NamedEstimate>& coefficients, const MatrixData& data,
                  const MatrixSettings& settings, const MatrixCoefficients& maker)
{
    const RatingStatistics statistics = [&maker](std::span<const double> times,
                                                 std::span<std::optional<double>> values) {
        const std::vector<NamedEstimate> made = maker.make(times, false);
        for (std::size_t i = 0; i < made.size(); ++i) {
            values[i] = made[i].estimate.value;
        }
    };
    const std::size_t count = coefficients.size();
    const auto distributions = bootstrapUnits(
        data.table,
        {settings.replicates, settings.seed, settings.confidence, settings.threads, settings.stop},
        count, statistics);
    std::vector<std::vector<double>> leftOut(count);
    if (settings.bootstrap == BootstrapKind::BiasCorrected &&
        data.table.patterns() <= kMostRowsToLeaveOut) {
        leftOut = leaveOneUnitOut(data.table, count, statistics);
    }
    for (std::size_t i = 0; i < count; ++i) {
        addBootstrap(coefficients[i].estimate, distributions[i], leftOut[i], settings.confidence);
    }
}

std::vector<CategoryRow> categoryRows(const MatrixData& data, const MatrixSettings& settings)
{
    const RatingTable& table = data.table;
    const std::vector<CategoryFigures> figures = categoryFigures(table, table.times());
    std::vector<CategoryRow> rows(table.categories());
    for (std::size_t category = 0; category < rows.size(); ++category) {
        rows[category].category = category;
        rows[category].given.assign(table.coders(), 0.0);
        rows[category].figures = figures[category];
    }
    for (std::size_t pattern = 0; pattern < table.patterns(); ++pattern) {
        for (std::size_t coder = 0; coder < table.coders(); ++coder) {
            if (const std::int32_t given = table.row(pattern)[coder]; given != kMissing) {
                rows[static_cast<std::size_t>(given)].given[coder] += table.times()[pattern];
            }
        }
    }
    if (table.coders() == 2) {
        const Contingency counts = contingencyOf(table, table.times(), 0, 1);
        for (CategoryRow& row : rows) {
            row.two = categoryAgreement(counts, row.category, {settings.confidence});
        }
    }
    return rows;
}

/// Two coders' counts as a table of their own, each cell a row.
AlphaResult alphaOfCounts(const Contingency& counts, const AlphaMetric& metric,
                          const MatrixSettings& settings)
{
    RatingTable table(2, counts.categories());
    std::vector<double> times;
    for (std::size_t a = 0; a < counts.categories(); ++a) {
        for (std::size_t b = 0; b < counts.categories(); ++b) {
            if (counts.at(a, b) > 0) {
                table.addUnit(
                    std::array{static_cast<std::int32_t>(a), static_cast<std::int32_t>(b)});
                times.push_back(counts.at(a, b));
            }
        }
    }
    AlphaSettings alpha;
    alpha.confidence = settings.confidence;
    return krippendorffAlpha(table, times, metric, alpha);
}

void addPairs(MatrixAgreement& result, const MatrixData& data, const MatrixSettings& settings,
              const AlphaMetric& metric)
{
    const std::size_t coders = data.table.coders();
    Contingency sum(data.table.categories());
    const Weights identity(data.table.categories());
    for (std::size_t first = 0; first < coders; ++first) {
        for (std::size_t second = first + 1; second < coders; ++second) {
            const Contingency counts = contingencyOf(data.table, data.table.times(), first, second);
            for (std::size_t a = 0; a < counts.categories(); ++a) {
                for (std::size_t b = 0; b < counts.categories(); ++b) {
                    sum.at(a, b) += counts.at(a, b);
                }
            }
            if (coders > 2 && coders <= kMostPairedCoders) {
                result.pairs.push_back({first, second,
                                        percentAgreement(counts, identity, {settings.confidence}),
                                        cohenKappa(counts, identity, {settings.confidence}).kappa,
                                        alphaOfCounts(counts, metric, settings).alpha});
            }
        }
    }
    result.confusion = std::move(sum);
}

} // namespace

MatrixAgreement matrixAgreement(const MatrixData& data, const MatrixSettings& settings)
{
    const RatingTable& table = data.table;
    const MatrixCoefficients maker(data, settings);
    MatrixAgreement result;
    for (std::size_t pattern = 0; pattern < table.patterns(); ++pattern) {
        const double rated = table.rated(pattern);
        const double times = table.times()[pattern];
        result.judgements += times * rated;
        result.judgedUnits += rated >= 1 ? times : 0;
        result.pairedUnits += rated >= 2 ? times : 0;
        result.completeUnits += rated == static_cast<double>(table.coders()) ? times : 0;
    }
    result.coefficients = maker.make(table.times(), settings.replicates == 0);
    result.weighted = maker.makeWeighted(table.times());
    if (settings.replicates > 0) {
        addIntervals(result.coefficients, data, settings, maker);
    }
    if (maker.hasCategories() && table.categories() <= settings.mostListed) {
        result.categories = categoryRows(data, settings);
        addPairs(result, data, settings, maker.metric());
    }
    return result;
}

} // namespace rozet::agreement
