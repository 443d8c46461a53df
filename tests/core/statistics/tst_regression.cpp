// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/regression.h"
#include "tests/core/statistics/oracle.h"
#include "tests/core/statistics/oracle_frame.h"

using namespace Qt::StringLiterals;
using namespace rozet;
using namespace rozet::statistics;

namespace {

Formula formula(const char* text)
{
    const FormulaResult result = parseFormula(text);
    return result.formula.value_or(Formula());
}

QJsonObject regressionJson(const Regression& r)
{
    QJsonArray terms;
    for (const RegressionTerm& term : r.terms) {
        QJsonObject object{{u"term"_s, QString::fromStdString(term.term)},
                           {u"b"_s, oracle::json(term.estimate)},
                           {u"se"_s, oracle::json(term.estimate.standardError)},
                           {u"t"_s, oracle::json(term.t)},
                           {u"p"_s, oracle::json(term.p)},
                           {u"ci95"_s, oracle::interval(term.estimate)}};
        if (term.beta.value) {
            object.insert(u"beta"_s, *term.beta.value);
            object.insert(u"vif"_s, *term.vif.value);
            object.insert(u"tolerance"_s, 1 / *term.vif.value);
        }
        terms << object;
    }
    return {{u"n"_s, int(r.n)},
            {u"r"_s, std::sqrt(*r.r2.value)},
            {u"r_sq"_s, oracle::json(r.r2)},
            {u"adj_r_sq"_s, oracle::json(r.adjustedR2)},
            {u"se_estimate"_s, oracle::json(r.residualSd)},
            {u"F"_s, oracle::json(r.f.statistic)},
            {u"df1"_s, oracle::json(r.f.df1)},
            {u"df2"_s, oracle::json(r.f.df2)},
            {u"p"_s, oracle::json(r.f.p)},
            {u"coef"_s, terms},
            {u"minus2ll"_s, oracle::json(r.minusTwoLogLikelihood)}};
}

} // namespace

class TestRegression : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cases_data() { oracle::addRows({QStringLiteral("regression")}); }

    void cases()
    {
        QFETCH(QString, name);
        const QJsonObject oracleCase = oracle::load(name);
        const QJsonObject spec = oracleCase.value(u"spec"_s).toObject();
        const Frame frame = oracle::frameOf(oracleCase.value(u"data"_s).toString());
        const QString text = spec.value(u"y"_s).toString() + QStringLiteral(" ~ ") +
                             oracle::texts(spec.value(u"x"_s)).join(QStringLiteral(" + "));
        const Regression r = regress(frame, *parseFormula(text.toStdString()).formula);
        oracle::Comparison comparison(oracleCase);
        ROZET_COMPARE_CASE(comparison, regressionJson(r), oracleCase);
    }

    void formulas()
    {
        const Formula f = formula("y ~ a*b + factor(c) - 1 + (1 + a | school/mentor) + (x || g)");
        QCOMPARE(f.outcome, std::string("y"));
        QVERIFY(!f.intercept);
        QCOMPARE(f.fixed.size(), std::size_t(4));
        QCOMPARE(Formula::name(f.fixed[2]), std::string("a:b"));
        QCOMPARE(Formula::name(f.fixed[3]), std::string("factor(c)"));
        QCOMPARE(f.random.size(), std::size_t(4));
        QCOMPARE(f.random[1].group, (std::vector<std::string>{"school", "mentor"}));
        QVERIFY(f.random[2].intercept && f.random[2].terms.empty());
        QVERIFY(!f.random[3].intercept);
        QCOMPARE(f.variables(),
                 (std::vector<std::string>{"y", "a", "b", "c", "school", "mentor", "g", "x"}));
        QCOMPARE(formula("y~1+(1|g)").fixed.size(), std::size_t(0));
        QCOMPARE(formula("`my y` ~ x.1 + x_2 - x_2").fixed.size(), std::size_t(1));
        QCOMPARE(formula("y ~ a + b + a").fixed.size(), std::size_t(2));
        QCOMPARE(formula("y ~ 0 + a").intercept, false);
    }

    void faultyFormulas()
    {
        const auto problem = [](const char* text) { return parseFormula(text).problem; };
        QVERIFY(problem("y + x") == FormulaProblem::NoTilde);
        QVERIFY(problem("~ x") == FormulaProblem::NoOutcome);
        QVERIFY(problem("y ~") == FormulaProblem::UnexpectedText);
        QVERIFY(problem("y ~ x +") == FormulaProblem::UnexpectedText);
        QVERIFY(problem("y ~ x x") == FormulaProblem::UnexpectedText);
        QVERIFY(problem("y ~ x + (1 | )") == FormulaProblem::NoGroup);
        QVERIFY(problem("y ~ x + (1)") == FormulaProblem::NoGroup);
        QVERIFY(problem("y ~ x + (1 | g") == FormulaProblem::UnclosedBracket);
        QVERIFY(problem("y ~ x + (0 | g)") == FormulaProblem::EmptyBracket);
        QCOMPARE(parseFormula("y ~ a ++ b").position, std::size_t(7));
    }

    void categoriesAndProducts()
    {
        Frame frame;
        frame.variables.push_back({"y", {1, 2, 4, 3, 6, 8}, {}});
        frame.variables.push_back({"g", {0, 0, 1, 1, 2, 2}, {"a", "b", "c"}});
        frame.variables.push_back({"x", {0, 1, 0, 1, 0, 1}, {}});
        const Regression r = regress(frame, formula("y ~ g"));
        QCOMPARE(r.terms.size(), std::size_t(3));
        QCOMPARE(r.terms[1].term, std::string("gb"));
        QVERIFY(std::fabs(*r.terms[0].estimate.value - 1.5) < 1e-12);
        QVERIFY(std::fabs(*r.terms[2].estimate.value - 5.5) < 1e-12);
        const Regression means = regress(frame, formula("y ~ 0 + g"));
        QCOMPARE(means.terms.size(), std::size_t(3));
        QVERIFY(std::fabs(*means.terms[2].estimate.value - 7) < 1e-12);
        const Regression full = regress(frame, formula("y ~ g*x"));
        QVERIFY(full.reason == Undefined::TooFewUnits);
        const Regression same = regress(frame, formula("y ~ x + factor(x)"));
        QCOMPARE(same.dropped, std::vector<std::string>{"factor(x)1"});
    }

    void badData()
    {
        Frame frame;
        frame.variables.push_back({"y", {1, 1, 1, 1}, {}});
        frame.variables.push_back({"x", {1, 2, 3, 4}, {}});
        const Regression flat = regress(frame, formula("y ~ x"));
        QVERIFY(flat.r2.reason == Undefined::NoVariance);
        QVERIFY(flat.f.reason == Undefined::NoVariance);
        const Regression unknown = regress(frame, formula("y ~ z"));
        QVERIFY(unknown.reason == Undefined::NotUsable);
        QCOMPARE(unknown.problem, std::string("z"));
        frame.variables[1].values = {1e300, -1e300, 1e300, 0};
        for (const RegressionTerm& term : regress(frame, formula("y ~ x")).terms) {
            QVERIFY(!term.estimate.value || std::isfinite(*term.estimate.value));
        }
    }
};

QTEST_GUILESS_MAIN(TestRegression)
#include "tst_regression.moc"
