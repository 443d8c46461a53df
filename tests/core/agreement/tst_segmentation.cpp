// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/segmentation.h"
#include "tests/core/agreement/oracle.h"

#include <map>

using namespace rozet;
using namespace rozet::agreement;
using statistics::Estimate;
using statistics::Undefined;

namespace {

using Lengths = std::vector<std::int64_t>;
using Function = Estimate (*)(std::span<const std::int64_t>, std::span<const std::int64_t>,
                              const SegmentationSettings&);

Lengths lengthsOf(const QJsonValue& value)
{
    Lengths lengths;
    for (const double number : oracle::numbersOf(value)) {
        lengths.push_back(std::int64_t(number));
    }
    return lengths;
}

const std::map<QString, Function> kFunctions{
    {QStringLiteral("boundary_similarity"), boundarySimilarity},
    {QStringLiteral("segmentation_similarity"), segmentationSimilarity},
    {QStringLiteral("window_diff"), windowDiff},
    {QStringLiteral("window_diff_hyp_ref"), windowDiff},
    {QStringLiteral("pk"), segmentationPk}};

} // namespace

class TestSegmentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reference_data() { oracle::addRows(QStringLiteral("segmentation")); }

    void reference()
    {
        QFETCH(QString, name);
        int compared = 0;
        for (const oracle::Expected& expected : oracle::expectedOf(oracle::load(name))) {
            const auto function = kFunctions.find(expected.quantity);
            QVERIFY2(function != kFunctions.end(), qPrintable(expected.quantity));
            const Lengths a = lengthsOf(expected.params.value(QStringLiteral("a_masses")));
            const Lengths b = lengthsOf(expected.params.value(QStringLiteral("b_masses")));
            const QString different =
                oracle::difference(expected, function->second(a, b, {}).value);
            QVERIFY2(different.isEmpty(), qPrintable(different));
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    void similaritiesAreSymmetricAndOneForEqual()
    {
        const Lengths a{3, 4, 2, 6, 5};
        const Lengths b{4, 3, 8, 3, 2};
        for (const Function function : {&boundarySimilarity, &segmentationSimilarity}) {
            QCOMPARE(function(a, b, {}).value, function(b, a, {}).value);
            QCOMPARE(function(a, a, {}).value, std::optional(1.0));
        }
        QCOMPARE(windowDiff(a, a).value, std::optional(0.0));
        QCOMPARE(segmentationPk(b, b).value, std::optional(0.0));
    }

    void nearMissesWithinTheSpan()
    {
        // Borders 10, 20, 30 against 12, 21, 30: two apart, one apart, equal.
        const Lengths a{10, 10, 10, 10};
        const Lengths b{12, 9, 9, 10};
        const BorderEdits narrow = borderEdits(a, b);
        QCOMPARE(narrow.matches, 1.0);
        QCOMPARE(narrow.moved, 1.0);
        QCOMPARE(narrow.additions, 2.0);
        SegmentationSettings wide;
        wide.nearMissSpan = 3;
        const BorderEdits edits = borderEdits(a, b, wide);
        QCOMPARE(edits.moved, 2.0);
        QCOMPARE(edits.additions, 0.0);
        QVERIFY(std::fabs(edits.movedWeight - (1.0 / 3 + 2.0 / 3)) < 1e-12);
    }

    void reasonsInsteadOfNumbers()
    {
        const Lengths whole{12};
        QCOMPARE(boundarySimilarity(whole, whole).reason, Undefined::NoFragments);
        QCOMPARE(segmentationSimilarity(whole, whole).value, std::optional(1.0));
        QCOMPARE(windowDiff(Lengths{2}, Lengths{2}).reason, Undefined::TooFewUnits);
        QCOMPARE(segmentationPk(Lengths{4, 4}, Lengths{4, 5}).reason, Undefined::EmptyWindow);
        QCOMPARE(segmentationSimilarity(Lengths{}, Lengths{}).reason, Undefined::EmptyWindow);
        QCOMPARE(boundarySimilarity(Lengths{5, -1}, Lengths{4}).reason, Undefined::EmptyWindow);
    }
};

QTEST_GUILESS_MAIN(TestSegmentation)
#include "tst_segmentation.moc"
