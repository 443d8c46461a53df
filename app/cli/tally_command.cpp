// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli tally
#include "app/cli/commands.h"
#include "app/cli/tables.h"
#include "core/report/csv_writer.h"
#include "core/report/turned.h"
#include "core/report/xlsx_writer.h"
#include "core/workflow/find_entity.h"
#include "core/workflow/open_study.h"
#include "core/workflow/table_sav.h"
#include "core/workflow/tally_provenance.h"
#include "core/workflow/tally_workbook.h"

#include <QFileInfo>
#include <QHash>

#include <cmath>

namespace rozet::cli {

namespace {

struct TallyOptions
{
    std::string study, measure = "presence", by = "recording", coder, round, output;
};

const QStringList& measures()
{
    static const QStringList names{QStringLiteral("presence"), QStringLiteral("count"),
                                   QStringLiteral("duration"), QStringLiteral("rate")};
    return names;
}

const QStringList& groupings()
{
    static const QStringList names{QStringLiteral("recording"), QStringLiteral("mentor"),
                                   QStringLiteral("school")};
    return names;
}

/// Counts stay whole numbers in JSON; a double that is whole is written without decimals anyway.
QJsonValue numberOrNull(const std::optional<double>& value)
{
    return value && std::isfinite(*value) ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

/// Why a value is undefined, in words: found in the table made of the same tally.
class Reasons
{
public:
    explicit Reasons(const report::Table& table) : m_table(table)
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            m_columns.insert(table.columns[i].key, i);
        }
    }

    [[nodiscard]] QString of(std::size_t row, const codebook::Code* code,
                             const codebook::CodeId& id) const
    {
        const auto place = m_columns.constFind(id.text());
        if (place != m_columns.constEnd() && row < m_table.rows.size()) {
            const report::Cell& cell = m_table.rows[row][*place];
            if (const auto* undefined = std::get_if<report::Undefined>(&cell)) {
                return undefined->reason;
            }
        }
        if (code != nullptr && code->level == codebook::CodeLevel::Recording) {
            return Cli::tr("an answer about the whole recording has no duration or rate");
        }
        return Cli::tr("not defined");
    }

private:
    const report::Table& m_table;
    QHash<QString, std::size_t> m_columns;
};

QJsonObject rowJson(const workflow::Tally& tally, std::size_t index, const codebook::Codebook& book,
                    const Reasons& reasons)
{
    const workflow::TallyRow& row = tally.rows[index];
    QJsonObject values;
    QJsonObject why;
    for (std::size_t i = 0; i < tally.codes.size(); ++i) {
        const codebook::CodeId& id = tally.codes[i];
        values.insert(id.text(), numberOrNull(row.values[i]));
        if (!row.values[i]) {
            why.insert(id.text(), reasons.of(index, book.code(id), id));
        }
    }
    QJsonObject json{{QStringLiteral("recording"), textOrNull(row.recording)},
                     {QStringLiteral("school"), textOrNull(row.school)},
                     {QStringLiteral("mentor"), textOrNull(row.mentor)},
                     {QStringLiteral("coded"), row.coded},
                     {QStringLiteral("recordings"), row.recordings},
                     {QStringLiteral("values"), values}};
    if (row.seconds > 0) {
        json.insert(QStringLiteral("duration"), row.seconds);
    }
    if (!why.isEmpty()) {
        json.insert(QStringLiteral("reason"), why);
    }
    return json;
}

QJsonObject totalsJson(const workflow::Tally& tally)
{
    QJsonObject totals;
    for (std::size_t i = 0; i < tally.codes.size(); ++i) {
        const workflow::TallyTotal& total = tally.totals[i];
        QJsonObject one{{QStringLiteral("recordings_with"), total.recordingsWith}};
        if (total.sumDefined) {
            one.insert(QStringLiteral("sum"), total.sum);
        } else {
            one.insert(QStringLiteral("sum"), QJsonValue::Null);
            one.insert(QStringLiteral("reason"),
                       Cli::tr("no row has a value, or a length is not known"));
        }
        totals.insert(tally.codes[i].text(), one);
    }
    return totals;
}

Result<QStringList> writeOutput(const study::Study& study, const workflow::TallySettings& settings,
                                const report::Table& table, const QString& path,
                                const QString& language, const Clock& clock)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const report::Origin origin = workflow::reportOrigin(study, language, clock);
    QStringList messages;
    Done written;
    if (ending == QStringLiteral("csv")) {
        written = report::writeCsv(table, report::csvPlain(), path);
    } else if (ending == QStringLiteral("xlsx")) {
        const auto tables = workflow::tallyWorkbook(study, settings, language);
        if (!tables) {
            return failure(tables.error());
        }
        written = report::writeXlsx(*tables, origin, path);
    } else if (ending == QStringLiteral("sav")) {
        const auto saved = workflow::writeTableSav(table, origin, path);
        if (!saved) {
            return failure(saved.error());
        }
        for (const auto& [wished, used] : saved->renamed) {
            messages += Cli::tr("SPSS does not allow the name %1; the variable is called %2.")
                            .arg(wished, used);
        }
    } else {
        return failure(ErrorCode::ExportUnknownFormat, path, QString(), QFileInfo(path).suffix(),
                       QStringLiteral("csv, xlsx, sav"));
    }
    if (!written) {
        return failure(written.error());
    }
    return messages;
}

Result<workflow::TallySettings> settingsOf(const study::Study& study, const TallyOptions& options)
{
    workflow::TallySettings settings;
    settings.measure = static_cast<workflow::TallyMeasure>(measures().indexOf(q(options.measure)));
    settings.by = static_cast<workflow::TallyBy>(groupings().indexOf(q(options.by)));
    const auto coder = options.coder.empty() ? workflow::defaultCoder(study)
                                             : workflow::findCoder(study, q(options.coder));
    if (!coder) {
        return failure(coder.error());
    }
    settings.coder = coder->id;
    const auto round = workflow::roundNamed(study, q(options.round));
    if (!round) {
        return failure(round.error());
    }
    settings.round = *round;
    return settings;
}

/// There are more codes than a terminal is wide, so they go down and the recordings across.
void showTally(Answer& answer, const report::Table& table)
{
    constexpr std::size_t kMostRows = 60;
    std::size_t labels = 0;
    while (labels < table.columns.size() && table.columns[labels].key != QStringLiteral("length")) {
        ++labels;
    }
    report::Turned turned = report::turned(table, std::min(labels + 1, table.columns.size()),
                                           kMostRows, {Cli::tr("code"), Cli::tr("no.")});
    if (turned.legend) {
        answer.tables.push_back(std::move(*turned.legend));
    } else {
        turned.matrix.notes << Cli::tr("Only totals are shown, as there are %n rows; --output "
                                       "writes them all to a file.",
                                       nullptr, int(table.rows.size()));
    }
    answer.tables.push_back(std::move(turned.matrix));
}

Result<Answer> makeTally(const TallyOptions& options, Context& context)
{
    const auto file = workflow::openStudyToRead(q(options.study), context.viewer, context.clock,
                                                context.progress);
    if (!file) {
        return failure(file.error());
    }
    const study::Study& study = file->study;
    const auto settings = settingsOf(study, options);
    if (!settings) {
        return failure(settings.error());
    }
    const auto tally = workflow::tally(study, *settings);
    if (!tally) {
        return failure(tally.error());
    }
    const QString language = context.labelLanguage(study.info.language);
    const report::Table table = workflow::tallyTable(study, *tally, language);
    const codebook::Codebook& book = study.codebookRevision(tally->codebookRevision)->codebook;

    Answer answer;
    QJsonArray rows;
    const Reasons reasons(table);
    for (std::size_t i = 0; i < tally->rows.size(); ++i) {
        rows.append(rowJson(*tally, i, book, reasons));
    }
    answer.json = {{QStringLiteral("measure"), q(options.measure)},
                   {QStringLiteral("by"), q(options.by)},
                   {QStringLiteral("coder"), workflow::coderName(study, settings->coder)},
                   {QStringLiteral("codebook_revision"), tally->codebookRevision},
                   {QStringLiteral("recordings_total"), tally->recordingsTotal},
                   {QStringLiteral("rows"), rows},
                   {QStringLiteral("totals"), totalsJson(*tally)},
                   {QStringLiteral("notes"), jsonArray(table.notes)}};
    answer.messages = file->warnings;
    if (!options.output.empty()) {
        if (context.progress.cancelled()) {
            return failure(ErrorCode::Cancelled);
        }
        const auto messages =
            writeOutput(study, *settings, table, q(options.output), language, context.clock);
        if (!messages) {
            return failure(messages.error());
        }
        answer.messages += *messages;
        answer.json.insert(QStringLiteral("files"), jsonArray({q(options.output)}));
        answer.lines += Cli::tr("Wrote the tally to %1.").arg(q(options.output));
    } else {
        showTally(answer, table);
    }
    return answer;
}

} // namespace

void addTallyCommand(CommandSet& commands)
{
    auto options = std::make_shared<TallyOptions>();
    CLI::App* command =
        commands.add(nullptr, "tally", Cli::tr("how often and how long codes occur, and where"),
                     [options](Context& c) { return makeTally(*options, c); });
    studyArgument(command, options->study);
    choiceOption(command, "--measure", options->measure, measures(),
                 Cli::tr("what to count (default: presence)"));
    choiceOption(command, "--by", options->by, groupings(),
                 Cli::tr("what a row stands for (default: recording)"));
    textOption(command, "--coder", options->coder, "NAME",
               Cli::tr("whose codings (default: the consensus, or the only coder)"));
    textOption(command, "--round", options->round, "NAME", Cli::tr("only codings of this round"));
    textOption(command, "--output", options->output, "FILE.{csv,xlsx,sav}",
               Cli::tr("write the tally to a file instead; the ending says in which form"));
}

} // namespace rozet::cli
