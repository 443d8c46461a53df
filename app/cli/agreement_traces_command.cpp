// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli agreement traces
#include "app/cli/agreement_commands.h"
#include "app/cli/agreement_options.h"
#include "app/cli/agreement_tables.h"
#include "app/cli/cancel_watch.h"
#include "app/cli/tables.h"
#include "core/base/number_text.h"
#include "core/workflow/agreement_json.h"
#include "core/workflow/agreement_traces.h"

#include <array>
#include <cmath>

namespace rozet::cli {

using agreement::NamedEstimate;
using statistics::Estimate;
using statistics::Undefined;
using workflow::estimateJson;
using workflow::numberJson;

namespace {

constexpr double kMicroseconds = 1e6;

struct TraceOptions
{
    PlainDataOptions data;
    IntervalOptions intervals;
    std::string bin = "0.25", mostLag = "3", sectors = "between-axes", coders;
    std::string smallestRadius = "0", block = "0", window;
};

/// A lag in seconds, as all times are.
Estimate inSeconds(Estimate estimate)
{
    if (estimate.value) {
        *estimate.value /= kMicroseconds;
    }
    return estimate;
}

std::vector<NamedEstimate> iccEstimates(std::span<const Estimate> icc)
{
    constexpr std::array<const char*, agreement::kIccForms> kNames{"icc_1",  "icc_a1", "icc_c1",
                                                                   "icc_1k", "icc_ak", "icc_ck"};
    std::vector<NamedEstimate> list;
    for (std::size_t form = 0; form < kNames.size(); ++form) {
        list.push_back({kNames[form], icc[form], {}});
    }
    return list;
}

std::vector<NamedEstimate> axisEstimates(const agreement::AxisAgreement& axis)
{
    std::vector<NamedEstimate> list = iccEstimates(axis.icc);
    list.push_back({"icc_a1_after_lag", axis.iccAfterLag, {}});
    list.push_back({"ccc", axis.ccc, {}});
    list.push_back({"pearson", axis.pearson, {}});
    list.push_back({"rmse", axis.rmse, {}});
    list.push_back({"bias", axis.bias, {}});
    list.push_back({"effective_n",
                    axis.effectiveN,
                    {{"autocorrelation_a", axis.autocorrelationFirst},
                     {"autocorrelation_b", axis.autocorrelationSecond}}});
    list.push_back({"best_lag", inSeconds(axis.bestLag), {}});
    list.push_back({"best_correlation", axis.bestCorrelation, {}});
    return list;
}

std::vector<NamedEstimate> roseEstimates(const agreement::RoseAgreement& rose)
{
    return {{"mean_distance", rose.meanDistance, {}},
            {"mean_angular_difference_deg", rose.angles.meanDifference, {}},
            {"mean_turn_deg", rose.angles.meanTurn, {}},
            {"circular_correlation", rose.angles.correlation, {}},
            {"octant_percent", rose.sectorPercent, {}},
            {"octant_kappa", rose.sectorKappa.kappa, {{"expected", rose.sectorKappa.expected}}},
            {"octant_kappa_linear", rose.sectorKappaLinear, {}},
            {"octant_kappa_sin2", rose.sectorKappaSine, {}}};
}

/// The figures of a pair when there is none to speak of: with one coder, or with three.
agreement::TracePair withoutPair(Undefined reason)
{
    agreement::TracePair pair;
    const Estimate none = Estimate::undefined(reason);
    for (agreement::AxisAgreement* axis : {&pair.x, &pair.y}) {
        axis->icc.fill(none);
        for (Estimate* estimate :
             {&axis->iccAfterLag, &axis->ccc, &axis->pearson, &axis->rmse, &axis->bias,
              &axis->effectiveN, &axis->bestLag, &axis->bestCorrelation}) {
            *estimate = none;
        }
    }
    agreement::RoseAgreement& rose = pair.rose;
    for (Estimate* estimate :
         {&rose.meanDistance, &rose.angles.meanDifference, &rose.angles.meanTurn,
          &rose.angles.correlation, &rose.sectorPercent, &rose.sectorKappa.kappa,
          &rose.sectorKappaLinear, &rose.sectorKappaSine}) {
        *estimate = none;
    }
    return pair;
}

QJsonObject namedJson(const std::vector<NamedEstimate>& estimates, const QString& language)
{
    QJsonObject json;
    for (const NamedEstimate& one : estimates) {
        QJsonObject estimate = estimateJson(one.estimate, language);
        for (const auto& [key, value] : one.more) {
            estimate.insert(QString::fromStdString(key), numberJson(value));
        }
        json.insert(QString::fromStdString(one.name), estimate);
    }
    return json;
}

QJsonArray sectorsJson(const agreement::Contingency& sectors)
{
    QJsonArray rows;
    for (std::size_t a = 0; a < sectors.categories(); ++a) {
        QJsonArray row;
        for (std::size_t b = 0; b < sectors.categories(); ++b) {
            row.append(sectors.at(a, b));
        }
        rows.append(row);
    }
    return rows;
}

QJsonArray lagsJson(const std::vector<agreement::LagPoint>& lags, std::int64_t bin)
{
    QJsonArray points;
    for (const agreement::LagPoint& point : lags) {
        points.append(QJsonObject{{QStringLiteral("lag"), double(point.lag * bin) / kMicroseconds},
                                  {QStringLiteral("correlation"), numberJson(point.correlation)}});
    }
    return points;
}

QJsonObject pairJson(const agreement::TracePair& pair, std::int64_t bin, const QString& language)
{
    QJsonObject json = namedJson(roseEstimates(pair.rose), language);
    QJsonObject x = namedJson(axisEstimates(pair.x), language);
    QJsonObject y = namedJson(axisEstimates(pair.y), language);
    x.insert(QStringLiteral("lags"), lagsJson(pair.x.lags, bin));
    y.insert(QStringLiteral("lags"), lagsJson(pair.y.lags, bin));
    json.insert(QStringLiteral("x"), x);
    json.insert(QStringLiteral("y"), y);
    json.insert(QStringLiteral("octants"), sectorsJson(pair.rose.sectors));
    json.insert(QStringLiteral("bins"), pair.bins);
    json.insert(QStringLiteral("bins_with_direction"), pair.rose.directions);
    return json;
}

QJsonArray runningJson(const workflow::TraceFile& file, const agreement::TraceSettings& settings,
                       std::int64_t window, const QString& language)
{
    QJsonArray list;
    for (std::size_t i = 0; i < file.traces.size(); ++i) {
        for (const agreement::RunningIcc& one :
             agreement::runningIcc(file.traces[i], settings.bin, window, window / 2)) {
            list.append(QJsonObject{
                {QStringLiteral("recording"), textOrNull(file.recordings.value(qsizetype(i)))},
                {QStringLiteral("from"), double(one.from) / kMicroseconds},
                {QStringLiteral("to"), double(one.to) / kMicroseconds},
                {QStringLiteral("icc_a1_x"), estimateJson(one.x, language)},
                {QStringLiteral("icc_a1_y"), estimateJson(one.y, language)}});
        }
    }
    return list;
}

std::int64_t microseconds(const std::string& seconds)
{
    return std::llround(realValue(seconds) * kMicroseconds);
}

Result<agreement::TraceSettings> settingsOf(const TraceOptions& options)
{
    constexpr std::int64_t kMostLags = 20'000;
    agreement::TraceSettings settings;
    settings.bin = microseconds(options.bin);
    settings.mostLag = microseconds(options.mostLag);
    if (settings.mostLag / settings.bin > kMostLags) {
        return failure(ErrorCode::CommandLine, QStringLiteral("--max-lag"), QString(),
                       q(options.mostLag), Cli::tr("at most %1 bins").arg(kMostLags));
    }
    settings.rose.onAxes = options.sectors == "on-axes";
    settings.rose.smallestRadius = realValue(options.smallestRadius);
    settings.confidence = options.intervals.level();
    settings.replicates = std::size_t(options.intervals.replicates);
    settings.seed = std::uint64_t(options.intervals.seed);
    settings.threads = options.intervals.workers();
    settings.block = microseconds(options.block);
    return settings;
}

QJsonObject parametersJson(const TraceOptions& options, const agreement::TraceSettings& settings,
                           std::int64_t block)
{
    QJsonObject json{{QStringLiteral("bin"), double(settings.bin) / kMicroseconds},
                     {QStringLiteral("max_lag"), double(settings.mostLag) / kMicroseconds},
                     {QStringLiteral("sectors"), q(options.sectors)},
                     {QStringLiteral("smallest_radius"), settings.rose.smallestRadius},
                     {QStringLiteral("confidence"), settings.confidence},
                     {QStringLiteral("bootstrap"), options.intervals.replicates}};
    if (settings.replicates > 0) {
        json.insert(QStringLiteral("seed"), options.intervals.seed);
        json.insert(QStringLiteral("block"), double(block) / kMicroseconds);
        json.insert(QStringLiteral("resampled"),
                    block > 0 ? QStringLiteral("blocks of time") : QStringLiteral("recordings"));
    }
    return json;
}

void addTables(Answer& answer, const agreement::TracePair& pair, const QString& between,
               const QString& language)
{
    answer.tables.push_back(
        coefficientTable(Cli::tr("x: %1").arg(between), axisEstimates(pair.x), language));
    answer.tables.push_back(
        coefficientTable(Cli::tr("y: %1").arg(between), axisEstimates(pair.y), language));
    answer.tables.push_back(coefficientTable(Cli::tr("On the rose: %1").arg(between),
                                             roseEstimates(pair.rose), language));
}

Result<Answer> makeTraces(const TraceOptions& options, Context& context)
{
    workflow::TraceReadSettings reading;
    reading.coders = listValue(options.coders);
    reading.missing = options.data.missingValues();
    reading.csv = options.data.csv();
    Result<agreement::TraceSettings> settings = settingsOf(options);
    if (!settings) {
        return failure(settings.error());
    }
    const Result<workflow::TraceFile> file = workflow::readTraces(q(options.data.file), reading);
    if (!file) {
        return failure(file.error());
    }
    if (context.progress.cancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    const CancelWatch watch(context.progress);
    settings->stop = watch.token();
    const agreement::TraceAgreement all = agreement::compareTraces(file->traces, *settings);
    if (context.progress.cancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    const QString& language = context.language;
    const bool two = all.pairs.size() == 1;
    agreement::TracePair pair =
        two ? all.pairs[0]
            : withoutPair(file->coders.size() < 2 ? Undefined::OneCoder
                                                  : Undefined::NeedsTwoCoders);
    if (!two) {
        pair.bins = all.bins;
        pair.x.icc = all.iccX;
        pair.y.icc = all.iccY;
    }
    Answer answer;
    answer.json = pairJson(pair, settings->bin, language);
    answer.json.insert(QStringLiteral("coders"), file->coders.size());
    answer.json.insert(QStringLiteral("coder_names"), jsonArray(file->coders));
    answer.json.insert(QStringLiteral("recordings"), file->recordings.size());
    answer.json.insert(QStringLiteral("samples"), file->samples);
    answer.json.insert(QStringLiteral("missing_samples"), file->missingSamples);
    answer.json.insert(
        QStringLiteral("parameters"),
        parametersJson(options, *settings, all.pairs.empty() ? 0 : all.pairs[0].block));
    if (all.pairs.size() > 1) {
        QJsonArray pairs;
        for (const agreement::TracePair& one : all.pairs) {
            QJsonObject json = pairJson(one, settings->bin, language);
            json.insert(QStringLiteral("a"), file->coders.value(qsizetype(one.first)));
            json.insert(QStringLiteral("b"), file->coders.value(qsizetype(one.second)));
            pairs.append(json);
        }
        answer.json.insert(QStringLiteral("pairs"), pairs);
    }
    if (!options.window.empty()) {
        answer.json.insert(QStringLiteral("running"),
                           runningJson(*file, *settings, microseconds(options.window), language));
    }
    if (two || all.pairs.empty()) {
        addTables(answer, pair, file->coders.join(QStringLiteral(" - ")), language);
    } else {
        answer.tables.push_back(
            coefficientTable(Cli::tr("x: all coders"), iccEstimates(all.iccX), language));
        answer.tables.push_back(
            coefficientTable(Cli::tr("y: all coders"), iccEstimates(all.iccY), language));
        for (const agreement::TracePair& one : all.pairs) {
            addTables(answer, one,
                      file->coders.value(qsizetype(one.first)) + QStringLiteral(" - ") +
                          file->coders.value(qsizetype(one.second)),
                      language);
        }
    }
    answer.lines += Cli::tr("%1 bins of %2 s in which every coder has a value.")
                        .arg(all.bins, 0, 'f', 0)
                        .arg(numberText(double(settings->bin) / kMicroseconds));
    if (settings->replicates == 0) {
        answer.lines +=
            Cli::tr("No intervals: neighbouring bins depend on each other. Ask for them "
                    "with --bootstrap.");
    }
    if (file->missingSamples > 0) {
        answer.messages += Cli::tr("%n sample(s) have no x or y and were left out.", nullptr,
                                   int(file->missingSamples));
    }
    return answer;
}

} // namespace

void addAgreementTraces(CommandSet& commands, CLI::App* group)
{
    auto options = std::make_shared<TraceOptions>();
    CLI::App* command =
        commands.add(group, "traces", Cli::tr("continuous traces on the Leary rose"),
                     [options](Context& c) { return makeTraces(*options, c); });
    addPlainData(command, options->data,
                 Cli::tr("a CSV file with the columns time (seconds), coder, x, y and, if there "
                         "are several, recording"));
    realOption(command, "--bin", options->bin, "S", 1e-6, 1e6,
               Cli::tr("seconds over which samples are averaged (default: 0.25)"));
    realOption(command, "--max-lag", options->mostLag, "S", 0, 1e6,
               Cli::tr("seconds one coder may follow behind the other (default: 3)"));
    choiceOption(command, "--sectors", options->sectors,
                 {QStringLiteral("between-axes"), QStringLiteral("on-axes")},
                 Cli::tr("whether octants lie between the axes (Dutch rose) or are centred on them "
                         "(default: between-axes)"));
    realOption(command, "--min-radius", options->smallestRadius, "R", 0, 1e9,
               Cli::tr("nearer to the centre there is no direction (default: 0)"));
    textOption(command, "--coders", options->coders, "A,B,...",
               Cli::tr("whom to compare, in this order (default: all)"));
    realOption(command, "--window", options->window, "S", 1e-6, 1e9,
               Cli::tr("give ICC(A,1) in windows of this length too, each half a window on"));
    addIntervals(command, options->intervals,
                 Cli::tr("intervals from so many resamples of blocks of time, or of recordings "
                         "when there are 8 or more"));
    realOption(command, "--block", options->block, "S", 0, 1e9,
               Cli::tr("seconds in a block (default: 10, or more when the traces are sluggish)"));
}

} // namespace rozet::cli
