// SPDX-License-Identifier: GPL-3.0-or-later
// Everything Rozet says about how well coders agree on the fragments of recordings, gamma apart:
// one call for the command line, the reports and the screens. Two coders give the coefficients of
// two coders; more are pooled over their pairs, except where a coefficient is made for any number
// (alpha and the unitizing family). Several recordings are one measurement.
#pragma once

#include "core/agreement/coded_time.h"
#include "core/agreement/event_counts.h"
#include "core/agreement/fragments.h"
#include "core/agreement/set_time.h"
#include "core/agreement/unitizing_alpha.h"
#include "core/statistics/estimate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace rozet::agreement {

/// docs/methods has a page for each.
enum class TimelineCoefficient : std::uint8_t {
    PercentTime,
    TimeKappa,
    TimeKappaSampled,
    TimeKappaTolerance,       ///< sampled; mean of the two directions
    TimeKappaToleranceFirst,  ///< the first coder's units looked up with the second
    TimeKappaToleranceSecond, ///< and the other way round
    TimeKappaToleranceExact,  ///< the same three without sampling
    TimeKappaToleranceExactFirst,
    TimeKappaToleranceExactSecond,
    TimeScottPi,
    TimeAc1,
    TimeAlpha,
    EventPercent, ///< matched with the same code, of all events
    EventKappa,
    EventKappaMatched,
    EasydiagKappa,
    EasydiagKappaExcl,
    EasydiagKappaMax,
    EasydiagLinked, ///< share of the counts with a match
    EventF1,
    EventF1AnyCode,
    UAlpha,
    UAlphaBinary,
    CuAlpha,
    CuCoverage,
    // Of a code only:
    KuAlpha,
    KuCoverage,
    SpecificAgreement, ///< 2 both / (first + second): also the Dice coefficient of durations
    Jaccard,           ///< both / either
    Pabak,             ///< 2 x percent - 1
    Prevalence,        ///< share of the time, mean of the coders
    PrevalenceIndex,   ///< (both - neither) / all
    BiasIndex,         ///< (first only - second only) / all; pairs in the order of the coders
};

inline constexpr std::size_t kTimelineCoefficients =
    static_cast<std::size_t>(TimelineCoefficient::BiasIndex) + 1;

/// Whether it is about all codes together, and whether about one code.
[[nodiscard]] bool isOverall(TimelineCoefficient coefficient);
[[nodiscard]] bool isPerCode(TimelineCoefficient coefficient);

enum class TimelineIntervals : std::uint8_t { None, Jackknife, BootstrapPercentile, BootstrapBca };

/// Times in the unit of the data.
struct TimelineSettings
{
    Window window = Window::Declared;
    std::int64_t unit = 1'000'000;    ///< of sampling
    std::int64_t tolerance = 500'000; ///< units whose middles are no further apart
    double overlap = 0.6;             ///< events; 0 ... 1
    SetDistance setDistance = SetDistance::Masi;
    UnitizingSettings unitizing = {1000, PairableLength::Mean};

    /// By leaving out or resampling recordings, or blocks of time when there is one recording.
    TimelineIntervals intervals = TimelineIntervals::Jackknife;
    std::size_t replicates = 2000;
    std::uint64_t seed = 1;
    double confidence = 0.95;
    unsigned threads = 1;
    std::stop_token stop = {}; ///< ends the resampling early; the intervals are then of no use
    std::size_t mostBlocks = 30;
    std::int64_t shortestBlock = 10'000'000;

    /// Also the tables, matches and borders, not only the coefficients.
    bool details = true;
};

/// One pair of coders.
struct TimelinePair
{
    std::size_t first = 0;
    std::size_t second = 0;
    /// (codes + 1) squared times, rows the first coder, gap last; empty when codes overlap.
    std::vector<double> contingency;
    std::vector<EventMatch> matches;
    std::optional<Borders> borders;
};

struct TimelineAgreement
{
    TimelineProblem problem; ///< when not None, nothing else is filled
    std::size_t codes = 0;
    bool exclusive = true;      ///< no coder ever has two codes at one moment
    std::size_t recordings = 0; ///< coded by two coders or more; the others are left out
    std::size_t resampled = 0;  ///< recordings or blocks of time behind the intervals
    double time = 0;            ///< length of their windows together

    std::vector<statistics::Estimate> overall; ///< by TimelineCoefficient
    std::vector<statistics::Estimate> perCode; ///< by code, then by TimelineCoefficient
    std::vector<std::vector<double>> codeTime; ///< per code and coder, in those recordings
    std::vector<std::vector<double>> codeFragments;
    std::vector<TimelinePair> pairs;

    [[nodiscard]] const statistics::Estimate& of(TimelineCoefficient coefficient) const
    {
        return overall[static_cast<std::size_t>(coefficient)];
    }

    [[nodiscard]] const statistics::Estimate& ofCode(std::size_t code,
                                                     TimelineCoefficient coefficient) const
    {
        return perCode[code * kTimelineCoefficients + static_cast<std::size_t>(coefficient)];
    }
};

[[nodiscard]] TimelineAgreement timelineAgreement(const CodedRecordings& data,
                                                  const TimelineSettings& settings = {});

} // namespace rozet::agreement
