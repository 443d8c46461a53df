// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/alpha.h"
#include "core/agreement/multi_coder.h"
#include "tests/core/agreement/oracle_ratings.h"

using namespace rozet;
using namespace rozet::agreement;
using statistics::Estimate;
using statistics::Undefined;

namespace {

Estimate alphaOf(const RatingTable& table, const Weights& weights)
{
    AlphaSettings settings;
    settings.interval = AlphaInterval::Analytic;
    return krippendorffAlpha(table, table.times(), AlphaMetric::ofWeights(weights), settings).alpha;
}

std::vector<double> perUnit(const RatingTable& table, const MultiCoder& all)
{
    std::vector<double> values;
    for (const std::uint32_t pattern : table.patternOfUnit()) {
        values.push_back(all.agreementOf(pattern).value_or(NAN));
    }
    return values;
}

std::vector<double> perCategory(const RatingTable& table)
{
    std::vector<double> values;
    for (const CategoryFigures& one : categoryFigures(table, table.times())) {
        values.push_back(one.fleissKappa.value.value_or(NAN));
    }
    return values;
}

std::optional<QString> compare(const oracle::Expected& expected, const RatingTable& table,
                               const Weights& weights)
{
    using oracle::difference;
    const MultiCoder all(table, table.times(), weights);
    const QString& quantity = expected.quantity;
    const std::map<QString, Estimate> estimates{
        {QStringLiteral("fleiss_kappa"), all.fleissKappa()},
        {QStringLiteral("gwet_ac1"), all.gwetAc()},
        {QStringLiteral("gwet_ac2"), all.gwetAc()},
        {QStringLiteral("brennan_prediger"), all.brennanPrediger()},
        {QStringLiteral("conger_kappa"), all.congerKappa()},
        {QStringLiteral("percent_agreement"), all.percentAgreement()},
        {QStringLiteral("krippendorff_alpha"), alphaOf(table, weights)},
        {QStringLiteral("light_kappa"), lightKappa(table, table.times(), weights)}};
    for (const auto& [name, estimate] : estimates) {
        if (quantity == name) {
            return difference(expected, estimate.value);
        }
        if (quantity == name + QStringLiteral("_se")) {
            return difference(expected, estimate.standardError);
        }
        if (quantity == name + QStringLiteral("_ci95_t_df_n-1_capped")) {
            return difference(expected, estimate.interval);
        }
    }
    if (quantity == QStringLiteral("fleiss_P_bar")) {
        return difference(expected, all.percentAgreement().value);
    }
    if (quantity == QStringLiteral("fleiss_Pe_bar")) {
        return difference(expected, std::optional(all.fleissExpected()));
    }
    if (quantity == QStringLiteral("fleiss_kappa_se_null")) {
        return difference(expected, fleissNullError(table, table.times()));
    }
    if (quantity == QStringLiteral("fleiss_P_i_per_unit")) {
        return difference(expected, perUnit(table, all));
    }
    if (quantity == QStringLiteral("fleiss_kappa_per_category")) {
        return difference(expected, perCategory(table));
    }
    return std::nullopt;
}

RatingTable tableOf(std::size_t coders, std::size_t categories,
                    const std::vector<std::vector<std::int32_t>>& rows)
{
    RatingTable table(coders, categories);
    for (const auto& row : rows) {
        table.addUnit(row);
    }
    return table;
}

const std::vector<std::vector<std::int32_t>> kRows{
    {0, 0, 1}, {1, 1, -1}, {2, 2, 2}, {0, 1, 2}, {-1, 0, 0}, {1, -1, -1},
    {2, 1, 2}, {0, 0, 0},  {1, 1, 2}, {0, 0, 1}, {2, -1, 2}, {-1, -1, -1}};

std::vector<std::optional<double>> valuesOf(const RatingTable& table, const Weights& weights)
{
    const MultiCoder all(table, table.times(), weights);
    std::vector<std::optional<double>> values;
    for (const Estimate& estimate :
         {all.percentAgreement(), all.fleissKappa(), all.congerKappa(), all.gwetAc(),
          all.brennanPrediger(), alphaOf(table, weights)}) {
        values.push_back(estimate.value);
        values.push_back(estimate.standardError);
    }
    return values;
}

void compareAll(const RatingTable& a, const RatingTable& b, const Weights& weights)
{
    const auto first = valuesOf(a, weights);
    const auto second = valuesOf(b, weights);
    for (std::size_t i = 0; i < first.size(); ++i) {
        QVERIFY(first[i] && second[i]);
        QVERIFY2(std::fabs(*first[i] - *second[i]) < 1e-12, qPrintable(QString::number(i)));
    }
}

} // namespace

class TestMultiCoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reference_data() { oracle::addRows(QStringLiteral("multi_coder_nominal")); }

    void reference()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const oracle::Ratings ratings =
            oracle::ratingsOf(oracleCase.value(QStringLiteral("input")).toObject());
        int compared = 0;
        for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
            const auto different =
                compare(expected, ratings.table, oracle::weightsOf(expected, ratings));
            QVERIFY2(different, qPrintable(expected.quantity));
            QVERIFY2(different->isEmpty(), qPrintable(*different));
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    void edgeCases_data() { oracle::addRows(QStringLiteral("edge_cases")); }

    void edgeCases()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject input = oracleCase.value(QStringLiteral("input")).toObject();
        if (input.value(QStringLiteral("kind")).toString() != QStringLiteral("units_by_coders")) {
            return; // of fragments on a timeline
        }
        const oracle::Ratings ratings = oracle::ratingsOf(input);
        for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
            if (expected.params.contains(QStringLiteral("metric"))) {
                continue; // circular alpha: tst_alpha.cpp
            }
            std::optional<QString> different;
            if (expected.quantity == QStringLiteral("cohen_kappa") ||
                expected.quantity == QStringLiteral("scott_pi")) {
                const Contingency counts =
                    contingencyOf(ratings.table, ratings.table.times(), 0, 1);
                const Weights identity(counts.categories());
                const bool cohen = expected.quantity == QStringLiteral("cohen_kappa");
                different =
                    oracle::difference(expected, cohen ? cohenKappa(counts, identity).kappa.value
                                                       : scottPi(counts, identity).value);
            } else {
                different = compare(expected, ratings.table, Weights(ratings.categories.size()));
            }
            QVERIFY2(different, qPrintable(expected.quantity));
            QVERIFY2(different->isEmpty(), qPrintable(*different));
        }
    }

    void theOrderOfUnitsAndCodersChangesNothing()
    {
        const RatingTable table = tableOf(3, 3, kRows);
        auto turned = kRows;
        std::ranges::reverse(turned);
        for (auto& row : turned) {
            std::ranges::rotate(row, row.begin() + 1);
        }
        compareAll(table, tableOf(3, 3, turned), Weights(3));
        const Weights linear(WeightFamily::Linear, std::vector<double>{1, 2, 3});
        compareAll(table, tableOf(3, 3, turned), linear);
    }

    void relabellingChangesNothing()
    {
        auto turned = kRows;
        for (auto& row : turned) {
            for (std::int32_t& cell : row) {
                cell = cell < 0 ? cell : (cell + 1) % 3;
            }
        }
        compareAll(tableOf(3, 3, kRows), tableOf(3, 3, turned), Weights(3));
    }

    void equalRowsAreKeptOnceAndCountTheirNumber()
    {
        auto twice = kRows;
        twice.insert(twice.end(), kRows.begin(), kRows.end());
        const RatingTable table = tableOf(3, 3, kRows);
        const RatingTable doubled = tableOf(3, 3, twice);
        QCOMPARE(doubled.patterns(), table.patterns());
        QCOMPARE(table.patterns(), std::size_t(11));
        QCOMPARE(doubled.units(), std::size_t(24));
        QCOMPARE(MultiCoder(doubled, doubled.times(), Weights(3)).fleissKappa().value,
                 MultiCoder(table, table.times(), Weights(3)).fleissKappa().value);
    }

    void twoCompleteCodersGiveScottAndCohen()
    {
        const RatingTable table =
            tableOf(2, 3, {{0, 0}, {0, 1}, {1, 1}, {2, 1}, {2, 2}, {2, 2}, {0, 2}});
        const MultiCoder all(table, table.times(), Weights(3));
        const Contingency counts = contingencyOf(table, table.times(), 0, 1);
        const auto same = [](const Estimate& a, const Estimate& b) {
            return std::fabs(*a.value - *b.value) < 1e-12;
        };
        const auto sameError = [](const Estimate& a, const Estimate& b) {
            return std::fabs(*a.standardError - *b.standardError) < 1e-12;
        };
        QVERIFY(same(all.fleissKappa(), scottPi(counts, Weights(3))));
        QVERIFY(same(all.congerKappa(), cohenKappa(counts, Weights(3)).kappa));
        QVERIFY(same(all.gwetAc(), gwetAc(counts, Weights(3))));
        QVERIFY(same(all.brennanPrediger(), brennanPrediger(counts, Weights(3))));
        QVERIFY(sameError(all.fleissKappa(), scottPi(counts, Weights(3))));
        QVERIFY(sameError(all.gwetAc(), gwetAc(counts, Weights(3))));
        QVERIFY(sameError(all.percentAgreement(), percentAgreement(counts, Weights(3))));
        QVERIFY(same(lightKappa(table, table.times(), Weights(3)),
                     cohenKappa(counts, Weights(3)).kappa));
    }

    void reasonsInsteadOfNumbers()
    {
        const auto reasonsOf = [](const RatingTable& table) {
            const Weights weights(table.categories());
            const MultiCoder all(table, table.times(), weights);
            const Undefined reason = all.fleissKappa().reason;
            return reason == all.congerKappa().reason ? reason : Undefined::NotReached;
        };
        QCOMPARE(reasonsOf(tableOf(1, 2, {{0}, {1}})), Undefined::OneCoder);
        QCOMPARE(reasonsOf(tableOf(2, 2, {})), Undefined::NoUnits);
        QCOMPARE(reasonsOf(tableOf(2, 2, {{-1, -1}})), Undefined::NoUnits);
        QCOMPARE(reasonsOf(tableOf(2, 2, {{0, -1}, {-1, 1}})), Undefined::NoPairs);
        const RatingTable constant = tableOf(3, 2, {{0, 0, 0}, {0, 0, -1}, {0, 0, 0}});
        QCOMPARE(reasonsOf(constant), Undefined::NoVariation);
        QCOMPARE(MultiCoder(constant, constant.times(), Weights(2)).percentAgreement().value,
                 std::optional(1.0));
        QCOMPARE(alphaOf(constant, Weights(2)).reason, Undefined::NoVariation);
        const auto figures = categoryFigures(constant, constant.times());
        QCOMPARE(figures[0].fleissKappa.reason, Undefined::NoVariation);
        QCOMPARE(figures[1].specificAgreement.reason, Undefined::CategoryUnused);
        QVERIFY(!fleissNullError(constant, constant.times()));
    }

    void aCoderWithoutJudgementsTakesNoPart()
    {
        const RatingTable two = tableOf(2, 2, {{0, 0}, {1, 0}, {1, 1}, {0, 0}});
        const RatingTable three = tableOf(3, 2, {{0, 0, -1}, {1, 0, -1}, {1, 1, -1}, {0, 0, -1}});
        const Weights identity(2);
        QVERIFY(std::fabs(*MultiCoder(two, two.times(), identity).congerKappa().value -
                          *MultiCoder(three, three.times(), identity).congerKappa().value) < 1e-12);
    }

    void cellsOutsideTheCategoriesAreMissing()
    {
        const RatingTable table = tableOf(2, 2, {{0, 7}, {-5, 1}, {1}});
        QCOMPARE(table.rated(0), 1.0);
        QCOMPARE(table.rated(1), 1.0);
        QCOMPARE(table.rated(2), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestMultiCoder)
#include "tst_multi_coder.moc"
