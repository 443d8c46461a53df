// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/scaled_design.h"

#include "core/statistics/descriptives.h"

#include <algorithm>
#include <cmath>

namespace rozet::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::size_t kBlock = 256;
constexpr double kUnexplained = 1e-10;

MatrixXd crossProducts(const ScaledDesign& design)
{
    const Index m = design.p + 1;
    MatrixXd products = MatrixXd::Zero(m, m);
    MatrixXd block(m, static_cast<Index>(kBlock));
    for (std::size_t from = 0; from < design.n; from += kBlock) {
        const std::size_t length = std::min(kBlock, design.n - from);
        for (std::size_t i = 0; i < length; ++i) {
            design.row(from + i, block.col(static_cast<Index>(i)).data());
        }
        products.selfadjointView<Eigen::Lower>().rankUpdate(
            block.leftCols(static_cast<Index>(length)));
    }
    return products.selfadjointView<Eigen::Lower>();
}

} // namespace

MatrixXd ScaledDesign::transform() const
{
    MatrixXd t = scales.cwiseInverse().asDiagonal();
    if (intercept) {
        for (Index j = 1; j < p; ++j) {
            t(0, j) = -means[j] / scales[j];
        }
    }
    return t;
}

ScaledDesign scaleDesign(const Design& design, const std::vector<double>& outcome)
{
    ScaledDesign result;
    result.n = outcome.size();
    result.intercept = design.intercept;
    result.outcome = outcome.data();
    const auto columns = static_cast<Index>(design.columns.size());
    VectorXd means = VectorXd::Zero(columns);
    VectorXd scales = VectorXd::Ones(columns);
    std::vector<bool> constant(design.columns.size(), false);
    for (std::size_t j = 0; j < design.columns.size(); ++j) {
        const auto at = static_cast<Index>(j);
        if (design.intercept && j == 0) {
            continue;
        }
        const Moments moments = momentsOf(design.columns[j]);
        const auto n = static_cast<double>(std::max<std::size_t>(moments.n, 2));
        if (design.intercept) {
            means[at] = moments.mean;
            scales[at] = std::sqrt(moments.squares / (n - 1));
            constant[j] = moments.constant;
        } else {
            double largest = 0;
            for (const double value : design.columns[j]) {
                largest = std::max(largest, std::fabs(value));
            }
            scales[at] = largest;
        }
        if (!(scales[at] > 0) || !std::isfinite(scales[at])) {
            scales[at] = 1;
            constant[j] = constant[j] || !design.intercept;
        }
    }
    result.outcomeMean = design.intercept ? momentsOf(outcome).mean : 0;
    // First all, then those that add something, in their order.
    ScaledDesign all = result;
    all.p = columns;
    all.means = means;
    all.scales = scales;
    for (const std::vector<double>& column : design.columns) {
        all.kept.push_back(column.data());
    }
    const MatrixXd products = crossProducts(all);
    std::vector<Index> keep;
    MatrixXd factor(columns, columns);
    for (Index j = 0; j < columns; ++j) {
        const auto size = static_cast<Index>(keep.size());
        VectorXd row(size);
        double left = products(j, j);
        for (Index k = 0; k < size; ++k) {
            double value = products(j, keep[static_cast<std::size_t>(k)]);
            for (Index l = 0; l < k; ++l) {
                value -= row[l] * factor(k, l);
            }
            row[k] = value / factor(k, k);
            left -= row[k] * row[k];
        }
        if (constant[static_cast<std::size_t>(j)] || !(left > kUnexplained * products(j, j))) {
            result.dropped.push_back(design.names[static_cast<std::size_t>(j)]);
            continue;
        }
        factor.row(size).head(size) = row.transpose();
        factor(size, size) = std::sqrt(left);
        keep.push_back(j);
    }
    result.p = static_cast<Index>(keep.size());
    result.means.resize(result.p);
    result.scales.resize(result.p);
    result.products.resize(result.p + 1, result.p + 1);
    keep.push_back(columns);
    for (Index a = 0; a <= result.p; ++a) {
        const Index from = keep[static_cast<std::size_t>(a)];
        for (Index b = 0; b <= result.p; ++b) {
            result.products(a, b) = products(from, keep[static_cast<std::size_t>(b)]);
        }
        if (a < result.p) {
            result.means[a] = means[from];
            result.scales[a] = scales[from];
            result.names.push_back(design.names[static_cast<std::size_t>(from)]);
            result.kept.push_back(design.columns[static_cast<std::size_t>(from)].data());
        }
    }
    return result;
}

} // namespace rozet::statistics
