// SPDX-License-Identifier: GPL-3.0-or-later
// The trace of one person in one coding. It is kept in pieces of one minute of the recording, so
// that recording twenty samples a second writes little at a time; together the pieces are the
// trace. Pieces of another length are read alike, and cut to minutes where they are overwritten.
#pragma once

#include "core/base/span.h"
#include "core/study/change.h"

#include <optional>

namespace rozet::study {

inline constexpr MediaDuration kTracePiece = MediaDuration::fromMilliseconds(60'000);

/// All samples by rising time, none twice.
[[nodiscard]] std::vector<TraceSample> traceOf(const Coding& coding, Party party);
/// Those from start up to and including end.
[[nodiscard]] std::vector<TraceSample> traceBetween(const Coding& coding, Party party,
                                                    const TimeSpan& span);
[[nodiscard]] bool hasTrace(const Coding& coding, Party party);

/// Appends the changes that put these samples (by rising time, within the span) in place of those
/// from start up to and including end; what lies before and after stays. coding may be null when
/// it is about to be added under the id.
void replaceTrace(const Coding* coding, const CodingId& id, Party party, const TimeSpan& span,
                  const std::vector<TraceSample>& samples, Composite& steps);

/// Whether the change concerns nothing but traces.
[[nodiscard]] bool isAboutTraces(const Change& change);

} // namespace rozet::study
