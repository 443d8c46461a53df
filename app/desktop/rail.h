// SPDX-License-Identifier: GPL-3.0-or-later
// The workspaces, one above the other at the left of the window.
#pragma once

#include <QWidget>

class QAction;
class QToolButton;
class QVBoxLayout;

namespace rozet::desktop {

class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    void addWorkspace(QAction* action, const QString& iconName);
    /// At the foot.
    void addTool(QAction* action, const QString& iconName);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* makeButton(QAction* action, const QString& iconName);

    QVBoxLayout* m_column;
    int m_workspaces = 0;
};

} // namespace rozet::desktop
