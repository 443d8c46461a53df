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

} // namespace rozet::workflow
