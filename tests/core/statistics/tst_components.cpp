// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/components.h"
#include "core/statistics/parallel_analysis.h"
#include "tests/core/statistics/oracle.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rozet;
using namespace rozet::statistics;

namespace {

QJsonObject named(const QStringList& names, std::span<const double> values)
{
    QJsonObject object;
    for (int i = 0; i < names.size(); ++i) {
        object.insert(names[i], values[std::size_t(i)]);
    }
    return object;
}

/// {u"rows"_s, u"cols"_s, u"values"_s}
QJsonObject tableJson(const QStringList& rows, const Matrix& matrix)
{
    QStringList columns;
    for (std::size_t j = 0; j < matrix.columns; ++j) {
        columns << QStringLiteral("C%1").arg(j + 1);
    }
    return {{u"rows"_s, QJsonArray::fromStringList(rows)},
            {u"cols"_s, QJsonArray::fromStringList(columns)},
            {u"values"_s, oracle::json(matrix)}};
}

double distance(const Matrix& a, const Matrix& b)
{
    double largest = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        largest = std::max(largest, std::fabs(a.values[i] - b.values[i]));
    }
    return largest;
}

/// Three clear components of three items each, somewhat related.
Matrix clearLoadings()
{
    Matrix a(9, 3);
    for (std::size_t i = 0; i < 9; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            a(i, j) = (i / 3 == j ? 0.8 - 0.05 * double(i % 3) - 0.04 * double(i / 3)
                                  : 0.15 + 0.02 * double(i % 3));
        }
    }
    return a;
}

} // namespace

class TestComponents : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cases_data() { oracle::addRows({QStringLiteral("pca")}); }

    void cases()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject spec = oracleCase.value(u"spec"_s).toObject();
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        const QStringList names = oracle::texts(spec.value(u"items"_s));
        const std::vector<std::vector<double>> columns = table.items(spec);
        const std::vector<Column> spans(columns.begin(), columns.end());
        ComponentSettings settings;
        if (spec.value(u"n_components"_s).isDouble()) {
            settings.count = std::size_t(spec.value(u"n_components"_s).toInt());
        }
        const Components c = components(spans, settings);
        settings.rotation.asSpss = true;
        const Components spss = components(spans, settings);
        const double p = double(names.size());
        std::vector<double> msa;
        for (const Estimate& estimate : c.adequacy.msa) {
            msa.push_back(*estimate.value);
        }
        std::vector<double> cumulative;
        for (const double percent : c.percent) {
            cumulative.push_back((cumulative.empty() ? 0 : cumulative.back()) + percent);
        }
        std::vector<double> rotatedPercent;
        for (const double squares : c.rotated.sumsOfSquares) {
            rotatedPercent.push_back(100 * squares / p);
        }
        const QJsonObject got{
            {u"n"_s, int(c.n)},
            {u"p"_s, p},
            {u"determinant"_s, oracle::json(c.adequacy.determinant)},
            {u"log_determinant"_s, oracle::json(c.adequacy.logDeterminant)},
            {u"kmo"_s, oracle::json(c.adequacy.kmo)},
            {u"msa"_s, named(names, msa)},
            {u"bartlett"_s, oracle::chiJson(c.adequacy.bartlett)},
            {u"eigenvalues"_s, oracle::json(c.eigenvalues)},
            {u"pct_variance"_s, oracle::json(c.percent)},
            {u"cum_pct"_s, oracle::json(cumulative)},
            {u"n_components_kaiser"_s, int(c.aboveOne)},
            {u"n_components"_s, int(c.unrotated.columns)},
            {u"communalities"_s, named(names, c.communalities)},
            {u"unrotated"_s, tableJson(names, c.unrotated)},
            {u"rotated"_s, tableJson(names, c.rotated.loadings)},
            {u"rotated_ss"_s, oracle::json(c.rotated.sumsOfSquares)},
            {u"rotated_pct"_s, oracle::json(rotatedPercent)},
            {u"transformation"_s, oracle::json(c.rotated.transformation)},
            {u"rotated_spss"_s,
             c.unrotated.columns < 2
                 ? QJsonValue()
                 : QJsonObject{{u"values"_s, oracle::json(spss.rotated.loadings)},
                               {u"ss"_s, oracle::json(spss.rotated.sumsOfSquares)},
                               {u"sweeps"_s, int(spss.rotated.sweeps)},
                               {u"converged_in_25"_s, spss.rotated.converged}}},
            {u"score_coefficients"_s, tableJson(names, c.scoreCoefficients)},
            {u"n_nonredundant_residuals_gt_05"_s, int(c.largeResiduals)}};
        oracle::Comparison comparison(oracleCase);
        comparison.ignored = {u"varimax_criterion_normalized"_s};
        ROZET_COMPARE_CASE(comparison, got, oracleCase);
    }

    void givenLoadings_data() { oracle::addRows({QStringLiteral("varimax_rotation")}); }

    void givenLoadings()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        std::vector<std::vector<double>> columns;
        for (const QString& column : table.names()) {
            const std::vector<double> values = table.numbers(column);
            if (!std::isnan(values.front())) {
                columns.push_back(values);
            }
        }
        Matrix loadings(columns.front().size(), columns.size());
        for (std::size_t i = 0; i < loadings.rows; ++i) {
            for (std::size_t j = 0; j < loadings.columns; ++j) {
                loadings(i, j) = columns[j][i];
            }
        }
        RotationSettings settings;
        settings.asSpss = true;
        const Rotated r = rotate(loadings, settings);
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison,
                           (QJsonObject{{u"rotated"_s, oracle::json(r.loadings)},
                                        {u"rotated_ss"_s, oracle::json(r.sumsOfSquares)},
                                        {u"sweeps"_s, int(r.sweeps)}}),
                           oracleCase);
    }

    void parallel_data() { oracle::addRows({QStringLiteral("parallel_analysis")}); }

    void parallel()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject spec = oracleCase.value(u"spec"_s).toObject();
        const oracle::Table table(oracleCase.value(u"data"_s).toString());
        const std::vector<std::vector<double>> columns = table.items(spec);
        const std::vector<Column> spans(columns.begin(), columns.end());
        ParallelSettings settings;
        settings.percentile = spec.value(u"percentile"_s).toDouble();
        settings.permuted = false;
        const ParallelAnalysis normal = parallelAnalysis(spans, settings);
        settings.permuted = true;
        settings.replicates = 120;
        settings.threads = 2;
        const ParallelAnalysis shuffled = parallelAnalysis(spans, settings);
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(
            comparison,
            (QJsonObject{{u"eigenvalues"_s, oracle::json(normal.eigenvalues)},
                         {u"random_normal_mean"_s, oracle::json(normal.randomMean)},
                         {u"random_normal_p95"_s, oracle::json(normal.randomPercentile)},
                         {u"permuted_mean"_s, oracle::json(shuffled.permutedMean)},
                         {u"permuted_p95"_s, oracle::json(shuffled.permutedPercentile)},
                         {u"n_components_mean"_s, int(normal.countByMean)},
                         {u"n_components_p95"_s, int(normal.countByPercentile)}}),
            oracleCase);
    }

    void obliqueKeepsWhatIsReproduced_data()
    {
        QTest::addColumn<int>("rotation");
        QTest::newRow("oblimin") << int(Rotation::Oblimin);
        QTest::newRow("promax") << int(Rotation::Promax);
    }

    void obliqueKeepsWhatIsReproduced()
    {
        QFETCH(int, rotation);
        const Matrix a = clearLoadings();
        RotationSettings settings;
        settings.rotation = Rotation(rotation);
        const Rotated r = rotate(a, settings);
        QVERIFY(r.converged);
        QVERIFY(r.reason == Undefined::NotUndefined);
        double largest = 0;
        for (std::size_t i = 0; i < 9; ++i) {
            for (std::size_t j = 0; j < 9; ++j) {
                double before = 0;
                double after = 0;
                for (std::size_t k = 0; k < 3; ++k) {
                    before += a(i, k) * a(j, k);
                    after += r.structure(i, k) * r.loadings(j, k);
                }
                largest = std::max(largest, std::fabs(before - after));
            }
        }
        QVERIFY(largest < 1e-9);
        // Simple structure: a high and low loadings, components that go together.
        for (std::size_t i = 0; i < 9; ++i) {
            std::vector<double> row;
            for (std::size_t k = 0; k < 3; ++k) {
                row.push_back(std::fabs(r.loadings(i, k)));
            }
            std::ranges::sort(row);
            QVERIFY(row[2] > 0.5 && row[1] < 0.1);
        }
        for (std::size_t k = 0; k < 3; ++k) {
            QVERIFY(std::fabs(r.phi(k, k) - 1) < 1e-12);
            QVERIFY(r.phi(k, (k + 1) % 3) > 0.1);
        }
    }

    void obliminIsStationary()
    {
        // No small change of the axes makes the quartimin criterion smaller: start elsewhere, end
        // at the same place.
        const Matrix a = clearLoadings();
        RotationSettings settings;
        settings.rotation = Rotation::Oblimin;
        const Rotated first = rotate(a, settings);
        RotationSettings none;
        none.rotation = Rotation::Varimax;
        const Rotated second = rotate(rotate(a, none).loadings, settings);
        QVERIFY(distance(first.loadings, second.loadings) < 1e-6);
    }

    void varimaxOfTurnedColumnsIsTheSame()
    {
        const Matrix a = clearLoadings();
        Matrix turned = a;
        const double c = std::cos(0.7);
        const double s = std::sin(0.7);
        for (std::size_t i = 0; i < a.rows; ++i) {
            turned(i, 0) = c * a(i, 0) + s * a(i, 2);
            turned(i, 2) = -s * a(i, 0) + c * a(i, 2);
        }
        QVERIFY(distance(rotate(a).loadings, rotate(turned).loadings) < 1e-10);
    }

    void badItems()
    {
        const std::vector<double> a{1, 2, 3, 4, 5, 6};
        const std::vector<double> b{2, 2, 3, 5, 4, 6};
        const std::vector<double> same(6, 3.0);
        const Components constant = components(std::vector<Column>{a, b, same});
        QVERIFY(constant.reason == Undefined::NoVariance);
        QCOMPARE(constant.constant, std::vector<std::size_t>{2});
        const Components copies = components(std::vector<Column>{a, a, b});
        QVERIFY(copies.reason == Undefined::NotUndefined);
        QVERIFY(copies.adequacy.kmo.reason == Undefined::Collinear);
        QVERIFY(copies.adequacy.bartlett.reason == Undefined::Collinear);
        QVERIFY(components(std::vector<Column>{a}).reason == Undefined::TooFewUnits);
        QVERIFY(rotate(Matrix()).reason == Undefined::NoUnits);
    }
};

QTEST_GUILESS_MAIN(TestComponents)
#include "tst_components.moc"
