// SPDX-License-Identifier: GPL-3.0-or-later
// Who may see whose coding. Coders of a duo work blind: as long as anybody of them is at work on a
// recording, nobody sees what another made of it. All that shows or exports anything takes the
// study that is left when the hidden codings are taken out, so that no door can be forgotten.
#pragma once

#include "core/study/study.h"

#include <set>

namespace rozet::study {

/// Who looks; nothing when nobody said who it is.
struct Viewer
{
    std::optional<CoderId> coder;

    friend bool operator==(const Viewer&, const Viewer&) = default;
};

/// The codings that this viewer may not see. A supervisor sees all. A coder sees the own codings;
/// another's coding of a recording is hidden
/// - as long as the viewer's own coding of that recording is open, in whatever round, and
/// - until everybody who codes the recording in that round has closed.
/// The consensus is hidden as long as what it is made of is, and while the viewer codes the recording. Somebody who
/// is no coder of the study sees what a coder without codings sees, and also what one coder alone
/// is coding: there is nobody to influence. Linear in the number of codings, but for sorting.
[[nodiscard]] std::set<CodingId> hiddenCodings(const Study& study, const Viewer& viewer);

[[nodiscard]] bool maySee(const Study& study, const Viewer& viewer, const Coding& coding);

/// Takes out these codings with all that tells of them: anchors taken from their fragments, their
/// turning points, and notes about codes that their coders wrote in the same round.
void takeOut(Study& study, const std::set<CodingId>& hidden);

/// A copy without them; what is hidden is never copied.
[[nodiscard]] Study without(const Study& study, const std::set<CodingId>& hidden);

/// What the viewer may see.
[[nodiscard]] Study visibleStudy(const Study& study, const Viewer& viewer);

/// Whether the viewer may assign recordings, unlock what was opened, and collect: a supervisor, or
/// anybody in a study that has no supervisor.
[[nodiscard]] bool mayLead(const Study& study, const Viewer& viewer);

/// Everybody who codes this recording in this round has closed. False when nobody does. The
/// consensus does not count.
[[nodiscard]] bool isOpened(const Study& study, const RecordingId& recording,
                            const std::optional<RoundId>& round);

} // namespace rozet::study
