// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/sample_queue.h"

#include <QTest>

#include <thread>

using namespace rozet;
using namespace rozet::player;

namespace {

constexpr MediaTime ms(std::int64_t value)
{
    return MediaTime::fromMilliseconds(value);
}

std::vector<float> samplesFor(int milliseconds, float value)
{
    return std::vector<float>(
        static_cast<std::size_t>(milliseconds * kOutputRateHz / 1000 * kOutputChannels), value);
}

MediaDuration lengthMs(std::int64_t value)
{
    return MediaDuration::fromMilliseconds(value);
}

} // namespace

class TestSampleQueue : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<HandClock> m_machine = std::make_shared<HandClock>();
    std::shared_ptr<PlaybackClock> m_clock = std::make_shared<PlaybackClock>(m_machine);

    static std::vector<float> pullMs(SampleQueue& queue, int milliseconds)
    {
        const int frames = milliseconds * kOutputRateHz / 1000;
        std::vector<float> out(static_cast<std::size_t>(frames * kOutputChannels), 9.0F);
        const int given = queue.pull(out.data(), frames);
        out.resize(static_cast<std::size_t>(given * kOutputChannels));
        return out;
    }

private Q_SLOTS:

    void init() { m_clock->hold({}); }

    void soundThatStartsEarlyIsCutToTheMoment()
    {
        SampleQueue queue(m_clock, ms(1000), ms(60'000), 1.0);
        auto samples = samplesFor(40, 0.25F);
        std::fill(samples.begin(), samples.begin() + 20 * kOutputRateHz / 1000 * kOutputChannels,
                  0.75F);
        QVERIFY(queue.push(ms(980), lengthMs(40), samples));
        const auto out = pullMs(queue, 40);
        QCOMPARE(out.size(), samplesFor(20, 0).size());
        QVERIFY(std::all_of(out.begin(), out.end(), [](float s) { return s == 0.25F; }));
    }

    void soundThatStartsLateWaitsInSilence()
    {
        SampleQueue queue(m_clock, ms(1000), ms(60'000), 2.0);
        QVERIFY(queue.push(ms(1200), lengthMs(80), samplesFor(40, 0.5F)));
        // 200 ms of the recording are 100 ms at double rate.
        const auto silence = pullMs(queue, 100);
        QVERIFY(std::all_of(silence.begin(), silence.end(), [](float s) { return s == 0.0F; }));
        QCOMPARE(silence.size(), samplesFor(100, 0).size());
        QCOMPARE(pullMs(queue, 100), samplesFor(40, 0.5F));
    }

    void nothingAfterTheEndIsHeard()
    {
        SampleQueue queue(m_clock, ms(0), ms(50), 1.0);
        QVERIFY(queue.push(ms(0), lengthMs(40), samplesFor(40, 0.5F)));
        QVERIFY(!queue.push(ms(40), lengthMs(40), samplesFor(40, 0.5F)));
        QVERIFY(!queue.isFinished());
        QCOMPARE(pullMs(queue, 100).size(), samplesFor(50, 0).size());
        QVERIFY(queue.isFinished());
    }

    void whatIsHeardMovesTheClock()
    {
        SampleQueue queue(m_clock, ms(1000), ms(60'000), 0.5);
        QVERIFY(queue.push(ms(1000), lengthMs(50), samplesFor(100, 0.5F)));
        QVERIFY(queue.push(ms(1050), lengthMs(50), samplesFor(100, 0.5F)));
        pullMs(queue, 200);
        m_clock->runWhenHeard(ms(1000), 0.5, ms(60'000));
        queue.played(0);
        QVERIFY(!m_clock->isMoving());                         // nothing has been heard yet
        queue.played(kOutputRateHz / 10 + kOutputRateHz / 25); // 140 ms out of 200
        QVERIFY(m_clock->isMoving());
        QCOMPARE(m_clock->position(), ms(1070));
    }

    void aClosedQueueIsSilentAndLeavesTheClockAlone()
    {
        SampleQueue queue(m_clock, ms(0), ms(60'000), 1.0);
        QVERIFY(queue.push(ms(0), lengthMs(100), samplesFor(100, 0.5F)));
        QVERIFY(pullMs(queue, 50).size() > 0);
        queue.close();
        m_clock->runWhenHeard(ms(5000), 1.0, ms(60'000));
        QCOMPARE(pullMs(queue, 50).size(), std::size_t{0});
        queue.played(1000);
        queue.deviceLost();
        QVERIFY(!m_clock->isMoving());
        QVERIFY(!queue.push(ms(100), lengthMs(100), samplesFor(100, 0.5F)));
    }

    void aFullQueueMakesTheDecoderWait()
    {
        SampleQueue queue(m_clock, ms(0), ms(600'000), 1.0);
        std::atomic<int> pushed{0};
        std::thread decoder([&] {
            while (queue.push(ms(100LL * pushed), lengthMs(100), samplesFor(100, 0.5F))) {
                ++pushed;
            }
        });
        QTRY_COMPARE_WITH_TIMEOUT(pushed.load(), 5, 20'000);
        QTest::qWait(30);
        QCOMPARE(pushed.load(), 5);
        pullMs(queue, 100);
        QTRY_COMPARE_WITH_TIMEOUT(pushed.load(), 6, 20'000);
        queue.close();
        decoder.join();
    }

    void leavesOutWhatIsLate()
    {
        SampleQueue queue(m_clock, ms(0), ms(60'000), 1.0);
        QVERIFY(!queue.catchUp(ms(100))); // nothing has been heard: late compared with what?
        for (int i = 0; i < 4; ++i) {
            QVERIFY(queue.push(ms(100LL * i), lengthMs(100), samplesFor(100, 0.1F * float(i))));
        }
        pullMs(queue, 50);
        m_clock->runWhenHeard(ms(0), 1.0, ms(60'000));
        queue.played(kOutputRateHz / 50); // 20 ms
        QVERIFY(!queue.catchUp(ms(20)));
        QVERIFY(queue.catchUp(ms(270)));
        // 50 ms had gone out; 250 ms are left out; the rest follows, and is known to be the rest.
        QCOMPARE(pullMs(queue, 100), samplesFor(100, 0.1F * 3.0F));
        m_clock->runWhenHeard(ms(0), 1.0, ms(60'000));
        queue.played((50 + 40) * kOutputRateHz / 1000);
        QCOMPARE(m_clock->position(), ms(340));
    }

    void isPrimedByEnoughSoundOrByNone()
    {
        SampleQueue queue(m_clock, ms(0), ms(60'000), 1.0);
        QVERIFY(!queue.isPrimed());
        queue.push(ms(0), lengthMs(60), samplesFor(60, 0.5F));
        QVERIFY(!queue.isPrimed());
        queue.push(ms(60), lengthMs(60), samplesFor(60, 0.5F));
        QVERIFY(queue.isPrimed());
        QVERIFY(!queue.isSilent());

        SampleQueue empty(m_clock, ms(0), ms(60'000), 1.0);
        empty.finish();
        QVERIFY(empty.isPrimed());
        QVERIFY(empty.isSilent());
        QVERIFY(empty.isFinished());
    }
};

QTEST_GUILESS_MAIN(TestSampleQueue)
#include "tst_sample_queue.moc"
