// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/audio_reader.h"

#include "core/media/audio_decoder.h"
#include "core/media/tempo.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rozet::media {

namespace {

constexpr double kSlowest = 0.25;
constexpr double kFastest = 4;
constexpr int kHighestOutputRateHz = 192000;
constexpr int kMostOutputChannels = 8;
constexpr double kBlockSeconds = 0.02;
constexpr double kRateStep = 1e-6;

} // namespace

class AudioReader::Private
{
public:
    [[nodiscard]] Done moveTo(MediaTime time);
    [[nodiscard]] Result<AudioBlock> block();

    /// Counted from the last move, never added up in rounded steps.
    [[nodiscard]] MediaTime position() const
    {
        return m_anchor +
               MediaDuration::fromSeconds(double(m_given) * m_rate / m_decoder->sampleRateHz());
    }

    [[nodiscard]] bool keepsTime() const { return std::abs(m_rate - 1) < kRateStep; }

    std::atomic<bool> m_stop{false};
    std::unique_ptr<AudioDecoder> m_decoder;
    std::unique_ptr<Tempo> m_tempo;
    std::vector<float> m_leadIn; ///< silence before the recording's zero
    MediaTime m_anchor;
    std::int64_t m_given = 0; ///< samples of each channel since the anchor
    double m_rate = 1;
    bool m_rateChanged = false;
    bool m_ended = false;

private:
    [[nodiscard]] Done fill(std::vector<float>& samples);
};

Done AudioReader::Private::moveTo(MediaTime time)
{
    m_anchor = std::max(time, MediaTime());
    m_given = 0;
    m_ended = false;
    m_rateChanged = false;
    m_tempo.reset();
    m_leadIn.clear();
    MediaTime from = m_anchor;
    if (!keepsTime()) {
        m_tempo = Tempo::create(m_rate, m_decoder->sampleRateHz(), m_decoder->channels());
        if (!m_tempo) {
            return failure(ErrorCode::Internal, m_decoder->file().path(), QStringLiteral("atempo"));
        }
        // What is heard too early is fed in that much later.
        from = m_anchor - MediaDuration::fromSeconds(m_tempo->aheadSeconds() * m_rate);
        if (from < MediaTime()) {
            const auto count = std::llround(-from.seconds() * m_decoder->sampleRateHz());
            m_leadIn.resize(static_cast<std::size_t>(count * m_decoder->channels()));
        }
    }
    return m_decoder->seek(from);
}

/// Something to play, or the end.
Done AudioReader::Private::fill(std::vector<float>& samples)
{
    const auto enough = static_cast<std::size_t>(kBlockSeconds * m_decoder->sampleRateHz()) *
                        static_cast<std::size_t>(m_decoder->channels());
    std::vector<float> decoded;
    while (samples.size() < enough && !m_ended) {
        if (m_stop) {
            return failure(ErrorCode::Cancelled, m_decoder->file().path());
        }
        if (!m_tempo) {
            const Result<bool> more = m_decoder->read(samples);
            if (!more) {
                return failure(more.error());
            }
            m_ended = !*more;
            continue;
        }
        decoded = std::exchange(m_leadIn, {});
        const Result<bool> more = m_decoder->read(decoded);
        if (!more) {
            return failure(more.error());
        }
        m_ended = !*more;
        if (!m_tempo->push(decoded) || (m_ended && !m_tempo->finish())) {
            return failure(ErrorCode::Internal, m_decoder->file().path(), QStringLiteral("atempo"));
        }
        m_tempo->pull(samples);
    }
    return {};
}

Result<AudioBlock> AudioReader::Private::block()
{
    if (m_rateChanged) {
        const Done moved = moveTo(m_anchor);
        if (!moved) {
            return failure(moved.error());
        }
    }
    AudioBlock block;
    block.start = position();
    const Done filled = fill(block.samples);
    if (!filled) {
        return failure(filled.error());
    }
    m_given += static_cast<std::int64_t>(block.samples.size()) / m_decoder->channels();
    block.duration = position() - block.start;
    block.end = m_ended;
    return block;
}

AudioReader::AudioReader(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

AudioReader::~AudioReader() = default;

Result<std::unique_ptr<AudioReader>> AudioReader::open(const QString& path, int sampleRateHz,
                                                       int channels)
{
    if (sampleRateHz < 1 || sampleRateHz > kHighestOutputRateHz || channels < 1 ||
        channels > kMostOutputChannels) {
        return failure(ErrorCode::ValueInvalid, path, QString(),
                       QStringLiteral("%1 Hz, %2").arg(sampleRateHz).arg(channels));
    }
    auto d = std::make_unique<Private>();
    Result<std::unique_ptr<AudioDecoder>> decoder =
        AudioDecoder::open(path, sampleRateHz, channels, &d->m_stop);
    if (!decoder) {
        return failure(decoder.error());
    }
    d->m_decoder = std::move(*decoder);
    return std::unique_ptr<AudioReader>(new AudioReader(std::move(d)));
}

int AudioReader::sampleRateHz() const
{
    return m_d->m_decoder->sampleRateHz();
}

int AudioReader::channels() const
{
    return m_d->m_decoder->channels();
}

void AudioReader::setRate(double rate)
{
    const double wanted = std::isfinite(rate) ? std::clamp(rate, kSlowest, kFastest) : 1.0;
    if (std::abs(wanted - m_d->m_rate) < kRateStep) {
        return;
    }
    m_d->m_anchor = m_d->position();
    m_d->m_given = 0;
    m_d->m_rate = wanted;
    m_d->m_rateChanged = true;
}

double AudioReader::rate() const
{
    return m_d->m_rate;
}

Done AudioReader::seek(MediaTime time)
{
    return m_d->moveTo(time);
}

Result<AudioBlock> AudioReader::read()
{
    return m_d->block();
}

MediaTime AudioReader::position() const
{
    return m_d->position();
}

void AudioReader::interrupt()
{
    m_d->m_stop = true;
}

void AudioReader::clearInterrupt()
{
    m_d->m_stop = false;
}

} // namespace rozet::media
