// SPDX-License-Identifier: GPL-3.0-or-later
// All keys on one sheet: to look up, to change, and to print.
#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rozet::session {
class KeyMap;
}

namespace rozet::desktop {

class KeySheet : public QDialog
{
    Q_OBJECT

public:
    KeySheet(session::KeyMap& keys, QWidget* parent);

    /// The sheet as a page of HTML.
    [[nodiscard]] QString page() const;

private:
    void fill();
    void showCurrent();
    void take();
    void print();
    [[nodiscard]] QString currentAction() const;

    session::KeyMap& m_keys;
    QTreeWidget* m_tree;
    QKeySequenceEdit* m_edit;
    QPushButton* m_change;
    QPushButton* m_restore;
    QLabel* m_answer;
};

} // namespace rozet::desktop
