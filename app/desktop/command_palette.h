// SPDX-License-Identifier: GPL-3.0-or-later
// Every command by its name: type a few letters, Enter.
#pragma once

#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace rozet::widgets {
class ActionSet;
}

namespace rozet::desktop {

class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(widgets::ActionSet& actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& text);
    void runCurrent();

    widgets::ActionSet& m_actions;
    QLineEdit* m_field;
    QListWidget* m_list;
};

} // namespace rozet::desktop
