// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_cells.h"
#include "core/workflow/agreement_drift.h"
#include "core/workflow/agreement_json.h"
#include "core/workflow/coefficient_words.h"

#include <QJsonArray>

namespace rozet::workflow {

namespace {

using report::Cell;
using report::ColumnKind;
using C = agreement::TimelineCoefficient;

/// All codes together: of fragments that may overlap, and of those that exclude one another.
constexpr std::array kOverall{C::TimeAlpha, C::EventKappa, C::EventF1};

QString idOf(DriftBy by)
{
    switch (by) {
    case DriftBy::Round:
        return QStringLiteral("round");
    case DriftBy::Week:
        return QStringLiteral("week");
    case DriftBy::Revision:
        break;
    }
    return QStringLiteral("revision");
}

QString wordOf(DriftBy by, const ReportWords& words)
{
    switch (by) {
    case DriftBy::Round:
        return words("ronde", "round");
    case DriftBy::Week:
        return words("week", "week");
    case DriftBy::Revision:
        break;
    }
    return words("codeboekversie", "codebook revision");
}

Cell dateCell(const QDate& date)
{
    return date.isValid() ? Cell(date.toString(Qt::ISODate)) : Cell();
}

void addEstimate(std::vector<Cell>& cells, const statistics::Estimate& estimate,
                 const QString& language)
{
    cells.push_back(estimateCell(estimate, language));
    cells.push_back(lowCell(estimate));
    cells.push_back(highCell(estimate));
}

void addEstimateColumns(report::Table& table, C coefficient, const ReportWords& words)
{
    const QString key = timelineKey(coefficient);
    const std::pair<QString, QString> parts[] = {
        {key, words("waarde", "value")},
        {key + QStringLiteral("_low"), words("van", "from")},
        {key + QStringLiteral("_high"), words("tot", "to")}};
    for (const auto& [id, heading] : parts) {
        report::Column column = reportColumn(id, heading, ColumnKind::Number);
        column.group = coefficientName(coefficient, words.language());
        column.note = coefficientHelp(coefficient, words.language());
        table.columns.push_back(std::move(column));
    }
}

QStringList basisOf(const AgreementDrift& drift, DriftBy by, const ReportWords& words)
{
    QStringList notes;
    if (by == DriftBy::Week) {
        notes += words("Een opname staat in de week (ISO, UTC) waarin de laatste codeur er klaar "
                       "mee was: %1 naar de dag van afsluiten, %2 naar het laatst gemaakte "
                       "fragment; %3 zonder datum.",
                       "A recording stands in the week (ISO, UTC) in which the last coder was done "
                       "with it: %1 by the day of closing, %2 by the last fragment made; %3 "
                       "without a date.")
                     .arg(drift.byClosing)
                     .arg(drift.byFragment)
                     .arg(drift.undated);
    }
    const agreement::TimelineSettings& timeline = drift.settings.timeline;
    notes += words("Eenheden zijn fragmenten van de codeur die er de meeste maakte. Overlap van "
                   "%1 of meer; momenten zonder code tellen mee.",
                   "Units are fragments of the coder who made most of them. An overlap of %1 or "
                   "more; moments without a code count.")
                 .arg(words.number(timeline.overlap, 2));
    return notes;
}

} // namespace

report::Table driftTable(const AgreementDrift& drift, DriftBy by)
{
    const ReportWords words(drift.settings.language);
    report::Table table;
    table.id = QStringLiteral("drift-") + idOf(by);
    table.title = words("Overeenstemming per %1", "Agreement per %1").arg(wordOf(by, words));
    table.columns = {
        reportColumn(QStringLiteral("period"), wordOf(by, words)),
        reportColumn(QStringLiteral("from"), words("van", "from")),
        reportColumn(QStringLiteral("until"), words("tot en met", "until")),
        reportColumn(QStringLiteral("recordings"), words("opnamen", "recordings"),
                     ColumnKind::Count),
        reportColumn(QStringLiteral("units"), words("eenheden", "units"), ColumnKind::Count)};
    for (const C coefficient : kOverall) {
        addEstimateColumns(table, coefficient, words);
    }
    table.columns.push_back(reportColumn(QStringLiteral("low_codes"),
                                         words("codes onder de grens", "codes below"),
                                         ColumnKind::Count));
    for (const DriftPeriod& period : drift.periods(by)) {
        std::vector<Cell> row{period.label, dateCell(period.from), dateCell(period.until),
                              qint64(period.recordings), qint64(period.units)};
        for (const C coefficient : kOverall) {
            addEstimate(row,
                        period.figures.overall.empty()
                            ? statistics::Estimate::undefined(statistics::Undefined::NotUsable)
                            : period.figures.of(coefficient),
                        words.language());
        }
        row.emplace_back(
            qint64(std::ranges::count_if(period.codes, [](const DriftCode& c) { return c.low; })));
        table.rows.push_back(std::move(row));
    }
    table.notes = basisOf(drift, by, words) + driftWarnings(drift, by);
    return table;
}

report::Table driftCodesTable(const AgreementDrift& drift, DriftBy by)
{
    const ReportWords words(drift.settings.language);
    report::Table table;
    table.id = QStringLiteral("drift-codes-") + idOf(by);
    table.title = words("Per code en %1", "Per code and %1").arg(wordOf(by, words));
    table.columns = {
        reportColumn(QStringLiteral("code"), words("code", "code")),
        reportColumn(QStringLiteral("period"), wordOf(by, words)),
        reportColumn(QStringLiteral("units"), words("eenheden", "units"), ColumnKind::Count)};
    addEstimateColumns(table, drift.settings.coefficient, words);
    table.columns.push_back(reportColumn(QStringLiteral("warning"), words("let op", "attention")));
    for (std::size_t code = 0; code < static_cast<std::size_t>(drift.codes.size()); ++code) {
        for (const DriftPeriod& period : drift.periods(by)) {
            const auto found = std::ranges::find(period.codes, code, &DriftCode::code);
            if (found == period.codes.end() || found->units < drift.settings.leastUnits) {
                continue;
            }
            std::vector<Cell> row{drift.codeLabels[static_cast<qsizetype>(code)], period.label,
                                  qint64(found->units)};
            addEstimate(row, found->estimate, words.language());
            row.emplace_back(
                found->low
                    ? words("onder %1", "below %1").arg(words.number(drift.settings.threshold, 2))
                    : QString());
            table.rows.push_back(std::move(row));
        }
    }
    table.notes = basisOf(drift, by, words);
    table.notes += words("Alleen codes met %1 eenheden of meer in de periode.",
                         "Only codes with %1 units or more in the period.")
                       .arg(drift.settings.leastUnits);
    return table;
}

QStringList driftWarnings(const AgreementDrift& drift, DriftBy by)
{
    const ReportWords words(drift.settings.language);
    QStringList warnings;
    for (const DriftPeriod& period : drift.periods(by)) {
        QStringList low;
        for (const DriftCode& code : period.codes) {
            if (code.low) {
                low += QStringLiteral("%1 (%2; n = %3)")
                           .arg(drift.codeLabels[static_cast<qsizetype>(code.code)],
                                words.number(*code.estimate.value, 2))
                           .arg(code.units);
            }
        }
        if (!low.isEmpty()) {
            warnings += words("%1: onder %2 met %3 eenheden of meer: %4.",
                              "%1: below %2 with %3 units or more: %4.")
                            .arg(period.label, words.number(drift.settings.threshold, 2))
                            .arg(drift.settings.leastUnits)
                            .arg(low.join(QStringLiteral(", ")));
        }
    }
    return warnings;
}

QJsonObject driftJson(const AgreementDrift& drift)
{
    const QString& language = drift.settings.language;
    QJsonArray warnings;
    const auto listOf = [&](DriftBy by) {
        QJsonArray list;
        for (const DriftPeriod& period : drift.periods(by)) {
            QJsonArray codes;
            for (const DriftCode& code : period.codes) {
                const QString id = drift.codes[static_cast<qsizetype>(code.code)];
                QJsonObject one{{QStringLiteral("code"), id},
                                {QStringLiteral("units"), code.units},
                                {QStringLiteral("low"), code.low},
                                {timelineKey(drift.settings.coefficient),
                                 estimateJson(code.estimate, language)}};
                codes.append(one);
                if (code.low) {
                    warnings.append(QJsonObject{{QStringLiteral("by"), idOf(by)},
                                                {QStringLiteral("period"), period.key},
                                                {QStringLiteral("code"), id},
                                                {QStringLiteral("units"), code.units},
                                                {QStringLiteral("value"), *code.estimate.value}});
                }
            }
            QJsonObject coefficients;
            if (!period.figures.overall.empty()) {
                for (std::size_t i = 0; i < agreement::kTimelineCoefficients; ++i) {
                    const auto coefficient = static_cast<C>(i);
                    if (agreement::isOverall(coefficient)) {
                        coefficients.insert(timelineKey(coefficient),
                                            estimateJson(period.figures.of(coefficient), language));
                    }
                }
            }
            const auto date = [](const QDate& day) {
                return day.isValid() ? QJsonValue(day.toString(Qt::ISODate))
                                     : QJsonValue(QJsonValue::Null);
            };
            list.append(QJsonObject{{QStringLiteral("key"), period.key},
                                    {QStringLiteral("label"), period.label},
                                    {QStringLiteral("from"), date(period.from)},
                                    {QStringLiteral("until"), date(period.until)},
                                    {QStringLiteral("recordings"), period.recordings},
                                    {QStringLiteral("units"), period.units},
                                    {QStringLiteral("coefficients"), coefficients},
                                    {QStringLiteral("codes"), codes}});
        }
        return list;
    };
    QJsonObject json{{QStringLiteral("coders"), QJsonArray::fromStringList(drift.coders)},
                     {QStringLiteral("coefficient"), timelineKey(drift.settings.coefficient)},
                     {QStringLiteral("threshold"), drift.settings.threshold},
                     {QStringLiteral("least_units"), drift.settings.leastUnits},
                     {QStringLiteral("dated_by"),
                      QJsonObject{{QStringLiteral("closing"), drift.byClosing},
                                  {QStringLiteral("last_fragment"), drift.byFragment},
                                  {QStringLiteral("nothing"), drift.undated}}},
                     {QStringLiteral("rounds"), listOf(DriftBy::Round)},
                     {QStringLiteral("weeks"), listOf(DriftBy::Week)},
                     {QStringLiteral("revisions"), listOf(DriftBy::Revision)}};
    json.insert(QStringLiteral("warnings"), warnings);
    return json;
}

} // namespace rozet::workflow
