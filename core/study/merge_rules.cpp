// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/merge_rules.h"

#include "core/study/rules.h"

#include <algorithm>

namespace rozet::study {

namespace {

std::optional<Judgement> ofRule(const Done& done)
{
    return done ? std::nullopt : std::optional(Judgement{Refusal::NotAllowed, done.error(), {}});
}

} // namespace

MergeRules::MergeRules(const Study& ours, const Study& theirs, const std::set<RecordingId>& removed)
    : m_ours(ours), m_theirs(theirs), m_removed(removed)
{
    const std::size_t both = std::min(ours.codebooks.size(), theirs.codebooks.size());
    for (std::size_t i = 0; i < both; ++i) {
        m_revisionIsOurs.push_back(ours.codebooks[i] == theirs.codebooks[i]);
    }
}

std::optional<Judgement> MergeRules::ofRevision(int number) const
{
    if (number >= 1 && number <= static_cast<int>(m_revisionIsOurs.size()) &&
        m_revisionIsOurs[static_cast<std::size_t>(number - 1)]) {
        return std::nullopt;
    }
    const bool isKnown = m_ours.codebookRevision(number) != nullptr;
    return Judgement{
        isKnown ? Refusal::RevisionDiffers : Refusal::RevisionUnknown, {}, QString::number(number)};
}

std::optional<Judgement> MergeRules::ofRound(const std::optional<RoundId>& id) const
{
    if (!id || m_ours.rounds.find(*id) != nullptr) {
        return std::nullopt;
    }
    const Round* round = m_theirs.rounds.find(*id);
    return Judgement{Refusal::RoundUnknown, {}, round == nullptr ? QString() : round->name};
}

std::optional<Judgement> MergeRules::ofRecording(const RecordingId& id) const
{
    if (m_ours.recordings.find(id) == nullptr) {
        return Judgement{
            m_removed.contains(id) ? Refusal::RecordingRemoved : Refusal::RecordingUnknown, {}, {}};
    }
    const bool withdrawn = std::ranges::any_of(m_ours.consents, [&](const Consent& consent) {
        return consent.recording == id && consent.state == ConsentState::Withdrawn;
    });
    return withdrawn ? std::optional(Judgement{Refusal::ConsentWithdrawn, {}, {}}) : std::nullopt;
}

std::optional<Judgement> MergeRules::judge(const CodingHeader& header) const
{
    if (auto recording = ofRecording(header.recording)) {
        return recording;
    }
    if (auto round = ofRound(header.round)) {
        return round;
    }
    return ofRevision(header.codebookRevision);
}

std::optional<Judgement> MergeRules::judge(const CodeNote& note) const
{
    if (auto round = ofRound(note.round)) {
        return round;
    }
    return ofRevision(note.codebookRevision);
}

std::optional<Judgement> MergeRules::judge(const Coding* theirs, const ItemKey& key,
                                           const ItemValue& value) const
{
    if (theirs == nullptr) {
        return std::nullopt;
    }
    if (const auto* fragment = std::get_if<Fragment>(&value)) {
        const auto revision = ofRevision(fragment->codebookRevision);
        return revision ? revision : ofRule(checkFragment(m_ours, *theirs, *fragment));
    }
    if (const auto* trace = std::get_if<Trace>(&value)) {
        return ofRule(checkTrace(m_ours, *theirs, *trace));
    }
    if (const auto* answer = std::get_if<RecordingCodeValue>(&value)) {
        const auto revision = ofRevision(answer->codebookRevision);
        return revision ? revision
                        : ofRule(checkRecordingCode(m_ours, codebook::CodeId(key.item), *answer));
    }
    return std::nullopt;
}

} // namespace rozet::study
