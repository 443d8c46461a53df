// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tally_counts.h"
#include "core/workflow/tally_provenance.h"
#include "core/workflow/tally_workbook.h"

namespace rozet::workflow {

namespace {

using report::Cell;
using report::ColumnKind;
using report::Undefined;

Cell cellOf(const std::optional<double>& value, bool whole, const QString& reason)
{
    if (!value) {
        return Undefined{reason};
    }
    return whole ? Cell(static_cast<qint64>(*value)) : Cell(*value);
}

Cell textOrEmpty(const QString& text)
{
    return text.isEmpty() ? Cell() : Cell(text);
}

} // namespace

Result<report::Table> tallyLongTable(const study::Study& study, const TallySettings& settings,
                                     const QString& language)
{
    const Result<TallyCounts> counts = countCodes(study, settings.coder, settings.round);
    if (!counts) {
        return failure(counts.error());
    }
    TallySettings each = settings;
    each.by = TallyBy::Recording;
    std::vector<Tally> tallies;
    for (const TallyMeasure measure : {TallyMeasure::Presence, TallyMeasure::Count,
                                       TallyMeasure::Duration, TallyMeasure::Rate}) {
        each.measure = measure;
        tallies.push_back(tallyFromCounts(study, *counts, each));
    }

    const TallyWords words(language);
    report::Table table;
    table.id = QStringLiteral("tally-long");
    table.title = words.pick("Lang (R, SPSS)", "Long (R, SPSS)");
    table.bare = true;
    const auto add = [&table](const char* key, ColumnKind kind) {
        report::Column column;
        column.key = QString::fromLatin1(key);
        column.heading = column.key;
        column.kind = kind;
        table.columns.push_back(column);
    };
    for (const char* key :
         {"recording", "school", "mentor", "code", "label", "category", "level"}) {
        add(key, ColumnKind::Text);
    }
    add("length", ColumnKind::Duration);
    add("presence", ColumnKind::YesNo);
    add("count", ColumnKind::Count);
    add("seconds", ColumnKind::Duration);
    add("rate", ColumnKind::Number);

    const QString missing = words.pick("niet gecodeerd, niet ingevuld of niet te berekenen",
                                       "not coded, not answered or not computable");
    for (std::size_t r = 0; r < tallies[0].rows.size(); ++r) {
        const TallyRow& row = tallies[0].rows[r];
        for (std::size_t c = 0; c < counts->columns.size(); ++c) {
            const codebook::Code& code = *counts->columns[c].code;
            std::vector<Cell> cells;
            cells.emplace_back(row.recording);
            cells.push_back(textOrEmpty(row.school));
            cells.push_back(textOrEmpty(row.mentor));
            cells.emplace_back(code.id.text());
            cells.push_back(textOrEmpty(code.label.in(language)));
            cells.push_back(textOrEmpty(code.category.text()));
            cells.emplace_back(code.level == codebook::CodeLevel::Fragment
                                   ? QStringLiteral("fragment")
                                   : QStringLiteral("recording"));
            cells.push_back(row.seconds > 0 ? Cell(row.seconds) : Cell(Undefined{missing}));
            for (std::size_t m = 0; m < tallies.size(); ++m) {
                cells.push_back(cellOf(tallies[m].rows[r].values[c], m < 2, missing));
            }
            table.rows.push_back(std::move(cells));
        }
    }
    table.notes << words.pick("Eén rij per opname en code. Tijden in seconden; rate = aantal "
                              "fragmenten per 10 minuten. Een "
                              "lege cel is een ontbrekende waarde, geen nul.",
                              "One row per recording and code. Times in seconds; rate = number of "
                              "fragments per 10 minutes. "
                              "An empty cell is a missing value, not a zero.");
    const TallySource source{study, settings, language, tallies[0].codebookRevision,
                             tallies[0].recordingsTotal};
    table.provenance = whoseTally(source);
    for (auto& line : basisOfTally(source)) {
        table.provenance.push_back(std::move(line));
    }
    return table;
}

} // namespace rozet::workflow
