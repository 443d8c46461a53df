// SPDX-License-Identifier: GPL-3.0-or-later
// Gamma against the reference cases: every expected figure, none skipped.
#include "core/agreement/gamma.h"
#include "tests/core/agreement/gamma_case.h"

#include <QTest>

#include <map>

using namespace rozet;
using namespace rozet::agreement;

namespace {

GammaSettings settingsOf(const oracle::Expected& expected, std::size_t samples)
{
    GammaSettings settings;
    settings.alpha = expected.params.value(QStringLiteral("alpha")).toDouble(1);
    settings.beta = expected.params.value(QStringLiteral("beta")).toDouble(1);
    settings.delta = expected.params.value(QStringLiteral("delta_empty")).toDouble(1);
    settings.sampler = expected.param("sampler") == QLatin1String("statistical")
                           ? GammaSampler::Statistical
                           : GammaSampler::Rotation;
    settings.samples = samples;
    settings.seed = 5;
    settings.threads = 2;
    return settings;
}

/// Known parameters only: a new one must not go unnoticed.
bool paramsAreKnown(const oracle::Expected& expected)
{
    const QStringList known{QStringLiteral("alpha"),       QStringLiteral("beta"),
                            QStringLiteral("delta_empty"), QStringLiteral("d_cat"),
                            QStringLiteral("sampler"),     QStringLiteral("n_samples")};
    const QStringList samplers{QString(), QStringLiteral("statistical"),
                               QStringLiteral("shuffle_int_pivot")};
    for (const QString& key : expected.params.keys()) {
        if (!known.contains(key)) {
            return false;
        }
    }
    return samplers.contains(expected.param("sampler"));
}

/// Tolerances of figures from samples are about theirs; ours come on top.
QString compareSampled(const oracle::Expected& expected, const ChanceCorrected& ours)
{
    oracle::Expected wider = expected;
    wider.tolerance += 4 * ours.monteCarloError;
    return oracle::difference(wider, ours.estimate.value);
}

class OneCase
{
public:
    explicit OneCase(const QJsonObject& oracleCase)
        : m_data(oracle::recordingsOf(
              oracleCase[QStringLiteral("input")][QStringLiteral("coders")].toObject(), m_codes))
    {
    }

    QString compare(const oracle::Expected& expected, const GammaSettings& fallback)
    {
        const bool bare = expected.params.isEmpty();
        const GammaSettings settings = bare ? fallback : settingsOf(expected, samples());
        const GammaResult& result = resultOf(settings);
        if (expected.quantity == QLatin1String("gamma_observed_disorder")) {
            return oracle::difference(expected, result.gamma.observed);
        }
        if (expected.quantity == QLatin1String("n_unitary_alignments")) {
            return oracle::difference(expected, double(result.alignment.unitary.size()));
        }
        if (expected.quantity == QLatin1String("gamma")) {
            return compareSampled(expected, result.gamma);
        }
        if (expected.quantity == QLatin1String("gamma_cat_pygamma")) {
            return compareSampled(expected, result.gammaCatWithUnaligned);
        }
        if (expected.quantity == QLatin1String("gamma_cat_observed_disorder")) {
            oracle::Expected one = expected;
            one.value = expected.value[QStringLiteral("paper")];
            const QString paper = oracle::difference(one, result.gammaCat.observed.value_or(0));
            one.value = expected.value[QStringLiteral("pygamma")];
            return paper + oracle::difference(one, result.gammaCatWithUnaligned.observed);
        }
        if (expected.quantity == QLatin1String("gamma_k_pygamma")) {
            QString differences;
            const QJsonObject perCode = expected.value.toObject();
            for (const QString& code : perCode.keys()) {
                oracle::Expected one = expected;
                one.value = perCode.value(code);
                differences += compareSampled(
                    one, result.gammaKWithUnaligned.at(std::size_t(m_codes.indexOf(code))));
            }
            return differences;
        }
        return QStringLiteral("nothing is compared with ") + expected.quantity;
    }

    /// More than theirs where that takes no time, so that our own error is the smaller one.
    [[nodiscard]] std::size_t samples() const
    {
        const bool large = m_data.recordings[0].coders[0].fragments.size() > 50;
        return large ? 30 : 200;
    }

private:
    const GammaResult& resultOf(const GammaSettings& settings)
    {
        const std::array<double, 4> key{settings.alpha, settings.beta, settings.delta,
                                        double(settings.sampler)};
        auto known = m_results.find(key);
        if (known == m_results.end()) {
            known = m_results.emplace(key, gamma(m_data, settings)).first;
        }
        return known->second;
    }

    QStringList m_codes;
    CodedRecordings m_data;
    std::map<std::array<double, 4>, GammaResult> m_results;
};

} // namespace

class TestGammaCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void drawnSamples_data() { oracle::addRows(QStringLiteral("gamma")); }

    void drawnSamples()
    {
        QFETCH(const QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const std::vector<oracle::Expected> all = oracle::expectedOf(oracleCase);
        QVERIFY(!all.empty());
        OneCase one(oracleCase);
        // Counts of unitary alignments stand without parameters: they are those of the first
        // figure.
        const GammaSettings fallback = settingsOf(all.front(), one.samples());
        for (const oracle::Expected& expected : all) {
            QVERIFY2(paramsAreKnown(expected), qPrintable(expected.quantity));
            const QString difference = one.compare(expected, fallback);
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
    }

    void givenSamples_data() { oracle::addRows(QStringLiteral("gamma_given_samples")); }

    void givenSamples()
    {
        QFETCH(const QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonValue input = oracleCase[QStringLiteral("input")];
        QStringList codes;
        CodedRecordings data =
            oracle::recordingsOf(input[QStringLiteral("coders")].toObject(), codes);
        std::vector<CodedRecordings> samples;
        for (const QJsonValue& sample : input[QStringLiteral("sampled_continua")].toArray()) {
            samples.push_back(
                oracle::recordingsOf(sample[QStringLiteral("coders")].toObject(), codes));
        }
        data.codes = std::size_t(codes.size());
        for (CodedRecordings& sample : samples) {
            sample.codes = data.codes;
        }
        GammaSettings settings;
        settings.alpha = input[QStringLiteral("params")][QStringLiteral("alpha")].toDouble();
        settings.beta = input[QStringLiteral("params")][QStringLiteral("beta")].toDouble();
        settings.delta = input[QStringLiteral("params")][QStringLiteral("deltaEmpty")].toDouble();
        const GammaResult result = gammaGivenSamples(data, samples, settings);
        QVERIFY(result.exact);
        for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
            QString difference = QStringLiteral("nothing is compared with ") + expected.quantity;
            if (expected.quantity == QLatin1String("gamma_observed_disorder")) {
                difference = oracle::difference(expected, result.gamma.observed);
            } else if (expected.quantity == QLatin1String("sample_disorders")) {
                difference =
                    oracle::difference(expected, std::span<const double>(result.sampleDisorders));
            } else if (expected.quantity == QLatin1String("expected_disorder")) {
                difference = oracle::difference(expected, result.gamma.expected);
            } else if (expected.quantity == QLatin1String("gamma")) {
                difference = oracle::difference(expected, result.gamma.estimate.value);
            }
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
    }

    /// The continua of the performance family: the best alignment is never worse than that of any
    /// other program, and their gamma is met.
    void benchmarkContinua()
    {
        const QJsonObject oracleCase = oracle::load(QStringLiteral("gamma_performance__seed7"));
        const QJsonArray rows = oracleCase[QStringLiteral("cases")].toArray();
        QVERIFY(rows.size() >= 13);
        for (const QJsonValue& value : rows) {
            const QJsonObject row = value.toObject();
            const QJsonValue expected = row[QStringLiteral("expected")];
            const CodedRecordings data = oracle::benchmarkOf(row);
            GammaSettings settings;
            const Alignment best = bestAlignment(data, settings);
            QVERIFY(best.exact);
            const double disorder = expected[QStringLiteral("gamma_observed_disorder")].toDouble();
            QVERIFY(std::abs(best.disorder - disorder) <
                    expected[QStringLiteral("tol")].toDouble());
            QCOMPARE(int(best.unitary.size()),
                     expected[QStringLiteral("n_unitary_alignments_of_one_optimum")].toInt());
            const QJsonValue theirs =
                expected[QStringLiteral("gamma_pygamma_statistical_30_samples")];
            if (!theirs.isDouble() || row[QStringLiteral("units_per_coder")].toInt() > 100) {
                continue; // the larger ones are for the benchmark
            }
            settings.sampler = GammaSampler::Statistical;
            settings.threads = 2;
            const GammaResult result = gamma(data, settings);
            QVERIFY(std::abs(*result.gamma.estimate.value - theirs.toDouble()) <
                    expected[QStringLiteral("gamma_tol")].toDouble() +
                        4 * result.gamma.monteCarloError);
        }
    }

    void nothingToCompare()
    {
        const QJsonObject oracleCase = oracle::load(QStringLiteral("edge_cases__empty_both"));
        bool found = false;
        for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
            if (expected.quantity == QLatin1String("gamma")) {
                found = true;
                const GammaResult result = gamma({2, 1, {{0, 60, {{}, {}}}}}, {});
                QVERIFY(oracle::difference(expected, result.gamma.estimate.value).isEmpty());
                QCOMPARE(result.gamma.estimate.reason, statistics::Undefined::NoUnits);
            }
        }
        QVERIFY(found);
    }
};

QTEST_GUILESS_MAIN(TestGammaCases)
#include "tst_gamma_cases.moc"
