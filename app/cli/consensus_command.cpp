// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli consensus
#include "app/cli/agreement_timeline_options.h"
#include "app/cli/coders_option.h"
#include "app/cli/commands.h"
#include "app/cli/tables.h"
#include "core/workflow/consensus_json.h"
#include "core/workflow/edit.h"
#include "core/workflow/find_entity.h"
#include "core/workflow/open_study.h"
#include "core/workflow/settle.h"

#include <algorithm>

namespace rozet::cli {

namespace {

struct ConsensusOptions
{
    std::string study, coders, round, output, by;
    std::string overlap = "0.6", tolerance = "0.5", borders = "mean";
    int leastUnits = 5;
    bool settleSame = false;
};

const QStringList& borderNames()
{
    static const QStringList names{QStringLiteral("mean"), QStringLiteral("outer"),
                                   QStringLiteral("inner")};
    return names;
}

Result<workflow::DifferenceSettings> settingsOf(const study::Study& study,
                                                const ConsensusOptions& options)
{
    workflow::DifferenceSettings settings;
    auto coders = namedCoders(study, options.coders);
    if (!coders) {
        return failure(coders.error());
    }
    settings.coders = *std::move(coders);
    const auto round = workflow::roundNamed(study, q(options.round));
    if (!round) {
        return failure(round.error());
    }
    settings.round = *round;
    bool number = false;
    settings.overlap = q(options.overlap).toDouble(&number);
    if (!number || !(settings.overlap >= 0 && settings.overlap <= 1)) {
        return failure(ErrorCode::CommandLine, QStringLiteral("--overlap"), QString(),
                       q(options.overlap), QStringLiteral("0 ... 1"));
    }
    const auto tolerance = secondsOption(options.tolerance, "--tolerance");
    if (!tolerance) {
        return failure(tolerance.error());
    }
    settings.tolerance = MediaDuration::fromSeconds(tolerance->value_or(0.5));
    return settings;
}

/// Who is said to have settled: the one named, else the consensus itself.
Result<study::CoderId> settlerOf(const study::Study& study, const ConsensusOptions& options)
{
    if (!options.by.empty()) {
        const auto coder = workflow::findCoder(study, q(options.by));
        return coder ? Result<study::CoderId>(coder->id) : failure(coder.error());
    }
    const auto consensus =
        std::ranges::find(study.coders, study::CoderRole::Consensus, &study::Coder::role);
    if (consensus == study.coders.end()) {
        return failure(ErrorCode::CommandLine, QStringLiteral("--by"));
    }
    return consensus->id;
}

/// Settles what is the same; says in the answer how much.
Done settleSame(workflow::StudyFile& file, const workflow::DifferenceSettings& settings,
                const ConsensusOptions& options, Context& context, Answer& answer)
{
    const auto by = settlerOf(file.study, options);
    if (!by) {
        return failure(by.error());
    }
    const auto differences = workflow::studyDifferences(file.study, settings);
    if (!differences) {
        return failure(differences.error());
    }
    const auto borders =
        static_cast<workflow::MergedBorders>(borderNames().indexOf(q(options.borders)));
    const workflow::SettledSame same =
        workflow::settleSame(file.study, settings, *differences, borders,
                             {*by, context.clock.now().toMSecsSinceEpoch()});
    if (context.progress.cancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    if (same.change) {
        const study::Coder* coder = file.study.coders.find(*by);
        if (Done saved =
                workflow::applyAndSave(file.study, *file.store, *same.change,
                                       {coder == nullptr ? QStringLiteral("system") : coder->name,
                                        QStringLiteral("settle what is the same")});
            !saved) {
            return saved;
        }
    }
    answer.json.insert(QStringLiteral("settled_now"), same.settled);
    answer.lines += Cli::tr("Settled %1 that are the same, in %2 recording(s).")
                        .arg(same.settled)
                        .arg(same.recordings);
    QStringList skipped;
    for (const study::RecordingId& id : same.skipped) {
        const study::Recording* recording = file.study.recordings.find(id);
        skipped += recording == nullptr ? id.toText() : recording->name;
    }
    answer.json.insert(QStringLiteral("skipped"), jsonArray(skipped));
    if (!skipped.isEmpty()) {
        answer.messages += Cli::tr("Left out, as a coding is still open or the consensus is "
                                   "closed: %1.")
                               .arg(skipped.join(QStringLiteral(", ")));
    }
    return {};
}

Result<Answer> showConsensus(const ConsensusOptions& options, Context& context)
{
    // Settling needs all codings closed, and then nothing of them is hidden.
    auto file = options.settleSame
                    ? workflow::openStudy(q(options.study), store::OpenMode::ReadWrite,
                                          context.clock, context.progress)
                    : workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto settings = settingsOf(file->study, options);
    if (!settings) {
        return failure(settings.error());
    }
    Answer answer;
    answer.messages = file->warnings;
    if (options.settleSame) {
        if (const Done done = settleSame(*file, *settings, options, context, answer); !done) {
            return failure(done.error());
        }
        const auto viewer = workflow::viewerNamed(file->study, context.viewer);
        if (!viewer) {
            return failure(viewer.error());
        }
        study::takeOut(file->study, study::hiddenCodings(file->study, *viewer));
    }
    workflow::TypologySettings typology;
    typology.leastUnits = options.leastUnits;
    typology.language = context.labelLanguage(file->study.info.language);
    const auto overview = workflow::consensusOverview(file->study, *settings, typology);
    if (!overview) {
        return failure(overview.error());
    }
    const QJsonObject json = workflow::consensusJson(file->study, *overview);
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        answer.json.insert(entry.key(), entry.value());
    }
    if (options.output.empty()) {
        answer.tables = workflow::consensusTables(file->study, *overview);
        return answer;
    }
    if (context.progress.cancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    if (const Done written = workflow::writeAgreementReport(
            workflow::consensusReport(file->study, *overview), q(options.output));
        !written) {
        return failure(written.error());
    }
    answer.json.insert(QStringLiteral("files"), jsonArray({q(options.output)}));
    answer.lines += Cli::tr("Wrote the report to %1.").arg(q(options.output));
    return answer;
}

} // namespace

void addConsensusCommand(CommandSet& commands)
{
    auto options = std::make_shared<ConsensusOptions>();
    CLI::App* command = commands.add(
        nullptr, "consensus", Cli::tr("what coders settled, what is open, and what they differ on"),
        [options](Context& c) { return showConsensus(*options, c); });
    studyArgument(command, options->study);
    textOption(command, "--coders", options->coders, "A,B[,C]", Cli::tr("whose codings"))
        ->required();
    textOption(command, "--round", options->round, "NAME", Cli::tr("only codings of this round"));
    textOption(command, "--overlap", options->overlap, "0...1",
               Cli::tr("how much of the longer of two fragments must overlap (default: 0.6)"));
    textOption(command, "--tolerance", options->tolerance, "S",
               Cli::tr("borders further apart than this differ (default: 0.5)"));
    numberOption(command, "--least-units", options->leastUnits, 1, 1000000,
                 Cli::tr("units a code needs before its definition is judged (default: 5)"));
    command->add_flag("--settle-same", options->settleSame,
                      Cli::tr("settle everything that is open and the same").toStdString());
    textOption(command, "--by", options->by, "NAME",
               Cli::tr("with --settle-same: who settles (default: the consensus)"));
    choiceOption(command, "--borders", options->borders, borderNames(),
                 Cli::tr("with --settle-same: which borders (default: mean)"));
    textOption(command, "--output", options->output, "FILE.{xlsx,html,docx}",
               Cli::tr("write the tables to a file instead; the ending says in which form"));
}

} // namespace rozet::cli
