// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mixed_search.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rozet::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

} // namespace

PooledIntercept::PooledIntercept(const GroupSums& sums, bool reml) : m_sums(sums), m_reml(reml)
{
    m_sizes = sums.sizes;
    std::ranges::sort(m_sizes);
    const auto rest = std::ranges::unique(m_sizes);
    m_sizes.erase(rest.begin(), rest.end());
    const Index m = sums.p + 1;
    m_counts.assign(m_sizes.size(), 0.0);
    m_squares.assign(m_sizes.size(), MatrixXd::Zero(m, m));
    for (std::size_t j = 0; j < sums.sizes.size(); ++j) {
        const auto k = static_cast<std::size_t>(
            std::lower_bound(m_sizes.begin(), m_sizes.end(), sums.sizes[j]) - m_sizes.begin());
        m_counts[k] += 1;
        const Eigen::Map<const VectorXd> s(sums.innerRows.data() + j * static_cast<std::size_t>(m),
                                           m);
        m_squares[k].selfadjointView<Eigen::Lower>().rankUpdate(s);
    }
    for (MatrixXd& squares : m_squares) {
        squares = MatrixXd(squares.selfadjointView<Eigen::Lower>());
    }
}

PooledIntercept::At PooledIntercept::at(double lambda, bool derivatives) const
{
    const Index p = m_sums.p;
    const double degrees = m_sums.n - (m_reml ? static_cast<double>(p) : 0);
    At result;
    DevianceAt& point = result.point;
    MatrixXd c = m_sums.products;
    MatrixXd c1 = MatrixXd::Zero(derivatives ? p + 1 : 0, derivatives ? p + 1 : 0);
    MatrixXd c2 = c1;
    double log1 = 0;
    double log2 = 0;
    for (std::size_t k = 0; k < m_sizes.size(); ++k) {
        const double size = m_sizes[k];
        const double t = 1 + size * lambda;
        c -= (lambda / t) * m_squares[k];
        point.logDeterminant += m_counts[k] * std::log1p(size * lambda);
        if (derivatives) {
            c1 -= (1 / (t * t)) * m_squares[k];
            c2 += (2 * size / (t * t * t)) * m_squares[k];
            log1 += m_counts[k] * size / t;
            log2 -= m_counts[k] * size * size / (t * t);
        }
    }
    const Eigen::LLT<MatrixXd> factor(c.topLeftCorner(p, p));
    if (factor.info() != Eigen::Success) {
        return result;
    }
    point.beta = factor.solve(c.col(p).head(p));
    point.rss = c(p, p) - c.col(p).head(p).dot(point.beta);
    point.logFixed = 2 * factor.matrixLLT().diagonal().array().log().sum();
    point.ok = point.rss > 0 && std::isfinite(point.rss);
    if (!point.ok) {
        return result;
    }
    result.value = degrees * (std::log(2 * std::numbers::pi * point.rss / degrees) + 1) +
                   point.logDeterminant + (m_reml ? point.logFixed : 0);
    if (!derivatives) {
        return result;
    }
    point.inverse = factor.solve(MatrixXd::Identity(p, p));
    VectorXd r(p + 1);
    r << -point.beta, 1;
    const VectorXd moved = (c1 * r).head(p);
    result.rssFirst = r.dot(c1 * r);
    result.rssSecond = r.dot(c2 * r) - 2 * moved.dot(point.inverse * moved);
    const MatrixXd slope = point.inverse * c1.topLeftCorner(p, p);
    if (m_reml) {
        log1 += slope.trace();
        log2 += (point.inverse * c2.topLeftCorner(p, p)).trace() -
                slope.cwiseProduct(slope.transpose()).sum();
    }
    result.inverseSlope = -slope * point.inverse;
    result.secondLog = log2;
    result.first = degrees * result.rssFirst / point.rss + log1;
    result.second = degrees * (result.rssSecond / point.rss -
                               result.rssFirst * result.rssFirst / (point.rss * point.rss)) +
                    log2;
    return result;
}

double PooledIntercept::profiled(double lambda) const
{
    return at(lambda, false).value;
}

MixedFit PooledIntercept::fit() const
{
    MixedFit fit;
    constexpr int kPlaces = 15;
    const auto place = [](int i) { return std::log(10.0) * (-4 + 0.5 * i); };
    int best = 0;
    double least = 0;
    for (int i = 0; i < kPlaces; ++i) {
        const At value = at(std::exp(place(i)), false);
        ++fit.iterations;
        if (value.point.ok && (i == 0 || value.value < least)) {
            least = value.value;
            best = i;
        }
    }
    double low = best == 0 ? std::log(1e-14) : place(best - 1);
    double high = best == kPlaces - 1 ? std::log(1e12) : place(best + 1);
    double x = place(best);
    At here;
    for (int step = 0; step < 100; ++step) {
        const double lambda = std::exp(x);
        here = at(lambda, true);
        ++fit.iterations;
        if (!here.point.ok) {
            return fit;
        }
        const double slope = lambda * here.first;
        const double curve = lambda * lambda * here.second + slope;
        (slope > 0 ? high : low) = x;
        double next = curve > 0 ? x - slope / curve : (low + high) / 2;
        if (!(next > low && next < high)) {
            next = (low + high) / 2;
        }
        const double move = std::fabs(next - x);
        if (move < 1e-11 || high - low < 1e-12) {
            break;
        }
        x = next;
    }
    double lambda = std::exp(x);
    const At zero = at(0, true);
    ++fit.iterations;
    if (!zero.point.ok) {
        return fit;
    }
    const double slack = 1e-12 * (std::fabs(zero.value) + 1);
    fit.boundary = zero.value <= here.value + slack && zero.first >= 0;
    if (fit.boundary) {
        lambda = 0;
        here = zero;
    }
    fit.converged = fit.boundary || lambda < 1e11;
    fit.theta = VectorXd::Constant(1, std::sqrt(lambda));
    fit.point = here.point;
    fit.deviance = here.value;
    const double degrees = m_sums.n - (m_reml ? static_cast<double>(m_sums.p) : 0);
    const double sigma2 = here.point.rss / degrees;
    const Index free = fit.boundary ? 0 : 1;
    fit.hessian = MatrixXd::Zero(free + 1, free + 1);
    fit.hessian(free, free) = degrees / (sigma2 * sigma2);
    fit.varianceSlopes = MatrixXd::Zero(1, free);
    if (free == 1) {
        fit.hessian(0, 0) = here.secondLog + here.rssSecond / sigma2;
        fit.hessian(0, 1) = fit.hessian(1, 0) = -here.rssFirst / (sigma2 * sigma2);
        fit.inverseSlopes.push_back(here.inverseSlope);
        fit.varianceSlopes(0, 0) = 1;
    }
    return fit;
}

} // namespace rozet::statistics
