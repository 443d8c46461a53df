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

/// The codings of others who code the same recording in the same round.
std::vector<const study::Coding*> partnersOf(const study::Study& study,
                                             const study::CodingHeader& header)
{
    std::vector<const study::Coding*> partners;
    if (!isWork(study, header)) {
        return partners;
    }
    for (const study::Coding& other : study.codings) {
        if (!(other.id == header.id) && other.header.recording == header.recording &&
            other.header.round == header.round && isWork(study, other.header)) {
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

Closing closeCoding(const study::Study& study, const study::CodingHeader& coding,
                    const study::Viewer& by, const QDateTime& now)
{
    study::CodingHeader closed = coding;
    closed.state = CodingState::Closed;
    study::Composite steps;
    steps.changes.emplace_back(study::Replace<study::CodingHeader>{closed});
    steps.changes.emplace_back(
        study::Add<CodingEvent>{event(coding.id, CodingEventKind::Closed, by, {}, now)});
    const auto partners = partnersOf(study, coding);
    const bool opens =
        !partners.empty() && std::ranges::all_of(partners, [](const study::Coding* other) {
            return other->header.state == CodingState::Closed;
        });
    if (opens) {
        steps.changes.emplace_back(
            study::Add<CodingEvent>{event(coding.id, CodingEventKind::Opened, by, {}, now)});
        for (const study::Coding* other : partners) {
            steps.changes.emplace_back(
                study::Add<CodingEvent>{event(other->id, CodingEventKind::Opened, by, {}, now)});
        }
    }
    return {study::Change(std::move(steps)), opens};
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
