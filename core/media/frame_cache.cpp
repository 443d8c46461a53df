// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/frame_cache.h"

#include <algorithm>
#include <cstdlib>

namespace rozet::media {

namespace {

constexpr std::int64_t kUnknownFrameBytes = 1920 * 1080 * 3 / 2;

std::int64_t bytesOf(const AVFrame& frame)
{
    std::int64_t bytes = 0;
    for (const AVBufferRef* const buffer : frame.buf) {
        bytes += buffer ? static_cast<std::int64_t>(buffer->size) : 0;
    }
    return bytes;
}

} // namespace

void FrameCache::setLimit(std::int64_t bytes)
{
    m_limit = std::max<std::int64_t>(0, bytes);
    shrink(-1);
}

void FrameCache::insert(int number, const AVFrame& frame)
{
    if (m_frames.count(number) != 0) {
        return;
    }
    Entry entry{FramePtr(av_frame_clone(&frame)), bytesOf(frame)};
    if (!entry.frame) {
        return;
    }
    m_frameBytes = entry.bytes;
    m_bytes += entry.bytes;
    m_frames.emplace(number, std::move(entry));
    shrink(number);
}

const AVFrame* FrameCache::find(int number) const
{
    const auto found = m_frames.find(number);
    return found == m_frames.end() ? nullptr : found->second.frame.get();
}

int FrameCache::roomForFrames() const
{
    const std::int64_t each = m_frameBytes > 0 ? m_frameBytes : kUnknownFrameBytes;
    return static_cast<int>(std::min<std::int64_t>(m_limit / each, 1 << 20));
}

void FrameCache::shrink(int keep)
{
    while (m_bytes > m_limit && !m_frames.empty()) {
        const auto first = m_frames.begin();
        const auto last = std::prev(m_frames.end());
        auto victim =
            std::abs(first->first - m_focus) >= std::abs(last->first - m_focus) ? first : last;
        if (victim->first == keep) {
            victim = victim == first ? last : first;
            if (victim->first == keep) {
                return;
            }
        }
        m_bytes -= victim->second.bytes;
        m_frames.erase(victim);
    }
}

} // namespace rozet::media
