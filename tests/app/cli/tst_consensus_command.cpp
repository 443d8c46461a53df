// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli consensus, agreement drift and the report of agreement study, on the sample study.
#include "core/study/apply_change.h"
#include "core/study/cascade.h"
#include "tests/app/cli/cli_runner.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace rozet;
using namespace rozet::test;

namespace {

const QString kJson = QStringLiteral("--json");
const QString kCoders = QStringLiteral("--coders");
const QString kDuo = QStringLiteral("codeur A,codeur B");

int progressOf(const QJsonObject& json, const char* what)
{
    return json[QStringLiteral("progress")][QLatin1String(what)].toInt(-1);
}

} // namespace

class TestConsensusCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<StudyFolder>();
        QVERIFY(QFile::copy(QStringLiteral(ROZET_SOURCE_DIR "/samples/loopbaangesprekken.rozet"),
                            m_folder->study()));
        QVERIFY(QFile::setPermissions(m_folder->study(), QFile::ReadOwner | QFile::WriteOwner));
    }

    void aClosedConsensusIsLeftAlone()
    {
        const QByteArray before = m_folder->bytes(QStringLiteral("gesprekken.rozet"));
        const CliResult result = consensus({kJson, QStringLiteral("--settle-same")});
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.json()[QStringLiteral("settled_now")].toInt(-1), 0);
        QCOMPARE(result.json()[QStringLiteral("skipped")].toArray().size(), 18);
        const QJsonObject first =
            result.json()[QStringLiteral("recordings")].toArray().first().toObject();
        QCOMPARE(first[QStringLiteral("consensus")].toString(), QStringLiteral("closed"));
        QVERIFY(first[QStringLiteral("consensus_without_settling")].toInt() > 0);
        QVERIFY(m_folder->bytes(QStringLiteral("gesprekken.rozet")) == before);
    }

    void settlesWhatIsTheSameOnce()
    {
        withoutConsensus();
        const CliResult before = consensus({kJson});
        QVERIFY2(before.exitCode == 0, before.err);
        const int same = progressOf(before.json(), "open_same");
        QVERIFY(same > 100);
        QCOMPARE(progressOf(before.json(), "settled"), 0);
        const QStringList settling{kJson, QStringLiteral("--settle-same"), QStringLiteral("--by"),
                                   QStringLiteral("codeur A")};
        const CliResult first = consensus(settling);
        QVERIFY2(first.exitCode == 0, first.err);
        QCOMPARE(first.json()[QStringLiteral("settled_now")].toInt(), same);
        QCOMPARE(progressOf(first.json(), "settled"), same);
        const QByteArray bytes = m_folder->bytes(QStringLiteral("gesprekken.rozet"));
        const CliResult second = consensus(settling);
        QCOMPARE(second.json()[QStringLiteral("settled_now")].toInt(), 0);
        QVERIFY(m_folder->bytes(QStringLiteral("gesprekken.rozet")) == bytes);
        const QJsonObject recording =
            first.json()[QStringLiteral("recordings")].toArray().first().toObject();
        const QJsonObject settled =
            recording[QStringLiteral("settled")].toArray().first().toObject();
        const QJsonObject settlement = settled[QStringLiteral("settlement")].toObject();
        QCOMPARE(settlement[QStringLiteral("choice")].toString(), QStringLiteral("agreed"));
        QCOMPARE(settlement[QStringLiteral("settled_by")].toString(), QStringLiteral("codeur A"));
        QVERIFY(settlement[QStringLiteral("reason")].isNull());
        const QJsonObject open = recording[QStringLiteral("open")].toArray().first().toObject();
        QCOMPARE(open[QStringLiteral("state")].toString(), QStringLiteral("open"));
        QVERIFY(open[QStringLiteral("by_coder")].toObject().contains(QStringLiteral("codeur B")));
        QVERIFY(!first.json()[QStringLiteral("typology")].toArray().isEmpty());
        QCOMPARE(first.json()[QStringLiteral("agreement_with_consensus")].toArray().size(), 2);
    }

    void showsTablesToPeople()
    {
        const CliResult result = consensus({});
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(result.out.contains("gesprek-01"));
        QVERIFY(result.out.contains("codeur B"));
    }

    void writesFiles_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("ending");
        for (const char* command : {"consensus", "agreement"}) {
            for (const char* ending : {"xlsx", "html", "docx"}) {
                QTest::addRow("%s %s", command, ending)
                    << QString::fromLatin1(command) << QString::fromLatin1(ending);
            }
        }
    }

    void writesFiles()
    {
        QFETCH(QString, command);
        QFETCH(QString, ending);
        const QString name = QStringLiteral("report.") + ending;
        QStringList arguments{command};
        if (command == QLatin1String("agreement")) {
            arguments += QStringLiteral("study");
        }
        arguments +=
            {m_folder->study(), kCoders, kDuo, QStringLiteral("--output"), m_folder->path(name)};
        const CliResult first = rozetCli(arguments);
        QVERIFY2(first.exitCode == 0, first.err);
        const QByteArray bytes = m_folder->bytes(name);
        QVERIFY(bytes.size() > 3000);
        QVERIFY(QFile::remove(m_folder->path(name)));
        QCOMPARE(rozetCli(arguments).exitCode, 0);
        QVERIFY(m_folder->bytes(name) == bytes);
    }

    void drift()
    {
        const CliResult result =
            rozetCli({QStringLiteral("agreement"), QStringLiteral("drift"), m_folder->study(),
                      kCoders, kDuo, QStringLiteral("--threshold"), QStringLiteral("0.99"),
                      QStringLiteral("--least-units"), QStringLiteral("3"), kJson});
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject json = result.json();
        QCOMPARE(json[QStringLiteral("rounds")].toArray().size(), 1);
        QVERIFY(json[QStringLiteral("weeks")].toArray().size() > 5);
        QVERIFY(!json[QStringLiteral("warnings")].toArray().isEmpty());
        QCOMPARE(json[QStringLiteral("dated_by")][QStringLiteral("last_fragment")].toInt() +
                     json[QStringLiteral("dated_by")][QStringLiteral("closing")].toInt(),
                 18);
        const QJsonObject round = json[QStringLiteral("rounds")].toArray().first().toObject();
        QCOMPARE(round[QStringLiteral("recordings")].toInt(), 18);
    }

    void refusals()
    {
        CliResult result = rozetCli({QStringLiteral("consensus"), m_folder->study()});
        QCOMPARE(result.exitCode, 2); // --coders is needed
        result = rozetCli(
            {QStringLiteral("consensus"), m_folder->study(), kCoders, QStringLiteral("codeur A")});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.isOneLine());
        result = rozetCli({QStringLiteral("consensus"), m_folder->study(), kCoders,
                           QStringLiteral("codeur A,niemand")});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.isOneLine());
        result = consensus({QStringLiteral("--overlap"), QStringLiteral("2")});
        QCOMPARE(result.exitCode, 2);
        result = consensus({QStringLiteral("--output"), m_folder->path(QStringLiteral("r.txt"))});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(!QFile::exists(m_folder->path(QStringLiteral("r.txt"))));
    }

private:
    [[nodiscard]] CliResult consensus(const QStringList& options) const
    {
        return rozetCli(QStringList{QStringLiteral("consensus"), m_folder->study(), kCoders, kDuo} +
                        options);
    }

    /// As it is before the duo begins to settle.
    void withoutConsensus() const
    {
        study::Study study = m_folder->read();
        const auto consensus =
            std::ranges::find(study.coders, study::CoderRole::Consensus, &study::Coder::role);
        std::vector<study::CodingId> theirs;
        for (const study::Coding& coding : study.codings) {
            if (coding.header.coder == consensus->id) {
                theirs.push_back(coding.id);
            }
        }
        for (const study::CodingId& id : theirs) {
            QVERIFY(study::applyChange(study, study::removalOfCoding(study, id)));
        }
        m_folder->write(study);
    }

    std::unique_ptr<StudyFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestConsensusCommand)
#include "tst_consensus_command.moc"
