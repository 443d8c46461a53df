// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli fragments import|export
#include "app/cli/commands.h"
#include "app/cli/tables.h"
#include "core/workflow/edit.h"
#include "core/workflow/find_entity.h"
#include "core/workflow/import_fragments.h"
#include "core/workflow/open_study.h"

#include <set>

namespace rozet::cli {

namespace {

struct FragmentsOptions
{
    std::string study, file, recording, coder, round, delimiter, decimal;
    bool dryRun = false;
};

Result<exchange::CsvReadSettings> readSettings(const FragmentsOptions& options)
{
    exchange::CsvReadSettings settings;
    if (!options.delimiter.empty()) {
        const QString text = q(options.delimiter);
        settings.delimiter = text == QStringLiteral("tab") ? QChar(u'\t') : text.front();
    }
    if (!options.decimal.empty()) {
        settings.decimalSign = q(options.decimal).front();
    }
    return settings;
}

Result<workflow::ImportFragmentsSettings>
importSettings(const study::Study& study, const FragmentsOptions& options, const Clock& clock)
{
    workflow::ImportFragmentsSettings settings;
    settings.now = clock.now();
    if (!options.recording.empty()) {
        const auto recording = workflow::findRecording(study, q(options.recording));
        if (!recording) {
            return failure(recording.error());
        }
        settings.recording = recording->id;
    }
    if (!options.coder.empty()) {
        const auto coder = workflow::findCoder(study, q(options.coder));
        if (!coder) {
            return failure(coder.error());
        }
        settings.coder = coder->id;
    }
    const auto round = workflow::roundNamed(study, q(options.round));
    if (!round) {
        return failure(round.error());
    }
    settings.round = *round;
    return settings;
}

QJsonArray rowsJson(const std::vector<qint64>& rows)
{
    QJsonArray list;
    for (const qint64 row : rows) {
        list.append(row);
    }
    return list;
}

Answer answerOf(const workflow::FragmentImportPlan& plan, bool dryRun)
{
    Answer answer;
    std::vector<qint64> ragged;
    for (const exchange::RaggedRow& row : plan.ragged) {
        ragged.push_back(row.row);
    }
    answer.json = {
        {QStringLiteral("created"), QJsonObject{{QStringLiteral("fragments"), plan.added},
                                                {QStringLiteral("codings"), plan.codingsCreated}}},
        {QStringLiteral("already"), plan.already},
        {QStringLiteral("clamped_rows"), rowsJson(plan.clamped)},
        {QStringLiteral("ragged_rows"), rowsJson(ragged)},
        {QStringLiteral("unknown_columns"), jsonArray(plan.unknownColumns)},
        {QStringLiteral("dry_run"), dryRun}};
    answer.lines += Cli::tr("Fragments added: %1. In the study already: %2. New codings: %3.")
                        .arg(plan.added)
                        .arg(plan.already)
                        .arg(plan.codingsCreated);
    if (dryRun) {
        answer.lines += Cli::tr("Nothing was changed.");
    }
    if (!plan.unknownColumns.isEmpty()) {
        answer.messages += Cli::tr("These columns are not known and were not read: %1.")
                               .arg(plan.unknownColumns.join(QStringLiteral(", ")));
    }
    for (const qint64 row : plan.clamped) {
        answer.messages +=
            Cli::tr("Row %1: the fragment ended after the recording; it now ends with it.")
                .arg(row);
    }
    for (const qint64 row : ragged) {
        answer.messages +=
            Cli::tr("Row %1: the number of cells differs from that of the first row.").arg(row);
    }
    return answer;
}

Result<Answer> importFragments(const FragmentsOptions& options, Context& context)
{
    const auto csv = readSettings(options);
    const auto rows = exchange::readFragmentsCsv(q(options.file), *csv);
    if (!rows) {
        return failure(rows.error());
    }
    const auto mode = options.dryRun ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite;
    auto file = workflow::openStudy(q(options.study), mode, context.clock, context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto settings = importSettings(file->study, options, context.clock);
    if (!settings) {
        return failure(settings.error());
    }
    const auto plan = workflow::planFragmentImport(file->study, *rows, *settings);
    if (!plan) {
        Error error = plan.error();
        // The plan knows rows, not the file they came from.
        error.subject = error.subject.isEmpty()
                            ? q(options.file)
                            : QStringLiteral("%1 (%2)").arg(q(options.file), error.subject);
        return failure(error);
    }
    if (context.progress.cancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    if (plan->change && !options.dryRun) {
        if (Done saved = workflow::applyAndSave(
                file->study, *file->store, *plan->change,
                {QStringLiteral("system"), QStringLiteral("import fragments")});
            !saved) {
            return failure(saved.error());
        }
    }
    Answer answer = answerOf(*plan, options.dryRun);
    answer.messages = file->warnings + answer.messages;
    return answer;
}

Result<Answer> exportFragments(const FragmentsOptions& options, Context& context)
{
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    const auto wanted = importSettings(file->study, options, context.clock);
    if (!wanted) {
        return failure(wanted.error());
    }
    const QString output = q(options.file);
    if (!output.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
        return failure(ErrorCode::ExportUnknownFormat, output, QString(), output.section(u'.', -1),
                       QStringLiteral("csv"));
    }
    const auto rows = workflow::fragmentRows(file->study, wanted->recording, wanted->coder);
    if (Done written = exchange::writeFragmentsCsv(rows, output); !written) {
        return failure(written.error());
    }
    Answer answer;
    answer.json = {{QStringLiteral("files"), jsonArray({output})},
                   {QStringLiteral("fragments"), static_cast<qint64>(rows.size())}};
    answer.lines +=
        Cli::tr("Wrote %n fragment(s) to %1.", nullptr, static_cast<int>(rows.size())).arg(output);
    answer.messages = file->warnings;
    return answer;
}

} // namespace

void addFragmentsCommands(CommandSet& commands)
{
    CLI::App* group = commands.group("fragments", Cli::tr("fragments in and out, as CSV"));
    const QString columns = exchange::fragmentColumns().join(QStringLiteral(","));

    auto in = std::make_shared<FragmentsOptions>();
    CLI::App* command =
        commands.add(group, "import", Cli::tr("add the fragments of a CSV file to a study"),
                     [in](Context& c) { return importFragments(*in, c); });
    studyArgument(command, in->study);
    argument(command, "FILE", in->file, Cli::tr("a CSV file with one fragment a row"));
    textOption(command, "--recording", in->recording, "RECORDING",
               Cli::tr("the recording of rows that name none; name or id"));
    textOption(command, "--coder", in->coder, "NAME", Cli::tr("the coder of rows that name none"));
    textOption(command, "--round", in->round, "NAME", Cli::tr("the round of rows that name none"));
    choiceOption(command, "--delimiter", in->delimiter,
                 {QStringLiteral(","), QStringLiteral(";"), QStringLiteral("tab")},
                 Cli::tr("what separates the cells (default: found out)"));
    choiceOption(command, "--decimal", in->decimal, {QStringLiteral("."), QStringLiteral(",")},
                 Cli::tr("the decimal sign (default: found out)"));
    command->add_flag("--dry-run", in->dryRun,
                      Cli::tr("only tell what would change").toStdString());
    command->footer(Cli::tr("Columns: %1. Only start and end must be there; codes are the codes' "
                            "ids, joined by |; times are seconds, m:ss or h:mm:ss.")
                        .arg(columns)
                        .toStdString());

    auto out = std::make_shared<FragmentsOptions>();
    command = commands.add(group, "export", Cli::tr("write the fragments of a study as CSV"),
                           [out](Context& c) { return exportFragments(*out, c); });
    studyArgument(command, out->study);
    textOption(command, "--output", out->file, "FILE.csv", Cli::tr("where to write"))->required();
    textOption(command, "--coder", out->coder, "NAME", Cli::tr("only those of this coder"));
    textOption(command, "--recording", out->recording, "RECORDING",
               Cli::tr("only those in this recording; name or id"));
    command->footer(Cli::tr("Columns: %1.").arg(columns).toStdString());
}

} // namespace rozet::cli
