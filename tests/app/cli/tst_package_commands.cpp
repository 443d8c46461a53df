// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli package create|open|collect
#include "core/study/apply_change.h"
#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::test;

namespace {

const QString kJson = QStringLiteral("--json");

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

class TestPackageCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<StudyFolder>();
        m_folder->write(smallStudy());
        m_folder->put(QStringLiteral("media/r1.wav"), wavBytes(5));
    }

    void theWholeWay()
    {
        m_folder->put(text("word.txt"), "kaas en ui\n");
        const QStringList word{text("--passphrase-file"), m_folder->path(text("word.txt"))};
        const QString package = m_folder->path(text("ann.rozetpackage"));
        CliResult result = rozetCli(QStringList{text("package"), text("create"), m_folder->study(),
                                                text("--coder"), text("ann"), text("--output"),
                                                package, text("--with-media"), kJson} +
                                    word);
        QVERIFY2(result.exitCode == 0, result.err);
        QJsonObject json = result.json();
        QCOMPARE(json.value(text("sealed")).toBool(), true);
        QCOMPARE(json.value(text("recordings")).toInt(), 2);
        QCOMPARE(json.value(text("codings")).toInt(), 1);
        QCOMPARE(json.value(text("fragments")).toInt(), 3);
        QCOMPARE(json.value(text("media_files")).toInt(), 1);

        const QString there = m_folder->path(text("ann.rozet"));
        result = rozetCli(
            QStringList{text("package"), text("open"), package, text("--output"), there, kJson} +
            word);
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.json().value(text("coder")).toObject().value(text("name")).toString(),
                 text("ann"));
        QCOMPARE(m_folder->bytes(text("ann media/r1.wav")), wavBytes(5));

        m_folder->put(
            text("more.csv"),
            "start,end,codes\n300,310,talenten_kwaliteiten\n320,330,netwerk_persoonlijk\n");
        result =
            rozetCli({text("fragments"), text("import"), there, m_folder->path(text("more.csv")),
                      text("--recording"), text("R1"), text("--coder"), text("ann"), kJson});
        QVERIFY2(result.exitCode == 0, result.err);
        const QString back = m_folder->path(text("back.rozetpackage"));
        result = rozetCli({text("package"), text("create"), there, text("--coder"), text("ann"),
                           text("--output"), back, kJson});
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(result.err.contains("not sealed"));

        const QByteArray before = m_folder->bytes(text("gesprekken.rozet"));
        const QStringList collect{text("package"), text("collect"), m_folder->study(), back, kJson};
        result = rozetCli(collect + QStringList{text("--dry-run")});
        QVERIFY2(result.exitCode == 0, result.err);
        json = result.json();
        QCOMPARE(json.value(text("dry_run")).toBool(), true);
        QCOMPARE(json.value(text("applied")).toBool(), false);
        QCOMPARE(json.value(text("kinds"))
                     .toObject()
                     .value(text("fragment"))
                     .toObject()
                     .value(text("new"))
                     .toInt(),
                 2);
        QCOMPARE(m_folder->bytes(text("gesprekken.rozet")), before);
        result = rozetCli(collect);
        QVERIFY2(result.exitCode == 0, result.err);
        json = result.json();
        QCOMPARE(json.value(text("applied")).toBool(), true);
        QVERIFY(json.value(text("new")).toInt() >= 2);
        QCOMPARE(json.value(text("conflicting")).toInt(), 0);
        QCOMPARE(json.value(text("unknown")).toInt(), 0);
        const study::Study study = m_folder->read();
        for (const study::Coding& coding : study.codings) {
            const bool isAnns = study.coders.find(coding.header.coder)->name == text("ann");
            QCOMPARE(coding.fragments.size(), isAnns ? 5U : 2U);
        }
        const QByteArray after = m_folder->bytes(text("gesprekken.rozet"));
        json = rozetCli(collect).json();
        QCOMPARE(json.value(text("new")).toInt(-1), 0);
        QCOMPARE(json.value(text("applied")).toBool(true), false);
        QCOMPARE(m_folder->bytes(text("gesprekken.rozet")), after);
        const CliResult checked = rozetCli({text("study"), text("check"), m_folder->study()});
        QVERIFY2(checked.exitCode == 0, checked.err);
        // For people.
        result = rozetCli({text("package"), text("collect"), m_folder->study(), back});
        QVERIFY(result.out.contains("R1"));
        QVERIFY(result.out.contains("Nothing new"));
    }

    void refusesInOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("not a package") << QStringList{text("collect"), text("STUDY"), text("STUDY")}
                                       << QByteArray("not a coder's package");
        QTest::newRow("no passphrase")
            << QStringList{text("collect"), text("STUDY"), text("sealed")} << QByteArray("sealed");
        QTest::newRow("wrong passphrase")
            << QStringList{text("collect"), text("STUDY"), text("sealed"), text("--passphrase"),
                           text("x")}
            << QByteArray("not the passphrase");
        QTest::newRow("other study")
            << QStringList{text("collect"), text("other.rozet"), text("open")}
            << QByteArray("another study");
        QTest::newRow("consensus")
            << QStringList{text("create"),    text("STUDY"),    text("--coder"),
                           text("consensus"), text("--output"), text("new")}
            << QByteArray("consensus");
        QTest::newRow("no such coder")
            << QStringList{text("create"), text("STUDY"),    text("--coder"),
                           text("nobody"), text("--output"), text("new")}
            << QByteArray("nobody");
        QTest::newRow("file exists")
            << QStringList{text("open"), text("open"), text("--output"), text("STUDY")}
            << QByteArray("already");
    }

    void refusesInOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, sentence);
        const auto make = [&](const char* name, const QStringList& more) {
            return rozetCli(QStringList{text("package"), text("create"), m_folder->study(),
                                        text("--coder"), text("ann"), text("--output"),
                                        m_folder->path(text(name))} +
                            more)
                .exitCode;
        };
        QCOMPARE(make("open", {}), 0);
        QCOMPARE(make("sealed", {text("--passphrase"), text("kaas")}), 0);
        QCOMPARE(
            rozetCli({text("study"), text("create"), m_folder->path(text("other.rozet"))}).exitCode,
            0);
        const QByteArray before = m_folder->bytes(text("gesprekken.rozet"));
        const QStringList names = m_folder->names();
        for (QString& argument : arguments) {
            if (argument == text("STUDY")) {
                argument = m_folder->study();
            } else if (argument == text("open") && &argument == &arguments.front()) {
                continue;
            } else if (QStringList{text("open"), text("sealed"), text("new"), text("other.rozet")}
                           .contains(argument)) {
                argument = m_folder->path(argument);
            }
        }
        const CliResult result = rozetCli(QStringList{text("package")} + arguments);
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine(), result.err);
        QVERIFY2(result.err.contains(sentence), result.err);
        QCOMPARE(m_folder->bytes(text("gesprekken.rozet")), before);
        QCOMPARE(m_folder->names(), names);
    }

    void onlyTheSupervisorCollects()
    {
        QCOMPARE(rozetCli({text("coder"), text("add"), m_folder->study(), text("Sanne"),
                           text("--role"), text("supervisor")})
                     .exitCode,
                 0);
        const QString package = m_folder->path(text("p"));
        const QStringList create{text("package"), text("create"), m_folder->study(),
                                 text("--coder"), text("ann"),    text("--output"),
                                 package};
        const QStringList collect{text("package"), text("collect"), m_folder->study(), package};
        QCOMPARE(rozetCli(create).exitCode, 1);
        QVERIFY(rozetCli(create).err.contains("supervisor"));
        // The own package is the coder's own affair.
        QCOMPARE(rozetCli(create + QStringList{text("--as"), text("ann")}).exitCode, 0);
        QCOMPARE(rozetCli(create + QStringList{text("--as"), text("Sanne")}).exitCode, 0);
        QCOMPARE(rozetCli(collect).exitCode, 1);
        QCOMPARE(rozetCli(collect + QStringList{text("--as"), text("ann")}).exitCode, 1);
        QCOMPARE(rozetCli(collect + QStringList{text("--as"), text("Sanne")}).exitCode, 0);
    }

private:
    std::unique_ptr<StudyFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestPackageCommands)
#include "tst_package_commands.moc"
