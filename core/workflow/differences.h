// SPDX-License-Identifier: GPL-3.0-or-later
// What two or more coders made of the same recording, laid side by side: fragments that belong
// together, answers about the whole recording, and positions over the whole recording. Each is one
// thing to settle, also where the coders agree. The list of differences, the lanes and the settling
// all read it from here. See docs/methods/consensus.md.
//
// Fragments are matched as agreement does (core/agreement/event_matching.h): one of each coder at
// most, first those that overlap enough, by the best matching, then of what is left those that
// overlap less. A fragment is matched as a whole, with all its codes, and fragments without a code
// take part. Fragments without a code in common belong together only when they have a category in
// common: what is talked about is no other opinion than how it is done. Two fragments with other
// codes that overlap less than half of what is asked are not about the same thing: a short question
// within a long story is no difference of borders. Codes that were retired count as their
// successor, as in a tally. Of three coders or more, the matches of all pairs are joined from the
// largest overlap down, while a group has one fragment of each coder. What was settled together
// stays together whatever the settings.
#pragma once

#include "core/agreement/event_matching.h"
#include "core/base/result.h"
#include "core/study/study.h"

#include <optional>
#include <vector>

namespace rozet::workflow {

struct DifferenceSettings
{
    std::vector<study::CoderId> coders;  ///< two or more, none twice
    std::optional<study::RoundId> round; ///< nothing = the coding proper before a trial
    double overlap = 0.6;                ///< of the longer fragment, 0 to 1
    /// Borders further apart differ; and how far moments without length may be apart.
    MediaDuration tolerance = MediaDuration::fromMilliseconds(500);
};

enum class DifferenceKind {
    Fragment,
    Answer,   ///< to a recording-level code
    Position, ///< of mentor or student over the whole recording
};

enum class DifferenceState {
    Open,
    Settled,
    Outdated, ///< settled, and one of the coders' fragments was changed or removed since
};

/// Unique in a study, and the same after every edit that leaves the coders' own fragments together.
using DifferenceId = TextId<struct DifferenceTag>;

/// One thing to settle. The lists by coder are as long as the settings' coders, and in their order.
struct Difference
{
    DifferenceId id;
    DifferenceKind kind = DifferenceKind::Fragment;
    study::RecordingId recording;
    /// From the first start to the last end; of answers and positions the whole recording.
    TimeSpan span;

    std::vector<std::optional<study::Fragment>> fragments; ///< by coder; for Fragment only
    codebook::CodeId code;                                 ///< the question, for Answer
    std::vector<std::optional<study::RecordingCodeValue>> answers;
    study::Party party = study::Party::Mentor; ///< for Position
    std::vector<std::optional<codebook::LearyPosition>> positions;

    /// Same: every coder who coded the recording has it, with the same codes and enough overlap
    /// (the same answer; the same sector). DifferentCode: enough overlap, other codes (another
    /// answer or sector). Boundary: too little overlap. Unmatched: not everybody has it, which goes
    /// before the other two.
    agreement::Verdict verdict = agreement::Verdict::Same;
    bool codesDiffer = false; ///< between those who have it
    bool positionsDiffer =
        false;                 ///< mentor or student is placed in another sector, or by some only
    bool startsDiffer = false; ///< by more than the tolerance
    bool endsDiffer = false;
    double overlap = 0;            ///< of the longer; the least of all pairs; 0 for one coder alone
    MediaDuration startDifference; ///< latest minus earliest
    MediaDuration endDifference;

    DifferenceState state = DifferenceState::Open;
    std::optional<study::Settlement> settlement; ///< the newest, unless Open

    /// Nothing to decide: the same codes with enough overlap, and the same place on the rose.
    [[nodiscard]] bool isSame() const
    {
        return verdict == agreement::Verdict::Same && !positionsDiffer;
    }

    [[nodiscard]] bool has(std::size_t coder) const;
};

/// One recording.
struct RecordingDifferences
{
    study::RecordingId recording;
    std::vector<std::optional<study::CodingId>> codings; ///< by coder; nothing = not coded by them
    bool closed = false;                                 ///< all these codings are closed
    /// The coding of the consensus that belongs to these codings: of their round.
    std::optional<study::CodingId> consensus;
    bool consensusClosed = false;
    int consensusOther = 0; ///< fragments in the consensus that no settlement made
    /// Fragments by start, then end; then answers in the order of the codebook; then positions.
    std::vector<Difference> items;

    [[nodiscard]] const Difference* find(const DifferenceId& id) const;
};

/// How much of it is done.
struct SettleProgress
{
    int total = 0;
    int settled = 0; ///< without those outdated
    int outdated = 0;
    int openSame = 0; ///< open, and nothing to decide about

    [[nodiscard]] int open() const { return total - settled; }

    SettleProgress& operator+=(const SettleProgress& other);
};

[[nodiscard]] SettleProgress progressOf(const RecordingDifferences& recording);

/// Of every recording that two or more of the coders began, by name. Fails with EntityMissing for
/// what the study does not have, and with CoderNotNamed for fewer than two coders or the same one
/// twice. Where so many fragments lie on top of one another that matching takes too long, they
/// stand alone. Otherwise linear, apart from sorting.
[[nodiscard]] Result<std::vector<RecordingDifferences>>
studyDifferences(const study::Study& study, const DifferenceSettings& settings);

/// Of one recording; without items when fewer than two of the coders began it. The same as the
/// above gives for it.
[[nodiscard]] Result<RecordingDifferences> recordingDifferences(const study::Study& study,
                                                                const study::RecordingId& recording,
                                                                const DifferenceSettings& settings);

} // namespace rozet::workflow
