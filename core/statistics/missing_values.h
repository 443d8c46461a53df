// SPDX-License-Identifier: GPL-3.0-or-later
// Which answers are missing together, whether that looks like chance, and means and covariances
// that use every answer there is.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"
#include "core/statistics/test_result.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace rozet::statistics {

struct MissingPattern
{
    std::vector<bool> answered; ///< per variable
    std::size_t count = 0;
};

struct MissingValues
{
    std::size_t rows = 0;
    std::size_t complete = 0;             ///< rows with every variable answered
    std::vector<std::size_t> missing;     ///< per variable
    std::vector<MissingPattern> patterns; ///< most frequent first; all missing included
    std::vector<double> means;            ///< by EM; empty when undefined
    Matrix covariance;                    ///< by EM, divisor n; p by p
    Matrix correlation;
    std::optional<double> minusTwoLogLikelihood; ///< of the answers, at the EM estimates
    std::size_t n = 0; ///< rows with any answer: what EM and Little rest on
    std::size_t iterations = 0;
    bool converged = false;
    TestResult little; ///< chi-square that answers are missing completely at random
    Undefined reason = Undefined::NotUndefined; ///< of EM and the test
};

/// variables: p columns of n rows. Means and covariances of a multivariate normal distribution by
/// EM (Dempster, Laird and Rubin 1977) on sums per pattern. Little's (1988) test compares each
/// pattern's means with those, using covariances with divisor n - 1; p is doubtful for small
/// patterns and for answers far from normal. Undefined: fewer than two variables or rows
/// (TooFewUnits), a variable without spread (NoVariance), variables that follow from one another
/// (Collinear); the test also with one pattern only (NotAsked: nothing is missing in different
/// ways). Cost n p, and per step patterns times p^3.
[[nodiscard]] MissingValues missingValues(std::span<const Column> variables);

} // namespace rozet::statistics
