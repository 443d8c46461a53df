// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/work_clock.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace rozet::widgets {

namespace {

constexpr int kLookEveryMs = 5000;

} // namespace

WorkClock::WorkClock(session::StudySession& session, session::CodingController& controller,
                     QWidget& workspace)
    : QObject(&workspace)
    , m_controller(controller)
    , m_workspace(workspace)
    , m_time(session, controller, [this] { return m_clock.elapsed(); })
{
    m_clock.start();
    qApp->installEventFilter(this);
    connect(&m_tick, &QTimer::timeout, this, &WorkClock::look);
    m_tick.start(kLookEveryMs);
}

void WorkClock::stop()
{
    m_time.setInFront(false);
}

void WorkClock::look()
{
    m_time.setInFront(m_workspace.isVisible() && m_workspace.window()->isActiveWindow());
    if (m_controller.playhead().playing) {
        m_time.noteLife();
    }
}

bool WorkClock::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (m_workspace.isVisible() && m_workspace.window()->isActiveWindow()) {
            m_time.setInFront(true);
            m_time.noteLife();
        }
        break;
    case QEvent::Hide:
        if (watched == &m_workspace) {
            m_time.setInFront(false);
        }
        break;
    case QEvent::ApplicationDeactivate:
        m_time.setInFront(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rozet::widgets
