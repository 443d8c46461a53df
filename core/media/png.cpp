// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/png.h"

#include "core/base/text_file.h"
#include "core/media/ffmpeg_ptr.h"

namespace rozet::media {

namespace {

/// Without the fourth byte, which means nothing.
FramePtr rgbFrame(const Picture& picture)
{
    FramePtr frame = makeFrame();
    frame->format = AV_PIX_FMT_RGB24;
    frame->width = picture.widthPixels;
    frame->height = picture.heightPixels;
    if (av_frame_get_buffer(frame.get(), 0) < 0) {
        return nullptr;
    }
    for (int y = 0; y < picture.heightPixels; ++y) {
        const std::uint8_t* from = picture.bytes->data() + std::ptrdiff_t(y) * picture.strideBytes;
        std::uint8_t* to = frame->data[0] + std::ptrdiff_t(y) * frame->linesize[0];
        for (int x = 0; x < picture.widthPixels; ++x, from += 4, to += 3) {
            to[0] = from[2];
            to[1] = from[1];
            to[2] = from[0];
        }
    }
    return frame;
}

} // namespace

Result<QByteArray> pngBytes(const Picture& picture)
{
    const Error error = makeError(ErrorCode::Internal, QStringLiteral("PNG"));
    if (picture.isNull()) {
        return failure(error);
    }
    const AVCodec* const codec = avcodec_find_encoder(AV_CODEC_ID_PNG);
    const FfmpegPtr<AVCodecContext> encoder(avcodec_alloc_context3(codec));
    const FramePtr frame = rgbFrame(picture);
    const PacketPtr packet = makePacket();
    if (!codec || !encoder || !frame || !packet) {
        return failure(error);
    }
    encoder->width = picture.widthPixels;
    encoder->height = picture.heightPixels;
    encoder->pix_fmt = AV_PIX_FMT_RGB24;
    encoder->time_base = AVRational{1, 1};
    encoder->thread_count = 1;
    if (avcodec_open2(encoder.get(), codec, nullptr) < 0 ||
        avcodec_send_frame(encoder.get(), frame.get()) < 0 ||
        avcodec_receive_packet(encoder.get(), packet.get()) < 0) {
        return failure(error);
    }
    return QByteArray(reinterpret_cast<const char*>(packet->data), packet->size);
}

Done writePng(const Picture& picture, const QString& path)
{
    return pngBytes(picture).and_then(
        [&](const QByteArray& bytes) { return writeWholeFile(path, bytes); });
}

} // namespace rozet::media
