// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/text_field.h"

#include <QFontMetrics>
#include <QKeyEvent>

namespace rozet::widgets {

TextField::TextField(const QString& name, const QString& placeholder, int lines, QWidget* parent)
    : QPlainTextEdit(parent), m_lines(lines)
{
    setAccessibleName(name);
    setPlaceholderText(placeholder);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing) {
            Q_EMIT edited(toPlainText());
        }
    });
}

void TextField::showText(const QString& text)
{
    if (text == toPlainText()) {
        return;
    }
    m_showing = true;
    setPlainText(text);
    m_showing = false;
}

QSize TextField::sizeHint() const
{
    const int line = QFontMetrics(font()).lineSpacing();
    return {200, line * m_lines + 14};
}

QSize TextField::minimumSizeHint() const
{
    const int line = QFontMetrics(font()).lineSpacing();
    return {90, line + 14};
}

void TextField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace rozet::widgets
