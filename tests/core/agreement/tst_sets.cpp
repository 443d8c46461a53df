// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/sets.h"
#include "tests/core/agreement/oracle.h"

#include <map>

using namespace rozet;
using namespace rozet::agreement;
using statistics::Estimate;
using statistics::Undefined;

namespace {

struct Case
{
    SetTable sets{0, 0};
    QStringList codes;
};

CodeSet setOf(const QStringList& names, const QStringList& codes)
{
    CodeSet set;
    for (const QString& name : names) {
        set.push_back(std::int32_t(codes.indexOf(name)));
    }
    return set;
}

Case caseOf(const QJsonObject& input)
{
    Case made;
    made.codes = input.value(QStringLiteral("codes")).toVariant().toStringList();
    const QJsonArray units = input.value(QStringLiteral("units")).toArray();
    made.sets = SetTable(std::size_t(units.at(0).toArray().size()), std::size_t(made.codes.size()));
    for (const QJsonValue& unit : units) {
        std::vector<std::optional<CodeSet>> row;
        for (const QJsonValue& cell : unit.toArray()) {
            row.push_back(cell.isNull() ? std::optional<CodeSet>()
                                        : setOf(cell.toVariant().toStringList(), made.codes));
        }
        made.sets.addUnit(row);
    }
    return made;
}

SetAgreement agreementOf(const SetTable& sets)
{
    const RatingTable ratings = sets.ratings();
    return compareSets(sets, ratings, ratings.times());
}

QString comparePerCode(const oracle::Expected& expected, const SetAgreement& all,
                       const QStringList& codes)
{
    const std::map<QString, Estimate CodeFigures::*> fields{
        {QStringLiteral("alpha_nominal"), &CodeFigures::alpha},
        {QStringLiteral("gwet_ac1"), &CodeFigures::gwetAc1},
        {QStringLiteral("fleiss_kappa"), &CodeFigures::fleissKappa},
        {QStringLiteral("percent_agreement"), &CodeFigures::percentAgreement},
        {QStringLiteral("prevalence"), &CodeFigures::prevalence},
        {QStringLiteral("cohen_kappa"), &CodeFigures::cohenKappa},
        {QStringLiteral("positive_agreement"), &CodeFigures::positiveAgreement},
        {QStringLiteral("pabak"), &CodeFigures::pabak}};
    const QJsonObject perCode = expected.value.toObject();
    if (perCode.size() != codes.size()) {
        return QStringLiteral("number of codes");
    }
    for (qsizetype code = 0; code < codes.size(); ++code) {
        const QJsonObject figures = perCode.value(codes[code]).toObject();
        for (auto it = figures.begin(); it != figures.end(); ++it) {
            const auto field = fields.find(it.key());
            if (field == fields.end()) {
                return it.key();
            }
            oracle::Expected one = expected;
            one.quantity = codes[code] + u' ' + it.key();
            one.value = it.value();
            const auto value = (all.perCode[std::size_t(code)].*(field->second)).value;
            if (const QString different = oracle::difference(one, value); !different.isEmpty()) {
                return different;
            }
        }
    }
    return {};
}

/// The alpha of a matrix that the case lists for its own order of the sets.
std::optional<double> alphaOfMatrix(const oracle::Expected& expected, const Case& made)
{
    const QStringList order =
        expected.params.value(QStringLiteral("matrix_order")).toVariant().toStringList();
    const std::vector<double> listed =
        oracle::numbersOf(expected.params.value(QStringLiteral("disagreement_x3")));
    std::vector<std::size_t> places;
    for (const CodeSet& set : made.sets.sets()) {
        QStringList names;
        for (const std::int32_t code : set) {
            names += made.codes[code];
        }
        places.push_back(std::size_t(order.indexOf(names.join(u'|'))));
    }
    std::vector<double> matrix;
    for (const std::size_t a : places) {
        for (const std::size_t b : places) {
            matrix.push_back(listed[a * std::size_t(order.size()) + b] / 3);
        }
    }
    const RatingTable ratings = made.sets.ratings();
    return krippendorffAlpha(ratings, ratings.times(), AlphaMetric::ofMatrix(std::move(matrix)))
        .alpha.value;
}

std::optional<QString> compare(const oracle::Expected& expected, const Case& made)
{
    using oracle::difference;
    const SetAgreement all = agreementOf(made.sets);
    const QString& quantity = expected.quantity;
    const QString distance = expected.param("distance");
    if (quantity == QStringLiteral("krippendorff_alpha_sets")) {
        const Estimate alpha = distance == QStringLiteral("masi")      ? all.alphaMasi
                               : distance == QStringLiteral("jaccard") ? all.alphaJaccard
                                                                       : all.alphaExact;
        return difference(expected, alpha.value);
    }
    if (quantity == QStringLiteral("krippendorff_alpha_sets_Do")) {
        return difference(expected, distance == QStringLiteral("masi") ? all.observedMasi
                                                                       : all.observedJaccard);
    }
    if (quantity == QStringLiteral("krippendorff_alpha_user_matrix")) {
        return difference(expected, alphaOfMatrix(expected, made));
    }
    if (quantity == QStringLiteral("per_code_binary")) {
        return comparePerCode(expected, all, made.codes);
    }
    const std::map<QString, Estimate> estimates{
        {QStringLiteral("per_code_alpha_macro_mean"), all.alphaMacroMean},
        {QStringLiteral("pooled_code_by_unit_alpha"), all.alphaPooled},
        {QStringLiteral("mean_jaccard"), all.meanJaccard},
        {QStringLiteral("micro_f1"), all.microF1},
        {QStringLiteral("exact_match_ratio"), all.exactMatch},
        {QStringLiteral("exact_match_ratio_dkpro"), all.exactMatch}};
    if (const auto found = estimates.find(quantity); found != estimates.end()) {
        return difference(expected, found->second.value);
    }
    if (quantity == QStringLiteral("dice_mean_dkpro")) {
        // The case holds only what its source prints.
        oracle::Expected printed = expected;
        printed.value = *expected.published;
        return difference(printed, all.meanDiceDkpro.value);
    }
    return std::nullopt;
}

void checkCase(const QString& name)
{
    const QJsonObject oracleCase = oracle::load(name);
    const Case made = caseOf(oracleCase.value(QStringLiteral("input")).toObject());
    int compared = 0;
    for (const oracle::Expected& expected : oracle::expectedOf(oracleCase)) {
        const auto different = compare(expected, made);
        QVERIFY2(different, qPrintable(expected.quantity));
        QVERIFY2(different->isEmpty(), qPrintable(*different));
        ++compared;
    }
    QVERIFY(compared > 0);
}

SetTable tableOf(std::size_t codes, const std::vector<std::vector<std::optional<CodeSet>>>& rows)
{
    SetTable table(rows.empty() ? 2 : rows[0].size(), codes);
    for (const auto& row : rows) {
        table.addUnit(row);
    }
    return table;
}

bool near(double a, double b)
{
    return std::fabs(a - b) < 1e-12;
}

} // namespace

class TestSets : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sets_data() { oracle::addRows(QStringLiteral("multilabel_sets")); }

    void sets()
    {
        QFETCH(QString, name);
        checkCase(name);
    }

    void wholeRecordings_data() { oracle::addRows(QStringLiteral("whole_video_codes")); }

    void wholeRecordings()
    {
        QFETCH(QString, name);
        checkCase(name);
    }

    void distancesOfEveryKind()
    {
        const CodeSet a{1};
        const CodeSet ab{1, 2};
        const CodeSet bc{2, 3};
        const CodeSet none;
        using enum SetDistance;
        QVERIFY(near(setDistance(Masi, a, ab), 1 - 0.5 * 2 / 3));
        QVERIFY(near(setDistance(Masi, ab, bc), 1 - 1.0 / 3 / 3));
        QVERIFY(near(setDistance(MasiNltk, a, ab), 1 - 0.5 * 0.67));
        QVERIFY(near(setDistance(MasiNltk, ab, bc), 1 - 0.33 / 3));
        QVERIFY(near(setDistance(MasiDkpro, a, ab), 1.0 / 6));
        QVERIFY(near(setDistance(MasiDkpro, ab, bc), 4.0 / 9));
        QVERIFY(near(setDistance(Partial, ab, bc), 2.0 / 3));
        QVERIFY(near(setDistance(Jaccard, ab, bc), 2.0 / 3));
        for (const SetDistance kind : {Exact, Jaccard, Masi, MasiNltk, MasiDkpro, Partial}) {
            QCOMPARE(setDistance(kind, none, none), 0.0);
            QCOMPARE(setDistance(kind, ab, ab), 0.0);
            QCOMPARE(setDistance(kind, a, bc), 1.0);
            QCOMPARE(setDistance(kind, a, ab), setDistance(kind, ab, a));
        }
        QCOMPARE(setDistance(Masi, none, a), 1.0);
    }

    void threeCodersWithGapsInAnyOrder()
    {
        const std::optional<CodeSet> gap;
        const std::vector<std::vector<std::optional<CodeSet>>> rows{
            {CodeSet{0, 1}, CodeSet{1}, gap},
            {CodeSet{}, CodeSet{2}, CodeSet{}},
            {CodeSet{2, 2, 0}, CodeSet{0, 2}, CodeSet{0}},
            {gap, gap, CodeSet{1}},
            {CodeSet{1, 9, -3}, CodeSet{1}, CodeSet{1}}};
        auto turned = rows;
        std::ranges::reverse(turned);
        for (auto& row : turned) {
            std::ranges::reverse(row);
        }
        const SetAgreement one = agreementOf(tableOf(3, rows));
        const SetAgreement other = agreementOf(tableOf(3, turned));
        QVERIFY(near(*one.alphaMasi.value, *other.alphaMasi.value));
        QVERIFY(near(*one.alphaMasi.standardError, *other.alphaMasi.standardError));
        QVERIFY(near(*one.meanJaccard.value, *other.meanJaccard.value));
        QVERIFY(near(*one.microF1.value, *other.microF1.value));
        QVERIFY(near(*one.alphaPooled.value, *other.alphaPooled.value));
        // Units by hand: 1/2; (0 + 1 + 0) / 3; (1 + 1/2 + 1/2) / 3; 1 of the last.
        QVERIFY(near(*one.meanJaccard.value, (0.5 + 1.0 / 3 + 2.0 / 3 + 1) / 4));
        QCOMPARE(one.perCode[0].given, (std::vector<double>{2, 1, 1}));
        QCOMPARE(one.perCode[0].cohenKappa.reason, Undefined::NeedsTwoCoders);
    }

    void identicalCodersAgree()
    {
        const SetAgreement all = agreementOf(tableOf(
            2, {{CodeSet{0}, CodeSet{0}}, {CodeSet{}, CodeSet{}}, {CodeSet{0, 1}, CodeSet{0, 1}}}));
        for (const Estimate& estimate :
             {all.alphaMasi, all.alphaMasiNltk, all.alphaMasiDkpro, all.alphaJaccard,
              all.alphaExact, all.meanJaccard, all.meanDice, all.exactMatch, all.microF1,
              all.alphaMacroMean, all.alphaPooled}) {
            QVERIFY(near(estimate.value.value(), 1));
        }
    }

    void reasonsInsteadOfNumbers()
    {
        const SetAgreement never = agreementOf(tableOf(1, {}));
        QCOMPARE(never.alphaMasi.reason, Undefined::NoUnits);
        QCOMPARE(never.meanJaccard.reason, Undefined::NoPairs);
        const SetAgreement empty = agreementOf(tableOf(1, {{CodeSet{}, CodeSet{}}}));
        QCOMPARE(empty.alphaMasi.reason, Undefined::NoVariation);
        QCOMPARE(empty.exactMatch.value, std::optional(1.0));
        QCOMPARE(empty.microF1.reason, Undefined::CategoryUnused);
        QCOMPARE(empty.alphaMacroMean.reason, Undefined::NoVariation);
        SetSettings few;
        few.mostSets = 1;
        const SetTable table = tableOf(2, {{CodeSet{0}, CodeSet{1}}, {CodeSet{0}, CodeSet{0}}});
        const RatingTable ratings = table.ratings();
        QCOMPARE(compareSets(table, ratings, ratings.times(), few).alphaMasi.reason,
                 Undefined::NotReached);
    }

    void valuesForResamplingAreTheSame()
    {
        const Case made = caseOf(oracle::load(QStringLiteral("whole_video_codes__videos12"))
                                     .value(QStringLiteral("input"))
                                     .toObject());
        const RatingTable ratings = made.sets.ratings();
        const SetAgreement all = agreementOf(made.sets);
        const auto values =
            setValues(made.sets, ratings, ratings.times(), made.sets.metric(SetDistance::Masi),
                      made.sets.metric(SetDistance::Jaccard));
        QCOMPARE(values.size(), kSetValues);
        const std::vector<Estimate> estimates{all.alphaMasi,   all.alphaJaccard, all.alphaExact,
                                              all.meanJaccard, all.meanDice,     all.exactMatch,
                                              all.microF1};
        for (std::size_t i = 0; i < values.size(); ++i) {
            QCOMPARE(values[i], estimates[i].value);
        }
    }
};

QTEST_GUILESS_MAIN(TestSets)
#include "tst_sets.moc"
