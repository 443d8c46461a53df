// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/frame_list.h"

#include <algorithm>

namespace rozet::media {

FrameList::FrameList(const MediaFile& file, const AVStream& video) : m_file(file), m_video(video) {}

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
    const std::int64_t pts = packet.pts == AV_NOPTS_VALUE ? packet.dts : packet.pts;
    if (pts == AV_NOPTS_VALUE || showsNoFrame(packet)) {
        return;
    }
    FrameEntry frame;
    frame.streamPts = pts;
    frame.time = m_file.toTime(pts, m_video);
    frame.duration = MediaDuration::fromMicroseconds(av_rescale_q(
        std::max<std::int64_t>(0, packet.duration), m_video.time_base, AVRational{1, 1'000'000}));
    frame.key = (packet.flags & AV_PKT_FLAG_KEY) != 0;
    frame.bytePosition = packet.pos;
    m_frames.push_back(frame);
}

FrameIndex FrameList::finish()
{
    std::stable_sort(
        m_frames.begin(), m_frames.end(),
        [](const FrameEntry& a, const FrameEntry& b) { return a.streamPts < b.streamPts; });
    // Of packets with the same time the decoder shows one; a key frame is the better entry point.
    std::vector<FrameEntry> distinct;
    distinct.reserve(m_frames.size());
    for (const FrameEntry& frame : m_frames) {
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
