// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/key_guard.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>
#include <QVariant>

namespace rozet::widgets {

namespace {

bool isFunctionKey(int key)
{
    return (key >= Qt::Key_F1 && key <= Qt::Key_F35) || key == Qt::Key_Escape;
}

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

bool isPaging(int key)
{
    return key == Qt::Key_PageUp || key == Qt::Key_PageDown || key == Qt::Key_Home ||
           key == Qt::Key_End;
}

bool isPress(int key)
{
    return key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
}

bool isOwnKey(const QWidget* widget, int key)
{
    const QVariant letters = widget->property(kOwnKeysProperty);
    if (!letters.isValid()) {
        return false;
    }
    const bool digit = key >= Qt::Key_0 && key <= Qt::Key_9;
    const bool letter = key >= Qt::Key_A && key <= Qt::Key_Z &&
                        letters.toString().contains(QChar(u'A' + (key - Qt::Key_A)));
    return digit || letter || isArrow(key) || key == Qt::Key_Delete || key == Qt::Key_Backspace;
}

} // namespace

KeyGuard::KeyGuard(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool KeyGuard::isTextField(const QWidget* widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) {
        return !line->isReadOnly();
    }
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(widget)) {
        return !plain->isReadOnly();
    }
    if (const auto* rich = qobject_cast<const QTextEdit*>(widget)) {
        return !rich->isReadOnly();
    }
    if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
        return combo->isEditable();
    }
    return qobject_cast<const QAbstractSpinBox*>(widget) != nullptr;
}

bool KeyGuard::wants(const QWidget* widget, const QKeyEvent& event)
{
    const int key = event.key();
    const bool plain =
        (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    if (!plain || isFunctionKey(key)) {
        return false;
    }
    if (isTextField(widget) || isOwnKey(widget, key)) {
        return true;
    }
    if (qobject_cast<const QAbstractButton*>(widget) != nullptr) {
        return isPress(key);
    }
    if (qobject_cast<const QComboBox*>(widget) != nullptr) {
        return isPress(key) || key == Qt::Key_Up || key == Qt::Key_Down;
    }
    if (qobject_cast<const QAbstractSlider*>(widget) != nullptr) {
        return isArrow(key) || isPaging(key);
    }
    return qobject_cast<const QTabBar*>(widget) != nullptr && isArrow(key);
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && watched->isWidgetType() &&
        watched == QApplication::focusWidget() &&
        wants(qobject_cast<QWidget*>(watched), *static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rozet::widgets
