// SPDX-License-Identifier: GPL-3.0-or-later
// EasyDIAg (Holle and Rein 2015), which ELAN calls modified Cohen's kappa: fragments matched
// greedily by overlap, a matched pair counted twice, one that overlaps too little once for each
// coder. Two faults of the program are not copied: kappa below 0 is not made 0, and a code that
// only one coder used does not make everything undefined.
#pragma once

#include "core/agreement/coded_time.h"
#include "core/statistics/estimate.h"

#include <cstddef>
#include <vector>

namespace rozet::agreement {

struct EasyDiagType
{
    double both = 0; ///< 2 x 2: this code against all else
    double firstOnly = 0;
    double secondOnly = 0;
    double neither = 0;
    statistics::Estimate kappa;
    statistics::Estimate kappaMax;
    statistics::Estimate positiveAgreement;
    statistics::Estimate raw;
};

struct EasyDiag
{
    /// codes + 1 squared; rows the first coder, last row and column no match.
    std::vector<double> table;
    statistics::Estimate kappa; ///< with chance by iterative proportional fitting
    statistics::Estimate kappaMax;
    statistics::Estimate raw;
    statistics::Estimate expected;      ///< agreement by chance, a share
    statistics::Estimate kappaExcluded; ///< without the fragments that have no match
    statistics::Estimate kappaMaxExcluded;
    statistics::Estimate rawExcluded;
    statistics::Estimate linked; ///< share of the counts that have a match
    std::vector<EasyDiagType> types;
};

/// One pair of coders; all recordings in one table. Estimate::n: the total of the table.
[[nodiscard]] EasyDiag easyDiag(const TimedData& data, std::size_t pair, double overlap);

/// A pair in EasyDIAg's order, before the threshold.
struct EasyDiagPair
{
    std::size_t first = 0; ///< places in the coders' tracks
    std::size_t second = 0;
    double overlap = 0; ///< of the longer
};

[[nodiscard]] std::vector<EasyDiagPair> easyDiagPairs(const TimedData& data, std::size_t recording,
                                                      std::size_t pair);

} // namespace rozet::agreement
