// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mixed_deviance.h"

#include <Eigen/Cholesky>

#include <cmath>
#include <numbers>
#include <numeric>

namespace rozet::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Up to six effects per level live on the stack.
using Small = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::ColMajor, 6, 6>;
using Rows = Eigen::Map<const RowMatrix>;

Index triangle(const std::vector<Index>& blocks)
{
    return std::accumulate(blocks.begin(), blocks.end(), Index(0),
                           [](Index sum, Index q) { return sum + q * (q + 1) / 2; });
}

MatrixXd factorOf(const std::vector<Index>& blocks, const VectorXd& theta, Index from)
{
    const Index q = std::accumulate(blocks.begin(), blocks.end(), Index(0));
    MatrixXd lambda = MatrixXd::Zero(q, q);
    Index corner = 0;
    for (const Index size : blocks) {
        for (Index column = 0; column < size; ++column) {
            for (Index row = column; row < size; ++row) {
                lambda(corner + row, corner + column) = theta[from++];
            }
        }
        corner += size;
    }
    return lambda;
}

/// The gradient in Sigma, turned to the entries of Lambda.
void toTheta(const std::vector<Index>& blocks, const MatrixXd& inSigma, const MatrixXd& lambda,
             VectorXd& gradient, Index& at)
{
    const MatrixXd inLambda = 2 * inSigma * lambda;
    Index corner = 0;
    for (const Index size : blocks) {
        for (Index column = 0; column < size; ++column) {
            for (Index row = column; row < size; ++row) {
                gradient[at++] = inLambda(corner + row, corner + column);
            }
        }
        corner += size;
    }
}

/// Lambda (I + Lambda' M Lambda)^-1 Lambda', and the logarithm of that determinant.
struct Inner
{
    Small inverse;
    double logDeterminant = 0;
};

Inner innerOf(const Small& m, const Small& lambda)
{
    Inner result;
    Small core = lambda.transpose() * m * lambda;
    core.diagonal().array() += 1;
    const Eigen::LLT<Small> factor(core);
    const Small root = factor.matrixL().solve(Small(lambda.transpose()));
    result.inverse = root.transpose() * root;
    for (Index k = 0; k < core.rows(); ++k) {
        result.logDeterminant += 2 * std::log(factor.matrixLLT()(k, k));
    }
    return result;
}

} // namespace

Index ThetaLayout::size() const
{
    return triangle(inner) + triangle(outer);
}

std::vector<bool> ThetaLayout::diagonal() const
{
    std::vector<bool> result;
    for (const std::vector<Index>* blocks : {&inner, &outer}) {
        for (const Index size : *blocks) {
            for (Index column = 0; column < size; ++column) {
                for (Index row = column; row < size; ++row) {
                    result.push_back(row == column);
                }
            }
        }
    }
    return result;
}

MatrixXd ThetaLayout::innerFactor(const VectorXd& theta) const
{
    return factorOf(inner, theta, 0);
}

MatrixXd ThetaLayout::outerFactor(const VectorXd& theta) const
{
    return factorOf(outer, theta, triangle(inner));
}

double MixedDeviance::degrees() const
{
    return m_sums.n - (m_reml ? static_cast<double>(m_sums.p) : 0);
}

DevianceAt MixedDeviance::at(const VectorXd& theta, bool gradient) const
{
    const GroupSums& sums = m_sums;
    const Index p = sums.p;
    const Index q2 = sums.q2;
    const Index q3 = sums.q3;
    const Index width = sums.width();
    const Small lambda2 = m_layout.innerFactor(theta);
    const Small lambda3 = m_layout.outerFactor(theta);
    DevianceAt point;
    MatrixXd c = sums.products;
    // Z3' V2^-1 [Z3 X y] per outer group, V2 without the outer effects.
    std::vector<double> outerRows = sums.outerRows;
    std::vector<Small> inverses(gradient ? sums.innerGroups() : 0);
    const auto innerAt = [&](std::size_t group) {
        return Eigen::Map<const MatrixXd>(
            sums.inner.data() + group * static_cast<std::size_t>(q2 * q2), q2, q2);
    };
    const auto innerRowsAt = [&](std::size_t group) {
        return Rows(sums.innerRows.data() + group * static_cast<std::size_t>(q2 * width), q2,
                    width);
    };
    const auto outerRowsAt = [&](std::size_t group) {
        return Eigen::Map<RowMatrix>(
            outerRows.data() + group * static_cast<std::size_t>(q3 * width), q3, width);
    };
    RowMatrix weighted(q2, width);
    MatrixXd sum = MatrixXd::Zero(p + 1, p + 1);
    std::vector<Small> outerInverses(sums.outerGroups());
    for (std::size_t s = 0; s < sums.outerGroups(); ++s) {
        for (std::size_t j = sums.first[s]; j < sums.first[s + 1]; ++j) {
            const Inner inner = innerOf(innerAt(j), lambda2);
            point.logDeterminant += inner.logDeterminant;
            const auto rows = innerRowsAt(j);
            weighted.noalias() = inner.inverse.lazyProduct(rows);
            sum.noalias() +=
                rows.rightCols(p + 1).transpose().lazyProduct(weighted.rightCols(p + 1));
            if (q3 > 0) {
                outerRowsAt(s).noalias() -= rows.leftCols(q3).transpose().lazyProduct(weighted);
            }
            if (gradient) {
                inverses[j] = inner.inverse;
            }
        }
        if (q3 > 0) {
            const auto rows = outerRowsAt(s);
            const Inner outer = innerOf(rows.leftCols(q3), lambda3);
            point.logDeterminant += outer.logDeterminant;
            sum.noalias() +=
                rows.rightCols(p + 1).transpose() * (outer.inverse * rows.rightCols(p + 1));
            outerInverses[s] = outer.inverse;
        }
    }
    c -= sum;
    const Eigen::LLT<MatrixXd> factor(c.topLeftCorner(p, p));
    if (factor.info() != Eigen::Success || !c.allFinite()) {
        return point;
    }
    point.beta = factor.solve(c.col(p).head(p));
    point.rss = c(p, p) - c.col(p).head(p).dot(point.beta);
    point.logFixed = 2 * factor.matrixLLT().diagonal().array().log().sum();
    point.ok = point.rss > 0;
    point.inverse = factor.solve(MatrixXd::Identity(p, p));
    if (!gradient || !point.ok) {
        return point;
    }
    VectorXd residual(p + 1);
    residual << -point.beta, 1;
    MatrixXd log2 = MatrixXd::Zero(q2, q2);
    MatrixXd rss2 = log2;
    MatrixXd log3 = MatrixXd::Zero(q3, q3);
    MatrixXd rss3 = log3;
    RowMatrix h(q2, width);
    for (std::size_t s = 0; s < sums.outerGroups(); ++s) {
        const auto rows = outerRowsAt(s);
        const MatrixXd own = rows.leftCols(q3);
        const VectorXd error = rows.rightCols(p + 1) * residual;
        const MatrixXd inverse3 = outerInverses[s];
        VectorXd drawn;
        MatrixXd drawnRows;
        if (q3 > 0) {
            const MatrixXd left = MatrixXd::Identity(q3, q3) - own * inverse3;
            const VectorXd u = left * error;
            log3 += left * own;
            rss3 -= u * u.transpose();
            drawn = inverse3 * error;
            if (m_reml) {
                const MatrixXd w = left * rows.middleCols(q3, p);
                log3 -= w * point.inverse * w.transpose();
                drawnRows = inverse3 * rows.middleCols(q3, p);
            }
        }
        for (std::size_t j = sums.first[s]; j < sums.first[s + 1]; ++j) {
            const Small m = innerAt(j);
            const auto group = innerRowsAt(j);
            Small left = -(m * inverses[j]);
            left.diagonal().array() += 1;
            h.noalias() = left.lazyProduct(group);
            Eigen::Matrix<double, Eigen::Dynamic, 1, 0, 6, 1> u =
                h.rightCols(p + 1).lazyProduct(residual);
            log2 += left * m;
            if (q3 > 0) {
                u -= h.leftCols(q3) * drawn;
                log2 -= h.leftCols(q3) * inverse3 * h.leftCols(q3).transpose();
            }
            rss2 -= u * u.transpose();
            if (m_reml) {
                MatrixXd w = h.middleCols(q3, p);
                if (q3 > 0) {
                    w -= h.leftCols(q3) * drawnRows;
                }
                log2 -= w * point.inverse * w.transpose();
            }
        }
    }
    point.gradientLog.resize(theta.size());
    point.gradientRss.resize(theta.size());
    Index a = 0;
    Index b = 0;
    toTheta(m_layout.inner, log2, lambda2, point.gradientLog, a);
    toTheta(m_layout.outer, log3, lambda3, point.gradientLog, a);
    toTheta(m_layout.inner, rss2, lambda2, point.gradientRss, b);
    toTheta(m_layout.outer, rss3, lambda3, point.gradientRss, b);
    return point;
}

double MixedDeviance::profiled(const DevianceAt& point) const
{
    const double degrees = this->degrees();
    return degrees * (std::log(2 * std::numbers::pi * point.rss / degrees) + 1) +
           point.logDeterminant + (m_reml ? point.logFixed : 0);
}

VectorXd MixedDeviance::profiledGradient(const DevianceAt& point) const
{
    return point.gradientLog + (degrees() / point.rss) * point.gradientRss;
}

MixedDeviance::Effects MixedDeviance::effects(const VectorXd& theta, const DevianceAt& point) const
{
    const GroupSums& sums = m_sums;
    const Index p = sums.p;
    const Index q2 = sums.q2;
    const Index q3 = sums.q3;
    const Index width = sums.width();
    const Small lambda2 = m_layout.innerFactor(theta);
    const Small lambda3 = m_layout.outerFactor(theta);
    const MatrixXd sigma2 = lambda2 * lambda2.transpose();
    const MatrixXd sigma3 = lambda3 * lambda3.transpose();
    Effects result;
    const auto innerGroups = static_cast<Index>(sums.innerGroups());
    const auto outerGroups = static_cast<Index>(sums.outerGroups());
    result.inner.resize(innerGroups, q2);
    result.innerVariances.resize(innerGroups, q2);
    result.outer.resize(q3 > 0 ? outerGroups : 0, q3);
    result.outerVariances.resize(q3 > 0 ? outerGroups : 0, q3);
    VectorXd residual(p + 1);
    residual << -point.beta, 1;
    for (std::size_t s = 0; s < sums.outerGroups(); ++s) {
        MatrixXd rows =
            Rows(sums.outerRows.data() + s * static_cast<std::size_t>(q3 * width), q3, width);
        std::vector<MatrixXd> within;
        for (std::size_t j = sums.first[s]; j < sums.first[s + 1]; ++j) {
            const Small m = Eigen::Map<const MatrixXd>(
                sums.inner.data() + j * static_cast<std::size_t>(q2 * q2), q2, q2);
            const Rows group(sums.innerRows.data() + j * static_cast<std::size_t>(q2 * width), q2,
                             width);
            const Inner inner = innerOf(m, lambda2);
            rows -= group.leftCols(q3).transpose() * inner.inverse * group;
            within.emplace_back(MatrixXd::Identity(q2, q2) - m * inner.inverse);
        }
        MatrixXd inverse3(q3, q3);
        VectorXd error = rows.rightCols(p + 1) * residual;
        if (q3 > 0) {
            const MatrixXd own = rows.leftCols(q3);
            inverse3 = innerOf(own, lambda3).inverse;
            const MatrixXd left = MatrixXd::Identity(q3, q3) - own * inverse3;
            const auto at = static_cast<Index>(s);
            result.outer.row(at) = (sigma3 * left * error).transpose();
            result.outerVariances.row(at) =
                (sigma3 - sigma3 * left * own * sigma3).diagonal().transpose();
        }
        for (std::size_t j = sums.first[s]; j < sums.first[s + 1]; ++j) {
            const MatrixXd m = Eigen::Map<const MatrixXd>(
                sums.inner.data() + j * static_cast<std::size_t>(q2 * q2), q2, q2);
            const Rows group(sums.innerRows.data() + j * static_cast<std::size_t>(q2 * width), q2,
                             width);
            const MatrixXd& left = within[j - sums.first[s]];
            const MatrixXd h = left * group;
            VectorXd u = h.rightCols(p + 1) * residual;
            MatrixXd spread = left * m;
            if (q3 > 0) {
                u -= h.leftCols(q3) * (inverse3 * error);
                spread -= h.leftCols(q3) * inverse3 * h.leftCols(q3).transpose();
            }
            const auto at = static_cast<Index>(j);
            result.inner.row(at) = (sigma2 * u).transpose();
            result.innerVariances.row(at) =
                (sigma2 - sigma2 * spread * sigma2).diagonal().transpose();
        }
    }
    return result;
}

} // namespace rozet::statistics
