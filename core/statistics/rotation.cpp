// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/rotation.h"

#include "core/statistics/linear_algebra.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rozet::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double kSpssChange = 1e-4;
constexpr std::size_t kSpssRounds = 25;
constexpr std::size_t kRounds = 2000;

double varimaxValue(const MatrixXd& x)
{
    double value = 0;
    for (Index j = 0; j < x.cols(); ++j) {
        const Eigen::ArrayXd squares = x.col(j).array().square();
        value +=
            static_cast<double>(x.rows()) * squares.square().sum() - squares.sum() * squares.sum();
    }
    return value;
}

struct Turned
{
    MatrixXd loadings;
    MatrixXd turn;
    std::size_t rounds = 0;
    bool converged = false;
};

Turned varimax(const MatrixXd& start, bool asSpss)
{
    Turned result{start, MatrixXd::Identity(start.cols(), start.cols()), 0, false};
    MatrixXd& x = result.loadings;
    const auto p = static_cast<double>(x.rows());
    double before = varimaxValue(x);
    while (!result.converged && result.rounds < (asSpss ? kSpssRounds : kRounds)) {
        double largest = 0;
        for (Index j = 0; j < x.cols(); ++j) {
            for (Index k = j + 1; k < x.cols(); ++k) {
                const Eigen::ArrayXd u = x.col(j).array().square() - x.col(k).array().square();
                const Eigen::ArrayXd v = 2 * x.col(j).array() * x.col(k).array();
                const double a = u.sum();
                const double b = v.sum();
                const double c = (u.square() - v.square()).sum();
                const double d = 2 * (u * v).sum();
                const double angle = std::atan2(d - 2 * a * b / p, c - (a * a - b * b) / p) / 4;
                const double s = std::sin(angle);
                if (std::fabs(s) <= 1e-15) {
                    continue;
                }
                largest = std::max(largest, std::fabs(s));
                const double cosine = std::cos(angle);
                const auto turnPair = [&](MatrixXd& m) {
                    const VectorXd left = m.col(j);
                    m.col(j) = left * cosine + m.col(k) * s;
                    m.col(k) = -left * s + m.col(k) * cosine;
                };
                turnPair(x);
                turnPair(result.turn);
            }
        }
        ++result.rounds;
        if (asSpss) {
            const double now = varimaxValue(x);
            result.converged = std::fabs(now - before) <= kSpssChange;
            before = now;
        } else {
            result.converged = largest < 1e-13;
        }
    }
    return result;
}

/// Direct oblimin: pattern = a (turn^-1)', phi = turn' turn, columns of turn at length 1.
std::optional<Turned> oblimin(const MatrixXd& a, const MatrixXd& start, double delta)
{
    const Index m = a.cols();
    const MatrixXd others = MatrixXd::Ones(m, m) - MatrixXd::Identity(m, m);
    const auto p = static_cast<double>(a.rows());

    struct Value
    {
        double value = 0;
        MatrixXd gradient;
    };

    const auto criterion = [&](const MatrixXd& pattern) {
        const MatrixXd squares = pattern.array().square();
        MatrixXd x = squares * others;
        if (delta != 0) {
            x.rowwise() -= (delta / p) * x.colwise().sum();
        }
        return Value{squares.cwiseProduct(x).sum() / 4, pattern.cwiseProduct(x)};
    };
    Turned result{a, start, 0, false};
    MatrixXd inverse = start.inverse();
    result.loadings = a * inverse.transpose();
    Value now = criterion(result.loadings);
    double length = 1;
    for (; result.rounds < 5000; ++result.rounds) {
        const MatrixXd gradient =
            -(result.loadings.transpose() * now.gradient * inverse).transpose();
        const MatrixXd projected =
            gradient -
            result.turn * (result.turn.cwiseProduct(gradient)).colwise().sum().asDiagonal();
        const double size = projected.norm();
        if (!std::isfinite(size)) {
            return std::nullopt;
        }
        if (size < 1e-9) {
            result.converged = true;
            break;
        }
        length *= 2;
        bool better = false;
        for (int half = 0; half < 60 && !better; ++half, length /= 2) {
            MatrixXd next = result.turn - length * projected;
            next = next * next.colwise().norm().cwiseInverse().asDiagonal();
            const Eigen::FullPivLU<MatrixXd> lu(next);
            if (!lu.isInvertible()) {
                continue;
            }
            const MatrixXd nextInverse = lu.inverse();
            const MatrixXd pattern = a * nextInverse.transpose();
            const Value value = criterion(pattern);
            if (value.value <= now.value - 0.5 * size * size * length) {
                better = true;
                result.turn = next;
                inverse = nextInverse;
                result.loadings = pattern;
                now = value;
                break;
            }
        }
        if (!better) {
            // No further descent within rounding.
            result.converged = size < 1e-5;
            break;
        }
    }
    return result;
}

/// Columns by falling sum of squares, each with a positive sum.
void arrange(MatrixXd& loadings, MatrixXd& transformation, MatrixXd& phi, VectorXd& squares)
{
    const Index m = loadings.cols();
    std::vector<Index> order(static_cast<std::size_t>(m));
    std::iota(order.begin(), order.end(), Index(0));
    std::ranges::stable_sort(order, [&](Index a, Index b) { return squares[a] > squares[b]; });
    MatrixXd turn = MatrixXd::Zero(m, m);
    for (Index j = 0; j < m; ++j) {
        const Index from = order[static_cast<std::size_t>(j)];
        turn(from, j) = loadings.col(from).sum() < 0 ? -1 : 1;
    }
    loadings = loadings * turn;
    transformation = transformation * turn;
    if (phi.size() > 0) {
        phi = turn.transpose() * phi * turn;
    }
    squares = turn.cwiseAbs().transpose() * squares;
}

} // namespace

Rotated rotate(const Matrix& loadings, const RotationSettings& settings)
{
    Rotated result;
    const MatrixXd a = toEigen(loadings);
    if (a.size() == 0) {
        result.reason = Undefined::NoUnits;
        return result;
    }
    if (!a.allFinite()) {
        result.reason = Undefined::OutOfRange;
        return result;
    }
    const Index m = a.cols();
    VectorXd lengths = VectorXd::Ones(a.rows());
    if (settings.kaiser) {
        lengths = a.rowwise().norm();
        lengths = (lengths.array() > 0).select(lengths, 1.0);
    }
    const MatrixXd scaled = lengths.cwiseInverse().asDiagonal() * a;
    MatrixXd turned = a;
    MatrixXd transformation = MatrixXd::Identity(m, m);
    MatrixXd phi;
    if (settings.rotation != Rotation::None && m > 1) {
        const bool spss = settings.asSpss && settings.rotation != Rotation::Oblimin;
        const Turned first = varimax(scaled, spss);
        result.sweeps = first.rounds;
        result.converged = first.converged;
        transformation = first.turn;
        turned = lengths.asDiagonal() * first.loadings;
        if (settings.rotation == Rotation::Oblimin) {
            const std::optional<Turned> oblique =
                oblimin(scaled, first.turn, std::min(settings.delta, 0.8));
            if (!oblique) {
                result.reason = Undefined::Collinear;
                return result;
            }
            result.sweeps = oblique->rounds;
            result.converged = oblique->converged;
            transformation = oblique->turn.inverse().transpose();
            turned = a * transformation;
            phi = oblique->turn.transpose() * oblique->turn;
        }
        if (settings.rotation == Rotation::Promax) {
            const MatrixXd& from = settings.kaiser ? first.loadings : turned;
            const MatrixXd target = from.array().abs().pow(settings.power) * from.array().sign();
            const std::optional<MatrixXd> inverse = inverseOf(turned.transpose() * turned);
            if (!inverse) {
                result.reason = Undefined::Collinear;
                return result;
            }
            MatrixXd u = *inverse * turned.transpose() * target;
            const std::optional<MatrixXd> uu = inverseOf(u.transpose() * u);
            if (!uu) {
                result.reason = Undefined::Collinear;
                return result;
            }
            const VectorXd d = uu->diagonal().cwiseSqrt();
            u = u * d.asDiagonal();
            phi = d.cwiseInverse().asDiagonal() * *uu * d.cwiseInverse().asDiagonal();
            transformation = first.turn * u;
            turned = turned * u;
        }
    }
    VectorXd squares = turned.colwise().squaredNorm().transpose();
    if (phi.size() > 0) {
        squares = (phi * turned.transpose() * turned).diagonal();
    }
    arrange(turned, transformation, phi, squares);
    result.loadings = fromEigen(turned);
    result.transformation = fromEigen(transformation);
    if (phi.size() > 0) {
        phi.diagonal().setOnes();
        result.phi = fromEigen(phi);
        result.structure = fromEigen(turned * phi);
    }
    result.sumsOfSquares.assign(squares.data(), squares.data() + squares.size());
    return result;
}

} // namespace rozet::statistics
