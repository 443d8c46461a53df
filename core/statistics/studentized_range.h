// SPDX-License-Identifier: GPL-3.0-or-later
// The distribution behind Tukey's and Games and Howell's comparisons: the range of k independent
// standard normal numbers, divided by an independent estimate of their standard deviation.
#pragma once

namespace rozet::statistics {

/// P(Q > q). k >= 2 means, degrees > 0 of the standard deviation (infinite is allowed). Integrates
/// the range over the standard deviation with Gauss-Legendre rules; error below 1e-11. NaN outside
/// the domain. Source: Copenhaver and Holland (1988) for the form of the integral.
[[nodiscard]] double studentizedRangeUpper(double q, double k, double degrees);

/// The q with P(Q <= q) = probability, 0 < probability < 1.
[[nodiscard]] double studentizedRangeQuantile(double probability, double k, double degrees);

} // namespace rozet::statistics
