// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement of continuous traces on the Leary rose: per axis and on the plane. Neighbouring samples
// depend on each other, so no standard error is given that takes them for independent units;
// intervals come from resampling blocks of time, or recordings when there are enough.
#pragma once

#include "core/agreement/traces/trace_lag.h"
#include "core/statistics/resample.h"

#include <stop_token>

namespace rozet::agreement {

struct TraceSettings
{
    std::int64_t bin = 250'000;
    std::int64_t mostLag = 3'000'000;
    RoseSettings rose;
    double confidence = 0.95;
    std::size_t replicates = 0; ///< 0 = no bootstrap
    std::uint64_t seed = 1;
    unsigned threads = 1;
    std::stop_token stop = {}; ///< ends the resampling early; the intervals are then of no use
    /// Length of the blocks; 0 = ten seconds or, if longer, twice the time in which the most
    /// sluggish of the traces forgets its value (but at most a quarter of the pairs).
    std::int64_t block = 0;
    std::int64_t shortestBlock = 10'000'000; ///< the ten seconds
    /// From so many recordings on, whole recordings are resampled instead of blocks.
    std::size_t recordingsToResample = 8;
};

struct AxisAgreement
{
    std::array<statistics::Estimate, kIccForms> icc;
    statistics::Estimate iccAfterLag; ///< ICC(A,1), the second coder moved back by the best lag
    statistics::Estimate ccc;
    statistics::Estimate pearson;
    statistics::Estimate rmse;
    statistics::Estimate bias; ///< mean of second minus first
    statistics::Estimate effectiveN;
    statistics::Estimate bestLag; ///< in the unit of the times; positive: the second follows
    statistics::Estimate bestCorrelation;
    std::optional<double> autocorrelationFirst;
    std::optional<double> autocorrelationSecond;
    std::vector<LagPoint> lags;
};

struct TracePair
{
    std::size_t first = 0;
    std::size_t second = 0;
    double bins = 0; ///< in which both have a value
    AxisAgreement x;
    AxisAgreement y;
    RoseAgreement rose;
    std::int64_t block = 0; ///< that was resampled; 0 = none, or recordings were
};

struct TraceAgreement
{
    std::size_t coders = 0;
    double bins = 0;                                  ///< in which every coder has a value
    std::array<statistics::Estimate, kIccForms> iccX; ///< of all coders
    std::array<statistics::Estimate, kIccForms> iccY;
    std::vector<TracePair> pairs; ///< every pair of coders
};

/// All recordings have the same coders in the same order. Reasons: OneCoder, NoOverlap (no bin with
/// values of both), TooFewUnits, NoVariance (a trace is constant).
[[nodiscard]] TraceAgreement compareTraces(std::span<const TraceRecording> recordings,
                                           const TraceSettings& settings = {});

/// ICC(A,1) within a window that moves over the recording.
struct RunningIcc
{
    std::int64_t from = 0; ///< the window, in the unit of the times
    std::int64_t to = 0;
    statistics::Estimate x;
    statistics::Estimate y;
};

/// Of two coders in one recording; window and step are at least one bin long. Windows in which they
/// have no bin together are left out; the last is the first that reaches the end.
[[nodiscard]] std::vector<RunningIcc> runningIcc(const TraceRecording& recording, std::int64_t bin,
                                                 std::int64_t window, std::int64_t step);

} // namespace rozet::agreement
