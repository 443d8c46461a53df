// SPDX-License-Identifier: GPL-3.0-or-later
// What every workspace works with. The window owns it all; a test may put a workspace on a bench of
// its own.
#pragma once

#include "app/player/player.h"
#include "app/session/jobs.h"
#include "app/session/key_map.h"
#include "app/session/navigator.h"
#include "app/session/settings.h"
#include "app/session/study_session.h"
#include "app/widgets/common/action_set.h"

#include <functional>
#include <memory>

namespace rozet::widgets {

/// How something is said in the status line.
enum class Saying { Note, Problem };

struct Workbench
{
    session::StudySession& session;
    session::Navigator& navigator;
    session::JobRunner& jobs;
    session::Settings& settings;
    session::KeyMap& keys;
    ActionSet& actions;
    QString language; ///< of the window: "nl" or "en"
    std::function<std::unique_ptr<player::Player>()> makePlayer;
    std::function<void(const QString& sentence, Saying how)> say;

    /// What whoever is coding may see.
    [[nodiscard]] const study::Study& study() const { return session.study(); }

    /// See StudySession::wholeStudy.
    [[nodiscard]] const study::Study& wholeStudy() const { return session.wholeStudy(); }
};

} // namespace rozet::widgets
