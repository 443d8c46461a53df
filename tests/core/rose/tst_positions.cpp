// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rose/positions.h"
#include "core/statistics/random.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace rozet;
using agreement::Place;
using rose::describePositions;
using rose::PositionFigures;
using statistics::Estimate;
using statistics::Undefined;

namespace {

bool near(const Estimate& estimate, double expected, double within = 1e-12)
{
    return estimate.value && std::fabs(*estimate.value - expected) <= within;
}

const std::vector<Place> kSix{{.5, .3}, {.4, .5}, {.2, .6}, {.6, .1}, {-.2, .5}, {.3, .4}};

} // namespace

class TestPositions : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// The worked example of docs/methods/positions.md; figures from a script of its own.
    void sixPlacesAlikeAndByTheirSeconds()
    {
        const PositionFigures alike = describePositions(kSix);
        QCOMPARE(alike.n, 6.0);
        QVERIFY(near(alike.meanX, 0.3));
        QVERIFY(near(alike.meanY, 0.4));
        QVERIFY(near(alike.spread, 0.30550504633038933));
        QVERIFY(near(alike.direction, 53.9296462348416, 1e-9));
        QVERIFY(near(alike.vectorLength, 0.8530147578308631));
        const std::vector<double> seconds{12, 8, 20, 5, 10, 15};
        const PositionFigures weighted = describePositions(kSix, seconds);
        QCOMPARE(weighted.weight, 70.0);
        QVERIFY(near(weighted.meanX, 0.2671428571428571));
        QVERIFY(near(weighted.meanY, 0.4442857142857143));
        QVERIFY(near(weighted.spread, 0.26851823181364526));
        QVERIFY(near(weighted.direction, 59.249882373046844, 1e-9));
        QVERIFY(near(weighted.vectorLength, 0.889341293801517));
    }

    void turningEverythingTurnsOnlyTheDirection()
    {
        statistics::Random random(7, 0);
        std::vector<Place> places;
        std::vector<Place> turned;
        const double angle = 1.1;
        for (int i = 0; i < 50; ++i) {
            const Place one{random.uniform() * .6 - .1, random.uniform() * .6 - .2};
            places.push_back(one);
            turned.push_back({one.x * std::cos(angle) - one.y * std::sin(angle),
                              one.x * std::sin(angle) + one.y * std::cos(angle)});
        }
        const PositionFigures before = describePositions(places);
        const PositionFigures after = describePositions(turned);
        QVERIFY(near(after.spread, *before.spread.value));
        QVERIFY(near(after.vectorLength, *before.vectorLength.value));
        const double turn =
            *after.direction.value - *before.direction.value - angle * 180 / std::numbers::pi;
        QVERIFY(std::fabs(std::remainder(turn, 360)) < 1e-9);
    }

    void howFarFromTheCentreDoesNotChangeTheDirection()
    {
        const std::vector<Place> places{{.8, 0}, {0, .1}};
        QVERIFY(near(describePositions(places).direction, 45, 1e-9));
        QVERIFY(near(describePositions(places).vectorLength, std::sqrt(.5)));
    }

    void oppositeDirectionsCancel()
    {
        const std::vector<Place> places{{.5, .5}, {-.5, -.5}};
        const PositionFigures figures = describePositions(places);
        QVERIFY(near(figures.vectorLength, 0));
        QVERIFY(!figures.direction.value);
        QCOMPARE(figures.direction.reason, Undefined::NoDirection);
    }

    void theCentreHasNoDirection()
    {
        const std::vector<Place> places{{0, 0}, {0, 0}, {.3, 0}};
        const PositionFigures figures = describePositions(places);
        QCOMPARE(figures.n, 3.0);
        QCOMPARE(figures.directions, 1.0);
        QVERIFY(near(figures.direction, 0));
        QVERIFY(near(figures.meanX, 0.1));
        const PositionFigures still = describePositions(std::vector<Place>(4));
        QCOMPARE(still.vectorLength.reason, Undefined::NoDirection);
        QVERIFY(near(still.spread, 0));
    }

    void nothingAndOnePlace()
    {
        const PositionFigures none = describePositions(std::vector<Place>{{NAN, 0}, {0, NAN}});
        QCOMPARE(none.meanX.reason, Undefined::NoUnits);
        QCOMPARE(none.n, 0.0);
        const PositionFigures one = describePositions(std::vector<Place>{{.2, -.2}});
        QVERIFY(near(one.direction, 315, 1e-9));
        QCOMPARE(one.spread.reason, Undefined::TooFewUnits);
    }

    void placesWithoutWeightCountWhenNothingHasAny()
    {
        const std::vector<Place> places{{.2, 0}, {.4, 0}};
        QVERIFY(near(describePositions(places, std::vector<double>{0, 3}).meanX, .4));
        QVERIFY(near(describePositions(places, std::vector<double>{0, 0}).meanX, .3));
    }
};

QTEST_GUILESS_MAIN(TestPositions)
#include "tst_positions.moc"
