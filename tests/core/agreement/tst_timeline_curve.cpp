// SPDX-License-Identifier: GPL-3.0-or-later
// A curve must be what the whole comparison gives at each of its settings.
#include "core/agreement/timeline_curve.h"
#include "tests/core/agreement/timeline_cases.h"

using namespace rozet;
using namespace rozet::agreement;
using C = TimelineCoefficient;
using statistics::Estimate;
using statistics::Undefined;

namespace {

constexpr std::array kOverlaps{0.0, 0.05, 0.2, 1.0 / 3, 0.4, 0.5, 0.6, 0.75, 0.8, 0.95, 1.0};
constexpr std::array<std::int64_t, 7> kTolerances{0, 1, 250, 500, 1000, 2600, 10'000};

TimelineSettings plain()
{
    TimelineSettings settings;
    settings.intervals = TimelineIntervals::None;
    settings.unit = 500;
    settings.tolerance = 1000;
    settings.unitizing.tick = 1;
    return settings;
}

QString difference(const CurvePoint& point, const TimelineAgreement& whole, std::size_t block)
{
    for (std::size_t index = 0; index < kTimelineCoefficients; ++index) {
        const auto coefficient = static_cast<C>(index);
        const Estimate& expected =
            block == 0 ? whole.of(coefficient) : whole.ofCode(block - 1, coefficient);
        const Estimate& given = point[index];
        const bool near = given.value.has_value() == expected.value.has_value() &&
                          (!given.value || std::fabs(*given.value - *expected.value) <= 1e-12);
        if (!near || given.reason != expected.reason || given.interval.has_value()) {
            return QStringLiteral("coefficient %1: %2 and %3")
                .arg(index)
                .arg(given.value.value_or(-99))
                .arg(expected.value.value_or(-99));
        }
    }
    return {};
}

/// Two coders; one code. Overlaps 0.5 and 0.8 of the longer, 0.5 and 0.8 of both together.
CodedRecordings twoEvents()
{
    CodedRecordings data{2, 1, {}};
    CodedRecording recording;
    recording.to = 100'000;
    recording.coders = {{true, {{10'000, 20'000, 0}, {50'000, 60'000, 0}}},
                        {true, {{15'000, 20'000, 0}, {50'000, 58'000, 0}}}};
    data.recordings.push_back(recording);
    return data;
}

} // namespace

class TestTimelineCurve : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void handComputedF1()
    {
        const TimelineCurve curve(twoEvents(), plain());
        const std::array asked{0.4, 0.5, 0.6, 0.8, 0.9};
        const auto points = curve.againstOverlap(asked, 0);
        const std::array expected{1.0, 1.0, 0.5, 0.5, 0.0};
        for (std::size_t index = 0; index < asked.size(); ++index) {
            QCOMPARE(points[index][static_cast<std::size_t>(C::EventF1)].value,
                     std::optional(expected[index]));
        }
    }

    void handComputedTolerance()
    {
        // Without tolerance they differ in 5 + 2 of 100 s: agreed 0.93; A codes .20, B .13; chance
        // .20 x .13 + .80 x .87 = .722; kappa = .208 / .278. With 5 s and more A is found with B
        // everywhere.
        const TimelineCurve curve(twoEvents(), plain());
        const std::array<std::int64_t, 2> asked{0, 5000};
        const auto points = curve.againstTolerance(asked, 0);
        const auto first = static_cast<std::size_t>(C::TimeKappaToleranceExactFirst);
        QVERIFY(std::fabs(*points[0][first].value - 0.208 / 0.278) < 1e-12);
        QCOMPARE(points[1][first].value, std::optional(1.0));
    }

    void equalsTheWhole_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("coders");
        QTest::addColumn<bool>("exclusive");
        QTest::addColumn<bool>("moments");
        for (int seed = 1; seed <= 3; ++seed) {
            for (const int coders : {2, 3}) {
                for (const bool exclusive : {false, true}) {
                    QTest::addRow("seed %d, %d coders, %s", seed, coders,
                                  exclusive ? "exclusive" : "overlapping")
                        << seed << coders << exclusive << (seed % 2 == 0);
                }
            }
        }
    }

    void equalsTheWhole()
    {
        QFETCH(int, seed);
        QFETCH(int, coders);
        QFETCH(bool, exclusive);
        QFETCH(bool, moments);
        CodedRecordings data = make(seed, coders, exclusive, moments);
        TimelineSettings settings = plain();
        const TimelineCurve curve(data, settings);
        for (std::size_t block = 0; block <= data.codes; ++block) {
            const auto points = curve.againstOverlap(kOverlaps, block);
            for (std::size_t index = 0; index < kOverlaps.size(); ++index) {
                settings.overlap = kOverlaps[index];
                const QString differs =
                    difference(points[index], timelineAgreement(data, settings), block);
                QVERIFY2(differs.isEmpty(), qPrintable(differs));
            }
        }
        settings.overlap = 0.6;
        const TimelineCurve second(data, settings);
        for (std::size_t block = 0; block <= data.codes; ++block) {
            const auto points = second.againstTolerance(kTolerances, block);
            for (std::size_t index = 0; index < kTolerances.size(); ++index) {
                settings.tolerance = kTolerances[index];
                const QString differs =
                    difference(points[index], timelineAgreement(data, settings), block);
                QVERIFY2(differs.isEmpty(), qPrintable(differs));
            }
        }
    }

    void nothingToCompare()
    {
        CodedRecordings data{2, 1, {}};
        const TimelineCurve curve(data, plain());
        const auto points = curve.againstOverlap(kOverlaps, 0);
        QCOMPARE(points.front().front().reason, Undefined::NoPairs);
        QCOMPARE(curve.againstTolerance(kTolerances, 1).back().front().reason, Undefined::NoPairs);
    }

    void stops()
    {
        const TimelineCurve curve(twoEvents(), plain());
        std::stop_source source;
        source.request_stop();
        for (const CurvePoint& point : curve.againstOverlap(kOverlaps, 0, source.get_token())) {
            QVERIFY(point.empty());
        }
        for (const CurvePoint& point : curve.againstTolerance(kTolerances, 0, source.get_token())) {
            QVERIFY(point.empty());
        }
    }

private:
    static CodedRecordings make(int seed, int coders, bool exclusive, bool moments)
    {
        statistics::Random random(static_cast<std::uint64_t>(seed), 3);
        const auto below = [&random](std::int64_t bound) {
            return static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(bound)));
        };
        CodedRecordings data{static_cast<std::size_t>(coders), 3, {}};
        for (int index = 0; index < 3; ++index) {
            CodedRecording recording;
            recording.to = 60'000;
            for (int coder = 0; coder < coders; ++coder) {
                CoderTrack track;
                track.coded = below(6) != 0;
                std::int64_t at = below(3000);
                while (track.coded && at < 55'000) {
                    const std::int64_t length =
                        moments && below(4) == 0 ? 0 : 200 + below(exclusive ? 4000 : 9000);
                    track.fragments.push_back(
                        {at, at + length, static_cast<std::int32_t>(below(3))});
                    at += exclusive ? length + below(2500) : below(4000);
                }
                recording.coders.push_back(std::move(track));
            }
            data.recordings.push_back(std::move(recording));
        }
        return data;
    }
};

QTEST_GUILESS_MAIN(TestTimelineCurve)
#include "tst_timeline_curve.moc"
