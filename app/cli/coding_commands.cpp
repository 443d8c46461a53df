// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli coding list|close|reopen
#include "app/cli/commands.h"
#include "app/cli/tables.h"
#include "core/store/names.h"
#include "core/workflow/coding_state.h"
#include "core/workflow/edit.h"
#include "core/workflow/find_entity.h"
#include "core/workflow/open_study.h"

namespace rozet::cli {

namespace {

struct CodingOptions
{
    std::string study, recording, coder, round, reason;
};

Result<study::Coding> findCoding(const study::Study& study, const CodingOptions& options)
{
    const auto recording = workflow::findRecording(study, q(options.recording));
    if (!recording) {
        return failure(recording.error());
    }
    const auto coder = workflow::findCoder(study, q(options.coder));
    if (!coder) {
        return failure(coder.error());
    }
    const auto round = workflow::roundNamed(study, q(options.round));
    if (!round) {
        return failure(round.error());
    }
    std::vector<const study::Coding*> found;
    for (const study::Coding& coding : study.codings) {
        if (coding.header.recording == recording->id && coding.header.coder == coder->id &&
            (!*round || coding.header.round == *round)) {
            found.push_back(&coding);
        }
    }
    if (found.empty()) {
        return failure(ErrorCode::EntityMissing, recording->name, QString(), coder->name);
    }
    if (found.size() > 1) {
        return failure(ErrorCode::NameAmbiguous, recording->name, QString(), coder->name,
                       QStringLiteral("--round"));
    }
    return *found.front();
}

using Plan = std::function<Result<study::Change>(const study::Study&, const study::Coding&,
                                                 const study::Viewer&)>;

Result<Answer> changeState(const CodingOptions& options, Context& context, const QString& label,
                           const Plan& plan)
{
    auto file = workflow::openStudy(q(options.study), store::OpenMode::ReadWrite, context.clock,
                                    context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto viewer = workflow::viewerNamed(file->study, context.viewer);
    if (!viewer) {
        return failure(viewer.error());
    }
    const auto coding = findCoding(file->study, options);
    if (!coding) {
        return failure(coding.error());
    }
    const auto change = plan(file->study, *coding, *viewer);
    if (!change) {
        Error error = change.error();
        error.subject = QStringLiteral("%1, %2").arg(q(options.recording), q(options.coder));
        return failure(error);
    }
    const study::Coder* actor = viewer->coder ? file->study.coders.find(*viewer->coder) : nullptr;
    if (Done saved = workflow::applyAndSave(
            file->study, *file->store, *change,
            {actor == nullptr ? QStringLiteral("system") : actor->name, label});
        !saved) {
        return failure(saved.error());
    }
    const study::CodingHeader& now = file->study.codings.find(coding->id)->header;
    const bool opened = study::isOpened(file->study, now.recording, now.round);
    Answer answer;
    answer.json = {{QStringLiteral("coding"), now.id.toText()},
                   {QStringLiteral("state"), store::nameOf(now.state)},
                   {QStringLiteral("opened"), opened}};
    answer.lines += now.state != study::CodingState::Closed ? Cli::tr("The coding is open again.")
                    : opened ? Cli::tr("The coding is closed. Everybody who codes this recording "
                                       "has closed, so they see each other's work from now on.")
                             : Cli::tr("The coding is closed.");
    answer.messages = file->warnings;
    return answer;
}

Result<Answer> close(const CodingOptions& options, Context& context)
{
    return changeState(
        options, context, QStringLiteral("close coding"),
        [&](const study::Study& study, const study::Coding& coding,
            const study::Viewer& viewer) -> Result<study::Change> {
            if (coding.header.state == study::CodingState::Closed) {
                return study::Change(study::Composite{});
            }
            const std::optional<study::CoderId> by =
                viewer.coder ? viewer.coder : std::optional(coding.header.coder);
            return workflow::closeCoding(study, coding.header, {by}, context.clock.now()).change;
        });
}

Result<Answer> reopen(const CodingOptions& options, Context& context)
{
    return changeState(
        options, context, QStringLiteral("open coding again"),
        [&](const study::Study& study, const study::Coding& coding, const study::Viewer& viewer) {
            return workflow::reopenCoding(study, coding.id, viewer, q(options.reason),
                                          context.clock.now());
        });
}

void addPlace(CLI::App* command, const std::shared_ptr<CodingOptions>& options)
{
    studyArgument(command, options->study);
    textOption(command, "--recording", options->recording, "ID",
               Cli::tr("the recording; name or id"))
        ->required();
    textOption(command, "--coder", options->coder, "NAME", Cli::tr("whose coding"))->required();
    textOption(command, "--round", options->round, "NAME",
               Cli::tr("the round, when the coder coded the recording in several"));
}

} // namespace

void addCodingCommands(CommandSet& commands)
{
    CLI::App* group = commands.group("coding", Cli::tr("what one coder makes of one recording"));

    auto closing = std::make_shared<CodingOptions>();
    CLI::App* command = commands.add(group, "close", Cli::tr("close a coding that is finished"),
                                     [closing](Context& c) { return close(*closing, c); });
    addPlace(command, closing);

    auto opening = std::make_shared<CodingOptions>();
    command =
        commands.add(group, "reopen",
                     Cli::tr("open a closed coding again; when the coders have seen each other's "
                             "work, a supervisor (--as) must say why"),
                     [opening](Context& c) { return reopen(*opening, c); });
    addPlace(command, opening);
    textOption(command, "--reason", opening->reason, "TEXT", Cli::tr("why; kept in the study"));
}

} // namespace rozet::cli
