// SPDX-License-Identifier: GPL-3.0-or-later
// Time in a recording: whole microseconds, with a position and a length as different types.
// Seconds as a double appear only at the edges (files, command line, screen).
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>

namespace rozet {

/// A length of time. May be negative.
class MediaDuration
{
public:
    constexpr MediaDuration() = default;

    static constexpr MediaDuration fromMicroseconds(std::int64_t us) { return MediaDuration(us); }

    static constexpr MediaDuration fromMilliseconds(std::int64_t ms)
    {
        return MediaDuration(ms * 1000);
    }

    /// Rounds to the nearest microsecond. The value must be finite and below 2^43 seconds.
    static MediaDuration fromSeconds(double seconds)
    {
        return MediaDuration(static_cast<std::int64_t>(std::llround(seconds * 1e6)));
    }

    [[nodiscard]] constexpr std::int64_t microseconds() const { return m_us; }
    [[nodiscard]] constexpr double seconds() const { return static_cast<double>(m_us) / 1e6; }
    [[nodiscard]] constexpr bool isZero() const { return m_us == 0; }

    friend constexpr auto operator<=>(const MediaDuration&, const MediaDuration&) = default;

    friend constexpr MediaDuration operator+(MediaDuration a, MediaDuration b)
    {
        return MediaDuration(a.m_us + b.m_us);
    }

    friend constexpr MediaDuration operator-(MediaDuration a, MediaDuration b)
    {
        return MediaDuration(a.m_us - b.m_us);
    }

    friend constexpr MediaDuration operator-(MediaDuration a) { return MediaDuration(-a.m_us); }

    MediaDuration& operator+=(MediaDuration other)
    {
        m_us += other.m_us;
        return *this;
    }

private:
    constexpr explicit MediaDuration(std::int64_t us)
        : m_us(us)
    {
    }

    std::int64_t m_us = 0;
};

/// A position in a recording, counted from its start. Two positions cannot be added.
class MediaTime
{
public:
    constexpr MediaTime() = default;

    static constexpr MediaTime fromMicroseconds(std::int64_t us) { return MediaTime(us); }
    static constexpr MediaTime fromMilliseconds(std::int64_t ms) { return MediaTime(ms * 1000); }

    /// Rounds to the nearest microsecond. The value must be finite and below 2^43 seconds.
    static MediaTime fromSeconds(double seconds)
    {
        return MediaTime(MediaDuration::fromSeconds(seconds).microseconds());
    }

    [[nodiscard]] constexpr std::int64_t microseconds() const { return m_us; }
    [[nodiscard]] constexpr double seconds() const { return static_cast<double>(m_us) / 1e6; }

    friend constexpr auto operator<=>(const MediaTime&, const MediaTime&) = default;

    friend constexpr MediaDuration operator-(MediaTime a, MediaTime b)
    {
        return MediaDuration::fromMicroseconds(a.m_us - b.m_us);
    }

    friend constexpr MediaTime operator+(MediaTime t, MediaDuration d)
    {
        return MediaTime(t.m_us + d.microseconds());
    }

    friend constexpr MediaTime operator-(MediaTime t, MediaDuration d)
    {
        return MediaTime(t.m_us - d.microseconds());
    }

private:
    constexpr explicit MediaTime(std::int64_t us)
        : m_us(us)
    {
    }

    std::int64_t m_us = 0;
};

} // namespace rozet
