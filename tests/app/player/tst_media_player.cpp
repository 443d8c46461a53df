// SPDX-License-Identifier: GPL-3.0-or-later
// The player's states, and what happens when files, decoders and devices misbehave.
#include "app/player/media_player.h"
#include "app/player/qt_audio_output.h"
#include "tests/app/player/made_media.h"
#include "tests/app/player/player_rig.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rozet;
using namespace rozet::player;
using namespace rozet::test;

namespace {

constexpr int kPatienceMs = 60'000;

constexpr MediaTime ms(std::int64_t value)
{
    return MediaTime::fromMilliseconds(value);
}

} // namespace

class TestMediaPlayer : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<MadeRecording> m_recording;
    QString m_path = QStringLiteral("made");

    /// How far what is heard now lies behind the player's position.
    static double soundBehindMs(const PlayerRig& rig)
    {
        const auto& samples = rig.speaker->samples;
        const std::int64_t us =
            rig.clock->microseconds() - rig.speaker->startedUs - HandOutput::kStartDelayUs;
        const auto frame = std::clamp<std::int64_t>(us * kOutputRateHz / 1'000'000, 0,
                                                    static_cast<std::int64_t>(samples.size()) - 1);
        const double heard = double{samples[static_cast<std::size_t>(frame)]} * kSoundScale;
        return (rig.player.position().seconds() - heard) * 1000;
    }

private Q_SLOTS:

    void init() { m_recording = std::make_shared<MadeRecording>(); }

    void cleanup() { QCOMPARE(m_recording->alive.load(), 0); }

    void emptyAnswersEverything()
    {
        PlayerRig rig(makeOpener(m_recording));
        rig.player.play();
        rig.player.pause();
        rig.player.seek(ms(5));
        rig.player.scrub(ms(5));
        rig.player.step(3);
        rig.player.playSpan({ms(1), ms(2)});
        rig.player.setLoop({ms(1), ms(2)});
        rig.player.setPictureSize(100, 100);
        rig.player.close();
        QCOMPARE(rig.player.state(), PlayerState::Empty);
        QCOMPARE(rig.player.position(), MediaTime());
        QVERIFY(rig.states.empty());
    }

    void opensPausedOnTheFirstFrame()
    {
        m_recording->openMs = 200;
        PlayerRig rig(makeOpener(m_recording));
        QSignalSpy opened(&rig.player, &Player::opened);
        QSignalSpy indexed(&rig.player, &Player::frameIndexReady);
        QSignalSpy progress(&rig.player, &Player::openingProgress);
        rig.player.open(m_path);
        QCOMPARE(rig.player.state(), PlayerState::Opening);
        QTRY_COMPARE_WITH_TIMEOUT(rig.shown.size(), std::size_t{1}, kPatienceMs);
        QCOMPARE(rig.shown.front().number, 0);
        QCOMPARE(rig.player.state(), PlayerState::Paused);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(indexed.count(), 1);
        QVERIFY(progress.count() > 0);
        QCOMPARE(rig.player.duration(), MediaDuration::fromMilliseconds(40'000));
        QVERIFY(rig.player.hasPicture());
        QVERIFY(rig.player.hasSound());
    }

    void remembersOrdersWhileOpening()
    {
        m_recording->openMs = 100;
        PlayerRig rig(makeOpener(m_recording));
        rig.player.open(m_path);
        rig.player.seek(ms(8000));
        rig.player.play();
        QVERIFY(rig.runUntil([&] { return rig.player.position() > ms(8100); }, 30'000));
        QCOMPARE(rig.player.state(), PlayerState::Playing);
        QVERIFY(rig.shown.front().number >= 200);
    }

    void aFailureLeavesAUsablePlayer()
    {
        PlayerRig rig(makeOpener(m_recording));
        rig.player.open(QStringLiteral("broken"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.failures.size(), std::size_t{1}, kPatienceMs);
        QCOMPARE(rig.failures.front().code, ErrorCode::MediaDamaged);
        QCOMPARE(rig.player.state(), PlayerState::Failed);
        rig.player.play();
        rig.player.seek(ms(100));
        QCOMPARE(rig.player.state(), PlayerState::Failed);
        QVERIFY(rig.open(m_path));
        QCOMPARE(rig.failures.size(), std::size_t{1});
    }

    void aFileThatVanishesWhilePlayingIsOneError()
    {
        m_recording->brokenFrom = 60;
        PlayerRig rig(makeOpener(m_recording));
        QVERIFY(rig.open(m_path));
        rig.player.play();
        QVERIFY(rig.runUntil([&] { return !rig.failures.empty(); }, 60'000));
        QCOMPARE(rig.player.state(), PlayerState::Failed);
        rig.run(100);
        QCOMPARE(rig.failures.size(), std::size_t{1});
        m_recording->brokenFrom = -1;
        QVERIFY(rig.open(m_path));
    }

    void damagedFramesDoNotStopPlaying()
    {
        m_recording->brokenFrom = 960; // the last 40 cannot be decoded
        m_recording->brokenBy = ErrorCode::MediaDamaged;
        PlayerRig rig(makeOpener(m_recording));
        QVERIFY(rig.open(m_path));
        rig.player.seek(ms(38'000));
        QVERIFY(rig.settles());
        rig.player.play();
        QVERIFY(rig.runUntil([&] { return rig.ends > 0; }, 60'000));
        QVERIFY(rig.failures.empty());
        QCOMPARE(rig.shown.back().number, 959);
        QCOMPARE(rig.player.state(), PlayerState::Paused);
    }

    void playsOnWhateverTheDeviceDoes_data()
    {
        QTest::addColumn<int>("manner");
        QTest::newRow("no device") << -1;
        QTest::newRow("steady") << static_cast<int>(ThreadOutput::Manner::Steady);
        QTest::newRow("stalls") << static_cast<int>(ThreadOutput::Manner::StallsSoon);
        QTest::newRow("vanishes") << static_cast<int>(ThreadOutput::Manner::VanishesSoon);
        QTest::newRow("never starts") << static_cast<int>(ThreadOutput::Manner::NeverStarts);
    }

    void playsOnWhateverTheDeviceDoes()
    {
        QFETCH(int, manner);
        std::unique_ptr<AudioOutput> output;
        if (manner < 0) {
            output = std::make_unique<NoOutput>();
        } else {
            output = std::make_unique<ThreadOutput>(static_cast<ThreadOutput::Manner>(manner));
        }
        MediaPlayer player(makeOpener(m_recording), std::move(output),
                           std::make_shared<MachineClock>());
        int shown = -1;
        connect(&player, &Player::pictureChanged, this,
                [&](const media::Picture& picture) { shown = picture.number; });
        player.open(m_path);
        player.play();
        QTRY_VERIFY_WITH_TIMEOUT(player.position() > ms(1500), kPatienceMs);
        QCOMPARE(player.state(), PlayerState::Playing);
        QTRY_VERIFY_WITH_TIMEOUT(shown > 30, kPatienceMs);
        player.pause();
        QTRY_COMPARE_WITH_TIMEOUT(shown, player.frameIndex()->frameAt(player.position()),
                                  kPatienceMs);
    }

    void aDeviceThatComesBackIsFollowedAgain()
    {
        PlayerRig rig(makeOpener(m_recording));
        QVERIFY(rig.open(m_path));
        rig.player.play();
        rig.run(1000);
        QVERIFY(rig.player.position() > ms(700));
        QVERIFY(std::abs(soundBehindMs(rig)) < 30);
        // Two seconds without a report, as when the machine's sound server hangs...
        const auto source = std::exchange(rig.speaker->source, {});
        const MediaTime before = rig.player.position();
        rig.run(2000);
        QVERIFY(rig.player.position() - before > MediaDuration::fromMilliseconds(1900));
        // ...and then it goes on where it was: two seconds of sound are left out.
        rig.speaker->source = source;
        rig.speaker->startedUs += 2'000'000;
        rig.run(50);
        QVERIFY(soundBehindMs(rig) > 1500);
        QVERIFY(rig.runUntil([&] { return std::abs(soundBehindMs(rig)) < 100; }, 30'000));
        rig.run(1000);
        QVERIFY2(std::abs(soundBehindMs(rig)) < 30,
                 qPrintable(QString::number(soundBehindMs(rig))));
        QCOMPARE(rig.speaker->starts, 1);
        QCOMPARE(rig.player.state(), PlayerState::Playing);
        QVERIFY(rig.player.position() - before > MediaDuration::fromMilliseconds(2900));
    }

    void aDeviceThatIsSlowToStartIsCaughtUpWith()
    {
        PlayerRig rig(makeOpener(m_recording));
        QVERIFY(rig.open(m_path));
        rig.player.play();
        QVERIFY(rig.runUntil([&] { return rig.speaker->starts == 1; }, 30'000));
        const auto source = std::exchange(rig.speaker->source, {});
        rig.run(2500); // nobody waits that long
        QVERIFY(rig.player.position() > ms(1200));
        rig.speaker->source = source;
        rig.speaker->startedUs = rig.clock->microseconds();
        QVERIFY(rig.runUntil(
            [&] { return !rig.speaker->samples.empty() && std::abs(soundBehindMs(rig)) < 100; },
            30'000));
        rig.run(1000);
        QVERIFY2(std::abs(soundBehindMs(rig)) < 30,
                 qPrintable(QString::number(soundBehindMs(rig))));
        QCOMPARE(rig.speaker->starts, 1);
    }

    void nothingIsHeardWhilePausedOrAfterASeek()
    {
        PlayerRig rig(makeOpener(m_recording));
        QVERIFY(rig.open(m_path));
        rig.player.play();
        rig.run(300);
        QVERIFY(rig.speaker->source != nullptr);
        const auto old = rig.speaker->source;
        rig.player.pause();
        QVERIFY(rig.speaker->source == nullptr);
        QVERIFY(old->isFinished());
        std::vector<float> samples(200);
        QCOMPARE(old->pull(samples.data(), 100), 0);
        old->played(100'000);
        const MediaTime at = rig.player.position();
        rig.run(50);
        QCOMPARE(rig.player.position(), at);
    }

    void tellsThePositionTenTimesASecond()
    {
        m_recording->framesPerSecond = 1; // so that pictures alone would not do
        PlayerRig rig(makeOpener(m_recording));
        QVERIFY(rig.open(m_path));
        QSignalSpy told(&rig.player, &Player::positionChanged);
        rig.player.play();
        rig.run(200);
        QElapsedTimer timer;
        timer.start();
        told.clear();
        rig.run(2000);
        QVERIFY(told.count() >= timer.elapsed() / 100);
    }

    void slowDecodingNeverShowsAStalePicture()
    {
        m_recording->frameMs = 5;
        PlayerRig rig(makeOpener(m_recording));
        QVERIFY(rig.open(m_path));
        rig.player.seek(ms(20'000 + 1960)); // 50 frames of work
        QTest::qWait(50);
        rig.shown.clear();
        rig.player.seek(ms(4000)); // a key frame
        QVERIFY(rig.settles());
        QTest::qWait(400);
        for (const Shown& shown : rig.shown) {
            QCOMPARE(shown.number, 100);
        }
    }

    void fastSeeksStillShowSomething()
    {
        m_recording->frameMs = 5; // an exact frame takes up to 250 ms
        PlayerRig rig(makeOpener(m_recording));
        QVERIFY(rig.open(m_path));
        rig.shown.clear();
        for (int i = 0; i < 60; ++i) {
            rig.player.seek(ms(500LL * i + 480));
            QTest::qWait(30);
        }
        QVERIFY2(rig.shown.size() >= 5, qPrintable(QString::number(rig.shown.size())));
        QVERIFY(rig.settles());
        QVERIFY(m_recording->keysDecoded > 0);
    }

    void survivesStormsOfOpeningAndClosing()
    {
        m_recording->openMs = 5;
        QRandomGenerator random(11);
        PlayerRig rig(makeOpener(m_recording));
        for (int i = 0; i < 150; ++i) {
            switch (random.bounded(7)) {
            case 0:
                rig.player.open(m_path);
                break;
            case 1:
                rig.player.open(QStringLiteral("broken"));
                break;
            case 2:
                rig.player.close();
                break;
            case 3:
                rig.player.play();
                break;
            case 4:
                rig.player.seek(ms(random.bounded(40'000)));
                break;
            case 5:
                rig.player.scrub(ms(random.bounded(40'000)));
                break;
            default:
                QTest::qWait(random.bounded(12));
                break;
            }
        }
        QVERIFY(rig.open(m_path));
    }

    void survivesEverythingAtOnceWithARealThread()
    {
        QRandomGenerator random(13);
        for (int round = 0; round < 6; ++round) {
            MediaPlayer player(makeOpener(m_recording),
                               std::make_unique<ThreadOutput>(ThreadOutput::Manner::Steady),
                               std::make_shared<MachineClock>());
            player.open(m_path);
            player.play();
            for (int i = 0; i < 60; ++i) {
                switch (random.bounded(9)) {
                case 0:
                    player.seek(ms(random.bounded(40'000)));
                    break;
                case 1:
                    player.scrub(ms(random.bounded(40'000)));
                    break;
                case 2:
                    player.setRate(0.25 + random.bounded(4));
                    break;
                case 3:
                    player.step(random.bounded(5) - 2);
                    break;
                case 4:
                    player.playSpan({ms(1000), ms(1000 + random.bounded(300))});
                    break;
                case 5:
                    player.setLoop({ms(2000), ms(2000 + random.bounded(300))});
                    break;
                case 6:
                    player.setVolume(random.bounded(1.0));
                    break;
                case 7:
                    player.pause();
                    break;
                default:
                    player.play();
                    break;
                }
                QTest::qWait(random.bounded(10));
            }
        } // destroyed in whatever state it is in
    }

    void slotsMayTurnThePlayerAround()
    {
        PlayerRig rig(makeOpener(m_recording));
        connect(&rig.player, &Player::opened, &rig.player, &Player::play);
        connect(&rig.player, &Player::pictureChanged, &rig.player, [&](const media::Picture& p) {
            if (p.number == 10) {
                rig.player.seek(ms(20'000));
            } else if (p.number == 510) {
                rig.player.close();
            }
        });
        connect(&rig.player, &Player::stateChanged, &rig.player, [&](PlayerState state) {
            if (state == PlayerState::Empty) {
                rig.player.setRate(2.0);
            }
        });
        rig.player.open(m_path);
        QVERIFY(rig.runUntil(
            [&] {
                return rig.player.state() == PlayerState::Empty ||
                       (!rig.shown.empty() && rig.shown.back().number > 510);
            },
            60'000));
    }

    void filesThatAreNoRecordingsFail()
    {
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& bytes) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            QFile file(path);
            if (file.open(QIODevice::WriteOnly)) {
                file.write(bytes);
            }
            return path;
        };
        QByteArray noise;
        QRandomGenerator random(3);
        for (int i = 0; i < 50'000; ++i) {
            noise.append(static_cast<char>(random.bounded(256)));
        }
        const QStringList paths{write("empty.mp4", {}), write("text.mp4", "no recording at all"),
                                write("noise.mkv", noise), folder.path(),
                                folder.filePath(QStringLiteral("absent.mp4"))};
        PlayerRig rig(makeFileOpener());
        for (int i = 0; i < 40; ++i) { // a storm: only the last one counts
            rig.player.open(paths[i % paths.size()]);
        }
        QTRY_COMPARE_WITH_TIMEOUT(rig.failures.size(), std::size_t{1}, kPatienceMs);
        for (const QString& path : paths) {
            rig.failures.clear();
            rig.player.open(path);
            QTRY_COMPARE_WITH_TIMEOUT(rig.failures.size(), std::size_t{1}, kPatienceMs);
            QCOMPARE(rig.player.state(), PlayerState::Failed);
        }
        QCOMPARE(rig.failures.front().code, ErrorCode::FileNotFound);
    }

    void theSystemsOutputWorksWithoutADevice()
    {
        // Whatever this machine has or has not: playing goes on.
        m_recording->frames = 50;
        m_recording->soundSeconds = 1.5;
        {
            MediaPlayer player(makeOpener(m_recording), std::make_unique<QtAudioOutput>(),
                               std::make_shared<MachineClock>());
            QSignalSpy ends(&player, &Player::endReached);
            player.open(m_path);
            player.setVolume(0.0);
            player.play();
            QTRY_COMPARE_WITH_TIMEOUT(ends.count(), 1, kPatienceMs);
        }
    }
};

QTEST_GUILESS_MAIN(TestMediaPlayer)
#include "tst_media_player.moc"
