// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/steady_clock.h"

#include <chrono>

namespace rozet::player {

SteadyClock::~SteadyClock() = default;

std::int64_t MachineClock::microseconds() const
{
    const auto sinceStart = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(sinceStart).count();
}

} // namespace rozet::player
