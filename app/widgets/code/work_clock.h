// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the measure of active time what the coder does: keys and mouse in the window, a recording
// that plays, and whether the coding bench is in front.
#pragma once

#include "app/session/active_time.h"

#include <QElapsedTimer>
#include <QTimer>

namespace rozet::widgets {

class WorkClock : public QObject
{
    Q_OBJECT

public:
    WorkClock(session::StudySession& session, session::CodingController& controller,
              QWidget& workspace);

    /// Writes what was gathered, and counts no more until the bench comes in front again.
    void stop();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();

    session::CodingController& m_controller;
    QWidget& m_workspace;
    QElapsedTimer m_clock;
    session::ActiveTime m_time;
    QTimer m_tick;
};

} // namespace rozet::widgets
