// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/media_player.h"

#include "app/player/media_player_private.h"
#include "app/player/qt_audio_output.h"

#include <algorithm>
#include <utility>

namespace rozet::player {

MediaPlayer::MediaPlayer(QObject* parent)
    : MediaPlayer(makeFileOpener(), std::make_unique<QtAudioOutput>(),
                  std::make_shared<MachineClock>(), parent)
{
}

MediaPlayer::MediaPlayer(std::unique_ptr<MediaOpener> opener, std::unique_ptr<AudioOutput> output,
                         std::shared_ptr<const SteadyClock> clock, QObject* parent)
    : Player(parent)
    , m_d(std::make_unique<Private>(*this, std::move(opener), std::move(output), std::move(clock)))
{
}

MediaPlayer::~MediaPlayer() = default;

void MediaPlayer::open(const QString& path)
{
    m_d->open(path);
}

void MediaPlayer::close()
{
    m_d->tearDown();
    m_d->setState(PlayerState::Empty);
}

PlayerState MediaPlayer::state() const
{
    return m_d->state;
}

MediaDuration MediaPlayer::duration() const
{
    return m_d->duration;
}

MediaTime MediaPlayer::position() const
{
    return m_d->here();
}

bool MediaPlayer::hasPicture() const
{
    return m_d->pictures != nullptr;
}

bool MediaPlayer::hasSound() const
{
    return m_d->sound != nullptr;
}

std::shared_ptr<const media::FrameIndex> MediaPlayer::frameIndex() const
{
    return m_d->index;
}

void MediaPlayer::play()
{
    if (m_d->state == PlayerState::Opening) {
        m_d->playWhenOpen = true;
    } else if (m_d->state == PlayerState::Paused) {
        m_d->span.reset();
        m_d->startPlaying(m_d->position < m_d->end() ? m_d->position : MediaTime());
    }
}

void MediaPlayer::pause()
{
    m_d->playWhenOpen = false;
    if (m_d->state == PlayerState::Playing) {
        m_d->pauseAt(m_d->here());
    }
}

void MediaPlayer::seek(MediaTime time)
{
    m_d->span.reset();
    if (m_d->state == PlayerState::Opening) {
        m_d->position = time;
    } else if (m_d->state == PlayerState::Playing && (m_d->isPreparing() || m_d->rest.isActive())) {
        // Seeks that come faster than pictures: go on like a hand that drags.
        m_d->scrubTo(time);
    } else if (m_d->state == PlayerState::Playing) {
        m_d->rest.stop();
        m_d->begin(m_d->clamped(time));
    } else if (m_d->state == PlayerState::Paused) {
        m_d->rest.stop();
        m_d->standAt(m_d->clamped(time));
    }
}

void MediaPlayer::scrub(MediaTime time)
{
    m_d->span.reset();
    if (m_d->state == PlayerState::Opening) {
        m_d->position = time;
    } else if (m_d->state == PlayerState::Playing || m_d->state == PlayerState::Paused) {
        m_d->scrubTo(time);
    }
}

void MediaPlayer::step(int frames)
{
    pause();
    if (m_d->state != PlayerState::Paused || frames == 0) {
        return;
    }
    m_d->rest.stop();
    m_d->span.reset();
    m_d->standAt(m_d->steppedFrom(m_d->position, frames));
}

void MediaPlayer::playSpan(const TimeSpan& span)
{
    if (!span.isOrdered()) {
        return;
    }
    if (m_d->state == PlayerState::Opening) {
        m_d->playWhenOpen = true;
        m_d->position = span.start;
        m_d->span = span;
        return;
    }
    if (m_d->state != PlayerState::Paused && m_d->state != PlayerState::Playing) {
        return;
    }
    m_d->rest.stop();
    m_d->span = TimeSpan{m_d->clamped(span.start), m_d->clamped(span.end)};
    m_d->startPlaying(m_d->span->start);
}

void MediaPlayer::setLoop(const TimeSpan& span)
{
    m_d->loop.reset();
    if (span.start < span.end) {
        m_d->loop = span;
    }
    if (m_d->state == PlayerState::Playing && !m_d->span) {
        m_d->begin(m_d->here());
    }
}

void MediaPlayer::setRate(double rate)
{
    rate = std::clamp(rate, 0.25, 4.0);
    if (rate == m_d->rate) {
        return;
    }
    const MediaTime at = m_d->here();
    m_d->rate = rate;
    if (m_d->state == PlayerState::Playing && !m_d->rest.isActive()) {
        m_d->begin(at);
    }
    Q_EMIT rateChanged(rate);
}

double MediaPlayer::rate() const
{
    return m_d->rate;
}

void MediaPlayer::setVolume(double volume)
{
    volume = std::clamp(volume, 0.0, 1.0);
    if (volume == m_d->volume) {
        return;
    }
    m_d->volume = volume;
    m_d->output->setVolume(volume);
    Q_EMIT volumeChanged(volume);
}

double MediaPlayer::volume() const
{
    return m_d->volume;
}

void MediaPlayer::setPictureSize(int widthPixels, int heightPixels)
{
    m_d->resizePictures(widthPixels, heightPixels);
}

} // namespace rozet::player
