// SPDX-License-Identifier: GPL-3.0-or-later
// Principal components of correlations, and whether the correlations suit them.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"
#include "core/statistics/rotation.h"
#include "core/statistics/test_result.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace rozet::statistics {

/// Do these correlations have enough in common for components or factors?
struct Adequacy
{
    Estimate determinant;
    Estimate logDeterminant;
    Estimate kmo;              ///< Kaiser-Meyer-Olkin, overall
    std::vector<Estimate> msa; ///< the same per item
    TestResult bartlett;       ///< chi-square that all correlations are 0
};

struct ComponentSettings
{
    std::optional<std::size_t> count; ///< so many; else those with a larger eigenvalue:
    double eigenvalue = 1;            ///< Kaiser's criterion
    RotationSettings rotation = {};
};

struct Components
{
    std::size_t n = 0;       ///< rows with every item answered
    std::size_t missing = 0; ///< rows left out
    Matrix correlations;     ///< p by p
    Adequacy adequacy;
    std::vector<double> eigenvalues; ///< all p, falling
    std::vector<double> percent;     ///< of the total variance p
    std::size_t aboveOne = 0;        ///< eigenvalues of at least 1
    Matrix unrotated;                ///< p by m: eigenvector times root of the eigenvalue
    Rotated rotated;
    std::vector<double> communalities; ///< row sums of squares of the unrotated loadings
    Matrix scoreCoefficients;       ///< p by m: standardised items times these are the components
    std::size_t largeResiduals = 0; ///< pairs whose reproduced correlation is off by over .05
    std::vector<std::size_t> constant; ///< items without spread
    Undefined reason = Undefined::NotUndefined;
};

/// KMO = sum r^2 / (sum r^2 + sum of squared partial correlations), over all pairs or those of an
/// item (Kaiser and Rice 1974). Bartlett (1951): -(n - 1 - (2 p + 5) / 6) ln|R| with p (p-1) / 2
/// degrees of freedom. A singular matrix leaves them undefined (Collinear).
[[nodiscard]] Adequacy adequacy(const Matrix& correlations, std::size_t n);

/// items: p columns of n rows, listwise. Signs: each column of loadings has a positive sum.
/// Undefined as a whole: fewer than two items or three rows (TooFewUnits), a constant item
/// (NoVariance). No component above the criterion: the matrices are empty. Describes; assumes no
/// distribution except for Bartlett's test (normal). Cost n p^2 + p^3.
[[nodiscard]] Components components(std::span<const Column> items,
                                    const ComponentSettings& settings = {});

} // namespace rozet::statistics
