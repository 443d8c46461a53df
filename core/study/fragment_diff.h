// SPDX-License-Identifier: GPL-3.0-or-later
// Where two states of a coding's fragments differ: one stretch that was replaced by another. An
// edit of one fragment gives a stretch of about one, so that what shows the fragments need not
// start anew.
#pragma once

#include "core/study/fragment.h"

#include <span>
#include <vector>

namespace rozet::study {

struct FragmentDiff
{
    std::size_t first = 0;  ///< how many at the beginning are equal
    std::size_t before = 0; ///< how many behind those went
    std::size_t after = 0;  ///< and how many came in their place; the rest is equal

    [[nodiscard]] bool isEmpty() const { return before == 0 && after == 0; }
};

/// Both in the order of a FragmentSet. Linear.
[[nodiscard]] FragmentDiff differenceOf(std::span<const Fragment> before,
                                        std::span<const Fragment> after);

/// Makes the first list equal to the second.
void applyDifference(std::vector<Fragment>& list, std::span<const Fragment> after,
                     const FragmentDiff& diff);

} // namespace rozet::study
