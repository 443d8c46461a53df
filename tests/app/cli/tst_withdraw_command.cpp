// SPDX-License-Identifier: GPL-3.0-or-later
// rozet-cli recording withdraw: what is gone is gone, what is not is told.
#include "core/study/apply_change.h"
#include "tests/app/cli/cli_runner.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace rozet;
using namespace rozet::test;

namespace {

const QString kJson = QStringLiteral("--json");
const QString kStudy = QStringLiteral("gesprekken.rozet");
const QByteArray kText = "over zijn hobby timmeren";

} // namespace

class TestWithdrawCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<StudyFolder>();
        qputenv("XDG_CACHE_HOME", m_folder->path(QStringLiteral("cache")).toUtf8());
        m_folder->write(smallStudy());
        m_folder->put(QStringLiteral("media/r1.wav"), wavBytes(5));
    }

    void aDryRunChangesNothing()
    {
        const QByteArray before = m_folder->bytes(kStudy);
        const CliResult result = withdraw({QStringLiteral("--dry-run"), kJson});
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject json = result.json();
        QVERIFY(json.value(QStringLiteral("dry_run")).toBool());
        QCOMPARE(json.value(QStringLiteral("name")).toString(), QStringLiteral("R1"));
        QCOMPARE(json.value(QStringLiteral("codings")).toInt(), 2);
        QCOMPARE(json.value(QStringLiteral("fragments")).toInt(), 5);
        QCOMPARE(json.value(QStringLiteral("consents")).toInt(), 1);
        QCOMPARE(json.value(QStringLiteral("students")).toArray(),
                 QJsonArray{QStringLiteral("L-0417")});
        QCOMPARE(json.value(QStringLiteral("files")).toArray().size(), 1);
        QCOMPARE(m_folder->bytes(kStudy), before);
        QVERIFY(QFile::exists(m_folder->path(QStringLiteral("media/r1.wav"))));
    }

    void everythingIsGone()
    {
        QVERIFY(m_folder->bytes(kStudy).contains(kText));
        m_folder->put(QStringLiteral("export.csv"), "description\n" + kText + "\n");
        const CliResult result = withdraw({QStringLiteral("--certificate"),
                                           m_folder->path(QStringLiteral("bewijs.html")), kJson});
        QVERIFY2(result.exitCode == 0, result.err);
        const QJsonObject json = result.json();
        QVERIFY(json.value(QStringLiteral("texts_sought")).toInt() >= 4);
        QCOMPARE(json.value(QStringLiteral("texts_found")).toInt(-1), 0);
        QCOMPARE(json.value(QStringLiteral("files")).toArray(),
                 QJsonArray{m_folder->path(QStringLiteral("media/r1.wav"))});

        const study::Study study = m_folder->read();
        QCOMPARE(study.recordings.size(), std::size_t(1));
        QVERIFY(study.codings.isEmpty() && study.consents.isEmpty() && study.students.isEmpty());
        QCOMPARE(study.mentors.size(), std::size_t(1));
        const QByteArray bytes = m_folder->bytes(kStudy);
        for (const QByteArray& text :
             {kText, QByteArray("L-0417"), QByteArray("opgenomen in lokaal 12"),
              QByteArray("formulier in de kluis"), QByteArray("media/r1.wav"),
              QByteArray("eens over het timmeren")}) {
            QVERIFY2(!bytes.contains(text), text);
        }
        // The log tells that it happened, without any text.
        QVERIFY(bytes.contains("withdraw recording"));
        QVERIFY(!bytes.contains("verzoek van de leerling"));
        QVERIFY(!QFile::exists(m_folder->path(QStringLiteral("media/r1.wav"))));
        QCOMPARE(rozetCli({QStringLiteral("study"), QStringLiteral("check"), m_folder->study()})
                     .exitCode,
                 0);

        // What lies around the study and still holds the texts is told, and left alone.
        const QJsonArray around = json.value(QStringLiteral("not_reached")).toArray();
        QCOMPARE(around.size(), 1);
        QCOMPARE(around[0][QStringLiteral("path")].toString(),
                 m_folder->path(QStringLiteral("export.csv")));
        QCOMPARE(around[0][QStringLiteral("why")].toString(), QStringLiteral("still_holds_texts"));
        QVERIFY(QFile::exists(m_folder->path(QStringLiteral("export.csv"))));

        const QByteArray certificate = m_folder->bytes(QStringLiteral("bewijs.html"));
        QVERIFY(certificate.startsWith("<!DOCTYPE html>"));
        for (const char* part :
             {"R1", "verzoek van de leerling", "export.csv", "r1.wav", "Mentor M1"}) {
            QVERIFY2(certificate.contains(part), part);
        }
    }

    void certificateInDutch()
    {
        const CliResult result =
            withdraw({QStringLiteral("--certificate"), m_folder->path(QStringLiteral("bewijs.txt")),
                      QStringLiteral("--lang"), QStringLiteral("nl")});
        QVERIFY2(result.exitCode == 0, result.err);
        const QByteArray certificate = m_folder->bytes(QStringLiteral("bewijs.txt"));
        QVERIFY2(certificate.startsWith("Bewijs van vernietiging"), certificate);
    }

    void thumbnailsGoToo()
    {
        // md5 of the file's address, as file managers do.
        const QByteArray address =
            QUrl::fromLocalFile(m_folder->path(QStringLiteral("media/r1.wav"))).toEncoded();
        const QString name =
            QStringLiteral("cache/thumbnails/large/%1.png")
                .arg(QString::fromLatin1(
                    QCryptographicHash::hash(address, QCryptographicHash::Md5).toHex()));
        m_folder->put(name, "picture");
        m_folder->put(QStringLiteral("cache/thumbnails/large/other.png"), "picture");
        QCOMPARE(withdraw({}).exitCode, 0);
        QVERIFY(!QFile::exists(m_folder->path(name)));
        QVERIFY(QFile::exists(m_folder->path(QStringLiteral("cache/thumbnails/large/other.png"))));
    }

    void filesOutsideTheFolderStay()
    {
        const QTemporaryDir elsewhere;
        QFile outside(elsewhere.filePath(QStringLiteral("r1.wav")));
        QVERIFY(outside.open(QIODevice::WriteOnly));
        outside.write(wavBytes(5));
        outside.close();
        setMedia(outside.fileName());
        const CliResult result = withdraw({kJson});
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(outside.exists());
        const QJsonObject left = result.json().value(QStringLiteral("not_reached"))[0].toObject();
        QCOMPARE(left.value(QStringLiteral("why")).toString(),
                 QStringLiteral("outside_study_folder"));
        QVERIFY2(result.err.contains("r1.wav"), result.err);
    }

    void aLinkOutOfTheFolderIsNotFollowed()
    {
        const QTemporaryDir elsewhere;
        QFile outside(elsewhere.filePath(QStringLiteral("private.wav")));
        QVERIFY(outside.open(QIODevice::WriteOnly));
        outside.write(wavBytes(5));
        outside.close();
        QVERIFY(QFile::remove(m_folder->path(QStringLiteral("media/r1.wav"))));
        QVERIFY(QFile::link(outside.fileName(), m_folder->path(QStringLiteral("media/r1.wav"))));
        const CliResult result = withdraw({kJson});
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY(outside.exists());
        QVERIFY(!QFileInfo(m_folder->path(QStringLiteral("media/r1.wav"))).isSymLink());
        const QJsonObject left = result.json().value(QStringLiteral("not_reached"))[0].toObject();
        QCOMPARE(left.value(QStringLiteral("why")).toString(), QStringLiteral("link"));
    }

    void aFileOfTwoRecordingsStays()
    {
        study::Study study = smallStudy();
        for (study::Recording changed : study.recordings) {
            if (changed.name == QStringLiteral("R2")) {
                changed.media = {{QStringLiteral("media/r1.wav"), {}, 0, {}, {}}};
                QVERIFY(study::applyChange(study, study::Replace<study::Recording>{changed}));
            }
        }
        m_folder->write(study);
        QCOMPARE(withdraw({}).exitCode, 0);
        QVERIFY(QFile::exists(m_folder->path(QStringLiteral("media/r1.wav"))));
    }

    void wrongInputErasesNothing_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown") << QStringLiteral("R9") << QStringLiteral("bewijs.html")
                                 << QStringLiteral("R9");
        QTest::newRow("no folder") << QStringLiteral("R1") << QStringLiteral("no/bewijs.html")
                                   << QStringLiteral("bewijs.html");
        QTest::newRow("other form")
            << QStringLiteral("R1") << QStringLiteral("bewijs.pdf") << QStringLiteral("html");
    }

    void wrongInputErasesNothing()
    {
        QFETCH(QString, recording);
        QFETCH(QString, certificate);
        QFETCH(QString, says);
        const QByteArray before = m_folder->bytes(kStudy);
        const CliResult result =
            rozetCli({QStringLiteral("recording"), QStringLiteral("withdraw"), m_folder->study(),
                      recording, QStringLiteral("--reason"), QStringLiteral("x"),
                      QStringLiteral("--certificate"), m_folder->path(certificate)});
        QCOMPARE(result.exitCode, 1);
        QVERIFY2(result.isOneLine() && result.err.contains(says.toUtf8()), result.err);
        QCOMPARE(m_folder->bytes(kStudy), before);
        QVERIFY(QFile::exists(m_folder->path(QStringLiteral("media/r1.wav"))));
    }

    void byIdAsWell()
    {
        QString id;
        for (const study::Recording& recording : m_folder->read().recordings) {
            if (recording.name == QStringLiteral("R1")) {
                id = recording.id.toText();
            }
        }
        const CliResult result =
            rozetCli({QStringLiteral("recording"), QStringLiteral("withdraw"), m_folder->study(),
                      id, QStringLiteral("--reason"), QStringLiteral("x"), kJson});
        QVERIFY2(result.exitCode == 0, result.err);
        QCOMPARE(result.json().value(QStringLiteral("name")).toString(), QStringLiteral("R1"));
    }

private:
    [[nodiscard]] CliResult withdraw(const QStringList& more) const
    {
        return rozetCli(QStringList{QStringLiteral("recording"), QStringLiteral("withdraw"),
                                    m_folder->study(), QStringLiteral("r1"),
                                    QStringLiteral("--reason"),
                                    QStringLiteral("verzoek van de leerling")} +
                        more);
    }

    void setMedia(const QString& path) const
    {
        study::Study study = smallStudy();
        for (study::Recording changed : study.recordings) {
            if (changed.name == QStringLiteral("R1")) {
                changed.media = {{path, {}, 0, {}, {}}};
                QVERIFY(study::applyChange(study, study::Replace<study::Recording>{changed}));
            }
        }
        m_folder->write(study);
    }

    std::unique_ptr<StudyFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestWithdrawCommand)
#include "tst_withdraw_command.moc"
