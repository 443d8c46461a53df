// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings with bytes changed or missing, always the same ones: whatever happens, the program
// goes on, and what it shows is a frame of the recording or a plain error.
#include "core/media/audio_reader.h"
#include "core/media/probe.h"
#include "core/media/video_reader.h"
#include "core/media/waveform.h"
#include "tests/support/media_clips.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace rozet;
using namespace rozet::media;
using namespace rozet::test;

class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNearestWholeFrame();
    void survives_data();
    void survives();

private:
    void useEverything(const QString& path);
    QTemporaryDir m_folder;
};

namespace {

ClipRecipe smallClip(const char* name, const char* options, bool picture)
{
    ClipRecipe recipe;
    recipe.name = QString::fromLatin1(name);
    recipe.frames = picture ? 24 : 0;
    recipe.soundSeconds = 1;
    recipe.size = QStringLiteral("160x90");
    recipe.options = QString::fromLatin1(options).split(QLatin1Char(' '));
    return recipe;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeTo(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void TestDamage::showsNearestWholeFrame()
{
    const QString good = standardClip(QStringLiteral("constant.mp4"));
    NoProgress progress;
    const FrameIndex whole = readFrameIndex(good, progress).value();
    // The key frame of the sixth group is made unreadable, and a good part of what follows it.
    QByteArray bytes = contentOf(good);
    const int first = 60;
    QVERIFY(whole[first].key);
    const auto from = whole[first].bytePosition;
    const auto to = whole[first + 6].bytePosition;
    std::mt19937 random(11);
    for (auto at = from + 4; at < std::max(to, from + 1500); ++at) {
        bytes[static_cast<qsizetype>(at)] = static_cast<char>(random() & 0xff);
    }
    const QString path = m_folder.filePath(QStringLiteral("damaged.mp4"));
    QVERIFY(writeTo(path, bytes));
    const auto index = std::make_shared<const FrameIndex>(readFrameIndex(path, progress).value());
    QCOMPARE_EQ(index->count(), whole.count());
    const auto reader = VideoReader::open(path, index);
    QVERIFY(reader);
    int earlier = 0;
    for (int number = 40; number < 100; ++number) {
        const Result<Picture> picture = (*reader)->frame(number);
        QVERIFY(picture);
        QVERIFY(picture->number <= number);
        earlier += picture->number < number;
        if (number < first - 3 || number >= first + 12) {
            QCOMPARE_EQ(picture->number, number);
            QCOMPARE_EQ(stripNumber(*picture), number);
        }
    }
    QCOMPARE_EQ((*reader)->damagedFrames(), earlier);
    // Playing goes past it.
    QVERIFY((*reader)->frame(50));
    int last = 50;
    while (last < 80) {
        const Result<Picture> picture = (*reader)->next();
        QVERIFY(picture);
        QVERIFY(picture->number > last);
        last = picture->number;
    }
}

void TestDamage::survives_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("options");
    QTest::addColumn<bool>("picture");
    const auto row = [](const char* name, const char* options, bool picture = true) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(options) << picture;
    };
    row("small.mp4", "-c:v libx264 -preset ultrafast -g 12 -bf 2 -c:a aac -movflags +faststart");
    row("fragments.mp4",
        "-c:v libx264 -preset ultrafast -g 12 -c:a aac -movflags frag_keyframe+empty_moov");
    row("small.mov", "-c:v mpeg4 -g 12 -c:a pcm_s16le");
    row("small.mkv", "-c:v libx264 -preset ultrafast -g 12 -bf 2 -c:a libvorbis");
    row("small.webm", "-c:v libvpx -deadline realtime -cpu-used 8 -g 12 -c:a libopus");
    row("small.avi", "-c:v mpeg4 -g 12 -bf 2 -c:a libmp3lame");
    row("h264.avi", "-c:v libx264 -preset ultrafast -g 12 -bf 2 -c:a libmp3lame");
    row("small.mts", "-c:v libx264 -preset ultrafast -g 12 -bf 2 -c:a ac3 -f mpegts");
    row("small.mpg", "-c:v mpeg2video -g 12 -bf 2 -c:a mp2 -f vob");
    row("small.wmv", "-c:v wmv2 -g 12 -c:a wmav2");
    row("small.wav", "-c:a pcm_s16le", false);
    row("small.mp3", "-c:a libmp3lame", false);
    row("small.m4a", "-c:a aac", false);
    row("small.flac", "-c:a flac", false);
    row("small.ogg", "-c:a libvorbis", false);
}

void TestDamage::useEverything(const QString& path)
{
    NoProgress progress;
    const Result<MediaInfo> info = probe(path, progress);
    if (info) {
        QVERIFY(info->duration >= MediaDuration());
    }
    Result<FrameIndex> read = readFrameIndex(path, progress);
    if (read) {
        const auto index = std::make_shared<const FrameIndex>(std::move(*read));
        const auto reader = VideoReader::open(path, index);
        if (reader) {
            for (const int number : {index->count() / 2, 0, index->count() - 1}) {
                const Result<Picture> picture = (*reader)->frame(number);
                if (picture) {
                    QVERIFY(picture->number >= 0 && picture->number <= number);
                    QVERIFY(!picture->isNull());
                }
                static_cast<void>((*reader)->next());
            }
            static_cast<void>((*reader)->keyFrame(index->count() / 2));
        }
    }
    const auto sound = AudioReader::open(path);
    if (sound && (*sound)->seek(MediaTime::fromSeconds(0.4))) {
        for (int i = 0; i < 100; ++i) {
            const Result<AudioBlock> block = (*sound)->read();
            if (!block || block->end) {
                break;
            }
        }
    }
}

void TestDamage::survives()
{
    QFETCH(QString, name);
    QFETCH(QString, options);
    QFETCH(bool, picture);
    QString reason;
    const QString good =
        makeClip(smallClip(qPrintable(name), qPrintable(options), picture), &reason);
    QVERIFY2(!good.isEmpty(), qPrintable(reason));
    const QByteArray whole = contentOf(good);
    QVERIFY(whole.size() > 1000);
    const QString path = m_folder.filePath(name);
    constexpr int kRounds = 16;
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        std::mt19937 random(seed);
        QByteArray bytes = whole;
        const auto anywhere = [&](qsizetype end) {
            return std::uniform_int_distribution<qsizetype>(0, end - 1)(random);
        };
        if (seed % 4 == 0) {
            bytes.truncate(anywhere(bytes.size()) + 1);
        } else if (seed % 4 == 1) {
            // The head holds the numbers that others trust.
            for (int i = 0; i < 6; ++i) {
                bytes[anywhere(std::min<qsizetype>(bytes.size(), 1200))] =
                    static_cast<char>(random() & 0xff);
            }
        } else if (seed % 4 == 2) {
            for (int i = 0; i < 60; ++i) {
                const qsizetype at = anywhere(bytes.size());
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
            }
        } else {
            const qsizetype at = anywhere(bytes.size() / 2);
            bytes.remove(at, anywhere(bytes.size() / 4) + 1);
        }
        QVERIFY(writeTo(path, bytes));
        useEverything(path);
    }
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
