// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: decoded frames by number, bounded in bytes. What lies farthest from the
// place last asked for goes first.
#pragma once

#include "core/media/ffmpeg_ptr.h"

#include <map>

namespace rozet::media {

class FrameCache
{
public:
    explicit FrameCache(std::int64_t limitBytes) : m_limit(limitBytes) {}

    void setLimit(std::int64_t bytes);

    void setFocus(int number) { m_focus = number; }

    /// Keeps a reference to the frame's pixels. At least this one frame is always kept.
    void insert(int number, const AVFrame& frame);
    [[nodiscard]] const AVFrame* find(int number) const;
    /// How many frames of the size met last fit.
    [[nodiscard]] int roomForFrames() const;

private:
    void shrink(int keep);

    struct Entry
    {
        FramePtr frame;
        std::int64_t bytes = 0;
    };

    std::map<int, Entry> m_frames;
    std::int64_t m_bytes = 0;
    std::int64_t m_limit = 0;
    std::int64_t m_frameBytes = 0;
    int m_focus = 0;
};

} // namespace rozet::media
