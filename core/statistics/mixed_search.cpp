// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mixed_search.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace rozet::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// The search works in entries times the size of their effect; fixed ones stay at 0.
class Search
{
public:
    Search(const MixedDeviance& deviance, const VectorXd& scales)
        : m_deviance(deviance)
        , m_scale(deviance.layout().size())
        , m_diagonal(deviance.layout().diagonal())
        , m_free(m_diagonal.size(), true)
    {
        Index at = 0;
        Index effect = 0;
        for (const auto* blocks : {&deviance.layout().inner, &deviance.layout().outer}) {
            for (const Index size : *blocks) {
                for (Index column = 0; column < size; ++column) {
                    for (Index row = column; row < size; ++row) {
                        m_scale[at++] = scales[effect + row];
                    }
                }
                effect += size;
            }
        }
    }

    MixedFit run()
    {
        start();
        descend();
        polish();
        toBoundary();
        return finish();
    }

private:
    struct Value
    {
        VectorXd x;
        DevianceAt point;
        double value = std::numeric_limits<double>::infinity();
        VectorXd gradient;
    };

    Value valueAt(const VectorXd& x, bool gradient)
    {
        Value value;
        value.x = x;
        value.point = m_deviance.at(x.cwiseQuotient(m_scale), gradient);
        ++m_evaluations;
        if (!value.point.ok) {
            return value;
        }
        value.value = m_deviance.profiled(value.point);
        if (gradient) {
            value.gradient = m_deviance.profiledGradient(value.point).cwiseQuotient(m_scale);
            for (Index i = 0; i < x.size(); ++i) {
                if (!m_free[static_cast<std::size_t>(i)]) {
                    value.gradient[i] = 0;
                }
            }
        }
        return value;
    }

    void start()
    {
        const Index inner = m_deviance.layout().size() -
                            static_cast<Index>(ThetaLayout{m_deviance.layout().outer, {}}.size());
        for (const double first : {0.1, 0.4, 1.2, 4.0}) {
            for (const double second : {0.05, 0.2, 0.8}) {
                VectorXd x = VectorXd::Zero(m_scale.size());
                for (Index i = 0; i < x.size(); ++i) {
                    x[i] =
                        m_diagonal[static_cast<std::size_t>(i)] ? (i < inner ? first : second) : 0;
                }
                const Value value = valueAt(x, false);
                if (value.value < m_best.value) {
                    m_best = value;
                }
                if (inner == x.size()) {
                    break;
                }
            }
        }
        if (m_best.x.size() > 0) {
            m_best = valueAt(m_best.x, true);
        }
    }

    /// BFGS with the inverse of the curvature.
    void descend()
    {
        const Index size = m_best.x.size();
        if (!m_best.point.ok) {
            return;
        }
        MatrixXd inverse = MatrixXd::Identity(size, size) / std::max(1.0, m_best.gradient.norm());
        for (int step = 0; step < 200; ++step) {
            if (m_best.gradient.cwiseAbs().maxCoeff() < 1e-6) {
                return;
            }
            VectorXd move = -inverse * m_best.gradient;
            double slope = move.dot(m_best.gradient);
            if (!(slope < 0)) {
                inverse = MatrixXd::Identity(size, size) / std::max(1.0, m_best.gradient.norm());
                move = -inverse * m_best.gradient;
                slope = move.dot(m_best.gradient);
            }
            double length = std::min(1.0, 2 / move.norm());
            Value next;
            for (int half = 0; half < 40; ++half, length /= 3) {
                next = valueAt(m_best.x + length * move, true);
                if (next.value <= m_best.value + 1e-4 * length * slope) {
                    break;
                }
            }
            if (!(next.value < m_best.value)) {
                return;
            }
            const VectorXd s = next.x - m_best.x;
            const VectorXd y = next.gradient - m_best.gradient;
            const double sy = s.dot(y);
            if (sy > 1e-12 * s.norm() * y.norm()) {
                const VectorXd iy = inverse * y;
                inverse += (1 + y.dot(iy) / sy) / sy * (s * s.transpose()) -
                           (iy * s.transpose() + s * iy.transpose()) / sy;
            }
            m_best = next;
        }
    }

    [[nodiscard]] std::vector<Index> freeEntries() const
    {
        std::vector<Index> entries;
        for (std::size_t i = 0; i < m_free.size(); ++i) {
            if (m_free[i]) {
                entries.push_back(static_cast<Index>(i));
            }
        }
        return entries;
    }

    static double stepOf(double x) { return 1e-4 * std::max(std::fabs(x), 0.05); }

    void polish()
    {
        const std::vector<Index> entries = freeEntries();
        const auto size = static_cast<Index>(entries.size());
        for (int round = 0; round < 4 && m_best.point.ok && size > 0; ++round) {
            MatrixXd curve(size, size);
            for (Index i = 0; i < size; ++i) {
                const Index at = entries[static_cast<std::size_t>(i)];
                VectorXd x = m_best.x;
                const double h = stepOf(x[at]);
                x[at] += h;
                const VectorXd up = valueAt(x, true).gradient;
                x[at] -= 2 * h;
                const VectorXd down = valueAt(x, true).gradient;
                if (up.size() == 0 || down.size() == 0) {
                    return;
                }
                for (Index j = 0; j < size; ++j) {
                    const Index other = entries[static_cast<std::size_t>(j)];
                    curve(j, i) = (up[other] - down[other]) / (2 * h);
                }
            }
            curve = (curve + curve.transpose()).eval() / 2;
            const Eigen::LLT<MatrixXd> factor(curve);
            if (factor.info() != Eigen::Success) {
                return;
            }
            VectorXd gradient(size);
            for (Index i = 0; i < size; ++i) {
                gradient[i] = m_best.gradient[entries[static_cast<std::size_t>(i)]];
            }
            const VectorXd move = factor.solve(gradient);
            VectorXd x = m_best.x;
            for (Index i = 0; i < size; ++i) {
                x[entries[static_cast<std::size_t>(i)]] -= move[i];
            }
            const Value next = valueAt(x, true);
            if (!next.point.ok || next.value > m_best.value + 1e-7) {
                return;
            }
            const bool better = next.gradient.norm() < m_best.gradient.norm();
            if (better) {
                m_best = next;
            }
            if (!better || move.cwiseAbs().maxCoeff() < 1e-9) {
                return;
            }
        }
    }

    void toBoundary()
    {
        for (std::size_t i = 0; i < m_diagonal.size() && m_best.point.ok; ++i) {
            const auto at = static_cast<Index>(i);
            if (!m_diagonal[i] || std::fabs(m_best.x[at]) > 0.02) {
                continue;
            }
            const Value before = m_best;
            m_free[i] = false;
            VectorXd x = m_best.x;
            x[at] = 0;
            m_best = valueAt(x, true);
            descend();
            polish();
            if (m_best.value > before.value + 1e-7) {
                m_free[i] = true;
                m_best = before;
            }
        }
    }

    MixedFit finish()
    {
        MixedFit fit;
        fit.iterations = m_evaluations;
        if (!m_best.point.ok) {
            return fit;
        }
        const ThetaLayout& layout = m_deviance.layout();
        // Diagonals positive: a column of Lambda may change its sign.
        Index at = 0;
        for (const auto* blocks : {&layout.inner, &layout.outer}) {
            for (const Index size : *blocks) {
                for (Index column = 0; column < size; ++column) {
                    const Index length = size - column;
                    if (m_best.x[at] < 0) {
                        m_best.x.segment(at, length) *= -1;
                    }
                    at += length;
                }
            }
        }
        m_best = valueAt(m_best.x, true);
        fit.theta = m_best.x.cwiseQuotient(m_scale);
        fit.point = m_best.point;
        fit.deviance = m_best.value;
        fit.converged = m_best.gradient.cwiseAbs().maxCoeff() < 1e-3;
        const std::vector<Index> entries = freeEntries();
        const auto free = static_cast<Index>(entries.size());
        fit.boundary = entries.size() < m_free.size();
        const double sigma2 = fit.point.rss / m_deviance.degrees();
        fit.hessian = MatrixXd::Zero(free + 1, free + 1);
        fit.hessian(free, free) = m_deviance.degrees() / (sigma2 * sigma2);
        const Index q2 = m_deviance.sums().q2;
        const Index q3 = m_deviance.sums().q3;
        fit.varianceSlopes = MatrixXd::Zero(q2 + q3, free);
        const auto variances = [&](const VectorXd& theta) {
            VectorXd v(q2 + q3);
            v << layout.innerFactor(theta).rowwise().squaredNorm(),
                layout.outerFactor(theta).rowwise().squaredNorm();
            return v;
        };
        for (Index i = 0; i < free; ++i) {
            const Index entry = entries[static_cast<std::size_t>(i)];
            const double h = stepOf(m_best.x[entry]) / m_scale[entry];
            VectorXd theta = fit.theta;
            theta[entry] += h;
            const DevianceAt up = m_deviance.at(theta, true);
            const VectorXd upVariances = variances(theta);
            theta[entry] -= 2 * h;
            const DevianceAt down = m_deviance.at(theta, true);
            fit.varianceSlopes.col(i) = (upVariances - variances(theta)) / (2 * h);
            const VectorXd difference =
                (up.gradientLog - down.gradientLog + (up.gradientRss - down.gradientRss) / sigma2) /
                (2 * h);
            for (Index j = 0; j < free; ++j) {
                fit.hessian(j, i) = difference[entries[static_cast<std::size_t>(j)]];
            }
            fit.hessian(i, free) = fit.hessian(free, i) =
                -fit.point.gradientRss[entry] / (sigma2 * sigma2);
            fit.inverseSlopes.emplace_back((up.inverse - down.inverse) / (2 * h));
        }
        const MatrixXd turned = fit.hessian.transpose();
        fit.hessian = (fit.hessian + turned) / 2;
        return fit;
    }

    const MixedDeviance& m_deviance;
    VectorXd m_scale;
    std::vector<bool> m_diagonal;
    std::vector<bool> m_free;
    Value m_best;
    std::size_t m_evaluations = 0;
};

} // namespace

MixedFit searchMixed(const MixedDeviance& deviance, const VectorXd& scales)
{
    return Search(deviance, scales).run();
}

} // namespace rozet::statistics
