// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_timeline_options.h"

#include "app/cli/cancel_watch.h"
#include "app/cli/tables.h"
#include "core/base/number_text.h"

#include <cmath>
#include <thread>

namespace rozet::cli {

namespace {

constexpr double kLongest = 1e9; // seconds

Result<double> number(const std::string& text, const char* option, double lowest, double highest)
{
    const std::optional<double> value = readNumber(q(text));
    if (!value || *value < lowest || *value > highest) {
        return failure(ErrorCode::CommandLine, QLatin1String(option), QString(), q(text),
                       QStringLiteral("%1 ... %2").arg(lowest).arg(highest));
    }
    return *value;
}

std::int64_t microseconds(double seconds)
{
    return std::llround(seconds * 1e6);
}

} // namespace

void addTimelineOptions(CLI::App* command, AgreementTimelineOptions& options)
{
    textOption(command, "--unit", options.unit, "S",
               Cli::tr("sampled kappa: a sample every so many seconds (default: 1)"));
    textOption(command, "--tolerance", options.tolerance, "S",
               Cli::tr("how far the coders may be apart in time (default: 0.5)"));
    textOption(command, "--overlap", options.overlap, "SHARE",
               Cli::tr("events: the overlap from which fragments match (default: 0.6)"));
    choiceOption(command, "--window", options.window,
                 {QStringLiteral("declared"), QStringLiteral("union")},
                 Cli::tr("the whole recording, or from the first start to the last end"));
    choiceOption(command, "--set-distance", options.setDistance, workflow::setDistanceNames(),
                 Cli::tr("distance between sets of codes (default: masi)"));
    textOption(command, "--tick", options.tick, "S",
               Cli::tr("unitizing: the smallest step of time (default: 0.001)"));
    numberOption(command, "--bootstrap", options.bootstrap, 0, 1'000'000,
                 Cli::tr("intervals from so many replicates (default: a jackknife)"));
    choiceOption(command, "--interval", options.interval,
                 {QStringLiteral("percentile"), QStringLiteral("bca")},
                 Cli::tr("the kind of bootstrap interval (default: percentile)"));
    numberOption(command, "--seed", options.seed, 0, 2'147'483'647,
                 Cli::tr("for everything drawn at random (default: 1)"));
    textOption(command, "--confidence", options.confidence, "P",
               Cli::tr("of the intervals (default: 0.95)"));
    numberOption(command, "--threads", options.threads, 0, 256,
                 Cli::tr("0 = as many as the computer has; never changes a result"));
    textOption(command, "--gamma-alpha", options.gammaAlpha, "X",
               Cli::tr("gamma: weight of the position (default: 1)"));
    textOption(command, "--gamma-beta", options.gammaBeta, "X",
               Cli::tr("gamma: weight of the code (default: 1)"));
    textOption(command, "--gamma-delta", options.gammaDelta, "X",
               Cli::tr("gamma: cost of a fragment without partner (default: 1)"));
    numberOption(command, "--gamma-samples", options.gammaSamples, 0, 100'000,
                 Cli::tr("gamma: random continua; 0 leaves gamma out (default: 30)"));
    choiceOption(command, "--gamma-sampler", options.gammaSampler,
                 {QStringLiteral("rotation"), QStringLiteral("statistical")},
                 Cli::tr("gamma: how random continua are made (default: rotation)"));
    textOption(command, "--gamma-precision", options.gammaPrecision, "P",
               Cli::tr("gamma: draw more samples until it is known this well, such as 0.02"));
    command->add_flag("--compatibility", options.compatibility,
                      Cli::tr("also the figures of other programs: time units as BORIS, aligned "
                              "sequences, the unitizing alpha of 2004")
                          .toStdString());
}

Result<std::optional<double>> secondsOption(const std::string& text, const char* option)
{
    if (text.empty()) {
        return std::optional<double>();
    }
    const std::optional<MediaTime> time = readTime(q(text));
    if (!time || time->seconds() < 0 || time->seconds() > kLongest) {
        return failure(ErrorCode::CommandLine, QLatin1String(option), QString(), q(text),
                       QStringLiteral("167, 2:47, 0:02:47.5"));
    }
    return std::optional(time->seconds());
}

Result<workflow::TimelineRequest> timelineRequest(const AgreementTimelineOptions& options)
{
    struct Asked
    {
        const std::string& text;
        const char* option;
        double lowest;
        double highest;
        double value = 0;
    };

    std::array<Asked, 8> asked{{{options.unit, "--unit", 1e-6, kLongest},
                                {options.tolerance, "--tolerance", 0, kLongest},
                                {options.overlap, "--overlap", 0, 1},
                                {options.tick, "--tick", 1e-6, kLongest},
                                {options.confidence, "--confidence", 0.5, 0.9999},
                                {options.gammaAlpha, "--gamma-alpha", 0, 1e6},
                                {options.gammaBeta, "--gamma-beta", 0, 1e6},
                                {options.gammaDelta, "--gamma-delta", 1e-6, 1e6}}};
    for (Asked& one : asked) {
        const Result<double> value = number(one.text, one.option, one.lowest, one.highest);
        if (!value) {
            return failure(value.error());
        }
        one.value = *value;
    }
    workflow::TimelineRequest request;
    agreement::TimelineSettings& timeline = request.timeline;
    timeline.unit = microseconds(asked[0].value);
    timeline.tolerance = microseconds(asked[1].value);
    timeline.overlap = asked[2].value;
    timeline.unitizing.tick = microseconds(asked[3].value);
    timeline.confidence = asked[4].value;
    timeline.window =
        options.window == "union" ? agreement::Window::Union : agreement::Window::Declared;
    timeline.setDistance = workflow::setDistanceOf(q(options.setDistance));
    timeline.seed = static_cast<std::uint64_t>(options.seed);
    timeline.threads = options.threads > 0 ? static_cast<unsigned>(options.threads)
                                           : std::max(std::thread::hardware_concurrency(), 1U);
    if (options.bootstrap > 0) {
        timeline.intervals = options.interval == "bca"
                                 ? agreement::TimelineIntervals::BootstrapBca
                                 : agreement::TimelineIntervals::BootstrapPercentile;
        timeline.replicates = static_cast<std::size_t>(options.bootstrap);
    }
    request.compatibility = options.compatibility;
    request.withGamma = options.gammaSamples > 0;
    request.gamma.alpha = asked[5].value;
    request.gamma.beta = asked[6].value;
    request.gamma.delta = asked[7].value;
    request.gamma.samples = static_cast<std::size_t>(options.gammaSamples);
    request.gamma.sampler = options.gammaSampler == "statistical"
                                ? agreement::GammaSampler::Statistical
                                : agreement::GammaSampler::Rotation;
    if (!options.gammaPrecision.empty()) {
        const auto precision = number(options.gammaPrecision, "--gamma-precision", 1e-4, 1);
        if (!precision) {
            return failure(precision.error());
        }
        request.gamma.precision = *precision;
    }
    return request;
}

Result<workflow::TimelineResult> compareWatched(const agreement::CodedRecordings& data,
                                                workflow::TimelineRequest request, Context& context)
{
    const CancelWatch watch(context.progress);
    request.gamma.stop = watch.token();
    request.timeline.stop = watch.token();
    workflow::TimelineResult result = workflow::compareTimelines(data, request);
    if (context.progress.cancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    return result;
}

} // namespace rozet::cli
