// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/media_file.h"

#include <QFileInfo>

#include <array>
#include <cstring>
#include <limits>
#include <string_view>
#include <vector>

extern "C" {
#include <libavutil/avstring.h>
#include <libavutil/opt.h>
}

namespace rozet::media {

namespace {

constexpr int kIoBufferBytes = 1 << 16;
constexpr std::int64_t kProbeBytes = 16 << 20;
constexpr std::int64_t kAnalyseMicroseconds = 10'000'000;
constexpr int kMostStreams = 64;
// A format guess below this is a coincidence: a single thing that looks like a frame header.
constexpr int kLowestProbeScore = 5;
constexpr std::chrono::seconds kOpenLimit{30};
constexpr std::chrono::seconds kPacketLimit{30};

constexpr const char* kContainers = "mov,matroska,webm,avi,mpegts,mpeg,asf,flv,mxf,dv,3gp,"
                                    "wav,w64,mp3,flac,ogg,aac,aiff,caf,amr";

// Formats that are not recordings but lists of places where recordings are.
constexpr std::array<std::string_view, 8> kReferringFormats{
    "hls", "concat", "sdp", "dash", "rtsp", "rtp", "imf", "webm_dash_manifest"};

int refuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**)
{
    return AVERROR(EPERM);
}

bool refersElsewhere(const AVInputFormat& format)
{
    for (const std::string_view name : kReferringFormats) {
        if (av_match_name(name.data(), format.name) > 0) {
            return true;
        }
    }
    return false;
}

bool isPicture(const AVStream& stream)
{
    const int still = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS;
    return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO && (stream.disposition & still) == 0;
}

/// Whether a QuickTime or MP4 file lacks the box that describes its contents.
bool lacksMovieBox(QFile& file)
{
    std::int64_t position = 0;
    const std::int64_t size = file.size();
    while (position + 8 <= size && file.seek(position)) {
        std::array<unsigned char, 16> head{};
        if (file.read(reinterpret_cast<char*>(head.data()), 16) < 8) {
            break;
        }
        std::int64_t length =
            (std::int64_t(head[0]) << 24) | (head[1] << 16) | (head[2] << 8) | head[3];
        if (std::memcmp(head.data() + 4, "moov", 4) == 0) {
            return position + length > size;
        }
        if (length == 1) {
            length = 0;
            for (std::size_t i = 8; i < 16; ++i) {
                length = (length << 8) | head[i];
            }
        }
        if (length < 8 || length > size - position) {
            break;
        }
        position += length;
    }
    return true;
}

} // namespace

MediaFile::MediaFile(QString path) : m_path(std::move(path)), m_file(m_path) {}

MediaFile::~MediaFile()
{
    if (m_context) {
        avformat_close_input(&m_context);
    }
    if (m_io) {
        av_freep(&m_io->buffer);
        avio_context_free(&m_io);
    }
}

Result<std::unique_ptr<MediaFile>> MediaFile::open(const QString& path,
                                                   const std::atomic<bool>* stop)
{
    // FFmpeg writes to the terminal otherwise; what matters is told by errors.
    av_log_set_level(AV_LOG_QUIET);
    std::unique_ptr<MediaFile> file(new MediaFile(path));
    file->m_stop = stop;
    return file->openFile()
        .and_then([&] { return file->openContainer(); })
        .and_then([&] { return file->chooseStreams(); })
        .and_then([&] { return file->checkBounds(); })
        .map([&] { return std::move(file); });
}

Done MediaFile::openFile()
{
    const QFileInfo info(m_path);
    if (!info.exists()) {
        return failure(ErrorCode::FileNotFound, m_path);
    }
    if (!info.isFile()) {
        return failure(ErrorCode::NotAFile, m_path);
    }
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(ErrorCode::FileNotReadable, m_path, QString(), m_file.errorString());
    }
    if (m_file.size() == 0) {
        return failure(ErrorCode::MediaNotRecognised, m_path, QString(), QStringLiteral("0 bytes"));
    }
    return {};
}

Done MediaFile::openContainer()
{
    auto* const buffer = static_cast<std::uint8_t*>(av_malloc(kIoBufferBytes));
    m_io = avio_alloc_context(buffer, kIoBufferBytes, 0, this, readBytes, nullptr, seekBytes);
    m_context = avformat_alloc_context();
    if (!m_io || !m_context) {
        return failure(ErrorCode::Internal, m_path);
    }
    m_context->pb = m_io;
    m_context->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_GENPTS;
    m_context->io_open = refuseToOpen;
    m_context->interrupt_callback = AVIOInterruptCB{interrupted, this};
    m_context->probesize = kProbeBytes;
    m_context->max_analyze_duration = kAnalyseMicroseconds;
    m_context->max_streams = kMostStreams;
    startLimit(kOpenLimit);

    const AVInputFormat* format = nullptr;
    const int score = av_probe_input_buffer2(m_io, &format, "", nullptr, 0, 1 << 20);
    if (cancelled()) {
        return failure(ErrorCode::Cancelled, m_path);
    }
    if (score >= 0 && format && refersElsewhere(*format)) {
        return failure(ErrorCode::MediaRefused, m_path, QString(), QString::fromUtf8(format->name));
    }
    if (score < kLowestProbeScore || !format ||
        av_match_list(format->name, kContainers, ',') <= 0) {
        return failure(ErrorCode::MediaNotRecognised, m_path, QString(),
                       format ? QString::fromUtf8(format->name) : QString());
    }

    AVDictionary* options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "none", 0);
    av_dict_set(&options, "format_whitelist", kContainers, 0);
    // On failure this frees the context, though not our reader.
    const int opened = avformat_open_input(&m_context, nullptr, format, &options);
    av_dict_free(&options);
    if (opened < 0) {
        if (std::strstr(format->name, "mp4") && opened == AVERROR_INVALIDDATA &&
            lacksMovieBox(m_file)) {
            return failure(ErrorCode::MediaTruncated, m_path, QStringLiteral("moov"));
        }
        return failure(openingError(opened));
    }

    // Analysing decodes a few pictures: they must not be allowed to be huge either.
    std::vector<AVDictionary*> streamOptions(m_context->nb_streams, nullptr);
    for (AVDictionary*& each : streamOptions) {
        av_dict_set_int(&each, "max_pixels",
                        std::int64_t(kLargestPictureSide) * kLargestPictureSide, 0);
        av_dict_set(&each, "threads", "1", 0);
    }
    const int analysed = avformat_find_stream_info(
        m_context, streamOptions.empty() ? nullptr : streamOptions.data());
    for (AVDictionary*& each : streamOptions) {
        av_dict_free(&each);
    }
    if (analysed < 0 || cancelled() || m_outOfTime) {
        return failure(openingError(analysed));
    }
    m_start = m_context->start_time == AV_NOPTS_VALUE ? 0 : m_context->start_time;
    m_seeksByByte = std::strcmp(m_context->iformat->name, "mpegts") == 0 ||
                    std::strcmp(m_context->iformat->name, "mpeg") == 0;
    return {};
}

Error MediaFile::openingError(int averror) const
{
    if (cancelled()) {
        return makeError(ErrorCode::Cancelled, m_path);
    }
    if (m_outOfTime) {
        return makeError(ErrorCode::MediaDamaged, m_path, QString(), QStringLiteral("time limit"));
    }
    if (averror == AVERROR(ENOMEM)) {
        return makeError(ErrorCode::MediaTooLarge, m_path);
    }
    if (averror == AVERROR(EIO)) {
        return makeError(ErrorCode::FileNotReadable, m_path, QString(), m_file.errorString());
    }
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(averror, text.data(), text.size());
    return makeError(ErrorCode::MediaDamaged, m_path, QString(), QString::fromUtf8(text.data()));
}

Done MediaFile::chooseStreams()
{
    QString lacking;
    bool any = false;
    for (const AVMediaType type : {AVMEDIA_TYPE_VIDEO, AVMEDIA_TYPE_AUDIO}) {
        const int best = av_find_best_stream(m_context, type, -1, -1, nullptr, 0);
        if (best < 0) {
            continue;
        }
        AVStream* const stream = m_context->streams[best];
        if (type == AVMEDIA_TYPE_VIDEO && !isPicture(*stream)) {
            continue;
        }
        any = true;
        if (!avcodec_find_decoder(stream->codecpar->codec_id)) {
            lacking = QString::fromUtf8(avcodec_get_name(stream->codecpar->codec_id));
            continue;
        }
        (type == AVMEDIA_TYPE_VIDEO ? m_video : m_audio) = stream;
    }
    if (!any) {
        return failure(ErrorCode::MediaNoStreams, m_path, QString(), containerName());
    }
    if (!m_video && !m_audio) {
        return failure(ErrorCode::MediaCodecMissing, m_path, QString(), lacking);
    }
    return {};
}

Done MediaFile::checkBounds() const
{
    if (m_video) {
        const int width = m_video->codecpar->width;
        const int height = m_video->codecpar->height;
        if (width > kLargestPictureSide || height > kLargestPictureSide) {
            return failure(ErrorCode::MediaTooLarge, m_path, QStringLiteral("picture"),
                           QStringLiteral("%1x%2").arg(width).arg(height),
                           QStringLiteral("%1x%1").arg(kLargestPictureSide));
        }
    }
    if (m_audio) {
        const AVCodecParameters& sound = *m_audio->codecpar;
        if (sound.sample_rate > kHighestSampleRateHz ||
            sound.ch_layout.nb_channels > kMostChannels) {
            return failure(
                ErrorCode::MediaTooLarge, m_path, QStringLiteral("sound"),
                QStringLiteral("%1 Hz, %2 channels")
                    .arg(sound.sample_rate)
                    .arg(sound.ch_layout.nb_channels),
                QStringLiteral("%1 Hz, %2 channels").arg(kHighestSampleRateHz).arg(kMostChannels));
        }
    }
    return {};
}

QString MediaFile::containerName() const
{
    return QString::fromUtf8(m_context->iformat->name);
}

bool MediaFile::statesDuration() const
{
    return m_context->duration > 0 &&
           m_context->duration_estimation_method == AVFMT_DURATION_FROM_STREAM;
}

MediaTime MediaFile::toTime(std::int64_t pts, const AVStream& stream) const
{
    return MediaTime::fromMicroseconds(
        av_rescale_q(pts, stream.time_base, AVRational{1, 1'000'000}) - m_start);
}

std::int64_t MediaFile::toPts(MediaTime time, const AVStream& stream) const
{
    return av_rescale_q(time.microseconds() + m_start, AVRational{1, 1'000'000}, stream.time_base);
}

void MediaFile::keepOnly(const AVStream* first, const AVStream* second)
{
    m_kept[0] = first;
    m_kept[1] = second;
    for (unsigned i = 0; i < m_context->nb_streams; ++i) {
        AVStream* const stream = m_context->streams[i];
        if (stream != first && stream != second) {
            stream->discard = AVDISCARD_ALL;
        }
    }
}

Result<bool> MediaFile::readPacket(AVPacket& packet)
{
    for (;;) {
        startLimit(kPacketLimit);
        av_packet_unref(&packet);
        const int read = av_read_frame(m_context, &packet);
        if (cancelled()) {
            return failure(ErrorCode::Cancelled, m_path);
        }
        if (read == AVERROR(EAGAIN)) {
            continue;
        }
        if (read < 0) {
            m_endedEarly = read != AVERROR_EOF || (m_io->error < 0 && m_io->error != AVERROR_EOF);
            return false;
        }
        const auto* const stream = m_context->streams[packet.stream_index];
        if (stream == m_kept[0] || stream == m_kept[1]) {
            return true;
        }
    }
}

bool MediaFile::seekToByte(std::int64_t position)
{
    startLimit(kPacketLimit);
    return av_seek_frame(m_context, -1, position, AVSEEK_FLAG_BYTE) >= 0;
}

bool MediaFile::seekToPts(const AVStream& stream, std::int64_t pts)
{
    startLimit(kPacketLimit);
    return av_seek_frame(m_context, stream.index, pts, AVSEEK_FLAG_BACKWARD) >= 0;
}

bool MediaFile::rewind()
{
    if (m_seeksByByte) {
        return seekToByte(0);
    }
    startLimit(kPacketLimit);
    const auto earliest = std::numeric_limits<std::int64_t>::min();
    const int index = m_kept[0] ? m_kept[0]->index : -1;
    return avformat_seek_file(m_context, index, earliest, 0,
                              std::numeric_limits<std::int64_t>::max(), 0) >= 0 ||
           seekToByte(0);
}

Result<FfmpegPtr<AVCodecContext>> MediaFile::openDecoder(const AVStream& stream, int threads) const
{
    const QString name = QString::fromUtf8(avcodec_get_name(stream.codecpar->codec_id));
    const AVCodec* const codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!codec) {
        return failure(ErrorCode::MediaCodecMissing, m_path, QString(), name);
    }
    FfmpegPtr<AVCodecContext> decoder(avcodec_alloc_context3(codec));
    if (!decoder || avcodec_parameters_to_context(decoder.get(), stream.codecpar) < 0) {
        return failure(ErrorCode::Internal, m_path);
    }
    decoder->pkt_timebase = stream.time_base;
    decoder->thread_count = threads;
    decoder->max_pixels = std::int64_t(kLargestPictureSide) * kLargestPictureSide;
    if (avcodec_open2(decoder.get(), codec, nullptr) < 0) {
        return failure(ErrorCode::MediaDamaged, m_path, QString(), name);
    }
    return decoder;
}

void MediaFile::startLimit(std::chrono::seconds limit)
{
    m_deadline = std::chrono::steady_clock::now() + limit;
    m_outOfTime = false;
}

int MediaFile::readBytes(void* self, std::uint8_t* buffer, int size)
{
    auto* const file = static_cast<MediaFile*>(self);
    if (interrupted(self)) {
        return AVERROR_EXIT;
    }
    const qint64 read = file->m_file.read(reinterpret_cast<char*>(buffer), size);
    if (read < 0) {
        return AVERROR(EIO);
    }
    return read == 0 ? AVERROR_EOF : static_cast<int>(read);
}

std::int64_t MediaFile::seekBytes(void* self, std::int64_t offset, int whence)
{
    auto* const file = static_cast<MediaFile*>(self);
    std::int64_t target = offset;
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return file->m_file.size();
    case SEEK_SET:
        break;
    case SEEK_CUR:
        target += file->m_file.pos();
        break;
    case SEEK_END:
        target += file->m_file.size();
        break;
    default:
        return AVERROR(EINVAL);
    }
    if (target < 0) {
        return AVERROR(EINVAL);
    }
    return file->m_file.seek(target) ? target : AVERROR(EIO);
}

int MediaFile::interrupted(void* self)
{
    auto* const file = static_cast<MediaFile*>(self);
    if (file->cancelled()) {
        return 1;
    }
    if (std::chrono::steady_clock::now() > file->m_deadline) {
        file->m_outOfTime = true;
        return 1;
    }
    return 0;
}

} // namespace rozet::media
