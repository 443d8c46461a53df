// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/studentized_range.h"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace rozet::statistics {

namespace {

constexpr std::size_t kPoints = 16;

struct Rule
{
    std::array<double, kPoints> places{};
    std::array<double, kPoints> weights{};
};

/// Gauss-Legendre on [-1, 1], by Newton on the polynomial.
Rule makeRule()
{
    Rule rule;
    const auto n = static_cast<double>(kPoints);
    for (std::size_t i = 0; i < kPoints; ++i) {
        double x = std::cos(std::numbers::pi * (static_cast<double>(i) + 0.75) / (n + 0.5));
        double slope = 0;
        for (int step = 0; step < 100; ++step) {
            double p0 = 1;
            double p1 = x;
            for (std::size_t k = 2; k <= kPoints; ++k) {
                const auto order = static_cast<double>(k);
                const double p2 = ((2 * order - 1) * x * p1 - (order - 1) * p0) / order;
                p0 = p1;
                p1 = p2;
            }
            slope = n * (x * p1 - p0) / (x * x - 1);
            const double move = p1 / slope;
            x -= move;
            if (std::fabs(move) < 1e-16) {
                break;
            }
        }
        rule.places[i] = x;
        rule.weights[i] = 2 / ((1 - x * x) * slope * slope);
    }
    return rule;
}

const Rule& rule()
{
    static const Rule made = makeRule();
    return made;
}

template <typename Function>
double integrate(double from, double to, int parts, const Function& function)
{
    const double width = (to - from) / parts;
    double sum = 0;
    for (int part = 0; part < parts; ++part) {
        const double centre = from + (part + 0.5) * width;
        for (std::size_t i = 0; i < kPoints; ++i) {
            sum += rule().weights[i] * function(centre + rule().places[i] * width / 2);
        }
    }
    return sum * width / 2;
}

double phi(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

/// P(range of k standard normal numbers > w): the largest is z and the others are not all within w,
/// which loses nothing in the tail.
class RangeTail
{
public:
    explicit RangeTail(double k) : m_k(k)
    {
        const double scale = k / std::sqrt(2 * std::numbers::pi);
        constexpr int kParts = 8;
        constexpr double kWidth = 17.0 / kParts;
        for (int part = 0; part < kParts; ++part) {
            for (std::size_t i = 0; i < kPoints; ++i) {
                const double z = -8.5 + (part + 0.5 + rule().places[i] / 2) * kWidth;
                const double below = phi(z);
                const double weight = rule().weights[i] * kWidth / 2 * scale *
                                      std::exp(-z * z / 2) * std::pow(below, k - 1);
                if (weight > 1e-18) {
                    m_nodes.push_back({z, below, weight});
                }
            }
        }
    }

    double operator()(double w) const
    {
        double sum = 0;
        for (const Node& node : m_nodes) {
            const double outside = std::fmin(phi(node.z - w) / node.below, 1.0);
            sum += node.weight * -std::expm1((m_k - 1) * std::log1p(-outside));
        }
        return w <= 0 ? 1 : sum;
    }

private:
    struct Node
    {
        double z = 0;
        double below = 0;
        double weight = 0;
    };

    double m_k = 0;
    std::vector<Node> m_nodes;
};

} // namespace

double studentizedRangeUpper(double q, double k, double degrees)
{
    if (!(k >= 2) || !(degrees > 0) || std::isnan(q)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (q <= 0) {
        return 1;
    }
    const RangeTail range(k);
    if (degrees > 1e7) {
        return range(q);
    }
    // s = sqrt(chi-square / degrees) on a logarithmic scale, where its density is smooth.
    const double constant =
        degrees / 2 * std::log(degrees / 2) - std::lgamma(degrees / 2) + std::numbers::ln2;
    const auto logDensity = [&](double t) {
        return constant + degrees * t - degrees / 2 * std::exp(2 * t);
    };
    const double peak = logDensity(0);
    double low = -0.5 / std::sqrt(degrees);
    while (logDensity(low) > peak - 42 && low > -60) {
        low *= 1.2;
    }
    double high = 0.5 / std::sqrt(degrees);
    while (logDensity(high) > peak - 42) {
        high *= 1.2;
    }
    const double p = integrate(
        low, high, 6, [&](double t) { return std::exp(logDensity(t)) * range(q * std::exp(t)); });
    return std::fmin(1.0, std::fmax(0.0, p));
}

double studentizedRangeQuantile(double probability, double k, double degrees)
{
    if (!(probability > 0) || !(probability < 1) || !(k >= 2) || !(degrees > 0)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    const double target = 1 - probability;
    double low = 0;
    double high = 6;
    while (studentizedRangeUpper(high, k, degrees) > target && high < 1e12) {
        low = high;
        high *= 2;
    }
    // Bisection with secants between (Illinois).
    double atLow = studentizedRangeUpper(low, k, degrees) - target;
    double atHigh = studentizedRangeUpper(high, k, degrees) - target;
    int side = 0;
    for (int step = 0; step < 200 && high - low > 1e-13 * high; ++step) {
        const double middle = (low * atHigh - high * atLow) / (atHigh - atLow);
        const double value = studentizedRangeUpper(middle, k, degrees) - target;
        if (value == 0) {
            return middle;
        }
        if (value > 0) {
            low = middle;
            atLow = value;
            atHigh /= side == 1 ? 2 : 1;
            side = 1;
        } else {
            high = middle;
            atHigh = value;
            atLow /= side == -1 ? 2 : 1;
            side = -1;
        }
        if (std::fabs(value) < 1e-15) {
            return middle;
        }
    }
    return (low + high) / 2;
}

} // namespace rozet::statistics
