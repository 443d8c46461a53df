// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: what the pictures themselves say about their order, for containers that
// do not say when a picture is shown, and for pictures that come as two fields.
#pragma once

#include "core/media/ffmpeg_ptr.h"

#include <cstdint>

namespace rozet::media {

class PictureOrder
{
public:
    explicit PictureOrder(const AVStream& stream);

    /// Reads the picture's header.
    void look(const AVPacket& packet);

    /// Rises in the order in which pictures are shown.
    [[nodiscard]] std::int64_t rank() const { return m_rank; }

    /// The second half of the picture before it.
    [[nodiscard]] bool isSecondField() const { return m_secondField; }

private:
    FfmpegPtr<AVCodecContext> m_codec;
    FfmpegPtr<AVCodecParserContext> m_parser;
    std::int64_t m_group = 0; ///< pictures are numbered anew from each independent one on
    std::int64_t m_rank = 0;
    int m_highest = -1;
    int m_lastStructure = 0;
    bool m_secondField = false;
};

/// The container gives only the order of decoding for this stream, as AVI does.
[[nodiscard]] bool showsInDecodingOrderOnly(const AVFormatContext& container,
                                            const AVStream& stream);

} // namespace rozet::media
