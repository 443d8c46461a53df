// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a key to the control that has the focus when it needs it, before any action takes it:
// single keys to text fields, Space and Enter to buttons, arrows to lists of choices. Everything
// else goes to the actions of the window.
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace rozet::widgets {

class KeyGuard : public QObject
{
    Q_OBJECT

public:
    /// Watches the whole application while it lives.
    explicit KeyGuard(QObject* parent = nullptr);

    [[nodiscard]] static bool isTextField(const QWidget* widget);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// A widget that sets this property to true gets every key without Ctrl, Alt or Meta itself.
inline constexpr const char* kOwnKeysProperty = "rozetOwnKeys";

} // namespace rozet::widgets
