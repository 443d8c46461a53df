// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace rozet {

Clock::~Clock() = default;

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

FixedClock::FixedClock(const QDateTime& time)
    : m_time(time.toUTC())
{
}

QDateTime FixedClock::now() const
{
    return m_time;
}

void FixedClock::set(const QDateTime& time)
{
    m_time = time.toUTC();
}

} // namespace rozet
