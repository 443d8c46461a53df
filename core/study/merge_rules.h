// SPDX-License-Identifier: GPL-3.0-or-later
// What of theirs has a place in ours: what it refers to must be here, and our rules must allow it.
#pragma once

#include "core/study/merge.h"

namespace rozet::study {

struct Judgement
{
    Refusal refusal = Refusal::NotAllowed;
    std::optional<Error> error; ///< for NotAllowed
    QString fact;               ///< the number of the revision, the name of the round
};

class MergeRules
{
public:
    /// All must outlive this.
    MergeRules(const Study& ours, const Study& theirs, const std::set<RecordingId>& removed);

    // Nothing when it may come in.
    [[nodiscard]] std::optional<Judgement> judge(const CodingHeader& header) const;
    [[nodiscard]] std::optional<Judgement> judge(const CodeNote& note) const;
    /// theirs: the coding it is in; null for a note.
    [[nodiscard]] std::optional<Judgement> judge(const Coding* theirs, const ItemKey& key,
                                                 const ItemValue& value) const;

private:
    [[nodiscard]] std::optional<Judgement> ofRevision(int number) const;
    [[nodiscard]] std::optional<Judgement> ofRound(const std::optional<RoundId>& id) const;
    [[nodiscard]] std::optional<Judgement> ofRecording(const RecordingId& id) const;

    const Study& m_ours;
    const Study& m_theirs;
    const std::set<RecordingId>& m_removed;
    std::vector<bool> m_revisionIsOurs; ///< revision n at n - 1
};

} // namespace rozet::study
