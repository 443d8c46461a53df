// SPDX-License-Identifier: GPL-3.0-or-later
// Every picture of a video with its own presentation time, read from the packets without decoding.
// Frame numbers come from here and nowhere else.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <QString>

#include <vector>

namespace rozet::media {

struct FrameEntry
{
    MediaTime time;         ///< presentation time, container start = 0
    MediaDuration duration; ///< until the next frame; for the last one the packet's own
    bool key = false;
    std::int64_t streamPts = 0;     ///< in the stream's time base
    std::int64_t bytePosition = -1; ///< of the packet; -1 = not known
};

class FrameIndex
{
public:
    FrameIndex() = default;
    explicit FrameIndex(std::vector<FrameEntry> byTime);

    [[nodiscard]] int count() const { return static_cast<int>(m_frames.size()); }

    [[nodiscard]] bool isEmpty() const { return m_frames.empty(); }

    [[nodiscard]] const FrameEntry& operator[](int number) const
    {
        return m_frames[static_cast<std::size_t>(number)];
    }

    /// The frame shown at this time: the one with the largest time <= t. Before the first frame it
    /// is the first, after the last it is the last; -1 only when there are none.
    [[nodiscard]] int frameAt(MediaTime t) const;
    /// The last key frame at or before this one.
    [[nodiscard]] int keyFrameBefore(int number) const;
    /// The key frame nearest in time, for a quick look while scrubbing.
    [[nodiscard]] int keyFrameNearest(MediaTime t) const;

private:
    std::vector<FrameEntry> m_frames; ///< by rising time, no two equal
};

/// Reads all packets of the video once. Fails with MediaNoPicture when there is no video.
[[nodiscard]] Result<FrameIndex> readFrameIndex(const QString& path, Progress& progress);

} // namespace rozet::media
