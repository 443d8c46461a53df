// SPDX-License-Identifier: GPL-3.0-or-later
// A player without files, threads or time of its own, for tests of what stands around a player:
// everything happens at once, and time passes only by advance().
#pragma once

#include "app/player/player.h"

#include <optional>

namespace rozet::player {

class FakePlayer final : public Player
{
    Q_OBJECT

public:
    /// What the next open() finds. Pictures are plain grey and darker or lighter by their number.
    struct Recording
    {
        MediaDuration duration = MediaDuration::fromMilliseconds(60'000);
        MediaDuration frameDuration = MediaDuration::fromMilliseconds(40);
        int keyFrameEvery = 25;
        bool picture = true;
        bool sound = true;
    };

    using Player::Player;

    void setRecording(const Recording& recording) { m_next = recording; }

    /// The next open() fails with this.
    void failNext(const Error& error) { m_failure = error; }

    /// Time passes: while playing, the position moves by this times the rate.
    void advance(MediaDuration time);
    /// The hand that scrubs rests.
    void rest();

    [[nodiscard]] QString path() const { return m_path; }

    [[nodiscard]] std::optional<TimeSpan> span() const { return m_span; }

    [[nodiscard]] std::optional<TimeSpan> loop() const { return m_loop; }

    void open(const QString& path) override;
    void close() override;

    [[nodiscard]] PlayerState state() const override { return m_state; }

    [[nodiscard]] MediaDuration duration() const override { return m_recording.duration; }

    [[nodiscard]] MediaTime position() const override { return m_position; }

    [[nodiscard]] bool hasPicture() const override { return m_recording.picture; }

    [[nodiscard]] bool hasSound() const override { return m_recording.sound; }

    [[nodiscard]] std::shared_ptr<const media::FrameIndex> frameIndex() const override
    {
        return m_index;
    }

    void play() override;
    void pause() override;
    void seek(MediaTime time) override;
    void scrub(MediaTime time) override;
    void step(int frames) override;
    void playSpan(const TimeSpan& span) override;
    void setLoop(const TimeSpan& span) override;
    void setRate(double rate) override;

    [[nodiscard]] double rate() const override { return m_rate; }

    void setVolume(double volume) override;

    [[nodiscard]] double volume() const override { return m_volume; }

private:
    [[nodiscard]] bool isOpen() const;

    [[nodiscard]] MediaTime end() const { return MediaTime() + m_recording.duration; }

    [[nodiscard]] MediaTime clamped(MediaTime time) const;
    void clear();
    void setState(PlayerState state);
    void moveTo(MediaTime time);
    void showFrame(int number);

    Recording m_next;
    Recording m_recording{{}, {}, 25, false, false};
    std::optional<Error> m_failure;
    QString m_path;
    PlayerState m_state = PlayerState::Empty;
    MediaTime m_position;
    std::shared_ptr<const media::FrameIndex> m_index;
    std::optional<TimeSpan> m_span;
    std::optional<TimeSpan> m_loop;
    double m_rate = 1.0;
    double m_volume = 1.0;
    int m_shown = -1;
};

} // namespace rozet::player
