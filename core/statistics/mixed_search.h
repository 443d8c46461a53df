// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the covariances with the least deviance. Not for public headers.
#pragma once

#include "core/statistics/mixed_deviance.h"

#include <Eigen/Core>

#include <cstddef>
#include <vector>

namespace rozet::statistics {

/// The best point and how the deviance curves there, in so many free parameters and sigma squared.
struct MixedFit
{
    Eigen::VectorXd theta; ///< as in ThetaLayout; 0 at the boundary
    DevianceAt point;
    double deviance = 0; ///< profiled, without the scale of the columns
    std::size_t iterations = 0;
    bool converged = false;
    bool boundary = false;
    Eigen::MatrixXd hessian;                    ///< (free + 1) squared, of the whole deviance
    std::vector<Eigen::MatrixXd> inverseSlopes; ///< d inverse / d parameter, per free parameter
    Eigen::MatrixXd varianceSlopes;             ///< relative variances of the effects by parameter
};

/// One grouping with an intercept only: groups of one size are taken together, so that an
/// evaluation costs the number of different sizes; exact first and second derivatives in lambda =
/// theta squared (Newton on its logarithm, between places of a coarse grid).
class PooledIntercept
{
public:
    PooledIntercept(const GroupSums& sums, bool reml);

    [[nodiscard]] MixedFit fit() const;
    /// The least deviance for a given lambda.
    [[nodiscard]] double profiled(double lambda) const;

private:
    struct At
    {
        DevianceAt point;
        double value = 0;
        double first = 0; ///< of the profiled deviance
        double second = 0;
        double secondLog = 0; ///< of the logarithms
        double rssFirst = 0;
        double rssSecond = 0;
        Eigen::MatrixXd inverseSlope;
    };

    [[nodiscard]] At at(double lambda, bool derivatives) const;

    const GroupSums& m_sums;
    bool m_reml = false;
    std::vector<double> m_sizes;
    std::vector<double> m_counts;
    std::vector<Eigen::MatrixXd> m_squares; ///< sums of S S' per size
};

/// Any layout: quasi-Newton steps from the best of some starts, then Newton with differences of the
/// exact gradient. scales: typical size of each effect (inner, then outer). A variance that ends
/// near 0 is tried at 0.
[[nodiscard]] MixedFit searchMixed(const MixedDeviance& deviance, const Eigen::VectorXd& scales);

} // namespace rozet::statistics
