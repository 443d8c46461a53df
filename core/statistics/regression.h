// SPDX-License-Identifier: GPL-3.0-or-later
// Ordinary least squares.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/formula.h"
#include "core/statistics/frame.h"
#include "core/statistics/test_result.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rozet::statistics {

struct RegressionTerm
{
    std::string term;
    Estimate estimate; ///< with se and interval by t
    std::optional<double> t;
    std::optional<double> p;
    Estimate beta; ///< in standard deviations of outcome and predictor; intercept: NotAsked
    Estimate vif;  ///< 1 / (1 - R2 from the other predictors); intercept: NotAsked
};

struct Regression
{
    std::size_t n = 0;
    std::size_t missing = 0; ///< rows left out
    std::vector<RegressionTerm> terms;
    std::vector<std::string> dropped; ///< columns that follow from earlier ones
    Estimate r2;
    Estimate adjustedR2;
    Estimate residualSd;
    TestResult f;                   ///< all predictors together
    Estimate minusTwoLogLikelihood; ///< n ln(2 pi rss / n) + n
    Undefined reason = Undefined::NotUndefined;
    std::string problem; ///< the name that is not in the frame (NotUsable)
};

/// Fits the fixed part of the formula on the complete rows of its variables. Columns are centred
/// and scaled first; one whose part not explained by earlier ones is below 1e-10 is dropped and
/// named. Assumes independent rows with one variance; p and intervals also normal residuals or many
/// rows. Undefined: no residual degrees of freedom (TooFewUnits), a constant outcome (NoVariance;
/// the estimates are given). Cost n p^2.
[[nodiscard]] Regression regress(const Frame& frame, const Formula& formula,
                                 double confidence = 0.95);

} // namespace rozet::statistics
