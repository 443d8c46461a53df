// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picture_maker.h"

#include <algorithm>
#include <cmath>
#include <cstring>

extern "C" {
#include <libavutil/display.h>
}

namespace rozet::media {

namespace {

constexpr int kBytesPerPixel = 4;

/// Rows of the source in blocks, so that neither side jumps through memory.
std::shared_ptr<std::vector<std::uint8_t>> turned(const std::vector<std::uint8_t>& from, int width,
                                                  int height, int rotation)
{
    auto to = std::make_shared<std::vector<std::uint8_t>>(from.size());
    const auto* const source = reinterpret_cast<const std::uint32_t*>(from.data());
    auto* const target = reinterpret_cast<std::uint32_t*>(to->data());
    constexpr int kBlock = 32;
    for (int blockY = 0; blockY < height; blockY += kBlock) {
        for (int blockX = 0; blockX < width; blockX += kBlock) {
            for (int y = blockY; y < std::min(height, blockY + kBlock); ++y) {
                for (int x = blockX; x < std::min(width, blockX + kBlock); ++x) {
                    std::ptrdiff_t place = 0;
                    if (rotation == 90) {
                        place = std::ptrdiff_t(x) * height + (height - 1 - y);
                    } else if (rotation == 180) {
                        place = std::ptrdiff_t(height - 1 - y) * width + (width - 1 - x);
                    } else {
                        place = std::ptrdiff_t(width - 1 - x) * height + y;
                    }
                    target[place] = source[std::ptrdiff_t(y) * width + x];
                }
            }
        }
    }
    return to;
}

} // namespace

int rotationOf(const AVStream& stream)
{
    std::size_t size = 0;
    const auto* const matrix = reinterpret_cast<const std::int32_t*>(
        av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size));
    if (!matrix || size < 9 * sizeof(std::int32_t)) {
        return 0;
    }
    const double counterclockwise = av_display_rotation_get(matrix);
    if (!std::isfinite(counterclockwise)) {
        return 0;
    }
    const int quarters = static_cast<int>(std::lround(-counterclockwise / 90.0));
    return ((quarters % 4 + 4) % 4) * 90;
}

PictureMaker::PictureMaker(const AVStream& stream)
    : m_pixelAspect(stream.sample_aspect_ratio.num > 0 ? stream.sample_aspect_ratio
                                                       : stream.codecpar->sample_aspect_ratio)
    , m_rotation(rotationOf(stream))
{
}

void PictureMaker::setLimit(int maxWidthPixels, int maxHeightPixels)
{
    m_maxWidth = std::max(0, maxWidthPixels);
    m_maxHeight = std::max(0, maxHeightPixels);
}

PictureMaker::Size PictureMaker::shownSize(const AVFrame& frame) const
{
    double width = frame.width;
    double height = frame.height;
    const AVRational aspect = m_pixelAspect.num > 0 ? m_pixelAspect : frame.sample_aspect_ratio;
    if (aspect.num > 0 && aspect.den > 0) {
        const double ratio = std::clamp(av_q2d(aspect), 0.1, 10.0);
        // The longer way, so that no line is lost.
        (ratio > 1 ? width : height) *= ratio > 1 ? ratio : 1 / ratio;
    }
    const bool sideways = m_rotation == 90 || m_rotation == 270;
    const int maxWidth = sideways ? m_maxHeight : m_maxWidth;
    const int maxHeight = sideways ? m_maxWidth : m_maxHeight;
    double scale = 1;
    if (maxWidth > 0) {
        scale = std::min(scale, maxWidth / width);
    }
    if (maxHeight > 0) {
        scale = std::min(scale, maxHeight / height);
    }
    return Size{std::max(1, static_cast<int>(std::lround(width * scale))),
                std::max(1, static_cast<int>(std::lround(height * scale)))};
}

bool PictureMaker::prepareScaler(const AVFrame& frame, Size size)
{
    const auto format = static_cast<AVPixelFormat>(frame.format);
    m_scaler.reset(sws_getCachedContext(
        m_scaler.release(), frame.width, frame.height, format, size.width, size.height,
        AV_PIX_FMT_BGRA, SWS_BILINEAR | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
    if (!m_scaler) {
        return false;
    }
    int space = frame.colorspace;
    if (space == AVCOL_SPC_UNSPECIFIED || space == AVCOL_SPC_RESERVED) {
        space = frame.height >= 720 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
    }
    const bool full = frame.color_range == AVCOL_RANGE_JPEG || format == AV_PIX_FMT_YUVJ420P ||
                      format == AV_PIX_FMT_YUVJ422P || format == AV_PIX_FMT_YUVJ444P;
    // Fails for formats without colour differences, which need none of it.
    static_cast<void>(sws_setColorspaceDetails(m_scaler.get(), sws_getCoefficients(space),
                                               full ? 1 : 0, sws_getCoefficients(SWS_CS_DEFAULT), 1,
                                               0, 1 << 16, 1 << 16));
    return true;
}

Result<Picture> PictureMaker::make(const AVFrame& frame)
{
    const Size size = shownSize(frame);
    if (!prepareScaler(frame, size)) {
        return failure(ErrorCode::MediaDamaged);
    }
    const int stride = size.width * kBytesPerPixel;
    // The scaler may write a little past the last pixel.
    constexpr std::size_t kScalerMargin = 64;
    const std::size_t length = std::size_t(stride) * std::size_t(size.height);
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(length + kScalerMargin);
    std::uint8_t* const rows[4] = {bytes->data(), nullptr, nullptr, nullptr};
    const int strides[4] = {stride, 0, 0, 0};
    if (sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, rows, strides) <=
        0) {
        return failure(ErrorCode::MediaDamaged);
    }
    bytes->resize(length);
    Picture picture;
    picture.widthPixels = size.width;
    picture.heightPixels = size.height;
    if (m_rotation != 0) {
        bytes = turned(*bytes, size.width, size.height, m_rotation);
        if (m_rotation != 180) {
            std::swap(picture.widthPixels, picture.heightPixels);
        }
    }
    picture.strideBytes = picture.widthPixels * kBytesPerPixel;
    picture.bytes = std::move(bytes);
    return picture;
}

} // namespace rozet::media
