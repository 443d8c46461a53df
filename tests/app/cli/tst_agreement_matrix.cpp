// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/core/agreement/oracle.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace rozet;
using namespace rozet::test;

namespace {

QString cellOf(const QJsonValue& cell)
{
    return cell.isArray() ? cell.toVariant().toStringList().join(u'|')
                          : cell.toVariant().toString();
}

/// The units of a reference case as a file.
QByteArray csvOf(const QString& name, const QByteArray& delimiter = ",")
{
    const QJsonObject input = oracle::load(name).value(QStringLiteral("input")).toObject();
    QJsonArray rows = input.value(QStringLiteral("units")).toArray();
    for (const QJsonValue& row : input.value(QStringLiteral("matrix")).toArray()) {
        rows.append(row);
    }
    QByteArray text = "unit";
    for (qsizetype coder = 0; coder < rows.at(0).toArray().size(); ++coder) {
        text += delimiter + "coder" + QByteArray::number(coder + 1);
    }
    text += '\n';
    for (qsizetype i = 0; i < rows.size(); ++i) {
        text += 'u' + QByteArray::number(i);
        for (const QJsonValue& cell : rows.at(i).toArray()) {
            text += delimiter + cellOf(cell).toUtf8();
        }
        text += '\n';
    }
    return text;
}

QJsonObject coefficient(const QJsonObject& json, const char* name)
{
    return json.value(QStringLiteral("coefficients"))
        .toObject()
        .value(QLatin1String(name))
        .toObject();
}

double valueOf(const QJsonObject& json, const char* name)
{
    return coefficient(json, name).value(QStringLiteral("value")).toDouble(NAN);
}

QString reasonOf(const QJsonObject& json, const char* name)
{
    return coefficient(json, name).value(QStringLiteral("reason_code")).toString();
}

bool near(double a, double b, double tolerance = 1e-6)
{
    return std::fabs(a - b) < tolerance;
}

const QStringList kAll{QStringLiteral("percent_agreement"),
                       QStringLiteral("cohen_kappa"),
                       QStringLiteral("cohen_kappa_linear"),
                       QStringLiteral("cohen_kappa_quadratic"),
                       QStringLiteral("scott_pi"),
                       QStringLiteral("fleiss_kappa"),
                       QStringLiteral("conger_kappa"),
                       QStringLiteral("brennan_prediger"),
                       QStringLiteral("gwet_ac1"),
                       QStringLiteral("gwet_ac2_linear"),
                       QStringLiteral("gwet_ac2_quadratic"),
                       QStringLiteral("krippendorff_alpha"),
                       QStringLiteral("pearson"),
                       QStringLiteral("spearman"),
                       QStringLiteral("kendall_tau_b"),
                       QStringLiteral("icc_1"),
                       QStringLiteral("icc_a1"),
                       QStringLiteral("icc_c1"),
                       QStringLiteral("icc_1k"),
                       QStringLiteral("icc_ak"),
                       QStringLiteral("icc_ck"),
                       QStringLiteral("ccc"),
                       QStringLiteral("prevalence_index"),
                       QStringLiteral("bias_index")};

} // namespace

class TestAgreementMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void everyNameIsThereWithAValueOrAReason_data()
    {
        QTest::addColumn<QString>("metric");
        for (const char* metric : {"nominal", "ordinal", "interval", "ratio", "circular"}) {
            QTest::newRow(metric) << QString::fromLatin1(metric);
        }
    }

    void everyNameIsThereWithAValueOrAReason()
    {
        QFETCH(QString, metric);
        const CliResult result = matrix(
            csvOf(QStringLiteral("krippendorff_alpha__K2011_C_D_missing")),
            {QStringLiteral("--metric"), metric, QStringLiteral("--period"), QStringLiteral("8")});
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject json = result.json();
        QCOMPARE(json.value(QStringLiteral("units")).toInt(), 12);
        QCOMPARE(json.value(QStringLiteral("coders")).toInt(), 4);
        QCOMPARE(json.value(QStringLiteral("metric")).toString(), metric);
        for (const QString& name : kAll) {
            const QJsonObject one = coefficient(json, name.toLatin1().constData());
            QVERIFY2(!one.isEmpty(), qPrintable(name));
            const bool hasValue = one.value(QStringLiteral("value")).isDouble();
            const QString reason = one.value(QStringLiteral("reason")).toString();
            QVERIFY2(hasValue == reason.isEmpty(), qPrintable(name));
        }
        QCOMPARE(reasonOf(json, "cohen_kappa"), QStringLiteral("needs_two_coders"));
        QCOMPARE(json.value(QStringLiteral("pairs")).toArray().size(), 6);
        QCOMPARE(json.value(QStringLiteral("per_category")).toArray().size(), 5);
        QCOMPARE(json.value(QStringLiteral("confusion")).toArray().size(), 5);
    }

    void alphaByMetric()
    {
        const QByteArray csv = csvOf(QStringLiteral("krippendorff_alpha__K2011_C_D_missing"));
        const std::vector<std::pair<const char*, double>> expected{{"nominal", 0.743421052632},
                                                                   {"ordinal", 0.815387503755},
                                                                   {"interval", 0.849107142857},
                                                                   {"ratio", 0.797402774712}};
        for (const auto& [metric, alpha] : expected) {
            const QJsonObject json =
                matrix(csv, {QStringLiteral("--metric"), QString::fromLatin1(metric)}).json();
            QVERIFY2(near(valueOf(json, "krippendorff_alpha"), alpha), metric);
        }
        const QJsonObject alpha =
            coefficient(matrix(csv, {QStringLiteral("--metric"), QStringLiteral("ordinal")}).json(),
                        "krippendorff_alpha");
        QVERIFY(near(alpha[QStringLiteral("se")].toDouble(), 0.148031342226));
        QVERIFY(near(alpha[QStringLiteral("ci")][0].toDouble(), 0.485553118832));
        QCOMPARE(alpha[QStringLiteral("ci_method")].toString(), QStringLiteral("analytic"));
        QCOMPARE(alpha[QStringLiteral("ci_detail")].toString(), QStringLiteral("jackknife"));
        const QJsonObject nominal = coefficient(matrix(csv, {}).json(), "krippendorff_alpha");
        QVERIFY(near(nominal[QStringLiteral("se_linearised")].toDouble(), 0.14548, 2e-5));
    }

    void twoCodersOfNumbersWithDecimalCommas()
    {
        QByteArray csv = csvOf(QStringLiteral("icc__synthetic_25x2"), ";");
        csv.replace('.', ',');
        const CliResult result =
            matrix(csv, {QStringLiteral("--metric"), QStringLiteral("interval")});
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject json = result.json();
        QVERIFY(near(valueOf(json, "pearson"), 0.718083136207));
        QVERIFY(near(valueOf(json, "ccc"), 0.613500279844));
        for (const char* key : {"f", "df1", "df2", "p"}) {
            QVERIFY(coefficient(json, "icc_a1").value(QLatin1String(key)).isDouble());
        }
        QVERIFY(coefficient(json, "cohen_kappa").value(QStringLiteral("expected")).isDouble());
        QVERIFY(coefficient(json, "cohen_kappa").value(QStringLiteral("max")).isDouble());
        QCOMPARE(reasonOf(json, "prevalence_index"), QStringLiteral("needs_two_categories"));
    }

    void manyValuesAreNotListed()
    {
        QByteArray csv = "u,a,b\n";
        for (int i = 0; i < 1200; ++i) {
            csv += QByteArray::number(i) + ',' + QByteArray::number(i % 600) + ',' +
                   QByteArray::number((i + i % 3) % 600) + '\n';
        }
        const QStringList interval{QStringLiteral("--metric"), QStringLiteral("interval")};
        const QJsonObject some = matrix(csv, interval).json();
        QVERIFY(some.value(QStringLiteral("per_category")).toArray().isEmpty());
        QVERIFY(some.value(QStringLiteral("confusion")).toArray().isEmpty());
        QVERIFY(std::isfinite(valueOf(some, "cohen_kappa_quadratic")));
        csv.replace(",599", ",599.5");
        for (int i = 0; i < 600; ++i) {
            csv += "x" + QByteArray::number(i) + ",1000." + QByteArray::number(i) + ",1\n";
        }
        const QJsonObject many = matrix(csv, interval).json();
        QCOMPARE(reasonOf(many, "cohen_kappa"), QStringLiteral("too_many_categories"));
        QVERIFY(std::isfinite(valueOf(many, "krippendorff_alpha")));
        QVERIFY(std::isfinite(valueOf(many, "icc_a1")));
    }

    void octants()
    {
        const QByteArray csv = csvOf(QStringLiteral("circular_octants__octants_2coders_11"));
        const QJsonObject json =
            matrix(csv, {QStringLiteral("--metric"), QStringLiteral("circular"),
                         QStringLiteral("--period"), QStringLiteral("8")})
                .json();
        QVERIFY(near(valueOf(json, "krippendorff_alpha"), 0.019801894304));
        QVERIFY(near(valueOf(json, "cohen_kappa_linear"), -0.012658227848));
        QVERIFY(near(valueOf(json, "cohen_kappa_sin2"), 0.018543731005));
        QVERIFY(near(valueOf(json, "gwet_ac2_linear"), 0.014431538191));
        QVERIFY(near(valueOf(json, "mean_ring_distance"), 2));
        QCOMPARE(reasonOf(json, "pearson"), QStringLiteral("not_for_metric"));
        const CliResult without =
            matrix(csv, {QStringLiteral("--metric"), QStringLiteral("circular")});
        QCOMPARE(without.exitCode, 1);
        QVERIFY2(without.isOneLine() && without.err.contains("--period"), without.err);
    }

    void setsOfCodes()
    {
        const QByteArray csv = csvOf(QStringLiteral("multilabel_sets__dkpro_sets9"));
        const CliResult result = matrix(csv, {QStringLiteral("--sets")});
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(result.err.contains("3 ")); // empty cells, told
        const QJsonObject json = result.json();
        QVERIFY(near(valueOf(json, "alpha_masi"), 0.273080660836));
        QVERIFY(near(valueOf(json, "alpha_jaccard"), 0.315619967794));
        QVERIFY(near(valueOf(json, "mean_jaccard"), 0.537037037037));
        QVERIFY(near(valueOf(json, "micro_f1"), 0.666666666667));
        QVERIFY(near(valueOf(json, "exact_match"), 0.333333333333));
        const QJsonArray perCode = json.value(QStringLiteral("per_code")).toArray();
        QCOMPARE(perCode.size(), 3);
        QCOMPARE(perCode[0][QStringLiteral("code")].toString(), QStringLiteral("A"));
        QVERIFY(
            near(perCode[0][QStringLiteral("gwet_ac1")][QStringLiteral("value")].toDouble(), 0.2));
        const QJsonObject missing =
            matrix(csv,
                   {QStringLiteral("--sets"), QStringLiteral("--empty"), QStringLiteral("missing")})
                .json();
        QCOMPARE(missing.value(QStringLiteral("missing_cells")).toInt(), 3);
        QCOMPARE(missing.value(QStringLiteral("units_judged_twice")).toInt(), 7);
    }

    void bootstrapIsTheSameForTheSameSeed()
    {
        const QByteArray csv = csvOf(QStringLiteral("multi_coder_nominal__gender"));
        const auto run = [&](const char* seed, const char* threads) {
            return coefficient(
                matrix(csv, {QStringLiteral("--bootstrap"), QStringLiteral("200"),
                             QStringLiteral("--seed"), QString::fromLatin1(seed),
                             QStringLiteral("--threads"), QString::fromLatin1(threads)})
                    .json(),
                "fleiss_kappa");
        };
        const QJsonObject one = run("7", "1");
        QCOMPARE(one.value(QStringLiteral("ci_method")).toString(), QStringLiteral("bootstrap"));
        QCOMPARE(one.value(QStringLiteral("ci")), run("7", "3").value(QStringLiteral("ci")));
        QVERIFY(one.value(QStringLiteral("se")) != run("8", "1").value(QStringLiteral("se")));
        const QJsonObject corrected =
            coefficient(matrix(csv, {QStringLiteral("--bootstrap"), QStringLiteral("200"),
                                     QStringLiteral("--bootstrap-interval"), QStringLiteral("bca")})
                            .json(),
                        "krippendorff_alpha");
        QCOMPARE(corrected.value(QStringLiteral("ci_detail")).toString(),
                 QStringLiteral("bootstrap_bca"));
    }

    void declaredCategoriesCountAndKeepTheirOrder()
    {
        const QByteArray csv = "u,a,b\n1,low,low\n2,high,mid\n3,mid,mid\n4,low,mid\n";
        const CliResult unordered =
            matrix(csv, {QStringLiteral("--metric"), QStringLiteral("ordinal")});
        QCOMPARE(unordered.exitCode, 1);
        QVERIFY2(unordered.isOneLine() && unordered.err.contains("--categories"), unordered.err);
        const QStringList declared{QStringLiteral("--metric"), QStringLiteral("ordinal"),
                                   QStringLiteral("--categories"),
                                   QStringLiteral("low, mid, high, top")};
        const QJsonObject json = matrix(csv, declared).json();
        QVERIFY(near(valueOf(json, "cohen_kappa_linear"), 1 - 0.5 / 0.75));
        QVERIFY(near(valueOf(json, "brennan_prediger"), (0.5 - 0.25) / 0.75));
        const CliResult unknown = matrix(csv + "5,low,hgih\n", declared);
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.isOneLine() && unknown.err.contains("hgih") &&
                     unknown.err.contains("6, b"),
                 unknown.err);
    }

    void noVariationIsSaidInWords()
    {
        const QByteArray csv = csvOf(QStringLiteral("edge_cases__one_code_both"));
        const CliResult table = matrixAsTable(csv, {});
        QVERIFY2(table.out.contains("no variation"), table.out);
        const QJsonObject json =
            matrix(csv, {QStringLiteral("--categories"), QStringLiteral("A,B")}).json();
        QCOMPARE(valueOf(json, "percent_agreement"), 1.0);
        QCOMPARE(reasonOf(json, "cohen_kappa"), QStringLiteral("no_variation"));
        QCOMPARE(reasonOf(json, "krippendorff_alpha"), QStringLiteral("no_variation"));
        QCOMPARE(valueOf(json, "gwet_ac1"), 1.0);
        QCOMPARE(valueOf(json, "brennan_prediger"), 1.0);
        QVERIFY(coefficient(json, "cohen_kappa")
                    .value(QStringLiteral("reason"))
                    .toString()
                    .contains(QStringLiteral("100 %")));
    }

    void badInputIsOneClearLine_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const QStringList interval{QStringLiteral("--metric"), QStringLiteral("interval")};
        const QStringList ratio{QStringLiteral("--metric"), QStringLiteral("ratio")};
        QTest::newRow("empty") << QByteArray() << QStringList() << 1 << QByteArray("row 1");
        QTest::newRow("no coder") << QByteArray("u\n1\n") << QStringList() << 1
                                  << QByteArray("coder");
        QTest::newRow("word") << QByteArray("u,a,b\n1,2,3\n2,x,3\n") << interval << 1
                              << QByteArray("row 3, a");
        QTest::newRow("nan") << QByteArray("u,a,b\n1,2,nan\n") << interval << 1
                             << QByteArray("row 2, b");
        QTest::newRow("inf") << QByteArray("u,a,b\n1,inf,2\n") << interval << 1
                             << QByteArray("row 2, a");
        QTest::newRow("huge") << QByteArray("u,a,b\n1,1e999,2\n") << interval << 1
                              << QByteArray("row 2, a");
        QTest::newRow("negative") << QByteArray("u,a,b\n1,2,2\n2,-1,3\n") << ratio << 1
                                  << QByteArray("row 3, a");
        QTest::newRow("too wide") << QByteArray("u,a,b\n1,2,2,9\n") << QStringList() << 1
                                  << QByteArray("row 2");
        QTest::newRow("twice") << QByteArray("u,a,a\n1,2,2\n") << QStringList() << 1
                               << QByteArray("a");
        QTest::newRow("metric") << QByteArray("u,a,b\n1,2,2\n")
                                << QStringList{QStringLiteral("--metric"), QStringLiteral("ordnal")}
                                << 2 << QByteArray("ordinal");
        QTest::newRow("confidence")
            << QByteArray("u,a,b\n1,2,2\n")
            << QStringList{QStringLiteral("--confidence"), QStringLiteral("1")} << 2
            << QByteArray("--confidence");
    }

    void badInputIsOneClearLine()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QStringList, options);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);
        const CliResult result = matrix(csv, options);
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY2(result.isOneLine(), result.err);
        QVERIFY2(result.err.contains(says), result.err);
        QVERIFY(result.out.isEmpty());
    }

    void oddInputHasADefinedResult()
    {
        const QJsonObject none = matrix("u,a,b\n", {}).json();
        QCOMPARE(none.value(QStringLiteral("units")).toInt(-1), 0);
        QCOMPARE(reasonOf(none, "fleiss_kappa"), QStringLiteral("no_units"));
        const QJsonObject alone = matrix("u,a\n1,x\n2,y\n", {}).json();
        QCOMPARE(reasonOf(alone, "krippendorff_alpha"), QStringLiteral("one_coder"));
        QCOMPARE(reasonOf(alone, "cohen_kappa"), QStringLiteral("one_coder"));
        const CliResult gaps = matrix("u,a,b\n1,x\n1,NA,x\n2,x,x\n3,,\n",
                                      {QStringLiteral("--missing"), QStringLiteral("NA"),
                                       QStringLiteral("--missing"), QStringLiteral("-9")});
        QVERIFY2(gaps.exitCode == 0, gaps.err);
        QCOMPARE(gaps.err.count('\n'), 2); // a short row, and a unit named twice
        QCOMPARE(gaps.json().value(QStringLiteral("missing_cells")).toInt(), 4);
        const QJsonObject dutch =
            matrix("u,a,b\n1,x,x\n", {QStringLiteral("--lang"), QStringLiteral("nl")}).json();
        QVERIFY(coefficient(dutch, "cohen_kappa")
                    .value(QStringLiteral("reason"))
                    .toString()
                    .startsWith(QStringLiteral("geen variatie")));
    }

    void weightsOnDemand()
    {
        const QByteArray csv = csvOf(QStringLiteral("krippendorff_alpha__K2011_C_D_missing"));
        const QJsonObject json =
            matrix(csv, {QStringLiteral("--metric"), QStringLiteral("ordinal"),
                         QStringLiteral("--weights"), QStringLiteral("bipolar")})
                .json();
        const QJsonObject weighted = json.value(QStringLiteral("weighted")).toObject();
        QVERIFY(near(weighted[QStringLiteral("fleiss_kappa")][QStringLiteral("value")].toDouble(),
                     0.85307255014));
        QVERIFY(near(weighted[QStringLiteral("gwet_ac2")][QStringLiteral("value")].toDouble(),
                     0.900373015443));
    }

private:
    CliResult run(const QByteArray& csv, const QStringList& options)
    {
        const QString path = m_folder->filePath(QStringLiteral("codes.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size()) {
            return {};
        }
        file.close();
        QStringList arguments{QStringLiteral("agreement"), QStringLiteral("matrix"), path};
        if (!options.contains(QStringLiteral("--lang"))) {
            arguments += {QStringLiteral("--lang"), QStringLiteral("en")};
        }
        return rozetCli(arguments + options);
    }

    CliResult matrix(const QByteArray& csv, const QStringList& options)
    {
        return run(csv, options + QStringList{QStringLiteral("--json")});
    }

    CliResult matrixAsTable(const QByteArray& csv, const QStringList& options)
    {
        return run(csv, options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestAgreementMatrix)
#include "tst_agreement_matrix.moc"
