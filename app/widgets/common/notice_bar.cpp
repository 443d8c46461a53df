// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/notice_bar.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rozet::widgets {

NoticeBar::NoticeBar(const QString& iconName, QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_row(new QHBoxLayout(this))
    , m_iconName(iconName)
{
    setObjectName(QStringLiteral("banner"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_row->setContentsMargins(12, 6, 8, 6);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
}

void NoticeBar::setCalm()
{
    m_calm = true;
    setProperty("calm", true);
}

void NoticeBar::setText(const QString& text)
{
    const Colours& now = coloursFor(palette());
    m_icon->setPixmap(iconPixmap(m_iconName, QSize(18, 18), m_calm ? now.accent : now.danger,
                                 devicePixelRatioF()));
    m_text->setText(text);
    setAccessibleName(text);
}

QString NoticeBar::text() const
{
    return m_text->text();
}

QPushButton* NoticeBar::addButton(const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setAccessibleName(text);
    m_row->addWidget(button);
    return button;
}

} // namespace rozet::widgets
