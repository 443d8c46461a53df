// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"

#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::test;

namespace {

QStringList fragments(const char* command, const QStringList& more)
{
    return QStringList{QStringLiteral("fragments"), QString::fromLatin1(command)} + more;
}

const QString kJson = QStringLiteral("--json");
const QString kRecording = QStringLiteral("--recording");
const QString kCoder = QStringLiteral("--coder");
const QString kOutput = QStringLiteral("--output");
const QString kStudy = QStringLiteral("gesprekken.rozet");

std::size_t fragmentsIn(const study::Study& study)
{
    std::size_t count = 0;
    for (const study::Coding& coding : study.codings) {
        count += coding.fragments.size();
    }
    return count;
}

} // namespace

class TestFragmentsCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<StudyFolder>();
        m_folder->write(smallStudy());
    }

    void importsWhatAnybodyWrites_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("comma") << QByteArray(
            "start,end,codes\n300,310.5,emoties\n5:20,5:30,emoties|techniek\n");
        QTest::newRow("semicolon, decimal comma, mark")
            << QByteArray("\xEF\xBB\xBF"
                          "start;end;codes\r\n300;310,5;emoties\r\n320;330;emoties|techniek\r\n");
        QTest::newRow("tab") << QByteArray(
            "start\tend\tcodes\n300\t310.5\temoties\n320\t330\temoties|techniek\n");
    }

    void importsWhatAnybodyWrites()
    {
        QFETCH(QByteArray, csv);
        m_folder->put(QStringLiteral("f.csv"), csv);
        const QStringList command = fragments(
            "import", {m_folder->study(), m_folder->path(QStringLiteral("f.csv")), kRecording,
                       QStringLiteral("R1"), kCoder, QStringLiteral("ann"), kJson});
        const CliResult result = rozetCli(command);
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(
            result.json().value(QStringLiteral("created"))[QStringLiteral("fragments")].toInt(), 2);
        QCOMPARE(fragmentsIn(m_folder->read()), std::size_t(7));
        // Importing the same once more adds nothing.
        const CliResult again = rozetCli(command);
        QCOMPARE(
            again.json().value(QStringLiteral("created"))[QStringLiteral("fragments")].toInt(-1),
            0);
        QCOMPARE(again.json().value(QStringLiteral("already")).toInt(), 2);
        QCOMPARE(fragmentsIn(m_folder->read()), std::size_t(7));
    }

    void aDryRunChangesNothing()
    {
        m_folder->put(QStringLiteral("f.csv"), "start,end,codes,colour\n300,310,emoties,red\n");
        const QByteArray before = m_folder->bytes(kStudy);
        const CliResult result = rozetCli(
            fragments("import", {m_folder->study(), m_folder->path(QStringLiteral("f.csv")),
                                 kRecording, QStringLiteral("R2"), kCoder, QStringLiteral("ann"),
                                 QStringLiteral("--dry-run"), kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.json().value(QStringLiteral("created"))[QStringLiteral("codings")].toInt(),
                 1);
        QCOMPARE(result.json().value(QStringLiteral("unknown_columns")).toArray(),
                 QJsonArray{QStringLiteral("colour")});
        QVERIFY2(result.err.contains("colour"), result.err);
        QCOMPARE(m_folder->bytes(kStudy), before);
    }

    void wrongFilesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* csv, const char* says) {
            QTest::newRow(name) << QByteArray(csv) << QString::fromLatin1(says);
        };
        row("no end", "start,codes\n1,emoties\n", "column is missing");
        row("no number", "start,end,codes\n1,2,emoties\nten,20,emoties\n", "row 3");
        row("end before start", "start,end,codes\n20,10,emoties\n", "row 2");
        row("outside", "start,end,codes\n1000,1010,emoties\n", "row 2");
        row("unknown code", "start,end,codes\n1,2,emoties\n3,4,emotie\n", "row 3");
        row("group", "start,end,codes\n1,2,ervaring\n", "row 2");
        row("unknown recording", "recording,start,end,codes\nR7,1,2,emoties\n", "row 2");
        row("closed", "recording,coder,start,end,codes\nR1,consensus,1,2,emoties\n", "row 2");
        row("column twice", "start,end,end\n1,2,3\n", "two columns");
    }

    void wrongFilesChangeNothing()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, says);
        m_folder->put(QStringLiteral("f.csv"), csv);
        const QByteArray before = m_folder->bytes(kStudy);
        const CliResult result = rozetCli(
            fragments("import", {m_folder->study(), m_folder->path(QStringLiteral("f.csv")),
                                 kRecording, QStringLiteral("R1"), kCoder, QStringLiteral("ann")}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.isOneLine() && result.err.contains("f.csv") &&
                     result.err.contains(says.toUtf8()),
                 result.err);
        QCOMPARE(m_folder->bytes(kStudy), before);
    }

    void exportsAndReadsBack()
    {
        const QString file = m_folder->path(QStringLiteral("out.csv"));
        const CliResult all =
            rozetCli(fragments("export", {m_folder->study(), kOutput, file, kJson}));
        QVERIFY2(all.exitCode == 0, all.err);
        QCOMPARE(all.json().value(QStringLiteral("fragments")).toInt(), 5);
        const QByteArray csv = m_folder->bytes(QStringLiteral("out.csv"));
        QVERIFY2(csv.startsWith(
                     "recording,coder,round,start,end,codes,description,memo,mentor_x,mentor_y,"
                     "mentor_sector,student_x,student_y,student_sector\n"),
                 csv);
        QVERIFY2(csv.contains("R1,ann,,100.123456,101,netwerk_persoonlijk,"), csv);

        const CliResult some = rozetCli(fragments(
            "export", {m_folder->study(), kOutput, file, kCoder, QStringLiteral("ANN"), kJson}));
        QCOMPARE(some.json().value(QStringLiteral("fragments")).toInt(), 3);
        const CliResult none = rozetCli(fragments(
            "export", {m_folder->study(), kOutput, file, kRecording, QStringLiteral("R2"), kJson}));
        QCOMPARE(none.json().value(QStringLiteral("fragments")).toInt(-1), 0);

        m_folder->put(QStringLiteral("out.csv"), csv);
        const CliResult back = rozetCli(
            fragments("import", {m_folder->study(), file, QStringLiteral("--dry-run"), kJson}));
        QVERIFY2(back.exitCode == 0 || back.err.contains("closed"), back.err);
    }

    void exportsOnlyCsv()
    {
        const CliResult result = rozetCli(fragments(
            "export", {m_folder->study(), kOutput, m_folder->path(QStringLiteral("out.xlsx"))}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains("csv"), result.err);
        const CliResult unknown = rozetCli(fragments(
            "export", {m_folder->study(), kOutput, m_folder->path(QStringLiteral("o.csv")), kCoder,
                       QStringLiteral("bob")}));
        QCOMPARE(unknown.exitCode, 1);
        QVERIFY2(unknown.isOneLine() && unknown.err.contains("ann, consensus"), unknown.err);
        QCOMPARE(m_folder->names(), QStringList{kStudy});
    }

private:
    std::unique_ptr<StudyFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestFragmentsCommands)
#include "tst_fragments_commands.moc"
