// SPDX-License-Identifier: GPL-3.0-or-later
// What one coder takes along: enough of the study to code with, and nothing of anybody else's.
#pragma once

#include "core/study/study.h"
#include "core/study/versions.h"

#include <vector>

namespace rozet::study {

/// A study of its own, with the same ids: the recordings with their passports (of media only the
/// name of the file, no folder), consents without notes, every revision of the codebook, rounds
/// with no coder but this one and without what was noted and decided, anchors that were not taken
/// from somebody else's fragment, and this coder with the codings, log and notes that are this
/// coder's. No other coder, no questionnaire, no notes about schools, mentors and students.
/// The coder must be in the study.
[[nodiscard]] Study packageStudy(const Study& study, const CoderId& coder);

/// What is known of the versions of this coder's things.
[[nodiscard]] Versions packageVersions(const Study& study, const Versions& versions,
                                       const CoderId& coder);

/// The recordings that are this coder's to code: with a coding of the coder, or in a round with the
/// coder. When there is none, all. By name.
[[nodiscard]] std::vector<RecordingId> recordingsFor(const Study& study, const CoderId& coder);

} // namespace rozet::study
