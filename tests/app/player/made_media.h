// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings that exist only in memory, as slow and as broken as a test wants.
#pragma once

#include "app/player/media_source.h"

#include <atomic>
#include <memory>

namespace rozet::test {

/// Made sound is no sound: each sample is the moment it belongs to, in seconds, divided by this.
inline constexpr double kSoundScale = 100;

struct MadeRecording
{
    int frames = 1000;
    int keyEvery = 50;
    double framesPerSecond = 25;
    double soundSeconds = 40; ///< 0: none
    int brokenFrom = -1;      ///< reading frames from this one on fails with brokenBy
    ErrorCode brokenBy = ErrorCode::FileNotReadable;

    std::atomic<int> frameMs{0}; ///< how long decoding one frame takes
    std::atomic<int> openMs{0};
    std::atomic<int> exactDecoded{0};
    std::atomic<int> keysDecoded{0};
    std::atomic<int> interrupted{0};
    std::atomic<int> opened{0};
    std::atomic<int> alive{0}; ///< sources not destroyed yet
};

[[nodiscard]] std::shared_ptr<const media::FrameIndex> makeIndex(const MadeRecording& recording);
[[nodiscard]] std::unique_ptr<player::PictureSource>
makePictures(std::shared_ptr<MadeRecording> recording);
[[nodiscard]] std::unique_ptr<player::SoundSource>
makeSound(std::shared_ptr<MadeRecording> recording);
/// Opens the recording, whatever the path; a path ending in "broken" fails with MediaDamaged.
[[nodiscard]] std::unique_ptr<player::MediaOpener>
makeOpener(std::shared_ptr<MadeRecording> recording);

} // namespace rozet::test
