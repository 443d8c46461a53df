// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/missing_values.h"

#include "core/statistics/descriptives.h"
#include "core/statistics/linear_algebra.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>

namespace rozet::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::size_t kSteps = 20'000;

/// Rows with the same answers present, on standardised variables.
struct Pattern
{
    std::vector<Index> seen;
    std::vector<Index> hidden;
    double n = 0;
    VectorXd mean;
    MatrixXd squares; ///< about the mean
};

struct Normal
{
    VectorXd mean;
    MatrixXd covariance;
};

/// One EM step; nothing when a covariance cannot be inverted.
std::optional<Normal> step(const std::vector<Pattern>& patterns, const Normal& at, double n)
{
    const Index p = at.mean.size();
    VectorXd sum = VectorXd::Zero(p);
    MatrixXd squares = MatrixXd::Zero(p, p);
    for (const Pattern& pattern : patterns) {
        const MatrixXd seen = at.covariance(pattern.seen, pattern.seen);
        const Eigen::LLT<MatrixXd> factor(seen);
        if (factor.info() != Eigen::Success) {
            return std::nullopt;
        }
        // All variables from the answered ones: the identity for those themselves.
        const MatrixXd weights =
            factor.solve(MatrixXd(at.covariance(pattern.seen, Eigen::all))).transpose();
        const VectorXd expected =
            at.mean + weights * (pattern.mean - VectorXd(at.mean(pattern.seen)));
        sum += pattern.n * expected;
        MatrixXd left = at.covariance - weights * at.covariance(pattern.seen, Eigen::all);
        for (const Index i : pattern.seen) {
            left.row(i).setZero();
            left.col(i).setZero();
        }
        squares += weights * pattern.squares * weights.transpose() + pattern.n * left +
                   pattern.n * expected * expected.transpose();
    }
    Normal next;
    next.mean = sum / n;
    next.covariance = squares / n - next.mean * next.mean.transpose();
    next.covariance = (next.covariance + MatrixXd(next.covariance.transpose())) / 2;
    return next;
}

double minusTwoLog(const std::vector<Pattern>& patterns, const Normal& at, const VectorXd& scale)
{
    double value = 0;
    for (const Pattern& pattern : patterns) {
        const MatrixXd seen = at.covariance(pattern.seen, pattern.seen);
        const Eigen::LLT<MatrixXd> factor(seen);
        const VectorXd d = pattern.mean - VectorXd(at.mean(pattern.seen));
        value += (factor.solve(pattern.squares)).trace() + pattern.n * d.dot(factor.solve(d));
        for (Index k = 0; k < seen.rows(); ++k) {
            value += pattern.n *
                     (std::log(2 * std::numbers::pi) + 2 * std::log(factor.matrixLLT()(k, k)) +
                      2 * std::log(scale[pattern.seen[static_cast<std::size_t>(k)]]));
        }
    }
    return value;
}

TestResult littleTest(const std::vector<Pattern>& patterns, const Normal& at, double n)
{
    if (patterns.size() < 2) {
        return TestResult::undefined(Undefined::NotAsked);
    }
    double chi2 = 0;
    double df = -static_cast<double>(at.mean.size());
    for (const Pattern& pattern : patterns) {
        const MatrixXd seen = at.covariance(pattern.seen, pattern.seen) * (n / (n - 1));
        const VectorXd d = pattern.mean - VectorXd(at.mean(pattern.seen));
        chi2 += pattern.n * d.dot(Eigen::LLT<MatrixXd>(seen).solve(d));
        df += static_cast<double>(pattern.seen.size());
    }
    return df > 0 ? chiSquareTest(chi2, df) : TestResult::undefined(Undefined::TooFewUnits);
}

} // namespace

MissingValues missingValues(std::span<const Column> variables)
{
    MissingValues result;
    const std::size_t p = variables.size();
    result.rows = variables.empty() ? 0 : variables.front().size();
    result.missing.assign(p, 0);
    std::map<std::vector<bool>, std::vector<std::size_t>> found;
    for (std::size_t row = 0; row < result.rows; ++row) {
        std::vector<bool> answered(p);
        for (std::size_t j = 0; j < p; ++j) {
            answered[j] = !isMissing(variables[j][row]);
            result.missing[j] += answered[j] ? 0U : 1U;
        }
        found[answered].push_back(row);
    }
    VectorXd centre(static_cast<Index>(p));
    VectorXd scale(static_cast<Index>(p));
    Undefined reason = p < 2 ? Undefined::TooFewUnits : Undefined::NotUndefined;
    for (std::size_t j = 0; j < p; ++j) {
        const Moments moments = momentsOf(variables[j]);
        const auto at = static_cast<Index>(j);
        centre[at] = moments.mean;
        scale[at] = std::sqrt(moments.squares / std::max(1.0, static_cast<double>(moments.n)));
        if (moments.n < 2) {
            reason = Undefined::TooFewUnits;
        } else if (moments.constant) {
            reason = Undefined::NoVariance;
        } else if (!std::isfinite(scale[at]) || !(scale[at] > 0)) {
            reason = Undefined::OutOfRange;
        }
    }
    std::vector<Pattern> patterns;
    for (const auto& [answered, rows] : found) {
        result.patterns.push_back({answered, rows.size()});
        Pattern pattern;
        for (std::size_t j = 0; j < p; ++j) {
            (answered[j] ? pattern.seen : pattern.hidden).push_back(static_cast<Index>(j));
        }
        result.complete += pattern.hidden.empty() ? rows.size() : 0;
        if (pattern.seen.empty()) {
            continue;
        }
        result.n += rows.size();
        pattern.n = static_cast<double>(rows.size());
        const auto k = static_cast<Index>(pattern.seen.size());
        MatrixXd values(static_cast<Index>(rows.size()), k);
        for (Index j = 0; j < k; ++j) {
            const Index variable = pattern.seen[static_cast<std::size_t>(j)];
            for (std::size_t i = 0; i < rows.size(); ++i) {
                values(static_cast<Index>(i), j) =
                    (variables[static_cast<std::size_t>(variable)][rows[i]] - centre[variable]) /
                    scale[variable];
            }
        }
        pattern.mean = values.colwise().mean();
        values.rowwise() -= pattern.mean.transpose();
        pattern.squares = values.transpose() * values;
        patterns.push_back(std::move(pattern));
    }
    std::ranges::stable_sort(result.patterns, std::ranges::greater(), &MissingPattern::count);
    const auto n = static_cast<double>(result.n);
    if (reason != Undefined::NotUndefined) {
        result.reason = reason;
        result.little = TestResult::undefined(reason);
        return result;
    }
    const auto size = static_cast<Index>(p);
    Normal at{VectorXd::Zero(size), MatrixXd::Identity(size, size)};
    while (result.iterations < kSteps && !result.converged) {
        const std::optional<Normal> next = step(patterns, at, n);
        ++result.iterations;
        if (!next || next->covariance.diagonal().minCoeff() <= 0) {
            reason = Undefined::Collinear;
            break;
        }
        result.converged = (next->mean - at.mean).cwiseAbs().maxCoeff() < 1e-12 &&
                           (next->covariance - at.covariance).cwiseAbs().maxCoeff() < 1e-12;
        at = *next;
    }
    if (reason == Undefined::NotUndefined && !inverseOf(at.covariance)) {
        reason = Undefined::Collinear;
    }
    if (reason != Undefined::NotUndefined) {
        result.reason = reason;
        result.little = TestResult::undefined(reason);
        return result;
    }
    const VectorXd means = centre + scale.cwiseProduct(at.mean);
    result.means.assign(means.data(), means.data() + size);
    result.covariance = fromEigen(scale.asDiagonal() * at.covariance * scale.asDiagonal());
    result.correlation = fromEigen(correlationsOf(at.covariance));
    result.minusTwoLogLikelihood = finite(minusTwoLog(patterns, at, scale));
    result.little = littleTest(patterns, at, n);
    return result;
}

} // namespace rozet::statistics
