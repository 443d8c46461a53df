// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/fake_player.h"

#include <QSignalSpy>
#include <QTest>

using namespace rozet;
using namespace rozet::player;

namespace {

constexpr MediaTime ms(std::int64_t value)
{
    return MediaTime::fromMilliseconds(value);
}

constexpr MediaDuration lengthMs(std::int64_t value)
{
    return MediaDuration::fromMilliseconds(value);
}

} // namespace

class TestFakePlayer : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakePlayer> m_player;
    int m_shown = -1;

private Q_SLOTS:

    void init()
    {
        m_shown = -1;
        m_player = std::make_unique<FakePlayer>();
        connect(m_player.get(), &Player::pictureChanged, this,
                [this](const media::Picture& picture) { m_shown = picture.number; });
        m_player->open(QStringLiteral("talk.mp4"));
    }

    void opensAtOnce()
    {
        QCOMPARE(m_player->state(), PlayerState::Paused);
        QCOMPARE(m_player->duration(), lengthMs(60'000));
        QCOMPARE(m_player->frameIndex()->count(), 1500);
        QCOMPARE(m_shown, 0);
    }

    void timePassesOnlyByHand()
    {
        m_player->play();
        m_player->setRate(2.0);
        m_player->advance(lengthMs(100));
        QCOMPARE(m_player->position(), ms(200));
        QCOMPARE(m_shown, 5);
        m_player->pause();
        m_player->advance(lengthMs(100));
        QCOMPARE(m_player->position(), ms(200));
    }

    void pausesAtTheEndAndStartsAgain()
    {
        QSignalSpy ends(m_player.get(), &Player::endReached);
        m_player->seek(ms(59'990));
        m_player->play();
        m_player->advance(lengthMs(500));
        QCOMPARE(m_player->state(), PlayerState::Paused);
        QCOMPARE(m_player->position(), ms(60'000));
        QCOMPARE(ends.count(), 1);
        m_player->play();
        QCOMPARE(m_player->position(), ms(0));
    }

    void playsASpanAndLoops()
    {
        QSignalSpy ends(m_player.get(), &Player::endReached);
        m_player->playSpan({ms(1000), ms(2000)});
        m_player->advance(lengthMs(1500));
        QCOMPARE(m_player->position(), ms(2000));
        QCOMPARE(m_player->state(), PlayerState::Paused);
        QCOMPARE(ends.count(), 0);
        m_player->setLoop({ms(1000), ms(2000)});
        m_player->play();
        QCOMPARE(m_player->position(), ms(1000));
        m_player->advance(lengthMs(2300));
        QCOMPARE(m_player->position(), ms(1300));
        m_player->setLoop({});
        m_player->advance(lengthMs(2000));
        QCOMPARE(m_player->position(), ms(3300));
    }

    void stepsAndScrubs()
    {
        m_player->seek(ms(1010));
        QCOMPARE(m_shown, 25);
        m_player->step(1);
        QCOMPARE(m_player->position(), ms(1040));
        m_player->step(-2);
        QCOMPARE(m_player->position(), ms(960));
        m_player->scrub(ms(1500));
        QCOMPARE(m_shown, 25); // the nearest key frame
        QCOMPARE(m_player->position(), ms(1500));
        m_player->rest();
        QCOMPARE(m_shown, 37);
    }

    void failsWhenToldTo()
    {
        QSignalSpy failures(m_player.get(), &Player::failed);
        m_player->failNext(makeError(ErrorCode::FileNotFound, QStringLiteral("gone.mp4")));
        m_player->open(QStringLiteral("gone.mp4"));
        QCOMPARE(failures.count(), 1);
        QCOMPARE(m_player->state(), PlayerState::Failed);
        m_player->play();
        QCOMPARE(m_player->state(), PlayerState::Failed);
        m_player->open(QStringLiteral("talk.mp4"));
        QCOMPARE(m_player->state(), PlayerState::Paused);
    }
};

QTEST_GUILESS_MAIN(TestFakePlayer)
#include "tst_fake_player.moc"
