// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/code/code_button.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace rozet::widgets {

CodeButton::CodeButton(const codebook::CodeId& code, const CodeLook& look, int depth,
                       QWidget* parent)
    : QAbstractButton(parent), m_code(code), m_look(look), m_depth(depth)
{
    setText(look.label);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void CodeButton::describe()
{
    QStringList parts{m_look.label};
    if (!m_key.isEmpty()) {
        parts.append(tr("key %1").arg(m_key));
    }
    parts.append(tr("given %n time(s)", nullptr, m_count));
    if (m_running) {
        parts.append(tr("running"));
    }
    setAccessibleName(parts.join(QStringLiteral(", ")));
}

void CodeButton::setKeyText(const QString& key)
{
    m_key = key;
    describe();
    update();
}

void CodeButton::setNumber(int number)
{
    m_number = number;
    update();
}

void CodeButton::setCount(int count)
{
    if (count != m_count) {
        m_count = count;
        describe();
        update();
    }
}

void CodeButton::setRunning(bool running)
{
    if (running != m_running) {
        m_running = running;
        describe();
        update();
    }
}

void CodeButton::setGiven(bool given)
{
    if (given != m_given) {
        m_given = given;
        update();
    }
}

QSize CodeButton::sizeHint() const
{
    return {220, fontMetrics().height() + 11};
}

void CodeButton::paintKey(QPainter& painter, const QRect& box, const QString& text,
                          bool strong) const
{
    const Colours& now = coloursFor(palette());
    painter.setPen(strong ? now.accent : now.border);
    painter.setBrush(now.window);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.8);
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    painter.setPen(strong ? now.accent : now.muted);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.setFont(font());
}

void CodeButton::paintEvent(QPaintEvent*)
{
    const Colours& now = coloursFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect all = rect().adjusted(2, 1, -2, -1);
    if (m_running) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(now.accent);
        painter.drawRoundedRect(all, 5, 5);
    } else if (m_given || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_given ? now.accentSoft : mixed(now.window, now.text, 0.07));
        painter.drawRoundedRect(all, 5, 5);
    }
    if (hasFocus()) {
        painter.setPen(QPen(now.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(all).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const int keySize = fontMetrics().height() + 1;
    int x = all.left() + 4;
    const int y = all.center().y() - keySize / 2;
    if (m_number > 0) {
        paintKey(painter, QRect(x, y, keySize, keySize), QString::number(m_number), true);
    }
    x += keySize + 3;
    if (!m_key.isEmpty()) {
        paintKey(painter, QRect(x, y, keySize, keySize), m_key.toUpper(), false);
    }
    x += keySize + 6 + 10 * m_depth;
    x += paintCodeChip(painter, QRect(x, all.top() + 2, 70, all.height() - 4), m_look, palette()) +
         7;

    const QString count = m_running     ? QString(QChar(0x25CF))
                          : m_count > 0 ? QString::number(m_count)
                                        : QString();
    const int countWidth = count.isEmpty() ? 0 : fontMetrics().horizontalAdvance(count) + 8;
    int right = all.right() - 6;
    painter.setPen(m_running ? now.accentText : now.muted);
    painter.drawText(QRect(right - countWidth, all.top(), countWidth, all.height()),
                     Qt::AlignRight | Qt::AlignVCenter, count);
    right -= countWidth;
    if (m_given) {
        painter.drawPixmap(right - 14, all.center().y() - 6,
                           iconPixmap(QStringLiteral("check"), QSize(13, 13),
                                      m_running ? now.accentText : now.accent,
                                      devicePixelRatioF()));
        right -= 18;
    }
    painter.setPen(m_running ? now.accentText : isEnabled() ? now.text : now.muted);
    const QRect place(x, all.top(), std::max(0, right - x - 2), all.height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
}

void CodeButton::mouseReleaseEvent(QMouseEvent* event)
{
    const bool here = rect().contains(event->position().toPoint());
    setDown(false);
    if (here && event->button() == Qt::LeftButton) {
        Q_EMIT pressedWith(m_code, event->modifiers());
    }
}

void CodeButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return ||
        event->key() == Qt::Key_Enter) {
        Q_EMIT pressedWith(m_code, event->modifiers());
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void CodeButton::enterEvent(QEnterEvent* event)
{
    Q_EMIT hovered(m_code);
    QAbstractButton::enterEvent(event);
}

void CodeButton::focusInEvent(QFocusEvent* event)
{
    Q_EMIT hovered(m_code);
    QAbstractButton::focusInEvent(event);
}

} // namespace rozet::widgets
