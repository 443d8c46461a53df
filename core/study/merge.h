// SPDX-License-Identifier: GPL-3.0-or-later
// What of a coder's work, made on a copy of a study elsewhere, goes into the study it came from.
//
// A join per thing: of two versions the one that came from the other wins; of two that were made
// without knowing each other the newest wins and the other is set aside, with its value. So it does
// not matter in which order copies are collected, or how often. Explained in
// docs/decisions/0010-coder-packages.md.
#pragma once

#include "core/base/error.h"
#include "core/study/change.h"
#include "core/study/item_value.h"
#include "core/study/versions.h"

#include <set>

namespace rozet::study {

enum class ItemFate {
    Added,   ///< new to us
    Changed, ///< theirs came from ours and is newer
    Removed, ///< taken away there
    Same,
    Older,       ///< ours came from theirs: nothing to do
    Conflicting, ///< changed in both places: the newest stands, the other is set aside
    Unknown,     ///< refers to something we do not have; left out
};

enum class Refusal {
    RecordingUnknown,
    RecordingRemoved, ///< it was here, and was taken away
    ConsentWithdrawn,
    RoundUnknown,
    RevisionUnknown, ///< of the codebook
    RevisionDiffers, ///< we have another codebook under that number
    NotAllowed,      ///< our study would not accept it; the error says why
};

struct FateCounts
{
    qsizetype added = 0, changed = 0, removed = 0, same = 0, older = 0, conflicting = 0,
              unknown = 0;

    void count(ItemFate fate, qsizetype times = 1);
    void add(const FateCounts& other);

    /// What comes in without a question.
    [[nodiscard]] qsizetype fresh() const { return added + changed + removed; }
};

/// One coding as a line of the plan.
struct CodingPlan
{
    CodingId coding; ///< ours, or as it will be
    RecordingId recording;
    QString recordingName; ///< ours; theirs when we do not have it
    QString roundName;     ///< may be empty
    FateCounts counts;
    std::optional<CodingState> stateBefore; ///< nothing: the coding is new
    std::optional<CodingState> stateAfter;  ///< nothing: the coding goes
    std::optional<Refusal> refusal;         ///< of the coding as a whole
};

/// Something changed in both places.
struct Conflict
{
    ItemKey key;
    RecordingId recording;         ///< null for a note
    std::optional<ItemValue> kept; ///< nothing: taken away
    std::optional<ItemValue> lost; ///< nothing: it was the taking away that lost
    bool keptOurs = false;
};

/// Something that cannot come in.
struct RefusedItem
{
    ItemKey key;
    RecordingId recording;
    QString recordingName;
    Refusal refusal = Refusal::NotAllowed;
    std::optional<ItemValue> value; ///< nothing: the whole coding
    std::optional<Error> error;     ///< for NotAllowed
    QString fact;                   ///< the number of the revision, the name of the round
};

/// Where the recording in the package is not the one we have.
struct PassportDifference
{
    enum class What { Duration, Media };

    RecordingId recording;
    QString recordingName;
    What what = What::Duration;
};

struct MergePlan
{
    FateCounts counts;
    std::map<ItemKind, FateCounts> byKind;
    std::vector<CodingPlan> codings; ///< by name of recording
    std::vector<Conflict> conflicts;
    std::vector<RefusedItem> refused;
    std::vector<PassportDifference> differences;
    Change change = Composite{}; ///< accepted by applyChange on our study

    [[nodiscard]] bool changesNothing() const;
};

struct MergeSide
{
    const Study& study;
    const Versions& versions;
};

/// Takes from theirs only what this coder made; everything else there is at most compared with
/// ours. The coder must be in ours.
///
/// removedRecordings: those that were in our study once, to tell them from unknown ones. package
/// names what is collected, for the log. Neither study is changed.
[[nodiscard]] MergePlan planMerge(const MergeSide& ours, const MergeSide& theirs,
                                  const CoderId& coder, const QUuid& package = {},
                                  const std::set<RecordingId>& removedRecordings = {});

} // namespace rozet::study
