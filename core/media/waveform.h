// SPDX-License-Identifier: GPL-3.0-or-later
// The loudness of a recording over time, for drawing: all channels mixed to one, in equal bins from
// the recording's zero to its end.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <QString>

#include <vector>

namespace rozet::media {

struct WaveformBin
{
    float min = 0; ///< -1 to 1
    float max = 0;
    float rms = 0;
};

struct Waveform
{
    std::vector<WaveformBin> bins; ///< bin i covers [i, i + 1) * duration / bins
    int sampleRateHz = 0;          ///< of the sound in the file
    MediaDuration duration;        ///< of the sound, from the recording's zero
};

/// Decodes the sound once. bins must be at least 1 and at most 10,000,000 (ValueInvalid). Fails
/// with MediaNoSound when there is none.
[[nodiscard]] Result<Waveform> readWaveform(const QString& path, int bins, Progress& progress);

} // namespace rozet::media
