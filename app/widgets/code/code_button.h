// SPDX-License-Identifier: GPL-3.0-or-later
// One code in the palette: its key, its sign, its name, how often it was given, and whether a
// fragment with it is running or selected.
#pragma once

#include "app/widgets/common/code_look.h"

#include <QAbstractButton>

namespace rozet::widgets {

class CodeButton : public QAbstractButton
{
    Q_OBJECT

public:
    CodeButton(const codebook::CodeId& code, const CodeLook& look, int depth,
               QWidget* parent = nullptr);

    [[nodiscard]] const codebook::CodeId& code() const { return m_code; }

    void setKeyText(const QString& key);
    /// 1 to 9, or 0 for none.
    void setNumber(int number);

    [[nodiscard]] int number() const { return m_number; }

    void setCount(int count);
    void setRunning(bool running);

    [[nodiscard]] bool isRunning() const { return m_running; }

    /// Whether the selected fragment has the code.
    void setGiven(bool given);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pressedWith(const rozet::codebook::CodeId& code, Qt::KeyboardModifiers modifiers);
    void hovered(const rozet::codebook::CodeId& code);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void describe();
    void paintKey(QPainter& painter, const QRect& box, const QString& text, bool strong) const;

    codebook::CodeId m_code;
    CodeLook m_look;
    QString m_key;
    int m_depth;
    int m_number = 0;
    int m_count = 0;
    bool m_running = false;
    bool m_given = false;
};

} // namespace rozet::widgets
