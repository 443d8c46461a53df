// SPDX-License-Identifier: GPL-3.0-or-later
// Every frame of every kind of recording: at the right time in the index, and the right picture
// when asked for in any order. The picture itself says which frame it is.
#include "core/media/video_reader.h"
#include "tests/support/media_clips.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace rozet;
using namespace rozet::media;
using namespace rozet::test;

namespace {

double constantTime(int n)
{
    return n / 25.0;
}

double ntscTime(int n)
{
    return n * 1001 / 30000.0;
}

/// As in the recipe of variable.mp4.
double variableTime(int n)
{
    return (n + 0.35 * std::sin(double(n)) + 6 * std::floor(n / 50.0)) / 25.0;
}

struct Kind
{
    const char* clip = "";
    double (*time)(int n) = constantTime; ///< seconds of generated frame n, before any shift
    double shift = 0;                     ///< of all frames
    int firstShown = 0;                   ///< generated frame that is number 0
    int count = 300;
    double tolerance = 0.0006; ///< half a millisecond where the container rounds to that
};

// What is not given here is as in Kind.
const std::vector<Kind>& kinds()
{
    static const std::vector<Kind> all{
        {.clip = "constant.mp4"},
        {.clip = "long_gop.mp4", .count = 750},
        {.clip = "open_gop.mp4"},
        {.clip = "ntsc.mp4", .time = ntscTime},
        {.clip = "variable.mp4", .time = variableTime},
        {.clip = "late.mp4", .shift = 1.5},
        {.clip = "late.mkv", .shift = 1.5},
        {.clip = "late_sound.mkv"},
        {.clip = "offset.mp4"},
        {.clip = "offset.mkv"},
        {.clip = "edit_list.mp4", .shift = -2.3, .firstShown = 58, .count = 242},
        {.clip = "fragmented.mp4", .shift = 0.08},
        {.clip = "plain.mkv"},
        {.clip = "plain.mov"},
        {.clip = "vp8.webm"},
        {.clip = "vp9.webm"},
        {.clip = "mpeg4.avi"},
        {.clip = "h264.avi", .shift = 0.08},
        {.clip = "long_gop.mts", .count = 750},
        {.clip = "camera.m2ts"},
        {.clip = "interlaced.mts"},
        {.clip = "mpeg2.mpg"},
        {.clip = "mpeg2_interlaced.mpg"},
        {.clip = "mpeg1.mpg"},
        {.clip = "plain.wmv"},
        {.clip = "silent.mp4"},
        {.clip = "hevc10.mp4", .count = 150},
        {.clip = "yuv444.mkv", .count = 100},
    };
    return all;
}

} // namespace

class TestVideoExact : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void indexHasTheTimes_data() { addKinds(); }

    void indexHasTheTimes();

    void readsFromEndToEnd_data() { addKinds(); }

    void readsFromEndToEnd();

    void seeksExactly_data() { addKinds(); }

    void seeksExactly();

    void stepsBothWays_data() { addKinds(); }

    void stepsBothWays();

    void showsKeyFrames_data() { addKinds(); }

    void showsKeyFrames();

private:
    static void addKinds();
    void openCurrent();

    const Kind* m_kind = nullptr;
    std::shared_ptr<const FrameIndex> m_index;
    std::unique_ptr<VideoReader> m_reader;
};

void TestVideoExact::addKinds()
{
    QTest::addColumn<int>("kind");
    for (std::size_t i = 0; i < kinds().size(); ++i) {
        QTest::newRow(kinds()[i].clip) << int(i);
    }
}

void TestVideoExact::openCurrent()
{
    QFETCH(int, kind);
    m_kind = &kinds()[std::size_t(kind)];
    QString reason;
    const QString path = standardClip(QString::fromLatin1(m_kind->clip), &reason);
    QVERIFY2(!path.isEmpty(), qPrintable(reason));
    NoProgress progress;
    Result<FrameIndex> index = readFrameIndex(path, progress);
    QVERIFY2(index, "no index");
    m_index = std::make_shared<const FrameIndex>(std::move(*index));
    Result<std::unique_ptr<VideoReader>> reader = VideoReader::open(path, m_index);
    QVERIFY2(reader, "not opened");
    m_reader = std::move(*reader);
    QCOMPARE_EQ(m_index->count(), m_kind->count);
}

void TestVideoExact::indexHasTheTimes()
{
    openCurrent();
    if (QTest::currentTestFailed()) {
        return;
    }
    // Containers without a zero of their own start with whichever stream comes first; what must
    // hold there is the distance between frames.
    const double own =
        m_index->operator[](0).time.seconds() - (m_kind->time(m_kind->firstShown) + m_kind->shift);
    QVERIFY2(std::abs(own) < 0.06, qPrintable(QString::number(own)));
    for (int i = 0; i < m_index->count(); ++i) {
        const FrameEntry& entry = (*m_index)[i];
        const double expected = m_kind->time(i + m_kind->firstShown) + m_kind->shift + own;
        if (std::abs(entry.time.seconds() - expected) > 2 * m_kind->tolerance) {
            QFAIL(qPrintable(QStringLiteral("frame %1 at %2, not %3")
                                 .arg(i)
                                 .arg(entry.time.seconds())
                                 .arg(expected)));
        }
        QVERIFY(entry.duration > MediaDuration());
        QCOMPARE_EQ(m_index->frameAt(entry.time), i);
        QCOMPARE_EQ(
            m_index->frameAt(entry.time + entry.duration - MediaDuration::fromMicroseconds(1)), i);
    }
}

void TestVideoExact::readsFromEndToEnd()
{
    openCurrent();
    if (QTest::currentTestFailed()) {
        return;
    }
    for (int i = 0; i < m_index->count(); ++i) {
        const Result<Picture> picture = m_reader->next();
        QVERIFY2(picture, qPrintable(QString::number(i)));
        QCOMPARE_EQ(picture->number, i);
        QCOMPARE_EQ(picture->time, (*m_index)[i].time);
        QCOMPARE_EQ(stripNumber(*picture), i + m_kind->firstShown);
    }
    const Result<Picture> after = m_reader->next();
    QVERIFY(!after);
    QCOMPARE_EQ(after.error().code, ErrorCode::MediaFrameOutside);
    QCOMPARE_EQ(m_reader->damagedFrames(), 0);
}

void TestVideoExact::seeksExactly()
{
    openCurrent();
    if (QTest::currentTestFailed()) {
        return;
    }
    std::mt19937 random(20260);
    const double end = (*m_index)[m_index->count() - 1].time.seconds();
    const double own =
        (*m_index)[0].time.seconds() - m_kind->time(m_kind->firstShown) - m_kind->shift;
    int wrong = 0;
    for (int i = 0; i < 100; ++i) {
        // Not exactly on a border, where rounding in the container decides.
        const double t = std::uniform_real_distribution<double>(0, end)(random);
        int expected = m_kind->firstShown;
        while (expected + 1 < m_kind->firstShown + m_kind->count &&
               m_kind->time(expected + 1) + m_kind->shift + own <= t) {
            ++expected;
        }
        const double border = m_kind->time(expected + 1) + m_kind->shift + own;
        const double start = m_kind->time(expected) + m_kind->shift + own;
        if (std::abs(border - t) < 2 * m_kind->tolerance ||
            std::abs(start - t) < 2 * m_kind->tolerance) {
            --i;
            continue;
        }
        const Result<Picture> picture =
            m_reader->frame(m_index->frameAt(MediaTime::fromSeconds(t)));
        QVERIFY(picture);
        const int shown = stripNumber(*picture);
        if (shown != expected) {
            ++wrong;
            qWarning("at %f: frame %d instead of %d", t, shown, expected);
        }
    }
    QCOMPARE_EQ(wrong, 0);
}

void TestVideoExact::stepsBothWays()
{
    openCurrent();
    if (QTest::currentTestFailed()) {
        return;
    }
    // So small that stepping back often has to decode again.
    m_reader->setCacheBytes(10 * 320 * 180 * 3 / 2);
    std::mt19937 random(7);
    for (int round = 0; round < 4; ++round) {
        int number = std::uniform_int_distribution<int>(0, m_index->count() - 1)(random);
        const int direction = round % 2 == 0 ? -1 : 1;
        for (int i = 0; i < 30; ++i, number += direction) {
            if (number < 0 || number >= m_index->count()) {
                break;
            }
            const Result<Picture> picture = m_reader->frame(number);
            QVERIFY(picture);
            QCOMPARE_EQ(stripNumber(*picture), number + m_kind->firstShown);
        }
        // Turning round in the middle.
        const int middle = m_index->count() / 2 + round;
        for (const int each : {middle, middle + 1, middle, middle - 1, middle - 2, middle - 1}) {
            const Result<Picture> picture = m_reader->frame(each);
            QVERIFY(picture);
            QCOMPARE_EQ(stripNumber(*picture), each + m_kind->firstShown);
        }
    }
}

void TestVideoExact::showsKeyFrames()
{
    openCurrent();
    if (QTest::currentTestFailed()) {
        return;
    }
    std::mt19937 random(99);
    for (int i = 0; i < 12; ++i) {
        const int number = std::uniform_int_distribution<int>(0, m_index->count() - 1)(random);
        const Result<Picture> quick = m_reader->keyFrame(number);
        QVERIFY(quick);
        QVERIFY((*m_index)[quick->number].key);
        QCOMPARE_EQ(quick->number, m_index->keyFrameBefore(number));
        QCOMPARE_EQ(stripNumber(*quick), quick->number + m_kind->firstShown);
        // And the exact one after it, as when the mouse comes to rest.
        const Result<Picture> exact = m_reader->frame(number);
        QVERIFY(exact);
        QCOMPARE_EQ(stripNumber(*exact), number + m_kind->firstShown);
    }
}

QTEST_GUILESS_MAIN(TestVideoExact)
#include "tst_video_exact.moc"
