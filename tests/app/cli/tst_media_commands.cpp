// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/support/media_clips.h"

#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::test;

namespace {

QStringList mediaCommand(const char* command, const QStringList& more)
{
    return QStringList{QStringLiteral("media"), QString::fromLatin1(command)} + more;
}

const QString kJson = QStringLiteral("--json");
const QString kOutput = QStringLiteral("--output");

} // namespace

class TestMediaCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QString reason;
        m_clip = standardClip(QStringLiteral("constant.mp4"), &reason);
        QVERIFY2(!m_clip.isEmpty(), qPrintable(reason));
        m_folder.put(QStringLiteral("sound.wav"), wavBytes(10));
        m_folder.put(QStringLiteral("letter.mp4"), "Dear all, this is not a video.");
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void probes()
    {
        const CliResult result = rozetCli(mediaCommand("probe", {m_clip, kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject json = result.json();
        QVERIFY(!json.value(QStringLiteral("container")).toString().isEmpty());
        QVERIFY(qAbs(json.value(QStringLiteral("duration")).toDouble() - 12.0) < 0.2);
        const QJsonObject video = json.value(QStringLiteral("video")).toObject();
        QCOMPARE(video.value(QStringLiteral("codec")).toString(), QStringLiteral("h264"));
        QCOMPARE(video.value(QStringLiteral("frames")).toInt(), 300);
        QCOMPARE(video.value(QStringLiteral("width")).toInt(), 320);
        QCOMPARE(video.value(QStringLiteral("average_fps")).toDouble(), 25.0);
        QVERIFY(!video.value(QStringLiteral("variable_frame_rate")).toBool(true));
        QCOMPARE(video.value(QStringLiteral("rotation")).toInt(-1), 0);
        QVERIFY(video.value(QStringLiteral("keyframes")).toInt() > 0);
        QVERIFY(json.value(QStringLiteral("audio"))[QStringLiteral("sample_rate")].toInt() > 0);
        QVERIFY(json.value(QStringLiteral("problems")).isArray());
        QVERIFY(json.contains(QStringLiteral("start")));
        const CliResult text = rozetCli(
            mediaCommand("probe", {m_clip, QStringLiteral("--lang"), QStringLiteral("nl")}));
        QVERIFY2(text.out.contains("h264") && text.out.contains("beeld"), text.out);
    }

    void probesSound()
    {
        const CliResult result =
            rozetCli(mediaCommand("probe", {m_folder.path(QStringLiteral("sound.wav")), kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(result.json().value(QStringLiteral("video")).isNull());
        QCOMPARE(result.json().value(QStringLiteral("duration")).toDouble(), 1.0);
        QCOMPARE(
            result.json().value(QStringLiteral("problems"))[0][QStringLiteral("kind")].toString(),
            QStringLiteral("no_picture"));
    }

    void listsFrames()
    {
        const CliResult result = rozetCli(mediaCommand("frames", {m_clip, kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonArray frames = result.json().value(QStringLiteral("frames")).toArray();
        QCOMPARE(frames.size(), 300);
        for (qsizetype i = 0; i < frames.size(); ++i) {
            QCOMPARE(frames[i][QStringLiteral("n")].toInt(-1), int(i));
            QCOMPARE(frames[i][QStringLiteral("pts_us")].toDouble(-1), double(i) * 40000);
        }
        QVERIFY(frames[0][QStringLiteral("key")].toBool());
        QCOMPARE(frames[0][QStringLiteral("duration_us")].toDouble(), 40000.0);
        const CliResult text = rozetCli(mediaCommand("frames", {m_clip}));
        QVERIFY(text.out.contains("11960000"));
    }

    void savesFrames_data()
    {
        QTest::addColumn<QStringList>("which");
        QTest::addColumn<int>("n");
        const auto row = [](const char* which, int n) {
            QTest::newRow(which) << QString::fromLatin1(which).split(u' ') << n;
        };
        row("--number 0", 0);
        row("--number 299", 299);
        row("--time 0", 0);
        row("--time 3.2", 80);
        row("--time 3.21", 80);
        row("--time 3.2399", 80);
        row("--time 3.24", 81);
        row("--time 99", 299);
    }

    void savesFrames()
    {
        QFETCH(QStringList, which);
        QFETCH(int, n);
        const QString file = m_folder.path(QStringLiteral("frame.png"));
        const CliResult result = rozetCli(
            mediaCommand("frame", QStringList{m_clip} + which + QStringList{kOutput, file, kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.json().value(QStringLiteral("n")).toInt(-1), n);
        QCOMPARE(result.json().value(QStringLiteral("pts_us")).toDouble(-1), n * 40000.0);
        QVERIFY(m_folder.bytes(QStringLiteral("frame.png")).startsWith("\x89PNG"));
    }

    void frameThatIsNotThere()
    {
        const QString file = m_folder.path(QStringLiteral("none.png"));
        const CliResult outside = rozetCli(mediaCommand(
            "frame", {m_clip, QStringLiteral("--number"), QStringLiteral("300"), kOutput, file}));
        QCOMPARE(outside.exitCode, 1);
        QVERIFY2(outside.isOneLine() && outside.err.contains("0 - 299"), outside.err);
        const CliResult form =
            rozetCli(mediaCommand("frame", {m_clip, QStringLiteral("--number"), QStringLiteral("3"),
                                            kOutput, m_folder.path(QStringLiteral("none.gif"))}));
        QCOMPARE(form.exitCode, 1);
        QVERIFY2(form.isOneLine() && form.err.contains("png"), form.err);
        QVERIFY(!QFile::exists(file));
    }

    void waveform()
    {
        const CliResult result = rozetCli(
            mediaCommand("waveform", {m_folder.path(QStringLiteral("sound.wav")),
                                      QStringLiteral("--bins"), QStringLiteral("20"), kJson}));
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.json().value(QStringLiteral("sample_rate")).toInt(), 8000);
        QCOMPARE(result.json().value(QStringLiteral("duration")).toDouble(), 1.0);
        const QJsonArray bins = result.json().value(QStringLiteral("bins")).toArray();
        QCOMPARE(bins.size(), 20);
        for (const QJsonValue& bin : bins) {
            QVERIFY(bin[QStringLiteral("min")].toDouble() < 0 &&
                    bin[QStringLiteral("max")].toDouble() > 0);
            QVERIFY(bin[QStringLiteral("rms")].toDouble() > 0);
            QVERIFY(bin[QStringLiteral("rms")].toDouble() <= bin[QStringLiteral("max")].toDouble());
        }
    }

    void whatIsNoRecording_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("probe") << mediaCommand("probe", {});
        QTest::newRow("frames") << mediaCommand("frames", {});
        QTest::newRow("frame") << mediaCommand("frame",
                                               {QStringLiteral("--time"), QStringLiteral("0"),
                                                kOutput, m_folder.path(QStringLiteral("x.png"))});
        QTest::newRow("waveform") << mediaCommand("waveform",
                                                  {QStringLiteral("--bins"), QStringLiteral("3")});
    }

    void whatIsNoRecording()
    {
        QFETCH(QStringList, command);
        for (const char* name : {"letter.mp4", "none.mp4"}) {
            QStringList arguments = command;
            arguments.insert(2, m_folder.path(QString::fromLatin1(name)));
            const CliResult result = rozetCli(arguments + QStringList{kJson});
            QCOMPARE(result.exitCode, 1);
            QVERIFY(result.out.isEmpty());
            QVERIFY2(result.isOneLine() && result.err.contains(name), result.err);
        }
        QVERIFY(!QFile::exists(m_folder.path(QStringLiteral("x.png"))));
    }

private:
    StudyFolder m_folder;
    QString m_clip;
};

QTEST_GUILESS_MAIN(TestMediaCommands)
#include "tst_media_commands.moc"
