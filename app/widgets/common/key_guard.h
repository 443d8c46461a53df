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
    /// Whether this control has a better claim to the key than the actions of the window.
    [[nodiscard]] static bool wants(const QWidget* widget, const QKeyEvent& event);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// A widget with this property gets digits, arrows, Delete and the letters in the property's text
/// itself.
inline constexpr const char* kOwnKeysProperty = "rozetOwnKeys";

} // namespace rozet::widgets
