// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/alpha.h"

#include "core/agreement/alpha_terms.h"
#include "core/agreement/linearised.h"
#include "core/statistics/distributions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Interval;
using statistics::IntervalMethod;
using statistics::Undefined;

namespace {

std::size_t place(std::int32_t category)
{
    return static_cast<std::size_t>(category);
}

/// Everything of one data set that the value, the jackknife and the analytic error need.
struct AlphaTerms
{
    AlphaTerms(const RatingTable& ratings, std::span<const double> counted, const AlphaMetric& used)
        : table(ratings)
        , times(counted)
        , metric(used)
        , counts(pairableCounts(table, times))
        , distances(metric, counts)
        , toAll(distances.toAll())
        , within(table.patterns(), 0.0)
    {
        for (std::size_t k = 0; k < counts.size(); ++k) {
            judgements += counts[k];
            all += counts[k] * toAll[k];
            usedCategories += counts[k] > 0 ? 1U : 0U;
        }
        for (std::size_t pattern = 0; pattern < table.patterns(); ++pattern) {
            const double rated = table.rated(pattern);
            if (rated < 2) {
                continue;
            }
            units += times[pattern];
            within[pattern] = distances.within(table.counts(pattern));
            apart += times[pattern] * within[pattern] / (rated - 1);
        }
    }

    /// Sum over the judgements of a unit of their distances to all.
    [[nodiscard]] double reach(std::size_t pattern) const
    {
        double sum = 0;
        for (const CategoryCount& given : table.counts(pattern)) {
            sum += given.count * toAll[place(given.category)];
        }
        return sum;
    }

    [[nodiscard]] bool takesPart(std::size_t pattern) const
    {
        return table.rated(pattern) >= 2 && times[pattern] > 0;
    }

    const RatingTable& table;
    std::span<const double> times;
    const AlphaMetric& metric;
    std::vector<double> counts;
    AlphaDistances distances;
    std::vector<double> toAll;
    std::vector<double> within;
    double judgements = 0;
    double all = 0;   ///< distances of all ordered pairs
    double apart = 0; ///< distances within units, each over its judgements - 1
    double units = 0;
    std::size_t usedCategories = 0;
};

double alphaOf(double judgements, double apart, double all)
{
    return 1 - (judgements - 1) * apart / all;
}

/// How many categories are left when one unit with this row is taken out.
std::size_t categoriesWithout(const AlphaTerms& terms, std::size_t pattern)
{
    std::size_t left = terms.usedCategories;
    for (const CategoryCount& given : terms.table.counts(pattern)) {
        left -= terms.counts[place(given.category)] <= given.count ? 1U : 0U;
    }
    return left;
}

/// The distances of Ordinal all change with the counts, so alpha is made anew from coincidences.
class OrdinalWithout
{
public:
    explicit OrdinalWithout(const AlphaTerms& terms)
        : m_terms(terms), m_coincidences(coincidences(terms.table, terms.times))
    {
    }

    double operator()(std::size_t pattern)
    {
        const std::span<const CategoryCount> given = m_terms.table.counts(pattern);
        const double rated = m_terms.table.rated(pattern);
        const std::size_t categories = m_terms.counts.size();
        std::vector<double> counts = m_terms.counts;
        for (const CategoryCount& one : given) {
            counts[place(one.category)] -= one.count;
        }
        const AlphaDistances distances(m_terms.metric, counts);
        const std::vector<double> toAll = distances.toAll();
        double all = 0;
        double apart = 0;
        for (std::size_t a = 0; a < categories; ++a) {
            all += counts[a] * toAll[a];
            for (std::size_t b = a + 1; b < categories; ++b) {
                if (const double met = m_coincidences[a * categories + b]; met > 0) {
                    apart += 2 * met * distances.between(a, b);
                }
            }
        }
        apart -= distances.within(given) / (rated - 1);
        return alphaOf(m_terms.judgements - rated, apart, all);
    }

private:
    const AlphaTerms& m_terms;
    std::vector<double> m_coincidences;
};

/// Whether taking out one unit with this row moves an end of the values that occur.
bool movesAnEnd(const AlphaTerms& terms, std::size_t pattern)
{
    const std::vector<double>& values = terms.metric.values();
    const auto isGone = [&](const CategoryCount& given) {
        return terms.counts[place(given.category)] <= given.count;
    };
    const auto isEnd = [&](const CategoryCount& given) {
        bool lower = false;
        bool higher = false;
        for (std::size_t k = 0; k < values.size(); ++k) {
            lower = lower || (terms.counts[k] > 0 && values[k] < values[place(given.category)]);
            higher = higher || (terms.counts[k] > 0 && values[k] > values[place(given.category)]);
        }
        return !lower || !higher;
    };
    return std::ranges::any_of(terms.table.counts(pattern), [&](const CategoryCount& given) {
        return isGone(given) && isEnd(given);
    });
}

double alphaWithout(const AlphaTerms& terms, std::size_t pattern)
{
    if (terms.metric.kind() == MetricKind::Polar && movesAnEnd(terms, pattern)) {
        std::vector<double> times(terms.times.begin(), terms.times.end());
        times[pattern] -= 1;
        const AlphaTerms anew(terms.table, times, terms.metric);
        return alphaOf(anew.judgements, anew.apart, anew.all);
    }
    const double rated = terms.table.rated(pattern);
    const double within = terms.within[pattern];
    return alphaOf(terms.judgements - rated, terms.apart - within / (rated - 1),
                   terms.all - 2 * terms.reach(pattern) + within);
}

void addJackknife(Estimate& estimate, const AlphaTerms& terms, double confidence)
{
    const bool ordinal = terms.metric.kind() == MetricKind::Ordinal;
    std::optional<OrdinalWithout> anew;
    if (ordinal) {
        anew.emplace(terms);
    }
    std::vector<std::pair<double, double>> leftOut; // value, times
    double n = 0;
    double sum = 0;
    for (std::size_t pattern = 0; pattern < terms.table.patterns(); ++pattern) {
        if (!terms.takesPart(pattern) || categoriesWithout(terms, pattern) < 2) {
            continue;
        }
        const double value = ordinal ? (*anew)(pattern) : alphaWithout(terms, pattern);
        if (!std::isfinite(value)) {
            continue;
        }
        leftOut.emplace_back(value, terms.times[pattern]);
        n += terms.times[pattern];
        sum += value * terms.times[pattern];
    }
    if (n < 2) {
        return;
    }
    double squares = 0;
    for (const auto& [value, times] : leftOut) {
        squares += times * (value - sum / n) * (value - sum / n);
    }
    const double error = std::sqrt((n - 1) / n * squares);
    const double reach = error * statistics::studentQuantile((1 + confidence) / 2, n - 1);
    estimate.standardError = error;
    estimate.interval = Interval{*estimate.value - reach, *estimate.value + reach, confidence,
                                 IntervalMethod::Jackknife};
}

/// The influence of each unit on alpha, with the number of judgements per unit as it happens to be.
void addAnalytic(Estimate& estimate, const AlphaTerms& terms, double confidence)
{
    const double mean = terms.judgements / terms.units;
    const double observed = terms.apart / terms.judgements;
    const double expected = terms.all / (terms.judgements * terms.judgements);
    double squares = 0;
    for (std::size_t pattern = 0; pattern < terms.table.patterns(); ++pattern) {
        if (!terms.takesPart(pattern)) {
            continue;
        }
        const double rated = terms.table.rated(pattern);
        const double surplus = (rated - mean) / mean;
        const double apart = terms.within[pattern] / (rated - 1) / mean - observed * (1 + surplus);
        const double reach =
            terms.reach(pattern) / terms.judgements / mean - expected * (1 + surplus);
        const double deviation = -apart / expected + 2 * observed / expected * reach / expected;
        squares += terms.times[pattern] * deviation * deviation;
    }
    const double n = terms.units;
    addLinearisedInterval(estimate, squares, n, confidence);
}

} // namespace

AlphaResult krippendorffAlpha(const RatingTable& table, std::span<const double> times,
                              const AlphaMetric& metric, const AlphaSettings& settings)
{
    AlphaResult result;
    if (table.coders() < 2) {
        result.alpha = Estimate::undefined(Undefined::OneCoder);
        return result;
    }
    const auto categories = static_cast<double>(table.categories());
    const bool pairwise = metric.kind() == MetricKind::Ratio || metric.kind() == MetricKind::Polar;
    if (pairwise && categories * categories > settings.mostPairs) {
        result.alpha = Estimate::undefined(Undefined::NotReached);
        return result;
    }
    const AlphaTerms terms(table, times, metric);
    result.judgements = terms.judgements;
    if (terms.units <= 0) {
        const double any = std::accumulate(times.begin(), times.end(), 0.0);
        result.alpha = Estimate::undefined(any > 0 ? Undefined::NoPairs : Undefined::NoUnits);
        return result;
    }
    const double n = terms.judgements;
    result.observed = terms.apart / n;
    result.expected = terms.all / (n * (n - 1));
    if (terms.usedCategories < 2 || terms.all <= 0) {
        result.alpha = Estimate::undefined(Undefined::NoVariation, terms.units);
        return result;
    }
    result.alpha = Estimate::of(alphaOf(n, terms.apart, terms.all), terms.units);
    const double work = static_cast<double>(table.patterns()) * categories * categories;
    const bool tooMuch = metric.kind() == MetricKind::Ordinal && work > settings.mostPairs;
    if (settings.interval == AlphaInterval::Analytic ||
        (settings.interval == AlphaInterval::Jackknife && tooMuch)) {
        addAnalytic(result.alpha, terms, settings.confidence);
    } else if (settings.interval == AlphaInterval::Jackknife) {
        addJackknife(result.alpha, terms, settings.confidence);
    }
    return result;
}

std::vector<double> coincidences(const RatingTable& table, std::span<const double> times)
{
    const std::size_t categories = table.categories();
    std::vector<double> matrix(categories * categories, 0.0);
    for (std::size_t pattern = 0; pattern < table.patterns(); ++pattern) {
        const double rated = table.rated(pattern);
        if (rated < 2) {
            continue;
        }
        for (const CategoryCount& one : table.counts(pattern)) {
            for (const CategoryCount& other : table.counts(pattern)) {
                const bool same = one.category == other.category;
                const double pairs = one.count * (other.count - (same ? 1.0 : 0.0));
                matrix[place(one.category) * categories + place(other.category)] +=
                    times[pattern] * pairs / (rated - 1);
            }
        }
    }
    return matrix;
}

} // namespace rozet::agreement
