// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are not recordings, or pretend to be: each is refused with its own error, quickly, and
// no other file is touched.
#include "core/media/audio_reader.h"
#include "core/media/fingerprint.h"
#include "core/media/frame_index.h"
#include "core/media/probe.h"
#include "core/media/waveform.h"
#include "tests/support/media_clips.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

#include <random>

using namespace rozet;
using namespace rozet::media;
using namespace rozet::test;

Q_DECLARE_METATYPE(rozet::ErrorCode)

namespace {

QByteArray noise(int bytes, unsigned seed)
{
    std::mt19937 random(seed);
    QByteArray made(bytes, '\0');
    for (char& each : made) {
        each = static_cast<char>(random() & 0xff);
    }
    return made;
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void refusesNoiseUnderEveryName_data();
    void refusesNoiseUnderEveryName();
    void refusesWhatIsNoFile();
    void refusesFileWithoutMovieBox();
    void refusesHugeEmptyFile();
    void readsNoOtherFile_data();
    void readsNoOtherFile();
    void soundAloneHasNoPicture();
    void pictureAloneHasNoSound();
    void coverPictureIsNoVideo();
    void cancelsOnRequest();

private:
    QString write(const QString& name, const QByteArray& bytes);

    QTemporaryDir m_folder;
    QString m_good;
};

void TestHostile::initTestCase()
{
    QString reason;
    m_good = standardClip(QStringLiteral("constant.mp4"), &reason);
    QVERIFY2(!m_good.isEmpty(), qPrintable(reason));
    // A playlist would find this one beside it.
    QVERIFY(QFile::copy(m_good, m_folder.filePath(QStringLiteral("good.mp4"))));
}

QString TestHostile::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
}

void TestHostile::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray beside = QFile::encodeName(m_folder.filePath(QStringLiteral("good.mp4")));
    QTest::newRow("playlist, local")
        << QByteArray("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n" + beside +
                      "\n#EXT-X-ENDLIST\n")
        << ErrorCode::MediaRefused;
    QTest::newRow("playlist, relative")
        << QByteArray("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\ngood.mp4\n#EXT-X-ENDLIST\n")
        << ErrorCode::MediaRefused;
    QTest::newRow("playlist, address")
        << QByteArray("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://127.0.0.1:9/"
                      "seg.ts\n#EXT-X-ENDLIST\n")
        << ErrorCode::MediaRefused;
    QTest::newRow("concat, absolute")
        << QByteArray("ffconcat version 1.0\nfile '" + beside + "'\n") << ErrorCode::MediaRefused;
    QTest::newRow("concat, relative")
        << QByteArray("ffconcat version 1.0\nfile good.mp4\n") << ErrorCode::MediaRefused;
    QTest::newRow("session description")
        << QByteArray("v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 "
                      "0\r\nm=video 5004 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n")
        << ErrorCode::MediaRefused;
    QTest::newRow("empty") << QByteArray() << ErrorCode::MediaNotRecognised;
    QTest::newRow("one byte") << QByteArray("x") << ErrorCode::MediaNotRecognised;
    QTest::newRow("text") << QByteArray("Dit is geen opname.\n").repeated(500)
                          << ErrorCode::MediaNotRecognised;
    QTest::newRow("subtitles") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nHallo\n\n")
                               << ErrorCode::MediaNotRecognised;
    QTest::newRow("picture") << QByteArray::fromHex(
                                    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15"
                                    "c4890000000a49444154789c6300010000050001"
                                    "0d0a2db40000000049454e44ae426082")
                             << ErrorCode::MediaNotRecognised;
    QTest::newRow("zip") << QByteArray("PK\x03\x04\x14\0\0\0\0\0", 10).append(noise(4000, 3))
                         << ErrorCode::MediaNotRecognised;
    QTest::newRow("zeros") << QByteArray(1 << 20, '\0') << ErrorCode::MediaNotRecognised;
    QTest::newRow("html") << QByteArray("<!DOCTYPE html><html><body>niet gevonden</body></html>")
                          << ErrorCode::MediaNotRecognised;
    QTest::newRow("wave without sound")
        << QByteArray("RIFF\x24\0\0\0WAVE", 12) << ErrorCode::MediaNotRecognised;
    QTest::newRow("matroska head only")
        << QByteArray::fromHex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878102428"
                               "581021853806701ffffffffffffff")
        << ErrorCode::MediaDamaged;
}

void TestHostile::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, code);
    const QString path = write(QStringLiteral("file.mp4"), content);
    NoProgress progress;
    const Result<MediaInfo> info = probe(path, progress);
    QVERIFY(!info);
    QCOMPARE_EQ(int(info.error().code), int(code));
    QCOMPARE_EQ(info.error().subject, path);
    const Result<FrameIndex> index = readFrameIndex(path, progress);
    QVERIFY(!index);
    QCOMPARE_EQ(int(index.error().code), int(code));
    const auto sound = AudioReader::open(path);
    QVERIFY(!sound);
    QCOMPARE_EQ(int(sound.error().code), int(code));
    const Result<Waveform> waveform = readWaveform(path, 10, progress);
    QVERIFY(!waveform);
    QCOMPARE_EQ(int(waveform.error().code), int(code));
}

void TestHostile::refusesNoiseUnderEveryName_data()
{
    QTest::addColumn<QString>("name");
    for (const char* const extension :
         {"mp4", "mov", "mkv", "webm", "avi", "mts", "m2ts", "mpg", "wmv", "wav", "mp3", "m4a",
          "flac", "ogg", "aac", "m3u8", "txt"}) {
        QTest::newRow(extension) << QStringLiteral("noise.") + QString::fromLatin1(extension);
    }
}

void TestHostile::refusesNoiseUnderEveryName()
{
    QFETCH(QString, name);
    NoProgress progress;
    for (unsigned seed = 1; seed <= 3; ++seed) {
        const Result<MediaInfo> info = probe(write(name, noise(200'000, seed)), progress);
        QVERIFY(!info);
        QCOMPARE_EQ(int(info.error().code), int(ErrorCode::MediaNotRecognised));
    }
}

void TestHostile::refusesWhatIsNoFile()
{
    NoProgress progress;
    const auto codeFor = [&](const QString& path) {
        const Result<MediaInfo> info = probe(path, progress);
        return info ? -1 : int(info.error().code);
    };
    QCOMPARE_EQ(codeFor(m_folder.filePath(QStringLiteral("absent.mp4"))),
                int(ErrorCode::FileNotFound));
    QCOMPARE_EQ(codeFor(m_folder.path()), int(ErrorCode::NotAFile));
    QCOMPARE_EQ(codeFor(QStringLiteral("/dev/zero")), int(ErrorCode::NotAFile));
    const QString pipe = m_folder.filePath(QStringLiteral("pipe.mp4"));
    QCOMPARE_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE_EQ(codeFor(pipe), int(ErrorCode::NotAFile));
    QCOMPARE_EQ(codeFor(QStringLiteral("http://127.0.0.1:9/film.mp4")),
                int(ErrorCode::FileNotFound));
    QCOMPARE_EQ(codeFor(QStringLiteral("concat:good.mp4")), int(ErrorCode::FileNotFound));
    QCOMPARE_EQ(codeFor(QString()), int(ErrorCode::FileNotFound));
    QCOMPARE_EQ(int(fingerprint(pipe).error().code), int(ErrorCode::NotAFile));
}

void TestHostile::refusesFileWithoutMovieBox()
{
    // As a camera leaves it when its battery runs out: the description would have come last.
    QFile good(standardClip(QStringLiteral("long_gop.mp4")));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray whole = good.readAll();
    const QString path =
        write(QStringLiteral("cut.mp4"), whole.left(static_cast<int>(whole.size() / 2)));
    NoProgress progress;
    const Result<MediaInfo> info = probe(path, progress);
    QVERIFY(!info);
    QCOMPARE_EQ(int(info.error().code), int(ErrorCode::MediaTruncated));
    QCOMPARE_EQ(info.error().where, QStringLiteral("moov"));
}

void TestHostile::refusesHugeEmptyFile()
{
    QFile file(m_folder.filePath(QStringLiteral("sparse.mp4")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(qint64(1) << 30));
    file.close();
    NoProgress progress;
    QElapsedTimer timer;
    timer.start();
    const Result<MediaInfo> info = probe(file.fileName(), progress);
    QVERIFY(!info);
    QCOMPARE_EQ(int(info.error().code), int(ErrorCode::MediaNotRecognised));
    QFile::remove(file.fileName());
}

void TestHostile::readsNoOtherFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("playlist") << QByteArray(
        "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nbait.ts\n#EXT-X-ENDLIST\n");
    QTest::newRow("concat") << QByteArray("ffconcat version 1.0\nfile bait.ts\n");
}

void TestHostile::readsNoOtherFile()
{
#ifdef Q_OS_LINUX
    QFETCH(QByteArray, content);
    // A file that was read has a later access time, when it lay further back than its change.
    const QString bait = m_folder.filePath(QStringLiteral("bait.ts"));
    QFile::remove(bait);
    QVERIFY(QFile::copy(m_good, bait));
    const QByteArray name = QFile::encodeName(bait);
    const timespec old[2] = {{1000, 0}, {2000, 0}};
    QCOMPARE_EQ(utimensat(AT_FDCWD, name.constData(), old, 0), 0);
    NoProgress progress;
    QVERIFY(!probe(write(QStringLiteral("list.mp4"), content), progress));

    struct stat after
    {
    };

    QCOMPARE_EQ(stat(name.constData(), &after), 0);
    QCOMPARE_EQ(after.st_atim.tv_sec, 1000);
    // The check itself works: reading does move it.
    QFile reading(bait);
    QVERIFY(reading.open(QIODevice::ReadOnly));
    QVERIFY(!reading.read(10).isEmpty());
    reading.close();
    QCOMPARE_EQ(stat(name.constData(), &after), 0);
    if (after.st_atim.tv_sec == 1000) {
        QSKIP("this file system does not keep access times: whether other files are read was not "
              "checked");
    }
#else
    QSKIP("access times are only compared on Linux");
#endif
}

void TestHostile::soundAloneHasNoPicture()
{
    NoProgress progress;
    const Result<FrameIndex> index =
        readFrameIndex(standardClip(QStringLiteral("sweep.wav")), progress);
    QVERIFY(!index);
    QCOMPARE_EQ(int(index.error().code), int(ErrorCode::MediaNoPicture));
}

void TestHostile::pictureAloneHasNoSound()
{
    NoProgress progress;
    const QString path = standardClip(QStringLiteral("silent.mp4"));
    const auto sound = AudioReader::open(path);
    QVERIFY(!sound);
    QCOMPARE_EQ(int(sound.error().code), int(ErrorCode::MediaNoSound));
    const Result<Waveform> waveform = readWaveform(path, 10, progress);
    QVERIFY(!waveform);
    QCOMPARE_EQ(int(waveform.error().code), int(ErrorCode::MediaNoSound));
}

void TestHostile::coverPictureIsNoVideo()
{
    NoProgress progress;
    const QString path = standardClip(QStringLiteral("cover.m4a"));
    QVERIFY(!path.isEmpty());
    const Result<FrameIndex> index = readFrameIndex(path, progress);
    QVERIFY(!index);
    QCOMPARE_EQ(int(index.error().code), int(ErrorCode::MediaNoPicture));
    const Result<MediaInfo> info = probe(path, progress);
    QVERIFY(info);
    QVERIFY(!info->video);
    QVERIFY(info->audio);
}

void TestHostile::cancelsOnRequest()
{
    class Impatient final : public Progress
    {
    public:
        void report(std::int64_t, std::int64_t) override {}

        [[nodiscard]] bool cancelled() const override { return true; }
    };

    Impatient progress;
    const Result<FrameIndex> index = readFrameIndex(m_good, progress);
    QVERIFY(!index);
    QCOMPARE_EQ(int(index.error().code), int(ErrorCode::Cancelled));
    const Result<MediaInfo> info = probe(m_good, progress);
    QVERIFY(!info);
    QCOMPARE_EQ(int(info.error().code), int(ErrorCode::Cancelled));
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
