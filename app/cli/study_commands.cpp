// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli study create|info|check|compact
#include "app/cli/commands.h"
#include "app/cli/loss_text.h"
#include "app/cli/tables.h"
#include "codebook/shipped_codebooks.h"
#include "core/base/number_text.h"
#include "core/workflow/codebooks.h"
#include "core/workflow/create_study.h"
#include "core/workflow/error_text.h"
#include "core/workflow/maintain_study.h"
#include "core/workflow/open_study.h"
#include "core/workflow/study_info.h"

namespace rozet::cli {

namespace {

struct CreateOptions
{
    std::string study, codebook, title, language;
};

struct StudyOnly
{
    std::string study;
};

QString shippedNames()
{
    QStringList names;
    for (const QString& name : codebook::shippedCodebookNames()) {
        names += name;
    }
    return names.join(QStringLiteral(", "));
}

QJsonObject codebookJson(const study::Study& study, const QString& language)
{
    const codebook::CodebookRevision* current = study.currentCodebook();
    if (current == nullptr) {
        return {};
    }
    return {{QStringLiteral("id"), current->codebook.id.toText()},
            {QStringLiteral("title"), current->codebook.title.in(language)},
            {QStringLiteral("revision"), current->number},
            {QStringLiteral("codes"), static_cast<qint64>(current->codebook.codes.size())}};
}

Result<Answer> createStudy(const CreateOptions& options, Context& context)
{
    const QString codebookName =
        options.codebook.empty() ? codebook::shippedCodebookNames().front() : q(options.codebook);
    Result<workflow::LoadedCodebook> loaded = workflow::loadCodebook(codebookName);
    if (!loaded) {
        return failure(loaded.error());
    }
    const workflow::NewStudy wanted{q(options.study), q(options.title), q(options.language),
                                    std::move(loaded->codebook)};
    const auto created = workflow::createStudy(wanted, context.clock, context.progress);
    if (!created) {
        return failure(created.error());
    }
    const study::Study& study = created->study;
    Answer answer;
    answer.messages = lossLines(loaded->loss);
    answer.json = {{QStringLiteral("study"), q(options.study)},
                   {QStringLiteral("id"), study.info.id.toText()},
                   {QStringLiteral("title"), study.info.title},
                   {QStringLiteral("language"), study.info.language},
                   {QStringLiteral("codebook"), codebookJson(study, context.language)}};
    answer.lines += Cli::tr("Made %1, “%2”, with the codebook %3 (%4 codes).")
                        .arg(q(options.study), study.info.title,
                             study.currentCodebook()->codebook.title.in(context.language))
                        .arg(study.currentCodebook()->codebook.codes.size());
    return answer;
}

QJsonObject infoJson(const study::Study& study, const workflow::StudyFigures& figures,
                     const QString& language)
{
    return {{QStringLiteral("id"), study.info.id.toText()},
            {QStringLiteral("title"), study.info.title},
            {QStringLiteral("language"), study.info.language},
            {QStringLiteral("created"), study.info.created.toUTC().toString(Qt::ISODate)},
            {QStringLiteral("schools"), figures.schools},
            {QStringLiteral("mentors"), figures.mentors},
            {QStringLiteral("students"), figures.students},
            {QStringLiteral("recordings"), figures.recordings},
            {QStringLiteral("coders"), figures.coders},
            {QStringLiteral("rounds"), figures.rounds},
            {QStringLiteral("codings"), figures.codings},
            {QStringLiteral("closed_codings"), figures.closedCodings},
            {QStringLiteral("fragments"), figures.fragments},
            {QStringLiteral("datasets"), figures.datasets},
            {QStringLiteral("recorded"), figures.recorded.seconds()},
            {QStringLiteral("unknown_lengths"), figures.unknownLengths},
            {QStringLiteral("reaction_time"), study.info.reactionTime.seconds()},
            {QStringLiteral("codebook"), codebookJson(study, language)}};
}

QJsonArray absentJson(const std::vector<workflow::AbsentMedia>& absent)
{
    QJsonArray list;
    for (const workflow::AbsentMedia& one : absent) {
        list.append(QJsonObject{{QStringLiteral("id"), one.recording.toText()},
                                {QStringLiteral("name"), one.name},
                                {QStringLiteral("media"), workflow::mediaStateName(one.state)}});
    }
    return list;
}

Result<Answer> showInfo(const StudyOnly& options, Context& context)
{
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    const study::Study& study = file->study;
    const workflow::StudyFigures figures = workflow::studyFigures(study);
    const auto number = [](qsizetype n) { return QString::number(n); };

    Answer answer;
    answer.json = infoJson(study, figures, context.language);
    answer.json.insert(QStringLiteral("absent_media"), absentJson(file->absentMedia));
    answer.messages = file->warnings;
    const codebook::CodebookRevision* book = study.currentCodebook();
    answer.tables.push_back(factsTable(
        study.info.title,
        {{Cli::tr("codebook"), book == nullptr ? QString()
                                               : Cli::tr("%1, revision %2, %3 codes")
                                                     .arg(book->codebook.title.in(context.language))
                                                     .arg(book->number)
                                                     .arg(book->codebook.codes.size())},
         {Cli::tr("schools"), number(figures.schools)},
         {Cli::tr("mentors"), number(figures.mentors)},
         {Cli::tr("students"), number(figures.students)},
         {Cli::tr("recordings"), number(figures.recordings)},
         {Cli::tr("recorded time"), clockText(MediaTime() + figures.recorded)},
         {Cli::tr("recordings of unknown length"), number(figures.unknownLengths)},
         {Cli::tr("recordings without their media"),
          number(static_cast<qsizetype>(file->absentMedia.size()))},
         {Cli::tr("coders"), number(figures.coders)},
         {Cli::tr("codings (closed)"),
          QStringLiteral("%1 (%2)").arg(figures.codings).arg(figures.closedCodings)},
         {Cli::tr("fragments"), number(figures.fragments)},
         {Cli::tr("questionnaire data sets"), number(figures.datasets)},
         {Cli::tr("made on"), study.info.created.toLocalTime().toString(Qt::ISODate)}}));
    return answer;
}

Result<Answer> checkStudy(const StudyOnly& options, Context& context)
{
    const auto report = workflow::checkStudyFile(q(options.study), context.clock, context.progress);
    if (!report) {
        return failure(report.error());
    }
    Answer answer;
    QJsonArray problems;
    for (const Error& problem : report->problems) {
        const QString text = workflow::errorText(problem);
        problems.append(QJsonObject{{QStringLiteral("code"), workflow::errorName(problem.code)},
                                    {QStringLiteral("text"), text}});
        answer.lines += text;
    }
    const bool isWhole = report->problems.empty();
    answer.json = {{QStringLiteral("ok"), isWhole},
                   {QStringLiteral("problems"), problems},
                   {QStringLiteral("audit_entries"), report->auditEntries},
                   {QStringLiteral("schema_revision"), report->schemaRevision}};
    if (isWhole) {
        answer.lines += Cli::tr("The study is whole: database, references and the log of %n "
                                "change(s) are in order.",
                                nullptr, static_cast<int>(report->auditEntries));
    } else {
        answer.exitCode = 1;
        answer.messages +=
            Cli::tr("%1: %n problem(s) found.", nullptr, static_cast<int>(report->problems.size()))
                .arg(q(options.study));
    }
    return answer;
}

Result<Answer> compactStudy(const StudyOnly& options, Context& context)
{
    const auto report =
        workflow::compactStudyFile(q(options.study), context.clock, context.progress);
    if (!report) {
        return failure(report.error());
    }
    Answer answer;
    answer.json = {{QStringLiteral("bytes_before"), report->bytesBefore},
                   {QStringLiteral("bytes_after"), report->bytesAfter}};
    answer.lines += Cli::tr("Rewritten without free space: %1 bytes before, %2 bytes after.")
                        .arg(report->bytesBefore)
                        .arg(report->bytesAfter);
    return answer;
}

} // namespace

void addStudyCommands(CommandSet& commands)
{
    CLI::App* group = commands.group("study", Cli::tr("make a study, look at it, look after it"));

    auto create = std::make_shared<CreateOptions>();
    CLI::App* command = commands.add(group, "create", Cli::tr("make a new study"),
                                     [create](Context& c) { return createStudy(*create, c); });
    argument(command, "STUDY", create->study, Cli::tr("the study file to make (.rozet)"));
    textOption(
        command, "--codebook", create->codebook, "FILE",
        Cli::tr("a codebook file (json, csv, qdc), or the name of one that comes with Rozet: "
                "%1")
            .arg(shippedNames()));
    textOption(command, "--title", create->title, "TEXT",
               Cli::tr("the study's title (default: the file's name)"));
    choiceOption(command, "--study-language", create->language,
                 {QStringLiteral("nl"), QStringLiteral("en")},
                 Cli::tr("the language of labels in the study's tables (default: nl)"));

    const auto withStudy = [&](const char* name, const QString& description, auto run) {
        auto options = std::make_shared<StudyOnly>();
        studyArgument(commands.add(group, name, description,
                                   [options, run](Context& c) { return run(*options, c); }),
                      options->study);
    };
    withStudy("info", Cli::tr("a study in figures"), showInfo);
    withStudy("check", Cli::tr("check that a study file is whole; exit code 1 when it is not"),
              checkStudy);
    withStudy(
        "compact",
        Cli::tr("rewrite a study file without free space, so that nothing deleted is left in it"),
        compactStudy);
}

} // namespace rozet::cli
