// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/groups.h"

#include <algorithm>

namespace rozet::statistics {

std::vector<std::vector<double>> splitByGroup(Column values, std::span<const int> codes,
                                              std::size_t count)
{
    std::vector<std::vector<double>> groups(count);
    for (std::size_t row = 0; row < std::min(values.size(), codes.size()); ++row) {
        if (codes[row] >= 0 && static_cast<std::size_t>(codes[row]) < count &&
            !isMissing(values[row])) {
            groups[static_cast<std::size_t>(codes[row])].push_back(values[row]);
        }
    }
    return groups;
}

std::vector<GroupDescription> describeGroups(std::span<const std::vector<double>> groups,
                                             double confidence)
{
    std::vector<GroupDescription> result;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const Descriptives d = describe(groups[g], confidence);
        result.push_back({g, d.n, d.mean, d.sd, d.minimum, d.maximum});
    }
    return result;
}

} // namespace rozet::statistics
