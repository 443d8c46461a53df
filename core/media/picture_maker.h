// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: turns a decoded frame of any pixel format into a Picture: square pixels,
// upright, scaled down to fit.
#pragma once

#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/picture.h"

namespace rozet::media {

/// Clockwise degrees to show the stream upright: 0, 90, 180 or 270.
[[nodiscard]] int rotationOf(const AVStream& stream);

class PictureMaker
{
public:
    explicit PictureMaker(const AVStream& stream);

    /// 0 is full size.
    void setLimit(int maxWidthPixels, int maxHeightPixels);
    [[nodiscard]] Result<Picture> make(const AVFrame& frame);

private:
    struct Size
    {
        int width = 0;
        int height = 0;
    };

    [[nodiscard]] Size shownSize(const AVFrame& frame) const;
    [[nodiscard]] bool prepareScaler(const AVFrame& frame, Size size);

    FfmpegPtr<SwsContext> m_scaler;
    AVRational m_pixelAspect;
    int m_rotation = 0;
    int m_maxWidth = 0;
    int m_maxHeight = 0;
};

} // namespace rozet::media
