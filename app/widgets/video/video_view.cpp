// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/video/video_view.h"

#include "app/player/player.h"

#include <QEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <memory>

namespace rozet::widgets {

namespace {

using player::Player;
using player::PlayerState;

// Dark in both themes, as around a screen: the eye judges faces better beside a calm dark border.
const QColor kAround(22, 22, 24);
const QColor kWords(214, 214, 218);

QImage asImage(const media::Picture& picture)
{
    if (picture.isNull() || picture.widthPixels <= 0 || picture.heightPixels <= 0) {
        return {};
    }
    // The image shares the picture's bytes and keeps them alive.
    auto* const keep = new std::shared_ptr(picture.bytes);
    return QImage(
        picture.bytes->data(), picture.widthPixels, picture.heightPixels, picture.strideBytes,
        QImage::Format_RGB32,
        [](void* bytes) {
            delete static_cast<std::shared_ptr<const std::vector<std::uint8_t>>*>(bytes);
        },
        keep);
}

} // namespace

VideoView::VideoView(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Video"));
    tellMessage();
}

void VideoView::setPlayer(Player* player)
{
    if (m_player) {
        m_player->disconnect(this);
    }
    m_player = player;
    m_message.clear();
    clearPicture();
    if (player) {
        connect(player, &Player::pictureChanged, this, &VideoView::setPicture);
        connect(player, &Player::stateChanged, this, &VideoView::followState);
        connect(player, &Player::opened, this, &VideoView::tellMessage);
        connect(player, &Player::openingProgress, this, [this](double fraction) {
            m_opening = fraction;
            tellMessage();
        });
        connect(player, &QObject::destroyed, this, [this] {
            clearPicture();
            tellMessage();
        });
        tellSize();
    }
    tellMessage();
}

void VideoView::setPicture(const media::Picture& picture)
{
    m_image = asImage(picture);
    m_scaled = {};
    m_number = m_image.isNull() ? -1 : picture.number;
    tellMessage();
    update();
}

void VideoView::clearPicture()
{
    m_image = {};
    m_scaled = {};
    m_number = -1;
    tellMessage();
    update();
}

void VideoView::setMessage(const QString& message)
{
    m_message = message;
    tellMessage();
}

QString VideoView::message() const
{
    if (hasPicture()) {
        return {};
    }
    return m_message.isEmpty() ? messageOfState() : m_message;
}

QRect VideoView::pictureRect() const
{
    if (!hasPicture()) {
        return {};
    }
    const QSize size = m_image.size().scaled(this->size(), Qt::KeepAspectRatio);
    return {QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QSize VideoView::sizeHint() const
{
    return {640, 360};
}

QSize VideoView::minimumSizeHint() const
{
    return {160, 90};
}

void VideoView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), kAround);
    if (hasPicture()) {
        const QRect target = pictureRect();
        const QSize pixels = (QSizeF(target.size()) * devicePixelRatioF()).toSize();
        if (m_scaled.size() != pixels) {
            m_scaled = m_image.size() == pixels ? m_image
                                                : m_image.scaled(pixels, Qt::IgnoreAspectRatio,
                                                                 Qt::SmoothTransformation);
        }
        painter.drawImage(target, m_scaled);
        return;
    }
    painter.setPen(kWords);
    const int margin = 2 * fontMetrics().height();
    painter.drawText(rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, message());
}

void VideoView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    tellSize();
}

void VideoView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tellSize();
}

void VideoView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos())) {
        Q_EMIT clicked();
    }
}

void VideoView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        Q_EMIT doubleClicked();
    }
}

void VideoView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Video"));
        tellMessage();
    }
    QWidget::changeEvent(event);
}

void VideoView::followState(PlayerState state)
{
    if (state == PlayerState::Opening || state == PlayerState::Empty) {
        m_message.clear();
    }
    if (state == PlayerState::Opening || state == PlayerState::Empty ||
        state == PlayerState::Failed) {
        m_opening = -1;
        clearPicture();
    }
    tellMessage();
}

void VideoView::tellSize()
{
    if (m_player && isVisible()) {
        const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
        m_player->setPictureSize(pixels.width(), pixels.height());
    }
}

void VideoView::tellMessage()
{
    const QString now = message();
    if (now != m_told) {
        m_told = now;
        setAccessibleDescription(now);
        update();
        Q_EMIT messageChanged(now);
    }
}

QString VideoView::messageOfState() const
{
    const PlayerState state = m_player ? m_player->state() : PlayerState::Empty;
    switch (state) {
    case PlayerState::Empty:
        return tr("No recording is open.");
    case PlayerState::Opening:
        if (m_opening < 0) {
            return tr("Opening the recording…");
        }
        return tr("Opening the recording… %1")
            .arg(locale().toString(qRound(m_opening * 100)) + QLatin1Char('%'));
    case PlayerState::Failed:
        return tr("This recording cannot be played.");
    case PlayerState::Paused:
    case PlayerState::Playing:
        break;
    }
    return m_player->hasPicture() ? QString() : tr("Sound only: this recording has no picture.");
}

} // namespace rozet::widgets
