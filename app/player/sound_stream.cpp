// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/sound_stream.h"

#include <utility>

namespace rozet::player {

namespace {

constexpr int kErrorsInARow = 50;

} // namespace

SoundStream::SoundStream(std::unique_ptr<SoundSource> source, std::shared_ptr<PlaybackClock> clock)
    : m_source(std::move(source)), m_clock(std::move(clock)), m_thread([this] { work(); })
{
}

SoundStream::~SoundStream()
{
    stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_leave = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

std::shared_ptr<SampleQueue> SoundStream::start(MediaTime from, MediaTime until, double rate)
{
    auto queue = std::make_shared<SampleQueue>(m_clock, from, until, rate);
    {
        const std::scoped_lock lock(m_mutex);
        if (m_current) {
            m_current->close();
        }
        m_current = queue;
        m_request = Request{from, rate, queue};
    }
    m_wake.notify_all();
    return queue;
}

void SoundStream::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_request.reset();
    if (m_current) {
        m_current->close();
        m_current.reset();
    }
}

void SoundStream::work()
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

void SoundStream::serve(const Request& request)
{
    if (m_source->start(request.from, request.rate)) {
        int errors = 0;
        while (errors < kErrorsInARow) {
            const auto block = m_source->read();
            if (!block) {
                ++errors; // a damaged packet; the next one may be whole
                continue;
            }
            errors = 0;
            if (!request.queue->push(block->start, block->duration, block->samples) || block->end) {
                break;
            }
        }
    }
    // Sound that cannot be read must not stop the picture: the rest is silence.
    request.queue->finish();
}

} // namespace rozet::player
