// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/rail.h"

#include "app/widgets/common/icons.h"

#include <QAction>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>
#include <QVBoxLayout>

namespace rozet::desktop {

Rail::Rail(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Workspaces"));
    setFixedWidth(84);
    m_column->setContentsMargins(6, 8, 6, 8);
    m_column->setSpacing(4);
    m_column->addStretch();
}

QToolButton* Rail::makeButton(QAction* action, const QString& iconName)
{
    auto* button = new QToolButton(this);
    action->setIcon(widgets::icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize(QSize(24, 24));
    button->setFixedWidth(72);
    button->setFocusPolicy(Qt::TabFocus);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    return button;
}

void Rail::addWorkspace(QAction* action, const QString& iconName)
{
    action->setCheckable(true);
    m_column->insertWidget(m_workspaces++, makeButton(action, iconName));
}

void Rail::addTool(QAction* action, const QString& iconName)
{
    m_column->addWidget(makeButton(action, iconName));
}

void Rail::paintEvent(QPaintEvent*)
{
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_Widget, &option, &painter, this);
}

} // namespace rozet::desktop
