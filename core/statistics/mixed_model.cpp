// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mixed_model.h"

#include "core/statistics/design.h"
#include "core/statistics/distributions.h"
#include "core/statistics/linear_algebra.h"
#include "core/statistics/mixed_results.h"
#include "core/statistics/mixed_search.h"
#include "core/statistics/scaled_design.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rozet::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr Index kMostEffects = 6;

std::string groupName(const RandomPart& part)
{
    // As lme4 prints (1 | school/mentor): mentor:school.
    std::string name;
    for (const std::string& variable : part.group) {
        name = name.empty() ? variable : variable + ":" + name;
    }
    return name;
}

/// Nothing, or what stands in the way of fitting at all.
Undefined obstacle(const Frame& frame, const Formula& formula, std::span<const std::size_t> rows,
                   std::string& problem)
{
    for (const std::string& name : formula.variables()) {
        if (frame.find(name) == nullptr) {
            problem = name;
            return Undefined::NotUsable;
        }
    }
    if (!frame.find(formula.outcome)->levels.empty()) {
        problem = formula.outcome;
        return Undefined::NeedsNumbers;
    }
    if (formula.random.empty()) {
        return Undefined::NotUsable;
    }
    return rows.empty() ? Undefined::NoUnits : Undefined::NotUndefined;
}

Undefined makeLevels(const Frame& frame, const Formula& formula, std::span<const std::size_t> rows,
                     std::vector<MixedLevel>& levels, std::string& problem)
{
    for (const RandomPart& part : formula.random) {
        const std::string name = groupName(part);
        auto level = std::ranges::find(levels, name, &MixedLevel::group);
        if (level == levels.end()) {
            MixedLevel next;
            next.group = name;
            Grouping grouping = groupingOf(frame, rows, part.group);
            next.names = std::move(grouping.levels);
            next.random.codes = std::move(grouping.codes);
            next.random.groups = next.names.size();
            levels.push_back(std::move(next));
            level = levels.end() - 1;
        }
        level->designs.push_back(designOf(frame, rows, part.intercept, part.terms));
        level->random.blocks.push_back(static_cast<Index>(level->designs.back().names.size()));
        level->parts.push_back(level->designs.back().names);
    }
    std::ranges::stable_sort(levels, [](const MixedLevel& a, const MixedLevel& b) {
        return a.random.groups > b.random.groups;
    });
    for (MixedLevel& level : levels) {
        for (const Design& design : level.designs) {
            for (std::size_t j = 0; j < design.columns.size(); ++j) {
                const bool one = design.intercept && j == 0;
                level.random.effects.push_back(one ? nullptr : design.columns[j].data());
                double squares = 0;
                for (const double value : design.columns[j]) {
                    squares += value * value;
                }
                const double size = std::sqrt(squares / static_cast<double>(rows.size()));
                level.scales.push_back(size > 0 && std::isfinite(size) ? size : 1);
            }
        }
        problem = level.group;
        if (level.random.groups < 2) {
            return Undefined::OneGroup;
        }
        if (level.random.q() > kMostEffects) {
            return Undefined::NotUsable;
        }
        if (level.random.groups * static_cast<std::size_t>(level.random.q()) >= rows.size()) {
            return Undefined::NotIdentified;
        }
    }
    if (levels.size() > 2) {
        problem = levels.back().group;
        return Undefined::NotUsable;
    }
    problem.clear();
    return Undefined::NotUndefined;
}

} // namespace

MixedModel fitMixed(const Frame& frame, const Formula& formula, std::span<const std::size_t> rows,
                    const MixedSettings& settings)
{
    MixedModel model;
    model.formula = formula.text;
    model.reml = settings.reml;
    model.n = rows.size();
    model.missing = frame.rows() - rows.size();
    const auto stop = [&](Undefined reason) {
        model.reason = reason;
        const Estimate nothing = Estimate::undefined(reason, static_cast<double>(model.n));
        model.residualVariance = model.r2Marginal = model.r2Conditional = nothing;
        model.r2Level1 = model.r2Level2 = nothing;
        model.varianceTest.test = TestResult::undefined(reason);
        return model;
    };
    Undefined reason = obstacle(frame, formula, rows, model.problem);
    if (reason != Undefined::NotUndefined) {
        return stop(reason);
    }
    const Design design = designOf(frame, rows, formula.intercept, formula.fixed);
    const std::vector<double> outcome = valuesAt(frame.find(formula.outcome)->values, rows);
    std::vector<MixedLevel> levels;
    reason = makeLevels(frame, formula, rows, levels, model.problem);
    for (const MixedLevel& level : levels) {
        model.groups.emplace_back(level.group, level.random.groups);
    }
    if (reason != Undefined::NotUndefined) {
        return stop(reason);
    }
    const ScaledDesign scaled = scaleDesign(design, outcome);
    model.dropped = scaled.dropped;
    if (!scaled.products.allFinite()) {
        return stop(Undefined::OutOfRange);
    }
    if (scaled.p == 0 || model.n <= static_cast<std::size_t>(scaled.p) + 1) {
        return stop(Undefined::TooFewUnits);
    }
    const RandomLevel* outer = levels.size() == 2 ? &levels[1].random : nullptr;
    const GroupSums sums = groupSums(scaled, levels[0].random, outer);
    if (!sums.nested) {
        model.problem = levels[0].group;
        return stop(Undefined::CrossedGroups);
    }
    ThetaLayout layout{levels[0].random.blocks, {}};
    if (outer != nullptr) {
        layout.outer = outer->blocks;
    }
    const MixedDeviance deviance(sums, layout, settings.reml);
    const bool pooled = outer == nullptr && levels[0].random.q() == 1 &&
                        levels[0].random.effects.front() == nullptr;
    MixedFit fit;
    std::optional<PooledIntercept> intercept;
    if (pooled) {
        intercept.emplace(sums, settings.reml);
        fit = intercept->fit();
    } else {
        VectorXd scales(sums.q2 + sums.q3);
        Index at = 0;
        for (const MixedLevel& level : levels) {
            for (const double scale : level.scales) {
                scales[at++] = scale;
            }
        }
        fit = searchMixed(deviance, scales);
    }
    const double tiny = 1e-12 * sums.products(scaled.p, scaled.p);
    if (!fit.point.ok || fit.point.rss <= tiny) {
        return stop(Undefined::NoVariance);
    }
    const MixedContext context{
        frame,  formula, rows,     settings, scaled,
        levels, sums,    deviance, fit,      intercept ? &*intercept : nullptr};
    fillMixedModel(model, context);
    return model;
}

MixedModel fitMixed(const Frame& frame, const Formula& formula, const MixedSettings& settings)
{
    return fitMixed(frame, formula, completeRows(frame, formula.variables()), settings);
}

std::vector<std::size_t> commonRows(const Frame& frame, std::span<const Formula> formulas)
{
    std::vector<std::string> names;
    for (const Formula& formula : formulas) {
        for (const std::string& name : formula.variables()) {
            if (std::ranges::find(names, name) == names.end()) {
                names.push_back(name);
            }
        }
    }
    return completeRows(frame, names);
}

std::vector<MixedComparison> compareMixed(std::span<const MixedModel> models)
{
    std::vector<std::size_t> order(models.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto parameters = [&](std::size_t i) {
        return models[i].fixedParameters + models[i].covarianceParameters;
    };
    std::ranges::stable_sort(order, {}, parameters);
    std::vector<MixedComparison> result;
    for (std::size_t i = 1; i < order.size(); ++i) {
        MixedComparison comparison;
        comparison.a = order[i - 1];
        comparison.b = order[i];
        const MixedModel& a = models[comparison.a];
        const MixedModel& b = models[comparison.b];
        const bool sameFixed =
            std::ranges::equal(a.fixed, b.fixed, {}, &MixedTerm::term, &MixedTerm::term);
        if (!a.minusTwoLogLikelihood || !b.minusTwoLogLikelihood || a.n != b.n ||
            a.reml != b.reml) {
            comparison.test = TestResult::undefined(Undefined::NotUsable);
        } else if (a.reml && !sameFixed) {
            comparison.test = TestResult::undefined(Undefined::NotForMetric);
        } else {
            const double chi2 = std::max(0.0, *a.minusTwoLogLikelihood - *b.minusTwoLogLikelihood);
            const auto df =
                static_cast<double>(parameters(comparison.b) - parameters(comparison.a));
            comparison.test = chiSquareTest(chi2, df);
            if (comparison.test.p && sameFixed) {
                const double smaller = df > 1 ? chiSquareUpper(chi2, df - 1) : (chi2 > 0 ? 0 : 1);
                comparison.pMixture = (*comparison.test.p + smaller) / 2;
            }
        }
        result.push_back(comparison);
    }
    return result;
}

} // namespace rozet::statistics
