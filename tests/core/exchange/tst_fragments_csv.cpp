// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fragments_csv.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rozet;
using namespace rozet::exchange;

namespace {

Result<FragmentRows> read(const QByteArray& bytes)
{
    return parseCsv(bytes, QStringLiteral("f.csv")).and_then([](const CsvFile& file) {
        return readFragments(file, QStringLiteral("f.csv"));
    });
}

} // namespace

class TestFragmentsCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startAndEndSuffice();
    void timesInEveryForm();
    void positions();
    void whatIsWrongIsNamed();
    void writingAndReadingGiveTheSame();
};

void TestFragmentsCsv::startAndEndSuffice()
{
    const auto rows = read("START,End,kleur\n1,2.5,rood\n3,4,blauw\n");
    QVERIFY(rows.has_value());
    QCOMPARE(rows->rows.size(), std::size_t(2));
    QCOMPARE(rows->rows[0].span.start, MediaTime::fromSeconds(1));
    QCOMPARE(rows->rows[0].span.end, MediaTime::fromMilliseconds(2500));
    QVERIFY(rows->rows[0].codes.isEmpty());
    QCOMPARE(rows->unknownColumns, QStringList{QStringLiteral("kleur")});
}

void TestFragmentsCsv::timesInEveryForm()
{
    const auto rows = read("start;end;codes\n1:02;1:02:03,5;a| b |a||\n0,25;0:01.5;\n");
    QVERIFY(rows.has_value());
    QCOMPARE(rows->rows[0].span.start, MediaTime::fromSeconds(62));
    QCOMPARE(rows->rows[0].span.end, MediaTime::fromMilliseconds(3723500));
    QCOMPARE(rows->rows[0].codes, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(rows->rows[1].span.start, MediaTime::fromMilliseconds(250));
    QCOMPARE(rows->rows[1].span.end, MediaTime::fromMilliseconds(1500));
}

void TestFragmentsCsv::positions()
{
    const auto rows =
        read("start,end,mentor_x,mentor_y,student_sector\n1,2,0.5,-0.25,s3\n3,4,,,\n");
    QVERIFY(rows.has_value());
    QCOMPARE(rows->rows[0].mentor, std::optional(codebook::LearyPoint{0.5, -0.25}));
    QCOMPARE(rows->rows[0].studentSector, QStringLiteral("s3"));
    QVERIFY(!rows->rows[1].mentor);
}

void TestFragmentsCsv::whatIsWrongIsNamed()
{
    const auto noEnd = read("start,codes\n1,a\n");
    QCOMPARE(noEnd.error().code, ErrorCode::ColumnMissing);
    QCOMPARE(noEnd.error().expected, QStringLiteral("end"));
    const auto badTime = read("start,end\n1,2\n3,later\n");
    QCOMPARE(badTime.error().code, ErrorCode::ValueInvalid);
    QCOMPARE(badTime.error().where, QStringLiteral("3, end"));
    QCOMPARE(badTime.error().found, QStringLiteral("later"));
    QCOMPARE(read("start,end,mentor_x,mentor_y\n1,2,0.5,\n").error().where,
             QStringLiteral("2, mentor_y"));
    QCOMPARE(read("start,end,mentor_x,mentor_y\n1,2,0.9,0.9\n").error().where,
             QStringLiteral("2, mentor_x"));
    QCOMPARE(read("start,end\n1,1e300\n").error().code, ErrorCode::ValueInvalid);
}

void TestFragmentsCsv::writingAndReadingGiveTheSame()
{
    FragmentRow row;
    row.recording = QStringLiteral("Gesprek 3; vervolg");
    row.coder = QStringLiteral("=Anna");
    row.round = QStringLiteral("'+1");
    row.span = {MediaTime::fromMicroseconds(1), MediaTime::fromMicroseconds(90000001)};
    row.codes = QStringList{QStringLiteral("a"), QStringLiteral("b_2")};
    row.description = QStringLiteral("-zegt \"niets\", zucht\nen lacht");
    row.memo = QStringLiteral(" ruimte voor en na ");
    row.mentor = codebook::LearyPoint{1.0 / 3, -0.1};
    row.mentorSector = QStringLiteral("s1");
    row.student = codebook::LearyPoint{0, 0};
    const QByteArray bytes = fragmentsCsvBytes({row});
    QVERIFY(bytes.contains(",'=Anna,''+1,0.000001,90.000001,a|b_2,"));
    QVERIFY(
        bytes.startsWith("recording,coder,round,start,end,codes,description,memo,mentor_x,mentor_y,"
                         "mentor_sector,student_x,student_y,student_sector\n"));

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("f.csv"));
    QVERIFY(writeFragmentsCsv({row}, path).has_value());
    const auto back = readFragmentsCsv(path);
    QVERIFY(back.has_value());
    QCOMPARE(back->rows.size(), std::size_t(1));
    const FragmentRow& same = back->rows[0];
    QCOMPARE(same.recording, row.recording);
    QCOMPARE(same.coder, row.coder);
    QCOMPARE(same.round, row.round);
    QCOMPARE(same.span, row.span);
    QCOMPARE(same.codes, row.codes);
    QCOMPARE(same.description, row.description);
    QCOMPARE(same.memo, row.memo);
    QCOMPARE(same.mentor, row.mentor);
    QCOMPARE(same.mentorSector, row.mentorSector);
    QCOMPARE(same.student, row.student);
    QVERIFY(back->unknownColumns.isEmpty());
}

QTEST_GUILESS_MAIN(TestFragmentsCsv)
#include "tst_fragments_csv.moc"
