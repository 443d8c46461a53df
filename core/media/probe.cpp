// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"

#include "core/base/number_text.h"
#include "core/media/frame_list.h"
#include "core/media/picture_maker.h"

#include <algorithm>
#include <cstdlib>

namespace rozet::media {

namespace {

constexpr MediaDuration kLateStart = MediaDuration::fromMilliseconds(100);
constexpr MediaDuration kLongGap = MediaDuration::fromMilliseconds(2000);
constexpr int kLongGapMattersFromLines = 1080;
constexpr MediaDuration kLengthDifference = MediaDuration::fromMilliseconds(1000);
// What a file may lack of its stated length before it counts as cut off.
constexpr MediaDuration kMissingEnd = MediaDuration::fromMilliseconds(1000);

QString secondsDetail(MediaDuration length)
{
    return secondsText(MediaTime() + length) + QStringLiteral(" s");
}

/// The frame durations differ by more than rounding to a millisecond or a dropped frame explains.
bool isVariable(const FrameIndex& index)
{
    if (index.count() < 3) {
        return false;
    }
    std::vector<std::int64_t> lengths;
    for (int i = 0; i + 1 < index.count(); ++i) {
        lengths.push_back(index[i].duration.microseconds());
    }
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    const std::int64_t usual = *middle;
    const std::int64_t tolerance = std::max<std::int64_t>(1500, usual / 20);
    const auto odd = std::count_if(lengths.begin(), lengths.end(), [&](std::int64_t each) {
        return std::abs(each - usual) > tolerance;
    });
    return odd > 0;
}

VideoInfo videoInfo(const AVStream& stream, const FrameIndex& index)
{
    VideoInfo info;
    info.codec = QString::fromUtf8(avcodec_get_name(stream.codecpar->codec_id));
    info.widthPixels = stream.codecpar->width;
    info.heightPixels = stream.codecpar->height;
    info.rotationDegrees = rotationOf(stream);
    info.frames = index.count();
    int lastKey = -1;
    for (int i = 0; i < index.count(); ++i) {
        if (!index[i].key) {
            continue;
        }
        ++info.keyFrames;
        if (lastKey >= 0) {
            info.longestKeyFrameGap =
                std::max(info.longestKeyFrameGap, index[i].time - index[lastKey].time);
        }
        lastKey = i;
    }
    if (!index.isEmpty()) {
        const FrameEntry& last = index[index.count() - 1];
        const MediaTime end = last.time + last.duration;
        info.longestKeyFrameGap =
            std::max(info.longestKeyFrameGap, end - index[std::max(0, lastKey)].time);
        const double length = (end - index[0].time).seconds();
        info.averageFramesPerSecond = length > 0 ? index.count() / length : 0;
        info.variableFrameRate = isVariable(index);
    }
    return info;
}

AudioInfo audioInfo(const AVStream& stream)
{
    AudioInfo info;
    info.codec = QString::fromUtf8(avcodec_get_name(stream.codecpar->codec_id));
    info.sampleRateHz = stream.codecpar->sample_rate;
    info.channels = stream.codecpar->ch_layout.nb_channels;
    return info;
}

/// What one pass over the packets tells.
struct Counted
{
    FrameIndex frames;
    int damagedPackets = 0;
    bool anySound = false;
    MediaTime soundEnd;
    bool endedEarly = false;
};

Result<Counted> countPackets(MediaFile& file, Progress& progress)
{
    Counted counted;
    const AVStream* const video = file.video();
    const AVStream* const audio = file.audio();
    file.keepOnly(video, audio);
    std::unique_ptr<FrameList> frames = video ? std::make_unique<FrameList>(file, *video) : nullptr;
    const PacketPtr packet = makePacket();
    for (int n = 0;; ++n) {
        const Result<bool> more = file.readPacket(*packet);
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        if (video && packet->stream_index == video->index) {
            frames->add(*packet);
        } else if (audio && packet->pts != AV_NOPTS_VALUE &&
                   (packet->flags & AV_PKT_FLAG_DISCARD) == 0) {
            counted.anySound = true;
            counted.soundEnd =
                std::max(counted.soundEnd, file.toTime(packet->pts + packet->duration, *audio));
        }
        if (n % 256 == 0) {
            if (progress.cancelled()) {
                return failure(ErrorCode::Cancelled, file.path());
            }
            progress.report(std::max<std::int64_t>(0, packet->pos), file.sizeBytes());
        }
    }
    if (frames) {
        counted.damagedPackets = frames->damagedPackets();
        counted.frames = frames->finish();
    }
    counted.endedEarly = file.endedEarly();
    return counted;
}

MediaTime pictureEnd(const FrameIndex& index)
{
    if (index.isEmpty()) {
        return {};
    }
    return index[index.count() - 1].time + index[index.count() - 1].duration;
}

int usableStreams(const MediaFile& file)
{
    int count = 0;
    const AVFormatContext& context = *file.context();
    for (unsigned i = 0; i < context.nb_streams; ++i) {
        const AVMediaType type = context.streams[i]->codecpar->codec_type;
        const bool still = (context.streams[i]->disposition &
                            (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS)) != 0;
        count += (type == AVMEDIA_TYPE_VIDEO && !still) || type == AVMEDIA_TYPE_AUDIO;
    }
    return count;
}

class Problems
{
public:
    void add(MediaProblemKind kind, const QString& detail = {})
    {
        m_list.push_back({kind, detail});
    }

    std::vector<MediaProblem> take() { return std::move(m_list); }

private:
    std::vector<MediaProblem> m_list;
};

void judgePictures(const MediaFile& file, const Counted& counted, const VideoInfo& video,
                   Problems& problems)
{
    const FrameIndex& index = counted.frames;
    if (index.isEmpty()) {
        problems.add(MediaProblemKind::NoPicture);
        return;
    }
    // Where the container has a zero of its own, the pictures may start after it even when Rozet's
    // clock starts with them.
    const bool ownZero = !file.seeksByByte();
    const MediaDuration late =
        index[0].time - MediaTime() +
        MediaDuration::fromMicroseconds(
            ownZero ? std::max<std::int64_t>(0, file.startMicroseconds()) : 0);
    if (late > kLateStart) {
        problems.add(MediaProblemKind::StartsLate, secondsDetail(late));
    }
    if (video.variableFrameRate) {
        problems.add(MediaProblemKind::VariableFrameRate);
    }
    if (video.longestKeyFrameGap > kLongGap &&
        std::min(video.widthPixels, video.heightPixels) >= kLongGapMattersFromLines) {
        problems.add(MediaProblemKind::LongKeyFrameGap, secondsDetail(video.longestKeyFrameGap));
    }
    if (counted.anySound) {
        const MediaDuration difference = counted.soundEnd - pictureEnd(index);
        if (difference > kLengthDifference || -difference > kLengthDifference) {
            problems.add(MediaProblemKind::SoundPictureLength, secondsDetail(difference));
        }
    }
}

} // namespace

Result<MediaInfo> probe(const QString& path, Progress& progress)
{
    Result<std::unique_ptr<MediaFile>> opened = MediaFile::open(path);
    if (!opened) {
        return failure(opened.error());
    }
    MediaFile& file = **opened;
    const bool stated = file.statesDuration();
    const std::int64_t statedDuration = stated ? file.context()->duration : 0;
    Result<Counted> counted = countPackets(file, progress);
    if (!counted) {
        return failure(counted.error());
    }
    MediaInfo info;
    info.container = file.containerName();
    info.start = MediaTime::fromMicroseconds(file.startMicroseconds());
    const MediaTime end = std::max(pictureEnd(counted->frames), counted->soundEnd);
    info.duration = end - MediaTime();
    Problems problems;
    if (file.video()) {
        info.video = videoInfo(*file.video(), counted->frames);
        judgePictures(file, *counted, *info.video, problems);
    } else {
        problems.add(MediaProblemKind::NoPicture);
    }
    if (file.audio()) {
        info.audio = audioInfo(*file.audio());
    }
    if (!file.audio() || !counted->anySound) {
        problems.add(MediaProblemKind::NoSound);
    }
    const MediaDuration missing = MediaDuration::fromMicroseconds(statedDuration) - info.duration;
    if (counted->endedEarly || (stated && missing > kMissingEnd)) {
        problems.add(MediaProblemKind::Truncated, stated ? secondsDetail(missing) : QString());
    }
    if (counted->damagedPackets > 0) {
        problems.add(MediaProblemKind::DamagedPackets, QString::number(counted->damagedPackets));
    }
    if (!stated) {
        problems.add(MediaProblemKind::UnknownDuration, secondsDetail(info.duration));
    }
    const int used = (file.video() ? 1 : 0) + (file.audio() ? 1 : 0);
    if (usableStreams(file) > used) {
        problems.add(MediaProblemKind::MoreStreams, QString::number(usableStreams(file) - used));
    }
    info.problems = problems.take();
    return info;
}

} // namespace rozet::media
