// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"
#include "core/workflow/tally_counts.h"
#include "core/workflow/tally_provenance.h"
#include "core/workflow/tally_workbook.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using codebook::Code;
using codebook::ValueKind;
using report::Cell;
using report::ColumnKind;
using report::Undefined;

/// An ordinal code whose steps are all numbered keeps its numbers.
bool isNumbered(const Code& code)
{
    return code.valueKind == ValueKind::Ordinal &&
           std::ranges::all_of(code.values, [](const codebook::CodeValue& value) {
               return readInteger(value.id).has_value();
           });
}

QString stepsText(const Code& code, const QString& language)
{
    QStringList steps;
    for (const codebook::CodeValue& value : code.values) {
        steps << QStringLiteral("%1 = %2").arg(value.id, value.label.in(language));
    }
    return steps.join(QStringLiteral("; "));
}

Cell answerCell(const Code& code, const study::RecordingCodeValue& answer, const QString& language)
{
    if (code.valueKind == ValueKind::YesNo) {
        return qint64(answer.value == QLatin1String("yes") ? 1 : 0);
    }
    if (isNumbered(code)) {
        if (const std::optional<qint64> step = readInteger(answer.value)) {
            return *step;
        }
    }
    const auto value = std::ranges::find(code.values, answer.value, &codebook::CodeValue::id);
    const bool known = value != code.values.end() && !value->label.isEmpty();
    return known ? value->label.in(language) : answer.value;
}

report::Column columnFor(const codebook::Codebook& book, const Code& code, const QString& language)
{
    report::Column column;
    column.key = code.id.text();
    column.heading = code.label.isEmpty() ? code.id.text() : code.label.in(language);
    column.note = code.definition.in(language);
    if (const codebook::Category* category = book.category(code.category)) {
        column.group = category->label.in(language);
    }
    if (code.valueKind == ValueKind::YesNo) {
        column.kind = ColumnKind::YesNo;
    } else if (isNumbered(code)) {
        column.kind = ColumnKind::Count;
        column.note += QStringLiteral(" (%1)").arg(stepsText(code, language));
    }
    return column;
}

} // namespace

Result<report::Table> recordingAnswersTable(const study::Study& study,
                                            const TallySettings& settings, const QString& language)
{
    const Result<TallyCounts> counts = countCodes(study, settings.coder, settings.round);
    if (!counts) {
        return failure(counts.error());
    }
    const TallyWords words(language);
    const codebook::Codebook& book = study.codebooks.back().codebook;
    report::Table table;
    table.id = QStringLiteral("recording-codes");
    table.title = words.pick("Codes voor de hele opname", "Codes of whole recordings");
    const std::pair<const char*, QString> labels[] = {
        {"recording", words.pick("Opname", "Recording")},
        {"school", words.pick("School", "School")},
        {"mentor", words.pick("Mentor", "Mentor")},
    };
    for (const auto& [key, heading] : labels) {
        report::Column column;
        column.key = QString::fromLatin1(key);
        column.heading = heading;
        table.columns.push_back(std::move(column));
    }
    std::vector<const Code*> codes;
    for (const TallyColumns::Column& column : counts->columns) {
        if (column.code->level == codebook::CodeLevel::Recording) {
            codes.push_back(column.code);
            table.columns.push_back(columnFor(book, *column.code, language));
            if (!column.code->values.empty()) {
                table.notes << QStringLiteral("%1: %2.").arg(table.columns.back().heading,
                                                             stepsText(*column.code, language));
            }
        }
    }

    const QString open = words.pick("niet ingevuld", "not answered");
    const QString uncoded =
        words.pick("niet gecodeerd door ", "not coded by ") + coderName(study, settings.coder);
    TallySettings byRecording = settings;
    byRecording.by = TallyBy::Recording;
    const Tally names = tallyFromCounts(study, *counts, byRecording);
    std::vector<qint64> answered(codes.size(), 0);
    for (std::size_t r = 0; r < counts->recordings.size(); ++r) {
        const RecordingCounts& counted = counts->recordings[r];
        const TallyRow& row = names.rows[r];
        std::vector<Cell> cells{row.recording, row.school, row.mentor};
        for (std::size_t c = 0; c < codes.size(); ++c) {
            if (counted.coding == nullptr) {
                cells.emplace_back(Undefined{uncoded});
                continue;
            }
            const auto& answers = counted.coding->recordingCodes;
            const auto found = answers.find(codes[c]->id);
            if (found == answers.end()) {
                cells.emplace_back(Undefined{open});
            } else {
                cells.push_back(answerCell(*codes[c], found->second, language));
                ++answered[c];
            }
        }
        table.rows.push_back(std::move(cells));
    }
    std::vector<Cell> total{
        words.pick("Ingevuld bij aantal van %1 opnamen", "Answered for number of %1 recordings")
            .arg(names.recordingsTotal),
        Cell(), Cell()};
    total.insert(total.end(), answered.begin(), answered.end());
    table.totals.push_back(std::move(total));

    const TallySource source{study, settings, language, names.codebookRevision,
                             names.recordingsTotal};
    table.provenance = whoseTally(source);
    for (auto& line : basisOfTally(source)) {
        table.provenance.push_back(std::move(line));
    }
    return table;
}

} // namespace rozet::workflow
