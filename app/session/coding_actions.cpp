// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CodingController that edits what is there already.
#include "app/session/coding_controller.h"
#include "core/study/trace_pieces.h"

#include <algorithm>

namespace rozet::session {

using study::Fragment;

bool CodingController::replaceFragment(Fragment changed, const QString& label,
                                       const QString& mergeKey, Merging merging)
{
    Edited edited = begin();
    const study::CodingId codingId = edited.coding;
    return commit(std::move(edited), study::ReplaceIn<Fragment>{codingId, std::move(changed)},
                  label, mergeKey, merging);
}

std::vector<Fragment> CodingController::selectedFragments() const
{
    std::vector<Fragment> selected;
    for (const study::FragmentId& id : m_selection.fragments()) {
        if (const Fragment* one = fragment(id)) {
            selected.push_back(*one);
        }
    }
    return selected;
}

void CodingController::tagSelected(const codebook::CodeId& code)
{
    if (!mayEdit()) {
        return;
    }
    const std::vector<Fragment> selected = selectedFragments();
    if (selected.empty()) {
        Q_EMIT hint(tr("Select a fragment first."));
        return;
    }
    const bool all =
        std::ranges::all_of(selected, [&](const Fragment& one) { return one.has(code); });
    Edited edited = begin();
    for (Fragment one : selected) {
        if (all) {
            std::erase(one.codes, code);
        } else if (!one.has(code)) {
            one.codes = withCode(std::move(one.codes), code, *book());
            followCodes(m_session.study(), target(), one);
        }
        one.modifiedMs = nowMs();
        edited.steps.changes.emplace_back(
            study::ReplaceIn<Fragment>{edited.coding, std::move(one)});
    }
    m_session.edit(edited.steps, all ? tr("Take a code away") : tr("Give a code"));
}

void CodingController::copySelectedAs(const codebook::CodeId& code)
{
    if (!mayEdit()) {
        return;
    }
    const std::vector<Fragment> selected = selectedFragments();
    if (selected.empty()) {
        Q_EMIT hint(tr("Select a fragment first."));
        return;
    }
    const codebook::CodebookRevision* revision =
        revisionFor(m_session.study(), target());
    Edited edited = begin();
    std::vector<study::FragmentId> made;
    for (const Fragment& one : selected) {
        if (isRunning(one.id)) {
            continue;
        }
        Fragment copy;
        copy.id = study::FragmentId::create();
        copy.span = one.span;
        copy.codes = {code};
        copy.codebookRevision = revision == nullptr ? 1 : revision->number;
        copy.createdMs = nowMs();
        copy.modifiedMs = copy.createdMs;
        made.push_back(copy.id);
        edited.steps.changes.emplace_back(study::AddTo<Fragment>{edited.coding, std::move(copy)});
    }
    if (!made.empty() && m_session.edit(edited.steps, tr("Copy to another lane"))) {
        m_selection.set(std::move(made));
    }
}

void CodingController::startSelectedHere()
{
    const Fragment* one = fragment(m_selection.current());
    if (one == nullptr) {
        Q_EMIT hint(tr("Select a fragment first."));
        return;
    }
    setSpan(one->id, {playhead().position, std::max(one->span.end, playhead().position)});
}

void CodingController::endSelectedHere()
{
    const Fragment* one = fragment(m_selection.current());
    if (one == nullptr) {
        Q_EMIT hint(tr("Select a fragment first."));
        return;
    }
    setSpan(one->id, {std::min(one->span.start, playhead().position), playhead().position});
}

void CodingController::splitHere()
{
    if (!mayEdit()) {
        return;
    }
    const MediaTime at = playhead().position;
    const Fragment* target = fragment(m_selection.current());
    if (target == nullptr || !target->span.contains(at)) {
        target = nullptr;
        for (const Fragment* under : coding() == nullptr
                                         ? std::vector<const Fragment*>()
                                         : coding()->fragments.overlapping({at, at})) {
            target = under;
        }
    }
    std::optional<study::Change> change;
    Edited edited = begin();
    if (target != nullptr) {
        change = splitChange(edited.coding, *target, at, nowMs());
    }
    if (!change) {
        Q_EMIT hint(tr("Move the playhead into the fragment where it must be split."));
        return;
    }
    commit(std::move(edited), std::move(*change), tr("Split the fragment"));
}

void CodingController::joinSelected()
{
    if (!mayEdit()) {
        return;
    }
    std::vector<Fragment> parts = selectedFragments();
    if (parts.size() == 1) {
        if (const Fragment* next = joinPartner(*coding(), parts.front(), *book())) {
            parts.push_back(*next);
        }
    }
    Edited edited = begin();
    const auto change = joinChange(edited.coding, parts, *book(), nowMs());
    if (!change) {
        Q_EMIT hint(tr("Select the fragments to join, or one that is followed by another."));
        return;
    }
    std::ranges::stable_sort(parts, {}, &Fragment::span);
    if (commit(std::move(edited), *change, tr("Join fragments"))) {
        m_selection.selectOnly(parts.front().id);
    }
}

void CodingController::removeSelected()
{
    if (!mayEdit()) {
        return;
    }
    const std::vector<Fragment> selected = selectedFragments();
    if (selected.empty()) {
        Q_EMIT hint(tr("Select a fragment first."));
        return;
    }
    Edited edited = begin();
    for (const Fragment& one : selected) {
        edited.steps.changes.emplace_back(study::RemoveFrom<Fragment>{edited.coding, one.id});
    }
    m_session.edit(edited.steps,
                   tr("Delete %n fragment(s)", nullptr, static_cast<int>(selected.size())));
}

bool CodingController::setSpan(const study::FragmentId& id, const TimeSpan& span)
{
    const Fragment* present = fragment(id);
    if (present == nullptr || !mayEdit()) {
        return false;
    }
    Fragment changed = *present;
    changed.span = clampedSpan(span, recordingLength());
    changed.modifiedMs = nowMs();
    if (changed.span == present->span) {
        return true;
    }
    for (Running& one : m_running) {
        if (one.fragment == id) {
            one.start = changed.span.start;
        }
    }
    return replaceFragment(std::move(changed), tr("Move a border"),
                           QStringLiteral("span:") + id.toText());
}

bool CodingController::moveFragments(const std::vector<study::FragmentId>& ids, MediaDuration by)
{
    if (!mayEdit()) {
        return false;
    }
    Edited edited = begin();
    for (const study::FragmentId& id : ids) {
        if (const Fragment* present = fragment(id)) {
            Fragment moved = *present;
            moved.span =
                clampedSpan({moved.span.start + by, moved.span.end + by}, recordingLength());
            moved.modifiedMs = nowMs();
            edited.steps.changes.emplace_back(
                study::ReplaceIn<Fragment>{edited.coding, std::move(moved)});
        }
    }
    return !edited.steps.changes.empty() && m_session.edit(edited.steps, tr("Move fragments"));
}

bool CodingController::setCodes(const study::FragmentId& id, std::vector<codebook::CodeId> codes)
{
    const Fragment* present = fragment(id);
    if (present == nullptr || !mayEdit()) {
        return false;
    }
    Fragment changed = *present;
    changed.codes = std::move(codes);
    followCodes(m_session.study(), target(), changed);
    changed.modifiedMs = nowMs();
    return replaceFragment(std::move(changed), tr("Change the codes"));
}

bool CodingController::setDescription(const study::FragmentId& id, const QString& text)
{
    const Fragment* present = fragment(id);
    if (present == nullptr || present->description == text) {
        return present != nullptr;
    }
    if (!mayEdit()) {
        return false;
    }
    Fragment changed = *present;
    changed.description = text;
    changed.modifiedMs = nowMs();
    return replaceFragment(std::move(changed), tr("Describe the fragment"),
                           QStringLiteral("description:") + id.toText());
}

bool CodingController::setMemo(const study::FragmentId& id, const QString& text)
{
    const Fragment* present = fragment(id);
    if (present == nullptr || present->memo == text) {
        return present != nullptr;
    }
    if (!mayEdit()) {
        return false;
    }
    Fragment changed = *present;
    changed.memo = text;
    changed.modifiedMs = nowMs();
    return replaceFragment(std::move(changed), tr("Write a memo"),
                           QStringLiteral("memo:") + id.toText());
}

bool CodingController::setPosition(const study::FragmentId& id, study::Party party,
                                   const std::optional<codebook::LearyPosition>& position)
{
    const Fragment* present = fragment(id);
    if (present == nullptr || !mayEdit()) {
        return false;
    }
    Fragment changed = *present;
    (party == study::Party::Mentor ? changed.mentor : changed.student) = position;
    changed.modifiedMs = nowMs();
    return replaceFragment(
        std::move(changed),
        party == study::Party::Mentor ? tr("Place the mentor") : tr("Place the student"),
        QStringLiteral("position:%1:%2").arg(id.toText()).arg(static_cast<int>(party)));
}

bool CodingController::setRecordingCode(const codebook::CodeId& code,
                                        const std::optional<QString>& value)
{
    if (!mayEdit()) {
        return false;
    }
    Edited edited = begin();
    study::SetRecordingCode step{edited.coding, code, std::nullopt};
    if (value) {
        study::RecordingCodeValue answer;
        if (const study::Coding* mine = coding()) {
            if (const auto before = mine->recordingCodes.find(code);
                before != mine->recordingCodes.end()) {
                answer.note = before->second.note;
            }
        }
        answer.value = *value;
        const auto* revision = revisionFor(m_session.study(), target());
        answer.codebookRevision = revision == nullptr ? 1 : revision->number;
        step.value = answer;
    }
    return commit(std::move(edited), std::move(step),
                  value ? tr("Answer about the recording") : tr("Clear an answer"),
                  QStringLiteral("recording:") + code.text());
}

bool CodingController::setRecordingNote(const codebook::CodeId& code, const QString& note)
{
    const study::Coding* mine = coding();
    if (mine == nullptr || !mine->recordingCodes.contains(code) || !mayEdit()) {
        return false;
    }
    study::RecordingCodeValue answer = mine->recordingCodes.at(code);
    if (answer.note == note) {
        return true;
    }
    answer.note = note;
    Edited edited = begin();
    const study::CodingId codingId = edited.coding;
    return commit(std::move(edited), study::SetRecordingCode{codingId, code, answer},
                  tr("Note about the recording"), QStringLiteral("recordingnote:") + code.text());
}

bool CodingController::setRecordingPosition(study::Party party,
                                            const std::optional<codebook::LearyPosition>& position)
{
    if (!mayEdit()) {
        return false;
    }
    Edited edited = begin();
    const study::CodingId codingId = edited.coding;
    return commit(std::move(edited), study::SetRecordingPosition{codingId, party, position},
                  party == study::Party::Mentor ? tr("Place the mentor") : tr("Place the student"),
                  QStringLiteral("recordingposition:%1").arg(static_cast<int>(party)));
}

bool CodingController::setSummary(const codebook::CategoryId& category, const QString& text)
{
    const study::Coding* mine = coding();
    const bool same = mine == nullptr                    ? text.isEmpty()
                      : mine->summary.contains(category) ? mine->summary.at(category) == text
                                                         : text.isEmpty();
    if (same) {
        return true;
    }
    if (!mayEdit()) {
        return false;
    }
    Edited edited = begin();
    const study::CodingId codingId = edited.coding;
    return commit(std::move(edited), study::SetSummary{codingId, category, text},
                  tr("Write the summary"), QStringLiteral("summary:") + category.text());
}

bool CodingController::setSummaries(const std::map<codebook::CategoryId, QString>& texts,
                                    const QString& label)
{
    if (texts.empty()) {
        return true;
    }
    if (!mayEdit()) {
        return false;
    }
    Edited edited = begin();
    const study::CodingId codingId = edited.coding;
    study::Composite all;
    for (const auto& [category, text] : texts) {
        all.changes.emplace_back(study::SetSummary{codingId, category, text});
    }
    return commit(std::move(edited), std::move(all), label);
}

bool CodingController::replaceTrace(study::Party party, const TimeSpan& span,
                                    const std::vector<study::TraceSample>& samples,
                                    const QString& label, const QString& mergeKey)
{
    if (!mayEdit()) {
        return false;
    }
    Edited edited = begin();
    study::replaceTrace(coding(), edited.coding, party, span, samples, edited.steps);
    return edited.steps.changes.empty() ||
           m_session.edit(edited.steps, label, mergeKey, Merging::Always);
}

} // namespace rozet::session
