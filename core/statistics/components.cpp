// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/components.h"

#include "core/statistics/linear_algebra.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace rozet::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

void extract(Components& result, const MatrixXd& r, const ComponentSettings& settings)
{
    const Index p = r.rows();
    const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(r);
    const VectorXd values = solver.eigenvalues().reverse();
    const MatrixXd vectors = solver.eigenvectors().rowwise().reverse();
    std::size_t above = 0;
    for (Index k = 0; k < p; ++k) {
        result.eigenvalues.push_back(values[k]);
        result.percent.push_back(100 * values[k] / static_cast<double>(p));
        // Uncorrelated items have eigenvalues that are 1 but for rounding.
        result.aboveOne += values[k] >= 1 - 1e-12 ? 1U : 0U;
        above += values[k] >= settings.eigenvalue - 1e-12 ? 1U : 0U;
    }
    const std::size_t wanted = settings.count.value_or(above);
    Index m = 0;
    while (m < p && static_cast<std::size_t>(m) < wanted && values[m] > 1e-10) {
        ++m;
    }
    if (m == 0) {
        result.communalities.assign(static_cast<std::size_t>(p), 0.0);
        return;
    }
    MatrixXd loadings = vectors.leftCols(m) * values.head(m).cwiseMax(0.0).cwiseSqrt().asDiagonal();
    for (Index k = 0; k < m; ++k) {
        if (loadings.col(k).sum() < 0) {
            loadings.col(k) = -loadings.col(k);
        }
    }
    result.unrotated = fromEigen(loadings);
    const VectorXd communalities = loadings.rowwise().squaredNorm();
    result.communalities.assign(communalities.data(), communalities.data() + p);
    const MatrixXd residuals = r - loadings * loadings.transpose();
    for (Index i = 0; i < p; ++i) {
        for (Index j = 0; j < i; ++j) {
            result.largeResiduals += std::fabs(residuals(i, j)) > 0.05 ? 1U : 0U;
        }
    }
    result.rotated = rotate(result.unrotated, settings.rotation);
    if (result.rotated.reason != Undefined::NotUndefined) {
        return;
    }
    // Scores of oblique components: the structure takes the place of the loadings.
    MatrixXd turn = toEigen(result.rotated.transformation);
    if (!result.rotated.phi.empty()) {
        turn = turn * toEigen(result.rotated.phi);
    }
    result.scoreCoefficients =
        fromEigen(loadings * values.head(m).cwiseInverse().asDiagonal() * turn);
}

} // namespace

Adequacy adequacy(const Matrix& correlations, std::size_t n)
{
    Adequacy result;
    const MatrixXd r = toEigen(correlations);
    const Index p = r.rows();
    const auto rows = static_cast<double>(n);
    const std::optional<MatrixXd> inverse = r.allFinite() ? inverseOf(r) : std::nullopt;
    if (!inverse) {
        result.determinant = Estimate::undefined(Undefined::Collinear, rows);
        result.logDeterminant = result.kmo = result.determinant;
        result.msa.assign(static_cast<std::size_t>(p), result.determinant);
        result.bartlett = TestResult::undefined(Undefined::Collinear);
        return result;
    }
    const VectorXd d = Eigen::LDLT<MatrixXd>(r).vectorD();
    const double logDeterminant = d.array().log().sum();
    result.logDeterminant = checked(logDeterminant, rows);
    result.determinant = checked(std::exp(logDeterminant), rows);
    double all = 0;
    double partials = 0;
    for (Index i = 0; i < p; ++i) {
        double own = 0;
        double ownPartials = 0;
        for (Index j = 0; j < p; ++j) {
            if (i == j) {
                continue;
            }
            const double partial =
                (*inverse)(i, j) / std::sqrt((*inverse)(i, i)) / std::sqrt((*inverse)(j, j));
            own += r(i, j) * r(i, j);
            ownPartials += partial * partial;
        }
        all += own;
        partials += ownPartials;
        result.msa.push_back(checked(own / (own + ownPartials), rows, Undefined::NoVariance));
    }
    result.kmo = checked(all / (all + partials), rows, Undefined::NoVariance);
    const auto items = static_cast<double>(p);
    const double factor = rows - 1 - (2 * items + 5) / 6;
    result.bartlett =
        factor > 0 ? chiSquareTest(std::max(0.0, -factor * logDeterminant), items * (items - 1) / 2)
                   : TestResult::undefined(Undefined::TooFewUnits);
    return result;
}

Components components(std::span<const Column> items, const ComponentSettings& settings)
{
    Components result;
    const std::vector<std::size_t> rows = completeRows(items);
    result.n = rows.size();
    result.missing = items.empty() ? 0 : items.front().size() - rows.size();
    const auto stop = [&](Undefined reason) {
        result.reason = reason;
        result.rotated.reason = reason;
        const Estimate nothing = Estimate::undefined(reason, static_cast<double>(result.n));
        result.adequacy = {nothing, nothing, nothing, std::vector<Estimate>(items.size(), nothing),
                           TestResult::undefined(reason)};
    };
    if (items.size() < 2 || rows.size() < 3) {
        stop(Undefined::TooFewUnits);
        return result;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Column item = items[i];
        if (std::ranges::all_of(rows,
                                [&](std::size_t row) { return item[row] == item[rows[0]]; })) {
            result.constant.push_back(i);
        }
    }
    const Covariances covariances = covariancesOf(items, rows);
    if (!result.constant.empty() || covariances.values.diagonal().minCoeff() <= 0) {
        stop(Undefined::NoVariance);
        return result;
    }
    if (!covariances.values.allFinite()) {
        stop(Undefined::OutOfRange);
        return result;
    }
    const MatrixXd r = correlationsOf(covariances.values);
    result.correlations = fromEigen(r);
    result.adequacy = adequacy(result.correlations, result.n);
    extract(result, r, settings);
    return result;
}

} // namespace rozet::statistics
