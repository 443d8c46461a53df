// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of MediaPlayer. Everything here runs on the player's thread.
#pragma once

#include "app/player/background_tasks.h"
#include "app/player/media_player.h"
#include "app/player/picture_stream.h"
#include "app/player/playback_clock.h"
#include "app/player/sound_stream.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <optional>

namespace rozet::player {

class OpeningProgress;

class MediaPlayer::Private
{
public:
    Private(MediaPlayer& player, std::unique_ptr<MediaOpener> theOpener,
            std::unique_ptr<AudioOutput> theOutput, std::shared_ptr<const SteadyClock> machine);
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;
    ~Private();

    void open(const QString& path);
    void tearDown();
    void setState(PlayerState newState);

    /// Where we are, whatever the state.
    [[nodiscard]] MediaTime here() const;

    [[nodiscard]] MediaTime end() const { return MediaTime() + duration; }

    [[nodiscard]] MediaTime clamped(MediaTime time) const;
    [[nodiscard]] MediaTime steppedFrom(MediaTime from, int frames) const;

    [[nodiscard]] bool isPreparing() const { return phase == Phase::Preparing; }

    void startPlaying(MediaTime at);
    /// Plays from here once the first picture and some sound are ready.
    void begin(MediaTime at);
    void pauseAt(MediaTime at);
    /// Stands still here and shows the frame of this time.
    void standAt(MediaTime at);
    void scrubTo(MediaTime time);
    void resizePictures(int widthPixels, int heightPixels);

    MediaPlayer& q;
    std::unique_ptr<MediaOpener> opener;
    std::unique_ptr<AudioOutput> output;
    std::shared_ptr<PlaybackClock> clock;
    BackgroundTasks tasks;

    PlayerState state = PlayerState::Empty;
    MediaDuration duration;
    std::shared_ptr<const media::FrameIndex> index;
    std::unique_ptr<PictureStream> pictures;
    std::unique_ptr<SoundStream> sound;

    MediaTime position; ///< while not playing; while opening, where to start
    bool playWhenOpen = false;
    std::optional<TimeSpan> span; ///< played once
    std::optional<TimeSpan> loop;
    double rate = 1.0;
    double volume = 1.0;
    QTimer rest; ///< runs while a hand drags

private:
    enum class Phase { Still, Preparing, Rolling };

    void openingDone(std::uint64_t session, Result<OpenedMedia> result);
    void fail(const Error& error);
    void silence();
    void tick();
    void roll();
    void reachedEnd();
    void handRests();
    void refreshPicture();
    void takePictures();
    void show(const media::Picture& picture);
    void tellPosition();
    [[nodiscard]] std::function<void()> arrivalNotice();

    std::uint64_t m_session = 0; ///< counts what was opened and closed
    std::shared_ptr<OpeningProgress> m_opening;
    std::shared_ptr<PictureQueue> m_pictureQueue;
    std::shared_ptr<SampleQueue> m_sampleQueue;
    bool m_keyComing = false;    ///< m_pictureQueue starts with a key frame, which is let through
    bool m_refreshAgain = false; ///< once it is there
    int m_shown = -1;
    std::pair<int, int> m_pictureSize{0, 0};

    Phase phase = Phase::Still;
    MediaTime m_beginAt;
    MediaTime m_until;
    QTimer m_tick;
    QElapsedTimer m_sinceTold;
    QElapsedTimer m_sinceRestart;
};

} // namespace rozet::player
