// SPDX-License-Identifier: GPL-3.0-or-later
// Coding rounds: which coding a coder works in when there are several of one recording, what a
// round still lacks, and how to begin it.
#pragma once

#include "core/study/change.h"

#include <optional>
#include <vector>

namespace rozet::workflow {

/// The codings of this recording by this coder: of the coding proper first, then those of trial
/// rounds, each by the name of the round as people sort.
[[nodiscard]] std::vector<const study::Coding*> codingsOfCoder(const study::Study& study,
                                                               const study::RecordingId& recording,
                                                               const study::CoderId& coder);

/// The one to go on with: the first that is busy, else the first that was not started, else the
/// first. Null when there is none.
[[nodiscard]] const study::Coding* workingCoding(const study::Study& study,
                                                 const study::RecordingId& recording,
                                                 const study::CoderId& coder);

/// Rounds in the order in which they were held: by date, those without one last, then by name.
[[nodiscard]] std::vector<const study::Round*> roundsInOrder(const study::Study& study);

struct RoundProgress
{
    int expected = 0; ///< recordings times coders
    int made = 0;     ///< codings that are there, started or not
    int closed = 0;
};

[[nodiscard]] RoundProgress roundProgress(const study::Study& study, const study::Round& round);

/// Makes a coding for every coder and recording of the round that has none yet, not started, with
/// the revision the round tries (else the newest). Nothing when there is nothing to make.
[[nodiscard]] std::optional<study::Change> planRoundCodings(const study::Study& study,
                                                            const study::Round& round);

/// Everybody of the round has closed every recording of it; only then may anyone compare.
[[nodiscard]] bool isRoundClosed(const study::Study& study, const study::Round& round);

} // namespace rozet::workflow
