// SPDX-License-Identifier: GPL-3.0-or-later
// The deviance of a multilevel model as a function of its relative covariances, with its gradient.
// Not for public headers.
#pragma once

#include "core/statistics/mixed_data.h"

#include <Eigen/Core>

#include <vector>

namespace rozet::statistics {

/// The lower triangles of the blocks of Lambda, column by column; inner level first. Sigma = Lambda
/// Lambda' is the covariance of the effects divided by the residual variance.
struct ThetaLayout
{
    std::vector<Eigen::Index> inner; ///< block sizes
    std::vector<Eigen::Index> outer;

    [[nodiscard]] Eigen::Index size() const;
    /// Which entries are on a diagonal.
    [[nodiscard]] std::vector<bool> diagonal() const;
    [[nodiscard]] Eigen::MatrixXd innerFactor(const Eigen::VectorXd& theta) const;
    [[nodiscard]] Eigen::MatrixXd outerFactor(const Eigen::VectorXd& theta) const;
};

struct DevianceAt
{
    double logDeterminant = 0;   ///< ln|I + Z Sigma Z'|
    double rss = 0;              ///< (y - X b)' V^-1 (y - X b), V relative
    double logFixed = 0;         ///< ln|X' V^-1 X| of the scaled columns
    Eigen::VectorXd beta;        ///< of the scaled columns
    Eigen::MatrixXd inverse;     ///< (X' V^-1 X)^-1
    Eigen::VectorXd gradientLog; ///< of logDeterminant, plus that of logFixed under REML
    Eigen::VectorXd gradientRss;
    bool ok = false;
};

class MixedDeviance
{
public:
    MixedDeviance(const GroupSums& sums, ThetaLayout layout, bool reml)
        : m_sums(sums), m_layout(std::move(layout)), m_reml(reml)
    {
    }

    /// Cost: groups times q (p + q) without gradient, about three times that with.
    [[nodiscard]] DevianceAt at(const Eigen::VectorXd& theta, bool gradient) const;
    /// -2 ln L (ML) or of the restricted likelihood, without the scale of the columns, sigma being
    /// at its best.
    [[nodiscard]] double profiled(const DevianceAt& point) const;
    [[nodiscard]] Eigen::VectorXd profiledGradient(const DevianceAt& point) const;
    /// n, or n - p under REML.
    [[nodiscard]] double degrees() const;

    [[nodiscard]] bool reml() const { return m_reml; }

    [[nodiscard]] const GroupSums& sums() const { return m_sums; }

    [[nodiscard]] const ThetaLayout& layout() const { return m_layout; }

    /// Predicted effects and their conditional variances at a point; variances are relative to
    /// sigma squared. Rows: groups (inner in the order of the sums).
    struct Effects
    {
        Eigen::MatrixXd inner;
        Eigen::MatrixXd innerVariances;
        Eigen::MatrixXd outer;
        Eigen::MatrixXd outerVariances;
    };

    [[nodiscard]] Effects effects(const Eigen::VectorXd& theta, const DevianceAt& point) const;

private:
    const GroupSums& m_sums;
    ThetaLayout m_layout;
    bool m_reml = false;
};

} // namespace rozet::statistics
