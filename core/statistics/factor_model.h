// SPDX-License-Identifier: GPL-3.0-or-later
// One common factor behind several items, by maximum likelihood.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"

#include <vector>

namespace rozet::statistics {

struct OneFactor
{
    std::vector<double> loadings;   ///< of the k items, in their own units; factor variance 1
    std::vector<double> uniqueness; ///< error variances, as long
    double discrepancy = 0;         ///< ln|Sigma| + tr(S Sigma^-1) - ln|S| - k; chi-square / n
    bool improper = false;          ///< an error variance ran into its lower bound (Heywood)
    Undefined reason = Undefined::NotUndefined;
};

/// covariances: k by k, positive definite, k >= 3. Minimises the discrepancy over loadings and
/// error variances: for given error variances the best loadings come from the largest eigenvalue of
/// the scaled matrix (Joreskog 1967); the error variances by Newton's method on their logarithms.
/// Undefined: fewer than three items (NeedsThreeItems), a singular matrix (Collinear). Cost k^3 per
/// step, usually under twenty steps.
[[nodiscard]] OneFactor fitOneFactor(const Matrix& covariances);

} // namespace rozet::statistics
