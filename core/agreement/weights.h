// SPDX-License-Identifier: GPL-3.0-or-later
// How much two different categories still agree: 1 on the diagonal, 0 for the furthest pair.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rozet::agreement {

enum class WeightFamily : std::uint8_t {
    Identity,        ///< the same or not
    Linear,          ///< 1 - |i - j| / range
    Quadratic,       ///< 1 - ((i - j) / range)^2
    Ordinal,         ///< by the number of pairs of categories between the two, on their ranks
    Radical,         ///< 1 - sqrt(|i - j| / range)
    Ratio,           ///< by ((i - j) / (i + j))^2; the values must be positive or all zero
    Bipolar,         ///< by (i - j)^2 / ((i + j - 2 lowest) (2 highest - i - j))
    CircularSine,    ///< by sin^2(pi (i - j) / period)
    CircularLinear,  ///< by the shorter way round
    CircularSquared, ///< by the square of the shorter way round
};

/// "linear" and so on; nothing for another word.
[[nodiscard]] std::optional<WeightFamily> weightFamilyOf(std::string_view name);
[[nodiscard]] std::string_view weightFamilyName(WeightFamily family);

class Weights
{
public:
    /// Identity weights.
    explicit Weights(std::size_t categories);
    /// Of the values of the categories, in the order of the categories; equal values are one and
    /// the same place. period is asked for by the circular families only; not positive = the range
    /// of the values + 1. All values equal: every weight 1.
    Weights(WeightFamily family, std::span<const double> values, double period = 0);
    /// From a matrix of disagreements >= 0 with a diagonal of zeros, row by row: 1 - d / largest.
    [[nodiscard]] static Weights ofDisagreement(std::span<const double> disagreement);

    [[nodiscard]] std::size_t categories() const { return m_categories; }

    [[nodiscard]] double at(std::size_t row, std::size_t column) const
    {
        return m_values[row * m_categories + column];
    }

    /// Sum of all weights, called T_w by Gwet.
    [[nodiscard]] double sum() const;

    [[nodiscard]] bool isIdentity() const { return m_identity; }

private:
    std::size_t m_categories;
    bool m_identity = false;
    std::vector<double> m_values;
};

} // namespace rozet::agreement
