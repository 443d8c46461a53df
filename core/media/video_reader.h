// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a recording by their number in the frame index, exactly.
//
// A frame that cannot be decoded is replaced by the nearest earlier one that can; the picture says
// which one it is. Not for use by two threads at once, except interrupt().
#pragma once

#include "core/base/result.h"
#include "core/media/frame_index.h"
#include "core/media/picture.h"

#include <QString>

#include <memory>

namespace rozet::media {

class VideoReader
{
public:
    /// Fails as opening a recording does, and with MediaNoPicture when it has no video or the index
    /// is empty.
    static Result<std::unique_ptr<VideoReader>> open(const QString& path,
                                                     std::shared_ptr<const FrameIndex> index);
    ~VideoReader();
    VideoReader(const VideoReader&) = delete;
    VideoReader& operator=(const VideoReader&) = delete;

    [[nodiscard]] const FrameIndex& index() const;

    /// The frame with this number. Fails with MediaFrameOutside, MediaDamaged when neither it nor
    /// any earlier one can be decoded, or Cancelled.
    [[nodiscard]] Result<Picture> frame(int number);
    /// Only the last key frame at or before this number: quick, whatever the distance.
    [[nodiscard]] Result<Picture> keyFrame(int number);
    /// The decodable frame after the last one asked for: cheap. Fails with MediaFrameOutside after
    /// the last one.
    [[nodiscard]] Result<Picture> next();

    /// Whether frame(number) would be given at once.
    [[nodiscard]] bool isReady(int number) const;
    /// Decodes frames before this one into the cache, as many as fit in half of it, so that steps
    /// back are immediate. Meant for idle moments; interrupt() ends it.
    [[nodiscard]] Done prepareBefore(int number);

    /// Pictures are scaled down to fit, proportions kept, never enlarged; 0 is full size.
    void setPictureSize(int maxWidthPixels, int maxHeightPixels);
    /// Bounds the decoded frames kept (256 MiB unless told otherwise).
    void setCacheBytes(std::int64_t bytes);

    /// Frames met so far that cannot be decoded.
    [[nodiscard]] int damagedFrames() const;

    /// From any thread: the call under way, and every later one, fails with Cancelled until
    /// clearInterrupt() is called.
    void interrupt();
    void clearInterrupt();

private:
    class Private;
    explicit VideoReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace rozet::media
