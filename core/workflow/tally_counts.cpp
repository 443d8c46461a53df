// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tally_counts.h"

#include <algorithm>
#include <set>

namespace rozet::workflow {

namespace {

using codebook::Code;
using codebook::CodeId;
using codebook::CodeLevel;

/// Follows the one successor of each retired code. Stops where there is none, or more than one, or
/// one on another level: then the code stands for itself.
const Code* successorOf(const codebook::Codebook& book, const Code& code)
{
    std::set<CodeId> seen;
    const Code* step = &code;
    while (step->isRetired() && step->mappedTo.size() == 1 && seen.insert(step->id).second) {
        const Code* next = book.code(step->mappedTo.front());
        if (next == nullptr || next->level != code.level) {
            break;
        }
        step = next;
    }
    // A chain that ends at a retired code without a successor has not led anywhere.
    return step->isRetired() ? &code : step;
}

bool hasAnswer(const Code& code, const study::RecordingCodeValue& value)
{
    return code.valueKind == codebook::ValueKind::YesNo ? value.value == QLatin1String("yes")
                                                        : !value.value.isEmpty();
}

void countFragments(const study::Coding& coding, const TallyColumns& columns,
                    std::vector<CodeCount>& counts, TallyRemarks& remarks)
{
    // Fragments come sorted by start, so the time covered so far ends in one place per column.
    std::vector<qint64> coveredUntil(counts.size(), std::numeric_limits<qint64>::min());
    std::vector<std::size_t> countedFor(counts.size(), 0);
    std::size_t turn = 0;
    for (const study::Fragment& fragment : coding.fragments) {
        ++turn;
        const qint64 start = fragment.span.start.microseconds();
        const qint64 end = fragment.span.end.microseconds();
        for (const CodeId& id : fragment.codes) {
            const TallyColumns::Target* target = columns.target(id);
            if (target == nullptr) {
                ++remarks.notInCodebook;
                continue;
            }
            remarks.mapped += target->mapped ? 1 : 0;
            for (const std::size_t column : target->columns) {
                if (countedFor[column] == turn) {
                    continue;
                }
                countedFor[column] = turn;
                CodeCount& count = counts[column];
                ++count.fragments;
                if (end > coveredUntil[column]) {
                    count.microseconds += end - std::max(start, coveredUntil[column]);
                    coveredUntil[column] = end;
                }
            }
        }
    }
}

void countAnswers(const study::Coding& coding, const TallyColumns& columns,
                  std::vector<CodeCount>& counts, TallyRemarks& remarks)
{
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Code& code = *columns.columns()[i].code;
        counts[i].defined =
            code.level == CodeLevel::Fragment || (code.valueKind != codebook::ValueKind::YesNo);
    }
    for (const auto& [id, value] : coding.recordingCodes) {
        const TallyColumns::Target* target = columns.target(id);
        if (target == nullptr) {
            ++remarks.notInCodebook;
            continue;
        }
        remarks.mapped += target->mapped ? 1 : 0;
        const Code& own = *columns.columns()[target->columns.front()].code;
        for (const std::size_t column : target->columns) {
            counts[column].defined = true;
            if (hasAnswer(own, value)) {
                counts[column].fragments = 1;
            }
        }
    }
}

bool isTrial(const study::Study& study, const study::Coding& coding)
{
    const study::Round* round =
        coding.header.round ? study.rounds.find(*coding.header.round) : nullptr;
    return round != nullptr && round->kind == study::RoundKind::Trial;
}

/// A coding that was handed out but never begun says nothing about the recording.
bool isBegun(const study::Coding& coding)
{
    return coding.header.state != study::CodingState::NotStarted || !coding.isEmpty();
}

} // namespace

std::vector<CodeCount> countCoding(const study::Coding& coding, const TallyColumns& columns,
                                   TallyRemarks& remarks)
{
    std::vector<CodeCount> counts(columns.columns().size());
    countFragments(coding, columns, counts, remarks);
    countAnswers(coding, columns, counts, remarks);
    return counts;
}

CodingByRecording codingsOf(const study::Study& study, const study::CoderId& coder,
                            const std::optional<study::RoundId>& round, TallyRemarks& remarks)
{
    CodingByRecording chosen;
    std::set<study::RecordingId> several;
    for (const study::Coding& coding : study.codings) {
        if (!(coding.header.coder == coder) || (round && coding.header.round != round) ||
            !isBegun(coding)) {
            continue;
        }
        const study::Coding*& place = chosen[coding.header.recording];
        if (place != nullptr) {
            several.insert(coding.header.recording);
        }
        if (place == nullptr || (isTrial(study, *place) && !isTrial(study, coding))) {
            place = &coding;
        }
    }
    remarks.severalCodings = static_cast<int>(several.size());
    return chosen;
}

namespace {

void dropUnusedRetired(TallyCounts& counts)
{
    std::vector<bool> keep(counts.columns.size());
    for (std::size_t i = 0; i < keep.size(); ++i) {
        keep[i] = !counts.columns[i].retired ||
                  std::ranges::any_of(counts.recordings, [i](const RecordingCounts& recording) {
                      return !recording.codes.empty() && recording.codes[i].fragments > 0;
                  });
    }
    const auto thin = [&keep](auto& list) {
        std::size_t to = 0;
        for (std::size_t from = 0; from < list.size(); ++from) {
            if (keep[from]) {
                list[to++] = list[from];
            }
        }
        list.resize(to);
    };
    for (RecordingCounts& recording : counts.recordings) {
        thin(recording.codes);
    }
    thin(counts.columns);
}

} // namespace

TallyColumns::TallyColumns(const study::Study& study)
{
    std::unordered_map<CodeId, std::size_t> place;
    std::unordered_map<CodeId, const codebook::Codebook*> home;
    std::vector<const Code*> all;
    for (std::size_t i = study.codebooks.size(); i-- > 0;) {
        const codebook::Codebook& book = study.codebooks[i].codebook;
        for (const Code& code : book.codes) {
            if (home.emplace(code.id, &book).second) {
                all.push_back(&code);
            }
        }
    }
    const codebook::Codebook& newest = study.codebooks.back().codebook;
    for (const Code* code : all) {
        const codebook::Codebook& book = *home.at(code->id);
        if (successorOf(book, *code) == code) {
            place.emplace(code->id, m_columns.size());
            m_columns.push_back({code->id, code, code->isRetired() || &book != &newest});
        }
    }
    for (const Code* code : all) {
        const codebook::Codebook& book = *home.at(code->id);
        const Code* counted = successorOf(book, *code);
        Target target;
        target.mapped = counted != code;
        for (const CodeId& id : book.withAncestors(counted->id)) {
            const Code* above = book.code(id);
            const auto found =
                above == nullptr ? place.end() : place.find(successorOf(book, *above)->id);
            if (found != place.end() &&
                std::ranges::find(target.columns, found->second) == target.columns.end()) {
                target.columns.push_back(found->second);
            }
        }
        if (!target.columns.empty()) {
            m_targets.emplace(code->id, std::move(target));
        }
    }
}

const TallyColumns::Target* TallyColumns::target(const codebook::CodeId& id) const
{
    const auto found = m_targets.find(id);
    return found == m_targets.end() ? nullptr : &found->second;
}

Result<TallyCounts> countCodes(const study::Study& study, const study::CoderId& coder,
                               const std::optional<study::RoundId>& round)
{
    if (study.coders.find(coder) == nullptr) {
        return failure(ErrorCode::EntityMissing, coder.toText());
    }
    if (round && study.rounds.find(*round) == nullptr) {
        return failure(ErrorCode::EntityMissing, round->toText());
    }
    if (study.codebooks.empty()) {
        return failure(ErrorCode::EntityMissing, study.info.title);
    }
    const TallyColumns columns(study);
    TallyCounts counts;
    counts.columns = columns.columns();
    const CodingByRecording codings = codingsOf(study, coder, round, counts.remarks);
    for (const study::Recording* recording : study::recordingsByName(study)) {
        RecordingCounts row;
        row.recording = recording;
        if (const auto found = codings.find(recording->id); found != codings.end()) {
            row.coding = found->second;
            row.codes = countCoding(*row.coding, columns, counts.remarks);
            if (row.coding->header.state != study::CodingState::Closed) {
                ++counts.remarks.unfinished;
            }
            if (recording->duration.isZero()) {
                counts.remarks.unknownLength.push_back(recording->name);
            }
        }
        counts.recordings.push_back(std::move(row));
    }
    dropUnusedRetired(counts);
    for (const TallyColumns::Column& column : counts.columns) {
        if (column.retired) {
            counts.remarks.retired.push_back(column.id);
        }
    }
    return counts;
}

} // namespace rozet::workflow
