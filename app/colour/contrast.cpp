// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/colour/contrast.h"

#include <algorithm>
#include <cmath>

namespace rozet::colour {

namespace {

double linear(float channel)
{
    const double value = channel;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

} // namespace

QColor mix(const QColor& a, const QColor& b, double share)
{
    const auto s = static_cast<float>(std::clamp(share, 0.0, 1.0));
    const auto between = [s](float from, float to) {
        return std::clamp(from + (to - from) * s, 0.0F, 1.0F);
    };
    return QColor::fromRgbF(between(a.redF(), b.redF()), between(a.greenF(), b.greenF()),
                            between(a.blueF(), b.blueF()), between(a.alphaF(), b.alphaF()));
}

QColor withAlpha(const QColor& colour, double alpha)
{
    QColor result = colour;
    result.setAlphaF(static_cast<float>(std::clamp(alpha, 0.0, 1.0)));
    return result;
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor withContrast(const QColor& colour, const QColor& background, double wanted)
{
    // Away from the background: only that direction is sure to reach every contrast below 4.58.
    const QColor target = luminance(background) > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
    for (int step = 0; step < 20; ++step) {
        const QColor candidate = mix(colour, target, step / 20.0);
        if (contrast(candidate, background) >= wanted) {
            return candidate;
        }
    }
    return target;
}

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Base)) < 0.179;
}

} // namespace rozet::colour
