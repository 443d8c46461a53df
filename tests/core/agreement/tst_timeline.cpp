// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold whatever the fragments are.
#include "core/agreement/timeline.h"
#include "tests/core/agreement/timeline_cases.h"

using namespace rozet;
using namespace rozet::agreement;
using C = TimelineCoefficient;
using oracle::randomRecordings;
using statistics::Estimate;
using statistics::Undefined;

namespace {

TimelineSettings plain()
{
    TimelineSettings settings;
    settings.intervals = TimelineIntervals::None;
    settings.unit = 500;
    settings.tolerance = 1000;
    settings.unitizing.tick = 1;
    settings.shortestBlock = 5000;
    return settings;
}

std::vector<C> allCoefficients()
{
    std::vector<C> all;
    for (std::size_t index = 0; index < kTimelineCoefficients; ++index) {
        all.push_back(static_cast<C>(index));
    }
    return all;
}

QString number(const std::optional<double>& value)
{
    return value ? QString::number(*value, 'g', 17) : QStringLiteral("undefined");
}

bool near(const std::optional<double>& a, const std::optional<double>& b, double tolerance = 1e-12)
{
    return a.has_value() == b.has_value() && (!a || std::fabs(*a - *b) <= tolerance);
}

/// What differs between two results, code `codes[i]` of the one being code i of the other.
QString difference(const TimelineAgreement& one, const TimelineAgreement& other,
                   const std::vector<std::size_t>& codes, const std::vector<C>& coefficients,
                   double tolerance = 1e-12)
{
    for (const C coefficient : coefficients) {
        if (isOverall(coefficient) &&
            !near(one.of(coefficient).value, other.of(coefficient).value, tolerance)) {
            return QStringLiteral("coefficient %1: %2 and %3")
                .arg(int(coefficient))
                .arg(number(one.of(coefficient).value), number(other.of(coefficient).value));
        }
        for (std::size_t code = 0; code < codes.size(); ++code) {
            const Estimate& mine = one.ofCode(codes[code], coefficient);
            const Estimate& theirs = other.ofCode(code, coefficient);
            if (!near(mine.value, theirs.value, tolerance) || mine.reason != theirs.reason) {
                return QStringLiteral("coefficient %1 of code %2: %3 and %4")
                    .arg(int(coefficient))
                    .arg(code)
                    .arg(number(mine.value), number(theirs.value));
            }
        }
    }
    return {};
}

std::vector<std::size_t> sameCodes(const CodedRecordings& data)
{
    std::vector<std::size_t> codes(data.codes);
    std::iota(codes.begin(), codes.end(), std::size_t(0));
    return codes;
}

/// The coefficients without a direction.
std::vector<C> symmetric()
{
    std::vector<C> some = allCoefficients();
    std::erase_if(some, [](C coefficient) {
        return coefficient == C::BiasIndex || coefficient == C::TimeKappaToleranceFirst ||
               coefficient == C::TimeKappaToleranceSecond ||
               coefficient == C::TimeKappaToleranceExactFirst ||
               coefficient == C::TimeKappaToleranceExactSecond;
    });
    return some;
}

std::vector<C> timeBased()
{
    std::vector<C> some = allCoefficients();
    std::erase_if(some, [](C coefficient) {
        return coefficient >= C::EventPercent && coefficient <= C::KuCoverage;
    });
    return some;
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void kinds_data()
    {
        QTest::addColumn<bool>("exclusive");
        QTest::addColumn<int>("coders");
        QTest::addColumn<int>("recordings");
        QTest::newRow("two, exclusive") << true << 2 << 4;
        QTest::newRow("two, overlapping") << false << 2 << 4;
        QTest::newRow("two, one recording") << true << 2 << 1;
        QTest::newRow("three, exclusive") << true << 3 << 3;
        QTest::newRow("four, overlapping") << false << 4 << 2;
    }

    void swappingTheCodersChangesNothing_data() { kinds_data(); }

    void swappingTheCodersChangesNothing()
    {
        QFETCH(bool, exclusive);
        QFETCH(int, coders);
        QFETCH(int, recordings);
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const CodedRecordings data =
                randomRecordings(seed, std::size_t(coders), 4, std::size_t(recordings), exclusive);
            CodedRecordings swapped = data;
            for (CodedRecording& recording : swapped.recordings) {
                std::reverse(recording.coders.begin(), recording.coders.end());
            }
            const TimelineAgreement one = timelineAgreement(data, plain());
            const TimelineAgreement other = timelineAgreement(swapped, plain());
            const QString different = difference(one, other, sameCodes(data), symmetric());
            QVERIFY2(different.isEmpty(), qPrintable(different));
            QCOMPARE(one.exclusive, exclusive);
            QVERIFY(near(one.of(C::TimeKappaToleranceFirst).value,
                         other.of(C::TimeKappaToleranceSecond).value));
            QVERIFY(near(one.ofCode(0, C::BiasIndex).value.value_or(0),
                         -other.ofCode(0, C::BiasIndex).value.value_or(0)));
        }
    }

    void otherNamesForTheCodesChangeNothing_data() { kinds_data(); }

    void otherNamesForTheCodesChangeNothing()
    {
        QFETCH(bool, exclusive);
        QFETCH(int, coders);
        QFETCH(int, recordings);
        const std::vector<std::size_t> names{2, 0, 3, 1}; // code i was code names[i]
        for (std::uint64_t seed = 20; seed <= 28; ++seed) {
            const CodedRecordings data =
                randomRecordings(seed, std::size_t(coders), 4, std::size_t(recordings), exclusive);
            CodedRecordings renamed = data;
            for (CodedRecording& recording : renamed.recordings) {
                for (CoderTrack& track : recording.coders) {
                    std::reverse(track.fragments.begin(), track.fragments.end());
                    for (TimedFragment& fragment : track.fragments) {
                        const auto place =
                            std::find(names.begin(), names.end(), std::size_t(fragment.code));
                        fragment.code = std::int32_t(place - names.begin());
                    }
                }
            }
            const TimelineAgreement one = timelineAgreement(data, plain());
            const TimelineAgreement other = timelineAgreement(renamed, plain());
            const QString different = difference(one, other, names, allCoefficients());
            QVERIFY2(different.isEmpty(), qPrintable(different));
        }
    }

    void codersWhoAgreeWhollyGetOne_data() { kinds_data(); }

    void codersWhoAgreeWhollyGetOne()
    {
        QFETCH(bool, exclusive);
        QFETCH(int, coders);
        QFETCH(int, recordings);
        CodedRecordings data =
            randomRecordings(5, std::size_t(coders), 3, std::size_t(recordings), exclusive);
        for (CodedRecording& recording : data.recordings) {
            for (CoderTrack& track : recording.coders) {
                track = recording.coders.front();
            }
        }
        const TimelineAgreement made = timelineAgreement(data, plain());
        for (const C coefficient : allCoefficients()) {
            if (!isOverall(coefficient) || coefficient == C::CuCoverage) {
                continue;
            }
            const Estimate& estimate = made.of(coefficient);
            if (!exclusive && !estimate.value) {
                QCOMPARE(estimate.reason, Undefined::OverlappingCodes);
                continue;
            }
            QVERIFY2(near(estimate.value, 1.0), qPrintable(QString::number(int(coefficient))));
        }
        for (std::size_t code = 0; code < data.codes; ++code) {
            QVERIFY(near(made.ofCode(code, C::TimeKappa).value, 1.0));
            QVERIFY(near(made.ofCode(code, C::UAlpha).value, 1.0));
            QVERIFY(near(made.ofCode(code, C::EventKappa).value, 1.0));
            QVERIFY(near(made.ofCode(code, C::SpecificAgreement).value, 1.0));
            QVERIFY(near(made.ofCode(code, C::BiasIndex).value, 0.0));
        }
        for (const EventMatch& match : made.pairs.front().matches) {
            QCOMPARE(match.verdict, Verdict::Same);
        }
        QCOMPARE(made.pairs.front().borders->start.medianAbsolute, 0.0);
    }

    void theUnitOfTimeDoesNotMatter()
    {
        const CodedRecordings data = randomRecordings(7, 3, 3, 3, true);
        CodedRecordings longer = data;
        for (CodedRecording& recording : longer.recordings) {
            recording.from *= 7;
            recording.to *= 7;
            for (CoderTrack& track : recording.coders) {
                for (TimedFragment& fragment : track.fragments) {
                    fragment.start *= 7;
                    fragment.end *= 7;
                }
            }
        }
        TimelineSettings settings = plain();
        settings.unit *= 7;
        settings.tolerance *= 7;
        settings.unitizing.tick *= 7;
        settings.shortestBlock *= 7;
        const QString different =
            difference(timelineAgreement(data, plain()), timelineAgreement(longer, settings),
                       sameCodes(data), allCoefficients());
        QVERIFY2(different.isEmpty(), qPrintable(different));
    }

    void cuttingAFragmentInTwoChangesNoTime_data() { kinds_data(); }

    void cuttingAFragmentInTwoChangesNoTime()
    {
        QFETCH(bool, exclusive);
        QFETCH(int, coders);
        QFETCH(int, recordings);
        const CodedRecordings data =
            randomRecordings(9, std::size_t(coders), 4, std::size_t(recordings), exclusive);
        CodedRecordings cut = data;
        for (CodedRecording& recording : cut.recordings) {
            std::vector<TimedFragment>& fragments = recording.coders.front().fragments;
            const std::size_t count = fragments.size();
            for (std::size_t place = 0; place < count; place += 2) {
                TimedFragment second = fragments[place];
                second.start = (second.start + 2 * second.end) / 3;
                fragments[place].end = second.start;
                fragments.push_back(second);
            }
        }
        const TimelineAgreement one = timelineAgreement(data, plain());
        const TimelineAgreement other = timelineAgreement(cut, plain());
        const QString different = difference(one, other, sameCodes(data), timeBased());
        QVERIFY2(different.isEmpty(), qPrintable(different));
        QVERIFY(!near(one.of(C::EventF1).value, other.of(C::EventF1).value));
    }

    void recordingsArePooledByTheirTime()
    {
        // Two recordings are the same as one with the second behind the first.
        const CodedRecordings data = randomRecordings(13, 2, 3, 2, true);
        CodedRecordings joined = data;
        const std::int64_t shift = data.recordings[0].to;
        for (std::size_t coder = 0; coder < 2; ++coder) {
            for (TimedFragment fragment : data.recordings[1].coders[coder].fragments) {
                fragment.start += shift;
                fragment.end += shift;
                joined.recordings[0].coders[coder].fragments.push_back(fragment);
            }
        }
        joined.recordings[0].to += data.recordings[1].to;
        joined.recordings.resize(1);
        std::vector<C> some = timeBased();
        std::erase_if(some, [](C coefficient) {
            // Sampling begins anew in every recording; a tolerance does not reach into the next.
            return coefficient >= C::TimeKappaSampled &&
                   coefficient <= C::TimeKappaToleranceExactSecond;
        });
        some.insert(some.end(), {C::EventKappa, C::EasydiagKappa, C::EventF1, C::CuAlpha});
        const QString different =
            difference(timelineAgreement(data, plain()), timelineAgreement(joined, plain()),
                       sameCodes(data), some);
        QVERIFY2(different.isEmpty(), qPrintable(different));
    }

    void whoDidNotLookDidNotFindNothing()
    {
        CodedRecordings data = randomRecordings(17, 3, 3, 3, true);
        CodedRecordings without = data;
        // The third coder never coded the second recording, and nobody but the first the third.
        data.recordings[1].coders[2] = {false, {}};
        data.recordings[2].coders[1] = {false, {}};
        data.recordings[2].coders[2] = {false, {}};
        const TimelineAgreement made = timelineAgreement(data, plain());
        QCOMPARE(made.recordings, std::size_t(2));
        // Found nothing instead: other figures, and never better ones for what is left.
        data.recordings[1].coders[2].coded = true;
        const TimelineAgreement nothing = timelineAgreement(data, plain());
        QVERIFY(*nothing.of(C::TimeKappa).value < *made.of(C::TimeKappa).value);
        QVERIFY(*nothing.of(C::UAlpha).value < *made.of(C::UAlpha).value);
        // The pair that did code it counts as it would alone.
        for (CodedRecording& recording : without.recordings) {
            recording.coders.resize(2);
        }
        without.coders = 2;
        without.recordings.resize(2);
        data.recordings[1].coders[2].coded = false;
        data.recordings[0].coders[2].coded = false;
        const QString different =
            difference(timelineAgreement(without, plain()), timelineAgreement(data, plain()),
                       sameCodes(data), allCoefficients());
        QVERIFY2(different.isEmpty() || different.contains(QStringLiteral("undefined")),
                 qPrintable(different));
        QVERIFY(near(timelineAgreement(without, plain()).of(C::TimeKappa).value,
                     timelineAgreement(data, plain()).of(C::TimeKappa).value));
    }

    void manyCodersWithTheSameCodesArePooled()
    {
        // Three coders of whom two are alike: the pairs' agreement is added, not averaged.
        CodedRecordings data = randomRecordings(19, 3, 3, 2, true);
        for (CodedRecording& recording : data.recordings) {
            recording.coders[2] = recording.coders[1];
        }
        const TimelineAgreement three = timelineAgreement(data, plain());
        CodedRecordings two = data;
        two.coders = 2;
        for (CodedRecording& recording : two.recordings) {
            recording.coders.resize(2);
        }
        const TimelineAgreement pair = timelineAgreement(two, plain());
        const double percent = *pair.of(C::PercentTime).value;
        QVERIFY(near(three.of(C::PercentTime).value, (2 * percent + 1) / 3));
        QVERIFY(*three.of(C::TimeKappa).value > *pair.of(C::TimeKappa).value);
        QCOMPARE(three.pairs.size(), std::size_t(3));
    }

    void verdictsTellWhatHappened()
    {
        CodedRecordings data{2, 2, {}};
        CodedRecording recording;
        recording.to = 100;
        recording.coders.resize(2);
        recording.coders[0].fragments = {{0, 10, 0}, {20, 30, 0}, {40, 50, 1}, {60, 70, 0}};
        recording.coders[1].fragments = {{1, 11, 0}, {21, 31, 1}, {46, 56, 1}, {80, 90, 0}};
        data.recordings = {recording};
        const TimelineAgreement made = timelineAgreement(data, plain());
        const std::vector<EventMatch>& matches = made.pairs.front().matches;
        QCOMPARE(matches.size(), std::size_t(5));
        const std::array<Verdict, 5> verdicts{Verdict::Same, Verdict::DifferentCode,
                                              Verdict::Boundary, Verdict::Unmatched,
                                              Verdict::Unmatched};
        for (std::size_t place = 0; place < verdicts.size(); ++place) {
            QCOMPARE(matches[place].verdict, verdicts[place]);
        }
        QCOMPARE(made.pairs.front().borders->start.n, std::size_t(2));
        QCOMPARE(made.pairs.front().borders->start.median, 1.0);
        // Same, different code; two and two fragments without a match with enough overlap: 1 of 6.
        QVERIFY(near(made.of(C::EventPercent).value, 1.0 / 6));
        // Chance: matched 2 of 6, times the sum of products of the coders' shares of the codes
        // (3/4, 1/4) and (2/4, 2/4).
        const double expected = 2.0 / 6 * (3.0 / 4 * 2 / 4 + 1.0 / 4 * 2 / 4);
        QVERIFY(near(made.of(C::EventKappa).value, (1.0 / 6 - expected) / (1 - expected)));
        // Of the matched: first 0 0, second 0 1.
        QVERIFY(near(made.of(C::EventKappaMatched).value, 0.0));
    }

    /// The worked examples of docs/methods/time-agreement.md and time-alpha.md.
    void theExampleOfTheMethodPages()
    {
        CodedRecordings data{2, 1, {}};
        CodedRecording recording;
        recording.to = 100;
        recording.coders.resize(2);
        recording.coders[0].fragments = {{0, 50, 0}};
        recording.coders[1].fragments = {{0, 40, 0}};
        data.recordings = {recording};
        TimelineSettings settings = plain();
        settings.unit = 20;
        settings.tolerance = 10;
        const TimelineAgreement made = timelineAgreement(data, settings);
        const std::vector<double> table{40, 10, 0, 50};
        QCOMPARE(made.pairs.front().contingency, table);
        QVERIFY(near(made.of(C::PercentTime).value, 0.9));
        QVERIFY(near(made.of(C::TimeKappa).value, 0.8));
        QVERIFY(near(made.of(C::TimeScottPi).value, (0.9 - 0.505) / 0.495));
        QVERIFY(near(made.of(C::TimeAc1).value, (0.9 - 0.495) / 0.505));
        QVERIFY(near(made.of(C::TimeAlpha).value, 1 - 0.1 / 0.495));
        // Middles 10, 30, 50, 70, 90: both say yes at 10 and 30, no at the other three.
        QVERIFY(near(made.of(C::TimeKappaSampled).value, 1.0));
        QVERIFY(near(made.of(C::TimeKappaToleranceExact).value, 1.0));
        QVERIFY(near(made.ofCode(0, C::SpecificAgreement).value, 80.0 / 90));
        QVERIFY(near(made.ofCode(0, C::Jaccard).value, 0.8));
        QVERIFY(near(made.ofCode(0, C::BiasIndex).value, 0.1));
        QVERIFY(near(made.ofCode(0, C::Prevalence).value, 0.45));
    }

    void momentsAreMatchedWithinTheTolerance()
    {
        CodedRecordings data{2, 1, {}};
        CodedRecording recording;
        recording.to = 100'000;
        recording.coders.resize(2);
        recording.coders[0].fragments = {{1000, 1000, 0}, {20'000, 20'000, 0}};
        recording.coders[1].fragments = {{1900, 1900, 0}, {22'000, 22'000, 0}};
        data.recordings = {recording};
        const TimelineAgreement made = timelineAgreement(data, plain());
        QVERIFY(near(made.of(C::EventF1).value, 0.5));
        QCOMPARE(made.of(C::TimeKappa).reason, Undefined::NoFragments);
        QCOMPARE(made.of(C::UAlpha).reason, Undefined::NoFragments);
    }

    void intervalsAreTheSameWithAnyNumberOfThreads()
    {
        const CodedRecordings data = randomRecordings(23, 2, 4, 12, false);
        TimelineSettings settings = plain();
        settings.replicates = 300;
        for (const TimelineIntervals kind :
             {TimelineIntervals::Jackknife, TimelineIntervals::BootstrapPercentile,
              TimelineIntervals::BootstrapBca}) {
            settings.intervals = kind;
            settings.threads = 1;
            const TimelineAgreement alone = timelineAgreement(data, settings);
            settings.threads = 4;
            const TimelineAgreement together = timelineAgreement(data, settings);
            for (const C coefficient : {C::TimeAlpha, C::EventF1, C::PercentTime}) {
                const Estimate& one = alone.of(coefficient);
                const Estimate& two = together.of(coefficient);
                QVERIFY(one.interval);
                QCOMPARE(one.interval->low, two.interval->low);
                QCOMPARE(one.interval->high, two.interval->high);
                QVERIFY(one.interval->low < *one.value);
                QVERIFY(one.interval->high > *one.value);
                QVERIFY(one.interval->high <= 1);
            }
        }
        QCOMPARE(timelineAgreement(data, settings).resampled, std::size_t(12));
    }

    void leavingARecordingOutIsCountingWithoutIt()
    {
        const CodedRecordings data = randomRecordings(29, 3, 3, 6, true);
        TimelineSettings settings = plain();
        settings.intervals = TimelineIntervals::Jackknife;
        const TimelineAgreement made = timelineAgreement(data, settings);
        for (const C coefficient :
             {C::TimeKappa, C::TimeAlpha, C::UAlpha, C::CuAlpha, C::EventKappa, C::EasydiagKappa}) {
            std::vector<double> left;
            for (std::size_t out = 0; out < data.recordings.size(); ++out) {
                CodedRecordings fewer = data;
                fewer.recordings.erase(fewer.recordings.begin() + std::ptrdiff_t(out));
                left.push_back(*timelineAgreement(fewer, plain()).of(coefficient).value);
            }
            const double mean = std::accumulate(left.begin(), left.end(), 0.0) / 6;
            double squares = 0;
            for (const double value : left) {
                squares += (value - mean) * (value - mean);
            }
            QVERIFY2(near(made.of(coefficient).standardError, std::sqrt(squares * 5 / 6), 1e-10),
                     qPrintable(QString::number(int(coefficient))));
        }
    }

    void oneRecordingIsCutIntoBlocks()
    {
        const CodedRecordings data = randomRecordings(31, 2, 3, 1, true);
        TimelineSettings settings = plain();
        const TimelineAgreement plainly = timelineAgreement(data, settings);
        settings.intervals = TimelineIntervals::Jackknife;
        const TimelineAgreement made = timelineAgreement(data, settings);
        QVERIFY(made.resampled > 3);
        QVERIFY(made.of(C::TimeKappa).standardError);
        QVERIFY(made.of(C::UAlpha).interval);
        // Blocks do not change the values.
        settings.mostBlocks = 1;
        settings.intervals = TimelineIntervals::None;
        const QString different = difference(plainly, timelineAgreement(data, settings),
                                             sameCodes(data), allCoefficients());
        QVERIFY2(different.isEmpty(), qPrintable(different));
    }

    void badDataIsPointedOut()
    {
        CodedRecordings data = randomRecordings(37, 2, 3, 2, true);
        TimedFragment& bad = data.recordings[1].coders[1].fragments[2];
        const TimedFragment good = bad;
        bad.end = bad.start - 1;
        TimelineProblem problem = timelineAgreement(data, plain()).problem;
        QCOMPARE(problem.fault, TimelineFault::FragmentBackward);
        QCOMPARE(problem.recording, std::size_t(1));
        QCOMPARE(problem.coder, std::size_t(1));
        QCOMPARE(problem.fragment, std::size_t(2));
        bad = good;
        bad.code = 3;
        QCOMPARE(checkTimeline(data).fault, TimelineFault::UnknownCode);
        bad.code = -1;
        QCOMPARE(checkTimeline(data).fault, TimelineFault::UnknownCode);
        bad = good;
        bad.end = INT64_MAX;
        QCOMPARE(checkTimeline(data).fault, TimelineFault::TooLarge);
        bad = good;
        data.recordings[0].coders.pop_back();
        QCOMPARE(checkTimeline(data).fault, TimelineFault::CoderCount);
    }

    void emptyDataSayWhyNothingIsDefined()
    {
        QCOMPARE(timelineAgreement({}, plain()).of(C::TimeKappa).reason, Undefined::OneCoder);
        CodedRecordings data{2, 1, {}};
        QCOMPARE(timelineAgreement(data, plain()).of(C::UAlpha).reason, Undefined::NoPairs);
        CodedRecording recording;
        recording.coders.resize(2);
        data.recordings = {recording};
        QCOMPARE(timelineAgreement(data, plain()).of(C::PercentTime).reason,
                 Undefined::EmptyWindow);
        data.recordings[0].to = 1000;
        data.recordings[0].coders[0].fragments = {{0, 1000, 0}};
        data.recordings[0].coders[1].fragments = {{0, 1000, 0}};
        const TimelineAgreement one = timelineAgreement(data, plain());
        QCOMPARE(one.of(C::TimeKappa).reason, Undefined::NoVariation);
        QCOMPARE(one.of(C::TimeAlpha).reason, Undefined::NoVariation);
        QCOMPARE(one.of(C::UAlpha).reason, Undefined::NoVariation);
        QCOMPARE(one.of(C::UAlphaBinary).reason, Undefined::NoGaps);
        QCOMPARE(one.of(C::EventKappa).reason, Undefined::NoVariation);
        QCOMPARE(*one.of(C::PercentTime).value, 1.0);
        data.recordings[0].coders[1].fragments.clear();
        QCOMPARE(*timelineAgreement(data, plain()).of(C::TimeKappa).value, 0.0);
    }

    void fragmentsBeyondTheWindowAreCutOff()
    {
        CodedRecordings data{2, 2, {}};
        CodedRecording recording;
        recording.from = 10;
        recording.to = 20;
        recording.coders.resize(2);
        recording.coders[0].fragments = {{-100, 15, 0}, {15, 900, 1}, {30, 40, 0}};
        recording.coders[1].fragments = {{10, 15, 0}, {15, 20, 1}};
        data.recordings = {recording};
        const TimelineAgreement made = timelineAgreement(data, plain());
        QCOMPARE(*made.of(C::TimeKappa).value, 1.0);
        QCOMPARE(*made.of(C::EventF1).value, 1.0);
        QCOMPARE(made.time, 10.0);
        TimelineSettings settings = plain();
        settings.window = Window::Union;
        QCOMPARE(timelineAgreement(data, settings).time, 1000.0);
    }
};

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
