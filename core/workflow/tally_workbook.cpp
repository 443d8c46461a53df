// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tally_workbook.h"

#include "core/workflow/tally_counts.h"
#include "rozet_version.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

bool hasRecordingLevelCodes(const TallyCounts& counts)
{
    return std::ranges::any_of(counts.columns, [](const TallyColumns::Column& column) {
        return column.code->level == codebook::CodeLevel::Recording;
    });
}

} // namespace

Result<std::vector<report::Table>>
tallyWorkbook(const study::Study& study, const TallySettings& settings, const QString& language)
{
    const Result<TallyCounts> counts = countCodes(study, settings.coder, settings.round);
    if (!counts) {
        return failure(counts.error());
    }
    std::vector<TallyMeasure> measures{TallyMeasure::Presence, TallyMeasure::Count,
                                       TallyMeasure::Duration, TallyMeasure::Rate};
    std::ranges::stable_partition(
        measures, [&settings](TallyMeasure measure) { return measure == settings.measure; });
    std::vector<report::Table> tables;
    for (const TallyMeasure measure : measures) {
        TallySettings each = settings;
        each.measure = measure;
        tables.push_back(tallyTable(study, tallyFromCounts(study, *counts, each), language));
    }
    const auto append = [&tables](Result<report::Table> table) -> Done {
        if (!table) {
            return failure(table.error());
        }
        tables.push_back(*std::move(table));
        return {};
    };
    Done done;
    if (hasRecordingLevelCodes(*counts)) {
        done = append(recordingAnswersTable(study, settings, language));
    }
    if (done && !study.codebooks.back().codebook.rose.isEmpty()) {
        done = append(learyPositionsTable(study, settings, language));
    }
    if (done) {
        done = append(tallyLongTable(study, settings, language));
    }
    return done.map([&tables] { return std::move(tables); });
}

report::Origin reportOrigin(const study::Study& study, const QString& language, const Clock& clock)
{
    report::Origin origin;
    origin.title = study.info.title;
    origin.program = QStringLiteral("Rozet %1").arg(QLatin1String(kVersion));
    origin.written = clock.now();
    origin.language = language;
    return origin;
}

} // namespace rozet::workflow
