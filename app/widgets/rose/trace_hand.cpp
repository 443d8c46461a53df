// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rose/trace_hand.h"

#include "app/widgets/rose/paint_rose.h"
#include "app/widgets/rose/rose_keys.h"
#include "app/widgets/rose/rose_view.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace rozet::rose {

using codebook::LearyPoint;

namespace {

constexpr int kMoveEveryMs = 16;
/// A computer that was busy must not throw the point across the rose.
constexpr double kLongestStep = 0.1;

/// The direction of a key; nothing for keys that do not move.
std::optional<double> directionOfKey(int key)
{
    switch (key) {
    case Qt::Key_Right:
        return 0;
    case Qt::Key_Up:
        return 90;
    case Qt::Key_Left:
        return 180;
    case Qt::Key_Down:
        return 270;
    case Qt::Key_PageUp:
        return 45;
    case Qt::Key_Home:
        return 135;
    case Qt::Key_End:
        return 225;
    case Qt::Key_PageDown:
        return 315;
    default:
        return key >= Qt::Key_1 && key <= Qt::Key_9 ? directionOfDigit(key - Qt::Key_0)
                                                    : std::nullopt;
    }
}

/// Home, End and the page keys move the point only on the numeric pad; elsewhere they are the
/// player's.
bool isOurs(const QKeyEvent& event)
{
    const auto others = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if ((event.modifiers() & others) != 0) {
        return false;
    }
    const int key = event.key();
    if (key == Qt::Key_5 || key == Qt::Key_Clear) {
        return true;
    }
    const bool corner = key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp ||
                        key == Qt::Key_PageDown;
    return directionOfKey(key).has_value() &&
           (!corner || event.modifiers().testFlag(Qt::KeypadModifier));
}

LearyPoint keptInside(LearyPoint point)
{
    const double radius = point.radius();
    return radius <= 1 ? point : LearyPoint{point.together / radius, point.above / radius};
}

} // namespace

TraceHand::TraceHand(RoseView* view) : QObject(view), m_view(view)
{
    m_timer.setInterval(kMoveEveryMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        advance(std::min(kLongestStep, static_cast<double>(m_clock.restart()) / 1000));
    });
    view->installEventFilter(this);
}

void TraceHand::setOn(bool on)
{
    m_on = on;
    letGo();
}

void TraceHand::letGo()
{
    m_held.clear();
    m_timer.stop();
}

void TraceHand::moveTo(LearyPoint point)
{
    point = keptInside(point);
    if (!(point == m_point)) {
        m_point = point;
        Q_EMIT moved(point);
    }
}

void TraceHand::advance(double seconds)
{
    double right = 0;
    double up = 0;
    for (const int key : m_held) {
        const LearyPoint way = codebook::learyPointAt(directionOfKey(key).value_or(0), 1);
        right += way.together;
        up += way.above;
    }
    const double length = std::hypot(right, up);
    if (length < 1e-6) {
        return; // nothing held, or keys that pull against each other
    }
    const double step = (m_slow ? slowSpeed : speed) * seconds / length;
    moveTo({m_point.together + right * step, m_point.above + up * step});
}

bool TraceHand::press(const QKeyEvent& event)
{
    if (!isOurs(event)) {
        return false;
    }
    m_slow = event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.key() == Qt::Key_5 || event.key() == Qt::Key_Clear) {
        letGo();
        moveTo({});
    } else if (!event.isAutoRepeat()) {
        m_held.insert(event.key());
        if (!m_timer.isActive()) {
            m_clock.start();
            m_timer.start();
            advance(kMoveEveryMs / 1000.0); // a short touch moves it too
        }
    }
    return true;
}

bool TraceHand::release(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Shift) {
        m_slow = false;
        return false;
    }
    if (event.isAutoRepeat()) {
        return m_held.contains(event.key());
    }
    const bool held = m_held.erase(event.key()) > 0;
    if (m_held.empty()) {
        m_timer.stop();
    }
    return held;
}

bool TraceHand::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_on || watched != m_view) {
        return false;
    }
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (isOurs(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        return false;
    case QEvent::KeyPress:
        return press(*static_cast<QKeyEvent*>(event));
    case QEvent::KeyRelease:
        return release(*static_cast<QKeyEvent*>(event));
    case QEvent::FocusOut:
        letGo();
        return false;
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const RoseDisc disc = roseDisc(m_view->rect(), m_view->font());
        const LearyPoint point = disc.pointAt(mouse->position());
        if (point.radius() * disc.radius > disc.bandOuter) {
            return false; // the names of the two people, or beside the rose
        }
        if (event->type() == QEvent::MouseButtonPress) {
            m_view->setFocus(Qt::MouseFocusReason);
        }
        moveTo(point);
        return true;
    }
    default:
        return false;
    }
}

} // namespace rozet::rose
