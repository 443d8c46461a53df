// SPDX-License-Identifier: GPL-3.0-or-later
// The outcome of one significance test, and the guards every procedure uses so that no infinite or
// undefined number reaches a table.
#pragma once

#include "core/statistics/estimate.h"

#include <cmath>
#include <optional>

namespace rozet::statistics {

struct TestResult
{
    std::optional<double> statistic; ///< F, chi-square, t or z; the field's own text says which
    std::optional<double> df1;
    std::optional<double> df2; ///< of F only
    std::optional<double> p;
    Undefined reason = Undefined::NotUndefined; ///< NotUndefined exactly when there is a p

    [[nodiscard]] static TestResult undefined(Undefined reason)
    {
        TestResult result;
        result.reason = reason;
        return result;
    }
};

/// The value, or the reason when it is not a finite number.
[[nodiscard]] inline Estimate checked(double value, double n,
                                      Undefined reason = Undefined::OutOfRange)
{
    return std::isfinite(value) ? Estimate::of(value, n) : Estimate::undefined(reason, n);
}

[[nodiscard]] inline std::optional<double> finite(double value)
{
    return std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

/// A test of which every part must be a finite number.
[[nodiscard]] TestResult fTest(double f, double df1, double df2);
[[nodiscard]] TestResult chiSquareTest(double chiSquare, double df);
/// Two-sided.
[[nodiscard]] TestResult studentTest(double t, double df);

} // namespace rozet::statistics
