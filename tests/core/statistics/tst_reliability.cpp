// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/reliability.h"
#include "tests/core/statistics/oracle.h"

using namespace Qt::StringLiterals;
using namespace rozet;
using namespace rozet::statistics;

namespace {

QJsonObject omegaJson(const Reliability& r, const QJsonObject& expected)
{
    QJsonArray standard;
    for (std::size_t i = 0; i < r.factor.loadings.size(); ++i) {
        const double l = r.factor.loadings[i];
        standard << l / std::sqrt(l * l + r.factor.uniqueness[i]);
    }
    return {{u"model"_s, expected.value(u"model"_s)},
            {u"loadings"_s, oracle::json(r.factor.loadings)},
            {u"theta"_s, oracle::json(r.factor.uniqueness)},
            {u"std_loadings"_s, standard},
            {u"omega_total"_s, oracle::json(r.omega)},
            {u"omega_std"_s, oracle::json(r.omegaStandardised)},
            {u"chisq_n"_s, r.factor.discrepancy * double(r.n)},
            {u"df"_s, double(r.k) * (double(r.k) - 3) / 2},
            {u"heywood"_s, r.factor.improper}};
}

} // namespace

class TestReliability : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cases_data() { oracle::addRows({QStringLiteral("reliability")}); }

    void cases()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject spec = oracleCase.value(u"spec"_s).toObject();
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        const QStringList names = oracle::texts(spec.value(u"items"_s));
        const std::vector<std::vector<double>> columns = table.items(spec);
        const std::vector<Column> spans(columns.begin(), columns.end());
        const Reliability r = reliability(spans);
        const double k = double(r.k);
        QJsonArray items;
        for (std::size_t i = 0; i < r.items.size(); ++i) {
            const ItemStatistics& item = r.items[i];
            items << QJsonObject{
                {u"item"_s, names[int(i)]},
                {u"mean"_s, oracle::json(item.mean)},
                {u"sd"_s, oracle::json(item.sd)},
                {u"n"_s, int(r.n)},
                {u"scale_mean_if_deleted"_s, oracle::json(item.scaleMeanIfDeleted)},
                {u"scale_var_if_deleted"_s, oracle::json(item.scaleVarianceIfDeleted)},
                {u"corrected_item_total_r"_s, oracle::json(item.itemRest)},
                {u"smc"_s, oracle::json(item.squaredMultiple)},
                {u"alpha_if_deleted"_s, oracle::json(item.alphaIfDeleted)}};
        }
        const double sd = std::sqrt(*r.scaleVariance.value);
        const QJsonObject got{
            {u"n_valid"_s, int(r.n)},
            {u"n_items"_s, int(r.k)},
            {u"alpha"_s, oracle::json(r.alpha)},
            {u"alpha_standardized"_s, oracle::json(r.alphaStandardised)},
            {u"alpha_ci95_feldt"_s, oracle::interval(r.alpha)},
            {u"mean_inter_item_r"_s, oracle::json(r.meanInterItem)},
            {u"min_inter_item_r"_s, oracle::json(r.lowestInterItem)},
            {u"max_inter_item_r"_s, oracle::json(r.highestInterItem)},
            {u"scale_mean"_s, oracle::json(r.scaleMean)},
            {u"scale_variance"_s, oracle::json(r.scaleVariance)},
            {u"scale_sd"_s, sd},
            {u"scale_mean_avg"_s, *r.scaleMean.value / k},
            {u"scale_sd_avg"_s, sd / k},
            {u"two_item_r"_s, oracle::json(r.twoItems)},
            {u"spearman_brown"_s, oracle::json(r.spearmanBrown)},
            {u"items"_s, items},
            {u"omega"_s,
             omegaJson(r,
                       oracleCase.value(u"expected"_s).toObject().value(u"omega"_s).toObject())}};
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison, got, oracleCase);
    }

    void negativeAlphaNamesTheItems()
    {
        const std::vector<double> a{1, 2, 3, 4, 5, 6};
        const std::vector<double> b{6, 5, 4, 4, 2, 1};
        const std::vector<Column> spans{a, b};
        const Reliability r = reliability(spans);
        QVERIFY(*r.alpha.value < 0);
        QCOMPARE(r.items[0].negative, std::vector<std::size_t>{1});
        QVERIFY(r.omega.reason == Undefined::NeedsThreeItems);
    }

    void badItems()
    {
        const std::vector<double> a{1, 2, 3, 4, 5, 6};
        const std::vector<double> b{2, 2, 3, 5, 4, 6};
        const std::vector<double> same(6, 3.0);
        const std::vector<double> missing(6, std::numeric_limits<double>::quiet_NaN());
        const Reliability constant = reliability(std::vector<Column>{a, b, same});
        QCOMPARE(constant.constant, std::vector<std::size_t>{2});
        QVERIFY(constant.alpha.value);
        QVERIFY(constant.omega.reason == Undefined::NoVariance);
        QVERIFY(constant.items[2].itemRest.reason == Undefined::NoVariance);
        const Reliability empty = reliability(std::vector<Column>{a, missing});
        QVERIFY(empty.n == 0 && empty.alpha.reason == Undefined::TooFewUnits);
        const Reliability copies = reliability(std::vector<Column>{a, a, b});
        QVERIFY(copies.omega.reason == Undefined::Collinear);
        QVERIFY(copies.items[0].squaredMultiple.reason == Undefined::Collinear);
        QVERIFY(copies.alpha.value);
    }
};

QTEST_GUILESS_MAIN(TestReliability)
#include "tst_reliability.moc"
