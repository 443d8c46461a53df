// SPDX-License-Identifier: GPL-3.0-or-later
// What a media file is, found out without trusting its name.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <QString>

#include <optional>
#include <vector>

namespace rozet::media {

struct VideoInfo
{
    QString codec;
    int widthPixels = 0;
    int heightPixels = 0;
    int rotationDegrees = 0; ///< clockwise, to show it upright: 0, 90, 180 or 270
    double averageFramesPerSecond = 0;
    bool variableFrameRate = false;
    int frames = 0; ///< by counting packets
    int keyFrames = 0;
    MediaDuration longestKeyFrameGap;
};

struct AudioInfo
{
    QString codec;
    int sampleRateHz = 0;
    int channels = 0;
};

enum class MediaProblemKind {
    NoPicture,
    NoSound,
    StartsLate, ///< the first picture is shown well after the recording's zero
    VariableFrameRate,
    LongKeyFrameGap,
    SoundPictureLength, ///< sound and picture differ in length
    Truncated,
    DamagedPackets,
    UnknownDuration, ///< the container does not say; it was measured
    MoreStreams,     ///< further video or audio streams that are not used
};

struct MediaProblem
{
    MediaProblemKind kind = MediaProblemKind::NoSound;
    QString detail; ///< figures, such as "1.075 s"
};

struct MediaInfo
{
    QString container;
    MediaDuration duration;
    MediaTime start; ///< start time written in the container, before Rozet takes it off
    std::optional<VideoInfo> video;
    std::optional<AudioInfo> audio;
    std::vector<MediaProblem> problems;
};

/// Reads the file's packets once. Fails with a sentence's worth of facts when it is not a
/// recording.
[[nodiscard]] Result<MediaInfo> probe(const QString& path, Progress& progress);

} // namespace rozet::media
