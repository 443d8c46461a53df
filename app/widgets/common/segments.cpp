// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/segments.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

#include <algorithm>

namespace rozet::widgets {

Segments::Segments(const QString& name, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("segments"));
    setAccessibleName(name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segments::addChoice(const QString& id, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setCheckable(true);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(
        accessibleName().isEmpty() ? text : QStringLiteral("%1: %2").arg(accessibleName(), text));
    // Room for the bold letters of the button that is down.
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    button->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + 24);
    layout()->addWidget(button);
    if (!m_choices.empty()) {
        // Neighbours share their border.
        button->setStyleSheet(QStringLiteral("QToolButton { margin-left: -1px; }"));
    }
    connect(button, &QToolButton::clicked, this, [this, id] { onClicked(id); });
    m_choices.push_back({id, button});
}

QToolButton* Segments::button(const QString& id) const
{
    const auto found = std::ranges::find(m_choices, id, &Choice::id);
    return found == m_choices.end() ? nullptr : found->button;
}

void Segments::setCurrent(const QString& id)
{
    m_current = button(id) == nullptr ? QString() : id;
    show();
}

void Segments::show()
{
    for (const Choice& choice : m_choices) {
        choice.button->setChecked(choice.id == m_current);
    }
}

void Segments::onClicked(const QString& id)
{
    const QString next = m_clearable && id == m_current ? QString() : id;
    const bool changed = next != m_current;
    m_current = next;
    show();
    if (changed) {
        Q_EMIT chosen(next);
    }
}

void Segments::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const auto focused =
        std::ranges::find_if(m_choices, [](const Choice& c) { return c.button->hasFocus(); });
    if (step == 0 || focused == m_choices.end()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto next = (focused - m_choices.begin()) + step;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(m_choices.size())) {
        m_choices[static_cast<std::size_t>(next)].button->setFocus(Qt::TabFocusReason);
    }
}

} // namespace rozet::widgets
