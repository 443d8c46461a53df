// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rose/complementarity.h"
#include "core/statistics/random.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace rozet;
using agreement::Place;
using agreement::TracePoint;
using rose::Complementarity;
using rose::complementarityOfPlaces;
using rose::complementarityOfTraces;
using rose::ComplementaritySettings;
using statistics::Estimate;
using statistics::Undefined;

namespace {

constexpr std::int64_t kStep = 50'000;

bool near(const Estimate& estimate, double expected, double within = 1e-9)
{
    return estimate.value && std::fabs(*estimate.value - expected) <= within;
}

double wave(double seconds, double period)
{
    return std::sin(2 * std::numbers::pi * seconds / period);
}

/// Two minutes at 20 samples a second: the student follows by 1.5 s on together, by .8 s on above.
struct Waves
{
    std::vector<TracePoint> mentor;
    std::vector<TracePoint> student;

    Waves()
    {
        for (int k = 0; k < 2400; ++k) {
            const double t = k * 0.05;
            mentor.push_back(
                {k * kStep, .5 * wave(t, 37) + .2 * wave(t, 11), .4 * wave(t + 23.0 / 4, 23) + .1});
            student.push_back({k * kStep,
                               .45 * wave(t - 1.5, 37) + .18 * wave(t - 1.5, 11) + .1 * wave(t, 5),
                               -.35 * wave(t - .8 + 23.0 / 4, 23) + .12 * wave(t, 7)});
        }
    }
};

const std::vector<Place> kMentor{{.5, .3}, {.4, .5}, {.2, .6}, {.6, .1}, {-.2, .5}, {.3, .4}};
const std::vector<Place> kStudent{{.4, -.3}, {.5, -.2}, {.1, -.5}, {.5, .1}, {-.3, .2}, {.2, -.4}};

/// A walk that forgets its past slowly.
std::vector<TracePoint> walk(std::uint64_t seed, int samples)
{
    statistics::Random random(seed, 0);
    std::vector<TracePoint> points;
    double x = 0;
    double y = 0;
    for (int k = 0; k < samples; ++k) {
        x = .98 * x + .05 * random.normal();
        y = .98 * y + .05 * random.normal();
        points.push_back({k * kStep, x, y});
    }
    return points;
}

} // namespace

class TestComplementarity : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// Figures from a script of its own that knows nothing of Rozet.
    void twoWavesGiveTheFiguresOfAnIndependentScript()
    {
        const Waves waves;
        const Complementarity found = complementarityOfTraces(waves.mentor, waves.student);
        QCOMPARE(found.n, 2400.0);
        QVERIFY(near(found.together.correlation, 0.9031326451406999));
        QVERIFY(near(found.above.correlation, 0.9236326533024214));
        QVERIFY(near(found.together.bestLag, 1.5e6));
        QVERIFY(near(found.together.bestCorrelation, 0.9789266661203274));
        QVERIFY(near(found.above.bestLag, 0.8e6));
        QVERIFY(near(found.above.bestCorrelation, 0.9462578961355397));
        QVERIFY(near(found.together.effectiveN, 18.71586308596464, 1e-6));
        QVERIFY(near(found.above.effectiveN, 24.250961453566298, 1e-6));
        QVERIFY(found.above.correlation.interval.has_value());
        QVERIFY(std::fabs(found.above.correlation.interval->low - 0.8299704645512229) < 1e-6);
        QVERIFY(std::fabs(found.above.correlation.interval->high - 0.9666407809467454) < 1e-6);
        QVERIFY(near(found.index, 0.8937233818784248));
        QVERIFY(near(found.chance, 0.017003166005974617));
        QVERIFY(found.chance.interval && found.chance.interval->high < *found.index.value);
        QCOMPARE(found.together.lags.size(), std::size_t(201));
    }

    /// The worked example of docs/methods/complementarity.md; p over all 720 orders is .0056.
    void sixFragments()
    {
        ComplementaritySettings settings;
        settings.replicates = 4000;
        const Complementarity found = complementarityOfPlaces(kMentor, kStudent, settings);
        QCOMPARE(found.n, 6.0);
        QVERIFY(near(found.together.correlation, 0.9652409755315355));
        QVERIFY(near(found.above.correlation, 0.4011785213699552));
        QVERIFY(near(found.index, 0.7616414686261135));
        QVERIFY(near(found.chance, 0.4517803932961897));
        QVERIFY(found.p && std::fabs(*found.p - 0.005555555555555556) < 0.003);
        QCOMPARE(found.together.bestLag.reason, Undefined::NotAsked);
        QVERIFY(found.together.lags.empty());
    }

    void changingPlacesTurnsTheLagAndNothingElse()
    {
        const std::vector<TracePoint> a = walk(1, 1200);
        std::vector<TracePoint> b = walk(2, 1200);
        for (std::size_t i = 20; i < b.size(); ++i) {
            b[i].x += a[i - 20].x;
            b[i].y -= a[i - 20].y;
        }
        const Complementarity one = complementarityOfTraces(a, b);
        const Complementarity other = complementarityOfTraces(b, a);
        QVERIFY(near(other.together.correlation, *one.together.correlation.value));
        QVERIFY(near(other.above.correlation, *one.above.correlation.value));
        QVERIFY(near(other.index, *one.index.value));
        QVERIFY(near(other.chance, *one.chance.value));
        QVERIFY(near(one.together.bestLag, 1e6));
        QVERIFY(near(other.together.bestLag, -1e6));
        QVERIFY(near(one.above.bestLag, 1e6));
    }

    void fullyComplementaryIsOneAndItsOppositeMinusOne()
    {
        const std::vector<TracePoint> a = walk(3, 800);
        std::vector<TracePoint> complement = a;
        std::vector<TracePoint> opposite = a;
        for (std::size_t i = 0; i < a.size(); ++i) {
            complement[i].y = -a[i].y;
            opposite[i].x = -a[i].x;
        }
        const Complementarity full = complementarityOfTraces(a, complement);
        QVERIFY(near(full.together.correlation, 1));
        QVERIFY(near(full.above.correlation, 1));
        QVERIFY(near(full.index, 1));
        QVERIFY(near(full.together.bestLag, 0));
        QVERIFY(full.p && *full.p < 0.01);
        const Complementarity none = complementarityOfTraces(a, opposite);
        QVERIFY(near(none.together.correlation, -1));
        QVERIFY(near(none.above.correlation, -1));
        QVERIFY(near(none.index, -1));
        QCOMPARE(*none.p, 1.0);
    }

    void aTraceThatStandsStillHasNoCorrelationButAnIndex()
    {
        const std::vector<TracePoint> a = walk(4, 400);
        std::vector<TracePoint> still = a;
        for (TracePoint& point : still) {
            point.x = .5;
            point.y = 0;
        }
        const Complementarity found = complementarityOfTraces(a, still);
        QCOMPARE(found.together.correlation.reason, Undefined::NoVariance);
        QCOMPARE(found.above.bestLag.reason, Undefined::NoVariance);
        QVERIFY(!found.together.p);
        QVERIFY(found.index.value.has_value());
        // Shifting what stands still changes nothing.
        QVERIFY(near(found.chance, *found.index.value));
        QCOMPARE(*found.p, 1.0);
    }

    void withoutCommonTimeThereIsNothing()
    {
        std::vector<TracePoint> late = walk(5, 100);
        for (TracePoint& point : late) {
            point.time += 3'600'000'000;
        }
        const Complementarity found = complementarityOfTraces(walk(6, 100), late);
        QCOMPARE(found.n, 0.0);
        QCOMPARE(found.together.correlation.reason, Undefined::NoPairs);
        QCOMPARE(found.index.reason, Undefined::NoPairs);
        QCOMPARE(found.together.effectiveN.reason, Undefined::NoPairs);
        QCOMPARE(complementarityOfPlaces({}, {}).index.reason, Undefined::NoPairs);
        const std::vector<Place> centre(4);
        QCOMPARE(complementarityOfPlaces(centre, centre).index.reason, Undefined::NoDirection);
    }

    void onlyPlacesGivenToBothCount()
    {
        std::vector<Place> mentor = kMentor;
        std::vector<Place> student = kStudent;
        mentor.push_back({.1, .9});
        student.push_back({NAN, NAN});
        const Complementarity more = complementarityOfPlaces(mentor, student);
        const Complementarity plain = complementarityOfPlaces(kMentor, kStudent);
        QCOMPARE(more.n, 6.0);
        QCOMPARE(*more.index.value, *plain.index.value);
        QCOMPARE(*more.p, *plain.p);
    }

    /// What the closed form says, every pairing tells: all mentors beside all students.
    void chanceIsTheMeanOverAllPairings()
    {
        double sum = 0;
        for (const Place& m : kMentor) {
            for (const Place& s : kStudent) {
                sum += std::cos(std::atan2(m.y, m.x) + std::atan2(s.y, s.x));
            }
        }
        QVERIFY(near(complementarityOfPlaces(kMentor, kStudent).chance, sum / 36, 1e-12));
    }

    void sameSeedSameNumbers()
    {
        const Waves waves;
        ComplementaritySettings settings;
        settings.replicates = 200;
        const Complementarity a = complementarityOfTraces(waves.mentor, waves.student, settings);
        const Complementarity b = complementarityOfTraces(waves.mentor, waves.student, settings);
        QCOMPARE(*a.p, *b.p);
        QCOMPARE(a.chance.interval->low, b.chance.interval->low);
        settings.seed = 2;
        const Complementarity c = complementarityOfTraces(waves.mentor, waves.student, settings);
        QVERIFY(c.chance.interval->low != a.chance.interval->low);
        QCOMPARE(*c.index.value, *a.index.value);
        settings.replicates = 0;
        const Complementarity bare = complementarityOfTraces(waves.mentor, waves.student, settings);
        QVERIFY(!bare.p && !bare.chance.interval && !bare.together.p);
    }

    /// Courses that have nothing to do with each other seldom look as if they had.
    void unrelatedTracesAreSeldomSignificant()
    {
        ComplementaritySettings settings;
        settings.replicates = 99;
        settings.mostLag = 0;
        int significant = 0;
        for (std::uint64_t i = 0; i < 60; ++i) {
            const Complementarity found =
                complementarityOfTraces(walk(100 + 2 * i, 2400), walk(101 + 2 * i, 2400), settings);
            significant += *found.together.p <= .05 ? 1 : 0;
            significant += *found.above.p <= .05 ? 1 : 0;
        }
        QVERIFY2(significant <= 14, qPrintable(QString::number(significant))); // 6 expected of 120
    }
};

QTEST_GUILESS_MAIN(TestComplementarity)
#include "tst_complementarity.moc"
