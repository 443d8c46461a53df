// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/fragment_diff.h"

#include <algorithm>

namespace rozet::study {

FragmentDiff differenceOf(std::span<const Fragment> before, std::span<const Fragment> after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    FragmentDiff diff;
    while (diff.first < shorter && before[diff.first] == after[diff.first]) {
        ++diff.first;
    }
    std::size_t same = 0;
    while (same < shorter - diff.first &&
           before[before.size() - 1 - same] == after[after.size() - 1 - same]) {
        ++same;
    }
    diff.before = before.size() - diff.first - same;
    diff.after = after.size() - diff.first - same;
    return diff;
}

void applyDifference(std::vector<Fragment>& list, std::span<const Fragment> after,
                     const FragmentDiff& diff)
{
    const auto at = list.begin() + static_cast<std::ptrdiff_t>(diff.first);
    const auto place = list.erase(at, at + static_cast<std::ptrdiff_t>(diff.before));
    const auto fresh = after.subspan(diff.first, diff.after);
    list.insert(place, fresh.begin(), fresh.end());
}

} // namespace rozet::study
