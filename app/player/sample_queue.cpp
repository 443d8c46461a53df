// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/sample_queue.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rozet::player {

namespace {

constexpr std::int64_t kFullFrames = kOutputRateHz / 2;
constexpr std::int64_t kPrimedFrames = kOutputRateHz / 10;
// Packet times of some containers are rounded to milliseconds or jitter by one packet.
constexpr auto kTolerance = MediaDuration::fromMilliseconds(30);

} // namespace

SampleSource::~SampleSource() = default;
AudioOutput::~AudioOutput() = default;

SampleQueue::SampleQueue(std::shared_ptr<PlaybackClock> clock, MediaTime from, MediaTime until,
                         double rate)
    : m_clock(std::move(clock))
    , m_until(until)
    , m_rate(rate)
    , m_endTime(from)
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
    if (start > m_endTime + kTolerance || (m_end == 0 && start > m_endTime)) {
        const MediaTime silentUntil = std::min(start, m_until);
        append(m_endTime, silentUntil - m_endTime, {}, framesOf(silentUntil - m_endTime));
    }
    const double framesPerUs = static_cast<double>(frames)
                               / static_cast<double>(duration.microseconds());
    std::int64_t first = 0;
    std::int64_t last = frames;
    if (start + kTolerance < m_endTime || (m_end == 0 && start < m_endTime)) {
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
        append(start + at(first), at(last) - at(first),
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
    m_next = 0;
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
    return m_lost || (m_finished && m_end == 0);
}

int SampleQueue::pull(float* to, int frames)
{
    const std::scoped_lock lock(m_mutex);
    int given = 0;
    while (given < frames && m_next < m_blocks.size()) {
        Block& block = m_blocks[m_next];
        const std::int64_t count = std::min<std::int64_t>(frames - given, block.frames - block.taken);
        float* const target = to + static_cast<std::ptrdiff_t>(given) * kOutputChannels;
        if (block.samples.empty()) {
            std::fill_n(target, count * kOutputChannels, 0.0F);
        } else {
            std::copy_n(block.samples.begin() + block.taken * kOutputChannels,
                        count * kOutputChannels, target);
        }
        block.taken += count;
        given += static_cast<int>(count);
        if (block.taken == block.frames) {
            block.samples = {};
            ++m_next;
        }
    }
    m_queued -= given;
    m_pulled += given;
    if (given > 0) {
        m_room.notify_all();
    }
    return given;
}

void SampleQueue::played(std::int64_t frames)
{
    const std::scoped_lock lock(m_mutex);
    frames = std::min(frames, m_pulled);
    // A device that stands still says nothing about time: the clock then runs on by itself.
    if (m_closed || frames <= m_lastPlayed) {
        return;
    }
    m_lastPlayed = frames;
    while (m_next > 0 && m_blocks.size() > 1
           && m_blocks.front().firstFrame + m_blocks.front().frames <= frames) {
        m_blocks.pop_front();
        --m_next;
    }
    const Block& block = m_blocks.front();
    const double into = static_cast<double>(frames - block.firstFrame)
                        / static_cast<double>(block.frames);
    if (into >= 1.0) {
        return; // drained
    }
    const auto us = static_cast<double>(block.duration.microseconds()) * into;
    m_clock->heard(block.start + MediaDuration::fromMicroseconds(std::llround(us)));
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
    m_blocks.push_back(Block{m_end, frames, 0, start, duration, std::move(samples)});
    m_end += frames;
    m_queued += frames;
    m_endTime = start + duration;
}

std::int64_t SampleQueue::framesOf(MediaDuration duration) const
{
    return std::llround(duration.seconds() / m_rate * kOutputRateHz);
}

} // namespace rozet::player
