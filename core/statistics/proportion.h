// SPDX-License-Identifier: GPL-3.0-or-later
// A share of a count, with its interval.
#pragma once

#include "core/statistics/estimate.h"

namespace rozet::statistics {

/// part / whole with Wilson's (1927) score interval, which stays within 0 and 1 and holds for small
/// counts. Undefined: whole is 0 (NoUnits).
[[nodiscard]] Estimate proportion(double part, double whole, double confidence = 0.95);

} // namespace rozet::statistics
