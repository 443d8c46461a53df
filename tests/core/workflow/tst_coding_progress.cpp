// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/coding_progress.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using rozet::test::SmallStudy;
using study::CodingState;

namespace {

const CoderProgress& of(const std::vector<CoderProgress>& all, const study::CoderId& coder)
{
    const auto found = std::ranges::find(all, coder, &CoderProgress::coder);
    if (found == all.end()) {
        qFatal("coder not listed");
    }
    return *found;
}

/// Anna has closed A, is busy in B (busy) and has C not started; Bram is busy in A.
struct Work
{
    SmallStudy small;
    study::CoderId bram = study::CoderId::create();
    study::CodingId annaA, annaB, bramA;
    study::CoderId sam = study::CoderId::create();

    Work()
    {
        small.apply(
            study::Add<study::Coder>{{bram, QStringLiteral("Bram"), study::CoderRole::Coder, {}}});
        small.apply(study::Add<study::Coder>{
            {sam, QStringLiteral("Sam"), study::CoderRole::Supervisor, {}}});
        const auto a = small.recording("A", 120);
        const auto b = small.recording("B", 60);
        const auto c = small.recording("C", 60);
        annaA = small.coding(a, small.other);
        annaB = small.coding(b, small.other);
        small.coding(c, small.other, CodingState::NotStarted);
        bramA = small.coding(a, bram);
        small.fragment(annaA, 10, 90, {"talents"});
        small.fragment(annaA, 20, 30, {"hobby"});
        small.fragment(annaB, 0, 15, {"talents"});
        small.fragment(bramA, 0, 60, {"talents"});
        work(annaA, 1, 240'000);
        work(annaA, 2, 120'000);
        work(annaB, 2, 30'000);
        work(bramA, 2, 5'000);
        study::CodingHeader header = small.study.codings.find(annaA)->header;
        header.state = CodingState::Closed;
        small.apply(study::Replace<study::CodingHeader>{header});
    }

    void work(const study::CodingId& coding, int day, qint64 ms)
    {
        small.apply(study::SetActiveTime{coding, QDate(2026, 3, day), ms});
    }
};

} // namespace

class TestCodingProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void countsWhatEverybodyHas()
    {
        const Work work;
        const auto all = codingProgress(work.small.study, work.sam);
        const CoderProgress& anna = of(all, work.small.other);
        QCOMPARE(anna.assigned, 3);
        QCOMPARE(anna.notStarted, 1);
        QCOMPARE(anna.busy, 1);
        QCOMPARE(anna.closed, 1);
        QCOMPARE(anna.fragments, std::optional<qsizetype>(3));
        QCOMPARE(anna.activeMs, std::optional<qint64>(390'000));
        // Reached 90 of 120, 15 of 60 and 0 of 60 seconds.
        QVERIFY(qAbs(*anna.reachedShare - 105.0 / 240) < 1e-12);
        // Only A is closed: six minutes for two minutes of recording.
        QCOMPARE(anna.medianMsPerMinute, std::optional<double>(180'000.0));
        QCOMPARE(anna.codings[0].recording, QStringLiteral("A"));
        QCOMPARE(anna.codings[0].reached, std::optional(MediaTime::fromSeconds(90)));
        const CoderProgress& consensus = of(all, work.small.coder);
        QCOMPARE(consensus.assigned, 0);
        QVERIFY(!consensus.reachedShare && !consensus.medianMsPerMinute);
        QVERIFY(consensus.name == all.back().name);
    }

    void aBlindCoderSeesNothingOfOpenWork()
    {
        const Work work;
        const auto forBram = codingProgress(work.small.study, work.bram);
        const CoderProgress& anna = of(forBram, work.small.other);
        QCOMPARE(anna.assigned, 3);
        QCOMPARE(anna.closed, 1);
        QVERIFY(!anna.fragments && !anna.activeMs && !anna.reachedShare);
        // Her closed coding too: he is at work on the same conversation.
        QVERIFY(anna.codings[0].hidden && anna.codings[1].hidden);
        QVERIFY(!anna.codings[0].fragments);
        QVERIFY(!anna.codings[1].fragments && !anna.codings[1].activeMs);
        const CoderProgress& himself = of(forBram, work.bram);
        QCOMPARE(himself.fragments, std::optional<qsizetype>(1));
        // Nor does somebody who sits at the computer without saying who it is.
        QVERIFY(!of(codingProgress(work.small.study, std::nullopt), work.small.other).fragments);
    }

    void theTableSaysWhyACellIsEmpty()
    {
        const Work work;
        const report::Table table =
            progressTable(codingProgress(work.small.study, work.bram), QStringLiteral("nl"));
        QCOMPARE(table.rows.size(), std::size_t(4));
        const auto& anna = table.rows[0];
        QCOMPARE(std::get<QString>(anna[0]), QStringLiteral("Anna"));
        QCOMPARE(std::get<report::Undefined>(anna[5]).reason,
                 QStringLiteral("niet te zien tot de codering is afgesloten"));
        QVERIFY(std::holds_alternative<report::Undefined>(anna[8]));
        for (const auto& row : table.rows) {
            QCOMPARE(row.size(), table.columns.size());
        }
        const report::Table codings =
            codingsTable(of(codingProgress(work.small.study, work.sam), work.small.other),
                         QStringLiteral("en"));
        QCOMPARE(codings.rows.size(), std::size_t(3));
        QCOMPARE(std::get<QString>(codings.rows[2][2]), QStringLiteral("not started"));
        QCOMPARE(std::get<double>(codings.rows[0][4]), 75.0);
        QCOMPARE(std::get<double>(codings.rows[0][5]), 360.0);
    }

    void anUnknownLengthIsNotGuessed()
    {
        SmallStudy small;
        const auto coding = small.coding(small.recording("X", 0), small.other);
        small.fragment(coding, 0, 50, {"talents"});
        const auto all = codingProgress(small.study, std::nullopt);
        QVERIFY(!of(all, small.other).reachedShare);
        QVERIFY(!of(all, small.other).codings[0].reachedShare);
        QCOMPARE(of(all, small.other).codings[0].reached,
                 std::optional(MediaTime::fromSeconds(50)));
    }
};

QTEST_GUILESS_MAIN(TestCodingProgress)
#include "tst_coding_progress.moc"
