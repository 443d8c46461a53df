// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/multiple_response.h"

#include "core/statistics/proportion.h"

#include <numeric>
#include <set>

namespace rozet::statistics {

namespace {

Estimate percent(Estimate share)
{
    if (share.value) {
        share.value = 100 * *share.value;
        share.standardError = 100 * *share.standardError;
        share.interval->low *= 100;
        share.interval->high *= 100;
    }
    return share;
}

} // namespace

MultipleResponse multipleResponse(std::span<const std::vector<int>> answers,
                                  std::span<const Column> flags, std::size_t categoryCount,
                                  std::span<const std::size_t> keep, double confidence)
{
    MultipleResponse result;
    result.categories.resize(categoryCount);
    std::vector<std::size_t> all;
    if (keep.empty() && !answers.empty()) {
        all.resize(answers.front().size());
        std::iota(all.begin(), all.end(), std::size_t(0));
        keep = all;
    }
    result.rows = keep.size();
    for (const std::size_t row : keep) {
        std::set<int> seen;
        for (std::size_t variable = 0; variable < answers.size(); ++variable) {
            const int category = answers[variable][row];
            if (category < 0 || static_cast<std::size_t>(category) >= categoryCount) {
                continue;
            }
            ResponseCategory& entry = result.categories[static_cast<std::size_t>(category)];
            ++entry.count;
            ++result.responses;
            entry.cases += seen.insert(category).second ? 1U : 0U;
            if (variable < flags.size() && !isMissing(flags[variable][row])) {
                ++entry.flagAsked;
                entry.flagged += flags[variable][row] != 0 ? 1U : 0U;
            }
        }
        ++(seen.empty() ? result.missing : result.cases);
    }
    for (ResponseCategory& entry : result.categories) {
        const auto share = [&](std::size_t part, std::size_t whole) {
            return percent(
                proportion(static_cast<double>(part), static_cast<double>(whole), confidence));
        };
        entry.percentOfResponses = share(entry.count, result.responses);
        entry.percentOfCases = share(entry.cases, result.cases);
        entry.percentFlagged = share(entry.flagged, entry.flagAsked);
    }
    return result;
}

} // namespace rozet::statistics
