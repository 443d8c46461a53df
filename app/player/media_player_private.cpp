// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/media_player_private.h"

#include <algorithm>
#include <utility>

namespace rozet::player {

namespace {

constexpr int kTickMs = 5;
constexpr int kRestMs = 120;
constexpr int kTellMs = 40;
constexpr int kRestartMs = 2000;
constexpr auto kStepWithoutPicture = MediaDuration::fromMilliseconds(40);

} // namespace

/// Reports on the player's thread, at most twenty times a second.
class OpeningProgress final : public Progress
{
public:
    explicit OpeningProgress(std::function<void(double)> tell) : m_tell(std::move(tell))
    {
        m_sinceTold.start();
    }

    void report(std::int64_t done, std::int64_t total) override
    {
        if (total > 0 && m_sinceTold.elapsed() >= 50) {
            m_sinceTold.restart();
            m_tell(std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0));
        }
    }

    [[nodiscard]] bool cancelled() const override { return m_cancelled; }

    void cancel() { m_cancelled = true; }

private:
    std::function<void(double)> m_tell;
    QElapsedTimer m_sinceTold;
    std::atomic<bool> m_cancelled{false};
};

MediaPlayer::Private::Private(MediaPlayer& player, std::unique_ptr<MediaOpener> theOpener,
                              std::unique_ptr<AudioOutput> theOutput,
                              std::shared_ptr<const SteadyClock> machine)
    : q(player)
    , opener(std::move(theOpener))
    , output(std::move(theOutput))
    , clock(std::make_shared<PlaybackClock>(std::move(machine)))
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(kTickMs);
    QObject::connect(&m_tick, &QTimer::timeout, &q, [this] { tick(); });
    rest.setSingleShot(true);
    rest.setInterval(kRestMs);
    QObject::connect(&rest, &QTimer::timeout, &q, [this] { handRests(); });
    m_sinceTold.start();
    m_sinceRestart.start();
}

MediaPlayer::Private::~Private()
{
    tearDown();
    tasks.waitForAll();
}

void MediaPlayer::Private::open(const QString& path)
{
    tearDown();
    const std::uint64_t session = m_session;
    const auto onPlayersThread = [this, session](auto function) {
        QMetaObject::invokeMethod(
            &q,
            [this, session, function] {
                if (session == m_session) {
                    function();
                }
            },
            Qt::QueuedConnection);
    };
    m_opening = std::make_shared<OpeningProgress>([this, onPlayersThread](double fraction) {
        onPlayersThread([this, fraction] { Q_EMIT q.openingProgress(fraction); });
    });
    tasks.start([this, path, session, onPlayersThread, progress = m_opening] {
        auto result = std::make_shared<Result<OpenedMedia>>(opener->open(path, *progress));
        onPlayersThread([this, session, result] { openingDone(session, std::move(*result)); });
    });
    setState(PlayerState::Opening);
}

void MediaPlayer::Private::tearDown()
{
    ++m_session;
    if (m_opening) {
        m_opening->cancel();
        m_opening.reset();
    }
    silence();
    if (pictures || sound) {
        // Stopping waits for the packet being read, which on a slow disk takes its time.
        tasks.start([oldPictures = std::shared_ptr<PictureStream>(std::move(pictures)),
                     oldSound = std::shared_ptr<SoundStream>(std::move(sound))]() mutable {
            oldPictures.reset();
            oldSound.reset();
        });
    }
    rest.stop();
    m_pictureQueue.reset();
    index.reset();
    duration = {};
    position = {};
    playWhenOpen = false;
    span.reset();
    loop.reset();
    m_shown = -1;
    clock->hold({});
}

void MediaPlayer::Private::openingDone(std::uint64_t session, Result<OpenedMedia> result)
{
    m_opening.reset();
    if (!result) {
        fail(result.error());
        return;
    }
    duration = result->duration;
    index = std::move(result->index);
    if (result->pictures && index && !index->isEmpty()) {
        // The last picture may end after the container says the recording does.
        duration = std::max(duration, (*index)[index->count() - 1].time - MediaTime());
        result->pictures->setPictureSize(m_pictureSize.first, m_pictureSize.second);
        pictures = std::make_unique<PictureStream>(std::move(result->pictures), index, clock,
                                                   arrivalNotice());
    }
    if (result->sound) {
        sound = std::make_unique<SoundStream>(std::move(result->sound), clock);
    }
    const bool playNow = std::exchange(playWhenOpen, false);
    const auto spanToPlay = std::exchange(span, {});
    position = clamped(position);
    clock->hold(position);
    refreshPicture();
    setState(PlayerState::Paused);
    if (session == m_session && index) {
        Q_EMIT q.frameIndexReady();
    }
    if (session == m_session) {
        Q_EMIT q.opened();
    }
    if (session == m_session) {
        Q_EMIT q.positionChanged(here());
    }
    if (session == m_session && state == PlayerState::Paused && playNow) {
        if (spanToPlay) {
            q.playSpan(*spanToPlay);
        } else {
            q.play();
        }
    }
}

void MediaPlayer::Private::fail(const Error& error)
{
    tearDown();
    const std::uint64_t session = m_session;
    setState(PlayerState::Failed);
    if (session == m_session) {
        Q_EMIT q.failed(error);
    }
}

void MediaPlayer::Private::setState(PlayerState newState)
{
    if (state != newState) {
        state = newState;
        Q_EMIT q.stateChanged(newState);
    }
}

MediaTime MediaPlayer::Private::here() const
{
    return state == PlayerState::Playing ? clock->position() : position;
}

MediaTime MediaPlayer::Private::clamped(MediaTime time) const
{
    return std::clamp(time, MediaTime(), end());
}

MediaTime MediaPlayer::Private::steppedFrom(MediaTime from, int frames) const
{
    if (!index || index->isEmpty()) {
        const auto us = kStepWithoutPicture.microseconds() * frames;
        return clamped(from + MediaDuration::fromMicroseconds(us));
    }
    const std::int64_t wanted = std::int64_t{index->frameAt(from)} + frames;
    const auto number = std::clamp<std::int64_t>(wanted, 0, index->count() - 1);
    const MediaTime there = (*index)[static_cast<int>(number)].time;
    return clamped(frames > 0 ? std::max(from, there) : std::min(from, there));
}

void MediaPlayer::Private::startPlaying(MediaTime at)
{
    // begin() before the state changes: who is told of it may already ask where we are.
    begin(at);
    setState(PlayerState::Playing);
}

void MediaPlayer::Private::begin(MediaTime at)
{
    silence();
    m_until = end();
    if (span) {
        m_until = span->end;
    } else if (loop && clamped(loop->start) < clamped(loop->end)) {
        m_until = clamped(loop->end);
        if (at < loop->start || at >= m_until) {
            at = clamped(loop->start);
        }
    }
    m_beginAt = at;
    position = at;
    clock->hold(at);
    if (pictures) {
        m_pictureQueue = pictures->stream(index->frameAt(at), rate);
        m_keyComing = false;
        m_refreshAgain = false;
    }
    if (sound) {
        m_sampleQueue = sound->start(at, m_until, rate);
    }
    phase = Phase::Preparing;
    m_tick.start();
    Q_EMIT q.positionChanged(at);
}

void MediaPlayer::Private::pauseAt(MediaTime at)
{
    rest.stop();
    const std::uint64_t session = m_session;
    const auto due =
        phase == Phase::Rolling && m_pictureQueue ? m_pictureQueue->takeDue(at) : std::nullopt;
    silence();
    m_pictureQueue.reset();
    span.reset();
    position = at;
    clock->hold(at);
    setState(PlayerState::Paused);
    if (session != m_session) {
        return;
    }
    if (due) {
        show(*due);
    }
    if (session == m_session && state == PlayerState::Paused && position == at) {
        refreshPicture();
        Q_EMIT q.positionChanged(at);
    }
}

void MediaPlayer::Private::standAt(MediaTime at)
{
    position = at;
    clock->hold(at);
    refreshPicture();
    Q_EMIT q.positionChanged(at);
}

void MediaPlayer::Private::scrubTo(MediaTime time)
{
    silence();
    rest.start();
    standAt(clamped(time));
}

void MediaPlayer::Private::handRests()
{
    if (state == PlayerState::Playing) {
        begin(position);
    } else if (state == PlayerState::Paused) {
        refreshPicture();
    }
}

void MediaPlayer::Private::silence()
{
    m_tick.stop();
    phase = Phase::Still;
    if (m_sampleQueue) {
        m_sampleQueue->close();
        m_sampleQueue.reset();
        sound->stop();
        output->stop();
    }
}

void MediaPlayer::Private::tick()
{
    if (phase == Phase::Preparing) {
        const bool pictureReady = !m_pictureQueue || m_pictureQueue->isPrimed();
        const bool soundReady = !m_sampleQueue || m_sampleQueue->isPrimed();
        if (!pictureReady || !soundReady) {
            takePictures();
            return;
        }
        phase = Phase::Rolling;
        if (m_sampleQueue && !m_sampleQueue->isSilent()) {
            clock->runWhenHeard(m_beginAt, rate, m_until);
            output->start(m_sampleQueue);
        } else {
            clock->run(m_beginAt, rate, m_until);
        }
    }
    if (phase == Phase::Rolling) {
        roll();
    }
}

void MediaPlayer::Private::roll()
{
    const auto queue = m_sampleQueue;
    takePictures();
    if (phase != Phase::Rolling || queue != m_sampleQueue) {
        return; // whoever saw the picture has stopped or moved us
    }
    if (clock->hasReachedEnd()) {
        reachedEnd();
        return;
    }
    if (clock->isOutOfStep() && m_sinceRestart.elapsed() > kRestartMs) {
        // The device stood still for a while, or began later than anybody waits.
        m_sinceRestart.restart();
        if (!m_sampleQueue || !m_sampleQueue->catchUp(clock->position())) {
            begin(clock->position());
            return;
        }
    }
    if (m_sinceTold.elapsed() >= kTellMs) {
        tellPosition();
    }
}

void MediaPlayer::Private::reachedEnd()
{
    if (!span && loop) {
        begin(loop->start);
        return;
    }
    const bool all = !span;
    const std::uint64_t session = m_session;
    pauseAt(m_until);
    if (all && session == m_session) {
        Q_EMIT q.endReached();
    }
}

void MediaPlayer::Private::refreshPicture()
{
    if (!pictures) {
        return;
    }
    const bool waiting =
        m_pictureQueue && !m_pictureQueue->isClosed() && !m_pictureQueue->isPrimed();
    if (waiting && m_keyComing) {
        // Requests that come faster than pictures: let one be seen now and then.
        m_refreshAgain = true;
        return;
    }
    m_refreshAgain = false;
    const bool dragging = rest.isActive();
    const int wanted = dragging ? index->keyFrameNearest(position) : index->frameAt(position);
    m_keyComing = dragging || waiting;
    if (wanted < 0 || wanted == m_shown) {
        pictures->stop();
        m_pictureQueue.reset();
    } else if (dragging) {
        m_pictureQueue = pictures->glance(wanted);
    } else {
        m_pictureQueue = pictures->show(wanted, waiting);
    }
}

void MediaPlayer::Private::resizePictures(int widthPixels, int heightPixels)
{
    const auto size = std::pair(widthPixels, heightPixels);
    if (size == m_pictureSize) {
        return;
    }
    m_pictureSize = size;
    if (!pictures) {
        return;
    }
    pictures->setPictureSize(widthPixels, heightPixels);
    if (phase == Phase::Still) {
        m_shown = -1;
        refreshPicture();
    }
}

void MediaPlayer::Private::takePictures()
{
    const auto queue = m_pictureQueue;
    if (!queue) {
        return;
    }
    const auto error = queue->error();
    const auto picture = phase == Phase::Rolling     ? queue->takeDue(clock->position())
                         : phase == Phase::Preparing ? queue->takeDue(m_beginAt)
                                                     : queue->takeNewest();
    if (picture) {
        show(*picture);
    }
    if (queue != m_pictureQueue) {
        return;
    }
    // A frame that cannot be decoded, nor any before it, leaves the old picture. Everything else
    // means that the file can no longer be read.
    if (error && error->code != ErrorCode::Cancelled && error->code != ErrorCode::MediaDamaged &&
        error->code != ErrorCode::MediaFrameOutside) {
        fail(*error);
        return;
    }
    if (m_refreshAgain && queue->isPrimed()) {
        refreshPicture();
    }
}

void MediaPlayer::Private::show(const media::Picture& picture)
{
    m_shown = picture.number;
    const std::uint64_t session = m_session;
    Q_EMIT q.pictureChanged(picture);
    if (session == m_session && phase == Phase::Rolling) {
        tellPosition();
    }
}

void MediaPlayer::Private::tellPosition()
{
    m_sinceTold.restart();
    Q_EMIT q.positionChanged(here());
}

std::function<void()> MediaPlayer::Private::arrivalNotice()
{
    // While playing the tick fetches the pictures; a notice under way makes further ones needless.
    const auto underWay = std::make_shared<std::atomic<bool>>(false);
    return [this, underWay, session = m_session] {
        if (!underWay->exchange(true)) {
            QMetaObject::invokeMethod(
                &q,
                [this, underWay, session] {
                    underWay->store(false);
                    if (session == m_session && phase == Phase::Still) {
                        takePictures();
                    }
                },
                Qt::QueuedConnection);
        }
    };
}

} // namespace rozet::player
