// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/media: the one door through which a recording is opened. Nothing else calls
// avformat_open_input.
//
// A recording may come from anyone, so the container is read through our own reader of one regular
// file: no name is handed to FFmpeg, no second file or address can be opened, only the containers
// of a fixed list are tried, and everything is bounded.
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/media/ffmpeg_ptr.h"

#include <QFile>
#include <QString>

#include <atomic>
#include <chrono>
#include <memory>

namespace rozet::media {

inline constexpr int kLargestPictureSide = 8192;
inline constexpr int kHighestSampleRateHz = 768000;
inline constexpr int kMostChannels = 64;

/// One opened container with its own reading position.
class MediaFile
{
public:
    /// Fails with FileNotFound, NotAFile, FileNotReadable, MediaNotRecognised, MediaRefused,
    /// MediaTruncated, MediaDamaged, MediaNoStreams, MediaCodecMissing, MediaTooLarge or Cancelled.
    /// stop, when given, is looked at during every longer operation.
    static Result<std::unique_ptr<MediaFile>> open(const QString& path,
                                                   const std::atomic<bool>* stop = nullptr);
    ~MediaFile();
    MediaFile(const MediaFile&) = delete;
    MediaFile& operator=(const MediaFile&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }

    [[nodiscard]] std::int64_t sizeBytes() const { return m_file.size(); }

    [[nodiscard]] AVFormatContext* context() const { return m_context; }

    [[nodiscard]] QString containerName() const;

    /// The stream used, or null.
    [[nodiscard]] AVStream* video() const { return m_video; }

    [[nodiscard]] AVStream* audio() const { return m_audio; }

    /// The start the container gives, in microseconds; taken off all times.
    [[nodiscard]] std::int64_t startMicroseconds() const { return m_start; }

    [[nodiscard]] MediaTime toTime(std::int64_t pts, const AVStream& stream) const;
    [[nodiscard]] std::int64_t toPts(MediaTime time, const AVStream& stream) const;

    /// Whether the container says how long it is, rather than that being estimated.
    [[nodiscard]] bool statesDuration() const;

    /// Packets of other streams are no longer read.
    void keepOnly(const AVStream* first, const AVStream* second = nullptr);

    /// True with a packet of a stream in use, false at the end of the file. A damaged stretch is
    /// skipped by the container's reader; one that cannot be is the end.
    [[nodiscard]] Result<bool> readPacket(AVPacket& packet);

    /// True when reading ended because of an error instead of the end of the file.
    [[nodiscard]] bool endedEarly() const { return m_endedEarly; }

    /// Positions of pictures are found by byte instead of by time: time searches in these
    /// containers miss.
    [[nodiscard]] bool seeksByByte() const { return m_seeksByByte; }

    [[nodiscard]] bool seekToByte(std::int64_t position);
    /// To the last entry point at or before this time of the stream.
    [[nodiscard]] bool seekToPts(const AVStream& stream, std::int64_t pts);
    [[nodiscard]] bool rewind();

    /// A decoder for the stream, opened. Fails with MediaCodecMissing or MediaDamaged.
    [[nodiscard]] Result<FfmpegPtr<AVCodecContext>> openDecoder(const AVStream& stream,
                                                                int threads) const;

private:
    explicit MediaFile(QString path);
    [[nodiscard]] Done openFile();
    [[nodiscard]] Done openContainer();
    [[nodiscard]] Done chooseStreams();
    [[nodiscard]] Done checkBounds() const;
    [[nodiscard]] Error openingError(int averror) const;
    void startLimit(std::chrono::seconds limit);

    [[nodiscard]] bool cancelled() const { return m_stop && m_stop->load(); }

    static int readBytes(void* self, std::uint8_t* buffer, int size);
    static std::int64_t seekBytes(void* self, std::int64_t offset, int whence);
    static int interrupted(void* self);

    QString m_path;
    QFile m_file;
    const std::atomic<bool>* m_stop = nullptr;
    std::chrono::steady_clock::time_point m_deadline;
    bool m_outOfTime = false;
    AVFormatContext* m_context = nullptr;
    AVIOContext* m_io = nullptr;
    AVStream* m_video = nullptr;
    AVStream* m_audio = nullptr;
    const AVStream* m_kept[2] = {nullptr, nullptr};
    std::int64_t m_start = 0;
    bool m_seeksByByte = false;
    bool m_endedEarly = false;
};

} // namespace rozet::media
