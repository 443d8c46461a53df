// SPDX-License-Identifier: GPL-3.0-or-later
// The sound of one uninterrupted stretch of playing, on its way from the decoder to the device. It
// knows which moment of the recording each sample belongs to, and moves the playback clock with
// what has been heard. A new seek gets a new queue; closing the old one silences it for good, so
// that nothing of before the seek can be heard or move the clock after it.
#pragma once

#include "app/player/audio_output.h"
#include "app/player/playback_clock.h"
#include "core/base/time.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace rozet::player {

class SampleQueue final : public SampleSource
{
public:
    /// The first sample will be the recording's at `from`; nothing of `until` or later is taken.
    SampleQueue(std::shared_ptr<PlaybackClock> clock, MediaTime from, MediaTime until, double rate);

    // For the decoder.

    /// Samples that cover this stretch of the recording. A gap before it becomes silence, what lies
    /// before the last one is cut off. Waits while the queue is full; false when no more is wanted.
    bool push(MediaTime start, MediaDuration duration, const std::vector<float>& samples);
    void finish();

    // For the player.

    void close();
    /// Enough is there to start, or nothing will come.
    [[nodiscard]] bool isPrimed() const;
    /// The device is lost, or there is no sound from here on.
    [[nodiscard]] bool isSilent() const;

    /// What is heard lags behind this time: leaves out as much as it takes. False when that is not
    /// the way to bring sound and clock together.
    bool catchUp(MediaTime now);

    // For the output.

    int pull(float* to, int frames) override;
    void played(std::int64_t frames) override;
    void deviceLost() override;
    [[nodiscard]] bool isFinished() const override;

private:
    struct Block
    {
        std::int64_t frames = 0;
        std::int64_t taken = 0;
        MediaTime start;
        MediaDuration duration;
        std::vector<float> samples; ///< empty for silence
    };

    /// What the device has been given: its frames are counted from the first one pulled.
    struct Given
    {
        std::int64_t first = 0;
        std::int64_t frames = 0;
        MediaTime start;
        MediaDuration duration;
    };

    void take(float* to, std::int64_t frames);
    void append(MediaTime start, MediaDuration duration, std::vector<float> samples,
                std::int64_t frames);
    [[nodiscard]] std::int64_t framesOf(MediaDuration duration) const;

    std::shared_ptr<PlaybackClock> m_clock;
    const MediaTime m_until;
    const double m_rate;

    mutable std::mutex m_mutex;
    std::condition_variable m_room;
    std::deque<Block> m_blocks;
    std::deque<Given> m_given; ///< until it has been heard
    std::int64_t m_queued = 0; ///< frames pushed and not pulled
    std::int64_t m_pulled = 0;
    std::int64_t m_lastPlayed = 0;
    std::int64_t m_toSkip = 0;
    std::optional<MediaTime> m_heard;
    bool m_any = false; ///< something has been pushed
    MediaTime m_endTime;
    bool m_finished = false;
    bool m_lost = false;
    bool m_closed = false;
};

} // namespace rozet::player
