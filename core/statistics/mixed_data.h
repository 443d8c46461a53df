// SPDX-License-Identifier: GPL-3.0-or-later
// What a multilevel model needs of its rows: sums of products per group, made in one pass. Not for
// public headers.
#pragma once

#include "core/statistics/scaled_design.h"

#include <Eigen/Core>

#include <cstddef>
#include <span>
#include <vector>

namespace rozet::statistics {

/// The effects that vary between the groups of one grouping.
struct RandomLevel
{
    std::vector<int> codes; ///< group of each row, 0 .. groups - 1
    std::size_t groups = 0;
    std::vector<const double*> effects; ///< q columns by row; nullptr: 1
    std::vector<Eigen::Index> blocks;   ///< sizes of the parts that may covary, together q

    [[nodiscard]] Eigen::Index q() const { return static_cast<Eigen::Index>(effects.size()); }
};

using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Groups of an inner grouping within groups of an outer one; without an outer grouping there is
/// one outer group with no effects. Inner groups lie in the order of their outer groups.
struct GroupSums
{
    double n = 0;
    Eigen::Index p = 0;             ///< predictors
    Eigen::Index q2 = 0;            ///< inner effects
    Eigen::Index q3 = 0;            ///< outer effects
    Eigen::MatrixXd products;       ///< [X y]'[X y]
    std::vector<double> inner;      ///< per inner group: q2 x q2 of Z'Z, column by column
    std::vector<double> innerRows;  ///< per inner group: q2 x (q3 + p + 1), by rows: Z'[Z3 X y]
    std::vector<double> outerRows;  ///< per outer group: q3 x (q3 + p + 1): Z3'[Z3 X y]
    std::vector<std::size_t> first; ///< first inner group of each outer group; one more
    std::vector<std::size_t> place; ///< place of inner group g in this order
    std::vector<double> sizes;      ///< rows per inner group, in this order
    bool nested = true; ///< false: an inner group lies in two outer ones; nothing else holds then

    [[nodiscard]] Eigen::Index width() const { return q3 + p + 1; }

    [[nodiscard]] std::size_t innerGroups() const { return sizes.size(); }

    [[nodiscard]] std::size_t outerGroups() const { return first.size() - 1; }
};

/// outer: nullptr for two levels. One pass over the rows: n (p^2 / 2 + (q2 + q3)(p + q3)).
[[nodiscard]] GroupSums groupSums(const ScaledDesign& design, const RandomLevel& inner,
                                  const RandomLevel* outer);

} // namespace rozet::statistics
