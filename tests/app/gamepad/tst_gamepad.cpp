// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gamepad/gamepad.h"

#include <QSignalSpy>
#include <QTest>

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <cmath>

using namespace rozet;
using codebook::LearyPoint;
using gamepad::Gamepad;
using gamepad::placeOfStick;

namespace {

/// A pad that is plugged in for as long as it lives.
class Pretended
{
public:
    explicit Pretended(SDL_JoystickType type = SDL_JOYSTICK_TYPE_GAMECONTROLLER)
        : m_index(SDL_JoystickAttachVirtual(type, 6, 15, 0)), m_stick(SDL_JoystickOpen(m_index))
    {
    }

    ~Pretended() { unplug(); }

    Pretended(const Pretended&) = delete;
    Pretended& operator=(const Pretended&) = delete;

    [[nodiscard]] bool works() const { return m_index >= 0 && m_stick != nullptr; }

    void move(double right, double up, int axis = 0)
    {
        SDL_JoystickSetVirtualAxis(m_stick, axis, static_cast<Sint16>(right * 32767));
        SDL_JoystickSetVirtualAxis(m_stick, axis + 1, static_cast<Sint16>(-up * 32767));
    }

    void unplug()
    {
        if (m_stick != nullptr) {
            SDL_JoystickDetachVirtual(m_index);
            SDL_JoystickClose(m_stick);
            m_stick = nullptr;
        }
    }

private:
    int m_index;
    SDL_Joystick* m_stick;
};

LearyPoint last(const QSignalSpy& moved)
{
    return moved.isEmpty() ? LearyPoint{-9, -9} : moved.last().at(0).value<LearyPoint>();
}

bool near(LearyPoint a, LearyPoint b)
{
    return std::hypot(a.together - b.together, a.above - b.above) < .01;
}

} // namespace

class TestGamepad : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theMiddleOfTheStickIsTheCentreAndItsEndTheRim()
    {
        QCOMPARE(placeOfStick(0, 0), LearyPoint());
        QCOMPARE(placeOfStick(.1, -.1), LearyPoint());
        QCOMPARE(placeOfStick(1, 0), (LearyPoint{1, 0}));
        QCOMPARE(placeOfStick(0, -1), (LearyPoint{0, -1}));
        QVERIFY(placeOfStick(.16, 0).together < .02); // no jump where the middle ends
        const LearyPoint corner = placeOfStick(1, 1);
        QVERIFY(std::fabs(corner.radius() - 1) < 1e-9);
        QCOMPARE(placeOfStick(std::nan(""), 0), LearyPoint());
        for (double t = 0; t < 6.3; t += .1) {
            QVERIFY(placeOfStick(std::cos(t) * 1.4, std::sin(t) * 1.4).isInDisc());
        }
    }

    void withoutAPadNothingHappens()
    {
        Gamepad pad;
        const QSignalSpy moved(&pad, &Gamepad::moved);
        const QSignalSpy connected(&pad, &Gamepad::connectedChanged);
        pad.poll();
        pad.start();
        pad.start();
        pad.poll();
        if (pad.isConnected()) {
            QSKIP("a real pad is plugged in");
        }
        QCOMPARE(moved.count() + connected.count(), 0);
        QVERIFY(pad.name().isEmpty());
        pad.stop();
        pad.stop();
        pad.poll();
        QCOMPARE(moved.count() + connected.count(), 0);
    }

    void aPadMayComeAndGo()
    {
        Gamepad pad;
        pad.start();
        if (pad.isConnected()) {
            QSKIP("a real pad is plugged in");
        }
        const QSignalSpy connected(&pad, &Gamepad::connectedChanged);
        const QSignalSpy moved(&pad, &Gamepad::moved);
        {
            const Pretended pretended;
            QVERIFY(pretended.works());
            pad.poll();
            QVERIFY(pad.isConnected());
            QVERIFY(!pad.name().isEmpty());
            QCOMPARE(connected.count(), 1);
            QCOMPARE(moved.count(), 0); // at rest it leaves mouse and keyboard alone
        }
        pad.poll();
        QVERIFY(!pad.isConnected());
        QVERIFY(pad.name().isEmpty());
        QCOMPARE(connected.count(), 2);
        const Pretended again;
        pad.poll();
        QVERIFY(pad.isConnected());
        pad.stop();
        QVERIFY(!pad.isConnected());
    }

    void theStickIsAHandOnTheRose()
    {
        Gamepad pad;
        pad.start();
        if (pad.isConnected()) {
            QSKIP("a real pad is plugged in");
        }
        Pretended pretended;
        pad.poll();
        const QSignalSpy moved(&pad, &Gamepad::moved);
        const auto stick = [&](double right, double up, int axis = 0) {
            pretended.move(right, up, axis);
            pad.poll();
            pad.poll();
        };
        stick(1, 0);
        QVERIFY(near(last(moved), {1, 0}));
        stick(0, 1);
        QVERIFY(near(last(moved), {0, 1}));
        const auto before = moved.count();
        stick(0, 1);
        QCOMPARE(moved.count(), before); // it stands still
        stick(.05, -.05);
        QCOMPARE(last(moved), LearyPoint()); // let go
        const auto rest = moved.count();
        stick(-.03, .02);
        QCOMPARE(moved.count(), rest); // trembling within the middle
    }

    void aPlainJoystickWillDo()
    {
        Gamepad pad;
        pad.start();
        if (pad.isConnected()) {
            QSKIP("a real pad is plugged in");
        }
        Pretended pretended(SDL_JOYSTICK_TYPE_FLIGHT_STICK);
        pad.poll();
        QVERIFY(pad.isConnected());
        const QSignalSpy moved(&pad, &Gamepad::moved);
        pretended.move(-1, 0);
        pad.poll();
        QVERIFY(near(last(moved), {-1, 0}));
    }
};

QTEST_GUILESS_MAIN(TestGamepad)
#include "tst_gamepad.moc"
