// SPDX-License-Identifier: GPL-3.0-or-later
// A decoded picture, turned upright, ready to paint: 32 bits a pixel in the order blue, green, red,
// alpha (which is QImage::Format_RGB32 on the machines Rozet runs on).
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace rozet::media {

struct Picture
{
    int widthPixels = 0;
    int heightPixels = 0;
    int strideBytes = 0;
    std::shared_ptr<const std::vector<std::uint8_t>> bytes;
    MediaTime time;  ///< presentation time on the recording's clock (container start = 0)
    int number = -1; ///< place in presentation order, from 0

    [[nodiscard]] bool isNull() const { return bytes == nullptr; }
};

} // namespace rozet::media
