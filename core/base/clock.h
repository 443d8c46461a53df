// SPDX-License-Identifier: GPL-3.0-or-later
// The time of day, handed in so that tests can fix it. Always UTC, to the millisecond.
#pragma once

#include <QDateTime>

namespace rozet {

class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock();

    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

/// Stands still until told otherwise.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime& time);

    [[nodiscard]] QDateTime now() const override;
    void set(const QDateTime& time);

private:
    QDateTime m_time;
};

} // namespace rozet
