// SPDX-License-Identifier: GPL-3.0-or-later
// Reference cases of agreement in time: exact, sampled, with tolerance, per code and by sets.
#include "core/agreement/boris_sampling.h"
#include "core/agreement/sequence_alignment.h"
#include "core/agreement/time_counts.h"
#include "core/agreement/timeline.h"
#include "tests/core/agreement/timeline_cases.h"

using namespace rozet;
using namespace rozet::agreement;
using C = TimelineCoefficient;
using oracle::Expected;
using oracle::TimelineCase;

namespace {

const QString kGap = QStringLiteral("(none)");

TimelineSettings settingsOf(const Expected& expected)
{
    TimelineSettings settings;
    settings.unitizing.tick = 1;
    settings.intervals = TimelineIntervals::None;
    settings.shortestBlock = 10'000;
    settings.unit = 1000;
    if (expected.params.contains(QStringLiteral("unit_ms"))) {
        settings.unit = expected.params.value(QStringLiteral("unit_ms")).toInt();
    }
    settings.tolerance =
        settings.unit * expected.params.value(QStringLiteral("tolerance_units")).toInt();
    return settings;
}

CodedRecordings dataOf(const Expected& expected, const TimelineCase& given)
{
    CodedRecordings data = given.data;
    const QJsonArray window = expected.params.value(QStringLiteral("window")).toArray();
    if (!window.isEmpty()) {
        data.recordings.front().from = oracle::whole(window.at(0));
        data.recordings.front().to = oracle::whole(window.at(1));
    }
    return data;
}

/// Alpha of sets over units of time, which are counted.
std::optional<double> sampledSetAlpha(const CodedRecordings& data, std::int64_t unit,
                                      const QString& distance)
{
    const SetDistance by =
        distance == QStringLiteral("masi") ? SetDistance::Masi : SetDistance::Jaccard;
    const TimedData sampled = sampledTime(timedData(data, {Window::Declared, 1, 1}), unit);
    const SetTime sets = setTime(sampled, by);
    const std::vector<double> once(sampled.rows, 1.0);
    return setAlpha(sets.disagreed.front(), ExpectedDistances(sets, by).of(once),
                    sets.total.front(), true)
        .value;
}

/// Differences of an object of numbers, keyed by what is compared.
QString objectDifference(const Expected& expected,
                         const QHash<QString, std::optional<double>>& found)
{
    const QJsonObject wanted = expected.value.toObject();
    if (wanted.size() != found.size()) {
        return QStringLiteral("%1: other keys").arg(expected.quantity);
    }
    for (const QString& key : wanted.keys()) {
        if (!found.contains(key)) {
            return QStringLiteral("%1: no %2").arg(expected.quantity, key);
        }
        Expected one = expected;
        one.value = wanted.value(key);
        one.quantity += u' ' + key;
        const QString different = oracle::difference(one, found.value(key));
        if (!different.isEmpty()) {
            return different;
        }
    }
    return {};
}

/// One code of duration_weighted_per_code.
QString codeDifference(const Expected& expected, const TimelineAgreement& made, std::size_t code,
                       const QJsonObject& wanted)
{
    const auto value = [&](C coefficient) { return made.ofCode(code, coefficient).value; };
    const double all = made.time;
    const double first = made.codeTime[code][0];
    const double second = made.codeTime[code][1];
    const double both = *value(C::SpecificAgreement) * (first + second) / 2;
    Expected one = expected;
    one.value = wanted;
    return objectDifference(
        one, {{QStringLiteral("both_ms"), both},
              {QStringLiteral("only1_ms"), first - both},
              {QStringLiteral("only2_ms"), second - both},
              {QStringLiteral("neither_ms"), all - first - second + both},
              {QStringLiteral("kappa"), value(C::TimeKappa)},
              {QStringLiteral("gwet_ac1"), value(C::TimeAc1)},
              {QStringLiteral("positive_agreement_dice"), value(C::SpecificAgreement)},
              {QStringLiteral("jaccard"), value(C::Jaccard)},
              {QStringLiteral("pabak"), value(C::Pabak)}});
}

/// The gap as a category of its own, for the kappa of each category of exclusive codes.
CodedRecordings withGapAsCode(CodedRecordings data)
{
    const auto gap = static_cast<std::int32_t>(data.codes);
    ++data.codes;
    for (CodedRecording& recording : data.recordings) {
        for (CoderTrack& track : recording.coders) {
            std::vector<Span> coded;
            for (const TimedFragment& fragment : track.fragments) {
                coded.push_back({fragment.start, fragment.end});
            }
            for (const Span& span :
                 complementWithin(unionOf(coded), {recording.from, recording.to})) {
                track.fragments.push_back({span.start, span.end, gap});
            }
        }
    }
    return data;
}

QString check(const Expected& expected, const TimelineCase& given)
{
    const TimelineSettings settings = settingsOf(expected);
    const CodedRecordings data = dataOf(expected, given);
    const QString quantity = expected.quantity;
    const TimelineAgreement made = timelineAgreement(data, settings);
    const auto simple = [&](C coefficient) {
        return oracle::difference(expected, made.of(coefficient).value);
    };
    if (quantity == QStringLiteral("duration_contingency_ms")) {
        // The file has the gap first, the table has it last.
        const std::size_t categories = data.codes + 1;
        std::vector<double> cells;
        for (std::size_t a = 0; a < categories; ++a) {
            for (std::size_t b = 0; b < categories; ++b) {
                cells.push_back(made.pairs.front()
                                    .contingency[((a + categories - 1) % categories) * categories +
                                                 (b + categories - 1) % categories]);
            }
        }
        return oracle::difference(expected, cells);
    }
    if (quantity == QStringLiteral("duration_weighted_cohen_kappa")) {
        return simple(C::TimeKappa);
    }
    if (quantity == QStringLiteral("duration_weighted_percent_agreement")) {
        return simple(C::PercentTime);
    }
    if (quantity == QStringLiteral("duration_weighted_scott_pi")) {
        return simple(C::TimeScottPi);
    }
    if (quantity == QStringLiteral("duration_weighted_gwet_ac1")) {
        return simple(C::TimeAc1);
    }
    if (quantity == QStringLiteral("time_unit_cohen_kappa")) {
        return simple(C::TimeKappaSampled);
    }
    if (quantity == QStringLiteral("time_unit_kappa_tolerance")) {
        return objectDifference(
            expected, {{QStringLiteral("coder1_first"), made.of(C::TimeKappaToleranceFirst).value},
                       {QStringLiteral("coder2_first"), made.of(C::TimeKappaToleranceSecond).value},
                       {QStringLiteral("mean"), made.of(C::TimeKappaTolerance).value}});
    }
    if (quantity == QStringLiteral("duration_weighted_kappa_per_code")) {
        const TimelineAgreement withGap = timelineAgreement(withGapAsCode(data), settings);
        QHash<QString, std::optional<double>> found{
            {kGap, withGap.ofCode(data.codes, C::TimeKappa).value}};
        for (std::size_t code = 0; code < data.codes; ++code) {
            found.insert(given.codes.at(qsizetype(code)), made.ofCode(code, C::TimeKappa).value);
        }
        return objectDifference(expected, found);
    }
    if (quantity == QStringLiteral("duration_weighted_per_code")) {
        const QJsonObject wanted = expected.value.toObject();
        for (const QString& name : wanted.keys()) {
            const QString different =
                codeDifference(expected, made, static_cast<std::size_t>(given.code(name)),
                               wanted.value(name).toObject());
            if (!different.isEmpty()) {
                return name + u' ' + different;
            }
        }
        return wanted.size() == given.codes.size() ? QString() : QStringLiteral("other codes");
    }
    if (quantity == QStringLiteral("duration_weighted_per_code_kappa_macro_mean")) {
        double sum = 0;
        for (std::size_t code = 0; code < data.codes; ++code) {
            sum += *made.ofCode(code, C::TimeKappa).value;
        }
        return oracle::difference(expected, sum / double(data.codes));
    }
    if (quantity == QStringLiteral("duration_weighted_micro_dice")) {
        double both = 0;
        double either = 0;
        for (std::size_t code = 0; code < data.codes; ++code) {
            const double uses = made.codeTime[code][0] + made.codeTime[code][1];
            both += *made.ofCode(code, C::SpecificAgreement).value * uses;
            either += uses;
        }
        return oracle::difference(expected, both / either);
    }
    if (quantity == QStringLiteral("time_unit_alpha_sets")) {
        return oracle::difference(expected,
                                  sampledSetAlpha(data, settings.unit, expected.param("distance")));
    }
    if (quantity == QStringLiteral("boris_time_unit_cohen_kappa")) {
        return oracle::difference(expected,
                                  sampledKappa(borisSamples(data, 0, 1, settings.unit)).value);
    }
    if (quantity == QStringLiteral("boris_needleman_wunsch_identity_pct")) {
        const SampledPair samples = borisSamples(data, 0, 1, settings.unit);
        return oracle::difference(expected, alignmentIdentity(samples.first, samples.second).value);
    }
    if (quantity == QStringLiteral("event_f1")) {
        return simple(C::EventF1);
    }
    if (quantity == QStringLiteral("u_alpha")) {
        return simple(C::UAlpha);
    }
    if (quantity == QStringLiteral("gamma")) {
        return {}; // core.agreement.gamma
    }
    return QStringLiteral("unknown quantity ") + quantity;
}

} // namespace

class TestTimeBased : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void references_data() { oracle::addRows(QStringLiteral("time_based")); }

    void references()
    {
        QFETCH(QString, name);
        const QJsonObject file = oracle::load(name);
        const TimelineCase given =
            oracle::timelineCase(file.value(QStringLiteral("input")).toObject());
        const std::vector<Expected> list = oracle::expectedOf(file);
        QVERIFY(!list.empty());
        for (const Expected& expected : list) {
            const QString different = check(expected, given);
            QVERIFY2(different.isEmpty(), qPrintable(different));
        }
    }

    void nothingFoundByAnyone()
    {
        const QJsonObject file = oracle::load(QStringLiteral("edge_cases__empty_both"));
        TimelineCase given = oracle::timelineCase(file.value(QStringLiteral("input")).toObject());
        given.data.codes = 2;
        for (const Expected& expected : oracle::expectedOf(file)) {
            const QString different = check(expected, given);
            QVERIFY2(different.isEmpty(), qPrintable(different));
        }
    }

    void exactIsWhatEverFinerSamplingComesTo()
    {
        const QJsonObject file = oracle::load(QStringLiteral("time_based__multilabel_s3"));
        const TimelineCase given =
            oracle::timelineCase(file.value(QStringLiteral("input")).toObject());
        TimelineSettings settings;
        settings.intervals = TimelineIntervals::None;
        settings.unit = 1;
        settings.tolerance = 700;
        const TimelineAgreement made = timelineAgreement(given.data, settings);
        for (std::size_t code = 0; code < given.data.codes; ++code) {
            QCOMPARE(made.ofCode(code, C::TimeKappaSampled).value,
                     made.ofCode(code, C::TimeKappa).value);
            QCOMPARE(made.ofCode(code, C::TimeKappaTolerance).value,
                     made.ofCode(code, C::TimeKappaToleranceExact).value);
            QVERIFY(*made.ofCode(code, C::TimeKappaTolerance).value >=
                    *made.ofCode(code, C::TimeKappa).value);
        }
        const double alpha = *made.of(C::TimeAlpha).value;
        QVERIFY(std::fabs(alpha - *sampledSetAlpha(given.data, 1, QStringLiteral("masi"))) < 1e-5);
    }
};

QTEST_GUILESS_MAIN(TestTimeBased)
#include "tst_time_based.moc"
