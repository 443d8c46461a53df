// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/coding_state.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using study::CodingEvent;
using study::CodingEventKind;
using study::CodingState;

bool isWork(const study::Study& study, const study::CodingHeader& header)
{
    const study::Coder* coder = study.coders.find(header.coder);
    return coder == nullptr || coder->role != study::CoderRole::Consensus;
}

/// Different people who code the same recording in the same round.
bool isDuo(const study::Study& study, const study::CodingHeader& a, const study::CodingHeader& b)
{
    return !(a.id == b.id) && a.recording == b.recording && a.round == b.round &&
           isWork(study, a) && isWork(study, b);
}

std::vector<const study::Coding*> partnersOf(const study::Study& study,
                                             const study::CodingHeader& header)
{
    std::vector<const study::Coding*> partners;
    for (const study::Coding& other : study.codings) {
        if (isDuo(study, header, other.header)) {
            partners.push_back(&other);
        }
    }
    return partners;
}

CodingEvent event(const study::CodingId& coding, CodingEventKind kind, const study::Viewer& by,
                  const QString& reason, const QDateTime& now)
{
    return {study::CodingEventId::create(), coding, kind, by.coder, reason,
            now.toMSecsSinceEpoch()};
}

} // namespace

Closing closeCodings(const study::Study& study, const std::vector<study::CodingHeader>& codings,
                     const study::Viewer& by, const QDateTime& now, const QString& reason)
{
    study::Composite steps;
    std::set<study::CodingId> closing;
    for (study::CodingHeader header : codings) {
        header.state = CodingState::Closed;
        closing.insert(header.id);
        steps.changes.emplace_back(study::Replace<study::CodingHeader>{header});
        steps.changes.emplace_back(
            study::Add<CodingEvent>{event(header.id, CodingEventKind::Closed, by, reason, now)});
    }
    std::set<study::CodingId> opened;
    for (const study::CodingHeader& header : codings) {
        const auto partners = partnersOf(study, header);
        const bool withOthers =
            !partners.empty() || std::ranges::any_of(codings, [&](const auto& other) {
                return isDuo(study, header, other);
            });
        const bool open = std::ranges::any_of(partners, [&](const study::Coding* other) {
            return other->header.state != CodingState::Closed && !closing.contains(other->id);
        });
        if (withOthers && !open) {
            opened.insert(header.id);
            for (const study::Coding* other : partners) {
                opened.insert(other->id);
            }
        }
    }
    for (const study::CodingId& id : opened) {
        steps.changes.emplace_back(
            study::Add<CodingEvent>{event(id, CodingEventKind::Opened, by, {}, now)});
    }
    return {study::Change(std::move(steps)), !opened.empty()};
}

Closing closeCoding(const study::Study& study, const study::CodingHeader& coding,
                    const study::Viewer& by, const QDateTime& now)
{
    return closeCodings(study, {coding}, by, now);
}

QString importReason()
{
    return QStringLiteral("import");
}

bool isClosedByImport(const study::Study& study, const study::CodingId& coding)
{
    const CodingEvent* last = nullptr;
    for (const CodingEvent& one : study.events) {
        if (one.coding == coding && one.kind == CodingEventKind::Closed &&
            (last == nullptr || one.atMs >= last->atMs)) {
            last = &one;
        }
    }
    return last != nullptr && last->reason == importReason();
}

bool needsUnlocking(const study::Study& study, const study::Coding& coding)
{
    return coding.header.state == CodingState::Closed &&
           !partnersOf(study, coding.header).empty() &&
           study::isOpened(study, coding.header.recording, coding.header.round);
}

Result<study::Change> reopenCoding(const study::Study& study, const study::CodingId& id,
                                   const study::Viewer& by, const QString& reason,
                                   const QDateTime& now)
{
    const study::Coding* coding = study.codings.find(id);
    if (coding == nullptr) {
        return failure(ErrorCode::EntityMissing, id.toText());
    }
    study::Composite steps;
    if (coding->header.state != CodingState::Closed) {
        return study::Change(std::move(steps));
    }
    if (needsUnlocking(study, *coding)) {
        if (!study::mayLead(study, by)) {
            return failure(ErrorCode::UnlockRefused);
        }
        if (reason.trimmed().isEmpty()) {
            return failure(ErrorCode::ReasonMissing);
        }
        steps.changes.emplace_back(study::Add<CodingEvent>{
            event(id, CodingEventKind::Unlocked, by, reason.trimmed(), now)});
    }
    study::CodingHeader open = coding->header;
    open.state = CodingState::Busy;
    steps.changes.emplace_back(study::Replace<study::CodingHeader>{open});
    return study::Change(std::move(steps));
}

} // namespace rozet::workflow
