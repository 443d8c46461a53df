// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/difference_typology.h"
#include "core/workflow/differences.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using agreement::Verdict;
using rozet::test::codeId;
using rozet::test::SmallStudy;

namespace {

/// Two or three coders of one recording of 100 s.
class Duo : public SmallStudy
{
public:
    study::RecordingId recordingId;
    std::vector<study::CoderId> coders;
    std::vector<study::CodingId> codings;

    explicit Duo(int count = 2)
    {
        recordingId = recording("R", 100);
        coders = {other};
        for (int i = 1; i < count; ++i) {
            coders.push_back(study::CoderId::create());
            apply(study::Add<study::Coder>{
                {coders.back(), QStringLiteral("Coder %1").arg(i), study::CoderRole::Coder}});
        }
        for (const study::CoderId& id : coders) {
            codings.push_back(coding(recordingId, id));
        }
    }

    [[nodiscard]] DifferenceSettings settings() const
    {
        DifferenceSettings settings;
        settings.coders = coders;
        return settings;
    }

    [[nodiscard]] RecordingDifferences differences() const { return differences(settings()); }

    [[nodiscard]] RecordingDifferences differences(const DifferenceSettings& settings) const
    {
        const auto result = recordingDifferences(study, recordingId, settings);
        if (!result) {
            qFatal("no differences: error %d", int(result.error().code));
        }
        return *result;
    }
};

} // namespace

class TestDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void verdictsOfTwo()
    {
        Duo duo;
        duo.fragment(duo.codings[0], 0, 10, {"talents"});
        duo.fragment(duo.codings[1], 0.2, 10, {"talents"});
        duo.fragment(duo.codings[0], 20, 30, {"hobby"});
        duo.fragment(duo.codings[1], 20, 30, {"job"});
        duo.fragment(duo.codings[0], 40, 50, {"hobby"});
        duo.fragment(duo.codings[1], 46, 60, {"hobby"});
        duo.fragment(duo.codings[1], 70, 80, {"repeat"});
        const RecordingDifferences found = duo.differences();
        QCOMPARE(found.items.size(), std::size_t(4));
        QVERIFY(found.items[0].isSame());
        QVERIFY(!found.items[0].startsDiffer);
        QCOMPARE(found.items[0].startDifference, MediaDuration::fromMilliseconds(200));
        QCOMPARE(found.items[1].verdict, Verdict::DifferentCode);
        QVERIFY(found.items[1].codesDiffer);
        QCOMPARE(found.items[2].verdict, Verdict::Boundary);
        QVERIFY(found.items[2].startsDiffer && found.items[2].endsDiffer);
        QVERIFY(std::abs(found.items[2].overlap - 4.0 / 14) < 1e-12);
        QCOMPARE(found.items[3].verdict, Verdict::Unmatched);
        QVERIFY(!found.items[3].has(0) && found.items[3].has(1));
        QVERIFY(!found.closed);
    }

    void aQuestionWithinAStoryIsNoBorder()
    {
        Duo duo;
        duo.fragment(duo.codings[0], 0, 60, {"hobby"});
        duo.fragment(duo.codings[1], 10, 15, {"talents"}); // same category, far too short
        const RecordingDifferences found = duo.differences();
        QCOMPARE(found.items.size(), std::size_t(2));
        for (const Difference& item : found.items) {
            QCOMPARE(item.verdict, Verdict::Unmatched);
        }
    }

    void categoriesDoNotMix()
    {
        Duo duo;
        duo.fragment(duo.codings[0], 0, 10, {"talents"});
        duo.fragment(duo.codings[1], 0, 10, {"repeat"});
        QCOMPARE(duo.differences().items.size(), std::size_t(2));
        duo.fragment(duo.codings[0], 20, 30, {"talents", "repeat"});
        duo.fragment(duo.codings[1], 20, 30, {"repeat"});
        const RecordingDifferences found = duo.differences();
        QCOMPARE(found.items.size(), std::size_t(3));
        QCOMPARE(found.items[2].verdict, Verdict::DifferentCode);
    }

    void theOneWithTheSameCodeIsChosen()
    {
        Duo duo;
        duo.fragment(duo.codings[0], 0, 10, {"hobby"});
        duo.fragment(duo.codings[0], 0, 10, {"talents"});
        duo.fragment(duo.codings[1], 0, 10, {"talents"});
        duo.fragment(duo.codings[1], 0, 10, {"hobby"});
        const RecordingDifferences found = duo.differences();
        QCOMPARE(found.items.size(), std::size_t(2));
        QVERIFY(found.items[0].isSame() && found.items[1].isSame());
    }

    void aSharedCodeGoesBeforeALargerOverlapThatIsTooSmall()
    {
        Duo duo;
        duo.fragment(duo.codings[0], 0, 20, {"hobby"});
        duo.fragment(duo.codings[1], 0, 11, {"talents"});
        duo.fragment(duo.codings[1], 11, 30, {"hobby"});
        const RecordingDifferences found = duo.differences();
        QCOMPARE(found.items.size(), std::size_t(2));
        const Difference& pair = found.items[0].has(0) ? found.items[0] : found.items[1];
        QCOMPARE(pair.verdict, Verdict::Boundary);
        QCOMPARE(pair.fragments[1]->codes.front(), codeId("hobby"));
    }

    void theOrderOfTheCodersPlaysNoPart()
    {
        Duo duo;
        const double starts[] = {0, 5, 9, 20, 26, 40, 41, 60, 75};
        for (std::size_t i = 0; i < std::size(starts); ++i) {
            duo.fragment(duo.codings[i % 2], starts[i], starts[i] + 9, {"hobby"});
            duo.fragment(duo.codings[1 - i % 2], starts[i] + 1, starts[i] + 7, {"talents"});
        }
        DifferenceSettings turned = duo.settings();
        std::ranges::reverse(turned.coders);
        const RecordingDifferences one = duo.differences();
        const RecordingDifferences two = duo.differences(turned);
        QCOMPARE(one.items.size(), two.items.size());
        for (const Difference& item : one.items) {
            const Difference* other = two.find(item.id);
            QVERIFY(other != nullptr);
            QCOMPARE(other->verdict, item.verdict);
            QCOMPARE(other->fragments[0], item.fragments[1]);
        }
    }

    void momentsWithinTheTolerance()
    {
        Duo duo;
        duo.fragment(duo.codings[0], 5, 5, {"hobby"});
        duo.fragment(duo.codings[1], 5.4, 5.4, {"hobby"});
        QVERIFY(duo.differences().items.front().isSame());
        DifferenceSettings strict = duo.settings();
        strict.tolerance = MediaDuration::fromMilliseconds(300);
        QCOMPARE(duo.differences(strict).items.size(), std::size_t(2));
    }

    void placesOnTheRoseCanDiffer()
    {
        Duo duo;
        const codebook::LearyRose& rose = duo.study.currentCodebook()->codebook.rose;
        for (std::size_t coder = 0; coder < 2; ++coder) {
            study::Fragment fragment;
            fragment.id = study::FragmentId::create();
            fragment.span = {MediaTime::fromSeconds(1), MediaTime::fromSeconds(2)};
            fragment.codes = {codeId("hobby")};
            fragment.mentor =
                rose.positionIn(coder == 0 ? QStringLiteral("s1") : QStringLiteral("s2"));
            duo.apply(study::AddTo<study::Fragment>{duo.codings[coder], fragment});
        }
        const Difference item = duo.differences().items.front();
        QCOMPARE(item.verdict, Verdict::Same);
        QVERIFY(item.positionsDiffer && !item.isSame());
    }

    void answersAndPositions()
    {
        Duo duo;
        const codebook::LearyRose& rose = duo.study.currentCodebook()->codebook.rose;
        duo.answer(duo.codings[0], "setting", "yes");
        duo.answer(duo.codings[1], "setting", "yes");
        duo.answer(duo.codings[0], "eye_contact", "1");
        duo.answer(duo.codings[1], "eye_contact", "3");
        duo.apply(study::SetRecordingPosition{duo.codings[0], study::Party::Student,
                                              rose.positionIn(QStringLiteral("s3"))});
        const RecordingDifferences found = duo.differences();
        QCOMPARE(found.items.size(), std::size_t(3));
        QCOMPARE(found.items[0].code, codeId("setting"));
        QVERIFY(found.items[0].isSame());
        QCOMPARE(found.items[1].verdict, Verdict::DifferentCode);
        QCOMPARE(found.items[2].kind, DifferenceKind::Position);
        QCOMPARE(found.items[2].verdict, Verdict::Unmatched);
        QCOMPARE(found.items[2].span.end, MediaTime::fromSeconds(100));
        const SettleProgress progress = progressOf(found);
        QCOMPARE(progress.total, 3);
        QCOMPARE(progress.openSame, 1);
        QCOMPARE(progress.open(), 3);
    }

    void threeCoders()
    {
        Duo trio(3);
        for (std::size_t coder = 0; coder < 3; ++coder) {
            trio.fragment(trio.codings[coder], 0.1 * double(coder), 10, {"hobby"});
        }
        trio.fragment(trio.codings[0], 20, 30, {"hobby"});
        trio.fragment(trio.codings[2], 20, 30, {"hobby"});
        trio.fragment(trio.codings[0], 40, 50, {"hobby"});
        trio.fragment(trio.codings[1], 40, 50, {"hobby"});
        trio.fragment(trio.codings[2], 40, 50, {"job"});
        const RecordingDifferences found = trio.differences();
        QCOMPARE(found.items.size(), std::size_t(3));
        QVERIFY(found.items[0].isSame());
        QCOMPARE(found.items[1].verdict, Verdict::Unmatched);
        QVERIFY(!found.items[1].codesDiffer);
        QCOMPARE(found.items[2].verdict, Verdict::DifferentCode);
    }

    void retiredCodesCountAsTheirSuccessor()
    {
        Duo duo;
        duo.fragment(duo.codings[0], 0, 10, {"job"});
        duo.revise([](codebook::Codebook& book) {
            for (codebook::Code& code : book.codes) {
                if (code.id == codeId("job")) {
                    code.retiredIn = 2;
                    code.mappedTo = {codeId("hobby")};
                }
            }
        });
        duo.fragment(duo.codings[1], 0, 10, {"hobby"}, 2);
        QVERIFY(duo.differences().items.front().isSame());
    }

    void nobodyToCompareWith()
    {
        Duo duo;
        DifferenceSettings settings = duo.settings();
        settings.coders.pop_back();
        QCOMPARE(studyDifferences(duo.study, settings).error().code, ErrorCode::CoderNotNamed);
        settings.coders = {duo.coders[0], duo.coders[0]};
        QCOMPARE(studyDifferences(duo.study, settings).error().code, ErrorCode::CoderNotNamed);
        settings.coders = {duo.coders[0], study::CoderId::create()};
        QCOMPARE(studyDifferences(duo.study, settings).error().code, ErrorCode::EntityMissing);
        // One that only A began gives nothing to settle.
        const study::RecordingId alone = duo.recording("Alone", 50);
        const study::CodingId coding = duo.coding(alone, duo.coders[0]);
        duo.fragment(coding, 0, 10, {"hobby"});
        const auto all = studyDifferences(duo.study, duo.settings());
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(1));
    }

    void typologyPointsAtWhatIsMixedUp()
    {
        Duo duo;
        for (int i = 0; i < 6; ++i) {
            const double at = 10.0 * i;
            duo.fragment(duo.codings[0], at, at + 5, {"hobby"});
            duo.fragment(duo.codings[1], at, at + 5, {i < 3 ? "job" : "hobby"});
        }
        for (int i = 0; i < 5; ++i) {
            const double at = 62.0 + 6 * i;
            duo.fragment(duo.codings[0], at, at + 5, {"repeat"});
            if (i > 0) {
                duo.fragment(duo.codings[1], at + 1, at + 5, {"repeat"}); // a second later
            }
        }
        const TypologySettings settings{5, 0.2, QStringLiteral("en")};
        const std::vector<CodeTypology> typology =
            differenceTypology(duo.study, duo.settings(), {duo.differences()}, settings);
        QCOMPARE(typology.size(), std::size_t(3));
        const CodeTypology& hobby = typology[0];
        QCOMPARE(hobby.code, codeId("hobby"));
        QCOMPARE(hobby.units, 6);
        QCOMPARE(hobby.otherCode, 3);
        QCOMPARE(hobby.same, 3);
        QVERIFY(hobby.sharpen);
        QCOMPARE(hobby.cause, TypologyCause::Meaning);
        QCOMPARE(hobby.neighbours.front(), std::pair(codeId("job"), 3));
        const CodeTypology& repeat = typology[1];
        QCOMPARE(repeat.code, codeId("repeat"));
        QCOMPARE(repeat.missed, 1);
        QCOMPARE(repeat.missedBy, (std::vector<int>{0, 1}));
        QCOMPARE(repeat.startsLate, (std::vector<int>{0, 4}));
        QCOMPARE(repeat.startsEarly, (std::vector<int>{4, 0}));
        QCOMPARE(repeat.endsLate, (std::vector<int>{0, 0}));
        QVERIFY(!repeat.sharpen);
        // Too few to tell anything: at the end, though every unit is about the meaning.
        QCOMPARE(typology[2].code, codeId("job"));
        QVERIFY(!typology[2].enough);
        const report::Table table = typologyTable(duo.study, duo.settings(), typology, settings);
        QCOMPARE(table.rows.size(), std::size_t(3));
        for (const auto& row : table.rows) {
            QCOMPARE(row.size(), table.columns.size());
        }
        const report::Table reasons =
            typologyReasonsTable(duo.study, duo.settings(), typology, settings);
        for (const auto& row : reasons.rows) {
            QCOMPARE(row.size(), reasons.columns.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestDifferences)
#include "tst_differences.moc"
