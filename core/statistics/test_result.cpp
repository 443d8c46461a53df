// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/test_result.h"

#include "core/statistics/distributions.h"

namespace rozet::statistics {

namespace {

TestResult finished(double statistic, double df1, std::optional<double> df2, double p)
{
    if (!std::isfinite(statistic) || !std::isfinite(p)) {
        return TestResult::undefined(Undefined::OutOfRange);
    }
    TestResult result;
    result.statistic = statistic;
    result.df1 = df1;
    result.df2 = df2;
    result.p = p;
    return result;
}

} // namespace

TestResult fTest(double f, double df1, double df2)
{
    if (!(df1 > 0) || !(df2 > 0)) {
        return TestResult::undefined(Undefined::TooFewUnits);
    }
    return finished(f, df1, df2, std::isfinite(f) ? fUpper(f, df1, df2) : f);
}

TestResult chiSquareTest(double chiSquare, double df)
{
    if (!(df > 0)) {
        return TestResult::undefined(Undefined::TooFewUnits);
    }
    return finished(chiSquare, df, std::nullopt,
                    std::isfinite(chiSquare) ? chiSquareUpper(chiSquare, df) : chiSquare);
}

TestResult studentTest(double t, double df)
{
    if (!(df > 0)) {
        return TestResult::undefined(Undefined::TooFewUnits);
    }
    return finished(t, df, std::nullopt, std::isfinite(t) ? studentTwoSided(t, df) : t);
}

} // namespace rozet::statistics
