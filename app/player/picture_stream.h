// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes pictures on a thread of its own. The newest request counts; an older one is broken off.
#pragma once

#include "app/player/media_source.h"
#include "app/player/picture_queue.h"
#include "app/player/playback_clock.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace rozet::player {

class PictureStream
{
public:
    /// `arrived` is called on the decoding thread whenever a queue has something new to tell.
    PictureStream(std::unique_ptr<PictureSource> source,
                  std::shared_ptr<const media::FrameIndex> index,
                  std::shared_ptr<const PlaybackClock> clock, std::function<void()> arrived);
    PictureStream(const PictureStream&) = delete;
    PictureStream& operator=(const PictureStream&) = delete;
    ~PictureStream();

    /// This one frame; with keyFirst the key frame before it is given as well, at once.
    [[nodiscard]] std::shared_ptr<PictureQueue> show(int number, bool keyFirst);
    /// This key frame only. Key frames are quick, so decoding one is never broken off.
    [[nodiscard]] std::shared_ptr<PictureQueue> glance(int keyFrame);
    /// This frame and those after it, as far as the clock leaves time for them.
    [[nodiscard]] std::shared_ptr<PictureQueue> stream(int first, double rate);
    void stop();
    void setPictureSize(int widthPixels, int heightPixels);

private:
    enum class Kind { Exact, Key, Stream };

    struct Request
    {
        Kind kind = Kind::Exact;
        int number = 0;
        double rate = 1.0;
        bool keyFirst = false;
        std::shared_ptr<PictureQueue> queue;
    };

    std::shared_ptr<PictureQueue> ask(Request request);
    void work();
    void serve(const Request& request);
    void serveStream(const Request& request);
    [[nodiscard]] int nextWanted(int last, double rate) const;
    void prepareStepsBack(const Request& request);
    [[nodiscard]] Result<media::Picture> decode(const Request& request, Kind kind, int number);
    /// False when the request no longer counts.
    bool beginDecoding(const Request& request, bool interruptible);
    void endDecoding();

    std::unique_ptr<PictureSource> m_source;
    std::shared_ptr<const media::FrameIndex> m_index;
    std::shared_ptr<const PlaybackClock> m_clock;
    std::function<void()> m_arrived;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Request> m_request;
    std::shared_ptr<PictureQueue> m_current; ///< of the newest request
    std::optional<std::pair<int, int>> m_size;
    bool m_interruptible = false;
    bool m_leave = false;
    std::thread m_thread;
};

} // namespace rozet::player
