// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/cascade.h"

#include <algorithm>

namespace rozet::study {

namespace {

void addRemovalOfCoding(const Study& study, const Coding& coding, Composite& steps)
{
    for (const CodingEvent& event : study.events) {
        if (event.coding == coding.id) {
            steps.changes.emplace_back(Remove<CodingEvent>{event.id});
        }
    }
    if (coding.header.state == CodingState::Closed) {
        CodingHeader open = coding.header;
        open.state = CodingState::Busy;
        steps.changes.emplace_back(Replace<CodingHeader>{open});
    }
    // From the back, so that each removal finds its fragment at once.
    for (std::size_t i = coding.fragments.size(); i > 0; --i) {
        steps.changes.emplace_back(RemoveFrom<Fragment>{coding.id, coding.fragments[i - 1].id});
    }
    for (const Trace& trace : coding.traces) {
        steps.changes.emplace_back(RemoveFrom<Trace>{coding.id, trace.id});
    }
    for (const Settlement& settlement : coding.settlements) {
        steps.changes.emplace_back(RemoveFrom<Settlement>{coding.id, settlement.id});
    }
    for (const auto& [code, value] : coding.recordingCodes) {
        steps.changes.emplace_back(SetRecordingCode{coding.id, code, std::nullopt});
    }
    if (coding.mentor) {
        steps.changes.emplace_back(SetRecordingPosition{coding.id, Party::Mentor, std::nullopt});
    }
    if (coding.student) {
        steps.changes.emplace_back(SetRecordingPosition{coding.id, Party::Student, std::nullopt});
    }
    for (const auto& [category, text] : coding.summary) {
        steps.changes.emplace_back(SetSummary{coding.id, category, QString()});
    }
    steps.changes.emplace_back(Remove<CodingHeader>{coding.id});
}

} // namespace

Change removalOfCoding(const Study& study, const CodingId& id)
{
    Composite steps;
    if (const Coding* coding = study.codings.find(id)) {
        addRemovalOfCoding(study, *coding, steps);
    } else {
        steps.changes.emplace_back(Remove<CodingHeader>{id});
    }
    return steps;
}

Change removalOfRecording(const Study& study, const RecordingId& id)
{
    Composite steps;
    for (const Coding& coding : study.codings) {
        if (coding.header.recording == id) {
            addRemovalOfCoding(study, coding, steps);
        }
    }
    for (const Consent& consent : study.consents) {
        if (consent.recording == id) {
            steps.changes.emplace_back(Remove<Consent>{consent.id});
        }
    }
    for (const Anchor& anchor : study.anchors) {
        if (anchor.recording == id) {
            steps.changes.emplace_back(Remove<Anchor>{anchor.id});
        }
    }
    for (Round round : study.rounds) {
        if (std::erase(round.recordings, id) > 0) {
            steps.changes.emplace_back(Replace<Round>{std::move(round)});
        }
    }
    steps.changes.emplace_back(Remove<Recording>{id});
    return steps;
}

Change removalOfRound(const Study& study, const RoundId& id)
{
    Composite steps;
    for (const CodeNote& note : study.codeNotes) {
        if (note.round == id) {
            steps.changes.emplace_back(Remove<CodeNote>{note.id});
        }
    }
    steps.changes.emplace_back(Remove<Round>{id});
    return steps;
}

} // namespace rozet::study
