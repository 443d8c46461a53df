// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli recording add|list|relink (withdraw has a file of its own)
#include "app/cli/commands.h"
#include "app/cli/media_problem_text.h"
#include "app/cli/recording_withdraw.h"
#include "app/cli/tables.h"
#include "core/base/number_text.h"
#include "core/store/names.h"
#include "core/study/apply_change.h"
#include "core/workflow/add_recording.h"
#include "core/workflow/edit.h"
#include "core/workflow/list_recordings.h"
#include "core/workflow/open_study.h"
#include "core/workflow/relink_media.h"

namespace rozet::cli {

namespace {

struct AddOptions
{
    std::string study, name, mentor, school;
    std::vector<std::string> files, students;
};

struct ListOptions
{
    std::string study;
};

struct RelinkOptions
{
    std::string study;
    std::vector<std::string> folders;
    bool dryRun = false;
};

workflow::NewRecording wantedOf(const AddOptions& options, const std::string& file)
{
    workflow::NewRecording wanted;
    wanted.file = q(file);
    wanted.name = q(options.name);
    wanted.mentor = q(options.mentor);
    wanted.school = q(options.school);
    for (const std::string& student : options.students) {
        wanted.students += q(student);
    }
    return wanted;
}

void tellAdded(const workflow::RecordingPlan& plan, Answer& answer, QJsonArray& added)
{
    const study::Recording& recording = plan.recording;
    QJsonArray problems;
    for (const media::MediaProblem& problem : plan.media.problems) {
        problems.append(mediaProblemName(problem.kind));
        answer.messages += QStringLiteral("%1: %2").arg(recording.name, mediaProblemText(problem));
    }
    added.append(QJsonObject{{QStringLiteral("id"), recording.id.toText()},
                             {QStringLiteral("name"), recording.name},
                             {QStringLiteral("duration"), recording.duration.seconds()},
                             {QStringLiteral("path"), recording.media.front().path},
                             {QStringLiteral("created"), jsonArray(plan.newPeople)},
                             {QStringLiteral("problems"), problems}});
    answer.lines += Cli::tr("Added recording %1, %2, from %3.")
                        .arg(recording.name, clockText(MediaTime() + recording.duration),
                             recording.media.front().path);
    for (const QString& name : plan.newPeople) {
        answer.lines += Cli::tr("%1 was not known yet and is new in the study.").arg(name);
    }
}

Result<Answer> addRecordings(const AddOptions& options, Context& context)
{
    if (!options.name.empty() && options.files.size() > 1) {
        return failure(ErrorCode::CommandLine, QStringLiteral("--name"), QString(),
                       QString::number(options.files.size()), QStringLiteral("1"));
    }
    auto file = workflow::openStudy(q(options.study), store::OpenMode::ReadWrite, context.clock,
                                    context.progress);
    if (!file) {
        return failure(file.error());
    }
    Answer answer;
    answer.messages = file->warnings;
    QJsonArray added;
    std::vector<study::Change> changes;
    for (const std::string& path : options.files) {
        const auto plan = workflow::planRecording(file->study, q(options.study),
                                                  wantedOf(options, path), context.progress);
        if (!plan) {
            return failure(plan.error());
        }
        if (const auto applied = study::applyChange(file->study, plan->change); !applied) {
            return failure(applied.error());
        }
        changes.push_back(plan->change);
        tellAdded(*plan, answer, added);
    }
    // All files or none: one transaction.
    if (Done saved = file->store->append(
            changes, {QStringLiteral("system"), QStringLiteral("add recording")});
        !saved) {
        return failure(saved.error());
    }
    answer.json = {{QStringLiteral("recordings"), added}};
    return answer;
}

QJsonObject recordingJson(const workflow::ListedRecording& row)
{
    QJsonArray codings;
    for (const workflow::ListedCoding& coding : row.codings) {
        QJsonObject one{{QStringLiteral("coder"), coding.coder},
                        {QStringLiteral("round"), textOrNull(coding.round)},
                        {QStringLiteral("state"), store::nameOf(coding.state)}};
        if (coding.fragments) {
            one.insert(QStringLiteral("fragments"), *coding.fragments);
        } else {
            one.insert(QStringLiteral("fragments"), QJsonValue::Null);
            one.insert(QStringLiteral("reason"),
                       Cli::tr("not everybody who codes the recording has closed yet"));
        }
        codings.append(one);
    }
    QJsonArray files;
    for (std::size_t i = 0; i < row.files.size(); ++i) {
        const study::MediaFile& file = row.recording.media[i];
        files.append(QJsonObject{{QStringLiteral("path"), file.path},
                                 {QStringLiteral("state"), workflow::mediaStateName(row.files[i])},
                                 {QStringLiteral("size"), file.sizeBytes},
                                 {QStringLiteral("fingerprint"), textOrNull(file.fingerprint)}});
    }
    QJsonArray consents;
    for (const study::Consent& consent : row.consents) {
        consents.append(QJsonObject{
            {QStringLiteral("giver"), store::nameOf(consent.giver)},
            {QStringLiteral("state"), store::nameOf(consent.state)},
            {QStringLiteral("keep_until"), textOrNull(consent.keepUntil.toString(Qt::ISODate))}});
    }
    QJsonObject json{{QStringLiteral("id"), row.recording.id.toText()},
                     {QStringLiteral("name"), row.recording.name},
                     {QStringLiteral("school"), textOrNull(row.school)},
                     {QStringLiteral("mentor"), textOrNull(row.mentor)},
                     {QStringLiteral("students"), jsonArray(row.students)},
                     {QStringLiteral("media"), workflow::mediaStateName(row.media)},
                     {QStringLiteral("files"), files},
                     {QStringLiteral("consent"), store::nameOf(row.consent)},
                     {QStringLiteral("consents"), consents},
                     {QStringLiteral("codings"), codings}};
    if (row.recording.duration.isZero()) {
        json.insert(QStringLiteral("duration"), QJsonValue::Null);
        json.insert(QStringLiteral("reason"), Cli::tr("the length of the recording is not known"));
    } else {
        json.insert(QStringLiteral("duration"), row.recording.duration.seconds());
    }
    return json;
}

Result<Answer> listRecordings(const ListOptions& options, Context& context)
{
    const auto file = workflow::openStudy(q(options.study), store::OpenMode::ReadOnly,
                                          context.clock, context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto viewer = workflow::viewerNamed(file->study, context.viewer);
    if (!viewer) {
        return failure(viewer.error());
    }
    report::Table table;
    table.title = Cli::tr("Recordings");
    table.columns = {
        column(QStringLiteral("name"), Cli::tr("name")),
        column(QStringLiteral("school"), Cli::tr("school")),
        column(QStringLiteral("mentor"), Cli::tr("mentor")),
        column(QStringLiteral("duration"), Cli::tr("length"), report::ColumnKind::Duration),
        column(QStringLiteral("media"), Cli::tr("media")),
        column(QStringLiteral("consent"), Cli::tr("consent")),
        column(QStringLiteral("codings"), Cli::tr("coded by"))};
    QJsonArray list;
    for (const workflow::ListedRecording& row :
         workflow::listRecordings(file->study, q(options.study), *viewer)) {
        list.append(recordingJson(row));
        QStringList codings;
        for (const workflow::ListedCoding& coding : row.codings) {
            codings += QStringLiteral("%1 (%2)").arg(coding.coder, store::nameOf(coding.state));
        }
        const report::Cell length = row.recording.duration.isZero()
                                        ? report::Cell()
                                        : report::Cell(row.recording.duration.seconds());
        table.rows.push_back({row.recording.name, row.school, row.mentor, length,
                              workflow::mediaStateName(row.media), store::nameOf(row.consent),
                              codings.join(QStringLiteral(", "))});
    }
    Answer answer;
    answer.json = {{QStringLiteral("recordings"), list}};
    answer.tables.push_back(std::move(table));
    answer.messages = file->warnings;
    return answer;
}

Answer answerOf(const workflow::RelinkPlan& plan, bool dryRun)
{
    Answer answer;
    QJsonArray relinked;
    for (const workflow::RelinkedFile& file : plan.relinked) {
        relinked.append(QJsonObject{{QStringLiteral("id"), file.recording.toText()},
                                    {QStringLiteral("name"), file.name},
                                    {QStringLiteral("from"), file.from},
                                    {QStringLiteral("to"), file.to}});
        answer.lines += Cli::tr("%1: found again as %2").arg(file.name, file.to);
    }
    QJsonArray refused;
    for (const workflow::RefusedFile& file : plan.refused) {
        refused.append(
            QJsonObject{{QStringLiteral("name"), file.name}, {QStringLiteral("file"), file.file}});
        answer.messages +=
            Cli::tr("%1: %2 has the right name, but is another file; it was not taken.")
                .arg(file.name, file.file);
    }
    QJsonArray missing;
    for (const workflow::RelinkedFile& file : plan.stillMissing) {
        missing.append(QJsonObject{{QStringLiteral("id"), file.recording.toText()},
                                   {QStringLiteral("name"), file.name},
                                   {QStringLiteral("path"), file.from}});
    }
    answer.lines += Cli::tr("Found again: %1. Still missing: %2.")
                        .arg(plan.relinked.size())
                        .arg(plan.stillMissing.size());
    if (dryRun) {
        answer.lines += Cli::tr("Nothing was changed.");
    }
    answer.json = {{QStringLiteral("relinked"), relinked},
                   {QStringLiteral("refused"), refused},
                   {QStringLiteral("missing"), missing},
                   {QStringLiteral("dry_run"), dryRun}};
    return answer;
}

Result<Answer> relink(const RelinkOptions& options, Context& context)
{
    const auto mode = options.dryRun ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite;
    auto file = workflow::openStudy(q(options.study), mode, context.clock, context.progress);
    if (!file) {
        return failure(file.error());
    }
    QStringList folders;
    for (const std::string& folder : options.folders) {
        folders += q(folder);
    }
    const auto plan =
        workflow::planRelink(file->study, q(options.study), folders, context.progress);
    if (!plan) {
        return failure(plan.error());
    }
    if (plan->change && !options.dryRun) {
        if (Done saved =
                workflow::applyAndSave(file->study, *file->store, *plan->change,
                                       {QStringLiteral("system"), QStringLiteral("relink media")});
            !saved) {
            return failure(saved.error());
        }
    }
    Answer answer = answerOf(*plan, options.dryRun);
    answer.messages = file->warnings + answer.messages;
    return answer;
}

} // namespace

void addRecordingCommands(CommandSet& commands)
{
    CLI::App* group = commands.group("recording", Cli::tr("the recordings of a study"));

    auto add = std::make_shared<AddOptions>();
    CLI::App* command = commands.add(
        group, "add",
        Cli::tr("take video or sound files into a study; the files stay where they are"),
        [add](Context& c) { return addRecordings(*add, c); });
    studyArgument(command, add->study);
    command->add_option("FILE", add->files, Cli::tr("video or sound files").toStdString())
        ->type_name("")
        ->required();
    textOption(
        command, "--name", add->name, "TEXT",
        Cli::tr("the recording's name, without any person's name (default: the file's name)"));
    textOption(command, "--mentor", add->mentor, "NAME",
               Cli::tr("the mentor's pseudonym; new ones are added to the study"));
    textOption(command, "--school", add->school, "NAME",
               Cli::tr("the school; new ones are added to the study"));
    command
        ->add_option("--student", add->students,
                     Cli::tr("a student's pseudonym; may be given more than once").toStdString())
        ->type_name("NAME")
        ->allow_extra_args(false);

    auto list = std::make_shared<ListOptions>();
    command = commands.add(group, "list", Cli::tr("list the recordings"),
                           [list](Context& c) { return listRecordings(*list, c); });
    studyArgument(command, list->study);

    addWithdrawCommand(commands, group);

    auto relinked = std::make_shared<RelinkOptions>();
    command = commands.add(group, "relink", Cli::tr("find moved or renamed media files again"),
                           [relinked](Context& c) { return relink(*relinked, c); });
    studyArgument(command, relinked->study);
    command
        ->add_option("--search", relinked->folders,
                     Cli::tr("a folder to search, with those in it; may be given more than once")
                         .toStdString())
        ->type_name("FOLDER")
        ->allow_extra_args(false)
        ->required();
    command->add_flag("--dry-run", relinked->dryRun,
                      Cli::tr("only tell what would change").toStdString());
}

} // namespace rozet::cli
