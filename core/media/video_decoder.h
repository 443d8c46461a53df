// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: decodes the video from an entry point on and tells of each frame which
// number of the index it is.
#pragma once

#include "core/media/frame_index.h"
#include "core/media/media_file.h"

#include <utility>
#include <vector>

namespace rozet::media {

class VideoDecoder
{
public:
    static Result<std::unique_ptr<VideoDecoder>> open(const QString& path,
                                                      std::shared_ptr<const FrameIndex> index,
                                                      const std::atomic<bool>* stop);

    [[nodiscard]] const AVStream& stream() const { return *m_file->video(); }

    /// Decoding goes on from this key frame, or from an earlier one when the container leads there.
    [[nodiscard]] Done seekToKey(int key);
    /// The number of the frame now in the given one, or -1 at the end. Frames the index does not
    /// know, and those before the entry point, which lack what they refer to, are passed over.
    [[nodiscard]] Result<int> decodeNext(AVFrame& frame);
    /// Decodes this key frame alone. -1 when that does not work; either way the place is lost.
    [[nodiscard]] Result<int> decodeKeyAlone(int key, AVFrame& frame);

    /// Frames well before this one are only decoded when others refer to them.
    void wantFrom(int number) { m_wantedFrom = number; }

    /// The frame given last; -1 after a seek, and when the place is lost.
    [[nodiscard]] int position() const { return m_position; }

    /// Whether decodeNext() can go on from where it is.
    [[nodiscard]] bool hasPlace() const { return m_hasPlace; }

private:
    VideoDecoder(std::unique_ptr<MediaFile> file, std::shared_ptr<const FrameIndex> index);
    [[nodiscard]] int numberOf(std::int64_t pts) const;
    [[nodiscard]] Result<bool> readPacket();
    [[nodiscard]] Result<bool> landOn(int key);
    [[nodiscard]] bool moveTo(int key);
    void send(const AVPacket* packet);

    std::unique_ptr<MediaFile> m_file;
    std::shared_ptr<const FrameIndex> m_index;
    FfmpegPtr<AVCodecContext> m_codec;
    /// Byte position and number, for containers whose stamps are not those of showing.
    std::vector<std::pair<std::int64_t, int>> m_byPosition;
    PacketPtr m_packet = makePacket();
    bool m_packetWaits = false; ///< read while landing, not sent yet
    bool m_hasPlace = false;
    int m_position = -1;
    int m_firstWhole = 0; ///< frames before this one lack what they refer to
    int m_wantedFrom = 0;
};

} // namespace rozet::media
