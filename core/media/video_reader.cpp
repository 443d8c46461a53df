// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video_reader.h"

#include "core/media/frame_cache.h"
#include "core/media/picture_maker.h"
#include "core/media/video_decoder.h"

#include <algorithm>
#include <set>

namespace rozet::media {

namespace {

constexpr std::int64_t kCacheBytes = 256 << 20;
// A request this little before the last one is somebody stepping back.
constexpr int kStepBackReach = 60;
constexpr int kKeptBeforeSeek = 12;
constexpr int kMostPrepared = 100;

} // namespace

class VideoReader::Private
{
public:
    Private(QString path, std::shared_ptr<const FrameIndex> index)
        : m_path(std::move(path)), m_index(std::move(index))
    {
    }

    [[nodiscard]] Done openDecoder();
    [[nodiscard]] Result<Picture> exact(int number);
    [[nodiscard]] Result<Picture> key(int number);
    [[nodiscard]] Result<Picture> following();
    [[nodiscard]] Done prepareBefore(int number);

    QString m_path;
    std::shared_ptr<const FrameIndex> m_index;
    std::atomic<bool> m_stop{false};
    std::unique_ptr<VideoDecoder> m_decoder;
    std::unique_ptr<PictureMaker> m_maker;
    FrameCache m_cache{kCacheBytes};
    std::set<int> m_damaged;
    int m_last = -1; ///< asked for last

private:
    [[nodiscard]] Result<Picture> show(int number);
    [[nodiscard]] Done decodeTo(int number, int keepFrom);
    [[nodiscard]] Result<bool> runTo(int number, int keepFrom);
    [[nodiscard]] int window() const;

    FramePtr m_frame = makeFrame();
};

Done VideoReader::Private::openDecoder()
{
    Result<std::unique_ptr<VideoDecoder>> decoder = VideoDecoder::open(m_path, m_index, &m_stop);
    if (!decoder) {
        return failure(decoder.error());
    }
    m_decoder = std::move(*decoder);
    m_maker = std::make_unique<PictureMaker>(m_decoder->stream());
    return {};
}

Result<Picture> VideoReader::Private::show(int number)
{
    const AVFrame* const frame = m_cache.find(number);
    if (!frame) {
        return failure(ErrorCode::Internal, m_path, QString::number(number));
    }
    return m_maker->make(*frame)
        .map([&](Picture picture) {
            picture.number = number;
            picture.time = (*m_index)[number].time;
            return picture;
        })
        .map_error([&](Error error) {
            error.subject = m_path;
            error.where = QString::number(number);
            return error;
        });
}

int VideoReader::Private::window() const
{
    return std::min(kMostPrepared, m_cache.roomForFrames() / 2);
}

/// Decodes forward until the frame is there. False when it was passed without appearing.
Result<bool> VideoReader::Private::runTo(int number, int keepFrom)
{
    m_decoder->wantFrom(keepFrom);
    for (;;) {
        if (m_stop) {
            return failure(ErrorCode::Cancelled, m_path);
        }
        const Result<int> decoded = m_decoder->decodeNext(*m_frame);
        if (!decoded) {
            return failure(decoded.error());
        }
        if (*decoded < 0) {
            return false;
        }
        if (*decoded >= keepFrom) {
            m_cache.insert(*decoded, *m_frame);
        }
        if (*decoded >= number) {
            return *decoded == number;
        }
    }
}

/// Afterwards the frame is in the cache, or known to be damaged.
Done VideoReader::Private::decodeTo(int number, int keepFrom)
{
    const int key = m_index->keyFrameBefore(number);
    const bool goOn = m_decoder->hasPlace() && m_decoder->position() >= 0 &&
                      m_decoder->position() < keepFrom && m_decoder->position() + 1 >= key;
    if (!goOn) {
        const Done sought = m_decoder->seekToKey(m_index->keyFrameBefore(keepFrom));
        if (!sought) {
            return sought;
        }
    }
    Result<bool> found = runTo(number, keepFrom);
    // A key frame that others around it still refer across: one entry point earlier settles it.
    if (found && !*found && key > 0) {
        const Done sought = m_decoder->seekToKey(m_index->keyFrameBefore(key - 1));
        if (!sought) {
            return sought;
        }
        found = runTo(number, keepFrom);
    }
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        m_damaged.insert(number);
    }
    return {};
}

Result<Picture> VideoReader::Private::exact(int number)
{
    if (number < 0 || number >= m_index->count()) {
        return failure(ErrorCode::MediaFrameOutside, m_path, QString::number(number), QString(),
                       QString::number(m_index->count()));
    }
    const bool stepsBack = number < m_last && m_last - number <= kStepBackReach;
    m_last = number;
    m_cache.setFocus(number);
    for (int wanted = number; wanted >= 0; --wanted) {
        if (m_damaged.count(wanted) != 0) {
            continue;
        }
        if (!m_cache.find(wanted)) {
            const int kept = stepsBack ? window() : kKeptBeforeSeek;
            const Done decoded = decodeTo(wanted, std::max(0, wanted - kept));
            if (!decoded) {
                return failure(decoded.error());
            }
        }
        if (m_cache.find(wanted)) {
            return show(wanted);
        }
    }
    return failure(ErrorCode::MediaDamaged, m_path, QString::number(number));
}

Result<Picture> VideoReader::Private::key(int number)
{
    if (number < 0 || number >= m_index->count()) {
        return exact(number);
    }
    const int wanted = m_index->keyFrameBefore(number);
    if (m_stop) {
        return failure(ErrorCode::Cancelled, m_path);
    }
    if (!m_cache.find(wanted)) {
        const Result<int> decoded = m_decoder->decodeKeyAlone(wanted, *m_frame);
        if (!decoded) {
            return failure(decoded.error());
        }
        if (*decoded < 0) {
            return exact(wanted);
        }
        m_cache.setFocus(wanted);
        m_cache.insert(wanted, *m_frame);
    }
    m_last = wanted;
    return show(wanted);
}

Result<Picture> VideoReader::Private::following()
{
    for (int wanted = m_last + 1; wanted < m_index->count(); ++wanted) {
        m_last = wanted;
        m_cache.setFocus(wanted);
        if (!m_cache.find(wanted) && m_damaged.count(wanted) == 0) {
            const Done decoded = decodeTo(wanted, wanted);
            if (!decoded) {
                m_last = wanted - 1;
                return failure(decoded.error());
            }
        }
        if (m_cache.find(wanted)) {
            return show(wanted);
        }
    }
    return failure(ErrorCode::MediaFrameOutside, m_path, QString::number(m_last + 1), QString(),
                   QString::number(m_index->count()));
}

Done VideoReader::Private::prepareBefore(int number)
{
    const int last = std::min(number, m_index->count()) - 1;
    const int first = std::max(0, last + 1 - window());
    int missing = last;
    while (missing >= first && (m_cache.find(missing) || m_damaged.count(missing) != 0)) {
        --missing;
    }
    if (missing < first) {
        return {};
    }
    m_cache.setFocus(number);
    return decodeTo(missing, first);
}

VideoReader::VideoReader(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

VideoReader::~VideoReader() = default;

Result<std::unique_ptr<VideoReader>> VideoReader::open(const QString& path,
                                                       std::shared_ptr<const FrameIndex> index)
{
    auto d = std::make_unique<Private>(path, std::move(index));
    const Done opened = d->openDecoder();
    if (!opened) {
        return failure(opened.error());
    }
    return std::unique_ptr<VideoReader>(new VideoReader(std::move(d)));
}

const FrameIndex& VideoReader::index() const
{
    return *m_d->m_index;
}

Result<Picture> VideoReader::frame(int number)
{
    return m_d->exact(number);
}

Result<Picture> VideoReader::keyFrame(int number)
{
    return m_d->key(number);
}

Result<Picture> VideoReader::next()
{
    return m_d->following();
}

bool VideoReader::isReady(int number) const
{
    return m_d->m_cache.find(number) != nullptr;
}

Done VideoReader::prepareBefore(int number)
{
    return m_d->prepareBefore(number);
}

void VideoReader::setPictureSize(int maxWidthPixels, int maxHeightPixels)
{
    m_d->m_maker->setLimit(maxWidthPixels, maxHeightPixels);
}

void VideoReader::setCacheBytes(std::int64_t bytes)
{
    m_d->m_cache.setLimit(bytes);
}

int VideoReader::damagedFrames() const
{
    return static_cast<int>(m_d->m_damaged.size());
}

void VideoReader::interrupt()
{
    m_d->m_stop = true;
}

void VideoReader::clearInterrupt()
{
    m_d->m_stop = false;
}

} // namespace rozet::media
