// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: plays sound faster or slower at the same pitch.
#pragma once

#include "core/media/ffmpeg_ptr.h"

#include <vector>

namespace rozet::media {

class Tempo
{
public:
    /// Null when the filters are missing.
    static std::unique_ptr<Tempo> create(double rate, int sampleRateHz, int channels);

    /// Seconds of output by which what is heard runs ahead of an even stretching: slowed down, the
    /// stretches that are laid over each other are found too early.
    [[nodiscard]] double aheadSeconds() const { return m_ahead; }

    /// False when memory ran out.
    [[nodiscard]] bool push(const std::vector<float>& samples);
    /// No more will be pushed.
    [[nodiscard]] bool finish();
    /// Appends what is ready.
    void pull(std::vector<float>& samples);

private:
    Tempo() = default;

    FfmpegPtr<AVFilterGraph> m_graph;
    AVFilterContext* m_source = nullptr;
    AVFilterContext* m_sink = nullptr;
    FramePtr m_frame = makeFrame();
    AVChannelLayout m_layout{};
    int m_rate = 0;
    double m_ahead = 0;
    std::int64_t m_pushed = 0;
};

} // namespace rozet::media
