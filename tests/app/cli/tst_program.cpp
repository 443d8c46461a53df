// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is installed: which libraries it needs, its exit codes, and Ctrl-C.
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void needsNoWindowAndNoNetwork()
    {
        QProcess readelf;
        readelf.start(QStringLiteral("readelf"), {QStringLiteral("-d"), QStringLiteral(ROZET_CLI)});
        QVERIFY(readelf.waitForFinished());
        QCOMPARE(readelf.exitCode(), 0);
        const QByteArray needed = readelf.readAllStandardOutput();
        QVERIFY2(needed.contains("libQt6Core.so"), needed);
        for (const char* library : {"Qt6Gui", "Qt6Widgets", "Qt6Multimedia", "Qt6Network"}) {
            QVERIFY2(!needed.contains(library), needed);
        }
    }

    void exitCodes()
    {
        QCOMPARE(run({QStringLiteral("--version")}), 0);
        QCOMPARE(
            run({QStringLiteral("study"), QStringLiteral("info"), QStringLiteral("/none.rozet")}),
            1);
        QCOMPARE(run({QStringLiteral("study"), QStringLiteral("dance")}), 2);
    }

    void followsTheLanguageOfTheSystem()
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("nl_NL.UTF-8"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(ROZET_CLI), {QStringLiteral("--help")});
        QVERIFY(program.waitForFinished());
        QVERIFY(program.readAllStandardOutput().contains("Gebruik"));
    }

    void ctrlCLeavesNothingHalf()
    {
        const QTemporaryDir folder;
        const QString sound = folder.filePath(QStringLiteral("long.wav"));
        QProcess make;
        make.start(QStringLiteral("ffmpeg"),
                   {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-f"),
                    QStringLiteral("lavfi"), QStringLiteral("-i"),
                    QStringLiteral("anullsrc=r=48000:cl=stereo:d=1500"), sound});
        QVERIFY(make.waitForFinished());
        QCOMPARE(make.exitCode(), 0);
        QProcess program;
        program.setStandardOutputFile(folder.filePath(QStringLiteral("out.json")));
        program.start(QStringLiteral(ROZET_CLI),
                      {QStringLiteral("media"), QStringLiteral("waveform"), sound,
                       QStringLiteral("--bins"), QStringLiteral("100"), QStringLiteral("--json"),
                       QStringLiteral("--progress")});
        QVERIFY(program.waitForStarted());
        program.setReadChannel(QProcess::StandardError); // where the progress is told
        QVERIFY(program.waitForReadyRead());
        // A process that has ended has number 0, and that would be everybody here.
        const auto process = static_cast<pid_t>(program.processId());
        QVERIFY2(process > 0, "the program was done before it could be interrupted");
        ::kill(process, SIGINT);
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        QCOMPARE(QFileInfo(folder.filePath(QStringLiteral("out.json"))).size(), 0);
        QVERIFY(program.readAllStandardError().toLower().contains("stopped before the end"));
    }

private:
    static int run(const QStringList& arguments)
    {
        QProcess program;
        program.start(QStringLiteral(ROZET_CLI), arguments);
        return program.waitForFinished() ? program.exitCode() : -1;
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
