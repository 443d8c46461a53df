// SPDX-License-Identifier: GPL-3.0-or-later
// A new draft beside a text that may have been edited since the last one.
#include "core/workflow/summary_draft.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

bool sameContents(const SummaryBlock& a, const SummaryBlock& b)
{
    return draftPrint(a) == draftPrint(b);
}

/// The first block of this key that nobody changed; the end when there is none.
auto untouched(const std::vector<SummaryBlock>& blocks, const QString& key)
{
    return std::ranges::find_if(blocks, [&](const SummaryBlock& block) {
        return block.draftKey == key && block.isUntouchedDraft();
    });
}

bool hasKey(const std::vector<SummaryBlock>& blocks, const QString& key)
{
    return std::ranges::any_of(blocks,
                               [&](const SummaryBlock& block) { return block.draftKey == key; });
}

/// Where a block that is not in the text belongs: behind the nearest part of the draft before it
/// that is, else before the nearest one after it, else at the end.
std::size_t placeFor(const std::vector<SummaryBlock>& blocks, const std::vector<DraftLine>& lines,
                     std::size_t line)
{
    const auto placeOf = [&](const QString& key, bool last) -> std::optional<std::size_t> {
        std::optional<std::size_t> place;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].draftKey == key && (last || !place)) {
                place = i;
            }
        }
        return place;
    };
    for (std::size_t i = line + 1; i-- > 0;) {
        if (const auto place = placeOf(lines[i].block.draftKey, true)) {
            return *place + 1;
        }
    }
    for (std::size_t i = line + 1; i < lines.size(); ++i) {
        if (const auto place = placeOf(lines[i].block.draftKey, false)) {
            return *place;
        }
    }
    return blocks.size();
}

} // namespace

std::vector<DraftLine> compareDraft(const SummaryText& text, const std::vector<SummaryBlock>& draft)
{
    std::vector<DraftLine> lines;
    for (const SummaryBlock& block : draft) {
        DraftLine line;
        line.block = block;
        if (const auto present = untouched(text.blocks, block.draftKey);
            present != text.blocks.end()) {
            line.step = sameContents(*present, block) ? DraftStep::Same : DraftStep::Renew;
        } else if (hasKey(text.blocks, block.draftKey)) {
            line.step = DraftStep::Edited;
        } else if (text.offered.contains(block.draftKey)) {
            line.step = DraftStep::TakenAway;
        }
        line.wanted = line.step != DraftStep::Edited && line.step != DraftStep::TakenAway;
        lines.push_back(std::move(line));
    }
    for (const SummaryBlock& block : text.blocks) {
        const bool drafted = std::ranges::any_of(
            draft, [&](const SummaryBlock& one) { return one.draftKey == block.draftKey; });
        if (!drafted && block.isUntouchedDraft()) {
            lines.push_back({DraftStep::Drop, block, true});
        }
    }
    return lines;
}

SummaryText applyDraft(const SummaryText& text, const std::vector<DraftLine>& lines)
{
    SummaryText result = text;
    if (result.isEmpty()) {
        result.blocks.clear(); // blank lines that nobody wrote anything on
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const DraftLine& line = lines[i];
        if (line.step != DraftStep::Drop) {
            result.offered.insert(line.block.draftKey);
        }
        if (!line.wanted || line.step == DraftStep::Same) {
            continue;
        }
        const auto present = untouched(result.blocks, line.block.draftKey);
        const auto at = present - result.blocks.begin();
        if (line.step == DraftStep::Drop) {
            if (present != result.blocks.end()) {
                result.blocks.erase(result.blocks.begin() + at);
            }
        } else if (line.step == DraftStep::Renew && present != result.blocks.end()) {
            result.blocks[static_cast<std::size_t>(at)] = line.block;
        } else {
            const auto place = static_cast<std::ptrdiff_t>(placeFor(result.blocks, lines, i));
            result.blocks.insert(result.blocks.begin() + place, line.block);
        }
    }
    return normalised(std::move(result));
}

} // namespace rozet::workflow
