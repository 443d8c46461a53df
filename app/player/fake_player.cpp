// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/fake_player.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rozet::player {

namespace {

std::shared_ptr<const media::FrameIndex> makeIndex(const FakePlayer::Recording& recording)
{
    std::vector<media::FrameEntry> frames;
    for (MediaTime t; t < MediaTime() + recording.duration; t = t + recording.frameDuration) {
        media::FrameEntry frame;
        frame.time = t;
        frame.duration = recording.frameDuration;
        frame.key = static_cast<int>(frames.size()) % recording.keyFrameEvery == 0;
        frame.streamPts = t.microseconds();
        frames.push_back(frame);
    }
    return std::make_shared<const media::FrameIndex>(std::move(frames));
}

} // namespace

void FakePlayer::open(const QString& path)
{
    clear();
    m_path = path;
    setState(PlayerState::Opening);
    if (m_failure) {
        const Error error = *std::exchange(m_failure, {});
        setState(PlayerState::Failed);
        Q_EMIT failed(error);
        return;
    }
    m_recording = m_next;
    if (m_recording.picture) {
        m_index = makeIndex(m_recording);
    }
    setState(PlayerState::Paused);
    if (m_index) {
        Q_EMIT frameIndexReady();
    }
    Q_EMIT opened();
    moveTo({});
}

void FakePlayer::close()
{
    clear();
    setState(PlayerState::Empty);
}

void FakePlayer::play()
{
    if (m_state != PlayerState::Paused) {
        return;
    }
    m_span.reset();
    if (m_loop && !m_loop->contains(m_position)) {
        moveTo(clamped(m_loop->start));
    } else if (m_position >= end()) {
        moveTo({});
    }
    setState(PlayerState::Playing);
}

void FakePlayer::pause()
{
    if (m_state == PlayerState::Playing) {
        m_span.reset();
        setState(PlayerState::Paused);
        Q_EMIT positionChanged(m_position);
    }
}

void FakePlayer::seek(MediaTime time)
{
    if (isOpen()) {
        m_span.reset();
        moveTo(clamped(time));
    }
}

void FakePlayer::scrub(MediaTime time)
{
    if (!isOpen()) {
        return;
    }
    m_span.reset();
    m_position = clamped(time);
    if (m_index) {
        showFrame(m_index->keyFrameNearest(m_position));
    }
    Q_EMIT positionChanged(m_position);
}

void FakePlayer::rest()
{
    if (isOpen()) {
        moveTo(m_position);
    }
}

void FakePlayer::step(int frames)
{
    pause();
    if (m_state != PlayerState::Paused || frames == 0) {
        return;
    }
    if (!m_index) {
        moveTo(clamped(m_position + MediaDuration::fromMilliseconds(40LL * frames)));
        return;
    }
    const int number = std::clamp(m_index->frameAt(m_position) + frames, 0, m_index->count() - 1);
    const MediaTime there = (*m_index)[number].time;
    moveTo(frames > 0 ? std::max(m_position, there) : std::min(m_position, there));
}

void FakePlayer::playSpan(const TimeSpan& span)
{
    if (!isOpen() || !span.isOrdered()) {
        return;
    }
    m_span = TimeSpan{clamped(span.start), clamped(span.end)};
    moveTo(m_span->start);
    setState(PlayerState::Playing);
}

void FakePlayer::setLoop(const TimeSpan& span)
{
    m_loop.reset();
    if (span.start < span.end) {
        m_loop = span;
        if (m_state == PlayerState::Playing && !m_span && !m_loop->contains(m_position)) {
            moveTo(clamped(m_loop->start));
        }
    }
}

void FakePlayer::setRate(double rate)
{
    rate = std::clamp(rate, 0.25, 4.0);
    if (rate != m_rate) {
        m_rate = rate;
        Q_EMIT rateChanged(rate);
    }
}

void FakePlayer::setVolume(double volume)
{
    volume = std::clamp(volume, 0.0, 1.0);
    if (volume != m_volume) {
        m_volume = volume;
        Q_EMIT volumeChanged(volume);
    }
}

void FakePlayer::advance(MediaDuration time)
{
    if (m_state != PlayerState::Playing) {
        return;
    }
    MediaTime there = m_position + MediaDuration::fromMicroseconds(std::llround(
                                       static_cast<double>(time.microseconds()) * m_rate));
    const MediaTime until = m_span ? m_span->end : m_loop ? clamped(m_loop->end) : end();
    if (there < until) {
        moveTo(there);
        return;
    }
    if (m_loop && !m_span) {
        const MediaTime start = clamped(m_loop->start);
        const auto length = std::max<std::int64_t>(1, (until - start).microseconds());
        const auto over = (there - until).microseconds() % length;
        moveTo(start + MediaDuration::fromMicroseconds(over));
        return;
    }
    const bool all = !m_span;
    moveTo(until);
    pause();
    if (all) {
        Q_EMIT endReached();
    }
}

bool FakePlayer::isOpen() const
{
    return m_state == PlayerState::Paused || m_state == PlayerState::Playing;
}

MediaTime FakePlayer::clamped(MediaTime time) const
{
    return std::clamp(time, MediaTime(), end());
}

void FakePlayer::clear()
{
    m_recording = Recording{{}, {}, 25, false, false};
    m_path.clear();
    m_position = {};
    m_index.reset();
    m_span.reset();
    m_loop.reset();
    m_shown = -1;
}

void FakePlayer::setState(PlayerState state)
{
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
}

void FakePlayer::moveTo(MediaTime time)
{
    m_position = time;
    if (m_index) {
        showFrame(m_index->frameAt(time));
    }
    Q_EMIT positionChanged(time);
}

void FakePlayer::showFrame(int number)
{
    if (number < 0 || number == m_shown) {
        return;
    }
    m_shown = number;
    media::Picture picture;
    picture.widthPixels = 32;
    picture.heightPixels = 18;
    picture.strideBytes = 4 * picture.widthPixels;
    picture.bytes = std::make_shared<const std::vector<std::uint8_t>>(
        static_cast<std::size_t>(picture.strideBytes * picture.heightPixels),
        static_cast<std::uint8_t>(64 + number % 128));
    picture.time = (*m_index)[number].time;
    picture.number = number;
    Q_EMIT pictureChanged(picture);
}

} // namespace rozet::player
