// SPDX-License-Identifier: GPL-3.0-or-later
// Taking something away together with everything that hangs on it, as one change.
#pragma once

#include "core/study/change.h"

namespace rozet::study {

/// The contents of a coding and then its header. A closed coding is opened first.
[[nodiscard]] Change removalOfCoding(const Study& study, const CodingId& id);
/// Its codings, consents, anchors and places in rounds, and then the recording.
[[nodiscard]] Change removalOfRecording(const Study& study, const RecordingId& id);
/// Its notes about codes, and then the round. The codings made in it must have gone before.
[[nodiscard]] Change removalOfRound(const Study& study, const RoundId& id);

} // namespace rozet::study
