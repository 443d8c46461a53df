// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/core/agreement/oracle.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace rozet;
using namespace rozet::test;

namespace {

/// The two coders of a reference case, 25 samples a second.
QByteArray csvOf(const QString& name)
{
    const QJsonObject input = oracle::load(name).value(QStringLiteral("input")).toObject();
    QByteArray text = "time,coder,x,y\n";
    for (const char* coder : {"coder1", "coder2"}) {
        const QJsonArray samples = input.value(QLatin1String(coder)).toArray();
        for (qsizetype i = 0; i < samples.size(); ++i) {
            text += QByteArray::number(double(i) / 25, 'g', 12) + ',' + coder + ',' +
                    QByteArray::number(samples[i][0].toDouble(), 'g', 12) + ',' +
                    QByteArray::number(samples[i][1].toDouble(), 'g', 12) + '\n';
        }
    }
    return text;
}

double valueOf(const QJsonObject& json, const char* name)
{
    return json.value(QLatin1String(name))[QStringLiteral("value")].toDouble(NAN);
}

bool near(double a, double b, double tolerance = 1e-6)
{
    return std::fabs(a - b) < tolerance;
}

const QStringList kAsRecorded{QStringLiteral("--bin"), QStringLiteral("0.04"),
                              QStringLiteral("--max-lag"), QStringLiteral("5")};

} // namespace

class TestAgreementTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void referenceCase()
    {
        const CliResult result =
            traces(csvOf(QStringLiteral("continuous_trace__lag12")), kAsRecorded);
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject json = result.json();
        const QJsonObject x = json.value(QStringLiteral("x")).toObject();
        for (const char* name :
             {"icc_1", "icc_a1", "icc_c1", "icc_1k", "icc_ak", "icc_ck", "icc_a1_after_lag", "ccc",
              "pearson", "rmse", "bias", "effective_n", "best_lag", "best_correlation"}) {
            QVERIFY2(std::isfinite(valueOf(x, name)), name);
            QVERIFY2(std::isfinite(valueOf(json.value(QStringLiteral("y")).toObject(), name)),
                     name);
        }
        QVERIFY(near(valueOf(x, "best_lag"), 0.48));
        for (const oracle::Expected& expected :
             oracle::expectedOf(oracle::load(QStringLiteral("continuous_trace__lag12")))) {
            const std::map<QString, double> pairs{
                {QStringLiteral("x_icc_A1"), valueOf(x, "icc_a1")},
                {QStringLiteral("x_icc_A1_after_lag"), valueOf(x, "icc_a1_after_lag")},
                {QStringLiteral("x_effective_n_bartlett_ar1"), valueOf(x, "effective_n")},
                {QStringLiteral("mean_euclidean_distance"), valueOf(json, "mean_distance")},
                {QStringLiteral("mean_abs_angle_deg"),
                 valueOf(json, "mean_angular_difference_deg")},
                {QStringLiteral("circular_correlation_jammalamadaka"),
                 valueOf(json, "circular_correlation")},
                {QStringLiteral("octant_cohen_kappa"), valueOf(json, "octant_kappa")},
                {QStringLiteral("octant_kappa_circular_linear"),
                 valueOf(json, "octant_kappa_linear")},
                {QStringLiteral("octant_kappa_circular_sin2"), valueOf(json, "octant_kappa_sin2")}};
            if (const auto found = pairs.find(expected.quantity); found != pairs.end()) {
                const QString different =
                    oracle::difference(expected, std::optional(found->second));
                QVERIFY2(different.isEmpty(), qPrintable(different));
            }
        }
    }

    void sectorsOnTheAxesDiffer()
    {
        const QByteArray csv = csvOf(QStringLiteral("continuous_trace__bias"));
        const double between = valueOf(traces(csv, kAsRecorded).json(), "octant_kappa");
        const double on = valueOf(traces(csv, kAsRecorded + QStringList{QStringLiteral("--sectors"),
                                                                        QStringLiteral("on-axes")})
                                      .json(),
                                  "octant_kappa");
        QVERIFY(near(between, 0.150057060962));
        QVERIFY(!near(between, on));
    }

    void blocksGiveIntervals()
    {
        const QByteArray csv = csvOf(QStringLiteral("continuous_trace__bias"));
        const QJsonObject json =
            traces(csv,
                   kAsRecorded + QStringList{QStringLiteral("--bootstrap"), QStringLiteral("30"),
                                             QStringLiteral("--block"), QStringLiteral("2"),
                                             QStringLiteral("--window"), QStringLiteral("10")})
                .json();
        const QJsonObject icc =
            json.value(QStringLiteral("x"))[QStringLiteral("icc_a1")].toObject();
        QCOMPARE(icc.value(QStringLiteral("ci_method")).toString(), QStringLiteral("bootstrap"));
        QCOMPARE(json.value(QStringLiteral("parameters"))[QStringLiteral("block")].toDouble(), 2.0);
        QVERIFY(json.value(QStringLiteral("running")).toArray().size() > 2);
        QVERIFY(traces(csv, kAsRecorded)
                    .json()
                    .value(QStringLiteral("x"))[QStringLiteral("icc_a1")][QStringLiteral("ci")]
                    .isNull());
    }

    void threeCodersAndRecordings()
    {
        QByteArray csv = "recording,time,coder,x,y\n";
        for (const char* recording : {"r1", "r2"}) {
            for (int i = 0; i < 40; ++i) {
                for (const char* coder : {"ann", "bob", "cas"}) {
                    csv += QByteArray(recording) + ',' + QByteArray::number(i) + ',' + coder + ',' +
                           QByteArray::number(std::sin(i + coder[0] / 50.0)) + ',' +
                           QByteArray::number(std::cos(i * 2.0)) + '\n';
                }
            }
        }
        csv += "r2,99,ann,,\n";
        const CliResult result = traces(csv, {QStringLiteral("--bin"), QStringLiteral("1")});
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(result.isOneLine()); // the sample without x and y
        const QJsonObject json = result.json();
        QCOMPARE(json.value(QStringLiteral("pairs")).toArray().size(), 3);
        QCOMPARE(json.value(QStringLiteral("bins")).toInt(), 80);
        QVERIFY(near(valueOf(json.value(QStringLiteral("y")).toObject(), "icc_a1"), 1));
        QCOMPARE(
            json.value(QStringLiteral("mean_distance"))[QStringLiteral("reason_code")].toString(),
            QStringLiteral("needs_two_coders"));
        const QJsonObject two = traces(csv, {QStringLiteral("--bin"), QStringLiteral("1"),
                                             QStringLiteral("--coders"), QStringLiteral("cas,ann")})
                                    .json();
        QCOMPARE(two.value(QStringLiteral("coder_names")).toArray()[0].toString(),
                 QStringLiteral("cas"));
        QVERIFY(std::isfinite(valueOf(two, "mean_distance")));
    }

    void constantTraceHasReasons()
    {
        QByteArray csv = "time,coder,x,y\n";
        for (int i = 0; i < 20; ++i) {
            csv += QByteArray::number(i) + ",a,0.5," + QByteArray::number(i % 7) + "\n";
            csv += QByteArray::number(i) + ",b,0.2," + QByteArray::number(i % 5) + "\n";
        }
        const QJsonObject json = traces(csv, {}).json();
        const QJsonObject x = json.value(QStringLiteral("x")).toObject();
        for (const char* name : {"icc_a1", "pearson", "ccc", "best_lag", "effective_n"}) {
            const QJsonObject one = x.value(QLatin1String(name)).toObject();
            QVERIFY2(one.value(QStringLiteral("value")).isNull(), name);
            QVERIFY2(!one.value(QStringLiteral("reason")).toString().isEmpty(), name);
        }
        QVERIFY(near(valueOf(x, "bias"), -0.3));
    }

    void badInputIsOneClearLine_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const QStringList none;
        QTest::newRow("empty") << QByteArray() << none << 1 << QByteArray("row 1");
        QTest::newRow("column") << QByteArray("time,coder,x\n1,a,2\n") << none << 1
                                << QByteArray("y");
        QTest::newRow("time") << QByteArray("time,coder,x,y\nsoon,a,2,3\n") << none << 1
                              << QByteArray("row 2, time");
        QTest::newRow("late") << QByteArray("time,coder,x,y\n1e12,a,2,3\n") << none << 1
                              << QByteArray("row 2, time");
        QTest::newRow("value") << QByteArray("time,coder,x,y\n1,a,left,3\n") << none << 1
                               << QByteArray("row 2, x");
        QTest::newRow("nobody") << QByteArray("time,coder,x,y\n1,,1,3\n") << none << 1
                                << QByteArray("row 2, coder");
        QTest::newRow("stranger") << QByteArray("time,coder,x,y\n1,a,1,3\n")
                                  << QStringList{QStringLiteral("--coders"), QStringLiteral("a,z")}
                                  << 1 << QByteArray("z");
        QTest::newRow("bin") << QByteArray("time,coder,x,y\n1,a,1,3\n")
                             << QStringList{QStringLiteral("--bin"), QStringLiteral("0")} << 2
                             << QByteArray("--bin");
        QTest::newRow("lags") << QByteArray("time,coder,x,y\n1,a,1,3\n")
                              << QStringList{QStringLiteral("--bin"), QStringLiteral("0.00001")}
                              << 2 << QByteArray("--max-lag");
    }

    void badInputIsOneClearLine()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, options);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);
        const CliResult result = traces(csv, options);
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY2(result.isOneLine(), result.err);
        QVERIFY2(result.err.contains(says), result.err);
    }

    void nothingToCompareIsDefined()
    {
        const QJsonObject none = traces("time,coder,x,y\n", {}).json();
        QCOMPARE(
            none.value(QStringLiteral("x"))[QStringLiteral("icc_a1")][QStringLiteral("reason_code")]
                .toString(),
            QStringLiteral("one_coder"));
        const QJsonObject apart =
            traces("time,coder,x,y\n1,a,1,1\n2,a,0,1\n50,b,1,1\n51,b,1,0\n", {}).json();
        QCOMPARE(
            apart
                .value(QStringLiteral("x"))[QStringLiteral("icc_a1")][QStringLiteral("reason_code")]
                .toString(),
            QStringLiteral("no_overlap"));
    }

private:
    CliResult traces(const QByteArray& csv, const QStringList& options)
    {
        const QString path = m_folder->filePath(QStringLiteral("traces.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size()) {
            return {};
        }
        file.close();
        return rozetCli(QStringList{QStringLiteral("agreement"), QStringLiteral("traces"), path,
                                    QStringLiteral("--json"), QStringLiteral("--lang"),
                                    QStringLiteral("en")} +
                        options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestAgreementTraces)
#include "tst_agreement_traces.moc"
