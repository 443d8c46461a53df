// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures to file and to size, the waveform, and the fingerprint.
#include "core/media/fingerprint.h"
#include "core/media/png.h"
#include "core/media/video_reader.h"
#include "core/media/waveform.h"
#include "tests/support/clip_strip.h"
#include "tests/support/media_clips.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace rozet;
using namespace rozet::media;
using namespace rozet::test;

class TestOutputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesPng();
    void refusesToWritePngNowhere();
    void scalesPictures();
    void showsSquarePixels();
    void colourIsRight();
    void waveformFollowsTheSound();
    void waveformHasGapsAndBounds();
    void fingerprintTellsFilesApart();
    void fingerprintSeesEveryBlock();

private:
    std::unique_ptr<VideoReader> openVideo(const QString& path);
    QTemporaryDir m_folder;
};

std::unique_ptr<VideoReader> TestOutputs::openVideo(const QString& path)
{
    NoProgress progress;
    Result<FrameIndex> index = readFrameIndex(path, progress);
    if (!index) {
        return nullptr;
    }
    auto reader = VideoReader::open(path, std::make_shared<const FrameIndex>(std::move(*index)));
    return reader ? std::move(*reader) : nullptr;
}

void TestOutputs::writesPng()
{
    const auto reader = openVideo(standardClip(QStringLiteral("constant.mp4")));
    QVERIFY(reader);
    const Result<Picture> picture = reader->frame(123);
    QVERIFY(picture);
    const QString path = m_folder.filePath(QStringLiteral("frame.png"));
    QVERIFY(writePng(*picture, path));
    // Read by another program, pixel by pixel.
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"), path,
                  QStringLiteral("-f"), QStringLiteral("rawvideo"), QStringLiteral("-pix_fmt"),
                  QStringLiteral("bgra"), QStringLiteral("-")});
    QVERIFY(ffmpeg.waitForFinished());
    const QByteArray raw = ffmpeg.readAllStandardOutput();
    QCOMPARE_EQ(raw.size(), qsizetype(320 * 180 * 4));
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (i % 4 != 3) {
            QCOMPARE_EQ(int(std::uint8_t(raw[i])), int((*picture->bytes)[std::size_t(i)]));
        }
    }
}

void TestOutputs::refusesToWritePngNowhere()
{
    QVERIFY(!writePng(Picture{}, m_folder.filePath(QStringLiteral("null.png"))));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("null.png"))));
    const auto reader = openVideo(standardClip(QStringLiteral("constant.mp4")));
    QVERIFY(reader);
    const Done done =
        writePng(*reader->frame(0), m_folder.filePath(QStringLiteral("absent/frame.png")));
    QVERIFY(!done);
    QCOMPARE_EQ(int(done.error().code), int(ErrorCode::FileNotWritable));
}

void TestOutputs::scalesPictures()
{
    const auto reader = openVideo(standardClip(QStringLiteral("constant.mp4")));
    QVERIFY(reader);
    reader->setPictureSize(200, 200);
    Result<Picture> picture = reader->frame(50);
    QVERIFY(picture);
    QCOMPARE_EQ(picture->widthPixels, 200);
    QCOMPARE_EQ(picture->heightPixels, 113);
    QCOMPARE_EQ(picture->bytes->size(), std::size_t(200 * 113 * 4));
    QCOMPARE_EQ(stripNumber(*picture), 50);
    reader->setPictureSize(5000, 0);
    picture = reader->frame(50);
    QCOMPARE_EQ(picture->widthPixels, 320);
}

void TestOutputs::showsSquarePixels()
{
    const auto reader = openVideo(standardClip(QStringLiteral("wide_pixels.mkv")));
    QVERIFY(reader);
    const Result<Picture> picture = reader->frame(20);
    QVERIFY(picture);
    QCOMPARE_EQ(picture->widthPixels, 427);
    QCOMPARE_EQ(picture->heightPixels, 180);
    QCOMPARE_EQ(stripNumber(*picture), 20);
}

void TestOutputs::colourIsRight()
{
    // Plain red, in limited and in full range.
    for (const char* const options :
         {"-f lavfi -i color=red:s=64x64:d=1 -c:v libx264 -preset ultrafast -pix_fmt yuv420p",
          "-f lavfi -i color=red:s=64x64:d=1 -c:v mjpeg -pix_fmt yuvj420p"}) {
        ClipRecipe recipe;
        recipe.name = QStringLiteral("red.mov");
        recipe.options = QString::fromLatin1(options).split(QLatin1Char(' '));
        QString reason;
        const QString path = makeClip(recipe, &reason);
        QVERIFY2(!path.isEmpty(), qPrintable(reason));
        const auto reader = openVideo(path);
        QVERIFY(reader);
        const Result<Picture> picture = reader->frame(3);
        QVERIFY(picture);
        const std::uint8_t* const pixel = picture->bytes->data() + (32 * 64 + 32) * 4;
        QVERIFY2(pixel[0] <= 6 && pixel[1] <= 6 && pixel[2] >= 249 && pixel[3] == 255,
                 qPrintable(QStringLiteral("%1 %2 %3 %4")
                                .arg(pixel[0])
                                .arg(pixel[1])
                                .arg(pixel[2])
                                .arg(pixel[3])));
    }
}

void TestOutputs::waveformFollowsTheSound()
{
    NoProgress progress;
    const Result<Waveform> waveform =
        readWaveform(standardClip(QStringLiteral("sweep.wav")), 3000, progress);
    QVERIFY(waveform);
    QCOMPARE_EQ(waveform->bins.size(), std::size_t(3000));
    QCOMPARE_EQ(waveform->sampleRateHz, 48000);
    QCOMPARE_EQ(waveform->duration, MediaDuration::fromMilliseconds(30000));
    for (std::size_t bin = 0; bin < 3000; ++bin) {
        double squares = 0;
        double highest = -1;
        double lowest = 1;
        for (int i = 0; i < 480; ++i) {
            const double sample = 16000 / 32768.0 * sweep((double(bin) * 480 + i) / 48000);
            squares += sample * sample;
            highest = std::max(highest, sample);
            lowest = std::min(lowest, sample);
        }
        QVERIFY(std::abs(double(waveform->bins[bin].rms) - std::sqrt(squares / 480)) < 1e-3);
        QVERIFY(std::abs(double(waveform->bins[bin].max) - highest) < 1e-3);
        QVERIFY(std::abs(double(waveform->bins[bin].min) - lowest) < 1e-3);
    }
}

void TestOutputs::waveformHasGapsAndBounds()
{
    NoProgress progress;
    const Result<Waveform> waveform =
        readWaveform(standardClip(QStringLiteral("late_sound.mkv")), 1325, progress);
    QVERIFY(waveform);
    QVERIFY(std::abs(waveform->duration.seconds() - 13.25) < 0.05);
    QVERIFY(waveform->bins[100].rms < 1e-4F);
    QVERIFY(waveform->bins[140].rms > 0.2F);
    for (const int bins : {0, -1, 10'000'001}) {
        const Result<Waveform> refused =
            readWaveform(standardClip(QStringLiteral("sweep.wav")), bins, progress);
        QVERIFY(!refused);
        QCOMPARE_EQ(int(refused.error().code), int(ErrorCode::ValueInvalid));
    }
    // More bins than samples still covers the sound evenly.
    const Result<Waveform> fine =
        readWaveform(standardClip(QStringLiteral("sweep.wav")), 100'000, progress);
    QVERIFY(fine);
    QVERIFY(fine->bins.front().max >= fine->bins.front().min);
    QVERIFY(fine->bins.back().rms > 0);
}

void TestOutputs::fingerprintTellsFilesApart()
{
    const QString path = standardClip(QStringLiteral("constant.mp4"));
    const Result<QString> first = fingerprint(path);
    QVERIFY(first);
    const QString copy = m_folder.filePath(QStringLiteral("renamed"));
    QVERIFY(QFile::copy(path, copy));
    QCOMPARE_EQ(fingerprint(copy).value(), *first);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    QVERIFY(fingerprint(copy).value() != *first);
    QCOMPARE_EQ(int(fingerprint(m_folder.filePath(QStringLiteral("absent"))).error().code),
                int(ErrorCode::FileNotFound));
    QCOMPARE_EQ(int(fingerprint(m_folder.path()).error().code), int(ErrorCode::NotAFile));
    const QString empty = m_folder.filePath(QStringLiteral("empty"));
    QFile nothing(empty);
    QVERIFY(nothing.open(QIODevice::WriteOnly));
    nothing.close();
    QVERIFY(fingerprint(empty).value().startsWith(QLatin1String("1:0:")));
}

void TestOutputs::fingerprintSeesEveryBlock()
{
    // Four gigabytes, of which hardly anything is read.
    const QString path = m_folder.filePath(QStringLiteral("large"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = (qint64(4) << 30) + 4321;
    QVERIFY(file.resize(size));
    const QString before = fingerprint(path).value();
    const qint64 step = (size - (256 << 10)) / 8;
    for (const qint64 position :
         {qint64(0), step, 2 * step + 1000, 4 * step, 7 * step + (255 << 10), size - 1}) {
        QVERIFY(file.seek(position));
        QCOMPARE_EQ(file.write("x"), qint64(1));
        file.flush();
        QVERIFY2(fingerprint(path).value() != before, qPrintable(QString::number(position)));
        QVERIFY(file.seek(position));
        QCOMPARE_EQ(file.write("\0", 1), qint64(1));
        file.flush();
        QCOMPARE_EQ(fingerprint(path).value(), before);
    }
    file.remove();
}

QTEST_GUILESS_MAIN(TestOutputs)
#include "tst_outputs.moc"
