// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a recording a coder's fragments lie, as so many parts of its length.
#pragma once

#include "core/study/study.h"

#include <vector>

namespace rozet::workflow {

/// For each part, how many fragments lie over it on average: 0.5 = one over half of the part. A
/// point event counts as 1 in its part. Empty when the length is zero or nothing was coded.
[[nodiscard]] std::vector<double> codedDensity(const study::FragmentSet& fragments,
                                               MediaDuration length, int parts);

/// The coding whose density this viewer may see: one's own, and that of others once every coder's
/// coding of the recording is closed. Null when there is none.
[[nodiscard]] const study::Coding* codingToShow(const study::Study& study,
                                                const study::RecordingId& recording,
                                                const study::CoderId& coder,
                                                const study::CoderId& viewer);

} // namespace rozet::workflow
