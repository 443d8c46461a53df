// SPDX-License-Identifier: GPL-3.0-or-later
// Loudspeakers for tests: none of them makes a sound, all of them count.
#pragma once

#include "app/player/audio_output.h"
#include "app/player/steady_clock.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace rozet::test {

/// Where a player's test keeps what its output has been told; shared, because the player owns the
/// output itself.
struct Loudspeaker
{
    std::shared_ptr<player::SampleSource> source;
    int starts = 0;
    int stops = 0;
    double volume = 1.0;
    std::int64_t pulledFrames = 0; ///< of this stretch
    std::int64_t startedUs = 0;
    std::vector<float> samples; ///< of this stretch, left channel
};

/// A device with a buffer and a delay, run by hand on the clock of the test.
class HandOutput final : public player::AudioOutput
{
public:
    HandOutput(std::shared_ptr<Loudspeaker> speaker,
               std::shared_ptr<const player::SteadyClock> clock)
        : m_speaker(std::move(speaker)), m_clock(std::move(clock))
    {
    }

    static constexpr std::int64_t kStartDelayUs = 45'000;
    static constexpr std::int64_t kBufferUs = 160'000;

    void start(std::shared_ptr<player::SampleSource> source) override;
    void stop() override;

    void setVolume(double volume) override { m_speaker->volume = volume; }

    /// Time has passed: fills the buffer and says what has been heard.
    static void advance(Loudspeaker& speaker, const player::SteadyClock& clock);
    /// When the frame with this number in the stretch was heard.
    static std::int64_t heardAtUs(const Loudspeaker& speaker, std::int64_t frame);

private:
    std::shared_ptr<Loudspeaker> m_speaker;
    std::shared_ptr<const player::SteadyClock> m_clock;
};

/// There is no device.
class NoOutput final : public player::AudioOutput
{
public:
    void start(std::shared_ptr<player::SampleSource> source) override { source->deviceLost(); }

    void stop() override {}

    void setVolume(double) override {}
};

/// Consumes at the machine's pace on a thread of its own; may fail in several ways.
class ThreadOutput final : public player::AudioOutput
{
public:
    enum class Manner { Steady, StallsSoon, VanishesSoon, NeverStarts };

    struct Counts
    {
        std::atomic<std::int64_t> frames{0};
        std::atomic<int> starts{0};
    };

    explicit ThreadOutput(Manner manner, std::shared_ptr<Counts> counts = {});
    ~ThreadOutput() override;

    void start(std::shared_ptr<player::SampleSource> source) override;
    void stop() override;

    void setVolume(double) override {}

private:
    void work();

    const Manner m_manner;
    std::shared_ptr<Counts> m_counts;
    std::mutex m_mutex;
    std::shared_ptr<player::SampleSource> m_source;
    std::int64_t m_startedUs = 0;
    std::atomic<bool> m_leave{false};
    player::MachineClock m_clock;
    std::thread m_thread;
};

} // namespace rozet::test
