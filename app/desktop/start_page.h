// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown when no study is open: how to begin, the studies of before, and why the last one
// could not be opened.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace rozet::session {
class Settings;
}

namespace rozet::widgets {
class ActionSet;
}

namespace rozet::desktop {

class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(session::Settings& settings, widgets::ActionSet& actions, QWidget* parent = nullptr);

    /// Why a study could not be opened; empty = nothing went wrong.
    void setProblem(const QString& sentence);
    [[nodiscard]] QString problem() const;
    void showRecent();

Q_SIGNALS:
    void openRequested(const QString& path);

private:
    QWidget* makeBeginning();
    QWidget* makeRecent();
    void addRecentRow(const QString& path, const QString& title);

    session::Settings& m_settings;
    widgets::ActionSet& m_actions;
    QLabel* m_problem;
    QVBoxLayout* m_recent = nullptr;
    QWidget* m_recentCard = nullptr;
};

} // namespace rozet::desktop
