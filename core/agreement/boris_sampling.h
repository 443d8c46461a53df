// SPDX-License-Identifier: GPL-3.0-or-later
// Time units as BORIS takes them, so that its figures can be compared with: a sample at the first
// start and every unit from there, up to and including the last end; a fragment counts from its
// start to its end, both included; codes together at one moment are one category.
#pragma once

#include "core/agreement/fragments.h"
#include "core/statistics/estimate.h"

#include <cstdint>
#include <vector>

namespace rozet::agreement {

struct SampledPair
{
    std::vector<std::int32_t> first; ///< category at each moment, alike for both coders
    std::vector<std::int32_t> second;
    std::size_t categories = 0;
};

/// Of the recordings both coded. unit > 0; nothing beyond `most` moments. Several recordings one
/// after the other.
[[nodiscard]] SampledPair borisSamples(const CodedRecordings& data, std::size_t first,
                                       std::size_t second, std::int64_t unit,
                                       std::size_t most = 50'000'000);

/// Cohen's kappa over the moments; n: moments.
[[nodiscard]] statistics::Estimate sampledKappa(const SampledPair& samples);

} // namespace rozet::agreement
