// SPDX-License-Identifier: GPL-3.0-or-later
// What is compared and how strictly: coders, round, recording, overlap and tolerance.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/compare/compare_state.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace rozet::widgets {

class CompareBar : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(CompareState& state, QWidget* parent = nullptr);

    /// A page of the workspace; the first one added is shown.
    void addPage(const QString& id, const QString& text, const QString& toolTip);
    void setPage(const QString& id);

    [[nodiscard]] QString page() const { return m_pages->current(); }

    /// One place further among the recordings that can be compared; from all together to the first.
    void stepRecording(int direction);

    [[nodiscard]] QSlider* overlapSlider() const { return m_overlap; }

    [[nodiscard]] QSlider* toleranceSlider() const { return m_tolerance; }

    [[nodiscard]] QMenu* coderMenu() const { return m_coderMenu; }

    [[nodiscard]] Choices* recordingChoices() const { return m_recording; }

Q_SIGNALS:
    void pageChosen(const QString& id);

private:
    void arrange();
    QHBoxLayout* makeFirstRow();
    QHBoxLayout* makeSecondRow();
    void connectParts();
    void refresh();
    void refreshCoders();
    void chooseCoders();
    void showSettings();

    CompareState& m_state;
    QToolButton* m_coders;
    QMenu* m_coderMenu;
    Choices* m_round;
    Choices* m_recording;
    QLabel* m_pairLabel;
    Choices* m_pair;
    Segments* m_pages;
    QSlider* m_overlap;
    QDoubleSpinBox* m_overlapExact;
    QSlider* m_tolerance;
    QDoubleSpinBox* m_toleranceExact;
    bool m_showing = false;
};

} // namespace rozet::widgets
