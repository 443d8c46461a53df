// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/player/made_media.h"

#include "app/player/audio_output.h"

#include <chrono>
#include <cmath>
#include <thread>

namespace rozet::test {

using player::kOutputChannels;
using player::kOutputRateHz;

namespace {

class MadePictures final : public player::PictureSource
{
public:
    explicit MadePictures(std::shared_ptr<MadeRecording> recording)
        : m_recording(std::move(recording)), m_index(makeIndex(*m_recording))
    {
        ++m_recording->alive;
    }

    ~MadePictures() override { --m_recording->alive; }

    Result<media::Picture> frame(int number) override
    {
        // As many frames as from the key frame on, as in a real decoder.
        const int from = number > m_last && m_index->keyFrameBefore(number) <= m_last
                             ? m_last + 1
                             : m_index->keyFrameBefore(number);
        for (int n = from; n <= number; ++n) {
            if (!work()) {
                return failure(ErrorCode::Cancelled);
            }
        }
        ++m_recording->exactDecoded;
        return give(number);
    }

    Result<media::Picture> keyFrame(int number) override
    {
        ++m_recording->keysDecoded;
        work();
        return give(m_index->keyFrameBefore(number));
    }

    Result<media::Picture> next() override { return frame(m_last + 1); }

    void prepareBefore(int) override {}

    void setPictureSize(int, int) override {}

    void interrupt() override { m_stop = true; }

    void clearInterrupt() override { m_stop = false; }

private:
    bool work()
    {
        for (int i = 0; i < m_recording->frameMs && !m_stop; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        if (m_stop) {
            ++m_recording->interrupted;
        }
        return !m_stop;
    }

    Result<media::Picture> give(int number)
    {
        m_last = number;
        if (m_recording->brokenFrom >= 0 && number >= m_recording->brokenFrom) {
            return failure(m_recording->brokenBy);
        }
        if (number >= m_index->count()) {
            return failure(ErrorCode::MediaFrameOutside);
        }
        media::Picture picture;
        picture.widthPixels = 2;
        picture.heightPixels = 2;
        picture.strideBytes = 8;
        picture.bytes = std::make_shared<const std::vector<std::uint8_t>>(16);
        picture.number = number;
        picture.time = (*m_index)[number].time;
        return picture;
    }

    std::shared_ptr<MadeRecording> m_recording;
    std::shared_ptr<const media::FrameIndex> m_index;
    int m_last = -1;
    std::atomic<bool> m_stop{false};
};

class MadeSound final : public player::SoundSource
{
public:
    explicit MadeSound(std::shared_ptr<MadeRecording> recording) : m_recording(std::move(recording))
    {
        ++m_recording->alive;
    }

    ~MadeSound() override { --m_recording->alive; }

    Done start(MediaTime from, double rate) override
    {
        m_at = from;
        m_rate = rate;
        return {};
    }

    Result<player::SoundBlock> read() override
    {
        player::SoundBlock block;
        block.start = m_at;
        block.end = m_at.seconds() >= m_recording->soundSeconds;
        if (!block.end) {
            constexpr int kFrames = kOutputRateHz / 50;
            for (int i = 0; i < kFrames * kOutputChannels; ++i) {
                const double at = m_at.seconds() + i / kOutputChannels * m_rate / kOutputRateHz;
                block.samples.push_back(static_cast<float>(at / kSoundScale));
            }
            block.duration = MediaDuration::fromSeconds(0.02 * m_rate);
            m_at = m_at + block.duration;
        }
        return block;
    }

private:
    std::shared_ptr<MadeRecording> m_recording;
    MediaTime m_at;
    double m_rate = 1;
};

class MadeOpener final : public player::MediaOpener
{
public:
    explicit MadeOpener(std::shared_ptr<MadeRecording> recording)
        : m_recording(std::move(recording))
    {
    }

    Result<player::OpenedMedia> open(const QString& path, Progress& progress) const override
    {
        ++m_recording->opened;
        for (int i = 0; i < m_recording->openMs; ++i) {
            if (progress.cancelled()) {
                return failure(ErrorCode::Cancelled);
            }
            progress.report(i, m_recording->openMs);
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        if (path.endsWith(QLatin1String("broken"))) {
            return failure(ErrorCode::MediaDamaged, path);
        }
        player::OpenedMedia opened;
        const double pictureSeconds = m_recording->frames / m_recording->framesPerSecond;
        opened.duration =
            MediaDuration::fromSeconds(std::max(pictureSeconds, m_recording->soundSeconds));
        if (m_recording->frames > 0) {
            opened.index = makeIndex(*m_recording);
            opened.pictures = makePictures(m_recording);
        }
        if (m_recording->soundSeconds > 0) {
            opened.sound = makeSound(m_recording);
        }
        return opened;
    }

private:
    std::shared_ptr<MadeRecording> m_recording;
};

} // namespace

std::shared_ptr<const media::FrameIndex> makeIndex(const MadeRecording& recording)
{
    std::vector<media::FrameEntry> frames;
    for (int n = 0; n < recording.frames; ++n) {
        media::FrameEntry frame;
        frame.time = MediaTime::fromSeconds(n / recording.framesPerSecond);
        frame.duration = MediaDuration::fromSeconds(1 / recording.framesPerSecond);
        frame.key = n % recording.keyEvery == 0;
        frame.streamPts = n;
        frames.push_back(frame);
    }
    return std::make_shared<const media::FrameIndex>(std::move(frames));
}

std::unique_ptr<player::PictureSource> makePictures(std::shared_ptr<MadeRecording> recording)
{
    return std::make_unique<MadePictures>(std::move(recording));
}

std::unique_ptr<player::SoundSource> makeSound(std::shared_ptr<MadeRecording> recording)
{
    return std::make_unique<MadeSound>(std::move(recording));
}

std::unique_ptr<player::MediaOpener> makeOpener(std::shared_ptr<MadeRecording> recording)
{
    return std::make_unique<MadeOpener>(std::move(recording));
}

} // namespace rozet::test
