// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli agreement timeline
#include "app/cli/agreement_commands.h"
#include "app/cli/agreement_timeline_options.h"
#include "app/cli/tables.h"

namespace rozet::cli {

namespace {

struct TimelineFileOptions
{
    std::string file, duration, durations, coders, codes, delimiter, decimal;
    std::vector<std::string> missing;
    AgreementTimelineOptions shared;
};

QStringList listOf(const std::string& text)
{
    QStringList list;
    for (const QString& part : q(text).split(u',', Qt::SkipEmptyParts)) {
        if (const QString name = part.trimmed(); !name.isEmpty()) {
            list += name;
        }
    }
    return list;
}

Result<std::optional<QChar>> signOf(const std::string& text, const char* option)
{
    const QString sign = text == "tab" ? QStringLiteral("\t") : q(text);
    if (sign.isEmpty()) {
        return std::optional<QChar>();
    }
    if (sign.size() != 1) {
        return failure(ErrorCode::CommandLine, QLatin1String(option), QString(), sign);
    }
    return std::optional<QChar>(sign.front());
}

Result<workflow::TimelineCsvSettings> settingsOf(const TimelineFileOptions& options,
                                                 const workflow::TimelineRequest& request)
{
    workflow::TimelineCsvSettings settings;
    settings.file = q(options.file);
    settings.durationsFile = q(options.durations);
    settings.durationNeeded = request.timeline.window == agreement::Window::Declared;
    settings.coders = listOf(options.coders);
    settings.codes = listOf(options.codes);
    for (const std::string& text : options.missing) {
        settings.missing += q(text);
    }
    const auto delimiter = signOf(options.delimiter, "--delimiter");
    const auto decimal = signOf(options.decimal, "--decimal");
    const auto duration = secondsOption(options.duration, "--duration");
    if (!delimiter || !decimal || !duration) {
        return failure(!delimiter ? delimiter.error()
                       : !decimal ? decimal.error()
                                  : duration.error());
    }
    settings.delimiter = *delimiter;
    settings.decimalSign = *decimal;
    settings.duration = *duration;
    return settings;
}

Result<Answer> compareFile(const TimelineFileOptions& options, Context& context)
{
    const auto request = timelineRequest(options.shared);
    if (!request) {
        return failure(request.error());
    }
    const auto settings = settingsOf(options, *request);
    if (!settings) {
        return failure(settings.error());
    }
    const auto input = workflow::readTimelineCsv(*settings);
    if (!input) {
        return failure(input.error());
    }
    const auto result = compareWatched(input->data, *request, context);
    if (!result) {
        return failure(result.error());
    }
    Answer answer;
    answer.json = workflow::timelineJson(*input, *request, *result, context.language);
    answer.tables = workflow::timelineTables(*input, *request, *result, context.language);
    return answer;
}

} // namespace

void addAgreementTimeline(CommandSet& commands, CLI::App* group)
{
    auto options = std::make_shared<TimelineFileOptions>();
    CLI::App* command = commands.add(
        group, "timeline", Cli::tr("fragments in a CSV file: coder,start,end,code[,recording]"),
        [options](Context& c) { return compareFile(*options, c); });
    argument(command, "FILE", options->file, Cli::tr("the CSV file"));
    textOption(command, "--duration", options->duration, "S",
               Cli::tr("length of the recording in seconds"));
    textOption(command, "--durations", options->durations, "FILE",
               Cli::tr("CSV file with the columns recording,duration"));
    textOption(command, "--coders", options->coders, "A,B,...",
               Cli::tr("only these coders, in this order (default: all, sorted)"));
    textOption(command, "--codes", options->codes, "a,b,...",
               Cli::tr("the codes there are, also those nobody used (default: those in the file)"));
    textOption(command, "--delimiter", options->delimiter, "SIGN",
               Cli::tr("what stands between cells, or \"tab\" (default: found out)"));
    textOption(command, "--decimal", options->decimal, "SIGN",
               Cli::tr("decimal sign (default: found out)"));
    command
        ->add_option("--missing", options->missing,
                     Cli::tr("this text stands for an empty cell").toStdString())
        ->type_name("VALUE")
        ->allow_extra_args(false);
    addTimelineOptions(command, options->shared);
}

} // namespace rozet::cli
