// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picture_order.h"

#include <algorithm>
#include <cstring>

namespace rozet::media {

namespace {

constexpr std::int64_t kGroupSpan = std::int64_t(1) << 32;

} // namespace

PictureOrder::PictureOrder(const AVStream& stream)
    : m_codec(avcodec_alloc_context3(nullptr)), m_parser(av_parser_init(stream.codecpar->codec_id))
{
    if (m_codec && avcodec_parameters_to_context(m_codec.get(), stream.codecpar) < 0) {
        m_codec.reset();
    }
    if (m_parser) {
        m_parser->flags |= PARSER_FLAG_COMPLETE_FRAMES;
    }
}

void PictureOrder::look(const AVPacket& packet)
{
    m_secondField = false;
    if (!m_codec || !m_parser || packet.size <= 0) {
        m_rank = ++m_group * kGroupSpan;
        return;
    }
    std::uint8_t* data = nullptr;
    int size = 0;
    av_parser_parse2(m_parser.get(), m_codec.get(), &data, &size, packet.data, packet.size,
                     packet.pts, packet.dts, packet.pos);

    const int structure = m_parser->picture_structure;
    const bool field = structure == AV_PICTURE_STRUCTURE_TOP_FIELD ||
                       structure == AV_PICTURE_STRUCTURE_BOTTOM_FIELD;
    m_secondField = field && m_lastStructure != 0 && m_lastStructure != structure;
    m_lastStructure = field && !m_secondField ? structure : 0;

    const int order = m_parser->output_picture_number;
    const bool key = (packet.flags & AV_PKT_FLAG_KEY) != 0;
    if (key && order <= m_highest) {
        ++m_group;
        m_highest = order;
    }
    m_highest = std::max(m_highest, order);
    m_rank = m_group * kGroupSpan + order;
}

bool showsInDecodingOrderOnly(const AVFormatContext& container, const AVStream& stream)
{
    const AVCodecID codec = stream.codecpar->codec_id;
    return std::strcmp(container.iformat->name, "avi") == 0 &&
           (codec == AV_CODEC_ID_H264 || codec == AV_CODEC_ID_HEVC);
}

} // namespace rozet::media
