// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/waveform.h"

#include "core/media/audio_decoder.h"

#include <algorithm>
#include <cmath>

namespace rozet::media {

namespace {

constexpr int kMostBins = 10'000'000;
// Sound is first gathered in slices this short, because its length is known only at the end.
constexpr int kSlicesPerSecond = 1000;

struct Slice
{
    float min = 0;
    float max = 0;
    double squares = 0;
    int samples = 0;

    void add(float sample)
    {
        min = samples == 0 ? sample : std::min(min, sample);
        max = samples == 0 ? sample : std::max(max, sample);
        squares += double(sample) * double(sample);
        ++samples;
    }
};

std::vector<WaveformBin> binned(const std::vector<Slice>& slices, int bins)
{
    std::vector<WaveformBin> result(static_cast<std::size_t>(bins));
    const auto count = static_cast<double>(slices.size());
    for (std::size_t i = 0; i < result.size() && !slices.empty(); ++i) {
        const auto from =
            std::min(slices.size() - 1, static_cast<std::size_t>(double(i) * count / bins));
        const auto to =
            std::max(from + 1, std::min(slices.size(),
                                        static_cast<std::size_t>(double(i + 1) * count / bins)));
        WaveformBin& bin = result[i];
        double squares = 0;
        std::int64_t samples = 0;
        for (std::size_t s = from; s < to; ++s) {
            bin.min = s == from ? slices[s].min : std::min(bin.min, slices[s].min);
            bin.max = s == from ? slices[s].max : std::max(bin.max, slices[s].max);
            squares += slices[s].squares;
            samples += slices[s].samples;
        }
        bin.rms = samples > 0 ? static_cast<float>(std::sqrt(squares / double(samples))) : 0;
    }
    return result;
}

} // namespace

Result<Waveform> readWaveform(const QString& path, int bins, Progress& progress)
{
    if (bins < 1 || bins > kMostBins) {
        return failure(ErrorCode::ValueInvalid, path, QStringLiteral("bins"), QString::number(bins),
                       QStringLiteral("1-%1").arg(kMostBins));
    }
    Result<std::unique_ptr<AudioDecoder>> opened = AudioDecoder::open(path, 0, 1, nullptr);
    if (!opened) {
        return failure(opened.error());
    }
    AudioDecoder& decoder = **opened;
    std::vector<Slice> slices;
    std::vector<float> samples;
    std::int64_t total = 0;
    const std::int64_t rate = decoder.sampleRateHz();
    const std::int64_t expected = std::max<std::int64_t>(0, decoder.file().context()->duration);
    for (int n = 0;; ++n) {
        samples.clear();
        const Result<bool> more = decoder.read(samples);
        if (!more) {
            return failure(more.error());
        }
        for (const float sample : samples) {
            const auto slice = static_cast<std::size_t>(total++ * kSlicesPerSecond / rate);
            if (slice >= slices.size()) {
                slices.resize(slice + 1);
            }
            slices[slice].add(sample);
        }
        if (!*more) {
            break;
        }
        if (n % 256 == 0) {
            if (progress.cancelled()) {
                return failure(ErrorCode::Cancelled, path);
            }
            progress.report(total * 1'000'000 / rate, expected);
        }
    }
    Waveform waveform;
    waveform.sampleRateHz = decoder.file().audio()->codecpar->sample_rate;
    waveform.duration = MediaDuration::fromSeconds(double(total) / double(rate));
    waveform.bins = binned(slices, bins);
    return waveform;
}

} // namespace rozet::media
