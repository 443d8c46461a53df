// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/coding_difference.h"

#include <unordered_map>

namespace rozet::study {

namespace {

template <class T, class Items>
void appendItems(const CodingId& id, const Items& before, const Items& after, Composite& steps)
{
    std::unordered_map<decltype(T::id), const T*> known;
    for (const T& item : before) {
        known.emplace(item.id, &item);
    }
    std::vector<const T*> added;
    for (const T& item : after) {
        const auto present = known.find(item.id);
        if (present == known.end()) {
            added.push_back(&item);
            continue;
        }
        if (!(*present->second == item)) {
            steps.changes.emplace_back(ReplaceIn<T>{id, item});
        }
        known.erase(present);
    }
    for (const T& item : before) {
        if (known.contains(item.id)) {
            steps.changes.emplace_back(RemoveFrom<T>{id, item.id});
        }
    }
    for (const T* item : added) {
        steps.changes.emplace_back(AddTo<T>{id, *item});
    }
}

void appendContents(const Coding& from, const Coding& to, Composite& steps)
{
    const CodingId& id = to.id;
    appendItems<Fragment>(id, from.fragments, to.fragments, steps);
    appendItems<Trace>(id, from.traces, to.traces, steps);
    for (const auto& [code, value] : from.recordingCodes) {
        if (!to.recordingCodes.contains(code)) {
            steps.changes.emplace_back(SetRecordingCode{id, code, std::nullopt});
        }
    }
    for (const auto& [code, value] : to.recordingCodes) {
        const auto present = from.recordingCodes.find(code);
        if (present == from.recordingCodes.end() || !(present->second == value)) {
            steps.changes.emplace_back(SetRecordingCode{id, code, value});
        }
    }
    if (!(from.mentor == to.mentor)) {
        steps.changes.emplace_back(SetRecordingPosition{id, Party::Mentor, to.mentor});
    }
    if (!(from.student == to.student)) {
        steps.changes.emplace_back(SetRecordingPosition{id, Party::Student, to.student});
    }
    for (const auto& [category, text] : from.summary) {
        if (!to.summary.contains(category)) {
            steps.changes.emplace_back(SetSummary{id, category, QString()});
        }
    }
    for (const auto& [category, text] : to.summary) {
        const auto present = from.summary.find(category);
        if (present == from.summary.end() || present->second != text) {
            steps.changes.emplace_back(SetSummary{id, category, text});
        }
    }
}

void appendTimes(const Coding& from, const Coding& to, Composite& steps)
{
    for (const auto& [day, milliseconds] : from.activeTime) {
        if (!to.activeTime.contains(day)) {
            steps.changes.emplace_back(SetActiveTime{to.id, day, 0});
        }
    }
    for (const auto& [day, milliseconds] : to.activeTime) {
        const auto present = from.activeTime.find(day);
        if (present == from.activeTime.end() || present->second != milliseconds) {
            steps.changes.emplace_back(SetActiveTime{to.id, day, milliseconds});
        }
    }
}

} // namespace

void appendDifference(const Coding* from, const Coding& to, Composite& steps)
{
    Coding empty;
    empty.id = to.id;
    empty.header = to.header;
    if (from == nullptr) {
        empty.header.state = CodingState::Busy;
    }
    const Coding& before = from == nullptr ? empty : *from;

    Composite contents;
    appendContents(before, to, contents);

    // What lies in between: open, and already of the revision that positions are judged by.
    CodingHeader during = to.header;
    if (!contents.changes.empty() && during.state == CodingState::Closed) {
        during.state = CodingState::Busy;
    }
    if (from == nullptr) {
        steps.changes.emplace_back(Add<CodingHeader>{during});
    } else if (!(from->header == during)) {
        // Closed stays closed as it is, so a closed header that changes is opened first.
        if (from->header.state == CodingState::Closed && during.state == CodingState::Closed) {
            CodingHeader open = from->header;
            open.state = CodingState::Busy;
            steps.changes.emplace_back(Replace<CodingHeader>{open});
        }
        steps.changes.emplace_back(Replace<CodingHeader>{during});
    }
    std::ranges::move(contents.changes, std::back_inserter(steps.changes));
    appendTimes(before, to, steps);
    if (!(during == to.header)) {
        steps.changes.emplace_back(Replace<CodingHeader>{to.header});
    }
}

} // namespace rozet::study
