// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli agreement drift
#include "app/cli/agreement_commands.h"
#include "app/cli/agreement_timeline_options.h"
#include "app/cli/coders_option.h"
#include "app/cli/tables.h"
#include "core/workflow/agreement_drift.h"
#include "core/workflow/open_study.h"

namespace rozet::cli {

namespace {

struct DriftOptions
{
    std::string study, coders, coefficient = "time_kappa", threshold = "0.6";
    int leastUnits = workflow::kDriftLeastUnits;
    AgreementTimelineOptions shared;
};

const std::vector<agreement::TimelineCoefficient>& perCode()
{
    static const std::vector<agreement::TimelineCoefficient> all = [] {
        std::vector<agreement::TimelineCoefficient> made;
        for (std::size_t i = 0; i < agreement::kTimelineCoefficients; ++i) {
            const auto coefficient = static_cast<agreement::TimelineCoefficient>(i);
            if (agreement::isPerCode(coefficient)) {
                made.push_back(coefficient);
            }
        }
        return made;
    }();
    return all;
}

QStringList coefficientNames()
{
    QStringList names;
    for (const agreement::TimelineCoefficient coefficient : perCode()) {
        names += workflow::timelineKey(coefficient);
    }
    return names;
}

Result<Answer> showDrift(const DriftOptions& options, Context& context)
{
    const auto request = timelineRequest(options.shared);
    if (!request) {
        return failure(request.error());
    }
    workflow::DriftSettings settings;
    bool number = false;
    settings.threshold = q(options.threshold).toDouble(&number);
    if (!number || !(settings.threshold >= -1 && settings.threshold <= 1)) {
        return failure(ErrorCode::CommandLine, QStringLiteral("--threshold"), QString(),
                       q(options.threshold), QStringLiteral("-1 ... 1"));
    }
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock, context.progress);
    if (!file) {
        return failure(file.error());
    }
    auto coders = namedCoders(file->study, options.coders);
    if (!coders) {
        return failure(coders.error());
    }
    settings.coders = *std::move(coders);
    settings.timeline = request->timeline;
    settings.leastUnits = options.leastUnits;
    settings.coefficient =
        perCode()[static_cast<std::size_t>(coefficientNames().indexOf(q(options.coefficient)))];
    settings.language = context.labelLanguage(file->study.info.language);
    const auto drift = workflow::agreementDrift(file->study, settings);
    if (!drift) {
        return failure(drift.error());
    }
    Answer answer;
    answer.json = workflow::driftJson(*drift);
    for (const workflow::DriftBy by :
         {workflow::DriftBy::Round, workflow::DriftBy::Week, workflow::DriftBy::Revision}) {
        answer.tables.push_back(workflow::driftTable(*drift, by));
    }
    answer.tables.push_back(workflow::driftCodesTable(*drift, workflow::DriftBy::Round));
    answer.messages = file->warnings;
    return answer;
}

} // namespace

void addAgreementDrift(CommandSet& commands, CLI::App* group)
{
    auto options = std::make_shared<DriftOptions>();
    CLI::App* command =
        commands.add(group, "drift", Cli::tr("agreement per round, per week and per codebook"),
                     [options](Context& c) { return showDrift(*options, c); });
    studyArgument(command, options->study);
    textOption(command, "--coders", options->coders, "A,B[,C]", Cli::tr("whose codings"))
        ->required();
    choiceOption(command, "--coefficient", options->coefficient, coefficientNames(),
                 Cli::tr("what is watched per code (default: time_kappa)"));
    textOption(command, "--threshold", options->threshold, "X",
               Cli::tr("a code below this gives a warning (default: 0.6)"));
    numberOption(command, "--least-units", options->leastUnits, 1, 1000000,
                 Cli::tr("fragments a code needs for a warning (default: 10)"));
    addTimelineOptions(command, options->shared);
}

} // namespace rozet::cli
