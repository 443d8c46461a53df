// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every command: help, languages, wrong use, one line for an error.
#include "app/cli/interrupt.h"
#include "tests/app/cli/cli_runner.h"

#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::test;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void helpAtEveryLevel_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command : {"",
                                    "study",
                                    "study create",
                                    "study info",
                                    "study check",
                                    "study compact",
                                    "codebook",
                                    "codebook show",
                                    "codebook export",
                                    "codebook import",
                                    "codebook revise",
                                    "codebook diff",
                                    "codebook check",
                                    "coder",
                                    "coder add",
                                    "coder list",
                                    "recording",
                                    "recording add",
                                    "recording list",
                                    "recording withdraw",
                                    "recording relink",
                                    "fragments",
                                    "fragments import",
                                    "fragments export",
                                    "tally",
                                    "agreement",
                                    "agreement matrix",
                                    "agreement traces",
                                    "media",
                                    "media probe",
                                    "media frames",
                                    "media frame",
                                    "media waveform"}) {
            QTest::newRow(command) << QString::fromLatin1(command);
        }
    }

    void helpAtEveryLevel()
    {
        QFETCH(QString, command);
        const QStringList words = command.split(u' ', Qt::SkipEmptyParts);
        const CliResult english = rozetCli(words + QStringList{QStringLiteral("--help")});
        QCOMPARE(english.exitCode, 0);
        QVERIFY(english.err.isEmpty());
        QVERIFY2(english.out.contains("Usage: rozet-cli"), english.out);
        for (const QString& word : words) {
            QVERIFY(english.out.contains(word.toUtf8()));
        }
        const CliResult dutch =
            rozetCli(words + QStringList{QStringLiteral("--help"), QStringLiteral("--lang"),
                                         QStringLiteral("nl")});
        QCOMPARE(dutch.exitCode, 0);
        QVERIFY2(dutch.out.contains("Gebruik: rozet-cli"), dutch.out);
        for (const char* heading : {"Options:", "Subcommands:", "Commands:", "Positionals:"}) {
            QVERIFY2(!dutch.out.contains(heading), dutch.out);
        }
    }

    void version()
    {
        const CliResult result = rozetCli({QStringLiteral("--version")});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(QRegularExpression(QStringLiteral("^rozet-cli \\d+\\.\\d+\\.\\d+\\n$"))
                    .match(QString::fromUtf8(result.out))
                    .hasMatch());
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* line, const char* names) {
            QTest::newRow(line) << QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts)
                                << QString::fromLatin1(names);
        };
        row("", "a command is missing");
        row("study", "a command is missing");
        row("stduy create x.rozet", "stduy");
        row("study make x.rozet", "make");
        row("study create", "STUDY");
        row("study info", "STUDY");
        row("study info a.rozet b.rozet", "b.rozet");
        row("study info a.rozet --jsn", "--jsn");
        row("study create a.rozet --study-language fr", "--study-language");
        row("study info a.rozet --lang fr", "--lang");
        row("codebook export a.rozet", "--output");
        row("codebook revise a.rozet b.json", "--reason");
        row("codebook diff a.rozet --from 1", "--to");
        row("codebook diff a.rozet --from one --to 2", "--from");
        row("codebook show a.rozet --revision 0", "--revision");
        row("codebook check", "FILE");
        row("coder add a.rozet", "NAME");
        row("coder add a.rozet x --role boss", "--role");
        row("recording add a.rozet", "FILE");
        row("recording add a.rozet x.mp4 y.mp4 --name both", "--name");
        row("recording withdraw a.rozet R1", "--reason");
        row("recording withdraw a.rozet --reason x", "RECORDING");
        row("recording relink a.rozet", "--search");
        row("fragments import a.rozet", "FILE");
        row("fragments import a.rozet b.csv --delimiter x", "--delimiter");
        row("fragments import a.rozet b.csv --decimal x", "--decimal");
        row("fragments export a.rozet", "--output");
        row("tally", "STUDY");
        row("tally a.rozet --measure length", "--measure");
        row("tally a.rozet --by student", "--by");
        row("media probe", "FILE");
        row("media frame a.mp4 --output x.png", "--time");
        row("media frame a.mp4 --time 1 --number 2 --output x.png", "--time");
        row("media frame a.mp4 --time soon --output x.png", "--time");
        row("media frame a.mp4 --number 2", "--output");
        row("media waveform a.mp4", "--bins");
        row("media waveform a.mp4 --bins 0", "--bins");
        row("media waveform a.mp4 --bins", "--bins");
    }

    void wrongUse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        for (const char* language : {"en", "nl"}) {
            QStringList all = arguments;
            if (!arguments.contains(QStringLiteral("--lang"))) {
                all += {QStringLiteral("--lang"), QString::fromLatin1(language)};
            }
            const CliResult result = rozetCli(all);
            QCOMPARE(result.exitCode, 2);
            QVERIFY(result.out.isEmpty());
            QVERIFY2(result.isOneLine(), result.err);
            QVERIFY2(result.err.startsWith("rozet-cli: "), result.err);
            const bool isDutch = qstrcmp(language, "nl") == 0;
            if (!isDutch || names.startsWith(u'-') || names.front().isUpper()) {
                QVERIFY2(result.err.contains(names.toUtf8()), result.err);
            }
            const QByteArray see = isDutch ? "Zie: rozet-cli" : "See: rozet-cli";
            const QByteArray meaning =
                isDutch ? "de opdracht is niet te begrijpen" : "the command cannot be understood";
            QVERIFY2(arguments.contains(QStringLiteral("--lang")) || result.err.contains(see) ||
                         result.err.contains(meaning),
                     result.err);
        }
    }

    void aStudyThatIsNotThere_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* line) {
            QTest::newRow(line) << QString::fromLatin1(line).split(u' ');
        };
        row("study info STUDY");
        row("study check STUDY");
        row("study compact STUDY");
        row("codebook show STUDY");
        row("codebook export STUDY --output book.json");
        row("codebook import STUDY inhoud-vorm-relatie");
        row("codebook diff STUDY --from 1 --to 1");
        row("coder add STUDY ann");
        row("coder list STUDY");
        row("recording list STUDY");
        row("recording withdraw STUDY R1 --reason x");
        row("recording relink STUDY --search .");
        row("fragments export STUDY --output out.csv");
        row("tally STUDY");
    }

    void aStudyThatIsNotThere()
    {
        QFETCH(QStringList, arguments);
        const QTemporaryDir folder;
        const QString study = folder.filePath(QStringLiteral("none.rozet"));
        arguments.replace(arguments.indexOf(QStringLiteral("STUDY")), study);
        for (QString& argument : arguments) {
            if (argument == QStringLiteral("book.json") || argument == QStringLiteral("out.csv")) {
                argument = folder.filePath(argument);
            }
        }
        const CliResult result = rozetCli(arguments + QStringList{QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.isOneLine(), result.err);
        QVERIFY2(result.err.contains(study.toUtf8()), result.err);
        QVERIFY2(result.err.contains("there is no such file"), result.err);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void globalOptionsStandAnywhere()
    {
        const StudyFolder folder;
        folder.write(smallStudy());
        const QStringList orders[] = {{QStringLiteral("--json"), QStringLiteral("coder"),
                                       QStringLiteral("list"), folder.study()},
                                      {QStringLiteral("coder"), QStringLiteral("--json"),
                                       QStringLiteral("list"), folder.study()},
                                      {QStringLiteral("coder"), QStringLiteral("list"),
                                       QStringLiteral("--json"), folder.study()},
                                      {QStringLiteral("coder"), QStringLiteral("list"),
                                       folder.study(), QStringLiteral("--json")}};
        for (const QStringList& order : orders) {
            const CliResult result = rozetCli(order);
            QCOMPARE(result.exitCode, 0);
            QCOMPARE(result.json().value(QStringLiteral("coders")).toArray().size(), 2);
        }
    }

    void cancelledWorkLeavesNothing()
    {
        const StudyFolder folder;
        folder.write(smallStudy());
        const QByteArray before = folder.bytes(QStringLiteral("gesprekken.rozet"));
        cli::requestInterrupt();
        const CliResult withdrawn =
            rozetCli({QStringLiteral("recording"), QStringLiteral("withdraw"), folder.study(),
                      QStringLiteral("R1"), QStringLiteral("--reason"), QStringLiteral("x")});
        const CliResult tallied =
            rozetCli({QStringLiteral("tally"), folder.study(), QStringLiteral("--output"),
                      folder.path(QStringLiteral("t.xlsx"))});
        cli::clearInterrupt();
        for (const CliResult& result : {withdrawn, tallied}) {
            QCOMPARE(result.exitCode, 1);
            QVERIFY(result.out.isEmpty());
            QVERIFY2(result.isOneLine() && result.err.contains("Stopped before the end"),
                     result.err);
        }
        QCOMPARE(folder.names(), QStringList{QStringLiteral("gesprekken.rozet")});
        QCOMPARE(folder.bytes(QStringLiteral("gesprekken.rozet")), before);
    }

    void progressOnlyWhenAsked()
    {
        const StudyFolder folder;
        folder.write(smallStudy());
        const QStringList check{QStringLiteral("study"), QStringLiteral("check"), folder.study()};
        QVERIFY(rozetCli(check).err.isEmpty());
        const CliResult told =
            rozetCli(check + QStringList{QStringLiteral("--progress"), QStringLiteral("--json")});
        QCOMPARE(told.exitCode, 0);
        QVERIFY(told.json().value(QStringLiteral("ok")).toBool());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
