// SPDX-License-Identifier: GPL-3.0-or-later
// Moves a point over a rose as a hand does: the mouse without a button, arrows and the numeric pad
// as long as they are held (Shift = slowly, 5 = to the centre). Sits on a RoseView and takes its
// mouse and keys while it is on; who is active is still chosen with M, S and the names.
#pragma once

#include "codebook/leary.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <set>

class QKeyEvent;

namespace rozet::rose {

class RoseView;

class TraceHand : public QObject
{
    Q_OBJECT

public:
    /// Radii in a second while a key is held.
    static constexpr double speed = 0.8;
    static constexpr double slowSpeed = 0.2;

    /// On top of the view, which owns it.
    explicit TraceHand(RoseView* view);

    void setOn(bool on);

    [[nodiscard]] bool isOn() const { return m_on; }

    /// Where the point is now, for keys that move it from there.
    void setPoint(codebook::LearyPoint point) { m_point = point; }

    /// So much time has passed with the keys held as they are. By itself some sixty times a second.
    void advance(double seconds);

Q_SIGNALS:
    void moved(const rozet::codebook::LearyPoint& point);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool press(const QKeyEvent& event);
    bool release(const QKeyEvent& event);
    void moveTo(codebook::LearyPoint point);
    void letGo();

    RoseView* m_view;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::set<int> m_held;
    bool m_slow = false;
    bool m_on = false;
    codebook::LearyPoint m_point;
};

} // namespace rozet::rose
