// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/linear_algebra.h"

#include <algorithm>
#include <array>
#include <limits>

namespace rozet::statistics {

Covariances covariancesOf(std::span<const Column> columns, std::span<const std::size_t> rows)
{
    const auto k = static_cast<Eigen::Index>(columns.size());
    Covariances result;
    result.n = static_cast<double>(rows.size());
    result.means = Eigen::VectorXd::Zero(k);
    // Two passes: means of numbers near zero, then products, in blocks that stay in the cache.
    for (Eigen::Index j = 0; j < k; ++j) {
        const Column column = columns[static_cast<std::size_t>(j)];
        double sum = 0;
        for (const std::size_t row : rows) {
            sum += column[row];
        }
        result.means[j] = sum / result.n;
    }
    constexpr std::size_t kBlock = 256;
    Eigen::MatrixXd products = Eigen::MatrixXd::Zero(k, k);
    Eigen::MatrixXd block(static_cast<Eigen::Index>(kBlock), k);
    for (std::size_t from = 0; from < rows.size(); from += kBlock) {
        const std::size_t length = std::min(kBlock, rows.size() - from);
        const auto used = static_cast<Eigen::Index>(length);
        for (Eigen::Index j = 0; j < k; ++j) {
            const Column column = columns[static_cast<std::size_t>(j)];
            for (std::size_t i = 0; i < length; ++i) {
                block(static_cast<Eigen::Index>(i), j) = column[rows[from + i]] - result.means[j];
            }
        }
        products.selfadjointView<Eigen::Lower>().rankUpdate(block.topRows(used).transpose());
    }
    result.values = products.selfadjointView<Eigen::Lower>();
    result.values /= result.n - 1;
    return result;
}

Eigen::MatrixXd correlationsOf(const Eigen::MatrixXd& covariances)
{
    const Eigen::VectorXd scale = covariances.diagonal().cwiseSqrt().cwiseInverse();
    Eigen::MatrixXd result = scale.asDiagonal() * covariances * scale.asDiagonal();
    result.diagonal().setOnes();
    return result;
}

std::optional<Eigen::MatrixXd> inverseOf(const Eigen::MatrixXd& matrix)
{
    const Eigen::LDLT<Eigen::MatrixXd> factor(matrix);
    const Eigen::VectorXd d = factor.vectorD();
    if (factor.info() != Eigen::Success || !d.allFinite() || d.size() == 0 ||
        d.minCoeff() <= 1e-12 * d.maxCoeff()) {
        return std::nullopt;
    }
    return factor.solve(Eigen::MatrixXd::Identity(matrix.rows(), matrix.cols()));
}

} // namespace rozet::statistics
