// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: the sound as one unbroken run of samples from an exact place on. What the
// timestamps leave open is silence; what they lay over each other is cut.
#pragma once

#include "core/media/media_file.h"

#include <vector>

namespace rozet::media {

class AudioDecoder
{
public:
    /// 0 for the sample rate or the channels takes those of the file.
    static Result<std::unique_ptr<AudioDecoder>> open(const QString& path, int sampleRateHz,
                                                      int channels, const std::atomic<bool>* stop);

    [[nodiscard]] int sampleRateHz() const { return m_rate; }

    [[nodiscard]] int channels() const { return m_layout.nb_channels; }

    [[nodiscard]] MediaFile& file() { return *m_file; }

    /// The next sample read lies at this time; before the recording's zero is the zero.
    [[nodiscard]] Done seek(MediaTime time);
    /// Appends some samples, interleaved. False, with the last of them, at the end.
    [[nodiscard]] Result<bool> read(std::vector<float>& samples);

private:
    explicit AudioDecoder(std::unique_ptr<MediaFile> file);
    [[nodiscard]] Result<bool> decodeFrame();
    [[nodiscard]] Result<bool> enter(MediaTime from, bool atStart);
    [[nodiscard]] std::int64_t placeOf(const AVFrame& frame);
    [[nodiscard]] bool prepareResampler();
    void takeFrame(std::vector<float>& samples, std::int64_t without);
    void addSilence(std::vector<float>& samples);
    void resample(std::vector<float>& samples, const std::uint8_t** data, int count);

    std::unique_ptr<MediaFile> m_file;
    FfmpegPtr<AVCodecContext> m_codec;
    FfmpegPtr<SwrContext> m_resampler;
    PacketPtr m_packet = makePacket();
    FramePtr m_frame = makeFrame();
    AVChannelLayout m_layout{};
    int m_rate = 0;

    // Of what goes into the resampler.
    AVChannelLayout m_inputLayout{};
    int m_inputRate = 0;
    int m_inputFormat = -1;

    std::int64_t m_next = 0;    ///< place of the next input sample, at the input's rate
    std::int64_t m_silence = 0; ///< input samples of silence due before the frame
    std::int64_t m_shift = 0;   ///< added to places, after the stamps jumped back
    std::int64_t m_skipBefore =
        0;                  ///< packets ending before this time of the stream are not decoded
    bool m_started = false; ///< something lies before the next sample
    bool m_frameWaits = false;
    bool m_ended = true;
};

} // namespace rozet::media
