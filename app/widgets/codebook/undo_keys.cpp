// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/codebook/undo_keys.h"

#include <QKeyEvent>
#include <QWidget>

namespace rozet::widgets {

void UndoKeys::giveUp(QWidget* field)
{
    field->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rozet::widgets
