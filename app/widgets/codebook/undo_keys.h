// SPDX-License-Identifier: GPL-3.0-or-later
// Text fields have an undo of their own, which knows only their letters. In this workspace Ctrl+Z
// is the undo of the study everywhere, also while typing.
#pragma once

#include <QObject>

namespace rozet::widgets {

class UndoKeys : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The field leaves undo and redo to the window.
    void giveUp(QWidget* field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rozet::widgets
