// SPDX-License-Identifier: GPL-3.0-or-later
// What was coded with an older revision of the codebook, and what becomes of it: kept when its
// codes still mean the same, given the codes that came instead, or looked at again. A fragment (or
// an answer about a recording) stays in the list until its revision is the newest; nothing else
// remembers what was settled, so the list cannot disagree with the study.
#pragma once

#include "core/base/result.h"
#include "core/study/change.h"

#include <map>
#include <optional>
#include <vector>

namespace rozet::workflow {

/// What is proposed, and what can be done.
enum class Recoding {
    Keep,      ///< the codes stay; they now stand for what the newest revision says
    Map,       ///< codes that went are replaced by what came instead
    LookAgain, ///< a person has to judge: nothing is proposed
};

/// What happened to one of its codes since.
enum class CodeEvent {
    Redefined,    ///< name, definition or when (not) to use it, or the answers to choose from
    Moved,        ///< to another category or under another code
    LevelChanged, ///< from the fragment to the recording as a whole, or back
    OnlyGroups,   ///< it can no longer be given itself, its sub-codes can
    Mapped,       ///< out of use; there are codes to look at instead
    Retired,      ///< out of use, with nothing instead
    RoseChanged,  ///< not a code: the sectors the position was chosen from are others
};

struct RecodingReason
{
    CodeEvent what = CodeEvent::Redefined;
    codebook::CodeId code;                    ///< empty for the rose
    std::vector<codebook::CodeId> successors; ///< for Mapped; in use in the newest revision

    friend bool operator==(const RecodingReason&, const RecodingReason&) = default;
};

struct RecodingItem
{
    study::CodingId coding;
    std::optional<study::FragmentId> fragment; ///< else the answer to a code about the recording
    std::vector<codebook::CodeId> codes;       ///< of the fragment, or the one that was answered
    int revision = 1;                          ///< it was coded with
    bool closed = false;                       ///< its coding is: listed, but not touched
    std::vector<RecodingReason> reasons;       ///< empty: all its codes still mean the same
    Recoding proposal = Recoding::Keep;

    friend bool operator==(const RecodingItem&, const RecodingItem&) = default;
};

struct RecodingList
{
    int newest = 1; ///< number of the newest revision
    std::vector<RecodingItem> items;
};

/// By recording, coder and time, answers after fragments. Somebody who codes sees only what they
/// coded themselves; a null coder, the consensus and a supervisor see all. Fragments without codes
/// and positions are not listed: no revision changes them. Linear in the number of fragments.
[[nodiscard]] RecodingList recodingList(const study::Study& study, const study::CoderId& viewer);

struct RecodingDecision
{
    /// Map and Keep; LookAgain leaves it in the list.
    Recoding what = Recoding::Keep;
    /// For Map: what each code becomes; an empty list takes the code away. Codes that are not named
    /// get their only successor, or stay when they are in use.
    std::map<codebook::CodeId, std::vector<codebook::CodeId>> becomes;
};

/// Why something that was chosen stays as it is.
enum class RecodingObstacle {
    Closed,    ///< its coding is closed
    OutOfUse,  ///< a code is out of use (or only groups) and it was not said what it becomes
    Level,     ///< a code is on the other level now
    Exclusive, ///< two of the codes exclude each other
    Answer, ///< the answer is not one of those the newest revision allows, or there is one already
    Rose,   ///< the position is not on the rose of the newest revision
};

struct NotSettled
{
    RecodingItem item;
    RecodingObstacle why = RecodingObstacle::Closed;
};

struct RecodingPlan
{
    std::optional<study::Change> change; ///< nothing when nothing can be settled
    int settled = 0;
    std::vector<NotSettled> left;
};

/// One change for all of them.
[[nodiscard]] RecodingPlan planRecoding(const study::Study& study,
                                        const std::vector<RecodingItem>& items,
                                        const RecodingDecision& decision, qint64 nowMs);

/// What a code given with this revision has gone through up to the newest; empty when it still
/// means the same. Fails as mapForward does.
[[nodiscard]] Result<std::vector<RecodingReason>>
codeEvents(const study::Study& study, int revision, const codebook::CodeId& code);

/// Open codings that still work with an older revision go on with the newest: what was coded keeps
/// its own. Leaves out codings whose positions over the whole recording the new rose cannot hold.
/// The study may be one to which the newest revision has just been added.
[[nodiscard]] std::vector<study::Change> codingsToNewest(const study::Study& study);

} // namespace rozet::workflow
