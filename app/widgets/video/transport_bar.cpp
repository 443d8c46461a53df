// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/video/transport_bar.h"

#include "app/player/player.h"
#include "app/widgets/video/transport_icons.h"
#include "core/base/number_text.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace rozet::widgets {

namespace {

using player::Player;
using player::PlayerState;

constexpr double kRates[] = {0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0};
constexpr int kVolumeSteps = 100;

QString withKey(const QString& text, const QString& key)
{
    return key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key);
}

/// h:mm:ss: the length of a recording is not read to the millisecond.
QString wholeSeconds(MediaTime time)
{
    const QString text = clockText(time);
    return text.left(text.lastIndexOf(QLatin1Char('.')));
}

} // namespace

TransportBar::TransportBar(QWidget* parent) : QWidget(parent)
{
    addParts();
    applyIcons();
    applyTexts();
    followPlayer();
}

void TransportBar::setPlayer(Player* player)
{
    if (m_player) {
        m_player->disconnect(this);
    }
    m_player = player;
    if (player) {
        connect(player, &Player::stateChanged, this, &TransportBar::followPlayer);
        connect(player, &Player::opened, this, &TransportBar::followPlayer);
        connect(player, &Player::positionChanged, this, &TransportBar::showPosition);
        connect(player, &Player::rateChanged, this, &TransportBar::showRate);
        connect(player, &Player::volumeChanged, this, &TransportBar::showVolume);
        connect(player, &QObject::destroyed, this, &TransportBar::followPlayer);
        showRate(player->rate());
        showVolume(player->volume());
    }
    followPlayer();
}

void TransportBar::setKeys(const Keys& keys)
{
    m_keys = keys;
    applyTexts();
}

void TransportBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        applyTexts();
        followPlayer();
    } else if (event->type() == QEvent::PaletteChange) {
        applyIcons();
    }
    QWidget::changeEvent(event);
}

QToolButton* TransportBar::addButton(const char* name)
{
    auto* const button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void TransportBar::addParts()
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(4, 2, 4, 2);
    m_back = addButton("frameBack");
    m_playPause = addButton("playPause");
    m_forward = addButton("frameForward");
    // Holding a button down goes on stepping, as holding the key does.
    m_back->setAutoRepeat(true);
    m_forward->setAutoRepeat(true);

    m_position = new QLabel(this);
    m_position->setObjectName(QStringLiteral("position"));
    m_position->setTextFormat(Qt::PlainText);
    row->addWidget(m_position);
    m_frame = new QLabel(this);
    m_frame->setObjectName(QStringLiteral("frame"));
    m_frame->setTextFormat(Qt::PlainText);
    row->addWidget(m_frame);
    row->addStretch();

    m_rate = new QComboBox(this);
    m_rate->setObjectName(QStringLiteral("rate"));
    for (const double rate : kRates) {
        m_rate->addItem({}, rate);
    }
    row->addWidget(m_rate);
    m_mute = addButton("mute");
    m_mute->setCheckable(true);
    m_volume = new QSlider(Qt::Horizontal, this);
    m_volume->setObjectName(QStringLiteral("volume"));
    m_volume->setRange(0, kVolumeSteps);
    m_volume->setPageStep(kVolumeSteps / 10);
    m_volume->setValue(kVolumeSteps);
    m_volume->setMaximumWidth(110);
    row->addWidget(m_volume);

    connect(m_playPause, &QToolButton::clicked, this, &TransportBar::requestPlayPause);
    connect(m_back, &QToolButton::clicked, this, [this] { requestStep(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { requestStep(1); });
    connect(m_rate, &QComboBox::activated, this,
            [this](int chosen) { requestRate(m_rate->itemData(chosen).toDouble()); });
    connect(m_volume, &QSlider::valueChanged, this,
            [this](int value) { requestVolume(static_cast<double>(value) / kVolumeSteps); });
    connect(m_mute, &QToolButton::clicked, this, &TransportBar::toggleMute);
}

void TransportBar::applyTexts()
{
    const auto name = [](QWidget* widget, const QString& text, const QString& key) {
        widget->setAccessibleName(text);
        widget->setToolTip(withKey(text, key));
    };
    name(m_playPause, m_showsPause ? tr("Pause") : tr("Play"), m_keys.playPause);
    name(m_back, tr("One frame back"), m_keys.back);
    name(m_forward, tr("One frame forward"), m_keys.forward);
    name(m_position, tr("Position and length"), {});
    name(m_frame, tr("Number of the frame, counted from 0"), {});
    name(m_rate, tr("Speed; the pitch of voices stays the same"), {});
    m_rate->setAccessibleName(tr("Speed"));
    name(m_mute, tr("Mute"), m_keys.mute);
    name(m_volume, tr("Volume"), {});
    for (int row = 0; row < m_rate->count(); ++row) {
        const double rate = m_rate->itemData(row).toDouble();
        m_rate->setItemText(row, tr("%1×", "playing speed").arg(locale().toString(rate)));
    }
}

void TransportBar::applyIcons()
{
    m_back->setIcon(transportIcon(TransportIcon::FrameBack, palette()));
    m_forward->setIcon(transportIcon(TransportIcon::FrameForward, palette()));
    m_playPause->setIcon(
        transportIcon(m_showsPause ? TransportIcon::Pause : TransportIcon::Play, palette()));
    m_mute->setIcon(transportIcon(m_mute->isChecked() ? TransportIcon::Muted : TransportIcon::Sound,
                                  palette()));
}

void TransportBar::followPlayer()
{
    const bool open = m_player && (m_player->state() == PlayerState::Paused ||
                                   m_player->state() == PlayerState::Playing);
    for (QToolButton* const button : {m_playPause, m_back, m_forward}) {
        button->setEnabled(open);
    }
    m_rate->setEnabled(m_player);
    m_volume->setEnabled(m_player);
    m_mute->setEnabled(m_player);
    if (m_showsPause != isPlaying()) {
        m_showsPause = isPlaying();
        applyIcons();
        applyTexts();
    }
    // Room for the longest text, so that nothing moves while figures change.
    const MediaDuration length = open ? m_player->duration() : MediaDuration();
    const QString longest = clockText(MediaTime() + length);
    const QString widest =
        QString(longest).replace(QRegularExpression(QStringLiteral("[0-9]")), QStringLiteral("8"));
    m_position->setMinimumWidth(
        m_position->fontMetrics().horizontalAdvance(widest + QLatin1String(" / ") + widest));
    m_frame->setVisible(open && m_player->hasPicture());
    showPosition(open ? m_player->position() : MediaTime());
}

void TransportBar::showPosition(MediaTime position)
{
    const bool open = m_player && m_player->duration() > MediaDuration();
    if (!open) {
        m_position->setText(QStringLiteral("–:––:––.––– / –:––:––"));
        m_frame->clear();
        return;
    }
    m_position->setText(QStringLiteral("%1 / %2").arg(
        clockText(position), wholeSeconds(MediaTime() + m_player->duration())));
    if (const auto index = m_player->frameIndex()) {
        m_frame->setText(tr("frame %1").arg(index->frameAt(position)));
    }
}

void TransportBar::showRate(double rate)
{
    int row = 0;
    while (row < m_rate->count() && m_rate->itemData(row).toDouble() < rate - 1e-6) {
        ++row;
    }
    if (row == m_rate->count() || m_rate->itemData(row).toDouble() > rate + 1e-6) {
        m_rate->insertItem(row, {}, rate);
        applyTexts();
    }
    m_rate->setCurrentIndex(row);
}

void TransportBar::showVolume(double volume)
{
    {
        const QSignalBlocker quiet(m_volume);
        m_volume->setValue(static_cast<int>(std::lround(volume * kVolumeSteps)));
    }
    const bool muted = volume <= 0;
    if (m_mute->isChecked() != muted) {
        m_mute->setChecked(muted);
    }
    applyIcons();
}

void TransportBar::requestPlayPause()
{
    Q_EMIT playPauseRequested();
    if (m_player && m_drivesPlayer) {
        isPlaying() ? m_player->pause() : m_player->play();
    }
}

void TransportBar::requestStep(int frames)
{
    Q_EMIT stepRequested(frames);
    if (m_player && m_drivesPlayer) {
        m_player->step(frames);
    }
}

void TransportBar::requestRate(double rate)
{
    Q_EMIT rateRequested(rate);
    if (m_player && m_drivesPlayer) {
        m_player->setRate(rate);
    }
}

void TransportBar::requestVolume(double volume)
{
    Q_EMIT volumeRequested(volume);
    if (m_player && m_drivesPlayer) {
        m_player->setVolume(volume);
    }
}

void TransportBar::toggleMute()
{
    const double now = static_cast<double>(m_volume->value()) / kVolumeSteps;
    if (now > 0) {
        m_volumeBeforeMute = now;
        requestVolume(0);
    } else {
        requestVolume(m_volumeBeforeMute);
    }
}

bool TransportBar::isPlaying() const
{
    return m_player && m_player->state() == PlayerState::Playing;
}

} // namespace rozet::widgets
