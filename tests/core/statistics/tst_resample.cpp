// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/distributions.h"
#include "core/statistics/random.h"
#include "core/statistics/resample.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <numeric>

using namespace rozet::statistics;

namespace {

const std::vector<double> kTimes{94, 197, 16, 38, 99, 141, 23};

std::optional<double> meanOf(std::span<const std::size_t> sample)
{
    double sum = 0;
    for (const std::size_t index : sample) {
        sum += kTimes[index];
    }
    return sum / static_cast<double>(sample.size());
}

} // namespace

class TestResample : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void quantilesOfTheDistributions()
    {
        QVERIFY(std::abs(normalQuantile(0.975) - 1.959963984540054) < 1e-12);
        QVERIFY(std::abs(normalTwoSided(1.959963984540054) - 0.05) < 1e-12);
        QVERIFY(std::abs(studentQuantile(0.975, 4) - 2.776445105198) < 1e-9);
        QVERIFY(std::abs(studentTwoSided(-2.776445105198, 4) - 0.05) < 1e-9);
        QVERIFY(std::abs(fQuantile(0.95, 3, 10) - 3.708264818) < 1e-8);
        QVERIFY(std::abs(fUpper(3.708264818, 3, 10) - 0.05) < 1e-8);
        QVERIFY(std::abs(chiSquareQuantile(0.95, 2) - 5.991464547108) < 1e-9);
        QVERIFY(std::abs(chiSquareUpper(5.991464547108, 2) - 0.05) < 1e-9);
        QVERIFY(std::isnan(studentQuantile(0.975, -1)));
    }

    void randomNumbersAreSpreadAndRepeatable()
    {
        Random one(7, 3);
        Random same(7, 3);
        Random other(7, 4);
        std::vector<int> seen(10);
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < 20000; ++draw) {
            const std::uint64_t value = one.below(10);
            QCOMPARE(same.below(10), value);
            ++seen[value];
            const double z = other.normal();
            sum += z;
            squares += z * z;
        }
        for (const int count : seen) {
            QVERIFY(std::abs(count - 2000) < 200); // 4.7 standard deviations
        }
        QVERIFY(std::abs(sum / 20000) < 0.03);
        QVERIFY(std::abs(squares / 20000 - 1) < 0.05);
        QVERIFY(Random(7, 3).next() != Random(7, 4).next());
    }

    // Whatever is still to be drawn when somebody asks to stop is not drawn any more.
    void stopsWhenAsked()
    {
        for (const unsigned threads : {1U, 4U}) {
            std::stop_source source;
            BootstrapSettings settings{1'000'000, 42, 0.95, threads, source.get_token()};
            std::atomic<std::size_t> drawn{0};
            const BootstrapDistribution distribution =
                bootstrap(kTimes.size(), settings, [&](std::span<const std::size_t> sample) {
                    if (++drawn == 100) {
                        source.request_stop();
                    }
                    return meanOf(sample);
                });
            QVERIFY(drawn >= 100 && drawn < 100 + 2 * threads);
            QCOMPARE(distribution.values.size(), drawn.load());
        }
    }

    void threadsDoNotChangeABootstrap()
    {
        BootstrapSettings settings{500, 42, 0.95, 1, {}};
        const BootstrapDistribution alone = bootstrap(kTimes.size(), settings, meanOf);
        settings.threads = 4;
        const BootstrapDistribution together = bootstrap(kTimes.size(), settings, meanOf);
        QCOMPARE(alone.values, together.values);
        QCOMPARE(alone.values.size(), std::size_t(500));
        settings.seed = 43;
        QVERIFY(bootstrap(kTimes.size(), settings, meanOf).values != alone.values);
    }

    void theBootstrapFindsTheErrorOfAMean()
    {
        // The exact bootstrap error of a mean is the population deviation over the root of n.
        const BootstrapDistribution many = bootstrap(kTimes.size(), {20000, 1, 0.95, 2}, meanOf);
        QVERIFY(std::abs(*standardDeviation(many.values) - 23.36) < 0.5);
        const Interval percentile = *percentileInterval(many, 0.95);
        const Interval bca =
            *bcaInterval(many, *meanOf(std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6}),
                         leaveOneOut(kTimes.size(), meanOf), 0.95);
        QVERIFY(percentile.low > 40 && percentile.low < 50);
        QVERIFY(percentile.high > 128 && percentile.high < 142);
        QCOMPARE(bca.method, IntervalMethod::BootstrapBca);
        QVERIFY(bca.low > percentile.low); // skewed to the right
    }

    void theJackknifeOfAMeanIsItsStandardError()
    {
        Estimate estimate = Estimate::of(86.857142857142857, 7);
        addJackknife(estimate, leaveOneOut(kTimes.size(), meanOf), 0.95);
        QVERIFY(std::abs(*estimate.standardError - 25.235) < 0.001);
        QVERIFY(std::abs(estimate.interval->high - (86.857142857 + 2.446911851 * 25.235)) < 0.01);
    }

    void replicatesWithoutAValueAreCounted()
    {
        const auto sometimes = [](std::span<const std::size_t> sample) -> std::optional<double> {
            return sample.front() == 0 ? std::nullopt : std::optional<double>(1.0);
        };
        const BootstrapDistribution mixed = bootstrap(2, {1000, 5, 0.95, 1}, sometimes);
        QCOMPARE(mixed.values.size() + mixed.undefined, std::size_t(1000));
        QVERIFY(mixed.undefined > 400 && mixed.undefined < 600);
        QVERIFY(!percentileInterval(bootstrap(0, {10, 5, 0.95, 1}, sometimes), 0.95));
    }

    void quantilesInterpolate()
    {
        const std::vector<double> sorted{1, 2, 3, 4};
        QCOMPARE(quantileOfSorted(sorted, 0.25), 1.75);
        QCOMPARE(quantileOfSorted(sorted, 1.0), 4.0);
    }
};

QTEST_GUILESS_MAIN(TestResample)
#include "tst_resample.moc"
