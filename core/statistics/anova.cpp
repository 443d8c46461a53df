// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/anova.h"

#include <algorithm>
#include <cmath>

namespace rozet::statistics {

namespace {

std::vector<GroupSummary> summariesOf(std::span<const std::vector<double>> groups)
{
    std::vector<GroupSummary> summaries;
    for (const std::vector<double>& group : groups) {
        const Moments m = momentsOf(group);
        const auto n = static_cast<double>(m.n);
        summaries.push_back({n, m.mean, m.n > 1 ? std::sqrt(m.squares / (n - 1)) : 0.0});
    }
    return summaries;
}

void addWelch(AnovaTable& table, std::span<const GroupSummary> groups)
{
    double weights = 0;
    double weighted = 0;
    double spread = 0;
    double spreadSquares = 0;
    for (const GroupSummary& group : groups) {
        if (group.n < 2 || !(group.sd > 0)) {
            table.welch = table.brownForsythe = TestResult::undefined(Undefined::GroupTooSmall);
            return;
        }
        const double variance = group.sd * group.sd;
        weights += group.n / variance;
        weighted += group.n / variance * group.mean;
        const double part = (1 - group.n / table.n) * variance;
        spread += part;
        spreadSquares += part * part / (group.n - 1);
    }
    const double mean = weighted / weights;
    double between = 0;
    double lambda = 0;
    for (const GroupSummary& group : groups) {
        const double weight = group.n / (group.sd * group.sd);
        between += weight * (group.mean - mean) * (group.mean - mean);
        const double left = 1 - weight / weights;
        lambda += left * left / (group.n - 1);
    }
    const double k = table.k;
    const double f = between / (k - 1) / (1 + 2 * (k - 2) / (k * k - 1) * lambda);
    table.welch = fTest(f, k - 1, (k * k - 1) / (3 * lambda));
    table.brownForsythe = fTest(table.ssBetween / spread, k - 1, spread * spread / spreadSquares);
}

/// F of a one-way layout of values that are made from the answers.
TestResult plainF(std::span<const std::vector<double>> groups)
{
    const std::vector<GroupSummary> summaries = summariesOf(groups);
    return anovaFromSummaries(summaries).f;
}

} // namespace

AnovaTable anovaFromSummaries(std::span<const GroupSummary> groups, double confidence)
{
    AnovaTable table;
    std::vector<GroupSummary> used;
    std::ranges::copy_if(groups, std::back_inserter(used),
                         [](const GroupSummary& group) { return group.n > 0; });
    for (const GroupSummary& group : used) {
        table.n += group.n;
    }
    table.k = static_cast<double>(used.size());
    for (const GroupSummary& group : used) {
        table.mean += group.n / table.n * group.mean;
    }
    for (const GroupSummary& group : used) {
        table.ssBetween += group.n * (group.mean - table.mean) * (group.mean - table.mean);
        table.ssWithin += (group.n - 1) * group.sd * group.sd;
    }
    const double df1 = table.k - 1;
    const double df2 = table.n - table.k;
    table.effect = varianceExplained(table.ssBetween, table.ssWithin, df1, df2, confidence);
    Undefined reason = Undefined::NotUndefined;
    if (used.size() < 2) {
        reason = Undefined::OneGroup;
    } else if (df2 < 1) {
        reason = Undefined::TooFewUnits;
    } else if (!std::isfinite(table.ssBetween + table.ssWithin)) {
        reason = Undefined::OutOfRange;
    }
    if (reason != Undefined::NotUndefined) {
        table.f = table.welch = table.brownForsythe = TestResult::undefined(reason);
        return table;
    }
    table.f = table.ssWithin > 0 ? fTest(table.ssBetween / df1 / (table.ssWithin / df2), df1, df2)
                                 : TestResult::undefined(Undefined::NoVariance);
    addWelch(table, used);
    return table;
}

TestResult leveneTest(std::span<const std::vector<double>> groups, LeveneCentre centre)
{
    std::vector<std::vector<double>> deviations;
    for (const std::vector<double>& group : groups) {
        deviations.emplace_back();
        if (group.empty()) {
            continue;
        }
        double middle = momentsOf(group).mean;
        if (centre == LeveneCentre::Median) {
            std::vector<double> sorted = group;
            std::ranges::sort(sorted);
            middle = quantileHaverage(sorted, 0.5);
        }
        for (const double value : group) {
            deviations.back().push_back(std::fabs(value - middle));
        }
    }
    return plainF(deviations);
}

TestResult kruskalWallis(std::span<const std::vector<double>> groups)
{
    std::vector<double> all;
    double used = 0;
    for (const std::vector<double>& group : groups) {
        all.insert(all.end(), group.begin(), group.end());
        used += group.empty() ? 0 : 1;
    }
    if (used < 2) {
        return TestResult::undefined(Undefined::OneGroup);
    }
    std::ranges::sort(all);
    const auto n = static_cast<double>(all.size());
    double ties = 0;
    for (auto from = all.begin(); from != all.end();) {
        const auto to = std::upper_bound(from, all.end(), *from);
        const auto t = static_cast<double>(to - from);
        ties += t * (t * t - 1);
        from = to;
    }
    double sum = 0;
    for (const std::vector<double>& group : groups) {
        double ranks = 0;
        for (const double value : group) {
            const auto [from, to] = std::equal_range(all.begin(), all.end(), value);
            // From the middle rank, so that large sums do not cancel.
            ranks += static_cast<double>(from - all.begin()) +
                     (static_cast<double>(to - from) + 1) / 2 - (n + 1) / 2;
        }
        sum += group.empty() ? 0 : ranks * ranks / static_cast<double>(group.size());
    }
    const double correction = 1 - ties / (n * (n * n - 1));
    if (!(correction > 0)) {
        return TestResult::undefined(Undefined::NoVariance);
    }
    return chiSquareTest(12 / (n * (n + 1)) * sum / correction, used - 1);
}

Anova anova(std::span<const std::vector<double>> groups, double confidence, double etaConfidence)
{
    Anova result;
    result.groups = describeGroups(groups, confidence);
    std::vector<std::vector<double>> all(1);
    for (const std::vector<double>& group : groups) {
        all.front().insert(all.front().end(), group.begin(), group.end());
    }
    result.total = describeGroups(all, confidence).front();
    result.table = anovaFromSummaries(summariesOf(groups), etaConfidence);
    result.levene = leveneTest(groups, LeveneCentre::Mean);
    result.leveneMedian = leveneTest(groups, LeveneCentre::Median);
    result.kruskal = kruskalWallis(groups);
    return result;
}

} // namespace rozet::statistics
