// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/timeline/time_axis.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace rozet::timeline {

namespace {

struct Step
{
    std::int64_t us;
    int parts; ///< small ticks per labelled tick
};

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::array kSteps = {
    Step{1'000, 2},          Step{2'000, 2},         Step{5'000, 5},
    Step{10'000, 5},         Step{20'000, 4},        Step{50'000, 5},
    Step{100'000, 5},        Step{200'000, 4},       Step{500'000, 5},
    Step{kSecond, 5},        Step{2 * kSecond, 4},   Step{5 * kSecond, 5},
    Step{10 * kSecond, 5},   Step{15 * kSecond, 3},  Step{30 * kSecond, 6},
    Step{60 * kSecond, 6},   Step{120 * kSecond, 4}, Step{300 * kSecond, 5},
    Step{600 * kSecond, 5},  Step{900 * kSecond, 3}, Step{1800 * kSecond, 6},
    Step{3600 * kSecond, 6}, Step{7200 * kSecond, 4}};

int decimalsFor(std::int64_t stepUs)
{
    if (stepUs >= kSecond) {
        return 0;
    }
    if (stepUs % 100'000 == 0) {
        return 1;
    }
    return stepUs % 10'000 == 0 ? 2 : 3;
}

} // namespace

double TimeAxis::pixelsPerSecond() const
{
    const double seconds = visible.duration().seconds();
    return seconds > 0 ? width / seconds : 0;
}

double TimeAxis::xOf(MediaTime time) const
{
    const auto length = visible.duration().microseconds();
    if (length <= 0) {
        return left;
    }
    return left + width * (static_cast<double>((time - visible.start).microseconds()) /
                           static_cast<double>(length));
}

MediaTime TimeAxis::timeAt(double x) const
{
    return visible.start + lengthOf(x - left);
}

MediaDuration TimeAxis::lengthOf(double pixels) const
{
    if (width <= 0) {
        return {};
    }
    const double length = static_cast<double>(visible.duration().microseconds());
    return MediaDuration::fromMicroseconds(std::llround(length * pixels / width));
}

std::vector<Tick> rulerTicks(const TimeAxis& axis, double minimumGap)
{
    std::vector<Tick> ticks;
    const double perSecond = axis.pixelsPerSecond();
    if (perSecond <= 0) {
        return ticks;
    }
    Step step = kSteps.back();
    for (const Step& candidate : kSteps) {
        if (static_cast<double>(candidate.us) / 1e6 * perSecond >= minimumGap) {
            step = candidate;
            break;
        }
    }
    // Recordings of days: whole multiples of the largest step.
    while (static_cast<double>(step.us) / 1e6 * perSecond < minimumGap) {
        step.us *= 2;
    }
    const std::int64_t small = step.us / step.parts;
    const int decimals = decimalsFor(step.us);
    for (std::int64_t us = axis.visible.start.microseconds() / small * small;
         us <= axis.visible.end.microseconds(); us += small) {
        const MediaTime time = MediaTime::fromMicroseconds(us);
        ticks.push_back({time, us % step.us == 0 ? clockText(time, decimals) : QString()});
    }
    return ticks;
}

QString clockText(MediaTime time, int decimals)
{
    const bool negative = time.microseconds() < 0;
    const std::int64_t us = std::abs(time.microseconds());
    const std::int64_t seconds = us / kSecond;
    const auto two = [](std::int64_t n) {
        return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0'));
    };
    QString text = negative ? QStringLiteral("\u2212") : QString();
    if (seconds >= 3600) {
        text += QString::number(seconds / 3600) + QLatin1Char(':') + two(seconds / 60 % 60);
    } else {
        text += QString::number(seconds / 60);
    }
    text += QLatin1Char(':') + two(seconds % 60);
    if (decimals > 0) {
        const QString fraction =
            QStringLiteral("%1").arg(us % kSecond, 6, 10, QLatin1Char('0')).left(decimals);
        text += QLocale().decimalPoint() + fraction;
    }
    return text;
}

QString lengthText(MediaDuration length)
{
    const double seconds = std::abs(length.seconds());
    if (seconds < 60) {
        return QCoreApplication::translate("Timeline", "%1 s")
            .arg(QLocale().toString(seconds, 'f', seconds < 10 ? 2 : 1));
    }
    return QCoreApplication::translate("Timeline", "%1 min")
        .arg(clockText(MediaTime::fromMicroseconds(std::abs(length.microseconds())), 0));
}

} // namespace rozet::timeline
