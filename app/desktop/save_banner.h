// SPDX-License-Identifier: GPL-3.0-or-later
// Stays in sight as long as edits could not be written to the disk.
#pragma once

#include "app/session/study_session.h"
#include "app/widgets/common/notice_bar.h"

#include <QPointer>

namespace rozet::desktop {

class SaveBanner : public widgets::NoticeBar
{
    Q_OBJECT

public:
    explicit SaveBanner(QWidget* parent = nullptr);

    /// Follows this session; null = none.
    void watch(session::StudySession* session);

    [[nodiscard]] bool isFailing() const { return m_failing; }

    /// Offers to give up what is not written: the user wants to close.
    void offerToLose();

Q_SIGNALS:
    void copyRequested();
    void loseRequested();
    void changed();

private:
    void setFailing(bool failing);

    QPointer<session::StudySession> m_session;
    QPushButton* m_lose;
    bool m_failing = false;
};

} // namespace rozet::desktop
