// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/common/empty_state.h"

#include "app/widgets/common/icons.h"
#include "app/widgets/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace rozet::widgets {

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& text,
                       QWidget* parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_column(new QVBoxLayout)
{
    m_title->setProperty("heading", true);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setProperty("muted", true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_icon->setAlignment(Qt::AlignCenter);
    m_column->addStretch(2);
    m_column->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_column->addSpacing(6);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    m_column->addStretch(3);
    setLayout(m_column);
    setTexts(title, text);
    drawIcon();
}

void EmptyState::setTexts(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    setAccessibleName(title.isEmpty() ? text : title);
    setAccessibleDescription(text);
}

void EmptyState::addWidgetBelow(QWidget* widget)
{
    m_column->insertSpacing(m_column->count() - 1, 6);
    m_column->insertWidget(m_column->count() - 1, widget, 0, Qt::AlignHCenter);
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(
        iconPixmap(m_iconName, QSize(44, 44), coloursFor(palette()).muted, devicePixelRatioF()));
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    // Lines of a comfortable length, however wide the place is; in a low one words go before the
    // picture. Margins rather than a widest width, as a wrapped label needs to know its width to
    // tell its height.
    constexpr int kWidestLine = 460;
    constexpr int kLowestWithIcon = 170;
    const int side = std::max(12, (width() - kWidestLine) / 2);
    m_column->setContentsMargins(side, 4, side, 4);
    m_icon->setVisible(height() >= kLowestWithIcon);
    QWidget::resizeEvent(event);
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        drawIcon();
    }
    QWidget::changeEvent(event);
}

} // namespace rozet::widgets
