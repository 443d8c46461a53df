// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: the frame index as it grows, packet by packet.
#pragma once

#include "core/media/frame_index.h"
#include "core/media/media_file.h"
#include "core/media/picture_order.h"

#include <optional>

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
    struct Seen
    {
        FrameEntry entry;
        std::int64_t rank = 0;
    };

    [[nodiscard]] bool showsNoFrame(const AVPacket& packet) const;
    void stampByRank();

    const MediaFile& m_file;
    const AVStream& m_video;
    std::optional<PictureOrder> m_order;
    bool m_byRank = false;
    std::vector<Seen> m_frames;
    int m_damaged = 0;
};

} // namespace rozet::media
