// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/crosstab.h"
#include "tests/core/statistics/oracle.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace rozet;
using namespace rozet::statistics;

namespace {

Matrix matrix(std::size_t rows, std::size_t columns, const std::vector<double>& values)
{
    Matrix result(rows, columns);
    result.values = values;
    return result;
}

/// Fisher's p of a 2 x c table by listing all of them.
double fisherByListing(const Matrix& counts)
{
    const auto factorial = [](double n) { return std::lgamma(n + 1); };
    std::vector<double> columns;
    double row = 0;
    double n = 0;
    double constant = 0;
    for (std::size_t j = 0; j < counts.columns; ++j) {
        columns.push_back(counts(0, j) + counts(1, j));
        row += counts(0, j);
        n += columns.back();
        constant += factorial(columns.back());
    }
    constant += factorial(row) + factorial(n - row) - factorial(n);
    double observed = constant;
    for (const double count : counts.values) {
        observed -= factorial(count);
    }
    double p = 0;
    const std::function<void(std::size_t, double, double)> list = [&](std::size_t j, double left,
                                                                      double used) {
        if (j == columns.size()) {
            if (left == 0 && constant - used <= observed + 1e-7) {
                p += std::exp(constant - used);
            }
            return;
        }
        for (double x = 0; x <= std::min(left, columns[j]); ++x) {
            list(j + 1, left - x, used + factorial(x) + factorial(columns[j] - x));
        }
    };
    list(0, row, 0);
    return p;
}

} // namespace

class TestCrosstab : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cases_data() { oracle::addRows({QStringLiteral("crosstab")}); }

    void cases()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject spec = oracleCase.value(u"spec"_s).toObject();
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        const auto rows = table.groups(spec.value(u"row"_s).toString());
        const auto columns = table.groups(spec.value(u"col"_s).toString());
        Matrix counts(std::size_t(rows.levels.size()), std::size_t(columns.levels.size()));
        for (std::size_t i = 0; i < rows.codes.size(); ++i) {
            if (rows.codes[i] >= 0 && columns.codes[i] >= 0) {
                counts(std::size_t(rows.codes[i]), std::size_t(columns.codes[i])) += 1;
            }
        }
        const auto scores = [](const QStringList& levels) {
            std::vector<double> values;
            for (const QString& level : levels) {
                bool ok = false;
                values.push_back(level.toDouble(&ok));
                if (!ok) {
                    return std::vector<double>();
                }
            }
            return values;
        };
        const Crosstab c = crosstab(counts, scores(rows.levels), scores(columns.levels));
        QJsonObject fisher{{u"p_two_sided"_s, oracle::json(c.fisher.p)}};
        if (c.fisher.pLess) {
            fisher.insert(u"p_less"_s, *c.fisher.pLess);
            fisher.insert(u"p_greater"_s, *c.fisher.pGreater);
        }
        const bool square = counts.rows == 2 && counts.columns == 2;
        const QJsonObject got{{u"rows"_s, QJsonArray::fromStringList(rows.levels)},
                              {u"cols"_s, QJsonArray::fromStringList(columns.levels)},
                              {u"counts"_s, oracle::json(c.counts)},
                              {u"expected"_s, oracle::json(c.expected)},
                              {u"row_pct"_s, oracle::json(c.rowPercent)},
                              {u"col_pct"_s, oracle::json(c.columnPercent)},
                              {u"total_pct"_s, oracle::json(c.totalPercent)},
                              {u"adjusted_residual"_s, oracle::json(c.adjustedResiduals)},
                              {u"pearson"_s, oracle::chiJson(c.pearson)},
                              {u"likelihood_ratio"_s, oracle::chiJson(c.likelihoodRatio)},
                              {u"linear_by_linear"_s, oracle::chiJson(c.linearByLinear)},
                              {u"continuity"_s, oracle::chiJson(c.continuity)},
                              {u"cramers_v"_s, oracle::json(c.cramersV)},
                              {u"phi"_s, std::fabs(*c.phi.value)},
                              {u"phi_signed"_s, square ? *c.phi.value : 0.0},
                              {u"contingency_coefficient"_s, oracle::json(c.contingency)},
                              {u"odds_ratio"_s, oracle::json(c.oddsRatio)},
                              {u"n"_s, c.n},
                              {u"min_expected"_s, c.smallestExpected},
                              {u"n_expected_lt5"_s, int(c.expectedBelowFive)},
                              {u"fisher"_s, fisher}};
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison, got, oracleCase);
    }

    void fisherEqualsAllTables()
    {
        for (const Matrix& counts :
             {matrix(2, 3, {3, 0, 5, 1, 6, 2}), matrix(2, 4, {8, 1, 1, 4, 2, 6, 7, 3}),
              matrix(2, 5, {1, 2, 3, 4, 5, 5, 4, 3, 2, 1})}) {
            const FisherExact exact = fisherExact(counts);
            QVERIFY(exact.exact);
            QVERIFY(std::fabs(*exact.p - fisherByListing(counts)) < 1e-12);
        }
    }

    void fisherOfThreeByThree()
    {
        // Invariant under exchange of rows and columns.
        const Matrix counts = matrix(3, 3, {4, 1, 0, 2, 3, 2, 0, 1, 5});
        const Matrix turned = matrix(3, 3, {4, 2, 0, 1, 3, 1, 0, 2, 5});
        const double p = *fisherExact(counts).p;
        QVERIFY(std::fabs(p - *fisherExact(turned).p) < 1e-13);
        QVERIFY(p > 0 && p < 0.05);
    }

    void tooLargeForExactIsEstimated()
    {
        const Matrix counts = matrix(3, 4, {6, 4, 2, 8, 4, 5, 3, 7, 2, 6, 5, 1});
        FisherSettings settings;
        const FisherExact exact = fisherExact(counts, settings);
        settings.budget = 100;
        settings.replicates = 4000;
        const FisherExact estimated = fisherExact(counts, settings);
        QVERIFY(exact.exact && !estimated.exact);
        QVERIFY(std::fabs(*exact.p - *estimated.p) < 5 * *estimated.standardError);
        // The same seed gives the same number.
        QCOMPARE(*fisherExact(counts, settings).p, *estimated.p);
    }

    void degenerate()
    {
        QVERIFY(crosstab(Matrix(2, 2)).pearson.reason == Undefined::NoUnits);
        const Crosstab oneRow = crosstab(matrix(2, 2, {3, 4, 0, 0}));
        QVERIFY(oneRow.pearson.reason == Undefined::OneGroup);
        QVERIFY(oneRow.cramersV.reason == Undefined::OneGroup);
        QVERIFY(oneRow.fisher.reason == Undefined::OneGroup);
        // An empty line does not count.
        const Crosstab three = crosstab(matrix(3, 2, {3, 4, 0, 0, 5, 1}));
        const Crosstab two = crosstab(matrix(2, 2, {3, 4, 5, 1}));
        QCOMPARE(*three.pearson.df1, 1.0);
        QCOMPARE(*three.pearson.p, *two.pearson.p);
        QVERIFY(std::fabs(*three.fisher.p - *two.fisher.p) < 1e-13);
    }
};

QTEST_GUILESS_MAIN(TestCrosstab)
#include "tst_crosstab.moc"
