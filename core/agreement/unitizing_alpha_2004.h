// SPDX-License-Identifier: GPL-3.0-or-later
// Krippendorff's older unitizing alpha (1995, in the form of 2004), for comparison with programs
// that still give it. Several units of one code compare by their borders. See
// docs/methods/unitizing-alpha.md.
#pragma once

#include "core/agreement/fragments.h"
#include "core/statistics/estimate.h"

#include <cstdint>
#include <vector>

namespace rozet::agreement {

struct UnitizingAlpha2004Code
{
    double observed = 0; ///< disagreement
    double expected = 0;
    statistics::Estimate alpha;
};

struct UnitizingAlpha2004
{
    statistics::Estimate alpha; ///< all codes together
    std::vector<UnitizingAlpha2004Code> perCode;
};

/// Recordings that every coder coded stand one after the other as one continuum. Lengths are
/// rounded down to whole ticks, in which the expectation counts. Estimate::n is the length of the
/// continuum in ticks. Data as checkTimeline wants them.
[[nodiscard]] UnitizingAlpha2004 unitizingAlpha2004(const CodedRecordings& data,
                                                    std::int64_t tick = 1);

} // namespace rozet::agreement
