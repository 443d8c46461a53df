// SPDX-License-Identifier: GPL-3.0-or-later
// Reference cases of Krippendorff's unitizing alphas.
#include "core/agreement/timeline.h"
#include "core/agreement/unitizing_alpha.h"
#include "core/agreement/unitizing_alpha_2004.h"
#include "tests/core/agreement/timeline_cases.h"

using namespace rozet;
using namespace rozet::agreement;
using oracle::Expected;
using oracle::TimelineCase;
using statistics::Undefined;

namespace {

UnitizingAlpha alphaOf(const CodedRecordings& data, const UnitizingSettings& settings)
{
    const TimedData timed = timedData(data, {Window::Declared, 1, 1});
    const UnitColumns columns{0, data.codes};
    RowTable table(timed.rows, columns.end());
    addUnits(timed, settings, columns, table);
    std::vector<double> sum(columns.end());
    table.sumInto(std::vector<double>(timed.rows, 1.0), sum);
    return unitizingAlpha(sum, columns, timed.exclusive);
}

/// The reference tables begin with the gap, ours end with it.
std::vector<double> gapFirst(const std::vector<double>& table, std::size_t codes)
{
    const std::size_t categories = codes + 1;
    std::vector<double> moved;
    for (std::size_t a = 0; a < categories; ++a) {
        for (std::size_t b = 0; b < categories; ++b) {
            moved.push_back(
                table[((a + codes) % categories) * categories + (b + codes) % categories]);
        }
    }
    return moved;
}

QString check(const Expected& expected, const TimelineCase& given)
{
    const UnitizingAlpha alpha = alphaOf(given.data, {});
    const QString quantity = expected.quantity;
    if (quantity == QStringLiteral("u_alpha")) {
        return oracle::difference(expected, alpha.uAlpha.value);
    }
    if (quantity == QStringLiteral("bar_u_alpha")) {
        return oracle::difference(expected, alpha.uAlphaBinary.value);
    }
    if (quantity == QStringLiteral("u_observed_coincidences")) {
        const TimedData timed = timedData(given.data);
        return oracle::difference(expected,
                                  gapFirst(unitCoincidences(timed, {}).observed, given.data.codes));
    }
    if (quantity == QStringLiteral("u_expected_coincidences")) {
        const TimedData timed = timedData(given.data);
        return oracle::difference(expected,
                                  gapFirst(unitCoincidences(timed, {}).expected, given.data.codes));
    }
    if (quantity == QStringLiteral("cu_alpha")) {
        return oracle::difference(expected, alpha.cuAlpha.value);
    }
    if (quantity == QStringLiteral("cu_coverage")) {
        return oracle::difference(expected, alpha.cuCoverage.value);
    }
    if (quantity == QStringLiteral("cu_alpha_other_variants")) {
        Expected one = expected;
        one.value = expected.value.toObject().value(QStringLiteral("pairwise_squares"));
        const QString pairs =
            oracle::difference(one, alphaOf(given.data, {1, PairableLength::Pairs}).cuAlpha.value);
        one.value = expected.value.toObject().value(QStringLiteral("union"));
        const QString all =
            oracle::difference(one, alphaOf(given.data, {1, PairableLength::Union}).cuAlpha.value);
        return pairs + all;
    }
    if (quantity == QStringLiteral("k_u_alpha")) {
        const QJsonObject wanted = expected.value.toObject();
        if (wanted.size() != given.codes.size()) {
            return QStringLiteral("other codes");
        }
        QString different;
        for (const QString& name : wanted.keys()) {
            const auto code = std::size_t(given.code(name));
            Expected one = expected;
            one.quantity += u' ' + name;
            one.value = wanted.value(name).toObject().value(QStringLiteral("alpha"));
            different += oracle::difference(one, alpha.kuAlpha[code].value);
            one.value = wanted.value(name).toObject().value(QStringLiteral("coverage"));
            different += oracle::difference(one, alpha.kuCoverage[code].value);
        }
        return different;
    }
    return QStringLiteral("unknown quantity ") + quantity;
}

TimelineCase olderCase(const QJsonObject& input)
{
    TimelineCase made;
    const QJsonArray units = input.value(QStringLiteral("units")).toArray();
    for (const QJsonValue& unit : units) {
        made.codes += unit.toObject().value(QStringLiteral("code")).toString();
    }
    made.codes.removeDuplicates();
    made.data.coders = std::size_t(input.value(QStringLiteral("coders")).toInt());
    made.data.codes = std::size_t(made.codes.size());
    CodedRecording recording;
    recording.from = input.value(QStringLiteral("begin")).toInt();
    recording.to = recording.from + input.value(QStringLiteral("length")).toInt();
    recording.coders.resize(made.data.coders);
    for (const QJsonValue& value : units) {
        const QJsonObject unit = value.toObject();
        const std::int64_t start = unit.value(QStringLiteral("offset")).toInt();
        recording.coders[std::size_t(unit.value(QStringLiteral("coder")).toInt())]
            .fragments.push_back(
                {start, start + unit.value(QStringLiteral("length")).toInt(),
                 std::int32_t(made.code(unit.value(QStringLiteral("code")).toString()))});
    }
    made.data.recordings.push_back(recording);
    return made;
}

QString checkOlder(const Expected& expected, const TimelineCase& given)
{
    const UnitizingAlpha2004 alpha = unitizingAlpha2004(given.data);
    if (expected.quantity == QStringLiteral("alpha_U_2004")) {
        return oracle::difference(expected, alpha.alpha.value);
    }
    const qsizetype place = given.code(expected.param("category"));
    if (place < 0) {
        return QStringLiteral("no code ") + expected.param("category");
    }
    const UnitizingAlpha2004Code& code = alpha.perCode[std::size_t(place)];
    if (expected.quantity == QStringLiteral("alpha_U_2004_category")) {
        return oracle::difference(expected, code.alpha.value);
    }
    if (expected.quantity == QStringLiteral("alpha_U_2004_Do")) {
        return oracle::difference(expected, code.observed);
    }
    if (expected.quantity == QStringLiteral("alpha_U_2004_De")) {
        return oracle::difference(expected, code.expected);
    }
    return QStringLiteral("unknown quantity ") + expected.quantity;
}

} // namespace

class TestUnitizing : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void references_data() { oracle::addRows(QStringLiteral("unitizing_alpha_2016")); }

    void references()
    {
        QFETCH(QString, name);
        const QJsonObject file = oracle::load(name);
        const TimelineCase given =
            oracle::timelineCase(file.value(QStringLiteral("input")).toObject());
        for (const Expected& expected : oracle::expectedOf(file)) {
            const QString different = check(expected, given);
            QVERIFY2(different.isEmpty(), qPrintable(different));
        }
    }

    void olderReferences_data() { oracle::addRows(QStringLiteral("unitizing_alpha_1995_2004")); }

    void olderReferences()
    {
        QFETCH(QString, name);
        const QJsonObject file = oracle::load(name);
        const TimelineCase given = olderCase(file.value(QStringLiteral("input")).toObject());
        for (const Expected& expected : oracle::expectedOf(file)) {
            const QString different = checkOlder(expected, given);
            QVERIFY2(different.isEmpty(), qPrintable(different));
        }
    }

    void whatIsNotDefinedSaysWhy()
    {
        CodedRecordings data{2, 2, {}};
        CodedRecording recording;
        recording.to = 100;
        recording.coders.resize(2);
        data.recordings = {recording};
        QCOMPARE(alphaOf(data, {}).uAlpha.reason, Undefined::NoFragments);
        data.recordings[0].coders[0].fragments = {{0, 100, 0}};
        data.recordings[0].coders[1].fragments = {{0, 60, 0}, {60, 100, 1}};
        const UnitizingAlpha full = alphaOf(data, {});
        QCOMPARE(full.uAlphaBinary.reason, Undefined::NoGaps);
        QVERIFY(full.uAlpha.value && full.cuAlpha.value);
        data.recordings[0].coders[0].fragments = {{0, 40, 0}, {30, 50, 1}};
        QCOMPARE(alphaOf(data, {}).uAlpha.reason, Undefined::OverlappingCodes);
        data.recordings[0].coders[0].fragments = {{0, 40, 0}};
        data.recordings[0].coders[1].fragments = {{50, 90, 1}};
        const UnitizingAlpha apart = alphaOf(data, {});
        QCOMPARE(apart.cuAlpha.reason, Undefined::NoOverlap);
        QVERIFY(*apart.uAlpha.value < 0);
    }
};

QTEST_GUILESS_MAIN(TestUnitizing)
#include "tst_unitizing.moc"
