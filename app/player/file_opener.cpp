// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/audio_output.h"
#include "app/player/media_source.h"
#include "core/media/audio_reader.h"
#include "core/media/probe.h"
#include "core/media/video_reader.h"

#include <future>
#include <utility>

namespace rozet::player {

namespace {

class FilePictures final : public PictureSource
{
public:
    explicit FilePictures(std::unique_ptr<media::VideoReader> reader) : m_reader(std::move(reader))
    {
    }

    Result<media::Picture> frame(int number) override { return m_reader->frame(number); }

    Result<media::Picture> keyFrame(int number) override { return m_reader->keyFrame(number); }

    Result<media::Picture> next() override { return m_reader->next(); }

    void prepareBefore(int number) override
    {
        // Only a convenience: whatever goes wrong shows when the frame itself is asked for.
        static_cast<void>(m_reader->prepareBefore(number));
    }

    void setPictureSize(int widthPixels, int heightPixels) override
    {
        m_reader->setPictureSize(widthPixels, heightPixels);
    }

    void interrupt() override { m_reader->interrupt(); }

    void clearInterrupt() override { m_reader->clearInterrupt(); }

private:
    std::unique_ptr<media::VideoReader> m_reader;
};

class FileSound final : public SoundSource
{
public:
    explicit FileSound(std::unique_ptr<media::AudioReader> reader) : m_reader(std::move(reader)) {}

    Done start(MediaTime from, double rate) override
    {
        m_reader->setRate(rate);
        return m_reader->seek(from);
    }

    Result<SoundBlock> read() override
    {
        return m_reader->read().map([](media::AudioBlock&& block) {
            return SoundBlock{block.start, block.duration, std::move(block.samples), block.end};
        });
    }

private:
    std::unique_ptr<media::AudioReader> m_reader;
};

/// The same work watched from two threads: only one tells how far it is, both can be stopped.
class QuietProgress final : public Progress
{
public:
    explicit QuietProgress(const Progress& other) : m_other(other) {}

    void report(std::int64_t, std::int64_t) override {}

    [[nodiscard]] bool cancelled() const override { return m_other.cancelled(); }

private:
    const Progress& m_other;
};

class FileOpener final : public MediaOpener
{
public:
    Result<OpenedMedia> open(const QString& path, Progress& progress) const override
    {
        // Both read all packets of the file; side by side the second finds them in the cache.
        QuietProgress quiet(progress);
        auto probing = std::async(std::launch::async, [&] { return media::probe(path, quiet); });
        auto index = media::readFrameIndex(path, progress);
        auto info = probing.get();
        if (!info) {
            return failure(info.error());
        }
        OpenedMedia opened;
        opened.duration = info->duration;
        // Cover art and empty video streams count as no picture.
        const bool noPicture = !index && index.error().code == ErrorCode::MediaNoPicture;
        if (info->video && !(noPicture && info->audio)) {
            if (!index) {
                return failure(index.error());
            }
            opened.index = std::make_shared<const media::FrameIndex>(std::move(*index));
            auto reader = media::VideoReader::open(path, opened.index);
            if (!reader) {
                return failure(reader.error());
            }
            opened.pictures = std::make_unique<FilePictures>(std::move(*reader));
        }
        if (info->audio) {
            auto reader = media::AudioReader::open(path, kOutputRateHz, kOutputChannels);
            // A recording whose sound cannot be decoded still has its picture.
            if (reader) {
                opened.sound = std::make_unique<FileSound>(std::move(*reader));
            } else if (!opened.pictures) {
                return failure(reader.error());
            }
        }
        return opened;
    }
};

} // namespace

std::unique_ptr<MediaOpener> makeFileOpener()
{
    return std::make_unique<FileOpener>();
}

} // namespace rozet::player
