// SPDX-License-Identifier: GPL-3.0-or-later
// How large a difference is, apart from how sure it is.
#pragma once

#include "core/statistics/estimate.h"

namespace rozet::statistics {

struct VarianceExplained
{
    Estimate eta;     ///< SSB / SST; interval by the noncentral F
    Estimate omega;   ///< (SSB - df1 MSW) / (SST + MSW); may be negative
    Estimate epsilon; ///< (SSB - df1 MSW) / SST; may be negative
    Estimate cohenF;  ///< sqrt(eta / (1 - eta))
};

/// Of a one-way layout with k groups and n answers. The interval of eta: the noncentralities at
/// which the seen F has the tail areas of the interval, each as L / (L + n), 0 where none exists
/// (Steiger 2004). 90 percent is usual, as it agrees with an F test at .05. Undefined: nothing
/// varies (NoVariance), one group (OneGroup), no df within (TooFewUnits).
[[nodiscard]] VarianceExplained varianceExplained(double ssBetween, double ssWithin, double df1,
                                                  double df2, double confidence = 0.90);

/// A difference in standard deviations: d = difference / pooled sd; interval by the noncentral t
/// (Cumming and Finch 2001). t: the statistic; factor: t / d, which is sqrt(n1 n2 / (n1 + n2)) for
/// two groups and sqrt(n) for one.
[[nodiscard]] Estimate standardisedDifference(double t, double factor, double df, double n,
                                              double confidence = 0.95);

/// Hedges' correction of d for few answers: gamma(df/2) / (sqrt(df/2) gamma((df-1)/2)), exact.
[[nodiscard]] double hedgesCorrection(double df);

} // namespace rozet::statistics
