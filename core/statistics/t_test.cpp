// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/t_test.h"

#include "core/statistics/anova.h"
#include "core/statistics/correlation.h"
#include "core/statistics/distributions.h"
#include "core/statistics/effect_size.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rozet::statistics {

namespace {

MeanDifference meanDifference(double difference, double se, double df, double n, double confidence)
{
    MeanDifference result;
    result.difference = checked(difference, n);
    if (!(se > 0) || !std::isfinite(se)) {
        result.test =
            TestResult::undefined(se == 0 ? Undefined::NoVariance : Undefined::OutOfRange);
        return result;
    }
    result.test = studentTest(difference / se, df);
    const double reach = studentQuantile((1 + confidence) / 2, df) * se;
    result.difference.standardError = se;
    result.difference.interval =
        Interval{difference - reach, difference + reach, confidence, IntervalMethod::Analytic};
    return result;
}

void addMannWhitney(TwoGroups& result, const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> all = a;
    all.insert(all.end(), b.begin(), b.end());
    std::ranges::sort(all);
    const auto n1 = static_cast<double>(a.size());
    const auto n2 = static_cast<double>(b.size());
    const double n = n1 + n2;
    double ranks = 0;
    for (const double value : a) {
        const auto [from, to] = std::equal_range(all.begin(), all.end(), value);
        ranks += static_cast<double>(from - all.begin()) + (static_cast<double>(to - from) + 1) / 2;
    }
    double ties = 0;
    for (auto from = all.begin(); from != all.end();) {
        const auto to = std::upper_bound(from, all.end(), *from);
        const auto t = static_cast<double>(to - from);
        ties += t * (t * t - 1);
        from = to;
    }
    const double u = ranks - n1 * (n1 + 1) / 2;
    result.mannWhitneyU = Estimate::of(u, n);
    const double variance = n1 * n2 / 12 * (n + 1 - ties / (n * (n - 1)));
    if (!(variance > 0)) {
        result.mannWhitney = TestResult::undefined(Undefined::NoVariance);
        return;
    }
    result.mannWhitney.statistic = (u - n1 * n2 / 2) / std::sqrt(variance);
    result.mannWhitney.p = normalTwoSided(*result.mannWhitney.statistic);
}

} // namespace

TwoGroups tTest(std::span<const std::vector<double>> groups, double confidence)
{
    TwoGroups result;
    const auto used =
        std::ranges::count_if(groups, [](const auto& group) { return !group.empty(); });
    result.groups = describeGroups(groups, confidence);
    const auto stop = [&](Undefined reason) {
        result.reason = reason;
        const Estimate nothing = Estimate::undefined(reason);
        result.equal = result.welch = {TestResult::undefined(reason), nothing};
        result.levene = result.mannWhitney = TestResult::undefined(reason);
        result.cohenD = result.hedgesG = result.mannWhitneyU = nothing;
    };
    if (used != 2) {
        stop(used < 2 ? Undefined::OneGroup : Undefined::NeedsTwoGroups);
        return result;
    }
    std::vector<std::vector<double>> both;
    std::ranges::copy_if(groups, std::back_inserter(both),
                         [](const auto& group) { return !group.empty(); });
    std::erase_if(result.groups, [](const GroupDescription& group) { return group.n == 0; });
    const Moments a = momentsOf(both[0]);
    const Moments b = momentsOf(both[1]);
    const auto n1 = static_cast<double>(a.n);
    const auto n2 = static_cast<double>(b.n);
    const double df = n1 + n2 - 2;
    if (df < 1) {
        stop(Undefined::TooFewUnits);
        return result;
    }
    const double difference = a.mean - b.mean;
    const double pooled = (a.squares + b.squares) / df;
    result.equal =
        meanDifference(difference, std::sqrt(pooled * (1 / n1 + 1 / n2)), df, n1 + n2, confidence);
    if (a.n < 2 || b.n < 2) {
        result.welch = {TestResult::undefined(Undefined::GroupTooSmall),
                        Estimate::of(difference, n1 + n2)};
    } else {
        const double v1 = a.squares / (n1 - 1) / n1;
        const double v2 = b.squares / (n2 - 1) / n2;
        // As shares, so that extreme numbers do not overflow.
        const double share1 = v1 / (v1 + v2);
        const double share2 = v2 / (v1 + v2);
        const double welchDf = 1 / (share1 * share1 / (n1 - 1) + share2 * share2 / (n2 - 1));
        result.welch = meanDifference(difference, std::sqrt(v1 + v2), welchDf, n1 + n2, confidence);
    }
    const double factor = std::sqrt(n1 * n2 / (n1 + n2));
    if (result.equal.test.statistic) {
        result.cohenD =
            standardisedDifference(*result.equal.test.statistic, factor, df, n1 + n2, confidence);
        const double correction = hedgesCorrection(df);
        result.hedgesG = df > 1 && result.cohenD.value
                             ? checked(*result.cohenD.value * correction, n1 + n2)
                             : Estimate::undefined(Undefined::TooFewUnits, n1 + n2);
        if (result.hedgesG.value && result.cohenD.interval) {
            result.hedgesG.interval = result.cohenD.interval;
            result.hedgesG.interval->low *= correction;
            result.hedgesG.interval->high *= correction;
        }
    } else {
        result.cohenD = result.hedgesG = Estimate::undefined(result.equal.test.reason, n1 + n2);
    }
    result.levene = leveneTest(both, LeveneCentre::Mean);
    addMannWhitney(result, both[0], both[1]);
    return result;
}

PairedTest oneSampleTest(Column x, double against, double confidence)
{
    PairedTest result;
    std::vector<double> differences;
    for (const double value : x) {
        if (!isMissing(value)) {
            differences.push_back(value - against);
        }
    }
    const Moments m = momentsOf(differences);
    const auto n = static_cast<double>(m.n);
    result.n = m.n;
    result.r = Estimate::undefined(Undefined::NeedsTwoGroups, n);
    if (m.n < 2) {
        const Estimate nothing = Estimate::undefined(Undefined::TooFewUnits, n);
        result.difference = {TestResult::undefined(Undefined::TooFewUnits), nothing};
        result.sd = result.cohenD = nothing;
        return result;
    }
    const double sd = std::sqrt(m.squares / (n - 1));
    result.sd = checked(sd, n);
    result.difference = meanDifference(m.mean, sd / std::sqrt(n), n - 1, n, confidence);
    result.cohenD = result.difference.test.statistic
                        ? standardisedDifference(*result.difference.test.statistic, std::sqrt(n),
                                                 n - 1, n, confidence)
                        : Estimate::undefined(result.difference.test.reason, n);
    return result;
}

PairedTest pairedTest(Column x, Column y, double confidence)
{
    const std::array<Column, 2> both{x, y};
    const std::vector<std::size_t> rows = completeRows(both);
    std::vector<double> differences;
    for (const std::size_t row : rows) {
        differences.push_back(x[row] - y[row]);
    }
    PairedTest result = oneSampleTest(differences, 0, confidence);
    result.r = pearson(valuesAt(x, rows), valuesAt(y, rows), {}, confidence).r;
    return result;
}

} // namespace rozet::statistics
