// SPDX-License-Identifier: GPL-3.0-or-later
// A number with what belongs to it: how sure it is, how much it rests on, and, when it is not
// defined, why not. An undefined number is never 0 or NaN.
#pragma once

#include <cstdint>
#include <optional>

namespace rozet::statistics {

/// Why a number is not defined. The sentences are made in core/workflow.
enum class Undefined : std::uint8_t {
    NotUndefined,
    NoUnits,            ///< nothing to compare
    OneCoder,           ///< fewer than two coders
    NoPairs,            ///< no unit was seen by two coders
    NoVariation,        ///< everyone used one and the same category
    NoVariance,         ///< the values of a coder, or of all, are constant
    TooFewUnits,        ///< fewer units than the formula needs
    NeedsTwoCoders,     ///< defined for exactly two coders
    NeedsCompleteRows,  ///< defined only where every coder rated every unit
    NeedsNumbers,       ///< the metric has no numbers to reckon with
    NeedsOrder,         ///< the metric has no order
    NotForMetric,       ///< another metric asks for another coefficient
    OverlappingCodes,   ///< a coder gave two codes at one moment
    NoGaps,             ///< every moment carries a code
    NoOverlap,          ///< the coders' fragments never meet
    NoFragments,        ///< no fragment of this code by anyone
    EmptyWindow,        ///< nothing was watched by both
    CategoryUnused,     ///< nobody used this category
    NeedsTwoCategories, ///< defined for exactly two categories
    TooManyCategories,  ///< so many different values that they are no categories
    NotAsked,           ///< switched off by a setting
    NotUsable,          ///< the data or the settings are faulty; the result says where
    NotReached,         ///< stopped before the end (cancelled, or too large to be exact)
    NoDirection,        ///< all places lie at the centre, or their directions cancel each other
    OneGroup,           ///< fewer than two groups with an answer
    GroupTooSmall,      ///< a group is too small for it (one member, or no spread)
    NeedsTwoGroups,     ///< defined for exactly two groups
    NeedsThreeItems,    ///< nothing is left to compare when one of two items is deleted
    Collinear,          ///< a column follows exactly from the others
    NotIdentified,      ///< the data cannot tell the parts of the model apart
    NotConverged,       ///< the search for the best values did not end
    OnBoundary,         ///< a variance is estimated as 0
    ImproperSolution,   ///< a variance would have to be negative
    OutOfRange,         ///< the numbers are too large or too small to reckon with
    CrossedGroups,      ///< a group of one grouping lies in several of the other
};

enum class IntervalMethod : std::uint8_t {
    Analytic,            ///< from a standard error or a distribution; the method page names it
    Jackknife,           ///< leave one unit out, t quantiles
    BootstrapPercentile, ///< quantiles of the resampled values
    BootstrapBca,        ///< bias-corrected and accelerated
};

struct Interval
{
    double low = 0;
    double high = 0;
    double confidence = 0.95;
    IntervalMethod method = IntervalMethod::Analytic;
};

struct Estimate
{
    std::optional<double> value;
    std::optional<double> standardError;
    std::optional<Interval> interval;
    double n = 0; ///< what it rests on: units, or seconds; the field's own text says which
    Undefined reason = Undefined::NotUndefined; ///< NotUndefined exactly when there is a value

    [[nodiscard]] static Estimate of(double value, double n)
    {
        Estimate estimate;
        estimate.value = value;
        estimate.n = n;
        return estimate;
    }

    [[nodiscard]] static Estimate undefined(Undefined reason, double n = 0)
    {
        Estimate estimate;
        estimate.reason = reason;
        estimate.n = n;
        return estimate;
    }
};

} // namespace rozet::statistics
