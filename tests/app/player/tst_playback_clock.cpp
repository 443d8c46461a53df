// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/playback_clock.h"

#include <QTest>

using namespace rozet;
using namespace rozet::player;

namespace {

constexpr MediaTime ms(std::int64_t value)
{
    return MediaTime::fromMilliseconds(value);
}

} // namespace

class TestPlaybackClock : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<HandClock> m_machine;
    std::unique_ptr<PlaybackClock> m_clock;

    void advanceMs(std::int64_t value) { m_machine->advance(value * 1000); }

private Q_SLOTS:

    void init()
    {
        m_machine = std::make_shared<HandClock>();
        m_machine->advance(7'000'000);
        m_clock = std::make_unique<PlaybackClock>(m_machine);
    }

    void standsStillWhileHeld()
    {
        m_clock->hold(ms(1234));
        advanceMs(500);
        QCOMPARE(m_clock->position(), ms(1234));
        QVERIFY(!m_clock->isMoving());
        QVERIFY(!m_clock->hasReachedEnd());
    }

    void runsByTheMachineWithoutSound()
    {
        m_clock->run(ms(1000), 1.5, ms(9000));
        advanceMs(200);
        QCOMPARE(m_clock->position(), ms(1300));
        QVERIFY(m_clock->isMoving());
    }

    void stopsAtItsEnd()
    {
        m_clock->run(ms(1000), 4.0, ms(1500));
        advanceMs(100);
        QVERIFY(!m_clock->hasReachedEnd());
        advanceMs(1000);
        QCOMPARE(m_clock->position(), ms(1500));
        QVERIFY(m_clock->hasReachedEnd());
    }

    void waitsForTheFirstSound()
    {
        m_clock->runWhenHeard(ms(1000), 1.0, ms(9000));
        advanceMs(300);
        QCOMPARE(m_clock->position(), ms(1000));
        QVERIFY(!m_clock->isMoving());
        m_clock->heard(ms(1002));
        advanceMs(100);
        QCOMPARE(m_clock->position(), ms(1102));
    }

    void doesNotWaitForeverForADevice()
    {
        m_clock->runWhenHeard(ms(1000), 1.0, ms(90'000));
        advanceMs(PlaybackClock::kPatienceUs / 1000 + 1);
        QCOMPARE(m_clock->position(), ms(1000)); // starts from here, nothing is skipped
        advanceMs(50);
        QCOMPARE(m_clock->position(), ms(1050));
    }

    void aLostDeviceLetsItRun()
    {
        m_clock->runWhenHeard(ms(1000), 1.0, ms(9000));
        advanceMs(10);
        m_clock->soundLost();
        advanceMs(10);
        QCOMPARE(m_clock->position(), ms(1010));
    }

    void followsADeviceThatRunsFast()
    {
        // The sound card's second is 0.5% short: after 20 s the machine's clock alone would be 100
        // ms off.
        m_clock->runWhenHeard(ms(0), 1.0, ms(99'000));
        m_clock->heard(ms(0));
        MediaTime last;
        for (int i = 1; i <= 2000; ++i) {
            advanceMs(10);
            m_clock->heard(MediaTime::fromMicroseconds(10'050LL * i));
            QVERIFY(m_clock->position() >= last);
            last = m_clock->position();
        }
        QVERIFY(std::abs((last - ms(20'100)).microseconds()) < 5'000);
        QVERIFY(!m_clock->isOutOfStep());
    }

    void smoothsTheJitterOfReports()
    {
        m_clock->runWhenHeard(ms(0), 2.0, ms(99'000));
        m_clock->heard(ms(0));
        for (int i = 1; i <= 500; ++i) {
            advanceMs(10);
            const int jitterMs = i % 2 == 0 ? 15 : -15;
            m_clock->heard(ms(20LL * i + 2 * jitterMs));
            QVERIFY(std::abs((m_clock->position() - ms(20LL * i)).microseconds()) < 8'000);
        }
    }

    void noticesThatSoundAndClockHaveParted()
    {
        m_clock->runWhenHeard(ms(0), 1.0, ms(99'000));
        m_clock->heard(ms(0));
        advanceMs(2000); // the device stood still and now goes on where it was
        for (int i = 0; i < 10; ++i) {
            advanceMs(10);
            m_clock->heard(ms(10LL * i));
        }
        QVERIFY(!m_clock->isOutOfStep()); // one bad moment is no reason
        QCOMPARE(m_clock->position(), ms(2100));
        for (int i = 10; i < 40; ++i) {
            advanceMs(10);
            m_clock->heard(ms(10LL * i));
        }
        QVERIFY(m_clock->isOutOfStep());
        QCOMPARE(m_clock->position(), ms(2400)); // meanwhile it runs on
        m_clock->hold(ms(2400));
        QVERIFY(!m_clock->isOutOfStep());
    }
};

QTEST_GUILESS_MAIN(TestPlaybackClock)
#include "tst_playback_clock.moc"
