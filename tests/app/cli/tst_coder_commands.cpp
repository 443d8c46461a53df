// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"

#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::test;

class TestCoderCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<StudyFolder>();
        m_folder->write(smallStudy());
    }

    void addsAndLists()
    {
        const CliResult added = coder("add", {QStringLiteral("bob"), QStringLiteral("--json")});
        QVERIFY2(added.exitCode == 0, added.err);
        QCOMPARE(added.json().value(QStringLiteral("role")).toString(), QStringLiteral("coder"));
        const CliResult supervisor = coder("add", {QStringLiteral("prof"), QStringLiteral("--role"),
                                                   QStringLiteral("supervisor")});
        QCOMPARE(supervisor.exitCode, 0);

        const QJsonArray list = coder("list", {QStringLiteral("--json")})
                                    .json()
                                    .value(QStringLiteral("coders"))
                                    .toArray();
        QCOMPARE(list.size(), 4);
        QCOMPARE(list[0][QStringLiteral("name")].toString(), QStringLiteral("ann"));
        QCOMPARE(list[1][QStringLiteral("id")], added.json().value(QStringLiteral("id")));
        QCOMPARE(list[2][QStringLiteral("role")].toString(), QStringLiteral("supervisor"));
        QCOMPARE(list[3][QStringLiteral("role")].toString(), QStringLiteral("consensus"));
        const CliResult text = coder("list", {QStringLiteral("--lang"), QStringLiteral("nl")});
        QVERIFY2(text.out.contains("Codeurs") && text.out.contains("bob"), text.out);
    }

    void refusesWhatIsNoName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("taken") << QStringLiteral("Ann") << QStringLiteral("taken");
        QTest::newRow("empty") << QStringLiteral("  ") << QStringLiteral("a name is needed");
    }

    void refusesWhatIsNoName()
    {
        QFETCH(QString, name);
        QFETCH(QString, says);
        const CliResult result = coder("add", {name});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.toLower().contains(says.toUtf8()), result.err);
        QCOMPARE(m_folder->read().coders.size(), std::size_t(2));
    }

private:
    [[nodiscard]] CliResult coder(const char* command, const QStringList& more) const
    {
        return rozetCli(
            QStringList{QStringLiteral("coder"), QString::fromLatin1(command), m_folder->study()} +
            more);
    }

    std::unique_ptr<StudyFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestCoderCommands)
#include "tst_coder_commands.moc"
