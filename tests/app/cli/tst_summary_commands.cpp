// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"

#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::test;

class TestSummaryCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<StudyFolder>();
        study::Study study = smallStudy();
        for (const study::Coding& coding : study.codings) {
            study::Coding* writing = study.codings.find(coding.id);
            const study::Coder* coder = study.coders.find(coding.header.coder);
            writing->summary[study.codebooks.back().codebook.categories.front().id] =
                QStringLiteral("<p>Van <b>%1</b></p>").arg(coder->name);
        }
        m_codings = int(study.codings.size());
        m_folder->write(study);
    }

    void writesAllOrOneCoder()
    {
        const QString page = m_folder->path(QStringLiteral("s.html"));
        CliResult result = rozetCli(command({QStringLiteral("--output"), page, kJson}));
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json().value(QStringLiteral("summaries")).toInt(), m_codings);
        QVERIFY(m_folder->bytes(QStringLiteral("s.html")).contains("<p>Van <b>ann</b></p>"));
        result = rozetCli(command({QStringLiteral("--output"), page, QStringLiteral("--coder"),
                                   QStringLiteral("ann"), QStringLiteral("--recording"),
                                   QStringLiteral("R1"), kJson}));
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json().value(QStringLiteral("summaries")).toInt(), 1);
        QCOMPARE(m_folder->bytes(QStringLiteral("s.html")).count("<p>Van <b>"), 1);
        const QString word = m_folder->path(QStringLiteral("s.docx"));
        QCOMPARE(rozetCli(command({QStringLiteral("--output"), word})).exitCode, 0);
        QVERIFY(m_folder->bytes(QStringLiteral("s.docx")).startsWith("PK"));
    }

    void refusesInOneSentence()
    {
        const CliResult form = rozetCli(
            command({QStringLiteral("--output"), m_folder->path(QStringLiteral("s.pdf"))}));
        QVERIFY(form.exitCode != 0 && form.isOneLine());
        QVERIFY(!m_folder->names().contains(QStringLiteral("s.pdf")));
        const CliResult coder =
            rozetCli(command({QStringLiteral("--output"), m_folder->path(QStringLiteral("s.html")),
                              QStringLiteral("--coder"), QStringLiteral("nobody")}));
        QVERIFY(coder.exitCode != 0 && coder.isOneLine());
    }

private:
    QStringList command(const QStringList& more) const
    {
        return QStringList{QStringLiteral("summary"), QStringLiteral("export"), m_folder->study()} +
               more;
    }

    const QString kJson = QStringLiteral("--json");
    std::unique_ptr<StudyFolder> m_folder;
    int m_codings = 0;
};

QTEST_GUILESS_MAIN(TestSummaryCommands)
#include "tst_summary_commands.moc"
