// SPDX-License-Identifier: GPL-3.0-or-later
// Krippendorff's alpha from coincidences: any number of coders, missing judgements, any metric.
// Linear in the number of different rows and of categories for the metrics that can be written as
// a squared distance (nominal, ordinal, interval, circular), so that a million different values
// cost seconds; quadratic in the number of different values for the others.
#pragma once

#include "core/agreement/ratings.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rozet::agreement {

enum class MetricKind : std::uint8_t {
    Nominal,  ///< 0 or 1
    Ordinal,  ///< by the number of judgements between the two, in the order of the values
    Interval, ///< (a - b)^2
    Ratio,    ///< ((a - b) / (a + b))^2, 0 when both are 0
    Circular, ///< sin^2(pi (a - b) / period)
    Polar,    ///< (a - b)^2 / ((a + b - 2 lowest) (2 highest - a - b)) of the values that occur
    Matrix,   ///< given for each pair of categories
};

class AlphaMetric
{
public:
    [[nodiscard]] static AlphaMetric nominal(std::size_t categories);
    /// values: one for each category. period is for Circular only and must be positive then.
    [[nodiscard]] static AlphaMetric of(MetricKind kind, std::vector<double> values,
                                        double period = 0);
    /// The disagreement of each pair of categories, row by row, symmetric with zeros on the
    /// diagonal.
    [[nodiscard]] static AlphaMetric ofMatrix(std::vector<double> disagreement);
    /// 1 - w for each pair.
    [[nodiscard]] static AlphaMetric ofWeights(const Weights& weights);

    [[nodiscard]] MetricKind kind() const { return m_kind; }

    [[nodiscard]] std::size_t categories() const { return m_categories; }

    [[nodiscard]] const std::vector<double>& values() const { return m_values; }

    [[nodiscard]] double period() const { return m_period; }

    /// Not for Ordinal and Polar, whose distances depend on the judgements.
    [[nodiscard]] double distance(std::size_t a, std::size_t b) const;

private:
    MetricKind m_kind = MetricKind::Nominal;
    std::size_t m_categories = 0;
    std::vector<double> m_values;
    std::vector<double> m_matrix;
    double m_period = 0;
};

enum class AlphaInterval : std::uint8_t {
    Nothing,
    Jackknife, ///< leave one unit out, t with n - 1 (n = units judged at least twice)
    Analytic,  ///< linearised as by Gwet; for Ordinal with the ranks as they are
};

struct AlphaSettings
{
    AlphaInterval interval = AlphaInterval::Jackknife;
    double confidence = 0.95;
    /// Pairs of categories (ratio, polar), or rows times these pairs (jackknife of ordinal), that
    /// are worth their time. Beyond: NotReached, and the analytic interval, respectively.
    double mostPairs = 4e8;
};

struct AlphaResult
{
    statistics::Estimate alpha;     ///< n = units judged at least twice
    std::optional<double> observed; ///< observed disagreement
    std::optional<double> expected; ///< expected disagreement
    double judgements = 0;          ///< that can be paired
};

/// Reasons: OneCoder, NoUnits, NoPairs, NoVariation, NotReached.
[[nodiscard]] AlphaResult krippendorffAlpha(const RatingTable& table, std::span<const double> times,
                                            const AlphaMetric& metric,
                                            const AlphaSettings& settings = {});

/// Coincidences of all pairs of categories, row by row: a unit judged by m coders counts m in all.
[[nodiscard]] std::vector<double> coincidences(const RatingTable& table,
                                               std::span<const double> times);

} // namespace rozet::agreement
