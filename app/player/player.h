// SPDX-License-Identifier: GPL-3.0-or-later
// What a player of recordings can do, whatever is behind it. Times are on the recording's clock.
//
// The picture shown at time t is the frame with the largest presentation time <= t. All functions
// return at once; what they lead to arrives by signal, on the thread the player lives in.
#pragma once

#include "core/base/error.h"
#include "core/base/span.h"
#include "core/media/frame_index.h"
#include "core/media/picture.h"

#include <QObject>

#include <memory>

namespace rozet::player {

enum class PlayerState { Empty, Opening, Paused, Playing, Failed };

class Player : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void open(const QString& path) = 0;
    virtual void close() = 0;

    [[nodiscard]] virtual PlayerState state() const = 0;
    [[nodiscard]] virtual MediaDuration duration() const = 0;
    /// While playing this is the clock, not the time of the last picture.
    [[nodiscard]] virtual MediaTime position() const = 0;
    [[nodiscard]] virtual bool hasPicture() const = 0;
    [[nodiscard]] virtual bool hasSound() const = 0;
    /// Null until it has been read.
    [[nodiscard]] virtual std::shared_ptr<const media::FrameIndex> frameIndex() const = 0;

    virtual void play() = 0;
    virtual void pause() = 0;
    /// To the exact frame. Clamped to the recording.
    virtual void seek(MediaTime time) = 0;
    /// While the mouse drags: the nearest key frame at once, the exact frame when the hand rests.
    virtual void scrub(MediaTime time) = 0;
    /// Pauses, and shows the frame this many further on (negative: back).
    virtual void step(int frames) = 0;
    /// Plays this stretch and pauses at its end.
    virtual void playSpan(const TimeSpan& span) = 0;
    /// Repeats this stretch until it is cleared by an empty one.
    virtual void setLoop(const TimeSpan& span) = 0;

    /// 0.25 to 4, the pitch kept.
    virtual void setRate(double rate) = 0;
    [[nodiscard]] virtual double rate() const = 0;
    /// 0 to 1.
    virtual void setVolume(double volume) = 0;
    [[nodiscard]] virtual double volume() const = 0;
    /// The largest picture that will be painted, in device pixels; 0 x 0 is full size. Only a hint
    /// that saves work: whatever comes is scaled when painted.
    virtual void setPictureSize(int widthPixels, int heightPixels);

Q_SIGNALS:
    /// 0 to 1, while the state is Opening.
    void openingProgress(double fraction);
    void opened();
    void failed(const rozet::Error& error);
    void stateChanged(rozet::player::PlayerState state);
    /// At least ten times a second while playing, and after every seek and step.
    void positionChanged(rozet::MediaTime position);
    void pictureChanged(const rozet::media::Picture& picture);
    void rateChanged(double rate);
    void volumeChanged(double volume);
    void frameIndexReady();
    void endReached();
};

} // namespace rozet::player
