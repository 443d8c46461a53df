// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes sound on a thread of its own. The newest request counts; an older one is broken off.
#pragma once

#include "app/player/media_source.h"
#include "app/player/sample_queue.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace rozet::player {

class SoundStream
{
public:
    SoundStream(std::unique_ptr<SoundSource> source, std::shared_ptr<PlaybackClock> clock);
    SoundStream(const SoundStream&) = delete;
    SoundStream& operator=(const SoundStream&) = delete;
    ~SoundStream();

    [[nodiscard]] std::shared_ptr<SampleQueue> start(MediaTime from, MediaTime until, double rate);
    void stop();

private:
    struct Request
    {
        MediaTime from;
        double rate = 1.0;
        std::shared_ptr<SampleQueue> queue;
    };

    void work();
    void serve(const Request& request);

    std::unique_ptr<SoundSource> m_source;
    std::shared_ptr<PlaybackClock> m_clock;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Request> m_request;
    std::shared_ptr<SampleQueue> m_current;
    bool m_leave = false;
    std::thread m_thread;
};

} // namespace rozet::player
