// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"

#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::test;

namespace {

QStringList codebookCommand(const char* command, const QStringList& more)
{
    return QStringList{QStringLiteral("codebook"), QString::fromLatin1(command)} + more;
}

const QString kJson = QStringLiteral("--json");
const QString kOutput = QStringLiteral("--output");
const QString kReason = QStringLiteral("--reason");

/// The exported codebook with one code less and another label.
QByteArray edited(const QByteArray& json)
{
    QJsonObject book = QJsonDocument::fromJson(json).object();
    QJsonArray codes = book.value(QStringLiteral("codes")).toArray();
    for (qsizetype i = codes.size() - 1; i >= 0; --i) {
        QJsonObject code = codes[i].toObject();
        const QString id = code.value(QStringLiteral("id")).toString();
        if (id == QStringLiteral("techniek")) {
            codes.removeAt(i);
        } else if (id == QStringLiteral("emoties")) {
            QJsonObject label = code.value(QStringLiteral("label")).toObject();
            label.insert(QStringLiteral("nl"), QStringLiteral("gevoelens"));
            code.insert(QStringLiteral("label"), label);
            codes[i] = code;
        }
    }
    book.insert(QStringLiteral("codes"), codes);
    return QJsonDocument(book).toJson();
}

} // namespace

class TestCodebookCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<StudyFolder>();
        m_folder->write(smallStudy());
    }

    void writesTheHistory()
    {
        const QString page = m_folder->path(QStringLiteral("h.html"));
        const CliResult result =
            rozetCli(codebookCommand("history", {m_folder->study(), kOutput, page, kJson}));
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json().value(QStringLiteral("revisions")).toInt(), 1);
        QVERIFY(m_folder->bytes(QStringLiteral("h.html")).contains("<h2>"));
        const CliResult wrong = rozetCli(codebookCommand(
            "history", {m_folder->study(), kOutput, m_folder->path(QStringLiteral("h.txt"))}));
        QVERIFY(wrong.exitCode != 0 && wrong.isOneLine());
    }

    void shows()
    {
        const CliResult result = rozetCli(codebookCommand("show", {m_folder->study(), kJson}));
        QCOMPARE(result.exitCode, 0);
        const QJsonObject json = result.json();
        QCOMPARE(json.value(QStringLiteral("revision")).toInt(), 1);
        QCOMPARE(json.value(QStringLiteral("revisions")).toArray().size(), 1);
        QVERIFY(json.value(QStringLiteral("codebook"))[QStringLiteral("codes")].toArray().size() >
                40);
        const CliResult text = rozetCli(codebookCommand(
            "show", {m_folder->study(), QStringLiteral("--lang"), QStringLiteral("nl")}));
        QVERIFY2(text.out.contains("talenten_kwaliteiten") && text.out.contains("niveau"),
                 text.out);
    }

    void showsNoRevisionThatIsNotThere()
    {
        const CliResult result = rozetCli(codebookCommand(
            "show", {m_folder->study(), QStringLiteral("--revision"), QStringLiteral("7")}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains("7"), result.err);
    }

    void exportsEveryForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::addColumn<QByteArray>("holds");
        const auto row = [](const char* name, const char* begins, const char* holds) {
            QTest::newRow(name) << QString::fromLatin1(name) << QByteArray(begins)
                                << QByteArray(holds);
        };
        row("book.json", "{", "\"talenten_kwaliteiten\"");
        row("book.csv", "id,", "talenten_kwaliteiten,");
        row("book.qdc", "<?xml", "urn:QDA-XML:codebook:1.0");
        row("book.html", "<!DOCTYPE html>", "talenten_kwaliteiten");
        row("book.docx", "PK", "word/document.xml");
    }

    void exportsEveryForm()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        QFETCH(QByteArray, holds);
        const CliResult result = rozetCli(
            codebookCommand("export", {m_folder->study(), kOutput, m_folder->path(name), kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.json().value(QStringLiteral("files"))[0].toString(), m_folder->path(name));
        const QByteArray bytes = m_folder->bytes(name);
        QVERIFY2(bytes.startsWith(begins), bytes.left(100));
        QVERIFY(bytes.contains(holds));
    }

    void exportsNothingElse()
    {
        const CliResult result = rozetCli(codebookCommand(
            "export", {m_folder->study(), kOutput, m_folder->path(QStringLiteral("book.pdf"))}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains("docx"), result.err);
        QCOMPARE(m_folder->names(), QStringList{QStringLiteral("gesprekken.rozet")});
    }

    void revises()
    {
        const QString file = m_folder->path(QStringLiteral("book.json"));
        QCOMPARE(rozetCli(codebookCommand("export", {m_folder->study(), kOutput, file})).exitCode,
                 0);
        m_folder->put(QStringLiteral("book.json"),
                      edited(m_folder->bytes(QStringLiteral("book.json"))));

        const CliResult dry = rozetCli(codebookCommand(
            "revise", {m_folder->study(), file, kReason, QStringLiteral("na proefronde"),
                       QStringLiteral("--dry-run"), kJson}));
        QVERIFY2(dry.exitCode == 0, dry.err);
        QCOMPARE(m_folder->read().codebooks.size(), std::size_t(1));

        const CliResult done = rozetCli(codebookCommand(
            "revise", {m_folder->study(), file, kReason, QStringLiteral("na proefronde"), kJson}));
        QVERIFY2(done.exitCode == 0, done.err);
        const QJsonObject diff = done.json().value(QStringLiteral("diff")).toObject();
        QCOMPARE(done.json().value(QStringLiteral("revision")).toInt(), 2);
        QCOMPARE(diff, dry.json().value(QStringLiteral("diff")).toObject());
        QCOMPARE(diff.value(QStringLiteral("retired")).toArray(),
                 QJsonArray{QStringLiteral("techniek")});
        QCOMPARE(diff.value(QStringLiteral("changed")).toArray().size(), 1);
        const study::Study study = m_folder->read();
        QCOMPARE(study.codebooks.size(), std::size_t(2));
        QCOMPARE(study.codebooks[1].reason, QStringLiteral("na proefronde"));

        const CliResult between = rozetCli(codebookCommand(
            "diff", {m_folder->study(), QStringLiteral("--from"), QStringLiteral("1"),
                     QStringLiteral("--to"), QStringLiteral("2"), kJson}));
        QVERIFY2(between.exitCode == 0, between.err);
        QCOMPARE(between.json().value(QStringLiteral("retired")).toArray(),
                 QJsonArray{QStringLiteral("techniek")});
        const CliResult text = rozetCli(codebookCommand(
            "diff", {m_folder->study(), QStringLiteral("--from"), QStringLiteral("1"),
                     QStringLiteral("--to"), QStringLiteral("2")}));
        QVERIFY2(text.out.contains("techniek") && text.out.contains("gevoelens"), text.out);
        const CliResult none = rozetCli(codebookCommand(
            "diff", {m_folder->study(), QStringLiteral("--from"), QStringLiteral("2"),
                     QStringLiteral("--to"), QStringLiteral("3")}));
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.isOneLine(), none.err);

        // The same file once more is no further revision.
        const CliResult again = rozetCli(codebookCommand(
            "revise", {m_folder->study(), file, kReason, QStringLiteral("weer"), kJson}));
        QCOMPARE(again.exitCode, 0);
        QVERIFY(!again.json().value(QStringLiteral("changed")).toBool(true));
        QCOMPARE(m_folder->read().codebooks.size(), std::size_t(2));
    }

    void importsIntoACodedStudyAsTheNextRevision()
    {
        const QString file = m_folder->path(QStringLiteral("book.json"));
        QCOMPARE(rozetCli(codebookCommand("export", {m_folder->study(), kOutput, file})).exitCode,
                 0);
        m_folder->put(QStringLiteral("book.json"),
                      edited(m_folder->bytes(QStringLiteral("book.json"))));
        const CliResult result =
            rozetCli(codebookCommand("import", {m_folder->study(), file, kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.json().value(QStringLiteral("revision")).toInt(), 2);
        QVERIFY(m_folder->read().codebooks[1].reason.contains(QStringLiteral("book.json")));
    }

    void importsNoOtherCodebookIntoACodedStudy()
    {
        const QByteArray before = m_folder->bytes(QStringLiteral("gesprekken.rozet"));
        const CliResult result =
            rozetCli(codebookCommand("import", {m_folder->study(), QStringLiteral("leary-rose")}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains("another codebook"), result.err);
        QCOMPARE(m_folder->bytes(QStringLiteral("gesprekken.rozet")), before);
    }

    void importsAnyCodebookBeforeCoding()
    {
        const StudyFolder fresh;
        QCOMPARE(
            rozetCli({QStringLiteral("study"), QStringLiteral("create"), fresh.study()}).exitCode,
            0);
        const CliResult result = rozetCli(
            codebookCommand("import", {fresh.study(), QStringLiteral("leary-rose"), kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.json().value(QStringLiteral("revision")).toInt(), 1);
        QVERIFY(result.json().value(QStringLiteral("replaced_unused")).toBool());
        QCOMPARE(fresh.read().codebooks.size(), std::size_t(1));
        QVERIFY(fresh.read().currentCodebook()->codebook.codes.size() < 10);
        QCOMPARE(
            rozetCli({QStringLiteral("study"), QStringLiteral("check"), fresh.study()}).exitCode,
            0);
    }

    void editsInASpreadsheet()
    {
        const QString file = m_folder->path(QStringLiteral("book.csv"));
        QCOMPARE(rozetCli(codebookCommand("export", {m_folder->study(), kOutput, file})).exitCode,
                 0);
        QByteArray csv = m_folder->bytes(QStringLiteral("book.csv"));
        QVERIFY(csv.contains("\ntechniek,"));
        const qsizetype from = csv.indexOf("\ntechniek,") + 1;
        csv.remove(from, csv.indexOf('\n', from) + 1 - from);
        m_folder->put(QStringLiteral("book.csv"), csv);
        const CliResult result = rozetCli(codebookCommand(
            "revise", {m_folder->study(), file, kReason, QStringLiteral("x"), kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.json().value(QStringLiteral("diff"))[QStringLiteral("retired")].toArray(),
                 QJsonArray{QStringLiteral("techniek")});
    }

    void checksFiles()
    {
        const QString file = m_folder->path(QStringLiteral("book.json"));
        QCOMPARE(rozetCli(codebookCommand("export", {m_folder->study(), kOutput, file})).exitCode,
                 0);
        const CliResult good = rozetCli(codebookCommand("check", {file, kJson}));
        QVERIFY2(good.exitCode == 0, good.err);
        QVERIFY(good.json().value(QStringLiteral("ok")).toBool());
        QCOMPARE(good.json().value(QStringLiteral("errors")).toInt(-1), 0);

        QByteArray twice = m_folder->bytes(QStringLiteral("book.json"));
        twice.replace("\"id\": \"techniek\"", "\"id\": \"emoties\"");
        m_folder->put(QStringLiteral("book.json"), twice);
        const CliResult bad = rozetCli(codebookCommand("check", {file, kJson}));
        QCOMPARE(bad.exitCode, 1);
        QVERIFY2(bad.isOneLine() && bad.err.contains("book.json"), bad.err);
        QVERIFY(bad.json().value(QStringLiteral("errors")).toInt() >= 1);
        QVERIFY(bad.json().value(QStringLiteral("findings")).toArray().size() >= 1);
        const CliResult dutch = rozetCli(
            codebookCommand("check", {file, QStringLiteral("--lang"), QStringLiteral("nl")}));
        QVERIFY2(dutch.out.contains("Fout: ") && dutch.out.contains("emoties"), dutch.out);

        m_folder->put(QStringLiteral("book.json"), "{\n  \"format\": 1,\n");
        const CliResult broken = rozetCli(codebookCommand("check", {file, kJson}));
        QCOMPARE(broken.exitCode, 1);
        QVERIFY(broken.out.isEmpty());
        QVERIFY2(broken.isOneLine() && broken.err.contains("not valid JSON"), broken.err);
    }

private:
    std::unique_ptr<StudyFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestCodebookCommands)
#include "tst_codebook_commands.moc"
