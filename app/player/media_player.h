// SPDX-License-Identifier: GPL-3.0-or-later
// Plays recordings: pictures and sound decoded on threads of their own, shown and heard by one
// clock.
//
// Opening reads the whole file once in the background for its frame index (about 1 to 2 s for an
// hour of 1080p); until then the state is Opening, and orders to play or seek are remembered. From
// then on every picture shown is exactly the one of the clock's time.
#pragma once

#include "app/player/audio_output.h"
#include "app/player/media_source.h"
#include "app/player/player.h"
#include "app/player/steady_clock.h"

#include <memory>

namespace rozet::player {

class MediaPlayer final : public Player
{
    Q_OBJECT

public:
    /// Files by core/media, sound through the system's device, the machine's clock.
    explicit MediaPlayer(QObject* parent = nullptr);
    MediaPlayer(std::unique_ptr<MediaOpener> opener, std::unique_ptr<AudioOutput> output,
                std::shared_ptr<const SteadyClock> clock, QObject* parent = nullptr);
    ~MediaPlayer() override;

    void open(const QString& path) override;
    void close() override;

    [[nodiscard]] PlayerState state() const override;
    [[nodiscard]] MediaDuration duration() const override;
    [[nodiscard]] MediaTime position() const override;
    [[nodiscard]] bool hasPicture() const override;
    [[nodiscard]] bool hasSound() const override;
    [[nodiscard]] std::shared_ptr<const media::FrameIndex> frameIndex() const override;

    void play() override;
    void pause() override;
    void seek(MediaTime time) override;
    void scrub(MediaTime time) override;
    void step(int frames) override;
    void playSpan(const TimeSpan& span) override;
    void setLoop(const TimeSpan& span) override;
    void setRate(double rate) override;
    [[nodiscard]] double rate() const override;
    void setVolume(double volume) override;
    [[nodiscard]] double volume() const override;
    void setPictureSize(int widthPixels, int heightPixels) override;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace rozet::player
