// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/contingency.h"
#include "tests/core/agreement/oracle.h"

using namespace rozet;
using namespace rozet::agreement;
using statistics::Estimate;
using statistics::Undefined;

namespace {

Contingency tableOf(const QJsonArray& rows)
{
    Contingency table(static_cast<std::size_t>(rows.size()));
    for (std::size_t a = 0; a < table.categories(); ++a) {
        for (std::size_t b = 0; b < table.categories(); ++b) {
            table.at(a, b) = rows.at(qsizetype(a)).toArray().at(qsizetype(b)).toDouble();
        }
    }
    return table;
}

Contingency tableOf(std::initializer_list<double> cells)
{
    Contingency table(static_cast<std::size_t>(std::lround(std::sqrt(double(cells.size())))));
    std::size_t index = 0;
    for (const double cell : cells) {
        table.at(index / table.categories(), index % table.categories()) = cell;
        ++index;
    }
    return table;
}

std::vector<double> stepsTo(std::size_t count)
{
    std::vector<double> values;
    for (std::size_t i = 1; i <= count; ++i) {
        values.push_back(double(i));
    }
    return values;
}

Weights weightsOf(const QJsonObject& input, const oracle::Expected& expected,
                  std::size_t categories)
{
    const QJsonArray disagreement = input.value(QStringLiteral("disagreement_weights")).toArray();
    if (!disagreement.isEmpty()) {
        return Weights::ofDisagreement(oracle::numbersOf(disagreement));
    }
    const QString name = expected.param("weights");
    if (name.isEmpty() || name == QStringLiteral("unweighted")) {
        return Weights(categories);
    }
    return Weights(weightFamilyOf(name.toStdString()).value(), stepsTo(categories));
}

/// Nothing for a quantity that this file does not make.
std::optional<QString> compare(const oracle::Expected& expected, const Contingency& table,
                               const Weights& weights)
{
    using oracle::difference;
    const QString& quantity = expected.quantity;
    std::vector<double> perCategory;
    const auto fromCategories = [&](Estimate CategoryAgreement::*field) {
        for (std::size_t i = 0; i < table.categories(); ++i) {
            perCategory.push_back((categoryAgreement(table, i).*field).value.value_or(NAN));
        }
        return difference(expected, perCategory);
    };
    if (quantity == QStringLiteral("percent_agreement")) {
        return difference(expected, percentAgreement(table, weights).value);
    }
    if (quantity == QStringLiteral("cohen_kappa")) {
        return difference(expected, cohenKappa(table, weights).kappa.value);
    }
    if (quantity == QStringLiteral("cohen_kappa_expected_agreement")) {
        return difference(expected, cohenKappa(table, weights).expected);
    }
    if (quantity == QStringLiteral("cohen_kappa_max")) {
        return difference(expected, cohenKappa(table, weights).max);
    }
    if (quantity == QStringLiteral("cohen_kappa_se_fce1969")) {
        return difference(expected, cohenKappa(table, weights).kappa.standardError);
    }
    if (quantity == QStringLiteral("cohen_kappa_ci95_normal")) {
        return difference(expected, cohenKappa(table, weights).kappa.interval);
    }
    if (quantity == QStringLiteral("scott_pi")) {
        return difference(expected, scottPi(table, weights).value);
    }
    if (quantity == QStringLiteral("brennan_prediger") || quantity == QStringLiteral("pabak")) {
        return difference(expected, brennanPrediger(table, weights).value);
    }
    if (quantity == QStringLiteral("gwet_ac1") || quantity == QStringLiteral("gwet_ac2")) {
        return difference(expected, gwetAc(table, weights).value);
    }
    if (quantity == QStringLiteral("gwet_ac_ci95_t_df_n-1")) {
        return difference(expected, gwetAc(table, weights, {0.95, true, true}).interval);
    }
    if (quantity == QStringLiteral("specific_agreement_per_category")) {
        return fromCategories(&CategoryAgreement::specificAgreement);
    }
    if (quantity == QStringLiteral("cohen_kappa_per_category_one_vs_rest")) {
        return fromCategories(&CategoryAgreement::kappa);
    }
    if (quantity == QStringLiteral("prevalence_index")) {
        return difference(expected, categoryAgreement(table, 0).prevalenceIndex.value);
    }
    if (quantity == QStringLiteral("bias_index")) {
        return difference(expected, categoryAgreement(table, 0).biasIndex.value);
    }
    return std::nullopt;
}

void checkCase(const QString& name)
{
    const QJsonObject oracleCase = oracle::load(name);
    const QJsonObject input = oracleCase.value(QStringLiteral("input")).toObject();
    const Contingency table = tableOf(input.value(QStringLiteral("table")).toArray());
    QVERIFY(table.categories() > 1);
    int compared = 0;
    for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
        if (expected.quantity == QStringLiteral("krippendorff_alpha")) {
            continue; // from units, not from the table: tst_alpha.cpp takes these
        }
        const auto different =
            compare(expected, table, weightsOf(input, expected, table.categories()));
        QVERIFY2(different, qPrintable(expected.quantity));
        QVERIFY2(different->isEmpty(), qPrintable(*different));
        ++compared;
    }
    QVERIFY(compared > 0);
}

const std::vector<std::optional<double>> valuesOf(const Contingency& table, const Weights& weights)
{
    return {percentAgreement(table, weights).value, cohenKappa(table, weights).kappa.value,
            scottPi(table, weights).value,          gwetAc(table, weights).value,
            brennanPrediger(table, weights).value,  cohenKappa(table, weights).kappa.standardError,
            scottPi(table, weights).standardError,  gwetAc(table, weights).standardError};
}

void compareAll(const std::vector<std::optional<double>>& a,
                const std::vector<std::optional<double>>& b)
{
    QCOMPARE(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        QCOMPARE(a[i].has_value(), b[i].has_value());
        QVERIFY(!a[i] || std::fabs(*a[i] - *b[i]) < 1e-12);
    }
}

} // namespace

class TestContingency : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void twoCoders_data() { oracle::addRows(QStringLiteral("kappa_two_coders")); }

    void twoCoders()
    {
        QFETCH(QString, name);
        checkCase(name);
    }

    void weighted_data() { oracle::addRows(QStringLiteral("weighted_kappa")); }

    void weighted()
    {
        QFETCH(QString, name);
        checkCase(name);
    }

    void swappingTheCodersChangesNothing()
    {
        const Contingency table = tableOf({12, 3, 1, 4, 9, 0, 2, 5, 7});
        const Weights linear(WeightFamily::Linear, stepsTo(3));
        compareAll(valuesOf(table, linear), valuesOf(table.swapped(), linear));
        compareAll(valuesOf(table, Weights(3)), valuesOf(table.swapped(), Weights(3)));
        QCOMPARE(*categoryAgreement(table, 0).biasIndex.value,
                 -*categoryAgreement(table.swapped(), 0).biasIndex.value);
    }

    void relabellingChangesNothing()
    {
        const Contingency table = tableOf({12, 3, 1, 4, 9, 0, 2, 5, 7});
        const Contingency turned = tableOf({9, 0, 4, 5, 7, 2, 3, 1, 12});
        compareAll(valuesOf(table, Weights(3)), valuesOf(turned, Weights(3)));
    }

    void identicalCodersAgree()
    {
        const Contingency table = tableOf({12, 0, 0, 0, 9, 0, 0, 0, 7});
        for (const std::optional<double>& value :
             {percentAgreement(table, Weights(3)).value, cohenKappa(table, Weights(3)).kappa.value,
              scottPi(table, Weights(3)).value, gwetAc(table, Weights(3)).value,
              brennanPrediger(table, Weights(3)).value}) {
            QCOMPARE(value.value(), 1.0);
        }
        QVERIFY(cohenKappa(table, Weights(3)).kappa.standardError.value() < 1e-8);
    }

    void scalingAmountsChangesNoValue()
    {
        const Contingency table = tableOf({12.5, 3, 4.25, 9});
        Contingency longer(2);
        for (std::size_t i = 0; i < 4; ++i) {
            longer.at(i / 2, i % 2) = table.at(i / 2, i % 2) * 1e6;
        }
        const TableSettings amounts{0.95, false};
        const CohenKappa one = cohenKappa(table, Weights(2), amounts);
        const CohenKappa other = cohenKappa(longer, Weights(2), amounts);
        QVERIFY(std::fabs(*one.kappa.value - *other.kappa.value) < 1e-12);
        QVERIFY(!one.kappa.standardError && !one.kappa.interval);
        QVERIFY(!gwetAc(table, Weights(2), amounts).interval);
    }

    void noVariationIsSaidNotComputed()
    {
        const Contingency table = tableOf({10, 0, 0, 0});
        QCOMPARE(percentAgreement(table, Weights(2)).value, std::optional(1.0));
        QCOMPARE(cohenKappa(table, Weights(2)).kappa.reason, Undefined::NoVariation);
        QCOMPARE(cohenKappa(table, Weights(2)).expected, std::optional(1.0));
        QCOMPARE(scottPi(table, Weights(2)).reason, Undefined::NoVariation);
        QCOMPARE(gwetAc(table, Weights(2)).value, std::optional(1.0));
        QCOMPARE(brennanPrediger(table, Weights(2)).value, std::optional(1.0));
        const CategoryAgreement unused = categoryAgreement(table, 1);
        QCOMPARE(unused.specificAgreement.reason, Undefined::CategoryUnused);
        QCOMPARE(unused.kappa.reason, Undefined::NoVariation);
    }

    void oneConstantCoderGivesZero()
    {
        const Contingency table = tableOf({7, 3, 0, 0});
        QVERIFY(std::fabs(cohenKappa(table, Weights(2)).kappa.value.value()) < 1e-15);
    }

    void oneCategoryOrNothingAtAll()
    {
        QCOMPARE(gwetAc(tableOf({5}), Weights(1)).reason, Undefined::NoVariation);
        QCOMPARE(brennanPrediger(tableOf({5}), Weights(1)).reason, Undefined::NoVariation);
        const Contingency empty(3);
        QCOMPARE(percentAgreement(empty, Weights(3)).reason, Undefined::NoUnits);
        QCOMPARE(cohenKappa(empty, Weights(3)).kappa.reason, Undefined::NoUnits);
        QCOMPARE(scottPi(empty, Weights(3)).reason, Undefined::NoUnits);
        QCOMPARE(gwetAc(empty, Weights(3)).reason, Undefined::NoUnits);
        QCOMPARE(brennanPrediger(empty, Weights(3)).reason, Undefined::NoUnits);
        QCOMPARE(categoryAgreement(empty, 0).biasIndex.reason, Undefined::NoUnits);
    }

    void weightsOfEveryFamilyAreBetweenZeroAndOne()
    {
        const std::vector<double> values{1, 2, 4, 8};
        for (int family = 0; family <= static_cast<int>(WeightFamily::CircularSquared); ++family) {
            const auto which = static_cast<WeightFamily>(family);
            QVERIFY(weightFamilyOf(weightFamilyName(which)) == which);
            const Weights weights(which, values, 12);
            double lowest = 1;
            for (std::size_t i = 0; i < 4; ++i) {
                QCOMPARE(weights.at(i, i), 1.0);
                for (std::size_t j = 0; j < 4; ++j) {
                    QCOMPARE(weights.at(i, j), weights.at(j, i));
                    lowest = std::min(lowest, weights.at(i, j));
                }
            }
            QCOMPARE(lowest, 0.0);
        }
    }
};

QTEST_GUILESS_MAIN(TestContingency)
#include "tst_contingency.moc"
