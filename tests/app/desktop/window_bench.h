// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on a real study file in a folder of its own, with a player that is moved by hand.
#pragma once

#include "app/desktop/desk.h"
#include "app/desktop/main_window.h"
#include "app/desktop/window_keeper.h"
#include "app/player/fake_player.h"
#include "app/widgets/code/code_workspace.h"
#include "app/widgets/code/player_panel.h"
#include "tests/app/support/test_study.h"

#include <QTemporaryDir>

#include <memory>

namespace rozet::test {

/// What was coded, and not how long that took.
[[nodiscard]] study::Study withoutActiveTime(study::Study study);

class WindowBench
{
public:
    explicit WindowBench(const QString& language = QStringLiteral("en"));
    ~WindowBench();

    /// Before open(): another study, whose recordings all are as this one of the player.
    void useStudy(const study::Study& study, const player::FakePlayer::Recording& recording);
    /// Opens the study in the window, or opens it again after close().
    bool open();
    /// As a user does, by the window.
    bool close();

    [[nodiscard]] desktop::MainWindow& window() { return keeper->window(); }

    [[nodiscard]] session::StudySession& session() { return *desk->session(); }

    [[nodiscard]] widgets::CodeWorkspace& code();
    [[nodiscard]] player::FakePlayer& player();

    [[nodiscard]] const study::Coding& coding()
    {
        return *session().study().codings.find(made.coding);
    }

    /// Shows the code workspace with Anna coding Gesprek 1, and gives it the keys.
    void startCoding();
    void advance(double seconds);

    QTemporaryDir folder;
    QString path;
    TestStudy made;
    std::unique_ptr<session::Settings> settings;
    std::unique_ptr<desktop::Desk> desk;
    std::unique_ptr<desktop::WindowKeeper> keeper;

private:
    void makeFile(const study::Study& study);

    QString m_language;
    player::FakePlayer::Recording m_recording;
};

} // namespace rozet::test
