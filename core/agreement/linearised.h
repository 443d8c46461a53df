// SPDX-License-Identifier: GPL-3.0-or-later
// Gwet's standard errors: the coefficient as a mean over units of what each contributes.
#pragma once

#include "core/statistics/estimate.h"

namespace rozet::agreement {

/// squares: the sum over n units of the squared deviations of their contributions from the value.
/// Sets the standard error sqrt(squares / (n (n - 1))) and a t interval with n - 1 degrees of
/// freedom, cut off at 1. Does nothing with fewer than two units or without a value.
void addLinearisedInterval(statistics::Estimate& estimate, double squares, double n,
                           double confidence);

/// For a share, whose interval cannot reach below 0.
void keepAboveZero(statistics::Estimate& estimate);

} // namespace rozet::agreement
