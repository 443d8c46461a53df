// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the pictures of a recording, as large as fits, with their proportions kept. Where there is
// no picture a line of text says why.
#pragma once

#include "core/media/picture.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

namespace rozet::player {
class Player;
enum class PlayerState;
} // namespace rozet::player

namespace rozet::widgets {

class VideoView : public QWidget
{
    Q_OBJECT

public:
    explicit VideoView(QWidget* parent = nullptr);

    /// Shows what this player shows, and tells it how large pictures need be. Null: nobody.
    void setPlayer(player::Player* player);

    void setPicture(const media::Picture& picture);
    void clearPicture();

    [[nodiscard]] bool hasPicture() const { return !m_image.isNull(); }

    /// -1 without a picture.
    [[nodiscard]] int frameNumber() const { return m_number; }

    /// Shown in place of a picture, such as why a recording cannot be opened. Stays until the
    /// player opens something else; an empty text leaves the words to the player's state.
    void setMessage(const QString& message);
    /// What is written at the moment; empty while there is a picture.
    [[nodiscard]] QString message() const;

    /// Where in the widget the picture lies.
    [[nodiscard]] QRect pictureRect() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();
    void doubleClicked();
    void messageChanged(const QString& message);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void followState(player::PlayerState state);
    void tellSize();
    void tellMessage();
    [[nodiscard]] QString messageOfState() const;

    QPointer<player::Player> m_player;
    QImage m_image;
    QImage m_scaled; ///< m_image at the size it is painted; made when first painted
    int m_number = -1;
    QString m_message;
    QString m_told;
    double m_opening = -1; ///< 0 to 1 while it is known how far opening is
};

} // namespace rozet::widgets
