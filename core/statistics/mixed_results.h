// SPDX-License-Identifier: GPL-3.0-or-later
// From the best covariances to everything a multilevel model tells. Not for public headers.
#pragma once

#include "core/statistics/design.h"
#include "core/statistics/mixed_model.h"
#include "core/statistics/mixed_search.h"

#include <span>
#include <string>
#include <vector>

namespace rozet::statistics {

struct MixedLevel
{
    std::string group;
    std::vector<std::string> names; ///< of the groups
    RandomLevel random;
    std::vector<Design> designs;                 ///< one per bracket
    std::vector<std::vector<std::string>> parts; ///< effects per bracket
    std::vector<double> scales;                  ///< typical size of each effect
};

struct MixedContext
{
    const Frame& frame;
    const Formula& formula;
    std::span<const std::size_t> rows;
    const MixedSettings& settings;
    const ScaledDesign& scaled;
    const std::vector<MixedLevel>& levels;
    const GroupSums& sums;
    const MixedDeviance& deviance;
    const MixedFit& fit;
    const PooledIntercept* intercept; ///< when there is one grouping with an intercept only
};

void fillMixedModel(MixedModel& model, const MixedContext& context);

} // namespace rozet::statistics
