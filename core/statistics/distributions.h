// SPDX-License-Identifier: GPL-3.0-or-later
// The distributions the methods refer to, from Boost.Math. Degrees of freedom need not be whole.
// Arguments outside the domain give NaN, never an exception.
#pragma once

namespace rozet::statistics {

[[nodiscard]] double normalCdf(double z);
[[nodiscard]] double normalQuantile(double probability);
/// Two-sided p of a standard normal z.
[[nodiscard]] double normalTwoSided(double z);

[[nodiscard]] double studentQuantile(double probability, double degrees);
/// Two-sided p of Student's t.
[[nodiscard]] double studentTwoSided(double t, double degrees);

[[nodiscard]] double fQuantile(double probability, double degrees1, double degrees2);
/// P(F > f).
[[nodiscard]] double fUpper(double f, double degrees1, double degrees2);

[[nodiscard]] double chiSquareQuantile(double probability, double degrees);
/// P(F <= f) of the noncentral distribution.
[[nodiscard]] double noncentralF(double f, double degrees1, double degrees2, double noncentrality);
/// P(T <= t) of the noncentral distribution.
[[nodiscard]] double noncentralStudent(double t, double degrees, double noncentrality);
/// P(chi-square > x).
[[nodiscard]] double chiSquareUpper(double x, double degrees);

} // namespace rozet::statistics
