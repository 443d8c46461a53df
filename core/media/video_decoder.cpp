// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_decoder.h"

#include "core/media/picture_order.h"

#include <algorithm>

namespace rozet::media {

namespace {

constexpr int kThreads = 2;
// How long a run of frames that nothing refers to can be is not known beforehand; this many before
// the first frame wanted are decoded in any case.
constexpr int kSkipMargin = 12;
constexpr int kMostPacketsToKey = 4000;

} // namespace

VideoDecoder::VideoDecoder(std::unique_ptr<MediaFile> file, std::shared_ptr<const FrameIndex> index)
    : m_file(std::move(file)), m_index(std::move(index))
{
}

Result<std::unique_ptr<VideoDecoder>> VideoDecoder::open(const QString& path,
                                                         std::shared_ptr<const FrameIndex> index,
                                                         const std::atomic<bool>* stop)
{
    Result<std::unique_ptr<MediaFile>> file = MediaFile::open(path, stop);
    if (!file) {
        return failure(file.error());
    }
    if (!(*file)->video() || !index || index->isEmpty()) {
        return failure(ErrorCode::MediaNoPicture, path);
    }
    (*file)->keepOnly((*file)->video());
    Result<FfmpegPtr<AVCodecContext>> codec = (*file)->openDecoder(*(*file)->video(), kThreads);
    if (!codec) {
        return failure(codec.error());
    }
    std::unique_ptr<VideoDecoder> decoder(new VideoDecoder(std::move(*file), std::move(index)));
    decoder->m_codec = std::move(*codec);
    if (showsInDecodingOrderOnly(*decoder->m_file->context(), decoder->stream())) {
        for (int i = 0; i < decoder->m_index->count(); ++i) {
            decoder->m_byPosition.emplace_back((*decoder->m_index)[i].bytePosition, i);
        }
        std::sort(decoder->m_byPosition.begin(), decoder->m_byPosition.end());
    }
    return decoder;
}

int VideoDecoder::numberOf(std::int64_t pts) const
{
    // By the stream's own stamps; the index is sorted by them.
    int low = 0;
    int high = m_index->count();
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if ((*m_index)[middle].streamPts < pts) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < m_index->count() && (*m_index)[low].streamPts == pts ? low : -1;
}

Result<bool> VideoDecoder::readPacket()
{
    const Result<bool> more = m_file->readPacket(*m_packet);
    if (more && *more && !m_byPosition.empty()) {
        const auto found =
            std::lower_bound(m_byPosition.begin(), m_byPosition.end(), std::pair(m_packet->pos, 0));
        const bool known = found != m_byPosition.end() && found->first == m_packet->pos;
        m_packet->pts = known ? (*m_index)[found->second].streamPts : AV_NOPTS_VALUE;
    }
    return more;
}

bool VideoDecoder::moveTo(int key)
{
    const FrameEntry& entry = (*m_index)[key];
    if (key == 0) {
        return m_file->rewind();
    }
    if (m_file->seeksByByte() && entry.bytePosition >= 0) {
        return m_file->seekToByte(entry.bytePosition);
    }
    return m_file->seekToPts(stream(), entry.streamPts);
}

Result<bool> VideoDecoder::landOn(int key)
{
    m_packetWaits = false;
    if (!moveTo(key)) {
        return false;
    }
    avcodec_flush_buffers(m_codec.get());
    const Result<bool> more = readPacket();
    if (!more) {
        return failure(more.error());
    }
    if (!*more) {
        return false;
    }
    m_packetWaits = true;
    m_firstWhole = key;
    if (m_packet->pts != AV_NOPTS_VALUE && (m_packet->flags & AV_PKT_FLAG_KEY) != 0) {
        const int landed = numberOf(m_packet->pts);
        if (m_packet->pts > (*m_index)[key].streamPts && key > 0) {
            return false;
        }
        if (landed >= 0) {
            m_firstWhole = std::min(key, landed);
        }
    }
    return true;
}

Done VideoDecoder::seekToKey(int key)
{
    m_position = -1;
    m_hasPlace = false;
    for (int entry = key;; entry = m_index->keyFrameBefore(entry - 1)) {
        const Result<bool> landed = landOn(entry);
        if (!landed) {
            return failure(landed.error());
        }
        if (*landed) {
            m_hasPlace = true;
            return {};
        }
        if (entry <= 0) {
            return failure(ErrorCode::MediaDamaged, m_file->path(), QString::number(key));
        }
    }
}

void VideoDecoder::send(const AVPacket* packet)
{
    const int number = packet && packet->pts != AV_NOPTS_VALUE ? numberOf(packet->pts) : -1;
    const bool skip = number >= 0 && number < m_wantedFrom - kSkipMargin;
    m_codec->skip_frame = skip ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
    // A packet that does not decode gives no frame; the reader notices which one is missing.
    static_cast<void>(avcodec_send_packet(m_codec.get(), packet));
}

Result<int> VideoDecoder::decodeNext(AVFrame& frame)
{
    while (m_hasPlace) {
        av_frame_unref(&frame);
        const int received = avcodec_receive_frame(m_codec.get(), &frame);
        if (received == 0) {
            int number = numberOf(frame.pts);
            if (number < 0) {
                number = numberOf(frame.best_effort_timestamp);
            }
            if (number < m_firstWhole || number <= m_position) {
                continue;
            }
            m_position = number;
            return number;
        }
        if (received != AVERROR(EAGAIN)) {
            m_hasPlace = false;
            break;
        }
        if (!m_packetWaits) {
            const Result<bool> more = readPacket();
            if (!more) {
                m_hasPlace = false;
                return failure(more.error());
            }
            m_packetWaits = *more;
        }
        send(m_packetWaits ? m_packet.get() : nullptr);
        m_packetWaits = false;
    }
    m_position = -1;
    return -1;
}

Result<int> VideoDecoder::decodeKeyAlone(int key, AVFrame& frame)
{
    Done sought = seekToKey(key);
    if (!sought) {
        return failure(sought.error());
    }
    m_hasPlace = false;
    const std::int64_t wanted = (*m_index)[key].streamPts;
    for (int n = 0; n < kMostPacketsToKey; ++n) {
        if (m_packet->pts == wanted) {
            m_wantedFrom = 0;
            send(m_packet.get());
            send(nullptr);
            while (avcodec_receive_frame(m_codec.get(), &frame) == 0) {
                if (numberOf(frame.pts) == key) {
                    return key;
                }
            }
            return -1;
        }
        const Result<bool> more = readPacket();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
    }
    return -1;
}

} // namespace rozet::media
