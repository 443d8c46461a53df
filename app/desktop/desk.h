// SPDX-License-Identifier: GPL-3.0-or-later
// What stays when the window is made anew (for another language) or another study is opened: the
// open study, the settings, the keys, and the work in the background.
#pragma once

#include "app/player/player.h"
#include "app/session/jobs.h"
#include "app/session/key_map.h"
#include "app/session/navigator.h"
#include "app/session/settings.h"
#include "app/session/study_session.h"

#include <QObject>

#include <functional>
#include <memory>

namespace rozet::desktop {

class Desk : public QObject
{
    Q_OBJECT

public:
    using PlayerMaker = std::function<std::unique_ptr<player::Player>()>;

    Desk(session::Settings& settings, std::shared_ptr<const Clock> clock, PlayerMaker makePlayer);
    ~Desk() override;

    [[nodiscard]] session::Settings& settings() { return m_settings; }

    [[nodiscard]] session::KeyMap& keys() { return m_keys; }

    [[nodiscard]] session::Navigator& navigator() { return m_navigator; }

    [[nodiscard]] session::JobRunner& jobs() { return m_jobs; }

    [[nodiscard]] const PlayerMaker& playerMaker() const { return m_makePlayer; }

    /// Null when no study is open.
    [[nodiscard]] session::StudySession* session() const { return m_session.get(); }

    /// In the background; opened() or openFailed() follows. The study that was open stays open
    /// until the other is.
    void openStudy(const QString& path);
    /// Makes a study with the shipped codebook and opens it.
    void createStudy(const QString& path, const QString& title);
    /// Copies the sample study to a place where it may be changed, unless that was done before, and
    /// opens it.
    void openSample();
    [[nodiscard]] static bool hasSample();
    /// False when edits could not be brought to the disk; the study then stays open.
    bool closeStudy();
    /// Whatever is not on the disk is lost.
    void closeStudyAnyway();
    /// Puts a session on the desk that was opened elsewhere.
    void adopt(std::unique_ptr<session::StudySession> session);

Q_SIGNALS:
    void opening(const QString& path);
    void opened(const QStringList& warnings);
    void openFailed(const rozet::Error& error);
    /// Before the session goes away.
    void closing();
    void closed();

private:
    void remember();

    session::Settings& m_settings;
    std::shared_ptr<const Clock> m_clock;
    PlayerMaker m_makePlayer;
    session::KeyMap m_keys;
    session::Navigator m_navigator;
    session::JobRunner m_jobs;
    std::unique_ptr<session::StudySession> m_session;
};

} // namespace rozet::desktop
