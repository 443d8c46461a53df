// SPDX-License-Identifier: GPL-3.0-or-later
// What must be true of gamma whatever the data, and what it does with data nobody hoped for.
#include "core/agreement/gamma.h"
#include "core/statistics/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace rozet::agreement;
using rozet::statistics::IntervalMethod;
using rozet::statistics::Random;
using rozet::statistics::Undefined;

namespace {

/// Coders who mostly saw the same, with shifts, misses and other codes.
CodedRecording conversation(Random& random, std::size_t coders, std::size_t events,
                            std::size_t codes)
{
    CodedRecording recording;
    recording.coders.resize(coders);
    std::int64_t at = 0;
    for (std::size_t event = 0; event < events; ++event) {
        at += std::int64_t(500'000 + random.below(4'000'000));
        const auto length = std::int64_t(1'500'000 + random.below(8'000'000));
        const auto code = std::int32_t(random.below(codes));
        for (CoderTrack& track : recording.coders) {
            const std::int64_t start = at + std::int64_t(random.below(1'000'001)) - 500'000;
            const std::int64_t end = at + length + std::int64_t(random.below(1'000'001)) - 500'000;
            const bool recoded = random.below(6) == 0;
            if (random.below(10) != 0) {
                track.fragments.push_back(
                    {start, end, recoded ? std::int32_t(random.below(codes)) : code});
            }
        }
        at += length;
    }
    recording.to = at + 2'000'000;
    return recording;
}

CodedRecordings study(std::uint64_t seed, std::size_t recordings, std::size_t coders,
                      std::size_t events, std::size_t codes = 3)
{
    Random random(seed, 0);
    CodedRecordings data{coders, codes, {}};
    for (std::size_t number = 0; number < recordings; ++number) {
        data.recordings.push_back(conversation(random, coders, events, codes));
    }
    return data;
}

GammaSettings settingsWith(GammaSampler sampler, std::size_t samples = 10)
{
    GammaSettings settings;
    settings.sampler = sampler;
    settings.samples = samples;
    settings.replicates = 200;
    return settings;
}

bool near(std::optional<double> one, std::optional<double> other, double within = 1e-12)
{
    return one && other ? std::abs(*one - *other) <= within : one.has_value() == other.has_value();
}

void compare(const GammaResult& one, const GammaResult& other, double within = 1e-12)
{
    QVERIFY(near(one.gamma.estimate.value, other.gamma.estimate.value, within));
    QVERIFY(near(one.gamma.observed, other.gamma.observed, within));
    QVERIFY(near(one.gamma.expected, other.gamma.expected, within));
    QVERIFY(near(one.gammaCat.estimate.value, other.gammaCat.estimate.value, within));
    QVERIFY(near(one.gammaCatWithUnaligned.estimate.value,
                 other.gammaCatWithUnaligned.estimate.value, within));
    QCOMPARE(one.alignment.unitary.size(), other.alignment.unitary.size());
}

template <typename Change>
CodedRecordings changed(CodedRecordings data, const Change& change)
{
    for (CodedRecording& recording : data.recordings) {
        change(recording);
    }
    return data;
}

} // namespace

class TestGammaProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void samplers_data()
    {
        QTest::addColumn<int>("sampler");
        QTest::addColumn<int>("coders");
        for (const int coders : {2, 3, 4}) {
            QTest::addRow("rotation, %d coders", coders) << int(GammaSampler::Rotation) << coders;
            QTest::addRow("statistical, %d coders", coders)
                << int(GammaSampler::Statistical) << coders;
        }
    }

    /// The example in docs/methods/gamma.md.
    void workedExample()
    {
        enum Code : std::int32_t { Ask, Praise, Explain };

        const CodedRecordings data{2,
                                   3,
                                   {{0,
                                     50,
                                     {{true, {{0, 10, Ask}, {20, 30, Praise}, {40, 44, Ask}}},
                                      {true, {{1, 11, Ask}, {20, 30, Explain}}}}}}};
        const std::vector<CodedRecordings> samples{
            {2, 3, {{0, 50, {{true, {{30, 40, Ask}}}, {true, {{32, 42, Praise}}}}}}},
            {2, 3, {{0, 50, {{true, {{0, 10, Ask}}}, {true, {{30, 40, Ask}}}}}}}};
        const GammaResult result = gammaGivenSamples(data, samples, {});
        QVERIFY(near(result.gamma.observed, 0.804));
        QCOMPARE(result.alignment.unitary.size(), std::size_t{3});
        QVERIFY(near(result.sampleDisorders.at(0), 1.04));
        QVERIFY(near(result.sampleDisorders.at(1), 2.0));
        QVERIFY(near(result.gamma.expected, 1.52));
        QVERIFY(near(result.gamma.estimate.value, 0.4711, 0.00005));
        QVERIFY(near(result.gammaCat.observed, 1 / 1.99));
        QVERIFY(near(result.gammaCatWithUnaligned.observed, 2 / 2.99));
        QCOMPARE(result.gamma.estimate.n, 5.0);
        QCOMPARE(result.gammaCat.estimate.n, 2.0);
    }

    void swappedCodersChangeNothing_data() { samplers_data(); }

    void swappedCodersChangeNothing()
    {
        QFETCH(const int, sampler);
        QFETCH(const int, coders);
        const GammaSettings settings = settingsWith(GammaSampler(sampler));
        const CodedRecordings data = study(1, 2, std::size_t(coders), 15);
        const CodedRecordings swapped = changed(data, [](CodedRecording& recording) {
            std::reverse(recording.coders.begin(), recording.coders.end());
        });
        compare(gamma(data, settings), gamma(swapped, settings));
    }

    void orderOfFragmentsChangesNothing_data() { samplers_data(); }

    void orderOfFragmentsChangesNothing()
    {
        QFETCH(const int, sampler);
        QFETCH(const int, coders);
        const GammaSettings settings = settingsWith(GammaSampler(sampler));
        const CodedRecordings data = study(2, 1, std::size_t(coders), 20);
        const CodedRecordings shuffled = changed(data, [](CodedRecording& recording) {
            for (CoderTrack& track : recording.coders) {
                std::reverse(track.fragments.begin(), track.fragments.end());
                std::rotate(track.fragments.begin(), track.fragments.begin() + 3,
                            track.fragments.end());
            }
        });
        compare(gamma(data, settings), gamma(shuffled, settings));
    }

    void otherNamesForCodesChangeNothing_data() { samplers_data(); }

    void otherNamesForCodesChangeNothing()
    {
        QFETCH(const int, sampler);
        QFETCH(const int, coders);
        const GammaSettings settings = settingsWith(GammaSampler(sampler));
        const CodedRecordings data = study(3, 1, std::size_t(coders), 20);
        const CodedRecordings renamed = changed(data, [](CodedRecording& recording) {
            for (CoderTrack& track : recording.coders) {
                for (TimedFragment& fragment : track.fragments) {
                    fragment.code = (fragment.code + 1) % 3;
                }
            }
        });
        const GammaResult one = gamma(data, settings);
        const GammaResult other = gamma(renamed, settings);
        compare(one, other);
        for (std::size_t code = 0; code < 3; ++code) {
            QVERIFY(
                near(one.gammaK[code].estimate.value, other.gammaK[(code + 1) % 3].estimate.value));
        }
    }

    void anotherClockChangesNothing_data() { samplers_data(); }

    /// Other units of time, and another beginning. Random continua are rounded to whole units, so
    /// they are equal up to that.
    void anotherClockChangesNothing()
    {
        QFETCH(const int, sampler);
        QFETCH(const int, coders);
        const GammaSettings settings = settingsWith(GammaSampler(sampler));
        const CodedRecordings data = study(4, 1, std::size_t(coders), 20);
        const auto move = [](std::int64_t factor, std::int64_t shift) {
            return [factor, shift](CodedRecording& recording) {
                recording.from = recording.from * factor + shift;
                recording.to = recording.to * factor + shift;
                for (CoderTrack& track : recording.coders) {
                    for (TimedFragment& fragment : track.fragments) {
                        fragment.start = fragment.start * factor + shift;
                        fragment.end = fragment.end * factor + shift;
                    }
                }
            };
        };
        const GammaResult one = gamma(data, settings);
        const GammaResult scaled = gamma(changed(data, move(1000, 0)), settings);
        QVERIFY(near(one.gamma.observed, scaled.gamma.observed));
        compare(one, scaled, 1e-5);
        compare(one, gamma(changed(data, move(1, -77'000'000)), settings), 1e-5);
    }

    void equalCodersAgreeFully()
    {
        for (const GammaSampler sampler : {GammaSampler::Rotation, GammaSampler::Statistical}) {
            CodedRecordings data = study(5, 1, 3, 20);
            CodedRecording& recording = data.recordings[0];
            recording.coders[1] = recording.coders[0];
            recording.coders[2] = recording.coders[0];
            const GammaResult result = gamma(data, settingsWith(sampler));
            QCOMPARE(result.gamma.estimate.value, std::optional(1.0));
            QCOMPARE(result.gamma.observed, std::optional(0.0));
            QVERIFY(*result.gamma.expected > 0.3);
            QCOMPARE(result.gammaCat.estimate.value, std::optional(1.0));
            QCOMPARE(result.gammaCatWithUnaligned.estimate.value, std::optional(1.0));
            QCOMPARE(result.alignment.unitary.size(), recording.coders[0].fragments.size());
        }
    }

    void threadsChangeNothing()
    {
        const CodedRecordings data = study(6, 3, 3, 20);
        GammaSettings settings = settingsWith(GammaSampler::Rotation);
        const GammaResult one = gamma(data, settings);
        settings.threads = 4;
        const GammaResult four = gamma(data, settings);
        QCOMPARE(one.sampleDisorders, four.sampleDisorders);
        QCOMPARE(one.gamma.estimate.interval->low, four.gamma.estimate.interval->low);
        QCOMPARE(one.gammaCat.estimate.value, four.gammaCat.estimate.value);
        settings.seed = 2;
        QVERIFY(gamma(data, settings).sampleDisorders != one.sampleDisorders);
    }

    /// Pooled by fragments: the sum of disorders over the sum of fragments per coder.
    void recordingsArePooled()
    {
        CodedRecordings data = study(7, 1, 2, 25);
        Random random(70, 0);
        data.recordings.push_back(conversation(random, 2, 5, 3));
        const GammaSettings settings = settingsWith(GammaSampler::Rotation);
        const GammaResult both = gamma(data, settings);
        double disorder = 0;
        double perCoder = 0;
        for (const CodedRecording& recording : data.recordings) {
            const Alignment own = bestAlignment({2, 3, {recording}}, settings);
            const auto fragments =
                double(recording.coders[0].fragments.size() + recording.coders[1].fragments.size());
            disorder += own.disorder * fragments / 2;
            perCoder += fragments / 2;
        }
        QVERIFY(near(both.gamma.observed, disorder / perCoder));
        QCOMPARE(both.recordings, std::size_t{2});
        QCOMPARE(both.gamma.estimate.n, 2 * perCoder);
        QVERIFY(both.gamma.estimate.interval.has_value());
        QVERIFY(both.gamma.estimate.interval->low <= *both.gamma.estimate.value);
        QVERIFY(!gamma({2, 3, {data.recordings[0]}}, settings).gamma.estimate.interval);
    }

    /// Who did not code a recording has no part in it.
    void notCodedIsLeftOut()
    {
        const CodedRecordings two = study(8, 1, 2, 20);
        CodedRecordings three{3, 3, two.recordings};
        three.recordings[0].coders.insert(three.recordings[0].coders.begin() + 1,
                                          {false, {{5, 4, 99}}});
        const GammaSettings settings = settingsWith(GammaSampler::Rotation);
        const GammaResult one = gamma(two, settings);
        const GammaResult other = gamma(three, settings);
        compare(one, other);
        for (const UnitaryAlignment& unitary : other.alignment.unitary) {
            QCOMPARE(unitary.fragments.size(), std::size_t{3});
            QCOMPARE(unitary.fragments[1], UnitaryAlignment::kNone);
        }
        three.recordings.push_back({0, 10, {{true, {{1, 2, 0}}}, {false, {}}, {false, {}}}});
        QCOMPARE(gamma(three, settings).recordings, std::size_t{1});
    }

    void foundNothingIsNotTheSameAsNotCoded()
    {
        const CodedRecordings data{2, 1, {{0, 60, {{true, {{3, 9, 0}, {20, 31, 0}}}, {true, {}}}}}};
        const GammaResult result = gamma(data, settingsWith(GammaSampler::Rotation));
        QCOMPARE(result.gamma.observed, std::optional(2.0));
        QVERIFY(result.gamma.estimate.value.has_value());
        QVERIFY(*result.gamma.estimate.value <= 0);
        QCOMPARE(result.gammaCat.estimate.reason, Undefined::NoOverlap);
    }

    void undefinedHasAReason()
    {
        const GammaSettings settings = settingsWith(GammaSampler::Rotation);
        const CodedRecording lonely{0, 9, {{true, {{1, 2, 0}}}}};
        QCOMPARE(gamma({1, 1, {lonely}}, settings).gamma.estimate.reason, Undefined::OneCoder);
        QCOMPARE(gamma({2, 1, {}}, settings).gamma.estimate.reason, Undefined::NoPairs);
        QCOMPARE(gamma({2, 1, {{0, 9, {{true, {{1, 2, 0}}}, {false, {}}}}}}, settings)
                     .gamma.estimate.reason,
                 Undefined::NoPairs);
        QCOMPARE(gamma({2, 1, {{0, 9, {{}, {}}}}}, settings).gamma.estimate.reason,
                 Undefined::NoUnits);
        // One code for everything: positions can differ, codes cannot.
        const CodedRecordings same = study(9, 1, 2, 20, 1);
        const GammaResult result = gamma({2, 2, same.recordings}, settings);
        QVERIFY(result.gamma.estimate.value.has_value());
        QCOMPARE(result.gammaCat.estimate.reason, Undefined::NoVariation);
        QCOMPARE(result.gammaK[0].estimate.reason, Undefined::NoVariation);
        QCOMPARE(result.gammaK[1].estimate.reason, Undefined::NoFragments);
    }

    void faultsAreNamedWithTheirPlace()
    {
        const GammaSettings settings;
        const auto faultOf = [&settings](const TimedFragment& fragment) {
            return checkGamma({2, 2, {{0, 90, {{}, {true, {{1, 2, 0}, fragment}}}}}}, settings);
        };
        const GammaProblem empty = faultOf({5, 5, 0});
        QCOMPARE(empty.fault, GammaFault::FragmentEmpty);
        QCOMPARE(empty.coder, std::size_t{1});
        QCOMPARE(empty.fragment, std::size_t{1});
        QCOMPARE(faultOf({5, 4, 0}).fault, GammaFault::FragmentBackward);
        QCOMPARE(faultOf({5, 6, 2}).fault, GammaFault::UnknownCode);
        QCOMPARE(faultOf({5, 6, -1}).fault, GammaFault::UnknownCode);
        constexpr auto kLast = std::numeric_limits<std::int64_t>::max();
        constexpr auto kFirst = std::numeric_limits<std::int64_t>::min();
        QCOMPARE(faultOf({kFirst, kLast, 0}).fault, GammaFault::TooLarge);
        QCOMPARE(checkGamma({2, 2, {{0, 90, {{}}}}}, settings).fault, GammaFault::CoderCount);
        QCOMPARE(checkGamma({1, 2, {{9, 1, {{}}}}}, settings).fault, GammaFault::WindowBackward);
        const GammaResult result = gamma({2, 1, {{0, 9, {{true, {{1, 1, 0}}}, {}}}}}, settings);
        QCOMPARE(result.problem.fault, GammaFault::FragmentEmpty);
        QCOMPARE(result.gamma.estimate.reason, Undefined::NotUsable);
        QVERIFY(
            bestAlignment({2, 1, {{0, 9, {{true, {{1, 1, 0}}}, {}}}}}, settings).unitary.empty());
    }

    void settingsThatMakeNoSense()
    {
        const CodedRecordings data = study(10, 1, 2, 3, 2);
        const auto refuses = [&data](auto change) {
            GammaSettings settings;
            change(settings);
            return checkGamma(data, settings).fault == GammaFault::Settings;
        };
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(refuses([nan](GammaSettings& settings) { settings.alpha = nan; }));
        QVERIFY(refuses([](GammaSettings& settings) { settings.beta = -1; }));
        QVERIFY(refuses([](GammaSettings& settings) { settings.alpha = settings.beta = 0; }));
        QVERIFY(refuses([](GammaSettings& settings) { settings.delta = 0; }));
        QVERIFY(refuses([](GammaSettings& settings) { settings.samples = 0; }));
        QVERIFY(refuses([](GammaSettings& settings) { settings.precision = 0; }));
        QVERIFY(refuses([](GammaSettings& settings) { settings.codeDistances = {0, 1, 2}; }));
        QVERIFY(refuses([](GammaSettings& settings) { settings.codeDistances = {0, 1, 2, 0}; }));
        QVERIFY(refuses([](GammaSettings& settings) { settings.codeDistances = {1, 1, 1, 0}; }));
        QVERIFY(!refuses([](GammaSettings& settings) { settings.codeDistances = {0, 1, 1, 0}; }));
    }

    /// Times as far apart as allowed, beside fragments of one tick.
    void timesFarApart()
    {
        constexpr std::int64_t kFar = std::int64_t{1} << 61;
        const CodedRecordings data{
            2,
            2,
            {{-kFar,
              kFar,
              {{true, {{-kFar, kFar, 0}, {kFar - 1, kFar, 1}}},
               {true, {{-kFar, -kFar + 1, 0}, {-kFar, kFar, 1}, {0, 1, 1}}}}}}};
        for (const GammaSampler sampler : {GammaSampler::Rotation, GammaSampler::Statistical}) {
            const GammaResult result = gamma(data, settingsWith(sampler, 40));
            QVERIFY(result.gamma.estimate.value.has_value());
            QVERIFY(std::isfinite(*result.gamma.estimate.value));
        }
    }

    /// A crowd of equal fragments has too many candidates to look at all of them; the alignment is
    /// found all the same, and says that it is not certain.
    void crowdOfEqualFragments()
    {
        CodedRecordings data{3, 1, {{0, 1000, {{}, {}, {}}}}};
        for (CoderTrack& track : data.recordings[0].coders) {
            track.fragments.assign(40, {10, 20, 0});
        }
        GammaSettings settings = settingsWith(GammaSampler::Rotation, 1);
        settings.maxCandidates = 5'000;
        const GammaResult result = gamma(data, settings);
        QCOMPARE(result.gamma.observed, std::optional(0.0));
        QVERIFY(!result.exact);
        QCOMPARE(result.alignment.lowerBound, 0.0);
    }

    void distancesBetweenCodes()
    {
        // Octants on a ring: opposite ones are as far apart as can be.
        std::vector<double> ring(64);
        for (int one = 0; one < 8; ++one) {
            for (int other = 0; other < 8; ++other) {
                const int steps = std::abs(one - other);
                ring[std::size_t(one * 8 + other)] = std::min(steps, 8 - steps) / 4.0;
            }
        }
        GammaSettings settings;
        settings.codeDistances = ring;
        const auto disorder = [&settings](std::int32_t code) {
            return bestAlignment({2, 8, {{0, 9, {{true, {{1, 5, 0}}}, {true, {{1, 5, code}}}}}}},
                                 settings)
                .disorder;
        };
        QCOMPARE(disorder(0), 0.0);
        QCOMPARE(disorder(1), 0.25);
        QCOMPARE(disorder(7), 0.25);
        QCOMPARE(disorder(4), 1.0);
    }

    /// The disorder is in deltas; gamma is not.
    void deltaScalesDisorderOnly()
    {
        const CodedRecordings data = study(12, 1, 3, 15);
        GammaSettings settings = settingsWith(GammaSampler::Rotation);
        const GammaResult one = gamma(data, settings);
        settings.delta = 3;
        const GammaResult three = gamma(data, settings);
        QVERIFY(near(*one.gamma.observed * 3, three.gamma.observed));
        QVERIFY(near(one.gamma.estimate.value, three.gamma.estimate.value));
        QVERIFY(near(one.gammaCat.estimate.value, three.gammaCat.estimate.value));
    }

    void precisionDrawsMoreSamples()
    {
        const CodedRecordings data = study(13, 1, 2, 8);
        GammaSettings settings = settingsWith(GammaSampler::Statistical, 30);
        settings.precision = 0.02;
        const GammaResult result = gamma(data, settings);
        QVERIFY(result.sampleDisorders.size() > 30);
        // 1.96 errors are about 2 % of the expected disorder.
        QVERIFY(result.gamma.expectedError * 1.96 < 0.03 * *result.gamma.expected);
        settings.maxSamples = 40;
        QCOMPARE(gamma(data, settings).sampleDisorders.size(), std::size_t{40});
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        GammaSettings settings;
        settings.stop = source.get_token();
        const GammaResult result = gamma(study(14, 2, 3, 200), settings);
        QCOMPARE(result.gamma.estimate.reason, Undefined::NotReached);
        QCOMPARE(result.gammaK.size(), std::size_t{3});
        QVERIFY(result.alignment.stopped);
    }

    /// The fragments of a rotated sample are those of the coders, turned round within the window;
    /// no two coders are turned alike.
    void rotationKeepsTheFragments()
    {
        const CodedRecordings data = study(15, 1, 3, 12);
        const CodedRecording& original = data.recordings[0];
        GammaSettings settings;
        for (std::size_t sample = 0; sample < 20; ++sample) {
            const CodedRecordings made = randomContinuum(data, settings, sample);
            std::vector<std::int64_t> turns;
            for (const CoderTrack& track : made.recordings[0].coders) {
                const auto ring = original.to - original.from;
                std::int64_t turn = -1;
                for (const CoderTrack& source : original.coders) {
                    if (source.fragments.size() != track.fragments.size()) {
                        continue;
                    }
                    const auto by = [&](std::size_t index) {
                        return ((track.fragments[index].start - source.fragments[index].start) %
                                    ring +
                                ring) %
                               ring;
                    };
                    bool same = true;
                    for (std::size_t index = 0; index < track.fragments.size(); ++index) {
                        const TimedFragment& here = track.fragments[index];
                        const TimedFragment& there = source.fragments[index];
                        same = same && by(index) == by(0) && here.code == there.code &&
                               here.end - here.start == there.end - there.start &&
                               here.start >= original.from && here.start < original.to;
                    }
                    turn = same ? by(0) : turn;
                }
                QVERIFY(turn >= 0);
                for (const std::int64_t other : turns) {
                    QVERIFY(std::abs(other - turn) > 1'000'000);
                }
                turns.push_back(turn);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestGammaProperties)
#include "tst_gamma_properties.moc"
