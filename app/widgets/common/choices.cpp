// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/choices.h"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace rozet::widgets {

Choices::Choices(const QString& name, QWidget* parent) : QComboBox(parent)
{
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::TabFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT chosen(currentId()); });
}

void Choices::setChoices(const std::vector<Choice>& choices)
{
    if (choices == m_choices) {
        return;
    }
    const QSignalBlocker quiet(this);
    const QString before = currentId();
    m_choices = choices;
    clear();
    for (const Choice& choice : choices) {
        addItem(choice.text, choice.id);
        setItemData(count() - 1, choice.toolTip, Qt::ToolTipRole);
    }
    setCurrentIndex(count() == 0 ? -1 : 0);
    setCurrentId(before);
}

void Choices::setCurrentId(const QString& id)
{
    const QSignalBlocker quiet(this);
    const int index = findData(id);
    if (index >= 0) {
        setCurrentIndex(index);
    }
}

QString Choices::currentId() const
{
    return currentData().toString();
}

void Choices::wheelEvent(QWheelEvent* event)
{
    // Rolling over a list of recordings must not change what is coded.
    event->ignore();
}

} // namespace rozet::widgets
