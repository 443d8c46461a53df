// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/apply_change.h"
#include "tests/app/cli/cli_runner.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::test;

namespace {

QStringList recording(const char* command, const QStringList& more)
{
    return QStringList{QStringLiteral("recording"), QString::fromLatin1(command)} + more;
}

const QString kJson = QStringLiteral("--json");
const QString kSearch = QStringLiteral("--search");

QJsonObject named(const QJsonArray& list, const QString& name)
{
    for (const QJsonValue& value : list) {
        if (value[QStringLiteral("name")].toString() == name) {
            return value.toObject();
        }
    }
    return {};
}

} // namespace

class TestRecordingCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<StudyFolder>();
        m_folder->write(smallStudy());
    }

    void adds()
    {
        m_folder->put(QStringLiteral("media/gesprek 3.wav"), wavBytes(25));
        const CliResult result = rozetCli(recording(
            "add", {m_folder->study(), m_folder->path(QStringLiteral("media/gesprek 3.wav")),
                    QStringLiteral("--mentor"), QStringLiteral("m1"), QStringLiteral("--school"),
                    QStringLiteral("B"), QStringLiteral("--student"), QStringLiteral("L-9"),
                    QStringLiteral("--student"), QStringLiteral("L-10"), kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject added = result.json().value(QStringLiteral("recordings"))[0].toObject();
        QCOMPARE(added.value(QStringLiteral("name")).toString(), QStringLiteral("gesprek 3"));
        QCOMPARE(added.value(QStringLiteral("duration")).toDouble(), 2.5);
        QCOMPARE(added.value(QStringLiteral("path")).toString(),
                 QStringLiteral("media/gesprek 3.wav"));
        QCOMPARE(added.value(QStringLiteral("created")).toArray(),
                 (QJsonArray{QStringLiteral("B"), QStringLiteral("L-9"), QStringLiteral("L-10")}));
        QVERIFY(added.value(QStringLiteral("problems"))
                    .toArray()
                    .contains(QStringLiteral("no_picture")));
        QVERIFY2(result.err.contains("no picture"), result.err);

        const study::Study study = m_folder->read();
        QCOMPARE(study.recordings.size(), std::size_t(3));
        QCOMPARE(study.mentors.size(), std::size_t(1));
        QCOMPARE(study.students.size(), std::size_t(3));

        // The same content under another name is the same recording.
        m_folder->put(QStringLiteral("copy.wav"), wavBytes(25));
        const CliResult again = rozetCli(
            recording("add", {m_folder->study(), m_folder->path(QStringLiteral("copy.wav"))}));
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.isOneLine() && again.err.contains("gesprek 3"), again.err);
    }

    void addsAllOrNothing()
    {
        m_folder->put(QStringLiteral("good.wav"), wavBytes(5));
        m_folder->put(QStringLiteral("bad.wav"), "this is no sound");
        const QByteArray before = m_folder->bytes(QStringLiteral("gesprekken.rozet"));
        const CliResult result = rozetCli(
            recording("add", {m_folder->study(), m_folder->path(QStringLiteral("good.wav")),
                              m_folder->path(QStringLiteral("bad.wav"))}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.isOneLine() && result.err.contains("bad.wav"), result.err);
        QCOMPARE(m_folder->bytes(QStringLiteral("gesprekken.rozet")), before);
    }

    void refusesATakenName()
    {
        m_folder->put(QStringLiteral("r1.wav"), wavBytes(5));
        const CliResult result = rozetCli(
            recording("add", {m_folder->study(), m_folder->path(QStringLiteral("r1.wav"))}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains("this name is taken"), result.err);
        const CliResult other =
            rozetCli(recording("add", {m_folder->study(), m_folder->path(QStringLiteral("r1.wav")),
                                       QStringLiteral("--name"), QStringLiteral("R3")}));
        QVERIFY2(other.exitCode == 0, other.err);
    }

    void lists()
    {
        m_folder->put(QStringLiteral("media/r1.wav"), wavBytes(5));
        const CliResult result = rozetCli(recording("list", {m_folder->study(), kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonArray list = result.json().value(QStringLiteral("recordings")).toArray();
        QCOMPARE(list.size(), 2);
        const QJsonObject first = named(list, QStringLiteral("R1"));
        QCOMPARE(first.value(QStringLiteral("school")).toString(), QStringLiteral("A"));
        QCOMPARE(first.value(QStringLiteral("mentor")).toString(), QStringLiteral("M1"));
        QCOMPARE(first.value(QStringLiteral("students")).toArray(),
                 QJsonArray{QStringLiteral("L-0417")});
        QCOMPARE(first.value(QStringLiteral("duration")).toDouble(), 600.0);
        QCOMPARE(first.value(QStringLiteral("media")).toString(), QStringLiteral("found"));
        QCOMPARE(first.value(QStringLiteral("consent")).toString(), QStringLiteral("given"));
        const QJsonArray codings = first.value(QStringLiteral("codings")).toArray();
        QCOMPARE(codings.size(), 2);
        QCOMPARE(codings[0][QStringLiteral("coder")].toString(), QStringLiteral("ann"));
        QCOMPARE(codings[0][QStringLiteral("state")].toString(), QStringLiteral("busy"));
        QVERIFY(codings[0][QStringLiteral("round")].isNull());
        QCOMPARE(codings[1][QStringLiteral("state")].toString(), QStringLiteral("closed"));
        const QJsonObject second = named(list, QStringLiteral("R2"));
        QCOMPARE(second.value(QStringLiteral("media")).toString(), QStringLiteral("missing"));
        QCOMPARE(second.value(QStringLiteral("consent")).toString(), QStringLiteral("unknown"));
        QVERIFY(second.value(QStringLiteral("duration")).isNull());
        QVERIFY(!second.value(QStringLiteral("reason")).toString().isEmpty());

        const CliResult text = rozetCli(
            recording("list", {m_folder->study(), QStringLiteral("--lang"), QStringLiteral("nl")}));
        QVERIFY2(text.out.contains("toestemming") && text.out.contains("R2"), text.out);
    }

    void relinksByContent()
    {
        m_folder->put(QStringLiteral("media/x.wav"), wavBytes(7));
        QCOMPARE(rozetCli(recording("add", {m_folder->study(),
                                            m_folder->path(QStringLiteral("media/x.wav"))}))
                     .exitCode,
                 0);
        QDir().mkpath(m_folder->path(QStringLiteral("elders/diep")));
        QVERIFY(QFile::rename(m_folder->path(QStringLiteral("media/x.wav")),
                              m_folder->path(QStringLiteral("elders/diep/hernoemd.wav"))));
        // Another recording with the old name must not be taken.
        m_folder->put(QStringLiteral("elders/x.wav"), wavBytes(7, 2));

        const CliResult dry = rozetCli(recording(
            "relink", {m_folder->study(), kSearch, m_folder->path(QStringLiteral("elders")),
                       QStringLiteral("--dry-run"), kJson}));
        QVERIFY2(dry.exitCode == 0, dry.err);
        QCOMPARE(dry.json().value(QStringLiteral("relinked")).toArray().size(), 1);

        const CliResult result =
            rozetCli(recording("relink", {m_folder->study(), kSearch,
                                          m_folder->path(QStringLiteral("elders")), kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject found = result.json().value(QStringLiteral("relinked"))[0].toObject();
        QCOMPARE(found.value(QStringLiteral("from")).toString(), QStringLiteral("media/x.wav"));
        QCOMPARE(found.value(QStringLiteral("to")).toString(),
                 QStringLiteral("elders/diep/hernoemd.wav"));
        const CliResult list = rozetCli(recording("list", {m_folder->study(), kJson}));
        QCOMPARE(
            named(list.json().value(QStringLiteral("recordings")).toArray(), QStringLiteral("x"))
                .value(QStringLiteral("media"))
                .toString(),
            QStringLiteral("found"));
    }

    void relinkRefusesADifferentFileUnderTheOldName()
    {
        m_folder->put(QStringLiteral("media/x.wav"), wavBytes(7));
        QCOMPARE(rozetCli(recording("add", {m_folder->study(),
                                            m_folder->path(QStringLiteral("media/x.wav"))}))
                     .exitCode,
                 0);
        QVERIFY(QFile::remove(m_folder->path(QStringLiteral("media/x.wav"))));
        m_folder->put(QStringLiteral("elders/x.wav"), wavBytes(7, 2));
        const CliResult result =
            rozetCli(recording("relink", {m_folder->study(), kSearch,
                                          m_folder->path(QStringLiteral("elders")), kJson}));
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.json().value(QStringLiteral("relinked")).toArray().isEmpty());
        QCOMPARE(result.json().value(QStringLiteral("refused")).toArray().size(), 1);
        QVERIFY2(result.err.contains("is another file"), result.err);
    }

    void relinkWithoutAFolder()
    {
        const CliResult result = rozetCli(recording(
            "relink", {m_folder->study(), kSearch, m_folder->path(QStringLiteral("none"))}));
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains("none"), result.err);
    }

    void mediaOutsideTheSurroundingsAreNotTouched()
    {
        study::Study study = smallStudy();
        for (study::Recording changed : study.recordings) {
            if (changed.name == QStringLiteral("R2")) {
                changed.media = {{QStringLiteral("../../../../../../etc/hostname"), {}, 0, {}, {}},
                                 {QStringLiteral("//server/share/x.mp4"), {}, 0, {}, {}}};
                QVERIFY(study::applyChange(study, study::Replace<study::Recording>{changed}));
            }
        }
        m_folder->write(study);
        const CliResult list = rozetCli(recording("list", {m_folder->study(), kJson}));
        const QJsonObject second =
            named(list.json().value(QStringLiteral("recordings")).toArray(), QStringLiteral("R2"));
        QCOMPARE(second.value(QStringLiteral("media")).toString(), QStringLiteral("refused"));
    }

private:
    std::unique_ptr<StudyFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestRecordingCommands)
#include "tst_recording_commands.moc"
