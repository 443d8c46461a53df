// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/frequencies.h"

#include <map>

namespace rozet::statistics {

Frequencies frequencies(Column values)
{
    Frequencies result;
    std::map<double, std::size_t> counts;
    for (const double value : values) {
        if (isMissing(value)) {
            ++result.missing;
        } else {
            ++counts[value];
            ++result.n;
        }
    }
    if (result.n == 0) {
        result.reason = Undefined::NoUnits;
        return result;
    }
    std::size_t running = 0;
    for (const auto& [value, count] : counts) {
        running += count;
        const auto share = [&](std::size_t part, std::size_t whole) {
            return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
        };
        result.values.push_back({value, count, share(count, values.size()), share(count, result.n),
                                 share(running, result.n)});
    }
    return result;
}

} // namespace rozet::statistics
