// SPDX-License-Identifier: GPL-3.0-or-later
// The sound of a recording as interleaved samples, each with its exact place in the recording, at a
// rate of play that keeps the pitch.
//
// Samples lie where their timestamps say: gaps are silence, overlaps are cut. Not for use by two
// threads at once, except interrupt().
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QString>

#include <memory>
#include <vector>

namespace rozet::media {

struct AudioBlock
{
    MediaTime start;            ///< of the first sample, on the recording's clock
    MediaDuration duration;     ///< of the recording covered: samples / sample rate * rate of play
    std::vector<float> samples; ///< interleaved, -1 to 1
    bool end = false;           ///< nothing follows; may still hold samples
};

class AudioReader
{
public:
    /// Fails as opening a recording does, and with MediaNoSound when it has no audio.
    static Result<std::unique_ptr<AudioReader>> open(const QString& path, int sampleRateHz = 48000,
                                                     int channels = 2);
    ~AudioReader();
    AudioReader(const AudioReader&) = delete;
    AudioReader& operator=(const AudioReader&) = delete;

    [[nodiscard]] int sampleRateHz() const;
    [[nodiscard]] int channels() const;

    /// 0.25 to 4 (clamped). Takes effect at the place reached, without a jump.
    void setRate(double rate);
    [[nodiscard]] double rate() const;

    /// The next block starts exactly here. Before the first sound there is silence; after the last
    /// the next block is the end.
    [[nodiscard]] Done seek(MediaTime time);
    /// About 20 to 100 ms of output. After the end: empty blocks that say so.
    [[nodiscard]] Result<AudioBlock> read();
    /// Where the next block starts.
    [[nodiscard]] MediaTime position() const;

    /// From any thread: the call under way, and every later one, fails with Cancelled until
    /// clearInterrupt() is called.
    void interrupt();
    void clearInterrupt();

private:
    class Private;
    explicit AudioReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace rozet::media
