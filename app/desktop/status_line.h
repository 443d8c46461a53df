// SPDX-License-Identifier: GPL-3.0-or-later
// The foot of the window: what just happened or went wrong, work in the background, and when
// everything was saved.
#pragma once

#include "app/session/jobs.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace rozet::desktop {

class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(session::JobRunner& jobs, QWidget* parent = nullptr);

    void say(const QString& sentence, bool problem);
    [[nodiscard]] QString sentence() const;
    void setSaved(const QString& text);

private:
    void showJob(qint64 done, qint64 total);

    session::JobRunner& m_jobs;
    QLabel* m_sentence;
    QLabel* m_job;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QLabel* m_saved;
    QTimer m_forget;
};

} // namespace rozet::desktop
