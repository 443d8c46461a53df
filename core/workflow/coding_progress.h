// SPDX-License-Identifier: GPL-3.0-or-later
// How far every coder is, and how long they worked. See docs/methods/progress.md.
#pragma once

#include "core/report/table.h"
#include "core/study/visibility.h"

#include <optional>
#include <vector>

namespace rozet::workflow {

/// One coding. What a blind viewer may not know yet is nothing.
struct CodingFacts
{
    QString recording;
    QString round; ///< empty outside rounds
    study::CodingState state = study::CodingState::NotStarted;
    bool hidden = false; ///< the viewer may not see what is in it
    std::optional<qsizetype> fragments;
    std::optional<MediaTime> reached;   ///< end of the last fragment or sample
    std::optional<double> reachedShare; ///< 0 to 1 of the recording, when its length is known
    std::optional<qint64> activeMs;
    std::optional<double> activeMsPerMinute; ///< per minute of recording
};

struct CoderProgress
{
    study::CoderId coder;
    QString name;
    int assigned = 0;
    int notStarted = 0;
    int busy = 0;
    int closed = 0;
    std::optional<qsizetype> fragments; ///< nothing when any of them is hidden
    std::optional<double> reachedShare; ///< of the length of all that was assigned
    std::optional<qint64> activeMs;
    std::optional<double> medianMsPerMinute; ///< over closed codings with active time
    std::vector<CodingFacts> codings;        ///< by recording as people sort, then round
};

/// By name, the consensus last. viewer: a coder (not a supervisor or the consensus) sees nothing of
/// what others have not closed; nothing = everything is shown.
[[nodiscard]] std::vector<CoderProgress>
codingProgress(const study::Study& study, const std::optional<study::CoderId>& viewer);

/// A row a coder, texts in the language ("nl", else English).
[[nodiscard]] report::Table progressTable(const std::vector<CoderProgress>& progress,
                                          const QString& language);
/// A row a coding of one coder.
[[nodiscard]] report::Table codingsTable(const CoderProgress& coder, const QString& language);

} // namespace rozet::workflow
