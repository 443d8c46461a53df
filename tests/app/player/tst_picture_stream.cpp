// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/picture_stream.h"
#include "tests/app/player/made_media.h"

#include <QTest>

#include <numeric>

using namespace rozet;
using namespace rozet::player;
using namespace rozet::test;

namespace {

constexpr int kPatienceMs = 30'000;

} // namespace

class TestPictureStream : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<MadeRecording> m_recording;
    std::shared_ptr<HandClock> m_machine;
    std::shared_ptr<PlaybackClock> m_clock;
    std::unique_ptr<PictureStream> m_stream;
    std::atomic<int> m_arrived{0};

    void open()
    {
        m_stream = std::make_unique<PictureStream>(
            makePictures(m_recording), makeIndex(*m_recording), m_clock, [this] { ++m_arrived; });
    }

    /// Takes what a player would show while the clock runs; gives the numbers.
    std::vector<int> watch(PictureQueue& queue, int ticks, int tickMs)
    {
        std::vector<int> seen;
        for (int i = 0; i < ticks; ++i) {
            m_machine->advance(tickMs * 1000);
            QTest::qSleep(2);
            if (const auto picture = queue.takeDue(m_clock->position())) {
                seen.push_back(picture->number);
            }
        }
        return seen;
    }

private Q_SLOTS:

    void init()
    {
        m_recording = std::make_shared<MadeRecording>();
        m_machine = std::make_shared<HandClock>();
        m_clock = std::make_shared<PlaybackClock>(m_machine);
        m_arrived = 0;
    }

    void cleanup()
    {
        m_stream.reset();
        QCOMPARE(m_recording->alive.load(), 0);
    }

    void showsOneExactFrame()
    {
        open();
        const auto queue = m_stream->show(137, false);
        QTRY_VERIFY_WITH_TIMEOUT(queue->isPrimed(), kPatienceMs);
        QCOMPARE(queue->takeNewest()->number, 137);
        QVERIFY(!queue->takeNewest());
        QTRY_VERIFY_WITH_TIMEOUT(m_arrived > 0, kPatienceMs);
    }

    void aNewRequestBreaksOffTheOldOne()
    {
        m_recording->frameMs = 40;
        open();
        const auto old = m_stream->show(49, false); // 50 frames: 2 s of work
        QTest::qSleep(100);
        const auto fresh = m_stream->show(100, false); // one frame
        QTRY_VERIFY_WITH_TIMEOUT(fresh->isPrimed(), kPatienceMs);
        QCOMPARE(fresh->takeNewest()->number, 100);
        QVERIFY(m_recording->interrupted > 0);
        QVERIFY(old->isClosed());
        QVERIFY(!old->takeNewest()); // nothing stale
    }

    void aKeyFrameIsLetThrough()
    {
        m_recording->frameMs = 10;
        open();
        const auto queue = m_stream->show(130, true);
        QTRY_VERIFY_WITH_TIMEOUT(queue->isPrimed(), kPatienceMs);
        const auto key = queue->takeNewest();
        QVERIFY(key);
        if (key->number != 130) { // unless this thread slept through both
            QCOMPARE(key->number, 100);
            QTRY_COMPARE_WITH_TIMEOUT(m_recording->exactDecoded.load(), 1, kPatienceMs);
            QTRY_COMPARE_WITH_TIMEOUT(m_arrived.load(), 2, kPatienceMs);
            QCOMPARE(queue->takeNewest()->number, 130);
        }
        QCOMPARE(m_recording->keysDecoded.load(), 1);
    }

    void streamsInOrderAndHoldsBackWhenNobodyTakes()
    {
        open();
        const auto queue = m_stream->stream(20, 1.0);
        QTRY_COMPARE_WITH_TIMEOUT(m_recording->exactDecoded.load(), 6,
                                  kPatienceMs); // 5 and one in hand
        QTest::qSleep(30);
        QCOMPARE(m_recording->exactDecoded.load(), 6);
        m_clock->run(MediaTime::fromSeconds(0.8), 1.0, MediaTime::fromSeconds(40));
        const auto seen = watch(*queue, 400, 5);
        QVERIFY(seen.size() > 20);
        QCOMPARE(seen.front(), 20);
        for (std::size_t i = 1; i < seen.size(); ++i) {
            QVERIFY(seen[i] > seen[i - 1]);
        }
        QCOMPARE(seen.back(), 20 + 50); // 2 s later
    }

    void dropsPicturesWhenDecodingIsTooSlow()
    {
        // Four frames of the recording go by in the time in which one is decoded.
        m_recording->frameMs = 25;
        m_recording->keyEvery = 10;
        open();
        const auto queue = m_stream->stream(0, 4.0);
        QTRY_VERIFY_WITH_TIMEOUT(queue->isPrimed(), kPatienceMs);
        m_clock->run({}, 4.0, MediaTime::fromSeconds(40));
        int worstLagMs = 0;
        int shown = 0;
        for (int i = 0; i < 300; ++i) {
            m_machine->advance(10'000);
            QTest::qSleep(5);
            if (const auto picture = queue->takeDue(m_clock->position())) {
                ++shown;
                const auto lag = m_clock->position() - picture->time;
                worstLagMs = std::max(worstLagMs, static_cast<int>(lag.microseconds() / 1000));
            }
        }
        // 12 s of the recording went by. Without dropping the lag would have grown beyond 8 s.
        QVERIFY(shown > 3);
        QVERIFY2(worstLagMs < 6000, qPrintable(QString::number(worstLagMs)));
        QVERIFY(m_recording->exactDecoded < 200);
    }

    void endsAfterTheLastFrame()
    {
        open();
        const auto queue = m_stream->stream(997, 1.0);
        QTRY_COMPARE_WITH_TIMEOUT(m_recording->exactDecoded.load(), 3, kPatienceMs);
        QTest::qSleep(20);
        QCOMPARE(queue->takeNewest()->number, 999);
        QVERIFY(!queue->error());
    }

    void tellsWhyNothingMoreComes()
    {
        m_recording->brokenFrom = 3;
        open();
        const auto queue = m_stream->stream(0, 1.0);
        QTRY_VERIFY_WITH_TIMEOUT(queue->error(), kPatienceMs);
        QCOMPARE(queue->error()->code, ErrorCode::FileNotReadable);
        QCOMPARE(queue->takeNewest()->number, 2);
    }

    void isDestroyedInTheMiddleOfAnything()
    {
        m_recording->frameMs = 3;
        for (int i = 0; i < 30; ++i) {
            open();
            const auto queue = i % 3 == 0   ? m_stream->show(40, i % 2 == 0)
                               : i % 3 == 1 ? m_stream->stream(0, 2.0)
                                            : m_stream->glance(50);
            QTest::qSleep(i % 7);
            m_stream.reset();
            QVERIFY(queue->isClosed());
        }
    }
};

QTEST_GUILESS_MAIN(TestPictureStream)
#include "tst_picture_stream.moc"
