// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/recoding_list.h"

#include "codebook/codebook_diff.h"
#include "codebook/revise.h"
#include "core/study/rules.h"
#include "core/workflow/coders.h"

#include <algorithm>
#include <set>

namespace rozet::workflow {

namespace {

using codebook::CodeId;

bool meansTheSame(const codebook::Code& a, const codebook::Code& b)
{
    return a.label == b.label && a.definition == b.definition && a.useWhen == b.useWhen &&
           a.doNotUseWhen == b.doNotUseWhen && a.valueKind == b.valueKind && a.values == b.values;
}

/// What happened to each code since each revision, worked out once.
class Events
{
public:
    explicit Events(const study::Study& study) : m_study(study) {}

    const std::vector<RecodingReason>& of(int revision, const CodeId& code)
    {
        const auto [known, isNew] = m_known.try_emplace({revision, code});
        if (isNew) {
            if (auto found = codeEvents(m_study, revision, code)) {
                known->second = std::move(*found);
            }
        }
        return known->second;
    }

private:
    const study::Study& m_study;
    std::map<std::pair<int, CodeId>, std::vector<RecodingReason>> m_known;
};

bool sameSectors(const codebook::LearyRose& a, const codebook::LearyRose& b)
{
    return a.sectors == b.sectors;
}

Recoding proposalFor(const std::vector<RecodingReason>& reasons)
{
    Recoding proposal = Recoding::Keep;
    for (const RecodingReason& reason : reasons) {
        if (reason.what == CodeEvent::Mapped && reason.successors.size() == 1) {
            proposal = Recoding::Map;
        } else if (reason.what != CodeEvent::Moved) {
            return Recoding::LookAgain;
        }
    }
    return proposal;
}

class Lister
{
public:
    Lister(const study::Study& study, RecodingList& list)
        : m_study(study)
        , m_list(list)
        , m_events(study)
        , m_rose(study.codebooks.back().codebook.rose)
    {
    }

    void add(const study::Coding& coding)
    {
        for (const study::Fragment& fragment : coding.fragments) {
            const bool placed = fragment.mentor || fragment.student;
            if (fragment.codebookRevision == m_list.newest || (fragment.codes.empty() && !placed)) {
                continue;
            }
            RecodingItem item = itemIn(coding, fragment.codebookRevision);
            item.fragment = fragment.id;
            item.codes = fragment.codes;
            for (const CodeId& code : fragment.codes) {
                append(item, code);
            }
            const codebook::CodebookRevision* old =
                m_study.codebookRevision(fragment.codebookRevision);
            if (placed && old != nullptr && !sameSectors(old->codebook.rose, m_rose)) {
                item.reasons.push_back({CodeEvent::RoseChanged, CodeId(), {}});
            }
            finish(std::move(item));
        }
        for (const auto& [code, answer] : coding.recordingCodes) {
            if (answer.codebookRevision != m_list.newest) {
                RecodingItem item = itemIn(coding, answer.codebookRevision);
                item.codes = {code};
                append(item, code);
                finish(std::move(item));
            }
        }
    }

private:
    static RecodingItem itemIn(const study::Coding& coding, int revision)
    {
        RecodingItem item;
        item.coding = coding.id;
        item.revision = revision;
        item.closed = coding.header.state == study::CodingState::Closed;
        return item;
    }

    void append(RecodingItem& item, const CodeId& code)
    {
        const std::vector<RecodingReason>& events = m_events.of(item.revision, code);
        item.reasons.insert(item.reasons.end(), events.begin(), events.end());
    }

    void finish(RecodingItem item)
    {
        item.proposal = proposalFor(item.reasons);
        m_list.items.push_back(std::move(item));
    }

    const study::Study& m_study;
    RecodingList& m_list;
    Events m_events;
    const codebook::LearyRose& m_rose;
};

/// The codes after the decision; nothing when it does not say what one of them becomes.
std::optional<std::vector<CodeId>> codesAfter(const study::Study& study, const RecodingItem& item,
                                              const RecodingDecision& decision, Events& events)
{
    std::vector<CodeId> after;
    const auto add = [&](const CodeId& code) {
        if (std::ranges::find(after, code) == after.end()) {
            after.push_back(code);
        }
    };
    const codebook::Codebook& newest = study.codebooks.back().codebook;
    for (const CodeId& code : item.codes) {
        const auto told = decision.becomes.find(code);
        if (decision.what == Recoding::Map && told != decision.becomes.end()) {
            std::ranges::for_each(told->second, add);
            continue;
        }
        const codebook::Code* now = newest.code(code);
        if (now != nullptr && !now->isRetired() && now->selectable) {
            add(code);
            continue;
        }
        if (decision.what != Recoding::Map) {
            return std::nullopt;
        }
        const std::vector<RecodingReason>& since = events.of(item.revision, code);
        const auto mapped = std::ranges::find(since, CodeEvent::Mapped, &RecodingReason::what);
        if (mapped == since.end() || mapped->successors.size() != 1) {
            return std::nullopt;
        }
        add(mapped->successors.front());
    }
    return after;
}

RecodingObstacle obstacleOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::CodesExclusive:
        return RecodingObstacle::Exclusive;
    case ErrorCode::CodeWrongLevel:
        return RecodingObstacle::Level;
    case ErrorCode::PositionInvalid:
        return RecodingObstacle::Rose;
    case ErrorCode::CodingClosed:
        return RecodingObstacle::Closed;
    case ErrorCode::CodeRetired:
    case ErrorCode::CodeNotSelectable:
    case ErrorCode::CodeUnknown:
        return RecodingObstacle::OutOfUse;
    default:
        return RecodingObstacle::Answer;
    }
}

class Planner
{
public:
    Planner(const study::Study& study, const RecodingDecision& decision, qint64 nowMs)
        : m_study(study)
        , m_decision(decision)
        , m_nowMs(nowMs)
        , m_events(study)
        , m_newest(study.codebooks.back().number)
    {
    }

    void settle(const RecodingItem& item)
    {
        const study::Coding* coding = m_study.codings.find(item.coding);
        if (coding == nullptr || m_decision.what == Recoding::LookAgain) {
            return;
        }
        if (coding->header.state == study::CodingState::Closed) {
            m_plan.left.push_back({item, RecodingObstacle::Closed});
            return;
        }
        const auto after = codesAfter(m_study, item, m_decision, m_events);
        if (!after) {
            m_plan.left.push_back({item, RecodingObstacle::OutOfUse});
            return;
        }
        const Done done = item.fragment ? settleFragment(*coding, item, *after)
                                        : settleAnswer(*coding, item, *after);
        if (!done) {
            m_plan.left.push_back({item, obstacleOf(done.error())});
        } else {
            ++m_plan.settled;
        }
    }

    RecodingPlan finish()
    {
        if (!m_steps.changes.empty()) {
            m_plan.change = study::Change(std::move(m_steps));
        }
        return std::move(m_plan);
    }

private:
    Done settleFragment(const study::Coding& coding, const RecodingItem& item,
                        const std::vector<CodeId>& after)
    {
        const study::Fragment* present = coding.fragments.find(*item.fragment);
        if (present == nullptr) {
            return failure(ErrorCode::EntityMissing, item.fragment->toText());
        }
        study::Fragment changed = *present;
        if (changed.codes != after) {
            changed.codes = after;
            changed.modifiedMs = m_nowMs;
        }
        changed.codebookRevision = m_newest;
        if (Done allowed = study::checkFragment(m_study, coding, changed); !allowed) {
            return allowed;
        }
        m_steps.changes.emplace_back(
            study::ReplaceIn<study::Fragment>{coding.id, std::move(changed)});
        return {};
    }

    Done settleAnswer(const study::Coding& coding, const RecodingItem& item,
                      const std::vector<CodeId>& after)
    {
        const CodeId& code = item.codes.front();
        const auto present = coding.recordingCodes.find(code);
        if (present == coding.recordingCodes.end()) {
            return failure(ErrorCode::EntityMissing, code.text());
        }
        study::RecordingCodeValue answer = present->second;
        answer.codebookRevision = m_newest;
        study::Composite steps;
        const bool stays = std::ranges::find(after, code) != after.end();
        if (!stays) {
            steps.changes.emplace_back(study::SetRecordingCode{coding.id, code, std::nullopt});
        }
        for (const CodeId& other : after) {
            const bool isNew = m_answered.insert({coding.id, other}).second;
            if (!(other == code) && (!isNew || coding.recordingCodes.contains(other))) {
                return failure(ErrorCode::ValueNotAllowed, other.text());
            }
            if (Done allowed = study::checkRecordingCode(m_study, other, answer); !allowed) {
                return allowed;
            }
            steps.changes.emplace_back(study::SetRecordingCode{coding.id, other, answer});
        }
        m_steps.changes.insert(m_steps.changes.end(), steps.changes.begin(), steps.changes.end());
        return {};
    }

    const study::Study& m_study;
    const RecodingDecision& m_decision;
    qint64 m_nowMs;
    Events m_events;
    int m_newest;
    std::set<std::pair<study::CodingId, CodeId>> m_answered;
    study::Composite m_steps;
    RecodingPlan m_plan;
};

} // namespace

Result<std::vector<RecodingReason>> codeEvents(const study::Study& study, int revision,
                                               const CodeId& code)
{
    const Result<codebook::CodeFate> fate = codebook::mapForward(study.codebooks, revision, code);
    if (!fate) {
        return failure(fate.error());
    }
    std::vector<RecodingReason> events;
    if (fate->kind == codebook::CodeFate::Kind::Mapped) {
        events.push_back({CodeEvent::Mapped, code, fate->codes});
        return events;
    }
    if (fate->kind == codebook::CodeFate::Kind::Retired) {
        events.push_back({CodeEvent::Retired, code, {}});
        return events;
    }
    const codebook::Code& then = *study.codebookRevision(revision)->codebook.code(code);
    const codebook::Code& now = *study.codebooks.back().codebook.code(code);
    const auto add = [&](bool holds, CodeEvent what) {
        if (holds) {
            events.push_back({what, code, {}});
        }
    };
    add(fate->levelChanged, CodeEvent::LevelChanged);
    add(then.selectable && !now.selectable, CodeEvent::OnlyGroups);
    add(!meansTheSame(then, now), CodeEvent::Redefined);
    add(!(then.category == now.category) || then.parent != now.parent, CodeEvent::Moved);
    return events;
}

RecodingList recodingList(const study::Study& study, const study::CoderId& viewer)
{
    RecodingList list;
    if (study.codebooks.empty()) {
        return list;
    }
    list.newest = study.codebooks.back().number;
    const study::Coder* me = study.coders.find(viewer);
    const bool blind = me != nullptr && me->role == study::CoderRole::Coder;
    std::map<study::RecordingId, std::vector<const study::Coding*>> codings;
    for (const study::Coding& coding : study.codings) {
        if (!blind || coding.header.coder == viewer) {
            codings[coding.header.recording].push_back(&coding);
        }
    }
    std::map<study::CoderId, std::size_t> coderPlace;
    for (const study::Coder& coder : codersByName(study)) {
        coderPlace.emplace(coder.id, coderPlace.size());
    }
    Lister lister(study, list);
    for (const study::Recording* recording : study::recordingsByName(study)) {
        const auto here = codings.find(recording->id);
        if (here == codings.end()) {
            continue;
        }
        std::ranges::stable_sort(here->second, {}, [&](const study::Coding* coding) {
            return coderPlace[coding->header.coder];
        });
        for (const study::Coding* coding : here->second) {
            lister.add(*coding);
        }
    }
    return list;
}

RecodingPlan planRecoding(const study::Study& study, const std::vector<RecodingItem>& items,
                          const RecodingDecision& decision, qint64 nowMs)
{
    if (study.codebooks.empty()) {
        return {};
    }
    Planner planner(study, decision, nowMs);
    for (const RecodingItem& item : items) {
        planner.settle(item);
    }
    return planner.finish();
}

std::vector<study::Change> codingsToNewest(const study::Study& study)
{
    std::vector<study::Change> changes;
    if (study.codebooks.empty()) {
        return changes;
    }
    const int newest = study.codebooks.back().number;
    for (const study::Coding& coding : study.codings) {
        study::CodingHeader header = coding.header;
        if (header.state == study::CodingState::Closed || header.codebookRevision == newest) {
            continue;
        }
        header.codebookRevision = newest;
        if (study::checkRecordingPositions(study, header, coding)) {
            changes.emplace_back(study::Replace<study::CodingHeader>{header});
        }
    }
    return changes;
}

} // namespace rozet::workflow
