// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a passphrase, with a button to look at what was typed.
#pragma once

#include <QWidget>

class QLineEdit;

namespace rozet::widgets {

class PassphraseField : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseField(const QString& placeholder, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;

    [[nodiscard]] QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void changed();
    /// Return was pressed.
    void entered();

private:
    QLineEdit* m_field;
};

} // namespace rozet::widgets
