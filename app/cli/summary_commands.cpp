// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli summary export
#include "app/cli/commands.h"
#include "app/cli/tables.h"
#include "core/workflow/find_entity.h"
#include "core/workflow/open_study.h"
#include "core/workflow/summary_document.h"

namespace rozet::cli {

namespace {

struct SummaryOptions
{
    std::string study, output, coder, recording;
};

Result<Answer> exportSummaries(const SummaryOptions& options, Context& context)
{
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    workflow::SummaryDocumentSettings settings;
    settings.language = context.labelLanguage(file->study.info.language);
    if (!options.coder.empty()) {
        const auto coder = workflow::findCoder(file->study, q(options.coder));
        if (!coder) {
            return failure(coder.error());
        }
        settings.coder = coder->id;
    }
    if (!options.recording.empty()) {
        const auto recording = workflow::findRecording(file->study, q(options.recording));
        if (!recording) {
            return failure(recording.error());
        }
        settings.recording = recording->id;
    }
    const auto made = workflow::summaryDocument(file->study, settings, context.clock.now());
    if (!made) {
        return failure(made.error());
    }
    if (const Done done = workflow::writeDocument(made->document, q(options.output),
                                                  settings.language, context.clock);
        !done) {
        return failure(done.error());
    }
    Answer answer;
    answer.json = {{QStringLiteral("files"), jsonArray({q(options.output)})},
                   {QStringLiteral("summaries"), made->summaries},
                   {QStringLiteral("parts"), made->parts}};
    answer.lines +=
        Cli::tr("Wrote %n summary(s) to %1.", nullptr, made->summaries).arg(q(options.output));
    answer.messages = file->warnings;
    return answer;
}

} // namespace

void addSummaryCommands(CommandSet& commands)
{
    CLI::App* group =
        commands.group("summary", Cli::tr("what coders wrote about each conversation"));
    auto options = std::make_shared<SummaryOptions>();
    CLI::App* command =
        commands.add(group, "export", Cli::tr("write the summaries as one document"),
                     [options](Context& c) { return exportSummaries(*options, c); });
    studyArgument(command, options->study);
    textOption(command, "--output", options->output, "FILE.{html,docx}",
               Cli::tr("where to write; the ending says in which form"))
        ->required();
    textOption(command, "--coder", options->coder, "CODER",
               Cli::tr("whose summaries (default: every coder's)"));
    textOption(command, "--recording", options->recording, "RECORDING",
               Cli::tr("only this recording"));
}

} // namespace rozet::cli
