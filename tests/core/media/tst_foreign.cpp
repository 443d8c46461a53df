// SPDX-License-Identifier: GPL-3.0-or-later
// Odd recordings made by other programs. They are not part of the repository; without them beside
// it these tests are skipped.
#include "core/media/audio_reader.h"
#include "core/media/probe.h"
#include "core/media/video_reader.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace rozet;
using namespace rozet::media;

class TestForeign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensAndShows_data();
    void opensAndShows();

private:
    QDir m_folder{QStringLiteral(ROZET_SOURCE_DIR "/../shared/foreign/media")};
};

void TestForeign::initTestCase()
{
    if (!m_folder.exists()) {
        QSKIP("../shared/foreign/media is not there: recordings of other programs were NOT tried");
    }
}

void TestForeign::opensAndShows_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("codec");
    QTest::addColumn<int>("frames");
    QTest::addColumn<double>("framesPerSecond");
    QTest::addColumn<int>("rotation");
    QTest::addColumn<QString>("problem"); // number of the kind and its detail
    const auto row = [](const char* name, const char* codec, int frames, double rate, int rotation,
                        const char* problem) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(codec) << frames
                            << rate << rotation << QString::fromLatin1(problem);
    };
    row("decord_video_90.mov", "h264", 3, 30, 90, "");
    row("moviepy_no_duration.webm", "vp9", -1, 0, 0, "unknown");
    row("moviepy_smpte-2997.mp4", "h264", 251, 25, 0, "");
    row("pyscenedetect_counter.mp4", "h264", 30, 10, 0, "");
    row("pyscenedetect_delayed_start.mp4", "mpeg4", 24, 25, 0, "late");
    row("torchcodec_av1_video.mkv", "av1", -1, 25, 0, "");
    row("torchcodec_h265_10bits.mp4", "hevc", 30, 30, 0, "");
}

void TestForeign::opensAndShows()
{
    QFETCH(QString, name);
    QFETCH(QString, codec);
    QFETCH(int, frames);
    QFETCH(double, framesPerSecond);
    QFETCH(int, rotation);
    QFETCH(QString, problem);
    const QString path = m_folder.filePath(name);
    if (!QFileInfo::exists(path)) {
        QSKIP(qPrintable(path + QStringLiteral(" is not there")));
    }
    NoProgress progress;
    const Result<MediaInfo> info = probe(path, progress);
    QVERIFY(info);
    QVERIFY(info->video.has_value());
    QCOMPARE_EQ(info->video->codec, codec);
    QCOMPARE_EQ(info->video->rotationDegrees, rotation);
    if (frames >= 0) {
        QCOMPARE_EQ(info->video->frames, frames);
    }
    if (framesPerSecond > 0) {
        QVERIFY2(std::abs(info->video->averageFramesPerSecond - framesPerSecond) < 0.05,
                 qPrintable(QString::number(info->video->averageFramesPerSecond)));
    }
    const auto found = [&](MediaProblemKind kind) {
        const auto at = std::find_if(info->problems.begin(), info->problems.end(),
                                     [&](const MediaProblem& each) { return each.kind == kind; });
        return at == info->problems.end() ? QString() : at->detail + QLatin1Char('!');
    };
    QCOMPARE_EQ(found(MediaProblemKind::UnknownDuration).isEmpty(),
                problem != QLatin1String("unknown"));
    QCOMPARE_EQ(found(MediaProblemKind::StartsLate),
                problem == QLatin1String("late") ? QStringLiteral("1.075 s!") : QString());
    QCOMPARE_EQ(found(MediaProblemKind::Truncated), QString());
    QVERIFY(info->duration > MediaDuration());

    const auto index = std::make_shared<const FrameIndex>(readFrameIndex(path, progress).value());
    QCOMPARE_EQ(index->count(), info->video->frames);
    const auto linear = VideoReader::open(path, index);
    const auto jumping = VideoReader::open(path, index);
    QVERIFY(linear && jumping);
    (*jumping)->setCacheBytes(0);
    // Reading on and jumping about show the same picture, pixel by pixel.
    const int step = std::max(1, index->count() / 4);
    for (int i = 0; i < index->count(); ++i) {
        const Result<Picture> next = (*linear)->next();
        QVERIFY2(next, qPrintable(QString::number(i)));
        QCOMPARE_EQ(next->number, i);
        if (i % step == 0) {
            const int other = (i * 7 + 3) % index->count();
            QVERIFY((*jumping)->frame(other));
            const Result<Picture> jumped = (*jumping)->frame(i);
            QVERIFY(jumped);
            QVERIFY(*jumped->bytes == *next->bytes);
            const bool sideways = rotation == 90 || rotation == 270;
            QCOMPARE_EQ(sideways ? next->heightPixels : next->widthPixels,
                        info->video->widthPixels);
        }
    }
    QCOMPARE_EQ((*linear)->damagedFrames(), 0);
    if (info->audio) {
        const auto sound = AudioReader::open(path);
        QVERIFY(sound);
        QVERIFY((*sound)->seek(MediaTime::fromSeconds(info->duration.seconds() / 2)));
        const Result<AudioBlock> block = (*sound)->read();
        QVERIFY(block);
        QVERIFY(!block->samples.empty());
    }
}

QTEST_GUILESS_MAIN(TestForeign)
#include "tst_foreign.moc"
