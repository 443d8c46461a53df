// SPDX-License-Identifier: GPL-3.0-or-later
// How far the items of a scale measure one thing: Cronbach's alpha, McDonald's omega and what each
// item adds.
#pragma once

#include "core/statistics/estimate.h"
#include "core/statistics/factor_model.h"
#include "core/statistics/matrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rozet::statistics {

struct ItemStatistics
{
    Estimate mean;
    Estimate sd;
    Estimate itemRest;        ///< r with the sum of the other items
    Estimate squaredMultiple; ///< R2 from the other items
    Estimate alphaIfDeleted;  ///< of two items: NeedsThreeItems
    Estimate scaleMeanIfDeleted;
    Estimate scaleVarianceIfDeleted;
    std::vector<std::size_t> negative; ///< items with which this one correlates below 0
};

struct Reliability
{
    std::size_t n = 0;       ///< rows with every item answered
    std::size_t missing = 0; ///< rows left out
    std::size_t k = 0;
    Estimate alpha; ///< interval by Feldt (1965); may be negative, and is not clipped
    Estimate alphaStandardised;
    Estimate omega; ///< (sum of loadings)^2 / ((sum of loadings)^2 + sum of error variances)
    Estimate omegaStandardised; ///< the same of the loadings divided by the items' model sd
    Estimate meanInterItem;
    Estimate lowestInterItem;
    Estimate highestInterItem;
    Estimate scaleMean;     ///< of the sum of the items
    Estimate scaleVariance; ///< of the sum of the items
    Estimate twoItems;      ///< two items only: their correlation (NeedsTwoGroups otherwise)
    Estimate spearmanBrown; ///< two items only: 2 r / (1 + r)
    OneFactor factor;       ///< behind omega; its discrepancy times n is chi-square, k (k-3) / 2 df
    std::vector<ItemStatistics> items;
    std::vector<std::size_t> constant; ///< items without spread
};

/// items: k >= 2 columns of n rows, already turned round where reversed. Rows with a missing item
/// are left out (listwise, as SPSS). alpha = k / (k-1) (1 - sum of item variances / variance of the
/// sum); its interval is exact for normal parallel items: 1 - (1 - alpha) F with n-1 and
/// (n-1)(k-1) degrees of freedom. Standardised: k r / (1 + (k-1) r), r the mean correlation. Omega
/// from one factor by maximum likelihood on the covariances (divisor n). Undefined: fewer than two
/// items or rows (TooFewUnits); a constant item leaves correlations, standardised alpha and omega
/// undefined (NoVariance) but not alpha; perfectly dependent items (Collinear); error variance at
/// its bound (ImproperSolution). Cost n k^2 + k^3. Sources: Cronbach (1951), Feldt (1965), McDonald
/// (1999).
[[nodiscard]] Reliability reliability(std::span<const Column> items, double confidence = 0.95);

} // namespace rozet::statistics
