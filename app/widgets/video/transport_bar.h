// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons and figures under a video: play, one frame back and forward, where we are, how fast,
// how loud. Works by mouse, by keyboard and with a screen reader.
#pragma once

#include "core/base/time.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace rozet::player {
class Player;
} // namespace rozet::player

namespace rozet::widgets {

class TransportBar : public QWidget
{
    Q_OBJECT

public:
    explicit TransportBar(QWidget* parent = nullptr);

    /// Shows this player's state. Null: nobody's.
    void setPlayer(player::Player* player);

    /// Whether the buttons act on the player themselves (so it is at first) or only ask by signal,
    /// for a window in which pausing means more than pausing.
    void setDrivesPlayer(bool drives) { m_drivesPlayer = drives; }

    /// The keys that do the same, as text for the tooltips; empty ones are left out.
    struct Keys
    {
        QString playPause = QStringLiteral("Space");
        QString back = QStringLiteral("Left");
        QString forward = QStringLiteral("Right");
        QString mute;
    };

    void setKeys(const Keys& keys);

Q_SIGNALS:
    void playPauseRequested();
    void stepRequested(int frames);
    void rateRequested(double rate);
    void volumeRequested(double volume);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const char* name);
    void addParts();
    void applyTexts();
    void applyIcons();
    void followPlayer();
    void showPosition(MediaTime position);
    void showRate(double rate);
    void showVolume(double volume);
    void requestPlayPause();
    void requestStep(int frames);
    void requestRate(double rate);
    void requestVolume(double volume);
    void toggleMute();
    [[nodiscard]] bool isPlaying() const;

    QPointer<player::Player> m_player;
    bool m_drivesPlayer = true;
    Keys m_keys;
    double m_volumeBeforeMute = 1.0;
    bool m_showsPause = false;
    QToolButton* m_playPause = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    QLabel* m_position = nullptr;
    QLabel* m_frame = nullptr;
    QComboBox* m_rate = nullptr;
    QToolButton* m_mute = nullptr;
    QSlider* m_volume = nullptr;
};

} // namespace rozet::widgets
