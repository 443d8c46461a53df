// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/proportion.h"

#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>

namespace rozet::statistics {

Estimate proportion(double part, double whole, double confidence)
{
    if (!(whole > 0)) {
        return Estimate::undefined(Undefined::NoUnits);
    }
    const double share = part / whole;
    const double z = normalQuantile((1 + confidence) / 2);
    const double centre = share + z * z / (2 * whole);
    const double reach = z * std::sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole));
    const double scale = 1 + z * z / whole;
    Estimate result = Estimate::of(share, whole);
    result.standardError = std::sqrt(share * (1 - share) / whole);
    result.interval =
        Interval{std::max(0.0, (centre - reach) / scale), std::min(1.0, (centre + reach) / scale),
                 confidence, IntervalMethod::Analytic};
    return result;
}

} // namespace rozet::statistics
