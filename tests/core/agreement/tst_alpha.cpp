// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/alpha.h"
#include "core/statistics/random.h"
#include "tests/core/agreement/oracle_ratings.h"

using namespace rozet;
using namespace rozet::agreement;
using statistics::Estimate;
using statistics::Undefined;

namespace {

double roundTheRing(double a, double b, double size)
{
    const double way = std::fabs(a - b);
    return std::min(way, size - way) / (size / 2);
}

AlphaMetric metricOf(const oracle::Expected& expected, const oracle::Ratings& ratings)
{
    const QString name = expected.param("metric");
    if (expected.params.contains(QStringLiteral("weights"))) {
        return AlphaMetric::ofWeights(oracle::weightsOf(expected, ratings));
    }
    if (name.startsWith(QStringLiteral("circular_step"))) {
        std::vector<double> matrix;
        for (const double a : ratings.values) {
            for (const double b : ratings.values) {
                const double step = roundTheRing(a, b, expected.param("q").toDouble());
                matrix.push_back(name.endsWith(QStringLiteral("squared")) ? step * step : step);
            }
        }
        return AlphaMetric::ofMatrix(std::move(matrix));
    }
    static const std::map<QString, MetricKind> kinds{
        {QStringLiteral("ordinal"), MetricKind::Ordinal},
        {QStringLiteral("interval"), MetricKind::Interval},
        {QStringLiteral("ratio"), MetricKind::Ratio},
        {QStringLiteral("circular"), MetricKind::Circular},
        {QStringLiteral("polar"), MetricKind::Polar}};
    if (const auto kind = kinds.find(name); kind != kinds.end()) {
        return AlphaMetric::of(kind->second, ratings.values, expected.param("U").toDouble());
    }
    return AlphaMetric::nominal(ratings.values.size());
}

/// Coincidences of the categories that occur, which is what the cases list.
std::vector<double> coincidencesOf(const oracle::Expected& expected, const oracle::Ratings& ratings)
{
    const std::vector<double> all = coincidences(ratings.table, ratings.table.times());
    const std::vector<double> listed =
        oracle::numbersOf(expected.params.value(QStringLiteral("values")));
    std::vector<double> picked;
    for (std::size_t a = 0; a < ratings.values.size(); ++a) {
        for (std::size_t b = 0; b < ratings.values.size(); ++b) {
            if (std::ranges::find(listed, ratings.values[a]) != listed.end() &&
                std::ranges::find(listed, ratings.values[b]) != listed.end()) {
                picked.push_back(all[a * ratings.values.size() + b]);
            }
        }
    }
    return picked;
}

std::optional<QString> compare(const oracle::Expected& expected, const oracle::Ratings& ratings)
{
    using oracle::difference;
    const AlphaResult result =
        krippendorffAlpha(ratings.table, ratings.table.times(), metricOf(expected, ratings));
    const QString& quantity = expected.quantity;
    if (quantity == QStringLiteral("krippendorff_alpha")) {
        return difference(expected, result.alpha.value);
    }
    if (quantity == QStringLiteral("krippendorff_Do")) {
        return difference(expected, result.observed);
    }
    if (quantity == QStringLiteral("krippendorff_De")) {
        return difference(expected, result.expected);
    }
    if (quantity == QStringLiteral("krippendorff_alpha_jackknife_se")) {
        return difference(expected, result.alpha.standardError);
    }
    if (quantity == QStringLiteral("krippendorff_alpha_jackknife_ci95_t")) {
        return difference(expected, result.alpha.interval);
    }
    if (quantity == QStringLiteral("krippendorff_coincidence_matrix")) {
        return difference(expected, coincidencesOf(expected, ratings));
    }
    return std::nullopt;
}

void checkCase(const QString& name, const QStringList& elsewhere)
{
    const QJsonObject oracleCase = oracle::load(name);
    const oracle::Ratings ratings =
        oracle::ratingsOf(oracleCase.value(QStringLiteral("input")).toObject());
    int compared = 0;
    for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
        if (elsewhere.contains(expected.quantity)) {
            continue;
        }
        const auto different = compare(expected, ratings);
        QVERIFY2(different, qPrintable(expected.quantity));
        QVERIFY2(different->isEmpty(), qPrintable(*different));
        ++compared;
    }
    QVERIFY(compared > 0);
}

/// By the definition, over all pairs: slow, and made in another way.
double byPairs(const std::vector<std::vector<double>>& units,
               const std::function<double(double, double)>& distance)
{
    std::vector<double> all;
    double observed = 0;
    for (const std::vector<double>& unit : units) {
        if (unit.size() < 2) {
            continue;
        }
        for (std::size_t i = 0; i < unit.size(); ++i) {
            all.push_back(unit[i]);
            for (std::size_t j = 0; j < unit.size(); ++j) {
                observed += i == j ? 0 : distance(unit[i], unit[j]) / double(unit.size() - 1);
            }
        }
    }
    double expected = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < all.size(); ++j) {
            expected += i == j ? 0 : distance(all[i], all[j]);
        }
    }
    const double n = double(all.size());
    return 1 - observed / n / (expected / (n * (n - 1)));
}

struct RandomUnits
{
    std::vector<std::vector<double>> units;
    RatingTable table{3, 12};
    std::vector<double> values;
};

RandomUnits randomUnits()
{
    RandomUnits made;
    statistics::Random random(5, 0);
    for (int i = 0; i < 12; ++i) {
        made.values.push_back(1000 + i);
    }
    for (int unit = 0; unit < 60; ++unit) {
        std::vector<std::int32_t> row;
        std::vector<double> given;
        const auto centre = std::int32_t(random.below(10));
        for (int coder = 0; coder < 3; ++coder) {
            const auto category = std::int32_t(centre + std::int32_t(random.below(3)));
            const bool missing = random.uniform() < 0.2;
            row.push_back(missing ? kMissing : category);
            if (!missing) {
                given.push_back(made.values[std::size_t(category)]);
            }
        }
        made.table.addUnit(row);
        made.units.push_back(given);
    }
    return made;
}

Estimate alphaOf(const RatingTable& table, const AlphaMetric& metric)
{
    return krippendorffAlpha(table, table.times(), metric).alpha;
}

} // namespace

class TestAlpha : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reference_data() { oracle::addRows(QStringLiteral("krippendorff_alpha")); }

    void reference()
    {
        QFETCH(QString, name);
        // The bootstrap is in tst_resample_units.cpp.
        checkCase(name, {QStringLiteral("krippendorff_alpha_bootstrap_units_percentile_ci95")});
    }

    void octants()
    {
        // The other quantities of this case are in tst_circular.cpp.
        checkCase(QStringLiteral("circular_octants__octants_2coders_11"),
                  {QStringLiteral("gwet_ac2"), QStringLiteral("gwet_ac2_se"),
                   QStringLiteral("fleiss_kappa_weighted"), QStringLiteral("cohen_kappa_weighted"),
                   QStringLiteral("cohen_kappa_se_fce1969"),
                   QStringLiteral("mean_ring_distance_octants"),
                   QStringLiteral("within_one_octant_proportion")});
    }

    void tables_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& family :
             {QStringLiteral("kappa_two_coders"), QStringLiteral("weighted_kappa")}) {
            for (const QString& name : oracle::cases(family)) {
                QTest::newRow(qPrintable(name)) << name;
            }
        }
    }

    void tables()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject input = oracleCase.value(QStringLiteral("input")).toObject();
        const oracle::Ratings ratings = oracle::ratingsOf(input);
        const std::vector<double> custom =
            oracle::numbersOf(input.value(QStringLiteral("disagreement_weights")));
        for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
            if (expected.quantity == QStringLiteral("krippendorff_alpha")) {
                const AlphaMetric metric =
                    custom.empty() ? metricOf(expected, ratings) : AlphaMetric::ofMatrix(custom);
                const QString different =
                    oracle::difference(expected, alphaOf(ratings.table, metric).value);
                QVERIFY2(different.isEmpty(), qPrintable(different));
            }
        }
    }

    void sumsEqualPairs()
    {
        const RandomUnits made = randomUnits();
        const auto compareWith = [&](const AlphaMetric& metric,
                                     const std::function<double(double, double)>& distance) {
            const double slow = byPairs(made.units, distance);
            const double quick = alphaOf(made.table, metric).value.value();
            QVERIFY2(std::fabs(slow - quick) < 1e-10,
                     qPrintable(QStringLiteral("%1 %2").arg(slow, 0, 'g', 15).arg(quick)));
        };
        compareWith(AlphaMetric::nominal(12), [](double a, double b) { return a == b ? 0 : 1; });
        compareWith(AlphaMetric::of(MetricKind::Interval, made.values),
                    [](double a, double b) { return (a - b) * (a - b); });
        compareWith(AlphaMetric::of(MetricKind::Ratio, made.values),
                    [](double a, double b) { return (a - b) * (a - b) / ((a + b) * (a + b)); });
        compareWith(AlphaMetric::of(MetricKind::Circular, made.values, 12), [](double a, double b) {
            const double s = std::sin(M_PI * (a - b) / 12);
            return s * s;
        });
    }

    void jackknifeEqualsLeavingOut()
    {
        const RandomUnits made = randomUnits();
        for (const MetricKind kind :
             {MetricKind::Nominal, MetricKind::Ordinal, MetricKind::Interval, MetricKind::Ratio,
              MetricKind::Circular, MetricKind::Polar}) {
            const AlphaMetric metric = AlphaMetric::of(kind, made.values, 12);
            std::vector<double> leftOut;
            for (std::size_t pattern = 0; pattern < made.table.patterns(); ++pattern) {
                std::vector<double> times(made.table.times().begin(), made.table.times().end());
                if (made.table.rated(pattern) < 2) {
                    continue;
                }
                times[pattern] -= 1;
                const double value =
                    krippendorffAlpha(made.table, times, metric).alpha.value.value();
                leftOut.insert(leftOut.end(), std::size_t(made.table.times()[pattern]), value);
            }
            double mean = 0;
            for (const double value : leftOut) {
                mean += value / double(leftOut.size());
            }
            double squares = 0;
            for (const double value : leftOut) {
                squares += (value - mean) * (value - mean);
            }
            const double n = double(leftOut.size());
            const double error = std::sqrt((n - 1) / n * squares);
            QVERIFY(std::fabs(error - alphaOf(made.table, metric).standardError.value()) < 1e-10);
        }
    }

    void edgeCases_data() { oracle::addRows(QStringLiteral("edge_cases")); }

    void edgeCases()
    {
        QFETCH(QString, name);
        if (name.endsWith(QStringLiteral("empty_both"))) {
            return; // of fragments on a timeline
        }
        checkCase(name, {QStringLiteral("percent_agreement"), QStringLiteral("cohen_kappa"),
                         QStringLiteral("scott_pi"), QStringLiteral("brennan_prediger"),
                         QStringLiteral("gwet_ac1")});
    }

    void reasonsInsteadOfNumbers()
    {
        RatingTable never(2, 2);
        QCOMPARE(alphaOf(never, AlphaMetric::nominal(2)).reason, Undefined::NoUnits);
        never.addUnit(std::vector<std::int32_t>{0, kMissing});
        never.addUnit(std::vector<std::int32_t>{kMissing, 1});
        QCOMPARE(alphaOf(never, AlphaMetric::nominal(2)).reason, Undefined::NoPairs);
        RatingTable zeros(2, 1);
        zeros.addUnit(std::vector<std::int32_t>{0, 0});
        for (const MetricKind kind : {MetricKind::Ordinal, MetricKind::Interval, MetricKind::Ratio,
                                      MetricKind::Circular, MetricKind::Polar}) {
            QCOMPARE(alphaOf(zeros, AlphaMetric::of(kind, {0}, 8)).reason, Undefined::NoVariation);
        }
    }

    void tooManyValuesForRatioAreRefused()
    {
        AlphaSettings settings;
        settings.mostPairs = 100;
        const RandomUnits made = randomUnits();
        const AlphaMetric ratio = AlphaMetric::of(MetricKind::Ratio, made.values);
        QCOMPARE(krippendorffAlpha(made.table, made.table.times(), ratio, settings).alpha.reason,
                 Undefined::NotReached);
        const AlphaMetric ordinal = AlphaMetric::of(MetricKind::Ordinal, made.values);
        const Estimate alpha =
            krippendorffAlpha(made.table, made.table.times(), ordinal, settings).alpha;
        QVERIFY(alpha.value && alpha.interval);
        QCOMPARE(alpha.interval->method, statistics::IntervalMethod::Analytic);
    }
};

QTEST_GUILESS_MAIN(TestAlpha)
#include "tst_alpha.moc"
