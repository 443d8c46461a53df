// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/icc.h"
#include "core/statistics/correlation.h"
#include "tests/core/agreement/oracle.h"

#include <map>

using namespace rozet;
using namespace rozet::agreement;
using statistics::Undefined;

namespace {

struct Matrix
{
    std::vector<double> values;
    std::size_t coders = 0;

    [[nodiscard]] std::vector<double> column(std::size_t coder) const
    {
        std::vector<double> column;
        for (std::size_t i = coder; i < values.size(); i += coders) {
            column.push_back(values[i]);
        }
        return column;
    }
};

Matrix matrixOf(const QJsonObject& oracleCase)
{
    const QJsonArray rows = oracleCase.value(QStringLiteral("input"))
                                .toObject()
                                .value(QStringLiteral("matrix"))
                                .toArray();
    return {oracle::numbersOf(rows), std::size_t(rows.at(0).toArray().size())};
}

const std::map<QString, IccForm> kForms{{QStringLiteral("ICC(1,1)"), IccForm::Single},
                                        {QStringLiteral("ICC(2,1)"), IccForm::AgreementSingle},
                                        {QStringLiteral("ICC(3,1)"), IccForm::ConsistencySingle},
                                        {QStringLiteral("ICC(1,k)"), IccForm::Average},
                                        {QStringLiteral("ICC(2,k)"), IccForm::AgreementAverage},
                                        {QStringLiteral("ICC(3,k)"), IccForm::ConsistencyAverage},
                                        {QStringLiteral("ICC(1)"), IccForm::Single},
                                        {QStringLiteral("ICC(A,1)"), IccForm::AgreementSingle},
                                        {QStringLiteral("ICC(C,1)"), IccForm::ConsistencySingle},
                                        {QStringLiteral("ICC(k)"), IccForm::Average},
                                        {QStringLiteral("ICC(A,k)"), IccForm::AgreementAverage},
                                        {QStringLiteral("ICC(C,k)"), IccForm::ConsistencyAverage}};

QString compareNames(const oracle::Expected& expected, const IccResult& icc)
{
    const QJsonObject names = expected.value.toObject();
    for (auto it = names.begin(); it != names.end(); ++it) {
        const double value = icc.of(kForms.at(it.key())).estimate.value.value_or(NAN);
        if (!(std::fabs(value - it.value().toDouble()) <= expected.tolerance)) {
            return it.key();
        }
    }
    return names.size() == 6 ? QString() : QStringLiteral("not six names");
}

std::optional<QString> compare(const oracle::Expected& expected, const Matrix& matrix)
{
    using oracle::difference;
    const IccResult icc = intraclass(matrix.values, matrix.coders);
    QString quantity = expected.quantity;
    if (kForms.contains(quantity)) {
        return difference(expected, icc.of(kForms.at(quantity)).estimate.value);
    }
    if (quantity.endsWith(QStringLiteral("_ci95"))) {
        quantity.chop(5);
        return difference(expected, icc.of(kForms.at(quantity)).estimate.interval);
    }
    const std::map<QString, std::optional<double>> parts{
        {QStringLiteral("MSR"), icc.meanSquareRows},
        {QStringLiteral("MSC"), icc.meanSquareColumns},
        {QStringLiteral("MSE"), icc.meanSquareError},
        {QStringLiteral("MSW"), icc.meanSquareWithin},
        {QStringLiteral("F_R_vs_E"), icc.of(IccForm::ConsistencySingle).f},
        {QStringLiteral("p_R_vs_E"), icc.of(IccForm::ConsistencySingle).p},
        {QStringLiteral("SEM_agreement"), icc.errorAgreement},
        {QStringLiteral("SEM_consistency"), icc.errorConsistency}};
    if (const auto part = parts.find(quantity); part != parts.end()) {
        return difference(expected, part->second);
    }
    if (quantity == QStringLiteral("mcgraw_wong_names")) {
        return compareNames(expected, icc);
    }
    const std::vector<double> x = matrix.column(0);
    const std::vector<double> y = matrix.column(1);
    if (quantity == QStringLiteral("lin_ccc")) {
        return difference(expected, concordanceCorrelation(x, y).value);
    }
    if (quantity == QStringLiteral("pearson")) {
        return difference(expected, statistics::pearson(x, y).r.value);
    }
    return std::nullopt;
}

bool near(double a, double b)
{
    return std::fabs(a - b) < 1e-9;
}

} // namespace

class TestIcc : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reference_data() { oracle::addRows(QStringLiteral("icc")); }

    void reference()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const Matrix matrix = matrixOf(oracleCase);
        int compared = 0;
        for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
            const auto different = compare(expected, matrix);
            QVERIFY2(different, qPrintable(expected.quantity));
            QVERIFY2(different->isEmpty(), qPrintable(*different));
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    void orderScaleAndRepetition()
    {
        const Matrix matrix = matrixOf(oracle::load(QStringLiteral("icc__shrout_fleiss1979")));
        const IccResult icc = intraclass(matrix.values, 4);
        std::vector<double> turned(matrix.values.rbegin(), matrix.values.rend());
        for (double& value : turned) {
            value = 1e6 + 3 * value;
        }
        const IccResult other = intraclass(turned, 4);
        for (std::size_t form = 0; form < kIccForms; ++form) {
            QVERIFY(near(*icc.forms[form].estimate.value, *other.forms[form].estimate.value));
        }
        std::vector<double> twice = matrix.values;
        twice.insert(twice.end(), matrix.values.begin(), matrix.values.end());
        const IccResult doubled = intraclass(twice, 4);
        const IccResult counted = intraclass(matrix.values, 4, std::vector<double>(6, 2.0));
        for (std::size_t form = 0; form < kIccForms; ++form) {
            QVERIFY(near(*doubled.forms[form].estimate.value, *counted.forms[form].estimate.value));
            QVERIFY(near(doubled.forms[form].estimate.interval->low,
                         counted.forms[form].estimate.interval->low));
        }
    }

    void identicalCodersAgree()
    {
        const std::vector<double> same{1, 1, 4, 4, 2, 2, 7, 7};
        const IccResult icc = intraclass(same, 2);
        for (const Icc& form : icc.forms) {
            QCOMPARE(form.estimate.value.value(), 1.0);
            QCOMPARE(form.estimate.interval->low, 1.0);
            QVERIFY(!form.f);
            QCOMPARE(form.p.value(), 0.0);
        }
        const std::vector<double> one{1, 4, 2, 7};
        QCOMPARE(concordanceCorrelation(one, one).value.value(), 1.0);
    }

    void reasonsInsteadOfNumbers()
    {
        const auto reasonOf = [](std::vector<double> values, std::size_t coders) {
            return intraclass(values, coders).of(IccForm::AgreementSingle).estimate.reason;
        };
        QCOMPARE(reasonOf({1, 2, 3}, 1), Undefined::OneCoder);
        QCOMPARE(reasonOf({}, 2), Undefined::NoUnits);
        QCOMPARE(reasonOf({1, NAN, NAN, 2}, 2), Undefined::NeedsCompleteRows);
        QCOMPARE(reasonOf({1, 2}, 2), Undefined::TooFewUnits);
        QCOMPARE(reasonOf({3, 3, 3, 3, 3, 3}, 2), Undefined::NoVariance);
        const std::vector<double> constant{2, 2, 2, 2};
        QCOMPARE(concordanceCorrelation(constant, constant).reason, Undefined::NoVariance);
        QCOMPARE(concordanceCorrelation({}, {}).reason, Undefined::NoUnits);
        const std::vector<double> tenths(7, 0.1); // their mean is rounded
        const std::vector<double> fifths(7, 0.2);
        QCOMPARE(concordanceCorrelation(tenths, fifths).reason, Undefined::NoVariance);
        const std::vector<double> varied{1, 2, 3, 4, 5, 6, 7};
        QCOMPARE(concordanceCorrelation(tenths, varied).value, std::optional(0.0));
        // Every unit has the same mean: nothing for the average of the coders to agree about.
        const std::vector<double> mirrored{1, 3, 3, 1, 2, 2};
        QCOMPARE(reasonOf(mirrored, 2), Undefined::NotUndefined);
        QCOMPARE(intraclass(mirrored, 2).of(IccForm::Average).estimate.reason,
                 Undefined::NoVariance);
    }

    void concordanceFallsWithBias()
    {
        const std::vector<double> x{1, 4, 2, 7, 5, 3};
        std::vector<double> y = x;
        for (double& value : y) {
            value += 2;
        }
        const auto shifted = concordanceCorrelation(x, y);
        QCOMPARE(statistics::pearson(x, y).r.value.value(), 1.0);
        QVERIFY(*shifted.value < 0.7);
        QVERIFY(near(*shifted.value, *concordanceCorrelation(y, x).value));
        QVERIFY(shifted.interval->low < *shifted.value && *shifted.value < shifted.interval->high);
    }
};

QTEST_GUILESS_MAIN(TestIcc)
#include "tst_icc.moc"
