// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptives.h"

#include "core/statistics/distributions.h"
#include "core/statistics/test_result.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rozet::statistics {

namespace {

std::vector<double> answersOf(Column values)
{
    std::vector<double> answers;
    answers.reserve(values.size());
    for (const double value : values) {
        if (!isMissing(value)) {
            answers.push_back(value);
        }
    }
    return answers;
}

void addShape(Descriptives& result, const Moments& moments)
{
    const auto n = static_cast<double>(moments.n);
    result.skewness = Estimate::undefined(Undefined::TooFewUnits, n);
    result.kurtosis = result.skewness;
    if (moments.n < 3) {
        return;
    }
    const double seSkewness = std::sqrt(6 * n * (n - 1) / ((n - 2) * (n + 1) * (n + 3)));
    if (moments.constant) {
        result.skewness = Estimate::undefined(Undefined::NoVariance, n);
    } else {
        result.skewness = checked(moments.g1 * std::sqrt(n * (n - 1)) / (n - 2), n);
        result.skewness.standardError = seSkewness;
    }
    if (moments.n < 4) {
        return;
    }
    if (moments.constant) {
        result.kurtosis = Estimate::undefined(Undefined::NoVariance, n);
        return;
    }
    result.kurtosis = checked((n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * moments.g2 + 6), n);
    result.kurtosis.standardError = 2 * seSkewness * std::sqrt((n * n - 1) / ((n - 3) * (n + 5)));
}

} // namespace

Moments momentsOf(Column values)
{
    Moments moments;
    double largest = 0;
    double first = 0;
    for (const double value : values) {
        if (isMissing(value)) {
            continue;
        }
        if (moments.n == 0) {
            first = value;
        }
        moments.constant = moments.constant && value == first;
        largest = std::max(largest, std::fabs(value));
        ++moments.n;
    }
    if (moments.n == 0) {
        return moments;
    }
    if (moments.constant) {
        moments.mean = first;
        return moments;
    }
    int exponent = 0;
    (void)std::frexp(largest, &exponent);
    const auto n = static_cast<double>(moments.n);
    double sum = 0;
    for (const double value : values) {
        if (!isMissing(value)) {
            sum += std::ldexp(value, -exponent);
        }
    }
    const double mean = sum / n;
    double m2 = 0;
    double m3 = 0;
    double m4 = 0;
    double rest = 0;
    for (const double value : values) {
        if (!isMissing(value)) {
            const double d = std::ldexp(value, -exponent) - mean;
            rest += d;
            m2 += d * d;
            m3 += d * d * d;
            m4 += d * d * d * d;
        }
    }
    moments.mean = std::ldexp(mean + rest / n, exponent);
    moments.squares = std::ldexp(m2, 2 * exponent);
    m2 /= n;
    moments.g1 = m3 / n / std::pow(m2, 1.5);
    moments.g2 = m4 / n / (m2 * m2) - 3;
    return moments;
}

double quantileHaverage(std::span<const double> sorted, double probability)
{
    const double rank = probability * (static_cast<double>(sorted.size()) + 1);
    if (rank <= 1) {
        return sorted.front();
    }
    if (rank >= static_cast<double>(sorted.size())) {
        return sorted.back();
    }
    const auto below = static_cast<std::size_t>(rank);
    const double part = rank - static_cast<double>(below);
    const double low = sorted[below - 1];
    const double high = sorted[below];
    return low == high ? low : (1 - part) * low + part * high;
}

Descriptives describe(Column values, double confidence)
{
    std::vector<double> answers = answersOf(values);
    std::ranges::sort(answers);
    Descriptives result;
    result.n = answers.size();
    result.missing = values.size() - answers.size();
    const Moments moments = momentsOf(answers);
    const auto n = static_cast<double>(result.n);
    if (result.n == 0) {
        const Estimate nothing = Estimate::undefined(Undefined::NoUnits);
        result.mean = result.sd = result.variance = result.minimum = result.maximum = nothing;
        result.sum = result.median = result.q25 = result.q75 = nothing;
        result.skewness = result.kurtosis = nothing;
        return result;
    }
    result.mean = checked(moments.mean, n);
    result.sum = checked(moments.mean * n, n);
    if (double sum = 0; std::isfinite(*result.mean.value)) {
        for (const double answer : answers) {
            sum += answer;
        }
        result.sum = checked(sum, n);
    }
    result.minimum = Estimate::of(answers.front(), n);
    result.maximum = Estimate::of(answers.back(), n);
    result.q25 = Estimate::of(quantileHaverage(answers, 0.25), n);
    result.median = Estimate::of(quantileHaverage(answers, 0.5), n);
    result.q75 = Estimate::of(quantileHaverage(answers, 0.75), n);
    if (result.n < 2) {
        result.sd = result.variance = Estimate::undefined(Undefined::TooFewUnits, n);
    } else {
        result.variance = checked(moments.squares / (n - 1), n);
        result.sd = checked(std::sqrt(moments.squares / (n - 1)), n);
        if (result.sd.value) {
            const double se = *result.sd.value / std::sqrt(n);
            const double reach = studentQuantile((1 + confidence) / 2, n - 1) * se;
            result.mean.standardError = se;
            result.mean.interval = Interval{moments.mean - reach, moments.mean + reach, confidence,
                                            IntervalMethod::Analytic};
        }
    }
    addShape(result, moments);
    return result;
}

} // namespace rozet::statistics
