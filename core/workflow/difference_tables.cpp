// SPDX-License-Identifier: GPL-3.0-or-later
// The typology of differences as tables, and the words for reasons and choices.
#include "core/workflow/agreement_cells.h"
#include "core/workflow/difference_typology.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using report::Cell;
using report::ColumnKind;
using study::SettlementChoice;
using study::SettlementReason;

QString coderNameOf(const study::Study& study, const study::CoderId& id)
{
    const study::Coder* coder = study.coders.find(id);
    return coder == nullptr ? id.toText() : coder->name;
}

QString labelOf(const study::Study& study, const codebook::CodeId& id, const QString& language)
{
    for (std::size_t i = study.codebooks.size(); i-- > 0;) {
        if (const codebook::Code* code = study.codebooks[i].codebook.code(id)) {
            return code->label.in(language);
        }
    }
    return id.text();
}

report::Column count(const QString& key, const QString& heading, const QString& note = QString())
{
    return reportColumn(key, heading, ColumnKind::Count, 0, note);
}

Cell number(int value)
{
    return qint64(value);
}

} // namespace

report::Table typologyTable(const study::Study& study, const DifferenceSettings& differences,
                            const std::vector<CodeTypology>& typology,
                            const TypologySettings& settings)
{
    const ReportWords words(settings.language);
    report::Table table;
    table.id = QStringLiteral("differences");
    table.title = words("Verschillen per code", "Differences per code");
    table.columns = {reportColumn(QStringLiteral("code"), words("code", "code")),
                     count(QStringLiteral("units"), words("eenheden", "units"),
                           words("dingen om te beslissen waarin iemand deze code gaf",
                                 "things to settle in which anybody gave this code")),
                     count(QStringLiteral("same"), words("gelijk", "same")),
                     count(QStringLiteral("other_code"), words("andere code", "other code")),
                     count(QStringLiteral("borders"), words("grenzen", "borders"))};
    for (const study::CoderId& coder : differences.coders) {
        const QString name = coderNameOf(study, coder);
        table.columns.push_back(count(QStringLiteral("missed_") + name,
                                      words("gemist door %1", "missed by %1").arg(name)));
    }
    table.columns.push_back(reportColumn(QStringLiteral("instead"),
                                         words("vaakst in plaats daarvan", "most often instead")));
    table.columns.push_back(
        reportColumn(QStringLiteral("meaning"), words("over de betekenis", "about the meaning"),
                     ColumnKind::Percent, 0,
                     words("deel van de eenheden waarin een andere code werd gegeven of het duo "
                           "zei dat de betekenis het punt was",
                           "share of the units in which another code was given, or the duo said "
                           "the meaning was the point")));
    table.columns.push_back(reportColumn(QStringLiteral("cause"), words("vooral", "mostly about")));
    for (const CodeTypology& code : typology) {
        std::vector<Cell> row{code.label, number(code.units), number(code.same),
                              number(code.otherCode), number(code.borders)};
        for (const int missed : code.missedBy) {
            row.push_back(number(missed));
        }
        QString instead;
        if (!code.neighbours.empty()) {
            instead = QStringLiteral("%1 (%2)")
                          .arg(labelOf(study, code.neighbours.front().first, settings.language))
                          .arg(code.neighbours.front().second);
        }
        row.emplace_back(instead);
        row.emplace_back(code.meaningShare() * 100);
        row.emplace_back(
            code.sharpen ? words("de omschrijving: scherper maken", "the definition: sharpen it")
                         : causeText(code.cause, settings.language));
        table.rows.push_back(std::move(row));
    }
    table.notes += words("Een eenheid telt één keer voor elke code die een van de codeurs er gaf. "
                         "Codes met minder dan %1 eenheden staan onderaan.",
                         "A unit counts once for every code that any of the coders gave in it. "
                         "Codes with fewer than %1 units come last.")
                       .arg(settings.leastUnits);
    table.notes += words("Een omschrijving vraagt aandacht vanaf %1 % eenheden over de betekenis.",
                         "A definition asks for attention from %1% of units about the meaning.")
                       .arg(words.number(settings.sharpenFrom * 100, 0));
    return table;
}

report::Table typologyReasonsTable(const study::Study& study, const DifferenceSettings& differences,
                                   const std::vector<CodeTypology>& typology,
                                   const TypologySettings& settings)
{
    const ReportWords words(settings.language);
    report::Table table;
    table.id = QStringLiteral("difference-reasons");
    table.title = words("Redenen en grenzen per code", "Reasons and borders per code");
    table.columns = {reportColumn(QStringLiteral("code"), words("code", "code")),
                     count(QStringLiteral("settled"), words("beslist", "settled"))};
    for (std::size_t reason = 0; reason < kSettlementReasons; ++reason) {
        const auto which = static_cast<SettlementReason>(reason);
        report::Column column = count(reasonName(which), reasonText(which, settings.language));
        column.group = words("reden", "reason");
        table.columns.push_back(std::move(column));
    }
    for (const study::CoderId& coder : differences.coders) {
        const QString name = coderNameOf(study, coder);
        const std::pair<const char*, QString> borders[] = {
            {"starts_early_", words("begint eerder", "starts earlier")},
            {"starts_late_", words("begint later", "starts later")},
            {"ends_early_", words("eindigt eerder", "ends earlier")},
            {"ends_late_", words("eindigt later", "ends later")}};
        for (const auto& [key, heading] : borders) {
            report::Column column = count(QLatin1String(key) + name, heading);
            column.group = name;
            table.columns.push_back(std::move(column));
        }
    }
    for (const CodeTypology& code : typology) {
        std::vector<Cell> row{code.label, number(code.settled)};
        for (const int reason : code.reasons) {
            row.push_back(number(reason));
        }
        for (std::size_t coder = 0; coder < differences.coders.size(); ++coder) {
            for (const std::vector<int>* counts :
                 {&code.startsEarly, &code.startsLate, &code.endsEarly, &code.endsLate}) {
                row.push_back(number((*counts)[coder]));
            }
        }
        table.rows.push_back(std::move(row));
    }
    table.notes += words("Een grens ligt eerder of later als zij meer dan %1 s van het gemiddelde "
                         "van de anderen afligt.",
                         "A border is earlier or later when it lies more than %1 s from the mean "
                         "of the others.")
                       .arg(words.number(differences.tolerance.seconds(), 1));
    return table;
}

QString reasonText(SettlementReason reason, const QString& language)
{
    const ReportWords words(language);
    switch (reason) {
    case SettlementReason::Missed:
        return words("gemist", "missed");
    case SettlementReason::Border:
        return words("grens", "border");
    case SettlementReason::NeighbouringCode:
        return words("buurcode", "neighbouring code");
    case SettlementReason::DefinitionUnclear:
        return words("omschrijving onduidelijk", "definition unclear");
    case SettlementReason::Other:
        break;
    }
    return words("anders", "other");
}

QString reasonName(SettlementReason reason)
{
    switch (reason) {
    case SettlementReason::Missed:
        return QStringLiteral("missed");
    case SettlementReason::Border:
        return QStringLiteral("border");
    case SettlementReason::NeighbouringCode:
        return QStringLiteral("neighbouring_code");
    case SettlementReason::DefinitionUnclear:
        return QStringLiteral("definition_unclear");
    case SettlementReason::Other:
        break;
    }
    return QStringLiteral("other");
}

QString choiceName(SettlementChoice choice)
{
    switch (choice) {
    case SettlementChoice::Agreed:
        return QStringLiteral("agreed");
    case SettlementChoice::TookOne:
        return QStringLiteral("took_one");
    case SettlementChoice::Merged:
        return QStringLiteral("merged");
    case SettlementChoice::New:
        return QStringLiteral("new");
    case SettlementChoice::Neither:
        break;
    }
    return QStringLiteral("neither");
}

QString causeText(TypologyCause cause, const QString& language)
{
    const ReportWords words(language);
    switch (cause) {
    case TypologyCause::Meaning:
        return words("de betekenis", "the meaning");
    case TypologyCause::Missing:
        return words("gemist", "missed");
    case TypologyCause::Borders:
        return words("de grenzen", "the borders");
    case TypologyCause::Nothing:
        break;
    }
    return words("geen verschillen", "no differences");
}

} // namespace rozet::workflow
