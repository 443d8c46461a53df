// SPDX-License-Identifier: GPL-3.0-or-later
// Agreement of numbers: the six intraclass correlations with F tests and intervals as McGraw and
// Wong (1996), and Lin's concordance correlation (1989, 2000).
#pragma once

#include "core/statistics/estimate.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace rozet::agreement {

/// Names of McGraw and Wong; in brackets those of Shrout and Fleiss (1979).
enum class IccForm : std::uint8_t {
    Single,             ///< ICC(1), one-way [ICC(1,1)]
    AgreementSingle,    ///< ICC(A,1) [ICC(2,1)]
    ConsistencySingle,  ///< ICC(C,1) [ICC(3,1)]
    Average,            ///< ICC(k) [ICC(1,k)]
    AgreementAverage,   ///< ICC(A,k) [ICC(2,k)]
    ConsistencyAverage, ///< ICC(C,k) [ICC(3,k)]
};

inline constexpr std::size_t kIccForms = 6;

struct Icc
{
    statistics::Estimate estimate; ///< n = units judged by every coder
    std::optional<double> f;       ///< nothing when infinite
    std::optional<double> df1;
    std::optional<double> df2;
    std::optional<double> p; ///< of no agreement at all
};

struct IccResult
{
    std::array<Icc, kIccForms> forms;
    double units = 0;
    double leftOut = 0; ///< units that not every coder judged
    std::optional<double> meanSquareRows;
    std::optional<double> meanSquareColumns;
    std::optional<double> meanSquareError;
    std::optional<double> meanSquareWithin;
    std::optional<double> errorAgreement;   ///< standard error of measurement, of agreement
    std::optional<double> errorConsistency; ///< the same, of consistency

    [[nodiscard]] const Icc& of(IccForm form) const
    {
        return forms[static_cast<std::size_t>(form)];
    }
};

/// values: row by row, one number for each coder, NaN where missing; only complete rows are used.
/// times: how often each row counts; empty = once. Reasons: OneCoder, NoUnits, NeedsCompleteRows
/// (there are rows, but none complete), TooFewUnits (one), NoVariance.
[[nodiscard]] IccResult intraclass(std::span<const double> values, std::size_t coders,
                                   std::span<const double> times = {}, double confidence = 0.95);

/// Lin's concordance correlation with its asymptotic interval by Fisher's z. Rows with NaN are left
/// out. Reasons: NoUnits, TooFewUnits (fewer than three), NoVariance (both columns constant).
[[nodiscard]] statistics::Estimate concordanceCorrelation(std::span<const double> x,
                                                          std::span<const double> y,
                                                          std::span<const double> times = {},
                                                          double confidence = 0.95);

} // namespace rozet::agreement
