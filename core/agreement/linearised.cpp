// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/linearised.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>

namespace rozet::agreement {

void addLinearisedInterval(statistics::Estimate& estimate, double squares, double n,
                           double confidence)
{
    if (!estimate.value || n < 2) {
        return;
    }
    const double value = *estimate.value;
    const double error = std::sqrt(squares / (n * (n - 1)));
    const double reach = error * statistics::studentQuantile((1 + confidence) / 2, n - 1);
    estimate.standardError = error;
    estimate.interval = statistics::Interval{value - reach, std::min(1.0, value + reach),
                                             confidence, statistics::IntervalMethod::Analytic};
}

void keepAboveZero(statistics::Estimate& estimate)
{
    if (estimate.interval) {
        estimate.interval->low = std::max(0.0, estimate.interval->low);
    }
}

} // namespace rozet::agreement
