// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/frame_list.h"

#include <algorithm>
#include <numeric>

namespace rozet::media {

FrameList::FrameList(const MediaFile& file, const AVStream& video)
    : m_file(file), m_video(video), m_byRank(showsInDecodingOrderOnly(*file.context(), video))
{
    const AVFieldOrder fields = video.codecpar->field_order;
    const bool mayHaveFields = video.codecpar->codec_id == AV_CODEC_ID_H264 &&
                               fields != AV_FIELD_PROGRESSIVE && fields != AV_FIELD_UNKNOWN;
    if (m_byRank || mayHaveFields) {
        m_order.emplace(video);
    }
}

bool FrameList::showsNoFrame(const AVPacket& packet) const
{
    if (packet.size == 0 || (packet.flags & AV_PKT_FLAG_DISCARD) != 0) {
        return true;
    }
    // VP8 has frames that are only there for others to refer to; one bit of the first byte says so.
    return m_video.codecpar->codec_id == AV_CODEC_ID_VP8 && (packet.data[0] & 0x10) == 0;
}

void FrameList::add(const AVPacket& packet)
{
    if ((packet.flags & AV_PKT_FLAG_CORRUPT) != 0) {
        ++m_damaged;
    }
    if (m_order) {
        m_order->look(packet);
        if (m_order->isSecondField()) {
            return;
        }
    }
    const bool preferDecoding = m_byRank && packet.dts != AV_NOPTS_VALUE;
    const std::int64_t stamp =
        packet.pts == AV_NOPTS_VALUE || preferDecoding ? packet.dts : packet.pts;
    if (stamp == AV_NOPTS_VALUE || showsNoFrame(packet)) {
        return;
    }
    Seen seen;
    seen.entry.streamPts = stamp;
    seen.entry.duration = MediaDuration::fromMicroseconds(av_rescale_q(
        std::max<std::int64_t>(0, packet.duration), m_video.time_base, AVRational{1, 1'000'000}));
    seen.entry.key = (packet.flags & AV_PKT_FLAG_KEY) != 0;
    seen.entry.bytePosition = packet.pos;
    seen.rank = m_byRank ? m_order->rank() : 0;
    m_frames.push_back(seen);
}

/// The stamps are those of decoding. The first picture shown gets the earliest stamp at which it,
/// and every other in its turn, has been decoded.
void FrameList::stampByRank()
{
    std::vector<std::size_t> shown(m_frames.size());
    std::iota(shown.begin(), shown.end(), std::size_t(0));
    std::stable_sort(shown.begin(), shown.end(), [&](std::size_t a, std::size_t b) {
        return m_frames[a].rank < m_frames[b].rank;
    });
    std::size_t delay = 0;
    for (std::size_t place = 0; place < shown.size(); ++place) {
        delay = std::max(delay, shown[place] > place ? shown[place] - place : 0);
    }
    std::vector<std::int64_t> stamps;
    stamps.reserve(m_frames.size() + delay);
    for (const Seen& seen : m_frames) {
        stamps.push_back(seen.entry.streamPts);
    }
    std::sort(stamps.begin(), stamps.end());
    const std::int64_t step =
        stamps.size() > 1 ? std::max<std::int64_t>(1, stamps.back() - stamps[stamps.size() - 2])
                          : 1;
    for (std::size_t i = 0; i < delay; ++i) {
        stamps.push_back(stamps.back() + step);
    }
    for (std::size_t place = 0; place < shown.size(); ++place) {
        m_frames[shown[place]].entry.streamPts = stamps[place + delay];
    }
}

FrameIndex FrameList::finish()
{
    if (m_byRank) {
        stampByRank();
    }
    std::stable_sort(m_frames.begin(), m_frames.end(), [](const Seen& a, const Seen& b) {
        return a.entry.streamPts < b.entry.streamPts;
    });
    // Of packets with the same time the decoder shows one; a key frame is the better entry point.
    std::vector<FrameEntry> distinct;
    distinct.reserve(m_frames.size());
    for (Seen& seen : m_frames) {
        FrameEntry& frame = seen.entry;
        frame.time = m_file.toTime(frame.streamPts, m_video);
        if (distinct.empty() || distinct.back().time < frame.time) {
            distinct.push_back(frame);
        } else if (frame.key && !distinct.back().key) {
            distinct.back() = frame;
        }
    }
    for (std::size_t i = 0; i + 1 < distinct.size(); ++i) {
        distinct[i].duration = distinct[i + 1].time - distinct[i].time;
    }
    if (distinct.size() > 1 && distinct.back().duration.isZero()) {
        distinct.back().duration = distinct[distinct.size() - 2].duration;
    }
    m_frames.clear();
    return FrameIndex(std::move(distinct));
}

} // namespace rozet::media
