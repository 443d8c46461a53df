// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/gamma_grouping.h"

#include "core/agreement/gamma_packing.h"

#include <cmath>
#include <limits>
#include <utility>

namespace rozet::agreement {
namespace {

/// Everything that may be in a best alignment; for a crowd that is too much of, the nearest.
struct Choices
{
    NearPairs near;
    Candidates candidates; ///< of three coders and more
    bool all = true;
};

bool isComplete(const Choices& choices)
{
    return choices.near.complete && choices.candidates.complete;
}

Choices lookFor(const Continuum& continuum, const Dissimilarity& dissimilarity,
                const SearchLimits& limits)
{
    const std::size_t coders = continuum.coders.size();
    const auto look = [&](const NearLimits& nearLimits) {
        Choices choices;
        choices.near = nearPairs(continuum, dissimilarity, nearLimits);
        if (coders > 2 && choices.near.complete) {
            choices.candidates = findCandidates(continuum, choices.near, limits);
        }
        return choices;
    };
    constexpr std::size_t kLooksPerCandidate = 50;
    NearLimits nearLimits;
    // Two units of one group are never more unlike: without either one, the rest would cost less.
    nearLimits.unlike = continuum.coderPairs() + coders - 1;
    nearLimits.pairs = limits.candidates;
    nearLimits.looksInAll = kLooksPerCandidate * limits.candidates;
    Choices choices = look(nearLimits);
    nearLimits.looksInAll = std::numeric_limits<std::size_t>::max();
    for (std::size_t partners = 16; partners > 0 && !isComplete(choices); partners /= 2) {
        constexpr std::size_t kLooksPerPartner = 64;
        nearLimits.perUnit = partners * (coders - 1);
        nearLimits.looks = kLooksPerPartner * nearLimits.perUnit;
        choices = look(nearLimits);
        choices.all = false;
    }
    return choices;
}

} // namespace

Grouping bestGrouping(const Continuum& continuum, const Dissimilarity& dissimilarity,
                      const SearchLimits& limits)
{
    Grouping grouping;
    if (continuum.units.empty() || continuum.coders.size() < 2) {
        return grouping;
    }
    const Choices choices = lookFor(continuum, dissimilarity, limits);
    if (continuum.coders.size() == 2) {
        grouping = bestMatching(continuum, choices.near, limits);
    } else {
        const Packing packing = bestPacking(choices.candidates, continuum.units.size(),
                                            alignmentSaving(continuum.coderPairs()), limits);
        for (const std::uint32_t chosen : packing.chosen) {
            grouping.add(choices.candidates.group(chosen));
        }
        grouping.stopped = choices.candidates.stopped || packing.stopped;
        grouping.exact = packing.slack == 0;
        constexpr int kStepBits = 40;
        grouping.slack = std::ldexp(static_cast<double>(packing.slack), -kTieBits - kStepBits);
    }
    if (!choices.all || !isComplete(choices)) {
        // What was not looked at may save anything.
        grouping.exact = false;
        grouping.slack = std::numeric_limits<double>::infinity();
    }
    return grouping;
}

} // namespace rozet::agreement
