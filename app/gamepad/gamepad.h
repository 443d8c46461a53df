// SPDX-License-Identifier: GPL-3.0-or-later
// A gamepad or joystick whose stick is a hand on the Leary rose: right = together, up = above, let
// go = the centre. Pads may come and go at any time; that there is none is nothing special.
#pragma once

#include "codebook/leary.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace rozet::gamepad {

/// Where the stick points, as a place on the rose. Both from -1 to 1, right and up positive. Near
/// its middle a stick never rests exactly, so the first 15 % count as the middle.
[[nodiscard]] codebook::LearyPoint placeOfStick(double right, double up);

class Gamepad : public QObject
{
    Q_OBJECT

public:
    explicit Gamepad(QObject* parent = nullptr);
    ~Gamepad() override;

    Gamepad(const Gamepad&) = delete;
    Gamepad& operator=(const Gamepad&) = delete;

    /// From now on it is read some sixty times a second. Harmless where there is no such device.
    void start();
    void stop();

    [[nodiscard]] bool isConnected() const { return m_device != nullptr; }

    /// What the pad calls itself; empty when there is none.
    [[nodiscard]] QString name() const { return m_name; }

    /// Reads it now.
    void poll();

Q_SIGNALS:
    void connectedChanged();
    /// Only when the stick has moved.
    void moved(const rozet::codebook::LearyPoint& point);

private:
    struct Device;

    void look();
    void letGo();
    [[nodiscard]] codebook::LearyPoint read() const;

    QTimer m_timer;
    bool m_started = false;
    std::unique_ptr<Device> m_device;
    QString m_name;
    codebook::LearyPoint m_point;
};

} // namespace rozet::gamepad
