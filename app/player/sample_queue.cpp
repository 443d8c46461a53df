// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/sample_queue.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rozet::player {

namespace {

constexpr std::int64_t kFullFrames = kOutputRateHz / 2;
constexpr std::int64_t kPrimedFrames = kOutputRateHz / 10;
// Further behind than this, decoding all that is left out would take longer than starting anew.
constexpr auto kLongestCatchUp = MediaDuration::fromMilliseconds(20'000);
// Packet times of some containers are rounded to milliseconds or jitter by one packet.
constexpr auto kTolerance = MediaDuration::fromMilliseconds(30);

} // namespace

SampleSource::~SampleSource() = default;
AudioOutput::~AudioOutput() = default;

SampleQueue::SampleQueue(std::shared_ptr<PlaybackClock> clock, MediaTime from, MediaTime until,
                         double rate)
    : m_clock(std::move(clock)), m_until(until), m_rate(rate), m_endTime(from)
{
}

bool SampleQueue::push(MediaTime start, MediaDuration duration, const std::vector<float>& samples)
{
    std::unique_lock lock(m_mutex);
    m_room.wait(lock, [this] { return m_closed || m_lost || m_queued < kFullFrames; });
    if (m_closed || m_lost || m_finished) {
        return false;
    }
    const auto frames = static_cast<std::int64_t>(samples.size()) / kOutputChannels;
    if (frames == 0 || duration <= MediaDuration()) {
        return true;
    }
    if (start > m_endTime + kTolerance || (!m_any && start > m_endTime)) {
        const MediaTime silentUntil = std::min(start, m_until);
        append(m_endTime, silentUntil - m_endTime, {}, framesOf(silentUntil - m_endTime));
    }
    const double framesPerUs =
        static_cast<double>(frames) / static_cast<double>(duration.microseconds());
    std::int64_t first = 0;
    std::int64_t last = frames;
    if (start + kTolerance < m_endTime || (!m_any && start < m_endTime)) {
        const auto early = static_cast<double>((m_endTime - start).microseconds());
        first = std::min<std::int64_t>(frames, std::llround(early * framesPerUs));
    }
    if (start + duration > m_until) {
        const auto room = static_cast<double>((m_until - start).microseconds());
        last = std::clamp<std::int64_t>(std::llround(room * framesPerUs), first, frames);
        m_finished = true;
    }
    if (last > first) {
        const auto at = [&](std::int64_t frame) {
            return MediaDuration::fromMicroseconds(
                std::llround(static_cast<double>(frame) / framesPerUs));
        };
        append(
            start + at(first), at(last) - at(first),
            {samples.begin() + first * kOutputChannels, samples.begin() + last * kOutputChannels},
            last - first);
    }
    return !m_finished;
}

void SampleQueue::finish()
{
    const std::scoped_lock lock(m_mutex);
    m_finished = true;
}

void SampleQueue::close()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_blocks.clear();
    m_given.clear();
    m_queued = 0;
    m_room.notify_all();
}

bool SampleQueue::isPrimed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_finished || m_lost || m_queued >= kPrimedFrames;
}

bool SampleQueue::isSilent() const
{
    const std::scoped_lock lock(m_mutex);
    return m_lost || (m_finished && !m_any);
}

bool SampleQueue::catchUp(MediaTime now)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_heard || now <= *m_heard || now - *m_heard > kLongestCatchUp) {
        return false;
    }
    m_toSkip = framesOf(now - *m_heard);
    return true;
}

int SampleQueue::pull(float* to, int frames)
{
    const std::scoped_lock lock(m_mutex);
    const std::int64_t queuedBefore = m_queued;
    const std::int64_t skipped = std::min(m_toSkip, m_queued);
    take(nullptr, skipped);
    m_toSkip -= skipped;
    const std::int64_t given = m_toSkip > 0 ? 0 : std::min<std::int64_t>(frames, m_queued);
    take(to, given);
    if (m_queued < queuedBefore) {
        m_room.notify_all();
    }
    return static_cast<int>(given);
}

void SampleQueue::take(float* to, std::int64_t frames)
{
    while (frames > 0) {
        Block& block = m_blocks.front();
        const std::int64_t count = std::min(frames, block.frames - block.taken);
        if (to) {
            if (block.samples.empty()) {
                std::fill_n(to, count * kOutputChannels, 0.0F);
            } else {
                std::copy_n(block.samples.begin() + block.taken * kOutputChannels,
                            count * kOutputChannels, to);
            }
            const double perFrame = static_cast<double>(block.duration.microseconds()) /
                                    static_cast<double>(block.frames);
            const auto at = [perFrame](std::int64_t frame) {
                const double us = static_cast<double>(frame) * perFrame;
                return MediaDuration::fromMicroseconds(std::llround(us));
            };
            m_given.push_back({m_pulled, count, block.start + at(block.taken), at(count)});
            m_pulled += count;
            to += count * kOutputChannels;
        }
        block.taken += count;
        m_queued -= count;
        frames -= count;
        if (block.taken == block.frames) {
            m_blocks.pop_front();
        }
    }
}

void SampleQueue::played(std::int64_t frames)
{
    const std::scoped_lock lock(m_mutex);
    // A device that stands still, or has run dry, says nothing about time: the clock then runs on
    // by itself.
    if (m_closed || frames <= m_lastPlayed) {
        return;
    }
    m_lastPlayed = frames;
    while (!m_given.empty() && m_given.front().first + m_given.front().frames <= frames) {
        m_given.pop_front();
    }
    if (m_given.empty()) {
        return;
    }
    const Given& given = m_given.front();
    const double into =
        static_cast<double>(frames - given.first) / static_cast<double>(given.frames);
    const auto us = static_cast<double>(given.duration.microseconds()) * into;
    m_heard = given.start + MediaDuration::fromMicroseconds(std::llround(us));
    m_clock->heard(*m_heard);
}

void SampleQueue::deviceLost()
{
    const std::scoped_lock lock(m_mutex);
    if (m_closed) {
        return;
    }
    m_lost = true;
    m_room.notify_all();
    m_clock->soundLost();
}

bool SampleQueue::isFinished() const
{
    const std::scoped_lock lock(m_mutex);
    return m_closed || (m_finished && m_queued == 0);
}

void SampleQueue::append(MediaTime start, MediaDuration duration, std::vector<float> samples,
                         std::int64_t frames)
{
    if (frames <= 0) {
        return;
    }
    m_blocks.push_back(Block{frames, 0, start, duration, std::move(samples)});
    m_any = true;
    m_queued += frames;
    m_endTime = start + duration;
}

std::int64_t SampleQueue::framesOf(MediaDuration duration) const
{
    return std::llround(duration.seconds() / m_rate * kOutputRateHz);
}

} // namespace rozet::player
