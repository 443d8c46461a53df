// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/traces/compare_traces.h"
#include "core/statistics/random.h"
#include "tests/core/agreement/oracle.h"

#include <map>

using namespace rozet;
using namespace rozet::agreement;
using statistics::Estimate;
using statistics::Undefined;

namespace {

constexpr std::int64_t kBin = 40'000; // 25 samples a second

std::vector<TracePoint> pointsOf(const QJsonArray& samples)
{
    std::vector<TracePoint> points;
    for (const QJsonValue& sample : samples) {
        points.push_back({std::int64_t(points.size()) * kBin, sample.toArray().at(0).toDouble(),
                          sample.toArray().at(1).toDouble()});
    }
    return points;
}

std::optional<QString> compareAxis(const oracle::Expected& expected, const QString& quantity,
                                   const AxisAgreement& axis)
{
    using oracle::difference;
    const auto icc = [&](IccForm form) { return axis.icc[std::size_t(form)]; };
    const std::map<QString, Estimate> estimates{
        {QStringLiteral("pearson"), axis.pearson},
        {QStringLiteral("icc_A1"), icc(IccForm::AgreementSingle)},
        {QStringLiteral("icc_C1"), icc(IccForm::ConsistencySingle)},
        {QStringLiteral("icc_Ak"), icc(IccForm::AgreementAverage)},
        {QStringLiteral("lin_ccc"), axis.ccc},
        {QStringLiteral("rmse"), axis.rmse},
        {QStringLiteral("bias_b_minus_a"), axis.bias},
        {QStringLiteral("r_at_best_lag"), axis.bestCorrelation},
        {QStringLiteral("icc_A1_after_lag"), axis.iccAfterLag},
        {QStringLiteral("effective_n_bartlett_ar1"), axis.effectiveN}};
    if (const auto found = estimates.find(quantity); found != estimates.end()) {
        return difference(expected, found->second.value);
    }
    if (quantity == QStringLiteral("best_lag_samples")) {
        return difference(expected, std::optional(axis.bestLag.value.value_or(NAN) / kBin));
    }
    if (quantity == QStringLiteral("lag1_autocorr")) {
        const std::array<double, 2> both{axis.autocorrelationFirst.value_or(NAN),
                                         axis.autocorrelationSecond.value_or(NAN)};
        return difference(expected, both);
    }
    return std::nullopt;
}

std::optional<QString> compare(const oracle::Expected& expected, const TracePair& pair)
{
    using oracle::difference;
    const QString& quantity = expected.quantity;
    if (quantity.startsWith(QStringLiteral("x_"))) {
        return compareAxis(expected, quantity.mid(2), pair.x);
    }
    if (quantity.startsWith(QStringLiteral("y_"))) {
        return compareAxis(expected, quantity.mid(2), pair.y);
    }
    const RoseAgreement& rose = pair.rose;
    const std::map<QString, Estimate> estimates{
        {QStringLiteral("mean_euclidean_distance"), rose.meanDistance},
        {QStringLiteral("mean_abs_angle_deg"), rose.angles.meanDifference},
        {QStringLiteral("circular_correlation_jammalamadaka"), rose.angles.correlation},
        {QStringLiteral("octant_percent_agreement"), rose.sectorPercent},
        {QStringLiteral("octant_cohen_kappa"), rose.sectorKappa.kappa},
        {QStringLiteral("octant_kappa_circular_linear"), rose.sectorKappaLinear},
        {QStringLiteral("octant_kappa_circular_sin2"), rose.sectorKappaSine}};
    if (const auto found = estimates.find(quantity); found != estimates.end()) {
        return difference(expected, found->second.value);
    }
    return std::nullopt;
}

/// A slow walk on the rose, and a second coder who follows it with noise.
TraceRecording walk(int samples, int lag, std::uint64_t stream)
{
    statistics::Random random(11, stream);
    std::vector<Place> path;
    Place place;
    for (int i = 0; i < samples + lag; ++i) {
        place.x = 0.95 * place.x + 0.1 * random.normal();
        place.y = 0.95 * place.y + 0.1 * random.normal();
        path.push_back(place);
    }
    TraceRecording recording;
    recording.coders.resize(2);
    for (int i = 0; i < samples; ++i) {
        const Place& now = path[std::size_t(i + lag)];
        const Place& then = path[std::size_t(i)];
        recording.coders[0].push_back({i * kBin, now.x, now.y});
        recording.coders[1].push_back(
            {i * kBin, then.x + 0.05 * random.normal(), then.y + 0.05 * random.normal()});
    }
    return recording;
}

TracePair compareTwo(const TraceRecording& recording, const TraceSettings& settings)
{
    return compareTraces(std::span(&recording, 1), settings).pairs.at(0);
}

TraceSettings settingsOfBins()
{
    TraceSettings settings;
    settings.bin = kBin;
    settings.mostLag = 2'000'000;
    return settings;
}

bool near(double a, double b)
{
    return std::fabs(a - b) < 1e-10;
}

} // namespace

class TestTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reference_data() { oracle::addRows(QStringLiteral("continuous_trace")); }

    void reference()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject input = oracleCase.value(QStringLiteral("input")).toObject();
        TraceRecording recording;
        recording.coders = {pointsOf(input.value(QStringLiteral("coder1")).toArray()),
                            pointsOf(input.value(QStringLiteral("coder2")).toArray())};
        TraceSettings settings = settingsOfBins();
        settings.mostLag = 125 * kBin;
        const TracePair pair = compareTwo(recording, settings);
        int compared = 0;
        for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
            const auto different = compare(expected, pair);
            QVERIFY2(different, qPrintable(expected.quantity));
            QVERIFY2(different->isEmpty(), qPrintable(*different));
            ++compared;
        }
        QVERIFY(compared > 30);
    }

    void binsAreMeansOfTheirSamples()
    {
        const std::vector<TracePoint> samples{{-1, 5, 1},  {0, 1, 1},     {99, 3, 3},
                                              {100, 7, 7}, {350, NAN, 1}, {50, 2, 2}};
        const std::vector<BinnedPlace> places = binned(samples, 100);
        QCOMPARE(places.size(), std::size_t(3));
        QCOMPARE(places[0].bin, std::int64_t(-1));
        QCOMPARE(places[1].bin, std::int64_t(0));
        QCOMPARE(places[1].place.x, 2.0);
        QCOMPARE(places[2].place.y, 7.0);
    }

    void coderWhoFollowsIsFound()
    {
        const TraceRecording recording = walk(1500, 20, 0);
        const TracePair pair = compareTwo(recording, settingsOfBins());
        QCOMPARE(*pair.x.bestLag.value, 20.0 * kBin);
        QVERIFY(*pair.x.iccAfterLag.value > *pair.x.icc[1].value + 0.1);
        TraceRecording swapped = recording;
        std::swap(swapped.coders[0], swapped.coders[1]);
        const TracePair other = compareTwo(swapped, settingsOfBins());
        QCOMPARE(*other.x.bestLag.value, -20.0 * kBin);
        QVERIFY(near(*other.x.bestCorrelation.value, *pair.x.bestCorrelation.value));
        QVERIFY(near(*other.x.iccAfterLag.value, *pair.x.iccAfterLag.value));
        QVERIFY(near(*other.x.icc[1].value, *pair.x.icc[1].value));
        QVERIFY(near(*other.y.ccc.value, *pair.y.ccc.value));
        QVERIFY(near(*other.y.bias.value, -*pair.y.bias.value));
        QVERIFY(near(*other.y.effectiveN.value, *pair.y.effectiveN.value));
        QVERIFY(*pair.x.effectiveN.value < 600);
        QVERIFY(near(*other.rose.angles.correlation.value, *pair.rose.angles.correlation.value));
    }

    void timeAndOrderOfSamplesDoNotMatter()
    {
        const TraceRecording recording = walk(400, 3, 1);
        TraceRecording longer = recording;
        for (std::vector<TracePoint>& samples : longer.coders) {
            std::ranges::reverse(samples);
            for (TracePoint& sample : samples) {
                sample.time *= 7;
            }
        }
        TraceSettings settings = settingsOfBins();
        const TracePair one = compareTwo(recording, settings);
        settings.bin *= 7;
        settings.mostLag *= 7;
        const TracePair other = compareTwo(longer, settings);
        QCOMPARE(*one.x.icc[1].value, *other.x.icc[1].value);
        QCOMPARE(*one.x.bestLag.value * 7, *other.x.bestLag.value);
        QCOMPARE(*one.y.effectiveN.value, *other.y.effectiveN.value);
    }

    void gapsAreNotFilled()
    {
        TraceRecording recording = walk(500, 0, 2);
        recording.coders[1].erase(recording.coders[1].begin() + 100,
                                  recording.coders[1].begin() + 200);
        const TracePair pair = compareTwo(recording, settingsOfBins());
        QCOMPARE(pair.bins, 400.0);
        QCOMPARE(pair.x.pearson.n, 400.0);
        QCOMPARE(pair.rose.places, 400.0);
    }

    void identicalCodersAgree()
    {
        TraceRecording recording = walk(300, 0, 3);
        recording.coders[1] = recording.coders[0];
        const TracePair pair = compareTwo(recording, settingsOfBins());
        for (const Estimate& icc : pair.x.icc) {
            QVERIFY(near(icc.value.value(), 1));
        }
        QVERIFY(near(*pair.y.ccc.value, 1));
        QCOMPARE(*pair.y.bestLag.value, 0.0);
        QCOMPARE(*pair.y.rmse.value, 0.0);
        QCOMPARE(*pair.rose.sectorKappa.kappa.value, 1.0);
        QVERIFY(!pair.x.icc[1].interval); // bins are no independent units
    }

    void blocksAreResampledTheSameOnAnyNumberOfThreads()
    {
        const TraceRecording recording = walk(1500, 2, 4);
        TraceSettings settings = settingsOfBins();
        settings.replicates = 60;
        const TracePair alone = compareTwo(recording, settings);
        settings.threads = 3;
        const TracePair together = compareTwo(recording, settings);
        const auto& interval = alone.x.icc[1].interval;
        QVERIFY(interval.has_value());
        QCOMPARE(interval->method, statistics::IntervalMethod::BootstrapPercentile);
        QCOMPARE(interval->low, together.x.icc[1].interval->low);
        QCOMPARE(alone.rose.sectorKappaSine.standardError,
                 together.rose.sectorKappaSine.standardError);
        QVERIFY(interval->low < *alone.x.icc[1].value && *alone.x.icc[1].value < interval->high);
        QCOMPARE(alone.block, std::int64_t(10'000'000));
        settings.block = kBin; // as if every bin stood alone: far too narrow
        const TracePair naive = compareTwo(recording, settings);
        QCOMPARE(naive.block, kBin);
        QVERIFY(interval->high - interval->low >
                1.5 * (naive.x.icc[1].interval->high - naive.x.icc[1].interval->low));
    }

    void manyRecordingsAreResampledWhole()
    {
        std::vector<TraceRecording> recordings;
        for (std::uint64_t i = 0; i < 9; ++i) {
            recordings.push_back(walk(200, 0, 10 + i));
        }
        TraceSettings settings = settingsOfBins();
        settings.replicates = 40;
        const TraceAgreement all = compareTraces(recordings, settings);
        QCOMPARE(all.pairs[0].block, std::int64_t(0));
        QVERIFY(all.pairs[0].x.icc[1].interval.has_value());
        QCOMPARE(all.bins, 1800.0);
        std::ranges::reverse(recordings);
        settings.replicates = 0;
        const TraceAgreement turned = compareTraces(recordings, settings);
        QVERIFY(near(*all.iccX[1].value, *turned.iccX[1].value));
        QCOMPARE(all.pairs[0].x.bestLag.value, turned.pairs[0].x.bestLag.value);
    }

    void threeCoders()
    {
        TraceRecording recording = walk(300, 0, 30);
        recording.coders.push_back(recording.coders[0]);
        recording.coders[2].resize(250);
        const TraceAgreement all = compareTraces(std::span(&recording, 1), settingsOfBins());
        QCOMPARE(all.pairs.size(), std::size_t(3));
        QCOMPARE(all.bins, 250.0);
        QVERIFY(near(*all.pairs[1].x.icc[1].value, 1)); // first and third
        QVERIFY(*all.iccX[1].value > *all.pairs[0].x.icc[1].value);
    }

    void windowsMoveAndSkipGaps()
    {
        TraceRecording recording = walk(500, 0, 31);
        for (std::vector<TracePoint>& samples : recording.coders) {
            for (std::size_t i = 300; i < samples.size(); ++i) {
                samples[i].time += 1'000'000'000;
            }
        }
        const auto windows = runningIcc(recording, kBin, 100 * kBin, 50 * kBin);
        QCOMPARE(windows.front().from, std::int64_t(0));
        QVERIFY(windows.size() >= 8 && windows.size() < 15);
        for (const RunningIcc& window : windows) {
            QVERIFY(window.x.n > 0 && window.x.n <= 100);
            QCOMPARE(window.to - window.from, 100 * kBin);
        }
        QVERIFY(windows.back().to > 1'000'000'000 + 499 * kBin);
        QVERIFY(windows.back().from <= 1'000'000'000 + 499 * kBin);
    }

    void reasonsInsteadOfNumbers()
    {
        TraceRecording still = walk(50, 0, 32);
        for (TracePoint& sample : still.coders[1]) {
            sample.x = 0.25;
        }
        const TracePair pair = compareTwo(still, settingsOfBins());
        QCOMPARE(pair.x.icc[1].reason, Undefined::NoVariance);
        QCOMPARE(pair.x.pearson.reason, Undefined::NoVariance);
        QCOMPARE(pair.x.bestLag.reason, Undefined::NoVariance);
        QCOMPARE(pair.x.effectiveN.reason, Undefined::NoVariance);
        QVERIFY(pair.x.rmse.value.has_value());
        QVERIFY(pair.y.icc[1].value.has_value());

        TraceRecording apart = walk(50, 0, 33);
        for (TracePoint& sample : apart.coders[1]) {
            sample.time += 100'000'000;
        }
        const TracePair never = compareTwo(apart, settingsOfBins());
        QCOMPARE(never.x.icc[1].reason, Undefined::NoOverlap);
        QCOMPARE(never.y.bestLag.reason, Undefined::TooFewUnits);
        QCOMPARE(never.rose.meanDistance.reason, Undefined::NoUnits);

        TraceRecording alone;
        alone.coders.resize(1);
        QCOMPARE(compareTraces(std::span(&alone, 1)).iccX[0].reason, Undefined::OneCoder);
        QCOMPARE(compareTraces({}).iccY[0].reason, Undefined::OneCoder);
    }
};

QTEST_GUILESS_MAIN(TestTraces)
#include "tst_traces.moc"
