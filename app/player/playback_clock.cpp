// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/playback_clock.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rozet::player {

namespace {

// The share of the difference taken away per second of reports: device positions jitter by a period
// (10 to 20 ms), and following them at once would make the picture stutter.
constexpr double kCorrectionPerSecond = 3.0;
constexpr int kReportsBeforeOutOfStep = 25;

} // namespace

PlaybackClock::PlaybackClock(std::shared_ptr<const SteadyClock> machine)
    : m_machine(std::move(machine))
{
}

void PlaybackClock::hold(MediaTime at)
{
    const std::scoped_lock lock(m_mutex);
    m_mode = Mode::Held;
    m_anchor = at;
    m_latest = at;
    m_until = at;
    m_reportsOutOfStep = 0;
}

void PlaybackClock::run(MediaTime from, double rate, MediaTime until)
{
    runWhenHeard(from, rate, until);
    soundLost();
}

void PlaybackClock::runWhenHeard(MediaTime from, double rate, MediaTime until)
{
    const std::scoped_lock lock(m_mutex);
    m_mode = Mode::Waiting;
    m_anchor = from;
    m_anchorUs = m_machine->microseconds();
    m_latest = from;
    m_until = std::max(from, until);
    m_rate = rate;
    m_lastHeardUs = m_anchorUs;
    m_reportsOutOfStep = 0;
}

void PlaybackClock::heard(MediaTime time)
{
    const std::scoped_lock lock(m_mutex);
    if (m_mode == Mode::Held) {
        return;
    }
    const std::int64_t now = m_machine->microseconds();
    if (m_mode == Mode::Waiting && now - m_anchorUs < kPatienceUs) {
        startMoving(std::max(time, m_anchor), now);
        m_lastHeardUs = now;
        return;
    }
    const MediaTime here = positionAt(now);
    const double errorUs = static_cast<double>((time - here).microseconds()) / m_rate;
    if (std::abs(errorUs) > kOutOfStepUs) {
        ++m_reportsOutOfStep;
        m_lastHeardUs = now;
        return;
    }
    m_reportsOutOfStep = 0;
    const double sinceLast = static_cast<double>(now - m_lastHeardUs) / 1e6;
    const double share = std::clamp(sinceLast * kCorrectionPerSecond, 0.0, 0.3);
    const auto correction = static_cast<std::int64_t>(std::llround(errorUs * m_rate * share));
    m_anchor = here + MediaDuration::fromMicroseconds(correction);
    m_anchorUs = now;
    m_lastHeardUs = now;
}

void PlaybackClock::soundLost()
{
    const std::scoped_lock lock(m_mutex);
    if (m_mode == Mode::Waiting) {
        startMoving(m_anchor, m_machine->microseconds());
    }
}

MediaTime PlaybackClock::position() const
{
    const std::scoped_lock lock(m_mutex);
    m_latest = std::max(m_latest, std::min(positionAt(m_machine->microseconds()), m_until));
    return m_latest;
}

bool PlaybackClock::isMoving() const
{
    const std::scoped_lock lock(m_mutex);
    return m_mode == Mode::Running;
}

bool PlaybackClock::hasReachedEnd() const
{
    const std::scoped_lock lock(m_mutex);
    return m_mode != Mode::Held && positionAt(m_machine->microseconds()) >= m_until;
}

bool PlaybackClock::isOutOfStep() const
{
    const std::scoped_lock lock(m_mutex);
    return m_reportsOutOfStep >= kReportsBeforeOutOfStep;
}

void PlaybackClock::startMoving(MediaTime from, std::int64_t now) const
{
    m_mode = Mode::Running;
    m_anchor = from;
    m_anchorUs = now;
}

MediaTime PlaybackClock::positionAt(std::int64_t now) const
{
    if (m_mode == Mode::Held) {
        return m_anchor;
    }
    if (m_mode == Mode::Waiting) {
        if (now - m_anchorUs < kPatienceUs) {
            return m_anchor;
        }
        // Nothing came out of the device: go on without it, from here.
        startMoving(m_anchor, now);
    }
    const double movedUs = static_cast<double>(now - m_anchorUs) * m_rate;
    return m_anchor + MediaDuration::fromMicroseconds(static_cast<std::int64_t>(movedUs));
}

} // namespace rozet::player
