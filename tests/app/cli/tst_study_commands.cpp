// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/study_store.h"
#include "tests/app/cli/cli_runner.h"

#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::test;

namespace {

QStringList studyCommand(const char* command, const QString& path, const QStringList& more = {})
{
    return QStringList{QStringLiteral("study"), QString::fromLatin1(command), path} + more;
}

const QString kJson = QStringLiteral("--json");

} // namespace

class TestStudyCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void createsWithTheShippedCodebook()
    {
        const StudyFolder folder;
        const CliResult result = rozetCli(studyCommand("create", folder.study(), {kJson}));
        QCOMPARE(result.exitCode, 0);
        const QJsonObject json = result.json();
        QCOMPARE(json.value(QStringLiteral("title")).toString(), QStringLiteral("gesprekken"));
        QCOMPARE(json.value(QStringLiteral("language")).toString(), QStringLiteral("nl"));
        QCOMPARE(json.value(QStringLiteral("codebook"))[QStringLiteral("revision")].toInt(), 1);
        QVERIFY(json.value(QStringLiteral("codebook"))[QStringLiteral("codes")].toInt() > 40);
        QCOMPARE(folder.read().info.id.toText(), json.value(QStringLiteral("id")).toString());
        QCOMPARE(folder.read().coders.size(), std::size_t(1));

        const CliResult again = rozetCli(studyCommand("create", folder.study()));
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.isOneLine() && again.err.contains("a file with this name already"),
                 again.err);
        QCOMPARE(folder.read().info.id.toText(), json.value(QStringLiteral("id")).toString());
    }

    void createsWithOtherWishes()
    {
        const StudyFolder folder;
        const CliResult result = rozetCli(studyCommand(
            "create", folder.study(),
            {QStringLiteral("--codebook"), QStringLiteral("leary-rose"), QStringLiteral("--title"),
             QStringLiteral("Proef é"), QStringLiteral("--study-language"), QStringLiteral("en"),
             QStringLiteral("--lang"), QStringLiteral("nl")}));
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.contains("Proef é") && result.out.contains("aangemaakt"), result.out);
        QCOMPARE(folder.read().info.title, QStringLiteral("Proef é"));
        QCOMPARE(folder.read().info.language, QStringLiteral("en"));
    }

    void aWrongCodebookLeavesNoStudy()
    {
        const StudyFolder folder;
        folder.put(QStringLiteral("book.json"), "{ \"format\": ");
        for (const char* name : {"book.json", "none.json", "book.docx"}) {
            folder.put(QStringLiteral("book.docx"), "x");
            const CliResult result = rozetCli(studyCommand(
                "create", folder.study(),
                {QStringLiteral("--codebook"), folder.path(QString::fromLatin1(name))}));
            QCOMPARE(result.exitCode, 1);
            QVERIFY2(result.isOneLine() && result.err.contains(name), result.err);
        }
        QVERIFY(!QFile::exists(folder.study()));
    }

    void aFolderThatIsNotThere()
    {
        const StudyFolder folder;
        const CliResult result =
            rozetCli(studyCommand("create", folder.path(QStringLiteral("no/x.rozet"))));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine(), result.err);
    }

    void info()
    {
        const StudyFolder folder;
        folder.write(smallStudy());
        const CliResult result = rozetCli(studyCommand("info", folder.study(), {kJson}));
        QCOMPARE(result.exitCode, 0);
        const QJsonObject json = result.json();
        const auto number = [&](const char* key) {
            return json.value(QLatin1String(key)).toDouble();
        };
        QCOMPARE(number("recordings"), 2.0);
        QCOMPARE(number("mentors"), 1.0);
        QCOMPARE(number("codings"), 2.0);
        QCOMPARE(number("closed_codings"), 1.0);
        QCOMPARE(number("fragments"), 5.0);
        QCOMPARE(number("recorded"), 600.0);
        QCOMPARE(number("unknown_lengths"), 1.0);
        QCOMPARE(number("reaction_time"), 0.5);
        QCOMPARE(json.value(QStringLiteral("absent_media")).toArray().size(), 2);
        const CliResult text = rozetCli(
            studyCommand("info", folder.study(), {QStringLiteral("--lang"), QStringLiteral("nl")}));
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.out.contains("opnamen") && text.out.contains("0:10:00.000"), text.out);
    }

    void checksAWholeStudy()
    {
        const StudyFolder folder;
        folder.write(smallStudy());
        const CliResult result = rozetCli(studyCommand("check", folder.study(), {kJson}));
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.err.isEmpty());
        QVERIFY(result.json().value(QStringLiteral("ok")).toBool());
        QVERIFY(result.json().value(QStringLiteral("problems")).toArray().isEmpty());
        QVERIFY(result.json().value(QStringLiteral("schema_revision")).toInt() >= 1);
        const CliResult text = rozetCli(studyCommand("check", folder.study()));
        QVERIFY2(text.out.contains("The study is whole"), text.out);
    }

    void checkFindsDamage_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not a database")
            << QByteArray("this is a letter, not a study\n").repeated(100);
        QTest::newRow("empty") << QByteArray();
    }

    void checkFindsDamage()
    {
        QFETCH(QByteArray, content);
        const StudyFolder folder;
        folder.put(QStringLiteral("gesprekken.rozet"), content);
        const CliResult result = rozetCli(studyCommand("check", folder.study(), {kJson}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine(), result.err);
        QVERIFY(!result.json().value(QStringLiteral("ok")).toBool(true));
        QCOMPARE(result.json().value(QStringLiteral("problems")).toArray().size(), 1);
        QVERIFY(!result.json()
                     .value(QStringLiteral("problems"))[0][QStringLiteral("text")]
                     .toString()
                     .isEmpty());
        QCOMPARE(folder.bytes(QStringLiteral("gesprekken.rozet")), content);
    }

    void checkFindsATruncatedStudy()
    {
        const StudyFolder folder;
        folder.write(smallStudy());
        QByteArray bytes = folder.bytes(QStringLiteral("gesprekken.rozet"));
        bytes.chop(bytes.size() / 3);
        folder.put(QStringLiteral("gesprekken.rozet"), bytes);
        const CliResult result = rozetCli(studyCommand("check", folder.study()));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains("problem"), result.err);
        QVERIFY2(result.out.contains(folder.study().toUtf8()), result.out);
        QCOMPARE(folder.bytes(QStringLiteral("gesprekken.rozet")), bytes);
    }

    void compacts()
    {
        const StudyFolder folder;
        folder.write(smallStudy());
        const CliResult result = rozetCli(studyCommand("compact", folder.study(), {kJson}));
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.json().value(QStringLiteral("bytes_before")).toDouble() > 0);
        QCOMPARE(result.json().value(QStringLiteral("bytes_after")).toDouble(),
                 double(QFileInfo(folder.study()).size()));
        QCOMPARE(rozetCli(studyCommand("check", folder.study())).exitCode, 0);
    }

    void aStudyInUseIsRefused()
    {
        const StudyFolder folder;
        folder.write(smallStudy());
        NoProgress progress;
        const auto other = store::StudyStore::open(folder.study(), store::OpenMode::ReadWrite,
                                                   SystemClock(), progress);
        QVERIFY(other);
        const CliResult result = rozetCli(studyCommand("compact", folder.study()));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains("open in another program"), result.err);
    }
};

QTEST_GUILESS_MAIN(TestStudyCommands)
#include "tst_study_commands.moc"
