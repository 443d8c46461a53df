// SPDX-License-Identifier: GPL-3.0-or-later
// What the player needs of a decoder, so that tests can put a slow or broken one in its place. All
// calls may take long and come from one thread each; interrupt() and clearInterrupt() come from
// any.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/media/frame_index.h"
#include "core/media/picture.h"

#include <QString>

#include <memory>
#include <vector>

namespace rozet::player {

class PictureSource
{
public:
    PictureSource() = default;
    PictureSource(const PictureSource&) = delete;
    PictureSource& operator=(const PictureSource&) = delete;
    virtual ~PictureSource();

    /// Exactly this frame of the index.
    [[nodiscard]] virtual Result<media::Picture> frame(int number) = 0;
    /// The key frame with this number: much quicker.
    [[nodiscard]] virtual Result<media::Picture> keyFrame(int number) = 0;
    /// The frame after the last one given.
    [[nodiscard]] virtual Result<media::Picture> next() = 0;
    /// Gets frames before this one ready, for steps back. Ends when interrupted.
    virtual void prepareBefore(int number) = 0;
    /// The largest pictures wanted, in pixels; 0 x 0 means as they are.
    virtual void setPictureSize(int widthPixels, int heightPixels) = 0;
    /// Makes the call under way, and every one until clearInterrupt(), fail with Cancelled.
    virtual void interrupt() = 0;
    virtual void clearInterrupt() = 0;
};

struct SoundBlock
{
    MediaTime start;
    MediaDuration duration;     ///< of the recording that the samples cover
    std::vector<float> samples; ///< interleaved, kOutputRateHz, kOutputChannels
    bool end = false;           ///< no more after this one
};

class SoundSource
{
public:
    SoundSource() = default;
    SoundSource(const SoundSource&) = delete;
    SoundSource& operator=(const SoundSource&) = delete;
    virtual ~SoundSource();

    [[nodiscard]] virtual Done start(MediaTime from, double rate) = 0;
    [[nodiscard]] virtual Result<SoundBlock> read() = 0;
};

struct OpenedMedia
{
    MediaDuration duration;
    std::shared_ptr<const media::FrameIndex> index; ///< null without picture
    std::unique_ptr<PictureSource> pictures;        ///< null without picture
    std::unique_ptr<SoundSource> sound;             ///< null without sound
};

class MediaOpener
{
public:
    MediaOpener() = default;
    MediaOpener(const MediaOpener&) = delete;
    MediaOpener& operator=(const MediaOpener&) = delete;
    virtual ~MediaOpener();

    /// Called on several threads at once.
    [[nodiscard]] virtual Result<OpenedMedia> open(const QString& path,
                                                   Progress& progress) const = 0;
};

/// Opens files through core/media.
[[nodiscard]] std::unique_ptr<MediaOpener> makeFileOpener();

} // namespace rozet::player
