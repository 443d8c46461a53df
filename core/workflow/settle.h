// SPDX-License-Identifier: GPL-3.0-or-later
// Settling what coders made differently: each decision is one change, which fills the coding of the
// consensus and keeps beside it what was decided, why, by whom and when. Nothing of the coders' own
// codings is touched. See docs/methods/consensus.md and docs/decisions/0012-consensus.md.
#pragma once

#include "core/study/change.h"
#include "core/workflow/differences.h"

namespace rozet::workflow {

/// Where a fragment made of several begins and ends.
enum class MergedBorders {
    Mean,  ///< the mean of the starts, and of the ends
    Outer, ///< the first start, and the last end
    Inner, ///< the last start, and the first end; Mean where they have nothing in common
};

/// What was decided.
struct Decision
{
    study::SettlementChoice choice = study::SettlementChoice::Agreed;
    std::optional<study::CoderId>
        taken; ///< for TookOne; a coder who does not have it gives nothing
    MergedBorders borders = MergedBorders::Mean; ///< for Agreed and Merged
    /// For New: the fragment (its id and times of day are filled in), answer or position.
    std::optional<study::Fragment> fragment;
    std::optional<study::RecordingCodeValue> answer;
    std::optional<codebook::LearyPosition> position;
    std::optional<study::SettlementReason> reason; ///< left out for Agreed
    QString note;
};

struct Settler
{
    study::CoderId coder; ///< who settles: a coder, the supervisor or the consensus
    qint64 nowMs = 0;     ///< UTC, milliseconds since 1970
};

/// The fragment a decision makes of this difference; nothing for Neither, and where the coder that
/// was taken has none. Merged has the codes of all of them, and the mean of their positions.
[[nodiscard]] std::optional<study::Fragment>
settledFragment(const study::Study& study, const Difference& difference,
                const std::vector<study::CoderId>& coders, const Decision& decision);

/// Settling it, and again settling it: what an earlier settlement made goes. The coding of the
/// consensus is made when it is not there, in the round of the coders' codings, and so is the
/// consensus itself.
///
/// Fails with EntityMissing when the difference is no longer there; CodingsNotClosed, naming the
/// coders; CodingClosed when that of the consensus is; ValueNotAllowed for a decision that does not
/// fit (merging two answers, taking from nobody, Agreed where they differ, New without anything);
/// CodesExclusive when the codes of a merged fragment rule each other out.
[[nodiscard]] Result<study::Change> settle(const study::Study& study,
                                           const DifferenceSettings& settings,
                                           const RecordingDifferences& recording,
                                           const DifferenceId& difference, const Decision& decision,
                                           const Settler& settler);

struct SettledSame
{
    std::optional<study::Change> change; ///< nothing when there was nothing to settle
    int settled = 0;
    int recordings = 0;
    /// Recordings left out: somebody's coding is open, or that of the consensus is closed.
    std::vector<study::RecordingId> skipped;
};

/// All that is open and the same (Difference::isSame), as one change. Recordings that cannot be
/// settled are left out and named.
[[nodiscard]] SettledSame settleSame(const study::Study& study, const DifferenceSettings& settings,
                                     const std::vector<RecordingDifferences>& recordings,
                                     MergedBorders borders, const Settler& settler);

/// The settlement goes, and what it made: the difference is open again. Fails with EntityMissing
/// when it was not settled, and with CodingClosed.
[[nodiscard]] Result<study::Change> takeBackSettlement(const study::Study& study,
                                                       const RecordingDifferences& recording,
                                                       const DifferenceId& difference);

/// The reason that goes with a verdict most often, to begin with. Nothing for Agreed.
[[nodiscard]] std::optional<study::SettlementReason> usualReason(const Difference& difference,
                                                                 study::SettlementChoice choice);

} // namespace rozet::workflow
