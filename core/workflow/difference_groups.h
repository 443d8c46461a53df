// SPDX-License-Identifier: GPL-3.0-or-later
// Which fragments of several coders in one recording belong together. Used by differences.cpp; what
// the rules are for is told in differences.h.
#pragma once

#include "core/base/time.h"
#include "core/study/fragment.h"

#include <optional>
#include <vector>

namespace rozet::workflow {

/// One fragment that takes part.
struct GroupedFragment
{
    const study::Fragment* fragment = nullptr;
    std::vector<int> codes;      ///< sorted; numbers that stand for codes, the same for every coder
    std::vector<int> categories; ///< of these codes, sorted
};

/// Per coder the place of a fragment in that coder's list.
using FragmentGroup = std::vector<std::optional<std::size_t>>;

struct GroupSettings
{
    double overlap = 0.6;
    MediaDuration moments;
};

/// coders: each coder's fragments by start, then end. Every fragment is in exactly one group, and
/// no group has two of one coder. In no particular order.
[[nodiscard]] std::vector<FragmentGroup>
groupFragments(const std::vector<std::vector<GroupedFragment>>& coders,
               const GroupSettings& settings);

/// Overlap of the longer; 1 for two moments that are no further apart than `moments`, 0 for a
/// moment and a stretch.
[[nodiscard]] double overlapOfLonger(const TimeSpan& a, const TimeSpan& b, MediaDuration moments);

} // namespace rozet::workflow
