// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_sets.h"

#include "app/cli/agreement_tables.h"
#include "app/cli/cancel_watch.h"
#include "app/cli/tables.h"
#include "core/agreement/resample_units.h"
#include "core/workflow/agreement_json.h"

#include <array>

namespace rozet::cli {

using agreement::NamedEstimate;
using agreement::SetDistance;
using workflow::estimateJson;

workflow::MatrixReadSettings readSettings(const MatrixOptions& options)
{
    workflow::MatrixReadSettings settings;
    settings.period = options.period.empty() ? 0 : realValue(options.period);
    settings.categories = listValue(options.categories);
    settings.missing = options.data.missingValues();
    settings.emptyIsNoCode = options.empty == "none";
    settings.csv = options.data.csv();
    return settings;
}

QJsonObject parametersJson(const MatrixOptions& options)
{
    QJsonObject json{
        {QStringLiteral("confidence"), options.intervals.level()},
        {QStringLiteral("bootstrap"), options.intervals.replicates},
        {QStringLiteral("categories_given"), jsonArray(listValue(options.categories))}};
    if (options.intervals.replicates > 0) {
        json.insert(QStringLiteral("seed"), options.intervals.seed);
        json.insert(QStringLiteral("bootstrap_interval"), q(options.bootstrapKind));
    }
    return json;
}

QStringList remarkLines(const workflow::MatrixRemarks& remarks)
{
    QStringList lines;
    if (remarks.repeatedUnits > 0) {
        lines += Cli::tr("%n row(s) name a unit that was named before; each row counts as a unit.",
                         nullptr, int(remarks.repeatedUnits));
    }
    if (remarks.shortRows > 0) {
        lines += Cli::tr("%n row(s) have too few cells; the rest counts as missing.", nullptr,
                         int(remarks.shortRows));
    }
    if (remarks.emptySets > 0) {
        lines += Cli::tr("%n empty cell(s) were read as 'no code'. Use --empty missing when they "
                         "were not judged.",
                         nullptr, int(remarks.emptySets));
    }
    return lines;
}

QString countsLine(qsizetype coders, std::size_t units, double pairedUnits)
{
    return Cli::tr("%1 units, %2 coders; %3 units were judged by two coders or more.")
        .arg(units)
        .arg(coders)
        .arg(pairedUnits, 0, 'f', 0);
}

QString intervalLine(const MatrixOptions& options)
{
    const QString level = QString::number(options.intervals.level() * 100);
    if (options.intervals.replicates == 0) {
        return Cli::tr("Intervals of %1 %, each by its own method; alpha by leaving out one unit "
                       "at a time.")
            .arg(level);
    }
    return Cli::tr("Intervals of %1 % from %2 resamples of the units, seed %3.")
        .arg(level)
        .arg(options.intervals.replicates)
        .arg(options.intervals.seed);
}

namespace {

std::vector<NamedEstimate> headline(const agreement::SetAgreement& all)
{
    return {{"alpha_masi", all.alphaMasi, {}},   {"alpha_jaccard", all.alphaJaccard, {}},
            {"alpha_exact", all.alphaExact, {}}, {"mean_jaccard", all.meanJaccard, {}},
            {"mean_dice", all.meanDice, {}},     {"exact_match", all.exactMatch, {}},
            {"micro_f1", all.microF1, {}}};
}

void addSetBootstrap(std::vector<NamedEstimate>& estimates, const agreement::SetTable& table,
                     const agreement::RatingTable& ratings, const IntervalOptions& options,
                     const std::stop_token& stop)
{
    const agreement::AlphaMetric masi = table.metric(SetDistance::Masi);
    const agreement::AlphaMetric jaccard = table.metric(SetDistance::Jaccard);
    const auto distributions = agreement::bootstrapUnits(
        ratings,
        {std::size_t(options.replicates), std::uint64_t(options.seed), options.level(),
         options.workers(), stop},
        agreement::kSetValues,
        [&](std::span<const double> times, std::span<std::optional<double>> values) {
            const auto made = agreement::setValues(table, ratings, times, masi, jaccard);
            std::copy(made.begin(), made.end(), values.begin());
        });
    for (std::size_t i = 0; i < agreement::kSetValues; ++i) {
        agreement::addBootstrap(estimates[i].estimate, distributions[i], {}, options.level());
    }
}

QJsonArray perCodeJson(const agreement::SetAgreement& all, const QStringList& codes,
                       const QString& language)
{
    QJsonArray rows;
    for (qsizetype code = 0; code < codes.size(); ++code) {
        const agreement::CodeFigures& figures = all.perCode[std::size_t(code)];
        const auto json = [&](const statistics::Estimate& e) { return estimateJson(e, language); };
        QJsonArray given;
        for (const double count : figures.given) {
            given.append(count);
        }
        rows.append(
            QJsonObject{{QStringLiteral("code"), codes[code]},
                        {QStringLiteral("given_by_coder"), given},
                        {QStringLiteral("prevalence"), json(figures.prevalence)},
                        {QStringLiteral("percent_agreement"), json(figures.percentAgreement)},
                        {QStringLiteral("positive_agreement"), json(figures.positiveAgreement)},
                        {QStringLiteral("negative_agreement"), json(figures.negativeAgreement)},
                        {QStringLiteral("krippendorff_alpha"), json(figures.alpha)},
                        {QStringLiteral("cohen_kappa"), json(figures.cohenKappa)},
                        {QStringLiteral("fleiss_kappa"), json(figures.fleissKappa)},
                        {QStringLiteral("gwet_ac1"), json(figures.gwetAc1)},
                        {QStringLiteral("pabak"), json(figures.pabak)},
                        {QStringLiteral("prevalence_index"), json(figures.prevalenceIndex)},
                        {QStringLiteral("bias_index"), json(figures.biasIndex)}});
    }
    return rows;
}

report::Table perCodeTable(const agreement::SetAgreement& all, const QStringList& codes,
                           const QString& language)
{
    report::Table table;
    table.title = Cli::tr("Per code, as a yes-or-no question");
    table.columns = {
        column(QStringLiteral("code"), Cli::tr("code")),
        figureColumn(QStringLiteral("prevalence"), Cli::tr("prevalence")),
        figureColumn(QStringLiteral("percent_agreement"), Cli::tr("agreement")),
        figureColumn(QStringLiteral("positive_agreement"), Cli::tr("positive agreement")),
        figureColumn(QStringLiteral("krippendorff_alpha"), Cli::tr("alpha")),
        figureColumn(QStringLiteral("gwet_ac1"), Cli::tr("AC1"))};
    for (qsizetype code = 0; code < codes.size(); ++code) {
        const agreement::CodeFigures& figures = all.perCode[std::size_t(code)];
        table.rows.push_back({codes[code], estimateCell(figures.prevalence, language),
                              estimateCell(figures.percentAgreement, language),
                              estimateCell(figures.positiveAgreement, language),
                              estimateCell(figures.alpha, language),
                              estimateCell(figures.gwetAc1, language)});
    }
    return table;
}

} // namespace

Result<Answer> makeSets(const MatrixOptions& options, Context& context)
{
    const Result<workflow::SetFile> file =
        workflow::readSets(q(options.data.file), readSettings(options));
    if (!file) {
        return failure(file.error());
    }
    const agreement::RatingTable ratings = file->table.ratings();
    agreement::SetSettings settings;
    settings.confidence = options.intervals.level();
    const agreement::SetAgreement all =
        agreement::compareSets(file->table, ratings, ratings.times(), settings);
    std::vector<NamedEstimate> estimates = headline(all);
    if (options.intervals.replicates > 0 && file->table.sets().size() <= settings.mostSets) {
        const CancelWatch watch(context.progress);
        addSetBootstrap(estimates, file->table, ratings, options.intervals, watch.token());
        if (context.progress.cancelled()) {
            return failure(ErrorCode::Cancelled);
        }
    }
    estimates.push_back({"alpha_masi_nltk", all.alphaMasiNltk, {}});
    estimates.push_back({"alpha_masi_dkpro", all.alphaMasiDkpro, {}});
    estimates.push_back({"mean_dice_dkpro", all.meanDiceDkpro, {}});
    estimates.push_back({"alpha_macro_mean", all.alphaMacroMean, {}});
    estimates.push_back({"alpha_pooled", all.alphaPooled, {}});

    const QString& language = context.language;
    QJsonObject coefficients;
    for (const NamedEstimate& one : estimates) {
        coefficients.insert(QString::fromStdString(one.name), estimateJson(one.estimate, language));
    }
    const QJsonArray perCode = perCodeJson(all, file->codes, language);
    coefficients.insert(QStringLiteral("per_code"), perCode);
    double paired = 0;
    for (std::size_t pattern = 0; pattern < ratings.patterns(); ++pattern) {
        paired += ratings.rated(pattern) >= 2 ? ratings.times()[pattern] : 0;
    }
    QJsonObject parameters = parametersJson(options);
    parameters.insert(QStringLiteral("masi"),
                      QStringLiteral("1 - J M; M = 2/3 subset, 1/3 overlap (Passonneau 2006)"));
    parameters.insert(QStringLiteral("empty"), q(options.empty));
    Answer answer;
    answer.json = {{QStringLiteral("units"), qint64(ratings.units())},
                   {QStringLiteral("coders"), file->coders.size()},
                   {QStringLiteral("coder_names"), jsonArray(file->coders)},
                   {QStringLiteral("metric"), QStringLiteral("sets")},
                   {QStringLiteral("codes"), jsonArray(file->codes)},
                   {QStringLiteral("units_judged_twice"), paired},
                   {QStringLiteral("missing_cells"), file->remarks.missingCells},
                   {QStringLiteral("empty_sets"), file->remarks.emptySets},
                   {QStringLiteral("coefficients"), coefficients},
                   {QStringLiteral("per_code"), perCode},
                   {QStringLiteral("parameters"), parameters}};
    answer.tables.push_back(coefficientTable(Cli::tr("Agreement of sets"), estimates, language));
    answer.tables.push_back(perCodeTable(all, file->codes, language));
    answer.lines += countsLine(file->coders.size(), ratings.units(), paired);
    answer.lines +=
        Cli::tr("MASI as by Passonneau (2006): 1 - J M, with M = 2/3 when one set holds "
                "the other and 1/3 when they share a code.");
    answer.lines += intervalLine(options);
    answer.messages = remarkLines(file->remarks);
    return answer;
}

} // namespace rozet::cli
