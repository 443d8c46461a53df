// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/printed_table.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace rozet::statistics {

namespace {

constexpr std::size_t kAllCorners = 16;

/// Sum of squares between when the means may lie in intervals: the least.
double leastBetween(std::span<const PrintedGroup> groups)
{
    const auto outside = [&](double centre, bool slope) {
        double sum = 0;
        for (const PrintedGroup& group : groups) {
            const double distance = centre < group.mean.low()    ? centre - group.mean.low()
                                    : centre > group.mean.high() ? centre - group.mean.high()
                                                                 : 0.0;
            sum += group.n * (slope ? distance : distance * distance);
        }
        return sum;
    };
    double low = groups.front().mean.low();
    double high = groups.front().mean.high();
    for (const PrintedGroup& group : groups) {
        low = std::min(low, group.mean.low());
        high = std::max(high, group.mean.high());
    }
    for (int step = 0; step < 200; ++step) {
        const double middle = (low + high) / 2;
        (outside(middle, true) < 0 ? low : high) = middle;
    }
    return outside((low + high) / 2, false);
}

double betweenOf(std::span<const PrintedGroup> groups, std::span<const double> means)
{
    double n = 0;
    double mean = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        n += groups[i].n;
        mean += groups[i].n * means[i];
    }
    mean /= n;
    double sum = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        sum += groups[i].n * (means[i] - mean) * (means[i] - mean);
    }
    return sum;
}

double mostBetween(std::span<const PrintedGroup> groups)
{
    std::vector<double> means(groups.size());
    double most = 0;
    if (groups.size() <= kAllCorners) {
        for (std::size_t corner = 0; corner < std::size_t(1) << groups.size(); ++corner) {
            for (std::size_t i = 0; i < groups.size(); ++i) {
                means[i] = (corner >> i) & 1U ? groups[i].mean.high() : groups[i].mean.low();
            }
            most = std::max(most, betweenOf(groups, means));
        }
        return most;
    }
    std::vector<std::size_t> order(groups.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, {}, [&](std::size_t i) { return groups[i].mean.value; });
    for (std::size_t split = 0; split <= order.size(); ++split) {
        for (std::size_t place = 0; place < order.size(); ++place) {
            const PrintedGroup& group = groups[order[place]];
            means[order[place]] = place < split ? group.mean.low() : group.mean.high();
        }
        most = std::max(most, betweenOf(groups, means));
    }
    return most;
}

double pOf(double f, double df1, double df2)
{
    return fUpper(std::max(0.0, f), df1, df2);
}

bool meets(Bounds a, Bounds b)
{
    const double slack = 1e-12 * std::max(std::fabs(a.high), std::fabs(b.high));
    return a.low <= b.high + slack && b.low <= a.high + slack;
}

/// Can a p in these bounds be printed like this? Nothing when the text says no p.
std::optional<bool> labelFits(std::string_view label, Bounds p)
{
    std::string text;
    for (const char c : label) {
        if (c != ' ') {
            text += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    if (text.starts_with("p")) {
        text.erase(0, 1);
    }
    if (text.starts_with("n")) { // n.s., ns, not significant, niet significant
        return p.high >= 0.05;
    }
    if (text.starts_with("<")) {
        const bool orEqual = text.starts_with("<=");
        const std::optional<Printed> limit = parsePrinted(text.substr(orEqual ? 2 : 1));
        return limit ? std::optional<bool>(p.low < limit->value) : std::nullopt;
    }
    if (text.starts_with(">")) {
        const std::optional<Printed> limit = parsePrinted(text.substr(1));
        return limit ? std::optional<bool>(p.high > limit->value) : std::nullopt;
    }
    if (text.starts_with("=")) {
        text.erase(0, 1);
    }
    const std::optional<Printed> value = parsePrinted(text);
    return value ? std::optional<bool>(meets({value->low(), value->high()}, p)) : std::nullopt;
}

} // namespace

std::optional<Printed> parsePrinted(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    std::string plain;
    int decimals = -1;
    for (const char c : text) {
        const bool mark = c == '.' || c == ',';
        if (mark && decimals >= 0) {
            return std::nullopt;
        }
        if (mark) {
            decimals = 0;
            plain += plain.empty() || plain == "-" ? "0." : ".";
        } else if ((c >= '0' && c <= '9') || (c == '-' && plain.empty())) {
            decimals += decimals >= 0 && c != '-' ? 1 : 0;
            plain += c;
        } else {
            return std::nullopt;
        }
    }
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc() || end != plain.data() + plain.size()) {
        return std::nullopt;
    }
    return Printed{value, 0.5 * std::pow(10.0, -std::max(0, decimals))};
}

PrintedAudit auditAnova(const PrintedAnova& printed)
{
    PrintedAudit audit;
    std::vector<PrintedGroup> groups;
    std::ranges::copy_if(printed.groups, std::back_inserter(groups),
                         [](const PrintedGroup& group) { return group.n > 0; });
    std::vector<GroupSummary> summaries;
    double n = 0;
    double withinLow = 0;
    double withinHigh = 0;
    Bounds sums;
    for (const PrintedGroup& group : groups) {
        summaries.push_back({group.n, group.mean.value, group.sd.value});
        n += group.n;
        const double least = std::max(0.0, group.sd.low());
        withinLow += (group.n - 1) * least * least;
        withinHigh += (group.n - 1) * group.sd.high() * group.sd.high();
        sums.low += group.n * group.mean.low();
        sums.high += group.n * group.mean.high();
    }
    audit.table = anovaFromSummaries(summaries);
    audit.reason = audit.table.f.reason;
    if (groups.size() < 2 || n <= static_cast<double>(groups.size())) {
        return audit;
    }
    const double df1 = static_cast<double>(groups.size()) - 1;
    const double df2 = n - df1 - 1;
    const double least = leastBetween(groups);
    const double most = mostBetween(groups);
    audit.mean = {sums.low / n, sums.high / n};
    audit.sd = {std::sqrt((least + withinLow) / (n - 1)), std::sqrt((most + withinHigh) / (n - 1))};
    audit.sdTotal = std::sqrt((audit.table.ssBetween + audit.table.ssWithin) / (n - 1));
    if (!(withinLow > 0) || !std::isfinite(withinHigh + most)) {
        audit.reason = withinLow > 0 ? Undefined::OutOfRange : Undefined::NoVariance;
        return audit;
    }
    audit.f = {least / df1 / (withinHigh / df2), most / df1 / (withinLow / df2)};
    audit.p = {pOf(audit.f.high, df1, df2), pOf(audit.f.low, df1, df2)};
    if (printed.f) {
        audit.fFits = meets({printed.f->low(), printed.f->high()}, audit.f);
        audit.pOfPrintedF = pOf(printed.f->value, df1, df2);
        audit.pFitsF = labelFits(
            printed.p, {pOf(printed.f->high(), df1, df2), pOf(printed.f->low(), df1, df2)});
    }
    audit.pFitsGroups = labelFits(printed.p, audit.p);
    if (printed.totalN) {
        audit.nFits = *printed.totalN == n;
    }
    if (printed.totalMean) {
        audit.meanFits = meets({printed.totalMean->low(), printed.totalMean->high()}, audit.mean);
    }
    if (printed.totalSd) {
        audit.sdFits = meets({printed.totalSd->low(), printed.totalSd->high()}, audit.sd);
    }
    return audit;
}

bool grimConsistent(const Printed& mean, double n, double items)
{
    const double answers = n * items;
    if (!(answers >= 1)) {
        return false;
    }
    const double slack = mean.half + 1e-9;
    const double nearest = std::round(mean.value * answers);
    return std::fabs(nearest / answers - mean.value) <= slack;
}

} // namespace rozet::statistics
