// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/correlation_matrix.h"
#include "core/statistics/descriptives.h"
#include "tests/core/statistics/oracle.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace rozet;
using namespace rozet::statistics;

class TestCorrelations : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cases_data() { oracle::addRows({QStringLiteral("correlations")}); }

    void cases()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject spec = oracleCase.value(u"spec"_s).toObject();
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        const QStringList variables = oracle::texts(spec.value(u"variables"_s));
        std::vector<std::vector<double>> columns;
        for (const QString& variable : variables) {
            columns.push_back(table.numbers(variable));
        }
        const std::vector<Column> spans(columns.begin(), columns.end());
        const bool listwise = spec.value(u"missing"_s) == QLatin1String("listwise");
        CorrelationSettings settings;
        settings.missing = listwise ? MissingRule::Listwise : MissingRule::Pairwise;
        const CorrelationTable pearsons = correlationTable(spans, settings);
        settings.kind = CorrelationKind::Spearman;
        const CorrelationTable spearmans = correlationTable(spans, settings);
        settings.kind = CorrelationKind::Kendall;
        const CorrelationTable kendalls = correlationTable(spans, settings);
        QJsonArray pairs;
        // The cases list the pairs by the second variable.
        std::vector<std::size_t> order(pearsons.pairs.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return pearsons.pairs[i].b; });
        for (const std::size_t i : order) {
            const CorrelationPair& pair = pearsons.pairs[i];
            QVERIFY(&pearsons.pair(pair.b, pair.a, spans.size()) == &pair);
            const Correlation& r = pair.correlation;
            pairs << QJsonObject{
                {u"a"_s, variables[int(pair.a)]},
                {u"b"_s, variables[int(pair.b)]},
                {u"n"_s, r.r.n},
                {u"r"_s, oracle::json(r.r)},
                {u"p"_s, oracle::json(r.p)},
                {u"stars"_s, QString::fromLatin1(stars(r.p).data(), int(stars(r.p).size()))},
                {u"ci95"_s, oracle::interval(r.r)},
                {u"spearman"_s,
                 QJsonObject{{u"rho"_s, oracle::json(spearmans.pairs[i].correlation.r)},
                             {u"p"_s, oracle::json(spearmans.pairs[i].correlation.p)}}},
                {u"kendall_tau_b"_s, oracle::json(kendalls.pairs[i].correlation.r)}};
        }
        oracle::Comparison comparison(oracleCase);
        comparison.ignored = {u"descriptives"_s, u"p_one_sided"_s, u"cov"_s, u"sscp"_s};
        ROZET_COMPARE_CASE(comparison,
                           (QJsonObject{{u"missing"_s, spec.value(u"missing"_s)},
                                        {u"n_listwise"_s, int(pearsons.listwise)},
                                        {u"pairs"_s, pairs}}),
                           oracleCase);
    }

    void exactOfFiveRows()
    {
        // 1 2 3 4 5 against 2 1 4 3 5: S = 8 - 2 = 6; of the 120 orders 28 have |S| >= 6.
        const std::vector<double> x{1, 2, 3, 4, 5};
        const std::vector<double> y{2, 1, 4, 3, 5};
        const PermutationP kendall = permutationP(CorrelationKind::Kendall, x, y);
        QVERIFY(kendall.exact);
        QVERIFY(std::fabs(*kendall.p - 28.0 / 120) < 1e-12);
        // A perfect order: 2 of 120.
        QVERIFY(std::fabs(*permutationP(CorrelationKind::Spearman, x, x).p - 2.0 / 120) < 1e-12);
        QVERIFY(std::fabs(*permutationP(CorrelationKind::Pearson, x, x).p - 2.0 / 120) < 1e-12);
    }

    void tiesAndManyRowsAreDrawn()
    {
        std::vector<double> x;
        std::vector<double> y;
        for (int i = 0; i < 40; ++i) {
            x.push_back(i % 7);
            y.push_back((i * 5) % 11);
        }
        const PermutationP drawn = permutationP(CorrelationKind::Pearson, x, y, 4999, 7);
        QVERIFY(!drawn.exact);
        const double p = *pearson(x, y).p;
        QVERIFY(std::fabs(*drawn.p - p) < 0.05);
        QCOMPARE(*permutationP(CorrelationKind::Pearson, x, y, 4999, 7).p, *drawn.p);
        QVERIFY(permutationP(CorrelationKind::Pearson, std::vector<double>{1, 1, 1},
                             std::vector<double>{1, 2, 3})
                    .reason == Undefined::NoVariance);
    }
};

QTEST_GUILESS_MAIN(TestCorrelations)
#include "tst_correlations.moc"
