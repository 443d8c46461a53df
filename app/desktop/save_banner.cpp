// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/save_banner.h"

#include "core/workflow/error_text.h"

#include <QPushButton>

namespace rozet::desktop {

SaveBanner::SaveBanner(QWidget* parent) : NoticeBar(QStringLiteral("warning"), parent)
{
    connect(addButton(tr("Try again")), &QPushButton::clicked, this, [this] {
        if (m_session != nullptr) {
            m_session->retrySaving();
        }
    });
    connect(addButton(tr("Save a copy…")), &QPushButton::clicked, this, &SaveBanner::copyRequested);
    m_lose = addButton(tr("Close and lose these edits"));
    connect(m_lose, &QPushButton::clicked, this, &SaveBanner::loseRequested);
    setFailing(false);
}

void SaveBanner::setFailing(bool failing)
{
    m_failing = failing;
    setVisible(failing);
    if (!failing) {
        m_lose->hide();
    }
    Q_EMIT changed();
}

void SaveBanner::watch(session::StudySession* session)
{
    if (m_session != nullptr) {
        disconnect(m_session, nullptr, this, nullptr);
    }
    m_session = session;
    setFailing(false);
    if (session == nullptr) {
        return;
    }
    connect(session, &session::StudySession::saved, this, [this] { setFailing(false); });
    connect(session, &session::StudySession::saveFailed, this, [this](const Error& error) {
        setText(
            tr("%n edit(s) could not be written. They are kept here as long as Rozet is open. %1",
               nullptr, m_session->unsavedCount())
                .arg(workflow::errorText(error)));
        setFailing(true);
    });
}

void SaveBanner::offerToLose()
{
    m_lose->show();
}

} // namespace rozet::desktop
