// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_tables.h"

#include "app/cli/tables.h"
#include "core/workflow/undefined_text.h"

#include <QHash>

namespace rozet::cli {

using statistics::Estimate;
using statistics::Undefined;

namespace {

/// Another level of measurement, or another number of coders, is no news about these data.
bool isForOtherData(Undefined reason)
{
    return reason == Undefined::NeedsNumbers || reason == Undefined::NeedsOrder ||
           reason == Undefined::NotForMetric || reason == Undefined::NeedsTwoCoders ||
           reason == Undefined::NeedsTwoCategories || reason == Undefined::NotAsked;
}

QHash<QString, QString> labels()
{
    return {{QStringLiteral("percent_agreement"), Cli::tr("Share of agreement")},
            {QStringLiteral("cohen_kappa"), Cli::tr("Cohen's kappa")},
            {QStringLiteral("cohen_kappa_linear"), Cli::tr("Cohen's kappa, linear weights")},
            {QStringLiteral("cohen_kappa_quadratic"), Cli::tr("Cohen's kappa, quadratic weights")},
            {QStringLiteral("cohen_kappa_sin2"), Cli::tr("Cohen's kappa, circular weights")},
            {QStringLiteral("scott_pi"), Cli::tr("Scott's pi")},
            {QStringLiteral("fleiss_kappa"), Cli::tr("Fleiss' kappa")},
            {QStringLiteral("fleiss_kappa_sin2"), Cli::tr("Fleiss' kappa, circular weights")},
            {QStringLiteral("conger_kappa"), Cli::tr("Conger's kappa")},
            {QStringLiteral("brennan_prediger"), Cli::tr("Brennan and Prediger")},
            {QStringLiteral("gwet_ac1"), Cli::tr("Gwet's AC1")},
            {QStringLiteral("gwet_ac2"), Cli::tr("Gwet's AC2")},
            {QStringLiteral("gwet_ac2_linear"), Cli::tr("Gwet's AC2, linear weights")},
            {QStringLiteral("gwet_ac2_quadratic"), Cli::tr("Gwet's AC2, quadratic weights")},
            {QStringLiteral("gwet_ac2_sin2"), Cli::tr("Gwet's AC2, circular weights")},
            {QStringLiteral("krippendorff_alpha"), Cli::tr("Krippendorff's alpha")},
            {QStringLiteral("pearson"), Cli::tr("Pearson's r")},
            {QStringLiteral("spearman"), Cli::tr("Spearman's rho")},
            {QStringLiteral("kendall_tau_b"), Cli::tr("Kendall's tau-b")},
            {QStringLiteral("icc_1"), Cli::tr("ICC(1)")},
            {QStringLiteral("icc_a1"), Cli::tr("ICC(A,1), agreement")},
            {QStringLiteral("icc_c1"), Cli::tr("ICC(C,1), consistency")},
            {QStringLiteral("icc_1k"), Cli::tr("ICC(k)")},
            {QStringLiteral("icc_ak"), Cli::tr("ICC(A,k), agreement of the mean")},
            {QStringLiteral("icc_ck"), Cli::tr("ICC(C,k), consistency of the mean")},
            {QStringLiteral("icc_a1_after_lag"), Cli::tr("ICC(A,1) after the lag")},
            {QStringLiteral("ccc"), Cli::tr("Concordance (Lin)")},
            {QStringLiteral("prevalence_index"), Cli::tr("Prevalence index")},
            {QStringLiteral("bias_index"), Cli::tr("Bias index")},
            {QStringLiteral("mean_ring_distance"), Cli::tr("Mean distance on the ring")},
            {QStringLiteral("within_one_step"), Cli::tr("Share within one step")},
            {QStringLiteral("mean_turn"), Cli::tr("Mean turn, second against first")},
            {QStringLiteral("alpha_masi"), Cli::tr("Alpha of sets, MASI")},
            {QStringLiteral("alpha_jaccard"), Cli::tr("Alpha of sets, Jaccard")},
            {QStringLiteral("alpha_exact"), Cli::tr("Alpha of sets, exact")},
            {QStringLiteral("alpha_masi_nltk"), Cli::tr("Alpha of sets, MASI as NLTK")},
            {QStringLiteral("alpha_masi_dkpro"), Cli::tr("Alpha of sets, MASI as DKPro")},
            {QStringLiteral("mean_dice_dkpro"), Cli::tr("Mean Dice as DKPro")},
            {QStringLiteral("mean_jaccard"), Cli::tr("Mean Jaccard")},
            {QStringLiteral("mean_dice"), Cli::tr("Mean Dice")},
            {QStringLiteral("micro_f1"), Cli::tr("F1 over all codes")},
            {QStringLiteral("exact_match"), Cli::tr("Share of equal sets")},
            {QStringLiteral("alpha_macro_mean"), Cli::tr("Mean alpha of the codes")},
            {QStringLiteral("alpha_pooled"), Cli::tr("Alpha of all codes pooled")},
            {QStringLiteral("rmse"), Cli::tr("Root mean square difference")},
            {QStringLiteral("bias"), Cli::tr("Bias, second minus first")},
            {QStringLiteral("effective_n"), Cli::tr("Effective number of bins")},
            {QStringLiteral("best_lag"), Cli::tr("Lag of the second coder (s)")},
            {QStringLiteral("best_correlation"), Cli::tr("Correlation at this lag")},
            {QStringLiteral("mean_distance"), Cli::tr("Mean distance on the rose")},
            {QStringLiteral("mean_angular_difference_deg"),
             Cli::tr("Mean difference of direction (degrees)")},
            {QStringLiteral("mean_turn_deg"), Cli::tr("Mean turn (degrees)")},
            {QStringLiteral("circular_correlation"), Cli::tr("Circular correlation")},
            {QStringLiteral("octant_percent"), Cli::tr("Share of equal octants")},
            {QStringLiteral("octant_kappa"), Cli::tr("Kappa of octants")},
            {QStringLiteral("octant_kappa_linear"), Cli::tr("Kappa of octants, steps")},
            {QStringLiteral("octant_kappa_sin2"), Cli::tr("Kappa of octants, circular")}};
}

} // namespace

QString coefficientLabel(const QString& name)
{
    return labels().value(name, name);
}

report::Cell estimateCell(const Estimate& estimate, const QString& language)
{
    if (estimate.value) {
        return *estimate.value;
    }
    return report::Undefined{workflow::undefinedText(estimate.reason, language)};
}

report::Column figureColumn(const QString& key, const QString& heading)
{
    report::Column made = column(key, heading, report::ColumnKind::Number);
    made.decimals = 3;
    return made;
}

report::Table coefficientTable(const QString& title,
                               const std::vector<agreement::NamedEstimate>& coefficients,
                               const QString& language)
{
    report::Table table;
    table.title = title;
    report::Column n = column(QStringLiteral("n"), Cli::tr("n"), report::ColumnKind::Number);
    n.decimals = 0;
    table.columns = {column(QStringLiteral("coefficient"), Cli::tr("coefficient")),
                     figureColumn(QStringLiteral("value"), Cli::tr("value")),
                     figureColumn(QStringLiteral("low"), Cli::tr("low")),
                     figureColumn(QStringLiteral("high"), Cli::tr("high")), n};
    const QHash<QString, QString> known = labels();
    for (const agreement::NamedEstimate& one : coefficients) {
        const Estimate& estimate = one.estimate;
        if (!estimate.value && isForOtherData(estimate.reason)) {
            continue;
        }
        const QString name = QString::fromStdString(one.name);
        std::vector<report::Cell> row{known.value(name, name), estimateCell(estimate, language),
                                      std::monostate(), std::monostate(), estimate.n};
        if (estimate.interval) {
            row[2] = estimate.interval->low;
            row[3] = estimate.interval->high;
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace rozet::cli
