// SPDX-License-Identifier: GPL-3.0-or-later
// Synthetic voices: text in, sound out, by the espeak-ng program.
#pragma once

#include "samples/generator/script.h"

#include <array>

namespace rozet::samples {

constexpr int kSampleRateHz = 22050;

/// A conversation as sound: one channel a person, and when each turn was spoken.
struct SpokenConversation
{
    std::array<std::vector<float>, 2> voices; ///< by Party; -1 to 1; equally long
    std::vector<SpokenTurn> turns;

    [[nodiscard]] double seconds() const;
    /// Loudness of this person around this moment, 0 to 1.
    [[nodiscard]] double loudness(study::Party party, double atSeconds) const;
};

/// The pauses between turns depend on the seed alone.
[[nodiscard]] Result<SpokenConversation> speak(const std::vector<Turn>& turns, unsigned seed);

/// Stereo, 16 bits; the mentor a little to the left, the student to the right.
[[nodiscard]] Done writeWave(const QString& path, const SpokenConversation& conversation);

} // namespace rozet::samples
