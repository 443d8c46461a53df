// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/reliability.h"

#include "core/statistics/distributions.h"
#include "core/statistics/linear_algebra.h"
#include "core/statistics/test_result.h"

#include <algorithm>
#include <cmath>

namespace rozet::statistics {

namespace {

using Eigen::Index;

double cronbach(double k, double itemVariances, double scaleVariance)
{
    return k / (k - 1) * (1 - itemVariances / scaleVariance);
}

void addFeldt(Estimate& alpha, double n, double k, double confidence)
{
    if (!alpha.value) {
        return;
    }
    const double df1 = n - 1;
    const double df2 = (n - 1) * (k - 1);
    const double low = 1 - (1 - *alpha.value) * fQuantile((1 + confidence) / 2, df1, df2);
    const double high = 1 - (1 - *alpha.value) * fQuantile((1 - confidence) / 2, df1, df2);
    if (std::isfinite(low) && std::isfinite(high)) {
        alpha.interval = Interval{low, high, confidence, IntervalMethod::Analytic};
    }
}

/// What needs every item to vary.
void addCorrelations(Reliability& result, const Eigen::MatrixXd& r)
{
    const Index k = r.rows();
    const auto n = static_cast<double>(result.n);
    double sum = 0;
    double lowest = 1;
    double highest = -1;
    for (Index i = 0; i < k; ++i) {
        for (Index j = 0; j < k; ++j) {
            if (i == j) {
                continue;
            }
            sum += r(i, j);
            lowest = std::min(lowest, r(i, j));
            highest = std::max(highest, r(i, j));
            if (r(i, j) < 0) {
                result.items[static_cast<std::size_t>(i)].negative.push_back(
                    static_cast<std::size_t>(j));
            }
        }
    }
    const auto count = static_cast<double>(k);
    const double mean = sum / (count * (count - 1));
    result.meanInterItem = Estimate::of(mean, n);
    result.lowestInterItem = Estimate::of(lowest, n);
    result.highestInterItem = Estimate::of(highest, n);
    result.alphaStandardised =
        checked(count * mean / (1 + (count - 1) * mean), n, Undefined::NoVariance);
    if (k == 2) {
        result.twoItems = Estimate::of(mean, n);
        result.spearmanBrown = checked(2 * mean / (1 + mean), n, Undefined::NoVariance);
    }
    const std::optional<Eigen::MatrixXd> inverse = inverseOf(r);
    for (Index i = 0; i < k; ++i) {
        result.items[static_cast<std::size_t>(i)].squaredMultiple =
            inverse ? checked(1 - 1 / (*inverse)(i, i), n)
                    : Estimate::undefined(Undefined::Collinear, n);
    }
}

void addOmega(Reliability& result, const Eigen::MatrixXd& covariances)
{
    const auto n = static_cast<double>(result.n);
    result.factor = fitOneFactor(fromEigen(covariances * ((n - 1) / n)));
    Undefined reason = result.factor.reason;
    if (reason == Undefined::NotUndefined && result.factor.improper) {
        reason = Undefined::ImproperSolution;
    }
    if (reason != Undefined::NotUndefined) {
        result.omega = result.omegaStandardised = Estimate::undefined(reason, n);
        return;
    }
    double common = 0;
    double error = 0;
    double commonStandard = 0;
    double errorStandard = 0;
    for (std::size_t i = 0; i < result.factor.loadings.size(); ++i) {
        const double loading = result.factor.loadings[i];
        const double unique = result.factor.uniqueness[i];
        const double variance = loading * loading + unique;
        common += loading;
        error += unique;
        commonStandard += loading / std::sqrt(variance);
        errorStandard += unique / variance;
    }
    result.omega = checked(common * common / (common * common + error), n);
    result.omegaStandardised = checked(
        commonStandard * commonStandard / (commonStandard * commonStandard + errorStandard), n);
}

void addItems(Reliability& result, const Covariances& covariances)
{
    const Index k = covariances.values.rows();
    const auto n = static_cast<double>(result.n);
    const auto count = static_cast<double>(k);
    const double scale = covariances.values.sum();
    const double trace = covariances.values.trace();
    for (Index i = 0; i < k; ++i) {
        ItemStatistics& item = result.items[static_cast<std::size_t>(i)];
        const double variance = covariances.values(i, i);
        const double withScale = covariances.values.row(i).sum();
        const double rest = std::max(0.0, scale - 2 * withScale + variance);
        item.mean = checked(covariances.means[i], n);
        item.sd = checked(std::sqrt(variance), n);
        item.scaleMeanIfDeleted = checked(covariances.means.sum() - covariances.means[i], n);
        item.scaleVarianceIfDeleted = checked(rest, n);
        item.itemRest =
            variance > 0 && rest > 0
                ? checked((withScale - variance) / std::sqrt(variance) / std::sqrt(rest), n)
                : Estimate::undefined(Undefined::NoVariance, n);
        item.alphaIfDeleted =
            k < 3 ? Estimate::undefined(Undefined::NeedsThreeItems, n)
                  : checked(cronbach(count - 1, trace - variance, rest), n, Undefined::NoVariance);
    }
}

} // namespace

Reliability reliability(std::span<const Column> items, double confidence)
{
    Reliability result;
    result.k = items.size();
    const std::vector<std::size_t> rows = completeRows(items);
    result.n = rows.size();
    result.missing = items.empty() ? 0 : items.front().size() - rows.size();
    result.items.resize(items.size());
    const auto n = static_cast<double>(result.n);
    const auto k = static_cast<double>(result.k);
    result.twoItems = result.spearmanBrown = Estimate::undefined(Undefined::NeedsTwoGroups, n);
    const auto all = [&](Undefined reason) {
        const Estimate nothing = Estimate::undefined(reason, n);
        result.alphaStandardised = result.omega = result.omegaStandardised = nothing;
        result.meanInterItem = result.lowestInterItem = result.highestInterItem = nothing;
        if (result.k == 2) {
            result.twoItems = result.spearmanBrown = nothing;
        }
        result.factor.reason = reason;
        for (ItemStatistics& item : result.items) {
            item.squaredMultiple = nothing;
        }
    };
    if (result.k < 2 || result.n < 2) {
        const Estimate nothing = Estimate::undefined(Undefined::TooFewUnits, n);
        all(Undefined::TooFewUnits);
        result.alpha = result.scaleMean = result.scaleVariance = nothing;
        for (ItemStatistics& item : result.items) {
            item = {nothing, nothing, nothing, nothing, nothing, nothing, nothing, {}};
        }
        return result;
    }
    const Covariances covariances = covariancesOf(items, rows);
    const double scale = covariances.values.sum();
    result.scaleMean = checked(covariances.means.sum(), n);
    result.scaleVariance = checked(scale, n);
    result.alpha = scale > 0 ? checked(cronbach(k, covariances.values.trace(), scale), n)
                             : Estimate::undefined(Undefined::NoVariance, n);
    addFeldt(result.alpha, n, k, confidence);
    addItems(result, covariances);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Column item = items[i];
        if (std::ranges::all_of(rows,
                                [&](std::size_t row) { return item[row] == item[rows[0]]; })) {
            result.constant.push_back(i);
        }
    }
    if (!covariances.values.allFinite()) {
        all(Undefined::OutOfRange);
        return result;
    }
    if (!result.constant.empty() || covariances.values.diagonal().minCoeff() <= 0) {
        all(Undefined::NoVariance);
        return result;
    }
    addCorrelations(result, correlationsOf(covariances.values));
    addOmega(result, covariances.values);
    return result;
}

} // namespace rozet::statistics
