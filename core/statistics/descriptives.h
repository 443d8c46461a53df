// SPDX-License-Identifier: GPL-3.0-or-later
// What one variable looks like: location, spread, shape and quartiles.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/matrix.h"

#include <cstddef>
#include <span>

namespace rozet::statistics {

/// Estimate::n is everywhere the number of answers. Undefined: no answers (NoUnits); a spread needs
/// two, a skewness three, a kurtosis four (TooFewUnits); a shape needs spread (NoVariance); results
/// beyond the range of numbers (OutOfRange).
struct Descriptives
{
    std::size_t n = 0;
    std::size_t missing = 0;
    Estimate mean;     ///< with se = sd / sqrt(n) and the interval by t with n - 1
    Estimate sd;       ///< divisor n - 1
    Estimate variance; ///< divisor n - 1
    Estimate minimum;
    Estimate maximum;
    Estimate sum;
    Estimate median;
    Estimate q25;
    Estimate q75;
    Estimate skewness; ///< G1, with se sqrt(6 n (n-1) / ((n-2) (n+1) (n+3)))
    Estimate kurtosis; ///< G2, excess, with se 2 se(G1) sqrt((n^2-1) / ((n-3) (n+5)))
};

/// Describes one variable. G1 = g1 sqrt(n (n-1)) / (n-2) and
/// G2 = (n-1) / ((n-2)(n-3)) ((n+1) g2 + 6), where g1 = m3 / m2^1.5 and g2 = m4 / m2^2 - 3 are
/// central moments with divisor n (Joanes and Gill 1998); SPSS and SAS print these. Quartiles as
/// quantileHaverage. Assumes nothing but numbers; the interval of the mean assumes independent
/// answers. Cost n log n, for the quartiles.
[[nodiscard]] Descriptives describe(Column values, double confidence = 0.95);

/// Quantile at rank p (n + 1), linear between neighbours, ends beyond the first and last rank:
/// HAVERAGE of SPSS, type 6 of Hyndman and Fan (1996). sorted ascending, not empty.
[[nodiscard]] double quantileHaverage(std::span<const double> sorted, double probability);

/// Sums of powers of deviations from the mean, safe for very large and very small numbers: the
/// numbers are divided by a power of two first, which rounds nothing.
struct Moments
{
    std::size_t n = 0;
    double mean = 0;
    double squares = 0; ///< sum of squared deviations; may be infinite for extreme numbers
    double g1 = 0;      ///< m3 / m2^1.5, 0 when constant
    double g2 = 0;      ///< m4 / m2^2 - 3, 0 when constant
    bool constant = true;
};

/// Leaves missing values out.
[[nodiscard]] Moments momentsOf(Column values);

} // namespace rozet::statistics
