// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"
#include "core/media/video_reader.h"
#include "tests/support/media_clips.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace rozet;
using namespace rozet::media;
using namespace rozet::test;

namespace {

bool has(const MediaInfo& info, MediaProblemKind kind)
{
    return std::any_of(info.problems.begin(), info.problems.end(),
                       [&](const MediaProblem& each) { return each.kind == kind; });
}

QString detail(const MediaInfo& info, MediaProblemKind kind)
{
    for (const MediaProblem& each : info.problems) {
        if (each.kind == kind) {
            return each.detail;
        }
    }
    return {};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFacts_data();
    void tellsFacts();
    void describesStreams();
    void seesRotation();
    void seesVariableRate();
    void seesLatePicture();
    void seesDifferentLengths();
    void measuresMissingDuration();
    void seesTruncation_data();
    void seesTruncation();
    void seesFurtherStreams();
    void warnsOfDistantKeyFrames();

private:
    MediaInfo probed(const QString& path);
    QString write(const QString& name, const QByteArray& bytes);
    QTemporaryDir m_folder;
};

MediaInfo TestProbe::probed(const QString& path)
{
    NoProgress progress;
    const Result<MediaInfo> info = probe(path, progress);
    if (!info) {
        qWarning("%s: error %d, %s", qPrintable(path), int(info.error().code),
                 qPrintable(info.error().found));
    }
    return info.value_or(MediaInfo{});
}

QString TestProbe::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
}

void TestProbe::tellsFacts_data()
{
    QTest::addColumn<QString>("clip");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("videoCodec");
    QTest::addColumn<QString>("audioCodec");
    QTest::addColumn<int>("frames");
    QTest::addColumn<double>("seconds");
    const auto row = [](const char* clip, const char* container, const char* video,
                        const char* audio, int frames, double seconds) {
        QTest::newRow(clip) << QString::fromLatin1(clip) << QString::fromLatin1(container)
                            << QString::fromLatin1(video) << QString::fromLatin1(audio) << frames
                            << seconds;
    };
    row("constant.mp4", "mp4", "h264", "aac", 300, 12);
    row("plain.mov", "mov", "h264", "pcm_s16le", 300, 12);
    row("plain.mkv", "matroska", "h264", "vorbis", 300, 12);
    row("vp8.webm", "webm", "vp8", "opus", 300, 12);
    row("vp9.webm", "webm", "vp9", "opus", 300, 12);
    row("mpeg4.avi", "avi", "mpeg4", "mp3", 300, 12);
    row("long_gop.mts", "mpegts", "h264", "ac3", 750, 30);
    row("camera.m2ts", "mpegts", "h264", "ac3", 300, 12);
    row("mpeg2.mpg", "mpeg", "mpeg2video", "mp2", 300, 12);
    row("plain.wmv", "asf", "wmv2", "wmav2", 300, 12);
    row("silent.mp4", "mp4", "h264", "", 300, 12);
    row("sweep.wav", "wav", "", "pcm_s16le", 0, 30);
    row("sweep.mp3", "mp3", "", "mp3", 0, 30);
    row("sweep.m4a", "m4a", "", "aac", 0, 30);
    row("sweep.flac", "flac", "", "flac", 0, 30);
    row("sweep.ogg", "ogg", "", "vorbis", 0, 30);
}

void TestProbe::tellsFacts()
{
    QFETCH(QString, clip);
    QFETCH(QString, container);
    QFETCH(QString, videoCodec);
    QFETCH(QString, audioCodec);
    QFETCH(int, frames);
    QFETCH(double, seconds);
    const MediaInfo info = probed(standardClip(clip));
    QVERIFY(info.container.split(QLatin1Char(',')).contains(container));
    QVERIFY2(std::abs(info.duration.seconds() - seconds) < 0.12,
             qPrintable(QString::number(info.duration.seconds())));
    QCOMPARE_EQ(info.video.has_value(), !videoCodec.isEmpty());
    QCOMPARE_EQ(info.audio.has_value(), !audioCodec.isEmpty());
    QCOMPARE_EQ(has(info, MediaProblemKind::NoPicture), videoCodec.isEmpty());
    QCOMPARE_EQ(has(info, MediaProblemKind::NoSound), audioCodec.isEmpty());
    QVERIFY(!has(info, MediaProblemKind::Truncated));
    QVERIFY(!has(info, MediaProblemKind::DamagedPackets));
    QVERIFY(!has(info, MediaProblemKind::VariableFrameRate));
    if (info.video) {
        QCOMPARE_EQ(info.video->codec, videoCodec);
        QCOMPARE_EQ(info.video->frames, frames);
        QCOMPARE_EQ(info.video->widthPixels, 320);
        QCOMPARE_EQ(info.video->heightPixels, 180);
        QVERIFY(std::abs(info.video->averageFramesPerSecond - 25) < 0.05);
        QVERIFY(!has(info, MediaProblemKind::StartsLate));
    }
    if (info.audio) {
        QCOMPARE_EQ(info.audio->codec, audioCodec);
        QCOMPARE_EQ(info.audio->sampleRateHz, 48000);
        QCOMPARE_EQ(info.audio->channels, 1);
    }
}

void TestProbe::describesStreams()
{
    const MediaInfo info = probed(standardClip(QStringLiteral("constant.mp4")));
    QVERIFY(info.video.has_value());
    QCOMPARE_EQ(info.video->keyFrames, 25);
    QCOMPARE_EQ(info.video->longestKeyFrameGap, MediaDuration::fromMilliseconds(480));
    QCOMPARE_EQ(info.video->rotationDegrees, 0);
    QCOMPARE_EQ(info.start, MediaTime());
    QVERIFY(info.problems.empty());
}

void TestProbe::seesRotation()
{
    const QString path = standardClip(QStringLiteral("rotated.mp4"));
    const MediaInfo info = probed(path);
    QVERIFY(info.video.has_value());
    QCOMPARE_EQ(info.video->rotationDegrees, 90);
    QCOMPARE_EQ(info.video->widthPixels, 320);
    // And the pictures stand upright: the strip along the stored top is along the right side now.
    NoProgress progress;
    const auto index = std::make_shared<const FrameIndex>(readFrameIndex(path, progress).value());
    const auto reader = VideoReader::open(path, index);
    QVERIFY(reader);
    const Result<Picture> picture = (*reader)->frame(77);
    QVERIFY(picture);
    QCOMPARE_EQ(picture->widthPixels, 180);
    QCOMPARE_EQ(picture->heightPixels, 320);
    Picture back = *picture;
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(picture->bytes->size());
    for (int y = 0; y < 320; ++y) {
        for (int x = 0; x < 180; ++x) {
            const std::size_t from = std::size_t(y * 180 + x) * 4;
            const std::size_t to = std::size_t((179 - x) * 320 + y) * 4;
            std::copy_n(picture->bytes->begin() + std::ptrdiff_t(from), 4,
                        bytes->begin() + std::ptrdiff_t(to));
        }
    }
    back.widthPixels = 320;
    back.heightPixels = 180;
    back.strideBytes = 320 * 4;
    back.bytes = bytes;
    QCOMPARE_EQ(stripNumber(back), 77);
}

void TestProbe::seesVariableRate()
{
    const MediaInfo info = probed(standardClip(QStringLiteral("variable.mp4")));
    QVERIFY(info.video && info.video->variableFrameRate);
    QVERIFY(has(info, MediaProblemKind::VariableFrameRate));
    const MediaInfo ntsc = probed(standardClip(QStringLiteral("ntsc.mp4")));
    QVERIFY(ntsc.video && !ntsc.video->variableFrameRate);
    QVERIFY(std::abs(ntsc.video->averageFramesPerSecond - 30000 / 1001.0) < 0.001);
}

void TestProbe::seesLatePicture()
{
    const MediaInfo late = probed(standardClip(QStringLiteral("late.mp4")));
    QCOMPARE_EQ(detail(late, MediaProblemKind::StartsLate), QStringLiteral("1.5 s"));
    // The whole recording shifted: taken off, but told.
    const MediaInfo shifted = probed(standardClip(QStringLiteral("offset.mkv")));
    QVERIFY(std::abs(shifted.start.seconds() - 5) < 0.03);
    QVERIFY(has(shifted, MediaProblemKind::StartsLate));
    QVERIFY(std::abs(shifted.duration.seconds() - 12) < 0.1);
}

void TestProbe::seesDifferentLengths()
{
    ClipRecipe recipe = standardRecipe(QStringLiteral("constant.mp4"));
    recipe.name = QStringLiteral("short_sound.mp4");
    recipe.soundSeconds = 7;
    const MediaInfo info = probed(makeClip(recipe));
    const QString text = detail(info, MediaProblemKind::SoundPictureLength);
    QVERIFY2(text.startsWith(QLatin1String("-4.9")) || text.startsWith(QLatin1String("-5")),
             qPrintable(text));
}

void TestProbe::measuresMissingDuration()
{
    ClipRecipe recipe = standardRecipe(QStringLiteral("vp8.webm"));
    recipe.name = QStringLiteral("live.webm");
    recipe.options += QStringList{QStringLiteral("-live"), QStringLiteral("1")};
    QString reason;
    const QString path = makeClip(recipe, &reason);
    QVERIFY2(!path.isEmpty(), qPrintable(reason));
    const MediaInfo info = probed(path);
    QVERIFY(has(info, MediaProblemKind::UnknownDuration));
    QVERIFY(!has(info, MediaProblemKind::Truncated));
    QVERIFY(std::abs(info.duration.seconds() - 12) < 0.1);
}

void TestProbe::seesTruncation_data()
{
    QTest::addColumn<QString>("clip");
    for (const char* const clip :
         {"constant.mp4", "plain.mkv", "vp9.webm", "plain.wmv", "sweep.wav"}) {
        QTest::newRow(clip) << QString::fromLatin1(clip);
    }
}

void TestProbe::seesTruncation()
{
    QFETCH(QString, clip);
    const QByteArray whole = contentOf(standardClip(clip));
    const QString path = write(clip, whole.left(whole.size() * 6 / 10));
    const MediaInfo info = probed(path);
    QVERIFY(has(info, MediaProblemKind::Truncated));
    QVERIFY(info.duration.seconds() > 1);
    QVERIFY(info.duration.seconds() < 25);
    if (!info.video) {
        return;
    }
    // What is there can be shown, each frame.
    NoProgress progress;
    const auto index = std::make_shared<const FrameIndex>(readFrameIndex(path, progress).value());
    QCOMPARE_EQ(index->count(), info.video->frames);
    QVERIFY(index->count() > 50 && index->count() < 300);
    const auto reader = VideoReader::open(path, index);
    QVERIFY(reader);
    for (const int number : {0, 40, index->count() / 2, 3}) {
        const Result<Picture> picture = (*reader)->frame(number);
        QVERIFY(picture);
        QCOMPARE_EQ(stripNumber(*picture), number);
    }
    QVERIFY((*reader)->frame(index->count() - 1));
}

void TestProbe::seesFurtherStreams()
{
    ClipRecipe recipe = standardRecipe(QStringLiteral("constant.mp4"));
    recipe.name = QStringLiteral("two_sounds.mkv");
    recipe.options =
        QStringLiteral("-map 0:v -map 1:a -map 1:a -c:v libx264 -preset ultrafast -c:a aac")
            .split(QLatin1Char(' '));
    const MediaInfo info = probed(makeClip(recipe));
    QCOMPARE_EQ(detail(info, MediaProblemKind::MoreStreams), QStringLiteral("1"));
}

void TestProbe::warnsOfDistantKeyFrames()
{
    ClipRecipe recipe = standardRecipe(QStringLiteral("silent.mp4"));
    recipe.name = QStringLiteral("large.mp4");
    recipe.size = QStringLiteral("1920x1080");
    recipe.frames = 60;
    recipe.options =
        QStringLiteral("-c:v libx264 -preset ultrafast -g 250").split(QLatin1Char(' '));
    const MediaInfo info = probed(makeClip(recipe));
    QCOMPARE_EQ(detail(info, MediaProblemKind::LongKeyFrameGap), QStringLiteral("2.4 s"));
    QVERIFY(!has(probed(standardClip(QStringLiteral("long_gop.mp4"))),
                 MediaProblemKind::LongKeyFrameGap));
}

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
