// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli agreement study
#include "app/cli/agreement_commands.h"
#include "app/cli/agreement_timeline_options.h"
#include "app/cli/cancel_watch.h"
#include "app/cli/coders_option.h"
#include "app/cli/tables.h"
#include "core/workflow/agreement_report.h"
#include "core/workflow/agreement_study.h"
#include "core/workflow/find_entity.h"
#include "core/workflow/open_study.h"

#include <algorithm>

namespace rozet::cli {

namespace {

struct StudyOptions
{
    std::string study, coders, recording, round, output;
    AgreementTimelineOptions shared;
};

Result<workflow::StudyAgreementSettings>
settingsOf(const study::Study& study, const StudyOptions& options, const QString& language)
{
    workflow::StudyAgreementSettings settings;
    settings.language = language;
    auto coders = namedCoders(study, options.coders);
    if (!coders) {
        return failure(coders.error());
    }
    settings.coders = *std::move(coders);
    if (!options.recording.empty()) {
        const auto recording = workflow::findRecording(study, q(options.recording));
        if (!recording) {
            return failure(recording.error());
        }
        settings.recording = recording->id;
    }
    const auto round = workflow::roundNamed(study, q(options.round));
    if (!round) {
        return failure(round.error());
    }
    settings.round = *round;
    return settings;
}

/// What is said of the whole study, of each recording and of each category.
class StudyAnswer
{
public:
    StudyAnswer(const workflow::StudyTimeline& timeline, workflow::TimelineRequest request,
                Context& context, const QString& language)
        : m_timeline(timeline)
        , m_request(std::move(request))
        , m_context(context)
        , m_language(language)
    {
    }

    Result<Answer> make()
    {
        Answer answer;
        const auto whole = compareWatched(m_timeline.input.data, m_request, m_context);
        if (!whole) {
            return failure(whole.error());
        }
        answer.json = workflow::timelineJson(m_timeline.input, m_request, *whole, m_language);
        answer.tables = workflow::timelineTables(m_timeline.input, m_request, *whole, m_language);
        const auto categories = ofCategories();
        if (!categories) {
            return failure(categories.error());
        }
        answer.json.insert(QStringLiteral("categories"), *categories);
        const auto recordings = ofRecordings();
        if (!recordings) {
            return failure(recordings.error());
        }
        answer.json.insert(QStringLiteral("recordings"), *recordings);
        return answer;
    }

private:
    Result<QJsonArray> ofCategories()
    {
        QJsonArray list;
        for (const workflow::StudyTimelinePart& part : m_timeline.categories) {
            workflow::TimelineRequest request = m_request;
            request.withGamma = false; // gamma of the whole weighs all categories
            const auto result = compareWatched(part.input.data, request, m_context);
            if (!result) {
                return failure(result.error());
            }
            QJsonObject json =
                workflow::timelineJson(part.input, request, *result, m_language, true);
            json.insert(QStringLiteral("category"), part.id);
            json.insert(QStringLiteral("label"), part.label);
            list.append(json);
        }
        return list;
    }

    Result<QJsonArray> ofRecordings()
    {
        QJsonArray list;
        const std::size_t count = m_timeline.input.data.recordings.size();
        for (std::size_t index = 0; index < count; ++index) {
            m_context.progress.report(qint64(index), qint64(count));
            const workflow::TimelineInput one = workflow::oneRecording(m_timeline.input, index);
            const auto result = compareWatched(one.data, m_request, m_context);
            if (!result) {
                return failure(result.error());
            }
            QJsonObject json = workflow::timelineJson(one, m_request, *result, m_language, true);
            json.insert(QStringLiteral("recording"), one.recordings.front());
            json.insert(QStringLiteral("id"), m_timeline.recordings[index].toText());
            QStringList coded;
            for (qsizetype coder = 0; coder < one.coders.size(); ++coder) {
                if (one.data.recordings.front().coders[std::size_t(coder)].coded) {
                    coded += one.coders[coder];
                }
            }
            json.insert(QStringLiteral("coded_by"), jsonArray(coded));
            list.append(json);
        }
        return list;
    }

    const workflow::StudyTimeline& m_timeline;
    workflow::TimelineRequest m_request;
    Context& m_context;
    QString m_language;
};

/// Everything as one file: the same tables as in the window.
Result<Answer> writeReport(const workflow::StudyFile& file,
                           const workflow::StudyAgreementSettings& settings,
                           const workflow::TimelineRequest& request, const QString& path,
                           Context& context)
{
    workflow::AgreementReportSettings wanted;
    wanted.settings = settings;
    wanted.request = request;
    const CancelWatch watch(context.progress);
    wanted.request.timeline.stop = watch.token();
    const auto report = workflow::agreementReport(file.study, wanted, context.progress);
    if (!report) {
        return failure(report.error());
    }
    if (const Done written = workflow::writeAgreementReport(*report, path); !written) {
        return failure(written.error());
    }
    Answer answer;
    answer.json = {{QStringLiteral("files"), jsonArray({path})},
                   {QStringLiteral("tables"), qint64(report->tables.size())},
                   {QStringLiteral("recordings"), qint64(report->pooled.timeline.recordings)},
                   {QStringLiteral("methods"), jsonArray(report->methods)}};
    answer.lines += Cli::tr("Wrote the report to %1.").arg(path);
    answer.messages = file.warnings;
    return answer;
}

Result<Answer> compareStudy(const StudyOptions& options, Context& context)
{
    const auto request = timelineRequest(options.shared);
    if (!request) {
        return failure(request.error());
    }
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    const QString language = context.labelLanguage(file->study.info.language);
    const auto settings = settingsOf(file->study, options, language);
    if (!settings) {
        return failure(settings.error());
    }
    if (!options.output.empty()) {
        return writeReport(*file, *settings, *request, q(options.output), context);
    }
    const auto timeline = workflow::studyTimeline(file->study, *settings);
    if (!timeline) {
        return failure(timeline.error());
    }
    Result<Answer> answer = StudyAnswer(*timeline, *request, context, language).make();
    if (!answer) {
        return answer;
    }
    const double confidence = request->timeline.confidence;
    answer->json.insert(
        QStringLiteral("recording_level"),
        workflow::answersJson(
            workflow::compareAnswers(file->study, *timeline, *settings, confidence), language));
    answer->json.insert(
        QStringLiteral("positions"),
        workflow::positionsJson(workflow::comparePositions(file->study, *timeline,
                                                           request->timeline.overlap, confidence),
                                timeline->input.coders, language));
    answer->messages = file->warnings;
    return answer;
}

} // namespace

void addAgreementStudy(CommandSet& commands, CLI::App* group)
{
    auto options = std::make_shared<StudyOptions>();
    CLI::App* command =
        commands.add(group, "study", Cli::tr("coders of a study: fragments, answers, positions"),
                     [options](Context& c) { return compareStudy(*options, c); });
    studyArgument(command, options->study);
    textOption(command, "--coders", options->coders, "A,B[,C]", Cli::tr("whose codings"))
        ->required();
    textOption(command, "--recording", options->recording, "ID", Cli::tr("only this recording"));
    textOption(command, "--round", options->round, "NAME", Cli::tr("only codings of this round"));
    textOption(command, "--output", options->output, "FILE.{xlsx,html,docx}",
               Cli::tr("write the whole report to a file instead; the ending says in which form"));
    addTimelineOptions(command, options->shared);
}

} // namespace rozet::cli
