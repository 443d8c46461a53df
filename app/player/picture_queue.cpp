// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/picture_queue.h"

#include <utility>

namespace rozet::player {

bool PictureQueue::push(media::Picture picture)
{
    std::unique_lock lock(m_mutex);
    m_room.wait(lock, [this] { return m_closed || m_pictures.size() < kFull; });
    if (m_closed) {
        return false;
    }
    m_pictures.push_back(std::move(picture));
    m_any = true;
    return true;
}

void PictureQueue::finish(std::optional<Error> error)
{
    const std::scoped_lock lock(m_mutex);
    m_finished = true;
    m_error = std::move(error);
}

void PictureQueue::close()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_pictures.clear();
    m_room.notify_all();
}

std::optional<media::Picture> PictureQueue::takeDue(MediaTime now)
{
    const std::scoped_lock lock(m_mutex);
    std::optional<media::Picture> due;
    while (!m_pictures.empty() && (!m_taken || m_pictures.front().time <= now)) {
        due = std::move(m_pictures.front());
        m_pictures.pop_front();
        m_taken = true;
    }
    if (due) {
        m_room.notify_all();
    }
    return due;
}

std::optional<media::Picture> PictureQueue::takeNewest()
{
    const std::scoped_lock lock(m_mutex);
    if (m_pictures.empty()) {
        return std::nullopt;
    }
    std::optional<media::Picture> newest = std::move(m_pictures.back());
    m_pictures.clear();
    m_taken = true;
    m_room.notify_all();
    return newest;
}

bool PictureQueue::isPrimed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_any || m_finished;
}

bool PictureQueue::isClosed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_closed;
}

std::optional<Error> PictureQueue::error() const
{
    const std::scoped_lock lock(m_mutex);
    return m_error;
}

} // namespace rozet::player
