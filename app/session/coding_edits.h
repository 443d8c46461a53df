// SPDX-License-Identifier: GPL-3.0-or-later
// What a coder does to fragments, as changes: nothing here touches a study.
#pragma once

#include "core/study/change.h"

#include <optional>
#include <vector>

namespace rozet::session {

/// One coder's coding of one recording, which may not be there yet.
struct CodingTarget
{
    study::RecordingId recording;
    study::CoderId coder;
    /// One of several codings of this recording by this coder; a null id = the one to go on with.
    study::CodingId coding = {};
};

/// Null when it has yet to be made.
[[nodiscard]] const study::Coding* codingOf(const study::Study& study, const CodingTarget& target);

/// Puts in front of the steps what is needed before anything can be edited: the coding itself, and
/// its state "busy". Gives the coding's id.
[[nodiscard]] study::CodingId prepareCoding(const study::Study& study, const CodingTarget& target,
                                            study::Composite& steps);

/// The revision that new fragments of this target are coded with; null when the study has none.
[[nodiscard]] const codebook::CodebookRevision* revisionFor(const study::Study& study,
                                                            const CodingTarget& target);

/// Codes are chosen from the revision the coding works with. When the fragment's own, older
/// revision does not allow the codes it has now, it goes to that one.
void followCodes(const study::Study& study, const CodingTarget& target, study::Fragment& fragment);

/// The codes with this one added; those that exclude it are taken out.
[[nodiscard]] std::vector<codebook::CodeId> withCode(std::vector<codebook::CodeId> codes,
                                                     const codebook::CodeId& added,
                                                     const codebook::Codebook& book);

/// Two fragments that meet at the time, both with the codes and positions; the first keeps the
/// text. Nothing when the time is not strictly inside.
[[nodiscard]] std::optional<study::Change> splitChange(const study::CodingId& coding,
                                                       const study::Fragment& fragment,
                                                       MediaTime at, qint64 nowMs);

/// The first of the fragments, stretched over all of them, with all their codes and texts; the
/// others are taken away. Of codes that exclude each other, and of positions, the earliest stays.
/// Nothing when there are fewer than two.
[[nodiscard]] std::optional<study::Change> joinChange(const study::CodingId& coding,
                                                      std::vector<study::Fragment> fragments,
                                                      const codebook::Codebook& book, qint64 nowMs);

/// The fragment to join with when only one is selected: the next one that shares a category.
[[nodiscard]] const study::Fragment* joinPartner(const study::Coding& coding,
                                                 const study::Fragment& fragment,
                                                 const codebook::Codebook& book);

/// Ordered and within the recording (a length of zero = not known).
[[nodiscard]] TimeSpan clampedSpan(TimeSpan span, MediaDuration recordingLength);

} // namespace rozet::session
