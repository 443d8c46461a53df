// SPDX-License-Identifier: GPL-3.0-or-later
// Inside gamma: continua as chance would make them.
#pragma once

#include "core/agreement/gamma.h"
#include "core/statistics/random.h"

#include <cstddef>

namespace rozet::agreement {

/// As many coded tracks as the recording has, never without any fragment; the recording has some.
/// The tracks that were not coded stay so.
[[nodiscard]] CodedRecording randomRecording(const CodedRecording& recording, GammaSampler sampler,
                                             std::size_t codes, statistics::Random& random);

/// The stream of one recording in one sample.
[[nodiscard]] statistics::Random sampleStream(std::uint64_t seed, std::size_t sample,
                                              std::size_t recording);

} // namespace rozet::agreement
