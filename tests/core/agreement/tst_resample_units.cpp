// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/alpha.h"
#include "core/agreement/resample_units.h"
#include "tests/core/agreement/oracle_ratings.h"

using namespace rozet;
using namespace rozet::agreement;
using statistics::BootstrapSettings;

namespace {

RatingStatistics alphaStatistic(const RatingTable& table, const AlphaMetric& metric)
{
    return
        [&table, &metric](std::span<const double> times, std::span<std::optional<double>> values) {
            AlphaSettings settings;
            settings.interval = AlphaInterval::Nothing;
            values[0] = krippendorffAlpha(table, times, metric, settings).alpha.value;
            values[1] = 1.0;
        };
}

} // namespace

class TestResampleUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reference_data() { oracle::addRows(QStringLiteral("krippendorff_alpha")); }

    void reference()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const oracle::Ratings ratings =
            oracle::ratingsOf(oracleCase.value(QStringLiteral("input")).toObject());
        for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
            if (expected.quantity !=
                QStringLiteral("krippendorff_alpha_bootstrap_units_percentile_ci95")) {
                continue;
            }
            const AlphaMetric metric = AlphaMetric::nominal(ratings.values.size());
            BootstrapSettings settings;
            settings.replicates = expected.param("B").toULongLong();
            const auto distributions =
                bootstrapUnits(ratings.table, settings, 2, alphaStatistic(ratings.table, metric));
            // Few units give few different alphas, so that the drawn quantile jumps from one to the
            // next: within one per cent of probability of ours theirs must lie.
            std::vector<double> sorted = distributions[0].values;
            std::ranges::sort(sorted);
            const std::vector<double> ends = oracle::numbersOf(expected.value);
            for (std::size_t end = 0; end < 2; ++end) {
                const double probability = end == 0 ? 0.025 : 0.975;
                const double low = statistics::quantileOfSorted(sorted, probability - 0.01);
                const double high = statistics::quantileOfSorted(sorted, probability + 0.01);
                QVERIFY2(ends[end] > low - expected.tolerance, qPrintable(name));
                QVERIFY2(ends[end] < high + expected.tolerance, qPrintable(name));
            }
        }
    }

    void sameAsResamplingUnitByUnitOnAnyNumberOfThreads()
    {
        const oracle::Ratings ratings =
            oracle::ratingsOf(oracle::load(QStringLiteral("krippendorff_alpha__K2011_C_D_missing"))
                                  .value(QStringLiteral("input"))
                                  .toObject());
        const AlphaMetric metric = AlphaMetric::of(MetricKind::Ordinal, ratings.values);
        BootstrapSettings settings{200, 9, 0.95, 1, {}};
        const auto alone =
            bootstrapUnits(ratings.table, settings, 2, alphaStatistic(ratings.table, metric));
        settings.threads = 3;
        const auto together =
            bootstrapUnits(ratings.table, settings, 2, alphaStatistic(ratings.table, metric));
        QCOMPARE(alone[0].values, together[0].values);
        QCOMPARE(alone[1].values.size(), std::size_t(200));
        const auto slow = statistics::bootstrap(
            ratings.table.units(), settings, [&](std::span<const std::size_t> sample) {
                RatingTable drawn(ratings.table.coders(), ratings.table.categories());
                for (const std::size_t unit : sample) {
                    drawn.addUnit(ratings.table.row(ratings.table.patternOfUnit()[unit]));
                }
                AlphaSettings nothing;
                nothing.interval = AlphaInterval::Nothing;
                return krippendorffAlpha(drawn, drawn.times(), metric, nothing).alpha.value;
            });
        QCOMPARE(slow.values.size(), alone[0].values.size());
        QCOMPARE(slow.undefined, alone[0].undefined);
        for (std::size_t i = 0; i < slow.values.size(); ++i) {
            QVERIFY(std::fabs(slow.values[i] - alone[0].values[i]) < 1e-12);
        }
    }

    void leavingOutGivesEveryUnit()
    {
        RatingTable table(2, 2);
        for (const auto& row : {std::array{0, 0}, {0, 0}, {0, 1}, {1, 1}, {1, 1}}) {
            table.addUnit(row);
        }
        const AlphaMetric metric = AlphaMetric::nominal(2);
        const auto leftOut = leaveOneUnitOut(table, 2, alphaStatistic(table, metric));
        QCOMPARE(leftOut[0].size(), std::size_t(5));
        QCOMPARE(leftOut[0][0], leftOut[0][1]);
        QCOMPARE(leftOut[1], std::vector<double>(5, 1.0));
        statistics::Estimate estimate = statistics::Estimate::of(
            *krippendorffAlpha(table, table.times(), metric).alpha.value, 5);
        const auto distributions =
            bootstrapUnits(table, {500, 1, 0.95, 1}, 2, alphaStatistic(table, metric));
        addBootstrap(estimate, distributions[0], {}, 0.95);
        QCOMPARE(estimate.interval->method, statistics::IntervalMethod::BootstrapPercentile);
        addBootstrap(estimate, distributions[0], leftOut[0], 0.95);
        QCOMPARE(estimate.interval->method, statistics::IntervalMethod::BootstrapBca);
        QVERIFY(estimate.standardError.value() > 0);
    }
};

QTEST_GUILESS_MAIN(TestResampleUnits)
#include "tst_resample_units.moc"
