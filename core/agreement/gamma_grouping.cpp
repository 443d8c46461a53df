// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma_grouping.h"

#include "core/agreement/gamma_packing.h"

#include <cmath>
#include <limits>

namespace rozet::agreement {

Grouping bestGrouping(const Continuum& continuum, const Dissimilarity& dissimilarity,
                      const SearchLimits& limits)
{
    const std::size_t coders = continuum.coders.size();
    Grouping grouping;
    if (continuum.units.empty() || coders < 2) {
        return grouping;
    }
    // Two units of one group are never more unlike: without either one, the rest would cost less.
    const std::size_t most = continuum.coderPairs() + coders - 1;
    const NearPairs near = nearPairs(continuum, dissimilarity, most, limits.candidates);
    bool complete = near.complete;
    if (coders == 2) {
        grouping = bestMatching(continuum, near, limits);
    } else {
        const Candidates candidates = findCandidates(continuum, near, limits);
        const Packing packing = bestPacking(candidates, continuum.units.size(),
                                            alignmentSaving(continuum.coderPairs()), limits);
        for (const std::uint32_t chosen : packing.chosen) {
            grouping.add(candidates.group(chosen));
        }
        grouping.stopped = candidates.stopped || packing.stopped;
        grouping.exact = packing.slack == 0;
        complete = candidates.complete;
        grouping.slack = std::ldexp(static_cast<double>(packing.slack), -kTieBits - 40);
    }
    if (!complete) {
        // What was not looked at may save anything.
        grouping.exact = false;
        grouping.slack = std::numeric_limits<double>::infinity();
    }
    return grouping;
}

} // namespace rozet::agreement
