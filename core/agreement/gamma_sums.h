// SPDX-License-Identifier: GPL-3.0-or-later
// Inside gamma: what one aligned recording adds to the numbers. Everything is a sum above and a sum
// below, so that recordings can be pooled, and resampled, without aligning anything again.
#pragma once

#include "core/agreement/gamma_grouping.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rozet::agreement {

struct Ratio
{
    double above = 0;
    double below = 0;
    double pairs = 0; ///< of aligned fragments that took part

    Ratio& operator+=(const Ratio& other)
    {
        above += other.above;
        below += other.below;
        pairs += other.pairs;
        return *this;
    }
};

struct RecordingSums
{
    Ratio disorder;   ///< of the unitary alignments / fragments per coder
    double slack = 0; ///< so much less disorder (above) is not ruled out
    /// First all codes together, then per code; aligned pairs only, and with unaligned ones.
    std::vector<Ratio> aligned;
    std::vector<Ratio> withUnaligned;
    bool exact = true;
    bool stopped = false;
};

/// Disorder of one unitary alignment, in deltas: pairs with an absent fragment count 1.
[[nodiscard]] double disorderOf(const Continuum& continuum, const Dissimilarity& dissimilarity,
                                std::span<const std::uint32_t> group);

[[nodiscard]] RecordingSums sumsOf(const Continuum& continuum, const Dissimilarity& dissimilarity,
                                   const Grouping& grouping, std::size_t codes);

} // namespace rozet::agreement
