// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mixed_model.h"
#include "core/statistics/random.h"
#include "tests/core/statistics/oracle.h"
#include "tests/core/statistics/oracle_frame.h"

#include <Eigen/Dense>

using namespace Qt::StringLiterals;
using namespace rozet;
using namespace rozet::statistics;

namespace {

Formula formula(const std::string& text)
{
    const FormulaResult result = parseFormula(text);
    return result.formula.value_or(Formula());
}

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

/// Names as lme4 gives them: a second bracket of the same group is "Subject.1".
QStringList groupNames(const MixedModel& model)
{
    QStringList names;
    for (const RandomEffects& random : model.random) {
        QString name = text(random.group);
        for (int i = 1; names.contains(name); ++i) {
            name = text(random.group) + QStringLiteral(".%1").arg(i);
        }
        names << name;
    }
    return names;
}

QJsonArray varianceJson(const MixedModel& model)
{
    QJsonArray list;
    const QStringList names = groupNames(model);
    for (std::size_t r = 0; r < model.random.size(); ++r) {
        const RandomEffects& random = model.random[r];
        for (std::size_t a = 0; a < random.terms.size(); ++a) {
            list << QJsonObject{{u"group"_s, names[int(r)]},
                                {u"var1"_s, text(random.terms[a])},
                                {u"var2"_s, QJsonValue()},
                                {u"vcov"_s, random.covariance(a, a)},
                                {u"sdcor"_s, random.deviations[a]}};
        }
        for (std::size_t a = 0; a < random.terms.size(); ++a) {
            for (std::size_t b = a + 1; b < random.terms.size(); ++b) {
                list << QJsonObject{{u"group"_s, names[int(r)]},
                                    {u"var1"_s, text(random.terms[a])},
                                    {u"var2"_s, text(random.terms[b])},
                                    {u"vcov"_s, random.covariance(a, b)},
                                    {u"sdcor"_s, random.correlations(a, b)}};
            }
        }
    }
    list << QJsonObject{{u"group"_s, u"Residual"_s},
                        {u"var1"_s, QJsonValue()},
                        {u"var2"_s, QJsonValue()},
                        {u"vcov"_s, oracle::json(model.residualVariance)},
                        {u"sdcor"_s, std::sqrt(*model.residualVariance.value)}};
    return list;
}

QJsonValue varianceErrorJson(const MixedModel& model)
{
    QJsonArray list;
    const auto add = [&](const QString& group, const Estimate& estimate) {
        const double z = *estimate.value / estimate.standardError.value_or(0);
        list << QJsonObject{{u"group"_s, group},
                            {u"estimate"_s, oracle::json(estimate)},
                            {u"se"_s, oracle::json(estimate.standardError)},
                            {u"wald_z"_s, z},
                            {u"p"_s, std::erfc(std::fabs(z) / std::sqrt(2.0))},
                            {u"ci95_log"_s, oracle::interval(estimate)}};
    };
    for (const RandomEffects& random : model.random) {
        add(text(random.group), random.variances.front());
    }
    add(QStringLiteral("Residual"), model.residualVariance);
    return list;
}

/// The predictions for the groups a case asks for.
QJsonArray predictedJson(const MixedModel& model, const QJsonValue& asked)
{
    const QJsonArray entries = asked.isArray() ? asked.toArray() : QJsonArray{asked};
    QJsonArray list;
    const QStringList names = groupNames(model);
    for (const QJsonValue& value : entries) {
        const QJsonObject entry = value.toObject();
        const QString group = entry.value(u"group"_s).toString();
        QJsonArray predicted;
        QJsonArray deviations;
        for (const QString& level : oracle::texts(entry.value(u"level"_s))) {
            QJsonArray row;
            for (const RandomEffects& random : model.random) {
                if (text(random.group) != group) {
                    continue;
                }
                const auto at = std::ranges::find(random.levels, level.toStdString());
                if (at == random.levels.end()) {
                    continue;
                }
                const auto place = std::size_t(at - random.levels.begin());
                for (std::size_t a = 0; a < random.terms.size(); ++a) {
                    row << random.predicted(place, a);
                    if (row.size() == 1) {
                        deviations << random.predictedDeviations(place, a);
                    }
                }
            }
            predicted << row;
        }
        QJsonObject got = entry;
        got.insert(u"blup"_s, predicted);
        if (!entry.value(u"cond_sd"_s).isNull()) {
            got.insert(u"cond_sd"_s, deviations);
        }
        list << got;
    }
    return list;
}

QJsonObject modelJson(const MixedModel& m, const QJsonObject& expected)
{
    QJsonArray coefficients;
    for (const MixedTerm& term : m.fixed) {
        QJsonObject object{{u"term"_s, text(term.term)},
                           {u"b"_s, oracle::json(term.estimate)},
                           {u"se"_s, oracle::json(term.estimate.standardError)},
                           {u"z"_s, oracle::json(term.z)},
                           {u"p_wald_z"_s, oracle::json(term.p)},
                           {u"ci95_wald_z"_s, oracle::interval(term.estimate)}};
        object.insert(u"satterthwaite"_s, QJsonObject{{u"df"_s, oracle::json(term.df)},
                                                      {u"p"_s, oracle::json(term.pSatterthwaite)}});
        coefficients << object;
    }
    QJsonObject groups;
    for (const auto& [name, count] : m.groups) {
        groups.insert(text(name), int(count));
    }
    QJsonObject icc;
    QJsonObject percent;
    for (const RandomEffects& random : m.random) {
        if (random.intraclass.value) {
            icc.insert(text(random.group), *random.intraclass.value);
            percent.insert(text(random.group), 100 * *random.intraclass.value);
        }
    }
    const VarianceTest& v = m.varianceTest;
    return {{u"method"_s, m.reml ? u"REML"_s : u"ML"_s},
            {u"n"_s, int(m.n)},
            {u"groups"_s, groups},
            {u"coef"_s, coefficients},
            {u"vcov_fixed"_s, oracle::json(m.fixedCovariance)},
            {u"variance"_s, varianceJson(m)},
            {u"theta"_s, oracle::json(m.theta)},
            {u"sigma"_s, std::sqrt(*m.residualVariance.value)},
            {u"minus2ll"_s, oracle::json(m.minusTwoLogLikelihood)},
            {u"loglik"_s, -*m.minusTwoLogLikelihood / 2},
            {u"n_par"_s, QJsonObject{{u"fixed"_s, int(m.fixedParameters)},
                                     {u"covariance"_s, int(m.covarianceParameters)}}},
            {u"aic_spss"_s, oracle::json(m.aicSpss)},
            {u"bic_spss"_s, oracle::json(m.bicSpss)},
            {u"aic_r"_s, oracle::json(m.aic)},
            {u"bic_r"_s, oracle::json(m.bic)},
            {u"icc"_s, icc.isEmpty() ? QJsonValue() : QJsonValue(icc)},
            {u"pct_between"_s, icc.isEmpty() ? QJsonValue() : QJsonValue(percent)},
            {u"singular"_s, m.boundary},
            {u"ranef_sample"_s, predictedJson(m, expected.value(u"ranef_sample"_s))},
            {u"variance_se"_s, m.boundary || icc.isEmpty() ? QJsonValue() : varianceErrorJson(m)},
            {u"variance_test"_s,
             v.test.p ? QJsonValue(QJsonObject{{u"minus2ll_without_random"_s,
                                                oracle::json(v.minusTwoLogLikelihoodWithout)},
                                               {u"chi2"_s, oracle::json(v.test.statistic)},
                                               {u"p_naive_df1"_s, oracle::json(v.test.p)},
                                               {u"p_mixture"_s, oracle::json(v.pMixture)}})
                      : QJsonValue()}};
}

QJsonArray list(const QJsonValue& value)
{
    return value.isArray() ? value.toArray() : QJsonArray{value};
}

QJsonObject methodJson(const Frame& frame, const std::vector<Formula>& formulas, bool own,
                       bool reml, const QJsonObject& expected)
{
    MixedSettings settings;
    settings.reml = reml;
    const std::vector<std::size_t> rows = commonRows(frame, formulas);
    std::vector<MixedModel> models;
    QJsonArray got;
    QJsonArray bosker;
    QJsonArray nakagawa;
    for (const Formula& f : formulas) {
        models.push_back(own ? fitMixed(frame, f, settings) : fitMixed(frame, f, rows, settings));
        const MixedModel& m = models.back();
        if (m.reason != Undefined::NotUndefined) {
            got << QStringLiteral("not fitted");
            continue;
        }
        got << modelJson(m, list(expected.value(u"models"_s)).at(got.size()).toObject());
        bosker << QJsonObject{{u"R2_level1"_s, oracle::json(m.r2Level1)},
                              {u"R2_level2"_s, oracle::json(m.r2Level2)},
                              {u"harmonic_mean_group_size"_s, m.harmonicGroupSize}};
        nakagawa << QJsonObject{{u"marginal"_s, oracle::json(m.r2Marginal)},
                                {u"conditional"_s, oracle::json(m.r2Conditional)}};
    }
    QJsonObject result{
        {u"models"_s, got}, {u"r2_snijders_bosker"_s, bosker}, {u"r2_nakagawa"_s, nakagawa}};
    if (expected.contains(u"lrt"_s)) {
        QJsonArray tests;
        for (const MixedComparison& c : compareMixed(models)) {
            tests << QJsonObject{{u"model"_s, int(c.b) + 1},
                                 {u"against"_s, int(c.a) + 1},
                                 {u"chi2"_s, oracle::json(c.test.statistic)},
                                 {u"df"_s, oracle::json(c.test.df1)},
                                 {u"p"_s, oracle::json(c.test.p)}};
        }
        result.insert(u"lrt"_s, tests);
    }
    if (expected.contains(u"empty_model"_s)) {
        const Formula& first = formulas.front();
        Formula empty = first;
        empty.fixed.clear();
        empty.random.resize(1);
        const MixedModel m = fitMixed(frame, empty, rows, settings);
        result.insert(u"empty_model"_s, modelJson(m, expected.value(u"empty_model"_s).toObject()));
    }
    return result;
}

void schoolsAreNames(Frame& frame)
{
    for (Variable& variable : frame.variables) {
        if (variable.name == "school" && variable.levels.empty()) {
            variable.levels = {"1", "2", "3", "4", "5"};
            for (double& value : variable.values) {
                value -= 1;
            }
        }
    }
}

/// Students of 12 mentors of 4 schools, drawn.
Frame smallStudy()
{
    Frame frame;
    frame.variables.resize(4);
    const char* names[] = {"y", "x", "mentor", "school"};
    Random random(11, 0);
    for (std::size_t i = 0; i < 4; ++i) {
        frame.variables[i].name = names[i];
    }
    for (int mentor = 0; mentor < 12; ++mentor) {
        const double own = random.normal();
        const double slope = 0.5 * random.normal();
        for (int student = 0; student < 4 + mentor % 5; ++student) {
            const double x = random.normal();
            frame.variables[0].values.push_back(2 + own + (0.4 + slope) * x + random.normal());
            frame.variables[1].values.push_back(x);
            frame.variables[2].values.push_back(mentor);
            frame.variables[3].values.push_back(mentor / 3);
        }
    }
    return frame;
}

/// -2 ln L by the whole covariance matrix of the rows.
double denseDeviance(const Frame& frame, const MixedModel& model, bool slope, bool school)
{
    const Eigen::Index n = Eigen::Index(frame.rows());
    Eigen::MatrixXd v = *model.residualVariance.value * Eigen::MatrixXd::Identity(n, n);
    Eigen::MatrixXd x(n, 2);
    Eigen::VectorXd y(n);
    const auto& values = frame.variables;
    for (Eigen::Index i = 0; i < n; ++i) {
        const auto a = std::size_t(i);
        y[i] = values[0].values[a];
        x(i, 0) = 1;
        x(i, 1) = values[1].values[a];
        for (Eigen::Index j = 0; j < n; ++j) {
            const auto b = std::size_t(j);
            if (values[2].values[a] == values[2].values[b]) {
                const Matrix& s = model.random[0].covariance;
                const double xa = values[1].values[a];
                const double xb = values[1].values[b];
                v(i, j) += s(0, 0);
                if (slope) {
                    v(i, j) += s(0, 1) * (xa + xb) + s(1, 1) * xa * xb;
                }
            }
            if (school && values[3].values[a] == values[3].values[b]) {
                v(i, j) += model.random[1].covariance(0, 0);
            }
        }
    }
    const Eigen::LLT<Eigen::MatrixXd> factor(v);
    const Eigen::MatrixXd xvx = x.transpose() * factor.solve(x);
    const Eigen::VectorXd b = xvx.llt().solve(x.transpose() * factor.solve(y));
    const Eigen::VectorXd r = y - x * b;
    const double pi = std::acos(-1.0);
    double result = r.dot(factor.solve(r));
    for (Eigen::Index i = 0; i < n; ++i) {
        result += 2 * std::log(factor.matrixLLT()(i, i));
    }
    if (model.reml) {
        return result + double(n - 2) * std::log(2 * pi) + std::log(xvx.determinant());
    }
    return result + double(n) * std::log(2 * pi);
}

} // namespace

class TestMixed : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cases_data() { oracle::addRows({QStringLiteral("mixed_model")}); }

    void cases()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject spec = oracleCase.value(u"spec"_s).toObject();
        Frame frame = oracle::frameOf(oracleCase.value(u"data"_s).toString());
        std::vector<Formula> formulas;
        for (const QString& model : oracle::texts(spec.value(u"models"_s))) {
            formulas.push_back(formula(model.toStdString()));
            for (const FormulaTerm& term : formulas.back().fixed) {
                // As a predictor, the numbers of the five schools are names.
                if (Formula::name(term) == "school") {
                    schoolsAreNames(frame);
                }
            }
        }
        const bool own = spec.value(u"missing"_s).toString().contains(QStringLiteral("per model"));
        const QJsonObject expected = oracleCase.value(u"expected"_s).toObject();
        QJsonObject got;
        for (const QString& method : {QStringLiteral("ML"), QStringLiteral("REML")}) {
            if (expected.contains(method)) {
                got.insert(method,
                           methodJson(frame, formulas, own, method == QStringLiteral("REML"),
                                      expected.value(method).toObject()));
            }
        }
        if (expected.contains(u"dropped"_s)) {
            QJsonArray dropped;
            for (const std::string& term : fitMixed(frame, formulas.front()).dropped) {
                dropped << text(term);
            }
            got.insert(u"dropped"_s, dropped);
        }
        oracle::Comparison comparison(oracleCase);
        comparison.ignored = {u"/note"_s};
        ROZET_COMPARE_CASE(comparison, got, oracleCase);
    }

    void refusals_data() { oracle::addRows({QStringLiteral("mixed_model_error")}); }

    void refusals()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const Frame frame = oracle::frameOf(oracleCase.value(u"data"_s).toString());
        const MixedModel model = fitMixed(
            frame, formula(oracle::texts(oracleCase.value(u"spec"_s).toObject().value(u"models"_s))
                               .first()
                               .toStdString()));
        QVERIFY(model.reason == Undefined::NotIdentified);
        QVERIFY(model.fixed.empty());
    }

    void devianceEqualsDenseOne_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("slope");
        QTest::addColumn<bool>("school");
        QTest::newRow("intercept") << QStringLiteral("y ~ x + (1 | mentor)") << false << false;
        QTest::newRow("slope") << QStringLiteral("y ~ x + (x | mentor)") << true << false;
        QTest::newRow("three") << QStringLiteral("y ~ x + (1 | school/mentor)") << false << true;
        QTest::newRow("both") << QStringLiteral("y ~ x + (1 | school) + (x | mentor)") << true
                              << true;
    }

    void devianceEqualsDenseOne()
    {
        QFETCH(QString, model);
        QFETCH(bool, slope);
        QFETCH(bool, school);
        const Frame frame = smallStudy();
        for (const bool reml : {false, true}) {
            MixedSettings settings;
            settings.reml = reml;
            const MixedModel fitted = fitMixed(frame, formula(model.toStdString()), settings);
            QVERIFY(fitted.reason == Undefined::NotUndefined);
            QVERIFY(fitted.converged);
            const double here = denseDeviance(frame, fitted, slope, school);
            QVERIFY(std::fabs(here - *fitted.minusTwoLogLikelihood) < 1e-8);
            // No other covariance nearby has a smaller deviance.
            MixedModel other = fitted;
            for (const double factor : {0.97, 1.03}) {
                other.random = fitted.random;
                other.random[0].covariance(0, 0) *= factor;
                QVERIFY(denseDeviance(frame, other, slope, school) > here - 1e-9);
                other.random = fitted.random;
                other.random.back().covariance.values.back() *= factor;
                QVERIFY(denseDeviance(frame, other, slope, school) > here - 1e-9);
                other.random = fitted.random;
                other.residualVariance.value = factor * *fitted.residualVariance.value;
                QVERIFY(denseDeviance(frame, other, slope, school) > here - 1e-9);
            }
        }
    }

    void badModels()
    {
        Frame frame = smallStudy();
        const auto reason = [&](const char* model) {
            return fitMixed(frame, formula(model)).reason;
        };
        QVERIFY(reason("y ~ z + (1 | mentor)") == Undefined::NotUsable);
        QVERIFY(reason("y ~ x") == Undefined::NotUsable);
        frame.variables.push_back({"one", std::vector<double>(frame.rows(), 1.0), {}});
        QVERIFY(reason("y ~ x + (1 | one)") == Undefined::OneGroup);
        Variable odd{"odd", {}, {}};
        for (std::size_t i = 0; i < frame.rows(); ++i) {
            odd.values.push_back(double(i % 2));
        }
        frame.variables.push_back(odd);
        QVERIFY(reason("y ~ x + (1 | mentor) + (1 | odd)") == Undefined::CrossedGroups);
        frame.variables.push_back({"flat", std::vector<double>(frame.rows(), 3.0), {}});
        QVERIFY(reason("flat ~ x + (1 | mentor)") == Undefined::NoVariance);
        const MixedModel constant = fitMixed(frame, formula("y ~ x + flat + (1 | mentor)"));
        QCOMPARE(constant.dropped, std::vector<std::string>{"flat"});
        for (double& value : frame.variables[0].values) {
            value = std::numeric_limits<double>::quiet_NaN();
        }
        QVERIFY(reason("y ~ x + (1 | mentor)") == Undefined::NoUnits);
    }

    void intraclassInterval()
    {
        const MixedModel model = fitMixed(smallStudy(), formula("y ~ 1 + (1 | mentor)"));
        const Estimate& icc = model.random[0].intraclass;
        QVERIFY(icc.interval->low < *icc.value && *icc.value < icc.interval->high);
        QVERIFY(icc.interval->low >= 0 && icc.interval->high < 1);
    }
};

QTEST_GUILESS_MAIN(TestMixed)
#include "tst_mixed.moc"
