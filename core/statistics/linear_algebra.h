// SPDX-License-Identifier: GPL-3.0-or-later
// What the sources of this folder share of Eigen. Not for public headers.
#pragma once

#include "core/statistics/matrix.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <optional>
#include <span>

namespace rozet::statistics {

[[nodiscard]] inline Eigen::MatrixXd toEigen(const Matrix& matrix)
{
    using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    return Eigen::Map<const Rows>(matrix.values.data(), static_cast<Eigen::Index>(matrix.rows),
                                  static_cast<Eigen::Index>(matrix.columns));
}

[[nodiscard]] inline Matrix fromEigen(const Eigen::MatrixXd& matrix)
{
    Matrix result(static_cast<std::size_t>(matrix.rows()), static_cast<std::size_t>(matrix.cols()));
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
        for (Eigen::Index j = 0; j < matrix.cols(); ++j) {
            result(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) = matrix(i, j);
        }
    }
    return result;
}

/// Means and covariances (divisor n - 1) of columns without missing values, at least two rows.
struct Covariances
{
    Eigen::VectorXd means;
    Eigen::MatrixXd values;
    double n = 0;
};

[[nodiscard]] Covariances covariancesOf(std::span<const Column> columns,
                                        std::span<const std::size_t> rows);

/// Covariances as correlations; every variance must be above 0.
[[nodiscard]] Eigen::MatrixXd correlationsOf(const Eigen::MatrixXd& covariances);

/// The inverse of a symmetric matrix that is safely positive definite, else nothing.
[[nodiscard]] std::optional<Eigen::MatrixXd> inverseOf(const Eigen::MatrixXd& matrix);

} // namespace rozet::statistics
