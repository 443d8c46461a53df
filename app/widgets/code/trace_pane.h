// SPDX-License-Identifier: GPL-3.0-or-later
// Records where mentor or student stands on the rose while the recording plays, by mouse, keys or
// gamepad; and shows, while it plays, where they stood.
#pragma once

#include "app/gamepad/gamepad.h"
#include "app/session/trace_recorder.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/common/workbench.h"
#include "app/widgets/rose/rose_view.h"
#include "app/widgets/rose/trace_hand.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace rozet::widgets {

class TracePane : public QWidget
{
    Q_OBJECT

public:
    TracePane(const Workbench& bench, session::CodingController& controller,
              QWidget* parent = nullptr);

    /// The position or the state of the player changed.
    void follow();

    /// The position is about to jump.
    void beforeJump() { m_recorder.interrupt(); }

    /// Turns recording on or off; on = the rose gets the keys.
    void toggle();

    [[nodiscard]] session::TraceRecorder& recorder() { return m_recorder; }

    [[nodiscard]] rose::RoseView* view() const { return m_view; }

    [[nodiscard]] gamepad::Gamepad& pad() { return m_pad; }

    /// What is happening, in words.
    [[nodiscard]] QString stateText() const;

Q_SIGNALS:
    /// The numbers and plots of this conversation are asked for.
    void roseRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void refresh();
    void showState();
    void showPoints();
    void readPadWhenNeeded();
    void removeTrace();

    Workbench m_bench;
    session::CodingController& m_controller;
    session::TraceRecorder m_recorder;
    gamepad::Gamepad m_pad;
    QTimer m_ticking;
    QStackedWidget* m_pages;
    rose::RoseView* m_view;
    rose::TraceHand* m_hand;
    Segments* m_party;
    QPushButton* m_record;
    QToolButton* m_clear;
    QLabel* m_state;
    QLabel* m_how;
    QLabel* m_padText;
};

} // namespace rozet::widgets
