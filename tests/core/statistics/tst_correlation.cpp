// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/correlation.h"
#include "core/statistics/distributions.h"
#include "core/statistics/random.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace rozet::statistics;

namespace {

const std::vector<double> kX{1, 2, 2, 3, 5, 5, 5, 8};
const std::vector<double> kY{2, 1, 4, 3, 3, 6, 7, 7};

bool near(double a, double b, double tolerance = 1e-12)
{
    return std::fabs(a - b) < tolerance;
}

/// By the definition, over all pairs.
double tauByPairs(const std::vector<double>& x, const std::vector<double>& y)
{
    double balance = 0;
    double differentX = 0;
    double differentY = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double a = double(x[i] > x[j]) - double(x[i] < x[j]);
            const double b = double(y[i] > y[j]) - double(y[i] < y[j]);
            balance += a * b;
            differentX += a * a;
            differentY += b * b;
        }
    }
    return balance / std::sqrt(differentX * differentY);
}

} // namespace

class TestCorrelation : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void pearsonByHand()
    {
        // Deviations from the means 31/8 and 33/8.
        const Correlation result = pearson(kX, kY);
        const double xx = 157 - 31.0 * 31 / 8;
        const double yy = 173 - 33.0 * 33 / 8;
        const double xy = 157 - 31.0 * 33 / 8;
        const double r = xy / std::sqrt(xx * yy);
        QVERIFY(near(*result.r.value, r));
        QCOMPARE(result.r.n, 8.0);
        QVERIFY(near(*result.p, studentTwoSided(r * std::sqrt(6 / (1 - r * r)), 6)));
        const double reach = 1.959963984540054 / std::sqrt(5);
        QVERIFY(near(result.r.interval->low, std::tanh(std::atanh(r) - reach)));
        QVERIFY(near(result.r.interval->high, std::tanh(std::atanh(r) + reach)));
    }

    void spearmanIsPearsonOfMidRanks()
    {
        const std::vector<double> rankX{1, 2.5, 2.5, 4, 6, 6, 6, 8};
        const std::vector<double> rankY{2, 1, 5, 3.5, 3.5, 6, 7.5, 7.5};
        QVERIFY(near(*spearman(kX, kY).r.value, *pearson(rankX, rankY).r.value));
        QVERIFY(near(*spearman(kX, kY).p, *pearson(rankX, rankY).p));
    }

    void kendallEqualsPairs()
    {
        QVERIFY(near(*kendallTauB(kX, kY).r.value, tauByPairs(kX, kY)));
        Random random(3, 0);
        for (int round = 0; round < 20; ++round) {
            std::vector<double> x;
            std::vector<double> y;
            for (int i = 0; i < 40; ++i) {
                x.push_back(double(random.below(7)));
                y.push_back(double(random.below(5)) + x.back() / 2);
            }
            QVERIFY(near(*kendallTauB(x, y).r.value, tauByPairs(x, y)));
        }
        // Without ties the variance is 2 (2 n + 5) / (9 n (n - 1)) on the scale of tau.
        const std::vector<double> x{1, 2, 3, 4, 5, 6};
        const std::vector<double> y{2, 1, 4, 3, 6, 5};
        const double tau = 9.0 / 15;
        QVERIFY(near(*kendallTauB(x, y).r.value, tau));
        QVERIFY(near(*kendallTauB(x, y).p, normalTwoSided(tau / std::sqrt(34.0 / (9 * 30)))));
    }

    void timesCountRows()
    {
        std::vector<double> x;
        std::vector<double> y;
        std::vector<double> times;
        for (std::size_t i = 0; i < kX.size(); ++i) {
            times.push_back(double(i % 3));
            for (std::size_t copy = 0; copy < i % 3; ++copy) {
                x.push_back(kX[i]);
                y.push_back(kY[i]);
            }
        }
        for (const auto function : {pearson, spearman, kendallTauB}) {
            const Correlation counted = function(kX, kY, times, 0.9);
            const Correlation copied = function(x, y, {}, 0.9);
            QVERIFY(near(*counted.r.value, *copied.r.value));
            QVERIFY(near(*counted.p, *copied.p));
            QVERIFY(near(counted.r.interval->low, copied.r.interval->low));
        }
    }

    void swappingAndGrowingChangeWhatTheyShould()
    {
        std::vector<double> grown = kX;
        for (double& value : grown) {
            value = std::exp(value);
        }
        QVERIFY(near(*spearman(kX, kY).r.value, *spearman(kY, grown).r.value));
        QVERIFY(near(*kendallTauB(kX, kY).r.value, *kendallTauB(kY, grown).r.value));
        QVERIFY(near(*pearson(kX, kY).r.value, *pearson(kY, kX).r.value));
        QVERIFY(!near(*pearson(kX, kY).r.value, *pearson(kY, grown).r.value, 0.01));
    }

    void reasonsInsteadOfNumbers()
    {
        const std::vector<double> flat(8, 3.0);
        const std::vector<double> gaps{1, NAN, NAN, NAN, NAN, NAN, NAN, 2};
        for (const auto function : {pearson, spearman, kendallTauB}) {
            QCOMPARE(function(flat, kY, {}, 0.95).r.reason, Undefined::NoVariance);
            QCOMPARE(function(gaps, kY, {}, 0.95).r.reason, Undefined::TooFewUnits);
            QCOMPARE(function({}, {}, {}, 0.95).r.reason, Undefined::TooFewUnits);
            const Correlation same = function(kX, kX, {}, 0.95);
            QVERIFY(near(*same.r.value, 1.0));
        }
    }
};

QTEST_GUILESS_MAIN(TestCorrelation)
#include "tst_correlation.moc"
