// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/media_place.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace rozet;
using namespace rozet::workflow;

class TestMediaPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char* name : {"study/media/a.mp4", "videos/b.mp4", "study/s.rozet"}) {
            const QString path = m_folder->filePath(QString::fromLatin1(name));
            QDir().mkpath(QFileInfo(path).absolutePath());
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("1234567890");
        }
        m_study = m_folder->filePath(QStringLiteral("study/s.rozet"));
    }

    void storesWhatCanBeMovedWithTheStudy()
    {
        QCOMPARE(storedMediaPath(m_study, m_folder->filePath(QStringLiteral("study/media/a.mp4"))),
                 QStringLiteral("media/a.mp4"));
        QCOMPARE(storedMediaPath(m_study, m_folder->filePath(QStringLiteral("videos/b.mp4"))),
                 QStringLiteral("../videos/b.mp4"));
        QCOMPARE(storedMediaPath(m_study, QStringLiteral("/proc/version")),
                 QStringLiteral("/proc/version"));
    }

    void findsWhatItStored()
    {
        for (const char* name : {"study/media/a.mp4", "videos/b.mp4"}) {
            const QString path =
                QFileInfo(m_folder->filePath(QString::fromLatin1(name))).canonicalFilePath();
            const study::MediaFile file{storedMediaPath(m_study, path), {}, 10, {}, {}};
            QCOMPARE(absoluteMediaPath(m_study, file), path);
            QCOMPARE(mediaState(m_study, file), MediaState::Found);
        }
    }

    void tellsTheState()
    {
        const auto state = [&](const char* path, qint64 size) {
            return mediaState(m_study,
                              study::MediaFile{QString::fromLatin1(path), {}, size, {}, {}});
        };
        QCOMPARE(state("media/a.mp4", 0), MediaState::Found);
        QCOMPARE(state("media/a.mp4", 11), MediaState::Changed);
        QCOMPARE(state("media/c.mp4", 10), MediaState::Missing);
        QCOMPARE(state("media", 0), MediaState::Missing);
        QCOMPARE(state("", 0), MediaState::Missing);
        study::Recording recording;
        QCOMPARE(mediaState(m_study, recording), MediaState::Missing);
        recording.media = {{QStringLiteral("media/a.mp4"), {}, 0, {}, {}},
                           {QStringLiteral("media/c.mp4"), {}, 0, {}, {}}};
        QCOMPARE(mediaState(m_study, recording), MediaState::Missing);
    }

    void doesNotFollowEveryPath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("acceptable");
        const auto row = [](const char* path, bool acceptable) {
            QTest::newRow(path) << QString::fromLatin1(path) << acceptable;
        };
        row("media/a.mp4", true);
        row("../videos/b.mp4", true);
        row("/data/b.mp4", true);
        row("media/../media/a.mp4", true);
        row("../../b.mp4", false);
        row("media/../../../etc/passwd", false);
        row("..", false);
        row("//server/share/a.mp4", false);
        row("\\\\server\\share\\a.mp4", false);
        row("file://host/a.mp4", false);
        row("https://example.org/a.mp4", false);
        row("", false);
        QTest::newRow("null character") << QStringLiteral("a.mp4") + QChar(u'\0') << false;
    }

    void doesNotFollowEveryPath()
    {
        QFETCH(QString, path);
        QFETCH(bool, acceptable);
        QCOMPARE(isAcceptableMediaPath(path), acceptable);
        QCOMPARE(absoluteMediaPath(m_study, {path, {}, 0, {}, {}}).isEmpty(), !acceptable);
    }

    void knowsWhatLiesInside()
    {
        QVERIFY(
            liesInStudyFolder(m_study, m_folder->filePath(QStringLiteral("study/media/a.mp4"))));
        QVERIFY(!liesInStudyFolder(m_study, m_folder->filePath(QStringLiteral("videos/b.mp4"))));
        QVERIFY(!liesInStudyFolder(m_study, m_folder->filePath(QStringLiteral("study/none.mp4"))));
        const QString link = m_folder->filePath(QStringLiteral("study/link.mp4"));
        QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("videos/b.mp4")), link));
        QVERIFY(!liesInStudyFolder(m_study, link));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_study;
};

QTEST_GUILESS_MAIN(TestMediaPlace)
#include "tst_media_place.moc"
