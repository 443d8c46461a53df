// SPDX-License-Identifier: GPL-3.0-or-later
// Multilevel models: students of mentors of schools.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/formula.h"
#include "core/statistics/frame.h"
#include "core/statistics/matrix.h"
#include "core/statistics/test_result.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rozet::statistics {

struct MixedSettings
{
    bool reml = false;
    double confidence = 0.95;
    bool satterthwaite = true;
    bool intraclassInterval = true;
    bool compareWithEmpty = true; ///< R2 per level and the test of the group variance
};

struct MixedTerm
{
    std::string term;
    Estimate estimate; ///< with se and interval by the normal distribution
    std::optional<double> z;
    std::optional<double> p;  ///< of z
    std::optional<double> df; ///< Satterthwaite
    std::optional<double> pSatterthwaite;
};

struct RandomEffects
{
    std::string group;
    std::vector<std::string> terms;  ///< q effects
    std::vector<Estimate> variances; ///< se from the observed curvature, interval on the log scale
    std::vector<double> deviations;  ///< square roots
    Matrix correlations;             ///< q by q; NaN with a variance of 0
    Matrix covariance;               ///< q by q
    std::vector<std::string> levels; ///< names of the groups
    Matrix predicted;                ///< groups by q: conditional modes
    Matrix predictedDeviations;      ///< their conditional standard deviations
    Estimate intraclass; ///< intercept only: its share of the variance; interval by profile
                         ///< likelihood where there is one grouping (NotAsked otherwise)
};

struct VarianceTest
{
    std::optional<double> minusTwoLogLikelihoodWithout;
    TestResult test;                ///< chi-square, one degree of freedom
    std::optional<double> pMixture; ///< half of chi-square with 0 and half with 1
};

struct MixedModel
{
    std::string formula;
    std::size_t n = 0;
    std::size_t missing = 0;
    bool reml = false;
    std::vector<std::pair<std::string, std::size_t>> groups;
    std::vector<MixedTerm> fixed;
    Matrix fixedCovariance;
    std::vector<std::string> dropped;  ///< columns that follow from earlier ones
    std::vector<RandomEffects> random; ///< groupings with more groups first, as lme4
    Estimate residualVariance;
    std::vector<double> theta; ///< relative Cholesky entries, in the order of random
    std::optional<double> minusTwoLogLikelihood;
    std::size_t fixedParameters = 0;
    std::size_t covarianceParameters = 0; ///< with the residual
    std::optional<double> aic;            ///< all parameters counted, n rows
    std::optional<double> bic;
    std::optional<double> aicSpss; ///< REML: covariance parameters only, and n - p
    std::optional<double> bicSpss;
    Estimate r2Marginal; ///< Nakagawa and Schielzeth; random slopes by Johnson's mean variance
    Estimate r2Conditional;
    Estimate r2Level1; ///< Snijders and Bosker; one grouping with an intercept only
    Estimate r2Level2;
    double harmonicGroupSize = 0;
    VarianceTest varianceTest; ///< one grouping with an intercept only
    bool converged = false;
    bool boundary = false;      ///< a variance is 0
    std::size_t iterations = 0; ///< evaluations of the deviance
    Undefined reason = Undefined::NotUndefined;
    std::string problem; ///< the variable or grouping the reason is about
};

/// Fits a formula with one or more brackets to the given rows (indices; every variable answered).
/// y = X b + sum of Z u + e, u normal with an unstructured covariance per bracket, e normal with
/// one variance. ML or REML on sums of products per group (Bates and others 2015 for the profiled
/// deviance): one pass over the rows, then time by groups only, and by different group sizes when
/// there is one grouping with an intercept. Standard errors at the estimated variances;
/// Satterthwaite from the observed curvature of the whole deviance (Kuznetsova and others 2017). A
/// variance at 0 is reported as 0 with boundary set. Undefined (reason): no rows (NoUnits); a name
/// that is not there or no bracket, over six effects in a grouping, or over two groupings
/// (NotUsable); one group (OneGroup); as many effects as rows (NotIdentified); groupings that cross
/// (CrossedGroups); no spread left (NoVariance).
[[nodiscard]] MixedModel fitMixed(const Frame& frame, const Formula& formula,
                                  std::span<const std::size_t> rows,
                                  const MixedSettings& settings = {});

/// On the rows in which every variable of the formula is answered.
[[nodiscard]] MixedModel fitMixed(const Frame& frame, const Formula& formula,
                                  const MixedSettings& settings = {});

/// The rows in which every variable of all formulas is answered.
[[nodiscard]] std::vector<std::size_t> commonRows(const Frame& frame,
                                                  std::span<const Formula> formulas);

struct MixedComparison
{
    std::size_t a = 0; ///< the smaller model
    std::size_t b = 0;
    TestResult test;                ///< difference of deviances with the difference in parameters
    std::optional<double> pMixture; ///< b has one more variance than a and the same fixed terms
};

/// Models by their number of parameters, each against the one before. Undefined: different rows
/// (NotUsable), REML with different fixed terms (NotForMetric), the same number (TooFewUnits).
[[nodiscard]] std::vector<MixedComparison> compareMixed(std::span<const MixedModel> models);

} // namespace rozet::statistics
