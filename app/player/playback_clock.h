// SPDX-License-Identifier: GPL-3.0-or-later
// Where in the recording we are. Runs on the machine's clock and, as long as a sound device reports
// what can be heard, follows that; without reports it simply runs on. Safe from every thread.
#pragma once

#include "app/player/steady_clock.h"
#include "core/base/time.h"

#include <memory>
#include <mutex>

namespace rozet::player {

class PlaybackClock
{
public:
    /// How long a device may take to let its first sound be heard before the clock starts alone.
    static constexpr std::int64_t kPatienceUs = 1'000'000;
    /// Sound this far from the clock, report after report, cannot be caught up with unnoticed.
    static constexpr std::int64_t kOutOfStepUs = 120'000;

    explicit PlaybackClock(std::shared_ptr<const SteadyClock> machine);

    /// Stands still at this time.
    void hold(MediaTime at);
    /// Runs from now on, at most up to `until`.
    void run(MediaTime from, double rate, MediaTime until);
    /// Stands at `from` until heard() is called for the first time.
    void runWhenHeard(MediaTime from, double rate, MediaTime until);

    /// This moment of the recording leaves the loudspeaker now.
    void heard(MediaTime time);
    /// There is no sound to wait for (any more).
    void soundLost();

    /// Never goes back between two calls of hold, run or runWhenHeard.
    [[nodiscard]] MediaTime position() const;
    /// False while held, and while waiting for the first sound.
    [[nodiscard]] bool isMoving() const;
    [[nodiscard]] bool hasReachedEnd() const;
    /// The sound and the clock have parted; whoever plays should start again from position().
    [[nodiscard]] bool isOutOfStep() const;

private:
    enum class Mode { Held, Waiting, Running };

    void startMoving(MediaTime from, std::int64_t now) const;
    [[nodiscard]] MediaTime positionAt(std::int64_t now) const;

    std::shared_ptr<const SteadyClock> m_machine;
    mutable std::mutex m_mutex;
    mutable Mode m_mode = Mode::Held;
    mutable MediaTime m_anchor; ///< the position when the machine's clock read m_anchorUs
    mutable std::int64_t m_anchorUs = 0;
    mutable MediaTime m_latest; ///< the last position given out
    MediaTime m_until;
    double m_rate = 1.0;
    std::int64_t m_lastHeardUs = 0;
    int m_reportsOutOfStep = 0;
};

} // namespace rozet::player
