// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/factor_model.h"

#include "core/statistics/linear_algebra.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace rozet::statistics {

namespace {

constexpr double kSmallest = 0.005; ///< of an error variance, as part of the item's variance
constexpr int kSteps = 200;

/// At log error variances: the discrepancy with the best loadings, its gradient and a Hessian.
struct Point
{
    Eigen::VectorXd logs;
    double value = 0;
    Eigen::VectorXd gradient;
    Eigen::MatrixXd hessian;
    Eigen::VectorXd loadings;
};

Point at(const Eigen::MatrixXd& r, const Eigen::VectorXd& logs)
{
    Point point;
    point.logs = logs;
    const Eigen::VectorXd inverseRoot = (-0.5 * logs).array().exp();
    const Eigen::MatrixXd scaled = inverseRoot.asDiagonal() * r * inverseRoot.asDiagonal();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(scaled);
    const Eigen::VectorXd& values = solver.eigenvalues();
    const Eigen::MatrixXd& vectors = solver.eigenvectors();
    const Eigen::Index k = logs.size();
    // The common part takes the largest eigenvalue; the others stay as misfit.
    double misfit = 0;
    for (Eigen::Index m = 0; m + 1 < k; ++m) {
        misfit += values[m] - 1 - std::log(values[m]);
    }
    const double top = std::max(values[k - 1], 1.0);
    if (values[k - 1] < 1) {
        misfit += values[k - 1] - 1 - std::log(values[k - 1]);
    }
    point.value = misfit;
    point.loadings = std::sqrt(top - 1) * vectors.col(k - 1).cwiseQuotient(inverseRoot);
    point.gradient = Eigen::VectorXd::Zero(k);
    point.hessian = Eigen::MatrixXd::Zero(k, k);
    const Eigen::Index kept = values[k - 1] < 1 ? k : k - 1;
    for (Eigen::Index m = 0; m < kept; ++m) {
        const Eigen::VectorXd squares = vectors.col(m).array().square();
        point.gradient += (1 - values[m]) * squares;
    }
    // d2/dx_i dx_j with eigenvalue derivatives; exact.
    for (Eigen::Index m = 0; m < kept; ++m) {
        for (Eigen::Index other = 0; other < k; ++other) {
            const Eigen::VectorXd products = vectors.col(m).cwiseProduct(vectors.col(other));
            if (other == m) {
                point.hessian += values[m] * products * products.transpose();
            } else if (std::fabs(values[m] - values[other]) > 1e-10) {
                const double factor =
                    -(1 - values[m]) * (values[m] + values[other]) / (values[m] - values[other]);
                point.hessian += factor * products * products.transpose();
            }
        }
    }
    return point;
}

} // namespace

OneFactor fitOneFactor(const Matrix& covariances)
{
    OneFactor result;
    const Eigen::MatrixXd s = toEigen(covariances);
    const Eigen::Index k = s.rows();
    if (k < 3) {
        result.reason = Undefined::NeedsThreeItems;
        return result;
    }
    if (!s.allFinite() || s.diagonal().minCoeff() <= 0) {
        result.reason = Undefined::NoVariance;
        return result;
    }
    const Eigen::MatrixXd r = correlationsOf(s);
    const std::optional<Eigen::MatrixXd> inverse = inverseOf(r);
    if (!inverse) {
        result.reason = Undefined::Collinear;
        return result;
    }
    const double smallest = std::log(kSmallest);
    Eigen::VectorXd logs = (0.9 * inverse->diagonal().cwiseInverse()).array().max(kSmallest).log();
    Point point = at(r, logs);
    bool converged = false;
    for (int step = 0; step < kSteps && !converged; ++step) {
        Eigen::VectorXd gradient = point.gradient;
        Eigen::MatrixXd hessian = point.hessian;
        for (Eigen::Index i = 0; i < k; ++i) {
            if (point.logs[i] <= smallest && gradient[i] > 0) {
                gradient[i] = 0;
                hessian.row(i).setZero();
                hessian.col(i).setZero();
                hessian(i, i) = 1;
            }
        }
        converged = gradient.cwiseAbs().maxCoeff() < 1e-11;
        double ridge = 0;
        Eigen::LLT<Eigen::MatrixXd> factor(hessian);
        while (factor.info() != Eigen::Success && ridge < 1e6) {
            ridge = std::max(1e-3, 4 * ridge);
            factor.compute(hessian + ridge * Eigen::MatrixXd::Identity(k, k));
        }
        Eigen::VectorXd move = -factor.solve(gradient);
        const double longest = move.cwiseAbs().maxCoeff();
        if (longest > 2) {
            move *= 2 / longest;
        }
        double length = 1;
        Point next = point;
        for (int half = 0; half < 40; ++half, length /= 2) {
            next = at(r, (point.logs + length * move).array().max(smallest).min(0.0));
            if (next.value <= point.value + 1e-15) {
                break;
            }
        }
        if (!(next.value <= point.value + 1e-15) ||
            (next.logs - point.logs).cwiseAbs().maxCoeff() < 1e-13) {
            break;
        }
        point = next;
    }
    const Eigen::VectorXd scale = s.diagonal().cwiseSqrt();
    Eigen::VectorXd loadings = point.loadings.cwiseProduct(scale);
    if (loadings.sum() < 0) {
        loadings = -loadings;
    }
    for (Eigen::Index i = 0; i < k; ++i) {
        result.loadings.push_back(loadings[i]);
        result.uniqueness.push_back(std::exp(point.logs[i]) * s(i, i));
        result.improper = result.improper || point.logs[i] <= smallest;
    }
    result.discrepancy = std::max(0.0, point.value);
    if (!converged && point.gradient.cwiseAbs().maxCoeff() > 1e-6 && !result.improper) {
        result.reason = Undefined::NotConverged;
    }
    return result;
}

} // namespace rozet::statistics
