// SPDX-License-Identifier: GPL-3.0-or-later
// Predictors and outcome, centred, scaled and without columns that follow from others: what every
// model is fitted on. Not for public headers.
#pragma once

#include "core/statistics/design.h"

#include <Eigen/Core>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace rozet::statistics {

struct ScaledDesign
{
    std::size_t n = 0;
    Eigen::Index p = 0; ///< columns kept
    bool intercept = false;
    std::vector<std::string> names; ///< of the columns kept
    std::vector<std::string> dropped;
    std::vector<const double*> kept; ///< their values, by row
    const double* outcome = nullptr;
    Eigen::VectorXd means;  ///< subtracted; 0 without an intercept and for the intercept
    Eigen::VectorXd scales; ///< divided by; 1 for the intercept
    double outcomeMean = 0;
    /// Cross-products of [X y] after centring and scaling, (p + 1) squared.
    Eigen::MatrixXd products;

    /// Coefficients as the user knows them: transform * (those of the scaled columns), plus the
    /// mean of the outcome at the intercept.
    [[nodiscard]] Eigen::MatrixXd transform() const;

    /// ln of the determinant of X'V^-1X for the user's columns, minus that of the scaled ones.
    [[nodiscard]] double logScale() const { return 2 * scales.array().log().sum(); }

    /// Row i of [X y], scaled, into so many places.
    void row(std::size_t i, double* to) const
    {
        for (Eigen::Index j = 0; j < p; ++j) {
            to[j] = (kept[static_cast<std::size_t>(j)][i] - means[j]) / scales[j];
        }
        to[p] = outcome[i] - outcomeMean;
    }
};

/// design and outcome must outlive the result.
[[nodiscard]] ScaledDesign scaleDesign(const Design& design, const std::vector<double>& outcome);

} // namespace rozet::statistics
