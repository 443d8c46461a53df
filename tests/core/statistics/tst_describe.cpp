// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/descriptives.h"
#include "core/statistics/frequencies.h"
#include "tests/core/statistics/oracle.h"

using namespace Qt::StringLiterals;
using namespace rozet;
using namespace rozet::statistics;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

QJsonObject describeJson(const std::vector<double>& values)
{
    const Descriptives d = describe(values);
    return {{u"n"_s, int(d.n)},
            {u"missing"_s, int(d.missing)},
            {u"mean"_s, oracle::json(d.mean)},
            {u"sd"_s, oracle::json(d.sd)},
            {u"variance"_s, oracle::json(d.variance)},
            {u"se_mean"_s, oracle::json(d.mean.standardError)},
            {u"ci95_mean"_s, oracle::interval(d.mean)},
            {u"min"_s, oracle::json(d.minimum)},
            {u"max"_s, oracle::json(d.maximum)},
            {u"sum"_s, oracle::json(d.sum)},
            {u"skewness"_s, oracle::json(d.skewness)},
            {u"se_skewness"_s, oracle::json(d.skewness.standardError)},
            {u"kurtosis"_s, oracle::json(d.kurtosis)},
            {u"se_kurtosis"_s, oracle::json(d.kurtosis.standardError)},
            {u"q25"_s, oracle::json(d.q25)},
            {u"median"_s, oracle::json(d.median)},
            {u"q75"_s, oracle::json(d.q75)}};
}

QJsonObject frequenciesJson(const std::vector<double>& values)
{
    const Frequencies f = frequencies(values);
    QJsonArray value;
    QJsonArray count;
    QJsonArray percent;
    QJsonArray valid;
    QJsonArray cumulative;
    for (const Frequency& entry : f.values) {
        value << entry.value;
        count << int(entry.count);
        percent << entry.percent;
        valid << entry.validPercent;
        cumulative << entry.cumulativePercent;
    }
    return {{u"value"_s, value},
            {u"count"_s, count},
            {u"percent"_s, percent},
            {u"valid_percent"_s, valid},
            {u"cum_percent"_s, cumulative},
            {u"valid_n"_s, int(f.n)},
            {u"missing"_s, int(f.missing)},
            {u"total"_s, int(f.n + f.missing)}};
}

} // namespace

class TestDescribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cases_data()
    {
        oracle::addRows({QStringLiteral("descriptives"), QStringLiteral("frequencies")});
    }

    void cases()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        const bool counts = oracleCase.value(u"procedure"_s) == QLatin1String("frequencies");
        QJsonObject variables;
        for (const QString& variable :
             oracle::texts(oracleCase.value(u"spec"_s).toObject().value(u"variables"_s))) {
            const std::vector<double> values = table.numbers(variable);
            variables.insert(variable, counts ? frequenciesJson(values) : describeJson(values));
        }
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison, (QJsonObject{{u"variables"_s, variables}}), oracleCase);
    }

    void quartilesOfNine()
    {
        // Ranks 2.5, 5 and 7.5 of 1..9.
        const std::vector<double> values{9, 8, 7, 6, 5, 4, 3, 2, 1};
        const Descriptives d = describe(values);
        QCOMPARE(*d.q25.value, 2.5);
        QCOMPARE(*d.median.value, 5.0);
        QCOMPARE(*d.q75.value, 7.5);
        QCOMPARE(*d.skewness.value, 0.0);
    }

    void whatIsNotDefinedSaysWhy()
    {
        const Descriptives none = describe(std::vector<double>{kNaN, kNaN});
        QCOMPARE(none.missing, std::size_t(2));
        QVERIFY(!none.mean.value && none.mean.reason == Undefined::NoUnits);
        const Descriptives one = describe(std::vector<double>{4});
        QCOMPARE(*one.mean.value, 4.0);
        QVERIFY(!one.sd.value && one.sd.reason == Undefined::TooFewUnits);
        const Descriptives same = describe(std::vector<double>{3, 3, 3, 3, 3});
        QCOMPARE(*same.sd.value, 0.0);
        QVERIFY(!same.skewness.value && same.skewness.reason == Undefined::NoVariance);
        QVERIFY(!same.kurtosis.value && same.kurtosis.reason == Undefined::NoVariance);
        QVERIFY(frequencies(std::vector<double>{}).reason == Undefined::NoUnits);
    }

    void extremeNumbers()
    {
        const std::vector<double> small{1e-300, 2e-300, 4e-300, 7e-300, 1e-299};
        const Descriptives d = describe(small);
        QVERIFY(std::fabs(*d.mean.value / 4.8e-300 - 1) < 1e-12);
        // Shape does not depend on the unit.
        const Descriptives plain = describe(std::vector<double>{1, 2, 4, 7, 10});
        QVERIFY(std::fabs(*d.skewness.value - *plain.skewness.value) < 1e-9);
        const Descriptives large = describe(std::vector<double>{1e300, -1e300, 1e308, 1e308});
        QVERIFY(large.mean.value && std::isfinite(*large.mean.value));
        QVERIFY(!large.variance.value && large.variance.reason == Undefined::OutOfRange);
    }
};

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
