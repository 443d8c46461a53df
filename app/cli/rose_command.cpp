// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli rose
#include "app/cli/agreement_options.h"
#include "app/cli/commands.h"
#include "app/cli/tables.h"
#include "core/report/csv_writer.h"
#include "core/report/docx_writer.h"
#include "core/report/html_writer.h"
#include "core/report/xlsx_writer.h"
#include "core/workflow/agreement_json.h"
#include "core/workflow/find_entity.h"
#include "core/workflow/open_study.h"
#include "core/workflow/rose_numbers.h"
#include "core/workflow/tally_provenance.h"
#include "core/workflow/tally_workbook.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace rozet::cli {

using statistics::Estimate;
using workflow::estimateJson;
using workflow::numberJson;

namespace {

constexpr double kMicroseconds = 1e6;

struct RoseOptions
{
    std::string study, coder, round, output;
    std::string table = "recordings", bin = "0.05", mostLag = "5", leastShift = "10";
    int replicates = 1000;
    int seed = 1;
};

/// The tables of the workbook by name, in their order.
const QStringList& tableNames()
{
    static const QStringList names{QStringLiteral("recordings"), QStringLiteral("codes"),
                                   QStringLiteral("complementarity"), QStringLiteral("lags")};
    return names;
}

QJsonObject positionsJson(const workflow::RosePositions& positions, const QString& language)
{
    QJsonObject json;
    for (std::size_t party = 0; party < positions.size(); ++party) {
        const rose::PositionFigures& figures = positions[party];
        const auto estimate = [&](const Estimate& one) { return estimateJson(one, language); };
        json.insert(party == 0 ? QStringLiteral("mentor") : QStringLiteral("student"),
                    QJsonObject{{QStringLiteral("n"), figures.n},
                                {QStringLiteral("directions"), figures.directions},
                                {QStringLiteral("mean_x"), estimate(figures.meanX)},
                                {QStringLiteral("mean_y"), estimate(figures.meanY)},
                                {QStringLiteral("spread"), estimate(figures.spread)},
                                {QStringLiteral("direction_deg"), estimate(figures.direction)},
                                {QStringLiteral("vector_length"), estimate(figures.vectorLength)}});
    }
    return json;
}

QJsonObject axisJson(const rose::AxisFigures& axis, std::int64_t bin, const QString& language)
{
    Estimate lag = axis.bestLag;
    if (lag.value) {
        *lag.value /= kMicroseconds;
    }
    QJsonObject json{
        {QStringLiteral("correlation"), estimateJson(axis.correlation, language)},
        {QStringLiteral("p"), numberJson(axis.p)},
        {QStringLiteral("effective_n"), estimateJson(axis.effectiveN, language)},
        {QStringLiteral("best_lag"), estimateJson(lag, language)},
        {QStringLiteral("best_correlation"), estimateJson(axis.bestCorrelation, language)}};
    QJsonArray lags;
    for (const agreement::LagPoint& point : axis.lags) {
        lags.append(QJsonObject{{QStringLiteral("lag"), double(point.lag * bin) / kMicroseconds},
                                {QStringLiteral("correlation"), numberJson(point.correlation)}});
    }
    if (!lags.isEmpty()) {
        json.insert(QStringLiteral("lags"), lags);
    }
    return json;
}

QJsonObject complementarityJson(const rose::Complementarity& figures, std::int64_t bin,
                                const QString& language)
{
    return {{QStringLiteral("n"), figures.n},
            {QStringLiteral("directions"), figures.directions},
            {QStringLiteral("together"), axisJson(figures.together, bin, language)},
            {QStringLiteral("above"), axisJson(figures.above, bin, language)},
            {QStringLiteral("index"), estimateJson(figures.index, language)},
            {QStringLiteral("chance"), estimateJson(figures.chance, language)},
            {QStringLiteral("p"), numberJson(figures.p)}};
}

QJsonArray recordingsJson(const study::Study& study, const workflow::RoseNumbers& numbers,
                          const QString& language)
{
    QJsonArray list;
    const std::int64_t bin = numbers.settings.complementarity.bin;
    for (const workflow::RoseOfRecording& one : numbers.recordings) {
        const study::Recording* recording = study.recordings.find(one.recording);
        QJsonObject fragments = positionsJson(one.figures.fragments, language);
        fragments.insert(QStringLiteral("complementarity"),
                         complementarityJson(one.figures.ofFragments, bin, language));
        QJsonObject traces = positionsJson(one.figures.traces, language);
        traces.insert(QStringLiteral("complementarity"),
                      complementarityJson(one.figures.ofTraces, bin, language));
        list.append(QJsonObject{{QStringLiteral("recording"), recording->name},
                                {QStringLiteral("fragments"), fragments},
                                {QStringLiteral("traces"), traces}});
    }
    return list;
}

QJsonArray codesJson(const workflow::RoseNumbers& numbers, const QString& language)
{
    QJsonArray list;
    for (const workflow::RoseOfCode& one : numbers.codes) {
        list.append(
            QJsonObject{{QStringLiteral("code"), one.code.text()},
                        {QStringLiteral("retired"), one.retired},
                        {QStringLiteral("fragments"), positionsJson(one.fragments, language)},
                        {QStringLiteral("traces"), positionsJson(one.traces, language)}});
    }
    return list;
}

Done writeOutput(const std::vector<report::Table>& tables, const RoseOptions& options,
                 const report::Origin& origin)
{
    const QString path = q(options.output);
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto forPeople = std::span(tables).first(tables.size() - 1);
    if (ending == QStringLiteral("csv")) {
        return report::writeCsv(tables[std::size_t(tableNames().indexOf(q(options.table)))],
                                report::csvPlain(), path);
    }
    if (ending == QStringLiteral("xlsx")) {
        return report::writeXlsx(tables, origin, path);
    }
    if (ending == QStringLiteral("html")) {
        return report::writeHtml(forPeople, origin, path);
    }
    if (ending == QStringLiteral("docx")) {
        return report::writeDocx(forPeople, origin, path);
    }
    return failure(ErrorCode::ExportUnknownFormat, path, QString(), QFileInfo(path).suffix(),
                   QStringLiteral("csv, xlsx, html, docx"));
}

Result<workflow::RoseSettings> settingsOf(const study::Study& study, const RoseOptions& options)
{
    constexpr std::int64_t kMostLags = 20'000;
    workflow::RoseSettings settings;
    const auto coder = options.coder.empty() ? workflow::defaultCoder(study)
                                             : workflow::findCoder(study, q(options.coder));
    if (!coder) {
        return failure(coder.error());
    }
    settings.coder = coder->id;
    const auto round = workflow::roundNamed(study, q(options.round));
    if (!round) {
        return failure(round.error());
    }
    settings.round = *round;
    const auto microseconds = [](const std::string& seconds) {
        return std::llround(realValue(seconds) * kMicroseconds);
    };
    settings.complementarity.bin = microseconds(options.bin);
    settings.complementarity.mostLag = microseconds(options.mostLag);
    settings.complementarity.leastShift = microseconds(options.leastShift);
    settings.complementarity.replicates = std::size_t(options.replicates);
    settings.complementarity.seed = std::uint64_t(options.seed);
    if (settings.complementarity.mostLag / settings.complementarity.bin > kMostLags) {
        return failure(ErrorCode::CommandLine, QStringLiteral("--max-lag"), QString(),
                       q(options.mostLag), Cli::tr("at most %1 bins").arg(kMostLags));
    }
    return settings;
}

Result<Answer> makeRose(const RoseOptions& options, Context& context)
{
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    const study::Study& study = file->study;
    const auto settings = settingsOf(study, options);
    if (!settings) {
        return failure(settings.error());
    }
    const auto numbers = workflow::roseNumbers(study, *settings, context.progress);
    if (!numbers) {
        return failure(numbers.error());
    }
    const QString language = context.labelLanguage(study.info.language);
    std::vector<report::Table> tables = workflow::roseTables(study, *numbers, language);
    const rose::ComplementaritySettings& used = settings->complementarity;
    Answer answer;
    answer.messages = file->warnings;
    answer.json = {
        {QStringLiteral("coder"), workflow::coderName(study, settings->coder)},
        {QStringLiteral("codebook_revision"), numbers->codebookRevision},
        {QStringLiteral("not_coded"), numbers->notCoded},
        {QStringLiteral("parameters"),
         QJsonObject{{QStringLiteral("bin"), double(used.bin) / kMicroseconds},
                     {QStringLiteral("max_lag"), double(used.mostLag) / kMicroseconds},
                     {QStringLiteral("least_shift"), double(used.leastShift) / kMicroseconds},
                     {QStringLiteral("replicates"), options.replicates},
                     {QStringLiteral("seed"), options.seed},
                     {QStringLiteral("confidence"), used.confidence}}},
        {QStringLiteral("recordings"), recordingsJson(study, *numbers, language)},
        {QStringLiteral("codes"), codesJson(*numbers, language)}};
    if (options.output.empty()) {
        tables.pop_back(); // the lags are a curve, not something to read
        answer.tables = std::move(tables);
        return answer;
    }
    if (context.progress.cancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    if (const Done written =
            writeOutput(tables, options, workflow::reportOrigin(study, language, context.clock));
        !written) {
        return failure(written.error());
    }
    answer.json.insert(QStringLiteral("files"), jsonArray({q(options.output)}));
    answer.lines += Cli::tr("Wrote the figures of the rose to %1.").arg(q(options.output));
    return answer;
}

} // namespace

void addRoseCommand(CommandSet& commands)
{
    auto options = std::make_shared<RoseOptions>();
    CLI::App* command = commands.add(
        nullptr, "rose",
        Cli::tr("where mentor and student stood on the Leary rose, and how they answered each "
                "other"),
        [options](Context& c) { return makeRose(*options, c); });
    studyArgument(command, options->study);
    textOption(command, "--coder", options->coder, "NAME",
               Cli::tr("whose codings (default: the consensus, or the only coder)"));
    textOption(command, "--round", options->round, "NAME", Cli::tr("only codings of this round"));
    realOption(command, "--bin", options->bin, "S", 1e-3, 1e6,
               Cli::tr("seconds over which samples of traces are averaged (default: 0.05)"));
    realOption(command, "--max-lag", options->mostLag, "S", 0, 1e6,
               Cli::tr("seconds one person may follow behind the other (default: 5)"));
    realOption(
        command, "--least-shift", options->leastShift, "S", 0, 1e6,
        Cli::tr("seconds by which traces are shifted at least to find chance (default: 10)"));
    numberOption(command, "--replicates", options->replicates, 0, 1'000'000,
                 Cli::tr("permutations or shifts for the p values and the range of chance "
                         "(default: 1000)"));
    numberOption(command, "--seed", options->seed, 0, 2'000'000'000,
                 Cli::tr("what the random numbers start from (default: 1)"));
    choiceOption(command, "--table", options->table, tableNames(),
                 Cli::tr("which table a .csv holds (default: recordings)"));
    textOption(command, "--output", options->output, "FILE.{xlsx,csv,html,docx}",
               Cli::tr("write the tables to a file instead; the ending says in which form"));
}

} // namespace rozet::cli
