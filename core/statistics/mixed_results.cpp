// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mixed_results.h"

#include "core/statistics/distributions.h"
#include "core/statistics/linear_algebra.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rozet::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Twice the inverse of the deviance's curvature: the covariance of the free parameters and sigma
/// squared. Nothing where it does not curve upwards.
std::optional<MatrixXd> parameterCovariance(const MixedFit& fit)
{
    // In units of the diagonal, as sigma squared may be of any size.
    const VectorXd scale = fit.hessian.diagonal().cwiseAbs().cwiseSqrt();
    if (!scale.allFinite() || scale.minCoeff() <= 0) {
        return std::nullopt;
    }
    const MatrixXd unit =
        scale.cwiseInverse().asDiagonal() * fit.hessian * scale.cwiseInverse().asDiagonal();
    const Eigen::LLT<MatrixXd> factor(unit);
    if (factor.info() != Eigen::Success) {
        return std::nullopt;
    }
    const MatrixXd inverse = factor.solve(MatrixXd::Identity(unit.rows(), unit.cols()));
    return MatrixXd(2 * scale.cwiseInverse().asDiagonal() * inverse *
                    scale.cwiseInverse().asDiagonal());
}

void addFixed(MixedModel& model, const MixedContext& context, double sigma2,
              const std::optional<MatrixXd>& covariance)
{
    const ScaledDesign& scaled = context.scaled;
    const DevianceAt& point = context.fit.point;
    const MatrixXd turn = scaled.transform();
    VectorXd beta = turn * point.beta;
    if (scaled.intercept) {
        beta[0] += scaled.outcomeMean;
    }
    const MatrixXd unscaled = turn * point.inverse * turn.transpose();
    model.fixedCovariance = fromEigen(sigma2 * unscaled);
    const double quantile = normalQuantile((1 + context.settings.confidence) / 2);
    std::vector<MatrixXd> slopes;
    for (const MatrixXd& slope : context.fit.inverseSlopes) {
        slopes.emplace_back(turn * slope * turn.transpose());
    }
    for (Index j = 0; j < scaled.p; ++j) {
        MixedTerm term;
        term.term = scaled.names[static_cast<std::size_t>(j)];
        term.estimate = checked(beta[j], static_cast<double>(model.n));
        const double variance = sigma2 * unscaled(j, j);
        const double se = std::sqrt(variance);
        if (term.estimate.value && se > 0 && std::isfinite(se)) {
            term.estimate.standardError = se;
            term.estimate.interval =
                Interval{beta[j] - quantile * se, beta[j] + quantile * se,
                         context.settings.confidence, IntervalMethod::Analytic};
            term.z = beta[j] / se;
            term.p = normalTwoSided(*term.z);
            if (context.settings.satterthwaite && covariance) {
                VectorXd gradient(covariance->rows());
                for (std::size_t k = 0; k < slopes.size(); ++k) {
                    gradient[static_cast<Index>(k)] = sigma2 * slopes[k](j, j);
                }
                gradient[covariance->rows() - 1] = unscaled(j, j);
                const double spread = gradient.dot(*covariance * gradient);
                const double df = 2 * variance * variance / spread;
                if (spread > 0 && std::isfinite(df)) {
                    term.df = df;
                    term.pSatterthwaite = finite(studentTwoSided(*term.z, df));
                }
            }
        }
        model.fixed.push_back(std::move(term));
    }
}

Estimate varianceEstimate(double variance, double se, double n, double confidence)
{
    Estimate estimate = checked(variance, n);
    if (estimate.value && se > 0 && std::isfinite(se) && variance > 0) {
        estimate.standardError = se;
        const double reach = normalQuantile((1 + confidence) / 2) * se / variance;
        const double low = variance * std::exp(-reach);
        const double high = variance * std::exp(reach);
        if (std::isfinite(high)) {
            estimate.interval = Interval{low, high, confidence, IntervalMethod::Analytic};
        }
    }
    return estimate;
}

void addRandom(MixedModel& model, const MixedContext& context, double sigma2,
               const std::optional<MatrixXd>& covariance)
{
    const MixedDeviance::Effects effects =
        context.deviance.effects(context.fit.theta, context.fit.point);
    const double n = static_cast<double>(model.n);
    Index effect = 0;
    for (std::size_t l = 0; l < context.levels.size(); ++l) {
        const MixedLevel& level = context.levels[l];
        const MatrixXd lambda = l == 0 ? context.deviance.layout().innerFactor(context.fit.theta)
                                       : context.deviance.layout().outerFactor(context.fit.theta);
        const MatrixXd sigma = sigma2 * lambda * lambda.transpose();
        Index corner = 0;
        for (const std::vector<std::string>& terms : level.parts) {
            const auto q = static_cast<Index>(terms.size());
            RandomEffects random;
            random.group = level.group;
            random.terms = terms;
            random.levels = level.names;
            const MatrixXd own = sigma.block(corner, corner, q, q);
            random.covariance = fromEigen(own);
            random.correlations = Matrix(terms.size(), terms.size());
            for (Index a = 0; a < q; ++a) {
                double se = 0;
                if (covariance) {
                    VectorXd gradient(covariance->rows());
                    gradient.head(covariance->rows() - 1) =
                        sigma2 * context.fit.varianceSlopes.row(effect + a).transpose();
                    gradient[covariance->rows() - 1] = own(a, a) / sigma2;
                    se = own(a, a) > 0 ? std::sqrt(gradient.dot(*covariance * gradient)) : 0;
                }
                random.variances.push_back(
                    varianceEstimate(own(a, a), se, n, context.settings.confidence));
                random.deviations.push_back(std::sqrt(own(a, a)));
                for (Index b = 0; b < q; ++b) {
                    const double r = own(a, b) / std::sqrt(own(a, a)) / std::sqrt(own(b, b));
                    random.correlations(static_cast<std::size_t>(a), static_cast<std::size_t>(b)) =
                        a == b ? 1.0 : r;
                }
            }
            random.predicted = Matrix(level.names.size(), terms.size());
            random.predictedDeviations = random.predicted;
            for (std::size_t g = 0; g < level.names.size(); ++g) {
                const auto row = static_cast<Index>(l == 0 ? context.sums.place[g] : g);
                for (Index a = 0; a < q; ++a) {
                    const MatrixXd& values = l == 0 ? effects.inner : effects.outer;
                    const MatrixXd& spread =
                        l == 0 ? effects.innerVariances : effects.outerVariances;
                    random.predicted(g, static_cast<std::size_t>(a)) = values(row, corner + a);
                    random.predictedDeviations(g, static_cast<std::size_t>(a)) =
                        std::sqrt(std::max(0.0, sigma2 * spread(row, corner + a)));
                }
            }
            corner += q;
            effect += q;
            random.intraclass = Estimate::undefined(Undefined::NotAsked, n);
            model.random.push_back(std::move(random));
        }
    }
}

/// Shares of the variance; only where nothing but intercepts varies.
void addIntraclass(MixedModel& model, const MixedContext& context, double sigma2)
{
    double total = sigma2;
    for (const MixedLevel& level : context.levels) {
        if (level.random.q() != 1 || level.random.effects.front() != nullptr) {
            return;
        }
    }
    for (const RandomEffects& random : model.random) {
        total += random.covariance(0, 0);
    }
    for (RandomEffects& random : model.random) {
        random.intraclass = checked(random.covariance(0, 0) / total, static_cast<double>(model.n));
    }
    if (context.intercept == nullptr || !context.settings.intraclassInterval) {
        return;
    }
    // Where the profiled deviance is this much above its least value.
    const double z = normalQuantile((1 + context.settings.confidence) / 2);
    const double limit = context.fit.deviance + z * z;
    const double best = context.fit.theta[0] * context.fit.theta[0];
    const auto above = [&](double lambda) { return context.intercept->profiled(lambda) - limit; };
    const auto cross = [&](double inside, double outside) {
        for (int step = 0; step < 60 && std::fabs(outside - inside) > 1e-9 * (1 + inside); ++step) {
            const double middle = (inside + outside) / 2;
            (above(middle) > 0 ? outside : inside) = middle;
        }
        return (inside + outside) / 2;
    };
    double far = std::max(1e-3, 2 * best);
    while (above(far) < 0 && far < 1e10) {
        far *= 2;
    }
    const double low = above(0) < 0 ? 0 : cross(best, 0);
    const double high = cross(best, far);
    model.random.front().intraclass.interval = Interval{
        low / (1 + low), high / (1 + high), context.settings.confidence, IntervalMethod::Analytic};
}

void addFit(MixedModel& model, const MixedContext& context)
{
    const double n = static_cast<double>(model.n);
    const auto p = static_cast<double>(context.scaled.p);
    const double deviance = context.fit.deviance + (model.reml ? context.scaled.logScale() : 0);
    model.minusTwoLogLikelihood = finite(deviance);
    model.fixedParameters = static_cast<std::size_t>(context.scaled.p);
    model.covarianceParameters = static_cast<std::size_t>(context.deviance.layout().size()) + 1;
    const auto covariances = static_cast<double>(model.covarianceParameters);
    const double all = p + covariances;
    model.aic = finite(deviance + 2 * all);
    model.bic = finite(deviance + all * std::log(n));
    model.aicSpss = model.reml ? finite(deviance + 2 * covariances) : model.aic;
    model.bicSpss = model.reml ? finite(deviance + covariances * std::log(n - p)) : model.bic;
}

/// Variance of X b over the rows, divisor n - 1; needs an intercept.
double fixedVariance(const MixedContext& context)
{
    const Index p = context.scaled.p;
    const VectorXd beta = context.fit.point.beta.tail(p - 1);
    return beta.dot(context.scaled.products.block(1, 1, p - 1, p - 1) * beta) /
           (static_cast<double>(context.scaled.n) - 1);
}

void addExplained(MixedModel& model, const MixedContext& context, double sigma2)
{
    const double n = static_cast<double>(model.n);
    if (!context.scaled.intercept) {
        model.r2Marginal = model.r2Conditional = Estimate::undefined(Undefined::NotAsked, n);
        return;
    }
    // Mean of z' Sigma z over the rows.
    double random = 0;
    const GroupSums& sums = context.sums;
    const MatrixXd lambda2 = context.deviance.layout().innerFactor(context.fit.theta);
    const MatrixXd lambda3 = context.deviance.layout().outerFactor(context.fit.theta);
    MatrixXd squares2 = MatrixXd::Zero(sums.q2, sums.q2);
    for (std::size_t j = 0; j < sums.innerGroups(); ++j) {
        squares2 += Eigen::Map<const MatrixXd>(
            sums.inner.data() + j * static_cast<std::size_t>(sums.q2 * sums.q2), sums.q2, sums.q2);
    }
    random += (lambda2 * lambda2.transpose() * squares2).trace();
    for (std::size_t s = 0; sums.q3 > 0 && s < sums.outerGroups(); ++s) {
        const Eigen::Map<const RowMatrix> rows(
            sums.outerRows.data() + s * static_cast<std::size_t>(sums.q3 * sums.width()), sums.q3,
            sums.width());
        random += (lambda3 * lambda3.transpose() * rows.leftCols(sums.q3)).trace();
    }
    random *= sigma2 / n;
    const double fixed = fixedVariance(context);
    model.r2Marginal = checked(fixed / (fixed + random + sigma2), n);
    model.r2Conditional = checked((fixed + random) / (fixed + random + sigma2), n);
}

/// Against the model without predictors and against the model without groups.
void addComparisons(MixedModel& model, const MixedContext& context, double sigma2)
{
    const double n = static_cast<double>(model.n);
    model.r2Level1 = model.r2Level2 = Estimate::undefined(Undefined::NotAsked, n);
    model.varianceTest.test = TestResult::undefined(Undefined::NotAsked);
    if (context.intercept == nullptr || !context.settings.compareWithEmpty) {
        return;
    }
    double inverse = 0;
    for (const double size : context.sums.sizes) {
        inverse += 1 / size;
    }
    model.harmonicGroupSize = static_cast<double>(context.sums.innerGroups()) / inverse;
    const double scale = model.reml ? context.scaled.logScale() : 0;
    const double without = context.intercept->profiled(0);
    model.varianceTest.minusTwoLogLikelihoodWithout = finite(without + scale);
    const double chi2 = std::max(0.0, without - context.fit.deviance);
    model.varianceTest.test = chiSquareTest(chi2, 1);
    if (model.varianceTest.test.p) {
        model.varianceTest.pMixture = context.fit.boundary ? 1.0 : *model.varianceTest.test.p / 2;
    }
    if (!context.scaled.intercept) {
        return;
    }
    // The empty model's sums are part of this model's.
    GroupSums empty = context.sums;
    const Index p = context.scaled.p;
    empty.p = 1;
    empty.products.resize(2, 2);
    empty.products << context.sums.products(0, 0), context.sums.products(0, p),
        context.sums.products(p, 0), context.sums.products(p, p);
    empty.innerRows.resize(2 * empty.sizes.size());
    for (std::size_t j = 0; j < empty.sizes.size(); ++j) {
        const auto width = static_cast<std::size_t>(p + 1);
        empty.innerRows[2 * j] = context.sums.innerRows[j * width];
        empty.innerRows[2 * j + 1] = context.sums.innerRows[j * width + width - 1];
    }
    const MixedFit fit = PooledIntercept(empty, model.reml).fit();
    if (!fit.point.ok) {
        return;
    }
    const double emptySigma2 = fit.point.rss / (n - (model.reml ? 1 : 0));
    const double emptyTau2 = fit.theta[0] * fit.theta[0] * emptySigma2;
    const double tau2 = context.fit.theta[0] * context.fit.theta[0] * sigma2;
    const double size = model.harmonicGroupSize;
    model.r2Level1 = checked(1 - (sigma2 + tau2) / (emptySigma2 + emptyTau2), n);
    model.r2Level2 = checked(1 - (sigma2 / size + tau2) / (emptySigma2 / size + emptyTau2), n);
}

} // namespace

void fillMixedModel(MixedModel& model, const MixedContext& context)
{
    const double sigma2 = context.fit.point.rss / context.deviance.degrees();
    const std::optional<MatrixXd> covariance = parameterCovariance(context.fit);
    model.theta.assign(context.fit.theta.data(),
                       context.fit.theta.data() + context.fit.theta.size());
    model.converged = context.fit.converged;
    model.boundary = context.fit.boundary;
    model.iterations = context.fit.iterations;
    addFixed(model, context, sigma2, covariance);
    addRandom(model, context, sigma2, covariance);
    addIntraclass(model, context, sigma2);
    const double se =
        covariance ? std::sqrt((*covariance)(covariance->rows() - 1, covariance->cols() - 1)) : 0;
    model.residualVariance =
        varianceEstimate(sigma2, se, static_cast<double>(model.n), context.settings.confidence);
    addFit(model, context);
    addExplained(model, context, sigma2);
    addComparisons(model, context, sigma2);
}

} // namespace rozet::statistics
