// SPDX-License-Identifier: GPL-3.0-or-later
// The coefficients of a matrix for given numbers of each row, so that they can be made again for
// every resample. Used by matrix_agreement.cpp only.
#pragma once

#include "core/agreement/matrix_agreement.h"

namespace rozet::agreement {

class MatrixCoefficients
{
public:
    MatrixCoefficients(const MatrixData& data, const MatrixSettings& settings);

    /// Always the same names in the same order. intervals: also the costly ones.
    [[nodiscard]] std::vector<NamedEstimate> make(std::span<const double> times,
                                                  bool intervals) const;
    /// With the weights asked for; empty when none were.
    [[nodiscard]] std::vector<NamedEstimate> makeWeighted(std::span<const double> times) const;

    [[nodiscard]] bool hasCategories() const { return m_hasCategories; }

    [[nodiscard]] const AlphaMetric& metric() const { return m_metric; }

private:
    void addCategorical(std::vector<NamedEstimate>& list, std::span<const double> times) const;
    void addAlpha(std::vector<NamedEstimate>& list, std::span<const double> times,
                  bool intervals) const;
    void addCorrelations(std::vector<NamedEstimate>& list, std::span<const double> times) const;
    void addIccs(std::vector<NamedEstimate>& list, std::span<const double> times) const;
    void addRing(std::vector<NamedEstimate>& list, std::span<const double> times) const;

    const MatrixData& m_data;
    const MatrixSettings& m_settings;
    bool m_hasCategories;
    AlphaMetric m_metric;
    std::optional<Weights> m_linear;
    std::optional<Weights> m_quadratic;
    std::optional<Weights> m_sine;
    std::vector<double> m_values;               ///< per row of the table, one for each coder
    std::vector<std::vector<double>> m_columns; ///< the same per coder
};

} // namespace rozet::agreement
