// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rose/complementarity.h"

#include "core/statistics/correlation.h"
#include "core/statistics/distributions.h"
#include "core/statistics/random.h"
#include "core/statistics/resample.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rozet::rose {

using agreement::Axis;
using agreement::BinnedTraces;
using agreement::PairedPlaces;
using agreement::Place;
using statistics::Estimate;
using statistics::Interval;
using statistics::IntervalMethod;
using statistics::Undefined;

namespace {

/// How a replicate pairs the mentor's places with the student's.
enum class Shuffle { Permute, Shift };

/// Values with mean 0 and sum of squares 1, so that a correlation is a sum of products.
std::vector<double> standardised(std::span<const double> values)
{
    std::vector<double> result(values.begin(), values.end());
    const double mean =
        std::accumulate(result.begin(), result.end(), 0.0) / static_cast<double>(result.size());
    double squares = 0;
    for (double& value : result) {
        value -= mean;
        squares += value * value;
    }
    const double length = std::sqrt(squares);
    for (double& value : result) {
        value = length > 0 ? value / length : 0;
    }
    return result;
}

/// The partner of unit i in one replicate.
class Pairing
{
public:
    Pairing(std::size_t units, Shuffle shuffle, std::size_t leastShift, std::uint64_t seed,
            std::uint64_t replicate)
        : m_units(units)
    {
        statistics::Random random(seed, replicate);
        if (shuffle == Shuffle::Shift) {
            m_shift = leastShift + random.below(units - 2 * leastShift + 1);
            return;
        }
        m_order.resize(units);
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        for (std::size_t i = units; i > 1; --i) {
            std::swap(m_order[i - 1], m_order[random.below(i)]);
        }
    }

    [[nodiscard]] double sumOfProducts(std::span<const double> a, std::span<const double> b) const
    {
        double sum = 0;
        if (m_order.empty()) {
            // Two straight runs instead of a remainder in every step.
            const std::size_t shift = m_shift % m_units;
            const std::size_t straight = m_units - shift;
            for (std::size_t i = 0; i < straight; ++i) {
                sum += a[i] * b[i + shift];
            }
            for (std::size_t i = straight; i < m_units; ++i) {
                sum += a[i] * b[i - straight];
            }
            return sum;
        }
        for (std::size_t i = 0; i < m_units; ++i) {
            sum += a[i] * b[m_order[i]];
        }
        return sum;
    }

private:
    std::size_t m_units;
    std::size_t m_shift = 0;
    std::vector<std::size_t> m_order;
};

/// Shifts keep this distance from the real pairing.
std::size_t leastShiftOf(std::size_t units, const ComplementaritySettings& settings)
{
    const auto wanted = static_cast<std::size_t>(
        std::max<std::int64_t>(1, settings.leastShift / std::max<std::int64_t>(1, settings.bin)));
    return std::max<std::size_t>(1, std::min(wanted, units / 4));
}

bool canShuffle(std::size_t units, const ComplementaritySettings& settings)
{
    constexpr std::size_t kFewest = 3;
    return settings.replicates > 0 && units >= kFewest;
}

/// Two-sided, of a correlation that was seen.
std::optional<double> shuffledP(double seen, std::span<const double> a, std::span<const double> b,
                                Shuffle shuffle, const ComplementaritySettings& settings)
{
    if (!canShuffle(a.size(), settings)) {
        return std::nullopt;
    }
    const std::vector<double> first = standardised(a);
    const std::vector<double> second = standardised(b);
    const std::size_t least = leastShiftOf(a.size(), settings);
    std::size_t asFar = 0;
    for (std::size_t r = 0; r < settings.replicates; ++r) {
        const Pairing pairing(a.size(), shuffle, least, settings.seed, r);
        asFar += std::fabs(pairing.sumOfProducts(first, second)) >= std::fabs(seen) - 1e-12 ? 1U : 0U;
    }
    return static_cast<double>(asFar + 1) / static_cast<double>(settings.replicates + 1);
}

/// The interval of a correlation of so many independent pairs (Fisher's z).
std::optional<Interval> fisherInterval(double r, double pairs, double confidence)
{
    if (pairs <= 3 || std::fabs(r) >= 1) {
        return std::nullopt;
    }
    const double reach = statistics::normalQuantile((1 + confidence) / 2) / std::sqrt(pairs - 3);
    const double z = std::atanh(r);
    return Interval{std::tanh(z - reach), std::tanh(z + reach), confidence,
                    IntervalMethod::Analytic};
}

/// How many independent pairs two courses are worth that resemble their own past (Bartlett 1935;
/// Pyper and Peterman 1998): n / (1 + 2 sum (1 - k / n) a(k) b(k)), with the autocorrelations of
/// both, over lags up to n / 5 or the first at which the product is not positive any more.
double independentPairs(std::span<const double> first, std::span<const double> second)
{
    const std::vector<double> a = standardised(first);
    const std::vector<double> b = standardised(second);
    const std::size_t n = a.size();
    const auto resemblance = [](const std::vector<double>& values, std::size_t lag) {
        return std::inner_product(values.begin() + static_cast<std::ptrdiff_t>(lag), values.end(),
                                  values.begin(), 0.0);
    };
    double sum = 0;
    for (std::size_t lag = 1; lag <= n / 5; ++lag) {
        const double product = resemblance(a, lag) * resemblance(b, lag);
        if (product <= 0) {
            break;
        }
        sum += (1 - static_cast<double>(lag) / static_cast<double>(n)) * product;
    }
    return std::max(1.0, static_cast<double>(n) / (1 + 2 * sum));
}

/// The correlation of two courses, without an interval.
void correlate(AxisFigures& figures, std::span<const double> mentor,
               std::span<const double> student, Shuffle shuffle,
               const ComplementaritySettings& settings)
{
    const auto n = static_cast<double>(mentor.size());
    if (mentor.empty()) {
        figures.correlation = Estimate::undefined(Undefined::NoPairs);
        return;
    }
    const Estimate r = statistics::pearson(mentor, student, {}, settings.confidence).r;
    figures.correlation = r.value ? Estimate::of(*r.value, n) : Estimate::undefined(r.reason, n);
    if (r.value) {
        figures.p = shuffledP(*r.value, mentor, student, shuffle, settings);
        if (shuffle == Shuffle::Permute) {
            figures.correlation.interval = r.interval;
        }
    }
}

void addCourse(AxisFigures& figures, const PairedPlaces& pairs, const BinnedTraces& mentor,
               const BinnedTraces& student, Axis axis, const ComplementaritySettings& settings)
{
    const auto n = static_cast<double>(pairs.size());
    const std::vector<double> a = agreement::axisOf(pairs.first, axis);
    const std::vector<double> b = agreement::axisOf(pairs.second, axis);
    const Undefined reason = pairs.size() == 0  ? Undefined::NoPairs
                             : pairs.size() < 3 ? Undefined::TooFewUnits
                                                : Undefined::NoVariance;
    figures.effectiveN = figures.correlation.value ? Estimate::of(independentPairs(a, b), n)
                                                   : Estimate::undefined(reason, n);
    if (figures.correlation.value && figures.effectiveN.value) {
        figures.correlation.interval = fisherInterval(
            *figures.correlation.value, *figures.effectiveN.value, settings.confidence);
    }
    agreement::LagSearch search =
        agreement::searchLag(mentor, student, axis, settings.mostLag / settings.bin);
    figures.lags = std::move(search.points);
    if (!search.best) {
        figures.bestLag = Estimate::undefined(reason, n);
        figures.bestCorrelation = figures.bestLag;
        return;
    }
    figures.bestLag = Estimate::of(static_cast<double>(search.best->lag * settings.bin), n);
    figures.bestCorrelation = Estimate::of(*search.best->correlation, n);
}

/// cos(a + b) = cos a cos b - sin a sin b, of pairs in which both have a direction.
void addIndex(Complementarity& result, std::span<const Place> mentor,
              std::span<const Place> student, Shuffle shuffle,
              const ComplementaritySettings& settings)
{
    std::vector<double> cosineM;
    std::vector<double> sineM;
    std::vector<double> cosineS;
    std::vector<double> sineS;
    for (std::size_t i = 0; i < mentor.size(); ++i) {
        const double m = std::hypot(mentor[i].x, mentor[i].y);
        const double s = std::hypot(student[i].x, student[i].y);
        if (m > 0 && s > 0) {
            cosineM.push_back(mentor[i].x / m);
            sineM.push_back(mentor[i].y / m);
            cosineS.push_back(student[i].x / s);
            // The student of a fully complementary pair stands mirrored in the horizontal axis.
            sineS.push_back(-student[i].y / s);
        }
    }
    const std::size_t units = cosineM.size();
    const auto n = static_cast<double>(units);
    result.directions = n;
    if (units == 0) {
        const Estimate none =
            Estimate::undefined(mentor.empty() ? Undefined::NoPairs : Undefined::NoDirection, n);
        result.index = none;
        result.chance = none;
        return;
    }
    const auto sum = [](std::span<const double> values) {
        return std::accumulate(values.begin(), values.end(), 0.0);
    };
    const auto products = [](std::span<const double> a, std::span<const double> b) {
        return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
    };
    const double seen = (products(cosineM, cosineS) + products(sineM, sineS)) / n;
    result.index = Estimate::of(std::clamp(seen, -1.0, 1.0), n);
    // Over all pairings every mentor's direction meets every student's equally often.
    const double chance = (sum(cosineM) * sum(cosineS) + sum(sineM) * sum(sineS)) / (n * n);
    result.chance = Estimate::of(std::clamp(chance, -1.0, 1.0), n);
    if (!canShuffle(units, settings)) {
        return;
    }
    const std::size_t least = leastShiftOf(units, settings);
    std::vector<double> values(settings.replicates);
    std::size_t asHigh = 0;
    for (std::size_t r = 0; r < settings.replicates; ++r) {
        const Pairing pairing(units, shuffle, least, settings.seed, r);
        values[r] =
            (pairing.sumOfProducts(cosineM, cosineS) + pairing.sumOfProducts(sineM, sineS)) / n;
        asHigh += values[r] >= seen - 1e-12 ? 1U : 0U;
    }
    std::ranges::sort(values);
    const double tail = (1 - settings.confidence) / 2;
    result.chance.interval = Interval{statistics::quantileOfSorted(values, tail),
                                      statistics::quantileOfSorted(values, 1 - tail),
                                      settings.confidence, IntervalMethod::BootstrapPercentile};
    result.p = static_cast<double>(asHigh + 1) / static_cast<double>(settings.replicates + 1);
}

/// Mirrored in the horizontal axis: where the other is invited to.
std::vector<Place> mirrored(std::span<const Place> places)
{
    std::vector<Place> result(places.begin(), places.end());
    std::ranges::for_each(result, [](Place& place) { place.y = -place.y; });
    return result;
}

} // namespace

Complementarity complementarityOfTraces(std::span<const agreement::TracePoint> mentor,
                                        std::span<const agreement::TracePoint> student,
                                        const ComplementaritySettings& settings)
{
    std::vector<agreement::TracePoint> answer(student.begin(), student.end());
    std::ranges::for_each(answer, [](agreement::TracePoint& point) { point.y = -point.y; });
    const BinnedTraces first{agreement::binned(mentor, settings.bin)};
    const BinnedTraces second{agreement::binned(answer, settings.bin)};
    const PairedPlaces pairs = agreement::paired(first, second);
    Complementarity result;
    result.n = static_cast<double>(pairs.size());
    for (const Axis axis : {Axis::X, Axis::Y}) {
        AxisFigures& figures = axis == Axis::X ? result.together : result.above;
        correlate(figures, agreement::axisOf(pairs.first, axis),
                  agreement::axisOf(pairs.second, axis), Shuffle::Shift, settings);
        addCourse(figures, pairs, first, second, axis, settings);
    }
    addIndex(result, pairs.first, mirrored(pairs.second), Shuffle::Shift, settings);
    return result;
}

Complementarity complementarityOfPlaces(std::span<const Place> mentor,
                                        std::span<const Place> student,
                                        const ComplementaritySettings& settings)
{
    PairedPlaces pairs;
    for (std::size_t i = 0; i < std::min(mentor.size(), student.size()); ++i) {
        const auto given = [](const Place& place) {
            return !std::isnan(place.x) && !std::isnan(place.y);
        };
        if (given(mentor[i]) && given(student[i])) {
            pairs.first.push_back(mentor[i]);
            pairs.second.push_back(student[i]);
        }
    }
    const std::vector<Place> answer = mirrored(pairs.second);
    Complementarity result;
    result.n = static_cast<double>(pairs.first.size());
    for (const Axis axis : {Axis::X, Axis::Y}) {
        AxisFigures& figures = axis == Axis::X ? result.together : result.above;
        correlate(figures, agreement::axisOf(pairs.first, axis), agreement::axisOf(answer, axis),
                  Shuffle::Permute, settings);
        figures.effectiveN = Estimate::undefined(Undefined::NotAsked, result.n);
        figures.bestLag = figures.effectiveN;
        figures.bestCorrelation = figures.effectiveN;
    }
    addIndex(result, pairs.first, pairs.second, Shuffle::Permute, settings);
    return result;
}

} // namespace rozet::rose
