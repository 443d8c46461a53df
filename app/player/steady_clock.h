// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of the machine, handed in so that tests can move it by hand. It never goes back.
#pragma once

#include <atomic>
#include <cstdint>

namespace rozet::player {

class SteadyClock
{
public:
    SteadyClock() = default;
    SteadyClock(const SteadyClock&) = delete;
    SteadyClock& operator=(const SteadyClock&) = delete;
    virtual ~SteadyClock();

    /// Since some fixed moment. Callable from every thread.
    [[nodiscard]] virtual std::int64_t microseconds() const = 0;
};

class MachineClock final : public SteadyClock
{
public:
    [[nodiscard]] std::int64_t microseconds() const override;
};

/// Stands still until it is moved.
class HandClock final : public SteadyClock
{
public:
    [[nodiscard]] std::int64_t microseconds() const override { return m_now.load(); }

    void advance(std::int64_t microseconds) { m_now += microseconds; }

private:
    std::atomic<std::int64_t> m_now{0};
};

} // namespace rozet::player
