// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/linearised.h"
#include "core/agreement/multi_coder.h"
#include "core/agreement/sets.h"

#include <algorithm>

namespace rozet::agreement {

using statistics::Estimate;
using statistics::Undefined;

namespace {

/// A table of its own with the times that belong to its rows.
struct CountedTable
{
    RatingTable table;
    std::vector<double> times;

    void add(std::span<const std::int32_t> row, double count)
    {
        table.addUnit(row);
        const std::uint32_t pattern = table.patternOfUnit().back();
        times.resize(table.patterns(), 0.0);
        times[pattern] += count;
    }
};

bool holds(const CodeSet& set, std::int32_t code)
{
    return std::binary_search(set.begin(), set.end(), code);
}

/// The rows of sets as rows of given (0) or not (1).
void addCode(CountedTable& target, const SetTable& sets, const RatingTable& ratings,
             std::span<const double> times, std::int32_t code)
{
    std::vector<std::int32_t> row(ratings.coders());
    for (std::size_t pattern = 0; pattern < ratings.patterns(); ++pattern) {
        for (std::size_t coder = 0; coder < row.size(); ++coder) {
            const std::int32_t place = ratings.row(pattern)[coder];
            const bool missing = place == kMissing;
            const bool given =
                !missing && holds(sets.sets()[static_cast<std::size_t>(place)], code);
            row[coder] = missing ? kMissing : (given ? 0 : 1);
        }
        target.add(row, times[pattern]);
    }
}

AlphaSettings alphaSettings(const SetSettings& settings)
{
    AlphaSettings alpha;
    alpha.interval = settings.intervals ? AlphaInterval::Jackknife : AlphaInterval::Nothing;
    alpha.confidence = settings.confidence;
    return alpha;
}

CodeFigures figuresOf(const CountedTable& counted, const SetSettings& settings)
{
    const double confidence = settings.confidence;
    CodeFigures figures;
    const Weights identity(2);
    const MultiCoder all(counted.table, counted.times, identity);
    figures.alpha = krippendorffAlpha(counted.table, counted.times, AlphaMetric::nominal(2),
                                      alphaSettings(settings))
                        .alpha;
    figures.fleissKappa = all.fleissKappa(confidence);
    figures.gwetAc1 = all.gwetAc(confidence);
    figures.pabak = all.brennanPrediger(confidence);
    figures.percentAgreement = all.percentAgreement(confidence);
    const std::vector<CategoryFigures> categories = categoryFigures(counted.table, counted.times);
    figures.positiveAgreement = categories[0].specificAgreement;
    figures.negativeAgreement = categories[1].specificAgreement;
    figures.prevalence = categories[0].prevalence;
    figures.given.assign(counted.table.coders(), 0.0);
    for (std::size_t pattern = 0; pattern < counted.table.patterns(); ++pattern) {
        for (std::size_t coder = 0; coder < figures.given.size(); ++coder) {
            figures.given[coder] +=
                counted.table.row(pattern)[coder] == 0 ? counted.times[pattern] : 0;
        }
    }
    if (counted.table.coders() == 2) {
        const Contingency table = contingencyOf(counted.table, counted.times, 0, 1);
        const CategoryAgreement two = categoryAgreement(table, 0, {confidence});
        figures.cohenKappa = two.kappa;
        figures.prevalenceIndex = two.prevalenceIndex;
        figures.biasIndex = two.biasIndex;
    } else {
        figures.cohenKappa = Estimate::undefined(Undefined::NeedsTwoCoders);
        figures.prevalenceIndex = figures.cohenKappa;
        figures.biasIndex = figures.cohenKappa;
    }
    return figures;
}

/// Means over units of what all pairs of sets in them share.
class Likeness
{
public:
    Likeness(const SetTable& sets, const RatingTable& ratings, std::span<const double> times)
    {
        for (std::size_t pattern = 0; pattern < ratings.patterns(); ++pattern) {
            if (ratings.rated(pattern) >= 2 && times[pattern] > 0) {
                addPattern(sets, ratings.row(pattern), times[pattern]);
            }
        }
    }

    [[nodiscard]] Estimate mean(double (*of)(const Likeness&, std::size_t),
                                const SetSettings& settings) const
    {
        double sum = 0;
        double n = 0;
        for (std::size_t i = 0; i < m_times.size(); ++i) {
            sum += m_times[i] * of(*this, i);
            n += m_times[i];
        }
        if (n <= 0) {
            return Estimate::undefined(Undefined::NoPairs);
        }
        Estimate estimate = Estimate::of(sum / n, n);
        double squares = 0;
        for (std::size_t i = 0; i < m_times.size(); ++i) {
            const double deviation = of(*this, i) - sum / n;
            squares += m_times[i] * deviation * deviation;
        }
        if (settings.intervals) {
            addLinearisedInterval(estimate, squares, n, settings.confidence);
            keepAboveZero(estimate);
        }
        return estimate;
    }

    [[nodiscard]] Estimate microF1() const
    {
        double n = 0;
        for (const double times : m_times) {
            n += times;
        }
        if (n <= 0) {
            return Estimate::undefined(Undefined::NoPairs);
        }
        return m_given > 0 ? Estimate::of(2 * m_shared / m_given, n)
                           : Estimate::undefined(Undefined::CategoryUnused, n);
    }

    static double jaccardOf(const Likeness& all, std::size_t i) { return all.m_jaccard[i]; }

    static double diceOf(const Likeness& all, std::size_t i) { return all.m_dice[i]; }

    static double diceOfGivenOf(const Likeness& all, std::size_t i) { return all.m_diceOfGiven[i]; }

    static double exactOf(const Likeness& all, std::size_t i) { return all.m_exact[i]; }

private:
    void addPattern(const SetTable& sets, std::span<const std::int32_t> row, double times)
    {
        double pairs = 0;
        double jaccard = 0;
        double dice = 0;
        double diceOfGiven = 0;
        double exact = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            for (std::size_t j = i + 1; j < row.size(); ++j) {
                if (row[i] == kMissing || row[j] == kMissing) {
                    continue;
                }
                const CodeSet& a = sets.sets()[static_cast<std::size_t>(row[i])];
                const CodeSet& b = sets.sets()[static_cast<std::size_t>(row[j])];
                const double alike = 1 - setDistance(SetDistance::Jaccard, a, b);
                const auto codes = static_cast<double>(a.size() + b.size());
                ++pairs;
                jaccard += alike;
                dice += 2 * alike / (1 + alike);
                diceOfGiven += codes > 0 ? 2 * alike / (1 + alike) : 0;
                exact += row[i] == row[j] ? 1 : 0;
                m_given += times * codes;
                // J = s / (codes - s), so s = codes J / (1 + J).
                m_shared += times * codes * alike / (1 + alike);
            }
        }
        m_times.push_back(times);
        m_jaccard.push_back(jaccard / pairs);
        m_dice.push_back(dice / pairs);
        m_diceOfGiven.push_back(diceOfGiven / pairs);
        m_exact.push_back(exact / pairs);
    }

    std::vector<double> m_times;
    std::vector<double> m_jaccard;
    std::vector<double> m_dice;
    std::vector<double> m_diceOfGiven; ///< two empty sets share nothing
    std::vector<double> m_exact;
    double m_given = 0;
    double m_shared = 0;
};

void addAlphas(SetAgreement& result, const SetTable& sets, const RatingTable& ratings,
               std::span<const double> times, const SetSettings& settings)
{
    const AlphaSettings alpha = alphaSettings(settings);
    result.alphaExact =
        krippendorffAlpha(ratings, times, sets.metric(SetDistance::Exact), alpha).alpha;
    if (sets.sets().size() > settings.mostSets) {
        result.alphaMasi = Estimate::undefined(Undefined::NotReached);
        result.alphaMasiNltk = result.alphaMasi;
        result.alphaMasiDkpro = result.alphaMasi;
        result.alphaJaccard = result.alphaMasi;
        return;
    }
    const auto of = [&](SetDistance kind) {
        return krippendorffAlpha(ratings, times, sets.metric(kind), alpha);
    };
    const AlphaResult masi = of(SetDistance::Masi);
    const AlphaResult jaccard = of(SetDistance::Jaccard);
    result.alphaMasi = masi.alpha;
    result.observedMasi = masi.observed;
    result.alphaJaccard = jaccard.alpha;
    result.observedJaccard = jaccard.observed;
    result.alphaMasiNltk = of(SetDistance::MasiNltk).alpha;
    result.alphaMasiDkpro = of(SetDistance::MasiDkpro).alpha;
}

} // namespace

SetAgreement compareSets(const SetTable& sets, const RatingTable& ratings,
                         std::span<const double> times, const SetSettings& settings)
{
    SetAgreement result;
    addAlphas(result, sets, ratings, times, settings);
    const Likeness likeness(sets, ratings, times);
    result.meanJaccard = likeness.mean(Likeness::jaccardOf, settings);
    result.meanDice = likeness.mean(Likeness::diceOf, settings);
    result.meanDiceDkpro = likeness.mean(Likeness::diceOfGivenOf, settings);
    result.exactMatch = likeness.mean(Likeness::exactOf, settings);
    result.microF1 = likeness.microF1();

    CountedTable pooled{RatingTable(sets.coders(), 2), {}};
    double sum = 0;
    double varying = 0;
    for (std::size_t code = 0; code < sets.codes(); ++code) {
        CountedTable one{RatingTable(sets.coders(), 2), {}};
        addCode(one, sets, ratings, times, static_cast<std::int32_t>(code));
        addCode(pooled, sets, ratings, times, static_cast<std::int32_t>(code));
        result.perCode.push_back(figuresOf(one, settings));
        if (const auto& alpha = result.perCode.back().alpha.value) {
            sum += *alpha;
            ++varying;
        }
    }
    result.alphaMacroMean = varying > 0 ? Estimate::of(sum / varying, varying)
                                        : Estimate::undefined(Undefined::NoVariation);
    AlphaSettings plain;
    plain.interval = AlphaInterval::Nothing; // the codes of one unit are not independent
    result.alphaPooled =
        krippendorffAlpha(pooled.table, pooled.times, AlphaMetric::nominal(2), plain).alpha;
    return result;
}

std::vector<std::optional<double>> setValues(const SetTable& sets, const RatingTable& ratings,
                                             std::span<const double> times, const AlphaMetric& masi,
                                             const AlphaMetric& jaccard)
{
    SetSettings settings;
    settings.intervals = false;
    const AlphaSettings alpha = alphaSettings(settings);
    const Likeness likeness(sets, ratings, times);
    const AlphaMetric exact = AlphaMetric::nominal(sets.sets().size());
    return {krippendorffAlpha(ratings, times, masi, alpha).alpha.value,
            krippendorffAlpha(ratings, times, jaccard, alpha).alpha.value,
            krippendorffAlpha(ratings, times, exact, alpha).alpha.value,
            likeness.mean(Likeness::jaccardOf, settings).value,
            likeness.mean(Likeness::diceOf, settings).value,
            likeness.mean(Likeness::exactOf, settings).value,
            likeness.microF1().value};
}

} // namespace rozet::agreement
