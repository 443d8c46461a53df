// SPDX-License-Identifier: GPL-3.0-or-later
// How late a coder's hand is when coding while playing: what is taken off, and what the coder's own
// corrections say it should be. See docs/methods/reaction-time.md.
#pragma once

#include "core/study/study.h"

#include <optional>

namespace rozet::workflow {

/// What is taken off for this coder: their own reaction time, or else that of the study.
[[nodiscard]] MediaDuration reactionTimeOf(const study::Study& study, const study::CoderId& coder);

/// Where a fragment began that a key began so; may lie before the recording.
[[nodiscard]] MediaTime startOf(const study::KeyedStart& keyed);

/// From this many corrected starts on a reaction time is offered.
inline constexpr int kFewestCorrections = 10;

/// What a coder's fragments say that were begun by a key while playing.
struct ReactionEstimate
{
    int keyed = 0;     ///< begun by a key
    int corrected = 0; ///< of these, those whose start was moved afterwards
    /// Of the corrected ones, how long before the key the start lies now, in real time (the time of
    /// the recording divided by the speed). The median, and the quartiles.
    std::optional<double> median; ///< seconds
    std::optional<double> lower;
    std::optional<double> upper;
    /// The median in steps of 0.05 s, not below 0; nothing with too few corrections.
    std::optional<MediaDuration> offered;
};

/// Looks at all codings of the coder. A start that was moved by more than five seconds was not put
/// right but put elsewhere, and does not count.
[[nodiscard]] ReactionEstimate estimateReaction(const study::Study& study,
                                                const study::CoderId& coder);

/// Whether the offer differs enough from what is taken off now to bother somebody with.
[[nodiscard]] bool isWorthOffering(const ReactionEstimate& estimate, MediaDuration now);

} // namespace rozet::workflow
