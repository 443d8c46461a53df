// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/check_study.h"
#include "core/workflow/import_fragments.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using rozet::test::SmallStudy;

namespace {

Result<FragmentImportPlan> planOf(const SmallStudy& small, const QByteArray& csv,
                                  std::optional<study::RecordingId> recording = {},
                                  std::optional<study::CoderId> coder = {})
{
    const auto rows = exchange::parseCsv(csv, QStringLiteral("f.csv"))
                          .and_then([](const exchange::CsvFile& file) {
                              return exchange::readFragments(file, QStringLiteral("f.csv"));
                          });
    if (!rows) {
        qFatal("the file is not readable: %s", qPrintable(rows.error().where));
    }
    ImportFragmentsSettings settings;
    settings.recording = recording;
    settings.coder = coder;
    settings.now = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6), Qt::UTC);
    return planFragmentImport(small.study, *rows, settings);
}

} // namespace

class TestImportFragments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsOnceAndNotTwice();
    void exportAndImportGiveTheSame();
    void clampsToTheRecording();
    void refusals_data();
    void refusals();
    void positions();
    void aClosedCodingStaysClosed();
};

void TestImportFragments::addsOnceAndNotTwice()
{
    SmallStudy small;
    const auto recording = small.recording("A", 100);
    const QByteArray csv(
        "start,end,codes,extra\n5,6,hobby|job,x\n1,2,talents,y\n1,2,talents,again\n");
    const auto plan = planOf(small, csv, recording, small.coder);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->added, 2);
    QCOMPARE(plan->already, 1);
    QCOMPARE(plan->codingsCreated, 1);
    QCOMPARE(plan->unknownColumns, QStringList{QStringLiteral("extra")});
    const study::Study before = small.study;
    const auto undo = study::applyChange(small.study, *plan->change);
    QVERIFY(undo.has_value());
    QVERIFY(study::checkStudy(small.study).empty());
    const study::Coding* coding = small.study.codingOf(recording, small.coder);
    QVERIFY(coding != nullptr);
    QCOMPARE(coding->fragments.size(), std::size_t(2));
    QCOMPARE(coding->fragments[0].codes.front().text(), QStringLiteral("talents"));
    QCOMPARE(coding->fragments[0].createdMs, qint64(1770091506000));

    const auto again = planOf(small, csv, recording, small.coder);
    QVERIFY(again.has_value());
    QVERIFY(!again->change.has_value());
    QCOMPARE(again->already, 3);
    QVERIFY(study::applyChange(small.study, *undo).has_value());
    QVERIFY(small.study == before);
}

void TestImportFragments::exportAndImportGiveTheSame()
{
    SmallStudy small;
    study::Round trial;
    trial.id = study::RoundId::create();
    trial.name = QStringLiteral("Proef");
    small.apply(study::Add<study::Round>{trial});
    const auto a = small.recording("A 10", 100);
    const auto b = small.recording("A 2", 100);
    small.fragment(small.coding(a, small.coder), 1, 2, {"hobby"});
    small.fragment(small.coding(b, small.coder, study::CodingState::Busy, trial.id), 3, 4,
                   {"talents"});
    small.fragment(small.coding(b, small.other), 5, 6, {});
    const auto rows = fragmentRows(small.study);
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0].recording, QStringLiteral("A 2"));
    QCOMPARE(rows[0].coder, QStringLiteral("Anna"));
    QCOMPARE(rows[1].round, QStringLiteral("Proef"));
    QCOMPARE(rows[2].recording, QStringLiteral("A 10"));
    QCOMPARE(fragmentRows(small.study, b).size(), std::size_t(2));
    QCOMPARE(fragmentRows(small.study, std::nullopt, small.other).size(), std::size_t(1));

    const QByteArray csv = exchange::fragmentsCsvBytes(rows);
    const auto same = planOf(small, csv);
    QVERIFY(same.has_value());
    QVERIFY(!same->change.has_value());
    QCOMPARE(same->already, 3);

    // Into a copy of the study without any coding everything comes back.
    SmallStudy empty;
    empty.recording("A 10", 100);
    empty.recording("A 2", 100);
    empty.apply(study::Add<study::Round>{trial});
    const auto plan = planOf(empty, csv);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->added, 3);
    empty.apply(*plan->change);
    QCOMPARE(exchange::fragmentsCsvBytes(fragmentRows(empty.study)), csv);
}

void TestImportFragments::clampsToTheRecording()
{
    SmallStudy small;
    const auto recording = small.recording("A", 10);
    const auto plan =
        planOf(small, "start,end,codes\n1,2,hobby\n8,12.5,talents\n", recording, small.coder);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->clamped, std::vector<qint64>{3});
    small.apply(*plan->change);
    const study::Coding* coding = small.study.codingOf(recording, small.coder);
    QCOMPARE(coding->fragments[1].span.end, MediaTime::fromSeconds(10));
    // Clamped in the same way, it is the same fragment again.
    QCOMPARE(planOf(small, "start,end,codes\n8,12.5,talents\n", recording, small.coder)->already,
             1);
    // Without a known length nothing is clamped.
    const auto open = small.recording("B", 0);
    QVERIFY(
        planOf(small, "start,end,codes\n8,99999,talents\n", open, small.coder)->clamped.empty());
}

void TestImportFragments::refusals_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char* name, const char* cells, ErrorCode code, const char* subject) {
        QTest::newRow(name)
            << QByteArray("recording,coder,start,end,codes,mentor_sector\nA,Anna,1,2,hobby,\n") +
                   cells
            << int(code) << QString::fromLatin1(subject);
    };
    row("unknown code", "A,Anna,1,3,nonsense,\n", ErrorCode::CodeUnknown, "nonsense");
    row("group code", "A,Anna,1,3,experience,\n", ErrorCode::CodeNotSelectable, "experience");
    row("recording code", "A,Anna,1,3,setting,\n", ErrorCode::CodeWrongLevel, "setting");
    row("unknown recording", "Z,Anna,1,3,hobby,\n", ErrorCode::EntityMissing, "Z");
    row("unknown coder", "A,Bert,1,3,hobby,\n", ErrorCode::EntityMissing, "Bert");
    row("no recording", ",Anna,1,3,hobby,\n", ErrorCode::EntityMissing, "");
    row("turned round", "A,Anna,3,1,hobby,\n", ErrorCode::SpanNotOrdered, "");
    row("starts after the end", "A,Anna,101,102,hobby,\n", ErrorCode::SpanOutsideRecording, "A");
    row("before the start", "A,Anna,-1,2,hobby,\n", ErrorCode::SpanOutsideRecording, "A");
    row("unknown sector", "A,Anna,1,3,hobby,nowhere\n", ErrorCode::PositionInvalid, "nowhere");
}

void TestImportFragments::refusals()
{
    QFETCH(QByteArray, csv);
    QFETCH(int, code);
    SmallStudy small;
    small.recording("A", 100);
    const auto plan = planOf(small, csv);
    QVERIFY(!plan.has_value());
    QCOMPARE(int(plan.error().code), code);
    QTEST(plan.error().subject, "subject");
    QVERIFY2(plan.error().where.startsWith(QLatin1Char('3')), qPrintable(plan.error().where));
}

void TestImportFragments::positions()
{
    SmallStudy small;
    const auto recording = small.recording("A", 100);
    const auto plan = planOf(small, "start,end,mentor_x,mentor_y,student_sector\n1,2,0.5,0.2,s4\n",
                             recording, small.coder);
    QVERIFY(plan.has_value());
    small.apply(*plan->change);
    const study::Fragment& fragment = small.study.codingOf(recording, small.coder)->fragments[0];
    QCOMPARE(fragment.mentor->sector, QStringLiteral("s1"));
    QCOMPARE(fragment.student->sector, QStringLiteral("s4"));
    QVERIFY(!fragment.student->point);
    const auto contradiction =
        planOf(small, "start,end,mentor_x,mentor_y,mentor_sector\n3,4,0.5,0.2,s4\n", recording,
               small.coder);
    QCOMPARE(contradiction.error().code, ErrorCode::PositionInvalid);
}

void TestImportFragments::aClosedCodingStaysClosed()
{
    SmallStudy small;
    const auto recording = small.recording("A", 100);
    const auto id = small.coding(recording, small.coder);
    small.fragment(id, 1, 2, {"hobby"});
    study::CodingHeader header = small.study.codings.find(id)->header;
    header.state = study::CodingState::Closed;
    small.apply(study::Replace<study::CodingHeader>{header});
    QCOMPARE(planOf(small, "start,end,codes\n3,4,hobby\n", recording, small.coder).error().code,
             ErrorCode::CodingClosed);
    QCOMPARE(planOf(small, "start,end,codes\n1,2,hobby\n", recording, small.coder)->already, 1);
}

QTEST_GUILESS_MAIN(TestImportFragments)
#include "tst_import_fragments.moc"
