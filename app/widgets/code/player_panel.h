// SPDX-License-Identifier: GPL-3.0-or-later
// The recording: its picture and controls, or why there is none. There is always a position, also
// without a file, so that a coding can be read and edited when the video is elsewhere.
#pragma once

#include "app/session/coding_controller.h"
#include "app/widgets/common/workbench.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace rozet::widgets {

class EmptyState;
class TransportBar;
class VideoView;

class PlayerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerPanel(const Workbench& bench, QWidget* parent = nullptr);
    ~PlayerPanel() override;

    void setRecording(const study::RecordingId& id);

    [[nodiscard]] player::Player& player() const { return *m_player; }

    [[nodiscard]] MediaTime position() const;
    [[nodiscard]] session::Playhead playhead() const;
    [[nodiscard]] bool isPlaying() const;

    [[nodiscard]] bool hasMedia() const { return m_hasMedia; }

    [[nodiscard]] QString message() const;

    void togglePlay();
    /// Faster each time.
    void forward();
    void backward();
    void stop();
    void seek(MediaTime time);
    void scrub(MediaTime time);
    void jump(MediaDuration by);
    void step(int frames);
    void playSpan(const TimeSpan& span);
    /// Starts repeating the span, or stops repeating.
    void toggleLoop(const TimeSpan& span);
    void pause();

Q_SIGNALS:
    void positionChanged(rozet::MediaTime position);
    /// Playing began or ended.
    void playingChanged();
    /// The position is about to jump, other than by playing.
    void aboutToJump();
    void frameTimesChanged();

private:
    void openMedia();
    void showMissing(const QString& title, const QString& text, bool canFind);
    void shuttle();
    [[nodiscard]] MediaTime clamped(MediaTime time) const;
    [[nodiscard]] MediaDuration length() const;

    Workbench m_bench;
    study::RecordingId m_recording;
    std::unique_ptr<player::Player> m_player;
    VideoView* m_view;
    TransportBar* m_transport;
    QStackedWidget* m_pages;
    EmptyState* m_missing;
    QPushButton* m_find;
    QTimer m_shuttle;
    QElapsedTimer m_shuttleClock;
    std::size_t m_speed = 0;
    bool m_hasMedia = false;
    bool m_looping = false;
    QString m_openPath;
    MediaTime m_stillPosition; ///< when there is no player to ask
};

} // namespace rozet::widgets
