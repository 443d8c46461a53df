// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/multi_coder.h"
#include "core/agreement/planar.h"
#include "tests/core/agreement/oracle_ratings.h"

using namespace rozet;
using namespace rozet::agreement;
using statistics::Undefined;

namespace {

std::optional<QString> compare(const oracle::Expected& expected, const RatingTable& table,
                               const Contingency& counts, const RoseAgreement& rose)
{
    using oracle::difference;
    const std::vector<double> places{0, 1, 2, 3, 4, 5, 6, 7};
    const bool linear = expected.param("weights") == QStringLiteral("circular_linear");
    const Weights weights(linear ? WeightFamily::CircularLinear : WeightFamily::CircularSine,
                          places, 8);
    const MultiCoder all(table, table.times(), weights);
    const QString& quantity = expected.quantity;
    if (quantity == QStringLiteral("gwet_ac2")) {
        return difference(expected, all.gwetAc().value);
    }
    if (quantity == QStringLiteral("gwet_ac2_se")) {
        return difference(expected, all.gwetAc().standardError);
    }
    if (quantity == QStringLiteral("fleiss_kappa_weighted")) {
        return difference(expected, all.fleissKappa().value);
    }
    if (quantity == QStringLiteral("cohen_kappa_weighted")) {
        const auto kappa = cohenKappa(counts, weights).kappa.value;
        const auto inRose = linear ? rose.sectorKappaLinear.value : rose.sectorKappaSine.value;
        return kappa == inRose ? difference(expected, kappa) : QStringLiteral("rose differs");
    }
    if (quantity == QStringLiteral("cohen_kappa_se_fce1969")) {
        return difference(expected, cohenKappa(counts, weights).kappa.standardError);
    }
    if (quantity == QStringLiteral("mean_ring_distance_octants")) {
        return difference(expected, rose.ring.meanDistance.value);
    }
    if (quantity == QStringLiteral("within_one_octant_proportion")) {
        return difference(expected, rose.ring.withinOne.value);
    }
    if (quantity == QStringLiteral("krippendorff_alpha")) {
        const bool circular = expected.param("metric") == QStringLiteral("circular");
        return circular ? difference(expected, rose.sectorAlpha.value) : QString();
    }
    return std::nullopt;
}

bool near(double a, double b)
{
    return std::fabs(a - b) < 1e-9;
}

Place at(double degrees, double radius = 1)
{
    return {radius * std::cos(degrees * M_PI / 180), radius * std::sin(degrees * M_PI / 180)};
}

} // namespace

class TestCircular : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reference_data() { oracle::addRows(QStringLiteral("circular_octants")); }

    void reference()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const oracle::Ratings ratings =
            oracle::ratingsOf(oracleCase.value(QStringLiteral("input")).toObject());
        const Contingency counts = contingencyOf(ratings.table, ratings.table.times(), 0, 1);
        const RoseAgreement rose = compareSectors(counts);
        for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
            const auto different = compare(expected, ratings.table, counts, rose);
            QVERIFY2(different, qPrintable(expected.quantity));
            QVERIFY2(different->isEmpty(), qPrintable(*different));
        }
        QCOMPARE(rose.meanDistance.reason, Undefined::NeedsNumbers);
    }

    void sectorsBetweenAndOnTheAxes()
    {
        RoseSettings between;
        RoseSettings on;
        on.onAxes = true;
        QCOMPARE(sectorOf(0, between), std::size_t(0));
        QCOMPARE(sectorOf(44.999, between), std::size_t(0));
        QCOMPARE(sectorOf(45, between), std::size_t(1));
        QCOMPARE(sectorOf(359.99, between), std::size_t(7));
        QCOMPARE(sectorOf(22.4, on), std::size_t(0));
        QCOMPARE(sectorOf(22.5, on), std::size_t(1));
        QCOMPARE(sectorOf(337.5, on), std::size_t(0));
        QCOMPARE(sectorOf(337.4, on), std::size_t(7));
        QVERIFY(near(directionOf(at(300)), 300));
        QVERIFY(std::isnan(directionOf({0, 0})));
        QVERIFY(std::isnan(directionOf(at(10, 0.05), 0.1)));
        QVERIFY(directionOf({1, -1e-300}) < 360);
    }

    void turnedCoderShowsInTheTurn()
    {
        std::vector<Place> first;
        std::vector<Place> second;
        for (int i = 0; i < 24; ++i) {
            first.push_back(at(i * 15 + 7, 0.4 + 0.02 * i));
            second.push_back(at(i * 15 + 7 + 45, 0.4 + 0.02 * i));
        }
        const RoseAgreement rose = compareOnRose(first, second);
        const RoseAgreement swapped = compareOnRose(second, first);
        QVERIFY(near(*rose.angles.meanTurn.value, 45));
        QVERIFY(near(*rose.angles.meanDifference.value, 45));
        QVERIFY(near(*rose.angles.correlation.value, *swapped.angles.correlation.value));
        QVERIFY(near(*rose.ring.meanTurn.value, 1));
        QVERIFY(near(*swapped.ring.meanTurn.value, -1));
        QCOMPARE(*rose.ring.withinOne.value, 1.0);
        QCOMPARE(*rose.sectorPercent.value, 0.0);
        QVERIFY(near(*rose.sectorKappaSine.value, *swapped.sectorKappaSine.value));
        QVERIFY(near(*rose.sectorAlpha.value, *swapped.sectorAlpha.value));
        QVERIFY(near(*rose.meanDistance.value, *swapped.meanDistance.value));
    }

    void directionsAcrossTheSeam()
    {
        QVERIFY(near(wayRound(350, 10, 360), 20));
        QVERIFY(near(wayRound(10, 350, 360), -20));
        QVERIFY(near(wayRound(0, 180, 360), 180));
        QVERIFY(near(wayRound(180, 0, 360), 180));
        const std::vector<double> a{350, 20, 5, NAN};
        const std::vector<double> b{10, 20, 345, 3};
        const AngleFigures figures = compareAngles(a, b, 360);
        QVERIFY(near(*figures.meanDifference.value, 40.0 / 3));
        QVERIFY(std::fabs(*figures.meanTurn.value) < 1e-12);
        QCOMPARE(figures.meanTurn.n, 3.0);
    }

    void positionsOfThreeCoders()
    {
        std::vector<std::vector<Place>> places(3);
        for (int unit = 0; unit < 10; ++unit) {
            for (std::size_t coder = 0; coder < 3; ++coder) {
                places[coder].push_back(at(unit * 36 + 5.0 * double(coder), 0.7));
            }
        }
        places[2][4] = {NAN, 0.1};
        const PositionAgreement all = comparePositions(places);
        QCOMPARE(all.x.units, 9.0);
        QCOMPARE(all.x.leftOut, 1.0);
        QVERIFY(*all.x.of(IccForm::AgreementSingle).estimate.value > 0.98);
        QCOMPARE(all.rose.places, 10.0);
        QVERIFY(near(*all.rose.angles.meanTurn.value, 5));
        QVERIFY(all.rose.sectorKappa.kappa.standardError.has_value());
        const PositionAgreement same = comparePositions(std::vector{places[0], places[0]});
        QCOMPARE(*same.y.of(IccForm::AgreementSingle).estimate.value, 1.0);
        QCOMPARE(*same.rose.sectorKappa.kappa.value, 1.0);
        QCOMPARE(*same.rose.meanDistance.value, 0.0);
    }

    void reasonsInsteadOfNumbers()
    {
        const RoseAgreement nothing = compareOnRose({}, {});
        QCOMPARE(nothing.meanDistance.reason, Undefined::NoUnits);
        QCOMPARE(nothing.angles.correlation.reason, Undefined::NoUnits);
        QCOMPARE(nothing.sectorKappa.kappa.reason, Undefined::NoUnits);
        QCOMPARE(nothing.sectorAlpha.reason, Undefined::NoUnits);
        const std::vector<Place> still(5, at(30));
        const RoseAgreement same = compareOnRose(still, still);
        QCOMPARE(same.angles.correlation.reason, Undefined::NoVariance);
        QCOMPARE(same.sectorKappa.kappa.reason, Undefined::NoVariation);
        QCOMPARE(*same.sectorPercent.value, 1.0);
        const PositionAgreement one = comparePositions(std::vector<std::vector<Place>>{still});
        QCOMPARE(one.x.of(IccForm::Single).estimate.reason, Undefined::OneCoder);
        QCOMPARE(one.rose.meanDistance.reason, Undefined::NoUnits);
    }
};

QTEST_GUILESS_MAIN(TestCircular)
#include "tst_circular.moc"
