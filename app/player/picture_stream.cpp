// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/picture_stream.h"

#include <algorithm>
#include <utility>

namespace rozet::player {

namespace {

constexpr int kErrorsInARow = 50;
constexpr auto kLate = MediaDuration::fromMilliseconds(80);
constexpr double kShortestShownSeconds = 1.0 / 75.0; ///< no screen worth feeding is faster

} // namespace

PictureSource::~PictureSource() = default;
SoundSource::~SoundSource() = default;
MediaOpener::~MediaOpener() = default;

PictureStream::PictureStream(std::unique_ptr<PictureSource> source,
                             std::shared_ptr<const media::FrameIndex> index,
                             std::shared_ptr<const PlaybackClock> clock,
                             std::function<void()> arrived)
    : m_source(std::move(source))
    , m_index(std::move(index))
    , m_clock(std::move(clock))
    , m_arrived(std::move(arrived))
    , m_thread([this] { work(); })
{
}

PictureStream::~PictureStream()
{
    stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_leave = true;
        m_source->interrupt();
    }
    m_wake.notify_all();
    m_thread.join();
}

std::shared_ptr<PictureQueue> PictureStream::show(int number, bool keyFirst)
{
    return ask({Kind::Exact, number, 1.0, keyFirst, {}});
}

std::shared_ptr<PictureQueue> PictureStream::glance(int keyFrame)
{
    return ask({Kind::Key, keyFrame, 1.0, false, {}});
}

std::shared_ptr<PictureQueue> PictureStream::stream(int first, double rate)
{
    return ask({Kind::Stream, first, rate, false, {}});
}

void PictureStream::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_request.reset();
    if (m_current) {
        m_current->close();
        m_current.reset();
        if (m_interruptible) {
            m_source->interrupt();
        }
    }
}

void PictureStream::setPictureSize(int widthPixels, int heightPixels)
{
    const std::scoped_lock lock(m_mutex);
    m_size = {widthPixels, heightPixels};
}

std::shared_ptr<PictureQueue> PictureStream::ask(Request request)
{
    request.queue = std::make_shared<PictureQueue>();
    {
        const std::scoped_lock lock(m_mutex);
        if (m_current) {
            m_current->close();
        }
        m_current = request.queue;
        m_request = request;
        if (m_interruptible) {
            m_source->interrupt();
        }
    }
    m_wake.notify_all();
    return request.queue;
}

void PictureStream::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_leave || m_request; });
        if (m_leave) {
            return;
        }
        const Request request = *std::exchange(m_request, {});
        lock.unlock();
        serve(request);
        lock.lock();
    }
}

void PictureStream::serve(const Request& request)
{
    if (request.kind == Kind::Stream) {
        serveStream(request);
        return;
    }
    if (request.keyFirst) {
        if (auto key = decode(request, Kind::Key, request.number)) {
            request.queue->push(std::move(*key));
            m_arrived();
        }
    }
    auto picture = decode(request, request.kind, request.number);
    if (picture) {
        request.queue->push(std::move(*picture));
        request.queue->finish();
    } else {
        request.queue->finish(picture.error());
    }
    m_arrived();
    if (picture && request.kind == Kind::Exact) {
        prepareStepsBack(request);
    }
}

void PictureStream::serveStream(const Request& request)
{
    int last = request.number - 1;
    int errors = 0;
    std::optional<Error> error;
    while (!error && !request.queue->isClosed()) {
        const int wanted = last < request.number ? request.number : nextWanted(last, request.rate);
        if (wanted >= m_index->count()) {
            break;
        }
        // The reader skips by itself what it cannot decode.
        const bool follows = wanted == last + 1 && wanted > request.number;
        auto picture = decode(request, follows ? Kind::Stream : Kind::Exact, wanted);
        if (picture) {
            errors = 0;
            last = std::max(wanted, picture->number);
            if (!request.queue->push(std::move(*picture))) {
                return;
            }
            m_arrived();
            continue;
        }
        last = wanted;
        if (picture.error().code == ErrorCode::MediaFrameOutside) {
            break; // nothing after this can be decoded
        }
        if (picture.error().code != ErrorCode::MediaDamaged || ++errors >= kErrorsInARow) {
            error = picture.error();
        }
    }
    request.queue->finish(error);
    m_arrived();
}

int PictureStream::nextWanted(int last, double rate) const
{
    int wanted = last + 1;
    if (wanted >= m_index->count()) {
        return wanted;
    }
    if (rate > 1.0) {
        const auto shown = MediaDuration::fromSeconds(kShortestShownSeconds * rate);
        wanted = std::max(wanted, m_index->frameAt((*m_index)[last].time + shown));
    }
    if (m_clock->isMoving()) {
        const MediaTime now = m_clock->position();
        const auto lead = MediaDuration::fromSeconds(kLate.seconds() * rate);
        if ((*m_index)[wanted].time + lead < now) {
            wanted = std::max(wanted, m_index->frameAt(now + lead));
        }
    }
    return wanted;
}

bool PictureStream::beginDecoding(const Request& request, bool interruptible)
{
    const std::scoped_lock lock(m_mutex);
    if (m_leave || m_current != request.queue) {
        return false;
    }
    if (const auto size = std::exchange(m_size, {})) {
        m_source->setPictureSize(size->first, size->second);
    }
    m_source->clearInterrupt();
    m_interruptible = interruptible;
    return true;
}

void PictureStream::endDecoding()
{
    const std::scoped_lock lock(m_mutex);
    m_interruptible = false;
}

void PictureStream::prepareStepsBack(const Request& request)
{
    if (beginDecoding(request, true)) {
        m_source->prepareBefore(request.number);
        endDecoding();
    }
}

Result<media::Picture> PictureStream::decode(const Request& request, Kind kind, int number)
{
    if (!beginDecoding(request, kind != Kind::Key)) {
        return failure(ErrorCode::Cancelled);
    }
    auto picture = kind == Kind::Key      ? m_source->keyFrame(number)
                   : kind == Kind::Stream ? m_source->next()
                                          : m_source->frame(number);
    endDecoding();
    return picture;
}

} // namespace rozet::player
