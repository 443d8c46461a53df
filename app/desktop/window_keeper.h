// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the one window, and makes it anew at once when another language is chosen. The open study,
// its history of edits and the place in it stay.
#pragma once

#include "app/desktop/desk.h"

#include <QObject>

#include <memory>

namespace rozet::desktop {

class MainWindow;

class WindowKeeper : public QObject
{
    Q_OBJECT

public:
    explicit WindowKeeper(Desk& desk, QObject* parent = nullptr);
    ~WindowKeeper() override;

    /// Makes and shows the window in this language; unknown languages are English.
    void show(const QString& language);

    [[nodiscard]] MainWindow& window() { return *m_window; }

    /// What was asked for, else what was chosen before, else that of the system.
    [[nodiscard]] static QString languageFor(const QString& asked,
                                             const session::Settings& settings);

private:
    Desk& m_desk;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace rozet::desktop
