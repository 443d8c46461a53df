// SPDX-License-Identifier: GPL-3.0-or-later
// Real recordings through the whole player: which picture is shown, and what is heard when.
#include "tests/app/player/player_rig.h"
#include "tests/support/media_clips.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <set>

using namespace rozet;
using namespace rozet::player;
using namespace rozet::test;

namespace {

constexpr MediaTime ms(std::int64_t value)
{
    return MediaTime::fromMilliseconds(value);
}

/// A short tone at every full second, where the frame number is a multiple of 25.
ClipRecipe bursts()
{
    ClipRecipe recipe = standardRecipe(QStringLiteral("constant.mp4"));
    recipe.name = QStringLiteral("bursts.mp4");
    recipe.options.prepend(QStringLiteral("aeval='val(0)*lt(mod(t,1),0.08)':c=same"));
    recipe.options.prepend(QStringLiteral("-af"));
    return recipe;
}

/// One steady tone of 440 Hz.
ClipRecipe steadyTone()
{
    ClipRecipe recipe = standardRecipe(QStringLiteral("constant.mp4"));
    recipe.name = QStringLiteral("steady_tone.mp4");
    recipe.options.prepend(QStringLiteral("aeval='0.5*sin(2*PI*440*t)':c=same"));
    recipe.options.prepend(QStringLiteral("-af"));
    return recipe;
}

/// The middle of each burst, in frames of the stretch. Slowing sound down smears where a burst sets
/// in, so the middle of its energy is the fairer moment to compare.
std::vector<std::int64_t> burstMiddles(const std::vector<float>& samples)
{
    std::vector<std::int64_t> found;
    double energy = 0;
    double moment = 0;
    std::size_t quiet = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double loud = double{samples[i]} * samples[i];
        energy += loud;
        moment += loud * static_cast<double>(i);
        quiet = std::abs(samples[i]) > 0.02F ? 0 : quiet + 1;
        if (quiet == kOutputRateHz / 10) {
            if (energy > 10) {
                found.push_back(std::llround(moment / energy));
            }
            energy = 0;
            moment = 0;
        }
    }
    return found;
}

double frequency(const std::vector<float>& samples, std::size_t from, std::size_t count)
{
    int crossings = 0;
    for (std::size_t i = from + 1; i < from + count; ++i) {
        crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    }
    return crossings * double{kOutputRateHz} / static_cast<double>(count);
}

} // namespace

class TestExactPlaying : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PlayerRig> m_rig;

    bool openClip(const QString& path, const QString& reason)
    {
        if (path.isEmpty()) {
            qWarning("%s", qPrintable(reason));
            return false;
        }
        m_rig = std::make_unique<PlayerRig>(makeFileOpener(), stripNumber);
        return m_rig->open(path);
    }

    bool openStandard(const char* name)
    {
        QString reason;
        const QString path = standardClip(QString::fromLatin1(name), &reason);
        return openClip(path, reason);
    }

    MediaPlayer& player() { return m_rig->player; }

    const Shown& last() { return m_rig->shown.back(); }

    /// The picture on the screen is the frame of the position, and says so itself.
    bool isExact() { return m_rig->settles() && last().strip == m_rig->wantedFrame(); }

private Q_SLOTS:

    void cleanup() { m_rig.reset(); }

    void seeksToTheExactFrame_data()
    {
        QTest::addColumn<QString>("clip");
        for (const char* name : {"constant.mp4", "long_gop.mp4", "variable.mp4", "late.mkv",
                                 "plain.mov", "vp9.webm", "camera.m2ts"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void seeksToTheExactFrame()
    {
        QFETCH(QString, clip);
        QVERIFY(openStandard(clip.toLatin1().constData()));
        QRandomGenerator random(20'240'501);
        const auto length = static_cast<double>(player().duration().microseconds());
        for (int i = 0; i < 15; ++i) {
            const auto at = MediaTime::fromMicroseconds(std::int64_t(random.bounded(length)));
            player().seek(at);
            QCOMPARE(player().position(), at);
            QVERIFY2(isExact(), qPrintable(QString::number(at.seconds())));
            const auto& index = *player().frameIndex();
            QVERIFY(last().number == 0 || index[last().number].time <= at);
            QVERIFY(last().number + 1 == index.count() || index[last().number + 1].time > at);
        }
    }

    void stepsThroughTheIndex()
    {
        QVERIFY(openStandard("variable.mp4"));
        player().seek((*player().frameIndex())[100].time + MediaDuration::fromMilliseconds(3));
        QVERIFY(isExact());
        for (int n = 101; n <= 112; ++n) {
            player().step(1);
            QCOMPARE(player().position(), (*player().frameIndex())[n].time);
            QVERIFY(isExact());
            QCOMPARE(last().strip, n);
        }
        for (int n = 111; n >= 95; --n) {
            player().step(-1);
            QVERIFY(isExact());
            QCOMPARE(last().strip, n);
        }
        player().step(-1000);
        QVERIFY(isExact());
        QCOMPARE(last().strip, 0);
        player().step(1000);
        QVERIFY(isExact());
        QCOMPARE(last().strip, player().frameIndex()->count() - 1);
    }

    void aHeldKeyEndsOnTheRightFrame()
    {
        QVERIFY(openStandard("long_gop.mp4"));
        for (int i = 0; i < 60; ++i) {
            player().step(i % 3 == 2 ? -1 : 2);
            QTest::qWait(3);
        }
        QCOMPARE(player().position(), (*player().frameIndex())[60].time);
        QVERIFY(isExact());
        QCOMPARE(last().strip, 60);
    }

    void pauseShowsTheFrameOfTheClock_data()
    {
        QTest::addColumn<double>("rate");
        for (const double rate : {0.25, 0.5, 1.0, 1.5, 2.0, 4.0}) {
            QTest::addRow("%.2f", rate) << rate;
        }
    }

    void pauseShowsTheFrameOfTheClock()
    {
        QFETCH(double, rate);
        QVERIFY(openStandard("constant.mp4"));
        player().setRate(rate);
        player().seek(ms(500));
        for (int i = 0; i < 5; ++i) {
            player().play();
            m_rig->run(130 + 37 * i);
            player().pause();
            const MediaTime at = player().position();
            QVERIFY(isExact());
            m_rig->run(100);
            QCOMPARE(player().position(), at);
            QVERIFY(isExact());
        }
        QVERIFY(player().position() > ms(500));
    }

    void showsEveryFrameInOrderAndOnTime()
    {
        QVERIFY(openStandard("constant.mp4"));
        player().play();
        QVERIFY(m_rig->runUntil([this] { return player().position() > ms(100); }, 20'000));
        m_rig->shown.clear();
        m_rig->run(4000);
        int skipped = 0;
        for (std::size_t i = 0; i < m_rig->shown.size(); ++i) {
            QCOMPARE(m_rig->shown[i].strip, m_rig->shown[i].number);
            if (i > 0) {
                QVERIFY(m_rig->shown[i].number > m_rig->shown[i - 1].number);
                skipped += m_rig->shown[i].number - m_rig->shown[i - 1].number - 1;
            }
        }
        QVERIFY(m_rig->shown.size() > 50);
        QVERIFY2(skipped < 30, qPrintable(QString::number(skipped))); // of 100; more is no playing
    }

    void soundAndPictureArriveTogether_data()
    {
        QTest::addColumn<double>("rate");
        for (const double rate : {0.5, 1.0, 2.0}) {
            QTest::addRow("%.1f", rate) << rate;
        }
    }

    void soundAndPictureArriveTogether()
    {
        QFETCH(double, rate);
        QString reason;
        const QString path = makeClip(bursts(), &reason);
        QVERIFY(openClip(path, reason));
        player().setRate(rate);
        player().seek(ms(600));
        m_rig->shown.clear();
        player().play();
        m_rig->run(static_cast<int>(5200 / rate));
        const auto heard = burstMiddles(m_rig->speaker->samples);
        const double middleMs = 40 / rate; // of a burst, after it sets in
        QVERIFY2(heard.size() >= 4, qPrintable(QString::number(heard.size())));
        QCOMPARE(m_rig->speaker->starts, 1);
        int compared = 0;
        for (std::size_t i = 0; i < heard.size(); ++i) {
            const int number = 25 * (static_cast<int>(i) + 1);
            for (const Shown& shown : m_rig->shown) {
                if (shown.strip == number) {
                    const auto heardAt = HandOutput::heardAtUs(*m_rig->speaker, heard[i]);
                    const auto apartMs =
                        static_cast<double>(heardAt - shown.atUs) / 1000 - middleMs;
                    qInfo("frame %d: sound %+.1f ms after picture", number, apartMs);
                    QVERIFY2(std::abs(apartMs) < 40, qPrintable(QString::number(apartMs)));
                    ++compared;
                }
            }
        }
        QVERIFY(compared >= 3); // a machine in trouble may drop one picture
    }

    void keepsThePitch_data()
    {
        QTest::addColumn<double>("rate");
        for (const double rate : {0.25, 0.5, 1.0, 1.5, 2.0, 4.0}) {
            QTest::addRow("%.2f", rate) << rate;
        }
    }

    void keepsThePitch()
    {
        QFETCH(double, rate);
        QString reason;
        const QString path = makeClip(steadyTone(), &reason);
        QVERIFY(openClip(path, reason));
        player().setRate(rate);
        player().seek(ms(4000));
        player().play();
        QVERIFY(m_rig->runUntil(
            [this] { return m_rig->speaker->samples.size() >= kOutputRateHz * 6 / 10; }, 20'000));
        const double heard =
            frequency(m_rig->speaker->samples, kOutputRateHz / 10, kOutputRateHz / 2);
        QVERIFY2(std::abs(heard - 440) < 5, qPrintable(QString::number(heard)));
    }

    void aNewRateWhilePlayingGoesOnFromHere()
    {
        QVERIFY(openStandard("constant.mp4"));
        player().play();
        m_rig->run(600);
        MediaTime before = player().position();
        for (const double rate : {2.0, 0.5, 4.0, 1.0, 0.25}) {
            player().setRate(rate);
            QCOMPARE(player().position(), before);
            for (int i = 0; i < 40; ++i) {
                m_rig->run(10);
                const MediaTime now = player().position();
                QVERIFY(now >= before);
                QVERIFY((now - before).seconds() < 0.010 * rate * 1.5 + 0.005);
                before = now;
            }
        }
        player().pause();
        QVERIFY(isExact());
    }

    void playsASpanAndStopsAtItsEnd()
    {
        QVERIFY(openStandard("constant.mp4"));
        player().playSpan({ms(2010), ms(3050)});
        QVERIFY(
            m_rig->runUntil([this] { return player().state() == PlayerState::Paused; }, 20'000));
        QCOMPARE(player().position(), ms(3050));
        QVERIFY(isExact());
        QCOMPARE(last().strip, 76);
        QCOMPARE(m_rig->ends, 0);
        // No sound of after the end was handed out.
        const auto expected = static_cast<double>(kOutputRateHz) * 1.04;
        QVERIFY(static_cast<double>(m_rig->speaker->samples.size()) < expected + 100);
        QVERIFY(static_cast<double>(m_rig->speaker->samples.size()) > expected - 3000);
    }

    void repeatsALoopUntilItIsCleared()
    {
        QVERIFY(openStandard("constant.mp4"));
        player().setLoop({ms(2000), ms(2600)});
        m_rig->shown.clear();
        player().play();
        const auto rounds = [this] {
            int count = 0;
            for (std::size_t i = 1; i < m_rig->shown.size(); ++i) {
                count += m_rig->shown[i].number < m_rig->shown[i - 1].number ? 1 : 0;
            }
            return count;
        };
        QVERIFY(m_rig->runUntil([&] { return rounds() >= 3; }, 30'000));
        int highest = 0;
        for (const Shown& shown : m_rig->shown) {
            QVERIFY2(shown.number >= 50 && shown.number <= 65,
                     qPrintable(QString::number(shown.number)));
            highest = std::max(highest, shown.number);
        }
        QVERIFY(highest >= 63); // within a frame of the end, as far as this machine shows each
        player().setLoop({});
        QVERIFY(m_rig->runUntil([this] { return player().position() > ms(3000); }, 20'000));
        QCOMPARE(player().state(), PlayerState::Playing);
    }

    void pausesAtTheEndAndStartsAgain()
    {
        QVERIFY(openStandard("constant.mp4"));
        player().seek(ms(11'600));
        player().play();
        QVERIFY(m_rig->runUntil([this] { return m_rig->ends > 0; }, 20'000));
        QCOMPARE(player().state(), PlayerState::Paused);
        QCOMPARE(player().position(), MediaTime() + player().duration());
        QVERIFY(isExact());
        QCOMPARE(last().strip, 299);
        m_rig->shown.clear();
        player().play();
        QVERIFY(m_rig->runUntil([this] { return player().position() > ms(200); }, 20'000));
        QVERIFY(player().position() < ms(2000));
        QVERIFY(m_rig->shown.front().strip < 20);
        QCOMPARE(m_rig->ends, 1);
    }

    void scrubbingShowsAKeyFrameAndThenTheExactOne()
    {
        QVERIFY(openStandard("long_gop.mp4"));
        m_rig->shown.clear();
        player().scrub(ms(14'000)); // frame 350; key frames 250 and 500
        QCOMPARE(player().position(), ms(14'000));
        QVERIFY(m_rig->settles());
        QVERIFY(m_rig->shown.size() >= 2);
        QCOMPARE(m_rig->shown.front().strip, 250);
        QCOMPARE(last().strip, 350);
    }

    void aDragShowsPicturesAllTheWay()
    {
        QVERIFY(openStandard("long_gop.mp4"));
        m_rig->shown.clear();
        for (int i = 0; i <= 100; ++i) {
            player().scrub(ms(280LL * i));
            QTest::qWait(10);
        }
        QVERIFY(m_rig->settles());
        QCOMPARE(last().strip, 700);
        std::set<int> keys;
        for (const Shown& shown : m_rig->shown) {
            keys.insert(shown.strip);
        }
        QVERIFY(keys.contains(250) || keys.contains(500));
    }

    void scrubbingWhilePlayingGoesOnPlaying()
    {
        QVERIFY(openStandard("long_gop.mp4"));
        player().play();
        m_rig->run(300);
        player().scrub(ms(14'000));
        QCOMPARE(player().state(), PlayerState::Playing);
        m_rig->run(50);
        QCOMPARE(player().position(), ms(14'000)); // the hand still drags
        QVERIFY(m_rig->runUntil([this] { return player().position() > ms(14'300); }, 30'000));
    }

    void aStormOfSeeksEndsOnTheLast()
    {
        QVERIFY(openStandard("long_gop.mp4"));
        QRandomGenerator random(7);
        for (int i = 0; i < 200; ++i) {
            player().seek(ms(random.bounded(29'000)));
            if (i % 20 == 0) {
                QTest::qWait(5);
            }
        }
        player().seek(ms(20'020));
        QVERIFY(isExact());
        QCOMPARE(last().strip, 500);
        player().play();
        for (int i = 0; i < 200; ++i) {
            player().seek(ms(random.bounded(29'000)));
            if (i % 20 == 0) {
                m_rig->run(20);
            }
        }
        player().seek(ms(10'020));
        QVERIFY(m_rig->runUntil(
            [this] { return last().strip > 250 && player().position() > ms(10'100); }, 30'000));
        player().pause();
        QVERIFY(isExact());
        QVERIFY(player().position() < ms(13'000));
    }

    void playsSoundAlone()
    {
        QVERIFY(openStandard("sweep.m4a"));
        QVERIFY(!player().hasPicture());
        QVERIFY(player().hasSound());
        QVERIFY(!player().frameIndex());
        player().seek(ms(10'000));
        player().play();
        m_rig->run(800);
        QVERIFY(player().position() > ms(10'500));
        QVERIFY(m_rig->speaker->samples.size() > kOutputRateHz / 2);
        player().step(1);
        QCOMPARE(player().state(), PlayerState::Paused);
        QVERIFY(m_rig->shown.empty());
    }

    void playsPicturesAlone()
    {
        QVERIFY(openStandard("silent.mp4"));
        QVERIFY(!player().hasSound());
        player().play();
        m_rig->run(1000);
        QVERIFY(player().position() > ms(700));
        QCOMPARE(m_rig->speaker->starts, 0);
        player().pause();
        QVERIFY(isExact());
    }

    void waitsSilentlyWhereTheSoundStartsLate()
    {
        QVERIFY(openStandard("late_sound.mkv"));
        player().play();
        m_rig->run(2500);
        const auto& samples = m_rig->speaker->samples;
        QVERIFY(samples.size() > kOutputRateHz * 2);
        const auto first = std::find_if(samples.begin(), samples.end(),
                                        [](float s) { return std::abs(s) > 0.1F; });
        const double at = static_cast<double>(first - samples.begin()) / kOutputRateHz;
        QVERIFY2(std::abs(at - 1.25) < 0.03, qPrintable(QString::number(at)));
    }
};

QTEST_GUILESS_MAIN(TestExactPlaying)
#include "tst_exact_playing.moc"
