// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: the frame index as it grows, packet by packet.
#pragma once

#include "core/media/frame_index.h"
#include "core/media/media_file.h"

namespace rozet::media {

class FrameList
{
public:
    FrameList(const MediaFile& file, const AVStream& video);

    void add(const AVPacket& packet);
    /// Sorted by time, no two equal, with durations.
    [[nodiscard]] FrameIndex finish();

    /// Packets the container calls damaged.
    [[nodiscard]] int damagedPackets() const { return m_damaged; }

private:
    [[nodiscard]] bool showsNoFrame(const AVPacket& packet) const;

    const MediaFile& m_file;
    const AVStream& m_video;
    std::vector<FrameEntry> m_frames;
    int m_damaged = 0;
};

} // namespace rozet::media
