// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli package create|open|collect
#include "app/cli/commands.h"
#include "app/cli/tables.h"
#include "core/store/names.h"
#include "core/workflow/edit.h"
#include "core/workflow/find_entity.h"
#include "core/workflow/open_study.h"
#include "core/workflow/package_collect.h"
#include "core/workflow/package_create.h"
#include "core/workflow/package_open.h"
#include "core/workflow/package_table.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace rozet::cli {

namespace {

struct Passphrase
{
    std::string text, file;
};

struct CreateOptions
{
    std::string study, coder, output;
    Passphrase passphrase;
    bool withMedia = false;
};

struct OpenOptions
{
    std::string package, output;
    Passphrase passphrase;
};

struct CollectOptions
{
    std::string study, package;
    Passphrase passphrase;
    bool dryRun = false;
};

struct KeptOptions
{
    std::string study;
};

constexpr qint64 kLongestPassphrase = 4096;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

/// The first line of the file, or of the standard input for "-".
Result<QString> passphraseFrom(const Passphrase& passphrase)
{
    if (passphrase.file.empty()) {
        return q(passphrase.text);
    }
    QFile file(q(passphrase.file));
    const bool opened = passphrase.file == "-" ? file.open(stdin, QIODevice::ReadOnly)
                                               : file.open(QIODevice::ReadOnly);
    if (!opened) {
        return failure(ErrorCode::FileNotReadable, q(passphrase.file), QString(),
                       file.errorString());
    }
    QByteArray line = file.readLine(kLongestPassphrase);
    while (line.endsWith('\n') || line.endsWith('\r')) {
        line.chop(1);
    }
    if (line.isEmpty()) {
        return failure(ErrorCode::ValueNotAllowed, q(passphrase.file));
    }
    return QString::fromUtf8(line);
}

QJsonObject coderJson(const QString& id, const QString& name)
{
    return {{key("id"), id}, {key("name"), name}};
}

Result<Answer> createPackage(const CreateOptions& options, Context& context)
{
    const Result<QString> passphrase = passphraseFrom(options.passphrase);
    if (!passphrase) {
        return failure(passphrase.error());
    }
    const auto file = workflow::openStudy(q(options.study), store::OpenMode::ReadOnly,
                                          context.clock, context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto viewer = workflow::viewerNamed(file->study, context.viewer);
    if (!viewer) {
        return failure(viewer.error());
    }
    const auto coder = workflow::findCoder(file->study, q(options.coder));
    if (!coder) {
        return failure(coder.error());
    }
    if (!workflow::mayMakePackage(file->study, *viewer, coder->id)) {
        return failure(ErrorCode::PackageForSupervisor);
    }
    const Result<study::Versions> versions = file->store->versions();
    if (!versions) {
        return failure(versions.error());
    }
    const auto made =
        workflow::createPackage(file->study, *versions, q(options.study),
                                {coder->id, q(options.output), *passphrase, options.withMedia},
                                context.clock, context.progress);
    if (!made) {
        return failure(made.error());
    }
    Answer answer;
    answer.json = {{key("file"), made->path},
                   {key("package"), made->package.toString(QUuid::WithoutBraces)},
                   {key("coder"), coderJson(coder->id.toText(), coder->name)},
                   {key("bytes"), made->bytes},
                   {key("sealed"), !passphrase->isEmpty()},
                   {key("recordings"), made->recordings},
                   {key("codings"), made->codings},
                   {key("fragments"), made->fragments},
                   {key("media_files"), made->mediaFiles},
                   {key("without_media"), jsonArray(made->withoutMedia)}};
    answer.lines += Cli::tr("Package for %1: %2").arg(coder->name, made->path);
    answer.lines += Cli::tr("Recordings: %1, codings: %2, fragments: %3, media files: %4.")
                        .arg(made->recordings)
                        .arg(made->codings)
                        .arg(made->fragments)
                        .arg(made->mediaFiles);
    if (passphrase->isEmpty()) {
        answer.messages += Cli::tr("The package is not sealed: whoever has it can read it. Give "
                                   "--passphrase to seal it.");
    }
    for (const QString& name : made->withoutMedia) {
        answer.messages += Cli::tr("No media of recording %1: they were not found.").arg(name);
    }
    answer.messages = file->warnings + answer.messages;
    return answer;
}

Result<Answer> openPackage(const OpenOptions& options, Context& context)
{
    const Result<QString> passphrase = passphraseFrom(options.passphrase);
    if (!passphrase) {
        return failure(passphrase.error());
    }
    const auto opened = workflow::openPackage(q(options.package), *passphrase, q(options.output),
                                              context.clock, context.progress);
    if (!opened) {
        return failure(opened.error());
    }
    Answer answer;
    answer.json = {{key("file"), opened->study},
                   {key("coder"), coderJson(opened->coder.toText(), opened->coderName)},
                   {key("recordings"), opened->recordings},
                   {key("media_files"), opened->mediaFiles},
                   {key("media_folder"), textOrNull(opened->mediaFolder)}};
    answer.lines += Cli::tr("Study for %1: %2").arg(opened->coderName, opened->study);
    answer.lines +=
        Cli::tr("Recordings: %1, media files: %2.").arg(opened->recordings).arg(opened->mediaFiles);
    return answer;
}

void addCounts(const study::FateCounts& counts, QJsonObject& json)
{
    json.insert(key("new"), counts.fresh());
    json.insert(key("same"), counts.same);
    json.insert(key("conflicting"), counts.conflicting);
    json.insert(key("unknown"), counts.unknown);
    json.insert(key("added"), counts.added);
    json.insert(key("changed"), counts.changed);
    json.insert(key("removed"), counts.removed);
    json.insert(key("older"), counts.older);
}

QJsonValue stateJson(const std::optional<study::CodingState>& state)
{
    return state ? QJsonValue(store::nameOf(*state)) : QJsonValue();
}

QJsonObject itemJson(const study::ItemKey& item)
{
    return {{key("kind"), store::nameOf(item.kind)}, {key("item"), item.item}};
}

QJsonValue valueJson(const std::optional<study::ItemValue>& value)
{
    return value ? QJsonValue(study::itemJson(*value)) : QJsonValue();
}

QJsonObject planJson(const workflow::CollectPlan& collect)
{
    const study::MergePlan& plan = collect.plan;
    QJsonObject json{{key("package"), collect.contents.package.toString(QUuid::WithoutBraces)},
                     {key("coder"), coderJson(collect.coder.toText(), collect.contents.coderName)},
                     {key("made"), collect.contents.made.toString(Qt::ISODateWithMs)}};
    addCounts(plan.counts, json);
    QJsonObject kinds;
    for (const auto& [kind, counts] : plan.byKind) {
        QJsonObject of;
        addCounts(counts, of);
        kinds.insert(store::nameOf(kind), of);
    }
    json.insert(key("kinds"), kinds);
    QJsonArray codings;
    for (const study::CodingPlan& coding : plan.codings) {
        QJsonObject row{{key("coding"), coding.coding.toText()},
                        {key("recording"), coding.recordingName},
                        {key("round"), textOrNull(coding.roundName)},
                        {key("state_before"), stateJson(coding.stateBefore)},
                        {key("state_after"), stateJson(coding.stateAfter)},
                        {key("refused"), coding.refusal
                                             ? QJsonValue(workflow::refusalName(*coding.refusal))
                                             : QJsonValue()}};
        addCounts(coding.counts, row);
        codings.append(row);
    }
    json.insert(key("codings"), codings);
    QJsonArray conflicts;
    for (const study::Conflict& conflict : plan.conflicts) {
        QJsonObject row = itemJson(conflict.key);
        row.insert(key("coding"), conflict.key.coding.toText());
        row.insert(key("kept"), valueJson(conflict.kept));
        row.insert(key("set_aside"), valueJson(conflict.lost));
        row.insert(key("kept_from"), conflict.keptOurs ? key("study") : key("package"));
        conflicts.append(row);
    }
    json.insert(key("conflicts"), conflicts);
    QJsonArray refused;
    for (const study::RefusedItem& item : plan.refused) {
        QJsonObject row = itemJson(item.key);
        row.insert(key("recording"), item.recordingName);
        row.insert(key("reason"), workflow::refusalName(item.refusal));
        row.insert(key("text"), workflow::refusalText(item));
        refused.append(row);
    }
    json.insert(key("left_out"), refused);
    QJsonArray differences;
    for (const study::PassportDifference& difference : plan.differences) {
        differences.append(workflow::differenceText(difference));
    }
    json.insert(key("differences"), differences);
    return json;
}

Result<Answer> collectPackage(const CollectOptions& options, Context& context)
{
    const Result<QString> passphrase = passphraseFrom(options.passphrase);
    if (!passphrase) {
        return failure(passphrase.error());
    }
    const auto mode = options.dryRun ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite;
    auto file = workflow::openStudy(q(options.study), mode, context.clock, context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto viewer = workflow::viewerNamed(file->study, context.viewer);
    if (!viewer) {
        return failure(viewer.error());
    }
    if (!study::mayLead(file->study, *viewer)) {
        return failure(ErrorCode::PackageForSupervisor);
    }
    const auto collect = workflow::planCollect(file->study, *file->store, q(options.package),
                                               *passphrase, context.clock, context.progress);
    if (!collect) {
        return failure(collect.error());
    }
    const study::MergePlan& plan = collect->plan;
    const bool applies = !options.dryRun && !plan.changesNothing();
    Answer answer;
    answer.json = planJson(*collect);
    answer.json.insert(key("dry_run"), options.dryRun);
    answer.json.insert(key("applied"), applies);
    const QString labels = context.labelLanguage(file->study.info.language);
    answer.tables.push_back(workflow::planTable(plan));
    if (!plan.conflicts.empty()) {
        answer.tables.push_back(workflow::conflictTable(file->study, plan, labels));
    }
    if (!plan.refused.empty()) {
        answer.tables.push_back(workflow::refusedTable(file->study, plan, labels));
    }
    answer.messages = file->warnings;
    for (const study::PassportDifference& difference : plan.differences) {
        answer.messages += workflow::differenceText(difference);
    }
    if (applies) {
        const study::Coder* person =
            viewer->coder ? file->study.coders.find(*viewer->coder) : nullptr;
        const QString actor = person == nullptr ? QStringLiteral("system") : person->name;
        Done saved = workflow::applyAndSave(file->study, *file->store, plan.change,
                                            {actor, QStringLiteral("collect package")});
        if (!saved) {
            return failure(saved.error());
        }
        answer.lines += Cli::tr("Collected the package of %1.").arg(collect->contents.coderName);
    } else if (options.dryRun) {
        answer.lines += Cli::tr("Nothing was changed.");
    } else {
        answer.lines += Cli::tr("Nothing new in the package of %1; nothing was changed.")
                            .arg(collect->contents.coderName);
    }
    return answer;
}

// What collecting set aside, of the codings that whoever asks may see.
Result<Answer> listKept(const KeptOptions& options, Context& context)
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
    const Result<study::Versions> versions = file->store->versions();
    if (!versions) {
        return failure(versions.error());
    }
    QJsonArray list;
    report::Table table;
    table.title = Cli::tr("Set aside when packages were collected");
    table.columns = {column(key("recording"), Cli::tr("recording")),
                     column(key("coder"), Cli::tr("coder")), column(key("what"), Cli::tr("what")),
                     column(key("changed"), Cli::tr("changed"))};
    const QString labels = context.labelLanguage(file->study.info.language);
    for (const auto& [item, history] : *versions) {
        const study::Coding* coding = file->study.codings.find(item.coding);
        if (coding == nullptr || !study::maySee(file->study, *viewer, *coding)) {
            continue;
        }
        const QString recording = file->study.recordings.find(coding->header.recording)->name;
        const QString coder = file->study.coders.find(coding->header.coder)->name;
        for (const study::SetAside& one : history.aside) {
            QJsonObject row = itemJson(item);
            const QJsonObject value = QJsonDocument::fromJson(one.value).object();
            const qint64 ms = study::stampTimeMs(one.mark.stamp);
            row.insert(key("coding"), item.coding.toText());
            row.insert(key("recording"), recording);
            row.insert(key("coder"), coder);
            row.insert(key("changed_ms"), ms > 0 ? QJsonValue(ms) : QJsonValue());
            row.insert(key("value"), one.mark.removed ? QJsonValue() : QJsonValue(value));
            list.append(row);
            table.rows.push_back({recording, coder,
                                  workflow::keptText(file->study, item, one, labels),
                                  ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms).toString(
                                               QStringLiteral("yyyy-MM-dd HH:mm"))
                                         : QString()});
        }
    }
    Answer answer;
    answer.json = {{key("kept"), list}};
    if (table.rows.empty()) {
        answer.lines += Cli::tr("Nothing was set aside.");
    } else {
        answer.tables.push_back(std::move(table));
    }
    answer.messages = file->warnings;
    return answer;
}

void passphraseOptions(CLI::App* command, Passphrase& passphrase)
{
    CLI::Option* text =
        textOption(command, "--passphrase", passphrase.text, "TEXT",
                   Cli::tr("what the package is sealed with; it stays in the history of the "
                           "shell, --passphrase-file does not"));
    textOption(command, "--passphrase-file", passphrase.file, "FILE",
               Cli::tr("a file whose first line is the passphrase; - for the standard input"))
        ->excludes(text);
}

} // namespace

void addPackageCommands(CommandSet& commands)
{
    CLI::App* group = commands.group("package", Cli::tr("work of one coder, to take along"));

    auto create = std::make_shared<CreateOptions>();
    CLI::App* command =
        commands.add(group, "create", Cli::tr("make a package for a coder, or to hand in"),
                     [create](Context& c) { return createPackage(*create, c); });
    studyArgument(command, create->study);
    textOption(command, "--coder", create->coder, "NAME", Cli::tr("whose package"))->required();
    textOption(command, "--output", create->output, "FILE", Cli::tr("the package to write"))
        ->required();
    passphraseOptions(command, create->passphrase);
    command->add_flag(
        "--with-media", create->withMedia,
        Cli::tr("also the media of the recordings that are the coder's to code").toStdString());

    auto open = std::make_shared<OpenOptions>();
    command = commands.add(group, "open", Cli::tr("make a study file of a package to code in"),
                           [open](Context& c) { return openPackage(*open, c); });
    argument(command, "PACKAGE", open->package, Cli::tr("the package"));
    textOption(command, "--output", open->output, "STUDY", Cli::tr("the study file to make"))
        ->required();
    passphraseOptions(command, open->passphrase);

    auto collect = std::make_shared<CollectOptions>();
    command = commands.add(group, "collect", Cli::tr("take over what a coder did elsewhere"),
                           [collect](Context& c) { return collectPackage(*collect, c); });
    studyArgument(command, collect->study);
    argument(command, "PACKAGE", collect->package, Cli::tr("the package that was handed in"));
    passphraseOptions(command, collect->passphrase);
    command->add_flag("--dry-run", collect->dryRun,
                      Cli::tr("only show what collecting would do").toStdString());

    auto kept = std::make_shared<KeptOptions>();
    command = commands.add(group, "kept",
                           Cli::tr("list what was set aside when both places had changed it"),
                           [kept](Context& c) { return listKept(*kept, c); });
    studyArgument(command, kept->study);
}

} // namespace rozet::cli
