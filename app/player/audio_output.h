// SPDX-License-Identifier: GPL-3.0-or-later
// The way out for sound. A device may be absent, refuse to open, vanish or stop taking samples; the
// player then goes on by the machine's clock, so nothing here fails loudly.
#pragma once

#include <cstdint>
#include <memory>

namespace rozet::player {

inline constexpr int kOutputRateHz = 48000;
inline constexpr int kOutputChannels = 2;

/// Where an output takes its samples from. Called on the output's own thread.
class SampleSource
{
public:
    SampleSource() = default;
    SampleSource(const SampleSource&) = delete;
    SampleSource& operator=(const SampleSource&) = delete;
    virtual ~SampleSource();

    /// Fills at most this many frames (one sample per channel each, interleaved). Gives how many;
    /// fewer when there are no more at the moment. Never waits.
    virtual int pull(float* to, int frames) = 0;
    /// So many of the pulled frames have left the loudspeaker by now.
    virtual void played(std::int64_t frames) = 0;
    /// The device cannot be opened, or is gone. Nothing more will be pulled.
    virtual void deviceLost() = 0;
    /// True when pull() will never give anything again.
    [[nodiscard]] virtual bool isFinished() const = 0;
};

class AudioOutput
{
public:
    AudioOutput() = default;
    AudioOutput(const AudioOutput&) = delete;
    AudioOutput& operator=(const AudioOutput&) = delete;
    virtual ~AudioOutput();

    /// Plays this source from now on and no other. Returns at once.
    virtual void start(std::shared_ptr<SampleSource> source) = 0;
    /// Silence at once; what was pulled and not yet heard is dropped.
    virtual void stop() = 0;
    /// 0 to 1.
    virtual void setVolume(double volume) = 0;
};

} // namespace rozet::player
