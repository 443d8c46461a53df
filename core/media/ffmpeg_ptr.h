// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: owners for what the FFmpeg libraries hand out.
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavfilter/avfilter.h>
#include <libavformat/avformat.h>
#include <libavutil/frame.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <memory>

namespace rozet::media {

struct FfmpegDeleter
{
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }

    void operator()(AVFrame* frame) const { av_frame_free(&frame); }

    void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }

    void operator()(AVCodecParserContext* parser) const { av_parser_close(parser); }

    void operator()(AVFilterGraph* graph) const { avfilter_graph_free(&graph); }

    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }

    void operator()(SwrContext* resampler) const { swr_free(&resampler); }
};

template <class T>
using FfmpegPtr = std::unique_ptr<T, FfmpegDeleter>;

using PacketPtr = FfmpegPtr<AVPacket>;
using FramePtr = FfmpegPtr<AVFrame>;

[[nodiscard]] inline PacketPtr makePacket()
{
    return PacketPtr(av_packet_alloc());
}

[[nodiscard]] inline FramePtr makeFrame()
{
    return FramePtr(av_frame_alloc());
}

} // namespace rozet::media
