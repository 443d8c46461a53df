// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli codebook show|export|import|revise|diff|history|check
#include "app/cli/codebook_json_view.h"
#include "app/cli/commands.h"
#include "app/cli/loss_text.h"
#include "app/cli/tables.h"
#include "core/workflow/codebook_history.h"
#include "core/workflow/codebooks.h"
#include "core/workflow/edit.h"
#include "core/workflow/open_study.h"
#include "core/workflow/summary_document.h"

#include <QFileInfo>

#include <algorithm>

namespace rozet::cli {

namespace {

struct ShowOptions
{
    std::string study, output;
    int revision = 0; ///< 0 = the newest
};

struct ReviseOptions
{
    std::string study, file, reason;
    bool dryRun = false;
};

struct DiffOptions
{
    std::string study;
    int from = 0;
    int to = 0;
};

struct CheckOptions
{
    std::string file;
};

Result<const codebook::CodebookRevision*> revisionOf(const study::Study& study, int number)
{
    const codebook::CodebookRevision* revision =
        number == 0 ? study.currentCodebook() : study.codebookRevision(number);
    if (revision == nullptr) {
        return failure(ErrorCode::CodebookUnknownRevision, study.info.title, QString(),
                       QString::number(number),
                       QStringLiteral("1 - %1").arg(study.codebooks.size()));
    }
    return revision;
}

report::Table codesTable(const codebook::Codebook& book, const QString& language)
{
    report::Table table;
    table.title = book.title.in(language);
    table.columns = {column(QStringLiteral("code"), Cli::tr("code")),
                     column(QStringLiteral("label"), Cli::tr("label")),
                     column(QStringLiteral("category"), Cli::tr("category")),
                     column(QStringLiteral("level"), Cli::tr("level")),
                     column(QStringLiteral("key"), Cli::tr("key")),
                     column(QStringLiteral("state"), Cli::tr("state"))};
    for (const codebook::Code& code : book.codes) {
        const codebook::Category* category = book.category(code.category);
        const auto depth = static_cast<qsizetype>(book.withAncestors(code.id).size()) - 1;
        table.rows.push_back(
            {code.id.text(), QString(depth * 2, u' ') + code.label.in(language),
             category == nullptr ? code.category.text() : category->label.in(language),
             code.level == codebook::CodeLevel::Fragment ? Cli::tr("fragment")
                                                         : Cli::tr("recording"),
             code.key,
             code.isRetired()  ? Cli::tr("out of use since %1").arg(*code.retiredIn)
             : code.selectable ? Cli::tr("in use")
                               : Cli::tr("only groups")});
    }
    return table;
}

Result<Answer> showCodebook(const ShowOptions& options, Context& context)
{
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto revision = revisionOf(file->study, options.revision);
    if (!revision) {
        return failure(revision.error());
    }
    QJsonArray revisions;
    Answer answer;
    for (const codebook::CodebookRevision& one : file->study.codebooks) {
        const QString date = one.date.toUTC().toString(Qt::ISODate);
        revisions.append(QJsonObject{{QStringLiteral("number"), one.number},
                                     {QStringLiteral("date"), date},
                                     {QStringLiteral("reason"), one.reason}});
        answer.lines +=
            Cli::tr("Revision %1, %2. %3").arg(one.number).arg(date, one.reason).trimmed();
    }
    answer.json = {{QStringLiteral("revision"), (*revision)->number},
                   {QStringLiteral("revisions"), revisions},
                   {QStringLiteral("codebook"), codebookObject((*revision)->codebook)}};
    answer.tables.push_back(
        codesTable((*revision)->codebook, context.labelLanguage(file->study.info.language)));
    answer.messages = file->warnings;
    return answer;
}

Result<Answer> exportCodebook(const ShowOptions& options, Context& context)
{
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto revision = revisionOf(file->study, options.revision);
    if (!revision) {
        return failure(revision.error());
    }
    const auto loss =
        workflow::exportCodebook(file->study, **revision, q(options.output),
                                 context.labelLanguage(file->study.info.language), context.clock);
    if (!loss) {
        return failure(loss.error());
    }
    Answer answer;
    answer.json = {{QStringLiteral("files"), jsonArray({q(options.output)})},
                   {QStringLiteral("revision"), (*revision)->number},
                   {QStringLiteral("loss"), lossJson(*loss)}};
    answer.messages = file->warnings + lossLines(*loss);
    answer.lines += Cli::tr("Wrote revision %1 of the codebook to %2.")
                        .arg((*revision)->number)
                        .arg(q(options.output));
    return answer;
}

Result<Answer> writeHistory(const ShowOptions& options, Context& context)
{
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    const QString language = context.labelLanguage(file->study.info.language);
    const workflow::CodebookHistory history =
        workflow::codebookHistory(file->study, language, context.clock.now());
    if (const Done done =
            workflow::writeDocument(history.document, q(options.output), language, context.clock);
        !done) {
        return failure(done.error());
    }
    Answer answer;
    answer.json = {{QStringLiteral("files"), jsonArray({q(options.output)})},
                   {QStringLiteral("revisions"), history.revisions},
                   {QStringLiteral("rounds"), history.rounds}};
    answer.lines += Cli::tr("Wrote the history of the codebook to %1.").arg(q(options.output));
    answer.messages = file->warnings;
    return answer;
}

Answer answerOf(const workflow::RevisionPlan& plan, const workflow::LoadedCodebook& loaded,
                bool dryRun, const QString& language)
{
    Answer answer;
    answer.json = {{QStringLiteral("revision"), plan.number},
                   {QStringLiteral("changed"), plan.change.has_value()},
                   {QStringLiteral("dry_run"), dryRun},
                   {QStringLiteral("replaced_unused"), plan.replacesUnused},
                   {QStringLiteral("diff"), diffObject(plan.diff, language)},
                   {QStringLiteral("loss"), lossJson(loaded.loss)}};
    for (const QString& line : codebook::diffText(plan.diff, language)) {
        answer.lines += line;
    }
    answer.messages = lossLines(loaded.loss);
    if (!plan.change) {
        answer.lines +=
            Cli::tr("The study has this codebook already (revision %1); nothing changed.")
                .arg(plan.number);
    } else if (dryRun) {
        answer.lines +=
            Cli::tr("This would become revision %1. Nothing was changed.").arg(plan.number);
    } else {
        answer.lines +=
            Cli::tr("This is now revision %1 of the study's codebook.").arg(plan.number);
    }
    return answer;
}

Result<Answer> changeCodebook(const ReviseOptions& options, bool isImport, Context& context)
{
    const auto mode = options.dryRun ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite;
    auto file = workflow::openStudy(q(options.study), mode, context.clock, context.progress);
    if (!file) {
        return failure(file.error());
    }
    const codebook::CodebookRevision* current = file->study.currentCodebook();
    const auto loaded =
        workflow::loadCodebook(q(options.file), current == nullptr ? nullptr : &current->codebook);
    if (!loaded) {
        return failure(loaded.error());
    }
    const QString reason =
        options.reason.empty()
            ? Cli::tr("Imported from %1").arg(QFileInfo(q(options.file)).fileName())
            : q(options.reason);
    const auto plan = isImport
                          ? workflow::planCodebookImport(file->study, loaded->codebook, reason,
                                                         context.clock.now())
                          : workflow::planCodebookRevision(file->study, loaded->codebook,
                                                           q(options.reason), context.clock.now());
    if (!plan) {
        return failure(plan.error());
    }
    if (plan->change && !options.dryRun) {
        const store::ActionInfo action{QStringLiteral("system"),
                                       isImport ? QStringLiteral("import codebook")
                                                : QStringLiteral("revise codebook")};
        if (Done saved = workflow::applyAndSave(file->study, *file->store, *plan->change, action);
            !saved) {
            return failure(saved.error());
        }
    }
    Answer answer = answerOf(*plan, *loaded, options.dryRun, context.language);
    answer.messages = file->warnings + answer.messages;
    return answer;
}

Result<Answer> diffRevisions(const DiffOptions& options, Context& context)
{
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto diff = workflow::compareRevisions(file->study, options.from, options.to);
    if (!diff) {
        return failure(diff.error());
    }
    Answer answer;
    answer.json = diffObject(*diff, context.language);
    answer.json.insert(QStringLiteral("from"), options.from);
    answer.json.insert(QStringLiteral("to"), options.to);
    for (const QString& line : codebook::diffText(*diff, context.language)) {
        answer.lines += line;
    }
    if (diff->isEmpty()) {
        answer.lines += Cli::tr("There is no difference.");
    }
    answer.messages = file->warnings;
    return answer;
}

Result<Answer> checkFile(const CheckOptions& options, Context& context)
{
    const auto loaded = workflow::readCodebookFile(q(options.file));
    if (!loaded) {
        return failure(loaded.error());
    }
    const auto findings = codebook::checkCodebook(loaded->codebook);
    const auto errors = std::ranges::count(findings, codebook::Severity::Error,
                                           &codebook::CodebookFinding::severity);
    Answer answer;
    QJsonArray list;
    for (const codebook::CodebookFinding& finding : findings) {
        list.append(findingObject(finding, context.language));
        const QString text = codebook::findingText(finding, context.language);
        answer.lines += finding.severity == codebook::Severity::Error
                            ? Cli::tr("Error: %1").arg(text)
                            : Cli::tr("Warning: %1").arg(text);
    }
    answer.json = {{QStringLiteral("ok"), errors == 0},
                   {QStringLiteral("errors"), static_cast<qint64>(errors)},
                   {QStringLiteral("warnings"), static_cast<qint64>(findings.size()) - errors},
                   {QStringLiteral("codes"), static_cast<qint64>(loaded->codebook.codes.size())},
                   {QStringLiteral("findings"), list},
                   {QStringLiteral("loss"), lossJson(loaded->loss)}};
    answer.messages = lossLines(loaded->loss);
    if (errors > 0) {
        answer.exitCode = 1;
        answer.messages += Cli::tr("%1: %n error(s) found; a study cannot use this codebook.",
                                   nullptr, static_cast<int>(errors))
                               .arg(q(options.file));
    } else {
        answer.lines += Cli::tr("The codebook can be used: %n code(s).", nullptr,
                                static_cast<int>(loaded->codebook.codes.size()));
    }
    return answer;
}

CLI::Option* revisionOption(CLI::App* command, const char* name, int& target,
                            const QString& description)
{
    return numberOption(command, name, target, 1, 1000000, description);
}

} // namespace

void addCodebookCommands(CommandSet& commands)
{
    CLI::App* group = commands.group("codebook", Cli::tr("the codebook of a study"));

    auto show = std::make_shared<ShowOptions>();
    CLI::App* command = commands.add(group, "show", Cli::tr("show the codes"),
                                     [show](Context& c) { return showCodebook(*show, c); });
    studyArgument(command, show->study);
    revisionOption(command, "--revision", show->revision,
                   Cli::tr("which revision (default: the newest)"));

    auto save = std::make_shared<ShowOptions>();
    command = commands.add(group, "export", Cli::tr("write the codebook to a file"),
                           [save](Context& c) { return exportCodebook(*save, c); });
    studyArgument(command, save->study);
    textOption(command, "--output", save->output, "FILE.{json,csv,qdc,html,docx}",
               Cli::tr("where to write; the ending says in which form"))
        ->required();
    revisionOption(command, "--revision", save->revision,
                   Cli::tr("which revision (default: the newest)"));

    auto imported = std::make_shared<ReviseOptions>();
    command = commands.add(group, "import", Cli::tr("use the codebook of a file in a study"),
                           [imported](Context& c) { return changeCodebook(*imported, true, c); });
    studyArgument(command, imported->study);
    argument(command, "FILE", imported->file, Cli::tr("a codebook file (json, csv, qdc)"));
    textOption(command, "--reason", imported->reason, "TEXT",
               Cli::tr("why, for the log of revisions"));
    command->add_flag("--dry-run", imported->dryRun,
                      Cli::tr("only tell what would change").toStdString());

    auto revise = std::make_shared<ReviseOptions>();
    command = commands.add(group, "revise",
                           Cli::tr("make an edited copy of the codebook the next revision"),
                           [revise](Context& c) { return changeCodebook(*revise, false, c); });
    studyArgument(command, revise->study);
    argument(command, "FILE", revise->file, Cli::tr("a codebook file (json, csv, qdc)"));
    textOption(command, "--reason", revise->reason, "TEXT",
               Cli::tr("why, for the log of revisions"))
        ->required();
    command->add_flag("--dry-run", revise->dryRun,
                      Cli::tr("only tell what would change").toStdString());

    auto diff = std::make_shared<DiffOptions>();
    command = commands.add(group, "diff", Cli::tr("what changed between two revisions"),
                           [diff](Context& c) { return diffRevisions(*diff, c); });
    studyArgument(command, diff->study);
    revisionOption(command, "--from", diff->from, Cli::tr("the older revision"))->required();
    revisionOption(command, "--to", diff->to, Cli::tr("the newer revision"))->required();

    auto history = std::make_shared<ShowOptions>();
    command = commands.add(group, "history",
                           Cli::tr("write how the codebook came to be: revisions and trial rounds"),
                           [history](Context& c) { return writeHistory(*history, c); });
    studyArgument(command, history->study);
    textOption(command, "--output", history->output, "FILE.{html,docx}",
               Cli::tr("where to write; the ending says in which form"))
        ->required();

    auto check = std::make_shared<CheckOptions>();
    command = commands.add(group, "check",
                           Cli::tr("check a codebook file; exit code 1 when it has errors"),
                           [check](Context& c) { return checkFile(*check, c); });
    argument(command, "FILE", check->file, Cli::tr("a codebook file (json, csv, qdc)"));
}

} // namespace rozet::cli
