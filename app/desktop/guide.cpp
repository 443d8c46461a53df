// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/guide.h"

#include "app/widgets/common/key_guard.h"
#include "app/widgets/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rozet::desktop {

namespace {

constexpr int kWidth = 340;
constexpr int kGap = 14;
constexpr int kRing = 3;

/// A line around a control that lets the mouse through.
class Ring final : public QWidget
{
public:
    explicit Ring(QWidget* window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(widgets::coloursFor(palette()).accent, kRing));
        constexpr qreal kHalf = kRing / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(kHalf, kHalf, -kHalf, -kHalf), 6, 6);
    }
};

} // namespace

Guide::Guide(std::vector<GuideStep> steps, QWidget* window)
    : QFrame(window)
    , m_steps(std::move(steps))
    , m_ring(new Ring(window))
    , m_count(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_skip(new QPushButton(tr("Skip"), this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_next(new QPushButton(this))
{
    setObjectName(QStringLiteral("guide"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(kWidth);
    m_count->setProperty("muted", true);
    m_title->setProperty("heading", true);
    m_text->setWordWrap(true);
    m_next->setProperty("primary", true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_count);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addLayout(buttons);
    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    for (QPushButton* button : {m_skip, m_back, m_next}) {
        // Arrows are the guide's while one of its buttons has the focus.
        button->setProperty(widgets::kOwnKeysProperty, QString());
    }
    connect(m_skip, &QPushButton::clicked, this, &Guide::skip);
    connect(m_back, &QPushButton::clicked, this, &Guide::back);
    connect(m_next, &QPushButton::clicked, this, &Guide::next);
    dress();
    qApp->installEventFilter(this);
    QFrame::show();
    show(0);
}

Guide::~Guide()
{
    delete m_ring;
}

void Guide::dress()
{
    const widgets::Colours& now = widgets::coloursFor(palette());
    const QString sheet =
        QStringLiteral("#guide { background: %1; border: 1px solid %2; border-radius: 8px; }")
            .arg(now.surface.name(), now.accent.name());
    if (sheet != styleSheet()) { // setting it changes the palette's standing again
        setStyleSheet(sheet);
    }
}

void Guide::show(int step)
{
    if (step < 0 || step >= steps()) {
        return;
    }
    m_step = step;
    const GuideStep& now = m_steps[static_cast<std::size_t>(step)];
    m_target = now.target ? now.target() : nullptr;
    m_count->setText(tr("Step %1 of %2").arg(step + 1).arg(steps()));
    m_title->setText(now.title);
    m_text->setText(now.text);
    m_back->setEnabled(step > 0);
    m_next->setText(step + 1 == steps() ? tr("Done") : tr("Next"));
    const QString spoken = QStringLiteral("%1. %2. %3").arg(m_count->text(), now.title, now.text);
    setAccessibleName(spoken);
    m_skip->setAccessibleName(tr("Skip the guide"));
    m_back->setAccessibleName(m_back->text());
    m_next->setAccessibleName(m_next->text());
    m_next->setAccessibleDescription(spoken);
    adjustSize();
    place();
    m_next->setFocus(Qt::OtherFocusReason);
}

void Guide::place()
{
    const QWidget* window = parentWidget();
    m_ring->setVisible(m_target != nullptr && m_target->isVisible());
    if (!m_ring->isVisible()) {
        move((window->width() - width()) / 2, (window->height() - height()) / 2);
        raise();
        return;
    }
    const QRect around(m_target->mapTo(window, QPoint()), m_target->size());
    m_ring->setGeometry(around.adjusted(-kRing, -kRing, kRing, kRing).intersected(window->rect()));
    m_ring->raise();
    // Beside the control where there is room: right, left, below, above; else over it.
    const QRect room = window->rect().adjusted(kGap, kGap, -kGap, -kGap);
    const QPoint places[] = {{around.right() + kGap, around.top()},
                             {around.left() - kGap - width(), around.top()},
                             {around.left(), around.bottom() + kGap},
                             {around.left(), around.top() - kGap - height()}};
    const auto fits = std::ranges::find_if(
        places, [&](const QPoint& at) { return room.contains(QRect(at, size())); });
    const QPoint over(around.right() - width() - kGap, around.bottom() - height() - kGap);
    QPoint at = fits == std::end(places) ? over : *fits;
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    raise();
}

void Guide::next()
{
    m_step + 1 < steps() ? show(m_step + 1) : skip();
}

void Guide::back()
{
    show(m_step - 1);
}

void Guide::skip()
{
    qApp->removeEventFilter(this);
    delete m_ring;
    hide();
    deleteLater();
    if (m_target != nullptr) {
        m_target->setFocus(Qt::OtherFocusReason);
    }
}

bool Guide::takeKey(int key)
{
    if (key == Qt::Key_Escape) {
        skip();
    } else if (key == Qt::Key_Right) {
        next();
    } else if (key == Qt::Key_Left) {
        back();
    } else {
        return false;
    }
    return true;
}

bool Guide::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && watched->isWidgetType() &&
        isAncestorOf(static_cast<QWidget*>(watched)) &&
        takeKey(static_cast<QKeyEvent*>(event)->key())) {
        return true;
    }
    if ((event->type() == QEvent::Resize || event->type() == QEvent::Move) &&
        (watched == parentWidget() || watched == m_target)) {
        QMetaObject::invokeMethod(
            this, [this] { place(); }, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

void Guide::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        QMetaObject::invokeMethod(
            this, [this] { dress(); }, Qt::QueuedConnection);
    }
}

} // namespace rozet::desktop
