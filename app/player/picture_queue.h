// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures one request leads to, on their way from the decoder to the screen. A new request
// gets a new queue, so that a picture of before a seek can never be shown after it.
#pragma once

#include "core/base/error.h"
#include "core/media/picture.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace rozet::player {

class PictureQueue
{
public:
    // For the decoder.

    /// Waits while the queue is full; false when no more is wanted.
    bool push(media::Picture picture);
    /// No more will come; with an error when that is why.
    void finish(std::optional<Error> error = {});

    // For the player.

    void close();
    /// Drops what is late: gives the newest picture due at this time. The first picture of a queue
    /// is always due.
    [[nodiscard]] std::optional<media::Picture> takeDue(MediaTime now);
    /// The newest there is.
    [[nodiscard]] std::optional<media::Picture> takeNewest();
    /// Something can be shown, or nothing will come.
    [[nodiscard]] bool isPrimed() const;
    [[nodiscard]] bool isClosed() const;
    [[nodiscard]] std::optional<Error> error() const;

private:
    static constexpr std::size_t kFull = 5;

    mutable std::mutex m_mutex;
    std::condition_variable m_room;
    std::deque<media::Picture> m_pictures;
    std::optional<Error> m_error;
    bool m_any = false;
    bool m_taken = false;
    bool m_finished = false;
    bool m_closed = false;
};

} // namespace rozet::player
