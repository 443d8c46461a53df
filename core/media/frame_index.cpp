// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/frame_index.h"

#include "core/media/frame_list.h"

#include <algorithm>

namespace rozet::media {

FrameIndex::FrameIndex(std::vector<FrameEntry> byTime) : m_frames(std::move(byTime)) {}

int FrameIndex::frameAt(MediaTime t) const
{
    if (m_frames.empty()) {
        return -1;
    }
    const auto after =
        std::upper_bound(m_frames.begin(), m_frames.end(), t,
                         [](MediaTime time, const FrameEntry& f) { return time < f.time; });
    return std::max(0, static_cast<int>(after - m_frames.begin()) - 1);
}

int FrameIndex::keyFrameBefore(int number) const
{
    int key = std::min(number, count() - 1);
    while (key > 0 && !(*this)[key].key) {
        --key;
    }
    return key;
}

int FrameIndex::keyFrameNearest(MediaTime t) const
{
    const int shown = frameAt(t);
    if (shown < 0) {
        return -1;
    }
    const int before = keyFrameBefore(shown);
    int after = shown + 1;
    while (after < count() && !(*this)[after].key) {
        ++after;
    }
    if (after >= count()) {
        return before;
    }
    return (*this)[after].time - t < t - (*this)[before].time ? after : before;
}

Result<FrameIndex> readFrameIndex(const QString& path, Progress& progress)
{
    Result<std::unique_ptr<MediaFile>> opened = MediaFile::open(path);
    if (!opened) {
        return failure(opened.error());
    }
    MediaFile& file = **opened;
    const AVStream* const video = file.video();
    if (!video) {
        return failure(ErrorCode::MediaNoPicture, path);
    }
    file.keepOnly(video);
    FrameList frames(file, *video);
    const PacketPtr packet = makePacket();
    for (int n = 0;; ++n) {
        const Result<bool> more = file.readPacket(*packet);
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            break;
        }
        frames.add(*packet);
        if (n % 256 == 0) {
            if (progress.cancelled()) {
                return failure(ErrorCode::Cancelled, path);
            }
            progress.report(std::max<std::int64_t>(0, packet->pos), file.sizeBytes());
        }
    }
    FrameIndex index = frames.finish();
    if (index.isEmpty()) {
        return failure(ErrorCode::MediaNoPicture, path);
    }
    return index;
}

} // namespace rozet::media
