// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/posthoc.h"

#include "core/statistics/distributions.h"
#include "core/statistics/studentized_range.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rozet::statistics {

namespace {

/// What all pairs share.
struct Layout
{
    double k = 0;
    double df = 0;
    double within = 0; ///< mean square
    double pairs = 0;
    double tukey = 0; ///< quantile of the studentised range, where needed
};

void addInterval(GroupPair& pair, double se, double factor, double confidence)
{
    const double difference = *pair.difference.value;
    pair.difference.standardError = se;
    if (std::isfinite(factor)) {
        pair.difference.interval = Interval{difference - factor * se, difference + factor * se,
                                            confidence, IntervalMethod::Analytic};
    }
}

void gamesHowell(GroupPair& pair, const GroupSummary& a, const GroupSummary& b, double k,
                 double confidence)
{
    if (a.n < 2 || b.n < 2 || !(a.sd > 0) || !(b.sd > 0)) {
        pair.reason = Undefined::GroupTooSmall;
        return;
    }
    const double va = a.sd * a.sd / a.n;
    const double vb = b.sd * b.sd / b.n;
    const double se = std::sqrt(va + vb);
    const double shareA = va / (va + vb);
    const double shareB = vb / (va + vb);
    const double df = 1 / (shareA * shareA / (a.n - 1) + shareB * shareB / (b.n - 1));
    pair.df = df;
    const double q = std::fabs(*pair.difference.value) / se * std::numbers::sqrt2;
    pair.p = finite(studentizedRangeUpper(q, k, df));
    addInterval(pair, se, studentizedRangeQuantile(confidence, k, df) / std::numbers::sqrt2,
                confidence);
}

void pooled(GroupPair& pair, const GroupSummary& a, const GroupSummary& b, const Layout& layout,
            PostHoc method, double confidence)
{
    const double se = std::sqrt(layout.within * (1 / a.n + 1 / b.n));
    const double t = std::fabs(*pair.difference.value) / se;
    const double plain = studentTwoSided(t, layout.df);
    const double alpha = 1 - confidence;
    double factor = 0;
    pair.df = layout.df;
    switch (method) {
    case PostHoc::Tukey:
        pair.p = finite(studentizedRangeUpper(t * std::numbers::sqrt2, layout.k, layout.df));
        factor = layout.tukey / std::numbers::sqrt2;
        break;
    case PostHoc::Bonferroni:
        pair.p = std::min(1.0, plain * layout.pairs);
        factor = studentQuantile(1 - alpha / (2 * layout.pairs), layout.df);
        break;
    case PostHoc::Sidak:
        pair.p = -std::expm1(layout.pairs * std::log1p(-plain));
        factor = studentQuantile((1 + std::pow(confidence, 1 / layout.pairs)) / 2, layout.df);
        break;
    case PostHoc::Scheffe:
        pair.p = fUpper(t * t / (layout.k - 1), layout.k - 1, layout.df);
        factor = std::sqrt((layout.k - 1) * fQuantile(confidence, layout.k - 1, layout.df));
        break;
    case PostHoc::None:
    case PostHoc::GamesHowell:
        pair.p = plain;
        factor = studentQuantile(1 - alpha / 2, layout.df);
        break;
    }
    addInterval(pair, se, factor, confidence);
}

} // namespace

std::vector<GroupPair> postHoc(std::span<const GroupSummary> groups, PostHoc method,
                               double confidence)
{
    Layout layout;
    double n = 0;
    double squares = 0;
    for (const GroupSummary& group : groups) {
        if (group.n > 0) {
            layout.k += 1;
            n += group.n;
            squares += (group.n - 1) * group.sd * group.sd;
        }
    }
    layout.df = n - layout.k;
    layout.within = squares / layout.df;
    layout.pairs = layout.k * (layout.k - 1) / 2;
    Undefined reason = Undefined::NotUndefined;
    if (layout.df < 1) {
        reason = Undefined::TooFewUnits;
    } else if (!(layout.within > 0)) {
        reason = Undefined::NoVariance;
    } else if (!std::isfinite(layout.within)) {
        reason = Undefined::OutOfRange;
    }
    if (reason == Undefined::NotUndefined && method == PostHoc::Tukey && layout.k >= 2) {
        layout.tukey = studentizedRangeQuantile(confidence, layout.k, layout.df);
    }
    std::vector<GroupPair> pairs;
    for (std::size_t a = 0; a < groups.size(); ++a) {
        for (std::size_t b = a + 1; b < groups.size(); ++b) {
            if (!(groups[a].n > 0) || !(groups[b].n > 0)) {
                continue;
            }
            GroupPair pair;
            pair.a = a;
            pair.b = b;
            const double difference = groups[a].mean - groups[b].mean;
            pair.difference = checked(difference, groups[a].n + groups[b].n);
            pair.cohenD = reason == Undefined::NotUndefined
                              ? checked(difference / std::sqrt(layout.within), n)
                              : Estimate::undefined(reason, n);
            if (!pair.difference.value) {
                pair.reason = Undefined::OutOfRange;
            } else if (method == PostHoc::GamesHowell) {
                gamesHowell(pair, groups[a], groups[b], layout.k, confidence);
            } else if (reason != Undefined::NotUndefined) {
                pair.reason = reason;
            } else {
                pooled(pair, groups[a], groups[b], layout, method, confidence);
            }
            pairs.push_back(pair);
        }
    }
    return pairs;
}

std::vector<GroupPair> postHoc(std::span<const std::vector<double>> groups, PostHoc method,
                               double confidence)
{
    std::vector<GroupSummary> summaries;
    for (const std::vector<double>& group : groups) {
        const Moments m = momentsOf(group);
        const auto n = static_cast<double>(m.n);
        summaries.push_back({n, m.mean, m.n > 1 ? std::sqrt(m.squares / (n - 1)) : 0.0});
    }
    return postHoc(summaries, method, confidence);
}

} // namespace rozet::statistics
