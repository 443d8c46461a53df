// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/recode_fragments.h"

#include "core/study/rules.h"

namespace rozet::workflow {

namespace {

Done mayBeGiven(const study::Study& study, const codebook::CodeId& id)
{
    const codebook::CodebookRevision* newest = study.currentCodebook();
    const codebook::Code* code = newest == nullptr ? nullptr : newest->codebook.code(id);
    if (code == nullptr) {
        return failure(ErrorCode::CodeUnknown, id.text());
    }
    if (code->isRetired()) {
        return failure(ErrorCode::CodeRetired, id.text(), QString(),
                       QString::number(*code->retiredIn));
    }
    if (code->level != codebook::CodeLevel::Fragment) {
        return failure(ErrorCode::CodeWrongLevel, id.text());
    }
    if (!code->selectable) {
        return failure(ErrorCode::CodeNotSelectable, id.text());
    }
    return {};
}

/// The codes after the recoding; the same as before when there is nothing to do.
std::vector<codebook::CodeId> recoded(const std::vector<codebook::CodeId>& before,
                                      const RecodeSettings& settings)
{
    std::vector<codebook::CodeId> after = before;
    const auto from = std::ranges::find(after, settings.from);
    const bool hasNew = std::ranges::find(before, settings.to) != before.end();
    switch (settings.kind) {
    case RecodeKind::Replace:
        if (from != after.end() && !(settings.from == settings.to)) {
            if (hasNew) {
                after.erase(from);
            } else {
                *from = settings.to;
            }
        }
        break;
    case RecodeKind::Add:
        if (!hasNew) {
            after.push_back(settings.to);
        }
        break;
    case RecodeKind::Remove:
        if (from != after.end()) {
            after.erase(from);
        }
        break;
    }
    return after;
}

RecodeObstacle obstacleOf(const Error& error)
{
    return error.code == ErrorCode::CodesExclusive ? RecodeObstacle::Exclusive
                                                   : RecodeObstacle::OldCode;
}

} // namespace

Result<RecodePlan> planRecode(const study::Study& study, const std::vector<FoundFragment>& found,
                              const RecodeSettings& settings, qint64 nowMs)
{
    if (settings.kind != RecodeKind::Remove) {
        if (const Done allowed = mayBeGiven(study, settings.to); !allowed) {
            return failure(allowed.error());
        }
    }
    RecodePlan plan;
    study::Composite steps;
    for (const FoundFragment& place : found) {
        const study::Coding* coding = study.codings.find(place.coding);
        const study::Fragment* fragment =
            coding == nullptr ? nullptr : coding->fragments.find(place.fragment);
        if (fragment == nullptr) {
            continue;
        }
        study::Fragment changed = *fragment;
        changed.codes = recoded(fragment->codes, settings);
        if (changed.codes == fragment->codes) {
            plan.left.push_back({place, RecodeObstacle::NotThere});
            continue;
        }
        if (coding->header.state == study::CodingState::Closed) {
            plan.left.push_back({place, RecodeObstacle::Closed});
            continue;
        }
        changed.codebookRevision = coding->header.codebookRevision;
        changed.modifiedMs = nowMs;
        if (const Done allowed = study::checkFragment(study, *coding, changed); !allowed) {
            plan.left.push_back({place, obstacleOf(allowed.error())});
            continue;
        }
        plan.recoded.push_back({place, fragment->codes, changed.codes});
        steps.changes.emplace_back(
            study::ReplaceIn<study::Fragment>{coding->id, std::move(changed)});
    }
    if (!steps.changes.empty()) {
        plan.change = study::Change(std::move(steps));
    }
    return plan;
}

} // namespace rozet::workflow
