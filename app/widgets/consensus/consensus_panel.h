// SPDX-License-Identifier: GPL-3.0-or-later
// Where a duo settles one difference after another: one key for what becomes of it, one for the
// reason, and a note. It shows one difference of one recording; which one, the workspace around it
// says. Every decision is one step of undo.
#pragma once

#include "app/widgets/common/workbench.h"
#include "core/workflow/settle.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace rozet::widgets {

class EmptyState;
class Segments;
class TextField;

class ConsensusPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ConsensusPanel(const Workbench& bench, QWidget* parent = nullptr);

    /// Who is compared, and how; then which recording, and which of its differences. A null id, or
    /// one that is not there, shows how far the recording is.
    void setSettings(const workflow::DifferenceSettings& settings);
    void setCoders(const std::vector<study::CoderId>& coders);
    void setRecording(const study::RecordingId& recording);
    void setDifference(const workflow::DifferenceId& id);

    [[nodiscard]] const workflow::DifferenceId& difference() const { return m_id; }

    // What the keys do. Each says in the status line why it cannot.
    void take(std::size_t coder);
    void merge();
    /// Asks for the fragment, answer or place.
    void makeNew();
    void neither();
    /// Of this recording.
    void settleSame();
    void takeBack();
    void chooseReason(study::SettlementReason reason);
    void writeNote();
    /// The next one that is open, from the current one on and round to the first.
    void goToNext();

    [[nodiscard]] QString progressText() const;

Q_SIGNALS:
    /// Something was settled or taken back.
    void settled();
    /// The workspace should choose this one.
    void wantsNext(const rozet::study::RecordingId& recording,
                   const rozet::workflow::DifferenceId& id);
    /// Escape in the note: the keys go back to where the recording is.
    void left();

private:
    void arrange();
    QWidget* makeDecisions();
    void connectActions();
    void refresh();
    void showProgress();
    void showDifference();
    void showWhatKeysDo();
    void decide(const workflow::Decision& decision);
    void decided(const workflow::DifferenceId& id);
    [[nodiscard]] workflow::Decision begun(study::SettlementChoice choice) const;
    [[nodiscard]] const workflow::Difference* current() const;
    [[nodiscard]] bool maySettle();
    [[nodiscard]] workflow::Settler settler() const;
    [[nodiscard]] workflow::MergedBorders borders() const;
    [[nodiscard]] QString coderName(std::size_t coder) const;
    [[nodiscard]] workflow::DifferenceId nextOpen() const;

    Workbench m_bench;
    workflow::DifferenceSettings m_settings;
    study::RecordingId m_recording;
    workflow::DifferenceId m_id;
    workflow::RecordingDifferences m_found;
    bool m_known = false; ///< m_found is of the settings and recording

    QLabel* m_progressText;
    QProgressBar* m_progress;
    QPushButton* m_same;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QLabel* m_subject;
    QLabel* m_state;
    QGridLayout* m_grid = nullptr;

    struct Row
    {
        QPushButton* button = nullptr;
        QLabel* text = nullptr;
    };

    std::vector<Row> m_takes;
    Row m_merge, m_new, m_neither;
    Segments* m_borders;
    Segments* m_reason;
    TextField* m_note;
    QPushButton* m_back;
    bool m_reasonChosen = false; ///< by the user, for this difference
};

/// So many coders can be taken from with a key of their own.
inline constexpr std::size_t kTakeKeys = 4;

} // namespace rozet::widgets
