// SPDX-License-Identifier: GPL-3.0-or-later
// Reference cases of agreement on events: EasyDIAg, F1 at an overlap, and the alignment of
// sequences.
#include "core/agreement/easydiag.h"
#include "core/agreement/event_matching.h"
#include "core/agreement/sequence_alignment.h"
#include "core/agreement/timeline.h"
#include "tests/core/agreement/timeline_cases.h"

using namespace rozet;
using namespace rozet::agreement;
using C = TimelineCoefficient;
using oracle::Expected;
using oracle::TimelineCase;

namespace {

TimelineSettings plain(double overlap)
{
    TimelineSettings settings;
    settings.intervals = TimelineIntervals::None;
    settings.overlap = overlap;
    settings.tolerance = 0;
    settings.unit = 100;
    return settings;
}

QString differs(const Expected& expected, const QString& part, const QJsonValue& wanted,
                std::optional<double> found)
{
    Expected one = expected;
    one.quantity += u' ' + part;
    one.value = wanted;
    return oracle::difference(one, found);
}

QString typesDiffer(const Expected& expected, const EasyDiag& made, const TimelineCase& given)
{
    const QJsonArray wanted = expected.value.toArray();
    if (wanted.size() != given.codes.size()) {
        return QStringLiteral("other types");
    }
    for (const QJsonValue& value : wanted) {
        const QJsonObject type = value.toObject();
        const QString name = type.value(QStringLiteral("type")).toString();
        const EasyDiagType& found = made.types[std::size_t(given.code(name))];
        Expected table = expected;
        table.value = type.value(QStringLiteral("table"));
        const std::array<double, 4> cells{found.both, found.firstOnly, found.secondOnly,
                                          found.neither};
        QString different = oracle::difference(table, cells);
        // The file's kappa is cut off at 0, as the program prints it.
        std::optional<double> clamped = found.kappa.value;
        if (clamped) {
            clamped = std::max(*clamped, 0.0);
        }
        const QList<std::pair<QString, std::optional<double>>> figures{
            {QStringLiteral("kappa_unclamped"), found.kappa.value},
            {QStringLiteral("kappa"), clamped},
            {QStringLiteral("positive_agreement"), found.positiveAgreement.value},
            {QStringLiteral("kappa_max"), found.kappaMax.value},
            {QStringLiteral("raw"), found.raw.value}};
        for (const auto& [key, figure] : figures) {
            if (different.isEmpty()) {
                different = differs(expected, name + u' ' + key, type.value(key), figure);
            }
        }
        if (!different.isEmpty() || type.size() != figures.size() + 2) {
            return different + QStringLiteral(" type ") + name;
        }
    }
    return {};
}

QString checkEasyDiag(const Expected& expected, const TimelineCase& given, double overlap)
{
    const TimedData timed = timedData(given.data, {Window::Declared, 1, 1});
    const EasyDiag made = easyDiag(timed, 0, overlap);
    const TimelineAgreement whole = timelineAgreement(given.data, plain(overlap));
    const QString quantity = expected.quantity.mid(9);
    const auto both = [&](const statistics::Estimate& one, C coefficient) {
        const QString different = oracle::difference(expected, one.value);
        return different.isEmpty() ? oracle::difference(expected, whole.of(coefficient).value)
                                   : different;
    };
    if (quantity == QStringLiteral("global_matrix")) {
        return oracle::difference(expected, made.table);
    }
    if (quantity == QStringLiteral("kappa_ipf")) {
        return both(made.kappa, C::EasydiagKappa);
    }
    if (quantity == QStringLiteral("kappa_max_ipf")) {
        return both(made.kappaMax, C::EasydiagKappaMax);
    }
    if (quantity == QStringLiteral("raw_agreement_incl")) {
        return oracle::difference(expected, made.raw.value);
    }
    if (quantity == QStringLiteral("pe_ipf")) {
        return oracle::difference(expected, made.expected.value);
    }
    if (quantity == QStringLiteral("kappa_excl")) {
        return both(made.kappaExcluded, C::EasydiagKappaExcl);
    }
    if (quantity == QStringLiteral("raw_agreement_excl")) {
        return oracle::difference(expected, made.rawExcluded.value);
    }
    if (quantity == QStringLiteral("kappa_max_excl")) {
        return oracle::difference(expected, made.kappaMaxExcluded.value);
    }
    if (quantity == QStringLiteral("linked")) {
        return both(made.linked, C::EasydiagLinked);
    }
    if (quantity == QStringLiteral("per_type")) {
        const QString different = typesDiffer(expected, made, given);
        if (!different.isEmpty()) {
            return different;
        }
        for (std::size_t code = 0; code < given.data.codes; ++code) {
            if (made.types[code].kappa.value != whole.ofCode(code, C::EasydiagKappa).value) {
                return QStringLiteral("per code differs from per type");
            }
        }
        return {};
    }
    if (quantity == QStringLiteral("pairs")) {
        std::vector<double> numbers;
        for (const EasyDiagPair& pair : easyDiagPairs(timed, 0, 0)) {
            numbers.insert(numbers.end(), {double(pair.first), double(pair.second), pair.overlap});
        }
        return oracle::difference(expected, numbers);
    }
    return QStringLiteral("unknown quantity ") + expected.quantity;
}

QString checkF1(const Expected& expected, const TimelineCase& given)
{
    const double overlap = expected.params.value(QStringLiteral("iou")).toDouble();
    const bool sameCode = expected.params.value(QStringLiteral("same_code")).toBool(true);
    const TimelineAgreement whole = timelineAgreement(given.data, plain(overlap));
    const TimedData timed = timedData(given.data, {Window::Declared, 1, 1});
    const CodedTime& first = timed.recordings.front().coders[0];
    const CodedTime& second = timed.recordings.front().coders[1];
    const auto pairs = overlappingPairs(first, second, 0, codeRanks(timed, 0));
    const auto chosen =
        matchByUnion(*pairs, first.fragments.size(), second.fragments.size(), overlap, sameCode);
    const bool ofCode = expected.quantity == QStringLiteral("event_f1_code");
    if (!ofCode && expected.quantity != QStringLiteral("event_f1")) {
        return QStringLiteral("unknown quantity ") + expected.quantity;
    }
    const qsizetype code = ofCode ? given.code(expected.param("code")) : -1;
    const auto counts = [code](const TimedFragment& fragment) {
        return code < 0 || fragment.code == code;
    };
    double found = 0;
    double shares = 0;
    for (const std::size_t place : *chosen) {
        if (counts(first.fragments[(*pairs)[place].first])) {
            found += 1;
            shares += (*pairs)[place].ofUnion;
        }
    }
    const auto firstCount =
        double(std::count_if(first.fragments.begin(), first.fragments.end(), counts));
    const auto secondCount =
        double(std::count_if(second.fragments.begin(), second.fragments.end(), counts));
    // Here the second coder is the one that is judged, as precision and recall want it.
    QHash<QString, std::optional<double>> figures{
        {QStringLiteral("tp"), found},
        {QStringLiteral("fp"), secondCount - found},
        {QStringLiteral("fn"), firstCount - found},
        {QStringLiteral("f1"), ofCode ? whole.ofCode(std::size_t(code), C::EventF1).value
                                      : whole.of(sameCode ? C::EventF1 : C::EventF1AnyCode).value}};
    if (!ofCode) {
        figures.insert(QStringLiteral("precision"), found / secondCount);
        figures.insert(QStringLiteral("recall"), found / firstCount);
        figures.insert(QStringLiteral("mean_iou_matched"),
                       found > 0 ? std::optional(shares / found) : std::nullopt);
    }
    const QJsonObject wanted = expected.value.toObject();
    if (wanted.size() != figures.size()) {
        return QStringLiteral("other figures");
    }
    for (const QString& key : wanted.keys()) {
        const QString different = differs(expected, key, wanted.value(key), figures.value(key));
        if (!different.isEmpty()) {
            return different;
        }
    }
    return {};
}

struct Sequences
{
    QStringList codes;
    std::vector<std::int32_t> first;
    std::vector<std::int32_t> second;
};

Sequences sequencesOf(const QJsonObject& input)
{
    Sequences sequences;
    for (const char* coder : {"coder1", "coder2"}) {
        for (const QJsonValue& code : input.value(QLatin1String(coder)).toArray()) {
            sequences.codes += code.toString();
        }
    }
    sequences.codes.removeDuplicates();
    sequences.codes.sort();
    for (const QJsonValue& code : input.value(QStringLiteral("coder1")).toArray()) {
        sequences.first.push_back(std::int32_t(sequences.codes.indexOf(code.toString())));
    }
    for (const QJsonValue& code : input.value(QStringLiteral("coder2")).toArray()) {
        sequences.second.push_back(std::int32_t(sequences.codes.indexOf(code.toString())));
    }
    return sequences;
}

std::vector<AlignedPair> pairsOf(const QJsonArray& rows, const QStringList& codes)
{
    std::vector<AlignedPair> pairs;
    const auto codeOf = [&codes](const QJsonValue& value) {
        return value.isNull() ? std::nullopt
                              : std::optional(std::int32_t(codes.indexOf(value.toString())));
    };
    for (const QJsonValue& row : rows) {
        pairs.push_back({codeOf(row.toArray().at(0)), codeOf(row.toArray().at(1))});
    }
    return pairs;
}

} // namespace

class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void easyDiagReferences_data() { oracle::addRows(QStringLiteral("easydiag")); }

    void easyDiagReferences()
    {
        QFETCH(QString, name);
        const QJsonObject file = oracle::load(name);
        const QJsonObject input = file.value(QStringLiteral("input")).toObject();
        const TimelineCase given = oracle::timelineCase(input);
        const double overlap = input.value(QStringLiteral("threshold")).toDouble();
        QVERIFY(overlap > 0.5);
        for (const Expected& expected : oracle::expectedOf(file)) {
            const QString different = checkEasyDiag(expected, given, overlap);
            QVERIFY2(different.isEmpty(), qPrintable(different));
        }
    }

    void f1References_data() { oracle::addRows(QStringLiteral("event_f1_iou")); }

    void f1References()
    {
        QFETCH(QString, name);
        const QJsonObject file = oracle::load(name);
        const TimelineCase given =
            oracle::timelineCase(file.value(QStringLiteral("input")).toObject());
        for (const Expected& expected : oracle::expectedOf(file)) {
            const QString different = checkF1(expected, given);
            QVERIFY2(different.isEmpty(), qPrintable(different));
        }
    }

    void sequenceReferences_data() { oracle::addRows(QStringLiteral("event_sequence_alignment")); }

    void sequenceReferences()
    {
        QFETCH(QString, name);
        const QJsonObject file = oracle::load(name);
        const Sequences sequences = sequencesOf(file.value(QStringLiteral("input")).toObject());
        const auto codes = std::size_t(sequences.codes.size());
        std::vector<AlignedPair> example;
        AlignmentCosts costs;
        for (const Expected& expected : oracle::expectedOf(file)) {
            QString different = QStringLiteral("unknown quantity ") + expected.quantity;
            if (expected.quantity == QStringLiteral("alignment_cost")) {
                costs = {expected.params.value(QStringLiteral("match")).toDouble(),
                         expected.params.value(QStringLiteral("substitution")).toDouble(),
                         expected.params.value(QStringLiteral("gap")).toDouble()};
                different = oracle::difference(
                    expected, alignSequences(sequences.first, sequences.second, costs)->cost);
            } else if (expected.quantity == QStringLiteral("levenshtein_similarity")) {
                different = oracle::difference(
                    expected, levenshteinSimilarity(sequences.first, sequences.second).value);
            } else if (expected.quantity == QStringLiteral("alignment_example")) {
                // Ties are possible: the example must be as cheap as ours, not the same.
                example = pairsOf(expected.value.toArray(), sequences.codes);
                double cost = 0;
                for (const AlignedPair& pair : example) {
                    cost += !pair.first || !pair.second   ? costs.gap
                            : *pair.first == *pair.second ? costs.match
                                                          : costs.substitution;
                }
                QCOMPARE(alignSequences(sequences.first, sequences.second, costs)->cost, cost);
                different.clear();
            } else if (expected.quantity == QStringLiteral("alignment_kappa_for_the_example")) {
                const SequenceAgreement made = sequenceAgreement(example, codes);
                Expected table = expected;
                table.value = expected.params.value(QStringLiteral("table"));
                different = oracle::difference(table, made.table) +
                            oracle::difference(expected, made.kappa.value);
            }
            QVERIFY2(different.isEmpty(), qPrintable(different));
        }
    }

    void anAlignmentIsTheCheapest()
    {
        const std::vector<std::int32_t> first{0, 1, 2, 1, 0};
        const std::vector<std::int32_t> second{1, 2, 2, 0};
        const auto alignment = alignSequences(first, second);
        QCOMPARE(alignment->cost, 2.0); // leave out the first, change one
        QCOMPARE(alignSequences(second, first)->cost, 2.0);
        QCOMPARE(alignment->pairs.size(), std::size_t(5));
        QVERIFY(!alignment->pairs.front().second);
        QCOMPARE(*levenshteinSimilarity(first, first).value, 1.0);
        QCOMPARE(levenshteinSimilarity({}, {}).reason, statistics::Undefined::NoFragments);
        QCOMPARE(*levenshteinSimilarity(first, {}).value, 0.0);
        QVERIFY(!alignSequences(first, second, {}, 10));
    }
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
