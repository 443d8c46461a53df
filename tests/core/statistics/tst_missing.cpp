// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/missing_values.h"
#include "tests/core/statistics/oracle.h"

using namespace Qt::StringLiterals;
using namespace rozet;
using namespace rozet::statistics;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

QJsonObject tableJson(const QStringList& names, const Matrix& matrix)
{
    return {{u"rows"_s, QJsonArray::fromStringList(names)},
            {u"cols"_s, QJsonArray::fromStringList(names)},
            {u"values"_s, oracle::json(matrix)}};
}

} // namespace

class TestMissing : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cases_data() { oracle::addRows({QStringLiteral("em_mvn")}); }

    void cases()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        const QStringList names =
            oracle::texts(oracleCase.value(u"spec"_s).toObject().value(u"variables"_s));
        std::vector<std::vector<double>> columns;
        for (const QString& variable : names) {
            columns.push_back(table.numbers(variable));
        }
        const MissingValues m = missingValues(std::vector<Column>(columns.begin(), columns.end()));
        QVERIFY(m.converged);
        QJsonObject means;
        for (int i = 0; i < names.size(); ++i) {
            means.insert(names[i], m.means[std::size_t(i)]);
        }
        oracle::Comparison comparison(oracleCase);
        comparison.ignored = {u"/note"_s};
        ROZET_COMPARE_CASE(comparison,
                           (QJsonObject{{u"n"_s, int(m.n)},
                                        {u"patterns"_s, int(m.patterns.size())},
                                        {u"mean"_s, means},
                                        {u"cov_n"_s, tableJson(names, m.covariance)},
                                        {u"cor"_s, tableJson(names, m.correlation)},
                                        {u"minus2ll"_s, oracle::json(m.minusTwoLogLikelihood)},
                                        {u"little_mcar"_s, oracle::chiJson(m.little)}}),
                           oracleCase);
    }

    void completeDataAreTheOrdinaryMoments()
    {
        const std::vector<double> a{1, 2, 4, 7};
        const std::vector<double> b{2, 1, 5, 4};
        const MissingValues m = missingValues(std::vector<Column>{a, b});
        QCOMPARE(m.complete, std::size_t(4));
        QVERIFY(std::fabs(m.means[0] - 3.5) < 1e-12);
        QVERIFY(std::fabs(m.covariance(0, 0) - 5.25) < 1e-10);
        QVERIFY(std::fabs(m.covariance(0, 1) - 2.5) < 1e-10);
        QVERIFY(m.little.reason == Undefined::NotAsked);
    }

    void badData()
    {
        const std::vector<double> a{1, 2, kNaN, 7};
        const std::vector<double> same{3, 3, 3, kNaN};
        const std::vector<double> none{kNaN, kNaN, kNaN, kNaN};
        const MissingValues flat = missingValues(std::vector<Column>{a, same});
        QVERIFY(flat.reason == Undefined::NoVariance);
        QCOMPARE(flat.missing, (std::vector<std::size_t>{1, 1}));
        QCOMPARE(flat.patterns.front().count, std::size_t(2));
        QVERIFY(missingValues(std::vector<Column>{a, none}).reason == Undefined::TooFewUnits);
        QVERIFY(missingValues(std::vector<Column>{a, a}).reason == Undefined::Collinear);
    }
};

QTEST_GUILESS_MAIN(TestMissing)
#include "tst_missing.moc"
