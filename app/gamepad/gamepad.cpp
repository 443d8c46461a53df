// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gamepad/gamepad.h"

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include <algorithm>
#include <cmath>

namespace rozet::gamepad {

using codebook::LearyPoint;

namespace {

constexpr int kReadEveryMs = 16;
constexpr double kMiddle = 0.15; ///< of the way a stick can go
constexpr double kLeastMove = 0.002;
constexpr double kFullAxis = 32767;

double distance(LearyPoint a, LearyPoint b)
{
    return std::hypot(a.together - b.together, a.above - b.above);
}

double share(Sint16 axis)
{
    return std::clamp(axis / kFullAxis, -1.0, 1.0);
}

} // namespace

LearyPoint placeOfStick(double right, double up)
{
    const double length = std::hypot(right, up);
    if (!(length > kMiddle)) {
        return {};
    }
    // Square sticks reach beyond the circle in their corners.
    const double reach = std::min(1.0, (length - kMiddle) / (1 - kMiddle));
    return {right / length * reach, up / length * reach};
}

struct Gamepad::Device
{
    SDL_GameController* controller = nullptr; ///< when SDL knows which stick is which
    SDL_Joystick* joystick = nullptr;

    ~Device()
    {
        if (controller != nullptr) {
            SDL_GameControllerClose(controller);
        } else if (joystick != nullptr) {
            SDL_JoystickClose(joystick);
        }
    }

    Device() = default;
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    [[nodiscard]] bool isAttached() const { return SDL_JoystickGetAttached(joystick) == SDL_TRUE; }
};

Gamepad::Gamepad(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(kReadEveryMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Gamepad::poll);
}

Gamepad::~Gamepad()
{
    stop();
}

void Gamepad::start()
{
    if (m_started) {
        return;
    }
    SDL_SetMainReady();
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    // Plain reading of what the system offers; no lights, no rumble.
    SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI, "0");
    if (SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) != 0) {
        return; // nothing of the kind on this computer
    }
    // States are read; a queue of events would only fill up.
    SDL_JoystickEventState(SDL_IGNORE);
    SDL_GameControllerEventState(SDL_IGNORE);
    m_started = true;
    m_timer.start();
    poll();
}

void Gamepad::stop()
{
    if (!m_started) {
        return;
    }
    m_timer.stop();
    const bool connected = isConnected();
    letGo();
    SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    m_started = false;
    if (connected) {
        Q_EMIT connectedChanged();
    }
}

void Gamepad::letGo()
{
    m_device.reset();
    m_name.clear();
    m_point = {};
}

void Gamepad::look()
{
    for (int i = 0; i < SDL_NumJoysticks(); ++i) {
        auto device = std::make_unique<Device>();
        if (SDL_IsGameController(i) == SDL_TRUE) {
            device->controller = SDL_GameControllerOpen(i);
            if (device->controller != nullptr) {
                device->joystick = SDL_GameControllerGetJoystick(device->controller);
            }
        } else {
            device->joystick = SDL_JoystickOpen(i);
        }
        if (device->joystick != nullptr && SDL_JoystickNumAxes(device->joystick) >= 2) {
            m_device = std::move(device);
            const char* name = SDL_JoystickName(m_device->joystick);
            m_name = QString::fromUtf8(name == nullptr ? "" : name);
            m_point = {};
            Q_EMIT connectedChanged();
            return;
        }
    }
}

LearyPoint Gamepad::read() const
{
    if (m_device->controller == nullptr) {
        return placeOfStick(share(SDL_JoystickGetAxis(m_device->joystick, 0)),
                            -share(SDL_JoystickGetAxis(m_device->joystick, 1)));
    }
    const auto axis = [this](SDL_GameControllerAxis which) {
        return share(SDL_GameControllerGetAxis(m_device->controller, which));
    };
    const LearyPoint left =
        placeOfStick(axis(SDL_CONTROLLER_AXIS_LEFTX), -axis(SDL_CONTROLLER_AXIS_LEFTY));
    const LearyPoint right =
        placeOfStick(axis(SDL_CONTROLLER_AXIS_RIGHTX), -axis(SDL_CONTROLLER_AXIS_RIGHTY));
    // Left- and right-handed people use the stick they like.
    return left.radius() >= right.radius() ? left : right;
}

void Gamepad::poll()
{
    if (!m_started) {
        return;
    }
    SDL_JoystickUpdate();
    if (m_device && !m_device->isAttached()) {
        letGo();
        Q_EMIT connectedChanged();
    }
    if (!m_device) {
        look();
    }
    if (!m_device) {
        return;
    }
    const LearyPoint now = read();
    const bool home = now == LearyPoint() && !(m_point == LearyPoint());
    if (home || distance(now, m_point) > kLeastMove) {
        m_point = now;
        Q_EMIT moved(now);
    }
}

} // namespace rozet::gamepad
