// SPDX-License-Identifier: GPL-3.0-or-later
// Differences between groups: t, analysis of variance, comparisons afterwards.
#include "core/statistics/anova.h"
#include "core/statistics/posthoc.h"
#include "core/statistics/studentized_range.h"
#include "core/statistics/t_test.h"
#include "tests/core/statistics/oracle.h"

using namespace Qt::StringLiterals;
using namespace rozet;
using namespace rozet::statistics;

namespace {

struct Answers
{
    QStringList levels;
    std::vector<std::vector<double>> groups;
};

Answers answersOf(const QJsonObject& oracleCase)
{
    const QJsonObject spec = oracleCase.value(u"spec"_s).toObject();
    const oracle::Table table(oracleCase.value(u"data"_s).toString());
    const auto groups = table.groups(spec.value(u"group"_s).toString());
    Answers answers;
    const auto split =
        splitByGroup(table.outcome(spec), groups.codes, std::size_t(groups.levels.size()));
    for (std::size_t g = 0; g < split.size(); ++g) {
        if (!split[g].empty()) {
            answers.levels << groups.levels[int(g)];
            answers.groups.push_back(split[g]);
        }
    }
    return answers;
}

QJsonObject groupJson(const QString& level, const GroupDescription& group)
{
    return {{u"level"_s, level},
            {u"n"_s, int(group.n)},
            {u"mean"_s, oracle::json(group.mean)},
            {u"sd"_s, oracle::json(group.sd)},
            {u"se"_s, oracle::json(group.mean.standardError)},
            {u"ci95"_s, oracle::interval(group.mean)},
            {u"min"_s, oracle::json(group.minimum)},
            {u"max"_s, oracle::json(group.maximum)}};
}

QJsonObject differenceJson(const MeanDifference& d)
{
    return {{u"t"_s, oracle::json(d.test.statistic)},
            {u"df"_s, oracle::json(d.test.df1)},
            {u"p"_s, oracle::json(d.test.p)},
            {u"diff"_s, oracle::json(d.difference)},
            {u"se"_s, oracle::json(d.difference.standardError)},
            {u"ci95"_s, oracle::interval(d.difference)}};
}

QJsonArray pairsJson(const Answers& answers)
{
    const auto of = [&](PostHoc method) { return postHoc(answers.groups, method); };
    const auto plain = of(PostHoc::None);
    const auto tukey = of(PostHoc::Tukey);
    const auto bonferroni = of(PostHoc::Bonferroni);
    const auto sidak = of(PostHoc::Sidak);
    const auto scheffe = of(PostHoc::Scheffe);
    const auto games = of(PostHoc::GamesHowell);
    QJsonArray pairs;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        pairs << QJsonObject{{u"a"_s, answers.levels[int(plain[i].a)]},
                             {u"b"_s, answers.levels[int(plain[i].b)]},
                             {u"diff"_s, oracle::json(plain[i].difference)},
                             {u"se"_s, oracle::json(plain[i].difference.standardError)},
                             {u"p_lsd"_s, oracle::json(plain[i].p)},
                             {u"p_bonferroni"_s, oracle::json(bonferroni[i].p)},
                             {u"p_sidak"_s, oracle::json(sidak[i].p)},
                             {u"p_tukey"_s, oracle::json(tukey[i].p)},
                             {u"p_scheffe"_s, oracle::json(scheffe[i].p)},
                             {u"ci95_tukey"_s, oracle::interval(tukey[i].difference)},
                             {u"ci95_bonferroni"_s, oracle::interval(bonferroni[i].difference)},
                             {u"ci95_lsd"_s, oracle::interval(plain[i].difference)},
                             {u"games_howell"_s,
                              games[i].p
                                  ? QJsonValue(QJsonObject{
                                        {u"se"_s, oracle::json(games[i].difference.standardError)},
                                        {u"df"_s, oracle::json(games[i].df)},
                                        {u"p"_s, oracle::json(games[i].p)},
                                        {u"ci95"_s, oracle::interval(games[i].difference)}})
                                  : QJsonValue()},
                             {u"cohen_d_pooled_all"_s, oracle::json(plain[i].cohenD)}};
    }
    return pairs;
}

} // namespace

class TestGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anovaCases_data() { oracle::addRows({QStringLiteral("anova_oneway")}); }

    void anovaCases()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const Answers answers = answersOf(oracleCase);
        const Anova a = anova(answers.groups);
        const Anova wide = anova(answers.groups, 0.95, 0.95);
        QJsonArray groups;
        for (std::size_t g = 0; g < a.groups.size(); ++g) {
            groups << groupJson(answers.levels[int(g)], a.groups[g]);
        }
        const AnovaTable& t = a.table;
        const double df1 = *t.f.df1;
        const double df2 = *t.f.df2;
        const QJsonObject got{
            {u"n"_s, t.n},
            {u"groups"_s, groups},
            {u"total"_s, groupJson({}, a.total)},
            {u"table"_s, QJsonObject{{u"ss_between"_s, t.ssBetween},
                                     {u"df_between"_s, df1},
                                     {u"ms_between"_s, t.ssBetween / df1},
                                     {u"ss_within"_s, t.ssWithin},
                                     {u"df_within"_s, df2},
                                     {u"ms_within"_s, t.ssWithin / df2},
                                     {u"ss_total"_s, t.ssBetween + t.ssWithin},
                                     {u"df_total"_s, df1 + df2},
                                     {u"F"_s, oracle::json(t.f.statistic)},
                                     {u"p"_s, oracle::json(t.f.p)}}},
            {u"effect"_s, QJsonObject{{u"eta_sq"_s, oracle::json(t.effect.eta)},
                                      {u"omega_sq"_s, oracle::json(t.effect.omega)},
                                      {u"epsilon_sq"_s, oracle::json(t.effect.epsilon)},
                                      {u"eta_sq_ci90"_s, oracle::interval(t.effect.eta)},
                                      {u"eta_sq_ci95"_s, oracle::interval(wide.table.effect.eta)},
                                      {u"cohen_f"_s, oracle::json(t.effect.cohenF)}}},
            {u"levene_mean"_s, oracle::fJson(a.levene)},
            {u"levene_median"_s, oracle::fJson(a.leveneMedian)},
            {u"welch"_s, oracle::fJson(t.welch)},
            {u"brown_forsythe"_s, oracle::fJson(t.brownForsythe)},
            {u"kruskal_wallis"_s, oracle::chiJson(a.kruskal)},
            {u"posthoc"_s, pairsJson(answers)}};
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison, got, oracleCase);
    }

    void twoGroups_data() { oracle::addRows({QStringLiteral("t_independent")}); }

    void twoGroups()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const Answers answers = answersOf(oracleCase);
        const TwoGroups t = tTest(answers.groups);
        QJsonArray groups;
        for (std::size_t g = 0; g < t.groups.size(); ++g) {
            groups << groupJson(answers.levels[int(g)], t.groups[g]);
        }
        const QJsonObject got{
            {u"groups"_s, groups},
            {u"levene_mean"_s, oracle::fJson(t.levene)},
            {u"equal_var"_s, differenceJson(t.equal)},
            {u"welch"_s, differenceJson(t.welch)},
            {u"cohen_d"_s, oracle::json(t.cohenD)},
            {u"cohen_d_ci95"_s, oracle::interval(t.cohenD)},
            {u"hedges_g"_s, oracle::json(t.hedgesG)},
            {u"hedges_correction"_s, *t.hedgesG.value / *t.cohenD.value},
            {u"mann_whitney"_s,
             QJsonObject{{u"U"_s, oracle::json(t.mannWhitneyU)},
                         {u"p_asymptotic_nocc"_s, oracle::json(t.mannWhitney.p)}}}};
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison, got, oracleCase);
    }

    void onePerson_data()
    {
        oracle::addRows({QStringLiteral("t_paired"), QStringLiteral("t_one_sample")});
    }

    void onePerson()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject spec = oracleCase.value(u"spec"_s).toObject();
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        const bool paired = oracleCase.value(u"procedure"_s) == QLatin1String("t_paired");
        const std::vector<double> x = table.numbers(spec.value(u"x"_s).toString());
        const PairedTest t = paired ? pairedTest(x, table.numbers(spec.value(u"y"_s).toString()))
                                    : oneSampleTest(x, spec.value(u"mu"_s).toDouble());
        QJsonObject got = differenceJson(t.difference);
        got.insert(u"n"_s, int(t.n));
        got.insert(u"mean_diff"_s, got.value(u"diff"_s));
        got.insert(u"mean"_s, *t.difference.difference.value + spec.value(u"mu"_s).toDouble());
        got.insert(u"sd"_s, oracle::json(t.sd));
        got.insert(u"sd_diff"_s, oracle::json(t.sd));
        got.insert(u"cohen_dz"_s, oracle::json(t.cohenD));
        got.insert(u"cohen_d"_s, oracle::json(t.cohenD));
        got.insert(u"r"_s, oracle::json(t.r));
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison, got, oracleCase);
    }

    void studentizedRangeOfTwoIsT()
    {
        // Two means: q = t sqrt(2).
        const TestResult t = studentTest(2.5, 11);
        QVERIFY(std::fabs(studentizedRangeUpper(2.5 * std::sqrt(2.0), 2, 11) - *t.p) < 1e-11);
        // Printed tables: q(.95; 3, 10) = 3.88, q(.95; 10, 20) = 5.008.
        QVERIFY(std::fabs(studentizedRangeQuantile(0.95, 3, 10) - 3.88) < 5e-3);
        QVERIFY(std::fabs(studentizedRangeQuantile(0.95, 10, 20) - 5.008) < 1e-3);
        for (const double df : {1.5, 4.0, 300.0, 1e5}) {
            const double q = studentizedRangeQuantile(0.99, 6, df);
            QVERIFY(std::fabs(studentizedRangeUpper(q, 6, df) - 0.01) < 1e-11);
        }
    }

    void badGroups()
    {
        using Groups = std::vector<std::vector<double>>;
        const Anova one = anova(Groups{{1, 2, 3}, {}});
        QVERIFY(one.table.f.reason == Undefined::OneGroup);
        QVERIFY(one.table.effect.eta.reason == Undefined::OneGroup);
        QVERIFY(one.kruskal.reason == Undefined::OneGroup);
        const Anova singles = anova(Groups{{1}, {2}, {3}});
        QVERIFY(singles.table.f.reason == Undefined::TooFewUnits);
        const Anova single = anova(Groups{{1, 2, 3}, {2}});
        QVERIFY(single.table.f.p);
        QVERIFY(single.table.welch.reason == Undefined::GroupTooSmall);
        QVERIFY(postHoc(Groups{{1, 2, 3}, {2}}, PostHoc::GamesHowell)[0].reason ==
                Undefined::GroupTooSmall);
        const Anova same = anova(Groups{{2, 2}, {2, 2}});
        QVERIFY(same.table.f.reason == Undefined::NoVariance);
        QVERIFY(same.table.effect.eta.reason == Undefined::NoVariance);
        QVERIFY(same.kruskal.reason == Undefined::NoVariance);
        const Anova huge = anova(Groups{{1e300, -1e300, 2}, {1e300, 3, 4}});
        QVERIFY(huge.table.f.reason == Undefined::OutOfRange);
        QVERIFY(tTest(Groups{{1, 2}, {3, 4}, {5, 6}}).reason == Undefined::NeedsTwoGroups);
        QVERIFY(tTest(Groups{{1, 2, 3}, {2}}).welch.test.reason == Undefined::GroupTooSmall);
        QVERIFY(tTest(Groups{{1}, {2}}).reason == Undefined::TooFewUnits);
        const std::vector<double> x{1, 2, 3};
        const std::vector<double> y{2, 3, 4};
        const PairedTest equal = pairedTest(x, y);
        QCOMPARE(*equal.difference.difference.value, -1.0);
        QVERIFY(equal.difference.test.reason == Undefined::NoVariance);
    }
};

QTEST_GUILESS_MAIN(TestGroups)
#include "tst_groups.moc"
