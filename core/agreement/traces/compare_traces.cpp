// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/traces/compare_traces.h"

#include "core/agreement/traces/trace_bootstrap.h"
#include "core/statistics/correlation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

namespace {

std::array<Estimate, kIccForms> allUndefined(Undefined reason, double n)
{
    std::array<Estimate, kIccForms> forms;
    forms.fill(Estimate::undefined(reason, n));
    return forms;
}

bool isConstant(std::span<const double> values)
{
    return std::ranges::all_of(values, [&](double value) { return value == values.front(); });
}

/// The values of the six forms without the intervals that take bins for independent.
std::array<Estimate, kIccForms> valuesOf(const IccResult& icc)
{
    std::array<Estimate, kIccForms> forms;
    for (std::size_t form = 0; form < kIccForms; ++form) {
        const Estimate& one = icc.forms[form].estimate;
        forms[form] =
            one.value ? Estimate::of(*one.value, one.n) : Estimate::undefined(one.reason, one.n);
    }
    return forms;
}

Estimate bare(const Estimate& estimate)
{
    return estimate.value ? Estimate::of(*estimate.value, estimate.n)
                          : Estimate::undefined(estimate.reason, estimate.n);
}

std::vector<double> interleaved(std::span<const double> first, std::span<const double> second)
{
    std::vector<double> rows;
    rows.reserve(first.size() * 2);
    for (std::size_t i = 0; i < first.size(); ++i) {
        rows.push_back(first[i]);
        rows.push_back(second[i]);
    }
    return rows;
}

void addLag(AxisAgreement& result, const BinnedTraces& first, const BinnedTraces& second,
            const PairedPlaces& pairs, Axis axis, const TraceSettings& settings)
{
    const std::vector<double> a = axisOf(pairs.first, axis);
    const std::vector<double> b = axisOf(pairs.second, axis);
    const auto n = static_cast<double>(pairs.size());
    result.autocorrelationFirst = lagOneAutocorrelation(pairs, a);
    result.autocorrelationSecond = lagOneAutocorrelation(pairs, b);
    if (result.autocorrelationFirst && result.autocorrelationSecond) {
        result.effectiveN = Estimate::of(
            effectivePairs(n, *result.autocorrelationFirst, *result.autocorrelationSecond), n);
    } else {
        result.effectiveN = Estimate::undefined(
            pairs.size() < 2 ? Undefined::TooFewUnits : Undefined::NoVariance, n);
    }
    LagSearch search = searchLag(first, second, axis, settings.mostLag / settings.bin);
    result.lags = std::move(search.points);
    if (!search.best) {
        const Estimate none = Estimate::undefined(
            pairs.size() < 3 ? Undefined::TooFewUnits : Undefined::NoVariance, n);
        result.bestLag = none;
        result.bestCorrelation = none;
        result.iccAfterLag = none;
        return;
    }
    const PairedPlaces moved = paired(first, second, search.best->lag);
    AxisAgreement after;
    fillAxis(after, axisOf(moved.first, axis), axisOf(moved.second, axis));
    const auto movedN = static_cast<double>(moved.size());
    result.bestLag = Estimate::of(static_cast<double>(search.best->lag * settings.bin), movedN);
    result.bestCorrelation = Estimate::of(*search.best->correlation, movedN);
    result.iccAfterLag = after.icc[static_cast<std::size_t>(IccForm::AgreementSingle)];
}

TracePair comparePair(const std::vector<BinnedTraces>& traces, std::size_t first,
                      std::size_t second, const TraceSettings& settings)
{
    TracePair pair;
    pair.first = first;
    pair.second = second;
    const PairedPlaces pairs = paired(traces[first], traces[second]);
    pair.bins = static_cast<double>(pairs.size());
    RoseSettings rose = settings.rose;
    rose.independent = false;
    pair.rose = compareOnRose(pairs.first, pairs.second, rose);
    for (const Axis axis : {Axis::X, Axis::Y}) {
        AxisAgreement& result = axis == Axis::X ? pair.x : pair.y;
        fillAxis(result, axisOf(pairs.first, axis), axisOf(pairs.second, axis));
        addLag(result, traces[first], traces[second], pairs, axis, settings);
    }
    if (settings.replicates > 0 && pairs.size() > 1) {
        addTraceBootstrap(pair, pairs, settings);
    }
    return pair;
}

/// Bins in which every coder has a value, one row each.
struct CommonBins
{
    std::vector<double> x;
    std::vector<double> y;
};

CommonBins commonBins(const std::vector<BinnedTraces>& traces)
{
    CommonBins common;
    const std::size_t recordings = traces.empty() ? 0 : traces[0].size();
    for (std::size_t recording = 0; recording < recordings; ++recording) {
        std::vector<std::size_t> at(traces.size(), 0);
        for (const BinnedPlace& one : traces[0][recording]) {
            bool everyone = true;
            for (std::size_t coder = 1; coder < traces.size(); ++coder) {
                const std::vector<BinnedPlace>& own = traces[coder][recording];
                while (at[coder] < own.size() && own[at[coder]].bin < one.bin) {
                    ++at[coder];
                }
                everyone = everyone && at[coder] < own.size() && own[at[coder]].bin == one.bin;
            }
            if (!everyone) {
                continue;
            }
            common.x.push_back(one.place.x);
            common.y.push_back(one.place.y);
            for (std::size_t coder = 1; coder < traces.size(); ++coder) {
                common.x.push_back(traces[coder][recording][at[coder]].place.x);
                common.y.push_back(traces[coder][recording][at[coder]].place.y);
            }
        }
    }
    return common;
}

} // namespace

void fillAxis(AxisAgreement& axis, std::span<const double> first, std::span<const double> second)
{
    const auto n = static_cast<double>(first.size());
    if (first.empty()) {
        const Estimate none = Estimate::undefined(Undefined::NoOverlap);
        axis.icc = allUndefined(Undefined::NoOverlap, 0);
        axis.ccc = none;
        axis.pearson = none;
        axis.rmse = none;
        axis.bias = none;
        return;
    }
    double squares = 0;
    double sum = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const double difference = second[i] - first[i];
        squares += difference * difference;
        sum += difference;
    }
    axis.rmse = Estimate::of(std::sqrt(squares / n), n);
    axis.bias = Estimate::of(sum / n, n);
    axis.pearson = bare(statistics::pearson(first, second).r);
    axis.ccc = bare(concordanceCorrelation(first, second));
    const bool still = first.size() > 1 && (isConstant(first) || isConstant(second));
    axis.icc = still ? allUndefined(Undefined::NoVariance, n)
                     : valuesOf(intraclass(interleaved(first, second), 2));
}

TraceAgreement compareTraces(std::span<const TraceRecording> recordings,
                             const TraceSettings& settings)
{
    TraceAgreement result;
    for (const TraceRecording& recording : recordings) {
        result.coders = std::max(result.coders, recording.coders.size());
    }
    std::vector<BinnedTraces> traces(result.coders); // [coder][recording]
    for (const TraceRecording& recording : recordings) {
        for (std::size_t coder = 0; coder < result.coders; ++coder) {
            traces[coder].push_back(coder < recording.coders.size()
                                        ? binned(recording.coders[coder], settings.bin)
                                        : std::vector<BinnedPlace>());
        }
    }
    if (result.coders < 2) {
        result.iccX = allUndefined(Undefined::OneCoder, 0);
        result.iccY = result.iccX;
        return result;
    }
    for (std::size_t first = 0; first < result.coders; ++first) {
        for (std::size_t second = first + 1; second < result.coders; ++second) {
            result.pairs.push_back(comparePair(traces, first, second, settings));
        }
    }
    if (result.coders == 2) {
        result.bins = result.pairs[0].bins;
        result.iccX = result.pairs[0].x.icc;
        result.iccY = result.pairs[0].y.icc;
        return result;
    }
    const CommonBins common = commonBins(traces);
    result.bins = static_cast<double>(common.x.size() / result.coders);
    if (common.x.empty()) {
        result.iccX = allUndefined(Undefined::NoOverlap, 0);
        result.iccY = result.iccX;
        return result;
    }
    result.iccX = valuesOf(intraclass(common.x, result.coders));
    result.iccY = valuesOf(intraclass(common.y, result.coders));
    return result;
}

std::vector<RunningIcc> runningIcc(const TraceRecording& recording, std::int64_t bin,
                                   std::int64_t window, std::int64_t step)
{
    std::vector<RunningIcc> results;
    if (recording.coders.size() < 2 || bin <= 0) {
        return results;
    }
    const BinnedTraces first{binned(recording.coders[0], bin)};
    const BinnedTraces second{binned(recording.coders[1], bin)};
    const PairedPlaces pairs = paired(first, second);
    const std::int64_t windowBins = std::max<std::int64_t>(1, window / bin);
    const std::int64_t stepBins = std::max<std::int64_t>(1, step / bin);
    const std::vector<std::int64_t>& bins = pairs.bins;
    const auto placeOf = [&bins](std::int64_t wanted) {
        return static_cast<std::size_t>(std::lower_bound(bins.begin(), bins.end(), wanted) -
                                        bins.begin());
    };
    std::int64_t start = bins.empty() ? 0 : bins.front();
    std::size_t to = 0;
    while (to < bins.size()) {
        const std::size_t from = placeOf(start);
        to = placeOf(start + windowBins);
        if (from == bins.size()) {
            break;
        }
        if (from == to) { // a gap: on to the first window that reaches beyond it
            start += ((bins[from] - windowBins - start) / stepBins + 1) * stepBins;
            continue;
        }
        RunningIcc one{start * bin, (start + windowBins) * bin, {}, {}};
        const std::span<const Place> a = std::span(pairs.first).subspan(from, to - from);
        const std::span<const Place> b = std::span(pairs.second).subspan(from, to - from);
        constexpr auto kForm = static_cast<std::size_t>(IccForm::AgreementSingle);
        AxisAgreement axis;
        fillAxis(axis, axisOf(a, Axis::X), axisOf(b, Axis::X));
        one.x = axis.icc[kForm];
        fillAxis(axis, axisOf(a, Axis::Y), axisOf(b, Axis::Y));
        one.y = axis.icc[kForm];
        results.push_back(one);
        start += stepBins;
    }
    return results;
}

} // namespace rozet::agreement
