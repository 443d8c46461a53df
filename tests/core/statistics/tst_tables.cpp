// SPDX-License-Identifier: GPL-3.0-or-later
// Published tables and questions with several answers.
#include "core/statistics/multiple_response.h"
#include "core/statistics/printed_table.h"
#include "core/statistics/proportion.h"
#include "tests/core/statistics/oracle.h"

using namespace Qt::StringLiterals;
using namespace rozet;
using namespace rozet::statistics;

namespace {

std::optional<Printed> printed(const QJsonValue& value)
{
    return parsePrinted(value.toString().toStdString());
}

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void audit_data() { oracle::addRows({QStringLiteral("summary_anova_audit")}); }

    void audit()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        QJsonArray tables;
        for (const QJsonValue& entry :
             oracleCase.value(u"expected"_s).toObject().value(u"tables"_s).toArray()) {
            const QJsonObject table = entry.toObject();
            PrintedAnova anova;
            for (int g = 0; g < table.value(u"groups"_s).toArray().size(); ++g) {
                anova.groups.push_back({{},
                                        table.value(u"n_used"_s).toArray()[g].toDouble(),
                                        *printed(table.value(u"means"_s).toArray()[g]),
                                        *printed(table.value(u"sds"_s).toArray()[g])});
            }
            anova.f = printed(table.value(u"F_pub"_s));
            anova.p = table.value(u"p_pub"_s).toString().toStdString();
            anova.totalN = table.value(u"n_tot"_s).toDouble();
            anova.totalMean = printed(table.value(u"tot_pub"_s).toArray()[0]);
            anova.totalSd = printed(table.value(u"tot_pub"_s).toArray()[1]);
            const PrintedAudit a = auditAnova(anova);
            const auto verdict = [](const std::optional<bool>& fits) {
                return fits ? QJsonValue(*fits) : QJsonValue();
            };
            QJsonObject got = table; // what was printed
            got.insert(u"F"_s, oracle::json(a.table.f.statistic));
            got.insert(u"Flo"_s, a.f.low);
            got.insert(u"Fhi"_s, a.f.high);
            got.insert(u"df1"_s, oracle::json(a.table.f.df1));
            got.insert(u"df2"_s, oracle::json(a.table.f.df2));
            got.insert(u"p_calc"_s, oracle::json(a.table.f.p));
            got.insert(u"p_lo"_s, a.p.low);
            got.insert(u"p_hi"_s, a.p.high);
            got.insert(u"eta2"_s, oracle::json(a.table.effect.eta));
            got.insert(u"F_in"_s, verdict(a.fFits));
            got.insert(u"p_from_Fpub"_s, oracle::json(a.pOfPrintedF));
            got.insert(u"plabel_ok_for_Fpub"_s, verdict(a.pFitsF));
            got.insert(u"mean_ok"_s, verdict(a.meanFits));
            got.insert(u"sd_ok"_s, verdict(a.sdFits));
            got.insert(u"M"_s, a.table.mean);
            got.insert(u"Mlo"_s, a.mean.low);
            got.insert(u"Mhi"_s, a.mean.high);
            got.insert(u"SDtot"_s, a.sdTotal);
            got.insert(u"SDlo"_s, a.sd.low);
            got.insert(u"SDhi"_s, a.sd.high);
            got.insert(u"SSB"_s, a.table.ssBetween);
            got.insert(u"SSW"_s, a.table.ssWithin);
            got.insert(u"welch"_s, oracle::fJson(a.table.welch));
            tables << got;
        }
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison, (QJsonObject{{u"tables"_s, tables}}), oracleCase);
    }

    void grim_data() { oracle::addRows({QStringLiteral("grim")}); }

    void grim()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        const std::vector<double> n = table.numbers(u"n"_s);
        const std::vector<double> items = table.numbers(u"items"_s);
        QJsonArray consistent;
        for (std::size_t i = 0; i < n.size(); ++i) {
            const auto mean = parsePrinted(table.text(u"mean"_s)[int(i)].toStdString());
            QVERIFY(mean);
            consistent << grimConsistent(*mean, n[i], items[i]);
        }
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison, (QJsonObject{{u"consistent"_s, consistent}}), oracleCase);
    }

    void severalAnswers_data() { oracle::addRows({QStringLiteral("multiple_response")}); }

    void severalAnswers()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject spec = oracleCase.value(u"spec"_s).toObject();
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        const QStringList categories = oracle::texts(spec.value(u"categories"_s));
        std::vector<std::vector<int>> answers;
        for (const QString& variable : oracle::texts(spec.value(u"category_vars"_s))) {
            answers.emplace_back();
            for (const QString& cell : table.text(variable)) {
                answers.back().push_back(int(categories.indexOf(cell)));
            }
        }
        std::vector<std::vector<double>> flags;
        for (const QString& variable : oracle::texts(spec.value(u"flag_vars"_s))) {
            flags.push_back(table.numbers(variable));
        }
        const std::vector<Column> columns(flags.begin(), flags.end());
        const auto size = std::size_t(categories.size());
        const MultipleResponse m = multipleResponse(answers, columns, size);
        const auto list = [](const MultipleResponse& from, auto field) {
            QJsonArray array;
            for (const ResponseCategory& category : from.categories) {
                array << field(category);
            }
            return array;
        };
        QJsonArray bySex;
        if (spec.contains(u"by"_s)) {
            const auto groups = table.groups(spec.value(u"by"_s).toString());
            for (int level = 0; level < groups.levels.size(); ++level) {
                std::vector<std::size_t> rows;
                for (std::size_t row = 0; row < groups.codes.size(); ++row) {
                    if (groups.codes[row] == level) {
                        rows.push_back(row);
                    }
                }
                const MultipleResponse part = multipleResponse(answers, columns, size, rows);
                bySex << QJsonObject{
                    {u"level"_s, groups.levels[level]},
                    {u"cases"_s, int(part.cases)},
                    {u"count"_s, list(part, [](const auto& c) { return int(c.count); })}};
            }
        }
        const QJsonObject got{
            {u"n_rows"_s, int(m.rows)},
            {u"valid_cases"_s, int(m.cases)},
            {u"missing_cases"_s, int(m.missing)},
            {u"responses"_s, int(m.responses)},
            {u"count"_s, list(m, [](const auto& c) { return int(c.count); })},
            {u"pct_of_responses"_s,
             list(m, [](const auto& c) { return oracle::json(c.percentOfResponses); })},
            {u"pct_of_cases"_s,
             list(m, [](const auto& c) { return oracle::json(c.percentOfCases); })},
            {u"discussed_n"_s, list(m, [](const auto& c) { return int(c.flagAsked); })},
            {u"discussed_yes"_s, list(m, [](const auto& c) { return int(c.flagged); })},
            {u"pct_discussed"_s,
             list(m, [](const auto& c) { return oracle::json(c.percentFlagged); })},
            {u"pct_discussed_wilson95"_s,
             list(m, [](const auto& c) { return oracle::interval(c.percentFlagged); })},
            {u"by_sex"_s, bySex}};
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison, got, oracleCase);
    }

    void numbersAsPrinted()
    {
        QCOMPARE(parsePrinted(".83")->value, 0.83);
        QVERIFY(std::fabs(parsePrinted("2,80")->half - 0.005) < 1e-15);
        QCOMPARE(parsePrinted("-158")->half, 0.5);
        QVERIFY(!parsePrinted("n.s.u") && !parsePrinted("_su") && !parsePrinted("_s1.2.3"));
    }

    void nobodyAnswered()
    {
        const std::vector<std::vector<int>> answers{{-1, -1}};
        const MultipleResponse none = multipleResponse(answers, {}, 2);
        QVERIFY(none.categories[0].percentOfCases.reason == Undefined::NoUnits);
        QCOMPARE(none.missing, std::size_t(2));
        QVERIFY(proportion(0, 0).reason == Undefined::NoUnits);
        QCOMPARE(proportion(0, 9).interval->low, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
