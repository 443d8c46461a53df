// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/audio_decoder.h"

#include <algorithm>
#include <array>
#include <cstdlib>

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
}

namespace rozet::media {

namespace {

// Stamps in some containers are rounded to a millisecond or jitter; smaller deviations than this
// are that, larger ones are gaps and overlaps.
constexpr double kToleranceSeconds = 0.015;
// A step back this large is a clock that was set anew, not an overlap.
constexpr int kClockResetSeconds = 10;
// Decoders need some packets before what they give is right.
constexpr double kWarmUpSeconds = 0.5;
constexpr int kSilenceAtOnce = 4096;

} // namespace

AudioDecoder::AudioDecoder(std::unique_ptr<MediaFile> file) : m_file(std::move(file)) {}

Result<std::unique_ptr<AudioDecoder>> AudioDecoder::open(const QString& path, int sampleRateHz,
                                                         int channels,
                                                         const std::atomic<bool>* stop)
{
    Result<std::unique_ptr<MediaFile>> file = MediaFile::open(path, stop);
    if (!file) {
        return failure(file.error());
    }
    const AVStream* const audio = (*file)->audio();
    if (!audio) {
        return failure(ErrorCode::MediaNoSound, path);
    }
    (*file)->keepOnly(audio);
    Result<FfmpegPtr<AVCodecContext>> codec = (*file)->openDecoder(*audio, 1);
    if (!codec) {
        return failure(codec.error());
    }
    const AVCodecParameters& sound = *audio->codecpar;
    std::unique_ptr<AudioDecoder> decoder(new AudioDecoder(std::move(*file)));
    decoder->m_codec = std::move(*codec);
    decoder->m_rate = sampleRateHz > 0 ? sampleRateHz : std::max(1, sound.sample_rate);
    av_channel_layout_default(&decoder->m_layout,
                              channels > 0 ? channels : std::max(1, sound.ch_layout.nb_channels));
    Done ready = decoder->seek(MediaTime());
    if (!ready) {
        return failure(ready.error());
    }
    return decoder;
}

/// The next frame of sound into m_frame; false at the end.
Result<bool> AudioDecoder::decodeFrame()
{
    for (;;) {
        av_frame_unref(m_frame.get());
        const int received = avcodec_receive_frame(m_codec.get(), m_frame.get());
        if (received == 0) {
            if (m_frame->nb_samples > 0 && m_frame->sample_rate > 0 &&
                m_frame->ch_layout.nb_channels > 0) {
                return true;
            }
            continue;
        }
        if (received != AVERROR(EAGAIN)) {
            return false;
        }
        const Result<bool> more = m_file->readPacket(*m_packet);
        if (!more) {
            return failure(more.error());
        }
        if (*more && m_packet->pts != AV_NOPTS_VALUE &&
            m_packet->pts + m_packet->duration < m_skipBefore) {
            continue;
        }
        // What does not decode leaves a gap that the stamps of the next frame show.
        static_cast<void>(avcodec_send_packet(m_codec.get(), *more ? m_packet.get() : nullptr));
    }
}

/// Where the frame's stamp puts it, in samples at its own rate; without a stamp where the last
/// one ended.
std::int64_t AudioDecoder::placeOf(const AVFrame& frame)
{
    std::int64_t pts = frame.pts != AV_NOPTS_VALUE ? frame.pts : frame.best_effort_timestamp;
    if (pts == AV_NOPTS_VALUE) {
        return m_next;
    }
    const AVRational rate{1, frame.sample_rate};
    return av_rescale_q(pts, m_file->audio()->time_base, rate) -
           av_rescale_q(m_file->startMicroseconds(), AVRational{1, 1'000'000}, rate) + m_shift;
}

/// Moves to before this time and decodes one frame. False when that frame is already later.
Result<bool> AudioDecoder::enter(MediaTime from, bool atStart)
{
    const AVStream& audio = *m_file->audio();
    const bool moved =
        atStart ? m_file->rewind() : m_file->seekToPts(audio, m_file->toPts(from, audio));
    if (!moved && !atStart) {
        return false;
    }
    avcodec_flush_buffers(m_codec.get());
    return decodeFrame();
}

Done AudioDecoder::seek(MediaTime time)
{
    const MediaTime target = std::max(time, MediaTime());
    const AVStream& audio = *m_file->audio();
    m_resampler.reset();
    m_shift = 0;
    m_silence = 0;
    m_started = false;
    m_frameWaits = false;
    m_ended = false;
    const MediaTime warm = target - MediaDuration::fromSeconds(kWarmUpSeconds);
    m_skipBefore = m_file->toPts(warm, audio);
    for (const double back : {kWarmUpSeconds, 3.0, 15.0, 120.0, -1.0}) {
        const MediaTime from = target - MediaDuration::fromSeconds(back);
        const bool atStart = back < 0 || from <= MediaTime();
        const Result<bool> entered = enter(from, atStart);
        if (!entered) {
            return failure(entered.error());
        }
        if (*entered) {
            m_next = av_rescale(target.microseconds(), m_frame->sample_rate, 1'000'000);
            const std::int64_t place = placeOf(*m_frame);
            if (place > m_next && !atStart) {
                continue;
            }
            m_inputRate = m_frame->sample_rate;
            m_frameWaits = true;
            return {};
        }
        if (atStart) {
            break;
        }
    }
    m_ended = true;
    return {};
}

bool AudioDecoder::prepareResampler()
{
    const bool same = m_resampler && m_inputRate == m_frame->sample_rate &&
                      m_inputFormat == m_frame->format &&
                      av_channel_layout_compare(&m_inputLayout, &m_frame->ch_layout) == 0;
    if (same) {
        return true;
    }
    if (m_inputRate > 0 && m_inputRate != m_frame->sample_rate) {
        m_next = av_rescale(m_next, m_frame->sample_rate, m_inputRate);
        m_shift = av_rescale(m_shift, m_frame->sample_rate, m_inputRate);
    }
    m_inputRate = m_frame->sample_rate;
    m_inputFormat = m_frame->format;
    av_channel_layout_copy(&m_inputLayout, &m_frame->ch_layout);
    SwrContext* resampler = nullptr;
    const int made =
        swr_alloc_set_opts2(&resampler, &m_layout, AV_SAMPLE_FMT_FLT, m_rate, &m_inputLayout,
                            static_cast<AVSampleFormat>(m_inputFormat), m_inputRate, 0, nullptr);
    m_resampler.reset(resampler);
    return made >= 0 && swr_init(m_resampler.get()) >= 0;
}

void AudioDecoder::resample(std::vector<float>& samples, const std::uint8_t** data, int count)
{
    const int room = swr_get_out_samples(m_resampler.get(), count);
    if (room <= 0) {
        return;
    }
    const std::size_t before = samples.size();
    const auto channelCount = static_cast<std::size_t>(channels());
    samples.resize(before + std::size_t(room) * channelCount);
    auto* out = reinterpret_cast<std::uint8_t*>(samples.data() + before);
    const int made = swr_convert(m_resampler.get(), &out, room, data, count);
    samples.resize(before + std::size_t(std::max(0, made)) * channelCount);
}

void AudioDecoder::addSilence(std::vector<float>& samples)
{
    const int count = static_cast<int>(std::min<std::int64_t>(m_silence, kSilenceAtOnce));
    const auto format = static_cast<AVSampleFormat>(m_inputFormat);
    const int planes = av_sample_fmt_is_planar(format) ? m_inputLayout.nb_channels : 1;
    const int bytes =
        av_get_bytes_per_sample(format) * (planes == 1 ? m_inputLayout.nb_channels : 1);
    const std::vector<std::uint8_t> zeros(
        std::size_t(count) * std::size_t(bytes),
        format == AV_SAMPLE_FMT_U8 || format == AV_SAMPLE_FMT_U8P ? 0x80 : 0);
    std::vector<const std::uint8_t*> data(std::size_t(planes), zeros.data());
    resample(samples, data.data(), count);
    m_silence -= count;
    m_next += count;
}

/// The waiting frame, without its first samples.
void AudioDecoder::takeFrame(std::vector<float>& samples, std::int64_t without)
{
    const int skipped = static_cast<int>(std::clamp<std::int64_t>(without, 0, m_frame->nb_samples));
    m_frameWaits = false;
    const auto format = static_cast<AVSampleFormat>(m_frame->format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    const int channelCount = m_frame->ch_layout.nb_channels;
    const std::ptrdiff_t offset =
        std::ptrdiff_t(skipped) * av_get_bytes_per_sample(format) * (planar ? 1 : channelCount);
    std::vector<const std::uint8_t*> data;
    for (int i = 0; i < (planar ? channelCount : 1); ++i) {
        data.push_back(m_frame->extended_data[i] + offset);
    }
    if (skipped < m_frame->nb_samples) {
        m_started = true;
        resample(samples, data.data(), m_frame->nb_samples - skipped);
        m_next += m_frame->nb_samples - skipped;
    }
}

Result<bool> AudioDecoder::read(std::vector<float>& samples)
{
    if (m_ended) {
        return false;
    }
    if (m_silence > 0) {
        addSilence(samples);
        return true;
    }
    if (!m_frameWaits) {
        const Result<bool> more = decodeFrame();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            m_ended = true;
            if (m_resampler) {
                resample(samples, nullptr, 0);
            }
            return false;
        }
    }
    m_frameWaits = true;
    if (!prepareResampler()) {
        m_ended = true;
        return failure(ErrorCode::MediaDamaged, m_file->path());
    }
    const std::int64_t gap = placeOf(*m_frame) - m_next;
    const auto tolerance = static_cast<std::int64_t>(kToleranceSeconds * m_inputRate);
    const std::int64_t declared = m_file->context()->duration;
    const bool beyondEnd =
        declared > 0 && placeOf(*m_frame) > av_rescale(declared, m_inputRate, 1'000'000) +
                                                std::int64_t(kClockResetSeconds) * m_inputRate;
    if (m_started &&
        (gap < -std::int64_t(kClockResetSeconds) * m_inputRate || (gap > tolerance && beyondEnd))) {
        m_shift -= gap;
    } else if (gap > tolerance || (!m_started && gap > 0)) {
        m_silence = gap;
        m_started = true;
        return true;
    } else if (m_started && gap >= -tolerance) {
        // Taken as unbroken: nothing is cut.
        takeFrame(samples, 0);
        return true;
    }
    takeFrame(samples, m_next - placeOf(*m_frame));
    return true;
}

} // namespace rozet::media
