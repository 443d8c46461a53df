// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_file.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/sav_names.h"
#include "core/exchange/sav_writer.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rozet;
using namespace rozet::exchange;

namespace {

SavFile exampleFile()
{
    SavFile file;
    file.label = QStringLiteral("Voorbeeld");
    file.written = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    SavVariable name;
    name.name = QStringLiteral("recording");
    name.text = true;
    SavVariable seen;
    seen.name = QStringLiteral("with");
    seen.label = QStringLiteral("Jawél");
    seen.measure = SavMeasure::Nominal;
    // 119 letters and then one of two bytes: the cut must not go through it.
    seen.valueLabels = {{0, QStringLiteral("nee")},
                        {1, QString(119, u'x') + QStringLiteral("é en meer")}};
    SavVariable seconds;
    seconds.name = QStringLiteral("With");
    seconds.decimals = 3;
    file.variables = {name, seen, seconds};
    file.rows = {{QStringLiteral("Zoë"), 1.0, 12.125},
                 {QString(300, u'a'), 0.0, std::monostate()},
                 {std::monostate(), std::monostate(), -1e-7}};
    return file;
}

} // namespace

class TestSavWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void namesAreUnique();
    void cutsAtALetter();
    void reportsWhatChanged();
    void sameInputSameBytes();
    void anEmptyTableIsRefused();
    void psppReadsIt();
};

void TestSavWriter::names_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("talenten_kwaliteiten")
                           << QStringLiteral("talenten_kwaliteiten");
    QTest::newRow("digit first") << QStringLiteral("1e keer") << QStringLiteral("v_1e_keer");
    QTest::newRow("accents") << QStringLiteral("café-bezoek?") << QStringLiteral("cafe_bezoek");
    QTest::newRow("reserved") << QStringLiteral("All") << QStringLiteral("v_All");
    QTest::newRow("nothing left") << QStringLiteral("???") << QStringLiteral("v_");
    QTest::newRow("long") << QString(200, u'q') << QString(64, u'q');
    QTest::newRow("other script") << QStringLiteral("日本") << QStringLiteral("v_");
}

void TestSavWriter::names()
{
    QFETCH(QString, wanted);
    QTEST(savName(wanted, {}), "name");
}

void TestSavWriter::namesAreUnique()
{
    QCOMPARE(savName(QStringLiteral("q1"), {QStringLiteral("Q1")}), QStringLiteral("q1_2"));
    const QString wide(64, u'q');
    const QString second = savName(wide, {wide});
    QCOMPARE(second.size(), 64);
    QVERIFY(second.endsWith(QLatin1String("_2")));
}

void TestSavWriter::cutsAtALetter()
{
    QCOMPARE(cutUtf8(QStringLiteral("abé"), 3), QByteArray("ab"));
    QCOMPARE(cutUtf8(QStringLiteral("abé"), 4), QByteArray("ab\xC3\xA9"));
    QCOMPARE(cutUtf8(QStringLiteral("\U0001F600"), 3), QByteArray());
}

void TestSavWriter::reportsWhatChanged()
{
    const auto written = savBytes(exampleFile());
    QVERIFY(written.has_value());
    QCOMPARE(written->renamed.size(), std::size_t(2));
    QCOMPARE(written->renamed[0].second, QStringLiteral("v_with"));
    QCOMPARE(written->renamed[1].second, QStringLiteral("v_With_2"));
    QCOMPARE(written->cutLabels, QStringList{QStringLiteral("v_with")});
}

void TestSavWriter::sameInputSameBytes()
{
    QCOMPARE(savBytes(exampleFile())->bytes, savBytes(exampleFile())->bytes);
    QVERIFY(savBytes(exampleFile())->bytes.startsWith("$FL2"));
}

void TestSavWriter::anEmptyTableIsRefused()
{
    SavFile file = exampleFile();
    file.rows.clear();
    QCOMPARE(savBytes(file).error().code, ErrorCode::ExportFailed);
}

void TestSavWriter::psppReadsIt()
{
    const QString pspp = QStandardPaths::findExecutable(QStringLiteral("pspp"));
    if (pspp.isEmpty()) {
        QSKIP("pspp is not installed: nobody else has read the SPSS file");
    }
    QTemporaryDir folder;
    const QString sav = folder.filePath(QStringLiteral("t.sav"));
    QVERIFY(writeSav(exampleFile(), sav).has_value());
    const QString syntax = folder.filePath(QStringLiteral("t.sps"));
    QVERIFY(
        writeWholeFile(syntax, QStringLiteral("GET FILE='%1'.\nDISPLAY DICTIONARY.\nSAVE TRANSLATE "
                                              "/OUTFILE='%2' /TYPE=CSV /FIELDNAMES.\n")
                                   .arg(sav, folder.filePath(QStringLiteral("t.csv")))
                                   .toUtf8())
            .has_value());
    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.start(pspp, {QStringLiteral("-o"), folder.filePath(QStringLiteral("t.txt")), syntax});
    QVERIFY(process.waitForFinished(60000));
    const QByteArray listing = *readWholeFile(folder.filePath(QStringLiteral("t.txt")));
    QVERIFY2(process.exitCode() == 0, (process.readAllStandardError() + listing).constData());
    QVERIFY2(!listing.contains("error") && !listing.contains("warning"), listing.constData());
    QVERIFY2(listing.contains("Jaw\xC3\xA9l"), listing.constData());
    const auto back = readCsv(folder.filePath(QStringLiteral("t.csv")));
    QVERIFY(back.has_value());
    QCOMPARE(back->header, (QStringList{QStringLiteral("recording"), QStringLiteral("v_with"),
                                        QStringLiteral("v_With_2")}));
    QCOMPARE(back->rows.size(), std::size_t(3));
    QCOMPARE(back->rows[0][0].trimmed(), QStringLiteral("Zoë"));
    QCOMPARE(back->rows[0][1].trimmed(), QStringLiteral("1"));
    QCOMPARE(back->rows[0][2].trimmed(), QStringLiteral("12.125"));
    QCOMPARE(back->rows[1][0].trimmed(), QString(300, u'a'));
    QCOMPARE(back->rows[1][2].trimmed(), QString());
}

QTEST_GUILESS_MAIN(TestSavWriter)
#include "tst_sav_writer.moc"
