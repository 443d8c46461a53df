// SPDX-License-Identifier: GPL-3.0-or-later
// The list of differences with its filters. Up and Down go through it, Enter plays.
#pragma once

#include "app/widgets/common/choices.h"
#include "app/widgets/common/segments.h"
#include "app/widgets/compare/difference_model.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace rozet::widgets {

class DifferenceList : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceList(const CompareState& state, QWidget* parent = nullptr);

    [[nodiscard]] DifferenceModel& model() const { return *m_model; }

    [[nodiscard]] QTableView& table() const { return *m_table; }

    /// Null when none is chosen.
    [[nodiscard]] const workflow::Difference* current() const;
    /// Makes it the current one, if it is in the list; takes the filter away if only that hides it.
    void choose(const study::RecordingId& recording, const workflow::DifferenceId& id);
    void chooseFragment(const study::FragmentId& fragment);
    /// The next or previous one; false at the end.
    bool step(int direction);
    /// Shows only what a cell of the table of codes by codes stands for.
    void showCell(const DifferenceFilter::Cell& cell, const QString& what);
    void showEverything();

Q_SIGNALS:
    /// Another row is the current one, or what it stands for changed.
    void currentChanged();
    /// Enter, or a click: to be played.
    void playRequested();

private:
    void arrange();
    QHBoxLayout* makeFilters();
    void refresh();
    void refreshFilters();
    void takeFilter();
    void showCount();
    void chooseRow(int row);

    const CompareState& m_state;
    DifferenceModel* m_model;
    QTableView* m_table;
    std::vector<std::pair<agreement::Verdict, QToolButton*>> m_verdicts;
    Choices* m_category;
    Choices* m_code;
    Choices* m_coder;
    Choices* m_settled;
    QPushButton* m_everything;
    QLabel* m_cellNote;
    QLabel* m_count;
    workflow::DifferenceId m_currentId;
    study::RecordingId m_currentRecording;
    bool m_reloading = false;
};

} // namespace rozet::widgets
