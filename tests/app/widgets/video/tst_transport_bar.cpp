// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/player/fake_player.h"
#include "app/widgets/video/transport_bar.h"
#include "app/widgets/video/transport_icons.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace rozet;
using namespace rozet::player;
using namespace rozet::widgets;

namespace {

constexpr MediaTime ms(std::int64_t value)
{
    return MediaTime::fromMilliseconds(value);
}

} // namespace

class TestTransportBar : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakePlayer> m_player;
    std::unique_ptr<TransportBar> m_bar;

    template <class Widget>
    Widget* find(const char* name)
    {
        return m_bar->findChild<Widget*>(QLatin1String(name));
    }

private Q_SLOTS:

    void init()
    {
        m_player = std::make_unique<FakePlayer>();
        m_bar = std::make_unique<TransportBar>();
        m_bar->setLocale(QLocale(QStringLiteral("nl_NL")));
        m_bar->setPlayer(m_player.get());
    }

    void cleanup()
    {
        m_bar.reset();
        m_player.reset();
    }

    void isOffWithoutARecording()
    {
        QVERIFY(!find<QToolButton>("playPause")->isEnabled());
        QVERIFY(!find<QToolButton>("frameBack")->isEnabled());
        m_player->open(QStringLiteral("talk.mp4"));
        QVERIFY(find<QToolButton>("playPause")->isEnabled());
        m_player->close();
        QVERIFY(!find<QToolButton>("playPause")->isEnabled());
    }

    void showsWhereWeAre()
    {
        FakePlayer::Recording recording;
        recording.duration = MediaDuration::fromMilliseconds(895'480);
        m_player->setRecording(recording);
        m_player->open(QStringLiteral("talk.mp4"));
        m_player->seek(ms(192'040));
        QCOMPARE(find<QLabel>("position")->text(), QStringLiteral("0:03:12.040 / 0:14:55"));
        QVERIFY(find<QLabel>("frame")->text().contains(QStringLiteral("4801")));
        m_player->close();
        QVERIFY(!find<QLabel>("position")->text().contains(QLatin1Char('3')));
    }

    void playsAndPauses()
    {
        m_player->open(QStringLiteral("talk.mp4"));
        auto* const button = find<QToolButton>("playPause");
        const QString play = button->accessibleName();
        button->click();
        QCOMPARE(m_player->state(), PlayerState::Playing);
        const QString pause = button->accessibleName();
        QVERIFY(pause != play);
        m_player->pause(); // by a key, say
        QCOMPARE(button->accessibleName(), play);
    }

    void stepsByFrame()
    {
        m_player->open(QStringLiteral("talk.mp4"));
        find<QToolButton>("frameForward")->click();
        find<QToolButton>("frameForward")->click();
        QCOMPARE(m_player->position(), ms(80));
        find<QToolButton>("frameBack")->click();
        QCOMPARE(m_player->position(), ms(40));
    }

    void choosesTheSpeed()
    {
        m_player->open(QStringLiteral("talk.mp4"));
        auto* const box = find<QComboBox>("rate");
        QCOMPARE(box->currentData().toDouble(), 1.0);
        const int row = box->findData(1.5);
        QCOMPARE(box->itemText(row), QStringLiteral("1,5×")); // in the language of the screen
        box->setCurrentIndex(row);
        Q_EMIT box->activated(row);
        QCOMPARE(m_player->rate(), 1.5);
        m_player->setRate(0.6); // one that is not in the list
        QCOMPARE(box->currentData().toDouble(), 0.6);
        QCOMPARE(box->itemData(box->currentIndex() - 1).toDouble(), 0.5);
        m_player->setRate(4.0);
        QCOMPARE(box->currentData().toDouble(), 4.0);
    }

    void setsTheVolumeAndMutes()
    {
        auto* const slider = find<QSlider>("volume");
        auto* const mute = find<QToolButton>("mute");
        slider->setValue(40);
        QCOMPARE(m_player->volume(), 0.4);
        mute->click();
        QCOMPARE(m_player->volume(), 0.0);
        QCOMPARE(slider->value(), 0);
        QVERIFY(mute->isChecked());
        mute->click();
        QCOMPARE(m_player->volume(), 0.4);
        QVERIFY(!mute->isChecked());
        m_player->setVolume(0.75);
        QCOMPARE(slider->value(), 75);
    }

    void onlyAsksWhenTold()
    {
        m_player->open(QStringLiteral("talk.mp4"));
        m_bar->setDrivesPlayer(false);
        QSignalSpy plays(m_bar.get(), &TransportBar::playPauseRequested);
        QSignalSpy steps(m_bar.get(), &TransportBar::stepRequested);
        find<QToolButton>("playPause")->click();
        find<QToolButton>("frameBack")->click();
        QCOMPARE(plays.count(), 1);
        QCOMPARE(steps.count(), 1);
        QCOMPARE(steps[0][0].toInt(), -1);
        QCOMPARE(m_player->state(), PlayerState::Paused);
    }

    void everythingHasANameAndWorksByKeyboard()
    {
        m_player->open(QStringLiteral("talk.mp4"));
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
        int reachable = 0;
        const auto parts = m_bar->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget* const part : parts) {
            QVERIFY2(!part->accessibleName().isEmpty(), qPrintable(part->objectName()));
            QVERIFY2(!part->toolTip().isEmpty(), qPrintable(part->objectName()));
            reachable += (part->focusPolicy() & Qt::TabFocus) != 0 ? 1 : 0;
        }
        QCOMPARE(reachable, 6);
        QVERIFY(find<QToolButton>("playPause")->toolTip().contains(QStringLiteral("(Space)")));
        TransportBar::Keys keys;
        keys.playPause = QStringLiteral("P");
        m_bar->setKeys(keys);
        QVERIFY(find<QToolButton>("playPause")->toolTip().contains(QStringLiteral("(P)")));
        QTest::keyClick(find<QToolButton>("playPause"), Qt::Key_Space);
        QCOMPARE(m_player->state(), PlayerState::Playing);
        QTest::keyClick(find<QSlider>("volume"), Qt::Key_Left);
        QCOMPARE(m_player->volume(), 0.99);
    }

    void iconsFollowLightAndDark()
    {
        for (const QColor colour : {QColor(Qt::black), QColor(Qt::white)}) {
            QPalette palette;
            palette.setColor(QPalette::Active, QPalette::ButtonText, colour);
            for (const auto which :
                 {TransportIcon::Play, TransportIcon::Pause, TransportIcon::FrameBack,
                  TransportIcon::FrameForward, TransportIcon::Sound, TransportIcon::Muted}) {
                const QImage image = transportIcon(which, palette).pixmap(48, 48).toImage();
                int solid = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        const QColor pixel = image.pixelColor(x, y);
                        if (pixel.alpha() == 255) {
                            QCOMPARE(pixel.rgb(), colour.rgb());
                            ++solid;
                        }
                    }
                }
                QVERIFY(solid > 50);
            }
        }
    }

    void outlivesItsPlayer()
    {
        m_player->open(QStringLiteral("talk.mp4"));
        m_player.reset();
        QVERIFY(!find<QToolButton>("playPause")->isEnabled());
        find<QToolButton>("mute")->click();
        m_bar->setPlayer(nullptr);
    }
};

QTEST_MAIN(TestTransportBar)
#include "tst_transport_bar.moc"
