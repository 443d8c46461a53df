// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/csv_writer.h"
#include "core/workflow/table_sav.h"
#include "core/workflow/tally_workbook.h"
#include "tests/core/workflow/small_study.h"

#include <QTest>

using namespace rozet;
using namespace rozet::workflow;
using report::Cell;
using report::ColumnKind;
using report::Table;
using report::Undefined;
using rozet::test::SmallStudy;

namespace {

/// Two coded recordings and one that is not.
struct Example
{
    SmallStudy small;
    TallySettings settings;

    Example()
    {
        const auto school = small.school("Noord");
        const auto mentor = small.mentor("M1", school);
        const auto a = small.coding(small.recording("A", 600, mentor), small.coder);
        const auto b = small.coding(small.recording("B", 0), small.coder);
        small.recording("C", 600);
        small.fragment(a, 0, 12.5, {"hobby"});
        small.fragment(b, 0, 10, {"talents", "hobby"});
        small.answer(a, "eye_contact", "2");
        small.answer(a, "setting", "no");
        study::Fragment placed = small.study.codings.find(a)->fragments[0];
        placed.mentor = small.study.codebooks[0].codebook.rose.positionAt({0.6, 0.2});
        small.apply(study::ReplaceIn<study::Fragment>{a, placed});
        study::Fragment longer = placed;
        longer.id = study::FragmentId::create();
        longer.span = {MediaTime::fromSeconds(100), MediaTime::fromSeconds(137.5)};
        longer.codes.clear();
        longer.mentor = small.study.codebooks[0].codebook.rose.positionAt({0.2, -0.2});
        small.apply(study::AddTo<study::Fragment>{a, longer});
        small.apply(study::SetRecordingPosition{
            a, study::Party::Student,
            small.study.codebooks[0].codebook.rose.positionIn(QStringLiteral("s4"))});
        settings.coder = small.coder;
    }

    Table table(TallyMeasure measure, TallyBy by, const char* language)
    {
        settings.measure = measure;
        settings.by = by;
        return tallyTable(small.study, *tally(small.study, settings),
                          QString::fromLatin1(language));
    }
};

std::size_t columnOf(const Table& table, const char* key)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].key == QLatin1String(key)) {
            return i;
        }
    }
    qFatal("no column %s", key);
}

Cell at(const Table& table, std::size_t row, const char* key)
{
    return table.rows[row][columnOf(table, key)];
}

bool isShapely(const Table& table)
{
    return std::ranges::all_of(
               table.rows, [&](const auto& row) { return row.size() == table.columns.size(); }) &&
           std::ranges::all_of(table.totals,
                               [&](const auto& row) { return row.size() == table.columns.size(); });
}

} // namespace

class TestTallyTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presenceByRecording();
    void languages();
    void timedMeasuresLeaveOutRecordingCodes();
    void everyTableHasItsShape();
    void longTable();
    void answers();
    void positions();
    void spss();
};

void TestTallyTable::presenceByRecording()
{
    Example example;
    const Table table = example.table(TallyMeasure::Presence, TallyBy::Recording, "nl");
    QCOMPARE(table.id, QStringLiteral("tally-presence"));
    QCOMPARE(at(table, 0, "hobby"), Cell(qint64(1)));
    QCOMPARE(at(table, 0, "talents"), Cell(qint64(0)));
    QVERIFY(std::holds_alternative<Undefined>(at(table, 2, "hobby")));
    QCOMPARE(at(table, 0, "school"), Cell(QStringLiteral("Noord")));
    QVERIFY(std::holds_alternative<Undefined>(at(table, 1, "length")));
    QCOMPARE(table.columns[columnOf(table, "hobby")].kind, ColumnKind::YesNo);
    QCOMPARE(table.columns[columnOf(table, "hobby")].group, QStringLiteral("Inhoud"));
    QCOMPARE(table.columns[columnOf(table, "hobby")].heading, QStringLiteral("› Hobby"));
    QCOMPARE(table.totals[0][0], Cell(QStringLiteral("In aantal van 2 opnamen")));
    QCOMPARE(table.totals[0][columnOf(table, "hobby")], Cell(qint64(2)));
    QCOMPARE(table.totals[1][columnOf(table, "talents")], Cell(50.0));
    QVERIFY(table.notes.join(u' ').contains(QStringLiteral("1 van de 3 opnamen")));
}

void TestTallyTable::languages()
{
    Example example;
    const Table dutch = example.table(TallyMeasure::Count, TallyBy::Mentor, "nl");
    const Table english = example.table(TallyMeasure::Count, TallyBy::Mentor, "en");
    QCOMPARE(dutch.title, QStringLiteral("Aantal fragmenten per mentor"));
    QCOMPARE(english.title, QStringLiteral("Number of fragments by mentor"));
    QCOMPARE(english.columns[columnOf(english, "hobby")].group, QStringLiteral("Content"));
    QCOMPARE(dutch.notes.size(), english.notes.size());
    QCOMPARE(dutch.provenance.size(), english.provenance.size());
    QCOMPARE(english.rows[1][0], Cell(QStringLiteral("(not known)")));
}

void TestTallyTable::timedMeasuresLeaveOutRecordingCodes()
{
    Example example;
    const Table table = example.table(TallyMeasure::Duration, TallyBy::Recording, "nl");
    QVERIFY(std::ranges::none_of(table.columns, [](const report::Column& column) {
        return column.key == QLatin1String("setting") || column.key == QLatin1String("eye_contact");
    }));
    QCOMPARE(at(table, 0, "hobby"), Cell(12.5));
    QCOMPARE(table.totals[1][columnOf(table, "hobby")], Cell(22.5));
}

void TestTallyTable::everyTableHasItsShape()
{
    Example example;
    for (const TallyBy by : {TallyBy::Recording, TallyBy::Mentor, TallyBy::School}) {
        example.settings.by = by;
        example.settings.measure = TallyMeasure::Rate;
        const auto tables =
            tallyWorkbook(example.small.study, example.settings, QStringLiteral("en"));
        QVERIFY(tables.has_value());
        QCOMPARE(tables->size(), std::size_t(7));
        QCOMPARE(tables->front().id, QStringLiteral("tally-rate"));
        for (const Table& table : *tables) {
            QVERIFY2(isShapely(table), qPrintable(table.id));
            QVERIFY(!table.provenance.empty());
        }
    }
}

void TestTallyTable::longTable()
{
    Example example;
    const auto table = tallyLongTable(example.small.study, example.settings, QStringLiteral("nl"));
    QVERIFY(table.has_value());
    QVERIFY(table->bare);
    QCOMPARE(table->rows.size(), std::size_t(3 * 8));
    const QByteArray csv = report::csvBytes(*table);
    QVERIFY2(csv.contains("\nA,Noord,M1,hobby,Hobby,content,fragment,600,1,1,12.5,1\n"),
             csv.constData());
    QVERIFY2(csv.contains("\nB,,,hobby,Hobby,content,fragment,,1,1,10,\n"), csv.constData());
    QVERIFY2(csv.contains("\nC,,,hobby,Hobby,content,fragment,600,,,,\n"), csv.constData());
}

void TestTallyTable::answers()
{
    Example example;
    const auto table =
        recordingAnswersTable(example.small.study, example.settings, QStringLiteral("nl"));
    QVERIFY(table.has_value());
    QCOMPARE(at(*table, 0, "eye_contact"), Cell(qint64(2)));
    QCOMPARE(at(*table, 0, "setting"), Cell(qint64(0)));
    QVERIFY(std::holds_alternative<Undefined>(at(*table, 1, "eye_contact")));
    QCOMPARE(table->totals[0][columnOf(*table, "eye_contact")], Cell(qint64(1)));
}

void TestTallyTable::positions()
{
    Example example;
    const auto table =
        learyPositionsTable(example.small.study, example.settings, QStringLiteral("nl"));
    QVERIFY(table.has_value());
    // 12.5 s at (0.6, 0.2) and 37.5 s at (0.2, -0.2): a quarter and three quarters.
    QCOMPARE(at(*table, 0, "mentor_fragments"), Cell(qint64(2)));
    QCOMPARE(std::get<double>(at(*table, 0, "mentor_mean_x")), 0.3);
    QCOMPARE(std::get<double>(at(*table, 0, "mentor_mean_y")), -0.1);
    QVERIFY(std::holds_alternative<Undefined>(at(*table, 0, "mentor_recording_x")));
    // A sector as a whole stands at two thirds of the radius on its centre line: 157.5 degrees.
    QVERIFY(std::abs(std::get<double>(at(*table, 0, "student_recording_x")) + 0.6159) < 1e-4);
    QVERIFY(std::holds_alternative<Undefined>(at(*table, 2, "mentor_mean_x")));
}

void TestTallyTable::spss()
{
    Example example;
    const Table table = example.table(TallyMeasure::Presence, TallyBy::Recording, "nl");
    const exchange::SavFile file = savOfTable(table, report::Origin());
    QCOMPARE(file.variables.size(), table.columns.size());
    QCOMPARE(file.rows.size(), table.rows.size()); // totals are no cases
    const std::size_t hobby = columnOf(table, "hobby");
    QCOMPARE(file.variables[hobby].label, QStringLiteral("Inhoud: › Hobby"));
    QCOMPARE(file.rows[0][hobby], exchange::SavValue(1.0));
    QCOMPARE(file.rows[2][hobby], exchange::SavValue());
}

QTEST_GUILESS_MAIN(TestTallyTable)
#include "tst_tally_table.moc"
