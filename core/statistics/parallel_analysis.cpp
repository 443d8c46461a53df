// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/parallel_analysis.h"

#include "core/statistics/distributions.h"
#include "core/statistics/linear_algebra.h"
#include "core/statistics/random.h"
#include "core/statistics/resample.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rozet::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;

std::vector<double> eigenvaluesOf(const MatrixXd& correlations)
{
    const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(correlations, Eigen::EigenvaluesOnly);
    std::vector<double> values(solver.eigenvalues().data(),
                               solver.eigenvalues().data() + correlations.rows());
    std::ranges::reverse(values);
    return values;
}

/// Eigenvalues of the correlations of n rows of p independent normal numbers.
std::vector<double> randomEigenvalues(std::size_t n, Index p, Random random)
{
    MatrixXd lower = MatrixXd::Zero(p, p);
    for (Index i = 0; i < p; ++i) {
        const double degrees = static_cast<double>(n) - 1 - static_cast<double>(i);
        lower(i, i) = degrees > 0 ? std::sqrt(chiSquareQuantile(
                                        std::clamp(random.uniform(), 1e-16, 1 - 1e-16), degrees))
                                  : 0.0;
        for (Index j = 0; j < i; ++j) {
            // Beyond n - 1 columns nothing new can come.
            lower(i, j) = static_cast<double>(j) < static_cast<double>(n) - 1 ? random.normal() : 0;
        }
    }
    return eigenvaluesOf(correlationsOf(lower * lower.transpose()));
}

std::vector<double> permutedEigenvalues(const MatrixXd& centred, Random random)
{
    const Index n = centred.rows();
    MatrixXd shuffled = centred;
    for (Index j = 1; j < centred.cols(); ++j) {
        for (Index i = n; i > 1; --i) {
            const auto other = static_cast<Index>(random.below(static_cast<std::uint64_t>(i)));
            std::swap(shuffled(i - 1, j), shuffled(other, j));
        }
    }
    MatrixXd products = MatrixXd::Zero(centred.cols(), centred.cols());
    products.selfadjointView<Eigen::Lower>().rankUpdate(shuffled.transpose());
    return eigenvaluesOf(products.selfadjointView<Eigen::Lower>());
}

void summarise(const std::vector<std::vector<double>>& draws, double percentile,
               std::vector<double>& mean, std::vector<double>& high)
{
    const std::size_t p = draws.front().size();
    for (std::size_t k = 0; k < p; ++k) {
        std::vector<double> values;
        double sum = 0;
        for (const std::vector<double>& draw : draws) {
            values.push_back(draw[k]);
            sum += draw[k];
        }
        std::ranges::sort(values);
        mean.push_back(sum / static_cast<double>(draws.size()));
        high.push_back(quantileOfSorted(values, percentile / 100));
    }
}

std::size_t leading(const std::vector<double>& values, const std::vector<double>& limits)
{
    std::size_t count = 0;
    while (count < values.size() && values[count] > limits[count]) {
        ++count;
    }
    return count;
}

} // namespace

ParallelAnalysis parallelAnalysis(std::span<const Column> items, const ParallelSettings& settings)
{
    ParallelAnalysis result;
    const std::vector<std::size_t> rows = completeRows(items);
    result.n = rows.size();
    if (items.size() < 2 || rows.size() < 3 || settings.replicates == 0) {
        result.reason = Undefined::TooFewUnits;
        return result;
    }
    const Covariances covariances = covariancesOf(items, rows);
    if (!covariances.values.allFinite()) {
        result.reason = Undefined::OutOfRange;
        return result;
    }
    if (covariances.values.diagonal().minCoeff() <= 0) {
        result.reason = Undefined::NoVariance;
        return result;
    }
    const auto p = static_cast<Index>(items.size());
    result.eigenvalues = eigenvaluesOf(correlationsOf(covariances.values));
    std::vector<std::vector<double>> draws(settings.replicates);
    forEachIndex(settings.replicates, settings.threads, [&](std::size_t replicate) {
        draws[replicate] = randomEigenvalues(result.n, p, Random(settings.seed, 2 * replicate));
    });
    summarise(draws, settings.percentile, result.randomMean, result.randomPercentile);
    if (settings.permuted) {
        MatrixXd centred(static_cast<Index>(rows.size()), p);
        for (Index j = 0; j < p; ++j) {
            const Column item = items[static_cast<std::size_t>(j)];
            for (std::size_t i = 0; i < rows.size(); ++i) {
                centred(static_cast<Index>(i), j) = item[rows[i]] - covariances.means[j];
            }
            centred.col(j) /= centred.col(j).norm();
        }
        forEachIndex(settings.replicates, settings.threads, [&](std::size_t replicate) {
            draws[replicate] =
                permutedEigenvalues(centred, Random(settings.seed, 2 * replicate + 1));
        });
        summarise(draws, settings.percentile, result.permutedMean, result.permutedPercentile);
    }
    result.countByMean = leading(result.eigenvalues, result.randomMean);
    result.countByPercentile = leading(result.eigenvalues, result.randomPercentile);
    return result;
}

} // namespace rozet::statistics
