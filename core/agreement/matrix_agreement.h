// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be said about units judged by coders, for one level of measurement: which
// coefficients apply, their values, and why the others do not.
#pragma once

#include "core/agreement/alpha.h"
#include "core/agreement/circular.h"
#include "core/agreement/icc.h"
#include "core/agreement/multi_coder.h"
#include "core/statistics/resample.h"

#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace rozet::agreement {

struct MatrixData
{
    RatingTable table{0, 0};
    /// Of each category: the number it is, or its place in the declared order.
    std::vector<double> values;
    MetricKind metric = MetricKind::Nominal; ///< Nominal, Ordinal, Interval, Ratio or Circular
    double period = 0;                       ///< of Circular
};

enum class BootstrapKind : std::uint8_t { Percentile, BiasCorrected };

struct MatrixSettings
{
    double confidence = 0.95;
    std::size_t replicates = 0; ///< 0 = the intervals of the methods themselves
    std::uint64_t seed = 1;
    unsigned threads = 1;
    std::stop_token stop = {}; ///< ends the resampling early; the intervals are then of no use
    BootstrapKind bootstrap = BootstrapKind::Percentile;
    /// A family of weights for which the weighted coefficients are made as well.
    std::optional<WeightFamily> weights;
    /// From so many different values on they are no categories any more.
    std::size_t mostCategories = 1000;
    /// Up to so many are listed one by one, and against each other.
    std::size_t mostListed = 200;
};

struct NamedEstimate
{
    std::string name; ///< as on the command line: "cohen_kappa"
    statistics::Estimate estimate;
    /// Further figures that belong to it: "expected", "max", "f", "p" ...
    std::vector<std::pair<std::string, std::optional<double>>> more;
};

struct CategoryRow
{
    std::size_t category = 0;
    std::vector<double> given; ///< how often, per coder
    CategoryFigures figures;
    std::optional<CategoryAgreement> two; ///< of two coders
};

struct CoderPair
{
    std::size_t first = 0;
    std::size_t second = 0;
    statistics::Estimate percentAgreement; ///< n = units judged by both
    statistics::Estimate cohenKappa;
    statistics::Estimate alpha;
};

struct MatrixAgreement
{
    std::vector<NamedEstimate> coefficients;
    std::vector<NamedEstimate> weighted; ///< of the family asked for
    std::vector<CategoryRow> categories; ///< none when there are too many to list
    /// First coder against second; of more coders summed over their pairs. None when too many.
    std::optional<Contingency> confusion;
    std::vector<CoderPair> pairs; ///< of three coders and more, when there are categories
    double judgements = 0;
    double judgedUnits = 0; ///< by at least one coder
    double pairedUnits = 0; ///< by at least two
    double completeUnits = 0;
};

[[nodiscard]] MatrixAgreement matrixAgreement(const MatrixData& data,
                                              const MatrixSettings& settings = {});

} // namespace rozet::agreement
