// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli agreement matrix
#include "app/cli/agreement_commands.h"
#include "app/cli/agreement_options.h"
#include "app/cli/agreement_sets.h"
#include "app/cli/agreement_tables.h"
#include "app/cli/cancel_watch.h"
#include "app/cli/tables.h"
#include "core/workflow/agreement_json.h"

namespace rozet::cli {

using agreement::MetricKind;
using workflow::estimateJson;
using workflow::numberJson;

namespace {

const QStringList& metrics()
{
    static const QStringList names{QStringLiteral("nominal"), QStringLiteral("ordinal"),
                                   QStringLiteral("interval"), QStringLiteral("ratio"),
                                   QStringLiteral("circular")};
    return names;
}

const QStringList& weightFamilies()
{
    static const QStringList names = [] {
        QStringList list;
        const int last = int(agreement::WeightFamily::CircularSquared);
        for (int family = 0; family <= last; ++family) {
            const std::string_view name =
                agreement::weightFamilyName(static_cast<agreement::WeightFamily>(family));
            list += QString::fromLatin1(name.data(), qsizetype(name.size()));
        }
        return list;
    }();
    return names;
}

QJsonObject namedJson(const std::vector<agreement::NamedEstimate>& coefficients,
                      const QString& language)
{
    QJsonObject json;
    for (const agreement::NamedEstimate& one : coefficients) {
        QJsonObject estimate = estimateJson(one.estimate, language);
        for (const auto& [key, value] : one.more) {
            estimate.insert(QString::fromStdString(key), numberJson(value));
        }
        json.insert(QString::fromStdString(one.name), estimate);
    }
    return json;
}

QJsonArray numbersJson(std::span<const double> numbers)
{
    QJsonArray json;
    for (const double number : numbers) {
        json.append(number);
    }
    return json;
}

QJsonArray categoriesJson(const agreement::MatrixAgreement& result, const QStringList& names,
                          const QString& language)
{
    QJsonArray rows;
    for (const agreement::CategoryRow& row : result.categories) {
        const auto json = [&](const statistics::Estimate& e) { return estimateJson(e, language); };
        QJsonObject one{{QStringLiteral("category"), names.value(qsizetype(row.category))},
                        {QStringLiteral("given"), row.figures.given},
                        {QStringLiteral("given_by_coder"), numbersJson(row.given)},
                        {QStringLiteral("prevalence"), json(row.figures.prevalence)},
                        {QStringLiteral("percent_agreement"), json(row.figures.percentAgreement)},
                        {QStringLiteral("specific_agreement"), json(row.figures.specificAgreement)},
                        {QStringLiteral("fleiss_kappa"), json(row.figures.fleissKappa)},
                        {QStringLiteral("gwet_ac1"), json(row.figures.gwetAc1)}};
        if (row.two) {
            one.insert(QStringLiteral("kappa"), json(row.two->kappa));
            one.insert(QStringLiteral("pabak"), json(row.two->pabak));
            one.insert(QStringLiteral("prevalence_index"), json(row.two->prevalenceIndex));
            one.insert(QStringLiteral("bias_index"), json(row.two->biasIndex));
        }
        rows.append(one);
    }
    return rows;
}

QJsonArray confusionJson(const agreement::MatrixAgreement& result)
{
    QJsonArray rows;
    if (!result.confusion) {
        return rows;
    }
    for (std::size_t a = 0; a < result.confusion->categories(); ++a) {
        rows.append(numbersJson(result.confusion->cells().subspan(
            a * result.confusion->categories(), result.confusion->categories())));
    }
    return rows;
}

QJsonArray pairsJson(const agreement::MatrixAgreement& result, const QStringList& coders,
                     const QString& language)
{
    QJsonArray pairs;
    for (const agreement::CoderPair& pair : result.pairs) {
        pairs.append(QJsonObject{
            {QStringLiteral("a"), coders.value(qsizetype(pair.first))},
            {QStringLiteral("b"), coders.value(qsizetype(pair.second))},
            {QStringLiteral("percent_agreement"), estimateJson(pair.percentAgreement, language)},
            {QStringLiteral("cohen_kappa"), estimateJson(pair.cohenKappa, language)},
            {QStringLiteral("krippendorff_alpha"), estimateJson(pair.alpha, language)}});
    }
    return pairs;
}

report::Table categoriesTable(const agreement::MatrixAgreement& result, const QStringList& names,
                              const QString& language)
{
    report::Table table;
    table.title = Cli::tr("Per category");
    table.columns = {
        column(QStringLiteral("category"), Cli::tr("category")),
        figureColumn(QStringLiteral("prevalence"), Cli::tr("prevalence")),
        figureColumn(QStringLiteral("specific_agreement"), Cli::tr("specific agreement")),
        figureColumn(QStringLiteral("kappa"), Cli::tr("kappa")),
        figureColumn(QStringLiteral("gwet_ac1"), Cli::tr("AC1")),
        figureColumn(QStringLiteral("bias_index"), Cli::tr("bias"))};
    for (const agreement::CategoryRow& row : result.categories) {
        const agreement::CategoryFigures& figures = row.figures;
        std::vector<report::Cell> cells{
            names.value(qsizetype(row.category)),
            estimateCell(figures.prevalence, language),
            estimateCell(figures.specificAgreement, language),
            estimateCell(row.two ? row.two->kappa : figures.fleissKappa, language),
            estimateCell(figures.gwetAc1, language),
            row.two ? estimateCell(row.two->biasIndex, language) : report::Cell()};
        table.rows.push_back(std::move(cells));
    }
    return table;
}

report::Table confusionTable(const agreement::MatrixAgreement& result, const QStringList& names,
                             const QStringList& coders)
{
    report::Table table;
    table.title = coders.size() == 2
                      ? Cli::tr("What %1 said (rows) against %2").arg(coders[0], coders[1])
                      : Cli::tr("All pairs of coders against each other");
    table.columns = {column(QStringLiteral("category"), QString())};
    for (qsizetype i = 0; i < names.size(); ++i) {
        report::Column made = column(QString::number(i), names[i], report::ColumnKind::Number);
        made.decimals = 0;
        table.columns.push_back(made);
    }
    for (std::size_t a = 0; a < result.confusion->categories(); ++a) {
        std::vector<report::Cell> cells{names.value(qsizetype(a))};
        for (std::size_t b = 0; b < result.confusion->categories(); ++b) {
            cells.emplace_back(result.confusion->at(a, b));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

agreement::MatrixSettings settingsOf(const MatrixOptions& options)
{
    agreement::MatrixSettings settings;
    settings.confidence = options.intervals.level();
    settings.replicates = std::size_t(options.intervals.replicates);
    settings.seed = std::uint64_t(options.intervals.seed);
    settings.threads = options.intervals.workers();
    settings.bootstrap = options.bootstrapKind == "bca" ? agreement::BootstrapKind::BiasCorrected
                                                        : agreement::BootstrapKind::Percentile;
    if (!options.weights.empty()) {
        settings.weights = agreement::weightFamilyOf(options.weights);
    }
    return settings;
}

void addTables(Answer& answer, const agreement::MatrixAgreement& result,
               const workflow::MatrixFile& file, const QString& language)
{
    constexpr qsizetype kMostShown = 20;
    answer.tables.push_back(coefficientTable(Cli::tr("Agreement"), result.coefficients, language));
    if (!result.weighted.empty()) {
        answer.tables.push_back(
            coefficientTable(Cli::tr("With the weights asked for"), result.weighted, language));
    }
    if (!result.categories.empty() && file.categories.size() <= kMostShown) {
        answer.tables.push_back(categoriesTable(result, file.categories, language));
    }
    if (result.confusion && file.coders.size() > 1 && file.categories.size() <= kMostShown) {
        answer.tables.push_back(confusionTable(result, file.categories, file.coders));
    }
}

Result<Answer> makeMatrix(const MatrixOptions& options, Context& context)
{
    if (options.sets) {
        return makeSets(options, context);
    }
    workflow::MatrixReadSettings reading = readSettings(options);
    reading.metric = static_cast<MetricKind>(metrics().indexOf(q(options.metric)));
    const Result<workflow::MatrixFile> file = workflow::readMatrix(q(options.data.file), reading);
    if (!file) {
        return failure(file.error());
    }
    if (context.progress.cancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    agreement::MatrixSettings settings = settingsOf(options);
    const CancelWatch watch(context.progress);
    settings.stop = watch.token();
    const agreement::MatrixAgreement result = agreement::matrixAgreement(file->data, settings);
    if (context.progress.cancelled()) {
        return failure(ErrorCode::Cancelled);
    }
    const QString& language = context.language;
    Answer answer;
    answer.json = {
        {QStringLiteral("units"), qint64(file->data.table.units())},
        {QStringLiteral("coders"), file->coders.size()},
        {QStringLiteral("coder_names"), jsonArray(file->coders)},
        {QStringLiteral("metric"), q(options.metric)},
        {QStringLiteral("categories"), jsonArray(file->categories)},
        {QStringLiteral("judgements"), result.judgements},
        {QStringLiteral("units_judged_twice"), result.pairedUnits},
        {QStringLiteral("units_complete"), result.completeUnits},
        {QStringLiteral("missing_cells"), file->remarks.missingCells},
        {QStringLiteral("coefficients"), namedJson(result.coefficients, language)},
        {QStringLiteral("per_category"), categoriesJson(result, file->categories, language)},
        {QStringLiteral("confusion"), confusionJson(result)},
        {QStringLiteral("parameters"), parametersJson(options)}};
    if (file->data.metric == MetricKind::Circular) {
        answer.json.insert(QStringLiteral("period"), file->data.period);
    }
    if (!result.pairs.empty()) {
        answer.json.insert(QStringLiteral("pairs"), pairsJson(result, file->coders, language));
    }
    if (!result.weighted.empty()) {
        QJsonObject weighted = namedJson(result.weighted, language);
        weighted.insert(QStringLiteral("weights"), q(options.weights));
        answer.json.insert(QStringLiteral("weighted"), weighted);
    }
    addTables(answer, result, *file, language);
    answer.lines += countsLine(file->coders.size(), file->data.table.units(), result.pairedUnits);
    answer.lines += intervalLine(options);
    answer.messages = remarkLines(file->remarks);
    return answer;
}

} // namespace

void addAgreementMatrix(CommandSet& commands, CLI::App* group)
{
    auto options = std::make_shared<MatrixOptions>();
    CLI::App* command = commands.add(
        group, "matrix", Cli::tr("units judged by coders: every coefficient that fits the data"),
        [options](Context& c) { return makeMatrix(*options, c); });
    addPlainData(command, options->data,
                 Cli::tr("a CSV file: the first column names the unit, every other is one coder"));
    choiceOption(command, "--metric", options->metric, metrics(),
                 Cli::tr("level of measurement (default: nominal)"));
    realOption(command, "--period", options->period, "P", 0, 1e15,
               Cli::tr("circular: the way round (default: the number of --categories)"), true);
    textOption(command, "--categories", options->categories, "a,b,c",
               Cli::tr("all categories there are, in their order; unused ones count for AC1, AC2 "
                       "and Brennan-Prediger (default: those found)"));
    command->add_flag("--sets", options->sets,
                      Cli::tr("cells hold sets of codes joined by |; an empty cell is an empty set")
                          .toStdString());
    choiceOption(command, "--empty", options->empty,
                 {QStringLiteral("none"), QStringLiteral("missing")},
                 Cli::tr("with --sets: whether an empty cell is an empty set or missing (default: "
                         "none, an empty set)"));
    choiceOption(command, "--weights", options->weights, weightFamilies(),
                 Cli::tr("give the weighted coefficients with these weights too"));
    addIntervals(command, options->intervals,
                 Cli::tr("intervals from so many resamples of the units (default: the interval of "
                         "each method)"));
    choiceOption(command, "--bootstrap-interval", options->bootstrapKind,
                 {QStringLiteral("percentile"), QStringLiteral("bca")},
                 Cli::tr("how resamples make an interval (default: percentile)"));
}

} // namespace rozet::cli
